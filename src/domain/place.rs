//! Where a session goes when only its mode is chosen (product.md, *Where a
//! session from the tray goes* and *What may change side*).

use std::rc::Rc;

use super::fit::{mode_on, online_mode, suggestion};
use super::plan::Phase;
use super::words::{Mode, Nature, Side, Stage};

/// Where a session goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Destination {
    /// The phase.
    pub phase: Target,
    /// The place in it.
    pub end: End,
}

/// The phase a session goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A phase of the flow, by its index.
    Existing(usize),
    /// There is none that fits: a new phase, to be inserted before the phase
    /// that has index `at` now.
    Missing {
        /// Its index among the present phases.
        at: usize,
        /// What it is for.
        stage: Stage,
    },
}

/// Start or end of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// Before all that is there.
    Start,
    /// Behind all that is there.
    End,
}

/// Where a session goes that takes `mode` and cannot stay where it is.
///
/// `from` is the index of its phase, `None` for the tray. Out of an online or
/// face-to-face phase, whatever is no test changes sides as the balancer does
/// it: to the nearest phase of the other stage, at its near end. Everything
/// else goes where a session from the tray goes. Where the nature's own phase
/// cannot hold the mode, the mode decides.
pub fn destination(flow: &[Rc<Phase>], from: Option<usize>, nature: Nature, mode: Mode) -> Destination {
    let across = from.filter(|_| !nature.is_test()).and_then(|from| across(flow, from, mode));
    across.unwrap_or_else(|| from_tray(flow, nature, mode))
}

fn from_tray(flow: &[Rc<Phase>], nature: Nature, mode: Mode) -> Destination {
    let first = |stage| flow.iter().position(|phase| phase.stage == stage);
    let own = match nature {
        Nature::PreTest => (!flow.is_empty()).then_some(0),
        Nature::Quiz => first(Stage::Online),
        _ if nature.is_test() => first(Stage::Evaluation),
        _ if nature.is_coaching() => first(Stage::Coaching),
        _ => None,
    };
    let holds = |at: &usize| flow.get(*at).is_some_and(|phase| phase.stage.holds(mode));
    let stage = stage_of(mode);
    let phase = match own.filter(holds).or_else(|| first(stage)) {
        Some(at) => Target::Existing(at),
        None => Target::Missing { at: index_for(flow, stage), stage },
    };
    Destination { phase, end: if nature == Nature::PreTest { End::Start } else { End::End } }
}

/// To the nearest phase of the other stage; `None` when the session does not
/// change sides between an online and a face-to-face phase, or there is none.
fn across(flow: &[Rc<Phase>], from: usize, mode: Mode) -> Option<Destination> {
    let goal = match (flow.get(from)?.stage, mode.side()?) {
        (Stage::Online, Side::FaceToFace) => Stage::FaceToFace,
        (Stage::FaceToFace, Side::Online) => Stage::Online,
        _ => return None,
    };
    let at = nearest(flow, from, goal)?;
    Some(Destination { phase: Target::Existing(at), end: if from < at { End::Start } else { End::End } })
}

/// The phase of a stage nearest to another phase, the earlier on a tie.
pub fn nearest(flow: &[Rc<Phase>], from: usize, stage: Stage) -> Option<usize> {
    let of_stage = flow.iter().enumerate().filter(|(_, phase)| phase.stage == stage).map(|(at, _)| at);
    of_stage.min_by_key(|at| at.abs_diff(from))
}

/// The stage whose phases hold this mode and no other kind.
pub const fn stage_of(mode: Mode) -> Stage {
    match mode {
        Mode::OnlineAsync | Mode::OnlineSync => Stage::Online,
        Mode::FaceToFace => Stage::FaceToFace,
        Mode::Workplace => Stage::Workplace,
    }
}

/// Where a missing phase of a stage is put: behind the last phase of this or an
/// earlier stage, in the order daring, tatap muka, tempat kerja, evaluasi,
/// pendampingan; with none of them, at the start.
pub fn index_for(flow: &[Rc<Phase>], stage: Stage) -> usize {
    let not_later = |phase: &Rc<Phase>| rank(phase.stage) <= rank(stage);
    flow.iter().rposition(not_later).map_or(0, |at| at + 1)
}

/// The place of a stage in the usual order.
pub(in crate::domain) const fn rank(stage: Stage) -> u8 {
    match stage {
        Stage::Online => 0,
        Stage::FaceToFace => 1,
        Stage::Workplace => 2,
        Stage::Evaluation => 3,
        Stage::Coaching => 4,
    }
}

/// The mode of a session that is put into a phase of this stage: its own where
/// the stage holds it, else the one that suits. From the tray (`mode` is
/// `None`) evaluation and coaching take the suggested side, else face to face.
pub fn mode_in(stage: Stage, mode: Option<Mode>, nature: Nature) -> Mode {
    match mode.filter(|mode| stage.holds(*mode)) {
        Some(mode) => mode,
        None => match stage {
            Stage::Online => online_mode(nature),
            Stage::FaceToFace => Mode::FaceToFace,
            Stage::Workplace => Mode::Workplace,
            Stage::Evaluation | Stage::Coaching => {
                mode_on(suggestion(nature).map_or(Side::FaceToFace, |suggestion| suggestion.side), nature)
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::id::PhaseId;
    use super::*;

    fn flow(stages: &str) -> Vec<Rc<Phase>> {
        let stage = |letter| match letter {
            'O' => Stage::Online,
            'F' => Stage::FaceToFace,
            'E' => Stage::Evaluation,
            'C' => Stage::Coaching,
            _ => Stage::Workplace,
        };
        (1..).zip(stages.chars()).map(|(n, at)| Rc::new(Phase::empty(PhaseId::numbered(n), stage(at)))).collect()
    }

    #[test]
    fn destinations() {
        use Mode::*;
        use Nature::*;
        // Flow, index it comes from, nature, mode: "^2" start of phase 2, "2" its end, "+2O" a new phase there.
        let cases: &[(&str, Option<usize>, Nature, Mode, &str)] = &[
            ("OFEC", None, Theory, OnlineAsync, "0"),
            ("OFEC", None, Practice, FaceToFace, "1"),
            ("FOFO", None, Theory, OnlineSync, "1"),
            // Tests and coaching have phases of their own.
            ("OFEC", None, PreTest, OnlineAsync, "^0"),
            ("EOF", None, PreTest, FaceToFace, "^0"),
            ("OFEC", None, PreTest, FaceToFace, "^1"),
            ("FOEC", None, PreTest, OnlineAsync, "^1"),
            ("FOEC", None, Quiz, OnlineAsync, "1"),
            ("OFEC", None, Quiz, FaceToFace, "1"),
            ("OFEEC", None, PostTest, OnlineAsync, "2"),
            ("OFEC", None, DailyTest, FaceToFace, "2"),
            ("OFEC", None, Observation, Workplace, "2"),
            ("OFEC", None, CompetencyTest, FaceToFace, "2"),
            ("OF", None, CompetencyTest, FaceToFace, "1"),
            ("OFEC", None, Nature::Coaching, OnlineSync, "3"),
            ("OFEC", None, Mentoring, Workplace, "3"),
            ("OFE", None, Clinic, OnlineSync, "0"),
            // The workplace has a phase of its own, made when missing.
            ("OFWEC", None, Practice, Workplace, "2"),
            ("OFEC", None, Practice, Workplace, "+2W"),
            ("OFEC", Some(1), FieldPractice, Workplace, "+2W"),
            ("OFEC", None, Quiz, Workplace, "+2W"),
            // So has a side.
            ("", None, Theory, OnlineAsync, "+0O"),
            ("", None, PreTest, FaceToFace, "+0F"),
            ("EC", None, Theory, OnlineAsync, "+0O"),
            ("OEC", None, Practice, FaceToFace, "+1F"),
            ("OWEC", None, Practice, FaceToFace, "+1F"),
            ("FWF", None, Theory, OnlineAsync, "+0O"),
            // Out of a phase: the nearest of the other stage, at its near end.
            ("OFEC", Some(0), Theory, FaceToFace, "^1"),
            ("OFEC", Some(1), Theory, OnlineAsync, "0"),
            ("FOF", Some(1), Theory, FaceToFace, "0"),
            ("OWOF", Some(3), Theory, OnlineAsync, "2"),
            ("FEOOF", Some(3), Theory, FaceToFace, "^4"),
            ("OEC", Some(0), Theory, FaceToFace, "+1F"),
            ("OFOF", Some(2), Nature::Coaching, FaceToFace, "1"),
            // Tests do not go to the nearest phase, but to their own.
            ("OFEC", Some(0), PostTest, FaceToFace, "2"),
            ("OFOEC", Some(1), Quiz, OnlineAsync, "0"),
            // Nor does anything that stood at the workplace.
            ("OFWOEC", Some(2), Theory, OnlineAsync, "0"),
        ];
        for &(stages, from, nature, mode, expected) in cases {
            let found = destination(&flow(stages), from, nature, mode);
            let start = if found.end == End::Start { "^" } else { "" };
            let found = match found.phase {
                Target::Existing(at) => format!("{start}{at}"),
                Target::Missing { at, stage } => {
                    let letter = stage.code().chars().next().map(|c| c.to_ascii_uppercase());
                    format!("+{at}{}", letter.unwrap_or_default())
                }
            };
            assert_eq!(found, expected, "{nature:?} {mode:?} in {stages} from {from:?}");
        }
    }

    #[test]
    fn a_phase_holds_the_mode_it_gives() {
        for &stage in Stage::ALL {
            for mode in [None].into_iter().chain(Mode::ALL.iter().copied().map(Some)) {
                for &nature in Nature::ALL {
                    let given = mode_in(stage, mode, nature);
                    assert!(stage.holds(given), "{stage:?} {mode:?} {nature:?}");
                    let kept = mode.is_none_or(|mode| given == mode || !stage.holds(mode));
                    assert!(kept, "{stage:?} {mode:?} {nature:?}");
                }
            }
        }
        assert_eq!(mode_in(Stage::Evaluation, None, Nature::Quiz), Mode::OnlineAsync);
        assert_eq!(mode_in(Stage::Evaluation, None, Nature::PostTest), Mode::FaceToFace);
        assert_eq!(mode_in(Stage::Coaching, None, Nature::CaseStudy), Mode::FaceToFace);
        assert_eq!(mode_in(Stage::Online, Some(Mode::FaceToFace), Nature::Clinic), Mode::OnlineSync);
    }
}
