//! Checks of what hangs together: practice and its preparation, competencies
//! and what builds and tests them, titles.

use super::finding::{Figures, Finding, Source};
use super::fix::Fix;
use super::id::CheckId;
use super::index::Index;
use super::sessions::is_practice;
use crate::domain::accepted::Subject;
use crate::domain::gather::places_of;
use crate::domain::id::CompetencyId;
use crate::domain::words::{Mode, Nature};

pub(super) fn find(index: &Index<'_>, found: &mut Vec<Finding>) {
    unprepared(index, found);
    competencies(index, found);
    duplicate_titles(index, found);
}

/// The first teaching online: of each material, of each competency, and at all.
struct Preparation {
    of_material: Vec<Option<usize>>,
    of_competency: Vec<Option<usize>>,
    at_all: Option<usize>,
}

impl Preparation {
    fn of(index: &Index<'_>) -> Preparation {
        let mut first = Preparation {
            of_material: vec![None; index.plan.materials.len()],
            of_competency: vec![None; index.plan.competencies.len()],
            at_all: None,
        };
        let online = index.flow().iter().enumerate().filter(|(_, seat)| seat.is_online() && seat.teaches());
        for (at, seat) in online {
            let slots =
                index.competencies_of(seat.material).iter().map(|at| (*at, true)).chain([(seat.material, false)]);
            for (slot, is_competency) in slots {
                let list = if is_competency { &mut first.of_competency } else { &mut first.of_material };
                if let Some(slot) = list.get_mut(slot) {
                    slot.get_or_insert(at);
                }
            }
            first.at_all.get_or_insert(at);
        }
        first
    }

    /// The first session that prepares a material, by the material itself or
    /// whatever it is linked with.
    fn of_linked(&self, index: &Index<'_>, material: usize) -> Option<usize> {
        let materials = index.requires(material).iter().chain([&material]).map(|at| self.of_material.get(*at));
        let competencies = index.competencies_of(material).iter().map(|at| self.of_competency.get(*at));
        materials.chain(competencies).filter_map(|first| *first?).min()
    }
}

fn unprepared(index: &Index<'_>, found: &mut Vec<Finding>) {
    // The first face-to-face practice of each material.
    let mut practice: Vec<Option<usize>> = vec![None; index.plan.materials.len()];
    for (at, seat) in index.flow().iter().enumerate() {
        if is_practice(seat.nature)
            && seat.session.mode == Some(Mode::FaceToFace)
            && let Some(first) = practice.get_mut(seat.material)
        {
            first.get_or_insert(at);
        }
    }
    if practice.iter().all(Option::is_none) {
        return;
    }
    let preparation = Preparation::of(index);
    let (mut unlinked, mut first_unlinked) = (0, None);
    for (at, (material, practice)) in index.plan.materials.iter().zip(practice).enumerate() {
        let Some(practice) = practice else { continue };
        let is_linked = !(index.requires(at).is_empty() && index.competencies_of(at).is_empty());
        let prepared = if is_linked { preparation.of_linked(index, at) } else { preparation.at_all };
        if prepared.is_some_and(|prepared| prepared < practice) {
            continue;
        }
        if is_linked {
            let subjects = vec![Subject::Material(material.id.clone())];
            let figures = Figures::Unprepared { session: index.name(practice) };
            found.push(Finding {
                session: index.session_id(practice),
                ..Finding::new(CheckId::PracticeUnprepared, subjects, figures, Source::BlendedBimtek)
            });
        } else {
            unlinked += 1;
            first_unlinked = Some(first_unlinked.unwrap_or(practice).min(practice));
        }
    }
    if let Some(first) = first_unlinked {
        let figures = Figures::NothingPrepares { materials: unlinked };
        found.push(Finding {
            session: index.session_id(first),
            ..Finding::of_plan(CheckId::PracticeUnprepared, figures, Source::BlendedBimtek)
        });
    }
}

/// What is known of a competency.
#[derive(Clone, Copy, Default)]
struct Built {
    /// Whether anything teaches it, mapped or not.
    taught: bool,
    /// Whether anything tests it.
    tested: bool,
    /// The last session of the flow that teaches it.
    last: Option<usize>,
}

fn competencies(index: &Index<'_>, found: &mut Vec<Finding>) {
    if index.plan.competencies.is_empty() {
        return;
    }
    let mut built = vec![Built::default(); index.plan.competencies.len()];
    let mut last_test = None;
    for (at, seat) in index.seats.iter().enumerate() {
        let is_test = seat.nature.is_test();
        if matches!(seat.nature, Nature::PostTest | Nature::CompetencyTest) {
            last_test = Some(at);
        }
        for competency in index.competencies_of(seat.material) {
            let Some(built) = built.get_mut(*competency) else { continue };
            built.taught |= !is_test;
            built.tested |= is_test;
            built.last = if is_test { built.last } else { Some(at) };
        }
    }
    for (competency, built) in index.plan.competencies.iter().zip(&built) {
        let title = if competency.title.is_empty() { &competency.code } else { &competency.title };
        let finding = |check, figures| {
            let subjects = vec![Subject::Competency(competency.id.clone())];
            Finding::new(check, subjects, figures, Source::BlendedBimtek)
        };
        if !built.taught {
            found.push(finding(CheckId::CompetencyUntaught, Figures::Untaught(title.clone())));
        }
        if !built.tested {
            let test = last_test.filter(|test| built.last.is_none_or(|last| last < *test));
            let fix = test.and_then(|test| assess_with(index, test, &competency.id));
            let figures = Figures::Unassessed(title.clone());
            found.push(Finding { fix, ..finding(CheckId::CompetencyUnassessed, figures) });
        }
    }
}

/// Says that a test tests this competency too.
fn assess_with(index: &Index<'_>, test: usize, competency: &CompetencyId) -> Option<Fix> {
    let material = index.material(index.seats.get(test)?.material)?;
    let mut competencies = material.competencies.clone();
    competencies.push(competency.clone());
    Some(Fix::AssessWith { material: material.id.clone(), title: material.title.clone(), competencies })
}

fn duplicate_titles(index: &Index<'_>, found: &mut Vec<Finding>) {
    for (at, repeated) in repetitions(index).into_iter().enumerate() {
        let (Some(first), Some(second)) = (index.material(at), repeated.first()) else { continue };
        let again = repeated.iter().filter_map(|at| index.material(*at));
        let subjects = [first].into_iter().chain(again).map(|material| Subject::Material(material.id.clone()));
        let figures = Figures::DuplicateTitle { title: first.title.clone(), materials: repeated.len() + 1 };
        found.push(Finding {
            // The second is the one that comes as a surprise.
            session: index.seats_of(*second).first().and_then(|seat| index.session_id(*seat)),
            ..Finding::new(CheckId::MaterialDuplicateTitle, subjects.collect(), figures, Source::Plan)
        });
    }
}

/// For each material that is the first of its title, the others of that title.
fn repetitions(index: &Index<'_>) -> Vec<Vec<usize>> {
    let materials = &index.plan.materials;
    // All of them in one piece of memory, without the differences that nobody sees: capitals, blanks.
    let mut text = Vec::new();
    let mut ends = Vec::with_capacity(materials.len());
    for material in materials {
        let start = text.len();
        let mut blank = false;
        for byte in material.title.bytes() {
            if byte.is_ascii_whitespace() {
                blank = text.len() > start;
                continue;
            }
            if blank {
                text.push(b' ');
            }
            blank = false;
            text.push(byte.to_ascii_lowercase());
        }
        ends.push(text.len());
    }
    let text = String::from_utf8(text).unwrap_or_default();
    let starts = [0].iter().chain(&ends);
    let titles: Vec<&str> = starts.zip(&ends).map(|(start, end)| text.get(*start..*end).unwrap_or_default()).collect();

    // Of several alike the last is found.
    let places = places_of(titles.iter().copied());
    let mut first_of: Vec<Option<usize>> = vec![None; materials.len()];
    let mut repeated = vec![Vec::new(); materials.len()];
    for (at, title) in titles.into_iter().enumerate() {
        // To have no title is no title.
        let last = places.get(title).filter(|_| !title.is_empty());
        let Some(first) = last.and_then(|last| first_of.get_mut(last)) else { continue };
        match *first {
            Some(first) => repeated.get_mut(first).into_iter().for_each(|list: &mut Vec<usize>| list.push(at)),
            None => *first = Some(at),
        }
    }
    repeated
}
