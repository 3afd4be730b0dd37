//! The loop: an [`Action`] goes in, [`reduce`](fn@reduce) makes the next [`AppState`], the
//! [`Store`] hands it to whoever shows it. No framework and no DOM in here.

mod action;
pub mod alternatives;
pub mod comparison;
pub mod export;
mod findings;
mod letters;
pub mod moving;
mod rates;
mod reduce;
mod said;
mod search;
pub mod selection;
mod state;
mod store;
mod table;
mod terms;
mod typed;
mod view;

pub use action::{Action, SelectionChange};
pub use findings::{CardFinding, Findings, Site};
pub use letters::lowercase;
pub use rates::CostInput;
#[cfg(feature = "crash-test")]
pub use reduce::CRASH;
pub use reduce::reduce;
pub use search::Search;
pub use state::{AppState, Cause, Change, Company, Dialog, Focus, ProgramPart, Said, Saving, Tone, View};
pub use store::{Store, Subscription};
pub use table::{TableGroup, TableRow, table_groups};
pub use terms::terms_of_reference;
pub use typed::{TypedField, read_date, read_jp, read_minutes};
pub use view::{MaterialIndex, phase_title, place_title, session_title};
