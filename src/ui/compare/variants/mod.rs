//! Alternatif: the alternatives that are kept, and those chosen beside the plan.

mod columns;

use std::collections::BTreeSet;
use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use self::columns::Columns;
use crate::app::alternatives::MOST_COMPARED;
use crate::app::{Action, Dialog};
use crate::domain::{Plan, Variant, VariantId};
use crate::i18n::{AlternativeWord, Lang, Word};
use crate::ui::context::use_surroundings;

/// Properties of [`Variants`].
#[derive(Properties, PartialEq)]
pub struct VariantsProps {
    /// The plan.
    pub plan: Rc<Plan>,
}

/// The section.
#[component]
pub fn Variants(props: &VariantsProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, plan) = (surroundings.lang, &props.plan);
    let word = |word| lang.alternative_word(word);
    // What was taken out of the comparison; whatever else there is room for is in it.
    let left_out = use_state_eq(BTreeSet::<VariantId>::new);
    let shown = shown(plan, &left_out);
    let toggle = {
        let (left_out, plan) = (left_out.clone(), plan.clone());
        Callback::from(move |(id, on): (VariantId, bool)| left_out.set(after_toggle(&plan, &left_out, &id, on)))
    };
    let keep = use_node_ref();
    // The menu of an alternative goes with it: its focus goes to the button that makes others.
    let deleted = use_mut_ref(|| false);
    use_effect_with(plan.variants.len(), {
        let (keep, deleted) = (keep.clone(), deleted.clone());
        move |_| {
            if deleted.replace(false)
                && let Some(keep) = keep.cast::<HtmlElement>()
            {
                let _ = keep.focus();
            }
        }
    });
    let on_delete = use_callback((), move |(), ()| *deleted.borrow_mut() = true);
    let open_dialog = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::VariantName(None))))
    };
    html! {
        <section aria-labelledby="compare-variants">
            <h3 id="compare-variants">{ word(AlternativeWord::Alternatives) }</h3>
            <p class="compare-note">
                { word(if plan.variants.is_empty() { AlternativeWord::None } else { AlternativeWord::InTheFile }) }
            </p>
            if !surroundings.read_only {
                <div>
                    <button ref={keep} type="button" class={plan.variants.is_empty().then_some("primary")} aria-haspopup="dialog"
                        onclick={open_dialog}>{ lang.word(Word::KeepAsAlternative) }</button>
                </div>
            }
            if !plan.variants.is_empty() {
                { view_choice(lang, plan, &shown, &toggle) }
                <Columns plan={plan.clone()} {shown} {on_delete} />
            }
        </section>
    }
}

/// The alternatives that are compared, in their order.
fn shown(plan: &Plan, left_out: &BTreeSet<VariantId>) -> Vec<Rc<Variant>> {
    let chosen = plan.variants.iter().filter(|variant| !left_out.contains(&variant.id));
    chosen.take(MOST_COMPARED).cloned().collect()
}

/// What is left out after one more or one less is compared: nothing else comes
/// in for what goes.
fn after_toggle(plan: &Plan, left_out: &BTreeSet<VariantId>, id: &VariantId, on: bool) -> BTreeSet<VariantId> {
    let shown = shown(plan, left_out);
    let is_in = |variant: &&Rc<Variant>| {
        if variant.id == *id { on } else { shown.iter().any(|other| other.id == variant.id) }
    };
    let mut out = BTreeSet::new();
    out.extend(plan.variants.iter().filter(|variant| !is_in(variant)).map(|variant| variant.id.clone()));
    out
}

fn view_choice(lang: Lang, plan: &Plan, shown: &[Rc<Variant>], toggle: &Callback<(VariantId, bool)>) -> Html {
    let full = shown.len() >= MOST_COMPARED;
    let choice = plan.variants.iter().map(|variant| {
        let checked = shown.iter().any(|other| other.id == variant.id);
        let onchange = {
            let (toggle, id) = (toggle.clone(), variant.id.clone());
            Callback::from(move |event: Event| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                toggle.emit((id.clone(), input.checked()));
            })
        };
        html! {
            <label key={variant.id.as_str()} class="check">
                <input type="checkbox" {checked} disabled={full && !checked} {onchange} />
                <span>{ lang.alternative_name(&variant.name) }</span>
            </label>
        }
    });
    html! {
        <fieldset class="variants-choice">
            <legend>
                { lang.alternative_word(AlternativeWord::CompareWith) }{ " " }
                <span class="muted">{ "(" }{ lang.alternative_word(AlternativeWord::AtMostThree) }{ ")" }</span>
            </legend>
            { for choice }
        </fieldset>
    }
}
