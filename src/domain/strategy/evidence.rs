//! The figures of a plan that answer the points of the reference.

use crate::domain::compare::Comparison;
use crate::domain::facilitator::FacilitatorType;
use crate::domain::gather::{places_of, set_of};
use crate::domain::id::SessionId;
use crate::domain::jp::Jp;
use crate::domain::plan::{Material, PlanParts, Session, Text};
use crate::domain::readiness::{OfflineCopies, offline_copies};
use crate::domain::words::{Mode, Nature, Side, Stage};

/// Some sessions of the flow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionsFound {
    /// How many.
    pub sessions: usize,
    /// Their known JP.
    pub jp: Jp,
    /// The first of them.
    pub first: Option<SessionId>,
}

impl SessionsFound {
    /// Whether there are some.
    pub const fn any(&self) -> bool {
        self.sessions > 0
    }

    fn add(&mut self, session: &Session) {
        self.sessions += 1;
        self.jp += session.jp.unwrap_or_default();
        if self.first.is_none() {
            self.first = Some(session.id.clone());
        }
    }
}

/// What a plan has to show. Sessions of the tray show nothing yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Online, self-paced, tests left out.
    pub self_paced: SessionsFound,
    /// Online, live.
    pub live: SessionsFound,
    /// Face to face.
    pub in_class: SessionsFound,
    /// Discussion, cases, practice, simulation, field practice.
    pub active: SessionsFound,
    /// Those of them online.
    pub active_online: SessionsFound,
    /// Those of them face to face.
    pub active_in_class: SessionsFound,
    /// Theory, regulation, enrichment online.
    pub theory_online: SessionsFound,
    /// Practice, simulation, field practice face to face.
    pub practice_in_class: SessionsFound,
    /// Case studies.
    pub cases: SessionsFound,
    /// Regulation.
    pub regulation: SessionsFound,
    /// Regulation online.
    pub regulation_online: SessionsFound,
    /// Tests online.
    pub online_tests: SessionsFound,
    /// Pre-tests, daily tests, quizzes: what shows in time who needs help.
    pub tests_on_the_way: SessionsFound,
    /// Quizzes.
    pub quizzes: SessionsFound,
    /// Tests of competence.
    pub competency_tests: SessionsFound,
    /// What stands in a coaching phase, or is coaching anywhere.
    pub coaching: SessionsFound,
    /// How many materials are studied alone and online.
    pub modules: usize,
    /// Which of them have an offline copy.
    pub copies: OfflineCopies,
    /// How many materials name a reference.
    pub referenced: usize,
    /// How many materials name gamification among methods and media.
    pub gamified: usize,
    /// How many competencies have the code of a unit.
    pub coded: usize,
    /// Who helps participants with the technology.
    pub digital_support: Vec<Text>,
    /// How many co-facilitators are noted.
    pub co_facilitators: usize,
    /// How many indicators of success say what is to be reached.
    pub indicators: usize,
    /// Days in class; `None` where JP a day are not known.
    pub days: Option<u64>,
    /// The same with everything in class.
    pub days_in_class: Option<u64>,
    /// Rupiah for all batches, as planned and with everything in class; `None` without rates.
    pub bill: Option<(u128, u128)>,
    /// How many rates that matter are filled in.
    pub rates: usize,
    /// How many rates that matter are not.
    pub rates_missing: usize,
}

impl Evidence {
    /// What this plan has to show.
    pub fn of(plan: &PlanParts) -> Evidence {
        let mut found = Evidence { copies: offline_copies(plan), ..Evidence::default() };
        let materials = places_of(plan.materials.iter().map(|material| material.id.as_str()));
        let mut modules = Vec::new();
        for phase in &plan.flow {
            for session in &phase.sessions {
                let material = materials.get(session.material.as_str()).and_then(|at| plan.materials.get(at));
                let nature = session.nature.or(material.map(|material| material.nature)).unwrap_or(Nature::Other);
                if session.mode == Some(Mode::OnlineAsync) && !nature.is_test() {
                    modules.push(session.material.as_str());
                }
                found.add(session, nature, phase.stage);
            }
        }
        found.modules = set_of(modules).len();
        found.referenced = plan.materials.iter().filter(|material| refers(material)).count();
        found.gamified = plan.materials.iter().filter(|material| is_gamified(material)).count();
        found.coded = plan.competencies.iter().filter(|competency| !competency.code.trim().is_empty()).count();
        for noted in &plan.facilitators {
            match noted.role {
                Some(FacilitatorType::DigitalSupport) => found.digital_support.push(noted.name.trim().into()),
                Some(FacilitatorType::CoFacilitator) => found.co_facilitators += 1,
                _ => {}
            }
        }
        found.indicators = super::targets(plan);
        found.compare(plan);
        found
    }

    fn add(&mut self, session: &Session, nature: Nature, stage: Stage) {
        let online = session.mode.and_then(Mode::side) == Some(Side::Online);
        let in_class = session.mode == Some(Mode::FaceToFace);
        let practice = matches!(nature, Nature::Practice | Nature::Simulation | Nature::FieldPractice);
        let active = practice || matches!(nature, Nature::Discussion | Nature::CaseStudy);
        let theory = matches!(nature, Nature::Theory | Nature::Regulation | Nature::Enrichment);
        for (is_one, found) in [
            (session.mode == Some(Mode::OnlineAsync) && !nature.is_test(), &mut self.self_paced),
            (session.mode == Some(Mode::OnlineSync), &mut self.live),
            (in_class, &mut self.in_class),
            (active, &mut self.active),
            (active && online, &mut self.active_online),
            (active && in_class, &mut self.active_in_class),
            (theory && online, &mut self.theory_online),
            (practice && in_class, &mut self.practice_in_class),
            (nature == Nature::CaseStudy, &mut self.cases),
            (nature == Nature::Regulation, &mut self.regulation),
            (nature == Nature::Regulation && online, &mut self.regulation_online),
            (nature.is_test() && online, &mut self.online_tests),
            (matches!(nature, Nature::PreTest | Nature::DailyTest | Nature::Quiz), &mut self.tests_on_the_way),
            (nature == Nature::Quiz, &mut self.quizzes),
            (nature == Nature::CompetencyTest, &mut self.competency_tests),
            (stage == Stage::Coaching || nature.is_coaching(), &mut self.coaching),
        ] {
            if is_one {
                found.add(session);
            }
        }
    }

    fn compare(&mut self, plan: &PlanParts) {
        let comparison = Comparison::of(plan);
        self.days = comparison.planned.effort.days;
        self.days_in_class = comparison.in_class.effort.days;
        self.bill =
            comparison.planned.bill.zip(comparison.in_class.bill).map(|(planned, all)| (planned.total, all.total));
        let needed = comparison.lines.iter().filter(|line| line.is_needed());
        self.rates_missing = needed.clone().filter(|line| line.is_missing()).count();
        self.rates = needed.count() - self.rates_missing;
    }
}

/// Whether a material names a reference.
pub(super) fn refers(material: &Material) -> bool {
    material.references.iter().any(|reference| !reference.trim().is_empty())
}

/// Whether methods or media speak of gamification.
fn is_gamified(material: &Material) -> bool {
    const WORDS: [&str; 5] = ["gamif", "lencana", "badge", "leaderboard", "papan peringkat"];
    material.methods.iter().chain(&material.media).any(|text| {
        let text = text.to_ascii_lowercase();
        WORDS.iter().any(|word| text.contains(word))
    })
}
