//! The field `costs` of the plan file: the rate card.

use std::rc::Rc;

use super::cursor::Cursor;
use crate::domain::{CostField, Costs, Rate};
use crate::format::json::Writer;

/// The known fields, in the order in which they are written.
pub const KEYS: &[&str] = &["room", "meals", "lodging", "travel", "facilitator", "lms", "moduleProduction", BATCHES];

const BATCHES: &str = "batches";

/// Reads it.
pub fn read(object: Cursor<'_>) -> Option<Rc<Costs>> {
    let fields = object.fields()?;
    let mut costs = Costs::default();
    for rate in Rate::ALL {
        let amount = fields.optional(rate.code(), |amount| amount.nullable(|amount| amount.whole(0, Costs::MAX_RATE)));
        costs.set(CostField::Rate(*rate, amount.flatten()));
    }
    let batches = fields.optional(BATCHES, |count| count.whole(1, Costs::MAX_BATCHES.into()));
    if let Some(batches) = batches.and_then(|count| u32::try_from(count).ok()) {
        costs.set(CostField::Batches(batches));
    }
    costs.extra = fields.unknown(KEYS);
    Some(Rc::new(costs))
}

/// Writes it.
pub fn write(writer: &mut Writer, costs: &Costs) {
    writer.object(&costs.extra, |fields| {
        for rate in Rate::ALL {
            fields.field(rate.code()).nullable(costs.rate(*rate), Writer::number);
        }
        fields.field(BATCHES).number(costs.batches());
    });
}
