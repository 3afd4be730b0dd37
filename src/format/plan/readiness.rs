//! The field `readiness` of the plan file.

use std::rc::Rc;

use super::cursor::Cursor;
use crate::domain::Readiness;
use crate::format::json::Writer;

/// The known fields, in the order in which they are written.
pub const KEYS: &[&str] = &[];

/// Reads it.
pub fn read(object: Cursor<'_>) -> Option<Rc<Readiness>> {
    let fields = object.fields()?;
    Some(Rc::new(Readiness { extra: fields.unknown(KEYS) }))
}

/// Writes it.
pub fn write(writer: &mut Writer, readiness: &Readiness) {
    writer.object(&readiness.extra, |_| {});
}
