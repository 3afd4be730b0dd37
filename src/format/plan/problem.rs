//! What can be wrong with a plan file.

use crate::domain::{
    BlendElement, ChecklistPoint, FacilitatorType, Indicator, Kind, Likelihood, Mode, Nature, Risk, Stage, SubjectKind,
};
use crate::format::json::JsonType;

/// Something wrong with a plan file. Its sentence is
/// [`Lang::problem`](crate::i18n::Lang::problem).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What.
    pub code: ProblemCode,
    /// Where, as a JSON Pointer; empty for the file as a whole. A missing field
    /// is pointed at where it should stand.
    pub path: String,
}

/// A closed vocabulary of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the types of the domain")]
pub enum Vocabulary {
    Kind,
    Nature,
    Stage,
    Mode,
    SubjectKind,
    FacilitatorType,
    BlendElement,
    ChecklistPoint,
    Risk,
    Likelihood,
    Indicator,
}

impl Vocabulary {
    /// Its words as they stand in files.
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            Vocabulary::Kind => Kind::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::Nature => Nature::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::Stage => Stage::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::Mode => Mode::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::SubjectKind => SubjectKind::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::FacilitatorType => FacilitatorType::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::BlendElement => BlendElement::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::ChecklistPoint => ChecklistPoint::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::Risk => Risk::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::Likelihood => Likelihood::ALL.iter().map(|word| word.code()).collect(),
            Vocabulary::Indicator => Indicator::ALL.iter().map(|word| word.code()).collect(),
        }
    }
}

/// What an id can refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the types of the domain")]
pub enum Referenced {
    Material,
    Competency,
    Phase,
    Session,
}

macro_rules! problem_codes {
    ($($(#[$doc:meta])* $variant:ident $({ $($field:ident: $type:ty),* })? = $code:literal,)*) => {
        /// What is wrong, with what the sentence about it has to name. Texts of
        /// the file are cut where they are long.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the fields are named after what they hold")]
        pub enum ProblemCode { $($(#[$doc])* $variant $({ $($field: $type),* })?,)* }

        impl ProblemCode {
            /// Every code, in the order in which the documentation lists them.
            pub const ALL: &'static [&'static str] = &[$($code,)*];

            /// The stable name of the problem in the API.
            pub const fn as_str(&self) -> &'static str {
                match self { $(ProblemCode::$variant { .. } => $code,)* }
            }
        }
    };
}

problem_codes! {
    // The file as a whole. Each of these stands alone.
    /// Nothing in it.
    Empty = "empty",
    /// More than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge { bytes: usize } = "tooLarge",
    /// Bytes that are no UTF-8.
    NotUtf8 { line: usize } = "notUtf8",
    /// Not JSON from there on.
    NotJson { line: usize, column: usize } = "notJson",
    /// Nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep = "tooDeep",
    /// JSON, but somebody else's.
    NotAPlan = "notAPlan",
    /// Made by a newer Padu.
    NewerVersion { version: String } = "newerVersion",
    /// More sessions than a plan may hold, those of its variants included.
    TooManySessions { sessions: usize } = "tooManySessions",
    /// More variants than a plan may have.
    TooManyVariants { variants: usize } = "tooManyVariants",

    // Any value.
    /// Half of a UTF-16 surrogate pair in a text or a name.
    LoneSurrogate { unit: u16 } = "loneSurrogate",
    /// A control character other than tab and line breaks in a text or a name.
    ControlCharacter { character: char } = "controlCharacter",
    /// The second field of one name in an object.
    RepeatedField = "repeatedField",
    /// A required field that is not there.
    Missing = "missing",
    /// A value of another type.
    WrongType { expected: JsonType, found: JsonType } = "wrongType",

    // Texts.
    /// A version that never was.
    UnknownVersion { found: String } = "unknownVersion",
    /// Not `[A-Za-z0-9_-]{1,64}`.
    InvalidId { found: String } = "invalidId",
    /// A word that the vocabulary does not have.
    UnknownWord { vocabulary: Vocabulary, found: String } = "unknownWord",
    /// Not `YYYY-MM-DD`, or no such day.
    InvalidDate { found: String } = "invalidDate",
    /// A name that is blank.
    EmptyName = "emptyName",

    // Numbers.
    /// Below zero.
    Negative { found: String } = "negative",
    /// More than two decimal places, where two are allowed.
    TooManyPlaces { found: String } = "tooManyPlaces",
    /// A fraction where only whole numbers are allowed.
    NotWhole { found: String } = "notWhole",
    /// Less than is allowed there, though not below zero.
    TooSmall { found: String, minimum: u64 } = "tooSmall",
    /// A cap of no JP a day.
    ZeroCap = "zeroCap",
    /// More than is allowed there.
    TooBig { found: String, maximum: u64 } = "tooBig",

    // How things hang together.
    /// An id that an earlier one of the same kind has.
    DuplicateId { id: String } = "duplicateId",
    /// A name that an earlier one in the same list has.
    DuplicateName { name: String } = "duplicateName",
    /// An id that nothing has.
    UnknownReference { id: String, to: Referenced } = "unknownReference",
    /// A material that requires itself, directly or by others.
    Cycle { title: String } = "cycle",
    /// A material without a session.
    NoSession { title: String } = "noSession",
    /// A mode that the phase's stage does not hold.
    WrongMode { mode: Mode, stage: Stage } = "wrongMode",
    /// A mode in the tray.
    ModeInTray = "modeInTray",
    /// An entry about what an earlier one of its list is about.
    RepeatedEntry = "repeatedEntry",

    /// More problems than fit beside the file, see [`ROOM_FOR_PROBLEMS`](super::ROOM_FOR_PROBLEMS): the last one told.
    AndMore = "andMore",
}

impl ProblemCode {
    /// Whether it is about the file as a whole instead of a place in it.
    pub const fn is_about_the_file(&self) -> bool {
        use ProblemCode::*;
        matches!(
            self,
            Empty
                | TooLarge { .. }
                | NotUtf8 { .. }
                | NotJson { .. }
                | TooDeep
                | NotAPlan
                | NewerVersion { .. }
                | TooManySessions { .. }
                | TooManyVariants { .. }
                | AndMore
        )
    }
}
