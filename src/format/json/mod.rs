//! JSON text as a tree, and back.
//!
//! A reader of its own, for what a general one does not give: the place of
//! *every* fault and not only of the first, numbers as they are written
//! instead of as floats, lone surrogates and repeated names found, and few
//! bytes in the download. It accepts the same texts as `serde_json`, which the
//! tests hold it to.

mod parse;
mod write;

use std::borrow::Cow;

pub use parse::{Fault, Parsed, SyntaxError, parse};
pub use write::{Fields, Writer};

/// A JSON value. Names and texts borrow from the source where they can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it is written, such as `1.50` or `2e3`.
    Number(&'a str),
    /// A text, its escapes resolved.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object, its members in their order.
    Object(Vec<Member<'a>>),
}

/// A member of an object: its name and its value.
pub type Member<'a> = (Cow<'a, str>, Json<'a>);

/// What a JSON value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the variants of Json")]
pub enum JsonType {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}

impl Json<'_> {
    /// What it is.
    pub const fn json_type(&self) -> JsonType {
        match self {
            Json::Null => JsonType::Null,
            Json::Bool(_) => JsonType::Bool,
            Json::Number(_) => JsonType::Number,
            Json::Text(_) => JsonType::Text,
            Json::List(_) => JsonType::List,
            Json::Object(_) => JsonType::Object,
        }
    }

    /// The value of an object's member.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Json::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// Where a value stands in a document: a list that grows towards the leaf on
/// the stack of whoever walks there, so that nothing is built until a place
/// has to be named.
#[derive(Clone, Copy, Debug)]
pub enum Path<'a> {
    /// The whole document.
    Root,
    /// A member of an object.
    Key(&'a Path<'a>, &'a str),
    /// An element of an array.
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The pointer of a member.
    pub fn member(&self, key: &str) -> String {
        Path::Key(self, key).pointer()
    }

    /// The place as a JSON Pointer (RFC 6901): `/flow/0/id`; empty for the root.
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.push_to(&mut pointer);
        pointer
    }

    /// About how many bytes the pointer takes.
    pub fn length(&self) -> usize {
        match self {
            Path::Root => 0,
            Path::Key(parent, key) => parent.length() + 1 + key.len(),
            Path::Index(parent, _) => parent.length() + 6,
        }
    }

    fn push_to(&self, pointer: &mut String) {
        match self {
            Path::Root => {}
            Path::Key(parent, key) => {
                parent.push_to(pointer);
                pointer.push('/');
                for c in key.chars() {
                    match c {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        _ => pointer.push(c),
                    }
                }
            }
            Path::Index(parent, index) => {
                parent.push_to(pointer);
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
    }
}

/// Whether plans refuse a character: controls, but for tab and line breaks.
pub const fn is_refused_control(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}') && !matches!(c, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests;
