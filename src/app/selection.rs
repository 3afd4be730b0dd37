//! What a command on a selection of sessions is as an edit.

use std::collections::BTreeSet;

use super::view::MaterialIndex;
use crate::domain::{Edit, MaterialField, MaterialId, Nature, Plan, SessionField, SessionId, Text, set_of, suggestion};

/// The selected sessions in the order of the flow, then of the tray.
pub fn in_order(plan: &Plan, selection: &BTreeSet<SessionId>) -> Vec<SessionId> {
    plan.sessions().map(|session| &session.id).filter(|id| selection.contains(id)).cloned().collect()
}

/// Gives sessions a nature. Where a selection speaks for its materials whole,
/// the materials get it, as if typed in their details; where it holds only some
/// deliveries of a material, or one with a nature of its own, these sessions do.
pub fn nature_edit(plan: &Plan, selection: &BTreeSet<SessionId>, nature: Nature) -> Edit {
    let materials = materials_of(plan, selection);
    let whole = plan
        .sessions()
        .filter(|session| materials.contains(session.material.as_str()))
        .all(|session| selection.contains(&session.id) && session.nature.is_none());
    if whole {
        Edit::SetMaterials { materials: in_plan(plan, &materials), field: MaterialField::Nature(nature) }
    } else {
        Edit::SetSessions { sessions: in_order(plan, selection), field: SessionField::Nature(Some(nature)) }
    }
}

/// Puts the materials of sessions into a group.
pub fn group_edit(plan: &Plan, selection: &BTreeSet<SessionId>, group: Text) -> Edit {
    let materials = in_plan(plan, &materials_of(plan, selection));
    Edit::SetMaterials { materials, field: MaterialField::Group(group) }
}

/// The sessions of the tray, of those given, that have a suggestion.
pub fn suggested(plan: &Plan, index: &MaterialIndex, mut among: impl FnMut(&SessionId) -> bool) -> Vec<SessionId> {
    let tray = plan.unmapped.iter().filter(|session| among(&session.id));
    tray.filter(|session| suggestion(index.nature(session)).is_some()).map(|session| session.id.clone()).collect()
}

fn materials_of<'a>(plan: &'a Plan, selection: &BTreeSet<SessionId>) -> BTreeSet<&'a str> {
    let selected = plan.sessions().filter(|session| selection.contains(&session.id));
    set_of(selected.map(|session| session.material.as_str()))
}

fn in_plan(plan: &Plan, materials: &BTreeSet<&str>) -> Vec<MaterialId> {
    plan.materials.iter().map(|material| &material.id).filter(|id| materials.contains(id.as_str())).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::{Jp, Mode, Place, PlanId, SplitPart, Spot, apply};

    fn after(plan: &Rc<Plan>, edit: Edit) -> Rc<Plan> {
        apply(plan, &edit).expect("a valid edit").plan
    }

    /// Two materials, the first in two sessions.
    fn plan() -> Rc<Plan> {
        let blank = Rc::new(Plan::blank(PlanId::first()));
        let add = |title: &str| Edit::AddMaterial {
            title: title.into(),
            nature: Nature::Theory,
            jp: Some(Jp::whole(2)),
            to: Spot::end_of(Place::Tray),
        };
        let plan = after(&after(&blank, add("Regulasi")), add("Klinik"));
        let session = plan.unmapped[0].id.clone();
        let part = |mode| SplitPart { mode: Some(mode), jp: Some(Jp::whole(1)), nature: None };
        after(&plan, Edit::SplitSession { session, parts: vec![part(Mode::OnlineAsync), part(Mode::FaceToFace)] })
    }

    #[test]
    fn a_nature_goes_to_whole_materials_or_to_single_sessions() {
        let plan = plan();
        let all: BTreeSet<SessionId> = plan.sessions().map(|session| session.id.clone()).collect();
        let whole = nature_edit(&plan, &all, Nature::Practice);
        assert!(matches!(&whole, Edit::SetMaterials { materials, .. } if materials.len() == 2), "{whole:?}");

        let first: BTreeSet<SessionId> = plan.flow[0].sessions.iter().map(|session| session.id.clone()).collect();
        let part = nature_edit(&plan, &first, Nature::Practice);
        assert!(matches!(&part, Edit::SetSessions { sessions, .. } if sessions.len() == 1), "{part:?}");

        // A nature of its own would win over the material's.
        let own = after(&plan, part);
        let again = nature_edit(&own, &all, Nature::Quiz);
        let natures: Vec<Nature> = {
            let plan = after(&own, again);
            plan.sessions().map(|session| plan.nature_of(session)).collect()
        };
        assert_eq!(natures, [Nature::Quiz; 3]);
    }

    #[test]
    fn only_the_tray_is_mapped_as_suggested() {
        let plan = plan();
        let index = MaterialIndex::of(&plan);
        assert_eq!(suggested(&plan, &index, |_| true), [plan.unmapped[0].id.clone()]);
        assert_eq!(suggested(&plan, &index, |id| *id != plan.unmapped[0].id), []);
    }
}
