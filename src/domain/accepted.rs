//! Findings that the designer has put aside, each with the reason.

use super::gather::{Places, places_of};
use super::id::{CompetencyId, MaterialId, PhaseId, PlanId, SessionId};
use super::plan::{Extra, Text};
use super::words::vocabulary;

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The plan as a whole.
    Plan,
    /// A phase of the flow.
    Phase(PhaseId),
    /// A session, in the flow or in the tray.
    Session(SessionId),
    /// A material.
    Material(MaterialId),
    /// A competency.
    Competency(CompetencyId),
}

vocabulary! {
    /// The kind of a [`Subject`], as files and the API name it.
    SubjectKind {
        /// The plan as a whole.
        Plan = "plan",
        /// A phase.
        Phase = "phase",
        /// A session.
        Session = "session",
        /// A material.
        Material = "material",
        /// A competency.
        Competency = "competency",
    }
}

impl Subject {
    /// What kind it is of.
    pub const fn kind(&self) -> SubjectKind {
        match self {
            Subject::Plan => SubjectKind::Plan,
            Subject::Phase(_) => SubjectKind::Phase,
            Subject::Session(_) => SubjectKind::Session,
            Subject::Material(_) => SubjectKind::Material,
            Subject::Competency(_) => SubjectKind::Competency,
        }
    }

    /// Its id in a plan that has this id itself.
    pub fn id<'a>(&'a self, plan: &'a PlanId) -> &'a str {
        if *self == Subject::Plan { plan.as_str() } else { self.key() }
    }

    /// Its id; empty for the plan, which is known without one.
    pub(in crate::domain) fn key(&self) -> &str {
        match self {
            Subject::Plan => "",
            Subject::Phase(id) => id.as_str(),
            Subject::Session(id) => id.as_str(),
            Subject::Material(id) => id.as_str(),
            Subject::Competency(id) => id.as_str(),
        }
    }
}

/// A decision to leave something as it is, though a check speaks against it.
///
/// It holds for every finding of that check whose subjects are all among its
/// own: where three sessions were put aside together and one of them has been
/// mended, the other two stay aside; a fourth is something new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The id of the check. One that this version does not know is kept: a
    /// newer one may.
    pub check: Text,
    /// What it was about.
    pub subjects: Vec<AcceptedSubject>,
    /// Why it may stay so.
    pub reason: Text,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}

/// A subject of an [`Accepted`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedSubject {
    /// The subject; it exists in the plan.
    pub subject: Subject,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}

impl Accepted {
    /// Whether all of these subjects are among its own.
    pub fn covers(&self, subjects: &[Subject]) -> bool {
        let own = Subjects::of(self.subjects.iter().map(|about| &about.subject));
        subjects.iter().all(|subject| own.has(subject))
    }
}

/// Subjects to look others up in.
pub(in crate::domain) struct Subjects<'a> {
    list: Vec<&'a Subject>,
    /// By id; where things of several kinds share one, the last of them.
    places: Places<'a>,
}

impl<'a> Subjects<'a> {
    pub(in crate::domain) fn of(subjects: impl Iterator<Item = &'a Subject>) -> Subjects<'a> {
        let list: Vec<&Subject> = subjects.collect();
        Subjects { places: places_of(list.iter().map(|subject| subject.key())), list }
    }

    pub(in crate::domain) fn has(&self, subject: &Subject) -> bool {
        let is_it = |other: &&Subject| *other == subject;
        let same_id = self.places.get(subject.key()).and_then(|at| self.list.get(at));
        same_id.is_some_and(|other| is_it(other) || self.list.iter().any(is_it))
    }
}
