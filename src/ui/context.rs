//! What every component may reach without being handed it: the way actions go,
//! the language, and what the page around the planner can do.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, Store};
use crate::domain::{Edit, PlanId, Text};
use crate::i18n::{Lang, Unread};

/// The way actions go to the store. Compares equal for ever, so that handing it
/// on never renders anything.
#[derive(Clone, PartialEq)]
pub struct Dispatch(Option<Store>);

impl Dispatch {
    /// Does an action.
    pub fn action(&self, action: Action) {
        if let Some(store) = &self.0 {
            store.dispatch(action);
        }
    }

    /// Does an edit, one step of undo.
    pub fn edit(&self, edit: Edit) {
        self.action(Action::Edit(edit));
    }

    /// Does an edit that typing makes; see [`Action::Type`].
    pub fn typed(&self, field: impl Into<Text>, edit: Edit) {
        self.action(Action::Type { field: field.into(), edit });
    }

    /// The store's current state, for handlers that must not act on an older one.
    pub fn store(&self) -> Option<&Store> {
        self.0.as_ref()
    }
}

/// A plan kept in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlan {
    /// Identifies it in the storage.
    pub id: Text,
    /// Its title when it was last kept.
    pub title: Text,
    /// Its JP as text in the current language, such as `32 JP`.
    pub jp: Text,
    /// When it was last kept, as text in the current language.
    pub when: Text,
    /// Whether it is the plan that is open.
    pub open: bool,
    /// Whether it was deleted and can be restored.
    pub deleted: bool,
    /// Why its text was set aside; then it can only be downloaded.
    pub unread: Option<Unread>,
}

/// What the page around the planner can do for it. Every call is a gesture of
/// the designer; outcomes come back as actions.
pub trait Services {
    /// Hands a file to the browser to save.
    fn download(&self, file_name: &str, media_type: &str, text: &str);
    /// Exports the plan as `padu-plan`, as the button *Ekspor JSON* does.
    fn export_json(&self);
    /// Copies a table, as HTML and as plain text, to the clipboard.
    fn copy_table(&self, html: &str, text: &str);
    /// Copies a text, as HTML and as plain text, to the clipboard.
    fn copy_text(&self, html: &str, text: &str);
    /// Opens the file chooser for plans.
    fn choose_file(&self);
    /// Reads a dropped file as a plan.
    fn open_file(&self, file: web_sys::File);
    /// A fresh id for a new plan.
    fn fresh_id(&self) -> PlanId;
    /// The plans kept in this browser; `None` when none are kept.
    fn saved_plans(&self) -> Option<Vec<SavedPlan>>;
    /// Opens one of the kept plans.
    fn open_saved(&self, id: &str);
    /// Renames one of the kept plans.
    fn rename_saved(&self, id: &str, title: &str);
    /// Keeps a copy of one of the kept plans.
    fn duplicate_saved(&self, id: &str);
    /// Deletes one of the kept plans; it can be restored.
    fn delete_saved(&self, id: &str);
    /// Restores a deleted plan.
    fn restore_saved(&self, id: &str);
    /// Downloads the text of one of the kept plans as it is.
    fn download_saved(&self, id: &str);
    /// Starts a new plan; the one that is open stays among the kept plans, or in
    /// the undo history where none are kept.
    fn new_plan(&self);
    /// Goes on with the plan here; the tab that has it open goes on as a copy.
    fn take_over(&self);
    /// Goes on here as a copy.
    fn work_on_copy(&self);
    /// Changes the language of the element.
    fn set_language(&self, lang: Lang);
    /// Fetches what is loaded on demand, then says whether it is there.
    fn fetch_parts(&self, then: Box<dyn FnOnce(bool)>);
    /// Prints the plan.
    fn print(&self);
}

/// [`Services`] as a context value.
#[derive(Clone)]
pub struct ServicesHandle(pub Rc<dyn Services>);

impl PartialEq for ServicesHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What rarely changes, for all components.
#[derive(Clone, PartialEq)]
pub struct Surroundings {
    /// The way actions go.
    pub dispatch: Dispatch,
    /// The language of the interface.
    pub lang: Lang,
    /// Whether the page only shows the plan.
    pub read_only: bool,
    /// What the page can do.
    pub services: Option<ServicesHandle>,
}

impl Surroundings {
    /// The surroundings of a planner.
    pub fn new(store: Store, services: Rc<dyn Services>, lang: Lang, read_only: bool) -> Surroundings {
        Surroundings { dispatch: Dispatch(Some(store)), lang, read_only, services: Some(ServicesHandle(services)) }
    }

    /// Lets the page do something, if there is one.
    pub fn serve(&self, what: impl FnOnce(&dyn Services)) {
        if let Some(services) = &self.services {
            what(&*services.0);
        }
    }
}

/// The surroundings of a component; harmless ones where there are none.
#[hook]
pub fn use_surroundings() -> Surroundings {
    use_context().unwrap_or(Surroundings {
        dispatch: Dispatch(None),
        lang: Lang::default(),
        read_only: true,
        services: None,
    })
}
