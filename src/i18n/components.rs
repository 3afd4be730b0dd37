//! Theory against practice in words. Never mixed with the online share: these
//! are what sessions are about, not where they take place.

use super::Lang;
use crate::domain::{Component, Jp, Summary, percent_of};

impl Lang {
    /// "Teori 14 JP · 43,75%": a component and its part of all JP of the plan.
    pub fn component(self, component: Component, summary: &Summary) -> String {
        let jp = summary.component(component);
        let text = [self.component_name(component), " ", &self.jp(jp), " JP"].concat();
        match percent_of(jp, summary.jp) {
            Some(share) => text + " · " + &self.percent(u64::from(share.hundredths())),
            None => text,
        }
    }

    const fn component_name(self, component: Component) -> &'static str {
        match (self, component) {
            (Lang::Id, Component::Theory) => "Teori",
            (Lang::Id, Component::Practice) => "Praktik",
            (Lang::Id, Component::FieldPractice) => "Praktik lapangan",
            (Lang::En, Component::Theory) => "Theory",
            (Lang::En, Component::Practice) => "Practice",
            (Lang::En, Component::FieldPractice) => "Field practice",
        }
    }

    /// That sessions of no particular nature are among the theory; `undecided` are their JP.
    pub fn counted_as_theory(self, undecided: Jp) -> String {
        let jp = self.jp(undecided);
        match self {
            Lang::Id => format!("termasuk {jp} JP bersifat Lainnya"),
            Lang::En => format!("including {jp} JP of nature Other"),
        }
    }

    /// The value of the second meter as a sentence: "Teori 14 dari 32 JP, 43,75%; praktik 18 JP, 56,25%."
    pub fn theory_practice(self, summary: &Summary, undecided: Jp) -> String {
        let part = |component| {
            let jp = summary.component(component);
            let share = percent_of(jp, summary.jp).unwrap_or_default();
            (self.jp(jp), self.percent(u64::from(share.hundredths())))
        };
        let (theory, theory_share) = part(Component::Theory);
        let (practice, practice_share) = part(Component::Practice);
        let all = self.jp(summary.jp);
        let mut text = match self {
            Lang::Id => format!("Teori {theory} dari {all} JP, {theory_share}"),
            Lang::En => format!("Theory {theory} of {all} JP, {theory_share}"),
        };
        if !undecided.is_zero() {
            text += " (";
            text += &self.counted_as_theory(undecided);
            text.push(')');
        }
        text += &match self {
            Lang::Id => format!("; praktik {practice} JP, {practice_share}"),
            Lang::En => format!("; practice {practice} JP, {practice_share}"),
        };
        if !summary.field_practice.is_zero() {
            let (field, share) = part(Component::FieldPractice);
            text += &match self {
                Lang::Id => format!("; praktik lapangan {field} JP, {share}"),
                Lang::En => format!("; field practice {field} JP, {share}"),
            };
        }
        text.push('.');
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Totals, Verdict};

    #[test]
    fn theory_and_practice_in_words() {
        let jp = Jp::whole;
        let (theory, practice, field_practice) = (jp(14), jp(15), jp(3));
        let totals = Totals { jp: jp(32), theory, practice, field_practice, ..Totals::default() };
        let summary = Summary {
            totals,
            verdict: Verdict::NotApplicable,
            online_percent: None,
            band: None,
            gap: None,
            provisional: None,
        };
        assert_eq!(Lang::Id.component(Component::Practice, &summary), "Praktik 15 JP · 46,88%");
        assert_eq!(
            Lang::Id.theory_practice(&summary, jp(2)),
            "Teori 14 dari 32 JP, 43,75% (termasuk 2 JP bersifat Lainnya); praktik 15 JP, 46,88%; \
             praktik lapangan 3 JP, 9,38%."
        );
        assert_eq!(
            Lang::En.theory_practice(&summary, Jp::ZERO),
            "Theory 14 of 32 JP, 43.75%; practice 15 JP, 46.88%; field practice 3 JP, 9.38%."
        );
    }
}
