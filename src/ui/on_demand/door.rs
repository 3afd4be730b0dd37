//! Where the planner is split.
//!
//! In a split build, `cargo xtask` takes what only [`behind`] reaches out of the first module and puts it into the
//! second. It knows the place by the names of an import and an export that belong together; calls of the import then
//! go to the export, through the table of functions that the modules share. Until the second module is there, that
//! place of the table is empty, and a call would be the end: hence [`parts`] asks first.

use super::Parts;

#[cfg(all(feature = "split", target_arch = "wasm32"))]
#[expect(unsafe_code, reason = "symbols for the linker: both ours, of one type, and called by nobody else")]
mod split {
    use std::cell::Cell;

    use super::Parts;
    use crate::ui::on_demand::PARTS;

    thread_local! {
        static IS_THERE: Cell<bool> = const { Cell::new(false) };
    }

    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    #[expect(improper_ctypes, reason = "Rust on both sides")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00on_demand00_import_00000000000000000000000000000000"]
        safe fn door() -> &'static Parts;
    }

    #[unsafe(export_name = "__wasm_split_00on_demand00_export_00000000000000000000000000000000")]
    extern "C" fn behind() -> &'static Parts {
        &PARTS
    }

    /// What is loaded on demand, if it is there.
    pub fn parts() -> Option<&'static Parts> {
        IS_THERE.get().then(|| door())
    }

    /// Says that the second module is there.
    pub fn arrived() {
        IS_THERE.set(true);
    }
}

#[cfg(not(all(feature = "split", target_arch = "wasm32")))]
mod whole {
    use super::Parts;
    use crate::ui::on_demand::PARTS;

    /// What is loaded on demand elsewhere; here it is there from the beginning.
    pub fn parts() -> Option<&'static Parts> {
        Some(&PARTS)
    }

    /// Says nothing.
    pub fn arrived() {}
}

#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub use split::{arrived, parts};
#[cfg(not(all(feature = "split", target_arch = "wasm32")))]
pub use whole::{arrived, parts};
