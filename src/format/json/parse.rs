//! From text to tree.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Json, Member, Path, is_refused_control};

/// A document whose syntax is sound.
#[derive(Debug, PartialEq, Eq)]
pub struct Parsed<'a> {
    /// Its content.
    pub root: Json<'a>,
    /// What it should not contain all the same, with the JSON Pointer of where.
    pub faults: Vec<(Fault, String)>,
    /// Whether there are more of these than could be written down.
    pub more: bool,
}

/// A text or name that JSON's grammar allows and nobody means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Half of a UTF-16 surrogate pair, such as `\ud800`: no character at all.
    LoneSurrogate(u16),
    /// A control character other than tab and line breaks.
    Control(char),
    /// The second member of one name: which of them is meant?
    RepeatedName,
}

/// Why a text is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxError {
    /// The grammar is broken there; both count from 1, columns in characters.
    At {
        /// Its line.
        line: usize,
        /// Its column.
        column: usize,
    },
    /// Arrays and objects stand deeper in one another than the limit.
    TooDeep,
}

/// Parses a JSON document, with arrays and objects nested at most `max_depth`
/// deep. Faults are written down as long as they and their pointers take no
/// more than `room` bytes.
///
/// # Errors
///
/// The first [`SyntaxError`].
pub fn parse(text: &str, max_depth: usize, room: usize) -> Result<Parsed<'_>, SyntaxError> {
    let sizes = sizes(text, max_depth).into_iter();
    let mut parser = Parser { text, at: 0, depth_left: max_depth, sizes, faults: Vec::new(), room: Some(room) };
    match parser.document() {
        Ok(root) => Ok(Parsed { root, faults: parser.faults, more: parser.room.is_none() }),
        Err(Stop::TooDeep) => Err(SyntaxError::TooDeep),
        Err(Stop::Syntax) => {
            let (line, column) = line_and_column(text, parser.at);
            Err(SyntaxError::At { line, column })
        }
    }
}

/// How many commas stand in each array and object, in the order in which they open, down to the depth that is read.
///
/// A list that grows element by element takes up to three times its memory, and a file of nothing but zeros should take no
/// more than its tree.
fn sizes(text: &str, max_depth: usize) -> Vec<u32> {
    let (mut sizes, mut open) = (Vec::new(), Vec::new());
    let mut bytes = text.bytes();
    // What is neither is passed over fast.
    while let Some(byte) = bytes.find(|byte| is_structure(*byte)) {
        match byte {
            b'"' => {
                while bytes.find(|byte| matches!(byte, b'"' | b'\\')) == Some(b'\\') {
                    bytes.next();
                }
            }
            b'[' | b'{' if open.len() == max_depth => break,
            b'[' | b'{' => {
                open.push(sizes.len());
                sizes.push(0);
            }
            b']' | b'}' => _ = open.pop(),
            b',' => {
                if let Some(size) = open.last().and_then(|at| sizes.get_mut(*at)) {
                    *size += 1;
                }
            }
            _ => {}
        }
    }
    sizes
}

/// Stops the parser; `Syntax` is meant at the position where it stands.
enum Stop {
    Syntax,
    TooDeep,
}

type Read<T> = Result<T, Stop>;

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth_left: usize,
    /// Of the arrays and objects that are still to come.
    sizes: std::vec::IntoIter<u32>,
    faults: Vec<(Fault, String)>,
    /// Bytes left to write faults down in; `None` once they did not suffice.
    room: Option<usize>,
}

impl<'a> Parser<'a> {
    fn document(&mut self) -> Read<Json<'a>> {
        let root = self.value(Path::Root)?;
        self.blanks();
        if self.at == self.text.len() { Ok(root) } else { Err(Stop::Syntax) }
    }

    fn value(&mut self, here: Path<'_>) -> Read<Json<'a>> {
        self.blanks();
        match self.peek() {
            Some(b'"') => {
                let (text, fault) = self.string()?;
                self.note(fault, here);
                Ok(Json::Text(text))
            }
            Some(b'{') => self.nested("'':0,".len(), |parser, size| parser.object(here, size)),
            Some(b'[') => self.nested("0,".len(), |parser, size| parser.list(here, size)),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    /// Reads an array or object whose elements or members take at least so many bytes, or the text is no JSON.
    fn nested(&mut self, least: usize, read: impl FnOnce(&mut Self, usize) -> Read<Json<'a>>) -> Read<Json<'a>> {
        self.depth_left = self.depth_left.checked_sub(1).ok_or(Stop::TooDeep)?;
        self.at += 1;
        let commas = self.sizes.next().unwrap_or_default() as usize;
        self.blanks();
        let value = read(self, commas.min((self.text.len() - self.at) / least) + 1)?;
        self.depth_left += 1;
        Ok(value)
    }

    fn object(&mut self, here: Path<'_>, size: usize) -> Read<Json<'a>> {
        if self.take(b'}') {
            return Ok(Json::Object(Vec::new()));
        }
        let mut members: Vec<Member<'a>> = Vec::with_capacity(size);
        loop {
            self.blanks();
            let (name, fault) = self.string()?;
            let member = Path::Key(&here, &name);
            self.note(fault, member);
            self.blanks();
            self.expect(b':')?;
            let value = self.value(member)?;
            members.push((name, value));
            self.blanks();
            if !self.take(b',') {
                break;
            }
        }
        self.expect(b'}')?;
        self.note_repeated_names(&members, here);
        Ok(Json::Object(members))
    }

    fn list(&mut self, here: Path<'_>, size: usize) -> Read<Json<'a>> {
        if self.take(b']') {
            return Ok(Json::List(Vec::new()));
        }
        let mut elements = Vec::with_capacity(size);
        loop {
            elements.push(self.value(Path::Index(&here, elements.len()))?);
            self.blanks();
            if !self.take(b',') {
                break;
            }
        }
        self.expect(b']')?;
        Ok(Json::List(elements))
    }

    /// A text with the first fault in it. Most borrow: nothing in them is escaped.
    fn string(&mut self) -> Read<(Cow<'a, str>, Option<Fault>)> {
        self.expect(b'"')?;
        let mut text = Cow::Borrowed("");
        let mut fault = None;
        loop {
            let start = self.at;
            let rest = self.text.as_bytes().get(start..).unwrap_or_default();
            self.at += rest.iter().position(|byte| !is_plain(*byte)).unwrap_or(rest.len());
            let plain = self.text.get(start..self.at).ok_or(Stop::Syntax)?;
            if text.is_empty() {
                text = Cow::Borrowed(plain)
            } else {
                text.to_mut().push_str(plain)
            }
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok((text, fault));
                }
                Some(b'\\') => {
                    self.at += 1;
                    let c = self.escape(&mut fault)?;
                    text.to_mut().push(c);
                }
                // Of the control characters as they are, JSON allows none below
                // the blank; those that a plan refuses by name are told apart
                // from a text that was broken into lines.
                Some(_) => {
                    let c = self.text.get(self.at..).and_then(|rest| rest.chars().next()).ok_or(Stop::Syntax)?;
                    if matches!(c, '\t' | '\n' | '\r') {
                        return Err(Stop::Syntax);
                    }
                    if is_refused_control(c) {
                        fault.get_or_insert(Fault::Control(c));
                    }
                    self.at += c.len_utf8();
                    text.to_mut().push(c);
                }
                None => return Err(Stop::Syntax),
            }
        }
    }

    /// The character behind a backslash; the replacement character for half a one.
    fn escape(&mut self, fault: &mut Option<Fault>) -> Read<char> {
        let c = match self.peek() {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code_point(fault);
            }
            _ => return Err(Stop::Syntax),
        };
        self.at += 1;
        if is_refused_control(c) {
            fault.get_or_insert(Fault::Control(c));
        }
        Ok(c)
    }

    fn code_point(&mut self, fault: &mut Option<Fault>) -> Read<char> {
        let unit = self.four_hex_digits()?;
        let mut units = [unit, 0];
        let behind = self.at;
        let high = matches!(unit, 0xd800..=0xdbff);
        let pair = high && self.take(b'\\') && self.take(b'u');
        if pair {
            units[1] = self.four_hex_digits()?;
        }
        let decoded = char::decode_utf16(units).next();
        match decoded {
            Some(Ok(c)) => {
                if is_refused_control(c) {
                    fault.get_or_insert(Fault::Control(c));
                }
                Ok(c)
            }
            _ => {
                // Whatever follows half a pair stands for itself.
                self.at = behind;
                fault.get_or_insert(Fault::LoneSurrogate(unit));
                Ok(char::REPLACEMENT_CHARACTER)
            }
        }
    }

    fn four_hex_digits(&mut self) -> Read<u16> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16)).ok_or(Stop::Syntax)?;
            unit = unit << 4 | digit as u16;
            self.at += 1;
        }
        Ok(unit)
    }

    fn number(&mut self) -> Read<Json<'a>> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        self.text.get(start..self.at).map(Json::Number).ok_or(Stop::Syntax)
    }

    fn digits(&mut self) -> Read<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Stop::Syntax) }
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Read<Json<'a>> {
        word.bytes().try_for_each(|byte| self.expect(byte))?;
        Ok(value)
    }

    fn blanks(&mut self) {
        loop {
            // What is indented: eight blanks at a time.
            while self.text.as_bytes().get(self.at..self.at + 8).is_some_and(|next| next == b"        ") {
                self.at += 8;
            }
            if !matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
                return;
            }
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        if self.take(byte) { Ok(()) } else { Err(Stop::Syntax) }
    }

    fn note(&mut self, fault: Option<Fault>, at: Path<'_>) {
        let Some(fault) = fault else { return };
        // Measured before it is built: the names on the way may be long, and the faults many.
        let needed = size_of::<(Fault, String)>() + at.length();
        self.room = self.room.and_then(|room| room.checked_sub(needed));
        if self.room.is_some() {
            self.faults.push((fault, at.pointer()));
        }
    }

    fn note_repeated_names(&mut self, members: &[Member<'a>], here: Path<'_>) {
        let is_repeated = |at: usize, name: &str| members.iter().take(at).any(|(earlier, _)| earlier == name);
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        // A bit for each name so far: most differ in it, and need not be compared.
        let mut bits = 0_u64;
        for (at, (name, _)) in members.iter().enumerate() {
            let bit = 1 << (sum(name) % 64);
            let may_be_repeated = bits & bit != 0;
            bits |= bit;
            // Comparing each with each is fastest while they are few, and only then.
            let repeated =
                if members.len() <= 16 { may_be_repeated && is_repeated(at, name) } else { !seen.insert(name) };
            if repeated {
                self.note(Some(Fault::RepeatedName), Path::Key(&here, name));
            }
        }
    }
}

/// Tells most names apart.
fn sum(name: &str) -> u32 {
    name.bytes().fold(0, |sum, byte| sum.wrapping_mul(5).wrapping_add(u32::from(byte)))
}

/// Whether a byte of a string stands for itself. `0xc2` leads the upper control
/// characters (and some letters that are none).
pub const fn is_plain(byte: u8) -> bool {
    !matches!(byte, b'"' | b'\\' | 0..0x20 | 0x7f | 0xc2)
}

/// Whether a byte outside of strings says how large arrays and objects are.
const fn is_structure(byte: u8) -> bool {
    matches!(byte, b'"' | b',' | b'[' | b']' | b'{' | b'}')
}

fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = text.get(line_start..offset).unwrap_or_default().chars().count() + 1;
    (line, column)
}
