//! The published curricula: their totals are computed here by hand, from the files.

use super::*;
use crate::domain::Jp;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/curricula/");

fn published(name: &str) -> String {
    std::fs::read_to_string(format!("{FIXTURES}{name}.tsv")).unwrap()
}

/// The sum of the last column of the file, where the JP stand.
fn by_hand(text: &str) -> Jp {
    let cells = text.lines().skip(1).map(|line| line.rsplit('\t').next().unwrap().trim());
    cells.filter(|cell| !cell.is_empty()).map(|cell| Jp::whole(cell.parse().unwrap())).sum()
}

/// How many sessions have each mode: self-paced, live, in one room, at the workplace, none.
fn modes(preview: &Preview) -> [usize; 5] {
    let count = |mode| preview.batch.sessions.iter().filter(|session| session.mode == mode).count();
    let [a, s, f, w] = [Mode::OnlineAsync, Mode::OnlineSync, Mode::FaceToFace, Mode::Workplace].map(Some);
    [count(a), count(s), count(f), count(w), count(None)]
}

#[test]
fn each_becomes_a_batch_with_its_total() {
    let prakom =
        ["online: MOOC", "online: Tatap muka online", "coaching: Lab di unit kerja", "faceToFace: Seminar klasikal"];
    let in_on_in = ["faceToFace: In-1", "workplace: On", "faceToFace: In-2"];
    for (name, total, rows, materials, expected_modes, expected_phases) in [
        ("prakom-ahli", 104, 36, 28, [14, 16, 5, 1, 0], &prakom[..]),
        ("pkb-60-tatap-muka", 60, 7, 7, [0, 0, 0, 0, 7], &[]),
        ("pkb-in-on-in-60", 60, 10, 10, [0, 0, 9, 1, 0], &in_on_in),
        ("pkb-daring-kombinasi-60", 60, 4, 4, [1, 0, 3, 0, 0], &[]),
        ("cpof-units", 0, 7, 7, [2, 0, 5, 0, 0], &[]),
    ] {
        let text = published(name);
        let preview = read(&text);
        assert_eq!(preview.counts.jp, by_hand(&text), "{name}");
        assert_eq!(preview.counts.jp, Jp::whole(total), "{name}");
        assert_eq!((preview.counts.rows, preview.counts.materials), (rows, materials), "{name}");
        assert_eq!(preview.counts.sessions, rows, "{name}");
        assert_eq!(modes(&preview), expected_modes, "{name}");
        assert_eq!(phases(&preview), expected_phases, "{name}");
        assert!(preview.rows.iter().all(|row| row.status == RowStatus::Added), "{name}");
    }
}

#[test]
fn prakom_merges_what_stands_in_two_stages() {
    let preview = read(&published("prakom-ahli"));
    let of = |title: &str| sessions(&preview).into_iter().filter(|line| line.starts_with(title)).collect::<Vec<_>>();
    assert_eq!(
        of("Pengelolaan Data"),
        [
            "Pengelolaan Data | 1 | onlineAsync | other > online: MOOC",
            "Pengelolaan Data | 6 | onlineAsync | other > online: Tatap muka online",
        ]
    );
    assert_eq!(of("Orientasi"), ["Orientasi dan overview | ? | onlineAsync | theory > online: MOOC"]);
    assert_eq!(of("Coaching"), ["Coaching | 12 | onlineSync | coaching > coaching: Lab di unit kerja"]);
    let note = preview.notes.iter().find(|note| matches!(note, Note::SameTitle { .. }));
    assert!(matches!(note, Some(Note::SameTitle { rows: 16, materials: 8, apart: false, .. })), "{note:?}");

    let apart = Corrections { keep_rows_apart: true, ..Corrections::default() };
    let preview = interpret(&Grid::from_text(&published("prakom-ahli")), &apart, 45);
    assert_eq!((preview.counts.materials, preview.counts.sessions), (36, 36));
}

#[test]
fn groups_codes_and_natures_are_read() {
    let preview = read(&published("pkb-60-tatap-muka"));
    assert_eq!(sessions(&preview)[0], "Kebijakan Program PKB | 2 | tray | regulation @Umum");
    assert_eq!(sessions(&preview)[6], "Tes Akhir | 2 | tray | postTest @Penunjang");

    let preview = read(&published("cpof-units"));
    assert_eq!(
        sessions(&preview),
        [
            "Menelaah Lingkungan PBJ | ? | onlineAsync | regulation",
            "Menyusun Kebutuhan & Anggaran | ? | onlineAsync | theory",
            "Memilih Penyedia | ? | faceToFace | caseStudy",
            "Menyusun Dokumen Pengadaan | ? | faceToFace | practice",
            "Kualifikasi Penyedia | ? | faceToFace | simulation",
            "Mengevaluasi Dokumen Penawaran | ? | faceToFace | simulation",
            "Uji kompetensi | ? | faceToFace | competencyTest",
        ]
    );
    assert_eq!(&*preview.batch.materials[0].code, "M.749020.001.02");
    assert!(preview.notes.contains(&Note::BareOnline { sync: 0, asynchronous: 2 }));
}
