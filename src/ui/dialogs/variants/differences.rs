//! In what an alternative differs from the plan, each difference to be taken over or not.

use std::collections::BTreeSet;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::alternatives::{DifferenceLine, difference_lines};
use crate::domain::{Differences, Edit, Plan, SessionId, Summary, VariantId, apply};
use crate::i18n::{AlternativeWord, Lang, Word};
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;

/// Properties of [`VariantDifferences`].
#[derive(Properties, PartialEq)]
pub struct VariantDifferencesProps {
    /// The plan.
    pub plan: Rc<Plan>,
    /// The alternative.
    pub variant: VariantId,
}

/// From so many differences on they can be ticked and unticked all at once.
const MANY: usize = 4;

/// The dialog *Perbedaan dengan …*.
#[component]
pub fn VariantDifferences(props: &VariantDifferencesProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let word = |word| lang.alternative_word(word);
    let found = use_memo((props.plan.clone(), props.variant.clone(), lang), |(plan, variant, lang)| {
        let variant = plan.variant(variant)?;
        let differences = Differences::between(plan, variant.plan());
        let lines = difference_lines(plan, variant, &differences.sessions, *lang);
        Some((variant.name.clone(), lines, differences.beside))
    });
    let ticked = use_state_eq(BTreeSet::<SessionId>::new);
    let take = Edit::TakeOver { variant: props.variant.clone(), sessions: ticked.iter().cloned().collect() };
    let share = use_memo((props.plan.clone(), take.clone()), |(plan, take)| {
        let after = apply(plan, take).map_or_else(|_| Summary::of(plan), |applied| Summary::of(&applied.plan));
        (Summary::of(plan).online_percent, after)
    });
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let submit = {
        let (dispatch, any) = (surroundings.dispatch.clone(), !ticked.is_empty());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if any {
                dispatch.action(Action::CloseDialog);
                dispatch.edit(take.clone());
            }
        })
    };
    let Some((name, lines, beside)) = Option::as_ref(&found) else { return html! {} };
    let beside = lang.differs_beside(beside);
    let (before, after) = &*share;
    let intro = if lines.is_empty() { AlternativeWord::SameSessions } else { AlternativeWord::DifferencesHow };
    html! {
        <Modal title={lang.differences_with(&lang.alternative_name(name))}>
            <form class="balance variant-differences" onsubmit={submit}>
                <div class="dialog-body"><p class="muted">{ word(intro) }</p></div>
                if !lines.is_empty() { { view_lines(lang, lines, &ticked) } }
                if !beside.is_empty() { <p class="left-out muted">{ beside }</p> }
                <footer class="dialog-actions">
                    if lines.is_empty() {
                        <button type="button" key="done" class="primary" autofocus=true onclick={close}>{ lang.word(Word::Done) }</button>
                    } else {
                        <p class="balance-outcome" id="taken-outcome" aria-live="polite" aria-atomic="true">
                            <span>
                                <strong>{ lang.taken_outcome(*before, after) }</strong>{ " " }
                                <span class="muted">
                                    if ticked.is_empty() {
                                        { word(AlternativeWord::NothingTicked) }
                                    } else {
                                        { lang.ticked_of(ticked.len(), lines.len()) }
                                    }
                                </span>
                            </span>
                        </p>
                        <button type="button" key="cancel" onclick={close}>{ lang.word(Word::Cancel) }</button>
                        <button type="submit" key="take" class="primary" aria-disabled={ticked.is_empty().then_some("true")}
                            aria-describedby="taken-outcome">{ word(AlternativeWord::TakeSelected) }</button>
                    }
                </footer>
            </form>
        </Modal>
    }
}

fn view_lines(lang: Lang, lines: &[DifferenceLine], ticked: &UseStateHandle<BTreeSet<SessionId>>) -> Html {
    let any = !ticked.is_empty();
    let tick_all = {
        let mut all = BTreeSet::new();
        all.extend(lines.iter().map(|line| line.session.clone()));
        let ticked = ticked.clone();
        Callback::from(move |_: MouseEvent| ticked.set(if any { BTreeSet::new() } else { all.clone() }))
    };
    let on_tick = {
        let ticked = ticked.clone();
        Callback::from(move |(session, on): (SessionId, bool)| {
            let mut now = BTreeSet::clone(&ticked);
            if on {
                now.insert(session);
            } else {
                now.remove(&session);
            }
            ticked.set(now);
        })
    };
    html! {
        <div class="moves" role="group" aria-label={lang.alternative_word(AlternativeWord::Different)}>
            if lines.len() >= MANY {
                <div class="moves-head">
                    <button type="button" class="link" onclick={tick_all}>
                        { lang.word(if any { Word::UntickAll } else { Word::TickAll }) }
                    </button>
                </div>
            }
            <ul>
                { for lines.iter().map(|line| html! {
                    <DifferenceRow key={line.session.as_str()} line={line.clone()} ticked={ticked.contains(&line.session)}
                        on_tick={on_tick.clone()} />
                }) }
            </ul>
        </div>
    }
}

/// Properties of [`DifferenceRow`].
#[derive(Properties, PartialEq)]
struct DifferenceRowProps {
    line: DifferenceLine,
    ticked: bool,
    on_tick: Callback<(SessionId, bool)>,
}

/// A difference. The whole row ticks it; its name is the session's, the rest describes it.
#[component]
fn DifferenceRow(props: &DifferenceRowProps) -> Html {
    let DifferenceLine { session, title, change } = &props.line;
    let onchange = {
        let (on_tick, session) = (props.on_tick.clone(), session.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            on_tick.emit((session.clone(), input.checked()));
        })
    };
    let id = |what: &str| ["difference-", session.as_str(), what].concat();
    html! {
        <li>
            <label class="move">
                <input type="checkbox" checked={props.ticked} {onchange} aria-labelledby={id("-title")} aria-describedby={id("-change")} />
                <span class="move-title" id={id("-title")}>{ &**title }</span>
                <span class="move-reason" id={id("-change")}>{ &**change }</span>
            </label>
        </li>
    }
}
