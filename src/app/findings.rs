//! What the checks have found, as the views show it: in a list, on the cards
//! it is about, and where one goes to see to it.

use std::collections::HashMap;
use std::rc::Rc;

use super::typed::TypedField;
use crate::domain::{CheckId, Figures, Finding, Plan, SessionId, Severity, Subject, Summary, by_session, check};

/// The findings of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The gravest first, those of one check side by side.
    all: Vec<Rc<Finding>>,
    cards: HashMap<SessionId, Rc<[CardFinding]>>,
}

impl Findings {
    /// The findings of a plan with this summary.
    pub fn of(plan: &Plan, summary: &Summary) -> Findings {
        let all = check(plan, summary);
        let mut cards = HashMap::new();
        for (session, found) in plan.sessions().zip(by_session(plan, &all)) {
            let here: Rc<[CardFinding]> = found.into_iter().filter_map(|at| CardFinding::of(all.get(at)?)).collect();
            if !here.is_empty() {
                cards.insert(session.id.clone(), here);
            }
        }
        Findings { all: all.into_iter().map(Rc::new).collect(), cards }
    }

    /// Those that ask for something, the gravest first.
    pub fn open(&self) -> impl Iterator<Item = &Rc<Finding>> {
        self.all.iter().filter(|finding| finding.accepted.is_none())
    }

    /// Those that were put aside.
    pub fn put_aside(&self) -> impl Iterator<Item = &Rc<Finding>> {
        self.all.iter().filter(|finding| finding.accepted.is_some())
    }

    /// The open ones of a severity, those of each check together.
    pub fn by_check(&self, severity: Severity) -> Vec<(CheckId, Vec<Rc<Finding>>)> {
        let mut groups: Vec<(CheckId, Vec<Rc<Finding>>)> = Vec::new();
        for finding in self.open().filter(|finding| finding.severity() == severity) {
            match groups.last_mut() {
                Some((check, group)) if *check == finding.check => group.push(finding.clone()),
                _ => groups.push((finding.check, vec![finding.clone()])),
            }
        }
        groups
    }

    /// How many open ones there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.open().filter(|finding| finding.severity() == severity).count()
    }

    /// Whether a check has found something that was not put aside.
    pub fn has(&self, check: CheckId) -> bool {
        self.open().any(|finding| finding.check == check)
    }

    /// What stands on the card of a session, the gravest first; shared, so that
    /// a card whose own findings are as before compares equal.
    pub fn on_card(&self, session: &SessionId) -> Option<Rc<[CardFinding]>> {
        self.cards.get(session).cloned()
    }
}

/// A finding as it stands on the card of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardFinding {
    /// Which check.
    pub check: CheckId,
    /// What its sentence needs; `None` where the finding speaks of several
    /// sessions, and each card says of its own what there is to say.
    pub figures: Option<Figures>,
}

impl CardFinding {
    /// `None` for what does not stand on cards: what was put aside, and that a
    /// session waits in the tray, which its place and its mode say already.
    fn of(finding: &Finding) -> Option<CardFinding> {
        if finding.accepted.is_some() || finding.check == CheckId::SessionUnmapped {
            return None;
        }
        let figures = match &finding.figures {
            own @ (Figures::PoorFit { .. }
            | Figures::Prerequisite { .. }
            | Figures::EvaluationFirst { .. }
            | Figures::Unprepared { .. }) => Some(own.clone()),
            _ => None,
        };
        Some(CardFinding { check: finding.check, figures })
    }
}

/// Where one sees to a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Site {
    /// On a session.
    Session(SessionId),
    /// In a field of the programme.
    Field(TypedField),
    /// Among the proposals to balance.
    Proposals,
    /// Among the competencies.
    Competencies,
}

impl Site {
    /// That of a finding; `None` where there is nothing yet to look at, such as
    /// a test that is missing.
    pub fn of(finding: &Finding, plan: &Plan) -> Option<Site> {
        let in_phase = || {
            let phases = finding.subjects.iter().filter_map(|subject| match subject {
                Subject::Phase(id) => plan.phase(id),
                _ => None,
            });
            phases.flat_map(|phase| &phase.sessions).next().map(|session| session.id.clone())
        };
        if let Some(session) = finding.session.clone().or_else(in_phase) {
            return Some(Site::Session(session));
        }
        match finding.check {
            CheckId::RatioOffTarget | CheckId::RatioOneSided => Some(Site::Proposals),
            CheckId::TotalMismatch => Some(Site::Field(TypedField::TargetJp)),
            CheckId::AsyncCredit => Some(Site::Field(TypedField::AsyncPerDay)),
            CheckId::BimtekLegalBasis | CheckId::SosialisasiLegalBasis => Some(Site::Field(TypedField::LegalBasis)),
            CheckId::WorkshopProduct | CheckId::LokakaryaProduct => Some(Site::Field(TypedField::Product)),
            CheckId::SeminarEntry => Some(Site::Field(TypedField::Audience)),
            CheckId::CompetencyUntaught | CheckId::CompetencyUnassessed => Some(Site::Competencies),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::apply;
    use crate::domain::examples::{self, sketch};

    fn findings(plan: &Plan) -> Findings {
        Findings::of(plan, &Summary::of(plan))
    }

    /// What stands on each card: "s1: session.jpMissing", in the order of the plan.
    fn cards(plan: &Plan) -> Vec<String> {
        let findings = findings(plan);
        let on_card = |id: &SessionId| {
            let found = findings.on_card(id)?;
            let checks: Vec<&str> = found.iter().map(|finding| finding.check.code()).collect();
            Some(format!("{id}: {}", checks.join(" ")))
        };
        plan.sessions().filter_map(|session| on_card(&session.id)).collect()
    }

    #[test]
    fn findings_stand_on_the_cards_they_are_about() {
        let plan = sketch("; a practice, b theory; O aA4 bA? | F");
        assert_eq!(cards(&plan), ["s1: mode.poorFit offlineCopy.missing", "s2: session.jpMissing offlineCopy.missing"]);
        let tray = sketch("; a practice; O | F | - a.4");
        assert_eq!(cards(&tray), [""; 0], "that it is in the tray, its place says");
    }

    /// Only what is not there yet cannot be shown; most of that one click adds.
    #[test]
    fn findings_lead_to_where_they_are_seen_to() {
        let absent: &[CheckId] = &[
            // The phases of its example are empty.
            CheckId::OrderStages,
            CheckId::BimtekPreTest,
            CheckId::BimtekPostTest,
            CheckId::BimtekDailyTest,
            CheckId::DiklatFinalEvaluation,
            CheckId::PelatihanPractice,
            CheckId::WorkshopTheory,
            CheckId::WorkshopPractice,
            CheckId::WebinarTooLong,
            CheckId::SeminarSpeaker,
        ];
        for (check, cases) in examples::EXAMPLES {
            let Some((text, _)) = cases.first() else { continue };
            let plan = sketch(text);
            for finding in examples::found(&plan, *check) {
                assert_eq!(Site::of(&finding, &plan).is_none(), absent.contains(check), "{check:?}");
            }
        }
    }

    /// A card is not drawn anew because a finding that it shares with others has changed.
    #[test]
    fn a_card_says_nothing_of_other_cards() {
        let (two, one) = (sketch("; a other, b other; O aA? bA?"), sketch("; a other, b other; O aA? bA4"));
        let first = |plan: &Plan| findings(plan).on_card(&SessionId::numbered(1));
        assert!(first(&two).is_some());
        assert_eq!(first(&two), first(&one));
    }

    #[test]
    fn what_is_put_aside_is_on_no_card_and_counts_no_more() {
        let plan = Rc::new(sketch("; a practice; O aA4"));
        let before = findings(&plan);
        let poor = before.open().find(|finding| finding.check == CheckId::ModePoorFit).expect("a finding");
        let plan = apply(&plan, &poor.put_aside("Kelas penuh".into())).expect("an edit").plan;
        let after = findings(&plan);
        assert!(before.has(CheckId::ModePoorFit) && !after.has(CheckId::ModePoorFit));
        assert_eq!(after.count(Severity::Warning), before.count(Severity::Warning) - 1);
        assert_eq!(after.put_aside().count(), 1);
        assert!(!cards(&plan).concat().contains("poorFit"));
    }

    #[test]
    fn each_check_has_its_place_in_the_list() {
        let findings = findings(&sketch("total=4; a practice, b practice; O aA4 bA4"));
        for severity in Severity::ALL {
            let groups = findings.by_check(*severity);
            assert!(groups.is_sorted_by_key(|(check, _)| *check), "{groups:?}");
            assert!(groups.iter().all(|(check, group)| group.iter().all(|finding| finding.check == *check)));
            assert_eq!(groups.iter().map(|(_, group)| group.len()).sum::<usize>(), findings.count(*severity));
        }
        let poor = findings.by_check(Severity::Warning).into_iter().find(|(check, _)| *check == CheckId::ModePoorFit);
        assert_eq!(poor.map(|(_, group)| group.len()), Some(2));
    }
}
