//! From values to text: two-space indent, as `JSON.stringify(value, null, 2)`.

use super::parse::is_plain;
use super::{Json, is_refused_control};
use crate::domain::{Extra, ExtraField};

/// Writes JSON piece by piece; the caller keeps the grammar by opening what it
/// closes and naming members inside objects only.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    depth: usize,
    /// Whether nothing stands yet in the array or object that is open.
    fresh: bool,
}

impl Writer {
    /// With room for `capacity` bytes.
    pub fn with_capacity(capacity: usize) -> Writer {
        Writer { out: String::with_capacity(capacity), ..Writer::default() }
    }

    /// The text so far.
    pub fn finish(self) -> String {
        self.out
    }

    /// A text with what JSON wants escaped. Control characters that plans
    /// refuse are left out, so that every file that is written can be read.
    pub fn text(&mut self, text: &str) {
        self.out.push('"');
        push_escaped(&mut self.out, text);
        self.out.push('"');
    }

    /// A number, a word or any other JSON that stands on one line.
    pub fn raw(&mut self, json: &str) {
        self.out.push_str(json);
    }

    /// A value by its [`Display`](std::fmt::Display), which must be a JSON number.
    pub fn number(&mut self, number: impl std::fmt::Display) {
        use std::fmt::Write as _;
        // Writing to a String cannot fail.
        let _ = write!(self.out, "{number}");
    }

    /// `true` or `false`.
    pub fn flag(&mut self, flag: bool) {
        self.raw(if flag { "true" } else { "false" });
    }

    /// `null`, or what `write` writes.
    pub fn nullable<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Writer, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.raw("null"),
        }
    }

    /// An array, one element a line.
    pub fn list<T>(&mut self, elements: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Writer, T)) {
        self.open('[');
        for element in elements {
            self.next_line();
            write(self, element);
        }
        self.close(']');
    }

    /// An object: its known members are written by `write`, and the unknown
    /// ones of `extra` behind those that they stood behind.
    pub fn object(&mut self, extra: &Extra, write: impl FnOnce(&mut Fields<'_>)) {
        self.open('{');
        let waiting = extra.as_deref().unwrap_or_default().iter().collect();
        let mut fields = Fields { writer: self, waiting, last: None };
        write(&mut fields);
        fields.place_waiting();
        // Their neighbour is no field of this version: they stand at the end.
        for field in std::mem::take(&mut fields.waiting) {
            fields.writer.extra(field);
        }
        self.close('}');
    }

    fn extra(&mut self, field: &ExtraField) {
        self.next_line();
        self.text(&field.key);
        self.raw(": ");
        self.indented(&field.json);
    }

    /// Compact JSON, laid out like everything around it.
    fn indented(&mut self, compact: &str) {
        let mut rest = compact;
        while let Some(c) = rest.chars().next() {
            let (mut piece, behind) = rest.split_at(c.len_utf8());
            rest = behind;
            match c {
                '{' | '[' => {
                    self.open(c);
                    if !rest.starts_with(['}', ']']) {
                        self.next_line();
                    }
                }
                '}' | ']' => self.close(c),
                ',' => self.next_line(),
                ':' => self.raw(": "),
                '"' => {
                    (piece, rest) = split_string(compact.get(compact.len() - rest.len() - 1..).unwrap_or_default());
                    self.raw(piece);
                }
                _ => self.raw(piece),
            }
        }
    }

    fn open(&mut self, bracket: char) {
        self.out.push(bracket);
        self.depth += 1;
        self.fresh = true;
    }

    fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.fresh {
            self.break_line();
        }
        self.fresh = false;
        self.out.push(bracket);
    }

    fn next_line(&mut self) {
        if !self.fresh {
            self.out.push(',');
        }
        self.fresh = false;
        self.break_line();
    }

    fn break_line(&mut self) {
        const BREAK: &str = "\n                ";
        match BREAK.get(..1 + 2 * self.depth) {
            Some(all) => self.out.push_str(all),
            None => {
                self.out.push_str(BREAK);
                (BREAK.len() / 2..self.depth).for_each(|_| self.out.push_str("  "));
            }
        }
    }
}

/// The members of an object that is being written.
#[derive(Debug)]
pub struct Fields<'w> {
    writer: &'w mut Writer,
    /// Unknown members whose neighbour has not come yet.
    waiting: Vec<&'w ExtraField>,
    /// The known field that came last, written or left out.
    last: Option<&'static str>,
}

impl Fields<'_> {
    /// Names the next member, with nothing in its name that would have to be escaped; its value is written to the answer.
    pub fn field(&mut self, key: &'static str) -> &mut Writer {
        self.pass(key);
        self.writer.next_line();
        for piece in ["\"", key, "\": "] {
            self.writer.raw(piece);
        }
        self.writer
    }

    /// A member that is written only when it is set.
    pub fn optional<T>(&mut self, key: &'static str, value: Option<T>, write: impl FnOnce(&mut Writer, T)) {
        match value {
            Some(value) => write(self.field(key), value),
            None => self.pass(key),
        }
    }

    /// What stands behind a field stays there when the field is left out.
    fn pass(&mut self, key: &'static str) {
        self.place_waiting();
        self.last = Some(key);
    }

    fn place_waiting(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let (writer, last) = (&mut *self.writer, self.last);
        self.waiting.retain(|field| {
            let here = field.after.as_deref() == last;
            if here {
                writer.extra(field);
            }
            !here
        });
    }
}

impl Json<'_> {
    /// The value without blanks between its parts.
    pub fn compact(&self) -> String {
        let mut out = String::new();
        self.push_compact(&mut out);
        out
    }

    fn push_compact(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Json::Number(number) => out.push_str(number),
            Json::Text(text) => push_quoted(out, text),
            Json::List(elements) => {
                for (at, element) in elements.iter().enumerate() {
                    out.push(if at == 0 { '[' } else { ',' });
                    element.push_compact(out);
                }
                out.push_str(if elements.is_empty() { "[]" } else { "]" });
            }
            Json::Object(members) => {
                for (at, (name, value)) in members.iter().enumerate() {
                    out.push(if at == 0 { '{' } else { ',' });
                    push_quoted(out, name);
                    out.push(':');
                    value.push_compact(out);
                }
                out.push_str(if members.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    push_escaped(out, text);
    out.push('"');
}

fn push_escaped(out: &mut String, text: &str) {
    // Most texts hold nothing to escape, and to look at bytes is faster than to look at characters.
    if text.bytes().all(is_plain) {
        return out.push_str(text);
    }
    let mut rest = text;
    while let Some(at) = rest.find(|c| matches!(c, '"' | '\\') || c.is_control()) {
        let (plain, behind) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = behind.chars();
        match chars.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(c) if !is_refused_control(c) => out.push(c),
            _ => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// Splits behind the string that `json` begins with.
fn split_string(json: &str) -> (&str, &str) {
    let mut escaped = false;
    for (at, byte) in json.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return json.split_at(at + 1),
            _ => {}
        }
    }
    (json, "")
}
