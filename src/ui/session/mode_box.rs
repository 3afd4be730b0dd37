//! The mode of a session: a native select, drawn as a box with the mode's icon.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::domain::{Edit, Mode, Session};
use crate::i18n::Word;
use crate::ui::context::Surroundings;
use crate::ui::icon::{Icon, icon};

/// How much of a mode its box shows. The select itself always has the full names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModeText {
    /// The full name, as in the table.
    Full,
    /// One word, as on a card.
    Short,
}

/// The mode with which a session's select begins, for [`mode_box`]; another one when the select is another one.
#[hook]
pub fn use_first_mode(session: &Session) -> Option<Mode> {
    let mode = session.mode;
    *use_memo(mode.is_none(), |_| mode)
}

/// The box that shows and chooses the mode of a session.
///
/// The text that is seen stands under a transparent select: a select shows its
/// option's full name only, and no icon.
pub fn mode_box(
    surroundings: &Surroundings,
    session: &Session,
    first: Option<Mode>,
    title: &str,
    text: ModeText,
) -> Html {
    let lang = surroundings.lang;
    let shown = match (session.mode, text) {
        (Some(mode), ModeText::Full) => lang.mode(mode),
        (Some(mode), ModeText::Short) => lang.mode_short(mode),
        (None, ModeText::Full) => lang.word(Word::NotMapped),
        (None, ModeText::Short) => lang.word(Word::ChooseMode),
    };
    let onchange = {
        let (dispatch, id) = (surroundings.dispatch.clone(), session.id.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            dispatch.edit(Edit::SetMode { sessions: vec![id.clone()], mode: Mode::from_code(&select.value()) });
            // The choice stands only if the edit was taken.
            let plan = dispatch.store().map(|store| store.state().plan().clone());
            if let Some(session) = plan.as_ref().and_then(|plan| plan.session(&id)) {
                select.set_value(session.mode.map_or("", Mode::code));
            }
        })
    };
    let full = session.mode.map_or(lang.word(Word::NotMapped), |mode| lang.mode(mode));
    html! {
        <span class={classes!("mode", session.mode.is_none().then_some("unmapped"))} title={full}>
            { session.mode.map(mode_icon) }
            <span class="mode-text" aria-hidden="true">{ shown }</span>
            if !surroundings.read_only {
                { icon(Icon::Chevron) }
            }
            // Another first option is another select: the browser remembers the old one's choice.
            // The property follows later changes; the options say what it is at first. Were they to follow, Chromium would lay
            // out the page for each that is selected no more.
            <select key={usize::from(session.mode.is_none())} ~value={session.mode.map_or("", Mode::code)}
                aria-label={lang.mode_of(title)} disabled={surroundings.read_only} {onchange}>
                if session.mode.is_none() {
                    <option value="" selected={true}>{ lang.word(Word::NotMapped) }</option>
                }
                { for Mode::ALL.iter().map(|&mode| html! {
                    <option value={mode.code()} selected={first == Some(mode)}>{ lang.mode(mode) }</option>
                }) }
            </select>
        </span>
    }
}

/// The icon of a mode; beside it always stands a word.
fn mode_icon(mode: Mode) -> Html {
    icon(match mode {
        Mode::OnlineAsync => Icon::Async,
        Mode::OnlineSync => Icon::Sync,
        Mode::FaceToFace => Icon::People,
        Mode::Workplace => Icon::Briefcase,
    })
}
