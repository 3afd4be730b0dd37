//! Padu: a planner for blended training, as a WebAssembly widget.
//!
//! The modules, from the inside out; each may use only those above it:
//!
//! - [`domain`]: the plan, its edits, its arithmetic. Pure: no text for people,
//!   no browser, clock, random numbers, floats or serialisation.
//! - [`format`]: files and tables, in and out.
//! - [`i18n`]: every word and sentence on the screen, in each language.
//! - [`app`]: the loop `Action -> reduce -> Edit`; no framework, no DOM.
//! - `ui`: Yew components; they show state and dispatch actions.
//! - `embed`: the boundary to the page: the element's API, storage, panics.
//!
//! `docs/architecture.md` is the longer map.

pub mod app;
pub mod domain;
#[cfg(feature = "widget")]
pub mod embed;
pub mod format;
pub mod i18n;
#[cfg(feature = "widget")]
pub mod ui;
