//! What the designer has chosen in the dialog. Nothing of it is in the plan
//! before it is applied.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Proposal, ProposalKind, SessionId};

/// The choices of the open dialog.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Whether parts of sessions may change side.
    pub split: bool,
    /// How often a button of the dialog has changed what there is to choose from.
    pub answered: u32,
    /// The revision of the plan that such a button has led to, if it has.
    pub revision: Option<u64>,
    kind: Option<ProposalKind>,
    /// Sessions that are to stay where they are, whichever proposal is chosen.
    unticked: BTreeSet<SessionId>,
}

/// A choice.
pub enum Choose {
    /// A proposal.
    Kind(ProposalKind),
    /// Whether parts of sessions may change side.
    Split(bool),
    /// Whether these sessions move.
    Tick(Vec<SessionId>, bool),
    /// What a button has led to: the revision of the plan, and whether it splits.
    Answered {
        /// `None` when the plan is as it was.
        revision: Option<u64>,
        /// Whether parts of sessions may change side from here on.
        split: bool,
    },
}

impl Choices {
    /// The index of the chosen proposal among these; the recommended one stands first.
    pub fn chosen(&self, proposals: &[Proposal]) -> usize {
        proposals.iter().position(|proposal| Some(proposal.kind) == self.kind).unwrap_or(0)
    }

    /// Whether a session moves.
    pub fn ticked(&self, session: &SessionId) -> bool {
        !self.unticked.contains(session)
    }
}

impl Reducible for Choices {
    type Action = Choose;

    fn reduce(self: Rc<Self>, choice: Choose) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        match choice {
            Choose::Kind(kind) => next.kind = Some(kind),
            Choose::Split(split) => next.split = split,
            Choose::Tick(sessions, true) => sessions.iter().for_each(|session| {
                next.unticked.remove(session);
            }),
            Choose::Tick(sessions, false) => next.unticked.extend(sessions),
            Choose::Answered { revision, split } => {
                next.answered = next.answered.wrapping_add(1);
                next.revision = revision;
                next.split |= split;
            }
        }
        Rc::new(next)
    }
}
