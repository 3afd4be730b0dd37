//! Tests that need a browser; `cargo xtask test browser` runs them.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test may stop at the first surprise")]

mod clipboard;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_page_of_the_tests_lives_under_the_strict_policy() {
    assert!(js_sys::eval("1 + 1").is_err(), "text became code");
}
