//! The plan's title, programme, JP settings, balance and rate card.

use std::rc::Rc;

use super::draft::Draft;
use super::{EditError, JpField, ProgramField, text};
use crate::domain::costs::{CostField, Costs};
use crate::domain::jp::Jp;
use crate::domain::plan::{Balance, JpSettings};
use crate::domain::preset::Preset;
use crate::domain::program::Program;
use crate::domain::words::Kind;

pub(super) fn set_program(draft: &mut Draft, field: &ProgramField) {
    let program = &mut draft.parts.program;
    let mut changed = Program::clone(program);
    match field {
        ProgramField::Provider(provider) => changed.provider = text::prose(provider),
        ProgramField::Audience(audience) => changed.audience = text::prose(audience),
        ProgramField::Participants(participants) => changed.participants = *participants,
        ProgramField::Objectives(objectives) => changed.objectives = text::prose(objectives),
        ProgramField::LegalBasis(legal_basis) => changed.legal_basis = text::prose(legal_basis),
        ProgramField::Product(product) => changed.product = text::prose(product),
        ProgramField::Batch(batch) => changed.batch = text::prose(batch),
        ProgramField::StartDate(date) => changed.start_date = *date,
        ProgramField::EndDate(date) => changed.end_date = *date,
        ProgramField::Responsible(responsible) => changed.responsible = text::prose(responsible),
    }
    if changed != **program {
        *program = Rc::new(changed);
    }
}

/// Chooses the kind of activity. What still has the default of the kind before
/// gets that of the new one; what the designer has set stays.
pub(super) fn set_kind(draft: &mut Draft, kind: Kind, online: Option<bool>) {
    let parts = &mut draft.parts;
    let (before, after) = (Preset::of(parts.program.kind), Preset::of(kind));
    if parts.program.kind != kind {
        parts.program = Rc::new(Program { kind, ..Program::clone(&parts.program) });
    }
    let settings = &mut parts.jp;
    follow(&mut settings.target, before.target, after.target);
    follow(&mut settings.per_day, before.per_day, after.per_day);
    follow(&mut settings.async_per_day, before.async_per_day, after.async_per_day);

    let is_online = parts.balance.as_deref().is_some_and(Balance::is_fully_online);
    let balance = match online {
        // A webinar is online anyway.
        Some(true) if !is_online && kind != Kind::Webinar => Some(Balance::fully_online()),
        Some(false) if is_online => after.balance,
        _ if parts.balance.as_deref() == before.balance.as_ref() => after.balance,
        _ => return,
    };
    set_balance(draft, balance.as_ref());
}

/// Sets a value that is still the default to the new default.
fn follow<T: PartialEq>(value: &mut T, before: T, after: T) {
    if *value == before {
        *value = after;
    }
}

pub(super) fn set_jp(draft: &mut Draft, field: &JpField) -> Result<(), EditError> {
    let settings = &mut draft.parts.jp;
    match *field {
        JpField::Minutes(minutes) if !JpSettings::allows_minutes(minutes) => return Err(EditError::Minutes),
        JpField::Minutes(minutes) => settings.minutes = minutes,
        JpField::Target(target) => settings.target = in_range(target)?,
        JpField::PerDay(cap) => settings.per_day = not_zero(in_range(cap)?)?,
        JpField::AsyncPerDay(cap) => settings.async_per_day = not_zero(in_range(cap)?)?,
    }
    Ok(())
}

fn in_range(jp: Option<Jp>) -> Result<Option<Jp>, EditError> {
    if jp.is_some_and(|jp| jp > Jp::MAX_TOTAL) { Err(EditError::TooManyJp) } else { Ok(jp) }
}

fn not_zero(cap: Option<Jp>) -> Result<Option<Jp>, EditError> {
    if cap.is_some_and(Jp::is_zero) { Err(EditError::ZeroCap) } else { Ok(cap) }
}

pub(super) fn set_balance(draft: &mut Draft, balance: Option<&Balance>) {
    let present = &mut draft.parts.balance;
    let wanted = balance.map(|balance| {
        // Fields of the file that the format does not know stay with it.
        let extra = balance.extra.clone().or_else(|| present.as_ref().and_then(|present| present.extra.clone()));
        Balance { basis: text::prose(&balance.basis), extra, ..balance.clone() }
    });
    if present.as_deref() != wanted.as_ref() {
        *present = wanted.map(Rc::new);
    }
}

pub(super) fn set_costs(draft: &mut Draft, field: CostField) -> Result<(), EditError> {
    let costs = &mut draft.parts.costs;
    let mut changed = Costs::clone(costs);
    if !changed.set(field) {
        return Err(EditError::Costs);
    }
    if changed != **costs {
        *costs = Rc::new(changed);
    }
    Ok(())
}
