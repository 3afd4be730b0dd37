//! The dialogs, one file each.

use std::rc::Rc;

use yew::prelude::*;

use super::dialog::Modal;
use super::root::Digest;
use crate::app::{AppState, Dialog};

/// The open dialog.
pub fn view_dialog(dialog: &Dialog, _state: &Rc<AppState>, _digest: &Rc<Digest>) -> Html {
    match dialog {
        _ => html! { <Modal title="…">{ "" }</Modal> },
    }
}
