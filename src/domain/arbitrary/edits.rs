//! Random edits. Which ids an edit names depends on the plan it meets, so a
//! random [`Wish`] becomes an [`Edit`] only there.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{date, nature, rate, readiness, session_jp, title, typed};
use crate::domain::*;

/// What is wanted of whatever plan there will be.
#[derive(Clone, Debug)]
pub struct Wish {
    kind: u8,
    /// For choosing ids and positions.
    at: [Index; 4],
    many: Vec<Index>,
    texts: Vec<Text>,
    text: Text,
    jp: Option<Jp>,
    nature: Nature,
    mode: Option<Mode>,
    stage: Stage,
    number: u16,
    yes: bool,
    date: Option<Date>,
    rows: Vec<(Index, Index, Option<Mode>, Option<Jp>)>,
    rate: Option<u64>,
}

/// Any edit that a designer could come upon, refused ones included.
pub fn wish() -> impl Strategy<Value = Wish> {
    let mode = || option::of(select(Mode::ALL));
    let texts = (vec(typed(), 0..3), prop_oneof![title(), typed()]);
    let choices = (nature(), mode(), select(Stage::ALL), 0..300_u16, any::<bool>(), option::of(date()));
    let jp = prop_oneof![9 => session_jp(), 1 => Just(Some(Jp::whole(10_000)))];
    let rows = vec((any::<Index>(), any::<Index>(), mode(), session_jp()), 1..6);
    let at = proptest::array::uniform4(any::<Index>());
    let rate = prop_oneof![9 => rate(), 1 => Just(Some(Costs::MAX_RATE + 1))];
    (0..44_u8, at, vec(any::<Index>(), 0..4), texts, jp, choices, rows, rate).prop_map(
        |(kind, at, many, (texts, text), jp, (nature, mode, stage, number, yes, date), rows, rate)| Wish {
            kind,
            at,
            many,
            texts,
            text,
            jp,
            nature,
            mode,
            stage,
            number,
            yes,
            date,
            rows,
            rate,
        },
    )
}

/// One of the ids that are there, or one that is not.
fn pick<I: Clone>(ids: &[I], at: Index, unknown: I) -> I {
    // One in sixteen names nothing.
    let at = at.index(ids.len() * 16 + 1);
    ids.get(at % (ids.len() + 1))
        .filter(|_| at < ids.len() * 16)
        .cloned()
        .unwrap_or_else(|| if at < ids.len() * 16 { ids.first().cloned().unwrap_or(unknown) } else { unknown })
}

impl Wish {
    /// The edit that this wish is in a plan.
    pub fn edit(&self, plan: &Plan) -> Edit {
        let [first, second, third, fourth] = self.at;
        let all_sessions: Vec<SessionId> = plan.sessions().map(|session| session.id.clone()).collect();
        let all_materials: Vec<MaterialId> = plan.materials.iter().map(|material| material.id.clone()).collect();
        let all_phases: Vec<PhaseId> = plan.flow.iter().map(|phase| phase.id.clone()).collect();
        let all_competencies: Vec<CompetencyId> = plan.competencies.iter().map(|each| each.id.clone()).collect();
        let session_at = |at| pick(&all_sessions, at, SessionId::numbered(9999));
        let material_at = |at| pick(&all_materials, at, MaterialId::numbered(9999));
        let phase_at = |at| pick(&all_phases, at, PhaseId::numbered(9999));
        let competency_at = |at| pick(&all_competencies, at, CompetencyId::numbered(9999));

        let session = session_at(first);
        let sessions: Vec<SessionId> = self.many.iter().map(|at| session_at(*at)).collect();
        let materials: Vec<MaterialId> = self.many.iter().map(|at| material_at(*at)).collect();
        let before_phase = self.yes.then(|| phase_at(second));
        let (text, text_again) = (self.text.clone(), self.text.clone());
        let to = || {
            let place = if third.index(4) == 0 { Place::Tray } else { Place::Phase(phase_at(second)) };
            let there: Vec<SessionId> =
                plan.sessions_at(&place).unwrap_or_default().iter().map(|session| session.id.clone()).collect();
            let before = self.yes.then(|| pick(&there, fourth, SessionId::numbered(9999)));
            Spot { place, before: before.filter(|_| !there.is_empty()) }
        };
        match self.kind {
            0 => Edit::SetTitle(text),
            1 if self.number.is_multiple_of(3) => Edit::SetKind {
                kind: Kind::ALL[usize::from(self.number / 3) % Kind::ALL.len()],
                online: self.mode.map(|mode| mode == Mode::OnlineSync),
            },
            1 => Edit::SetProgram(self.program_field()),
            2 => Edit::SetJp(match self.number % 4 {
                0 => JpField::Minutes(self.number),
                1 => JpField::Target(self.jp),
                2 => JpField::PerDay(self.jp),
                _ => JpField::AsyncPerDay(self.jp),
            }),
            3 => Edit::SetBalance(self.yes.then(|| Balance {
                online: Percent::from_hundredths(u64::from(self.number)).unwrap_or_default(),
                basis: text,
                ..Balance::default()
            })),
            4 => Edit::AddCompetency { code: text, title: text_again },
            5 => Edit::SetCompetency {
                competency: competency_at(first),
                field: if self.yes { CompetencyField::Code(text) } else { CompetencyField::Title(text) },
            },
            6 => Edit::DuplicateCompetency { competency: competency_at(first), title: text },
            7 => Edit::DeleteCompetency(competency_at(first)),
            8 | 9 => Edit::AddMaterial { title: text, nature: self.nature, jp: self.jp, to: to() },
            10 | 11 => Edit::SetMaterials {
                materials,
                field: self.material_field(
                    self.at.iter().map(|at| competency_at(*at)).collect(),
                    [second, third].iter().map(|at| material_at(*at)).collect(),
                ),
            },
            12 => Edit::DuplicateMaterial { material: material_at(first), title: text },
            13 => Edit::DeleteMaterials(materials),
            14 | 15 => Edit::MoveSessions { sessions, to: to() },
            16 => Edit::Shift { session, direction: if self.yes { Direction::Up } else { Direction::Down } },
            17 | 18 => Edit::SetMode { sessions, mode: self.mode },
            19 => Edit::MapAsSuggested { sessions: all_sessions },
            20 => Edit::SetSessions { sessions, field: self.session_field() },
            21 | 22 => Edit::SplitSession { parts: self.parts(plan, &session), session },
            23 => Edit::MergeSessions { session },
            24 => Edit::DeleteSessions(sessions),
            25 => Edit::AddPhase { stage: self.stage, title: text, before: before_phase },
            26 => Edit::RenamePhase { phase: phase_at(first), title: text },
            27 => Edit::MovePhase { phase: phase_at(first), before: before_phase },
            28 => Edit::DeletePhase(phase_at(first)),
            29 => Edit::PutAside {
                check: self.check(),
                subjects: self.subjects(plan, &session, &phase_at(second)),
                reason: text,
            },
            30 => match plan.accepted.get(first.index(plan.accepted.len() + 1)) {
                Some(accepted) => Edit::ShowAgain {
                    check: CheckId::from_code(&accepted.check).unwrap_or_else(|| self.check()),
                    subjects: accepted
                        .subjects
                        .iter()
                        .map(|about| about.subject.clone())
                        .skip(usize::from(self.yes))
                        .collect(),
                },
                None => Edit::ShowAgain { check: self.check(), subjects: vec![Subject::Plan] },
            },
            31 => Edit::AddFacilitator { name: text, material: self.yes.then(|| material_at(first)) },
            32 => Edit::SetFacilitator {
                name: self.person(plan),
                field: match self.jp {
                    Some(jp) if self.yes => FacilitatorField::Cap(Some(jp)),
                    None if self.yes => FacilitatorField::Cap(None),
                    _ => FacilitatorField::Role(FacilitatorType::ALL.get(usize::from(self.number) % 8).copied()),
                },
            },
            33 => Edit::RenameFacilitator { name: self.person(plan), to: text },
            34 => Edit::RemoveFacilitator(self.person(plan)),
            35 => Edit::SetCosts(match Rate::ALL.get(usize::from(self.number) % (Rate::ALL.len() + 1)) {
                Some(rate) => CostField::Rate(*rate, self.rate),
                None => CostField::Batches(u32::from(self.number) * 50),
            }),
            36 => Edit::AddBatch(Rc::new(self.batch())),
            37 => Edit::AddMitigation { risk: *first.get(Risk::ALL), title: text },
            38..41 => self.variant_edit(plan, sessions),
            _ => Edit::SetReadiness(readiness::field(first, self.number, self.yes, &text, self.date, materials)),
        }
    }

    /// Somebody who teaches, or is to be.
    fn person(&self, plan: &Plan) -> Text {
        let names: Vec<Text> = loads(plan).into_iter().map(|load| load.name).collect();
        pick(&names, self.at[0], self.text.clone())
    }

    fn variant_edit(&self, plan: &Plan, mut sessions: Vec<SessionId>) -> Edit {
        let ids: Vec<VariantId> = plan.variants.iter().map(|variant| variant.id.clone()).collect();
        let (variant, name) = (pick(&ids, self.at[0], VariantId::numbered(9999)), self.text.clone());
        match self.number % 8 {
            0 | 1 => Edit::KeepVariant { name },
            2 => Edit::RenameVariant { variant, name },
            3 => Edit::UpdateVariant(variant),
            4 => Edit::DeleteVariant(variant),
            5 => Edit::OpenVariant { variant, keep_as: name },
            _ => {
                if let Some(kept) = plan.variant(&variant) {
                    let different = Differences::between(plan, kept.plan()).sessions;
                    sessions.extend(different.into_iter().skip(self.at[1].index(4)).map(|each| each.session));
                }
                Edit::TakeOver { variant, sessions }
            }
        }
    }

    fn check(&self) -> CheckId {
        CheckId::ALL[usize::from(self.number) % CheckId::ALL.len()]
    }

    fn subjects(&self, plan: &Plan, session: &SessionId, phase: &PhaseId) -> Vec<Subject> {
        let (session, phase) = (Subject::Session(session.clone()), Subject::Phase(phase.clone()));
        let material = plan.materials.first().map(|material| Subject::Material(material.id.clone()));
        match self.number % 4 {
            0 => vec![Subject::Plan],
            1 => vec![session],
            2 => material.into_iter().chain([session]).collect(),
            _ => vec![phase],
        }
    }

    fn program_field(&self) -> ProgramField {
        let text = self.text.clone();
        match self.number % 10 {
            0 => ProgramField::Provider(text),
            1 => ProgramField::Audience(text),
            2 => ProgramField::Participants(self.yes.then_some(u32::from(self.number))),
            3 => ProgramField::Objectives(text),
            4 => ProgramField::LegalBasis(text),
            5 => ProgramField::Product(text),
            6 => ProgramField::Batch(text),
            7 => ProgramField::StartDate(self.date),
            8 => ProgramField::EndDate(self.date),
            _ => ProgramField::Responsible(text),
        }
    }

    fn material_field(&self, competencies: Vec<CompetencyId>, requires: Vec<MaterialId>) -> MaterialField {
        let (text, texts) = (self.text.clone(), self.texts.clone());
        match self.number % 16 {
            0 => MaterialField::Code(text),
            1 => MaterialField::Title(text),
            2 => MaterialField::Group(text),
            3 => MaterialField::Nature(self.nature),
            4 | 5 => MaterialField::Competencies(competencies),
            6 => MaterialField::Topics(texts),
            7 => MaterialField::Methods(texts),
            8 => MaterialField::Media(texts),
            9 => MaterialField::References(texts),
            10 => MaterialField::Facilitators(texts),
            11 => MaterialField::OfflineCopy(self.yes),
            12 => MaterialField::Notes(text),
            _ => MaterialField::Requires(requires),
        }
    }

    fn session_field(&self) -> SessionField {
        match self.number % 5 {
            0 => SessionField::Jp(self.jp),
            1 => SessionField::Nature(self.yes.then_some(self.nature)),
            2 => SessionField::MinutesPerJp(self.yes.then_some(self.number)),
            3 => SessionField::Counted(self.yes),
            _ => SessionField::Locked(self.yes),
        }
    }

    /// Parts whose JP mostly add up to the session's.
    fn parts(&self, plan: &Plan, session: &SessionId) -> Vec<SplitPart> {
        let mut left = plan.session(session).and_then(|session| session.jp);
        let mut parts = Vec::new();
        for (at, (_, _, mode, jp)) in self.rows.iter().enumerate() {
            let last = at + 1 == self.rows.len();
            let jp = match left {
                Some(rest) if last && self.number != 0 => Some(rest),
                Some(rest) => Some(jp.unwrap_or_default().min(rest)),
                None => *jp,
            };
            left = left.map(|left| left.minus(jp.unwrap_or_default()));
            parts.push(SplitPart { mode: *mode, jp, nature: self.yes.then_some(self.nature) });
        }
        parts
    }

    /// A table of a few rows, in which now and then something is missing.
    fn batch(&self) -> Batch {
        let phases: Vec<BatchPhase> = self
            .texts
            .iter()
            .zip(Stage::ALL.iter().cycle().skip(usize::from(self.number)))
            .map(|(title, stage)| BatchPhase { stage: *stage, title: title.clone() })
            .collect();
        let count = self.at[0].index(self.rows.len()) + 1;
        let material = |n: usize| BatchMaterial {
            code: self.text.clone(),
            title: if self.text.trim().is_empty() && self.yes {
                self.text.clone()
            } else {
                format!("Materi {n}").into()
            },
            group: self.text.clone(),
            nature: Nature::ALL.get(usize::from(self.number) % Nature::ALL.len()).copied().unwrap_or(self.nature),
            topics: self.texts.clone(),
            methods: self.texts.clone(),
            media: Vec::new(),
            references: Vec::new(),
            facilitators: Vec::new(),
            notes: self.text.clone(),
        };
        let sessions = self.rows.iter().enumerate().map(|(n, (at, phase, mode, jp))| BatchSession {
            material: if n < count { n } else { at.index(count) },
            phase: phase.index(phases.len() + 1).checked_sub(1),
            mode: *mode,
            jp: *jp,
            nature: None,
        });
        Batch { sessions: sessions.collect(), materials: (0..count).map(material).collect(), phases }
    }
}
