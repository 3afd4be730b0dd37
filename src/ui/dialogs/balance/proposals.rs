//! The proposals side by side.

use yew::prelude::*;

use super::choices::{Choices, Choose};
use crate::domain::{Outcome, Proposal};
use crate::i18n::{Lang, Word};
use crate::ui::icon::{Icon, icon};

/// A tile for each proposal.
pub fn view_proposals(
    lang: Lang,
    now: &Outcome,
    proposals: &[Proposal],
    chosen: usize,
    choices: &UseReducerDispatcher<Choices>,
) -> Html {
    html! {
        <div class="proposals" role="radiogroup" aria-label={lang.word(Word::Proposals)} aria-describedby="balance-now">
            { for proposals.iter().enumerate().map(|(at, proposal)| view_proposal(lang, now, proposal, at, at == chosen, choices)) }
        </div>
    }
}

/// A tile; its radio is called by all of it, as a sentence.
fn view_proposal(
    lang: Lang,
    now: &Outcome,
    proposal: &Proposal,
    at: usize,
    chosen: bool,
    choices: &UseReducerDispatcher<Choices>,
) -> Html {
    let outcome = &proposal.outcome;
    let onchange = {
        let (choices, kind) = (choices.clone(), proposal.kind);
        Callback::from(move |_: Event| choices.dispatch(Choose::Kind(kind)))
    };
    let placed = lang.placed_of(outcome);
    html! {
        <label key={proposal.kind.code()} class="proposal">
            <span class="proposal-head">
                <strong>{ lang.proposal_title(proposal.kind) }</strong>
                <input type="radio" name="proposal" value={proposal.kind.code()} checked={chosen} autofocus={at == 0} {onchange}
                    aria-label={lang.proposal_name(now, proposal)} />
            </span>
            <span class="proposal-share">
                if let Some(share) = now.percent {
                    <span class="proposal-before">{ lang.share(share) }{ icon(Icon::Arrow) }</span>
                }
                { outcome.percent.map(|share| lang.share(share)) }
            </span>
            <span class="proposal-figures">
                <span>{ lang.online_of(outcome) }</span>
                { " " }<span>{ lang.moves_of(outcome) }</span>
                if !placed.is_empty() { { " " }<span>{ placed }</span> }
            </span>
        </label>
    }
}
