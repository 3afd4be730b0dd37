//! What is changed in the JavaScript that wasm-bindgen writes.

use anyhow::{Result, bail};

/// Names under which Yew leaves numbers on DOM nodes and events.
///
/// Each wasm instance counts from one, so two Yew programs on a page (a host written in
/// Yew, or Padu started again after a crash) would take each other's nodes for their own.
const SHARED_NAMES: [&str; 3] = ["__yew_subtree_id", "__yew_subtree_cache_key", "__yew_listener_id"];

/// Turns the names that Yew shares with every other Yew program into symbols of this module alone.
pub fn keep_names_private(glue: &str) -> Result<String> {
    let mut private = glue.to_owned();
    let mut symbols = String::new();
    for name in SHARED_NAMES {
        let member = format!(".{name}");
        if !private.contains(&member) {
            continue;
        }
        private = private.replace(&member, &format!("[{name}]"));
        symbols.push_str(&format!("const {name} = Symbol(\"padu\");\n"));
    }
    if !symbols.is_empty() && symbols.lines().count() != SHARED_NAMES.len() {
        bail!(
            "The generated glue names only some of {SHARED_NAMES:?}: Yew has changed. Look up its new \
             names in yew's `dom_bundle` and put them into xtask/src/glue.rs."
        );
    }
    Ok(symbols + &private)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yews_marks_become_symbols() {
        let glue = "a.__yew_subtree_id = 1; b.__yew_subtree_cache_key; c.__yew_listener_id";
        let private = keep_names_private(glue).unwrap();
        assert!(private.starts_with("const __yew_subtree_id = Symbol("), "{private}");
        assert!(private.ends_with("a[__yew_subtree_id] = 1; b[__yew_subtree_cache_key]; c[__yew_listener_id]"));
    }

    #[test]
    fn glue_without_yew_stays_as_it_is() {
        assert_eq!(keep_names_private("let a;").unwrap(), "let a;");
    }

    #[test]
    fn a_new_name_in_yew_is_noticed() {
        assert!(keep_names_private("a.__yew_subtree_id = 1").is_err());
    }
}
