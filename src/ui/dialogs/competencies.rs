//! The competencies of the programme, edited in place.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::Action;
use crate::domain::{Competency, CompetencyField, CompetencyId, Edit, Plan, Text};
use crate::i18n::{FieldProblem, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::dialog::Modal;
use crate::ui::field::Field;
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{MenuButton, MenuEntry};

/// Properties of [`Competencies`].
#[derive(Properties, PartialEq)]
pub struct CompetenciesProps {
    /// The plan.
    pub plan: Rc<Plan>,
}

/// Whose first field gets the focus after the next render: that of a competency,
/// or of the form for a new one. The number tells one wish from the next.
type Wish = (Option<CompetencyId>, u32);

/// The dialog *Kompetensi*. What is typed is in the plan at once.
#[component]
pub fn Competencies(props: &CompetenciesProps) -> Html {
    let surroundings = use_surroundings();
    let word = |word| surroundings.lang.word(word);
    let body = use_node_ref();
    let wish = use_state_eq(Wish::default);
    use_effect_with((*wish).clone(), {
        let body = body.clone();
        move |(of, serial)| {
            if *serial > 0 {
                focus(&body, of.as_ref());
            }
        }
    });
    let on_focus = use_callback(wish, |of: Option<CompetencyId>, wish| wish.set((of, wish.1 + 1)));
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let plan = &props.plan;
    let view_row = |(number, competency): (usize, &Rc<Competency>)| {
        let on_focus = on_focus.clone();
        let built_by = plan.materials.iter().filter(|material| material.competencies.contains(&competency.id)).count();
        html! {
            <CompetencyRow key={competency.id.as_str()} competency={competency.clone()} {number} {built_by} {on_focus} />
        }
    };
    html! {
        <Modal title={word(Word::Competencies)}>
            <div class="dialog-body competencies" ref={body}>
                <p class="muted">{ word(Word::CompetenciesHow) }</p>
                if plan.competencies.is_empty() {
                    <p>{ word(Word::NoCompetencies) }</p>
                } else {
                    <ul>{ for (1..).zip(&plan.competencies).map(view_row) }</ul>
                }
                <NewCompetency on_focus={on_focus.clone()} />
            </div>
            <footer class="dialog-actions">
                <button type="button" class="primary" onclick={close}>{ word(Word::Done) }</button>
            </footer>
        </Modal>
    }
}

/// Puts the focus on the first field of a competency, or of the form.
fn focus(body: &NodeRef, of: Option<&CompetencyId>) {
    let selector = match of {
        Some(id) => ["[data-competency=\"", id.as_str(), "\"] input"].concat(),
        None => "form input".to_owned(),
    };
    let found = body.cast::<Element>().and_then(|body| body.query_selector(&selector).ok().flatten());
    if let Some(input) = found.as_ref().and_then(|input| input.dyn_ref::<HtmlElement>()) {
        let _ = input.focus();
    }
}

/// Properties of [`CompetencyRow`].
#[derive(Properties, PartialEq)]
struct CompetencyRowProps {
    competency: Rc<Competency>,
    /// Its place in the list, from 1.
    number: usize,
    /// How many materials build it.
    built_by: usize,
    on_focus: Callback<Option<CompetencyId>>,
}

/// A competency: its code, its title, how many materials build it, its menu.
#[component]
fn CompetencyRow(props: &CompetencyRowProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, competency) = (surroundings.lang, &props.competency);
    let field = |name: &'static str, label: Word, value: &Text, read| {
        html! {
            <Field name={["competency.", competency.id.as_str(), ".", name].concat()} class={name} bare={true}
                label={lang.of_competency(label, props.number)} placeholder={lang.word(label)} value={value.to_string()} {read} />
        }
    };
    let read_code = {
        let Competency { id, title, .. } = Competency::clone(competency);
        Callback::from(move |code: AttrValue| {
            named(&code, &title)?;
            Ok(Edit::SetCompetency { competency: id.clone(), field: CompetencyField::Code((*code).into()) })
        })
    };
    let read_title = {
        let Competency { id, code, .. } = Competency::clone(competency);
        Callback::from(move |title: AttrValue| {
            named(&code, &title)?;
            Ok(Edit::SetCompetency { competency: id.clone(), field: CompetencyField::Title((*title).into()) })
        })
    };
    let entries = {
        let row = Row {
            surroundings: surroundings.clone(),
            on_focus: props.on_focus.clone(),
            competency: competency.clone(),
        };
        Callback::from(move |()| {
            let command = |word: Word, run: fn(&Row)| {
                let row = row.clone();
                MenuEntry::command(row.surroundings.lang.word(word), Callback::from(move |()| run(&row)))
            };
            vec![command(Word::Duplicate, Row::duplicate), command(Word::Delete, Row::delete)]
        })
    };
    html! {
        <li class="competency" data-competency={competency.id.as_str().to_owned()}>
            { field("code", Word::CompetencyCode, &competency.code, read_code) }
            { field("title", Word::CompetencyTitle, &competency.title, read_title) }
            <span class="built-by small muted">{ lang.materials(props.built_by) }</span>
            <MenuButton label={lang.actions_for_competency(props.number)} face={icon(Icon::More)} class="quiet" {entries} />
        </li>
    }
}

/// What the menu of a competency acts on.
#[derive(Clone)]
struct Row {
    surroundings: Surroundings,
    on_focus: Callback<Option<CompetencyId>>,
    competency: Rc<Competency>,
}

impl Row {
    /// Duplicates it; the copy, right behind it, gets the focus.
    fn duplicate(&self) {
        let title = match &*self.competency.title {
            "" => "".into(),
            title => self.surroundings.lang.copy_of(title).into(),
        };
        self.act(Edit::DuplicateCompetency { competency: self.competency.id.clone(), title }, 1);
    }

    /// Deletes it; what stands there then gets the focus.
    fn delete(&self) {
        self.act(Edit::DeleteCompetency(self.competency.id.clone()), 0);
    }

    /// Does an edit, then gives the focus to what stands so many places behind
    /// where the competency stood, or to the last.
    fn act(&self, edit: Edit, behind: usize) {
        let Some(store) = self.surroundings.dispatch.store() else { return };
        let at = store.state().plan().competencies.iter().position(|other| other.id == self.competency.id);
        self.surroundings.dispatch.edit(edit);
        let state = store.state();
        let left = &state.plan().competencies;
        let next = at.and_then(|at| left.get(at + behind)).or(left.last());
        self.on_focus.emit(next.map(|competency| competency.id.clone()));
    }
}

/// A competency is known by its code or its title.
fn named(one: &str, other: &str) -> Result<(), FieldProblem> {
    if one.trim().is_empty() && other.trim().is_empty() { Err(FieldProblem::Missing) } else { Ok(()) }
}

/// Properties of [`NewCompetency`].
#[derive(Properties, PartialEq)]
struct NewCompetencyProps {
    on_focus: Callback<Option<CompetencyId>>,
}

/// The form that adds a competency, ready for the next one as soon as it has.
#[component]
fn NewCompetency(props: &NewCompetencyProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let (code, title) = (use_node_ref(), use_node_ref());
    let missing = use_state_eq(|| false);
    let submit = {
        let (code, title, missing) = (code.clone(), title.clone(), missing.clone());
        let (dispatch, on_focus) = (surroundings.dispatch.clone(), props.on_focus.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let inputs = [&code, &title].map(|node| node.cast::<HtmlInputElement>());
            let [Some(code), Some(title)] = &inputs else { return };
            let unnamed = named(&code.value(), &title.value()).is_err();
            missing.set(unnamed);
            if !unnamed {
                dispatch.edit(Edit::AddCompetency { code: code.value().into(), title: title.value().into() });
                code.set_value("");
                title.set_value("");
            }
            on_focus.emit(None);
        })
    };
    let oninput = {
        let missing = missing.clone();
        Callback::from(move |_: InputEvent| missing.set(false))
    };
    let invalid = missing.then_some("true");
    html! {
        <form class="competency" onsubmit={submit}>
            <div class="field code">
                <label for="new-competency-code">{ lang.word(Word::CompetencyCode) }</label>
                <input id="new-competency-code" ref={code} type="text" autocomplete="off" oninput={oninput.clone()} />
            </div>
            <div class="field title">
                <label for="new-competency-title">{ lang.word(Word::CompetencyTitle) }</label>
                <input id="new-competency-title" ref={title} type="text" autocomplete="off" {oninput} aria-invalid={invalid}
                    aria-describedby={invalid.map(|_| "new-competency-wrong")} />
                if *missing {
                    <span class="wrong" id="new-competency-wrong" role="alert">{ lang.field_problem(FieldProblem::Missing) }</span>
                }
            </div>
            <button type="submit">{ icon(Icon::Plus) }{ lang.word(Word::AddCompetency) }</button>
        </form>
    }
}
