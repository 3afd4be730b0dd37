//! The figures of both sides, each with its arithmetic at hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::comparison::{Cells, Figure};
use crate::domain::{Comparison, Plan};
use crate::i18n::{CompareWord, Lang};
use crate::ui::context::use_surroundings;
use crate::ui::icon::{Icon, icon};

/// Properties of [`Figures`].
#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    /// The plan.
    pub plan: Rc<Plan>,
    /// Its comparison.
    pub comparison: Rc<Comparison>,
    /// Which figures.
    pub figures: &'static [Figure],
    /// The id of the heading that names the table.
    pub titled: AttrValue,
}

/// A table of figures: this plan, fully face to face, the difference.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let lang = use_surroundings().lang;
    let word = |word| lang.compare_word(word);
    html! {
        <table class="compare-table" aria-labelledby={props.titled.clone()}>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{ word(CompareWord::Figure) }</span></th>
                    { for COLUMNS.map(|column| html! { <th scope="col">{ word(column) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for props.figures.iter().map(|figure| html! {
                    <FigureRow key={figure.code()} plan={props.plan.clone()} comparison={props.comparison.clone()}
                        figure={*figure} {lang} />
                }) }
            </tbody>
        </table>
    }
}

const COLUMNS: [CompareWord; 3] = [CompareWord::ThisPlan, CompareWord::FullyInClass, CompareWord::Difference];

/// Properties of [`FigureRow`].
#[derive(Properties, PartialEq)]
struct FigureRowProps {
    plan: Rc<Plan>,
    comparison: Rc<Comparison>,
    figure: Figure,
    lang: Lang,
}

/// A figure, and below it how it comes about once that is asked for.
#[component]
fn FigureRow(props: &FigureRowProps) -> Html {
    let FigureRowProps { plan, comparison, figure, lang } = props;
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let Cells { planned, in_class, difference, known } = figure.cells(comparison, *lang);
    let id = format!("how-{}", figure.code());
    let columns = COLUMNS.map(|column| lang.compare_word(column));
    let left_out = if figure.is_total() && known { lang.not_included(comparison.missing()) } else { String::new() };
    let cells = columns.into_iter().zip([planned, in_class, difference]).map(|(column, text)| {
        // What has no difference has no cell to tell it in, where cells stand below one another.
        html! { <td data-column={column} class={text.is_empty().then_some("none")}>{ text }</td> }
    });
    html! {
        <>
            <tr class={classes!("figure", figure.is_total().then_some("total"), (!known).then_some("unknown"))}>
                <th scope="row">
                    <button type="button" class="how" aria-expanded={open.to_string()} aria-controls={id.clone()} {onclick}>
                        { icon(Icon::Chevron) }<span>{ figure.label(comparison, *lang) }</span>
                    </button>
                    if !left_out.is_empty() {
                        <span class="compare-left-out">{ left_out }</span>
                    }
                </th>
                { for cells }
            </tr>
            if *open {
                <tr class="arithmetic" id={id}>
                    <td colspan="4">
                        <dl>
                            { for [false, true].into_iter().zip(columns).map(|(in_class, column)| {
                                let lines = figure.arithmetic(plan, comparison, in_class, *lang);
                                view_arithmetic(column, lines)
                            }) }
                        </dl>
                    </td>
                </tr>
            }
        </>
    }
}

fn view_arithmetic(column: &'static str, lines: Vec<String>) -> Html {
    html! {
        <div>
            <dt>{ column }</dt>
            { for lines.into_iter().map(|line| html! { <dd>{ line }</dd> }) }
        </div>
    }
}
