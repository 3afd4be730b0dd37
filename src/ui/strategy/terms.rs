//! The text for a terms of reference, as it will be copied.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::Answered;
use crate::app::terms_of_reference;
use crate::domain::Point;
use crate::format::export::{Block, Document};
use crate::i18n::Word;
use crate::ui::context::use_surroundings;
use crate::ui::icon::{Icon, icon};
use crate::ui::root::Digest;

/// Properties of [`Terms`].
#[derive(Properties, PartialEq)]
pub(super) struct TermsProps {
    pub(super) digest: Rc<Digest>,
    pub(super) answered: Rc<Answered>,
    pub(super) chosen: Rc<BTreeSet<Point>>,
    /// Ticks these points; `None`: those that the plan answers.
    pub(super) on_choose: Callback<Option<BTreeSet<Point>>>,
}

/// The preview, and the button that copies it.
#[component]
pub(super) fn Terms(props: &TermsProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let words = lang.strategy();
    let (digest, answered, chosen) = (&props.digest, &props.answered, &props.chosen);
    let document =
        use_memo((digest.clone(), answered.clone(), chosen.clone(), lang), |(digest, answered, chosen, lang)| {
            terms_of_reference(&digest.plan, &digest.summary, &answered.evidence, &answered.answers, chosen, *lang)
        });
    let copy = {
        let (surroundings, document) = (surroundings.clone(), document.clone());
        Callback::from(move |_: MouseEvent| {
            if !document.is_empty() {
                surroundings.serve(|services| services.copy_text(&document.to_html(), &document.to_text()));
            }
        })
    };
    let choose = |label: &'static str, points: fn() -> Option<BTreeSet<Point>>| {
        let on_choose = props.on_choose.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_choose.emit(points()));
        html! { <button type="button" class="link" {onclick}>{ label }</button> }
    };
    html! {
        <section class="terms" aria-labelledby="terms-title">
            <h3 id="terms-title">{ words.document }</h3>
            <p class="small muted">{ words.choose }</p>
            <div class="terms-actions">
                <button type="button" class="primary" disabled={document.is_empty()} onclick={copy}>{ icon(Icon::Sheet) }{ words.copy }</button>
                { choose(words.tick_answered, || None) }
                { choose(lang.word(Word::TickAll), || {
                    let mut all = BTreeSet::new();
                    all.extend(Point::ALL.iter().copied());
                    Some(all)
                }) }
                { choose(lang.word(Word::UntickAll), || Some(BTreeSet::new())) }
            </div>
            if document.is_empty() {
                <p class="muted">{ words.nothing }</p>
            } else {
                // It may have to be scrolled, by keys as well.
                <div class="terms-text" role="group" tabindex="0" aria-labelledby="terms-title">{ view_document(&document) }</div>
            }
        </section>
    }
}

fn view_document(document: &Document) -> Html {
    let view_block = |block: &Block| match block {
        Block::Heading(text) => html! { <h4>{ text }</h4> },
        Block::Paragraph(text) => html! { <p>{ text }</p> },
        Block::List(points) => html! {
            <ol>
                { for points.iter().map(|(title, text)| html! { <li><strong>{ title }{ "." }</strong>{ " " }{ text }</li> }) }
            </ol>
        },
    };
    document.blocks.iter().map(view_block).collect()
}
