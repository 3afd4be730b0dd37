//! Undo and redo: snapshots of the plan that share whatever is the same.

use std::collections::VecDeque;
use std::rc::Rc;

use super::plan::Plan;

/// How many steps can be undone.
pub const MAX_STEPS: usize = 100;

/// The plan as it is, what it was before each step, and what was undone.
///
/// `L` says what a step was about, so that undoing it can be announced; `K`
/// tells which steps belong together while someone types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<L, K> {
    past: VecDeque<Step<L>>,
    present: Rc<Plan>,
    future: Vec<Step<L>>,
    /// The last step goes on growing under this key.
    open: Option<K>,
}

/// A step to another plan: back, in the past; forth, in the future.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step<L> {
    to: Rc<Plan>,
    label: L,
}

/// What becomes of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording<K> {
    /// A step of its own.
    Record,
    /// Part of the last step where that has the same key and is not sealed;
    /// else the start of such a step. For typing.
    Merge(K),
    /// No step: it cannot be undone by itself, and undoing the step before
    /// takes it back too.
    Skip,
}

impl<L, K> History<L, K> {
    /// A history that begins with this plan.
    pub fn new(plan: Rc<Plan>) -> Self {
        History { past: VecDeque::new(), present: plan, future: Vec::new(), open: None }
    }

    /// The plan as it is.
    pub fn present(&self) -> &Rc<Plan> {
        &self.present
    }

    /// Whether a step can be undone.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether a step can be redone.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What undoing would take back.
    pub fn next_undo(&self) -> Option<&L> {
        self.past.back().map(|step| &step.label)
    }

    /// What redoing would bring back.
    pub fn next_redo(&self) -> Option<&L> {
        self.future.last().map(|step| &step.label)
    }

    /// Ends the merging of changes, when a field is left.
    pub fn seal(&mut self) {
        self.open = None;
    }
}

impl<L: Clone, K: PartialEq> History<L, K> {
    /// Makes `plan` the present. `false`, and nothing else happens, when it is
    /// what the present is already.
    pub fn record(&mut self, plan: Rc<Plan>, label: L, how: Recording<K>) -> bool {
        if self.present == plan {
            return false;
        }
        self.future.clear();
        let before = std::mem::replace(&mut self.present, plan);
        let key = match how {
            Recording::Skip => return true,
            Recording::Record => None,
            Recording::Merge(key) => Some(key),
        };
        if key.is_some() && self.open == key {
            if let Some(step) = self.past.pop_back_if(|step| step.to == self.present) {
                // Typed back to what it was: as if nothing had been done.
                self.present = step.to;
                self.open = None;
            } else if let Some(step) = self.past.back_mut() {
                step.label = label;
            }
        } else {
            if self.past.len() >= MAX_STEPS {
                self.past.pop_front();
            }
            self.past.push_back(Step { to: before, label });
            self.open = key;
        }
        true
    }

    /// Takes the last step back; says what it was about.
    pub fn undo(&mut self) -> Option<L> {
        self.seal();
        let Step { to, label } = self.past.pop_back()?;
        let undone = std::mem::replace(&mut self.present, to);
        self.future.push(Step { to: undone, label: label.clone() });
        Some(label)
    }

    /// Brings back what was undone last; says what it is about.
    pub fn redo(&mut self) -> Option<L> {
        self.seal();
        let Step { to, label } = self.future.pop()?;
        let before = std::mem::replace(&mut self.present, to);
        self.past.push_back(Step { to: before, label: label.clone() });
        Some(label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Edit, PlanId, apply};

    type Titles = History<&'static str, u8>;

    fn start() -> Titles {
        History::new(Rc::new(Plan::blank(PlanId::new("plan").unwrap())))
    }

    /// Gives the plan a title; the title is the label too.
    fn title(history: &mut Titles, title: &'static str, how: Recording<u8>) -> bool {
        let plan = apply(history.present(), &Edit::SetTitle(title.into())).unwrap().plan;
        history.record(plan, title, how)
    }

    fn now(history: &Titles) -> &str {
        &history.present().title
    }

    #[test]
    fn undo_and_redo() {
        let mut history = start();
        assert_eq!((history.undo(), history.redo()), (None, None));
        title(&mut history, "a", Recording::Record);
        title(&mut history, "b", Recording::Record);
        assert_eq!(history.next_undo(), Some(&"b"));
        assert_eq!((history.undo(), now(&history)), (Some("b"), "a"));
        assert_eq!((history.undo(), now(&history), history.can_undo()), (Some("a"), "", false));
        assert_eq!((history.redo(), now(&history)), (Some("a"), "a"));
        assert_eq!((history.next_redo(), history.can_redo()), (Some(&"b"), true));
        title(&mut history, "c", Recording::Record);
        assert_eq!((history.redo(), now(&history)), (None, "c"));
        assert_eq!((history.undo(), now(&history)), (Some("c"), "a"));
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut history = start();
        title(&mut history, "a", Recording::Record);
        title(&mut history, "b", Recording::Record);
        history.undo();
        assert!(!title(&mut history, "a", Recording::Record));
        assert!(history.can_redo(), "and what was undone can still be redone");
        let equal = Rc::new(Plan::clone(history.present()));
        assert!(!history.record(equal, "copy", Recording::Record));
    }

    #[test]
    fn typing_is_one_step_until_it_is_sealed() {
        let mut history = start();
        for typed in ["a", "ab", "abc"] {
            assert!(title(&mut history, typed, Recording::Merge(1)));
        }
        title(&mut history, "abcd", Recording::Merge(2));
        history.seal();
        title(&mut history, "abcde", Recording::Merge(2));
        title(&mut history, "abcdef", Recording::Record);
        title(&mut history, "abcdefg", Recording::Merge(2));
        let mut titles = vec![];
        while history.undo().is_some() {
            titles.push(now(&history).to_owned());
        }
        assert_eq!(titles, ["abcdef", "abcde", "abcd", "abc", ""]);
        // After an undo typing starts a step of its own.
        history.redo();
        title(&mut history, "abcx", Recording::Merge(1));
        assert_eq!((history.undo(), now(&history)), (Some("abcx"), "abc"));
    }

    #[test]
    fn typing_back_to_the_start_leaves_no_step() {
        let mut history = start();
        let first = history.present().clone();
        for typed in ["a", "ab", ""] {
            title(&mut history, typed, Recording::Merge(1));
        }
        assert!(!history.can_undo() && Rc::ptr_eq(history.present(), &first));
        title(&mut history, "x", Recording::Merge(1));
        assert_eq!((history.undo(), now(&history)), (Some("x"), ""));
    }

    #[test]
    fn a_skipped_change_goes_with_the_step_before() {
        let mut history = start();
        title(&mut history, "a", Recording::Record);
        title(&mut history, "b", Recording::Skip);
        assert_eq!((history.undo(), now(&history)), (Some("a"), ""));
        assert_eq!((history.redo(), now(&history)), (Some("a"), "b"));
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = start();
        let names: Vec<&'static str> = (0..=MAX_STEPS).map(|n| &*n.to_string().leak()).collect();
        for name in &names {
            title(&mut history, name, Recording::Record);
        }
        let undone = std::iter::from_fn(|| history.undo()).count();
        assert_eq!((undone, now(&history)), (MAX_STEPS, "0"));
        let redone = std::iter::from_fn(|| history.redo()).count();
        assert_eq!((redone, now(&history)), (MAX_STEPS, "100"));
    }
}
