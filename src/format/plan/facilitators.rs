//! The field `facilitators` of the plan file.

use std::rc::Rc;

use super::cursor::Cursor;
use crate::domain::{Facilitator, Jp};
use crate::format::json::Writer;

/// The known fields of each, in the order in which they are written.
pub const KEYS: &[&str] = &["name", "type", "cap"];

/// Reads one of them.
pub fn read(object: Cursor<'_>, _: usize) -> Rc<Facilitator> {
    let nobody = || Facilitator::named("".into());
    Rc::new(object.fields().map_or_else(nobody, |fields| Facilitator {
        name: fields.required("name", Cursor::name).unwrap_or_default(),
        role: fields.optional("type", |role| role.nullable(Cursor::word)).flatten(),
        cap: fields.optional("cap", |cap| cap.nullable(|cap| cap.jp(Jp::MAX_TOTAL))).flatten(),
        extra: fields.unknown(KEYS),
    }))
}

/// Writes one of them.
pub fn write(writer: &mut Writer, facilitator: &Facilitator) {
    writer.object(&facilitator.extra, |fields| {
        fields.field("name").text(&facilitator.name);
        fields.field("type").nullable(facilitator.role, |writer, role| writer.text(role.code()));
        fields.field("cap").nullable(facilitator.cap, Writer::number);
    });
}
