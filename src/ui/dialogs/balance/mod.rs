//! *Seimbangkan*: proposals side by side, their moves one by one, and where the
//! ticked ones lead. Where the target is out of reach: why, and what would help.

mod choices;
mod limits;
mod moves;
mod proposals;
mod settled;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use self::choices::{Choices, Choose};
use self::limits::view_limits;
use self::moves::{Line, view_moves};
use self::proposals::view_proposals;
use self::settled::{view_no_target, view_nothing_to_do};
use crate::app::{Action, Change, Dialog, ProgramPart, Said};
use crate::domain::{
    Balance, Edit, Finding, Goal, Jp, Move, Outcome, PlanParts, Proposals, Remedy, Transfer, Verdict, apply, outcome,
    propose, put_out_of_order,
};
use crate::i18n::{Lang, Word};
use crate::ui::context::{Dispatch, use_surroundings};
use crate::ui::dialog::Modal;
use crate::ui::icon::{Icon, icon};
use crate::ui::root::Digest;

/// Properties of [`Balancing`].
#[derive(Properties, PartialEq)]
pub struct BalancingProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The last change of the plan.
    pub change: Change,
    /// What was said of it.
    pub said: Said,
}

/// What there is to choose from.
#[derive(PartialEq, Eq)]
struct Found {
    goal: Goal,
    /// Where the plan stands.
    now: Outcome,
    proposals: Proposals,
}

impl Found {
    /// `None` without a target.
    fn of(plan: &PlanParts, allow_split: bool) -> Option<Found> {
        let goal = Goal::of(plan, allow_split)?;
        Some(Found { goal, now: outcome(plan, &goal, []), proposals: propose(plan, &goal) })
    }
}

/// The dialog *Seimbangkan*.
#[component]
pub fn Balancing(props: &BalancingProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, dispatch) = (surroundings.lang, &surroundings.dispatch);
    let choices = use_reducer_eq(Choices::default);
    // A search may take a while: it is done anew only where something else is asked of it.
    let found = use_memo((props.digest.plan.clone(), choices.split), |(plan, split)| Found::of(plan, *split));
    let chosen = Option::as_ref(&found).map_or(0, |found| choices.chosen(&found.proposals.list));
    let lines = use_memo((props.digest.clone(), found.clone(), chosen, lang), |(digest, found, chosen, lang)| {
        let proposal = Option::as_ref(found).and_then(|found| found.proposals.list.get(*chosen));
        Line::all(digest, proposal.map(|proposal| &*proposal.moves).unwrap_or_default(), *lang)
    });
    let form = use_node_ref();
    // The button that was pressed is gone: what it led to has the focus.
    use_effect_with((choices.answered, form.clone()), |(answered, form)| {
        let form = form.cast::<Element>().filter(|_| *answered > 0);
        let target = form.and_then(|form| form.query_selector("[type=radio]:checked, .primary").ok().flatten());
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            let _ = target.focus();
        }
    });

    let found = Option::as_ref(&found);
    let proposal = found.and_then(|found| found.proposals.list.get(chosen));
    let moves = proposal.map(|proposal| &*proposal.moves).unwrap_or_default();
    let ticked: Vec<&Move> = moves.iter().filter(|each| choices.ticked(&each.transfer.session)).collect();
    let transfers: Vec<Transfer> = ticked.iter().map(|each| each.transfer.clone()).collect();
    // All moves together keep what was in order; some of them may not.
    let disorder = use_memo((props.digest.plan.clone(), transfers.clone()), |(plan, transfers)| {
        let after = apply(plan, &Edit::Rebalance(transfers.clone()));
        after.map(|applied| put_out_of_order(plan, &applied.plan)).unwrap_or_default()
    });
    let confirm = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !transfers.is_empty() {
                dispatch.action(Action::CloseDialog);
                dispatch.edit(Edit::Rebalance(transfers.clone()));
            }
        })
    };
    let answer = answers(dispatch, &choices);
    let led_to = found.filter(|_| proposal.is_some()).map(|found| {
        let after = outcome(&props.digest.plan, &found.goal, ticked.iter().copied());
        let waiting = props.digest.summary.provisional.map_or(Jp::ZERO, |tray| tray.jp.minus(after.placed));
        view_outcome(lang, &after, ticked.len(), moves.len(), waiting)
    });
    let ending = match (found, proposal) {
        (None, _) => Ending::Impossible,
        (Some(_), None) => Ending::Settled,
        (Some(_), Some(_)) => Ending::Apply { ticked: !ticked.is_empty() },
    };
    html! {
        <Modal title={lang.word(Word::Balance)}>
            <form ref={form} class="balance" onsubmit={confirm}>
                <div class="dialog-body">
                    if let Some(found) = found {
                        <p class="muted" id="balance-now">
                            { lang.share_before(&found.now, &found.goal) }
                            if let Some(proposal) = proposal { { " " }{ lang.proven(proposal.proven) } }
                        </p>
                    } else {
                        { view_targets(lang, dispatch, &answer) }
                    }
                    { view_answer(lang, dispatch, props, &choices) }
                    if let Some(found) = found {
                        if let Some(limits) = &found.proposals.limits {
                            { view_limits(lang, &props.digest, &found.goal, limits, &answer.reform({
                                let (plan, limits) = (props.digest.plan.clone(), limits.clone());
                                move |remedy: Remedy| (remedy.edit(&plan, &limits), remedy.splits())
                            })) }
                        }
                        if proposal.is_some() {
                            { view_proposals(lang, &found.now, &found.proposals.list, chosen, &choices.dispatcher()) }
                        } else {
                            { view_nothing_to_do(lang, found) }
                        }
                    }
                </div>
                if !moves.is_empty() { { view_moves(lang, &lines, &choices) } }
                if props.digest.summary.without_jp > 0 {
                    <p class="left-out muted">{ lang.left_out(props.digest.summary.without_jp) }</p>
                }
                <footer class="dialog-actions">
                    { led_to }
                    { view_disorder(lang, &disorder) }
                    if found.is_some() { { view_split(lang, &choices) } }
                    { view_buttons(lang, dispatch, ending) }
                </footer>
            </form>
        </Modal>
    }
}

/// A button of the dialog that changes what there is to choose from: by an edit
/// of the plan, and by allowing parts of sessions to change side.
type Answer = Callback<(Option<Edit>, bool)>;

fn answers(dispatch: &Dispatch, choices: &UseReducerHandle<Choices>) -> Answer {
    let (dispatch, choices) = (dispatch.clone(), choices.dispatcher());
    Callback::from(move |(edit, split): (Option<Edit>, bool)| {
        let revision = edit.and_then(|edit| {
            dispatch.edit(edit);
            dispatch.store().map(|store| store.state().change.revision)
        });
        choices.dispatch(Choose::Answered { revision, split });
    })
}

/// What such a button has done to the plan, and the way back.
fn view_answer(lang: Lang, dispatch: &Dispatch, props: &BalancingProps, choices: &UseReducerHandle<Choices>) -> Html {
    let done = choices.revision == Some(props.change.revision);
    let take_back = {
        let (dispatch, choices) = (dispatch.clone(), choices.dispatcher());
        Callback::from(move |_: MouseEvent| {
            dispatch.action(Action::Undo);
            choices.dispatch(Choose::Answered { revision: None, split: false });
        })
    };
    html! {
        <div class="balance-answer" aria-live="polite">
            if done {
                <p>
                    { &*props.said.text }{ " " }
                    <button type="button" class="link" onclick={take_back}>{ lang.word(Word::TakeBack) }</button>
                </p>
            }
        </div>
    }
}

fn view_targets(lang: Lang, dispatch: &Dispatch, answer: &Answer) -> Html {
    let usual = Balance::default();
    let set = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.action(Action::OpenDialog(Dialog::Program(ProgramPart::Target)));
        })
    };
    let take = answer.reform(|_: MouseEvent| (Some(Edit::SetBalance(Some(Balance::default()))), false));
    view_no_target(lang, &usual, take, set)
}

/// Where the ticked moves lead; spoken as soon as it changes.
fn view_outcome(lang: Lang, after: &Outcome, ticked: usize, of: usize, waiting: Jp) -> Html {
    let (lead, rest) = lang.ticked_outcome(after, ticked, of, waiting);
    let (class, shown) = match after.verdict {
        Verdict::OnTarget => ("good", Icon::Check),
        _ => ("missing", Icon::Warning),
    };
    html! {
        <p class={classes!("balance-outcome", class)} id="balance-outcome" aria-live="polite" aria-atomic="true">
            <span class="tone">{ icon(shown) }</span>
            <span>
                <strong>{ lead }</strong>{ " " }
                if ticked == 0 { { lang.nothing_ticked() } } else { <span class="muted">{ rest }</span> }
            </span>
        </p>
    }
}

/// What the ticked moves put out of order, because others are not ticked.
fn view_disorder(lang: Lang, disorder: &[Finding]) -> Html {
    html! {
        <div class="balance-disorder" id="balance-disorder" aria-live="polite">
            for finding in disorder {
                <p class="missing"><span class="tone">{ icon(Icon::Warning) }</span>{ lang.disorder(finding) }</p>
            }
        </div>
    }
}

fn view_split(lang: Lang, choices: &UseReducerHandle<Choices>) -> Html {
    let onchange = {
        let choices = choices.dispatcher();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            choices.dispatch(Choose::Split(input.checked()));
        })
    };
    html! {
        <label class="check start">
            <input type="checkbox" checked={choices.split} {onchange} />{ lang.word(Word::AllowSplit) }
        </label>
    }
}

/// What is left to do with what the dialog shows.
enum Ending {
    /// There is nothing to balance against.
    Impossible,
    /// There is nothing to apply.
    Settled,
    /// Something to apply, if anything is ticked.
    Apply { ticked: bool },
}

fn view_buttons(lang: Lang, dispatch: &Dispatch, ending: Ending) -> Html {
    let close = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let cancel = |onclick| html! { <button type="button" key="cancel" {onclick}>{ lang.word(Word::Cancel) }</button> };
    match ending {
        Ending::Impossible => cancel(close),
        Ending::Settled => html! {
            <button type="button" key="done" class="primary" autofocus=true onclick={close}>{ lang.word(Word::Done) }</button>
        },
        Ending::Apply { ticked } => html! {
            <>
                { cancel(close) }
                <button type="submit" key="apply" class="primary" aria-disabled={(!ticked).then_some("true")}
                    aria-describedby="balance-outcome balance-disorder">{ lang.word(Word::Apply) }</button>
            </>
        },
    }
}
