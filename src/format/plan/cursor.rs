//! Walks a JSON tree, collecting every problem on the way.
//!
//! A value that cannot be read is `None`, and its problem is written down: the
//! reader goes on with a default, so that one mistake does not hide the next.

use std::cell::Cell;

use super::decimal::{DecimalError, hundredths};
use super::problem::{Problem, ProblemCode, Vocabulary};
use crate::domain::{
    BlendElement, ChecklistPoint, Date, DateError, Extra, ExtraField, FacilitatorType, IdError, Indicator, Jp, Kind,
    Likelihood, Mode, Nature, Percent, Risk, Stage, SubjectKind, Text,
};
use crate::format::json::{Json, JsonType, Member, Path};

/// The problems found so far.
pub struct Problems {
    list: Cell<Vec<Problem>>,
    count: Cell<usize>,
    /// Bytes left to write them down in; `None` once they did not suffice.
    room: Cell<Option<usize>>,
}

impl Problems {
    /// None so far, and so many bytes to write them down in.
    pub fn in_room(bytes: usize) -> Problems {
        Problems { list: Cell::default(), count: Cell::new(0), room: Cell::new(Some(bytes)) }
    }

    /// Writes one down.
    #[cold]
    pub fn push(&self, code: ProblemCode, path: String) {
        let Some(room) = self.room.get() else { return };
        let room = room.checked_sub(size_of::<Problem>() + path.len());
        self.room.set(room);
        self.add(if room.is_some() { Problem { code, path } } else { AND_MORE });
    }

    /// Says that there are more.
    pub fn close(&self) {
        if self.room.take().is_some() {
            self.add(AND_MORE);
        }
    }

    fn add(&self, problem: Problem) {
        let mut list = self.list.take();
        list.push(problem);
        self.count.set(list.len());
        self.list.set(list);
    }

    /// Whether there are so many that what is read need not be kept.
    pub fn are_many(&self) -> bool {
        const MANY: usize = 1_000;
        self.count.get() >= MANY
    }

    /// All of them, in the order in which they were found.
    pub fn into_list(self) -> Vec<Problem> {
        self.list.into_inner()
    }

    /// What has been found so far.
    pub fn so_far(&self) -> Vec<Problem> {
        let list = self.list.take();
        self.list.set(list.clone());
        list
    }
}

const AND_MORE: Problem = Problem { code: ProblemCode::AndMore, path: String::new() };

/// A value at its place in the document.
#[derive(Clone, Copy)]
pub struct Cursor<'c> {
    value: &'c Json<'c>,
    path: Path<'c>,
    problems: &'c Problems,
}

impl<'c> Cursor<'c> {
    /// At the root of a document.
    pub fn root(value: &'c Json<'c>, problems: &'c Problems) -> Cursor<'c> {
        Cursor { value, path: Path::Root, problems }
    }

    /// An object's fields.
    pub fn fields(self) -> Option<Fields<'c>> {
        match self.value {
            Json::Object(members) => Some(Fields {
                members,
                path: self.path,
                problems: self.problems,
                next: Cell::new(0),
                known: Cell::new(0),
            }),
            _ => self.wrong_type(JsonType::Object),
        }
    }

    /// What `read` makes of each element of an array; it gets the index as well.
    /// Where there are many problems already, the rest is only looked through for more.
    pub fn list<T>(self, mut read: impl FnMut(Cursor<'_>, usize) -> T) -> Option<Vec<T>> {
        let Json::List(elements) = self.value else { return self.wrong_type(JsonType::List) };
        let problems = self.problems;
        let mut list = Vec::with_capacity(if problems.are_many() { 0 } else { elements.len() });
        for (index, value) in elements.iter().enumerate() {
            let element = read(Cursor { value, path: Path::Index(&self.path, index), problems }, index);
            if !problems.are_many() {
                list.push(element);
            }
        }
        Some(list)
    }

    /// `null` as `None`, else what `read` makes of it.
    pub fn nullable<T>(self, read: impl FnOnce(Self) -> Option<T>) -> Option<Option<T>> {
        if *self.value == Json::Null { Some(None) } else { read(self).map(Some) }
    }

    /// `true` or `false`.
    pub fn flag(self) -> Option<bool> {
        match self.value {
            Json::Bool(flag) => Some(*flag),
            _ => self.wrong_type(JsonType::Bool),
        }
    }

    /// A text.
    pub fn text(self) -> Option<Text> {
        self.str().map(Text::from)
    }

    /// A text that is not blank.
    pub fn name(self) -> Option<Text> {
        let text = self.text()?;
        if text.trim().is_empty() { self.problem(ProblemCode::EmptyName) } else { Some(text) }
    }

    /// A list of texts.
    pub fn texts(self) -> Option<Vec<Text>> {
        self.list(|text, _| text.text().unwrap_or_default())
    }

    /// An identifier.
    pub fn id<T>(self, new: fn(&str) -> Result<T, IdError>) -> Option<T> {
        let text = self.str()?;
        match new(text) {
            Ok(id) => Some(id),
            Err(IdError) => self.problem(ProblemCode::InvalidId { found: shown(text) }),
        }
    }

    /// A day, or `null`.
    pub fn date(self) -> Option<Option<Date>> {
        self.nullable(|day| {
            let text = day.str()?;
            match Date::parse(text) {
                Ok(date) => Some(date),
                Err(DateError) => day.problem(ProblemCode::InvalidDate { found: shown(text) }),
            }
        })
    }

    /// A word of a closed vocabulary.
    pub fn word<T: Word>(self) -> Option<T> {
        let text = self.str()?;
        let unknown = || self.problem(ProblemCode::UnknownWord { vocabulary: T::VOCABULARY, found: shown(text) });
        T::from_code(text).or_else(unknown)
    }

    /// JP, at most `maximum`.
    pub fn jp(self, maximum: Jp) -> Option<Jp> {
        self.hundredths(maximum.hundredths()).map(Jp::from_hundredths)
    }

    /// A percentage.
    pub fn percent(self) -> Option<Percent> {
        self.hundredths(Percent::whole(100).hundredths().into()).and_then(Percent::from_hundredths)
    }

    /// A whole number.
    pub fn whole(self, minimum: u64, maximum: u64) -> Option<u64> {
        let number = self.number()?;
        let whole = match hundredths(number) {
            Ok(value) if value % 100 == 0 => value / 100,
            Ok(_) | Err(DecimalError::TooManyPlaces) => {
                return self.problem(ProblemCode::NotWhole { found: shown(number) });
            }
            Err(DecimalError::Negative) => return self.problem(ProblemCode::Negative { found: shown(number) }),
            Err(DecimalError::TooLarge) => u64::MAX,
        };
        if whole < minimum {
            return self.problem(ProblemCode::TooSmall { found: shown(number), minimum });
        }
        if whole > maximum {
            return self.problem(ProblemCode::TooBig { found: shown(number), maximum });
        }
        Some(whole)
    }

    /// Writes down a problem with this value, which is therefore not read.
    pub fn problem<T>(self, code: ProblemCode) -> Option<T> {
        self.problems.push(code, self.path.pointer());
        None
    }

    fn hundredths(self, maximum: u64) -> Option<u64> {
        let number = self.number()?;
        let found = || shown(number);
        match hundredths(number) {
            Ok(value) if value <= maximum => Some(value),
            Ok(_) | Err(DecimalError::TooLarge) => {
                self.problem(ProblemCode::TooBig { found: found(), maximum: maximum / 100 })
            }
            Err(DecimalError::Negative) => self.problem(ProblemCode::Negative { found: found() }),
            Err(DecimalError::TooManyPlaces) => self.problem(ProblemCode::TooManyPlaces { found: found() }),
        }
    }

    fn number(self) -> Option<&'c str> {
        match self.value {
            Json::Number(number) => Some(number),
            _ => self.wrong_type(JsonType::Number),
        }
    }

    fn str(self) -> Option<&'c str> {
        match self.value {
            Json::Text(text) => Some(text),
            _ => self.wrong_type(JsonType::Text),
        }
    }

    fn wrong_type<T>(self, expected: JsonType) -> Option<T> {
        self.problem(ProblemCode::WrongType { expected, found: self.value.json_type() })
    }
}

/// The fields of an object, asked for by name.
pub struct Fields<'c> {
    members: &'c [Member<'c>],
    path: Path<'c>,
    problems: &'c Problems,
    /// Where the field after the last one found stands: files in the usual
    /// order are read without searching.
    next: Cell<usize>,
    /// How many of the members have been asked for.
    known: Cell<usize>,
}

impl Fields<'_> {
    /// Where the object stands, as a JSON Pointer.
    pub fn pointer(&self) -> String {
        self.path.pointer()
    }

    /// Where problems are written down.
    pub fn problems(&self) -> &Problems {
        self.problems
    }

    /// A field that must be there.
    pub fn required<'f, T>(&'f self, key: &'f str, read: impl FnOnce(Cursor<'f>) -> Option<T>) -> Option<T> {
        if let Some(value) = self.find(key) {
            return read(value);
        }
        self.problems.push(ProblemCode::Missing, self.path.member(key));
        None
    }

    /// A field that may be left out.
    pub fn optional<'f, T>(&'f self, key: &'f str, read: impl FnOnce(Cursor<'f>) -> Option<T>) -> Option<T> {
        self.find(key).and_then(read)
    }

    /// A field that is not read.
    pub fn ignored(&self, key: &str) {
        self.find(key);
    }

    /// A field that must not be there.
    pub fn refused(&self, key: &str, code: ProblemCode) {
        if let Some(value) = self.find(key) {
            value.problem::<()>(code);
        }
    }

    /// A list of texts that may be left out.
    pub fn texts(&self, key: &str) -> Vec<Text> {
        self.optional(key, Cursor::texts).unwrap_or_default()
    }

    /// A text that may be left out.
    pub fn text(&self, key: &str) -> Text {
        self.optional(key, Cursor::text).unwrap_or_default()
    }

    /// A switch that may be left out.
    pub fn flag(&self, key: &str, default: bool) -> bool {
        self.optional(key, Cursor::flag).unwrap_or(default)
    }

    /// The fields that are not among the `known` ones, which are listed as they
    /// are written and have all been asked for.
    pub fn unknown(&self, known: &[&str]) -> Extra {
        if self.known.get() == self.members.len() {
            return None;
        }
        let mut unknown = Vec::new();
        let (mut after, mut rank) = (None, 0);
        for (key, value) in self.members {
            if let Some(at) = known.iter().position(|known| *known == key) {
                (after, rank) = (Some(Text::from(&**key)), at + 1);
            } else {
                let (key, json) = (Text::from(&**key), value.compact().into());
                unknown.push((rank, ExtraField { after: after.clone(), key, json }));
            }
        }
        // In the order in which they will be written, wherever the file had the known ones.
        let of_rank = |rank| unknown.iter().filter(move |field| field.0 == rank).map(|field| field.1.clone());
        (!unknown.is_empty()).then(|| (0..=known.len()).flat_map(of_rank).collect())
    }

    fn find<'f>(&'f self, key: &'f str) -> Option<Cursor<'f>> {
        let is_it = |at: usize| self.members.get(at).is_some_and(|(name, _)| name == key);
        let usual = self.next.get();
        let at = if is_it(usual) { usual } else { self.members.iter().position(|(name, _)| name == key)? };
        self.next.set(at + 1);
        self.known.set(self.known.get() + 1);
        let (_, value) = self.members.get(at)?;
        Some(Cursor { value, path: Path::Key(&self.path, key), problems: self.problems })
    }
}

/// The words of a closed vocabulary, known by their codes.
pub trait Word: Sized {
    /// Which vocabulary.
    const VOCABULARY: Vocabulary;
    /// The word that has this code.
    fn from_code(code: &str) -> Option<Self>;
}

macro_rules! words {
    ($($name:ident)*) => {$(
        impl Word for $name {
            const VOCABULARY: Vocabulary = Vocabulary::$name;
            fn from_code(code: &str) -> Option<Self> {
                $name::from_code(code)
            }
        }
    )*};
}
words! { Kind Nature Stage Mode SubjectKind FacilitatorType BlendElement ChecklistPoint Risk Likelihood Indicator }

/// A text of the file as a sentence shows it: cut where it is long.
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((cut, _)) => text.get(..cut).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}
