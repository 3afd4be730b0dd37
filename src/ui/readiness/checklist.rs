//! The checklist: what is done, who sees to it, until when.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::row::{RowField, point_row, view_columns, view_heading};
use crate::app::read_date;
use crate::domain::{ChecklistItem, ChecklistPoint, Date, Edit, PointField, ReadinessFact, ReadinessField, Text};
use crate::i18n::Word;
use crate::ui::context::use_surroundings;
use crate::ui::field::FieldKind;
use crate::ui::root::Digest;

/// Properties of [`Checklist`].
#[derive(Properties, PartialEq)]
pub(super) struct ChecklistProps {
    pub(super) digest: Rc<Digest>,
}

/// The section.
#[component]
pub(super) fn Checklist(props: &ChecklistProps) -> Html {
    let lang = use_surroundings().lang;
    let words = lang.readiness();
    let plan = &props.digest.plan;
    let count = lang.points_of(plan.readiness.done(), ChecklistPoint::ALL.len());
    let heads = [words.point, lang.word(Word::Responsible), words.due, lang.word(Word::Notes)];
    html! {
        <section aria-labelledby="ready-checklist">
            { view_heading("ready-checklist", words.checklist, count) }
            { view_columns("point", &heads) }
            { for ChecklistPoint::ALL.iter().map(|point| html! {
                <Point key={point.code()} item={plan.readiness.point(*point)} start={plan.program.start_date} />
            }) }
        </section>
    }
}

/// Properties of [`Point`].
#[derive(Properties, PartialEq)]
struct PointProps {
    item: ChecklistItem,
    /// When the activity starts.
    start: Option<Date>,
}

/// A point.
#[component]
fn Point(props: &PointProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let words = lang.readiness();
    let item = &props.item;
    let point = item.point;
    let (row, name) = (point_row(point), lang.checklist_point(point));
    let onchange = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            dispatch.edit(Edit::SetReadiness(ReadinessField::Point(point, PointField::Done(input.checked()))));
        })
    };
    let field =
        |name_in_row, label, value, kind| RowField { row: &row, name: name_in_row, label, whose: name, value, kind };
    let due: Text = item.due.map(|date| date.to_string()).unwrap_or_default().into();
    let read_due = Callback::from(move |text: AttrValue| {
        Ok(Edit::SetReadiness(ReadinessField::Point(point, PointField::Due(read_date(&text)?))))
    });
    // What belongs before the first day: the team, the technology, the modules and their instructors.
    let is_late = point <= ChecklistPoint::InstructorTraining
        && props.start.zip(item.due).is_some_and(|(start, due)| due > start);
    let detail = lang.checklist_detail(point);
    let detail_id = ["ready-", &row, "-detail"].concat();
    html! {
        <div class={classes!("ready-row", "point", item.done.then_some("done"))} role="group" tabindex="-1" data-ready={row.clone()}
            aria-label={lang.readiness_fact(ReadinessFact::Point(point))}>
            <div class="ready-what">
                <label class="check">
                    <input type="checkbox" checked={item.done} disabled={surroundings.read_only} {onchange}
                        aria-describedby={(!detail.is_empty()).then(|| detail_id.clone())} />
                    <span class="ready-number" aria-hidden="true">{ point as usize + 1 }</span>
                    <strong>{ name }</strong>
                </label>
                <p class="small muted" id={detail_id.clone()}>{ detail }</p>
            </div>
            { field("responsible", lang.word(Word::Responsible), &item.responsible, FieldKind::Line)
                .view(lang, move |name| ReadinessField::Point(point, PointField::Responsible(name))) }
            { field("due", words.due, &due, FieldKind::Date).view_reading(lang, is_late.then_some(words.due_late), read_due) }
            { field("notes", lang.word(Word::Notes), &item.notes, FieldKind::Lines)
                .view(lang, move |notes| ReadinessField::Point(point, PointField::Notes(notes))) }
        </div>
    }
}
