//! What holds of every plan and every sequence of edits.

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;

use super::arbitrary::{Wish, alone, plan, wish};
use super::*;

/// The plan after some edits, the refused ones left out.
fn after(start: &Rc<Plan>, wishes: &[Wish]) -> Rc<Plan> {
    wishes.iter().fold(start.clone(), |plan, wish| apply(&plan, &wish.edit(&plan)).map_or(plan, |applied| applied.plan))
}

proptest! {
    #[test]
    fn any_sequence_of_edits_keeps_the_invariants(start in plan(), wishes in vec(wish(), 1..30)) {
        let mut plan = Rc::new(start);
        for wish in &wishes {
            let edit = wish.edit(&plan);
            let untouched = Plan::clone(&plan);
            match apply(&plan, &edit) {
                Ok(applied) => {
                    let violations = Plan::new(Plan::clone(&applied.plan).into_parts()).err();
                    prop_assert_eq!(violations, None, "{:?}", edit);
                    let same = Rc::ptr_eq(&applied.plan, &plan);
                    prop_assert_eq!(same, *applied.plan == *plan, "the same Rc exactly when nothing changes: {:?}", edit);
                    prop_assert!(applied.plan.sessions().count() <= MAX_SESSIONS);
                    plan = applied.plan;
                }
                Err(error) => prop_assert_eq!(&*plan, &untouched, "{:?} changed something before {:?}", edit, error),
            }
        }
    }

    /// What an edit says it was about is there, in the order of the flow.
    #[test]
    fn edits_say_what_they_were_about(start in plan(), wishes in vec(wish(), 1..12)) {
        let mut plan = Rc::new(start);
        for wish in &wishes {
            let Ok(applied) = apply(&plan, &wish.edit(&plan)) else { continue };
            plan = applied.plan;
            let about: BTreeSet<&SessionId> = applied.sessions.iter().collect();
            let in_order = plan.sessions().map(|session| session.id.clone()).filter(|id| about.contains(id));
            prop_assert_eq!(in_order.collect::<Vec<_>>(), applied.sessions);
            prop_assert!(applied.phase.is_none_or(|id| plan.phase(&id).is_some()));
            prop_assert!(applied.competency.is_none_or(|id| plan.competency(&id).is_some()));
        }
    }

    #[test]
    fn undoing_everything_gives_the_start_and_redoing_the_end(
        start in plan(), wishes in vec((wish(), 0..4_u8, any::<bool>()), 1..40),
    ) {
        let start = Rc::new(start);
        let mut history: History<usize, u8> = History::new(start.clone());
        for (at, (wish, key, seal)) in wishes.iter().enumerate() {
            let Ok(applied) = apply(history.present(), &wish.edit(history.present())) else { continue };
            let how = if *key == 0 { Recording::Record } else { Recording::Merge(*key) };
            history.record(applied.plan, at, how);
            if *seal {
                history.seal();
            }
        }
        let end = history.present().clone();
        let mut undone = Vec::new();
        while let Some(label) = history.undo() {
            undone.push(label);
        }
        prop_assert!(Rc::ptr_eq(history.present(), &start));
        prop_assert!(undone.len() < MAX_STEPS);
        let mut redone = Vec::new();
        while let Some(label) = history.redo() {
            redone.push(label);
        }
        undone.reverse();
        prop_assert!(Rc::ptr_eq(history.present(), &end));
        prop_assert_eq!(undone, redone);
    }

    /// JP come and go only where an edit says so: moving, mapping, merging,
    /// dividing and deleting phases keep the total.
    #[test]
    fn moving_about_keeps_the_jp(start in plan(), wishes in vec(wish(), 1..20)) {
        let mut plan = Rc::new(start);
        for wish in &wishes {
            let edit = wish.edit(&plan);
            let keeps = matches!(
                edit,
                Edit::MoveSessions { .. } | Edit::Shift { .. } | Edit::SetMode { .. } | Edit::MapAsSuggested { .. }
                    | Edit::MergeSessions { .. } | Edit::DeletePhase(_) | Edit::MovePhase { .. }
            );
            let known_split = match &edit {
                Edit::SplitSession { session, .. } => plan.session(session).is_some_and(|session| session.jp.is_some()),
                _ => false,
            };
            let before = Totals::of(&plan);
            let Ok(applied) = apply(&plan, &edit) else { continue };
            plan = applied.plan;
            if keeps || known_split {
                prop_assert_eq!(Totals::of(&plan).jp, before.jp, "{:?}", edit);
            }
        }
    }

    /// What an edit does not touch is shared with the plan before.
    #[test]
    fn untouched_sessions_are_shared(start in plan(), wishes in vec(wish(), 1..12)) {
        let mut plan = Rc::new(start);
        for wish in &wishes {
            let edit = wish.edit(&plan);
            let Ok(applied) = apply(&plan, &edit) else { continue };
            // What is in a variant that was read from a file is its own.
            let shares = !matches!(edit, Edit::OpenVariant { .. });
            for session in applied.plan.sessions() {
                if let Some(before) = plan.session(&session.id) {
                    prop_assert!(Rc::ptr_eq(before, session) || before != session || !shares);
                }
            }
            for phase in &applied.plan.flow {
                if let Some(before) = plan.phase(&phase.id) {
                    prop_assert!(Rc::ptr_eq(before, phase) || before != phase, "{:?}", wish.edit(&plan));
                }
            }
            plan = applied.plan;
        }
    }

    /// Texts stay such as the file format accepts.
    #[test]
    fn titles_stay_trimmed_and_free_of_control_characters(start in plan(), wishes in vec(wish(), 1..12)) {
        let end = after(&Rc::new(start), &wishes);
        for material in &end.materials {
            prop_assert_eq!(material.title.trim(), &*material.title);
            prop_assert!(!material.title.is_empty() && !material.title.chars().any(char::is_control));
        }
    }

    /// Each session that is taken over becomes what it is in the variant; no
    /// other changes or moves to another phase.
    #[test]
    fn what_is_taken_over_is_as_in_the_variant(mine in alone(), wishes in vec(wish(), 0..12), theirs in alone(), kin: bool, some: u32) {
        let mine = Rc::new(mine);
        // Another plan altogether, or what became of the same. An id that both have means the same phase.
        let theirs = if kin { Plan::clone(&after(&mine, &wishes)) } else { theirs };
        let is_same = |phase: &Rc<Phase>| mine.phase(&phase.id).is_none_or(|own| own.stage == phase.stage);
        prop_assume!(theirs.flow.iter().all(is_same));
        let mut parts = PlanParts::clone(&mine);
        let variant = VariantId::numbered(1);
        parts.variants = vec![Rc::new(Variant::new(variant.clone(), "x".into(), &theirs, None))];
        let mine = Rc::new(Plan::new(parts).unwrap());
        let take = |sessions| apply(&mine, &Edit::TakeOver { variant: variant.clone(), sessions }).unwrap().plan;
        let differences = Differences::between(&mine, &theirs).sessions;
        let all: Vec<SessionId> = differences.iter().map(|each| each.session.clone()).collect();

        prop_assert!(Rc::ptr_eq(&take(Vec::new()), &mine));
        let chosen: Vec<SessionId> =
            all.iter().enumerate().filter(|(at, _)| some >> (at % 32) & 1 == 1).map(|(_, id)| id.clone()).collect();
        let result = take(chosen.clone());
        prop_assert_eq!(Plan::new(PlanParts::clone(&result)).err(), None);
        for session in mine.sessions().chain(theirs.sessions()) {
            let source = if chosen.contains(&session.id) { &theirs } else { &*mine };
            prop_assert_eq!(result.session(&session.id), source.session(&session.id));
            if !chosen.contains(&session.id) {
                let place = |plan: &Plan| plan.place_of(&session.id).map(|(place, _)| place);
                prop_assert_eq!(place(&result), place(&mine));
            }
        }
        let left = Differences::between(&result, &theirs).sessions;
        // Nothing new but of the order: which sessions are out of it can be told in several ways.
        let is_more = |each: &&Difference| each.aspects != [DiffersIn::Order];
        prop_assert!(left.iter().filter(is_more).all(|each| all.contains(&each.session)));

        let result = take(all);
        prop_assert_eq!(Differences::between(&result, &theirs).sessions, []);
        let lists = |plan: &Plan| -> Vec<_> {
            let flow = plan.flow.iter().map(|phase| (Some(phase.stage), phase.sessions.clone()));
            let mut lists: Vec<_> = flow.chain([(None, plan.unmapped.clone())]).collect();
            lists.retain(|(_, sessions)| !sessions.is_empty());
            lists.sort_by_key(|(_, sessions)| sessions[0].id.clone());
            lists
        };
        prop_assert_eq!(lists(&result), lists(&theirs));
    }

    /// Whatever is open is found again after another variant was opened, and
    /// nothing that belongs to the whole changes.
    #[test]
    fn nothing_is_lost_by_opening(start in plan(), wishes in vec(wish(), 0..8)) {
        let plan = after(&Rc::new(start), &wishes);
        for variant in &plan.variants {
            let edit = Edit::OpenVariant { variant: variant.id.clone(), keep_as: "Sebelumnya".into() };
            let opened = apply(&plan, &edit).unwrap().plan;
            prop_assert!(variant.is_same_as(&opened));
            prop_assert!(opened.variants.iter().any(|kept| kept.is_same_as(&plan)));
            prop_assert_eq!(&opened.variants[..plan.variants.len()], &plan.variants[..]);
            let whole = |plan: &Plan| {
                let noted = (plan.facilitators.clone(), plan.readiness.clone(), plan.costs.clone());
                (plan.id.clone(), plan.extra.clone(), noted)
            };
            prop_assert_eq!(whole(&opened), whole(&plan));
            let shown = as_opened(&plan, variant);
            prop_assert!(variant.is_same_as(&shown));
            prop_assert_eq!(&shown.variants, &plan.variants);
        }
    }
}
