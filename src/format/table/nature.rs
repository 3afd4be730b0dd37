//! Words for what a material is by nature.

use super::words::{Words, terms};
use crate::domain::Nature;

/// The nature that whole words of a title tell; else [`Nature::Other`].
///
/// The first such word decides: what an Indonesian title is about stands at its
/// head. "Evaluasi penawaran" is a subject, not a test.
///
/// ```
/// use padu::{domain::Nature, format::table::nature_of_title};
/// assert_eq!(nature_of_title("Simulasi Pemilihan Penyedia"), Nature::Simulation);
/// assert_eq!(nature_of_title("Evaluasi Penawaran"), Nature::Other);
/// ```
pub fn nature_of_title(title: &str) -> Nature {
    earliest(&Words::of(title), IN_TITLES.iter()).map_or(Nature::Other, |(nature, ..)| nature)
}

/// The nature that a cell of the column *Sifat* names; `None` when it names none, or several.
pub(super) fn nature_of_cell(cell: &str) -> Option<Nature> {
    let words = Words::of(cell);
    let (nature, at, len) = earliest(&words, IN_TITLES.iter().chain(IN_CELLS))?;
    let behind = Words::of(words.as_str().get((at - 1 + len)..).unwrap_or_default());
    match earliest(&behind, IN_TITLES.iter().chain(IN_CELLS)) {
        Some((other, ..)) if other != nature => None,
        _ => Some(nature),
    }
}

/// Terms of titles. Where one begins with another, the longer is meant.
const IN_TITLES: &[(Nature, &str)] = &[
    (Nature::PreTest, "pre test|pretest|pre tes|pretes"),
    (Nature::PostTest, "post test|posttest|post tes|postes|posttes|tes akhir|test akhir|final test"),
    (Nature::DailyTest, "tes harian|daily test"),
    (Nature::Quiz, "kuis|quiz"),
    (Nature::CompetencyTest, "uji kompetensi|competency test"),
    (Nature::Regulation, "kebijakan|peraturan|undang undang|regulasi"),
    (Nature::Observation, "observasi praktik"),
    (Nature::FieldPractice, "praktik lapangan|praktek lapangan|praktik kerja lapangan"),
    (Nature::Practice, "praktik|praktek"),
    (Nature::Simulation, "simulasi|simulation"),
    (Nature::CaseStudy, "studi kasus|case study"),
    (Nature::Discussion, "diskusi"),
    (Nature::Coaching, "coaching"),
    (Nature::Mentoring, "mentoring"),
    (Nature::Clinic, "klinik"),
    (Nature::Assignment, "penugasan"),
    (Nature::Enrichment, "pengayaan"),
    (Nature::Theory, "konsep|pengantar|orientasi|ceramah"),
];

/// Terms that only a column of natures uses in this sense.
const IN_CELLS: &[(Nature, &str)] = &[
    (Nature::Theory, "teori|konseptual|theory|concept|lecture"),
    (Nature::Regulation, "regulation|policy"),
    (Nature::Enrichment, "enrichment"),
    (Nature::Assignment, "tugas|assignment"),
    (Nature::Discussion, "discussion"),
    (Nature::CaseStudy, "kasus"),
    (Nature::Practice, "praktikum|practice|practical"),
    (Nature::FieldPractice, "field practice|pkl"),
    (Nature::PreTest, "tes awal"),
    (Nature::Observation, "observasi|observation of practice|observation"),
    (Nature::CompetencyTest, "ujian kompetensi"),
    (Nature::Coaching, "pendampingan"),
    (Nature::Clinic, "konsultasi|clinic"),
    (Nature::Other, "lainnya|lain lain|other"),
];

/// The earliest and there the longest term, with its place and length.
fn earliest<'a>(words: &Words, lists: impl Iterator<Item = &'a (Nature, &'a str)>) -> Option<(Nature, usize, usize)> {
    let terms = lists.flat_map(|(nature, list)| terms(list).map(|term| (*nature, term)));
    let found = terms.filter_map(|(nature, term)| Some((nature, words.find(term)?, term.len())));
    found.min_by_key(|(_, at, len)| (*at, usize::MAX - len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn natures_of_titles() {
        for (titles, expected) in [
            ("Pre-test|Pre test|PRETEST|Pre-Tes", Nature::PreTest),
            ("Post-test|Post Test PBJ|Tes Akhir", Nature::PostTest),
            ("Kuis 1|Kuis Regulasi", Nature::Quiz),
            ("Uji kompetensi|Uji Kompetensi CPOf", Nature::CompetencyTest),
            (
                "Kebijakan Program PKB|Peraturan Presiden|Undang-Undang ASN|UNDANG–UNDANG|Regulasi PBJ",
                Nature::Regulation,
            ),
            ("Praktik Penyusunan HPS|Praktek|Praktik Penerapan Kebijakan", Nature::Practice),
            ("Praktik Lapangan", Nature::FieldPractice),
            ("Simulasi Pemilihan|Simulasi uji kompetensi", Nature::Simulation),
            ("Studi Kasus|Studi kasus peraturan daerah", Nature::CaseStudy),
            ("Diskusi kelompok", Nature::Discussion),
            ("Coaching", Nature::Coaching),
            ("Klinik Kontrak", Nature::Clinic),
            ("Penugasan mandiri", Nature::Assignment),
            ("Konsep PBJ|Pengantar|Orientasi dan overview|Ceramah E-Government", Nature::Theory),
            (
                "Evaluasi penawaran|Pengaturan|Konsepsi|Simulasikan|Rencana Belajar Mandiri|Tes|Test|Kompetensi|Uji|Best practice",
                Nature::Other,
            ),
            ("", Nature::Other),
        ] {
            for title in titles.split('|') {
                assert_eq!(nature_of_title(title), expected, "{title:?}");
            }
        }
    }

    #[test]
    fn natures_of_cells() {
        for (cells, expected) in [
            ("Teori|teori|Konsep|Theory|Teori/Konsep", Some(Nature::Theory)),
            ("Regulasi|Regulation|Kebijakan", Some(Nature::Regulation)),
            ("Studi kasus|Case study", Some(Nature::CaseStudy)),
            ("Praktik lapangan|Field practice|PKL", Some(Nature::FieldPractice)),
            ("Observasi praktik|Observation of practice", Some(Nature::Observation)),
            ("Tes harian|Daily test", Some(Nature::DailyTest)),
            ("Uji kompetensi|Competency test", Some(Nature::CompetencyTest)),
            ("Lainnya|Other", Some(Nature::Other)),
            ("Wajib||Teori dan praktik|Teori & simulasi|Umum", None),
        ] {
            for cell in cells.split('|') {
                assert_eq!(nature_of_cell(cell), expected, "{cell:?}");
            }
        }
    }
}
