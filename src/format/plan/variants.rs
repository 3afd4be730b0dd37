//! The field `variants` of the plan file.

use std::rc::Rc;

use super::cursor::Cursor;
use super::keys;
use super::read::{checked, content};
use super::write::content as write_content;
use crate::domain::{Plan, PlanId, Variant, VariantId};
use crate::format::json::Writer;

/// The known fields of each, in the order in which they are written.
pub const KEYS: &[&str] = &["id", "name", "plan"];

/// Reads one of them.
pub fn read(object: Cursor<'_>, at: usize) -> Rc<Variant> {
    let stand_in = || VariantId::numbered(u64::MAX - at as u64);
    // Where there is a problem nothing is opened; then anything will do.
    let nothing = || Plan::blank(PlanId::first());
    let Some(fields) = object.fields() else {
        return Rc::new(Variant::new(stand_in(), "".into(), &nothing(), None));
    };
    let plan = |plan: Cursor<'_>| {
        let fields = plan.fields()?;
        let mut parts = content(&fields, PlanId::first());
        parts.extra = fields.unknown(keys::CONTENT);
        checked(parts, &fields)
    };
    let id = fields.required("id", |id| id.id(VariantId::new)).unwrap_or_else(stand_in);
    let name = fields.required("name", Cursor::text).unwrap_or_default();
    let plan = fields.required("plan", plan).unwrap_or_else(nothing);
    Rc::new(Variant::new(id, name, &plan, fields.unknown(KEYS)))
}

/// Writes one of them; `plan` is the id of the whole.
pub fn write(writer: &mut Writer, variant: &Variant, plan: &PlanId) {
    writer.object(&variant.extra, |fields| {
        fields.field("id").text(variant.id.as_str());
        fields.field("name").text(&variant.name);
        let content = variant.plan();
        fields.field("plan").object(&content.extra, |fields| write_content(fields, content, plan));
    });
}
