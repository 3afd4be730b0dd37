//! Everything that can happen to the planner, as data.

use std::rc::Rc;

use super::state::{Cause, Company, Dialog, Saving, View};
use crate::domain::{Edit, Fix, Plan, SessionId, Text, Transfer};
use crate::i18n::{Lang, Notice};

/// Something that happened: a gesture, a shortcut, a call from the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A change to the plan, one step of undo.
    Edit(Edit),
    /// Mends a finding of a check by one click; an ordinary edit, one step of undo.
    Mend(Fix),
    /// Applies what the balancer proposed, for the page; an edit that leaves the
    /// focus where the page has it.
    Rebalance(Vec<Transfer>),
    /// Typing in a field: consecutive edits of one field are one step until
    /// [`Action::Settle`]. `field` names the field, such as `title`.
    Type {
        /// Names the field that is typed in.
        field: Text,
        /// What the field now says.
        edit: Edit,
    },
    /// The field was left: what is typed next is a new step.
    Settle,
    /// Takes back the last step.
    Undo,
    /// Does the last undone step again.
    Redo,
    /// The plan that a planner begins with: no step, and no change that hosts are told of.
    Begin(Rc<Plan>),
    /// Another plan in place of this one, undoable; `cause` is what hosts are told.
    Open {
        /// The plan, valid by its type.
        plan: Rc<Plan>,
        /// Why it is opened.
        cause: Cause,
    },
    /// Another plan with a history of its own, such as one of the saved plans.
    SwitchTo(Rc<Plan>),
    /// Shows the board or the table.
    Show(View),
    /// Narrows what is shown to titles with these words.
    Search(Text),
    /// Changes which sessions are selected.
    Select(SelectionChange),
    /// Opens a dialog, in place of one that is open.
    OpenDialog(Dialog),
    /// Closes the open dialog.
    CloseDialog,
    /// Shows a session and puts the focus on it.
    FocusSession(SessionId),
    /// Speaks in another language.
    Speak(Lang),
    /// What the storage last said.
    Stored(Saving),
    /// Who else has the plan open, as far as is known now.
    Meet(Company),
    /// Something from outside the plan that the designer should know.
    Tell(Notice),
    /// The page allows changes or not.
    SetReadOnly(bool),
    /// The page is about to be printed, or was.
    Print(bool),
}

/// A change of the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelectionChange {
    /// Adds or removes one session.
    Toggle(SessionId),
    /// From the session selected last to this one, in the order shown.
    ExtendTo(SessionId),
    /// Exactly these.
    Set(Vec<SessionId>),
    /// None.
    Clear,
}
