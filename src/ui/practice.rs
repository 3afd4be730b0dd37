//! The second meter: theory against practice. Quiet, and never mixed with the
//! first, which is about the online share.

use yew::prelude::*;

use super::root::Digest;
use crate::domain::{Component, Jp, Nature, by_nature, percent_of};
use crate::i18n::{Lang, Word};

/// The meter, as small as it can be; nothing while no JP are known.
pub fn view_practice(lang: Lang, digest: &Digest) -> Html {
    let summary = &digest.summary;
    if summary.jp.is_zero() {
        return html! {};
    }
    // Curricula have no column for them: they stand among the theory, and that is said.
    let natures = by_nature(&digest.plan);
    let undecided = natures.iter().find(|(nature, _)| *nature == Nature::Other).map_or(Jp::ZERO, |(_, other)| other.jp);
    let share = percent_of(summary.theory, summary.jp).map_or("0".to_owned(), |share| share.to_string());
    html! {
        <div class="practice" role="meter" aria-label={lang.word(Word::TheoryPractice)} aria-valuemin="0" aria-valuemax="100"
            aria-valuenow={share} aria-valuetext={lang.theory_practice(summary, undecided)}>
            <span class="practice-part">
                { lang.component(Component::Theory, summary) }
                if !undecided.is_zero() { <small>{ " (" }{ lang.counted_as_theory(undecided) }{ ")" }</small> }
            </span>
            { view_bar([summary.theory, summary.practice, summary.field_practice], summary.jp) }
            <span class="practice-part">{ lang.component(Component::Practice, summary) }</span>
            if !summary.field_practice.is_zero() {
                <span class="practice-part">{ lang.component(Component::FieldPractice, summary) }</span>
            }
        </div>
    }
}

/// The parts of the bar, as wide as their JP.
fn view_bar(parts: [Jp; 3], whole: Jp) -> Html {
    let share = |part: Jp| percent_of(part, whole).map_or("0".to_owned(), |share| share.to_string()) + "%";
    let [theory, practice, field] = parts;
    html! {
        <svg class="practice-bar" width="100%" height="6" aria-hidden="true" focusable="false">
            <rect class="bar-theory" width={share(theory)} height="6" />
            <rect class="bar-practice" x={share(theory)} width={share(practice)} height="6" />
            <rect class="bar-field" x={share(theory + practice)} width={share(field)} height="6" />
        </svg>
    }
}
