//! What is asked about a plan from outside, as JSON: by the element's members
//! and by the headless module alike, so that both give the same bytes.

use crate::app::MaterialIndex;
use crate::domain::{Balance, Goal, Limits, Plan, SessionId, Summary, check, propose};
use crate::format::plan::{self, Problem};
use crate::i18n::Lang;

/// What the checks find: `[{ id, severity, subjects, message, source, fixable, accepted }]`.
pub(super) fn checks(plan: &Plan, lang: Lang) -> String {
    let findings = check(plan, &Summary::of(plan));
    plan::write_checks(
        plan,
        findings.iter().map(|finding| (finding, lang.finding(finding), lang.source(&finding.source))),
    )
}

/// The proposals for a goal, as a list: see [`plan::write_proposals`]. The target
/// and the tolerance are the plan's, where `options` does not say otherwise; a
/// plan without a target has none of its own to offer.
///
/// # Errors
///
/// The problems of the options, as a list.
pub(super) fn proposals(plan: &Plan, lang: Lang, options: &str) -> Result<String, String> {
    let options = plan::read_balance_options(options).map_err(|list| problems(&list, lang))?;
    let goal = options.goal(Goal::of(plan, false), Balance::default().tolerance);
    let proposals = goal.map(|goal| propose(plan, &goal)).unwrap_or_default();
    let index = MaterialIndex::of(plan);
    let title = |session: &SessionId| plan.session(session).map(|it| index.title(it, lang)).unwrap_or_default();
    let limits = |limits: &Limits| goal.map(|goal| lang.limits(limits, &goal, &title)).unwrap_or_default();
    let words = plan::ProposalWords {
        title: &|kind| lang.proposal_title(kind),
        reason: &|each| lang.move_reason(each),
        limits: &limits,
    };
    Ok(plan::write_proposals(&proposals, &words))
}

/// Why a file is no plan: `[{ code, path, message }]`.
pub(super) fn problems(problems: &[Problem], lang: Lang) -> String {
    plan::write_problems(problems.iter().map(|problem| (problem, lang.problem(problem))))
}
