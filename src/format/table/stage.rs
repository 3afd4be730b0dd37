//! The stages of a table as phases of the flow.

use super::mode;
use super::words::{Words, key};
use crate::domain::{BatchPhase, Mode, Nature, Stage, Text};

/// A stage of a table with what its rows hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TableStage {
    /// As in the table.
    pub title: Text,
    /// The modes of its sessions, each once, in order of appearance.
    pub modes: Vec<Mode>,
    /// Whether it has a session that coaches.
    pub coaches: bool,
    /// Whether its sessions are all tests, and there is one.
    pub tests: Option<bool>,
}

/// The phases that a stage becomes, and how that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phases {
    pub phases: Vec<BatchPhase>,
    /// Whether nothing told what the stage is for.
    pub guessed: bool,
}

impl TableStage {
    pub fn new(title: Text) -> TableStage {
        TableStage { title, ..TableStage::default() }
    }

    /// Counts a session in.
    pub fn add(&mut self, mode: Option<Mode>, nature: Nature) {
        if let Some(mode) = mode.filter(|mode| !self.modes.contains(mode)) {
            self.modes.push(mode);
        }
        self.coaches |= nature.is_coaching();
        self.tests = Some(self.tests.unwrap_or(true) && nature.is_test());
    }

    /// What the stage becomes: by its own words if they name a stage that holds
    /// its modes, else by the modes.
    pub fn phases(&self) -> Phases {
        let holds = |stage: &Stage| self.modes.iter().all(|mode| stage.holds(*mode));
        let of_modes = || [Stage::Online, Stage::FaceToFace, Stage::Workplace].into_iter().find(holds);
        let one = |stage| Phases { phases: vec![self.phase(stage)], guessed: false };
        if let Some(stage) = stage_of_words(&self.title).filter(holds) {
            return one(stage);
        }
        if self.modes.is_empty() {
            let stage = match self.tests {
                Some(true) => Stage::Evaluation,
                _ if self.coaches => Stage::Coaching,
                _ => return Phases { guessed: true, ..one(Stage::FaceToFace) },
            };
            return one(stage);
        }
        if let Some(stage) = of_modes() {
            return one(stage);
        }
        if self.coaches || self.modes.contains(&Mode::Workplace) {
            return one(Stage::Coaching);
        }
        let mut stages: Vec<Stage> = Vec::new();
        for mode in &self.modes {
            let stage = if Stage::Online.holds(*mode) { Stage::Online } else { Stage::FaceToFace };
            if !stages.contains(&stage) {
                stages.push(stage);
            }
        }
        Phases { phases: stages.into_iter().map(|stage| self.phase(stage)).collect(), guessed: false }
    }

    fn phase(&self, stage: Stage) -> BatchPhase {
        let title = if is_default_name(&self.title, stage) { Text::from("") } else { self.title.clone() };
        BatchPhase { stage, title }
    }
}

/// The stage that words name. What a stage begins with counts most: "Evaluasi
/// daring" is an evaluation.
fn stage_of_words(title: &str) -> Option<Stage> {
    const EVALUATION: &str = "evaluasi|evaluation|ujian|uji kompetensi|asesmen|assessment|penilaian|post test|posttest\
        |tes akhir|competency test";
    const COACHING: &str = "pendampingan|coaching|mentoring|klinik|clinic|bimbingan|tindak lanjut|follow up|konsultasi";
    let words = Words::of(unnumbered(title));
    if words.starts_with_any(EVALUATION) {
        return Some(Stage::Evaluation);
    }
    if words.starts_with_any(COACHING) {
        return Some(Stage::Coaching);
    }
    match mode::delivery(title) {
        Some(mode::Delivery::In(Mode::FaceToFace)) => Some(Stage::FaceToFace),
        Some(mode::Delivery::In(Mode::Workplace)) => Some(Stage::Workplace),
        Some(mode::Delivery::In(Mode::OnlineAsync | Mode::OnlineSync) | mode::Delivery::Online) => Some(Stage::Online),
        Some(mode::Delivery::Mixed) => None,
        None if words.has_any(EVALUATION) => Some(Stage::Evaluation),
        None if words.has_any(COACHING) => Some(Stage::Coaching),
        None => None,
    }
}

/// Whether a stage's title is only the name that such a phase has anyway.
fn is_default_name(title: &str, stage: Stage) -> bool {
    let names: &[&str] = match stage {
        Stage::Online => &["daring", "online", "pembelajaran daring", "tahap daring"],
        Stage::FaceToFace => &["tatapmuka", "tatapmukaluring", "luring", "facetoface", "tahap tatap muka"],
        Stage::Evaluation => &["evaluasi", "evaluation"],
        Stage::Coaching => &["pendampingan", "coaching"],
        Stage::Workplace => &["ditempatkerja", "tempatkerja", "workplace", "attheworkplace"],
    };
    // The second phase of a kind is called "Daring 2".
    let title = unnumbered(title).trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let title = key(title);
    names.iter().any(|name| key(name) == title)
}

/// Without a number in front: `1. Daring`, `II. Tatap muka`.
fn unnumbered(title: &str) -> &str {
    let end = title.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(title.len());
    let Some((mark, rest)) = title.split_at_checked(end) else { return title };
    let is_number = !mark.is_empty() && mark.bytes().all(|b| b.is_ascii_digit()) || super::columns::is_ordinal(mark);
    match rest.strip_prefix(['.', ')', ':']) {
        Some(rest) if is_number => rest.trim_start(),
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_become_phases() {
        use Mode::{FaceToFace as F, OnlineAsync as A, OnlineSync as S, Workplace as W};
        use Stage::{Coaching, Evaluation, FaceToFace, Online, Workplace};
        for (title, modes, coaches, expected) in [
            ("MOOC", &[A][..], false, &[(Online, "MOOC")][..]),
            ("Tatap muka online", &[S, A], false, &[(Online, "Tatap muka online")]),
            ("Lab di unit kerja", &[W, S], true, &[(Coaching, "Lab di unit kerja")]),
            ("Lab di unit kerja", &[W], false, &[(Workplace, "Lab di unit kerja")]),
            ("Seminar klasikal", &[F], false, &[(FaceToFace, "Seminar klasikal")]),
            ("In-1", &[F], false, &[(FaceToFace, "In-1")]),
            ("On", &[W], false, &[(Workplace, "On")]),
            ("Pembelajaran", &[A, F, S], false, &[(Online, "Pembelajaran"), (FaceToFace, "Pembelajaran")]),
            ("Pembelajaran", &[F, A], false, &[(FaceToFace, "Pembelajaran"), (Online, "Pembelajaran")]),
            ("Tatap muka", &[F, W], false, &[(Coaching, "Tatap muka")]),
            ("Daring", &[F], false, &[(FaceToFace, "Daring")]),
            ("Daring", &[A, S], false, &[(Online, "")]),
            ("Online", &[A], false, &[(Online, "")]),
            ("1. Daring", &[A], false, &[(Online, "")]),
            ("Daring 2", &[A], false, &[(Online, "")]),
            ("Tatap muka (luring)", &[F], false, &[(FaceToFace, "")]),
            ("Face to face", &[F], false, &[(FaceToFace, "")]),
            ("Evaluasi", &[F, S], false, &[(Evaluation, "")]),
            ("Evaluation", &[], false, &[(Evaluation, "")]),
            ("Evaluasi daring", &[A], false, &[(Evaluation, "Evaluasi daring")]),
            ("Pendampingan", &[S], false, &[(Coaching, "")]),
            ("Pendampingan pascapelatihan", &[S, F], false, &[(Coaching, "Pendampingan pascapelatihan")]),
            ("Di tempat kerja", &[W], false, &[(Workplace, "")]),
        ] {
            let stage = TableStage { title: title.into(), modes: modes.into(), coaches, tests: None };
            let phases = stage.phases();
            let found: Vec<_> = phases.phases.iter().map(|phase| (phase.stage, &*phase.title)).collect();
            assert_eq!(found, expected, "{title} {modes:?}");
            assert!(!phases.guessed);
        }
        let unknown = TableStage::new("Persiapan".into()).phases();
        assert!(unknown.guessed && unknown.phases.len() == 1);
        let tests = TableStage { tests: Some(true), ..TableStage::new("Hari terakhir".into()) }.phases();
        assert_eq!((tests.guessed, tests.phases.first().map(|phase| phase.stage)), (false, Some(Evaluation)));
    }
}
