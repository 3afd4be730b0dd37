//! Which nature suits which mode (product.md, *Fit and suggestions*).

use super::words::{Mode, Nature, Side};

/// How well a nature suits a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Points per JP; the fewer the better, 0 is best, 4 is poor.
    Points(u8),
    /// It cannot be delivered so at all.
    NotAllowed,
}

impl Fit {
    /// From this many points on, a mode is a poor one and a check warns.
    pub const POOR: u8 = 4;

    /// Points per JP of a session that stands so; what is not allowed weighs 100.
    pub const fn points(self) -> u8 {
        match self {
            Fit::Points(points) => points,
            Fit::NotAllowed => 100,
        }
    }

    /// Whether a check warns of it: poor or not allowed.
    pub const fn is_poor(self) -> bool {
        self.points() >= Self::POOR
    }
}

/// How well a nature suits a mode.
pub const fn fit(nature: Nature, mode: Mode) -> Fit {
    use Nature::*;
    let (asynchronous, synchronous, face_to_face) = match nature {
        Theory | Regulation | Enrichment | Assignment | PreTest | Quiz => (0, 0, 1),
        DailyTest | PostTest => (0, 0, 0),
        Discussion | CaseStudy => (1, 1, 0),
        Practice | Simulation => (4, 2, 0),
        Observation | CompetencyTest => (4, 4, 0),
        FieldPractice => match mode {
            Mode::OnlineAsync | Mode::OnlineSync => return Fit::NotAllowed,
            Mode::FaceToFace | Mode::Workplace => (0, 0, 0),
        },
        Nature::Coaching | Mentoring | Clinic | Other => (1, 1, 1),
    };
    Fit::Points(match mode {
        Mode::OnlineAsync => asynchronous,
        Mode::OnlineSync => synchronous,
        Mode::FaceToFace => face_to_face,
        Mode::Workplace => 0,
    })
}

/// Whether a nature may stand on a side at all.
pub const fn allows(nature: Nature, side: Side) -> bool {
    !matches!(fit(nature, mode_on(side, nature)), Fit::NotAllowed)
}

/// The online mode that a nature takes when nobody has chosen one: live for
/// what needs the others, else self-paced.
pub const fn online_mode(nature: Nature) -> Mode {
    use Nature::*;
    match nature {
        Discussion | CaseStudy | Practice | Simulation | Nature::Coaching | Mentoring | Clinic => Mode::OnlineSync,
        Theory | Regulation | Enrichment | Assignment | FieldPractice | PreTest | DailyTest | Quiz | PostTest
        | Observation | CompetencyTest | Other => Mode::OnlineAsync,
    }
}

/// The mode that a nature takes when it goes to a side.
pub const fn mode_on(side: Side, nature: Nature) -> Mode {
    match side {
        Side::Online => online_mode(nature),
        Side::FaceToFace => Mode::FaceToFace,
    }
}

/// The side that suits a nature better, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The side with fewer points.
    pub side: Side,
    /// The mode it would take there.
    pub mode: Mode,
    /// Why.
    pub reason: FitReason,
}

/// Why a side suits a nature better, per family of natures (domain.md, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitReason {
    /// Theory, regulation, enrichment: concepts can be conveyed online.
    Concepts,
    /// Assignments: done alone, at one's own pace, online.
    OwnPace,
    /// Pre-tests and quizzes: taken and marked online.
    OnlineTest,
    /// Discussions and case studies: more effective in one room.
    Exchange,
    /// Practice and simulation: more effective in one room, guided.
    HandsOn,
    /// Observation and competency tests: seen by an assessor, in one room.
    Assessor,
    /// Field practice: only on site.
    OnSite,
}

/// The side with fewer points and its reason; none when both suit equally.
pub const fn suggestion(nature: Nature) -> Option<Suggestion> {
    use Nature::*;
    let (side, reason) = match nature {
        Theory | Regulation | Enrichment => (Side::Online, FitReason::Concepts),
        Assignment => (Side::Online, FitReason::OwnPace),
        PreTest | Quiz => (Side::Online, FitReason::OnlineTest),
        Discussion | CaseStudy => (Side::FaceToFace, FitReason::Exchange),
        Practice | Simulation => (Side::FaceToFace, FitReason::HandsOn),
        Observation | CompetencyTest => (Side::FaceToFace, FitReason::Assessor),
        FieldPractice => (Side::FaceToFace, FitReason::OnSite),
        DailyTest | PostTest | Nature::Coaching | Mentoring | Clinic | Other => return None,
    };
    Some(Suggestion { side, mode: mode_on(side, nature), reason })
}

/// What a card of a mapped session says about its mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The side that would suit better.
    pub suggestion: Suggestion,
    /// Whether the mode is poor or not allowed, of which `mode.poorFit` warns;
    /// otherwise the hint is a quiet one.
    pub poor: bool,
}

/// A hint for a session that stands where the other side would suit better.
pub const fn hint(nature: Nature, mode: Mode) -> Option<Hint> {
    let Some(suggestion) = suggestion(nature) else { return None };
    let here = fit(nature, mode);
    if fit(nature, suggestion.mode).points() < here.points() {
        Some(Hint { suggestion, poor: here.is_poor() })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDES: [Side; 2] = [Side::Online, Side::FaceToFace];

    /// Points asynchronous, synchronous, face to face, as product.md lists them.
    fn expected(nature: Nature) -> [Option<u8>; 3] {
        match nature.code() {
            "theory" | "regulation" | "enrichment" | "assignment" => [Some(0), Some(0), Some(1)],
            "preTest" | "quiz" => [Some(0), Some(0), Some(1)],
            "dailyTest" | "postTest" => [Some(0), Some(0), Some(0)],
            "discussion" | "caseStudy" => [Some(1), Some(1), Some(0)],
            "practice" | "simulation" => [Some(4), Some(2), Some(0)],
            "observation" | "competencyTest" => [Some(4), Some(4), Some(0)],
            "fieldPractice" => [None, None, Some(0)],
            "coaching" | "mentoring" | "clinic" | "other" => [Some(1), Some(1), Some(1)],
            other => panic!("product.md gives no points for {other}"),
        }
    }

    #[test]
    fn points_are_those_of_the_table() {
        for &nature in Nature::ALL {
            for (mode, points) in Mode::ALL.iter().zip(expected(nature)) {
                assert_eq!(fit(nature, *mode), points.map_or(Fit::NotAllowed, Fit::Points), "{nature:?} {mode:?}");
            }
            assert_eq!(fit(nature, Mode::Workplace), Fit::Points(0), "{nature:?}");
        }
        assert_eq!(Fit::NotAllowed.points(), 100);
    }

    #[test]
    fn a_suggestion_is_the_side_with_fewer_points() {
        for &nature in Nature::ALL {
            let [online, face_to_face] = SIDES.map(|side| fit(nature, mode_on(side, nature)).points());
            let fewer = match online.cmp(&face_to_face) {
                std::cmp::Ordering::Less => Some(Side::Online),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(Side::FaceToFace),
            };
            assert_eq!(suggestion(nature).map(|suggestion| suggestion.side), fewer, "{nature:?}");
            assert_eq!(allows(nature, Side::Online), nature != Nature::FieldPractice, "{nature:?}");
        }
    }

    #[test]
    fn hints_are_quiet_below_four_points() {
        let cases = [
            (Nature::Theory, Mode::FaceToFace, Some((Side::Online, false))),
            (Nature::Theory, Mode::OnlineSync, None),
            (Nature::CaseStudy, Mode::OnlineSync, Some((Side::FaceToFace, false))),
            (Nature::Practice, Mode::OnlineSync, Some((Side::FaceToFace, false))),
            (Nature::Practice, Mode::OnlineAsync, Some((Side::FaceToFace, true))),
            (Nature::CompetencyTest, Mode::OnlineSync, Some((Side::FaceToFace, true))),
            (Nature::FieldPractice, Mode::OnlineAsync, Some((Side::FaceToFace, true))),
            (Nature::FieldPractice, Mode::Workplace, None),
            (Nature::Theory, Mode::Workplace, None),
            (Nature::Coaching, Mode::OnlineAsync, None),
            (Nature::PostTest, Mode::FaceToFace, None),
        ];
        for (nature, mode, expected) in cases {
            let found = hint(nature, mode).map(|hint| (hint.suggestion.side, hint.poor));
            assert_eq!(found, expected, "{nature:?} {mode:?}");
        }
    }
}
