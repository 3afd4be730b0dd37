//! The fields of one session.

use std::rc::Rc;

use yew::prelude::*;

use super::{chosen, view_check};
use crate::app::read_minutes;
use crate::domain::{Edit, Jp, Mode, Nature, Plan, Session, SessionField};
use crate::format::parse_jp;
use crate::i18n::{FieldProblem, Lang, Word};
use crate::ui::context::Dispatch;
use crate::ui::field::{Field, FieldKind};

/// The fields of a session.
pub fn view_session(lang: Lang, plan: &Plan, session: &Rc<Session>, dispatch: &Dispatch) -> Html {
    let edit = |make: fn(&str) -> SessionField| {
        let (dispatch, id) = (dispatch.clone(), session.id.clone());
        Callback::from(move |event: Event| {
            let field = make(&chosen(&event).unwrap_or_default());
            dispatch.edit(Edit::SetSessions { sessions: vec![id.clone()], field });
        })
    };
    let check = |make: fn(bool) -> SessionField| {
        let (dispatch, id) = (dispatch.clone(), session.id.clone());
        Callback::from(move |on: bool| {
            dispatch.edit(Edit::SetSessions { sessions: vec![id.clone()], field: make(on) });
        })
    };
    let choose_mode = {
        let (dispatch, id) = (dispatch.clone(), session.id.clone());
        Callback::from(move |event: Event| {
            let mode = chosen(&event).and_then(|code| Mode::from_code(&code));
            dispatch.edit(Edit::SetMode { sessions: vec![id.clone()], mode });
        })
    };
    let read_jp = {
        let id = session.id.clone();
        Callback::from(move |text: AttrValue| {
            let jp = parse_jp(&text).map_err(|error| FieldProblem::of_decimal(error, Jp::MAX_SESSION.hundredths()))?;
            Ok(Edit::SetSessions { sessions: vec![id.clone()], field: SessionField::Jp(jp) })
        })
    };
    let read_minutes = {
        let id = session.id.clone();
        Callback::from(move |text: AttrValue| {
            let minutes = read_minutes(&text)?;
            Ok(Edit::SetSessions { sessions: vec![id.clone()], field: SessionField::MinutesPerJp(minutes) })
        })
    };
    let of_material = plan.material(&session.material).map_or(Nature::Other, |material| material.nature);
    let minutes = session.minutes_per_jp.map(|minutes| minutes.to_string()).unwrap_or_default();
    html! {
        <>
            <label class="field">
                <span class="label">{ lang.word(Word::Mode) }</span>
                <select ~value={session.mode.map_or("", Mode::code)} onchange={choose_mode}>
                    <option value="" selected={session.mode.is_none()}>{ lang.word(Word::NotMapped) }</option>
                    { for Mode::ALL.iter().map(|&mode| html! {
                        <option value={mode.code()} selected={session.mode == Some(mode)}>{ lang.mode(mode) }</option>
                    }) }
                </select>
            </label>
            <Field name={format!("{}-jp", session.id)} label="JP" kind={FieldKind::Decimal} read={read_jp}
                value={session.jp.map(|jp| lang.jp(jp)).unwrap_or_default()} />
            <label class="field">
                <span class="label">{ lang.word(Word::NatureHere) }</span>
                <select ~value={session.nature.map_or("", Nature::code)}
                    onchange={edit(|code| SessionField::Nature(Nature::from_code(code)))}>
                    <option value="" selected={session.nature.is_none()}>
                        { lang.nature_of_material(lang.nature(of_material)) }
                    </option>
                    { for Nature::ALL.iter().map(|&nature| html! {
                        <option value={nature.code()} selected={session.nature == Some(nature)}>{ lang.nature(nature) }</option>
                    }) }
                </select>
            </label>
            <Field name={format!("{}-minutes", session.id)} label={lang.word(Word::MinutesPerJp)} kind={FieldKind::Whole}
                read={read_minutes} value={minutes} hint={AttrValue::from(lang.minutes_of_plan(plan.jp.minutes))} />
            { view_check(lang.word(Word::Counted), session.counted, check(SessionField::Counted)) }
            { view_check(lang.word(Word::LockedHint), session.locked, check(SessionField::Locked)) }
        </>
    }
}
