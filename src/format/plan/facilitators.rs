//! The field `facilitators` of the plan file.

use std::rc::Rc;

use super::cursor::Cursor;
use crate::domain::Facilitator;
use crate::format::json::Writer;

/// The known fields of each, in the order in which they are written.
pub const KEYS: &[&str] = &["name"];

/// Reads one of them.
pub fn read(object: Cursor<'_>, _: usize) -> Rc<Facilitator> {
    let nothing = || Facilitator { name: "".into(), extra: None };
    Rc::new(object.fields().map_or_else(nothing, |fields| Facilitator {
        name: fields.required("name", Cursor::text).unwrap_or_default(),
        extra: fields.unknown(KEYS),
    }))
}

/// Writes one of them.
pub fn write(writer: &mut Writer, facilitator: &Facilitator) {
    writer.object(&facilitator.extra, |fields| fields.field("name").text(&facilitator.name));
}
