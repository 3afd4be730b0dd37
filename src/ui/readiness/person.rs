//! Somebody who teaches: their name, what they are, their JP, their cap.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::facilitators::Columns;
use crate::app::{Action, read_jp};
use crate::domain::{Edit, FacilitatorField, FacilitatorType, Jp, Load, Severity};
use crate::i18n::{Lang, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::field::{Field, FieldKind};
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{MenuButton, MenuEntry};
use crate::ui::root::Digest;
use crate::ui::sign::sign;

/// So many sessions are named in a menu.
const IN_MENU: usize = 12;

/// Properties of [`Person`].
#[derive(Properties, PartialEq)]
pub(super) struct PersonProps {
    /// Their place in the list.
    pub(super) at: usize,
    /// What they have to teach.
    pub(super) load: Rc<Load>,
    pub(super) columns: Columns,
    /// Whose name is much like theirs.
    pub(super) alike: Option<AttrValue>,
    pub(super) digest: Rc<Digest>,
    /// Told where somebody was removed.
    pub(super) on_remove: Callback<usize>,
}

/// A row of the table.
#[component]
pub(super) fn Person(props: &PersonProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let (load, columns, words) = (&props.load, props.columns, lang.people());
    let jp = |label: &'static str, jp: Jp| {
        let shown = if jp.is_zero() { "–".to_owned() } else { lang.jp(jp) };
        html! {
            <td role="cell" class={classes!("number", jp.is_zero().then_some("zero"))} data-label={label}>{ shown }</td>
        }
    };
    html! {
        <tr role="row" data-person={props.at.to_string()}>
            <th role="rowheader" class="person-name">
                <NameField name={load.name.to_string()} at={props.at} />
                <span class="small muted">{ lang.taught_sessions(load) }</span>
                if let Some(other) = &props.alike {
                    <span class="small hint">{ lang.much_like(other) }</span>
                }
            </th>
            <td role="cell" class="person-role" data-label={words.role}>{ view_role(&surroundings, load) }</td>
            { jp(words.online_async, load.online_async) }
            { jp(words.online_sync, load.online_sync) }
            { jp(words.face_to_face, load.face_to_face) }
            if columns.workplace { { jp(words.workplace, load.workplace) } }
            if columns.unmapped { { jp(words.unmapped, load.unmapped) } }
            <td role="cell" class="number total" data-label={words.total}>{ lang.jp(load.jp()) }</td>
            <td role="cell" class="person-cap" data-label={words.cap}>
                { view_cap(lang, props) }
                { view_excess(&surroundings, load) }
            </td>
            <td role="cell" class="person-menu">{ view_menu(&surroundings, props) }</td>
        </tr>
    }
}

fn view_role(surroundings: &Surroundings, load: &Load) -> Html {
    let lang = surroundings.lang;
    let onchange = {
        let (dispatch, name) = (surroundings.dispatch.clone(), load.name.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let field = FacilitatorField::Role(FacilitatorType::from_code(&select.value()));
            dispatch.edit(Edit::SetFacilitator { name: name.clone(), field });
        })
    };
    let value = load.role.map_or("", FacilitatorType::code);
    let option = |code: &'static str, text: &'static str| {
        html! { <option key={code} value={code} selected={code == value}>{ text }</option> }
    };
    html! {
        <select aria-label={lang.of_person(lang.people().role, &load.name)} ~value={value.to_owned()}
            disabled={surroundings.read_only} {onchange}>
            { option("", lang.people().unknown_role) }
            { for FacilitatorType::ALL.iter().map(|role| option(role.code(), lang.facilitator_type(*role))) }
        </select>
    }
}

fn view_cap(lang: Lang, props: &PersonProps) -> Html {
    let (load, words) = (&props.load, lang.people());
    let read = {
        let name = load.name.clone();
        Callback::from(move |text: AttrValue| {
            let field = FacilitatorField::Cap(read_jp(&text)?);
            Ok(Edit::SetFacilitator { name: name.clone(), field })
        })
    };
    let value = load.cap.map(|cap| lang.jp_in_field(cap)).unwrap_or_default();
    html! {
        <Field name={["person.", &props.at.to_string(), ".cap"].concat()} label={lang.of_person(words.cap, &load.name)} bare={true}
            kind={FieldKind::Decimal} placeholder={words.no_cap} {value} {read} />
    }
}

/// That it is too much, by word and shape, and the way to the sessions.
fn view_excess(surroundings: &Surroundings, load: &Load) -> Html {
    let (Some(excess), Some(first)) = (load.excess(), load.sessions.first().cloned()) else { return html! {} };
    let lang = surroundings.lang;
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::FocusSession(first.clone())))
    };
    html! {
        <span class="excess">
            { sign(Severity::Warning) }
            { lang.over_cap(excess) }
            <button type="button" class="link" aria-label={lang.command_on(Word::GoTo, &load.name)} {onclick}>
                { lang.word(Word::GoTo) }
            </button>
        </span>
    }
}

fn view_menu(surroundings: &Surroundings, props: &PersonProps) -> Html {
    let lang = surroundings.lang;
    let entries = {
        let (surroundings, load) = (surroundings.clone(), props.load.clone());
        let (digest, at, on_remove) = (props.digest.clone(), props.at, props.on_remove.clone());
        Callback::from(move |()| {
            let sessions = load.sessions.iter().filter_map(|id| digest.plan.session(id)).take(IN_MENU);
            let mut entries: Vec<MenuEntry> = sessions
                .map(|session| {
                    let title = digest.index.title(session, lang);
                    let (dispatch, id) = (surroundings.dispatch.clone(), session.id.clone());
                    let run = Callback::from(move |()| dispatch.action(Action::FocusSession(id.clone())));
                    MenuEntry::command(lang.command_on(Word::GoTo, &title), run)
                })
                .collect();
            if !surroundings.read_only {
                if !entries.is_empty() {
                    entries.push(MenuEntry::Separator);
                }
                let (dispatch, name, on_remove) = (surroundings.dispatch.clone(), load.name.clone(), on_remove.clone());
                let run = Callback::from(move |()| {
                    dispatch.edit(Edit::RemoveFacilitator(name.clone()));
                    on_remove.emit(at);
                });
                entries.push(MenuEntry::command(lang.word(Word::Delete), run));
            }
            entries
        })
    };
    if surroundings.read_only && props.load.sessions.is_empty() {
        return html! {};
    }
    html! {
        <MenuButton label={lang.actions_for_person(&props.load.name)} face={icon(Icon::More)} class="quiet icon-only" {entries} />
    }
}

/// Properties of [`NameField`].
#[derive(Properties, PartialEq)]
struct NameFieldProps {
    name: AttrValue,
    at: usize,
}

/// A name, taken over when it is complete: on the way from "Budi" to "Budiman" nobody else called "Budim" is meant.
#[component]
fn NameField(props: &NameFieldProps) -> Html {
    let surroundings = use_surroundings();
    let input = use_node_ref();
    let onchange = {
        let (dispatch, input, name) = (surroundings.dispatch.clone(), input.clone(), props.name.clone());
        Callback::from(move |_: Event| {
            let Some(input) = input.cast::<HtmlInputElement>() else { return };
            let to = input.value();
            if to.trim().is_empty() {
                input.set_value(&name);
            } else {
                dispatch.edit(Edit::RenameFacilitator { name: (*name).into(), to: to.into() });
            }
        })
    };
    let onkeydown = {
        let (input, name) = (input.clone(), props.name.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape"
                && let Some(input) = input.cast::<HtmlInputElement>()
            {
                input.set_value(&name);
            }
        })
    };
    html! {
        <input ref={input} type="text" autocomplete="off" spellcheck="false" readonly={surroundings.read_only}
            aria-label={surroundings.lang.name_of_person(props.at + 1)} value={props.name.clone()} {onchange} {onkeydown} />
    }
}
