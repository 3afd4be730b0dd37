//! Tables as people make them. Each case is a table and what becomes of it.

use super::*;
use crate::domain::Nature;

/// Rows that give no session, as `status: text`.
fn others(preview: &Preview) -> Vec<String> {
    let rows = preview.rows.iter().filter(|row| row.status != RowStatus::Added);
    rows.map(|row| format!("{:?}: {}", row.status, row.title)).collect()
}

fn html(rows: &[&[(&str, usize, usize)]]) -> Preview {
    let cell = |(text, columns, rows): &(&str, usize, usize)| SpanningCell {
        text: (*text).into(),
        columns: *columns,
        rows: *rows,
    };
    let grid = Grid::from_cells(rows.iter().map(|row| row.iter().map(cell).collect()));
    interpret(&grid, &Corrections::default(), 45)
}

/// Printed sums that differ: what is printed, and what the rows add up to.
fn wrong_sums(preview: &Preview) -> Vec<(u64, u64)> {
    let sums = preview.notes.iter().filter_map(|note| match note {
        Note::PrintedTotal { printed, sum, .. } | Note::RowTotal { printed, sum, .. } => Some((*printed, *sum)),
        _ => None,
    });
    sums.collect()
}

#[test]
fn struktur_kurikulum_with_a_header_of_two_rows() {
    let preview = read(
        "No\tMateri\tWaktu\t\t\t\n\t\tT\tP\tPL\tJPL\n\
         A\tMateri Dasar\t\t\t\t\n1\tKebijakan Pengadaan\t2\t0\t0\t2\n2\tEtika\t1\t1\t-\t2\n\tSub total\t3\t1\t0\t4\n\
         B\tMateri Inti\t\t\t\t\n1\tPenyusunan HPS\t2\t4\t3\t9\n2\tPre-test\t1\t\t\t1\n\tSubtotal\t3\t4\t3\t10\n\
         C\tMateri Penunjang\n1\tBLC\t0\t2\t0\t3\nJumlah\t\t6\t7\t3\t16\nKeterangan: T = Teori, P = Penugasan",
    );
    assert_eq!(
        sessions(&preview),
        [
            "Kebijakan Pengadaan | 2 | tray | theory @Materi Dasar",
            "Etika | 1 | tray | theory @Materi Dasar",
            "Etika | 1 | tray | practice @Materi Dasar",
            "Penyusunan HPS | 2 | tray | theory @Materi Inti",
            "Penyusunan HPS | 4 | tray | practice @Materi Inti",
            "Penyusunan HPS | 3 | tray | fieldPractice @Materi Inti",
            "Pre-test | 1 | tray | preTest @Materi Inti",
            "BLC | 2 | tray | practice @Materi Penunjang",
        ]
    );
    assert_eq!(
        others(&preview),
        [
            "Group: Materi Dasar",
            "Subtotal: Sub total",
            "Group: Materi Inti",
            "Subtotal: Subtotal",
            "Group: Materi Penunjang",
            "Total: Jumlah",
            "LeftOut: Keterangan: T = Teori, P = Penugasan",
        ]
    );
    // The row of BLC: 3 printed, 2 in its parts.
    assert_eq!(wrong_sums(&preview), [(300, 200)]);
}

#[test]
fn a_word_table_with_merged_cells() {
    let preview = html(&[
        &[("No", 1, 2), ("Kelompok", 1, 2), ("Materi", 1, 2), ("JP", 3, 1)],
        &[("T", 1, 1), ("P", 1, 1), ("Jml", 1, 1)],
        &[("1", 1, 1), ("Dasar", 1, 2), ("A", 1, 1), ("1", 1, 1), ("2", 1, 1), ("3", 1, 1)],
        &[("2", 1, 1), ("B", 1, 1), ("2", 1, 1), ("", 1, 1), ("2", 1, 1)],
        &[("MATERI INTI", 6, 1)],
        &[("3", 1, 1), ("", 1, 1), ("C", 1, 1), ("2", 1, 1), ("", 1, 1), ("2", 1, 1)],
        &[("Jumlah", 3, 1), ("5", 1, 1), ("2", 1, 1), ("7", 1, 1)],
    ]);
    assert_eq!(
        sessions(&preview),
        [
            "A | 1 | tray | theory @Dasar",
            "A | 2 | tray | practice @Dasar",
            "B | 2 | tray | theory @Dasar",
            "C | 2 | tray | theory @MATERI INTI",
        ]
    );
    assert_eq!(others(&preview), ["Group: MATERI INTI", "Total: Jumlah"]);
    assert_eq!(wrong_sums(&preview), []);
}

#[test]
fn merged_titles_and_amounts_count_once() {
    let preview = html(&[
        &[("Mata Pelatihan", 1, 1), ("Materi Pokok", 1, 1), ("JP", 1, 1)],
        &[("A", 1, 2), ("A1", 1, 1), ("4", 1, 2)],
        &[("A2", 1, 1)],
        &[("B", 1, 2), ("B1", 1, 1), ("2", 1, 1)],
        &[("B2", 1, 1), ("3", 1, 1)],
        &[("C", 1, 1), ("C1", 1, 1), ("6", 1, 2)],
        &[("D", 1, 1), ("D1", 1, 1)],
    ]);
    assert_eq!(
        sessions(&preview),
        [
            "A | 4 | tray | other",
            "B | 2 | tray | other",
            "B | 3 | tray | other",
            "C | 6 | tray | other",
            "D | ? | tray | other",
        ]
    );
    assert_eq!(preview.batch.materials[0].topics, ["A1".into(), "A2".into()]);
    assert!(preview.notes.contains(&Note::MergedAmount { rows: 1 }));
}

#[test]
fn rbpmp_with_lines_above_the_header() {
    let preview = read(
        "Nama pelatihan\tBimtek PBJ\nMata pelatihan\tKontrak\nAlokasi waktu\t4 JP (180 menit)\n\
         No\tIndikator Hasil Belajar\tMateri Pokok\tSub Materi Pokok\tMetode\tMedia\tAlokasi waktu (menit)\tReferensi\n\
         1\tMenjelaskan kontrak\tJenis kontrak\t\"a. Lumsum\nb. Harga satuan\"\tCeramah, tanya jawab\tLaptop, LCD\t90\tPerpres 16/2018\n\
         2\tMenyusun kontrak\tPenyusunan kontrak\tRancangan\tPraktik\tModul\t100\t\n\t\t\tKlausul\tDiskusi\t\t\t\n\t\t\t\t\tTotal\t190\t",
    );
    assert_eq!(sessions(&preview), ["Jenis kontrak | 2 | tray | other", "Penyusunan kontrak | 2.22 | tray | other"]);
    assert_eq!(others(&preview), ["Continued: Klausul", "Total: Total"]);
    assert_eq!(wrong_sums(&preview), []);
    let [first, second] = preview.batch.materials.as_slice() else { panic!() };
    assert_eq!(first.topics, ["Lumsum".into(), "Harga satuan".into()]);
    assert_eq!(first.methods, ["Ceramah".into(), "tanya jawab".into()]);
    assert_eq!(first.references, ["Perpres 16/2018".into()]);
    assert_eq!(&*first.notes, "Indikator Hasil Belajar: Menjelaskan kontrak");
    assert_eq!(second.topics, ["Rancangan".into(), "Klausul".into()]);
    assert_eq!(second.methods, ["Praktik".into(), "Diskusi".into()]);
    assert!(preview.notes.contains(&Note::AboveHeader { rows: 3 }));
    let unknown = vec![ColumnName::Header("Indikator Hasil Belajar".into())];
    assert!(preview.notes.contains(&Note::UnknownColumns { columns: unknown }));
}

#[test]
fn kurikulum_pbk_with_roman_groups_and_a_wrong_total() {
    let preview = read(
        "No\tMateri/Kode Unit\tJP Teori\tJP Praktik\tJumlah\nI\tInti\t\t\t\n1\tMenelaah Lingkungan\t4\t6\t10\n\
         2\tMenyusun Kebutuhan\t3\t8\t11\nII\tPenunjang\n1\tSoft skill\t4\t\t4\nIII\tOJT\n1\tKerja\t\t40\t40\n\tJumlah\t11\t54\t66",
    );
    assert_eq!(others(&preview), ["Group: Inti", "Group: Penunjang", "Group: OJT", "Total: Jumlah"]);
    assert_eq!(sessions(&preview)[5], "Kerja | 40 | tray | practice @OJT");
    assert_eq!(preview.counts.jp, crate::domain::Jp::whole(65));
    assert_eq!(wrong_sums(&preview), [(6600, 6500)]);
}

#[test]
fn separators_quotes_and_decimals() {
    for (text, expected) in [
        (
            "\u{feff}Materi;JP;Moda\r\nRegulasi, Etika;1,5;daring\r\n\"Praktik; HPS\";2,25;luring\r\n",
            ["Regulasi, Etika | 1.5 | onlineAsync | regulation", "Praktik; HPS | 2.25 | faceToFace | practice"],
        ),
        (
            "Title,JP,Mode\n\"Rules, ethics\",1.5,online\n\"The \"\"HPS\"\"\",2,face to face",
            ["Rules, ethics | 1.5 | onlineAsync | other", "The \"HPS\" | 2 | faceToFace | other"],
        ),
        (
            "JP\tModa\tMateri\n1,5\tZoom\t\"Dua\nbaris\"\n2.25\tLMS\t\u{a0}B\u{a0}",
            ["Dua baris | 1.5 | onlineSync | other", "B | 2.25 | onlineAsync | other"],
        ),
    ] {
        assert_eq!(sessions(&read(text)), expected, "{text}");
    }
}

#[test]
fn columns_without_a_header_are_told_by_what_they_hold() {
    for (text, expected) in [
        (
            "1\tRegulasi PBJ\tDaring\t4\n2\tPraktik Pemilihan Penyedia\tTatap muka\t6",
            vec![
                "Regulasi PBJ | 4 | onlineAsync | regulation",
                "Praktik Pemilihan Penyedia | 6 | faceToFace | practice",
            ],
        ),
        ("Regulasi PBJ\t4\nPraktik\t6", vec!["Regulasi PBJ | 4 | tray | regulation", "Praktik | 6 | tray | practice"]),
        ("2 JP;Regulasi\n1,5 JP;Etika", vec!["Regulasi | 2 | tray | regulation", "Etika | 1.5 | tray | other"]),
        (
            "Regulasi PBJ\nEvaluasi penawaran",
            vec!["Regulasi PBJ | ? | tray | regulation", "Evaluasi penawaran | ? | tray | other"],
        ),
    ] {
        let preview = read(text);
        assert_eq!(sessions(&preview), expected, "{text}");
        assert_eq!(preview.notes.first(), Some(&Note::NoHeader), "{text}");
    }
}

#[test]
fn titles_come_from_the_first_text_that_is_nothing_else() {
    for (text, expected, column) in [
        ("Kode\tRuang\tJP\nA1\tAula\t3", "Aula | 3 | tray | other", Some("Ruang")),
        ("Tahap\tJP\tModa\nMOOC\t10\tasinkron", "MOOC | 10 | onlineAsync | other > online: MOOC", Some("Tahap")),
        ("Kegiatan\tModa\tJP\nPembukaan\tluring\t0", "Pembukaan | 0 | faceToFace | other", None),
        ("Kegiatan\tMateri\tModa\tJP\nIn-1\tA\tluring\t1", "A | 1 | faceToFace | other > faceToFace: In-1", None),
        ("Uraian\tJP\nA\t1", "A | 1 | tray | other", None),
    ] {
        let preview = read(text);
        assert_eq!(sessions(&preview), [expected], "{text}");
        let said = column.map(|column| Note::TitlesFrom { column: ColumnName::Header(column.into()) });
        assert_eq!(preview.notes.iter().find(|note| matches!(note, Note::TitlesFrom { .. })), said.as_ref(), "{text}");
    }
}

#[test]
fn cells_of_time() {
    for (cell, jp) in [
        ("2 JP", "2"),
        ("2 x 45'", "2"),
        ("3 jam", "3"),
        ("½", "0.5"),
        ("1½", "1.5"),
        ("–", "?"),
        ("-", "?"),
        ("", "?"),
        ("0", "0"),
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("90 menit", "2"),
        ("1 jam 30 menit", "2"),
        ("2 JP (90 menit)", "2"),
        ("dua", "?"),
        ("2-3", "?"),
        ("99999", "?"),
    ] {
        let preview = read(&format!("Materi\tJP\nA\t{cell}\nB\t1"));
        assert_eq!(sessions(&preview)[0], format!("A | {jp} | tray | other"), "{cell:?}");
    }
}

#[test]
fn minutes_and_hours_become_jp() {
    for (text, minutes_per_jp, expected) in [
        ("Mata Pelatihan\tAlokasi Waktu (menit)\nA\t90\nB\t100\nC\t40\nTotal\t230", 45, ["2", "2.22", "0.89"]),
        ("Mata Pelatihan\tMenit\nA\t90\nB\t1.200\nC\t30", 60, ["1.5", "20", "0.5"]),
        ("Mata Pelatihan\tAlokasi Waktu\nA\t90\nB\t45\nC\t135", 45, ["2", "1", "3"]),
        ("Mata Pelatihan\tAlokasi Waktu\nA\t2\nB\t4\nC\t3", 45, ["2", "4", "3"]),
        ("Subject\tHours\nA\t3\nB\t1.5\nC\t6", 45, ["4", "2", "8"]),
        ("Materi\tDurasi\nA\t3 jam\nB\t45 menit\nC\t1,5 jam", 45, ["4", "1", "2"]),
        ("Materi\tJam\nA\t2\nB\t3\nC\t4", 45, ["2", "3", "4"]),
        ("Materi\tJam\tMenit\nA\t3\t180\nB\t6\t360\nC\t3\t180", 45, ["4", "8", "4"]),
        ("Materi\tJP\tMenit\nA\t2\t90\nB\t\t135\nC\t1\t45", 45, ["2", "3", "1"]),
        ("Materi\tJP\nA\t2 x 45'\nB\t2 x 60'\nC\t3 x 15 menit", 60, ["2", "2", "0.75"]),
    ] {
        let preview = interpret(&Grid::from_text(text), &Corrections::default(), minutes_per_jp);
        let jp: Vec<_> = preview
            .rows
            .iter()
            .filter(|row| row.status == RowStatus::Added)
            .map(|row| row.jp.unwrap().to_string())
            .collect();
        assert_eq!(jp, expected, "{text}");
        assert_eq!(wrong_sums(&preview), [], "{text}");
    }
    let preview = read("Materi\tMenit\nA\t100\nB\t90");
    let jp = crate::domain::Jp::from_hundredths(222);
    assert!(preview.notes.contains(&Note::Minutes { rows: 2, per_jp: 45, minutes: 10_000, jp }));
    let preview = read("Materi\tJam\nA\t2");
    assert!(preview.notes.contains(&Note::JamAsJp { column: ColumnName::Header("Jam".into()) }));
}

#[test]
fn groups_and_what_is_none() {
    for (text, expected, other_rows) in [
        (
            "Materi\tJP\nA. Materi Dasar\t\nRegulasi\t2\nB. Materi Inti\nHPS\t3",
            vec!["Regulasi | 2 | tray | regulation @Materi Dasar", "HPS | 3 | tray | other @Materi Inti"],
            vec!["Group: Materi Dasar", "Group: Materi Inti"],
        ),
        (
            "No\tMateri\tJP\nA. Materi Dasar\n1\tX\t2\nII\tPenunjang\t-\n1\tY\t3",
            vec!["X | 2 | tray | other @Materi Dasar", "Y | 3 | tray | other @Penunjang"],
            vec!["Group: Materi Dasar", "Group: Penunjang"],
        ),
        (
            "Materi\tJP\tModa\nI. Agenda Sikap\nX\t2\tluring\nII Inti\nY\t3\tluring\nAgenda III: Nilai\nZ\t1\tluring",
            vec![
                "X | 2 | faceToFace | other @Agenda Sikap",
                "Y | 3 | faceToFace | other @Inti",
                "Z | 1 | faceToFace | other @Agenda III: Nilai",
            ],
            vec!["Group: Agenda Sikap", "Group: Inti", "Group: Agenda III: Nilai"],
        ),
        // Empty cells fill down; a dash says that there is none.
        (
            "Kelompok\tMateri\tJP\nDasar\tA\t1\n\tB\t2\nInti\tC\t3\n–\tD\t4\n\tJumlah\t10",
            vec![
                "A | 1 | tray | other @Dasar",
                "B | 2 | tray | other @Dasar",
                "C | 3 | tray | other @Inti",
                "D | 4 | tray | other",
            ],
            vec!["Total: Jumlah"],
        ),
        // A letter with JP is a material; with the sum of its rows it is their group.
        ("No\tMateri\tJP\nA\tX\t3\nB\tY\t2", vec!["X | 3 | tray | other", "Y | 2 | tray | other"], vec![]),
        (
            "No\tMateri\tJP\nA\tDasar\t3\n1\tX\t1\n2\tY\t2\nB\tInti\t7\n1\tZ\t7",
            vec!["X | 1 | tray | other @Dasar", "Y | 2 | tray | other @Dasar", "Z | 7 | tray | other @Inti"],
            vec!["Group: Dasar", "Group: Inti"],
        ),
        // Small letters below a material are its topics; letters in a table without time number materials.
        (
            "No\tMateri\tJP\n1\tHukum\t4\na.\tUU\nb.\tPerpres\n2\tX\t2",
            vec!["Hukum | 4 | tray | other", "X | 2 | tray | other"],
            vec!["Continued: UU", "Continued: Perpres"],
        ),
        ("Materi\nA. Satu\nB. Dua", vec!["A. Satu | ? | tray | other", "B. Dua | ? | tray | other"], vec![]),
        // No JP, but a mode: a material.
        (
            "No\tMateri\tModa\tJP\nA\tSatu\tdaring\t\nB\tDua\tluring\t2",
            vec!["Satu | ? | onlineAsync | other", "Dua | 2 | faceToFace | other"],
            vec![],
        ),
    ] {
        let preview = read(text);
        assert_eq!(sessions(&preview), expected, "{text}");
        assert_eq!(others(&preview), other_rows, "{text}");
    }
}

#[test]
fn sums_are_left_out_and_checked() {
    for (text, other_rows, wrong) in [
        (
            "Materi\tJP\nA\t2\nTotal Quality Management\t3\nSub Total\t5\nB\t4\nSUBJUMLAH\t4\nGrand Total\t9",
            vec!["Subtotal: Sub Total", "Subtotal: SUBJUMLAH", "Total: Grand Total"],
            vec![],
        ),
        ("Materi\tJP\nA\t2\nB\t3\nTOTAL JP: 6", vec!["Total: TOTAL JP: 6"], vec![(600, 500)]),
        ("Materi\tJP\nA\t2\nB\t3\nJumlah\t6 JP", vec!["Total: Jumlah"], vec![(600, 500)]),
        // "Jumlah" below each group, and of all at the end.
        (
            "Materi\tJP\nA\t2\nJumlah\t2\nB\t3\nJumlah\t4\nJumlah\t5",
            vec!["Subtotal: Jumlah", "Subtotal: Jumlah", "Total: Jumlah"],
            vec![(400, 300)],
        ),
        // Sums of groups, all at the end.
        (
            "Kelompok\tMateri\tJP\nDasar\tA\t2\nInti\tB\t3\n\tJumlah Dasar\t2\n\tJumlah Inti\t4\n\tTotal\t5",
            vec!["Subtotal: Jumlah Dasar", "Subtotal: Jumlah Inti", "Total: Total"],
            vec![(400, 300)],
        ),
        ("Materi\tJP\nA\t2\nB\t3\n\t5", vec!["Total: 5"], vec![]),
        ("Materi\tMenit\nA\t100\nB\t100\nTotal\t200", vec!["Total: Total"], vec![]),
        ("Materi\tMenit\nA\t600\nB\t600\nTotal\t1.200", vec!["Total: Total"], vec![]),
        ("Materi\tT\tP\nA\t1\t2\nB\t3\t4\nTotal\t4\t7", vec!["Total: Total"], vec![(700, 600)]),
        (
            "Materi\tJP\nA\t2\nJumlah JP Daring\t2\nB\t1\nTotal\t3",
            vec!["Subtotal: Jumlah JP Daring", "Total: Total"],
            vec![],
        ),
    ] {
        let preview = read(text);
        assert_eq!(others(&preview), other_rows, "{text}");
        assert_eq!(wrong_sums(&preview), wrong, "{text}");
    }
}

#[test]
fn stages_become_phases_and_may_give_the_mode() {
    let preview = read(
        "Tahap\tMateri\tJP\nMOOC\tA\t1\n\tB\t2\nDaring\tSimulasi\t2\nTatap muka\tC\t3\nLuring\tD\t3\nEvaluasi\tPost-test\t1\nPersiapan\tX\t1",
    );
    assert_eq!(
        sessions(&preview),
        [
            "A | 1 | onlineAsync | other > online: MOOC",
            "B | 2 | onlineAsync | other > online: MOOC",
            "Simulasi | 2 | onlineSync | simulation > online: ",
            "C | 3 | faceToFace | other > faceToFace: ",
            "D | 3 | faceToFace | other > faceToFace: ",
            "Post-test | 1 | tray | postTest > evaluation: ",
            "X | 1 | tray | other > faceToFace: Persiapan",
        ]
    );
    assert!(preview.notes.iter().any(|note| matches!(note, Note::ModeFromStage { rows: 5, .. })));
    assert!(preview.notes.iter().any(|note| matches!(note, Note::StagesGuessed { .. })));

    let preview = read(
        "Tahap\tMateri\tModa\tJP\nBlok 1\tA\tdaring\t1\nBlok 1\tB\tluring\t2\nBlok 2\tC\tluring\t2\nBlok 2\tD\ttempat kerja\t2\nBlok 1\tE\tdaring\t1",
    );
    assert_eq!(phases(&preview), ["online: Blok 1", "faceToFace: Blok 1", "coaching: Blok 2"]);
    assert_eq!(sessions(&preview)[4], "E | 1 | onlineAsync | other > online: Blok 1");
}

#[test]
fn modes_that_the_designer_must_choose() {
    let preview =
        read("Materi\tModa\tJP\nA\tdaring & luring\t2\nB\tblended\t3\nC\tentah\t1\nD\t\t1\nDiskusi E\tonline\t2");
    let modes: Vec<_> = preview.rows.iter().map(|row| (row.mode, row.mode_origin)).collect();
    assert_eq!(modes[..4], [(None, ModeOrigin::Unknown); 4]);
    assert_eq!(modes[4], (Some(Mode::OnlineSync), ModeOrigin::Nature));
    let words = vec!["daring & luring".into(), "blended".into()];
    assert!(preview.notes.contains(&Note::MixedModes { rows: 2, words }));
    assert!(preview.notes.contains(&Note::UnknownModes { rows: 1, words: vec!["entah".into()] }));
    assert!(preview.notes.contains(&Note::NoMode { rows: 1 }));
    assert!(preview.notes.contains(&Note::BareOnline { sync: 1, asynchronous: 0 }));
}

#[test]
fn methods_and_remarks_serve_as_mode_when_they_name_modes() {
    for (text, roles) in [
        ("Materi\tMetode\tJP\nA\tDaring\t2\nB\tTatap muka\t3", [Role::Title, Role::Mode, Role::Jp]),
        ("Materi\tMetode\tJP\nA\tCeramah\t2\nB\tSimulasi\t3", [Role::Title, Role::Methods, Role::Jp]),
        ("Materi\tJP\tKeterangan\nA\t2\tDaring\nB\t3\tLuring", [Role::Title, Role::Jp, Role::Mode]),
        ("Materi\tJP\tKeterangan\nA\t2\tDaring\nB\t3\tdua hari", [Role::Title, Role::Jp, Role::Notes]),
        ("Materi\tMetode\tModa\nA\tDaring\tLuring\nB\tDaring\tLuring", [Role::Title, Role::Methods, Role::Mode]),
    ] {
        let found: Vec<_> = read(text).columns.iter().map(|column| column.role).collect();
        assert_eq!(found, roles, "{text}");
    }
}

#[test]
fn columns_of_modes_hold_jp_or_ticks() {
    let preview =
        read("No\tMateri\tDaring\tLuring\tJumlah\n1\tRegulasi\t2\t\t2\n2\tPraktik\t1\t3\t4\n\tTotal\t3\t3\t7");
    assert_eq!(
        sessions(&preview),
        [
            "Regulasi | 2 | onlineAsync | regulation",
            "Praktik | 1 | onlineSync | practice",
            "Praktik | 3 | faceToFace | practice",
        ]
    );
    assert_eq!(wrong_sums(&preview), [(700, 600)]);
    let preview = read("Materi\tJP\tDaring\tTatap Muka\nRegulasi\t2\tv\t\nPraktik\t4\t\t√\nDiskusi\t2\tv\tv");
    assert_eq!(
        sessions(&preview),
        [
            "Regulasi | 2 | onlineAsync | regulation",
            "Praktik | 4 | faceToFace | practice",
            "Diskusi | 2 | tray | discussion"
        ]
    );
}

#[test]
fn parts_take_the_mode_and_the_finer_nature_of_their_row() {
    let preview = read("Materi\tSifat\tModa\tT\tP\nA\t\tdaring\t1\t2\nB\tSimulasi\tluring\t\t3\nKuis C\t\tdaring\t1\t");
    assert_eq!(
        sessions(&preview),
        [
            "A | 1 | onlineAsync | theory",
            "A | 2 | onlineSync | practice",
            "B | 3 | faceToFace | simulation",
            "Kuis C | 1 | onlineAsync | quiz",
        ]
    );
}

#[test]
fn rows_of_one_title() {
    let text = "Kode\tMateri\tModa\tJP\nK1\tRegulasi PBJ\tdaring\t2\n\tREGULASI  PBJ\tluring\t3\n\t\tluring\t1\nK2\tRegulasi PBJ\tluring\t4";
    let preview = read(text);
    assert_eq!((preview.counts.rows, preview.counts.materials, preview.counts.sessions), (4, 2, 4));
    let materials: Vec<_> = preview.batch.sessions.iter().map(|session| session.material).collect();
    assert_eq!(materials, [0, 0, 0, 1]);
    assert!(preview.notes.iter().any(|note| matches!(note, Note::SameTitle { rows: 3, materials: 1, .. })));
    assert!(preview.notes.contains(&Note::TitleFromAbove { rows: 1 }));
    let apart = Corrections { keep_rows_apart: true, ..Corrections::default() };
    assert_eq!(interpret(&Grid::from_text(text), &apart, 45).counts.materials, 4);
}

#[test]
fn the_designer_corrects_columns_and_rows() {
    let text = "Pelajaran\tLama\tRuang\nRegulasi\t2\tAula\nJumlah\t5\tZoom\nDiskusi\t3\tKelas";
    let grid = Grid::from_text(text);
    let mut corrections = Corrections { header_rows: Some(1), ..Corrections::default() };
    corrections.roles.extend([(0, Role::Title), (1, Role::Hours), (2, Role::Ignore)]);
    let row = RowCorrection { mode: Some(Some(Mode::FaceToFace)), ..RowCorrection::default() };
    corrections.rows.insert(1, RowCorrection { nature: Some(Nature::Theory), ..row });
    corrections.rows.insert(2, RowCorrection { include: Some(true), ..row });
    corrections.rows.insert(3, RowCorrection { include: Some(false), ..row });
    let preview = interpret(&grid, &corrections, 45);
    assert_eq!(sessions(&preview), ["Regulasi | 2.67 | faceToFace | theory", "Jumlah | 6.67 | faceToFace | other"]);
    assert_eq!(others(&preview), ["LeftOut: Diskusi"]);
    assert!(preview.columns.iter().all(|column| column.corrected));
}

#[test]
fn a_header_on_each_page_is_no_material() {
    let preview = read("No\tMateri\tJP\n1\tA\t1\nNo\tMateri\tJP\n2\tB\t2");
    assert_eq!(sessions(&preview), ["A | 1 | tray | other", "B | 2 | tray | other"]);
}

#[test]
fn english_tables() {
    let preview = read(
        "No.\tSubject\tGroup\tPhase\tType\tDelivery\tHours\tNotes\n1\tPolicy\tCore\tOnline\tTheory\tself-paced\t3\thello\n\
         2\tDrill\t\tFace to face\tPractice\tin class\t6\t\n\tGrand total\t\t\t\t\t9",
    );
    assert_eq!(
        sessions(&preview),
        [
            "Policy | 4 | onlineAsync | theory @Core > online: ",
            "Drill | 8 | faceToFace | practice @Core > faceToFace: ",
        ]
    );
    assert_eq!(&*preview.batch.materials[0].notes, "hello");
    assert_eq!(others(&preview), ["Total: Grand total"]);
}

#[test]
fn amounts_in_two_rows_of_header() {
    for (text, expected) in [
        (
            "No\tMateri\tAlokasi Waktu (menit)\t\n\t\tTeori\tPraktik\n1\tA\t45\t90\nJumlah\t\t45\t90",
            vec!["A | 1 | tray | theory", "A | 2 | tray | practice"],
        ),
        ("No\tMateri\tAlokasi Waktu\t\n\t\tJP\tMenit\n1\tA\t2\t90", vec!["A | 2 | tray | other"]),
        ("No\tMateri\tAlokasi Waktu\n\t\t(menit)\n1\tA\t90", vec!["A | 2 | tray | other"]),
        (
            "No\tTopic\tHours\t\n\t\tTheory\tPractice\n(1)\t(2)\t(3)\t(4)\n1\tA\t1.5\t3",
            vec!["A | 2 | tray | theory", "A | 4 | tray | practice"],
        ),
    ] {
        let preview = read(text);
        assert_eq!(sessions(&preview), expected, "{text}");
        assert_eq!(wrong_sums(&preview), [], "{text}");
    }
}

#[test]
fn headings_without_a_letter() {
    for text in [
        "No\tMateri\tJP\nDASAR\n1\tX\t2\nINTI\n2\tY\t3",
        "No\tMateri\tJP\n\tDASAR\t\n1\tX\t2\n\tINTI\t\n2\tY\t3",
        "No\tMateri\tJP\n1\tDASAR\t\n1.1\tX\t2\n2\tINTI\t\n2.1\tY\t3",
        "No\tMateri\tJP\na.\tDASAR\t\n1\tX\t2\nb.\tINTI\t\n2\tY\t3",
        "Materi\tJP\nMateri DASAR\nX\t2\nJumlah\t2\nMateri INTI\nY\t3\nTotal\t5",
    ] {
        let preview = read(text);
        let groups: Vec<_> =
            preview.batch.materials.iter().map(|material| material.group.trim_start_matches("Materi ")).collect();
        assert_eq!((preview.counts.rows, groups), (2, vec!["DASAR", "INTI"]), "{text}");
        assert_eq!(wrong_sums(&preview), [], "{text}");
    }
    let preview = html(&[
        &[("Materi", 1, 1), ("JP", 1, 1), ("Moda", 1, 1)],
        &[("Bagian pertama", 2, 1), ("", 1, 1)],
        &[("A", 1, 1), ("2", 1, 1), ("luring", 1, 1)],
    ]);
    assert_eq!(sessions(&preview), ["A | 2 | faceToFace | other @Bagian pertama"]);
}

#[test]
fn lists_of_titles() {
    for (text, expected) in [
        ("• Regulasi\n- Etika", ["Regulasi | ? | tray | regulation", "Etika | ? | tray | other"]),
        ("1. Regulasi\n2) Etika", ["Regulasi | ? | tray | regulation", "Etika | ? | tray | other"]),
        ("Regulasi, 2 JP\nEtika, 4 JP", ["Regulasi | 2 | tray | regulation", "Etika | 4 | tray | other"]),
        ("Regulasi, hukum\nEtika", ["Regulasi, hukum | ? | tray | regulation", "Etika | ? | tray | other"]),
        ("Materi\nRegulasi\nEtika", ["Regulasi | ? | tray | regulation", "Etika | ? | tray | other"]),
    ] {
        assert_eq!(sessions(&read(text)), expected, "{text}");
    }
}

#[test]
fn what_stands_around_the_table_is_left_out() {
    let preview = read("KURIKULUM\n\nNo;Materi;JP\n1;A;2\n;Jumlah;2\n1 JP = 45 menit\nJakarta; 1 Juni\nKepala Pusat");
    assert_eq!(sessions(&preview)[0], "A | 2 | tray | other");
    assert!(preview.notes.contains(&Note::AboveHeader { rows: 1 }));
    assert!(others(&preview).contains(&"LeftOut: Kepala Pusat".into()));
}

#[test]
fn times_of_day_are_no_amounts() {
    for text in [
        "Jam\tMateri\tJP\n08.00\tA\t2\n09.30\tB\t2",
        "Waktu\tMateri\tJP\n08.00–09.30\tA\t2\n09.30–11.00\tB\t2",
        "Waktu\tMateri\tJP\n08:00\tA\t2\n9:30\tB\t2",
    ] {
        let preview = read(text);
        assert_eq!(preview.columns[0].role, Role::Unknown, "{text}");
        assert_eq!(preview.counts.jp, crate::domain::Jp::whole(4), "{text}");
        assert!(preview.batch.materials[0].notes.contains("08"), "{text}");
    }
}

#[test]
fn leaving_out_and_taking_back_changes_nothing_else() {
    let grid = Grid::from_text("Materi\tJP\nA. Dasar\t\nX\t2\nY\t3\nTotal\t5");
    let before = interpret(&grid, &Corrections::default(), 45);
    for row in [1, 4] {
        let mut corrections = Corrections::default();
        corrections.rows.insert(row, RowCorrection { include: Some(false), ..RowCorrection::default() });
        assert_eq!(interpret(&grid, &corrections, 45), before, "row {row}");
    }
}

#[test]
fn parts_within_parts() {
    let text = "No\tMateri\tAlokasi Waktu\t\t\t\t\n\t\tDaring\t\tLuring\t\tJumlah\n\t\tT\tP\tT\tP\t\n1\tA\t1\t2\t\t3\t6\n2\tB\t\t\t1\t\t1";
    let preview = read(text);
    assert_eq!(
        sessions(&preview),
        [
            "A | 1 | onlineAsync | theory",
            "A | 2 | onlineSync | practice",
            "A | 3 | faceToFace | practice",
            "B | 1 | faceToFace | theory",
        ]
    );
    assert_eq!(wrong_sums(&preview), []);
}

#[test]
fn group_rows_with_more_than_a_name() {
    for text in [
        "No\tMateri\tModa\tJP\tKet\nA\tSikap\tluring\t\tpenting\n1\tX\tluring\t2\nB\tNilai\t\t\t\n1\tY\tluring\t3",
        "No\tMateri\tModa\tJP\nA\tSikap\t\t0\n1\tX\tluring\t2\nB\tNilai\t\t0\n1\tY\tluring\t3",
        "Kelompok\tMateri\tModa\tJP\nSikap\n\tX\tluring\t2\nNilai\n\tY\tluring\t3",
    ] {
        let expected = ["X | 2 | faceToFace | other @Sikap", "Y | 3 | faceToFace | other @Nilai"];
        assert_eq!(sessions(&read(text)), expected, "{text}");
    }
    let preview = read("Tahap\tMateri\tJP\nMOOC\n\tA\t1\nTatap muka\n\tB\t2");
    let expected = ["A | 1 | onlineAsync | other > online: MOOC", "B | 2 | faceToFace | other > faceToFace: "];
    assert_eq!(sessions(&preview), expected);
}
