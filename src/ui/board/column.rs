//! The tray or a phase with its cards.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::card::Card;
use super::drag::Mark;
use super::phase_menu::PhaseMenu;
use crate::app::{Action, Dialog, Search, phase_title, selection};
use crate::domain::{Edit, Jp, Phase, Place, Session, SessionId, Stage, Text};
use crate::i18n::{Lang, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};
use crate::ui::root::Digest;

/// Properties of [`Column`].
#[derive(Properties, PartialEq)]
pub struct ColumnProps {
    /// The phase and its number in the flow; the tray when left out.
    #[prop_or_default]
    pub phase: Option<(Rc<Phase>, usize)>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// What is searched for.
    pub search: Text,
    /// The selected sessions.
    pub selection: Rc<BTreeSet<SessionId>>,
    /// The sessions that are being dragged.
    pub dragged: Option<Rc<[SessionId]>>,
    /// Where in this column what is dragged would go.
    pub mark: Option<Mark>,
    /// Whether the cards are one line each.
    pub dense: bool,
}

impl ColumnProps {
    fn sessions(&self) -> &[Rc<Session>] {
        self.phase.as_ref().map_or(&self.digest.plan.unmapped, |(phase, _)| &phase.sessions)
    }

    fn place(&self) -> Place {
        self.phase.as_ref().map_or(Place::Tray, |(phase, _)| Place::Phase(phase.id.clone()))
    }
}

/// A column of the board: a region with its heading, commands and list.
#[component]
pub fn Column(props: &ColumnProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let place_id = props.phase.as_ref().map(|(phase, _)| phase.id.to_string()).unwrap_or_default();
    let heading_id = format!("place-{place_id}");
    let title: AttrValue = match &props.phase {
        Some((phase, _)) => phase_title(&props.digest.plan, phase, lang).into(),
        None => lang.word(Word::NotMapped).into(),
    };
    let empty = props.sessions().is_empty();
    let class = classes!(
        "column",
        props.phase.as_ref().map_or("tray", |(phase, _)| stage_class(phase.stage)),
        empty.then_some("empty"),
        props.mark.is_some().then_some("over"),
        (props.mark == Some(Mark::End)).then_some("drop-end"),
    );
    html! {
        <section {class} part="phase" aria-labelledby={heading_id.clone()} data-place={place_id}>
            <header class="column-head">
                if let Some((_, number)) = &props.phase { <span class="badge" aria-hidden="true">{ *number }</span> }
                <div class="column-name">
                    <h2 id={heading_id}>{ &title }</h2>
                    <p class="column-counts">{ view_counts(props, lang) }</p>
                </div>
                if let Some((phase, number)) = &props.phase {
                    <PhaseMenu phase={phase.id.clone()} title={title.clone()} number={*number} />
                }
            </header>
            { view_list(props, &title) }
            { if props.phase.is_some() { view_add(props, &surroundings, &title) } else { view_tray_foot(props, &surroundings) } }
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

/// "3 sesi · 7 JP", what is found while searching, and the stage of a phase
/// that has a title of its own.
fn view_counts(props: &ColumnProps, lang: Lang) -> Html {
    let sessions = props.sessions();
    let search = Search::new(&props.search);
    let counts = if search.is_active() {
        let found = sessions.iter().filter(|session| search.finds_session(&props.digest.index, session)).count();
        lang.matching(found, sessions.len())
    } else {
        let jp: Jp = sessions.iter().filter_map(|session| session.jp).sum();
        lang.sessions_and_jp(sessions.len(), jp)
    };
    let stage = props.phase.as_ref().filter(|(phase, _)| !phase.title.is_empty()).map(|(phase, _)| phase.stage);
    html! {
        <>
            if let Some(stage) = stage { <span class="column-stage">{ lang.stage(stage) }</span>{ " · " } }
            { counts }
        </>
    }
}

fn view_list(props: &ColumnProps, title: &AttrValue) -> Html {
    let search = Search::new(&props.search);
    let index = &props.digest.index;
    let card = |session: &Rc<Session>| {
        let material = index.material(session).filter(|material| search.finds(material))?;
        let dragged = props.dragged.as_ref().is_some_and(|dragged| dragged.contains(&session.id));
        Some(html! {
            <Card key={session.id.as_str()} session={session.clone()} material={material.clone()}
                ordinal={index.ordinal(&session.id)} findings={props.digest.findings.on_card(&session.id)}
                selected={props.selection.contains(&session.id)} {dragged}
                marked={matches!(&props.mark, Some(Mark::Before(id)) if *id == session.id)} dense={props.dense} />
        })
    };
    html! {
        <ul class="cards" role="list" aria-label={title}>
            { for props.sessions().iter().filter_map(card) }
        </ul>
    }
}

/// Adds a material to a phase.
fn view_add(props: &ColumnProps, surroundings: &Surroundings, title: &str) -> Html {
    let lang = surroundings.lang;
    if surroundings.read_only {
        return html! {};
    }
    let onclick = {
        let (dispatch, place) = (surroundings.dispatch.clone(), props.place());
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::AddMaterial(place.clone()))))
    };
    html! {
        <>
            if props.sessions().is_empty() { <p class="drop-hint">{ lang.word(Word::DropHere) }</p> }
            <button type="button" class="quiet add-here" aria-label={lang.add_here(title)} {onclick}>
                { icon(Icon::Plus) }{ lang.word(Word::AddHere) }
            </button>
        </>
    }
}

/// What to do with the tray: map as suggested, or how else.
fn view_tray_foot(props: &ColumnProps, surroundings: &Surroundings) -> Html {
    let lang = surroundings.lang;
    let sessions = props.sessions();
    let hint = if sessions.is_empty() { Word::AllMapped } else { Word::DragToStage };
    if surroundings.read_only {
        return html! {};
    }
    let suggested = selection::suggested(&props.digest.plan, &props.digest.index, |_| true);
    let map = (!suggested.is_empty()).then(|| {
        let dispatch = surroundings.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.edit(Edit::MapAsSuggested { sessions: suggested.clone() });
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
