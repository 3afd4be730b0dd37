//! The rate card as a form.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::CostInput;
use crate::domain::{Plan, Rate};
use crate::i18n::{CompareWord, Lang};
use crate::ui::context::use_surroundings;
use crate::ui::field::{Field, FieldKind};

/// Properties of [`Rates`].
#[derive(Properties, PartialEq)]
pub struct RatesProps {
    /// The plan.
    pub plan: Rc<Plan>,
}

/// The fields, and what to enter in them.
#[component]
pub fn Rates(props: &RatesProps) -> Html {
    let lang = use_surroundings().lang;
    let inputs = [CostInput::Participants, CostInput::Batches].into_iter();
    let inputs = inputs.chain(Rate::ALL.iter().copied().map(CostInput::Rate));
    html! {
        <fieldset class="compare-rates">
            <legend>{ lang.compare_word(CompareWord::Rates) }</legend>
            <p class="muted">{ lang.compare_word(CompareWord::RatesHow) }</p>
            <div class="fields">
                { for inputs.map(|input| html! { <RateField key={name(input)} plan={props.plan.clone()} {input} /> }) }
            </div>
        </fieldset>
    }
}

/// The id of the field for the number of participants.
pub const PARTICIPANTS_ID: &str = "field-costs.participants";

/// Properties of [`RateField`].
#[derive(Properties, PartialEq)]
struct RateFieldProps {
    plan: Rc<Plan>,
    input: CostInput,
}

/// One field.
#[component]
fn RateField(props: &RateFieldProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, input) = (surroundings.lang, props.input);
    let read = use_callback((props.plan.clone(), surroundings.dispatch), move |text: AttrValue, (shown, dispatch)| {
        // The plan may have changed since it was shown.
        let plan = dispatch.store().map_or_else(|| shown.clone(), |store| store.state().plan().clone());
        input.read(&text, &plan)
    });
    let (label, hint) = words(input, lang);
    html! {
        <Field name={["costs.", name(input)].concat()} {label} {hint} value={input.text(&props.plan, lang)} {read}
            kind={FieldKind::Whole} />
    }
}

const fn name(input: CostInput) -> &'static str {
    match input {
        CostInput::Participants => "participants",
        CostInput::Batches => "batches",
        CostInput::Rate(rate) => rate.code(),
    }
}

/// The label and the unit.
const fn words(input: CostInput, lang: Lang) -> (&'static str, &'static str) {
    match input {
        CostInput::Participants => {
            (lang.compare_word(CompareWord::Participants), lang.compare_word(CompareWord::PerBatchHint))
        }
        CostInput::Batches => (lang.compare_word(CompareWord::Batches), lang.compare_word(CompareWord::BatchesHint)),
        CostInput::Rate(rate) => (lang.rate(rate), lang.rate_unit(rate)),
    }
}
