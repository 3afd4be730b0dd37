//! Findings: putting them aside with a reason, and showing them again.

use std::rc::Rc;

use super::draft::Draft;
use super::{EditError, text};
use crate::domain::accepted::{Accepted, AcceptedSubject, Subject, Subjects};
use crate::domain::check::CheckId;
use crate::domain::gather::{Places, places_of};
use crate::domain::plan::{PlanParts, Text};

pub(super) fn put_aside(
    draft: &mut Draft,
    check: CheckId,
    subjects: &[Subject],
    reason: &Text,
) -> Result<(), EditError> {
    let reason = text::prose(reason);
    if reason.trim().is_empty() {
        return Err(EditError::EmptyReason);
    }
    let present = Present::of(&draft.parts);
    subjects.iter().try_for_each(|subject| present.find(subject))?;
    let is_same = |accepted: &Rc<Accepted>| {
        *accepted.check == *check.code() && accepted.subjects.len() == subjects.len() && accepted.covers(subjects)
    };
    match draft.parts.accepted.iter_mut().find(|accepted| is_same(accepted)) {
        Some(accepted) if accepted.reason == reason => {}
        Some(accepted) => Rc::make_mut(accepted).reason = reason,
        None => {
            let about = |subject: &Subject| AcceptedSubject { subject: subject.clone(), extra: None };
            let subjects = subjects.iter().map(about).collect();
            let accepted = Accepted { check: check.code().into(), subjects, reason, extra: None };
            draft.parts.accepted.push(Rc::new(accepted));
        }
    }
    Ok(())
}

pub(super) fn show_again(draft: &mut Draft, check: CheckId, subjects: &[Subject]) {
    let again = Subjects::of(subjects.iter());
    retain(&mut draft.parts.accepted, |accepted, subject| *accepted.check != *check.code() || !again.has(subject));
}

/// What was put aside is forgotten where it no longer exists: a later session
/// may have its id.
pub(super) fn forget_what_is_gone(parts: &mut PlanParts) {
    if parts.accepted.is_empty() {
        return;
    }
    let mut accepted = std::mem::take(&mut parts.accepted);
    let present = Present::of(parts);
    retain(&mut accepted, |_, subject| present.find(subject).is_ok());
    parts.accepted = accepted;
}

/// Keeps these subjects, and whatever of its subjects keeps one at least.
fn retain(list: &mut Vec<Rc<Accepted>>, keep: impl Fn(&Accepted, &Subject) -> bool) {
    list.retain_mut(|accepted| {
        if accepted.subjects.iter().all(|about| keep(accepted, &about.subject)) {
            return true;
        }
        let mut left = Accepted::clone(accepted);
        left.subjects.retain(|about| keep(accepted, &about.subject));
        let any = !left.subjects.is_empty();
        *accepted = Rc::new(left);
        any
    });
}

/// The ids of everything that a finding can be about.
struct Present<'a> {
    phases: Places<'a>,
    sessions: Places<'a>,
    materials: Places<'a>,
    competencies: Places<'a>,
}

impl<'a> Present<'a> {
    fn of(parts: &'a PlanParts) -> Present<'a> {
        Present {
            phases: places_of(parts.flow.iter().map(|phase| phase.id.as_str())),
            sessions: places_of(parts.sessions().map(|session| session.id.as_str())),
            materials: places_of(parts.materials.iter().map(|material| material.id.as_str())),
            competencies: places_of(parts.competencies.iter().map(|competency| competency.id.as_str())),
        }
    }

    fn find(&self, subject: &Subject) -> Result<(), EditError> {
        let (ids, error) = match subject {
            Subject::Plan => return Ok(()),
            Subject::Phase(id) => (&self.phases, EditError::NoSuchPhase(id.clone())),
            Subject::Session(id) => (&self.sessions, EditError::NoSuchSession(id.clone())),
            Subject::Material(id) => (&self.materials, EditError::NoSuchMaterial(id.clone())),
            Subject::Competency(id) => (&self.competencies, EditError::NoSuchCompetency(id.clone())),
        };
        if ids.has(subject.key()) { Ok(()) } else { Err(error) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, apply};
    use crate::domain::examples::{found, sketch};
    use crate::domain::plan::Plan;
    use crate::domain::{CompetencyId, MaterialId, PhaseId, SessionField, SessionId};

    /// What is put aside: "check subject subject: reason", by ids.
    fn aside(plan: &Plan) -> Vec<String> {
        let of = |accepted: &Rc<Accepted>| {
            let ids: Vec<&str> = accepted.subjects.iter().map(|about| about.subject.id(&plan.id)).collect();
            format!("{} {}: {}", accepted.check, ids.join(" "), accepted.reason)
        };
        plan.accepted.iter().map(of).collect()
    }

    fn after(plan: &Rc<Plan>, edits: &[Edit]) -> Rc<Plan> {
        edits.iter().fold(plan.clone(), |plan, edit| apply(&plan, edit).expect("an edit").plan)
    }

    fn three() -> Rc<Plan> {
        Rc::new(sketch("competencies=1; a theory *c1, b theory, c practice; O aA? bA? | F cF?"))
    }

    fn put_aside(plan: &Plan, reason: &str) -> Edit {
        found(plan, CheckId::SessionJpMissing)[0].put_aside(reason.into())
    }

    #[test]
    fn put_aside_once_with_the_last_reason() {
        let plan = three();
        let once = after(&plan, &[put_aside(&plan, " Belum disepakati\u{1}")]);
        assert_eq!(aside(&once), ["session.jpMissing s1 s2 s3:  Belum disepakati"]);
        let again = after(&once, &[put_aside(&plan, "Menunggu narasumber")]);
        assert_eq!(aside(&again), ["session.jpMissing s1 s2 s3: Menunggu narasumber"]);
        let same = apply(&again, &put_aside(&plan, "Menunggu narasumber")).expect("an edit").plan;
        assert!(Rc::ptr_eq(&same, &again));
        let shown = after(&again, &[found(&plan, CheckId::SessionJpMissing)[0].show_again()]);
        assert_eq!(*shown, *plan);
    }

    #[test]
    fn a_reason_and_subjects_must_be_there() {
        let plan = three();
        let refused = |subject: Subject, reason: &str| {
            let check = CheckId::SessionJpMissing;
            apply(&plan, &Edit::PutAside { check, subjects: vec![subject], reason: reason.into() }).err()
        };
        assert_eq!(refused(Subject::Plan, " \n"), Some(EditError::EmptyReason));
        let (session, material, phase, competency) =
            (SessionId::numbered(9), MaterialId::numbered(9), PhaseId::numbered(9), CompetencyId::numbered(9));
        for (subject, error) in [
            (Subject::Session(session.clone()), EditError::NoSuchSession(session)),
            (Subject::Material(material.clone()), EditError::NoSuchMaterial(material)),
            (Subject::Phase(phase.clone()), EditError::NoSuchPhase(phase)),
            (Subject::Competency(competency.clone()), EditError::NoSuchCompetency(competency)),
        ] {
            assert_eq!(refused(subject, "x"), Some(error));
        }
        assert_eq!(refused(Subject::Plan, "x"), None);
    }

    /// One of several is shown again: the others stay aside.
    #[test]
    fn shown_again_is_what_was_asked_for() {
        let plan = three();
        let all = after(&plan, &[put_aside(&plan, "x")]);
        let subjects = vec![Subject::Session(SessionId::numbered(2)), Subject::Plan];
        let other = Edit::ShowAgain { check: CheckId::ModePoorFit, subjects: subjects.clone() };
        assert!(Rc::ptr_eq(&after(&all, &[other]), &all), "another check");
        let one = after(&all, &[Edit::ShowAgain { check: CheckId::SessionJpMissing, subjects }]);
        assert_eq!(aside(&one), ["session.jpMissing s1 s3: x"]);
    }

    #[test]
    fn what_is_gone_is_forgotten() {
        let plan = three();
        let subjects = [
            Subject::Phase(PhaseId::numbered(2)),
            Subject::Session(SessionId::numbered(3)),
            Subject::Material(MaterialId::new("a").expect("an id")),
            Subject::Competency(CompetencyId::numbered(1)),
            Subject::Plan,
        ];
        let edits = subjects.map(|subject| Edit::PutAside {
            check: CheckId::ModePoorFit,
            subjects: vec![subject],
            reason: "x".into(),
        });
        let plan = after(&plan, &edits);
        let left = |edit: Edit| aside(&after(&plan, &[edit])).len();
        let c = MaterialId::new("c").expect("an id");
        let id = SessionId::numbered(3);
        assert_eq!(left(Edit::SetSessions { sessions: vec![id.clone()], field: SessionField::Locked(true) }), 5);
        assert_eq!(left(Edit::DeleteSessions(vec![id])), 4);
        assert_eq!(left(Edit::DeleteMaterials(vec![c, MaterialId::new("a").expect("an id")])), 3);
        assert_eq!(left(Edit::DeletePhase(PhaseId::numbered(2))), 4);
        assert_eq!(left(Edit::DeleteCompetency(CompetencyId::numbered(1))), 4);
    }
}
