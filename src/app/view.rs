//! What the views have in common: names of phases and sessions, quick look-ups.

use std::collections::HashMap;
use std::rc::Rc;

use crate::domain::{
    Material, MaterialId, Nature, Ordinal, Phase, Place, Plan, Session, SessionId, phase_ordinal, session_ordinals,
};
use crate::i18n::{Lang, Word};

/// The title of a phase as the screen shows it: its own, else its stage's name,
/// numbered from the second of a kind on.
pub fn phase_title(plan: &Plan, phase: &Phase, lang: Lang) -> String {
    if !phase.title.is_empty() {
        return phase.title.to_string();
    }
    let name = lang.stage(phase.stage);
    match phase_ordinal(plan, &phase.id) {
        Some(n) if n > 1 => format!("{name} {n}"),
        _ => name.to_owned(),
    }
}

/// The title of a place: a phase's, or the tray's.
pub fn place_title(plan: &Plan, place: &Place, lang: Lang) -> String {
    match place {
        Place::Tray => lang.word(Word::NotMapped).to_owned(),
        Place::Phase(id) => plan.phase(id).map(|phase| phase_title(plan, phase, lang)).unwrap_or_default(),
    }
}

/// The title of a session: its material's, with its number among several.
pub fn session_title(plan: &Plan, session: &SessionId, lang: Lang) -> String {
    let Some(session) = plan.session(session) else { return String::new() };
    MaterialIndex::of(plan).title(session, lang)
}

/// Materials by id, and each session's number among those of its material:
/// one walk over the plan instead of one for each card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialIndex {
    materials: HashMap<MaterialId, Rc<Material>>,
    /// Only of materials with several sessions.
    ordinals: HashMap<SessionId, Ordinal>,
}

impl MaterialIndex {
    /// The index of a plan.
    pub fn of(plan: &Plan) -> MaterialIndex {
        let materials = plan.materials.iter().map(|material| (material.id.clone(), material.clone())).collect();
        let ordinals = plan.sessions().zip(session_ordinals(plan)).filter(|(_, ordinal)| ordinal.of > 1);
        let ordinals = ordinals.map(|(session, ordinal)| (session.id.clone(), ordinal));
        MaterialIndex { materials, ordinals: ordinals.collect() }
    }

    /// The material of a session.
    pub fn material(&self, session: &Session) -> Option<&Rc<Material>> {
        self.materials.get(&session.material)
    }

    /// The nature a session is planned by: its own, else its material's.
    pub fn nature(&self, session: &Session) -> Nature {
        let of_material = || self.material(session).map_or(Nature::Other, |material| material.nature);
        session.nature.unwrap_or_else(of_material)
    }

    /// A session's number among those of its material, if there are several.
    pub fn ordinal(&self, session: &SessionId) -> Option<Ordinal> {
        self.ordinals.get(session).copied()
    }

    /// What a session is called: `Regulasi PBJ`, or `Regulasi PBJ (2 dari 3)`.
    pub fn title(&self, session: &Session, lang: Lang) -> String {
        let title = self.material(session).map_or("", |material| &material.title);
        match self.ordinal(&session.id) {
            Some(Ordinal { number, of }) => lang.ordinal_title(title, number, of),
            None => title.to_owned(),
        }
    }
}
