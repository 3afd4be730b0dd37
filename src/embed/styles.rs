//! The planner's styles as one text, for one constructable stylesheet shared by
//! all elements of a page.

use wasm_bindgen::prelude::wasm_bindgen;

/// The stylesheet's text.
#[wasm_bindgen]
pub fn styles() -> String {
    concat!(
        include_str!("../../styles/tokens.css"),
        include_str!("../../styles/base.css"),
        include_str!("../../styles/header.css"),
        include_str!("../../styles/ratio.css"),
        include_str!("../../styles/board.css"),
        include_str!("../../styles/table.css"),
        include_str!("../../styles/dialogs.css"),
        include_str!("../../styles/panels.css"),
        include_str!("../../styles/paste.css"),
        include_str!("../../styles/empty.css"),
        include_str!("../../styles/print.css"),
    )
    .to_owned()
}
