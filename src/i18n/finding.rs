//! Findings where there is little room: on cards, in rows, in counts.

use super::{Lang, Word};
use crate::domain::{CheckId, Figures, Fit, Severity, fit};

impl Lang {
    /// What a card says of a finding, in a few words: "Kurang cocok".
    pub const fn finding_in_short(self, check: CheckId, figures: Option<&Figures>) -> &'static str {
        let (id, en) = match check {
            CheckId::SessionJpMissing => ("JP belum diisi", "JP not filled in"),
            CheckId::ModePoorFit => match figures {
                Some(Figures::PoorFit { nature, mode, .. }) if matches!(fit(*nature, *mode), Fit::NotAllowed) => {
                    ("Tidak dapat daring", "Not possible online")
                }
                _ => ("Kurang cocok", "Poor fit"),
            },
            CheckId::OrderPrerequisite => ("Prasyarat belum urut", "Prerequisite out of order"),
            CheckId::OrderEvaluationFirst => ("Tes sebelum materinya", "Test before its teaching"),
            CheckId::PracticeUnprepared => ("Belum disiapkan daring", "Not prepared online"),
            CheckId::MaterialDuplicateTitle => ("Judul sama", "Same title"),
            CheckId::OfflineCopyMissing => ("Tanpa salinan luring", "No offline copy"),
            CheckId::FacilitatorOverload => ("Fasilitator melebihi batas", "Facilitator over the cap"),
            CheckId::WebinarOnlineOnly => ("Tidak daring sinkron", "Not live online"),
            // Findings that are not about sessions or materials stand on no card.
            _ => (Lang::Id.severity(check.severity()), Lang::En.severity(check.severity())),
        };
        match self {
            Lang::Id => id,
            Lang::En => en,
        }
    }

    /// The same as a whole sentence, with how grave it is: "Peringatan: Kurang cocok daring asinkron. …"
    pub fn finding_on_card(self, check: CheckId, figures: Option<&Figures>) -> String {
        let sentence = self.finding_here(check, figures);
        [self.severity(check.severity()), ": ", &sentence].concat()
    }

    /// What a card says of a finding: a sentence of its own session, which it need not name.
    pub fn finding_here(self, check: CheckId, figures: Option<&Figures>) -> String {
        match figures {
            Some(Figures::PoorFit { nature, mode, hint, .. }) => self.fit_hint(*nature, *mode, *hint),
            Some(figures) => self.found(figures),
            None => self.finding_in_short(check, None).to_owned() + ".",
        }
    }

    /// "2 peringatan".
    pub fn count_of(self, severity: Severity, count: usize) -> String {
        let mut text = count.to_string();
        text.push(' ');
        text.push_str(&self.severity(severity).to_ascii_lowercase());
        if self == Lang::En && count != 1 {
            text.push('s');
        }
        text
    }

    /// What opens more findings of one check: "12 temuan serupa".
    pub fn similar_findings(self, count: usize) -> String {
        match (self, count) {
            (Lang::Id, _) => format!("{count} temuan serupa lainnya"),
            (Lang::En, 1) => "1 more like this".to_owned(),
            (Lang::En, _) => format!("{count} more like these"),
        }
    }

    /// What opens the list of findings that were put aside: "Diabaikan (2)".
    pub fn findings_put_aside(self, count: usize) -> String {
        match self {
            Lang::Id => format!("Diabaikan ({count})"),
            Lang::En => format!("Put aside ({count})"),
        }
    }

    /// "Alasan: kelas penuh".
    pub fn with_reason(self, reason: &str) -> String {
        [self.word(Word::Reason), ": ", reason].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{found, sketch};

    #[test]
    fn cards_speak_of_their_own_session() {
        let poor = &found(&sketch("; a practice =Simulasi; O aA4"), CheckId::ModePoorFit)[0];
        let on_card =
            |lang: Lang, check, figures| (lang.finding_in_short(check, figures), lang.finding_on_card(check, figures));
        assert_eq!(
            on_card(Lang::Id, poor.check, Some(&poor.figures)),
            (
                "Kurang cocok",
                "Peringatan: Kurang cocok daring asinkron. Praktik lebih efektif dengan bimbingan langsung di kelas."
                    .to_owned()
            )
        );
        let never = &found(&sketch("; a fieldPractice; O aS4"), CheckId::ModePoorFit)[0];
        assert_eq!(on_card(Lang::Id, never.check, Some(&never.figures)).0, "Tidak dapat daring");
        assert_eq!(
            on_card(Lang::En, CheckId::OfflineCopyMissing, None),
            ("No offline copy", "Suggestion: No offline copy.".to_owned())
        );
    }

    #[test]
    fn counts_have_their_plural() {
        let all = |lang: Lang, count| {
            Severity::ALL.iter().map(|severity| lang.count_of(*severity, count)).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(all(Lang::Id, 2), "2 kesalahan, 2 peringatan, 2 saran");
        assert_eq!(all(Lang::En, 1), "1 error, 1 warning, 1 suggestion");
        assert_eq!(all(Lang::En, 2), "2 errors, 2 warnings, 2 suggestions");
    }
}
