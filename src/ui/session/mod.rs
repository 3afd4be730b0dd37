//! What a session's card on the board and its row in the table have in common:
//! the same controls under the same names, the same keys, the same way to get
//! the focus.
//!
//! - [`JpField`]: the JP, typed or stepped.
//! - [`mode_box`]: the mode, a native select in the box that it is.
//! - [`session_menu`]: the actions button with its menu.
//! - [`select_box`]: selects the session, or a range with Shift.
//! - [`Notes`], [`view_marks`]: what the checks have found, what the plan knows better; locked, not counted.
//! - [`on_session_key`], [`on_view_key`]: keys of a focused session, and of a view.
//! - [`use_session_focus`]: the focus follows a session through an edit.

mod focus;
mod hint;
mod jp_field;
mod keys;
mod menu;
mod mode_box;
mod select_box;

pub use focus::use_session_focus;
pub use hint::{Notes, view_marks};
pub use jp_field::JpField;
pub use keys::{on_session_key, on_view_key, session_at};
pub use menu::session_menu;
pub use mode_box::{ModeText, mode_box, use_first_mode};
pub use select_box::select_box;
