//! A panic: WebAssembly cannot unwind, so all planners of the instance have stopped. What is left to do is done by
//! JavaScript, which has the plans.

use std::cell::Cell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static TELL: Cell<Option<Function>> = const { Cell::new(None) };
}

/// Calls `tell` with a report when Rust panics, the first time only.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(tell: Function) {
    TELL.set(Some(tell));
    yew::set_custom_panic_hook(Box::new(|panic| {
        // Nothing here may borrow or panic: it runs in the midst of whatever went wrong.
        if let Ok(Some(tell)) = TELL.try_with(Cell::take) {
            let _ = tell.call1(&JsValue::NULL, &panic.to_string().into());
        }
    }));
}
