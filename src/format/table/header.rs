//! What column headers mean, in Indonesian and English.

use super::amount::Unit;
use super::mode::{self, Delivery};
use super::role::Role;
use super::words::{Words, is_any, key, terms};
use crate::domain::Mode;

/// What a header says its column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    pub role: Role,
    /// Among several columns for the same, the lowest is taken first.
    pub rank: u8,
    /// What the amounts are counted in, where the header says so.
    pub unit: Option<Unit>,
    /// The other part of time that it stands under: theory within `Daring`.
    pub within: Option<Role>,
    /// Whether the words may as well stand in a row of the table: `Teori`, `Jumlah`, `Daring`.
    pub weak: bool,
}

impl Meaning {
    const fn of(role: Role, rank: u8) -> Meaning {
        Meaning { role, rank, unit: None, within: None, weak: false }
    }
}

/// Titles of subjects; every other column of text beside them is something else.
pub(super) const SUBJECT: u8 = 0;
/// `Materi`: titles, or topics beside subjects.
pub(super) const MATERIAL: u8 = 1;
/// `Pokok bahasan`: titles, or topics beside materials.
pub(super) const TOPIC: u8 = 2;
/// `Kegiatan`: titles, or stages beside materials.
pub(super) const ACTIVITY: u8 = 3;
/// `Uraian`: titles, or topics beside any of the above.
pub(super) const OUTLINE: u8 = 4;

/// Headers by their letters alone. A name that ends in `*` stands for all that begin with it.
const KNOWN: &[(Role, u8, &str)] = &[
    (Role::Topics, 0, "topics|sub *|submateri*|subtopic*|subtopik*"),
    (
        Role::Title,
        SUBJECT,
        "mata pelatihan*|mata diklat*|mata ajar*|mata pelajaran*|mata kuliah*|mata tatar*|judul*\
        |title*|subject*|course*",
    ),
    (
        Role::Title,
        TOPIC,
        "materi pokok*|unit kompetensi*|unit title|pokok bahasan*|pokok materi*|bahasan|topik*\
        |topic*|tema|theme",
    ),
    (Role::Title, MATERIAL, "materi|materi *|material|materials|modul|module|session title"),
    (
        Role::Title,
        ACTIVITY,
        "kegiatan|aktivitas|activity|activities|acara\
        |mata acara",
    ),
    (Role::Title, OUTLINE, "uraian*"),
    (Role::Code, 0, "kode*|code*|unit code"),
    (Role::Number, 0, "no|no urut|nomor|nomor urut|nr|number"),
    (Role::Mode, 0, "moda*|mode*|delivery*"),
    (Role::Mode, 1, "pelaksanaan"),
    (Role::Methods, 0, "metode*|method*|strategi*|teknik pembelajaran"),
    (Role::Media, 0, "media*|alat*|bahan*|tools"),
    (Role::References, 0, "referensi*|reference*|sumber*|pustaka|daftar pustaka"),
    (Role::Group, 0, "kelompok*|group*|kategori*|category*|rumpun*|agenda"),
    (Role::Stage, 0, "tahap*|tahapan*|fase*|stage*|phase*"),
    (Role::Nature, 0, "sifat*|nature*"),
    (Role::Nature, 1, "jenis*|type*"),
    (
        Role::Facilitators,
        0,
        "fasilitator*|facilitator*|narasumber*|pengajar*|pengampu*|pemateri*|widyaiswara*\
        |instruktur*|instructor*|tenaga pengajar*|tenaga pelatih*|pelatih|tutor*|trainer*\
        |speaker*",
    ),
    (Role::Notes, 0, "keterangan*|ket|catatan*|note*|remark*|comment*"),
];

/// What a header says; `None` when it is not known.
pub(super) fn meaning(header: &str) -> Option<Meaning> {
    let words = header_words(header)?;
    named(&words).or_else(|| by_mode(header, &words))
}

/// Whether a cell is a header for certain.
pub(super) fn is_known(cell: &str) -> bool {
    header_words(cell).and_then(|words| named(&words)).is_some_and(|meaning| !meaning.weak)
}

/// The words of a header; `None` of what is none.
fn header_words(header: &str) -> Option<Words> {
    let header = header.trim_start();
    let words = Words::of(if header.trim_end() == "#" { "no" } else { header });
    let is_header = (1..=8).contains(&words.count()) && !header.starts_with(|c: char| c.is_ascii_digit());
    is_header.then_some(words)
}

/// "Daring / Luring" names the column of modes; "Daring" alone one of JP in that mode.
fn by_mode(header: &str, words: &Words) -> Option<Meaning> {
    if words.count() > 4 || words.iter().last() == Some("jp") {
        return None;
    }
    let role = match mode::delivery(header)? {
        Delivery::Mixed => Role::Mode,
        Delivery::Online => Role::OnlineJp,
        Delivery::In(mode) => part_in(mode),
    };
    Some(Meaning { weak: true, ..Meaning::of(role, 0) })
}

/// What a header says by the words for times and the names of columns.
fn named(words: &Words) -> Option<Meaning> {
    if let Some(amount) = amount(words) {
        return Some(amount);
    }
    // "Nama mata pelatihan", "Daftar materi": the words in front add nothing.
    let text = words.as_str();
    let text = ["nama ", "daftar ", "rincian "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let letters = key(text);
    let are_letters = |name: &[u8]| name.iter().filter(|byte| **byte != b' ').eq(letters.as_bytes());
    let is_meant = |name: &[u8]| {
        // Both begin with the letter that the name begins with; most names do not.
        name.first() == letters.as_bytes().first()
            && match name.strip_suffix(b"*") {
                Some(start) => {
                    let rest = text.as_bytes().strip_prefix(start);
                    rest.is_some_and(|rest| {
                        start.ends_with(b" ") || matches!(rest, b"" | b"s") || rest.starts_with(b" ")
                    }) || are_letters(start)
                }
                None => are_letters(name),
            }
    };
    let known = KNOWN.iter().find(|(.., names)| terms(names).any(is_meant));
    known.map(|(role, rank, _)| Meaning::of(*role, *rank))
}

fn part_in(mode: Mode) -> Role {
    match mode {
        Mode::OnlineAsync => Role::AsyncJp,
        Mode::OnlineSync => Role::SyncJp,
        Mode::FaceToFace => Role::FaceToFaceJp,
        Mode::Workplace => Role::WorkplaceJp,
    }
}

const JP: &str = "jp|jpl|jampel|jamlat|jam pelajaran|jam pelatihan|jam pembelajaran|jam latihan|lesson hours|lesson hour\
    |training hours|jampelajaran|jampelatihan";
const TIME: &str = "waktu|alokasi|alokasiwaktu|durasi|lama|duration|time|length|beban";
const SUM: &str = "jumlah|jml|total|sum";
/// Words that only measure; what is left of a header without them tells the part.
const MEASURES: &str = "jp|jpl|jampel|jamlat|jam|pelajaran|pelatihan|pembelajaran|latihan|menit|mnt|minutes|minute|min\
    |hours|hour|hrs|lesson|training|jampelajaran|jampelatihan|dalam|in|of|allocation|belajar|satuan|per|x|efektif\
    |keseluruhan|seluruh";

/// The meaning of a header about time: `JP`, `Alokasi waktu (menit)`, `JP praktik`, `T`, `Jumlah`.
fn amount(words: &Words) -> Option<Meaning> {
    let unit = unit_of(words);
    let is_sum = words.has_any(SUM);
    let is_measured = unit.is_some() || is_sum || words.has_any(TIME);
    // Most headers are not about time.
    if !is_measured && !words.has_any(PARTS) {
        return None;
    }
    let is_measure = |word: &&str| {
        let is_number = word.bytes().all(|b| b.is_ascii_digit());
        is_number || [MEASURES, TIME, SUM].iter().any(|list| is_any(word, list))
    };
    let mut rest = String::new();
    for word in words.iter().filter(|word| !is_measure(word)) {
        if !rest.is_empty() {
            rest.push(' ');
        }
        rest.push_str(word);
    }
    if let Some(role) = kind_of_time(&rest) {
        return Some(Meaning { unit, weak: !is_measured, ..Meaning::of(role, 0) });
    }
    if !is_measured {
        return None;
    }
    if !rest.is_empty() {
        match mode::delivery(&rest) {
            Some(Delivery::In(mode)) => return Some(Meaning { unit, ..Meaning::of(part_in(mode), 0) }),
            Some(Delivery::Online) => return Some(Meaning { unit, ..Meaning::of(Role::OnlineJp, 0) }),
            // "Beban JP per peserta" still counts JP; "Jumlah peserta", "Jam mulai" do not.
            _ if unit == Some(Unit::Jp) => {}
            _ => return None,
        }
    }
    let role = match unit {
        _ if is_sum => Role::TotalJp,
        Some(Unit::Minutes) => Role::Minutes,
        Some(Unit::Hours) => Role::Hours,
        Some(Unit::Jp | Unit::Jam) | None => Role::Jp,
    };
    // A bare "Jumlah" begins a row of totals as often as it heads a column.
    let weak = is_sum && (words.count() == 1 || unit.is_none());
    Some(Meaning { unit, weak, ..Meaning::of(role, u8::from(unit.is_none())) })
}

fn unit_of(words: &Words) -> Option<Unit> {
    Some(if words.has_any(JP) {
        Unit::Jp
    } else if words.has_any("menit|mnt|minutes|minute|min") {
        Unit::Minutes
    } else if words.has_any("jam") {
        // "Durasi (jam)" measures by the clock; "Jam" alone counts lessons.
        if words.has_any("durasi|lama|duration") { Unit::Hours } else { Unit::Jam }
    } else if words.has_any("hours|hour|hrs") {
        Unit::Hours
    } else {
        return None;
    })
}

/// What the names of [`kind_of_time`] begin with.
const PARTS: &str = "t|teori|theory|p|praktik|praktek|praktikum|practice|practical|penugasan|pl|pkl|field";

/// T, P or PL, by what is left of a header without the words that measure.
fn kind_of_time(rest: &str) -> Option<Role> {
    const THEORY: &str = "t|teori|theory|teori t";
    const PRACTICE: &str = "p|praktik|praktek|praktikum|practice|practical|praktik p|praktek p|penugasan|penugasan p";
    const FIELD: &str = "pl|praktik lapangan|praktek lapangan|field practice|pkl|praktik lapangan pl|praktek lapangan pl\
        |praktik kerja lapangan";
    let lists = [(Role::Theory, THEORY), (Role::Practice, PRACTICE), (Role::FieldPractice, FIELD)];
    lists.into_iter().find(|(_, list)| is_any(rest, list)).map(|(role, _)| role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_both_languages() {
        use Role::*;
        for (headers, role) in [
            (
                "Materi|Mata Pelatihan|MATA DIKLAT|mata-pelatihan|MataPelatihan|Judul|Pokok Bahasan|Uraian|Kegiatan|Title",
                Title,
            ),
            (
                "Subject|Topic|Material|Materi Pokok|Nama Mata Pelatihan|Materi/Kode Unit|Materi:|Topik|Uraian Materi",
                Title,
            ),
            (
                "JP|JPL|Alokasi Waktu (JP)|Jam|Jam Pelajaran|jp.|Waktu (JP)|Jam Pelatihan|JP (45 menit)|Alokasi Waktu",
                Jp,
            ),
            ("Lesson hours|Durasi|Waktu|Alokasi waktu\n(JP)|Duration", Jp),
            ("Menit|Alokasi Waktu (menit)|Minutes|Waktu (Menit)|Duration (minutes)|Time (min)", Minutes),
            ("Hours|Duration (hours)", Hours),
            ("T|Teori|JP Teori|Theory|Teori (JP)|Teori (T)", Theory),
            ("P|Praktik|Praktek|JP Praktik|Practice|Praktik (P)", Practice),
            ("PL|Praktik Lapangan|Field practice|Praktik Lapangan (PL)", FieldPractice),
            ("Jumlah|Total|Jumlah JP|Total JP|Jml|Jumlah Jam", TotalJp),
            ("Moda|Mode|Delivery|Delivery mode|Moda Pembelajaran|Daring/Luring|Mode of delivery", Mode),
            ("Daring|Online|JP Daring", OnlineJp),
            ("Asinkron|JP Asinkron", AsyncJp),
            ("Sinkron|Tatap muka online|Tatap maya (JP)", SyncJp),
            ("Luring|Tatap Muka|JP Tatap Muka|Klasikal", FaceToFaceJp),
            ("OJT|Tempat kerja", WorkplaceJp),
            ("Metode|Method|Methods|Metode Pembelajaran", Methods),
            ("Kelompok|Group|Kategori|Kelompok Materi", Group),
            ("Tahap|Stage|Phase|Tahapan|Fase", Stage),
            ("Sifat|Jenis|Type|Nature|Sifat Materi", Nature),
            ("Kode|Kode Unit|Code|Kode Unit Kompetensi|Unit Code", Code),
            ("No|No.|Nomor|#|No Urut", Number),
            ("Narasumber|Fasilitator|Narasumber/Fasilitator|Speaker|Pengajar", Facilitators),
            ("Keterangan|Notes|Ket.|Catatan", Notes),
            ("Media|Alat Bantu|Media dan Alat Bantu", Media),
            ("Referensi|References|Sumber Belajar", References),
            ("Sub Materi Pokok|Topics|Submateri|Sub Pokok Bahasan", Topics),
        ] {
            for header in headers.split('|') {
                assert_eq!(meaning(header).map(|meaning| meaning.role), Some(role), "{header:?}");
            }
        }
        for header in [
            "Indikator",
            "Ruang",
            "PIC",
            "Regulasi PBJ",
            "2 JP",
            "Jumlah peserta",
            "Jam mulai",
            "Hari",
            "",
            "…",
            "Kegiatan fasilitator",
            "Kegiatan peserta",
            "Hasil belajar",
            "Materialitas",
            "Notaris",
            "Modal usaha",
        ] {
            assert_eq!(meaning(header), None, "{header:?}");
        }
    }

    #[test]
    fn units_and_words_that_prove_nothing() {
        for (header, unit, weak) in [
            ("JP", Some(Unit::Jp), false),
            ("Jam", Some(Unit::Jam), false),
            ("Teori (menit)", Some(Unit::Minutes), false),
            ("Alokasi Waktu", None, false),
            ("Teori", None, true),
            ("Jumlah", None, true),
            ("Daring", None, true),
            ("Jumlah JP", Some(Unit::Jp), false),
            ("Materi", None, false),
        ] {
            let meaning = meaning(header).map(|meaning| (meaning.unit, meaning.weak));
            assert_eq!(meaning, Some((unit, weak)), "{header}");
        }
    }
}
