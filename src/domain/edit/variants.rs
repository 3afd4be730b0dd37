//! Alternatives: keeping, naming, opening them, and taking single sessions over.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::draft::Draft;
use super::{EditError, MAX_SESSIONS, text};
use crate::domain::gather::{places_of, set_of};
use crate::domain::id::{MaterialId, PhaseId, SessionId, VariantId};
use crate::domain::plan::{Material, Phase, Plan, PlanParts, Session, Text};
use crate::domain::variant::{Differences, MAX_VARIANTS, Variant, counterparts};

/// The plan as it is once the variant is opened, to look at what that would
/// mean; nothing is kept.
pub fn as_opened(plan: &Rc<Plan>, variant: &Variant) -> Rc<Plan> {
    let mut draft = Draft::of(plan);
    variant.put_into(&mut draft.parts);
    draft.finish().plan
}

pub(super) fn keep(draft: &mut Draft, name: &Text) -> Result<(), EditError> {
    let name = unlike_others(&draft.parts, text::title(name)?, None);
    if draft.parts.variants.len() >= MAX_VARIANTS {
        return Err(EditError::TooManyVariants);
    }
    if draft.parts.sessions_in_all().saturating_add(draft.parts.sessions().count()) > MAX_SESSIONS {
        return Err(EditError::TooManySessions);
    }
    let id = VariantId::numbered(draft.variant_numbers().next());
    // Unknown fields at the root of the file belong to the whole.
    let content = PlanParts { extra: None, ..draft.parts.clone() };
    draft.parts.variants.push(Rc::new(Variant::new(id, name, &content, None)));
    Ok(())
}

pub(super) fn rename(draft: &mut Draft, variant: &VariantId, name: &Text) -> Result<(), EditError> {
    let at = draft.find_variant(variant)?;
    let name = unlike_others(&draft.parts, text::title(name)?, Some(variant));
    if let Some(variant) = draft.parts.variants.get_mut(at).filter(|variant| variant.name != name) {
        Rc::make_mut(variant).name = name;
    }
    Ok(())
}

pub(super) fn delete(draft: &mut Draft, variant: &VariantId) -> Result<(), EditError> {
    let at = draft.find_variant(variant)?;
    draft.parts.variants.remove(at);
    Ok(())
}

pub(super) fn update(draft: &mut Draft, variant: &VariantId) -> Result<(), EditError> {
    let at = draft.find_variant(variant)?;
    let Some(kept) = draft.parts.variants.get(at).filter(|kept| !kept.is_same_as(&draft.parts)) else { return Ok(()) };
    let content = PlanParts { extra: kept.plan().extra.clone(), ..draft.parts.clone() };
    let updated = Variant::new(kept.id.clone(), kept.name.clone(), &content, kept.extra.clone());
    let other = draft.parts.sessions_in_all() - kept.plan().sessions().count();
    if other.saturating_add(content.sessions().count()) > MAX_SESSIONS {
        return Err(EditError::TooManySessions);
    }
    if let Some(slot) = draft.parts.variants.get_mut(at) {
        *slot = Rc::new(updated);
    }
    Ok(())
}

/// What was open is kept first, unless it is kept already.
pub(super) fn open(draft: &mut Draft, variant: &VariantId, keep_as: &Text) -> Result<(), EditError> {
    let at = draft.find_variant(variant)?;
    let Some(opened) = draft.parts.variants.get(at).cloned() else { return Ok(()) };
    if !draft.parts.variants.iter().any(|kept| kept.is_same_as(&draft.parts)) {
        keep(draft, keep_as)?;
    }
    opened.put_into(&mut draft.parts);
    if draft.parts.sessions_in_all() > MAX_SESSIONS { Err(EditError::TooManySessions) } else { Ok(()) }
}

/// Makes sessions what they are in the variant, and stand where they stand
/// there: before and behind the same others, as far as these are there.
pub(super) fn take_over(draft: &mut Draft, variant: &VariantId, sessions: &[SessionId]) -> Result<(), EditError> {
    let at = draft.find_variant(variant)?;
    let Some(kept) = draft.parts.variants.get(at).cloned() else { return Ok(()) };
    let other = kept.plan();
    let present = set_of(draft.parts.sessions().chain(other.sessions()).map(|session| session.id.as_str()));
    if let Some(missing) = sessions.iter().find(|id| !present.contains(id.as_str())) {
        return Err(EditError::NoSuchSession(missing.clone()));
    }
    let wanted = set_of(sessions.iter().cloned());
    let differences = Differences::between(&draft.parts, other).sessions;
    let taken = set_of(differences.iter().map(|each| each.session.clone()).filter(|id| wanted.contains(id)));
    if taken.is_empty() {
        return Ok(());
    }
    let new = differences.iter().filter(|each| each.here.is_none() && wanted.contains(&each.session));
    draft.room_for(new.count())?;

    add_materials(draft, other, &taken);
    let homes = add_phases(draft, other, &taken);
    let out = draft.take(|_, session| taken.contains(&session.id));
    let own: Vec<Rc<Session>> = out.into_iter().map(|taken| taken.session).collect();
    let lists = other.flow.iter().map(|phase| &phase.sessions).chain([&other.unmapped]);
    for (list, home) in lists.zip(homes.into_iter().chain([Some(None)])) {
        if let Some(home) = home.filter(|_| list.iter().any(|session| taken.contains(&session.id))) {
            put_in(draft, list, home, &taken, &own);
        }
    }
    drop_untaught(draft, &own);
    Ok(())
}

/// Puts those sessions of a place of the variant that are taken into the place
/// that corresponds to it.
fn put_in(
    draft: &mut Draft,
    theirs: &[Rc<Session>],
    home: Option<usize>,
    taken: &BTreeSet<SessionId>,
    own: &[Rc<Session>],
) {
    let staying = std::mem::take(draft.list_mut(home));
    let present: Vec<&str> = staying.iter().map(|session| session.id.as_str()).collect();
    let order: Vec<(&str, bool)> =
        theirs.iter().map(|session| (session.id.as_str(), taken.contains(&session.id))).collect();
    let places = places_of(own.iter().map(|session| session.id.as_str()));
    let mut together = Vec::new();
    for source in weave(&present, &order) {
        let session = match source {
            Woven::Present(at) => staying.get(at),
            // What comes out as it was stays shared with what it was.
            Woven::Arriving(at) => theirs.get(at).map(|session| {
                let own = places.get(session.id.as_str()).and_then(|at| own.get(at));
                own.filter(|own| *own == session).unwrap_or(session)
            }),
        };
        together.extend(session.cloned());
    }
    draft.note_all(theirs.iter().map(|session| session.id.clone()).filter(|id| taken.contains(id)));
    *draft.list_mut(home) = together;
}

/// Adds the materials that the sessions need and that are not there. What they
/// refer to and is not there either, they refer to no longer.
fn add_materials(draft: &mut Draft, other: &PlanParts, taken: &BTreeSet<SessionId>) {
    let own = draft.parts.materials.clone();
    let present: Vec<&str> = own.iter().map(|material| material.id.as_str()).collect();
    let here = places_of(present.iter().copied());
    let needed =
        other.sessions().filter(|session| taken.contains(&session.id)).map(|session| session.material.as_str());
    let needed = set_of(needed.filter(|id| !here.has(id)));
    let order: Vec<(&str, bool)> =
        other.materials.iter().map(|material| (material.id.as_str(), needed.contains(material.id.as_str()))).collect();
    let competencies = set_of(draft.parts.competencies.iter().map(|competency| competency.id.as_str()));
    let mut together = Vec::new();
    for source in weave(&present, &order) {
        match source {
            Woven::Present(at) => together.extend(own.get(at).cloned()),
            Woven::Arriving(at) => together.extend(other.materials.get(at).map(|material| {
                let mut material = material.clone();
                let known = |id: &MaterialId| here.has(id.as_str()) || needed.contains(id.as_str());
                let all = material.requires.iter().all(known)
                    && material.competencies.iter().all(|id| competencies.contains(id.as_str()));
                if !all {
                    let material: &mut Material = Rc::make_mut(&mut material);
                    material.requires.retain(known);
                    material.competencies.retain(|id| competencies.contains(id.as_str()));
                }
                material
            })),
        }
    }
    draft.parts.materials = together;
}

/// Adds the phases that the sessions need and that nothing in the flow
/// corresponds to. Gives the index of each of the variant's phases in the flow.
fn add_phases(draft: &mut Draft, other: &PlanParts, taken: &BTreeSet<SessionId>) -> Vec<Option<Option<usize>>> {
    let own = draft.parts.flow.clone();
    let homes = counterparts(&own, &other.flow);
    let present: Vec<&str> = own.iter().map(|phase| phase.id.as_str()).collect();
    let here = places_of(present.iter().copied());
    let mut order: Vec<(&str, bool)> = Vec::new();
    let mut theirs: Vec<Option<usize>> = vec![None; own.len()];
    for (at, (phase, home)) in other.flow.iter().zip(&homes).enumerate() {
        if let Some(theirs) = home.and_then(|home| theirs.get_mut(home)) {
            *theirs = Some(at);
        }
        let of_own = home.and_then(|at| present.get(at).copied());
        let needed = home.is_none() && phase.sessions.iter().any(|session| taken.contains(&session.id));
        order.push((of_own.unwrap_or_default(), needed));
    }
    let mut numbers = draft.phase_numbers();
    let mut together = Vec::new();
    let mut indexes = vec![None; other.flow.len()];
    for source in weave(&present, &order) {
        let at = together.len();
        match source {
            Woven::Present(own_at) => {
                let counterpart = theirs.get(own_at).copied().flatten();
                if let Some(index) = counterpart.and_then(|there| indexes.get_mut(there)) {
                    *index = Some(Some(at));
                }
                together.extend(own.get(own_at).cloned());
            }
            Woven::Arriving(there) => {
                let Some(phase) = other.flow.get(there) else { continue };
                if let Some(index) = indexes.get_mut(there) {
                    *index = Some(Some(at));
                }
                let taken = here.has(phase.id.as_str());
                let id = if taken { PhaseId::numbered(numbers.next()) } else { phase.id.clone() };
                together.push(Rc::new(Phase { title: phase.title.clone(), ..Phase::empty(id, phase.stage) }));
            }
        }
    }
    draft.parts.flow = together;
    indexes
}

/// Deletes the materials of sessions that were taken out, if no others teach them.
fn drop_untaught(draft: &mut Draft, out: &[Rc<Session>]) {
    let mut gone = set_of(out.iter().map(|session| session.material.clone()));
    for session in draft.parts.sessions() {
        gone.remove(&session.material);
    }
    draft.drop_materials(&gone);
}

/// Where an element of a woven list comes from, with its index there.
enum Woven {
    Present(usize),
    Arriving(usize),
}

/// Puts what arrives among what is present: behind what it stands behind in the
/// other order, as far as that is present or arrives too. The order of what is
/// present stays. `order` says of each id whether it arrives.
fn weave(present: &[&str], order: &[(&str, bool)]) -> Vec<Woven> {
    let places = places_of(present.iter().copied());
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); present.len() + 1];
    let mut anchor = 0;
    for (at, (id, arrives)) in order.iter().enumerate() {
        if *arrives {
            if let Some(group) = behind.get_mut(anchor) {
                group.push(at);
            }
        } else if let Some(place) = places.get(id) {
            anchor = place + 1;
        }
    }
    let mut woven = Vec::new();
    for (at, group) in behind.into_iter().enumerate() {
        woven.extend(at.checked_sub(1).map(Woven::Present));
        woven.extend(group.into_iter().map(Woven::Arriving));
    }
    woven
}

/// The name, with a number behind it where another variant has it.
fn unlike_others(plan: &PlanParts, name: Text, itself: Option<&VariantId>) -> Text {
    let others = plan.variants.iter().filter(|variant| Some(&variant.id) != itself);
    let taken = set_of(others.map(|variant| &*variant.name));
    let mut unlike = name.clone();
    let mut number = 2_usize;
    while taken.contains(&*unlike) {
        unlike = [&*name, " (", &number.to_string(), ")"].concat().into();
        number += 1;
    }
    unlike
}

impl Draft<'_> {
    /// # Errors
    ///
    /// [`EditError::NoSuchVariant`] when there is none of that id.
    fn find_variant(&self, id: &VariantId) -> Result<usize, EditError> {
        let at = self.parts.variants.iter().position(|variant| variant.id == *id);
        at.ok_or_else(|| EditError::NoSuchVariant(id.clone()))
    }
}
