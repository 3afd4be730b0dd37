//! What in the plan answers a point, with its figures.

use super::super::Lang;
use crate::domain::{ChecklistPoint, Evidence, Indicator, Jp, PlanParts, Point, SessionsFound, Summary, percent_of};

impl Lang {
    /// What in the plan answers a point, wholly or in part: "6 dari 7 materi asinkron punya salinan luring."
    pub fn point_evidence(self, point: Point, plan: &PlanParts, summary: &Summary, e: &Evidence) -> String {
        match self {
            Lang::Id => self.evidence_id(point, plan, summary, e),
            Lang::En => self.evidence_en(point, plan, summary, e),
        }
    }

    /// "5 sesi (12 JP)".
    fn sessions_found(self, found: &SessionsFound) -> String {
        let mut text = self.sessions(found.sessions);
        if !found.jp.is_zero() {
            text.push_str(" (");
            text.push_str(&self.jp(found.jp));
            text.push_str(" JP)");
        }
        text
    }

    /// " (31,25%)": JP as a part of what counts.
    fn in_brackets(self, jp: Jp, counted: Jp) -> String {
        let share = percent_of(jp, counted).filter(|_| !jp.is_zero());
        share.map(|share| [" (", &self.share(share), ")"].concat()).unwrap_or_default()
    }

    fn evidence_id(self, point: Point, plan: &PlanParts, summary: &Summary, e: &Evidence) -> String {
        let some = |found: &SessionsFound, what: &str| format!("{} {what}.", self.sessions_found(found));
        let jp = |jp: Jp| self.jp(jp);
        match point {
            Point::Constructivism => some(&e.active, "diskusi, studi kasus, praktik, atau simulasi"),
            Point::SelfPaced => {
                format!("belajar mandiri {} JP, bimbingan tatap muka {} JP.", jp(e.self_paced.jp), jp(e.in_class.jp))
            }
            Point::Adaptive => format!("{} materi berupa modul daring asinkron.", e.modules),
            Point::SocialLearning if e.in_class.any() => some(&e.in_class, "tatap muka"),
            Point::SocialLearning => some(&e.live, "daring sinkron"),
            Point::Flexibility if e.self_paced.any() => format!(
                "{} JP{} daring asinkron, dipelajari sesuai waktu peserta.",
                jp(summary.online_async),
                self.in_brackets(summary.online_async, summary.counted()),
            ),
            Point::Flexibility => some(&e.live, "daring sinkron, diikuti dari mana saja"),
            Point::CostEfficiency | Point::Efficiency => match (e.days, e.days_in_class) {
                (Some(days), Some(all)) => {
                    format!("{days} hari di kelas, sedangkan {all} hari bila seluruhnya tatap muka.")
                }
                _ => String::new(),
            },
            Point::Engagement => format!(
                "{} sesi interaktif daring dan {} tatap muka.",
                e.active_online.sessions, e.active_in_class.sessions
            ),
            Point::Monitoring => {
                let watched = self.watched(plan, "pemantauan dipegang", "pemantauan peserta daring sudah berjalan");
                joined([some_of(e.online_tests.sessions, "tes daring"), watched])
            }
            Point::Scalability => {
                let participants = plan.program.participants.map(|count| format!("{count} peserta tiap angkatan"));
                let modules = format!("{} JP asinkron dapat dipakai ulang", jp(e.self_paced.jp));
                joined([Some(modules), participants])
            }
            Point::Stakeholders => self.team(plan, "tim proyek", "tim proyek sudah tersusun", "penanggung jawab"),
            Point::MeasuredPilot => {
                let batch = called("angkatan", &plan.program.batch);
                joined([Some(format!("{} dari {} indikator bersasaran", e.indicators, Indicator::ALL.len())), batch])
            }
            Point::ModuleStandards => "mutu modul ditangani di Kesiapan.".to_owned(),
            Point::Connectivity if e.copies.with > 0 => {
                let all = e.copies.with + e.copies.without.len();
                format!("{} dari {all} materi asinkron punya salinan luring.", e.copies.with)
            }
            Point::Connectivity => "gangguan internet ditangani di Kesiapan.".to_owned(),
            Point::DigitalSupport if !e.digital_support.is_empty() => {
                format!("pendamping digital {}.", e.digital_support.join(", "))
            }
            Point::DigitalSupport if e.co_facilitators > 0 => format!("{} co-fasilitator.", e.co_facilitators),
            Point::DigitalSupport => "kesenjangan literasi digital ditangani di Kesiapan.".to_owned(),
            Point::Gamification if e.gamified > 0 => format!("{} materi memakai gamifikasi.", e.gamified),
            Point::Gamification => some(&e.quizzes, "kuis"),
            Point::Alumni => some(&e.coaching, "pendampingan"),
            Point::CurrentIssues => some(&e.cases, "studi kasus"),
            Point::OtherProgrammes => {
                format!("{} dari {} materi menyebut referensi.", e.referenced, plan.materials.len())
            }
            Point::Competence => format!(
                "teori daring {} JP, praktik tatap muka {} JP.",
                jp(e.theory_online.jp),
                jp(e.practice_in_class.jp)
            ),
            Point::Retention => format!("teori {} JP, praktik {} JP.", jp(summary.theory), jp(summary.practice)),
            Point::RegulationChange if e.regulation_online.any() => some(&e.regulation_online, "regulasi daring"),
            Point::RegulationChange => some(&e.regulation, "regulasi, seluruhnya tatap muka"),
            Point::SelfLearning => some(&e.self_paced, "belajar mandiri"),
            Point::Intervention if e.tests_on_the_way.any() => {
                format!("{} pre-test, tes harian, atau kuis.", e.tests_on_the_way.sessions)
            }
            Point::Intervention => format!("{} tes daring.", e.online_tests.sessions),
            Point::CompetencyStandard => {
                let listed = some_of(plan.competencies.len(), "kompetensi");
                joined([listed, called("dasar hukum", &plan.program.legal_basis)])
            }
            Point::GovernmentProgrammes => format!("{} kompetensi dengan kode unit.", e.coded),
            Point::Certification => some(&e.competency_tests, "uji kompetensi"),
            Point::Recognition => {
                let basis = plan.balance.as_ref().and_then(|balance| called("dasar target porsi", &balance.basis));
                let year = "ASN mengembangkan diri paling sedikit 20 JP setahun menurut PerLAN 5/2018";
                joined([Some(format!("{} JP ({year})", jp(summary.jp))), basis])
            }
            Point::BudgetTransparency => {
                joined([Some(format!("{} satuan biaya terisi", e.rates)), some_of(e.rates_missing, "belum terisi")])
            }
        }
    }

    fn evidence_en(self, point: Point, plan: &PlanParts, summary: &Summary, e: &Evidence) -> String {
        let some = |found: &SessionsFound, what: &str| format!("{} {what}.", self.sessions_found(found));
        let jp = |jp: Jp| self.jp(jp);
        match point {
            Point::Constructivism => some(&e.active, "of discussion, case study, practice or simulation"),
            Point::SelfPaced => {
                format!("{} JP self-paced, {} JP of guidance face to face.", jp(e.self_paced.jp), jp(e.in_class.jp))
            }
            Point::Adaptive => format!("{} as self-paced online modules.", self.materials(e.modules)),
            Point::SocialLearning if e.in_class.any() => some(&e.in_class, "face to face"),
            Point::SocialLearning => some(&e.live, "live online"),
            Point::Flexibility if e.self_paced.any() => format!(
                "{} JP{} self-paced online, studied when participants have time.",
                jp(summary.online_async),
                self.in_brackets(summary.online_async, summary.counted()),
            ),
            Point::Flexibility => some(&e.live, "live online, followed from anywhere"),
            Point::CostEfficiency | Point::Efficiency => match (e.days, e.days_in_class) {
                (Some(days), Some(all)) => {
                    format!("{} in class, against {all} if everything were face to face.", self.days(days))
                }
                _ => String::new(),
            },
            Point::Engagement => format!(
                "interactive: {} online, {} face to face.",
                self.sessions(e.active_online.sessions),
                self.sessions(e.active_in_class.sessions),
            ),
            Point::Monitoring => {
                let watched = self.watched(plan, "monitoring by", "online participants are being monitored");
                joined([counted("online tests", e.online_tests.sessions), watched])
            }
            Point::Scalability => {
                let participants = plan.program.participants.map(|count| format!("participants a batch: {count}"));
                let modules = format!("{} self-paced JP can be used again", jp(e.self_paced.jp));
                joined([Some(modules), participants])
            }
            Point::Stakeholders => self.team(plan, "project team", "the project team stands", "in charge"),
            Point::MeasuredPilot => {
                let batch = called("batch", &plan.program.batch);
                let indicators = format!("{} of {} indicators have a target", e.indicators, Indicator::ALL.len());
                joined([Some(indicators), batch])
            }
            Point::ModuleStandards => "module quality is seen to in Readiness.".to_owned(),
            Point::Connectivity if e.copies.with > 0 => {
                let all = e.copies.with + e.copies.without.len();
                format!("{} of {all} self-paced materials have an offline copy.", e.copies.with)
            }
            Point::Connectivity => "bad connections are seen to in Readiness.".to_owned(),
            Point::DigitalSupport if !e.digital_support.is_empty() => {
                format!("digital support by {}.", e.digital_support.join(", "))
            }
            Point::DigitalSupport if e.co_facilitators > 0 => format!("co-facilitators: {}.", e.co_facilitators),
            Point::DigitalSupport => "gaps in digital literacy are seen to in Readiness.".to_owned(),
            Point::Gamification if e.gamified > 0 => format!("{} with gamification.", self.materials(e.gamified)),
            Point::Gamification => some(&e.quizzes, "of quizzes"),
            Point::Alumni => some(&e.coaching, "of coaching"),
            Point::CurrentIssues => some(&e.cases, "of case study"),
            Point::OtherProgrammes => {
                format!("{} of {} materials name references.", e.referenced, plan.materials.len())
            }
            Point::Competence => format!(
                "{} JP of theory online, {} JP of practice face to face.",
                jp(e.theory_online.jp),
                jp(e.practice_in_class.jp)
            ),
            Point::Retention => {
                format!("{} JP of theory, {} JP of practice.", jp(summary.theory), jp(summary.practice))
            }
            Point::RegulationChange if e.regulation_online.any() => some(&e.regulation_online, "on regulation online"),
            Point::RegulationChange => some(&e.regulation, "on regulation, all face to face"),
            Point::SelfLearning => some(&e.self_paced, "of self-paced study"),
            Point::Intervention if e.tests_on_the_way.any() => {
                format!("pre-tests, daily tests or quizzes: {}.", e.tests_on_the_way.sessions)
            }
            Point::Intervention => format!("online tests: {}.", e.online_tests.sessions),
            Point::CompetencyStandard => {
                let listed = counted("competencies", plan.competencies.len());
                joined([listed, called("legal basis", &plan.program.legal_basis)])
            }
            Point::GovernmentProgrammes => format!("competencies with the code of a unit: {}.", e.coded),
            Point::Certification => some(&e.competency_tests, "of competency test"),
            Point::Recognition => {
                let basis = plan.balance.as_ref().and_then(|balance| called("basis of the target", &balance.basis));
                let year = "civil servants develop at least 20 JP a year by PerLAN 5/2018";
                joined([Some(format!("{} JP ({year})", jp(summary.jp))), basis])
            }
            Point::BudgetTransparency => {
                joined([Some(format!("rates filled in: {}", e.rates)), counted("missing", e.rates_missing)])
            }
        }
    }

    /// Who monitors participants online, or that somebody does.
    fn watched(self, plan: &PlanParts, by: &str, done: &str) -> Option<String> {
        let item = plan.readiness.point(ChecklistPoint::OnlineMonitoring);
        called(by, &item.responsible).or_else(|| item.done.then(|| done.to_owned()))
    }

    /// The project team, or at least who is in charge.
    fn team(self, plan: &PlanParts, team: &str, done: &str, in_charge: &str) -> String {
        let item = plan.readiness.point(ChecklistPoint::ProjectTeam);
        let team = called(team, &item.responsible).or_else(|| item.done.then(|| done.to_owned()));
        joined([team.or_else(|| called(in_charge, &plan.program.responsible))])
    }
}

/// What a text of the plan is, and the text in one line; `None` where it says nothing.
pub(super) fn called(what: &str, text: &str) -> Option<String> {
    let mut line = what.to_owned();
    for word in text.split_whitespace() {
        line.push(' ');
        line.push_str(word);
    }
    let said = line.trim_end_matches(['.', ';', ',']);
    (line.len() > what.len()).then(|| said.to_owned())
}

/// "3 tes daring"; `None` where there are none.
fn some_of(count: usize, what: &str) -> Option<String> {
    (count > 0).then(|| format!("{count} {what}"))
}

/// "online tests: 3", which needs no plural; `None` where there are none.
fn counted(what: &str, count: usize) -> Option<String> {
    (count > 0).then(|| format!("{what}: {count}"))
}

/// The parts that are there as one sentence.
fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let mut text = String::new();
    for part in parts.into_iter().flatten() {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&part);
    }
    if !text.is_empty() {
        text.push('.');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::sketch;
    use crate::domain::{CheckId, PointStanding, point_answers};

    fn said(lang: Lang, plan: &str, point: Point) -> String {
        let plan = sketch(plan);
        lang.point_evidence(point, &plan, &Summary::of(&plan), &Evidence::of(&plan))
    }

    #[test]
    fn evidence_has_its_figures() {
        let plan = "legal competencies=2; a theory copy, b theory, c caseStudy, d practice; O aA4 bA1.5 cS2 | F dF10";
        for (point, id, en) in [
            (
                Point::Connectivity,
                "1 dari 2 materi asinkron punya salinan luring.",
                "1 of 2 self-paced materials have an offline copy.",
            ),
            (
                Point::Flexibility,
                "5,5 JP (31,43%) daring asinkron, dipelajari sesuai waktu peserta.",
                "5.5 JP (31.43%) self-paced online, studied when participants have time.",
            ),
            (Point::CurrentIssues, "1 sesi (2 JP) studi kasus.", "1 session (2 JP) of case study."),
            (
                Point::CompetencyStandard,
                "2 kompetensi; dasar hukum Perpres 12/2021.",
                "competencies: 2; legal basis Perpres 12/2021.",
            ),
            (
                Point::Efficiency,
                "1 hari di kelas, sedangkan 2 hari bila seluruhnya tatap muka.",
                "1 day in class, against 2 if everything were face to face.",
            ),
        ] {
            assert_eq!(said(Lang::Id, plan, point), id);
            assert_eq!(said(Lang::En, plan, point), en);
        }
    }

    #[test]
    fn what_is_answered_is_said_in_a_sentence() {
        let plans = [
            "legal basis competencies=1; a theory copy speaker, b quiz, c caseStudy, d practice, e competencyTest, f clinic; \
             O aA4 bA1 cS2 | F dF10 | E eF1 | C fS1",
            "; a regulation, b discussion; O aS4 | F bF6",
            "; a postTest; O aA1",
        ];
        for plan in plans.map(sketch) {
            let (summary, evidence) = (Summary::of(&plan), Evidence::of(&plan));
            for answer in point_answers(&plan, &summary, &evidence, &|_: CheckId| false) {
                for lang in Lang::ALL {
                    let said = lang.point_evidence(answer.point, &plan, &summary, &evidence);
                    let whole = said.ends_with('.') && !said.contains("..") && !said.contains("  ");
                    assert!(answer.standing == PointStanding::Open || whole, "{:?}: {said}", answer.point);
                }
            }
        }
    }

    #[test]
    fn texts_of_the_plan_stay_in_line() {
        assert_eq!(called("dasar hukum", " Perpres\n 12/2021.").as_deref(), Some("dasar hukum Perpres 12/2021"));
        assert_eq!(called("dasar hukum", " \n "), None);
    }
}
