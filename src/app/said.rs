//! What an edit did, or why it was refused, in one sentence for the status line.

use super::view::{MaterialIndex, phase_title, place_title};
use crate::domain::{
    Applied, ChecklistPoint, Edit, EditError, Place, Plan, PointField, ReadinessField, SessionField, SessionId, Summary,
};
use crate::i18n::{Lang, ShareSentence, VariantStep, Word};

/// A sentence in two parts: what was done, and the share it led to.
pub struct Done {
    /// What was done, without the share; the label of the step.
    pub step: String,
    share: String,
}

impl Done {
    /// Both parts, as the status line says them.
    pub fn whole(&self) -> String {
        if self.share.is_empty() { self.step.clone() } else { format!("{} {}", self.step, self.share) }
    }
}

/// What an edit did.
pub fn done(lang: Lang, edit: &Edit, before: &Plan, applied: &Applied) -> Done {
    let after = &applied.plan;
    let summary = Summary::of(after);
    let share = lang.share_now(&ShareSentence::of(&summary));
    Done { step: step(lang, edit, before, applied), share }
}

fn step(lang: Lang, edit: &Edit, before: &Plan, applied: &Applied) -> String {
    let after = &applied.plan;
    let names = Names { lang, after };
    match edit {
        Edit::MoveSessions { .. } | Edit::Shift { .. } | Edit::SetMode { .. } => moved(&names, &applied.sessions),
        Edit::MapAsSuggested { .. } => lang.mapped_as_suggested(applied.sessions.len()),
        Edit::AddMaterial { title, to, .. } => lang.added(title, &place_title(after, &to.place, lang)),
        Edit::DuplicateMaterial { title, .. } => lang.duplicated(title),
        Edit::DeleteSessions(sessions) => lang.deleted(&names.sessions(before, sessions)),
        Edit::DeleteMaterials(materials) => {
            let title = materials.first().and_then(|id| before.material(id)).map_or("", |material| &material.title);
            lang.deleted(&lang.and_others(title, materials.len()))
        }
        Edit::Rebalance(transfers) => lang.rebalanced(transfers.len()),
        Edit::SplitSession { session, parts } => lang.split(&names.session(before, session), parts.len()),
        Edit::MergeSessions { session } => lang.merged(&names.session(after, session)),
        Edit::SetSessions { sessions, field } => {
            let title = names.sessions(after, sessions);
            match field {
                SessionField::Jp(jp) => lang.jp_set(&title, *jp),
                SessionField::Locked(locked) => lang.locked(&title, *locked),
                SessionField::Counted(counted) => lang.counted(&title, *counted),
                SessionField::Nature(_) | SessionField::MinutesPerJp(_) => lang.changed(&title),
            }
        }
        Edit::SetMaterials { materials, .. } => {
            let title = materials.first().and_then(|id| after.material(id)).map_or("", |material| &material.title);
            lang.changed(&lang.and_others(title, materials.len()))
        }
        Edit::SetTitle(_) => lang.title_changed().to_owned(),
        Edit::SetKind { .. } => lang.kind_set(before, after),
        Edit::SetProgram(_) | Edit::SetJp(_) => lang.program_changed().to_owned(),
        Edit::SetBalance(_) => lang.target_changed().to_owned(),
        Edit::SetCosts(_) => lang.costs_changed().to_owned(),
        Edit::AddCompetency { title, .. } | Edit::DuplicateCompetency { title, .. } => lang.competency_added(title),
        Edit::SetCompetency { .. } => lang.competency_changed().to_owned(),
        Edit::DeleteCompetency(competency) => {
            lang.deleted(before.competency(competency).map_or("", |competency| &competency.title))
        }
        Edit::AddPhase { .. } => {
            let phase = applied.phase.as_ref().and_then(|id| after.phase(id));
            lang.phase_added(&phase.map(|phase| phase_title(after, phase, lang)).unwrap_or_default())
        }
        Edit::RenamePhase { phase, .. } | Edit::MovePhase { phase, .. } => {
            lang.changed(&place_title(after, &Place::Phase(phase.clone()), lang))
        }
        Edit::DeletePhase(phase) => {
            let sessions = before.phase(phase).map_or(0, |phase| phase.sessions.len());
            lang.phase_deleted(&place_title(before, &Place::Phase(phase.clone()), lang), sessions)
        }
        Edit::AddFacilitator { name, .. } => lang.facilitator_added(name.trim()),
        Edit::SetFacilitator { name, .. } => lang.changed(name),
        Edit::RenameFacilitator { name, to } => lang.renamed(name, to.trim()),
        Edit::RemoveFacilitator(name) => lang.deleted(name),
        Edit::PutAside { .. } => lang.put_aside(true).to_owned(),
        Edit::ShowAgain { .. } => lang.put_aside(false).to_owned(),
        Edit::SetReadiness(ReadinessField::Point(_, PointField::Done(_))) => {
            lang.points_done(after.readiness.done(), ChecklistPoint::ALL.len())
        }
        Edit::SetReadiness(_) => lang.changed(lang.word(Word::Readiness)),
        Edit::AddMitigation { title, .. } => {
            let place = applied.sessions.first().and_then(|session| after.place_of(session));
            lang.added(title, &place.map(|(place, _)| place_title(after, &place, lang)).unwrap_or_default())
        }
        Edit::KeepVariant { .. }
        | Edit::RenameVariant { .. }
        | Edit::UpdateVariant(_)
        | Edit::DeleteVariant(_)
        | Edit::OpenVariant { .. }
        | Edit::TakeOver { .. } => {
            variant_step(edit, before, after).map_or(String::new(), |step| lang.variant_step(&step))
        }
        Edit::AddBatch(batch) => lang.batch_added(batch.materials.len(), batch.sessions.len()),
        Edit::Replace(plan) => lang.opened(&plan.title),
    }
}

/// What was done with a variant.
fn variant_step<'a>(edit: &'a Edit, before: &'a Plan, after: &'a Plan) -> Option<VariantStep<'a>> {
    let name = |plan: &'a Plan, id| plan.variant(id).map(|variant| &*variant.name);
    let added = || after.variants.get(before.variants.len()).map(|variant| &*variant.name);
    Some(match edit {
        Edit::KeepVariant { .. } => VariantStep::Kept(added()?),
        Edit::RenameVariant { variant, .. } => VariantStep::Renamed(name(after, variant)?),
        Edit::UpdateVariant(variant) => VariantStep::Updated(name(after, variant)?),
        Edit::DeleteVariant(variant) => VariantStep::Deleted(name(before, variant)?),
        Edit::OpenVariant { variant, .. } => VariantStep::Opened { name: name(after, variant)?, kept: added() },
        Edit::TakeOver { variant, sessions } => {
            VariantStep::TakenOver { name: name(after, variant)?, sessions: sessions.len() }
        }
        _ => return None,
    })
}

/// Where sessions now stand: one by its place, several by their number.
fn moved(names: &Names<'_>, sessions: &[SessionId]) -> String {
    let Names { lang, after, .. } = *names;
    let Some((place, at)) = sessions.first().and_then(|first| after.place_of(first)) else { return String::new() };
    let title = names.sessions(after, sessions);
    let place_name = place_title(after, &place, lang);
    let count = after.sessions_at(&place).map_or(0, <[_]>::len);
    lang.moved(&title, &place_name, (sessions.len() == 1).then_some((at + 1, count)))
}

/// Why an edit was refused, and what to do about it.
pub fn refused(lang: Lang, error: &EditError, plan: &Plan) -> String {
    let material = match error {
        EditError::Cycle { material } => plan.material(material).map_or("", |material| &material.title),
        _ => "",
    };
    lang.refused(error, material)
}

struct Names<'a> {
    lang: Lang,
    after: &'a Plan,
}

impl Names<'_> {
    fn session(&self, plan: &Plan, session: &SessionId) -> String {
        let Some(session) = plan.session(session) else { return String::new() };
        MaterialIndex::of(plan).title(session, self.lang)
    }

    fn sessions(&self, plan: &Plan, sessions: &[SessionId]) -> String {
        let first = sessions.first().map(|first| self.session(plan, first)).unwrap_or_default();
        self.lang.and_others(&first, sessions.len())
    }
}
