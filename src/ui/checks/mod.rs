//! The panel *Pemeriksaan*: what the checks have found, the gravest first, what
//! mends it, and what was put aside.
//!
//! It stands beside the view where there is room, and above it, folded under
//! its counts, where there is not. Which of the two it is, the style sheet
//! knows; so there are two buttons that fold it, of which one is shown.

mod aside;
mod focus;
mod group;
mod item;

use std::rc::Rc;

use yew::prelude::*;

use self::aside::PutAsideList;
use self::focus::use_kept_focus;
use self::group::Group;
use super::context::use_surroundings;
use super::icon::{Icon, icon};
use super::root::Digest;
use super::sign::sign;
use crate::app::Findings;
use crate::domain::Severity;
use crate::i18n::{Lang, Word};

/// Properties of [`Checks`].
#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// Whether a dialog has the planner to itself.
    pub in_dialog: bool,
}

/// The panel.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let findings = &props.digest.findings;
    let panel = use_node_ref();
    let kept = use_kept_focus(&panel, findings, props.in_dialog);
    let folded = use_state_eq(|| false);
    let opened = use_state_eq(|| false);

    let (head, name) = (view_head(lang, findings), AttrValue::from(name_of(lang, findings)));
    let fold = |class: &'static str, state: &UseStateHandle<bool>, expanded: bool| {
        let onclick = {
            let state = state.clone();
            Callback::from(move |_: MouseEvent| state.set(!*state))
        };
        html! {
            <button type="button" class={classes!("checks-fold", class)} aria-expanded={expanded.to_string()}
                aria-controls="checks-list" aria-label={name.clone()} {onclick}>
                { head.clone() }{ icon(Icon::Chevron) }
            </button>
        }
    };
    let class = classes!("checks", folded.then_some("folded"), opened.then_some("opened"));
    html! {
        <section ref={panel} {class} part="checks" aria-label={lang.word(Word::Checks)} onfocusin={kept.onfocusin}
            onfocusout={kept.onfocusout}>
            <div class="checks-box">
                <h2>
                    { fold("beside", &folded, !*folded) }
                    { fold("above", &opened, *opened) }
                </h2>
                <div class="checks-list" id="checks-list">
                    { for Severity::ALL.iter().map(|severity| view_severity(lang, &props.digest, *severity)) }
                    if findings.open().next().is_none() {
                        { view_nothing(lang, findings) }
                    }
                    <PutAsideList findings={findings.clone()} plan={props.digest.plan.id.clone()} />
                </div>
            </div>
        </section>
    }
}

/// How many open findings there are of each severity that has any.
fn counts(findings: &Findings) -> impl Iterator<Item = (Severity, usize)> {
    let counts = Severity::ALL.iter().map(|severity| (*severity, findings.count(*severity)));
    counts.filter(|(_, count)| *count > 0)
}

/// "Pemeriksaan: 1 kesalahan, 2 peringatan".
fn name_of(lang: Lang, findings: &Findings) -> String {
    let mut name = lang.word(Word::Checks).to_owned();
    for (severity, count) in counts(findings) {
        name.push_str(if name.contains(':') { ", " } else { ": " });
        name.push_str(&lang.count_of(severity, count));
    }
    name
}

/// The title of the panel, and the counts.
fn view_head(lang: Lang, findings: &Findings) -> Html {
    let mut counts = counts(findings).peekable();
    html! {
        <>
            <span class="checks-name">{ lang.word(Word::Checks) }</span>
            <span class="checks-counts">
                if counts.peek().is_none() {
                    <span class="sign good" aria-hidden="true">{ icon(Icon::Check) }</span>
                }
                { for counts.map(|(severity, count)| html! {
                    <span key={severity.code()} class="checks-count" title={lang.count_of(severity, count)}>
                        { sign(severity) }
                        { count }
                    </span>
                }) }
            </span>
        </>
    }
}

/// The findings of a severity, each check with its own.
fn view_severity(lang: Lang, digest: &Rc<Digest>, severity: Severity) -> Html {
    let groups = digest.findings.by_check(severity);
    if groups.is_empty() {
        return html! {};
    }
    html! {
        <section key={severity.code()} class="checks-severity">
            <h3 class="visually-hidden">{ lang.count_of(severity, digest.findings.count(severity)) }</h3>
            { for groups.into_iter().map(|(check, findings)| html! {
                <Group key={check.code()} findings={Rc::new(findings)} digest={digest.clone()} />
            }) }
        </section>
    }
}

/// Good news, not an empty box.
fn view_nothing(lang: Lang, findings: &Findings) -> Html {
    let any_aside = findings.put_aside().next().is_some();
    let word = if any_aside { Word::NoOtherFindings } else { Word::NoFindings };
    html! {
        <p class="no-findings">
            <span class="sign good" aria-hidden="true">{ icon(Icon::Check) }</span>
            { lang.word(word) }
        </p>
    }
}
