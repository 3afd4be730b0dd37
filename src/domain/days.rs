//! How long the class takes.

use super::jp::Jp;
use super::plan::{Phase, PlanParts, Session};
use super::words::{Mode, Stage};

impl PlanParts {
    /// Days in class: the minutes of each phase's face-to-face sessions, counted
    /// or not, against the JP a day, each phase rounded up by itself. Coaching
    /// comes later and by appointment, and is no day in class. `None` without a
    /// cap per day.
    pub fn class_days(&self) -> Option<u64> {
        let day = self.class_day()?;
        let days = self.flow.iter().map(|phase| self.class_minutes_of(phase).div_ceil(day));
        Some(days.fold(0, u64::saturating_add))
    }

    /// As [`class_days`](PlanParts::class_days), of one phase.
    pub fn class_days_of(&self, phase: &Phase) -> Option<u64> {
        Some(self.class_minutes_of(phase).div_ceil(self.class_day()?))
    }

    /// The minutes, in hundredths, of a day in class.
    pub(in crate::domain) fn class_day(&self) -> Option<u64> {
        Some(self.jp.per_day?.hundredths().saturating_mul(u64::from(self.jp.minutes)).max(1))
    }

    /// The minutes, in hundredths, that a phase takes in class.
    pub fn class_minutes_of(&self, phase: &Phase) -> u64 {
        let minutes = phase.sessions.iter().filter(|session| phase.holds_class(session)).map(|session| {
            let minutes = session.minutes_per_jp.unwrap_or(self.jp.minutes);
            session.jp.unwrap_or(Jp::ZERO).hundredths().saturating_mul(u64::from(minutes))
        });
        minutes.fold(0, u64::saturating_add)
    }
}

impl Phase {
    /// Whether one of its sessions brings everybody into one room.
    pub(in crate::domain) fn holds_class(&self, session: &Session) -> bool {
        session.mode == Some(Mode::FaceToFace) && self.stage != Stage::Coaching
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::{Material, MaterialId, PhaseId, Plan, PlanId, SessionId};

    /// A plan of phases, each a list of face-to-face sessions in hundredths of
    /// a JP and their own minutes.
    fn classes(phases: &[&[(u64, Option<u16>)]]) -> PlanParts {
        let id = |n: usize| SessionId::new(&format!("s{n}")).expect("an id");
        let material = MaterialId::new("m").expect("an id");
        let mut parts = Plan::blank(PlanId::first()).into_parts();
        parts.materials = vec![Rc::new(Material::titled(material.clone(), "Praktik".into()))];
        parts.flow.clear();
        let mut n = 0;
        for (at, sessions) in phases.iter().enumerate() {
            let mut phase = Phase::empty(PhaseId::new(&format!("p{at}")).expect("an id"), Stage::FaceToFace);
            for (jp, minutes) in *sessions {
                n += 1;
                phase.sessions.push(Rc::new(Session {
                    mode: Some(Mode::FaceToFace),
                    jp: Some(Jp::from_hundredths(*jp)),
                    minutes_per_jp: *minutes,
                    ..Session::unmapped(id(n), material.clone())
                }));
            }
            parts.flow.push(Rc::new(phase));
        }
        parts
    }

    #[test]
    fn each_phase_takes_whole_days() {
        let cases: [(&[&[(u64, Option<u16>)]], u64); 6] = [
            (&[], 0),
            (&[&[(1000, None)]], 1),
            (&[&[(1000, None), (25, None)]], 2),
            (&[&[(2400, None)]], 3),
            (&[&[(100, None)], &[(100, None)]], 2),
            // 8 JP of 60 minutes are 480 minutes, more than 10 of 45.
            (&[&[(800, Some(60))]], 2),
        ];
        for (phases, days) in cases {
            assert_eq!(classes(phases).class_days(), Some(days), "{phases:?}");
        }
        let mut coaching = classes(&[&[(1000, None)]]);
        Rc::make_mut(&mut coaching.flow[0]).stage = Stage::Coaching;
        assert_eq!(coaching.class_days(), Some(0));
        let mut unlimited = classes(&[&[(1000, None)]]);
        unlimited.jp.per_day = None;
        assert_eq!(unlimited.class_days(), None);
    }
}
