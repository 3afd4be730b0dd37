//! The moves of a proposal, each with its reason and a tick.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::{Choices, Choose};
use crate::app::phase_title;
use crate::domain::{Move, Plan, SessionId, Stage, places_of};
use crate::i18n::{Lang, Word};
use crate::ui::root::Digest;

/// From so many moves on they can be ticked and unticked all at once.
const MANY: usize = 6;

/// A move in words.
#[derive(Clone, PartialEq)]
pub struct Line {
    session: SessionId,
    title: AttrValue,
    /// From, to and JP.
    path: AttrValue,
    /// The stage, where its mode does not say it.
    stage: Option<AttrValue>,
    reason: AttrValue,
}

impl Line {
    /// The moves in words, in their order.
    pub fn all(digest: &Digest, moves: &[Move], lang: Lang) -> Vec<Line> {
        let plan = &digest.plan;
        // One walk over the plan, not one for each move.
        let sessions: Vec<_> = plan.sessions().collect();
        let places = places_of(sessions.iter().map(|session| session.id.as_str()));
        let lines = moves.iter().map(|each| {
            let session = places.get(each.transfer.session.as_str()).and_then(|at| sessions.get(at));
            Line {
                session: each.transfer.session.clone(),
                title: session.map(|session| digest.index.title(session, lang)).unwrap_or_default().into(),
                path: lang.transfer(each).into(),
                stage: stage_of(plan, each, lang).map(AttrValue::from),
                reason: lang.move_reason(each).into(),
            }
        });
        lines.collect()
    }
}

/// Where a session comes to stand, unless the mode says it: the only stage of
/// its kind, without a title of its own, or the stage where it stands already.
fn stage_of(plan: &Plan, each: &Move, lang: Lang) -> Option<String> {
    let (from, to) = (each.transfer.from.as_ref(), &each.transfer.to);
    if from.is_some_and(|from| from.phase == to.phase) {
        return None;
    }
    let Some(phase) = plan.phase(&to.phase) else { return Some(lang.in_new_stage().to_owned()) };
    let usual = matches!(phase.stage, Stage::Online | Stage::FaceToFace);
    let only = plan.flow.iter().filter(|other| other.stage == phase.stage).count() == 1;
    let said = usual && only && phase.title.is_empty();
    (!said).then(|| lang.in_stage(&phase_title(plan, phase, lang)))
}

/// The moves, as long as the list may be.
pub fn view_moves(lang: Lang, lines: &[Line], choices: &UseReducerHandle<Choices>) -> Html {
    let any = lines.iter().any(|line| choices.ticked(&line.session));
    let tick_all = {
        let sessions: Vec<SessionId> = lines.iter().map(|line| line.session.clone()).collect();
        let choices = choices.dispatcher();
        Callback::from(move |_: MouseEvent| choices.dispatch(Choose::Tick(sessions.clone(), !any)))
    };
    html! {
        <div class="moves" role="group" aria-label={lang.word(Word::Moves)}>
            if lines.len() >= MANY {
                <div class="moves-head">
                    <button type="button" class="link" onclick={tick_all}>
                        { lang.word(if any { Word::UntickAll } else { Word::TickAll }) }
                    </button>
                </div>
            }
            <ul>
                { for lines.iter().map(|line| html! {
                    <MoveRow key={line.session.as_str()} line={line.clone()} ticked={choices.ticked(&line.session)}
                        choices={choices.dispatcher()} />
                }) }
            </ul>
        </div>
    }
}

/// Properties of [`MoveRow`].
#[derive(Properties, PartialEq)]
struct MoveRowProps {
    line: Line,
    ticked: bool,
    choices: UseReducerDispatcher<Choices>,
}

/// A move. The whole row ticks it; its name is the session's, the rest describes it.
#[component]
fn MoveRow(props: &MoveRowProps) -> Html {
    let Line { session, title, path, stage, reason } = &props.line;
    let onchange = {
        let (choices, session) = (props.choices.clone(), session.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            choices.dispatch(Choose::Tick(vec![session.clone()], input.checked()));
        })
    };
    let id = |what: &str| ["move-", session.as_str(), what].concat();
    html! {
        <li>
            <label class={classes!("move", (!props.ticked).then_some("unticked"))}>
                <input type="checkbox" checked={props.ticked} {onchange} aria-labelledby={id("-title")}
                    aria-describedby={[id("-path"), id("-reason")].join(" ")} />
                <span class="move-title" id={id("-title")}>{ title }</span>
                <span class="move-path" id={id("-path")}>
                    { path }
                    if let Some(stage) = stage { { " " }<span class="move-stage">{ stage }</span> }
                </span>
                <span class="move-reason" id={id("-reason")}>{ reason }</span>
            </label>
        </li>
    }
}
