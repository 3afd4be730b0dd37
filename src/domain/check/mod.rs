//! The checks: what is wrong with a plan, by which figures, on what grounds,
//! and how one click mends it.
//!
//! [`check`] looks at everything and says it as data; `docs/checks.md` lists
//! the checks. Nothing here blocks anybody: a designer may put a finding aside
//! with a reason, which the plan keeps as [`Accepted`](super::Accepted).
//!
//! An [`Index`] is made once and read by all: what a check needs per session
//! is looked up there, so that the whole takes one walk over the plan and a
//! few over the sessions.

mod coverage;
mod finding;
mod fix;
mod id;
mod index;
mod kind;
mod lists;
mod order;
mod ratio;
mod sessions;

#[cfg(test)]
pub mod examples;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use finding::{
    Figures, Finding, Missing, Overload, PhaseDays, PhaseName, SessionName, ShareFigures, Source, TheoryPractice,
};
pub use fix::{Aim, Fix};
pub use id::{CheckId, Severity};
use index::Index;

use super::accepted::{Accepted, Subject};
use super::gather::places_of;
use super::plan::PlanParts;
use super::summary::Summary;

/// Everything that the checks find in a plan with this summary: the gravest
/// first, then in the order of [`CheckId::ALL`], then in that of the flow.
/// Findings that were put aside are among them, with their reason.
pub fn check(plan: &PlanParts, summary: &Summary) -> Vec<Finding> {
    let index = Index::of(plan, summary);
    let mut found = Vec::new();
    sessions::find(&index, &mut found);
    ratio::find(&index, &mut found);
    order::find(&index, &mut found);
    coverage::find(&index, &mut found);
    kind::find(&index, &mut found);
    let mut found = in_order(found);
    put_aside(plan, &mut found);
    found
}

/// The requirements that one plan keeps and a later one does not: what some
/// moves of a proposal put out of order when the others are left out.
pub fn put_out_of_order(before: &PlanParts, after: &PlanParts) -> Vec<Finding> {
    let out_of_order = |plan: &PlanParts| {
        let mut found = Vec::new();
        order::prerequisites(&Index::of(plan, &Summary::of(plan)), &mut found);
        found
    };
    let known = out_of_order(before);
    let mut found = out_of_order(after);
    found.retain(|finding| known.iter().all(|other| other.subjects != finding.subjects));
    found
}

/// Sorts findings by numbers that stand for them: severity, check and place
/// (moving findings about, and a sort of their own, cost more).
fn in_order(found: Vec<Finding>) -> Vec<Finding> {
    const PLACES: usize = 1 << 24;
    const CHECKS: usize = 1 << 6;
    let rank = |finding: &Finding| finding.severity() as usize * CHECKS + finding.check as usize;
    let mut order: Vec<usize> = found.iter().enumerate().map(|(at, finding)| rank(finding) * PLACES + at).collect();
    order.sort_unstable();
    let mut found: Vec<Option<Finding>> = found.into_iter().map(Some).collect();
    order.into_iter().filter_map(|rank| found.get_mut(rank % PLACES)?.take()).collect()
}

/// The findings that stand on the card of each session, by their index, in the
/// order of [`PlanParts::sessions`]: those that name the session, and those of
/// its material on the first one of that.
pub fn by_session(plan: &PlanParts, findings: &[Finding]) -> Vec<Vec<usize>> {
    let places = places_of(plan.sessions().map(|session| session.id.as_str()));
    let materials: Vec<&str> = plan.sessions().map(|session| session.material.as_str()).collect();
    // Of several alike the last is found: from behind that is the first.
    let from_behind = places_of(materials.iter().rev().copied());
    let first = |material: &str| Some(materials.len() - 1 - from_behind.get(material)?);
    let mut cards = vec![Vec::new(); materials.len()];
    for (at, finding) in findings.iter().enumerate() {
        for subject in &finding.subjects {
            let card = match subject {
                Subject::Session(id) => places.get(id.as_str()),
                Subject::Material(id) => first(id.as_str()),
                Subject::Plan | Subject::Phase(_) | Subject::Competency(_) => None,
            };
            let card = card.and_then(|card| cards.get_mut(card));
            if let Some(card) = card.filter(|card: &&mut Vec<usize>| card.last() != Some(&at)) {
                card.push(at);
            }
        }
    }
    cards
}

/// Gives findings the reason for which they were put aside.
fn put_aside(plan: &PlanParts, found: &mut [Finding]) {
    if plan.accepted.is_empty() {
        return;
    }
    // What was put aside, by the id of each of its subjects: the last one, and
    // for each the one before it.
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    let mut entries: Vec<(&Accepted, Option<usize>)> = Vec::new();
    for accepted in &plan.accepted {
        for about in &accepted.subjects {
            let before = last.insert(about.subject.key(), entries.len());
            entries.push((accepted, before));
        }
    }
    for finding in found {
        let mut next = finding.subjects.first().and_then(|first| last.get(first.key()).copied());
        while let Some((accepted, before)) = next.and_then(|at| entries.get(at)) {
            if *accepted.check == *finding.check.code() && accepted.covers(&finding.subjects) {
                finding.accepted = Some(accepted.reason.clone());
                break;
            }
            next = *before;
        }
    }
}
