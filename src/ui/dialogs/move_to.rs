//! Moves sessions by choosing a stage and a position: what dragging does, for
//! those who do not drag.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::{Action, phase_title};
use crate::domain::{Edit, PhaseId, Place, Session, SessionId, Spot};
use crate::i18n::Word;
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;
use crate::ui::root::Digest;

/// Properties of [`MoveTo`].
#[derive(Properties, PartialEq)]
pub struct MoveToProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The sessions to move, in order.
    pub sessions: Rc<[SessionId]>,
}

/// The dialog *Pindahkan …*.
#[component]
pub fn MoveTo(props: &MoveToProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, plan) = (surroundings.lang, &props.digest.plan);
    let here = props.sessions.first().and_then(|first| plan.place_of(first));
    let place = use_state(|| here.as_ref().map_or(Place::Tray, |(place, _)| place.clone()));
    // The session to come before; `None` is the end.
    let before = use_state(|| here.as_ref().and_then(|(place, _)| next_stander(props, place)));

    let name = {
        let first = props.sessions.first().and_then(|first| plan.session(first));
        let title = first.map(|session| props.digest.index.title(session, lang)).unwrap_or_default();
        lang.move_dialog(&lang.and_others(&title, props.sessions.len()))
    };
    let choose_place = {
        let (place, before) = (place.clone(), before.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            place.set(PhaseId::new(&select.value()).map_or(Place::Tray, Place::Phase));
            before.set(None);
        })
    };
    let choose_position = {
        let before = before.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            before.set(SessionId::new(&select.value()).ok());
        })
    };
    let apply = {
        let (dispatch, sessions) = (surroundings.dispatch.clone(), props.sessions.clone());
        let spot = Spot { place: (*place).clone(), before: (*before).clone() };
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.action(Action::CloseDialog);
            dispatch.edit(Edit::MoveSessions { sessions: sessions.to_vec(), to: spot.clone() });
        })
    };
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let standing = standing_at(props, &place);
    let chosen_place = |phase: &PhaseId| matches!(&*place, Place::Phase(chosen) if chosen == phase);
    let titles = plan.flow.iter().map(|phase| (phase, phase_title(plan, phase, lang)));
    html! {
        <Modal title={name}>
            <form onsubmit={apply}>
                <div class="dialog-body fields">
                    <label class="field">
                        <span class="label">{ lang.word(Word::Stage) }</span>
                        <select onchange={choose_place} autofocus=true>
                            <option value="" selected={*place == Place::Tray}>{ lang.word(Word::NotMapped) }</option>
                            { for titles.map(|(phase, title)| html! {
                                <option value={phase.id.to_string()} selected={chosen_place(&phase.id)}>{ title }</option>
                            }) }
                        </select>
                    </label>
                    <label class="field">
                        <span class="label">{ lang.word(Word::Position) }</span>
                        // Another stage has other positions: a new select begins at its own default.
                        <select key={format!("{:?}", *place)} onchange={choose_position}>
                            { for standing.iter().enumerate().map(|(at, session)| html! {
                                <option value={session.id.to_string()} selected={before.as_ref() == Some(&session.id)}>
                                    { lang.position_before(at + 1, &props.digest.index.title(session, lang)) }
                                </option>
                            }) }
                            <option value="" selected={before.is_none()}>{ lang.position_last(standing.len() + 1) }</option>
                        </select>
                    </label>
                </div>
                <footer class="dialog-actions">
                    <button type="button" onclick={close}>{ lang.word(Word::Cancel) }</button>
                    <button type="submit" class="primary">{ lang.word(Word::Move) }</button>
                </footer>
            </form>
        </Modal>
    }
}

/// Who stands at a place, but for those that move.
fn standing_at(props: &MoveToProps, place: &Place) -> Vec<Rc<Session>> {
    let sessions = props.digest.plan.sessions_at(place).unwrap_or_default();
    sessions.iter().filter(|session| !props.sessions.contains(&session.id)).cloned().collect()
}

/// The session that the moved ones stand before now.
fn next_stander(props: &MoveToProps, place: &Place) -> Option<SessionId> {
    let sessions = props.digest.plan.sessions_at(place)?;
    let behind = sessions.iter().skip_while(|session| !props.sessions.contains(&session.id));
    behind.map(|session| &session.id).find(|id| !props.sessions.contains(id)).cloned()
}
