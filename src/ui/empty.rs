//! What a plan without materials shows: how to begin.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, Element, Node};
use yew::prelude::*;

use super::context::{Surroundings, use_surroundings};
use super::templates::TemplateCard;
use crate::app::{Action, Dialog};
use crate::domain::{Place, Template};
use crate::i18n::Word;

/// The few templates that one begins with at once; the dialog has them all.
const STARTERS: [Template; 3] = [Template::Bimtek, Template::Diklat, Template::Webinar];

/// The empty state.
#[component]
pub fn EmptyState() -> Html {
    let surroundings = use_surroundings();
    let word = |word| surroundings.lang.word(word);
    if surroundings.read_only {
        return html! { <p class="begin-nothing muted">{ word(Word::NoMaterials) }</p> };
    }
    let open = |dialog: fn() -> Dialog| {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(dialog())))
    };
    let choose_file = {
        let surroundings = surroundings.clone();
        Callback::from(move |_: MouseEvent| surroundings.serve(|services| services.choose_file()))
    };
    html! {
        <div class="begin">
            <section class="begin-list" aria-labelledby="begin-title">
                <h2 id="begin-title">{ word(Word::StartHere) }</h2>
                <p class="muted">{ word(Word::StartHow) }</p>
                <PasteBox />
                <div class="begin-actions">
                    <button type="button" class="primary" onclick={open(|| Dialog::Paste { text: "".into(), html: "".into() })}>
                        { word(Word::PasteTable) }
                    </button>
                    <button type="button" onclick={open(|| Dialog::AddMaterial(Place::Tray))}>{ word(Word::AddMaterial) }</button>
                    <button type="button" onclick={choose_file}>{ word(Word::OpenFile) }</button>
                </div>
            </section>
            <section class="begin-templates" aria-labelledby="begin-templates">
                <h3 id="begin-templates">{ word(Word::OrTemplate) }</h3>
                <ul class="templates">
                    { for STARTERS.iter().filter_map(|&template| {
                        let [name, about] = surroundings.lang.starter(template)?;
                        Some(html! { <TemplateCard key={template.code()} {template} {name} {about} /> })
                    }) }
                </ul>
                <div class="begin-more">
                    <button type="button" class="link" onclick={open(|| Dialog::Templates)}>{ word(Word::AllTemplates) }</button>
                    <button type="button" class="link" onclick={open(|| Dialog::ChooseKind(None))}>{ word(Word::HelpChoose) }</button>
                </div>
            </section>
        </div>
    }
}

/// A picture of the table that is wanted. A table can be dropped on it, or
/// pasted while it has the focus: the planner takes every paste that no field takes.
#[component]
fn PasteBox() -> Html {
    let surroundings = use_surroundings();
    let word = |word| surroundings.lang.word(word);
    let node = use_node_ref();
    let over = use_state_eq(|| false);
    let on_drag_over = {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            let taken = event.data_transfer().is_some_and(|data| holds_something(&data));
            if taken {
                event.prevent_default();
            }
            over.set(taken);
        })
    };
    let on_drag_leave = {
        let (node, over) = (node.clone(), over.clone());
        Callback::from(move |event: DragEvent| {
            let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            let inside = node.cast::<Element>().is_some_and(|node| node.contains(to.as_ref()));
            over.set(inside);
        })
    };
    let on_drop = {
        let (surroundings, over) = (surroundings.clone(), over.clone());
        Callback::from(move |event: DragEvent| {
            over.set(false);
            drop_table(&event, &surroundings);
        })
    };
    html! {
        <div ref={node} class={classes!("begin-box", over.then_some("over"))} tabindex="0" role="group"
            aria-label={word(Word::StartBox)} ondragover={on_drag_over} ondragleave={on_drag_leave} ondrop={on_drop}>
            { view_example(&surroundings) }
            <p class="begin-box-how">{ word(if *over { Word::DropTable } else { Word::StartBoxHow }) }</p>
        </div>
    }
}

fn view_example(surroundings: &Surroundings) -> Html {
    let lang = surroundings.lang;
    let heading = [lang.word(Word::Material), "JP", lang.word(Word::Mode)];
    html! {
        <table class="example">
            <caption class="visually-hidden">{ lang.word(Word::ExampleTable) }</caption>
            <thead>
                <tr>{ for heading.into_iter().map(|cell| html! { <th scope="col">{ cell }</th> }) }</tr>
            </thead>
            <tbody>
                { for lang.example_rows().into_iter().map(|row| html! {
                    <tr>{ for row.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}

/// Whether what is dragged can be a table or a file.
fn holds_something(data: &DataTransfer) -> bool {
    let kinds = data.types();
    ["Files", "text/html", "text/plain"].iter().any(|kind| kinds.includes(&(*kind).into(), 0))
}

/// A dropped selection is taken as a pasted one; files the planner itself takes.
fn drop_table(event: &DragEvent, surroundings: &Surroundings) {
    let Some(data) = event.data_transfer() else { return };
    let read = |kind| data.get_data(kind).unwrap_or_default();
    let (text, html) = (read("text/plain"), read("text/html"));
    let file = data.files().is_some_and(|files| files.length() > 0);
    let nothing = text.trim().is_empty() && html.is_empty();
    if !(file || nothing) {
        event.prevent_default();
        let dialog = Dialog::Paste { text: text.into(), html: html.into() };
        surroundings.dispatch.action(Action::OpenDialog(dialog));
    }
}
