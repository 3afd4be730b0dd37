//! The next state after an action. Total and without effects: it runs inside
//! the framework's borrow, and a panic here would cost the widget its life.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::action::{Action, SelectionChange};
use super::said::{done, refused};
use super::state::{AppState, Cause, Change, Focus, Said, Tone, View};
use crate::domain::{Applied, Edit, History, Plan, Recording, SessionId, Text, apply, set_of};

/// What to search for to have [`reduce`] panic, in the tests of what comes after that.
#[cfg(feature = "crash-test")]
pub const CRASH: &str = "crash test: reduce";

/// The state after an action; the same `Rc` when nothing changes.
pub fn reduce(state: &Rc<AppState>, action: Action) -> Rc<AppState> {
    #[cfg(feature = "crash-test")]
    assert_ne!(action, Action::Search(CRASH.into()), "crash test: reduce");
    let mut next = Next { state: AppState::clone(state), changed: true };
    next.act(action);
    if next.changed { Rc::new(next.state) } else { state.clone() }
}

struct Next {
    state: AppState,
    changed: bool,
}

impl Next {
    fn act(&mut self, action: Action) {
        let state = &mut self.state;
        match action {
            Action::Edit(edit) => self.edit(edit, None, Cause::Edit),
            Action::Mend(fix) => {
                let lang = state.lang;
                self.edit(fix.edit(|nature| lang.nature(nature).into()), None, Cause::Fix);
            }
            Action::Rebalance(transfers) => {
                let focus = state.focus.clone();
                self.edit(Edit::Rebalance(transfers), None, Cause::Balance);
                self.state.focus = focus;
            }
            Action::Type { field, edit } => self.edit(edit, Some(field), Cause::Edit),
            Action::Settle => state.history.seal(),
            Action::Undo => self.travel(Cause::Undo, History::undo),
            Action::Redo => self.travel(Cause::Redo, History::redo),
            Action::Begin(plan) => self.begin(plan),
            Action::Open { plan, cause } => self.edit(Edit::Replace(plan), None, cause),
            Action::SwitchTo(plan) => self.switch_to(plan),
            Action::Show(view) => {
                self.changed = state.view != view;
                state.view = view;
            }
            Action::Search(words) => {
                self.changed = state.search != words;
                state.search = words;
            }
            Action::Select(change) => self.select(change),
            Action::OpenDialog(dialog) => {
                let changes_plan = !matches!(dialog, super::Dialog::Help | super::Dialog::Problems { .. });
                self.changed = !(state.read_only && changes_plan);
                state.dialog = Some(dialog);
            }
            Action::CloseDialog => {
                // A field that had the focus is left without a word of it.
                state.history.seal();
                self.changed = state.dialog.take().is_some();
            }
            Action::FocusSession(session) => match state.plan().session(&session) {
                Some(_) => {
                    // What is searched for must not hide it.
                    if !state.search.is_empty() && !state.shown().contains(&session) {
                        state.search = "".into();
                    }
                    if !state.view.shows_sessions() {
                        state.view = View::Flow;
                    }
                    self.focus(Some(session));
                }
                None => self.changed = false,
            },
            Action::Speak(lang) => {
                self.changed = state.lang != lang;
                state.lang = lang;
                // The last sentence is in the other language.
                self.say(String::new(), Tone::Plain);
            }
            Action::Stored(saving) => {
                self.changed = state.saving != saving;
                state.saving = saving;
            }
            Action::Meet(company) => {
                self.changed = state.company != company;
                state.company = company;
            }
            Action::Tell(notice) => {
                let sentence = state.lang.notice(&notice);
                self.say(sentence, Tone::Plain);
            }
            Action::SetReadOnly(read_only) => {
                self.changed = state.read_only != read_only;
                state.read_only = read_only;
            }
            Action::Print(printing) => {
                self.changed = state.printing != printing;
                state.printing = printing;
            }
        }
    }

    /// Lets an edit through the one door, records it and says what it did.
    fn edit(&mut self, edit: Edit, typing: Option<Text>, cause: Cause) {
        let from_designer = !matches!(cause, Cause::Load);
        if self.state.read_only && from_designer {
            self.changed = false;
            return;
        }
        let before = self.state.plan().clone();
        match apply(&before, &edit) {
            Ok(applied) if Rc::ptr_eq(&applied.plan, &before) => self.changed = false,
            Ok(applied) => {
                let sentence = done(self.state.lang, &edit, &before, &applied);
                let label: Text = sentence.step.as_str().into();
                let typed = typing.is_some();
                let recording = typing.map_or(Recording::Record, Recording::Merge);
                self.state.history.record(applied.plan.clone(), label, recording);
                if !typed {
                    self.state.focus = self.focus_after(&edit, &applied, &before);
                    self.say(sentence.whole(), Tone::Plain);
                }
                self.committed(match edit {
                    Edit::AddBatch(_) => Cause::Paste,
                    Edit::Rebalance(_) => Cause::Balance,
                    _ => cause,
                });
            }
            Err(error) => {
                let sentence = refused(self.state.lang, &error, &before);
                self.say(sentence, Tone::Refused);
            }
        }
    }

    /// Where the focus goes after an edit: to the session it moved or made; where
    /// one was deleted, to its neighbour, so that a keyboard user is not thrown out.
    fn focus_after(&self, edit: &Edit, applied: &Applied, before: &Plan) -> Option<Focus> {
        let target = match edit {
            Edit::MoveSessions { .. }
            | Edit::Shift { .. }
            | Edit::SetMode { .. }
            | Edit::MapAsSuggested { .. }
            | Edit::AddMaterial { .. }
            | Edit::AddBatch(_)
            | Edit::DuplicateMaterial { .. }
            | Edit::SplitSession { .. }
            | Edit::MergeSessions { .. } => applied.sessions.first().cloned(),
            Edit::Rebalance(_) => applied.sessions.iter().find(|id| has_moved(id, before, &applied.plan)).cloned(),
            Edit::DeleteSessions(sessions) => neighbour(before, &applied.plan, sessions.first()?),
            _ => None,
        };
        let Some(session) = target else { return self.state.focus.clone() };
        // Whoever chooses a mode by keys goes on choosing.
        let gently = matches!(edit, Edit::SetMode { .. });
        Some(Focus { gently, ..self.focus_on(session) })
    }

    fn focus_on(&self, session: SessionId) -> Focus {
        let serial = self.state.focus.as_ref().map_or(0, |focus| focus.serial);
        Focus { session, gently: false, serial: serial.wrapping_add(1) }
    }

    fn focus(&mut self, session: Option<SessionId>) {
        if let Some(session) = session {
            self.state.focus = Some(self.focus_on(session));
        }
    }

    fn travel(&mut self, cause: Cause, step: fn(&mut History<Text, Text>) -> Option<Text>) {
        if self.state.read_only {
            self.changed = false;
            return;
        }
        match step(&mut self.state.history) {
            Some(label) => {
                let sentence = self.state.lang.travelled(cause == Cause::Undo, &label, self.state.plan());
                self.say(sentence, Tone::Plain);
                self.committed(cause);
            }
            None => self.changed = false,
        }
    }

    /// A plan with a history of its own, and nothing of the one before it.
    fn begin(&mut self, plan: Rc<Plan>) {
        let kept = &self.state;
        let mut fresh = AppState::new(plan, kept.lang);
        fresh.view = kept.view;
        fresh.saving = kept.saving;
        fresh.company = kept.company;
        fresh.read_only = kept.read_only;
        fresh.said = kept.said.clone();
        fresh.change = kept.change;
        self.state = fresh;
    }

    fn switch_to(&mut self, plan: Rc<Plan>) {
        self.begin(plan);
        let sentence = self.state.lang.opened(&self.state.plan().title);
        self.say(sentence, Tone::Plain);
        self.committed(Cause::Load);
    }

    /// Notes a change of the plan, and forgets what no longer exists in it.
    fn committed(&mut self, cause: Cause) {
        let state = &mut self.state;
        state.change = Change { revision: state.change.revision + 1, cause };
        if !state.selection.is_empty() {
            let mut selection = BTreeSet::clone(&state.selection);
            let present = set_of(state.plan().sessions().map(|session| session.id.as_str()));
            selection.retain(|session| present.contains(session.as_str()));
            if selection.len() < state.selection.len() {
                state.selection = Rc::new(selection);
            }
        }
    }

    fn say(&mut self, text: String, tone: Tone) {
        let serial = self.state.said.serial.wrapping_add(1);
        self.state.said = Said { text: text.into(), tone, serial };
    }

    fn select(&mut self, change: SelectionChange) {
        let state = &mut self.state;
        let mut selection = BTreeSet::clone(&state.selection);
        match change {
            SelectionChange::Toggle(session) => {
                if !selection.remove(&session) {
                    selection.insert(session.clone());
                }
                state.anchor = Some(session);
            }
            SelectionChange::ExtendTo(session) => {
                let order = state.shown();
                let at = |wanted: &SessionId| order.iter().position(|id| id == wanted);
                let to = at(&session);
                let from = state.anchor.as_ref().and_then(at).or(to);
                if let (Some(from), Some(to)) = (from, to) {
                    let range = from.min(to)..=from.max(to);
                    selection.extend(order.get(range).unwrap_or_default().iter().cloned());
                }
            }
            SelectionChange::Set(sessions) => selection = set_of(sessions),
            SelectionChange::Clear => selection.clear(),
        }
        self.changed = *state.selection != selection;
        state.selection = Rc::new(selection);
    }
}

/// Whether a session stands elsewhere, or by another mode: what stays of a divided one does not.
fn has_moved(id: &SessionId, before: &Plan, after: &Plan) -> bool {
    let seat = |plan: &Plan| {
        let (place, _) = plan.place_of(id)?;
        Some((place, plan.session(id)?.mode))
    };
    seat(before) != seat(after)
}

/// The session that stands where a deleted one stood, else the one before it.
fn neighbour(before: &Plan, after: &Plan, deleted: &SessionId) -> Option<SessionId> {
    let (place, at) = before.place_of(deleted)?;
    let left = after.sessions_at(&place)?;
    left.get(at).or_else(|| left.last()).map(|session| session.id.clone())
}
