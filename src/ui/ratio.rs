//! The ratio bar: online against face to face, with the target and what is missing.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::context::{Surroundings, use_surroundings};
use super::icon::{Icon, icon};
use super::practice::view_practice;
use super::root::Digest;
use crate::app::{Action, Dialog, ProgramPart};
use crate::domain::{Jp, Percent, Verdict, percent_of};
use crate::i18n::{Ratio, RatioTone, Word};

/// Properties of [`RatioBar`].
#[derive(Properties, PartialEq)]
pub struct RatioBarProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The ratio bar. The gauge and the sentence are siblings, not one box: on a
/// narrow page the gauge alone stays in sight.
#[component]
pub fn RatioBar(props: &RatioBarProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let ratio = Ratio::of(&props.digest.plan, &props.digest.summary);
    let summary = &ratio.summary;
    let waiting = summary.provisional.map(|tray| tray.jp).filter(|jp| !jp.is_zero());
    html! {
        <>
            <div class="ratio" part="ratio">
                <div class="sides">
                    <p class="side online">
                        <strong>{ lang.jp(summary.online) }{ " JP" }</strong>{ " " }
                        <span>{ lang.online_side(summary) }</span>
                        { view_detail(lang.online_parts(summary)) }
                    </p>
                    if let Some(jp) = waiting {
                        <p class="side waiting">{ lang.waiting_jp(jp) }</p>
                    }
                    <p class="side class">
                        <span>{ lang.class_side(summary) }</span>
                        { view_detail(lang.class_days(&ratio)) }
                        { " " }<strong>{ lang.jp(summary.face_to_face) }{ " JP" }</strong>
                    </p>
                </div>
                <div class="gauge" role="meter" aria-label={lang.word(Word::OnlineShare)} aria-valuemin="0" aria-valuemax="100"
                    aria-valuenow={summary.online_percent.map_or("0".to_owned(), |share| share.to_string())}
                    aria-valuetext={lang.ratio_value(&ratio)}>
                    { view_bar(summary.online, waiting.unwrap_or_default(), summary.face_to_face) }
                    { view_marks(&ratio) }
                </div>
                if let Some(balance) = &ratio.balance {
                    <TargetLabel label={lang.target_label(&ratio)} target={balance.online} />
                }
            </div>
            { view_sentence(&surroundings, &ratio, &props.digest) }
        </>
    }
}

/// What the JP of a side are made of.
fn view_detail(detail: String) -> Html {
    if detail.is_empty() {
        return html! {};
    }
    html! { <span class="detail">{ detail }</span> }
}

/// The three parts of the bar, as wide as their JP.
fn view_bar(online: Jp, waiting: Jp, face_to_face: Jp) -> Html {
    let whole = online + waiting + face_to_face;
    let share = |part: Jp| percent_of(part, whole).map_or("0".to_owned(), |share| share.to_string()) + "%";
    let (from_waiting, from_class) = (share(online), share(online + waiting));
    let parts = [
        ("bar-online", "0%".to_owned(), online),
        ("bar-waiting", from_waiting.clone(), waiting),
        ("bar-class", from_class.clone(), face_to_face),
    ];
    html! {
        <svg class="bar" width="100%" height="16" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="padu-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch-ground" width="8" height="8" />
                    <rect class="hatch-line" width="4" height="8" />
                </pattern>
            </defs>
            { for parts.into_iter().filter(|(_, _, jp)| !jp.is_zero()).map(|(class, x, jp)| html! {
                <rect key={class} {class} {x} width={share(jp)} height="16" />
            }) }
            if !online.is_zero() && online != whole {
                <line class="seam" x1={from_waiting.clone()} x2={from_waiting} y1="0" y2="16" />
            }
            if !waiting.is_zero() && !face_to_face.is_zero() {
                <line class="seam" x1={from_class.clone()} x2={from_class} y1="0" y2="16" />
            }
        </svg>
    }
}

/// The target as a tick, its tolerance as a bracket below the bar.
fn view_marks(ratio: &Ratio) -> Html {
    let Some((lower, upper)) = ratio.band() else { return html! {} };
    let (from, to, target) = (at(lower), at(upper), target_at(ratio));
    html! {
        <svg class="marks" width="100%" height="30" aria-hidden="true" focusable="false">
            <line class="tick-ground" x1={target.clone()} x2={target.clone()} y1="0" y2="24" />
            <line class="tick" x1={target.clone()} x2={target} y1="0" y2="24" />
            if lower != upper {
                <line class="bracket" x1={from.clone()} x2={to.clone()} y1="28" y2="28" />
                <line class="bracket" x1={from.clone()} x2={from} y1="24" y2="28.5" />
                <line class="bracket" x1={to.clone()} x2={to} y1="24" y2="28.5" />
            }
        </svg>
    }
}

/// Hundredths of a point as a place along the bar.
fn at(hundredths: u64) -> AttrValue {
    (Jp::from_hundredths(hundredths).to_string() + "%").into()
}

fn target_at(ratio: &Ratio) -> AttrValue {
    let target = ratio.balance.as_ref().map_or(0, |balance| balance.online.hundredths());
    at(u64::from(target))
}

/// Properties of [`TargetLabel`].
#[derive(Properties, PartialEq)]
struct TargetLabelProps {
    label: AttrValue,
    /// Where along the bar.
    target: Percent,
}

/// What the tick means, below it; opens the target.
#[component]
fn TargetLabel(props: &TargetLabelProps) -> Html {
    let surroundings = use_surroundings();
    let row = use_node_ref();
    // By the object model: hosts' policies refuse `style` attributes.
    use_effect_with((props.target, row.clone()), |(target, row)| {
        if let Some(row) = row.cast::<HtmlElement>() {
            let _ = row.style().set_property("--target", &format!("calc({target} / 100)"));
        }
    });
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.action(Action::OpenDialog(Dialog::Program(ProgramPart::Target)));
        })
    };
    html! {
        <div ref={row} class="target-row">
            if surroundings.read_only {
                <span class="target">{ &props.label }</span>
            } else {
                <button type="button" class="target" aria-haspopup="dialog" {onclick}>{ &props.label }</button>
            }
        </div>
    }
}

fn view_sentence(surroundings: &Surroundings, ratio: &Ratio, digest: &Digest) -> Html {
    let lang = surroundings.lang;
    let sentence = lang.ratio_sentence(ratio);
    let outside = lang.outside_the_share(&ratio.summary);
    let (class, shown) = match sentence.tone {
        RatioTone::Good => ("good", Some(Icon::Check)),
        RatioTone::Missing => ("missing", Some(Icon::Warning)),
        RatioTone::Plain => ("plain", None),
    };
    html! {
        <div class="ratio-sentence">
            <p class={class}>
                if let Some(shown) = shown {
                    <span class="tone">{ icon(shown) }</span>
                }
                <span>
                    <strong>{ sentence.lead }</strong>{ " " }{ sentence.rest }
                    if !outside.is_empty() {
                        { " " }{ outside }
                    }
                </span>
            </p>
            if !surroundings.read_only { { view_balance(surroundings, ratio) } }
            { view_practice(lang, digest) }
        </div>
    }
}

/// Opens the proposals. Always there, for the dialog also says that all is well,
/// and calls for attention only while there is something to do.
fn view_balance(surroundings: &Surroundings, ratio: &Ratio) -> Html {
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::Balance)))
    };
    let off_target = matches!(ratio.summary.verdict, Verdict::TooLittleOnline | Verdict::TooMuchOnline);
    let waiting = ratio.balance.is_some() && ratio.summary.provisional.is_some();
    html! {
        <button type="button" class={classes!("balance-command", (off_target || waiting).then_some("primary"))}
            aria-haspopup="dialog" {onclick}>{ surroundings.lang.word(Word::Balance) }</button>
    }
}
