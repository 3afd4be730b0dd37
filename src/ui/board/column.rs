//! The tray or a phase with its cards.

use yew::prelude::*;

use super::card::Card;
use super::drag::Mark;
use super::phase_menu::PhaseMenu;
use super::shown::{ShownCard, ShownColumn};
use crate::app::{Action, Dialog};
use crate::domain::{Edit, Stage};
use crate::i18n::{Lang, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};

/// Properties of [`Column`].
#[derive(Properties, PartialEq)]
pub struct ColumnProps {
    /// What it shows.
    pub shown: ShownColumn,
    /// Where in this column what is dragged would go.
    pub mark: Option<Mark>,
    /// Whether the cards are one line each.
    pub dense: bool,
}

/// A column of the board: a region with its heading, commands and list.
#[component]
pub fn Column(props: &ColumnProps) -> Html {
    let surroundings = use_surroundings();
    let ColumnProps { shown, mark, dense } = props;
    let phase = shown.phase.as_ref();
    let place_id = phase.map(|(phase, _)| phase.id.to_string()).unwrap_or_default();
    let heading_id = format!("place-{place_id}");
    let class = classes!(
        "column",
        phase.map_or("tray", |(phase, _)| stage_class(phase.stage)),
        (shown.sessions == 0).then_some("empty"),
        mark.is_some().then_some("over"),
        (*mark == Some(Mark::End)).then_some("drop-end"),
    );
    let card = |card: &ShownCard| {
        let marked = matches!(mark, Some(Mark::Before(id)) if *id == card.session.id);
        html! { <Card key={card.session.id.as_str()} shown={card.clone()} {marked} dense={*dense} /> }
    };
    html! {
        <section {class} part="phase" aria-labelledby={heading_id.clone()} data-place={place_id}>
            <header class="column-head">
                if let Some((_, number)) = phase { <span class="badge" aria-hidden="true">{ *number }</span> }
                <div class="column-name">
                    <h2 id={heading_id}>{ &shown.title }</h2>
                    <p class="column-counts">{ view_counts(shown, surroundings.lang) }</p>
                </div>
                if let Some((phase, number)) = phase {
                    <PhaseMenu phase={phase.id.clone()} title={shown.title.clone()} number={*number} />
                }
            </header>
            <ul class="cards" role="list" aria-label={shown.title.clone()}>{ for shown.cards.iter().map(card) }</ul>
            { if phase.is_some() { view_add(shown, &surroundings) } else { view_tray_foot(shown, &surroundings) } }
        </section>
    }
}

/// The class that gives a column its stage's hue and shape.
pub const fn stage_class(stage: Stage) -> &'static str {
    match stage {
        Stage::Online => "online",
        Stage::FaceToFace => "face-to-face",
        Stage::Evaluation => "evaluation",
        Stage::Coaching => "coaching",
        Stage::Workplace => "workplace",
    }
}

/// "3 sesi · 7 JP", with the stage of a phase that has a title of its own.
fn view_counts(shown: &ShownColumn, lang: Lang) -> Html {
    let stage = shown.phase.as_ref().filter(|(phase, _)| !phase.title.is_empty()).map(|(phase, _)| phase.stage);
    html! {
        <>
            if let Some(stage) = stage { <span class="column-stage">{ lang.stage(stage) }</span>{ " · " } }
            { &shown.counts }
        </>
    }
}

/// Adds a material to a phase.
fn view_add(shown: &ShownColumn, surroundings: &Surroundings) -> Html {
    let lang = surroundings.lang;
    if surroundings.read_only {
        return html! {};
    }
    let onclick = {
        let (dispatch, place) = (surroundings.dispatch.clone(), shown.place());
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::AddMaterial(place.clone()))))
    };
    html! {
        <>
            if shown.sessions == 0 { <p class="drop-hint">{ lang.word(Word::DropHere) }</p> }
            <button type="button" class="quiet add-here" aria-label={lang.add_here(&shown.title)} {onclick}>
                { icon(Icon::Plus) }{ lang.word(Word::AddHere) }
            </button>
        </>
    }
}

/// What to do with the tray: map as suggested, or how else.
fn view_tray_foot(shown: &ShownColumn, surroundings: &Surroundings) -> Html {
    let lang = surroundings.lang;
    let hint = if shown.sessions == 0 { Word::AllMapped } else { Word::DragToStage };
    if surroundings.read_only {
        return html! {};
    }
    let map = (!shown.suggested.is_empty()).then(|| {
        let (dispatch, suggested) = (surroundings.dispatch.clone(), shown.suggested.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.edit(Edit::MapAsSuggested { sessions: suggested.to_vec() });
        });
        html! { <button type="button" class="map-suggested" {onclick}>{ lang.word(Word::MapAsSuggested) }</button> }
    });
    html! {
        <>
            { map }
            <p class="drop-hint">{ lang.word(hint) }</p>
        </>
    }
}
