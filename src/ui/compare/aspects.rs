//! The six aspects of traditional and blended training, in words.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::Comparison;
use crate::i18n::Aspect;
use crate::ui::context::use_surroundings;

/// Properties of [`Aspects`].
#[derive(Properties, PartialEq)]
pub struct AspectsProps {
    /// The comparison.
    pub comparison: Rc<Comparison>,
}

/// The aspects, with what the plan says to each.
#[component]
pub fn Aspects(props: &AspectsProps) -> Html {
    let lang = use_surroundings().lang;
    let columns = lang.aspect_columns();
    html! {
        <section aria-labelledby="compare-aspects">
            <h3 id="compare-aspects">{ lang.aspects() }</h3>
            <table class="compare-table compare-aspects" aria-labelledby="compare-aspects">
                <thead>
                    <tr>{ for columns.map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
                </thead>
                <tbody>
                    { for Aspect::ALL.map(|aspect| {
                        let [name, traditional, blended] = lang.aspect(aspect);
                        let [_, column, other, here] = columns;
                        html! {
                            <tr>
                                <th scope="row">{ name }</th>
                                <td data-column={column}>{ traditional }</td>
                                <td data-column={other}>{ blended }</td>
                                <td data-column={here}>{ lang.aspect_here(aspect, &props.comparison) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
            <p class="muted small">{ lang.aspects_source() }</p>
        </section>
    }
}
