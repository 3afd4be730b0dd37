//! What a session's card or row says: names of its controls, hints, wrong JP.

use super::Lang;
use crate::domain::{Fit, FitReason, Hint, Jp, JpError, Mode, Nature, Suggestion, fit};

impl Lang {
    /// Name of the field: "JP Regulasi PBJ".
    pub fn jp_of(self, title: &str) -> String {
        match self {
            Lang::Id => format!("JP {title}"),
            Lang::En => format!("JP of {title}"),
        }
    }

    /// Name of the button that takes one JP away.
    pub fn less_jp(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Kurangi JP {title}"),
            Lang::En => format!("Less JP of {title}"),
        }
    }

    /// Name of the button that adds one JP.
    pub fn more_jp(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Tambah JP {title}"),
            Lang::En => format!("More JP of {title}"),
        }
    }

    /// Name of the box that chooses the mode: "Moda Regulasi PBJ".
    pub fn mode_of(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Moda {title}"),
            Lang::En => format!("Mode of {title}"),
        }
    }

    /// Name of the menu: "Tindakan untuk Regulasi PBJ".
    pub fn actions_for(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Tindakan untuk {title}"),
            Lang::En => format!("Actions for {title}"),
        }
    }

    /// Name of the menu of a phase.
    pub fn actions_for_phase(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Tindakan untuk tahap {title}"),
            Lang::En => format!("Actions for stage {title}"),
        }
    }

    /// Name of the box that selects a session: "Pilih Regulasi PBJ".
    pub fn select_title(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Pilih {title}"),
            Lang::En => format!("Select {title}"),
        }
    }

    /// Name of the button that adds a material to a place: "Tambah di sini: Daring".
    pub fn add_here(self, place: &str) -> String {
        match self {
            Lang::Id => format!("Tambah di sini: {place}"),
            Lang::En => format!("Add here: {place}"),
        }
    }

    /// A mode in the fewest words; the box that shows it has the full name too.
    pub const fn mode_short(self, mode: Mode) -> &'static str {
        match (self, mode) {
            (Lang::Id, Mode::OnlineAsync) => "Asinkron",
            (Lang::Id, Mode::OnlineSync) => "Sinkron",
            (Lang::Id, Mode::FaceToFace) => "Luring",
            (Lang::Id, Mode::Workplace) => "Tempat kerja",
            (Lang::En, Mode::OnlineAsync) => "Self-paced",
            (Lang::En, Mode::OnlineSync) => "Live",
            (Lang::En, Mode::FaceToFace) => "Face to face",
            (Lang::En, Mode::Workplace) => "Workplace",
        }
    }

    /// JP as they stand in a field: the language's decimals, nothing between thousands.
    pub fn jp_in_field(self, jp: Jp) -> String {
        let (_, point) = self.separators();
        let plain = jp.to_string();
        if point == '.' { plain } else { plain.replace('.', point.encode_utf8(&mut [0; 4])) }
    }

    /// "3 sesi · 7 JP", below the heading of a place.
    pub fn sessions_and_jp(self, sessions: usize, jp: Jp) -> String {
        format!("{} · {} JP", self.sessions(sessions), self.jp(jp))
    }

    /// "3 sesi dipilih".
    pub fn selected(self, count: usize) -> String {
        match self {
            Lang::Id => format!("{} dipilih", self.sessions(count)),
            Lang::En => format!("{} selected", self.sessions(count)),
        }
    }

    /// "2 dari 9 sesi cocok", below the heading of a place that is searched.
    pub fn matching(self, found: usize, sessions: usize) -> String {
        match self {
            Lang::Id => format!("{found} dari {sessions} sesi cocok"),
            Lang::En => format!("{found} of {} match", self.sessions(sessions)),
        }
    }

    /// Why a text is no amount of JP, and what is.
    pub const fn wrong_jp(self, error: JpError) -> &'static str {
        match (self, error) {
            (Lang::Id, JpError::NotANumber) => "Isi JP dengan angka, misalnya 4 atau 1,5.",
            (Lang::Id, JpError::Negative) => "JP tidak boleh kurang dari 0.",
            (Lang::Id, JpError::TooManyPlaces) => "Paling banyak dua angka di belakang koma.",
            (Lang::Id, JpError::TooLarge) => "Paling banyak 9.999 JP per sesi.",
            (Lang::En, JpError::NotANumber) => "Enter JP as a number, such as 4 or 1.5.",
            (Lang::En, JpError::Negative) => "JP cannot be below 0.",
            (Lang::En, JpError::TooManyPlaces) => "At most two decimal places.",
            (Lang::En, JpError::TooLarge) => "At most 9,999 JP a session.",
        }
    }

    /// What a card in the tray says: "Saran: luring. Studi kasus lebih efektif secara tatap muka."
    pub fn suggested(self, nature: Nature, suggestion: Suggestion) -> String {
        let reason = self.fit_reason(nature, suggestion.reason);
        match self {
            Lang::Id => format!("Saran: {}. {reason}", self.mode_in_sentence(suggestion.mode)),
            Lang::En => format!("Suggestion: {}. {reason}", self.mode_in_sentence(suggestion.mode)),
        }
    }

    /// What a card says whose mode the other side would suit better.
    pub fn fit_hint(self, nature: Nature, mode: Mode, hint: Hint) -> String {
        let reason = self.fit_reason(nature, hint.suggestion.reason);
        let here = self.mode_in_sentence(mode);
        let better = self.mode_in_sentence(hint.suggestion.mode);
        match (self, fit(nature, mode), hint.poor) {
            (Lang::Id, Fit::NotAllowed, _) => format!("Tidak dapat {here}. {reason}"),
            (Lang::Id, Fit::Points(_), true) => format!("Kurang cocok {here}. {reason}"),
            (Lang::Id, Fit::Points(_), false) => format!("Lebih cocok {better}. {reason}"),
            (Lang::En, Fit::NotAllowed, _) => format!("Not possible {here}. {reason}"),
            (Lang::En, Fit::Points(_), true) => format!("Poor {here}. {reason}"),
            (Lang::En, Fit::Points(_), false) => format!("Better {better}. {reason}"),
        }
    }

    /// Why a side suits a nature better.
    pub fn fit_reason(self, nature: Nature, reason: FitReason) -> String {
        let nature = self.nature(nature);
        match (self, reason) {
            (Lang::Id, FitReason::Concepts) => format!("{nature} dapat disampaikan secara daring."),
            (Lang::Id, FitReason::OwnPace) => format!("{nature} dapat dikerjakan mandiri secara daring."),
            (Lang::Id, FitReason::OnlineTest) => format!("{nature} dapat diisi dan dinilai secara daring."),
            (Lang::Id, FitReason::Exchange) => format!("{nature} lebih efektif secara tatap muka."),
            (Lang::Id, FitReason::HandsOn) => format!("{nature} lebih efektif dengan bimbingan langsung di kelas."),
            (Lang::Id, FitReason::Assessor) => format!("{nature} perlu diamati langsung oleh penguji."),
            (Lang::Id, FitReason::OnSite) => format!("{nature} hanya dapat dilakukan di lokasi."),
            (Lang::En, FitReason::Concepts) => format!("{nature} can be conveyed online."),
            (Lang::En, FitReason::OwnPace) => format!("{nature} can be done online at one's own pace."),
            (Lang::En, FitReason::OnlineTest) => format!("{nature} can be taken and marked online."),
            (Lang::En, FitReason::Exchange) => format!("{nature} is more effective face to face."),
            (Lang::En, FitReason::HandsOn) => format!("{nature} is more effective with guidance in class."),
            (Lang::En, FitReason::Assessor) => format!("{nature} has to be seen by an assessor."),
            (Lang::En, FitReason::OnSite) => format!("{nature} is possible on site only."),
        }
    }

    pub(super) const fn mode_in_sentence(self, mode: Mode) -> &'static str {
        match (self, mode) {
            (Lang::Id, Mode::OnlineAsync) => "daring asinkron",
            (Lang::Id, Mode::OnlineSync) => "daring sinkron",
            (Lang::Id, Mode::FaceToFace) => "luring",
            (Lang::Id, Mode::Workplace) => "di tempat kerja",
            (Lang::En, Mode::OnlineAsync) => "online, self-paced",
            (Lang::En, Mode::OnlineSync) => "online, live",
            (Lang::En, Mode::FaceToFace) => "face to face",
            (Lang::En, Mode::Workplace) => "at the workplace",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{hint, suggestion};

    #[test]
    fn hints_are_whole_sentences() {
        let case_study = suggestion(Nature::CaseStudy).map(|found| Lang::Id.suggested(Nature::CaseStudy, found));
        assert_eq!(case_study.as_deref(), Some("Saran: luring. Studi kasus lebih efektif secara tatap muka."));
        let cases = [
            (Nature::Theory, Mode::FaceToFace, "Lebih cocok daring asinkron. Teori dapat disampaikan secara daring."),
            (
                Nature::Practice,
                Mode::OnlineAsync,
                "Kurang cocok daring asinkron. Praktik lebih efektif dengan bimbingan langsung di kelas.",
            ),
            (
                Nature::FieldPractice,
                Mode::OnlineSync,
                "Tidak dapat daring sinkron. Praktik lapangan hanya dapat dilakukan di lokasi.",
            ),
        ];
        for (nature, mode, expected) in cases {
            assert_eq!(hint(nature, mode).map(|hint| Lang::Id.fit_hint(nature, mode, hint)).as_deref(), Some(expected));
        }
    }

    #[test]
    fn fields_hold_what_can_be_typed_back() {
        let jp = Jp::from_hundredths(123_450);
        assert_eq!(Lang::Id.jp_in_field(jp), "1234,5");
        assert_eq!(Lang::En.jp_in_field(jp), "1234.5");
    }
}
