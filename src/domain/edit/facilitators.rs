//! Those who teach: noting, renaming and removing them.

use std::rc::Rc;

use super::draft::Draft;
use super::{EditError, FacilitatorField, text};
use crate::domain::facilitator::Facilitator;
use crate::domain::id::MaterialId;
use crate::domain::jp::Jp;
use crate::domain::plan::{Material, Text};

pub(super) fn add(draft: &mut Draft, name: &Text, material: Option<&MaterialId>) -> Result<(), EditError> {
    let name = text::name(name)?;
    if let Some(id) = material {
        let material = draft.parts.materials.iter_mut().find(|material| material.id == *id);
        let material = material.ok_or_else(|| EditError::NoSuchMaterial(id.clone()))?;
        if !names(material, &name) {
            Rc::make_mut(material).facilitators.push(name.clone());
        }
    }
    if noted(draft, &name).is_none() {
        draft.parts.facilitators.push(Rc::new(Facilitator::named(name)));
    }
    Ok(())
}

pub(super) fn set(draft: &mut Draft, name: &Text, field: &FacilitatorField) -> Result<(), EditError> {
    let name = name.trim();
    let at = match noted(draft, name) {
        Some(at) => at,
        None if !name.is_empty() && draft.parts.materials.iter().any(|material| names(material, name)) => {
            draft.parts.facilitators.push(Rc::new(Facilitator::named(name.into())));
            draft.parts.facilitators.len() - 1
        }
        None => return Err(EditError::NoSuchFacilitator(name.into())),
    };
    let Some(slot) = draft.parts.facilitators.get_mut(at) else { return Ok(()) };
    match field {
        FacilitatorField::Cap(Some(cap)) if *cap > Jp::MAX_TOTAL => return Err(EditError::TooManyJp),
        FacilitatorField::Cap(cap) if slot.cap != *cap => Rc::make_mut(slot).cap = *cap,
        FacilitatorField::Role(role) if slot.role != *role => Rc::make_mut(slot).role = *role,
        FacilitatorField::Cap(_) | FacilitatorField::Role(_) => {}
    }
    Ok(())
}

/// Where somebody of the new name is there already, they are one person from
/// then on: what is noted of that one holds, and fills in for the rest.
pub(super) fn rename(draft: &mut Draft, from: &Text, to: &Text) -> Result<(), EditError> {
    let (from, to) = (from.trim(), text::name(to)?);
    check_there(draft, from)?;
    if from == &*to {
        return Ok(());
    }
    for material in draft.parts.materials.iter_mut().filter(|material| names(material, from)) {
        let material = Rc::make_mut(material);
        let twice = names(material, &to);
        let mut taken = false;
        material.facilitators.retain_mut(|name| {
            if name.trim() != from {
                return true;
            }
            *name = to.clone();
            !twice && !std::mem::replace(&mut taken, true)
        });
    }
    let Some(old) = noted(draft, from) else { return Ok(()) };
    match noted(draft, &to) {
        None => {
            if let Some(slot) = draft.parts.facilitators.get_mut(old) {
                Rc::make_mut(slot).name = to;
            }
        }
        Some(new) => {
            let old = draft.parts.facilitators.get(old).cloned();
            if let (Some(old), Some(slot)) = (old, draft.parts.facilitators.get_mut(new)) {
                let new = Rc::make_mut(slot);
                new.role = new.role.or(old.role);
                new.cap = new.cap.or(old.cap);
                new.extra = new.extra.take().or_else(|| old.extra.clone());
            }
            draft.parts.facilitators.retain(|noted| noted.name.trim() != from);
        }
    }
    Ok(())
}

pub(super) fn remove(draft: &mut Draft, name: &Text) -> Result<(), EditError> {
    let name = name.trim();
    check_there(draft, name)?;
    for material in draft.parts.materials.iter_mut().filter(|material| names(material, name)) {
        Rc::make_mut(material).facilitators.retain(|other| other.trim() != name);
    }
    draft.parts.facilitators.retain(|noted| noted.name.trim() != name);
    Ok(())
}

fn check_there(draft: &Draft, name: &str) -> Result<(), EditError> {
    let there = noted(draft, name).is_some() || draft.parts.materials.iter().any(|material| names(material, name));
    if there && !name.is_empty() { Ok(()) } else { Err(EditError::NoSuchFacilitator(name.into())) }
}

/// Where it stands what is noted of somebody.
fn noted(draft: &Draft, name: &str) -> Option<usize> {
    draft.parts.facilitators.iter().position(|noted| noted.name.trim() == name)
}

fn names(material: &Material, name: &str) -> bool {
    material.facilitators.iter().any(|other| other.trim() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, apply};
    use crate::domain::examples::sketch;
    use crate::domain::facilitator::FacilitatorType;
    use crate::domain::plan::Plan;

    /// Two materials: one by Sari and Budi, one by Sari alone; of her a cap of 12 is noted.
    fn two() -> Rc<Plan> {
        Rc::new(sketch("cap=12; a theory speaker second, b practice speaker; O aA4 | F bF3"))
    }

    /// "Dr. Sari+Budi Dr. Sari | Dr. Sari praktisi 12".
    fn shown(plan: &Plan) -> String {
        let taught: Vec<String> = plan.materials.iter().map(|material| material.facilitators.join("+")).collect();
        let noted = plan.facilitators.iter().map(|noted| {
            let role = noted.role.map(|role| format!(" {}", role.code())).unwrap_or_default();
            let cap = noted.cap.map(|cap| format!(" {cap}")).unwrap_or_default();
            format!("{}{role}{cap}", noted.name)
        });
        format!("{} | {}", taught.join(" "), noted.collect::<Vec<_>>().join(", "))
    }

    fn after(edits: &[Edit]) -> Result<String, EditError> {
        let plan = edits.iter().try_fold(two(), |plan, edit| Ok(apply(&plan, edit)?.plan))?;
        Ok(shown(&plan))
    }

    fn add(name: &str, material: Option<&str>) -> Edit {
        Edit::AddFacilitator { name: name.into(), material: material.map(|id| MaterialId::new(id).expect("an id")) }
    }

    fn rename(name: &str, to: &str) -> Edit {
        Edit::RenameFacilitator { name: name.into(), to: to.into() }
    }

    fn role(name: &str, role: Option<FacilitatorType>) -> Edit {
        Edit::SetFacilitator { name: name.into(), field: FacilitatorField::Role(role) }
    }

    fn cap(name: &str, jp: Option<u32>) -> Edit {
        Edit::SetFacilitator { name: name.into(), field: FacilitatorField::Cap(jp.map(Jp::whole)) }
    }

    #[test]
    fn what_becomes_of_those_who_teach() {
        use FacilitatorType::{Praktisi, Widyaiswara};
        const START: &str = "Dr. Sari+Budi Dr. Sari | Dr. Sari 12";
        let cases: &[(&[Edit], &str)] = &[
            (&[], START),
            (&[add(" Wati ", None)], "Dr. Sari+Budi Dr. Sari | Dr. Sari 12, Wati"),
            (&[add("Wati", Some("b"))], "Dr. Sari+Budi Dr. Sari+Wati | Dr. Sari 12, Wati"),
            (&[add("Budi", Some("b"))], "Dr. Sari+Budi Dr. Sari+Budi | Dr. Sari 12, Budi"),
            (&[add("Dr. Sari", Some("b"))], START),
            (&[role("Budi", Some(Praktisi))], "Dr. Sari+Budi Dr. Sari | Dr. Sari 12, Budi praktisi"),
            (
                &[role("Dr. Sari", Some(Widyaiswara)), cap("Dr. Sari", None)],
                "Dr. Sari+Budi Dr. Sari | Dr. Sari widyaiswara",
            ),
            // What says nothing any longer stays: somebody has put it there.
            (&[cap("Dr. Sari", None)], "Dr. Sari+Budi Dr. Sari | Dr. Sari"),
            (&[cap("Dr. Sari", Some(0))], "Dr. Sari+Budi Dr. Sari | Dr. Sari 0"),
            (&[rename("Dr. Sari", "Dr. Sari Dewi")], "Dr. Sari Dewi+Budi Dr. Sari Dewi | Dr. Sari Dewi 12"),
            (&[rename("Dr. Sari", " Dr. Sari")], START),
            // The two are one: what is noted of the one who was there first holds.
            (&[rename("Budi", "Dr. Sari")], "Dr. Sari Dr. Sari | Dr. Sari 12"),
            (&[rename("Dr. Sari", "Budi")], "Budi Budi | Budi 12"),
            (
                &[role("Dr. Sari", Some(Praktisi)), cap("Budi", Some(4)), rename("Dr. Sari", "Budi")],
                "Budi Budi | Budi praktisi 4",
            ),
            (&[Edit::RemoveFacilitator("Dr. Sari".into())], "Budi  | "),
            (&[Edit::RemoveFacilitator("Budi".into())], "Dr. Sari Dr. Sari | Dr. Sari 12"),
        ];
        for (edits, expected) in cases {
            assert_eq!(after(edits).as_deref(), Ok(*expected), "{edits:?}");
        }
    }

    #[test]
    fn what_is_refused() {
        let no_such = |name: &str| Err(EditError::NoSuchFacilitator(name.into()));
        let too_many = FacilitatorField::Cap(Some(Jp::from_hundredths(Jp::MAX_TOTAL.hundredths() + 1)));
        for (edit, error) in [
            (add(" \n", None), Err(EditError::EmptyName)),
            (add("Wati", Some("c")), Err(EditError::NoSuchMaterial(MaterialId::new("c").expect("an id")))),
            (rename("Budi", " "), Err(EditError::EmptyName)),
            (rename("Wati", "Budi"), no_such("Wati")),
            (role("budi", None), no_such("budi")),
            (Edit::RemoveFacilitator("".into()), no_such("")),
            (Edit::SetFacilitator { name: "Budi".into(), field: too_many }, Err(EditError::TooManyJp)),
        ] {
            assert_eq!(after(&[edit]), error);
        }
    }
}
