//! What is loaded on demand: dialogs, the rarer views, what other programs read. It is the second of two modules of
//! WebAssembly (docs/decisions/0006-second-module.md); [`Parts`] is the door to it, and the only one: code and texts
//! that are used only behind it are no part of a first visit.

mod door;
mod waiting;

use std::rc::Rc;

use yew::prelude::*;

use super::compare::CompareView;
use super::context::{Surroundings, use_surroundings};
use super::dialogs::view_dialog;
use super::readiness::ReadinessView;
use super::root::Digest;
use super::strategy::StrategyView;
use super::styles::later_styles;
use crate::app::{Action, AppState, Dialog, View, export};
use crate::domain::{Plan, PlanId, Template};
use crate::i18n::{Lang, Notice};

pub use self::door::{arrived, parts};
use self::waiting::{Progress, WaitingDialog, WaitingView};

/// What is called of it.
pub struct Parts {
    dialog: fn(&Dialog, &Rc<AppState>, &Rc<Digest>) -> Html,
    view: fn(View, &Rc<AppState>, &Rc<Digest>) -> Html,
    /// The plan of a template.
    pub template: fn(Template, PlanId) -> Plan,
    /// The curriculum as HTML, tab-separated and comma-separated values.
    pub html: fn(&Plan, Lang) -> String,
    /// See [`Parts::html`].
    pub tsv: fn(&Plan, Lang) -> String,
    /// See [`Parts::html`].
    pub csv: fn(&Plan, Lang) -> String,
    /// The styles of all this.
    pub styles: fn() -> &'static str,
    /// Panics, for the tests.
    #[cfg(feature = "crash-test")]
    pub crash: fn(),
}

static PARTS: Parts = Parts {
    dialog: view_dialog,
    #[cfg(not(feature = "crash-test"))]
    view: view_later,
    #[cfg(feature = "crash-test")]
    view: |view, state, digest| {
        let crashes = html! { <super::crash_test::LaterCrashes state={state.clone()} /> };
        html! { <>{ view_later(view, state, digest) }{ crashes }</> }
    },
    template: |template, id| template.plan(id),
    html: export::html,
    tsv: export::tsv,
    csv: export::csv,
    styles: later_styles,
    #[cfg(feature = "crash-test")]
    crash: super::crash_test::later,
};

fn view_later(view: View, state: &Rc<AppState>, digest: &Rc<Digest>) -> Html {
    let (state, digest) = (state.clone(), digest.clone());
    match view {
        // These are there from the beginning.
        View::Flow | View::Table => html! {},
        View::Readiness => html! { <ReadinessView {state} {digest} /> },
        View::Compare => html! { <CompareView {state} {digest} /> },
        View::Strategy => html! { <StrategyView {state} {digest} /> },
    }
}

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// A dialog.
    Dialog(Dialog),
    /// A view that is loaded on demand.
    View(View),
}

/// Properties of [`OnDemand`].
#[derive(Properties, PartialEq)]
pub struct OnDemandProps {
    /// What is to be shown.
    pub shown: Shown,
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// A dialog or view that is loaded on demand; until it is there, a word about it.
#[component]
pub fn OnDemand(props: &OnDemandProps) -> Html {
    let surroundings = use_surroundings();
    let progress = use_state_eq(|| Progress::Fetching);
    let fetch = {
        let (progress, update) = (progress.setter(), use_force_update());
        use_callback(surroundings, move |(), surroundings| {
            let (progress, update) = (progress.clone(), update.clone());
            surroundings
                .fetch(move |arrived| if arrived { update.force_update() } else { progress.set(Progress::Failed) });
        })
    };
    use_effect_with((), {
        let fetch = fetch.clone();
        move |()| {
            if parts().is_none() {
                fetch.emit(());
            }
        }
    });
    let Some(parts) = parts() else {
        let retry = {
            let progress = progress.setter();
            fetch.reform(move |()| progress.set(Progress::FetchingAgain))
        };
        return match props.shown {
            Shown::Dialog(_) => html! { <WaitingDialog progress={*progress} {retry} /> },
            Shown::View(_) => html! { <WaitingView progress={*progress} {retry} /> },
        };
    };
    match &props.shown {
        Shown::Dialog(dialog) => (parts.dialog)(dialog, &props.state, &props.digest),
        Shown::View(view) => (parts.view)(*view, &props.state, &props.digest),
    }
}

impl Surroundings {
    /// Does something with what is loaded on demand: at once where it is there, else as soon as it has come. That it
    /// does not come is said in the status line.
    pub fn with_parts(&self, act: impl FnOnce(&Surroundings, &Parts) + 'static) {
        if let Some(parts) = parts() {
            return act(self, parts);
        }
        let surroundings = self.clone();
        self.fetch(move |_| match parts() {
            Some(parts) => act(&surroundings, parts),
            None => surroundings.dispatch.action(Action::Tell(Notice::NotFetched)),
        });
    }

    fn fetch(&self, then: impl FnOnce(bool) + 'static) {
        self.serve(|services| services.fetch_parts(Box::new(then)));
    }
}
