//! The keyboard shortcuts.

use yew::prelude::*;

use crate::i18n::{Lang, Word};
use crate::ui::dialog::Modal;

/// Keys pressed together, alone or instead of others.
type Keys = &'static [&'static [&'static str]];

const EVERYWHERE: &[(Keys, Word)] = &[
    (&[&["Ctrl", "Z"]], Word::Undo),
    (&[&["Ctrl", "Shift", "Z"], &["Ctrl", "Y"]], Word::Redo),
    (&[&["Ctrl", "V"]], Word::PasteTable),
    (&[&["N"]], Word::AddMaterial),
    (&[&["/"]], Word::Search),
    (&[&["1"]], Word::Flow),
    (&[&["2"]], Word::Table),
    (&[&["3"]], Word::Readiness),
    (&[&["4"]], Word::Compare),
    (&[&["5"]], Word::Strategy),
    (&[&["?"]], Word::Shortcuts),
    (&[&["Esc"]], Word::KeyEscape),
];

const ON_A_SESSION: &[(Keys, Word)] = &[
    (&[&["Enter"]], Word::KeyDetails),
    (&[&["Alt", "↑"], &["Alt", "↓"]], Word::KeyMoveWithin),
    (&[&["Alt", "←"], &["Alt", "→"]], Word::KeyMoveAcross),
    (&[&["Delete"]], Word::Delete),
    (&[&["Space"]], Word::KeySelect),
    (&[&["Shift", "Space"], &["Shift", "click"]], Word::KeySelectRange),
    (&[&["Ctrl", "A"]], Word::SelectAll),
];

/// The dialog *Pintasan keyboard*.
pub fn view_help(lang: Lang) -> Html {
    html! {
        <Modal title={lang.word(Word::Shortcuts)}>
            <div class="dialog-body">
                <div class="shortcuts">
                    { view_keys(lang, Word::KeysEverywhere, EVERYWHERE) }
                    { view_keys(lang, Word::KeysOnASession, ON_A_SESSION) }
                </div>
                <p class="small muted">{ lang.word(Word::KeysOnAMac) }</p>
            </div>
        </Modal>
    }
}

fn view_keys(lang: Lang, caption: Word, shortcuts: &[(Keys, Word)]) -> Html {
    html! {
        <table class="keys">
            <caption>{ lang.word(caption) }</caption>
            <tbody>
                { for shortcuts.iter().map(|(keys, what)| html! {
                    <tr>
                        <th scope="row">{ lang.word(*what) }</th>
                        <td>{ for keys.iter().enumerate().map(|(at, keys)| view_chord(lang, at, keys)) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn view_chord(lang: Lang, at: usize, keys: &[&'static str]) -> Html {
    html! {
        <>
            if at > 0 { <span class="muted">{ lang.word(Word::KeysOr) }</span> }
            <span class="chord">{ for keys.iter().map(|key| html! { <kbd>{ lang.key(key) }</kbd> }) }</span>
        </>
    }
}
