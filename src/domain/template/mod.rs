//! Built-in plans to start from.
//!
//! Their texts are examples of a designer's own, in Indonesian whatever the
//! language of the interface; names of the templates are words of `i18n`.

mod content;

use std::rc::Rc;

use super::id::{CompetencyId, MaterialId, PhaseId, PlanId, SessionId};
use super::jp::Jp;
use super::plan::{Balance, Competency, JpSettings, Material, Phase, Plan, PlanParts, Session, Text};
use super::program::Program;
use super::words::{Kind, Mode, Nature, Stage, vocabulary};

vocabulary! {
    /// A built-in plan; its code is what the attribute `template` names.
    Template {
        /// Nothing but the four phases.
        Blank = "blank",
        /// A bimtek of 32 JP, 10 of them online.
        Bimtek = "bimtek",
        /// The CPOf case: e-learning, two days in class, competency test.
        Cpof = "cpof",
        /// PKB In–On–In of 60 JP, half of them at the workplace.
        InOnIn = "in-on-in",
        /// A webinar of two hours.
        Webinar = "webinar",
    }
}

impl Template {
    /// The plan to start from.
    pub fn plan(self, id: PlanId) -> Plan {
        match self {
            Template::Blank => Plan::blank(id),
            Template::Bimtek => content::BIMTEK.plan(id),
            Template::Cpof => content::CPOF.plan(id),
            Template::InOnIn => content::IN_ON_IN.plan(id),
            Template::Webinar => content::WEBINAR.plan(id),
        }
    }
}

/// A plan as a table.
struct Outline {
    title: &'static str,
    kind: Kind,
    audience: &'static str,
    /// Minutes in one JP.
    minutes: u16,
    per_day: Option<Jp>,
    async_per_day: Option<Jp>,
    /// Where the target of 30 ± 5% comes from; `None`: there is no target.
    basis: Option<&'static str>,
    /// Codes and titles.
    competencies: &'static [(&'static str, &'static str)],
    materials: &'static [Item],
    phases: &'static [Part],
}

/// A material of an [`Outline`]. It builds and requires what stands at these
/// indexes.
struct Item {
    code: &'static str,
    title: &'static str,
    group: &'static str,
    nature: Nature,
    competencies: &'static [usize],
    requires: &'static [usize],
    methods: &'static [&'static str],
    media: &'static [&'static str],
    notes: &'static str,
}

/// A phase of an [`Outline`].
struct Part {
    stage: Stage,
    title: &'static str,
    sessions: &'static [Delivery],
}

/// A session: the index of its material, its mode, its JP, and its own nature.
struct Delivery(usize, Mode, Jp, Option<Nature>);

impl Outline {
    fn plan(&self, id: PlanId) -> Plan {
        let blank = Plan::blank(id).into_parts();
        let sessions = self.phases.iter().flat_map(|part| part.sessions);
        let total = sessions.map(|delivery| delivery.2).sum();
        let balance = self.basis.map(|basis| Rc::new(Balance { basis: basis.into(), ..Balance::default() }));
        let program = Program { kind: self.kind, audience: self.audience.into(), ..Program::default() };
        let jp = JpSettings {
            minutes: self.minutes,
            target: Some(total),
            per_day: self.per_day,
            async_per_day: self.async_per_day,
            extra: None,
        };
        let competencies = (1..).zip(self.competencies).map(|(n, (code, title))| {
            let (code, title) = ((*code).into(), (*title).into());
            Rc::new(Competency { id: CompetencyId::numbered(n), code, title, extra: None })
        });
        Plan::from_edit(PlanParts {
            title: self.title.into(),
            program: Rc::new(program),
            jp,
            balance,
            competencies: competencies.collect(),
            materials: (1..).zip(self.materials).map(|(n, item)| Rc::new(item.material(n))).collect(),
            flow: self.flow(),
            ..blank
        })
    }

    fn flow(&self) -> Vec<Rc<Phase>> {
        let mut numbers = 1..;
        let mut phases = Vec::with_capacity(self.phases.len());
        for (n, part) in (1..).zip(self.phases) {
            let sessions = part.sessions.iter().zip(&mut numbers).map(|(Delivery(material, mode, jp, nature), n)| {
                let unmapped = Session::unmapped(SessionId::numbered(n), id_at(*material, MaterialId::numbered));
                let counted = *mode != Mode::Workplace;
                Rc::new(Session { mode: Some(*mode), jp: Some(*jp), nature: *nature, counted, ..unmapped })
            });
            let empty = Phase::empty(PhaseId::numbered(n), part.stage);
            phases.push(Rc::new(Phase { title: part.title.into(), sessions: sessions.collect(), ..empty }));
        }
        phases
    }
}

impl Item {
    fn material(&self, n: u64) -> Material {
        let texts = |texts: &[&str]| texts.iter().map(|text| Text::from(*text)).collect();
        Material {
            code: self.code.into(),
            group: self.group.into(),
            nature: self.nature,
            competencies: self.competencies.iter().map(|at| id_at(*at, CompetencyId::numbered)).collect(),
            requires: self.requires.iter().map(|at| id_at(*at, MaterialId::numbered)).collect(),
            methods: texts(self.methods),
            media: texts(self.media),
            notes: self.notes.into(),
            ..Material::titled(MaterialId::numbered(n), self.title.into())
        }
    }
}

/// The id of what stands at an index of an outline: they are numbered from 1.
fn id_at<I>(at: usize, numbered: fn(u64) -> I) -> I {
    numbered(at as u64 + 1)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::domain::{Summary, Verdict, fit};

    fn plans() -> impl Iterator<Item = (Template, Plan)> {
        Template::ALL.iter().map(|template| (*template, template.plan(PlanId::new("plan").unwrap())))
    }

    #[test]
    fn they_add_up_and_are_on_target() {
        // JP in all, online, face to face, at the workplace; share; verdict.
        let expected = [
            (Template::Blank, "0 0 0 0", None, Verdict::NotApplicable),
            (Template::Bimtek, "32 10 22 0", Some("31.25"), Verdict::OnTarget),
            (Template::Cpof, "30 10 20 0", Some("33.33"), Verdict::OnTarget),
            (Template::InOnIn, "60 0 30 30", Some("0"), Verdict::NotApplicable),
            (Template::Webinar, "2 2 0 0", Some("100"), Verdict::NotApplicable),
        ];
        for ((template, plan), (of, jp, share, verdict)) in plans().zip(expected) {
            assert_eq!(template, of);
            assert!(Plan::new(plan.clone().into_parts()).is_ok(), "{template:?}");
            let summary = Summary::of(&plan);
            let found = format!("{} {} {} {}", summary.jp, summary.online, summary.face_to_face, summary.workplace);
            assert_eq!(found, jp, "{template:?}");
            assert_eq!(summary.online_percent.map(|share| share.to_string()).as_deref(), share, "{template:?}");
            assert_eq!(summary.verdict, verdict, "{template:?}");
            assert_eq!(plan.jp.target.unwrap_or_default(), summary.jp, "{template:?}");
        }
    }

    #[test]
    fn they_are_in_order_and_suit_their_modes() {
        for (template, plan) in plans() {
            let mut first = BTreeMap::new();
            for (at, session) in plan.sessions().enumerate() {
                first.entry(&session.material).or_insert(at);
            }
            for material in &plan.materials {
                for required in &material.requires {
                    assert!(first[required] < first[&material.id], "{template:?}: {} first", material.title);
                }
            }
            for session in plan.sessions() {
                let fit = fit(plan.nature_of(session), session.mode.unwrap());
                assert!(!fit.is_poor(), "{template:?}: {session:?}");
            }
            let titles: BTreeSet<_> = plan.materials.iter().map(|material| &material.title).collect();
            assert_eq!(titles.len(), plan.materials.len(), "{template:?}: each title once");
            for competency in &plan.competencies {
                let built: Vec<_> = plan.materials.iter().filter(|m| m.competencies.contains(&competency.id)).collect();
                assert!(built.iter().any(|material| material.nature.is_test()), "{template:?}: {}", competency.title);
                assert!(built.iter().any(|material| !material.nature.is_test()), "{template:?}: {}", competency.title);
            }
        }
    }

    #[test]
    fn the_published_cases_are_kept() {
        let cpof = include_str!("../../../tests/fixtures/curricula/cpof-units.tsv");
        let plan = Template::Cpof.plan(PlanId::new("plan").unwrap());
        for row in cpof.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            let material = plan.materials.iter().find(|material| &*material.title == cells[1]).expect(row);
            assert_eq!(&*material.code, cells[0], "{row}");
            assert!(material.notes.contains("contoh, ubah sesuai kurikulum"), "{row}: its JP are not published");
        }
        assert_eq!(plan.materials.len(), cpof.lines().count() - 1);

        let pkb = include_str!("../../../tests/fixtures/curricula/pkb-in-on-in-60.tsv");
        let plan = Template::InOnIn.plan(PlanId::new("plan").unwrap());
        let rows = plan.placed_sessions().map(|(phase, session)| {
            let mode = if session.mode == Some(Mode::Workplace) { "Mandiri di tempat kerja" } else { "Luring" };
            let title = &plan.material(&session.material).unwrap().title;
            format!("{}\t{title}\t{mode}\t{}", phase.unwrap().title, session.jp.unwrap())
        });
        assert_eq!(rows.collect::<Vec<_>>(), pkb.lines().skip(1).collect::<Vec<_>>());
    }

    #[test]
    fn a_webinar_lasts_two_hours() {
        let plan = Template::Webinar.plan(PlanId::new("plan").unwrap());
        assert_eq!(Summary::of(&plan).jp.hundredths() * u64::from(plan.jp.minutes), 120 * 100);
        assert!(plan.sessions().all(|session| session.mode == Some(Mode::OnlineSync)));
    }
}
