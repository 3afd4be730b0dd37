//! Strategi: why and how to blend, what in the plan answers it, and the text
//! that a terms of reference can take over.

mod point;
mod terms;

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use self::point::PointItem;
use self::terms::Terms;
use super::context::use_surroundings;
use super::root::Digest;
use crate::app::AppState;
use crate::domain::{Evidence, Point, PointAnswer, PointGroup, PointStanding, point_answers};
use crate::i18n::Word;

/// Properties of [`StrategyView`].
#[derive(Properties, PartialEq)]
pub struct StrategyViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// What the plan has to show, and what it answers.
#[derive(PartialEq)]
struct Answered {
    evidence: Evidence,
    answers: Vec<PointAnswer>,
}

impl Answered {
    fn of(digest: &Rc<Digest>) -> Answered {
        let evidence = Evidence::of(&digest.plan);
        let answers = point_answers(&digest.plan, &digest.summary, &evidence, &|check| digest.findings.has(check));
        Answered { evidence, answers }
    }

    /// The points that the plan answers, wholly or in part: what can be taken over as it is.
    fn in_plan(&self) -> BTreeSet<Point> {
        let mut points = BTreeSet::new();
        points.extend(self.answers.iter().filter(|it| it.standing != PointStanding::Open).map(|it| it.point));
        points
    }
}

/// The view.
#[component]
pub fn StrategyView(props: &StrategyViewProps) -> Html {
    let lang = use_surroundings().lang;
    let words = lang.strategy();
    let digest = &props.digest;
    let answered = use_memo(digest.clone(), Answered::of);
    // What is ticked by hand; until then what the plan answers.
    let ticked = use_state_eq(|| None::<BTreeSet<Point>>);
    let chosen = use_memo((answered.clone(), (*ticked).clone()), |(answered, ticked)| {
        ticked.clone().unwrap_or_else(|| answered.in_plan())
    });
    let on_toggle = use_callback((ticked.clone(), chosen.clone()), |point: Point, (ticked, chosen)| {
        let mut next = BTreeSet::clone(chosen);
        if !next.remove(&point) {
            next.insert(point);
        }
        ticked.set(Some(next));
    });
    let on_choose = use_callback(ticked, |points: Option<BTreeSet<Point>>, ticked| ticked.set(points));

    let view_group = |group: PointGroup| {
        let of_group = || answered.answers.iter().filter(|answer| answer.point.group() == group);
        let found = of_group().filter(|answer| answer.standing != PointStanding::Open).count();
        html! {
            <section key={group.code()} class="point-group" aria-labelledby={group_id(group)}>
                <h3 id={group_id(group)}>
                    { lang.point_group(group) }
                    <span class="point-count">{ lang.points_answered(found, of_group().count()) }</span>
                </h3>
                <ul>
                    { for of_group().map(|answer| html! {
                        <PointItem key={answer.point.code()} answer={answer.clone()} evidence={shown(digest, &answered, answer, lang)}
                            title={lead_title(digest, answer, lang)} ticked={chosen.contains(&answer.point)} on_toggle={on_toggle.clone()} />
                    }) }
                </ul>
            </section>
        }
    };
    html! {
        <div class="strategy">
            <h2 class="visually-hidden">{ lang.word(Word::Strategy) }</h2>
            <div class="strategy-how">
                <p>{ words.how }</p>
                <p class="small muted">{ words.source }</p>
            </div>
            <div class="strategy-body">
                <div class="points">{ for PointGroup::ALL.iter().copied().map(view_group) }</div>
                <Terms digest={digest.clone()} answered={answered.clone()} chosen={chosen.clone()} {on_choose} />
            </div>
        </div>
    }
}

fn group_id(group: PointGroup) -> String {
    ["points-", group.code()].concat()
}

/// What answers a point, or what to do.
fn shown(digest: &Digest, answered: &Answered, answer: &PointAnswer, lang: crate::i18n::Lang) -> AttrValue {
    let advice = lang.point(answer.point).advice;
    let evidence = || lang.point_evidence(answer.point, &digest.plan, &digest.summary, &answered.evidence);
    match answer.standing {
        PointStanding::Answered => evidence().into(),
        PointStanding::Partly => [&evidence(), " ", advice].concat().into(),
        PointStanding::Open => advice.into(),
    }
}

/// What the session is called that one is led to.
fn lead_title(digest: &Digest, answer: &PointAnswer, lang: crate::i18n::Lang) -> Option<AttrValue> {
    let crate::domain::Lead::Session(id) = &answer.lead else { return None };
    digest.plan.session(id).map(|session| digest.index.title(session, lang).into())
}
