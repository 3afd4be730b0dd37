//! What the page does for the components, by way of the element's JavaScript.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::File;

use super::planner::fresh_id;
use super::port::Port;
use crate::app::{Action, Cause, Store};
use crate::domain::{Edit, Jp, Plan, PlanId, Text, apply};
use crate::format::json::{self, Json};
use crate::format::plan::{self, ProblemCode};
use crate::i18n::{Lang, Notice, Unread};
use crate::ui::{SavedPlan, Services};

/// The services of one planner.
pub struct PageServices {
    store: Store,
    port: Port,
}

impl PageServices {
    /// The services of the planner behind this store and port.
    pub fn new(store: Store, port: Port) -> PageServices {
        PageServices { store, port }
    }

    fn lang(&self) -> Lang {
        self.store.state().lang
    }

    /// A kept plan, read; says why where it cannot be.
    fn kept_plan(&self, id: &str) -> Option<Plan> {
        let text = self.port.kept_text(id);
        let read = text.as_deref().map(|text| plan::read(text, fresh_id(&self.port)));
        let notice = match read {
            Some(Ok(plan)) => return Some(plan),
            Some(Err(problems)) => Notice::NotOpened(match problems.first().map(|problem| &problem.code) {
                Some(ProblemCode::NewerVersion { .. }) => Unread::Newer,
                Some(ProblemCode::UnknownVersion { .. }) => Unread::Unknown,
                _ => Unread::Damaged,
            }),
            None => Notice::NotKeptAnyMore,
        };
        self.store.dispatch(Action::Tell(notice));
        None
    }

    /// Keeps a plan beside the open one.
    fn keep(&self, plan: &Plan) {
        self.port.keep(plan.id.as_str(), &plan::write(plan));
    }

    /// Opens a plan with a history of its own. What was open is stored already,
    /// and stays kept unless nothing was done in it.
    fn switch_to(&self, plan: Plan) {
        let state = self.store.state();
        let left = state.plan();
        let keep = **left != Plan::blank(left.id.clone());
        let (id, text, plan) = (plan.id.clone(), plan::write(&plan), Rc::new(plan));
        if self.port.switched(id.as_str(), &text, keep) {
            self.store.dispatch(Action::SwitchTo(plan));
        } else {
            // There was no room for the last changes: they stay in the undo history.
            self.store.dispatch(Action::Open { plan, cause: Cause::Load });
            self.store.dispatch(Action::Tell(Notice::LeftUnsaved));
        }
    }
}

impl Services for PageServices {
    fn download(&self, file_name: &str, media_type: &str, text: &str) {
        let format = file_name.rsplit('.').next().unwrap_or_default();
        if self.port.export(format, file_name, media_type, text) {
            self.store.dispatch(Action::Tell(Notice::Exported(file_name.into())));
        }
    }

    fn export_json(&self) {
        let state = self.store.state();
        let (plan, name) = (state.plan(), plan::file_name(&state.plan().title));
        if self.port.export("padu-plan", &name, "application/json", &plan::write(plan)) {
            self.store.dispatch(Action::Tell(Notice::Exported(name.into())));
        }
    }

    fn copy_table(&self, html: &str, text: &str) {
        self.port.copy(html, text, true);
    }

    fn copy_text(&self, html: &str, text: &str) {
        self.port.copy(html, text, false);
    }

    fn choose_file(&self) {
        self.port.choose_file();
    }

    fn open_file(&self, file: File) {
        self.port.read_file(file);
    }

    fn fresh_id(&self) -> PlanId {
        fresh_id(&self.port)
    }

    fn saved_plans(&self) -> Option<Vec<SavedPlan>> {
        let kept = self.port.kept()?;
        let lang = self.lang();
        // The list is our own: what cannot be read is no plan of ours.
        let Ok(kept) = json::parse(&kept, plan::MAX_DEPTH, 0) else { return Some(Vec::new()) };
        let Json::List(kept) = kept.root else { return Some(Vec::new()) };
        Some(kept.iter().map(|kept| saved_plan(kept, lang)).collect())
    }

    fn open_saved(&self, id: &str) {
        if let Some(plan) = self.kept_plan(id) {
            self.switch_to(plan);
        }
    }

    fn rename_saved(&self, id: &str, title: &str) {
        let edit = Edit::SetTitle(title.into());
        let is_open = |plan: &SavedPlan| plan.open && &*plan.id == id;
        if self.saved_plans().is_some_and(|plans| plans.iter().any(is_open)) {
            self.store.dispatch(Action::Edit(edit));
        } else if let Some(plan) = self.kept_plan(id)
            && let Ok(renamed) = apply(&Rc::new(plan), &edit)
        {
            self.keep(&renamed.plan);
        }
    }

    fn duplicate_saved(&self, id: &str) {
        let Some(plan) = self.kept_plan(id) else { return };
        let title = self.lang().copy_of(&plan.title);
        let mut parts = plan.into_parts();
        parts.id = fresh_id(&self.port);
        parts.title = title.into();
        if let Ok(copy) = Plan::new(parts) {
            self.keep(&copy);
        }
    }

    fn delete_saved(&self, id: &str) {
        self.port.set_deleted(id, true);
    }

    fn restore_saved(&self, id: &str) {
        self.port.set_deleted(id, false);
    }

    fn download_saved(&self, id: &str) {
        let Some(text) = self.port.kept_text(id) else { return };
        let plan = plan::read(&text, fresh_id(&self.port)).ok();
        let title = plan.map(|plan| plan.title.clone()).unwrap_or_default();
        self.download(&plan::file_name(&title), "application/json", &text);
    }

    fn new_plan(&self) {
        let blank = Plan::blank(fresh_id(&self.port));
        if self.port.kept().is_some() {
            self.switch_to(blank);
        } else {
            // Nothing is kept here: the open plan stays in the undo history.
            self.store.dispatch(Action::Open { plan: Rc::new(blank), cause: Cause::Load });
        }
    }

    fn take_over(&self) {
        self.port.take_over();
    }

    fn work_on_copy(&self) {
        self.port.work_on_copy();
    }

    fn set_language(&self, lang: Lang) {
        self.port.speak(lang.tag());
        self.store.dispatch(Action::Speak(lang));
    }

    fn fetch_parts(&self, then: Box<dyn FnOnce(bool)>) {
        self.port.fetch_parts(Closure::once_into_js(then).unchecked_ref());
    }

    fn print(&self) {
        self.port.print();
    }
}

/// A kept plan as `storage.js` lists it; its time is already in the language of
/// the interface, its JP are hundredths.
fn saved_plan(kept: &Json<'_>, lang: Lang) -> SavedPlan {
    let text = |name| match kept.get(name) {
        Some(Json::Text(text)) => Text::from(&**text),
        _ => Text::from(""),
    };
    let flag = |name| kept.get(name) == Some(&Json::Bool(true));
    let jp = match kept.get("jp") {
        Some(Json::Number(hundredths)) => hundredths.parse().unwrap_or(0),
        _ => 0,
    };
    SavedPlan {
        id: text("id"),
        title: text("title"),
        jp: format!("{} JP", lang.jp(Jp::from_hundredths(jp))).into(),
        when: text("when"),
        open: flag("open"),
        deleted: flag("deleted"),
        // Older lists only say that it cannot be read.
        unread: if flag("damaged") { Some(Unread::Damaged) } else { Unread::from_code(&text("damaged")) },
    }
}
