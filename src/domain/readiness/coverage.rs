//! The seven elements of blended learning, found in the plan: advice on what
//! is still open, no verdict.

use super::super::gather::places_of;
use super::super::id::SessionId;
use super::super::plan::{Material, PlanParts, Session, Text};
use super::super::words::{Mode, Nature, Side, Stage, vocabulary};
use super::{BlendElement, ChecklistPoint, entry, says_something};

vocabulary! {
    /// How far the plan covers an element.
    CoverageState {
        /// Tercakup.
        Covered = "covered",
        /// Sebagian.
        Partly = "partly",
        /// Belum.
        NotYet = "notYet",
        /// Tidak berlaku: a plan of one side has no use for it.
        NotApplicable = "notApplicable",
    }
}

/// How far the plan covers an element, and what shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Which element.
    pub element: BlendElement,
    /// How far.
    pub state: CoverageState,
    /// The sessions that cover it, or a part of it, in flow order.
    pub sessions: Vec<SessionId>,
    /// Those who teach online and in class, for the element that is about them.
    pub facilitators: Vec<Text>,
    /// The point of the checklist that covers it.
    pub point: Option<ChecklistPoint>,
}

/// What covers each element, in the order of [`BlendElement::ALL`]. Sessions
/// in the tray cover nothing.
pub fn coverage(plan: &PlanParts) -> Vec<Coverage> {
    let found = Found::of(plan);
    BlendElement::ALL.iter().map(|element| found.coverage(*element)).collect()
}

/// The sides that a plan is meant to have: those that its sessions stand on or
/// its target asks for; both as long as nothing is mapped and nothing asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sides {
    pub(super) online: bool,
    pub(super) in_class: bool,
}

impl Sides {
    pub(super) fn of(plan: &PlanParts) -> Sides {
        let stands = |side| plan.sessions().any(|session| session.mode.and_then(Mode::side) == Some(side));
        let share = plan.balance.as_ref().map(|balance| balance.online.hundredths());
        let online = stands(Side::Online) || share.is_some_and(|share| share > 0);
        let in_class = stands(Side::FaceToFace) || share.is_some_and(|share| share < 10_000);
        let nothing = !online && !in_class;
        Sides { online: online || nothing, in_class: in_class || nothing }
    }
}

/// A session with its mode, and all that it is judged by.
struct Held<'a> {
    session: &'a Session,
    material: &'a Material,
    stage: Stage,
    mode: Mode,
    nature: Nature,
}

impl Held<'_> {
    fn is_online(&self) -> bool {
        self.mode.side() == Some(Side::Online)
    }

    /// In presence of somebody: in class or at the workplace.
    fn is_direct(&self) -> bool {
        !self.is_online()
    }

    fn assesses(&self) -> bool {
        self.nature.is_test() || self.nature == Nature::Assignment
    }

    fn is_online_test(&self) -> bool {
        self.is_online() && self.nature.is_test()
    }

    fn is_self_paced(&self) -> bool {
        self.mode == Mode::OnlineAsync && !self.nature.is_test()
    }

    /// In class, and more than listening: "praktik, simulasi, diskusi mendalam, mentoring langsung".
    fn is_hands_on(&self) -> bool {
        self.mode == Mode::FaceToFace
            && (self.nature.is_coaching()
                || matches!(
                    self.nature,
                    Nature::Practice
                        | Nature::Simulation
                        | Nature::Discussion
                        | Nature::CaseStudy
                        | Nature::FieldPractice
                ))
    }

    fn teaches_in_class(&self) -> bool {
        self.mode == Mode::FaceToFace && !self.nature.is_test()
    }

    fn names_lms(&self) -> bool {
        self.is_online() && self.material.media.iter().chain(&self.material.methods).any(|text| names_lms(text))
    }

    fn has_media(&self) -> bool {
        self.is_online() && self.material.media.iter().any(|text| says_something(text))
    }

    fn coaches(&self) -> bool {
        self.stage == Stage::Coaching || self.nature.is_coaching()
    }

    fn is_led_by(&self, names: &[&str]) -> bool {
        self.material.facilitators.iter().any(|name| names.contains(&name.trim()))
    }
}

/// What platforms for learning are called. Short names stand alone: films are no LMS.
const PLATFORMS: &[&str] = &["lms", "mooc", "moodle", "e-learning", "elearning", "google classroom"];

fn names_lms(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let is_edge = |neighbour: Option<char>| !neighbour.is_some_and(char::is_alphanumeric);
    PLATFORMS.iter().any(|name| {
        text.match_indices(name).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let behind = text.get(at + found.len()..).and_then(|behind| behind.chars().next());
            is_edge(before) && is_edge(behind)
        })
    })
}

/// The mapped sessions of a plan.
struct Found<'a> {
    plan: &'a PlanParts,
    held: Vec<Held<'a>>,
    sides: Sides,
}

impl<'a> Found<'a> {
    fn of(plan: &'a PlanParts) -> Found<'a> {
        let places = places_of(plan.materials.iter().map(|material| material.id.as_str()));
        let mut held = Vec::new();
        for (phase, session) in plan.placed_sessions() {
            let material = places.get(session.material.as_str()).and_then(|at| plan.materials.get(at));
            if let (Some(phase), Some(mode), Some(material)) = (phase, session.mode, material) {
                let nature = session.nature.unwrap_or(material.nature);
                held.push(Held { session, material, stage: phase.stage, mode, nature });
            }
        }
        Found { plan, held, sides: Sides::of(plan) }
    }

    fn coverage(&self, element: BlendElement) -> Coverage {
        let open = Coverage {
            element,
            state: CoverageState::NotYet,
            sessions: Vec::new(),
            facilitators: Vec::new(),
            point: None,
        };
        if !self.applies(element) {
            return Coverage { state: CoverageState::NotApplicable, ..open };
        }
        match element {
            BlendElement::Lms => self.lms(open),
            BlendElement::DigitalModules => self.modules(open),
            BlendElement::FaceToFace => self.either(open, Held::is_hands_on, Held::teaches_in_class),
            BlendElement::HybridFacilitators => self.hybrid(open),
            BlendElement::MixedAssessment => self.assessment(open),
            BlendElement::Coaching => self.either(open, Held::coaches, |_| false),
            BlendElement::Monitoring => self.monitoring(open),
        }
    }

    fn applies(&self, element: BlendElement) -> bool {
        let Sides { online, in_class } = self.sides;
        // A webinar: nothing that anybody studies alone.
        let live_only = !in_class && !self.held.is_empty() && !self.any(|held| held.mode == Mode::OnlineAsync);
        match element {
            BlendElement::Lms | BlendElement::DigitalModules => online && !live_only,
            BlendElement::Monitoring => online,
            BlendElement::FaceToFace => in_class,
            BlendElement::HybridFacilitators => online && in_class,
            BlendElement::MixedAssessment | BlendElement::Coaching => true,
        }
    }

    fn any(&self, wanted: impl Fn(&Held<'a>) -> bool) -> bool {
        self.held.iter().any(wanted)
    }

    fn sessions(&self, wanted: impl Fn(&Held<'a>) -> bool) -> Vec<SessionId> {
        self.held.iter().filter(|held| wanted(held)).map(|held| held.session.id.clone()).collect()
    }

    /// Covered by sessions of the first sort, partly by those of the second.
    fn either(&self, open: Coverage, full: fn(&Held<'a>) -> bool, part: fn(&Held<'a>) -> bool) -> Coverage {
        let (sessions, state) = match self.sessions(full) {
            none if none.is_empty() => (self.sessions(part), CoverageState::Partly),
            sessions => (sessions, CoverageState::Covered),
        };
        if sessions.is_empty() { open } else { Coverage { state, sessions, ..open } }
    }

    /// Covered by a point of the checklist where that is done.
    fn or_point(&self, found: Coverage, point: ChecklistPoint) -> Coverage {
        if found.state != CoverageState::Covered && self.plan.readiness.is_done(point) {
            Coverage { state: CoverageState::Covered, point: Some(point), ..found }
        } else {
            found
        }
    }

    fn lms(&self, open: Coverage) -> Coverage {
        let found = self.either(open, Held::names_lms, |held| held.mode == Mode::OnlineAsync);
        self.or_point(found, ChecklistPoint::Lms)
    }

    /// Every session that is studied alone needs its material.
    fn modules(&self, open: Coverage) -> Coverage {
        let alone = self.sessions(Held::is_self_paced);
        let bare = self.any(|held| held.is_self_paced() && !held.has_media());
        let found = if !alone.is_empty() && !bare {
            Coverage { state: CoverageState::Covered, sessions: alone, ..open }
        } else {
            let sessions = self.sessions(|held| held.is_self_paced() || held.has_media());
            let state = if sessions.is_empty() { CoverageState::NotYet } else { CoverageState::Partly };
            Coverage { state, sessions, ..open }
        };
        self.or_point(found, ChecklistPoint::ModuleProduction)
    }

    fn hybrid(&self, open: Coverage) -> Coverage {
        let names = |wanted: fn(&Held<'a>) -> bool| {
            let mut names: Vec<&str> = Vec::new();
            let named = self.held.iter().filter(|held| wanted(held)).flat_map(|held| &held.material.facilitators);
            for name in named.map(|name| name.trim()) {
                if !name.is_empty() && !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        let (online, direct) = (names(Held::is_online), names(Held::is_direct));
        let state = if online.is_empty() && direct.is_empty() { CoverageState::NotYet } else { CoverageState::Partly };
        let both: Vec<&str> = online.into_iter().filter(|name| direct.contains(name)).collect();
        if both.is_empty() {
            return Coverage { state, ..open };
        }
        let sessions = self.sessions(|held| held.is_led_by(&both));
        let facilitators = both.into_iter().map(Text::from).collect();
        Coverage { state: CoverageState::Covered, sessions, facilitators, ..open }
    }

    /// Online and in presence, as far as the plan has both.
    fn assessment(&self, open: Coverage) -> Coverage {
        let online = self.any(|held| held.is_online() && held.assesses());
        let direct = self.any(|held| held.is_direct() && held.assesses());
        let state = match (online || !self.sides.online, direct || !self.sides.in_class) {
            _ if !online && !direct => CoverageState::NotYet,
            (true, true) => CoverageState::Covered,
            _ => CoverageState::Partly,
        };
        Coverage { state, sessions: self.sessions(Held::assesses), ..open }
    }

    /// Tests online show who keeps up; a platform keeps the record of them.
    fn monitoring(&self, open: Coverage) -> Coverage {
        let sessions = self.sessions(Held::is_online_test);
        let platform = self.coverage(BlendElement::Lms).state == CoverageState::Covered;
        let in_hand = entry(&self.plan.readiness.checklist, ChecklistPoint::OnlineMonitoring)
            .is_some_and(|item| item.due.is_some() || says_something(&item.responsible));
        let state = match sessions.is_empty() {
            false if platform => CoverageState::Covered,
            true if !in_hand => CoverageState::NotYet,
            _ => CoverageState::Partly,
        };
        self.or_point(Coverage { state, sessions, ..open }, ChecklistPoint::OnlineMonitoring)
    }
}
