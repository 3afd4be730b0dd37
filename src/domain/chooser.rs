//! Which kind of activity suits: a few answers, and what the documents say for
//! and against each kind.
//!
//! The documents disagree in places and nobody keeps to them strictly: this
//! ranks and gives reasons, it forbids nothing. Any answer may be left out.

use super::check::Source;
use super::words::{Kind, vocabulary};

vocabulary! {
    /// What is asked.
    Question {
        /// Whose problem is it?
        Problem = "problem",
        /// What should participants take home?
        Aim = "aim",
        /// How much time is there?
        Time = "time",
        /// Is anything tested and certified?
        Evaluation = "evaluation",
        /// What should come out of it?
        Outcome = "outcome",
        /// Who comes?
        Audience = "audience",
        /// Where do they meet?
        Place = "place",
    }
}

vocabulary! {
    /// An answer; it knows its [`Question`].
    Answer {
        /// The institution sees a problem of its staff.
        Institution = "institution",
        /// Participants bring their own.
        Participants = "participants",
        /// There is a new policy or regulation.
        Policy = "policy",
        /// Experts face a practical problem of their field.
        Experts = "experts",
        /// A practical skill, soon.
        Skill = "skill",
        /// A deep competence.
        Depth = "depth",
        /// Insight.
        Insight = "insight",
        /// Two hours at most.
        TwoHours = "twoHours",
        /// One day.
        OneDay = "oneDay",
        /// Two or three days.
        ThreeDays = "threeDays",
        /// Longer.
        Longer = "longer",
        /// Structured tests and a certificate.
        Certificate = "certificate",
        /// Tests alone.
        Tests = "tests",
        /// Neither.
        NoTests = "noTests",
        /// Nothing that can be handed over.
        NoProduct = "noProduct",
        /// A product of the participants.
        Product = "product",
        /// A solution, in writing.
        Solution = "solution",
        /// A policy known and understood.
        Understanding = "understanding",
        /// New to the topic.
        Newcomers = "newcomers",
        /// Familiar with it.
        Insiders = "insiders",
        /// All of it online.
        Online = "online",
        /// Wholly or partly in one room.
        InPerson = "inPerson",
    }
}

impl Question {
    /// The answers that it has.
    pub fn answers(self) -> impl Iterator<Item = Answer> {
        Answer::ALL.iter().copied().filter(move |answer| answer.question() == self)
    }
}

impl Answer {
    /// The question that it answers.
    pub const fn question(self) -> Question {
        use Answer::*;
        match self {
            Institution | Participants | Policy | Experts => Question::Problem,
            Skill | Depth | Insight => Question::Aim,
            TwoHours | OneDay | ThreeDays | Longer => Question::Time,
            Certificate | Tests | NoTests => Question::Evaluation,
            NoProduct | Product | Solution | Understanding => Question::Outcome,
            Newcomers | Insiders => Question::Audience,
            Online | InPerson => Question::Place,
        }
    }
}

/// The answers so far, at most one a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<Answer>);

impl Answers {
    /// Answers a question, or (`None`) leaves it open again.
    pub fn answer(&mut self, question: Question, answer: Option<Answer>) {
        self.0.retain(|other| other.question() != question);
        self.0.extend(answer.filter(|answer| answer.question() == question));
    }

    /// Whether this answer was given.
    pub fn has(&self, answer: Answer) -> bool {
        self.0.contains(&answer)
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answer to a question.
    pub fn of(&self, question: Question) -> Option<Answer> {
        self.0.iter().copied().find(|answer| answer.question() == question)
    }

    /// Whether all of it is to be online, as far as that has been answered.
    pub fn online(&self) -> Option<bool> {
        self.of(Question::Place).map(|answer| answer == Answer::Online)
    }
}

vocabulary! {
    /// What the documents say of a kind. Whether that speaks for or against it
    /// depends on what is wanted.
    Fact {
        /// The institution raises the problem.
        BimtekProblem = "bimtek.problem",
        /// It helps to apply a policy, system or procedure.
        BimtekPolicy = "bimtek.policy",
        /// A practical skill, soon.
        BimtekSkill = "bimtek.skill",
        /// Two or three days.
        BimtekDays = "bimtek.days",
        /// Pre-test, daily test, post-test.
        BimtekTests = "bimtek.tests",
        /// A deep competence.
        DiklatDepth = "diklat.depth",
        /// Days to weeks.
        DiklatLength = "diklat.length",
        /// Final evaluation and certificate.
        DiklatEvaluation = "diklat.evaluation",
        /// One technical skill, with practice.
        PelatihanSkill = "pelatihan.skill",
        /// At least 30 JPL, or shorter than a diklat.
        PelatihanLength = "pelatihan.length",
        /// Participants bring the problem.
        WorkshopProblem = "workshop.problem",
        /// Theory and practice together.
        WorkshopPractice = "workshop.practice",
        /// It makes something.
        WorkshopProduct = "workshop.product",
        /// No structured evaluation.
        WorkshopNoTests = "workshop.noTests",
        /// Experts meet on a practical problem.
        LokakaryaExperts = "lokakarya.experts",
        /// They seek a solution.
        LokakaryaSolution = "lokakarya.solution",
        /// One or two hours.
        WebinarLength = "webinar.length",
        /// Experts share insight in a short time.
        WebinarInsight = "webinar.insight",
        /// Interaction is limited.
        WebinarInteraction = "webinar.interaction",
        /// Often used to make something known.
        WebinarPolicy = "webinar.policy",
        /// Online by its nature.
        WebinarOnline = "webinar.online",
        /// Led by experts.
        SeminarExperts = "seminar.experts",
        /// Participants know the topic.
        SeminarAudience = "seminar.audience",
        /// One topic is discussed as in a lecture.
        SeminarLecture = "seminar.lecture",
        /// A seminar online is called a webinar.
        SeminarOnline = "seminar.online",
        /// Something becomes known, understood, lived.
        SosialisasiPolicy = "sosialisasi.policy",
        /// The documents describe it online.
        OnlineDescribed = "online.described",
        /// The documents do not say what it is like online.
        OnlineUnnamed = "online.unnamed",
        /// The documents name neither tests nor a certificate for it.
        EvaluationUnnamed = "evaluation.unnamed",
    }
}

impl Fact {
    /// What it rests on; `None` for what the documents do not say.
    pub const fn source(self) -> Option<Source> {
        use Fact::*;
        Some(match self {
            BimtekProblem | BimtekTests | WorkshopProblem | WorkshopNoTests => Source::CommonPractice,
            BimtekSkill | BimtekDays | DiklatDepth | DiklatLength => Source::BimtekAndDiklat,
            BimtekPolicy | DiklatEvaluation | PelatihanSkill | PelatihanLength | WorkshopProduct | WebinarLength
            | WebinarInsight | WebinarInteraction | WebinarPolicy | WebinarOnline | SeminarOnline | OnlineDescribed => {
                Source::KindsOnline
            }
            WorkshopPractice | LokakaryaExperts | LokakaryaSolution | SeminarExperts | SeminarAudience
            | SeminarLecture | SosialisasiPolicy => Source::Definitions,
            OnlineUnnamed | EvaluationUnnamed => return None,
        })
    }
}

/// What speaks for a kind, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// What the documents say.
    pub fact: Fact,
    /// The answer that makes it matter.
    pub answer: Answer,
    /// How much: above 0 for, below 0 against.
    pub weight: i8,
}

/// How a kind suits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The kind.
    pub kind: Kind,
    /// What speaks for it, the strongest first.
    pub pros: Vec<Ground>,
    /// What speaks against it, the strongest first.
    pub cons: Vec<Ground>,
}

impl Advice {
    fn of(kind: Kind, answers: &Answers) -> Advice {
        let grounds = answers.0.iter().filter_map(|&answer| {
            let (fact, weight) = ground(kind, answer)?;
            Some(Ground { fact, answer, weight })
        });
        let (mut pros, mut cons): (Vec<Ground>, Vec<Ground>) = grounds.partition(|ground| ground.weight > 0);
        for side in [&mut pros, &mut cons] {
            side.sort_by_key(|ground| (-i16::from(ground.weight.abs()), ground.answer));
            // One fact may matter for two answers; it is said once.
            let mut said = Vec::new();
            side.retain(|ground| {
                let is_new = !said.contains(&ground.fact);
                said.push(ground.fact);
                is_new
            });
        }
        Advice { kind, pros, cons }
    }
}

/// All kinds, the one that suits best first. Of kinds that suit alike, the one
/// with less against it comes first, then the one that lists show first.
pub fn advise(answers: &Answers) -> Vec<Advice> {
    let sum = |kind: Kind, sign: i16| -> i16 {
        let weights = answers.0.iter().filter_map(|answer| Some(i16::from(ground(kind, *answer)?.1)));
        weights.map(|weight| (weight * sign).max(0)).sum()
    };
    let mut kinds = Kind::ALL.to_vec();
    kinds.sort_by_key(|&kind| {
        let (pros, cons) = (sum(kind, 1), sum(kind, -1));
        (cons - pros, cons)
    });
    kinds.into_iter().map(|kind| Advice::of(kind, answers)).collect()
}

/// What an answer says for or against a kind, if anything.
const fn ground(kind: Kind, answer: Answer) -> Option<(Fact, i8)> {
    use Answer::*;
    use Fact::*;
    Some(match (kind, answer) {
        (Kind::Bimtek, Institution) => (BimtekProblem, 2),
        (Kind::Bimtek, Participants) => (BimtekProblem, -1),
        (Kind::Bimtek, Policy | Understanding) => (BimtekPolicy, 1),
        (Kind::Bimtek, Skill) => (BimtekSkill, 2),
        (Kind::Bimtek, Depth | Insight) => (BimtekSkill, -1),
        (Kind::Bimtek, ThreeDays) => (BimtekDays, 2),
        (Kind::Bimtek, OneDay) => (BimtekDays, -1),
        (Kind::Bimtek, TwoHours | Longer) => (BimtekDays, -2),
        (Kind::Bimtek, Tests) => (BimtekTests, 2),
        (Kind::Bimtek, Certificate) => (BimtekTests, 1),
        (Kind::Bimtek, NoTests) => (BimtekTests, -2),

        (Kind::Diklat, Depth) => (DiklatDepth, 2),
        (Kind::Diklat, Skill | Insight) => (DiklatDepth, -1),
        (Kind::Diklat, Longer) => (DiklatLength, 2),
        (Kind::Diklat, ThreeDays) => (DiklatLength, -1),
        (Kind::Diklat, TwoHours | OneDay) => (DiklatLength, -2),
        (Kind::Diklat, Certificate) => (DiklatEvaluation, 2),
        (Kind::Diklat, Tests) => (DiklatEvaluation, 1),
        (Kind::Diklat, NoTests) => (DiklatEvaluation, -2),

        (Kind::Pelatihan, Skill) => (PelatihanSkill, 2),
        (Kind::Pelatihan, Insight) => (PelatihanSkill, -1),
        (Kind::Pelatihan, Longer) => (PelatihanLength, 1),
        (Kind::Pelatihan, TwoHours) => (PelatihanLength, -2),

        (Kind::Workshop, Participants) => (WorkshopProblem, 2),
        (Kind::Workshop, Institution) => (WorkshopProblem, -1),
        (Kind::Workshop, Skill) => (WorkshopPractice, 1),
        (Kind::Workshop, Product) => (WorkshopProduct, 3),
        (Kind::Workshop, Solution) => (WorkshopProduct, 1),
        (Kind::Workshop, Understanding) => (WorkshopProduct, -1),
        (Kind::Workshop, NoProduct) => (WorkshopProduct, -2),
        (Kind::Workshop, NoTests) => (WorkshopNoTests, 1),
        (Kind::Workshop, Tests) => (WorkshopNoTests, -1),
        (Kind::Workshop, Certificate) => (WorkshopNoTests, -2),

        (Kind::Lokakarya, Experts) => (LokakaryaExperts, 3),
        (Kind::Lokakarya, Insiders) => (LokakaryaExperts, 1),
        (Kind::Lokakarya, Newcomers) => (LokakaryaExperts, -2),
        (Kind::Lokakarya, Solution) => (LokakaryaSolution, 3),
        (Kind::Lokakarya, NoProduct | Product | Understanding) => (LokakaryaSolution, -1),

        (Kind::Webinar, TwoHours) => (WebinarLength, 3),
        (Kind::Webinar, OneDay) => (WebinarLength, -2),
        (Kind::Webinar, ThreeDays | Longer) => (WebinarLength, -3),
        (Kind::Webinar, Insight) => (WebinarInsight, 2),
        (Kind::Webinar, Skill | Depth | Product | Solution) => (WebinarInteraction, -1),
        (Kind::Webinar, Policy | Understanding) => (WebinarPolicy, 1),
        (Kind::Webinar, Online) => (WebinarOnline, 2),
        (Kind::Webinar, InPerson) => (WebinarOnline, -3),

        (Kind::Seminar, Experts | Insight) => (SeminarExperts, 2),
        (Kind::Seminar, Insiders) => (SeminarAudience, 2),
        (Kind::Seminar, Newcomers) => (SeminarAudience, -2),
        (Kind::Seminar, Skill | Product) => (SeminarLecture, -1),
        (Kind::Seminar, Online) => (SeminarOnline, -1),

        (Kind::Sosialisasi, Policy) => (SosialisasiPolicy, 2),
        (Kind::Sosialisasi, Understanding) => (SosialisasiPolicy, 3),
        (Kind::Sosialisasi, Skill | Depth | Product | Solution) => (SosialisasiPolicy, -1),

        (Kind::Bimtek | Kind::Diklat | Kind::Pelatihan | Kind::Workshop, Online) => (OnlineDescribed, 1),
        (Kind::Lokakarya | Kind::Sosialisasi, Online) => (OnlineUnnamed, -1),
        (Kind::Lokakarya | Kind::Webinar | Kind::Seminar | Kind::Sosialisasi, Certificate | Tests) => {
            (EvaluationUnnamed, -1)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn answers(given: &[Answer]) -> Answers {
        let mut answers = Answers::default();
        for answer in given {
            answers.answer(answer.question(), Some(*answer));
        }
        answers
    }

    #[test]
    fn each_kind_has_paths_that_lead_to_it() {
        use Answer::*;
        let cases: &[(Kind, &[Answer])] = &[
            (Kind::Bimtek, &[Institution]),
            (Kind::Bimtek, &[Skill, ThreeDays]),
            (Kind::Bimtek, &[Policy, Skill, ThreeDays, Tests]),
            (Kind::Bimtek, &[Institution, Skill, ThreeDays, Tests, NoProduct, Newcomers, InPerson]),
            (Kind::Bimtek, &[Institution, Skill, ThreeDays, Tests, Online]),
            (Kind::Diklat, &[Depth]),
            (Kind::Diklat, &[Depth, Longer, Certificate]),
            (Kind::Diklat, &[Institution, Depth, Longer, Certificate, NoProduct, Online]),
            (Kind::Pelatihan, &[Skill, Longer]),
            (Kind::Pelatihan, &[Skill, OneDay, NoProduct]),
            (Kind::Pelatihan, &[Participants, Skill, Longer, Newcomers, NoProduct, Online]),
            (Kind::Workshop, &[Product]),
            (Kind::Workshop, &[Participants, Skill, Product, NoTests]),
            (Kind::Workshop, &[Participants, OneDay, Product, NoTests, Online]),
            (Kind::Lokakarya, &[Experts, Solution]),
            (Kind::Lokakarya, &[Experts, OneDay, Solution, NoTests, Insiders, InPerson]),
            (Kind::Webinar, &[TwoHours]),
            (Kind::Webinar, &[Insight, TwoHours, Online]),
            (Kind::Webinar, &[Insight, Online]),
            (Kind::Webinar, &[Policy, TwoHours, Understanding, Newcomers, Online]),
            (Kind::Seminar, &[Insight, Insiders]),
            (Kind::Seminar, &[Experts, Insight, OneDay, NoTests, Insiders, InPerson]),
            (Kind::Sosialisasi, &[Policy]),
            (Kind::Sosialisasi, &[Policy, OneDay, NoTests, Understanding, Newcomers, InPerson]),
        ];
        for (kind, given) in cases {
            let advice = advise(&answers(given));
            assert_eq!(advice[0].kind, *kind, "{given:?}: {advice:?}");
            assert!(!advice[0].pros.is_empty(), "{given:?}");
        }
        let reached: BTreeSet<Kind> = cases.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(reached.len(), Kind::ALL.len());
    }

    #[test]
    fn what_speaks_against_the_best_is_said() {
        use Answer::*;
        let advice = advise(&answers(&[Institution, Skill, OneDay, Tests]));
        let facts = |side: &[Ground]| side.iter().map(|ground| ground.fact).collect::<Vec<_>>();
        assert_eq!(advice[0].kind, Kind::Bimtek);
        assert_eq!(facts(&advice[0].pros), [Fact::BimtekProblem, Fact::BimtekSkill, Fact::BimtekTests]);
        assert_eq!(facts(&advice[0].cons), [Fact::BimtekDays]);
    }

    #[test]
    fn nothing_answered_ranks_as_lists_do_and_gives_no_reason() {
        let advice = advise(&Answers::default());
        assert!(advice.iter().map(|advice| advice.kind).eq(Kind::ALL.iter().copied()));
        assert!(advice.iter().all(|advice| advice.pros.is_empty() && advice.cons.is_empty()));
    }

    #[test]
    fn every_answer_and_every_fact_matters() {
        let mut facts = BTreeSet::new();
        for &answer in Answer::ALL {
            let grounds: Vec<_> = Kind::ALL.iter().filter_map(|kind| ground(*kind, answer)).collect();
            assert!(!grounds.is_empty(), "{answer:?}");
            facts.extend(grounds.iter().map(|(fact, _)| *fact));
        }
        assert_eq!(facts.len(), Fact::ALL.len());
        assert!(Question::ALL.iter().all(|question| question.answers().count() >= 2));
    }

    proptest! {
        /// Whatever is answered: each kind once, better ones first, and the
        /// order in which questions are answered makes no difference.
        #[test]
        fn the_ranking_is_total(given in proptest::sample::subsequence(Answer::ALL.to_vec(), 0..=Answer::ALL.len())) {
            let advice = advise(&answers(&given));
            let kinds: BTreeSet<Kind> = advice.iter().map(|advice| advice.kind).collect();
            prop_assert_eq!(kinds.len(), Kind::ALL.len());
            let kept = answers(&given);
            let score = |advice: &Advice| -> i16 {
                kept.0.iter().filter_map(|answer| Some(i16::from(ground(advice.kind, *answer)?.1))).sum()
            };
            prop_assert!(advice.windows(2).all(|pair| score(&pair[0]) >= score(&pair[1])));
            let mut reversed = kept.0.clone();
            reversed.reverse();
            prop_assert_eq!(advise(&answers(&reversed)), advice);
        }
    }
}
