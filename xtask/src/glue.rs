//! What is changed in the JavaScript that wasm-bindgen writes.

use anyhow::{Context, Result, bail};

/// Makes of wasm-bindgen's module one whose only export makes an instance of the planner, with memory and state of
/// its own. After a crash a fresh one takes the place of the dead one, without anything to be loaded again.
///
/// An instance has what the module exported, `init` and `initSync`, and
/// - `complete`, which gives it the second module (see `split`);
/// - `stop`: what is left of a dead instance in timers and listeners then does nothing any more.
pub fn publish(glue: &str) -> Result<String> {
    let (inner, mut names) = without_exports(&read_texts_once(&keep_names_private(glue)?)?)?;
    let variable = "let wasmModule, wasmInstance, wasm;";
    let (Some(_), [_, ..]) = (inner.find(variable), names.as_slice()) else {
        bail!("The generated glue has changed: see what xtask/src/glue.rs expects of it.");
    };
    names.extend(["init: __wbg_init", "initSync", "complete", "stop"].map(str::to_owned));
    Ok(format!(
        "export default function instance() {{\n{inner}\n\
         function complete(module) {{\nnew WebAssembly.Instance(module, {{ __wasm_split: wasm }});\n}}\n\
         function stop() {{\nwasm = new Proxy({{}}, {{ get: () => () => 0 }});\n}}\n\
         return {{ {} }};\n}}\n",
        names.join(", ")
    ))
}

/// The module's code without its exports, and the names of what it exported.
fn without_exports(glue: &str) -> Result<(String, Vec<String>)> {
    let (mut code, mut names) = (String::new(), Vec::new());
    for line in glue.lines() {
        match line.strip_prefix("export ") {
            // The functions that load, and, in debug builds, the raw exports: they are handed out by name.
            Some(list) if list.starts_with('{') => continue,
            Some(item) => {
                let name = item.strip_prefix("class ").or_else(|| item.strip_prefix("function "));
                let end = name.and_then(|name| name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$'));
                let (name, end) = name.zip(end).with_context(|| format!("What does the glue export here? {line}"))?;
                names.push(name.chars().take(end).collect());
                code.push_str(item);
            }
            None if line.starts_with("import ") => bail!("The generated glue imports something: {line}"),
            None => code.push_str(line),
        }
        code.push('\n');
    }
    Ok((code, names))
}

/// Names under which Yew leaves numbers on DOM nodes and events.
///
/// Each wasm instance counts from one, so two Yew programs on a page (a host written in
/// Yew, or Padu started again after a crash) would take each other's nodes for their own.
const SHARED_NAMES: [&str; 3] = ["__yew_subtree_id", "__yew_subtree_cache_key", "__yew_listener_id"];

/// Turns the names that Yew shares with every other Yew program into symbols of this instance alone.
fn keep_names_private(glue: &str) -> Result<String> {
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

/// How the glue takes a text out of the memory.
const READ_TEXT: &str = "return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));";

/// Takes a short text that is wanted again and again, such as the name of an attribute, out of the memory once.
///
/// A quarter of what it took to show a plan was to decode `class`, `button` and their like for every element. What is known
/// are texts of ASCII alone: they are as long in JavaScript as in the memory, and no other text is.
fn read_texts_once(glue: &str) -> Result<String> {
    if glue.matches("decodeText(").count() == 0 {
        return Ok(glue.to_owned());
    }
    if glue.matches(READ_TEXT).count() != 1 {
        bail!("The generated glue reads texts in another way: see what xtask/src/glue.rs expects of it.");
    }
    let known = "\
const knownTexts = new Array(1024);
function knownText(bytes, ptr, len) {
    const end = ptr + len;
    if (len > 40) return decodeText(bytes.subarray(ptr, end));
    let hash = len;
    for (let at = ptr; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]) | 0;
    const known = knownTexts[hash & 1023];
    if (known !== undefined && known.length === len) {
        let at = 0;
        while (at < len && known.charCodeAt(at) === bytes[ptr + at]) at++;
        if (at === len) return known;
    }
    const text = decodeText(bytes.subarray(ptr, end));
    if (text.length === len) knownTexts[hash & 1023] = text;
    return text;
}
";
    Ok(known.to_owned() + &glue.replace(READ_TEXT, "return knownText(getUint8ArrayMemory0(), ptr, len);"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_once() {
        let glue = format!("function decodeText(bytes) {{}}\n{READ_TEXT}\n");
        let changed = read_texts_once(&glue).unwrap();
        assert!(!changed.contains(READ_TEXT) && changed.contains("return knownText("), "{changed}");
        assert!(read_texts_once("decodeText(all);").is_err());
        assert_eq!(read_texts_once("let a;").unwrap(), "let a;");
    }

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

    const GLUE: &str = "export class Planner {\n}\nexport function styles() {\n}\n\
        let wasmModule, wasmInstance, wasm;\nexport { initSync, __wbg_init as default };\nexport { wasm as __wasm }\n";

    #[test]
    fn the_module_becomes_a_function_that_makes_instances() {
        let glue = publish(GLUE).unwrap();
        assert_eq!(glue.matches("export ").count(), 1, "{glue}");
        assert!(glue.starts_with("export default function instance() {\nclass Planner {\n}\n"), "{glue}");
        assert!(
            glue.ends_with("return { Planner, styles, init: __wbg_init, initSync, complete, stop };\n}\n"),
            "{glue}"
        );
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        for glue in
            [&GLUE.replace("wasmInstance, ", ""), &GLUE.replace("function styles", "let styles"), "import x;", ""]
        {
            assert!(publish(glue).is_err(), "{glue}");
        }
    }
}
