//! What a batch takes: JP by mode, days, meetings and nights, facilitators.

use std::rc::Rc;

use crate::domain::gather::{places_of, set_of};
use crate::domain::id::PhaseId;
use crate::domain::jp::Jp;
use crate::domain::plan::{Material, Phase, PlanParts, Session};
use crate::domain::words::{Mode, Side};

/// What a batch takes. Sessions of the tray are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Face to face, coaching included.
    pub class: Portion,
    /// Live online.
    pub live: Portion,
    /// Asynchronous.
    pub self_paced: Portion,
    /// At the workplace.
    pub workplace: Portion,
    /// The phases with minutes in class, in order.
    pub phases: Vec<PhaseEffort>,
    /// Days in class; `None` where there are some and JP a day are not known.
    pub days: Option<u64>,
    /// The times that participants come together.
    pub meetings: Vec<Meeting>,
    /// Nights between the days of each meeting; `None` as the days.
    pub nights: Option<u64>,
    /// What those who teach do.
    pub facilitation: Facilitation,
}

/// The sessions of one mode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// How many sessions.
    pub sessions: usize,
    /// Together.
    pub jp: Jp,
    /// Together, in hundredths of a minute.
    pub minutes: u64,
    /// By phase, without those that have no JP.
    pub by_phase: Vec<(PhaseId, Jp)>,
    /// By the minutes that a JP has.
    pub by_minutes: Vec<(u16, Jp)>,
}

/// What a phase takes in class. Coaching is no day in class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseEffort {
    /// Which.
    pub phase: PhaseId,
    /// By the minutes that a JP has.
    pub by_minutes: Vec<(u16, Jp)>,
    /// Together, in hundredths of a minute.
    pub minutes: u64,
    /// Rounded up; `None` without JP a day.
    pub days: Option<u64>,
}

/// Phases in class that follow one another, with nothing elsewhere between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Its phases that take time in class.
    pub phases: Vec<PhaseId>,
    /// Their days; `None` without JP a day.
    pub days: Option<u64>,
}

/// What those who teach do: every JP in class or live online counts once for
/// each facilitator that the material names, and once where it names none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facilitation {
    /// Together.
    pub jp: Jp,
    /// Together, in hundredths of a minute.
    pub minutes: u64,
    /// The JP taught, by the number of facilitators.
    pub by_facilitators: Vec<(u64, Jp)>,
    /// [`jp`](Facilitation::jp) by the minutes that a JP has.
    pub by_minutes: Vec<(u16, Jp)>,
}

impl Effort {
    /// What a batch of this plan takes.
    pub fn of(plan: &PlanParts) -> Effort {
        let mut effort = Effort::default();
        let materials = places_of(plan.materials.iter().map(|material| material.id.as_str()));
        let teams: Vec<u64> = plan.materials.iter().map(|material| team(material)).collect();
        for phase in &plan.flow {
            for session in &phase.sessions {
                let (jp, minutes) = (session.jp.unwrap_or_default(), session.minutes_per_jp.unwrap_or(plan.jp.minutes));
                if let Some(portion) = effort.portion(session) {
                    portion.sessions += 1;
                    portion.jp += jp;
                    portion.minutes = portion.minutes.saturating_add(minutes_of(jp, minutes));
                    add(&mut portion.by_minutes, minutes, jp);
                    add(&mut portion.by_phase, phase.id.clone(), jp);
                }
                if matches!(session.mode, Some(Mode::FaceToFace | Mode::OnlineSync)) {
                    let team = materials.get(session.material.as_str()).and_then(|at| teams.get(at));
                    effort.facilitation.add(team.copied().unwrap_or(1), jp, minutes);
                }
            }
        }
        effort.gather(plan);
        effort
    }

    /// Whether anything of it is online.
    pub fn is_online(&self) -> bool {
        self.live.sessions + self.self_paced.sessions > 0
    }

    fn portion(&mut self, session: &Session) -> Option<&mut Portion> {
        Some(match session.mode? {
            Mode::FaceToFace => &mut self.class,
            Mode::OnlineSync => &mut self.live,
            Mode::OnlineAsync => &mut self.self_paced,
            Mode::Workplace => &mut self.workplace,
        })
    }

    /// Days in class, and the meetings they fall into. A phase with sessions,
    /// none of them in class, ends a meeting.
    fn gather(&mut self, plan: &PlanParts) {
        let mut meets = false;
        for phase in &plan.flow {
            let minutes = plan.class_minutes_of(phase);
            if minutes > 0 {
                let days = plan.class_days_of(phase);
                if !meets {
                    self.meetings.push(Meeting { phases: Vec::new(), days: Some(0) });
                }
                meets = true;
                if let Some(meeting) = self.meetings.last_mut() {
                    meeting.phases.push(phase.id.clone());
                    meeting.days = meeting.days.zip(days).map(|(sum, days)| sum.saturating_add(days));
                }
                self.phases.push(PhaseEffort {
                    phase: phase.id.clone(),
                    by_minutes: by_minutes(plan, phase),
                    minutes,
                    days,
                });
            } else if !phase.sessions.is_empty() && !phase.sessions.iter().any(|session| phase.holds_class(session)) {
                meets = false;
            }
        }
        // Nothing in class is no day, however long a day is.
        self.days = if self.phases.is_empty() { Some(0) } else { plan.class_days() };
        let nights = self.meetings.iter().map(|meeting| meeting.days.unwrap_or_default().saturating_sub(1));
        self.nights = self.days.map(|_| nights.fold(0, u64::saturating_add));
    }
}

impl Facilitation {
    fn add(&mut self, team: u64, jp: Jp, minutes: u16) {
        let all = Jp::from_hundredths(jp.hundredths().saturating_mul(team));
        self.jp += all;
        self.minutes = self.minutes.saturating_add(minutes_of(all, minutes));
        add(&mut self.by_facilitators, team, jp);
        add(&mut self.by_minutes, minutes, all);
    }
}

/// The same with every online session held in class instead, where it stands.
pub(super) fn in_class(plan: &PlanParts) -> PlanParts {
    let mut plan = PlanParts::clone(plan);
    for phase in &mut plan.flow {
        if phase.sessions.iter().any(|session| is_online(session)) {
            for session in &mut Rc::make_mut(phase).sessions {
                if is_online(session) {
                    Rc::make_mut(session).mode = Some(Mode::FaceToFace);
                }
            }
        }
    }
    plan
}

pub(super) fn is_online(session: &Session) -> bool {
    session.mode.and_then(Mode::side) == Some(Side::Online)
}

/// How many facilitators teach a material: those it names, each once, or one.
fn team(material: &Material) -> u64 {
    let names = material.facilitators.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
    (set_of(names).len() as u64).max(1)
}

fn minutes_of(jp: Jp, minutes: u16) -> u64 {
    jp.hundredths().saturating_mul(minutes.into())
}

fn by_minutes(plan: &PlanParts, phase: &Phase) -> Vec<(u16, Jp)> {
    let mut sums = Vec::new();
    for session in phase.sessions.iter().filter(|session| phase.holds_class(session)) {
        add(&mut sums, session.minutes_per_jp.unwrap_or(plan.jp.minutes), session.jp.unwrap_or_default());
    }
    sums
}

/// Adds to the sum of a key, in order of appearance. There are few keys, and what is
/// looked for was mostly the last.
fn add<K: PartialEq>(sums: &mut Vec<(K, Jp)>, key: K, jp: Jp) {
    if jp.is_zero() {
        return;
    }
    match sums.iter_mut().rev().find(|(other, _)| *other == key) {
        Some((_, sum)) => *sum += jp,
        None => sums.push((key, jp)),
    }
}
