//! The programme: what is planned and for whom, how JP are counted, and the
//! target share.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::{Action, ProgramPart, TypedField};
use crate::domain::{Balance, Edit, Plan, Program};
use crate::i18n::{FieldProblem, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::dialog::Modal;
use crate::ui::dialogs::kind::KindFields;
use crate::ui::field::{Field, FieldKind};

/// Properties of [`ProgramForm`].
#[derive(Properties, PartialEq)]
pub struct ProgramFormProps {
    /// The plan.
    pub plan: Rc<Plan>,
    /// Where the focus goes first.
    pub part: ProgramPart,
}

/// The dialog *Rincian kegiatan*. What is typed is in the plan at once.
#[component]
pub fn ProgramForm(props: &ProgramFormProps) -> Html {
    let surroundings = use_surroundings();
    let plan = &props.plan;
    let word = |word| surroundings.lang.word(word);
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let fields = |rows: &'static [Row]| view_fields(rows, &surroundings, plan, props.part);
    html! {
        <Modal title={word(Word::Program)}>
            <div class="dialog-body sections">
                <section aria-labelledby="program-activity">
                    <h3 id="program-activity">{ word(Word::Activity) }</h3>
                    <div class="fields">
                        <KindFields kind={plan.program.kind} online={is_fully_online(plan)} part={props.part} />
                        { fields(ACTIVITY) }
                    </div>
                </section>
                <section aria-labelledby="program-jp">
                    <h3 id="program-jp">{ word(Word::TrainingTime) }</h3>
                    <div class="fields">{ fields(TRAINING_TIME) }</div>
                </section>
                <section aria-labelledby="program-target">
                    <h3 id="program-target">{ word(Word::TargetShare) }</h3>
                    <NoTarget balance={plan.balance.clone()} part={props.part} />
                    if plan.balance.is_some() {
                        <div class="fields">{ fields(TARGET) }</div>
                    }
                </section>
            </div>
            <footer class="dialog-actions">
                <button type="button" class="primary" onclick={close}>{ word(Word::Done) }</button>
            </footer>
        </Modal>
    }
}

/// How a field is shown.
struct Row {
    field: TypedField,
    /// Names it within the dialog.
    name: &'static str,
    label: Word,
    kind: FieldKind,
    hint: Option<Word>,
    /// Over the whole width.
    whole: bool,
}

const fn row(field: TypedField, name: &'static str, label: Word, kind: FieldKind) -> Row {
    Row { field, name, label, kind, hint: None, whole: matches!(kind, FieldKind::Lines) }
}

impl Row {
    const fn hint(self, hint: Word) -> Row {
        Row { hint: Some(hint), ..self }
    }

    const fn whole(self) -> Row {
        Row { whole: true, ..self }
    }
}

const ACTIVITY: &[Row] = &[
    row(TypedField::Batch, "batch", Word::Batch, FieldKind::Line),
    row(TypedField::Provider, "provider", Word::Provider, FieldKind::Line),
    row(TypedField::Responsible, "responsible", Word::Responsible, FieldKind::Line),
    row(TypedField::Audience, "audience", Word::Audience, FieldKind::Line),
    row(TypedField::Participants, "participants", Word::Participants, FieldKind::Whole),
    row(TypedField::StartDate, "start", Word::StartDate, FieldKind::Date),
    row(TypedField::EndDate, "end", Word::EndDate, FieldKind::Date),
    row(TypedField::Objectives, "objectives", Word::Objectives, FieldKind::Lines),
    row(TypedField::LegalBasis, "legal-basis", Word::LegalBasis, FieldKind::Lines),
    row(TypedField::Product, "product", Word::Product, FieldKind::Line).hint(Word::ProductHint).whole(),
];

const TRAINING_TIME: &[Row] = &[
    row(TypedField::Minutes, "minutes", Word::MinutesPerJp, FieldKind::Whole).hint(Word::MinutesHint),
    row(TypedField::TargetJp, "jp", Word::TargetJp, FieldKind::Decimal).hint(Word::TargetJpHint),
    row(TypedField::PerDay, "per-day", Word::PerDay, FieldKind::Decimal).hint(Word::PerDayHint),
    row(TypedField::AsyncPerDay, "async-per-day", Word::AsyncPerDay, FieldKind::Decimal).hint(Word::AsyncPerDayHint),
];

const TARGET: &[Row] = &[
    row(TypedField::OnlinePercent, "online", Word::OnlinePercent, FieldKind::Decimal).hint(Word::OnlinePercentHint),
    row(TypedField::Tolerance, "tolerance", Word::Tolerance, FieldKind::Decimal).hint(Word::ToleranceHint),
    row(TypedField::Basis, "basis", Word::Basis, FieldKind::Lines).hint(Word::BasisHint),
];

fn view_fields(rows: &'static [Row], surroundings: &Surroundings, plan: &Rc<Plan>, part: ProgramPart) -> Html {
    html! { <>{ for rows.iter().map(|row| view_field(row, surroundings, plan, part)) }</> }
}

fn view_field(row: &Row, surroundings: &Surroundings, plan: &Rc<Plan>, part: ProgramPart) -> Html {
    let lang = surroundings.lang;
    let field = row.field;
    let read = {
        let (dispatch, shown) = (surroundings.dispatch.clone(), plan.clone());
        Callback::from(move |text: AttrValue| {
            // The plan may have changed since it was shown.
            let plan = dispatch.store().map_or_else(|| shown.clone(), |store| store.state().plan().clone());
            field.read(&text, &plan)
        })
    };
    let wrong =
        (field == TypedField::EndDate && ends_before_start(&plan.program)).then_some(FieldProblem::EndsBeforeStart);
    let autofocus = match part {
        ProgramPart::Activity => false,
        ProgramPart::Target => field == TypedField::OnlinePercent,
        ProgramPart::Field(wanted) => field == wanted,
    };
    html! {
        <Field key={row.name} name={["program.", row.name].concat()} label={lang.word(row.label)} value={field.text(plan, lang)}
            {read} kind={row.kind} hint={row.hint.map(|hint| AttrValue::Static(lang.word(hint)))} {wrong} {autofocus}
            class={classes!(row.whole.then_some("whole"))} />
    }
}

fn ends_before_start(program: &Program) -> bool {
    program.start_date.zip(program.end_date).is_some_and(|(start, end)| end < start)
}

/// Whether the target says so; nothing else in a plan does.
fn is_fully_online(plan: &Plan) -> bool {
    plan.balance.as_deref().is_some_and(Balance::is_fully_online)
}

/// Properties of [`NoTarget`].
#[derive(Properties, PartialEq)]
struct NoTargetProps {
    /// The target, if there is one.
    balance: Option<Rc<Balance>>,
    /// Where the focus goes first.
    part: ProgramPart,
}

/// The switch that does without a target share. Switched back, the target is
/// what it was.
#[component]
fn NoTarget(props: &NoTargetProps) -> Html {
    let surroundings = use_surroundings();
    let last = use_mut_ref(|| None::<Rc<Balance>>);
    if let Some(balance) = &props.balance {
        last.replace(Some(balance.clone()));
    }
    let onchange = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let kept = last.borrow().as_deref().cloned().unwrap_or_default();
            dispatch.edit(Edit::SetBalance((!input.checked()).then_some(kept)));
        })
    };
    let none = props.balance.is_none();
    html! {
        <div class="field">
            <label class="check">
                <input type="checkbox" checked={none} disabled={surroundings.read_only} {onchange}
                    aria-describedby="no-target-hint" autofocus={none && props.part == ProgramPart::Target} />
                { surroundings.lang.word(Word::NoTarget) }
            </label>
            <span class="hint" id="no-target-hint">{ surroundings.lang.word(Word::NoTargetHint) }</span>
        </div>
    }
}
