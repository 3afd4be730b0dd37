//! One planner on a page, as the element's JavaScript drives it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::answers;
use super::port::Port;
use super::screen::Screen;
use super::services::PageServices;
use crate::app::{Action, AppState, Cause, Company, Dialog, Saving, Store, Subscription};
use crate::domain::{Edit, EditError, Plan, PlanId, SessionId, Template, apply};
use crate::format::plan::{self, Problem, ProblemCode};
use crate::format::table_text;
use crate::i18n::{Lang, Notice, Unread};
use crate::ui::{RootProps, parts};

/// A planner: a plan with its history, on a screen or not. Dropping it (`free()`) ends it.
#[wasm_bindgen]
pub struct Planner {
    store: Store,
    port: Port,
    screen: RefCell<Option<Screen>>,
    _subscription: Subscription,
}

#[wasm_bindgen]
impl Planner {
    /// A planner with a blank plan, on no screen yet.
    #[wasm_bindgen(constructor)]
    pub fn new(port: Port, lang: &str) -> Planner {
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let store = Store::new(AppState::new(Rc::new(Plan::blank(fresh_id(&port))), lang));
        let subscription = tell_page(&store, &port);
        Planner { store, port, screen: RefCell::default(), _subscription: subscription }
    }

    /// Begins with a plan from its text: no step of undo, nothing that hosts are told. The problems as a JSON
    /// list, or nothing.
    pub fn begin(&self, text: &str) -> Option<String> {
        self.read(text, |plan| Action::Begin(Rc::new(plan)))
    }

    /// Begins with a built-in template; whether there is one of that id. Templates are loaded on demand.
    #[wasm_bindgen(js_name = beginWith)]
    pub fn begin_with(&self, template: &str) -> bool {
        self.make(template, |plan| Action::Begin(Rc::new(plan)))
    }

    /// Puts the planner on a screen, an element for the shadow root; always the same until it is hidden.
    pub fn show(&self) -> Option<Element> {
        #[cfg(feature = "crash-test")]
        crate::ui::crash_test::on_plan(&self.store.state().plan().title, "show");
        let mut screen = self.screen.borrow_mut();
        if screen.is_none() {
            let services = Rc::new(PageServices::new(self.store.clone(), self.port.clone()));
            *screen = Screen::open(RootProps::new(self.store.clone(), services));
        }
        screen.as_ref().and_then(Screen::element)
    }

    /// Takes the planner from its screen; its plan and its history stay.
    pub fn hide(&self) {
        drop(self.screen.take());
    }

    /// The exported text of the plan.
    #[wasm_bindgen(js_name = toJSON)]
    pub fn to_json(&self) -> String {
        plan::write(self.store.state().plan())
    }

    /// The plan's summary as JSON.
    pub fn summary(&self) -> String {
        plan::write_summary(self.store.state().plan())
    }

    /// What the checks find in the plan, as JSON, in the language of the interface.
    pub fn checks(&self) -> String {
        let state = self.store.state();
        answers::checks(state.plan(), state.lang)
    }

    /// The proposals for a goal, as a JSON list: see [`plan::write_proposals`]. The
    /// target and the tolerance are the plan's, where `options` does not say
    /// otherwise; a plan without a target has none of its own to offer.
    ///
    /// # Errors
    ///
    /// The problems of the options, as a JSON list.
    pub fn balance(&self, options: &str) -> Result<String, String> {
        let state = self.store.state();
        answers::proposals(state.plan(), state.lang, options)
    }

    /// Applies a proposal, one step of undo: all of its moves or none. The
    /// problems as a JSON list, or nothing.
    ///
    /// Only the moves count, so that a page may leave some out. Whatever the
    /// balancer would not propose for the plan as it is now is refused as
    /// `outdatedProposal`, wherever the proposal comes from.
    pub fn apply(&self, proposal: &str) -> Option<String> {
        let state = self.store.state();
        let lang = state.lang;
        let transfers = match plan::read_proposal(proposal) {
            Ok(transfers) => transfers,
            Err(problems) => return Some(answers::problems(&problems, lang)),
        };
        if state.read_only {
            return Some(plan::write_refusal("readOnly", lang.only_shown()));
        }
        // Tried first: the refusal is the page's to show.
        match apply(state.plan(), &Edit::Rebalance(transfers.clone())) {
            Ok(_) => {
                self.store.dispatch(Action::Rebalance(transfers));
                None
            }
            Err(EditError::TooManySessions) => {
                Some(plan::write_refusal("tooManySessions", &lang.refused(&EditError::TooManySessions, "")))
            }
            Err(_) => Some(plan::write_refusal("outdatedProposal", &lang.refused(&EditError::OutdatedProposal, ""))),
        }
    }

    /// Opens a plan from its text. The problems as a JSON list, or nothing.
    pub fn load(&self, text: &str) -> Option<String> {
        self.read(text, |plan| Action::Open { plan: Rc::new(plan), cause: Cause::Load })
    }

    /// Opens a plan from its text with a history of its own. The problems as a JSON list, or nothing.
    #[wasm_bindgen(js_name = switchTo)]
    pub fn switch_to(&self, text: &str) -> Option<String> {
        self.read(text, |plan| Action::SwitchTo(Rc::new(plan)))
    }

    /// Opens a chosen or dropped file of so many bytes; problems are shown in a
    /// dialog, and a table as a pasted one. The bytes of a file that is too large may be left out. Who may
    /// only look opens nothing.
    #[wasm_bindgen(js_name = openFile)]
    pub fn open_file(&self, file: &str, bytes: &[u8], size: f64) {
        let state = self.store.state();
        if state.read_only {
            return;
        }
        let lang = state.lang;
        // Exact: no file reaches 2^53 bytes.
        let size = size as usize;
        if let Some(text) = table_text(file, bytes).filter(|_| size <= plan::MAX_BYTES) {
            self.store.dispatch(Action::OpenDialog(Dialog::Paste { text: text.into(), html: "".into() }));
            return;
        }
        let read = if size > plan::MAX_BYTES {
            Err(vec![Problem { code: ProblemCode::TooLarge { bytes: size }, path: String::new() }])
        } else {
            plan::read_bytes(bytes, fresh_id(&self.port))
        };
        match read {
            Ok(plan) => self.store.dispatch(Action::Open { plan: Rc::new(plan), cause: Cause::Load }),
            Err(problems) => {
                let message = problems.first().map(|problem| lang.problem(problem)).unwrap_or_default();
                self.port.failed("invalid", &message, &answers::problems(&problems, lang));
                let dialog = Dialog::Problems { file: file.into(), problems: problems.into() };
                self.store.dispatch(Action::OpenDialog(dialog));
            }
        }
    }

    /// A file could not be read at all.
    pub fn unreadable(&self, file: &str) {
        self.store.dispatch(Action::Tell(Notice::Unreadable(file.into())));
    }

    /// The clipboard took a table or another text, or refused.
    pub fn copied(&self, taken: bool, is_table: bool) {
        self.store.dispatch(Action::Tell(match (taken, is_table) {
            (true, true) => Notice::Copied,
            (true, false) => Notice::TextCopied,
            (false, true) => Notice::CopyRefused,
            (false, false) => Notice::TextRefused,
        }));
    }

    /// What the storage last said: `off`, `pending`, `saved`, `forbidden`, `full`.
    pub fn stored(&self, saving: &str) {
        self.store.dispatch(Action::Stored(match saving {
            "pending" => Saving::Pending,
            "saved" => Saving::Saved,
            "forbidden" => Saving::Forbidden,
            "full" => Saving::Full,
            _ => Saving::Off,
        }));
    }

    /// Who else has the plan open: `alone`, `second`, `copy`.
    pub fn meet(&self, company: &str) {
        self.store.dispatch(Action::Meet(match company {
            "second" => Company::Second,
            "copy" => Company::Copy,
            _ => Company::Alone,
        }));
    }

    /// Something that the storage, another tab or a restart has to say; what is not known is not said.
    pub fn warn(&self, what: &str) {
        self.store.dispatch(Action::Tell(match what {
            "second" => Notice::OpenElsewhere,
            "elsewhere" => Notice::ChangedElsewhere,
            "copy" => Notice::OnACopy,
            "taken" => Notice::TakenOver,
            "tookOver" => Notice::TookOver,
            "emptied" => Notice::Emptied,
            "restarted" => Notice::Restarted,
            what => match Unread::from_code(what) {
                Some(unread) => Notice::SetAside(unread),
                None => return,
            },
        }));
    }

    /// Opens a built-in template by its id, once they are there; whether there is one of that id.
    #[wasm_bindgen(js_name = useTemplate)]
    pub fn use_template(&self, id: &str) -> bool {
        self.make(id, |plan| Action::Open { plan: Rc::new(plan), cause: Cause::Load })
    }

    /// Takes back the last step; whether there was one.
    pub fn undo(&self) -> bool {
        self.changes(Action::Undo)
    }

    /// Does the last undone step again; whether there was one.
    pub fn redo(&self) -> bool {
        self.changes(Action::Redo)
    }

    /// Shows a session and puts the focus on it; whether there is one.
    #[wasm_bindgen(js_name = focusSession)]
    pub fn focus_session(&self, id: &str) -> bool {
        #[cfg(feature = "crash-test")]
        crate::ui::crash_test::on_call(id);
        let Ok(session) = SessionId::new(id) else { return false };
        let known = self.store.state().plan().session(&session).is_some();
        self.store.dispatch(Action::FocusSession(session));
        known
    }

    /// Speaks the language of a tag.
    pub fn speak(&self, lang: &str) {
        self.store.dispatch(Action::Speak(Lang::from_tag(lang).unwrap_or_default()));
    }

    /// Allows changes or not.
    #[wasm_bindgen(js_name = setReadOnly)]
    pub fn set_read_only(&self, read_only: bool) {
        self.store.dispatch(Action::SetReadOnly(read_only));
    }

    /// The page is about to be printed, or was.
    pub fn printing(&self, on: bool) {
        self.store.dispatch(Action::Print(on));
    }

    fn changes(&self, action: Action) -> bool {
        let before = self.store.state().change;
        self.store.dispatch(action);
        self.store.state().change != before
    }

    /// Reads a plan and does something with it; the problems where it cannot be read.
    fn read(&self, text: &str, then: impl FnOnce(Plan) -> Action) -> Option<String> {
        match plan::read(text, fresh_id(&self.port)) {
            Ok(plan) => {
                #[cfg(feature = "crash-test")]
                crate::ui::crash_test::on_plan(&plan.title, "read");
                self.store.dispatch(then(plan));
                None
            }
            Err(problems) => Some(answers::problems(&problems, self.store.state().lang)),
        }
    }

    /// Makes the plan of a template and does something with it; whether there is one of that id.
    fn make(&self, template: &str, then: impl FnOnce(Plan) -> Action) -> bool {
        let (Some(template), Some(parts)) = (Template::from_code(template), parts()) else { return false };
        self.store.dispatch(then((parts.template)(template, fresh_id(&self.port))));
        true
    }
}

/// Tells the page of every committed change, at once: what follows may be a
/// crash, a closed tab or a host that reads the plan.
fn tell_page(store: &Store, port: &Port) -> Subscription {
    let port = port.clone();
    store.subscribe(move |before, after| {
        if before.change == after.change {
            return;
        }
        let plan = after.plan();
        let (text, summary) = (plan::write(plan), plan::write_summary(plan));
        port.changed(plan.id.as_str(), &plan.title, &text, &summary, after.change.cause.code());
    })
}

/// An id that no other plan has; the page has the random numbers.
pub(super) fn fresh_id(port: &Port) -> PlanId {
    PlanId::new(&port.fresh_id()).unwrap_or_else(|_| PlanId::first())
}
