//! The planner's code in two modules: what a first visit needs, and what is loaded on demand; see
//! docs/decisions/0006-second-module.md.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::{fingerprint, project};

/// What has to be told to the linker: where each symbol is used.
pub const LINKING: &str = "-Clink-arg=--emit-relocs";

/// The two modules of a compiled planner, before wasm-bindgen.
pub struct Modules {
    pub main: Vec<u8>,
    pub on_demand: Vec<u8>,
    /// What these two have in common, and no others.
    mark: String,
}

/// Divides a compiled planner at the door in `src/ui/on_demand/door.rs`: functions and texts that only what stands
/// behind it needs go into the second module.
pub fn split(compiled: &Path) -> Result<Modules> {
    let whole = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let folder = project::path("target/split");
    project::fresh_folder(&folder)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&whole);
    (options.output_dir, options.main_out_path) = (&folder, &main);
    let parts = transform(options).map_err(|error| anyhow!("The planner could not be split: {error:#}"))?;
    let [on_demand] = parts.split_modules.as_slice() else {
        bail!("The planner was split into {} parts instead of two.", parts.split_modules.len() + 1);
    };
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    Ok(Modules { main: read(&main)?, on_demand: read(on_demand)?, mark: fingerprint::of(&whole) })
}

impl Modules {
    /// A compiled page that stays in one piece.
    pub fn undivided(compiled: &Path) -> Result<Modules> {
        let main = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
        Ok(Modules { main, on_demand: Vec::new(), mark: String::new() })
    }

    /// Marks both, so that a second module which a server or a cache has kept from another build is noticed before it
    /// writes into the memory of the first.
    pub fn mark(&self, module: &mut Vec<u8>) {
        module.extend(custom_section("padu", self.mark.as_bytes()));
    }
}

/// A section of a `.wasm` that only who asks for it by name reads.
fn custom_section(name: &str, content: &[u8]) -> Vec<u8> {
    let named = [&size(name.len()), name.as_bytes(), content].concat();
    [&[0], size(named.len()).as_slice(), &named].concat()
}

/// A number as LEB128.
fn size(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_says_how_long_it_is() {
        assert_eq!(custom_section("ab", b"xyz"), [0, 6, 2, b'a', b'b', b'x', b'y', b'z']);
        assert_eq!(size(300), [0xac, 0x02]);
    }
}
