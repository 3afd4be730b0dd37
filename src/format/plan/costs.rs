//! The field `costs` of the plan file.

use std::rc::Rc;

use super::cursor::Cursor;
use crate::domain::Costs;
use crate::format::json::Writer;

/// The known fields, in the order in which they are written.
pub const KEYS: &[&str] = &[];

/// Reads it.
pub fn read(object: Cursor<'_>) -> Option<Rc<Costs>> {
    let fields = object.fields()?;
    Some(Rc::new(Costs { extra: fields.unknown(KEYS) }))
}

/// Writes it.
pub fn write(writer: &mut Writer, costs: &Costs) {
    writer.object(&costs.extra, |_| {});
}
