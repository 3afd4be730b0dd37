//! The least page that Yew makes: what Padu's `ready` is measured against.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

/// Shows it in the page.
#[wasm_bindgen]
pub fn show() {
    yew::Renderer::<Hello>::new().render();
}

#[component]
fn Hello() -> Html {
    html! { <h1>{ "Halo, dunia" }</h1> }
}
