//! The plan and some alternatives side by side, with what can be done with each.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::alternatives::{Alternative, AlternativeRow};
use crate::app::{Action, Dialog};
use crate::domain::{Edit, Plan, Variant, Verdict, as_opened};
use crate::i18n::{AlternativeWord, CompareWord, Lang};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{MenuButton, MenuEntry};

/// Properties of [`Columns`].
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The plan.
    pub plan: Rc<Plan>,
    /// The alternatives beside it.
    pub shown: Vec<Rc<Variant>>,
    /// Called before an alternative is deleted.
    pub on_delete: Callback<()>,
}

/// The table.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    // The first is the plan itself.
    let figures = use_memo((props.plan.clone(), props.shown.clone()), |(plan, shown)| {
        let opened = shown.iter().map(|variant| Alternative::of(&as_opened(plan, variant)));
        std::iter::once(Alternative::of(plan)).chain(opened).collect::<Vec<_>>()
    });
    let this_plan = lang.compare_word(CompareWord::ThisPlan);
    let names: Vec<AttrValue> = std::iter::once(this_plan.into())
        .chain(props.shown.iter().map(|variant| lang.alternative_name(&variant.name).into()))
        .collect();
    html! {
        <table class="variants-table" aria-labelledby="compare-variants">
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{ lang.compare_word(CompareWord::Figure) }</span></th>
                    <th scope="col">{ this_plan }</th>
                    { for props.shown.iter().zip(names.iter().skip(1)).map(|(variant, name)| html! {
                        <th scope="col" key={variant.id.as_str()}>
                            { name }
                            if variant.is_same_as(&props.plan) {
                                { " " }<span class="variant-same">{ lang.alternative_word(AlternativeWord::SameAsThis) }</span>
                            }
                        </th>
                    }) }
                </tr>
            </thead>
            <tbody>
                { for AlternativeRow::all(&figures).into_iter().map(|row| view_row(lang, row, &figures, &names)) }
                if !surroundings.read_only && !props.shown.is_empty() {
                    <tr class="variant-actions">
                        <th scope="row"><span class="visually-hidden">{ lang.alternative_word(AlternativeWord::Actions) }</span></th>
                        <td class="none"></td>
                        { for props.shown.iter().zip(names.iter().skip(1)).map(|(variant, name)| html! {
                            <td key={variant.id.as_str()} data-column={name}>
                                { view_actions(&surroundings, props, variant, name) }
                            </td>
                        }) }
                    </tr>
                }
            </tbody>
        </table>
    }
}

fn view_row(lang: Lang, row: AlternativeRow, figures: &[Alternative], names: &[AttrValue]) -> Html {
    let own = figures.first().map(|own| row.cell(own, lang));
    let cells = figures.iter().zip(names).map(|(figures, name)| {
        let cell = row.cell(figures, lang);
        let differs = own.as_ref().is_some_and(|own| *own != cell);
        let (text, note) = cell;
        let tone = match (row, figures.summary.verdict) {
            (AlternativeRow::Share, Verdict::OnTarget) => Some(("good", Icon::Check)),
            (AlternativeRow::Share, Verdict::TooLittleOnline | Verdict::TooMuchOnline) => {
                Some(("missing", Icon::Warning))
            }
            _ => None,
        };
        html! {
            <td data-column={name} class={differs.then_some("differs")}>
                <span class="variant-figure">{ text }</span>
                if !note.is_empty() {
                    { " " }
                    <span class={classes!("variant-note", tone.map(|(class, _)| class))}>
                        if let Some((_, shown)) = tone { <span class="tone">{ icon(shown) }</span> }
                        { note }
                    </span>
                }
            </td>
        }
    });
    html! {
        <tr>
            <th scope="row">{ row.label(lang) }</th>
            { for cells }
        </tr>
    }
}

/// What can be done with an alternative.
fn view_actions(surroundings: &Surroundings, props: &ColumnsProps, variant: &Rc<Variant>, name: &AttrValue) -> Html {
    let lang = surroundings.lang;
    let same = variant.is_same_as(&props.plan);
    let button = |word: AlternativeWord, action: Action| {
        let dispatch = surroundings.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !same {
                dispatch.action(action.clone());
            }
        });
        html! {
            <button type="button" aria-label={lang.alternative_command(word, name)} aria-disabled={same.then_some("true")} {onclick}>
                { lang.alternative_word(word) }
            </button>
        }
    };
    let id = &variant.id;
    let open = Edit::OpenVariant { variant: id.clone(), keep_as: lang.before_opening(name).into() };
    html! {
        <div class="variant-buttons">
            { button(AlternativeWord::SeeDifferences, Action::OpenDialog(Dialog::VariantDifferences(id.clone()))) }
            { button(AlternativeWord::Open, Action::Edit(open)) }
            <MenuButton label={lang.more_for_alternative(name)} face={icon(Icon::More)} class="quiet icon-only"
                entries={more(surroundings, props, variant, same)} />
        </div>
    }
}

/// What is done with an alternative more rarely.
fn more(
    surroundings: &Surroundings,
    props: &ColumnsProps,
    variant: &Rc<Variant>,
    same: bool,
) -> Callback<(), Vec<MenuEntry>> {
    let (lang, id) = (surroundings.lang, variant.id.clone());
    let (dispatch, on_delete) = (surroundings.dispatch.clone(), props.on_delete.clone());
    Callback::from(move |()| {
        let entry = |word: AlternativeWord, action: Action| {
            let (dispatch, on_delete) = (dispatch.clone(), on_delete.clone());
            let run = move |()| {
                if word == AlternativeWord::Delete {
                    on_delete.emit(());
                }
                dispatch.action(action.clone());
            };
            MenuEntry::command(lang.alternative_word(word), Callback::from(run))
        };
        vec![
            entry(AlternativeWord::Rename, Action::OpenDialog(Dialog::VariantName(Some(id.clone())))),
            entry(AlternativeWord::Update, Action::Edit(Edit::UpdateVariant(id.clone()))).enabled(!same),
            MenuEntry::Separator,
            entry(AlternativeWord::Delete, Action::Edit(Edit::DeleteVariant(id.clone()))),
        ]
    })
}
