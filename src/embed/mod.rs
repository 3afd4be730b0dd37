//! The boundary to the page: the element's API, its storage, its errors; and
//! the same API without an element.

mod answers;
#[cfg(feature = "bench")]
mod bench;
mod fatal;
mod headless;
mod planner;
mod port;
mod screen;
mod services;

#[cfg(feature = "bench")]
pub use bench::Bench;
pub use fatal::on_panic;
pub use headless::{balance_plan, check_plan, read_plan, summarize};
pub use planner::Planner;

use wasm_bindgen::prelude::wasm_bindgen;

/// What is loaded on demand is there: the second module has filled its places in the memory and the table of the first.
#[wasm_bindgen]
pub fn arrived() {
    crate::ui::arrived();
}

/// The stylesheet that every planner of the page wears.
#[wasm_bindgen]
pub fn styles() -> String {
    crate::ui::styles().to_owned()
}

/// The stylesheet of what is loaded on demand; empty until that is there.
#[wasm_bindgen(js_name = laterStyles)]
pub fn later_styles() -> String {
    crate::ui::parts().map(|parts| (parts.styles)().to_owned()).unwrap_or_default()
}

/// The version of Padu.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
