//! The whole planner: follows the store, computes what all views need once a
//! plan, and lays the parts out.

use std::rc::Rc;

use yew::prelude::*;

use super::board::Board;
use super::checks::Checks;
use super::company::CompanyBar;
use super::context::{Services, ServicesHandle, Surroundings};
use super::empty::EmptyState;
use super::header::Header;
use super::on_demand::{OnDemand, Shown};
use super::ratio::RatioBar;
use super::selection::SelectionBar;
use super::shortcuts::{on_drag_over, on_drop, on_key, on_paste};
use super::status::StatusLine;
use super::table::TableView;
use super::toolbar::{Toolbar, tab_id};
use crate::app::{AppState, Findings, MaterialIndex, Store, View};
use crate::domain::{Plan, Summary};
use crate::i18n::Word;

/// Properties of [`Root`].
#[derive(Clone, Properties, PartialEq)]
pub struct RootProps {
    /// Where the state lives.
    pub store: Store,
    /// What the page can do.
    pub services: ServicesHandle,
}

impl RootProps {
    /// The properties of a planner.
    pub fn new(store: Store, services: Rc<dyn Services>) -> RootProps {
        RootProps { store, services: ServicesHandle(services) }
    }
}

/// What all views need of a plan, computed once a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The plan.
    pub plan: Rc<Plan>,
    /// Its totals and verdict.
    pub summary: Summary,
    /// Its materials by id, and the numbers of sessions.
    pub index: MaterialIndex,
    /// What the checks have found.
    pub findings: Rc<Findings>,
}

impl Digest {
    fn of(plan: &Rc<Plan>) -> Digest {
        let summary = Summary::of(plan);
        let findings = Rc::new(Findings::of(plan, &summary));
        Digest { plan: plan.clone(), summary, index: MaterialIndex::of(plan), findings }
    }
}

/// The planner.
#[component]
pub fn Root(props: &RootProps) -> Html {
    #[cfg(feature = "crash-test")]
    {
        super::crash_test::use_crashes();
    }
    let state = use_state(|| props.store.state());
    use_effect_with(props.store.clone(), {
        let state = state.clone();
        move |store| {
            // What happened between the first render and this effect is not missed.
            state.set(store.state());
            let subscription = store.subscribe(move |_, after| state.set(after.clone()));
            move || drop(subscription)
        }
    });
    let state: Rc<AppState> = (*state).clone();
    let digest = use_memo(state.plan().clone(), Digest::of);
    #[cfg(feature = "crash-test")]
    super::crash_test::on_plan(&digest.plan.title, "render");
    let surroundings = Surroundings::new(props.store.clone(), props.services.0.clone(), state.lang, state.read_only);
    let lang = state.lang;
    html! {
        <ContextProvider<Surroundings> context={surroundings.clone()}>
            <div class="padu" lang={lang.tag()} dir="ltr" onkeydown={on_key(&surroundings)} onpaste={on_paste(&surroundings)}
                ondragover={on_drag_over()} ondrop={on_drop(&surroundings)}>
                <Header state={state.clone()} digest={digest.clone()} />
                <CompanyBar company={state.company} />
                if digest.plan.is_empty() {
                    <EmptyState />
                } else {
                    <RatioBar digest={digest.clone()} />
                    <Toolbar state={state.clone()} />
                    <div class="work">
                        <div class="work-main">
                            { view_plan(&state, &digest) }
                            if state.view.shows_sessions() {
                                <SelectionBar digest={digest.clone()} selection={state.selection.clone()} />
                            }
                        </div>
                        <Checks digest={digest.clone()} in_dialog={state.dialog.is_some()} />
                    </div>
                }
                <StatusLine said={state.said.clone()} />
                <label class="visually-hidden">
                    { lang.word(Word::ChooseFile) }
                    <input type="file" class="file" accept=".json,.csv,.tsv,application/json,text/csv" tabindex="-1"
                        onchange={super::shortcuts::on_file(&surroundings)} />
                </label>
                // Always one node: a child more would set all others up anew, and take their focus.
                if let Some(dialog) = &state.dialog {
                    <OnDemand shown={Shown::Dialog(dialog.clone())} state={state.clone()} digest={digest.clone()} />
                }
            </div>
        </ContextProvider<Surroundings>>
    }
}

fn view_plan(state: &Rc<AppState>, digest: &Rc<Digest>) -> Html {
    // On paper the plan is a document: the table with its sums, whatever the view.
    let view = match if state.printing { View::Table } else { state.view } {
        View::Flow => html! { <Board state={state.clone()} digest={digest.clone()} /> },
        View::Table => html! { <TableView state={state.clone()} digest={digest.clone()} /> },
        view => {
            html! { <OnDemand shown={Shown::View(view)} state={state.clone()} digest={digest.clone()} /> }
        }
    };
    html! { <div class="view" id="view" role="tabpanel" aria-labelledby={tab_id(state.view)}>{ view }</div> }
}
