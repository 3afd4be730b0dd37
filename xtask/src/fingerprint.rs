//! Names that change with the content, so that a host may let browsers keep files for ever.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

/// A short name for some bytes (64-bit FNV-1a in hexadecimal).
pub fn of(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// Files by name, as they are to be published.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Renames each file after its content and every mention of it in the others.
///
/// A mention is the file's name in quotes (also `./name`, and a query behind it). A file is named once
/// everything it mentions has its final name, so files must not mention each other in a circle.
/// Gives the new files, and the new name of each old one.
pub fn rename(files: Files) -> Result<(Files, BTreeMap<String, String>)> {
    let mut waiting = files;
    let mut done = Files::new();
    let mut names = BTreeMap::new();
    while !waiting.is_empty() {
        let free = waiting
            .iter()
            .find(|(name, content)| waiting.keys().all(|other| other == *name || !mentions(content, other)))
            .map(|(name, _)| name.clone());
        let Some(name) = free else {
            let circle: Vec<&str> = waiting.keys().map(String::as_str).collect();
            bail!("{} import each other in a circle; take one import out of it.", circle.join(", "));
        };
        let content = waiting.remove(&name).unwrap_or_default();
        let content = with_new_names(content, &names);
        let new_name = hashed(&name, &content);
        done.insert(new_name.clone(), content);
        names.insert(name, new_name);
    }
    Ok((done, names))
}

/// Puts the new names into a text.
pub fn with_new_names(content: Vec<u8>, names: &BTreeMap<String, String>) -> Vec<u8> {
    let Ok(mut text) = String::from_utf8(content.clone()) else { return content };
    for (old, new) in names {
        for (before, after) in quotings(old).zip(quotings(new)) {
            text = text.replace(&before, &after);
        }
    }
    text.into_bytes()
}

fn mentions(content: &[u8], name: &str) -> bool {
    std::str::from_utf8(content).is_ok_and(|text| quotings(name).any(|quoted| text.contains(&quoted)))
}

/// The ways a name is written in a script or a page.
fn quotings(name: &str) -> impl Iterator<Item = String> {
    ["\"", "'", "`"].into_iter().flat_map(move |quote| {
        ["", "./"].into_iter().flat_map(move |path| [quote, "?"].map(|end| format!("{quote}{path}{name}{end}")))
    })
}

/// How many letters of the content's name stand in a file's.
const LETTERS: usize = 10;

/// Whether an address is that of a file that [`rename`] has named.
pub fn is_named_after_content(address: &str) -> bool {
    let name = address.rsplit('/').next().unwrap_or_default();
    let hash = name.split_once('.').and_then(|(stem, _)| Some(stem.rsplit_once('-')?.1));
    hash.is_some_and(|hash| hash.len() == LETTERS && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn hashed(name: &str, content: &[u8]) -> String {
    let hash: String = of(content).chars().take(LETTERS).collect();
    match name.split_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_change_in_the_last_file_renames_all_that_lead_to_it() {
        let of_version = |wasm: &str| {
            rename(files(&[
                ("padu.js", "import(`./planner.js?g=${n}`); import './text.js'"),
                ("planner.js", "new URL('planner_bg.wasm', import.meta.url)"),
                ("planner_bg.wasm", wasm),
                ("text.js", "planner.js is only spoken of"),
            ]))
            .unwrap()
        };
        let (files, first) = of_version("1");
        let (_, second) = of_version("2");
        assert_ne!(first["planner_bg.wasm"], second["planner_bg.wasm"]);
        assert_ne!(first["planner.js"], second["planner.js"]);
        assert_ne!(first["padu.js"], second["padu.js"]);
        assert_eq!(first["text.js"], second["text.js"]);

        let loader = String::from_utf8(files[&first["padu.js"]].clone()).unwrap();
        assert_eq!(loader, format!("import(`./{}?g=${{n}}`); import './{}'", first["planner.js"], first["text.js"]));
    }

    #[test]
    fn bytes_that_are_no_text_stay() {
        let binary = vec![0, 0xff, 0x61];
        assert_eq!(with_new_names(binary.clone(), &BTreeMap::from([("a".into(), "b".into())])), binary);
    }

    #[test]
    fn a_circle_is_refused() {
        let circle = files(&[("a.js", "import './b.js'"), ("b.js", "import './a.js'")]);
        assert!(rename(circle).unwrap_err().to_string().contains("a.js, b.js"));
    }
}
