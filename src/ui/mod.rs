//! Yew components. They show the state and dispatch actions; they decide
//! nothing about the plan and touch nothing of the page around them.

mod board;
mod checks;
pub mod clipboard;
mod company;
mod compare;
mod context;
#[cfg(feature = "crash-test")]
pub mod crash_test;
mod dialog;
mod dialogs;
mod empty;
mod field;
mod frame;
mod header;
mod icon;
mod menu;
mod on_demand;
mod practice;
mod ratio;
mod readiness;
mod root;
mod selection;
mod session;
mod shortcuts;
mod sign;
mod status;
mod strategy;
mod styles;
mod table;
mod templates;
mod toolbar;

pub use context::{Dispatch, SavedPlan, Services};
pub use frame::{Frame, FrameProps};
pub use on_demand::{Parts, arrived, parts};
pub use root::{Root, RootProps};
pub use styles::styles;
