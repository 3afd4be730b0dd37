//! Checks of what makes each kind of activity (jenis kegiatan). They begin with
//! the first material: a plan in which there is nothing yet misses nothing.

use super::finding::{Figures, Finding, Missing, Source, TheoryPractice};
use super::fix::Fix;
use super::id::CheckId;
use super::index::{Index, Seat};
use super::order::move_before;
use super::sessions::{all_live, is_practice, is_theory, those};
use crate::domain::edit::{MAX_SESSIONS, Spot};
use crate::domain::plan::Place;
use crate::domain::words::{Kind, Mode, Nature, Stage};

pub(super) fn find(index: &Index<'_>, found: &mut Vec<Finding>) {
    if index.plan.materials.is_empty() {
        return;
    }
    match index.plan.program.kind {
        Kind::Bimtek => bimtek(index, found),
        Kind::Diklat => diklat(index, found),
        Kind::Pelatihan => pelatihan(index, found),
        Kind::Workshop => workshop(index, found),
        Kind::Lokakarya => lokakarya(index, found),
        Kind::Webinar => webinar(index, found),
        Kind::Seminar => seminar(index, found),
        Kind::Sosialisasi => sosialisasi(index, found),
    }
}

fn missing(check: CheckId, what: Missing, source: Source) -> Finding {
    Finding::of_plan(check, Figures::Missing(what), source)
}

/// Whether any session, mapped or not, is planned by such a nature.
fn any(index: &Index<'_>, wanted: impl Fn(Nature) -> bool) -> bool {
    index.seats.iter().any(|seat| wanted(seat.nature))
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn bimtek(index: &Index<'_>, found: &mut Vec<Finding>) {
    type Aim = fn(&Index<'_>) -> Option<Spot>;
    let tests: [(Nature, CheckId, Missing, Aim); 3] = [
        (Nature::PreTest, CheckId::BimtekPreTest, Missing::PreTest, start_of_flow),
        (Nature::PostTest, CheckId::BimtekPostTest, Missing::PostTest, after_teaching),
        (Nature::DailyTest, CheckId::BimtekDailyTest, Missing::DailyTest, end_of_class),
    ];
    for (nature, check, what, aim) in tests {
        if !any(index, |other| other == nature) {
            let fix = add_test(index, nature, aim);
            found.push(Finding { fix, ..missing(check, what, Source::CommonPractice) });
        }
    }
    if is_blank(&index.plan.program.legal_basis) {
        found.push(missing(CheckId::BimtekLegalBasis, Missing::BimtekLegalBasis, Source::KindsOnline));
    }
    found.extend(theory_before_practice(index));
}

fn theory_before_practice(index: &Index<'_>) -> Option<Finding> {
    // A bimtek applies what it teaches to cases as well.
    let applies = |nature| is_practice(nature) || nature == Nature::CaseStudy;
    let theory = index.seats.iter().position(|seat| is_theory(seat.nature));
    let practice = index.seats.iter().rposition(|seat| applies(seat.nature));
    let (wrong, fix) = match (theory, practice) {
        (None, _) => (TheoryPractice::NoTheory, None),
        (_, None) => (TheoryPractice::NoPractice, None),
        // Behind the flow stands the tray: what waits there can still be put in order.
        (Some(theory), Some(practice)) if theory < practice || theory >= index.in_flow() => return None,
        (Some(theory), Some(_)) => {
            let first = index.flow().iter().position(|seat| applies(seat.nature))?;
            (TheoryPractice::WrongOrder, move_before(index, theory, first))
        }
    };
    let figures = Figures::TheoryBeforePractice(wrong);
    Some(Finding {
        session: theory.or(practice).and_then(|at| index.session_id(at)),
        fix,
        ..Finding::of_plan(CheckId::BimtekTheoryBeforePractice, figures, Source::BimtekAndDiklat)
    })
}

fn diklat(index: &Index<'_>, found: &mut Vec<Finding>) {
    let ends = |nature| matches!(nature, Nature::PostTest | Nature::Observation | Nature::CompetencyTest);
    if !any(index, ends) {
        let fix = add_test(index, Nature::PostTest, after_teaching);
        found.push(Finding {
            fix,
            ..missing(CheckId::DiklatFinalEvaluation, Missing::FinalEvaluation, Source::KindsOnline)
        });
    }
}

fn pelatihan(index: &Index<'_>, found: &mut Vec<Finding>) {
    if !any(index, is_practice) {
        found.push(missing(CheckId::PelatihanPractice, Missing::PelatihanPractice, Source::KindsOnline));
    }
}

fn workshop(index: &Index<'_>, found: &mut Vec<Finding>) {
    if !any(index, is_theory) {
        found.push(missing(CheckId::WorkshopTheory, Missing::WorkshopTheory, Source::Definitions));
    }
    if !any(index, is_practice) {
        found.push(missing(CheckId::WorkshopPractice, Missing::WorkshopPractice, Source::Definitions));
    }
    if is_blank(&index.plan.program.product) {
        found.push(missing(CheckId::WorkshopProduct, Missing::WorkshopProduct, Source::KindsOnline));
    }
}

fn lokakarya(index: &Index<'_>, found: &mut Vec<Finding>) {
    if is_blank(&index.plan.program.product) {
        found.push(missing(CheckId::LokakaryaProduct, Missing::Solution, Source::Definitions));
    }
}

fn webinar(index: &Index<'_>, found: &mut Vec<Finding>) {
    let not_live = |seat: &Seat<'_>| seat.session.mode.is_some_and(|mode| mode != Mode::OnlineSync);
    if let Some((sessions, subjects)) = those(index, not_live)
        && let Some(&first) = sessions.first()
    {
        let figures = Figures::NotLive { sessions: sessions.len(), first: index.name(first) };
        found.push(Finding {
            session: index.session_id(first),
            fix: all_live(index, &sessions),
            ..Finding::new(CheckId::WebinarOnlineOnly, subjects, figures, Source::KindsOnline)
        });
    }

    const USUAL_MINUTES: u64 = 120;
    let hundredths = index.seats.iter().map(|seat| {
        let minutes = seat.session.minutes_per_jp.unwrap_or(index.plan.jp.minutes);
        seat.session.jp.unwrap_or_default().hundredths().saturating_mul(u64::from(minutes))
    });
    let minutes = hundredths.fold(0, u64::saturating_add);
    if minutes > USUAL_MINUTES * 100 {
        let figures = Figures::TooLong { minutes, usual: USUAL_MINUTES };
        found.push(Finding::of_plan(CheckId::WebinarTooLong, figures, Source::KindsOnline));
    }
}

fn seminar(index: &Index<'_>, found: &mut Vec<Finding>) {
    let has_speaker = |name: &std::rc::Rc<str>| !is_blank(name);
    if !index.plan.materials.iter().any(|material| material.facilitators.iter().any(has_speaker)) {
        found.push(missing(CheckId::SeminarSpeaker, Missing::Speaker, Source::Definitions));
    }
    if is_blank(&index.plan.program.audience) {
        found.push(missing(CheckId::SeminarEntry, Missing::Audience, Source::Definitions));
    }
}

fn sosialisasi(index: &Index<'_>, found: &mut Vec<Finding>) {
    if is_blank(&index.plan.program.legal_basis) {
        found.push(missing(CheckId::SosialisasiLegalBasis, Missing::SosialisasiLegalBasis, Source::Definitions));
    }
}

fn add_test(index: &Index<'_>, nature: Nature, aim: fn(&Index<'_>) -> Option<Spot>) -> Option<Fix> {
    let room = index.seats.len() < MAX_SESSIONS;
    aim(index).filter(|_| room).map(|to| Fix::AddTest { nature, to })
}

/// Before everything.
fn start_of_flow(index: &Index<'_>) -> Option<Spot> {
    let phase = index.plan.flow.first()?;
    let before = phase.sessions.first().map(|session| session.id.clone());
    Some(Spot { place: Place::Phase(phase.id.clone()), before })
}

/// The end of the first evaluation phase behind all online and face-to-face
/// teaching; without one, the end of the phase where that ends.
fn after_teaching(index: &Index<'_>) -> Option<Spot> {
    let in_stage = |at: usize, stages: &[Stage]| index.phase(at).is_some_and(|phase| stages.contains(&phase.stage));
    let class = |at: &usize| in_stage(*at, &[Stage::Online, Stage::FaceToFace]);
    let taught = index.flow().iter().filter(|seat| seat.teaches()).filter_map(|seat| seat.phase).filter(class).max();
    let from = taught.unwrap_or_default();
    let evaluation = (from..index.plan.flow.len()).find(|at| in_stage(*at, &[Stage::Evaluation]));
    end_of(index, evaluation.or(taught).or_else(|| (0..index.plan.flow.len()).rfind(class))?)
}

/// The end of the first face-to-face phase, of the first evaluation, or of the first online phase.
fn end_of_class(index: &Index<'_>) -> Option<Spot> {
    let first = |stage| index.plan.flow.iter().position(|phase| phase.stage == stage);
    end_of(index, [Stage::FaceToFace, Stage::Evaluation, Stage::Online].into_iter().find_map(first)?)
}

fn end_of(index: &Index<'_>, phase: usize) -> Option<Spot> {
    index.phase(phase).map(|phase| Spot::end_of(Place::Phase(phase.id.clone())))
}
