//! What the planner knows at one moment.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::search::Search;
use super::table::table_order;
use super::typed::TypedField;
use crate::domain::{Finding, History, PhaseId, Place, Plan, SessionId, Text, VariantId};
use crate::format::plan::Problem;
use crate::i18n::Lang;

/// Everything the screen shows, as one value. Totals and checks are not in it:
/// they are computed from the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The plan with its past and future; each step knows what it did.
    pub history: History<Text, Text>,
    /// The language of the interface.
    pub lang: Lang,
    /// Board or table.
    pub view: View,
    /// Words to search titles for.
    pub search: Text,
    /// Selected sessions.
    pub selection: Rc<BTreeSet<SessionId>>,
    /// The session selected last, where a range starts.
    pub anchor: Option<SessionId>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// What should have the focus after the next render.
    pub focus: Option<Focus>,
    /// What just happened, for the status line.
    pub said: Said,
    /// What the storage last said.
    pub saving: Saving,
    /// Who else has the plan open.
    pub company: Company,
    /// Whether the page only shows the plan.
    pub read_only: bool,
    /// Whether the page is being printed; then the plan is shown as a document.
    pub printing: bool,
    /// The last change of the plan; what hosts are told.
    pub change: Change,
}

impl AppState {
    /// A planner with a plan and nothing done yet.
    pub fn new(plan: Rc<Plan>, lang: Lang) -> AppState {
        AppState {
            history: History::new(plan),
            lang,
            view: View::Flow,
            search: "".into(),
            selection: Rc::default(),
            anchor: None,
            dialog: None,
            focus: None,
            said: Said { text: "".into(), tone: Tone::Plain, serial: 0 },
            saving: Saving::Off,
            company: Company::Alone,
            read_only: false,
            printing: false,
            change: Change { revision: 0, cause: Cause::Load },
        }
    }

    /// The plan as it is now.
    pub fn plan(&self) -> &Rc<Plan> {
        self.history.present()
    }

    /// The sessions that the current view shows, in the order it shows them.
    pub fn shown(&self) -> Vec<SessionId> {
        let plan = self.plan();
        let all = match self.view {
            View::Flow | View::Readiness | View::Compare | View::Strategy => {
                let flow = plan.flow.iter().flat_map(|phase| &phase.sessions);
                plan.unmapped.iter().chain(flow).map(|session| session.id.clone()).collect()
            }
            View::Table => table_order(plan),
        };
        Search::new(&self.search).narrow(plan, all)
    }
}

/// The views of a plan, in the order of their tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Alur: the board.
    Flow,
    /// Tabel: the grid.
    Table,
    /// Kesiapan: what is still to be done before the programme runs.
    Readiness,
    /// Bandingkan: the plan beside the same fully in class, and beside its alternatives.
    Compare,
    /// Strategi: why and how to blend, and what in the plan answers it.
    Strategy,
}

impl View {
    /// Every view, in the order of the tabs.
    pub const ALL: [View; 5] = [View::Flow, View::Table, View::Readiness, View::Compare, View::Strategy];

    /// Whether it shows the sessions themselves, to select and to search.
    pub const fn shows_sessions(self) -> bool {
        matches!(self, View::Flow | View::Table)
    }
}

/// A dialog with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// A new material, for the given place.
    AddMaterial(Place),
    /// A pasted table; text and HTML if the clipboard had them.
    Paste {
        /// Plain text to start with.
        text: Text,
        /// The clipboard's `text/html`, or empty.
        html: Text,
    },
    /// Moves sessions by choosing a stage and a position.
    Move(Rc<[SessionId]>),
    /// Divides a session by mode.
    Split(SessionId),
    /// Details of a session and its material.
    Details(SessionId),
    /// The programme, its JP and its target, opened at one part.
    Program(ProgramPart),
    /// Proposals that bring the online share to its target.
    Balance,
    /// The competencies of the programme.
    Competencies,
    /// A new phase, before another or at the end.
    NewPhase(Option<PhaseId>),
    /// The title of a phase.
    Phase(PhaseId),
    /// Why a finding is put aside.
    PutAside(Rc<Finding>),
    /// The name of an alternative: of a new one, or of one that is there.
    VariantName(Option<VariantId>),
    /// In what an alternative differs from the plan.
    VariantDifferences(VariantId),
    /// Plans kept in this browser.
    Saved,
    /// Templates to start from.
    Templates,
    /// Questions that lead to a kind of activity; the part of the programme to
    /// go back to, if they were asked there.
    ChooseKind(Option<ProgramPart>),
    /// Keyboard shortcuts.
    Help,
    /// Why a file cannot be opened.
    Problems {
        /// The name of the file.
        file: Text,
        /// All that is wrong with it.
        problems: Rc<[Problem]>,
    },
}

/// The part of the programme that its dialog opens at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramPart {
    /// What is planned, for whom.
    Activity,
    /// The target share.
    Target,
    /// One field.
    Field(TypedField),
}

/// A session to focus; the serial tells one wish from the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The session whose list item or row gets the focus.
    pub session: SessionId,
    /// Whether what has the focus inside of it may keep it.
    pub gently: bool,
    /// Grows with every wish.
    pub serial: u32,
}

/// A sentence for the status line; the serial tells repetitions apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The sentence in the language of its moment.
    pub text: Text,
    /// How it is shown.
    pub tone: Tone,
    /// Grows with every sentence.
    pub serial: u32,
}

/// How a sentence of the status line is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Plain,
    /// Something was refused; nothing changed.
    Refused,
}

/// What is true of the copy in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is kept: the page did not ask for it.
    Off,
    /// A change waits to be written.
    Pending,
    /// The storage confirmed the latest change.
    Saved,
    /// The browser forbids storage here.
    Forbidden,
    /// The storage is full.
    Full,
}

/// Who else has the plan open in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Company {
    /// Nobody, or others that came later.
    Alone,
    /// Another tab, which came first: it keeps the plan, and what is changed here becomes a copy.
    Second,
    /// Another tab has the plan; what is open here is a copy of it.
    Copy,
}

/// The last change of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Grows by one with every committed change.
    pub revision: u64,
    /// Why it changed.
    pub cause: Cause,
}

/// Why a plan changed, as hosts are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Another plan was opened.
    Load,
    /// A designer's edit.
    Edit,
    /// A pasted table.
    Paste,
    /// An applied proposal.
    Balance,
    /// A fix of a finding.
    Fix,
    /// A step was taken back.
    Undo,
    /// A step was done again.
    Redo,
}

impl Cause {
    /// The cause as it stands in events.
    pub const fn code(self) -> &'static str {
        match self {
            Cause::Load => "load",
            Cause::Edit => "edit",
            Cause::Paste => "paste",
            Cause::Balance => "balance",
            Cause::Fix => "fix",
            Cause::Undo => "undo",
            Cause::Redo => "redo",
        }
    }
}
