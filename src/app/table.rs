//! The rows of the table and the groups they stand in.

use std::rc::Rc;

use super::view::MaterialIndex;
use crate::domain::{Material, PhaseId, Plan, Session, SessionId, Text, Totals, by_group, places_of};

/// A group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableGroup {
    /// Kelompok; empty for the materials that have none.
    pub name: Text,
    /// What its sessions add up to.
    pub totals: Totals,
    /// Its sessions in the order of the flow, then of the tray.
    pub rows: Vec<TableRow>,
}

/// A row: one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The session.
    pub session: Rc<Session>,
    /// What it delivers.
    pub material: Rc<Material>,
    /// Where it stands; `None` in the tray.
    pub phase: Option<PhaseId>,
}

/// The groups of a plan with their rows: in the order in which the plan first
/// names them, those without a group last.
pub fn table_groups(plan: &Plan, index: &MaterialIndex) -> Vec<TableGroup> {
    let mut groups: Vec<TableGroup> =
        by_group(plan).into_iter().map(|(name, totals)| TableGroup { name, totals, rows: Vec::new() }).collect();
    let names: Vec<Text> = groups.iter().map(|group| group.name.clone()).collect();
    let slots = places_of(names.iter().map(|name| &**name));
    for (phase, session) in plan.placed_sessions() {
        let Some(material) = index.material(session) else { continue };
        if let Some(group) = slots.get(&material.group).and_then(|at| groups.get_mut(at)) {
            let phase = phase.map(|phase| phase.id.clone());
            group.rows.push(TableRow { session: session.clone(), material: material.clone(), phase });
        }
    }
    groups
}

/// The sessions in the order in which the table shows them.
pub fn table_order(plan: &Plan) -> Vec<SessionId> {
    let groups = table_groups(plan, &MaterialIndex::of(plan));
    groups.into_iter().flat_map(|group| group.rows).map(|row| row.session.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Jp, arbitrary};

    proptest! {
        /// Every session has exactly one row, in a group that adds up.
        #[test]
        fn every_session_has_its_row(plan in arbitrary::plan()) {
            let groups = table_groups(&plan, &MaterialIndex::of(&plan));
            let mut shown = table_order(&plan);
            shown.sort();
            let mut all: Vec<_> = plan.sessions().map(|session| session.id.clone()).collect();
            all.sort();
            prop_assert_eq!(shown, all);
            for group in &groups {
                let jp: Jp = group.rows.iter().filter_map(|row| row.session.jp).sum();
                prop_assert_eq!(group.totals.jp, jp);
                prop_assert!(group.rows.iter().all(|row| row.material.group == group.name));
            }
            prop_assert!(groups.iter().rev().skip(1).all(|group| !group.name.is_empty()));
        }

        /// Within a group the flow decides, then the tray.
        #[test]
        fn groups_keep_the_order_of_the_flow(plan in arbitrary::plan()) {
            let order: Vec<_> = plan.sessions().map(|session| session.id.clone()).collect();
            let position = |row: &TableRow| order.iter().position(|id| *id == row.session.id);
            for group in table_groups(&plan, &MaterialIndex::of(&plan)) {
                prop_assert!(group.rows.iter().map(position).is_sorted());
            }
        }
    }
}
