//! Questions that lead to a kind of activity, with what speaks for and against.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::{Action, Dialog, ProgramPart};
use crate::domain::{Advice, Answer, Answers, Edit, Ground, Question, Source, Template, advise};
use crate::i18n::Lang;
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::dialog::Modal;
use crate::ui::templates;

/// Properties of [`ChooseKind`].
#[derive(Properties, PartialEq)]
pub struct ChooseKindProps {
    /// The part of the programme to go back to, if that is where one came from.
    pub back: Option<ProgramPart>,
}

/// The dialog *Bantu pilih jenis kegiatan*.
#[component]
pub fn ChooseKind(props: &ChooseKindProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let answers = use_state_eq(Answers::default);
    let ranking = advise(&answers);
    let best = ranking.first().filter(|_| !answers.is_empty());
    let next = ranking.get(1).filter(|next| !next.pros.is_empty());
    html! {
        <Modal title={lang.chooser()} wide={true}>
            <div class="dialog-body chooser">
                <p class="muted chooser-how">{ lang.chooser_how() }</p>
                <div class="questions">
                    { for Question::ALL.iter().map(|&question| view_question(lang, question, &answers)) }
                </div>
                <section class="recommendation">
                    // Which kind is spoken as soon as it changes; why, when one goes there.
                    <div aria-live="polite">
                        if let Some(best) = best {
                            <h3>{ lang.advised(lang.kind(best.kind)) }</h3>
                        } else {
                            <p class="muted">{ lang.nothing_answered() }</p>
                        }
                    </div>
                    if let Some(best) = best { { view_advice(lang, best, next) } }
                </section>
            </div>
            if let Some(best) = best {
                <footer class="dialog-actions">
                    <strong class="start recommended">{ lang.advised(lang.kind(best.kind)) }</strong>
                    { view_buttons(&surroundings, best, &answers, props.back) }
                </footer>
            }
        </Modal>
    }
}

fn view_question(lang: Lang, question: Question, answers: &UseStateHandle<Answers>) -> Html {
    let given = answers.of(question);
    let onchange = {
        let answers = answers.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let mut changed = Answers::clone(&answers);
            changed.answer(question, Answer::from_code(&input.value()));
            answers.set(changed);
        })
    };
    let option = |answer: Option<Answer>| {
        let (code, text) = answer.map_or(("", lang.no_answer()), |answer| (answer.code(), lang.answer(answer)));
        html! {
            <label class="pill" key={code}>
                <input type="radio" name={["chooser-", question.code()].concat()} value={code} checked={answer == given}
                    onchange={onchange.clone()} />
                { text }
            </label>
        }
    };
    html! {
        <fieldset class="pills" key={question.code()}>
            <legend>{ lang.question(question) }</legend>
            { for question.answers().map(Some).chain([None]).map(option) }
        </fieldset>
    }
}

fn view_advice(lang: Lang, best: &Advice, next: Option<&Advice>) -> Html {
    html! {
        <>
            <p>{ lang.kind_guide(best.kind).meaning }</p>
            { view_grounds(lang, true, &best.pros) }
            { view_grounds(lang, false, &best.cons) }
            if let Some(next) = next {
                <div class="grounds">
                    <h4>{ lang.runner_up(lang.kind(next.kind)) }</h4>
                    <ul>{ for next.pros.first().map(|ground| html! { <li>{ lang.fact(ground.fact) }</li> }) }</ul>
                </div>
            }
            { view_sources(lang, best.pros.iter().chain(&best.cons).chain(next.and_then(|next| next.pros.first()))) }
        </>
    }
}

fn view_grounds(lang: Lang, pros: bool, grounds: &[Ground]) -> Html {
    if grounds.is_empty() {
        return Html::default();
    }
    html! {
        <div class={classes!("grounds", if pros { "pros" } else { "cons" })}>
            <h4>{ lang.grounds(pros) }</h4>
            <ul>{ for grounds.iter().map(|ground| html! { <li key={ground.fact.code()}>{ lang.fact(ground.fact) }</li> }) }</ul>
        </div>
    }
}

/// The documents that the sentences above rest on, each once.
fn view_sources<'a>(lang: Lang, grounds: impl Iterator<Item = &'a Ground>) -> Html {
    let mut sources: Vec<Source> = Vec::new();
    for source in grounds.filter_map(|ground| ground.fact.source()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    if sources.is_empty() {
        return Html::default();
    }
    let names: Vec<&str> = sources.iter().map(|source| lang.source(source)).collect();
    html! { <p class="small muted">{ lang.source_label() }{ ": " }{ names.join("; ") }</p> }
}

fn view_buttons(surroundings: &Surroundings, best: &Advice, answers: &Answers, back: Option<ProgramPart>) -> Html {
    let lang = surroundings.lang;
    let (kind, online) = (best.kind, answers.online());
    let start = {
        let (surroundings, template) = (surroundings.clone(), Template::of_kind(kind, online == Some(true)));
        Callback::from(move |_: MouseEvent| templates::open(template, &surroundings))
    };
    let take = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.edit(Edit::SetKind { kind, online });
            dispatch.action(match back {
                Some(part) => Action::OpenDialog(Dialog::Program(part)),
                None => Action::CloseDialog,
            });
        })
    };
    html! {
        <>
            <button type="button" onclick={start}>{ lang.start_from_template(lang.kind(kind)) }</button>
            <button type="button" class="primary" onclick={take}>{ lang.use_kind() }</button>
        </>
    }
}
