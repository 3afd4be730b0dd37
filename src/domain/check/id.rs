//! The checks: their ids, how grave each is, and what each means.

/// How grave a finding is. It never blocks anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan contradicts itself.
    Error,
    /// Something that the field expects is missing or out of place.
    Warning,
    /// Worth knowing.
    Advice,
}

impl Severity {
    /// Every severity, the gravest first.
    pub const ALL: &'static [Severity] = &[Severity::Error, Severity::Warning, Severity::Advice];

    /// As the API names it.
    pub const fn code(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        }
    }
}

/// Declares the checks, so that the list, the ids, the severities and the
/// documentation cannot get out of step.
macro_rules! checks {
    ($($(#[doc = $meaning:literal])+ $name:ident = $code:literal, $severity:ident;)*) => {
        /// Identifies a check, in the order in which findings are listed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CheckId { $($(#[doc = $meaning])+ $name,)* }

        impl CheckId {
            /// Every check, in order.
            pub const ALL: &'static [CheckId] = &[$(CheckId::$name,)*];

            /// Its stable id, in files and in the API.
            pub const fn code(self) -> &'static str {
                match self { $(CheckId::$name => $code,)* }
            }

            /// How grave its findings are.
            pub const fn severity(self) -> Severity {
                match self { $(CheckId::$name => Severity::$severity,)* }
            }

            /// When it finds something; for `docs/checks.md`.
            #[cfg(test)]
            pub const fn meaning(self) -> &'static str {
                match self { $(CheckId::$name => concat!($($meaning),+),)* }
            }
        }
    };
}

checks! {
    /// Sessions wait in the tray.
    SessionUnmapped = "session.unmapped", Warning;
    /// Sessions have no JP filled in. One finding for all; silent for what is not counted.
    SessionJpMissing = "session.jpMissing", Warning;
    /// The online share of the counted JP is outside the tolerance. Silent for a webinar, which has no ratio.
    RatioOffTarget = "ratio.offTarget", Warning;
    /// All counted JP are on one side, though the target is neither 0 nor 100%. Silent for a webinar,
    /// which has no ratio.
    RatioOneSided = "ratio.oneSided", Warning;
    /// The JP of all sessions, tray and workplace included, do not add up to the programme's.
    TotalMismatch = "total.mismatch", Error;
    /// A session is delivered in a mode that suits it poorly (4 points) or not at all.
    ModePoorFit = "mode.poorFit", Warning;
    /// A material begins before one that it requires. Sessions in the tray do not bind.
    OrderPrerequisite = "order.prerequisite", Error;
    /// A post-test, observation or competency test has teaching after it that it tests: of a competency that both
    /// build, or, where the test names none, any in a later online or face-to-face phase. Tests, coaching and sessions
    /// of 0 JP are no teaching.
    OrderEvaluationFirst = "order.evaluationFirst", Warning;
    /// The stages do not follow one another as online, face to face, evaluation, coaching; the workplace may stand
    /// anywhere. Silent when a stage is repeated or a phase has a title of its own.
    OrderStages = "order.stages", Advice;
    /// Face-to-face practice, simulation or field practice for which nothing online prepares: no teaching before it of
    /// the same material, of one that it requires, or of a competency that it builds. Practice without requirements and
    /// competencies is prepared by any teaching online before it; one finding for the plan speaks of all that lack even
    /// that.
    PracticeUnprepared = "practice.unprepared", Advice;
    /// A competency that no material teaches.
    CompetencyUntaught = "competency.untaught", Warning;
    /// A competency that no test tests.
    CompetencyUnassessed = "competency.unassessed", Warning;
    /// Materials have the same title, but for capitals and blanks.
    MaterialDuplicateTitle = "material.duplicateTitle", Advice;
    /// The days in class exceed what the kind usually takes (bimtek: 3). Each phase is rounded up by itself, in
    /// minutes at the JP per day; face-to-face evaluation is included, coaching is not.
    DaysOverload = "days.overload", Warning;
    /// Asynchronous JP need days, at so many JP credited a day.
    AsyncCredit = "async.credit", Advice;
    /// Asynchronous sessions of materials without an offline copy.
    OfflineCopyMissing = "offlineCopy.missing", Advice;
    /// Somebody has to teach more JP than the cap that is set for them: all sessions of the materials that name them,
    /// each with its full JP, those in the tray included. One finding for those who teach the same sessions.
    FacilitatorOverload = "facilitator.overload", Warning;
    /// A bimtek without a pre-test.
    BimtekPreTest = "bimtek.preTest", Warning;
    /// A bimtek without a post-test.
    BimtekPostTest = "bimtek.postTest", Warning;
    /// A bimtek without a daily test.
    BimtekDailyTest = "bimtek.dailyTest", Advice;
    /// A bimtek without a legal basis.
    BimtekLegalBasis = "bimtek.legalBasis", Warning;
    /// A bimtek without theory (or regulation, enrichment) that comes before practice (or simulation, case study,
    /// field practice). Sessions in the tray may still be put in order.
    BimtekTheoryBeforePractice = "bimtek.theoryBeforePractice", Warning;
    /// A diklat without a final evaluation: a post-test, observation or competency test.
    DiklatFinalEvaluation = "diklat.finalEvaluation", Warning;
    /// A pelatihan without practice, simulation or field practice.
    PelatihanPractice = "pelatihan.practice", Warning;
    /// A workshop without theory, regulation or enrichment.
    WorkshopTheory = "workshop.theory", Warning;
    /// A workshop without practice, simulation or field practice.
    WorkshopPractice = "workshop.practice", Warning;
    /// A workshop that names no product.
    WorkshopProduct = "workshop.product", Warning;
    /// A webinar with sessions that are not live online.
    WebinarOnlineOnly = "webinar.onlineOnly", Warning;
    /// A webinar of more than 120 minutes.
    WebinarTooLong = "webinar.tooLong", Warning;
    /// A seminar in which no material has a speaker.
    SeminarSpeaker = "seminar.speaker", Advice;
    /// A seminar that does not say whom it is for.
    SeminarEntry = "seminar.entry", Advice;
    /// A lokakarya that names no product: the solution that it is to find.
    LokakaryaProduct = "lokakarya.product", Advice;
    /// A sosialisasi that names no regulation or policy.
    SosialisasiLegalBasis = "sosialisasi.legalBasis", Warning;
}

impl CheckId {
    /// The check that has this id.
    pub fn from_code(code: &str) -> Option<CheckId> {
        CheckId::ALL.iter().copied().find(|check| check.code() == code)
    }
}
