//! What a card says beyond its figures: what the checks have found of it, a
//! suggestion, a quiet hint, marks.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::CardFinding;
use crate::domain::{CheckId, Nature, Session, hint, suggestion};
use crate::i18n::{Lang, Word};
use crate::ui::icon::{Icon, icon};
use crate::ui::sign::sign;

/// What there is to say of a session.
pub struct Notes<'a> {
    /// The language it is said in.
    pub lang: Lang,
    /// The session.
    pub session: &'a Session,
    /// The nature it is planned by.
    pub nature: Nature,
    /// What the checks have found of it.
    pub findings: Option<&'a Rc<[CardFinding]>>,
}

impl Notes<'_> {
    fn findings(&self) -> &[CardFinding] {
        self.findings.map_or(&[], |findings| findings)
    }

    /// In the tray the suggested mode with its reason, elsewhere that the other
    /// side would suit better. That a mode is poor is a finding.
    fn hint(&self) -> Option<String> {
        let Notes { lang, nature, .. } = *self;
        match self.session.mode {
            None => suggestion(nature).map(|found| lang.suggested(nature, found)),
            Some(mode) => hint(nature, mode).filter(|hint| !hint.poor).map(|found| lang.fit_hint(nature, mode, found)),
        }
    }

    /// The id of the element that describes the item or row, where there is one.
    pub fn id(&self) -> Option<String> {
        (!self.findings().is_empty()).then(|| ["about/", self.session.id.as_str()].concat())
    }

    /// All of it, below the controls of a card. A poor fit gives its reason there, the others a few words.
    pub fn view(&self) -> Html {
        let hint = self.hint();
        let view_one = |finding: &CardFinding| {
            let text = match finding.check {
                CheckId::ModePoorFit => self.lang.finding_here(finding.check, finding.figures.as_ref()),
                _ => self.lang.finding_in_short(finding.check, finding.figures.as_ref()).to_owned(),
            };
            self.view_finding("note", finding, text)
        };
        html! {
            <>
                if !self.findings().is_empty() {
                    <div class="notes" id={self.id()}>{ for self.findings().iter().map(view_one) }</div>
                }
                if let Some(hint) = hint {
                    <p class="hint">{ hint }</p>
                }
            </>
        }
    }

    /// The findings in a few words each, where there is a line for them.
    pub fn view_words(&self) -> Html {
        if self.findings().is_empty() {
            return html! {};
        }
        let view_one = |finding: &CardFinding| {
            let text = self.lang.finding_in_short(finding.check, finding.figures.as_ref());
            self.view_finding("mark", finding, text.to_owned())
        };
        html! { <span class="notes" id={self.id()}>{ for self.findings().iter().map(view_one) }</span> }
    }

    /// One mark for all of it, by the gravest, where there is no room for words.
    pub fn view_mark(&self) -> Html {
        let Some(gravest) = self.findings().first() else { return self.view_hint_mark() };
        let sentences = self.findings().iter();
        let sentences = sentences.map(|found| self.lang.finding_on_card(found.check, found.figures.as_ref()));
        let text = sentences.chain(self.hint()).collect::<Vec<String>>().join(" ");
        html! {
            <span class="hint-mark" id={self.id()} role="img" aria-label={text.clone()} title={text}>
                { sign(gravest.check.severity()) }
            </span>
        }
    }

    /// The hint as a mark that has the sentence as its name.
    pub fn view_hint_mark(&self) -> Html {
        let Some(text) = self.hint() else { return html! {} };
        html! {
            <span class="hint-mark" role="img" aria-label={text.clone()} title={text}>{ icon(Icon::Idea) }</span>
        }
    }

    /// A finding by its sign and a text; read out, and shown under the pointer, as a whole sentence.
    fn view_finding(&self, class: &'static str, finding: &CardFinding, text: String) -> Html {
        let sentence = self.lang.finding_on_card(finding.check, finding.figures.as_ref());
        html! {
            <span {class} title={sentence.clone()}>
                { sign(finding.check.severity()) }
                <span class="mark-word" aria-hidden="true">{ text }</span>
                <span class="visually-hidden">{ sentence }{ " " }</span>
            </span>
        }
    }
}

/// Locked and not counted, each by a shape and a word.
pub fn view_marks(lang: Lang, session: &Session) -> Html {
    let mark = |shape, word| {
        let word = lang.word(word);
        html! { <span class="mark" title={word}>{ icon(shape) }<span class="mark-word">{ word }</span></span> }
    };
    html! {
        <>
            if session.locked { { mark(Icon::Lock, Word::Locked) } }
            if !session.counted { { mark(Icon::Excluded, Word::NotCounted) } }
        </>
    }
}
