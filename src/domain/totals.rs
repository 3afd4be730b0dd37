//! JP added up: of a plan, and by phase, material, group, nature, competency
//! and mode.

use super::gather::{Places, places_of};
use super::id::CompetencyId;
use super::jp::Jp;
use super::plan::{Material, PlanParts, Session, Text};
use super::words::{Component, Mode, Nature, Side};

/// The JP of some sessions. `jp` is the sum of `online`, `face_to_face`,
/// `workplace`, `unmapped` and `uncounted`, and also that of `theory`,
/// `practice` and `field_practice`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many sessions.
    pub sessions: usize,
    /// How many of them without known JP.
    pub without_jp: usize,
    /// All known JP, tray and workplace included.
    pub jp: Jp,
    /// Counted JP of mapped sessions in an online mode.
    pub online: Jp,
    /// The part of `online` that is self-paced.
    pub online_async: Jp,
    /// The part of `online` that is live.
    pub online_sync: Jp,
    /// Counted JP of mapped sessions face to face.
    pub face_to_face: Jp,
    /// JP at the workplace, counted or not: they stand on no side of the ratio.
    pub workplace: Jp,
    /// JP in the tray, counted or not.
    pub unmapped: Jp,
    /// JP of mapped sessions online or face to face that do not enter the ratio.
    pub uncounted: Jp,
    /// T: JP of theory.
    pub theory: Jp,
    /// P: JP of practice.
    pub practice: Jp,
    /// PL: JP of field practice.
    pub field_practice: Jp,
}

impl Totals {
    /// The JP of a whole plan.
    pub fn of(plan: &PlanParts) -> Totals {
        let mut totals = Totals::default();
        each_session(plan, |session, _, nature| totals.add(session, nature));
        totals
    }

    /// What the ratio is taken of: the counted JP of both sides.
    pub fn counted(&self) -> Jp {
        self.online + self.face_to_face
    }

    /// Adds a session; `nature` is the one it is planned by.
    pub fn add(&mut self, session: &Session, nature: Nature) {
        self.sessions += 1;
        let Some(jp) = session.jp else {
            self.without_jp += 1;
            return;
        };
        self.jp += jp;
        match session.mode {
            None => self.unmapped += jp,
            Some(Mode::Workplace) => self.workplace += jp,
            Some(_) if !session.counted => self.uncounted += jp,
            Some(Mode::FaceToFace) => self.face_to_face += jp,
            Some(mode @ (Mode::OnlineAsync | Mode::OnlineSync)) => {
                self.online += jp;
                *(if mode == Mode::OnlineSync { &mut self.online_sync } else { &mut self.online_async }) += jp;
            }
        }
        *match nature.component() {
            Component::Theory => &mut self.theory,
            Component::Practice => &mut self.practice,
            Component::FieldPractice => &mut self.field_practice,
        } += jp;
    }

    /// JP of a component.
    pub fn component(&self, component: Component) -> Jp {
        match component {
            Component::Theory => self.theory,
            Component::Practice => self.practice,
            Component::FieldPractice => self.field_practice,
        }
    }

    /// Counted JP of a side.
    pub fn on(&self, side: Side) -> Jp {
        match side {
            Side::Online => self.online,
            Side::FaceToFace => self.face_to_face,
        }
    }
}

/// The totals of each phase in the order of the flow, then those of the tray.
pub fn by_phase(plan: &PlanParts) -> Vec<Totals> {
    let by_id = by_id(plan);
    let places = plan.flow.iter().map(|phase| &phase.sessions).chain([&plan.unmapped]);
    let totals = places.map(|sessions| {
        let mut totals = Totals::default();
        for session in sessions {
            let material = material_of(plan, &by_id, session);
            totals.add(session, nature(session, material));
        }
        totals
    });
    totals.collect()
}

/// The totals of each material, in the order of the plan's.
pub fn by_material(plan: &PlanParts) -> Vec<Totals> {
    let mut totals = vec![Totals::default(); plan.materials.len()];
    let by_id = by_id(plan);
    for session in plan.sessions() {
        if let Some(totals) = by_id.get(session.material.as_str()).and_then(|at| totals.get_mut(at)) {
            totals.add(session, nature(session, material_of(plan, &by_id, session)));
        }
    }
    totals
}

/// The totals of each kelompok in order of appearance; what has none comes
/// last, under the empty text.
pub fn by_group(plan: &PlanParts) -> Vec<(Text, Totals)> {
    let mut names = plan.groups();
    names.push("".into());
    let slots = places_of(names.iter().map(|name| &**name));
    let mut groups: Vec<(Text, Totals)> = names.iter().map(|name| (name.clone(), Totals::default())).collect();
    each_session(plan, |session, material, nature| {
        let slot = material.and_then(|material| slots.get(&material.group));
        if let Some((_, totals)) = slot.and_then(|at| groups.get_mut(at)) {
            totals.add(session, nature);
        }
    });
    groups.retain(|(group, totals)| !group.is_empty() || totals.sessions > 0);
    groups
}

/// The totals of each nature that sessions are planned by, in the order of [`Nature::ALL`].
pub fn by_nature(plan: &PlanParts) -> Vec<(Nature, Totals)> {
    let mut natures: Vec<(Nature, Totals)> = Nature::ALL.iter().map(|nature| (*nature, Totals::default())).collect();
    each_session(plan, |session, _, nature| {
        if let Some((_, totals)) = natures.iter_mut().find(|(each, _)| *each == nature) {
            totals.add(session, nature);
        }
    });
    natures.retain(|(_, totals)| totals.sessions > 0);
    natures
}

/// The totals of each mode in use, in the order of [`Mode::ALL`], then those of the tray (`None`).
pub fn by_mode(plan: &PlanParts) -> Vec<(Option<Mode>, Totals)> {
    let all = Mode::ALL.iter().copied().map(Some).chain([None]);
    let mut modes: Vec<(Option<Mode>, Totals)> = all.map(|mode| (mode, Totals::default())).collect();
    each_session(plan, |session, _, nature| {
        if let Some((_, totals)) = modes.iter_mut().find(|(each, _)| *each == session.mode) {
            totals.add(session, nature);
        }
    });
    modes.retain(|(_, totals)| totals.sessions > 0);
    modes
}

/// The totals of each competency in the order of the plan's; what builds none
/// comes last, under `None`. A material that builds several stands under each,
/// so these totals may add up to more than the plan.
pub fn by_competency(plan: &PlanParts) -> Vec<(Option<CompetencyId>, Totals)> {
    let ids = plan.competencies.iter().map(|competency| Some(competency.id.clone())).chain([None]);
    let mut listed: Vec<(Option<CompetencyId>, Totals)> = ids.map(|id| (id, Totals::default())).collect();
    let slots = places_of(plan.competencies.iter().map(|competency| competency.id.as_str()));
    let none = plan.competencies.len();
    each_session(plan, |session, material, nature| {
        let mut add = |slot: Option<usize>| {
            if let Some((_, totals)) = slot.and_then(|at| listed.get_mut(at)) {
                totals.add(session, nature);
            }
        };
        match material.filter(|material| !material.competencies.is_empty()) {
            Some(material) => material.competencies.iter().for_each(|id| add(slots.get(id.as_str()))),
            None => add(Some(none)),
        }
    });
    listed.retain(|(id, totals)| id.is_some() || totals.sessions > 0);
    listed
}

/// Every session with its material and the nature it is planned by.
fn each_session(plan: &PlanParts, mut visit: impl FnMut(&Session, Option<&Material>, Nature)) {
    let by_id = by_id(plan);
    for session in plan.sessions() {
        let material = material_of(plan, &by_id, session);
        visit(session, material, nature(session, material));
    }
}

fn nature(session: &Session, material: Option<&Material>) -> Nature {
    session.nature.or(material.map(|material| material.nature)).unwrap_or(Nature::Other)
}

/// Where each material stands in the plan.
fn by_id(plan: &PlanParts) -> Places<'_> {
    places_of(plan.materials.iter().map(|material| material.id.as_str()))
}

fn material_of<'a>(plan: &'a PlanParts, by_id: &Places<'_>, session: &Session) -> Option<&'a Material> {
    plan.materials.get(by_id.get(session.material.as_str())?).map(|material| &**material)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::arbitrary;

    proptest! {
        /// Every way of adding up gives the plan's total; by competency, that
        /// of the sessions taken as often as they are listed.
        #[test]
        fn subtotals_add_up(plan in arbitrary::plan()) {
            let sum = |totals: &mut dyn Iterator<Item = Totals>| {
                totals.fold((0, Jp::ZERO, Jp::ZERO, Jp::ZERO), |(sessions, jp, online, practice), each| {
                    (sessions + each.sessions, jp + each.jp, online + each.online, practice + each.practice)
                })
            };
            let whole = sum(&mut std::iter::once(Totals::of(&plan)));
            prop_assert_eq!(sum(&mut by_phase(&plan).into_iter()), whole);
            prop_assert_eq!(sum(&mut by_material(&plan).into_iter()), whole);
            prop_assert_eq!(sum(&mut by_group(&plan).into_iter().map(|(_, totals)| totals)), whole);
            prop_assert_eq!(sum(&mut by_nature(&plan).into_iter().map(|(_, totals)| totals)), whole);
            prop_assert_eq!(sum(&mut by_mode(&plan).into_iter().map(|(_, totals)| totals)), whole);

            let listed = |session: &Session| plan.material(&session.material).map_or(1, |m| m.competencies.len().max(1));
            let times: usize = plan.sessions().map(|session| listed(session)).sum();
            let by_competency = by_competency(&plan);
            prop_assert_eq!(by_competency.iter().map(|(_, totals)| totals.sessions).sum::<usize>(), times);
            prop_assert!(by_competency.iter().zip(&plan.competencies).all(|((id, _), each)| *id == Some(each.id.clone())));
        }

        /// Each subtotal is a recount of what it is named after.
        #[test]
        fn subtotals_are_of_what_they_say(plan in arbitrary::plan()) {
            let jp = |wanted: &dyn Fn(&Session) -> bool| {
                plan.sessions().filter(|session| wanted(session)).filter_map(|session| session.jp).sum::<Jp>()
            };
            for (phase, totals) in plan.flow.iter().zip(by_phase(&plan)) {
                prop_assert_eq!(totals.jp, phase.jp());
            }
            for (material, totals) in plan.materials.iter().zip(by_material(&plan)) {
                prop_assert_eq!(totals.jp, jp(&|session| session.material == material.id));
            }
            for (group, totals) in by_group(&plan) {
                let of_group = |session: &Session| plan.material(&session.material).is_some_and(|m| m.group == group);
                prop_assert_eq!(totals.jp, jp(&of_group));
            }
            for (nature, totals) in by_nature(&plan) {
                prop_assert_eq!(totals.jp, jp(&|session| plan.nature_of(session) == nature));
            }
            for (mode, totals) in by_mode(&plan) {
                prop_assert_eq!(totals.jp, jp(&|session| session.mode == mode));
            }
        }
    }
}
