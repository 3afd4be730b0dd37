//! Strategi: why and how to blend, and what in the plan answers it.
//!
//! The points are those of "Metode Pelatihan Blended Learning dalam Bimtek
//! BUMN". An [`PointAnswer`] is advice on where to look, no verdict on the plan.

mod evidence;
#[cfg(test)]
mod tests;

pub use evidence::{Evidence, SessionsFound};

use super::check::CheckId;
use super::id::SessionId;
use super::plan::PlanParts;
use super::readiness::{ChecklistPoint, Indicator, Risk, is_answered};
use super::summary::Summary;
use super::words::vocabulary;

vocabulary! {
    /// What the points are about, in the order of a terms of reference.
    PointGroup {
        /// Landasan: why it works.
        Foundations = "foundations",
        /// Keunggulan.
        Advantages = "advantages",
        /// Strategi pelaksanaan.
        Strategies = "strategies",
        /// Dampak yang diharapkan.
        Impacts = "impacts",
        /// Regulasi dan kebijakan.
        Regulation = "regulation",
    }
}

vocabulary! {
    /// A point of the reference.
    Point {
        /// Konstruktivisme.
        Constructivism = "constructivism",
        /// Self-paced learning dan scaffolding.
        SelfPaced = "selfPaced",
        /// Pembelajaran adaptif.
        Adaptive = "adaptive",
        /// Social learning.
        SocialLearning = "socialLearning",

        /// Fleksibilitas waktu dan lokasi.
        Flexibility = "flexibility",
        /// Efisiensi biaya dan logistik.
        CostEfficiency = "costEfficiency",
        /// Keterlibatan peserta.
        Engagement = "engagement",
        /// Monitoring real time.
        Monitoring = "monitoring",
        /// Skalabilitas.
        Scalability = "scalability",

        /// Pemangku kepentingan sejak awal.
        Stakeholders = "stakeholders",
        /// Pilot program terukur.
        MeasuredPilot = "measuredPilot",
        /// Standarisasi modul dan pedoman produksi.
        ModuleStandards = "moduleStandards",
        /// Konektivitas dan aksesibilitas.
        Connectivity = "connectivity",
        /// Pendamping digital.
        DigitalSupport = "digitalSupport",
        /// Gamifikasi dan insentif belajar.
        Gamification = "gamification",
        /// Pembelajaran berkelanjutan: forum alumni.
        Alumni = "alumni",
        /// Isu aktual.
        CurrentIssues = "currentIssues",
        /// Integrasi dengan program lain.
        OtherProgrammes = "otherProgrammes",

        /// Kompetensi teknis dan manajerial.
        Competence = "competence",
        /// Retensi materi.
        Retention = "retention",
        /// Efisiensi biaya dan waktu.
        Efficiency = "efficiency",
        /// Adaptabilitas terhadap perubahan regulasi.
        RegulationChange = "regulationChange",
        /// Budaya belajar mandiri.
        SelfLearning = "selfLearning",
        /// Pemantauan capaian secara real time.
        Intervention = "intervention",

        /// Standar kompetensi dan pedoman pelatihan.
        CompetencyStandard = "competencyStandard",
        /// Integrasi dengan program Kemnaker, BNSP.
        GovernmentProgrammes = "governmentProgrammes",
        /// Izin atau sertifikasi.
        Certification = "certification",
        /// Pengakuan dalam SKP.
        Recognition = "recognition",
        /// Transparansi anggaran.
        BudgetTransparency = "budgetTransparency",
    }
}

impl Point {
    /// What it is about.
    pub const fn group(self) -> PointGroup {
        match self {
            Point::Constructivism | Point::SelfPaced | Point::Adaptive | Point::SocialLearning => {
                PointGroup::Foundations
            }
            Point::Flexibility | Point::CostEfficiency | Point::Engagement | Point::Monitoring | Point::Scalability => {
                PointGroup::Advantages
            }
            Point::Stakeholders
            | Point::MeasuredPilot
            | Point::ModuleStandards
            | Point::Connectivity
            | Point::DigitalSupport
            | Point::Gamification
            | Point::Alumni
            | Point::CurrentIssues
            | Point::OtherProgrammes => PointGroup::Strategies,
            Point::Competence
            | Point::Retention
            | Point::Efficiency
            | Point::RegulationChange
            | Point::SelfLearning
            | Point::Intervention => PointGroup::Impacts,
            Point::CompetencyStandard
            | Point::GovernmentProgrammes
            | Point::Certification
            | Point::Recognition
            | Point::BudgetTransparency => PointGroup::Regulation,
        }
    }
}

vocabulary! {
    /// Whether the plan answers a point.
    PointStanding {
        /// It does.
        Answered = "answered",
        /// It does in part.
        Partly = "partly",
        /// Nothing in it does yet.
        Open = "open",
    }
}

/// What in the plan answers a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointAnswer {
    /// Which point.
    pub point: Point,
    /// Whether it is answered.
    pub standing: PointStanding,
    /// Where one sees to it.
    pub lead: Lead,
}

/// Where one sees to a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// At a session, the first of those that answer it or that lack something.
    Session(SessionId),
    /// By a further material.
    NewMaterial,
    /// Among the competencies.
    Competencies,
    /// In a field of the programme.
    Programme(ProgrammeEntry),
    /// In Kesiapan.
    Readiness,
    /// In Bandingkan: days in class and the rate card.
    Comparison,
}

/// A field of the programme that answers a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the fields of Program and Balance")]
pub enum ProgrammeEntry {
    LegalBasis,
    Participants,
    TargetBasis,
}

/// What answers each point, in the order of [`Point::ALL`]. `has` says whether
/// a check has found something in the plan that was not put aside.
pub fn point_answers(
    plan: &PlanParts,
    summary: &Summary,
    evidence: &Evidence,
    has: &dyn Fn(CheckId) -> bool,
) -> Vec<PointAnswer> {
    Point::ALL.iter().map(|point| answer(*point, plan, summary, evidence, has)).collect()
}

fn answer(
    point: Point,
    plan: &PlanParts,
    summary: &Summary,
    evidence: &Evidence,
    has: &dyn Fn(CheckId) -> bool,
) -> PointAnswer {
    let e = evidence;
    let says = |text: &str| !text.trim().is_empty();
    let done = |point| plan.readiness.is_done(point);
    let sees_to = |point| says(&plan.readiness.point(point).responsible);
    let saves_days = matches!((e.days, e.days_in_class), (Some(days), Some(all)) if days < all);
    // Whether it is answered, and whether at least in part.
    let (whole, part) = match point {
        Point::Constructivism => (e.active.any(), false),
        Point::SelfPaced => (e.self_paced.any() && e.in_class.any(), e.self_paced.any() || e.in_class.any()),
        Point::Adaptive => (e.modules > 1, e.modules > 0),
        Point::SocialLearning => (e.in_class.any(), e.live.any()),

        Point::Flexibility => (e.self_paced.any(), e.live.any()),
        Point::CostEfficiency => (saves_days && e.bill.is_some(), saves_days),
        Point::Engagement => {
            (e.active_online.any() && e.active_in_class.any(), e.active_online.any() || e.active_in_class.any())
        }
        Point::Monitoring => {
            let watched = done(ChecklistPoint::OnlineMonitoring) || sees_to(ChecklistPoint::OnlineMonitoring);
            (watched && e.online_tests.any(), watched || e.online_tests.any())
        }
        Point::Scalability => {
            let counted = plan.program.participants.is_some();
            (counted && e.self_paced.any(), e.self_paced.any())
        }

        Point::Stakeholders => {
            let team = done(ChecklistPoint::ProjectTeam) || sees_to(ChecklistPoint::ProjectTeam);
            (team, says(&plan.program.responsible))
        }
        Point::MeasuredPilot => (e.indicators > 0 && says(&plan.program.batch), e.indicators > 0),
        Point::ModuleStandards => {
            let made = done(ChecklistPoint::ModuleProduction) || done(ChecklistPoint::ModuleTrial);
            (is_answered(plan, Risk::ModuleQuality), made)
        }
        Point::Connectivity => (e.copies.is_complete(), e.copies.with > 0 || is_answered(plan, Risk::Internet)),
        Point::DigitalSupport => {
            (!e.digital_support.is_empty(), e.co_facilitators > 0 || is_answered(plan, Risk::DigitalLiteracy))
        }
        Point::Gamification => (e.gamified > 0, e.quizzes.any()),
        Point::Alumni => (e.coaching.any(), false),
        Point::CurrentIssues => (e.cases.any(), false),
        Point::OtherProgrammes => (e.referenced > 0, false),

        Point::Competence => {
            let practised = e.practice_in_class.any();
            (practised && e.theory_online.any() && !has(CheckId::PracticeUnprepared), practised)
        }
        Point::Retention => {
            (!summary.theory.is_zero() && !summary.practice.is_zero(), !(summary.theory + summary.practice).is_zero())
        }
        Point::Efficiency => (saves_days, false),
        Point::RegulationChange => (e.regulation_online.any(), e.regulation.any()),
        Point::SelfLearning => (e.self_paced.any(), false),
        Point::Intervention => (e.tests_on_the_way.any(), e.online_tests.any()),

        Point::CompetencyStandard => {
            let (listed, grounded) = (!plan.competencies.is_empty(), says(&plan.program.legal_basis));
            (listed && grounded, listed || grounded)
        }
        Point::GovernmentProgrammes => (e.coded > 0, false),
        Point::Certification => (e.competency_tests.any(), false),
        Point::Recognition => {
            let basis = plan.balance.as_ref().is_some_and(|balance| says(&balance.basis));
            (basis && !summary.jp.is_zero(), !summary.jp.is_zero())
        }
        Point::BudgetTransparency => (e.rates > 0 && e.rates_missing == 0, e.rates > 0),
    };
    let standing = match (whole, part) {
        (true, _) => PointStanding::Answered,
        (false, true) => PointStanding::Partly,
        (false, false) => PointStanding::Open,
    };
    PointAnswer { point, standing, lead: lead(point, plan, evidence, standing) }
}

fn lead(point: Point, plan: &PlanParts, e: &Evidence, standing: PointStanding) -> Lead {
    let first = |found: &[&SessionsFound]| {
        let first = found.iter().find_map(|found| found.first.clone());
        first.map_or(Lead::NewMaterial, Lead::Session)
    };
    match point {
        Point::Constructivism => first(&[&e.active]),
        Point::SelfPaced | Point::Flexibility | Point::SelfLearning => first(&[&e.self_paced]),
        Point::Adaptive => first(&[&e.self_paced]),
        Point::SocialLearning => first(&[&e.in_class, &e.live]),
        Point::CostEfficiency | Point::Efficiency | Point::BudgetTransparency => Lead::Comparison,
        Point::Engagement => first(&[&e.active_online, &e.active_in_class]),
        Point::Scalability if standing == PointStanding::Open => first(&[&e.self_paced]),
        Point::Scalability => Lead::Programme(ProgrammeEntry::Participants),
        Point::Monitoring
        | Point::Stakeholders
        | Point::MeasuredPilot
        | Point::ModuleStandards
        | Point::DigitalSupport => Lead::Readiness,
        Point::Connectivity => {
            let without = e.copies.without.first().and_then(|material| plan.sessions_of(material).next());
            without.map_or_else(|| first(&[&e.self_paced]), |session| Lead::Session(session.id.clone()))
        }
        Point::Gamification => first(&[&e.quizzes]),
        Point::Alumni => first(&[&e.coaching]),
        Point::CurrentIssues => first(&[&e.cases]),
        Point::OtherProgrammes => {
            let referenced = plan.materials.iter().find(|material| evidence::refers(material));
            let session = referenced.or(plan.materials.first()).and_then(|it| plan.sessions_of(&it.id).next());
            session.map_or(Lead::NewMaterial, |session| Lead::Session(session.id.clone()))
        }
        Point::Competence => first(&[&e.practice_in_class]),
        Point::Retention => first(&[&e.practice_in_class, &e.active]),
        Point::RegulationChange => first(&[&e.regulation_online, &e.regulation]),
        Point::Intervention => first(&[&e.tests_on_the_way]),
        Point::CompetencyStandard if !plan.competencies.is_empty() && standing == PointStanding::Partly => {
            Lead::Programme(ProgrammeEntry::LegalBasis)
        }
        Point::CompetencyStandard | Point::GovernmentProgrammes => Lead::Competencies,
        Point::Certification => first(&[&e.competency_tests]),
        Point::Recognition => Lead::Programme(ProgrammeEntry::TargetBasis),
    }
}

/// The indicators that say what is to be reached.
fn targets(plan: &PlanParts) -> usize {
    let says = |indicator: &&Indicator| !plan.readiness.indicator(**indicator).target.trim().is_empty();
    Indicator::ALL.iter().filter(says).count()
}
