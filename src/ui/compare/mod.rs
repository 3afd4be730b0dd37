//! Bandingkan: the plan beside the same fully in class, and beside its alternatives.

mod aspects;
mod figures;
mod rates;
mod variants;

use std::rc::Rc;

use web_sys::{HtmlElement, ShadowRoot};
use yew::prelude::*;

use self::aspects::Aspects;
use self::figures::Figures;
use self::rates::Rates;
use self::variants::Variants;
use super::context::{Surroundings, use_surroundings};
use super::icon::{Icon, icon};
use super::root::Digest;
use crate::app::comparison::{Figure, sheet};
use crate::app::{Action, AppState, Dialog, ProgramPart, TypedField};
use crate::domain::{BreakEven, Comparison, Heads, Plan};
use crate::i18n::{CompareWord, Lang, Word};

/// Properties of [`CompareView`].
#[derive(Properties, PartialEq)]
pub struct CompareViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The view.
#[component]
pub fn CompareView(props: &CompareViewProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let plan = &props.digest.plan;
    let comparison = use_memo(plan.clone(), |plan| Comparison::of(plan));
    let word = |word| lang.compare_word(word);
    html! {
        <div class="compare">
            <h2 class="visually-hidden">{ lang.word(Word::Compare) }</h2>
            { view_gist(&surroundings, plan, &comparison) }
            <section aria-labelledby="compare-effort">
                <h3 id="compare-effort">{ word(CompareWord::TimeAndFacilitators) }</h3>
                { view_days_missing(&surroundings, &comparison) }
                <Figures plan={plan.clone()} comparison={comparison.clone()} figures={Figure::EFFORT} titled="compare-effort" />
            </section>
            <section aria-labelledby="compare-costs">
                <h3 id="compare-costs">{ word(CompareWord::Costs) }</h3>
                <Rates plan={plan.clone()} />
                { view_heads_missing(&surroundings, &comparison) }
                <Figures plan={plan.clone()} comparison={comparison.clone()} figures={Figure::COSTS} titled="compare-costs" />
                { view_break_even(lang, &comparison) }
            </section>
            <Variants plan={plan.clone()} />
            <Aspects comparison={comparison} />
        </div>
    }
}

/// What it comes to, what is left out, and by which rules.
fn view_gist(surroundings: &Surroundings, plan: &Rc<Plan>, comparison: &Rc<Comparison>) -> Html {
    let lang = surroundings.lang;
    let notes = [
        match comparison.planned.bill {
            Some(_) => lang.not_included(comparison.missing()),
            None => lang.compare_word(CompareWord::FillInRates).to_owned(),
        },
        lang.tray_left_out(comparison.unmapped),
        lang.without_jp(comparison.without_jp),
    ];
    let rules = [
        CompareWord::RuleSides,
        CompareWord::RuleDays,
        CompareWord::RuleMeetings,
        CompareWord::RuleFacilitators,
        CompareWord::RuleRates,
    ];
    let copy = {
        let (surroundings, plan, comparison) = (surroundings.clone(), plan.clone(), comparison.clone());
        Callback::from(move |_: MouseEvent| {
            let sheet = sheet(&plan, &comparison, surroundings.lang);
            surroundings.serve(|services| services.copy_table(&sheet.to_html(), &sheet.to_tsv()));
        })
    };
    html! {
        <div class="compare-head">
            <div class="compare-said">
                <p class="compare-gist">{ lang.gist(comparison) }</p>
                if !matches!(comparison.break_even, BreakEven::From(1) | BreakEven::Same | BreakEven::Unknown) {
                    <p>{ lang.break_even(comparison) }</p>
                }
                { for notes.into_iter().filter(|note| !note.is_empty()).map(|note| html! {
                    <p class="compare-note">{ note }</p>
                }) }
                <details class="compare-rules">
                    <summary>{ lang.compare_word(CompareWord::HowCompared) }</summary>
                    { for rules.map(|rule| html! { <p>{ lang.compare_word(rule) }</p> }) }
                </details>
            </div>
            <button type="button" class="compare-copy" onclick={copy}>
                { icon(Icon::Sheet) }{ lang.compare_word(CompareWord::CopyTable) }
            </button>
        </div>
    }
}

/// Days are not known: where to say how long one is.
fn view_days_missing(surroundings: &Surroundings, comparison: &Comparison) -> Html {
    if comparison.in_class.effort.days.is_some() {
        return Html::default();
    }
    let (lang, dispatch) = (surroundings.lang, surroundings.dispatch.clone());
    let fill_in = Callback::from(move |_: MouseEvent| {
        dispatch.action(Action::OpenDialog(Dialog::Program(ProgramPart::Field(TypedField::PerDay))));
    });
    view_missing(surroundings, lang.days_unknown(), CompareWord::FillInPerDay, fill_in)
}

/// Costs by head are not known: where to say how many there are.
fn view_heads_missing(surroundings: &Surroundings, comparison: &Comparison) -> Html {
    let by_head = comparison.lines.iter().filter(|line| line.is_needed() && line.planned.heads == Some(Heads::Unknown));
    let sentence = surroundings.lang.heads_unknown(by_head);
    if sentence.is_empty() {
        return Html::default();
    }
    view_missing(
        surroundings,
        &sentence,
        CompareWord::FillInParticipants,
        Callback::from(|event| focus_on_participants(&event)),
    )
}

fn view_missing(
    surroundings: &Surroundings,
    sentence: &str,
    command: CompareWord,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <p class="compare-note">
            { sentence.to_owned() }
            if !surroundings.read_only {
                { " " }<button type="button" class="link" {onclick}>{ surroundings.lang.compare_word(command) }</button>
            }
        </p>
    }
}

fn focus_on_participants(event: &MouseEvent) {
    use wasm_bindgen::JsCast;
    let root =
        event.target_dyn_into::<HtmlElement>().and_then(|button| button.get_root_node().dyn_into::<ShadowRoot>().ok());
    let field = root.and_then(|root| root.get_element_by_id(rates::PARTICIPANTS_ID));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}

/// From which batch on the plan pays.
fn view_break_even(lang: Lang, comparison: &Comparison) -> Html {
    let sentence = lang.break_even(comparison);
    if sentence.is_empty() {
        return Html::default();
    }
    html! {
        <div class="compare-even">
            <p><strong>{ sentence }</strong></p>
            if let Some(arithmetic) = lang.break_even_arithmetic(comparison) {
                <p class="muted">{ arithmetic }</p>
            }
        </div>
    }
}
