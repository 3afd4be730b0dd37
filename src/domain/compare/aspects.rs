//! What a plan has to say to the aspects that traditional and blended training
//! are compared by.

use super::effort::is_online;
use crate::domain::gather::{places_of, set_of};
use crate::domain::jp::Jp;
use crate::domain::plan::PlanParts;
use crate::domain::words::{Mode, Nature};

/// Figures behind the remarks on the aspects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aspects {
    /// Online sessions that are tests: what monitoring rests on before the class.
    pub online_tests: usize,
    /// Online JP of discussion, cases, practice and coaching.
    pub engaging_online: Jp,
    /// The same face to face.
    pub engaging_in_class: Jp,
    /// Materials with an online session.
    pub online_materials: usize,
    /// Those of them with a copy for who has no connection.
    pub offline_copies: usize,
}

impl Aspects {
    pub(super) fn of(plan: &PlanParts) -> Aspects {
        let materials = places_of(plan.materials.iter().map(|material| material.id.as_str()));
        let mut aspects = Aspects::default();
        let mut online = Vec::new();
        for session in plan.flow.iter().flat_map(|phase| &phase.sessions) {
            let material = materials.get(session.material.as_str()).and_then(|at| plan.materials.get(at));
            let nature = session.nature.or(material.map(|material| material.nature)).unwrap_or(Nature::Other);
            let jp = session.jp.unwrap_or_default();
            if is_online(session) {
                online.extend(material.map(|material| &material.id));
                aspects.online_tests += usize::from(nature.is_test());
                if engages(nature) {
                    aspects.engaging_online += jp;
                }
            } else if session.mode == Some(Mode::FaceToFace) && engages(nature) {
                aspects.engaging_in_class += jp;
            }
        }
        let online = set_of(online);
        aspects.online_materials = online.len();
        let copied = plan.materials.iter().filter(|material| material.offline_copy && online.contains(&material.id));
        aspects.offline_copies = copied.count();
        aspects
    }
}

/// Whether participants do more than read, watch and listen.
const fn engages(nature: Nature) -> bool {
    matches!(
        nature,
        Nature::Discussion
            | Nature::CaseStudy
            | Nature::Practice
            | Nature::Simulation
            | Nature::FieldPractice
            | Nature::Coaching
            | Nature::Mentoring
            | Nature::Clinic
    )
}
