//! Words for what a material is by nature.

use super::words::Words;
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
    first(&Words::of(title), IN_TITLES).unwrap_or(Nature::Other)
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
const IN_TITLES: &[(&str, Nature)] = &[
    ("pre test", Nature::PreTest),
    ("pretest", Nature::PreTest),
    ("pre tes", Nature::PreTest),
    ("pretes", Nature::PreTest),
    ("post test", Nature::PostTest),
    ("posttest", Nature::PostTest),
    ("post tes", Nature::PostTest),
    ("postes", Nature::PostTest),
    ("posttes", Nature::PostTest),
    ("tes akhir", Nature::PostTest),
    ("test akhir", Nature::PostTest),
    ("final test", Nature::PostTest),
    ("tes harian", Nature::DailyTest),
    ("daily test", Nature::DailyTest),
    ("kuis", Nature::Quiz),
    ("quiz", Nature::Quiz),
    ("uji kompetensi", Nature::CompetencyTest),
    ("competency test", Nature::CompetencyTest),
    ("kebijakan", Nature::Regulation),
    ("peraturan", Nature::Regulation),
    ("undang undang", Nature::Regulation),
    ("regulasi", Nature::Regulation),
    ("observasi praktik", Nature::Observation),
    ("praktik lapangan", Nature::FieldPractice),
    ("praktek lapangan", Nature::FieldPractice),
    ("praktik kerja lapangan", Nature::FieldPractice),
    ("praktik", Nature::Practice),
    ("praktek", Nature::Practice),
    ("simulasi", Nature::Simulation),
    ("simulation", Nature::Simulation),
    ("studi kasus", Nature::CaseStudy),
    ("case study", Nature::CaseStudy),
    ("diskusi", Nature::Discussion),
    ("coaching", Nature::Coaching),
    ("mentoring", Nature::Mentoring),
    ("klinik", Nature::Clinic),
    ("penugasan", Nature::Assignment),
    ("pengayaan", Nature::Enrichment),
    ("konsep", Nature::Theory),
    ("pengantar", Nature::Theory),
    ("orientasi", Nature::Theory),
    ("ceramah", Nature::Theory),
];

/// Terms that only a column of natures uses in this sense.
const IN_CELLS: &[(&str, Nature)] = &[
    ("teori", Nature::Theory),
    ("konseptual", Nature::Theory),
    ("theory", Nature::Theory),
    ("concept", Nature::Theory),
    ("lecture", Nature::Theory),
    ("regulation", Nature::Regulation),
    ("policy", Nature::Regulation),
    ("enrichment", Nature::Enrichment),
    ("tugas", Nature::Assignment),
    ("assignment", Nature::Assignment),
    ("discussion", Nature::Discussion),
    ("kasus", Nature::CaseStudy),
    ("praktikum", Nature::Practice),
    ("practice", Nature::Practice),
    ("practical", Nature::Practice),
    ("field practice", Nature::FieldPractice),
    ("pkl", Nature::FieldPractice),
    ("tes awal", Nature::PreTest),
    ("observasi", Nature::Observation),
    ("observation of practice", Nature::Observation),
    ("observation", Nature::Observation),
    ("ujian kompetensi", Nature::CompetencyTest),
    ("pendampingan", Nature::Coaching),
    ("konsultasi", Nature::Clinic),
    ("clinic", Nature::Clinic),
    ("lainnya", Nature::Other),
    ("lain lain", Nature::Other),
    ("other", Nature::Other),
];

fn first(words: &Words, terms: &[(&str, Nature)]) -> Option<Nature> {
    earliest(words, terms.iter()).map(|(nature, ..)| nature)
}

/// The earliest and there the longest term, with its place and length.
fn earliest<'a>(words: &Words, terms: impl Iterator<Item = &'a (&'a str, Nature)>) -> Option<(Nature, usize, usize)> {
    let found = terms.filter_map(|(term, nature)| Some((*nature, words.find(term)?, term.len())));
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
