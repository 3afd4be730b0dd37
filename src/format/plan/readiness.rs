//! The field `readiness` of the plan file.

use std::rc::Rc;

use super::cursor::{Cursor, Fields, Word};
use super::problem::ProblemCode;
use super::read::references;
use crate::domain::{
    BlendElement, ChecklistItem, ChecklistPoint, ElementNote, Entry, Indicator, IndicatorNote, MaterialId, Readiness,
    Risk, RiskNote,
};
use crate::format::json::Writer;

/// The known fields, in the order in which they are written.
pub const KEYS: &[&str] = &["elements", "checklist", "risks", "indicators"];
/// Those of an element.
pub const ELEMENT: &[&str] = &["element", "notes"];
/// Those of a point of the checklist.
pub const POINT: &[&str] = &["point", "done", "responsible", "due", "notes"];
/// Those of a risk.
pub const RISK: &[&str] = &["risk", "likelihood", "owner", "mitigation", "materials"];
/// Those of an indicator.
pub const INDICATOR: &[&str] = &["indicator", "target", "method", "when"];

/// Reads it.
pub fn read(object: Cursor<'_>) -> Option<Rc<Readiness>> {
    let fields = object.fields()?;
    Some(Rc::new(Readiness {
        elements: entries(&fields, "elements", "element", BlendElement::Lms, |element, fields| ElementNote {
            element,
            notes: fields.text("notes"),
            extra: fields.unknown(ELEMENT),
        }),
        checklist: entries(&fields, "checklist", "point", ChecklistPoint::ProjectTeam, |point, fields| ChecklistItem {
            point,
            done: fields.flag("done", false),
            responsible: fields.text("responsible"),
            due: fields.optional("due", Cursor::date).flatten(),
            notes: fields.text("notes"),
            extra: fields.unknown(POINT),
        }),
        risks: entries(&fields, "risks", "risk", Risk::DigitalLiteracy, |risk, fields| RiskNote {
            risk,
            likelihood: fields.optional("likelihood", |word| word.nullable(Cursor::word)).flatten(),
            owner: fields.text("owner"),
            mitigation: fields.text("mitigation"),
            materials: references(fields, "materials", MaterialId::new, MaterialId::numbered),
            extra: fields.unknown(RISK),
        }),
        indicators: entries(&fields, "indicators", "indicator", Indicator::ModuleParticipation, |indicator, fields| {
            IndicatorNote {
                indicator,
                target: fields.text("target"),
                method: fields.text("method"),
                when: fields.text("when"),
                extra: fields.unknown(INDICATOR),
            }
        }),
        extra: fields.unknown(KEYS),
    }))
}

/// Reads a list of entries, each about another word, which its field `key`
/// holds. Where that cannot be read `stand_in` takes its place.
fn entries<E: Entry<Word: Word>>(
    fields: &Fields<'_>,
    list: &str,
    key: &str,
    stand_in: E::Word,
    read: impl Fn(E::Word, &Fields<'_>) -> E,
) -> Vec<E> {
    let mut seen: Vec<E::Word> = Vec::new();
    let mut entry = |object: Cursor<'_>, _| {
        let Some(fields) = object.fields() else { return E::of(stand_in) };
        let word = fields.required(key, |cursor| {
            let word: E::Word = cursor.word()?;
            if seen.contains(&word) {
                return cursor.problem(ProblemCode::RepeatedEntry);
            }
            seen.push(word);
            Some(word)
        });
        read(word.unwrap_or(stand_in), &fields)
    };
    fields.optional(list, |list| list.list(&mut entry)).unwrap_or_default()
}

/// Writes it.
pub fn write(writer: &mut Writer, readiness: &Readiness) {
    writer.object(&readiness.extra, |fields| {
        fields.field("elements").list(&readiness.elements, |writer, note| {
            writer.object(&note.extra, |fields| {
                fields.field("element").text(note.element.code());
                fields.field("notes").text(&note.notes);
            });
        });
        fields.field("checklist").list(&readiness.checklist, |writer, item| {
            writer.object(&item.extra, |fields| {
                fields.field("point").text(item.point.code());
                fields.field("done").flag(item.done);
                fields.field("responsible").text(&item.responsible);
                fields.field("due").nullable(item.due, |writer, date| writer.text(&date.to_string()));
                fields.field("notes").text(&item.notes);
            });
        });
        fields.field("risks").list(&readiness.risks, |writer, note| {
            writer.object(&note.extra, |fields| {
                fields.field("risk").text(note.risk.code());
                fields.field("likelihood").nullable(note.likelihood, |writer, word| writer.text(word.code()));
                fields.field("owner").text(&note.owner);
                fields.field("mitigation").text(&note.mitigation);
                fields.field("materials").list(&note.materials, |writer, id| writer.text(id.as_str()));
            });
        });
        fields.field("indicators").list(&readiness.indicators, |writer, note| {
            writer.object(&note.extra, |fields| {
                fields.field("indicator").text(note.indicator.code());
                fields.field("target").text(&note.target);
                fields.field("method").text(&note.method);
                fields.field("when").text(&note.when);
            });
        });
    });
}
