//! What the columns and the cards of the board show of a plan.
//!
//! Found out in one go for all of them, and compared: of what an edit has not touched nothing is rendered anew.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::AttrValue;

use crate::app::{CardFinding, Search, phase_title, selection};
use crate::domain::{Jp, Material, Ordinal, Phase, Place, Session, SessionId, Text};
use crate::i18n::{Lang, Word};
use crate::ui::root::Digest;

/// What decides what the board shows.
#[derive(PartialEq)]
pub struct Scene {
    /// The plan, and what is computed of it.
    pub digest: Rc<Digest>,
    /// The language it is shown in.
    pub lang: Lang,
    /// What is searched for.
    pub search: Text,
    /// The selected sessions.
    pub selection: Rc<BTreeSet<SessionId>>,
    /// The sessions that are being dragged.
    pub dragged: Option<Rc<[SessionId]>>,
}

/// What a card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCard {
    /// The session.
    pub session: Rc<Session>,
    /// What it delivers.
    pub material: Rc<Material>,
    /// Its number among the material's sessions, if there are several.
    pub ordinal: Option<Ordinal>,
    /// What the checks have found of it.
    pub findings: Option<Rc<[CardFinding]>>,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether it is being dragged.
    pub dragged: bool,
}

/// What a column shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownColumn {
    /// The phase and its number in the flow; the tray when left out.
    pub phase: Option<(Rc<Phase>, usize)>,
    /// Its title.
    pub title: AttrValue,
    /// How many sessions of how many JP stand in it; what is found while searching.
    pub counts: AttrValue,
    /// How many sessions stand in it, found or not.
    pub sessions: usize,
    /// The cards that are seen.
    pub cards: Rc<[ShownCard]>,
    /// The sessions of the tray for which a mode is suggested.
    pub suggested: Rc<[SessionId]>,
}

impl Scene {
    /// The tray and the phases in their order.
    pub fn columns(&self) -> Vec<ShownColumn> {
        let Digest { plan, index, .. } = &*self.digest;
        let mut tray = self.column(None, self.lang.word(Word::NotMapped), &plan.unmapped);
        tray.suggested = selection::suggested(plan, index, |_| true).into();
        let phases = (1..).zip(&plan.flow).map(|(number, phase)| {
            self.column(Some((phase.clone(), number)), &phase_title(plan, phase, self.lang), &phase.sessions)
        });
        std::iter::once(tray).chain(phases).collect()
    }

    fn column(&self, phase: Option<(Rc<Phase>, usize)>, title: &str, sessions: &[Rc<Session>]) -> ShownColumn {
        let search = Search::new(&self.search);
        let material = |session| self.digest.index.material(session).filter(|material| search.finds(material));
        let cards = sessions.iter().filter_map(|session| Some(self.card(session, material(session)?)));
        let cards: Rc<[ShownCard]> = cards.collect();
        let counts = if search.is_active() {
            self.lang.matching(cards.len(), sessions.len())
        } else {
            let jp: Jp = sessions.iter().filter_map(|session| session.jp).sum();
            self.lang.sessions_and_jp(sessions.len(), jp)
        };
        ShownColumn {
            phase,
            title: title.to_owned().into(),
            counts: counts.into(),
            sessions: sessions.len(),
            cards,
            suggested: Rc::new([]),
        }
    }

    fn card(&self, session: &Rc<Session>, material: &Rc<Material>) -> ShownCard {
        let Digest { index, findings, .. } = &*self.digest;
        ShownCard {
            session: session.clone(),
            material: material.clone(),
            ordinal: index.ordinal(&session.id),
            findings: findings.on_card(&session.id),
            selected: self.selection.contains(&session.id),
            dragged: self.dragged.as_ref().is_some_and(|dragged| dragged.contains(&session.id)),
        }
    }
}

impl ShownColumn {
    /// Where its sessions stand.
    pub fn place(&self) -> Place {
        self.phase.as_ref().map_or(Place::Tray, |(phase, _)| Place::Phase(phase.id.clone()))
    }
}
