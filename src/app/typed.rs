//! The fields of the programme that are typed in: what stands in each, and the
//! edit that a text in it asks for.

use crate::domain::{Balance, Date, Edit, Jp, JpField, JpSettings, Percent, Plan, ProgramField, Text};
use crate::i18n::{FieldProblem, Lang};

/// A field of the programme that is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are fields of Program, JpSettings and Balance, documented there")]
pub enum TypedField {
    Provider,
    Audience,
    Participants,
    Objectives,
    LegalBasis,
    Product,
    Batch,
    StartDate,
    EndDate,
    Responsible,
    Minutes,
    TargetJp,
    PerDay,
    AsyncPerDay,
    OnlinePercent,
    Tolerance,
    Basis,
}

impl TypedField {
    /// What stands in the field, in a form that [`TypedField::read`] takes.
    pub fn text(self, plan: &Plan, lang: Lang) -> String {
        let program = &plan.program;
        let jp = |jp: Option<Jp>| jp.map(|jp| lang.jp_in_field(jp)).unwrap_or_default();
        let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let percent = |of: fn(&Balance) -> Percent| {
            let hundredths = plan.balance.as_ref().map(|balance| of(balance).hundredths());
            jp(hundredths.map(|hundredths| Jp::from_hundredths(hundredths.into())))
        };
        match self {
            TypedField::Provider => program.provider.to_string(),
            TypedField::Audience => program.audience.to_string(),
            TypedField::Participants => program.participants.map(|count| count.to_string()).unwrap_or_default(),
            TypedField::Objectives => program.objectives.to_string(),
            TypedField::LegalBasis => program.legal_basis.to_string(),
            TypedField::Product => program.product.to_string(),
            TypedField::Batch => program.batch.to_string(),
            TypedField::StartDate => date(program.start_date),
            TypedField::EndDate => date(program.end_date),
            TypedField::Responsible => program.responsible.to_string(),
            TypedField::Minutes => plan.jp.minutes.to_string(),
            TypedField::TargetJp => jp(plan.jp.target),
            TypedField::PerDay => jp(plan.jp.per_day),
            TypedField::AsyncPerDay => jp(plan.jp.async_per_day),
            TypedField::OnlinePercent => percent(|balance| balance.online),
            TypedField::Tolerance => percent(|balance| balance.tolerance),
            TypedField::Basis => plan.balance.as_ref().map(|balance| balance.basis.to_string()).unwrap_or_default(),
        }
    }

    /// The edit that a text asks for.
    ///
    /// # Errors
    ///
    /// Why the text is no value for this field.
    pub fn read(self, text: &str, plan: &Plan) -> Result<Edit, FieldProblem> {
        let prose = || Text::from(text);
        let cap = || match read_jp(text)? {
            Some(jp) if jp.is_zero() => Err(FieldProblem::ZeroCap),
            cap => Ok(cap),
        };
        let balance = || plan.balance.as_deref().cloned().unwrap_or_default();
        Ok(match self {
            TypedField::Provider => Edit::SetProgram(ProgramField::Provider(prose())),
            TypedField::Audience => Edit::SetProgram(ProgramField::Audience(prose())),
            TypedField::Participants => Edit::SetProgram(ProgramField::Participants(read_whole(text, MAX_PEOPLE)?)),
            TypedField::Objectives => Edit::SetProgram(ProgramField::Objectives(prose())),
            TypedField::LegalBasis => Edit::SetProgram(ProgramField::LegalBasis(prose())),
            TypedField::Product => Edit::SetProgram(ProgramField::Product(prose())),
            TypedField::Batch => Edit::SetProgram(ProgramField::Batch(prose())),
            TypedField::StartDate => Edit::SetProgram(ProgramField::StartDate(read_date(text)?)),
            TypedField::EndDate => Edit::SetProgram(ProgramField::EndDate(read_date(text)?)),
            TypedField::Responsible => Edit::SetProgram(ProgramField::Responsible(prose())),
            TypedField::Minutes => Edit::SetJp(JpField::Minutes(read_minutes(text)?.ok_or(FieldProblem::Missing)?)),
            TypedField::TargetJp => Edit::SetJp(JpField::Target(read_jp(text)?)),
            TypedField::PerDay => Edit::SetJp(JpField::PerDay(cap()?)),
            TypedField::AsyncPerDay => Edit::SetJp(JpField::AsyncPerDay(cap()?)),
            TypedField::OnlinePercent => Edit::SetBalance(Some(Balance { online: read_percent(text)?, ..balance() })),
            TypedField::Tolerance => Edit::SetBalance(Some(Balance { tolerance: read_percent(text)?, ..balance() })),
            TypedField::Basis => Edit::SetBalance(Some(Balance { basis: prose(), ..balance() })),
        })
    }
}

/// More people than any programme has.
const MAX_PEOPLE: u32 = 1_000_000;

/// Reads minutes per JP; `None` for an empty text.
///
/// # Errors
///
/// Why the text stands for no number of minutes that one JP may have.
pub fn read_minutes(text: &str) -> Result<Option<u16>, FieldProblem> {
    let Some(minutes) = read_whole(text, MAX_PEOPLE)? else { return Ok(None) };
    match u16::try_from(minutes) {
        Ok(minutes) if JpSettings::allows_minutes(minutes) => Ok(Some(minutes)),
        _ => Err(FieldProblem::Minutes),
    }
}

fn read_percent(text: &str) -> Result<Percent, FieldProblem> {
    const MOST: u64 = 10_000;
    let text = text.trim().trim_end_matches('%');
    let hundredths = read_decimal(text, MOST)?.ok_or(FieldProblem::Missing)?;
    Percent::from_hundredths(hundredths).ok_or(FieldProblem::TooLarge { most: MOST })
}

/// Reads a day; `None` for an empty text.
///
/// # Errors
///
/// [`FieldProblem::NotADate`] for what names no day.
pub fn read_date(text: &str) -> Result<Option<Date>, FieldProblem> {
    if text.is_empty() { Ok(None) } else { Date::parse(text).map(Some).map_err(|_| FieldProblem::NotADate) }
}

/// Reads JP of a programme or of somebody who teaches; `None` for an empty text.
///
/// # Errors
///
/// Why the text stands for no JP.
pub fn read_jp(text: &str) -> Result<Option<Jp>, FieldProblem> {
    Ok(read_decimal(text, Jp::MAX_TOTAL.hundredths())?.map(Jp::from_hundredths))
}

/// Reads a whole number from 0 to `most`; `None` for an empty text.
pub(super) fn read_whole(text: &str, most: u32) -> Result<Option<u32>, FieldProblem> {
    match read_decimal(text, u64::from(most) * 100)? {
        None => Ok(None),
        Some(hundredths) if hundredths % 100 == 0 => {
            u32::try_from(hundredths / 100).map(Some).map_err(|_| FieldProblem::NotANumber)
        }
        Some(_) => Err(FieldProblem::NotWhole),
    }
}

/// Reads a decimal number with a comma or a point, in hundredths, at most `most`.
fn read_decimal(text: &str, most: u64) -> Result<Option<u64>, FieldProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = Jp::parse(&text.replace(',', ".")).map_err(|error| FieldProblem::of_decimal(error, most))?;
    match number.hundredths() {
        hundredths if hundredths > most => Err(FieldProblem::TooLarge { most }),
        hundredths => Ok(Some(hundredths)),
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::{PlanId, apply, arbitrary};

    #[test]
    fn numbers_as_typed() {
        use FieldProblem::{Negative, NotANumber, NotWhole, TooLarge, TooManyPlaces};
        for (text, decimal, whole) in [
            ("", Ok(None), Ok(None)),
            (" 32 ", Ok(Some(3200)), Ok(Some(32))),
            ("1,5", Ok(Some(150)), Err(NotWhole)),
            ("1.5", Ok(Some(150)), Err(NotWhole)),
            ("100", Ok(Some(10_000)), Ok(Some(100))),
            ("100,01", Err(TooLarge { most: 10_000 }), Err(TooLarge { most: 10_000 })),
            ("-1", Err(Negative), Err(Negative)),
            ("1,005", Err(TooManyPlaces), Err(TooManyPlaces)),
            ("tiga", Err(NotANumber), Err(NotANumber)),
            ("1,000,000", Err(NotANumber), Err(NotANumber)),
        ] {
            assert_eq!(read_decimal(text, 10_000), decimal, "{text:?}");
            assert_eq!(read_whole(text, 100), whole, "{text:?}");
        }
    }

    #[test]
    fn fields_of_the_programme() {
        use FieldProblem::{Minutes, Missing, NotADate, NotWhole, TooLarge, ZeroCap};
        let balance = |online, tolerance| {
            let (online, tolerance) = (Percent::whole(online), Percent::whole(tolerance));
            Edit::SetBalance(Some(Balance { online, tolerance, ..Balance::default() }))
        };
        let cases = [
            (TypedField::Minutes, "60", Ok(Edit::SetJp(JpField::Minutes(60)))),
            (TypedField::Minutes, "", Err(Missing)),
            (TypedField::Minutes, "0", Err(Minutes)),
            (TypedField::Minutes, "241", Err(Minutes)),
            (TypedField::Minutes, "65537", Err(Minutes)),
            (TypedField::TargetJp, "32", Ok(Edit::SetJp(JpField::Target(Some(Jp::whole(32)))))),
            (TypedField::TargetJp, " ", Ok(Edit::SetJp(JpField::Target(None)))),
            (TypedField::TargetJp, "100000000", Err(TooLarge { most: Jp::MAX_TOTAL.hundredths() })),
            (TypedField::PerDay, "0", Err(ZeroCap)),
            (TypedField::AsyncPerDay, "2,5", Ok(Edit::SetJp(JpField::AsyncPerDay(Some(Jp::from_hundredths(250)))))),
            (TypedField::Participants, "30", Ok(Edit::SetProgram(ProgramField::Participants(Some(30))))),
            (TypedField::Participants, "30,5", Err(NotWhole)),
            (TypedField::StartDate, "", Ok(Edit::SetProgram(ProgramField::StartDate(None)))),
            (TypedField::StartDate, "2026-02-30", Err(NotADate)),
            (TypedField::OnlinePercent, "40 %", Ok(balance(40, 5))),
            (TypedField::OnlinePercent, "101", Err(TooLarge { most: 10_000 })),
            (TypedField::OnlinePercent, "", Err(Missing)),
            (TypedField::Tolerance, "0", Ok(balance(30, 0))),
        ];
        let blank = Plan::blank(PlanId::first());
        for (field, text, expected) in cases {
            assert_eq!(field.read(text, &blank), expected, "{field:?} {text:?}");
        }
    }

    proptest! {
        /// Leaving a field as it is changes nothing.
        #[test]
        fn what_stands_in_a_field_reads_as_it_is(plan in arbitrary::plan(), english in any::<bool>()) {
            use TypedField::*;
            let lang = if english { Lang::En } else { Lang::Id };
            let plan = Rc::new(plan);
            let of_target: &[TypedField] = if plan.balance.is_some() { &[OnlinePercent, Tolerance, Basis] } else { &[] };
            let fields = [
                Provider, Audience, Objectives, LegalBasis, Product, Batch, StartDate, EndDate, Responsible, Minutes,
                TargetJp, PerDay, AsyncPerDay,
            ];
            for field in fields.iter().chain(of_target) {
                let edit = field.read(&field.text(&plan, lang), &plan);
                let applied = edit.map(|edit| apply(&plan, &edit).map(|applied| Rc::ptr_eq(&applied.plan, &plan)));
                prop_assert_eq!(applied, Ok(Ok(true)), "{:?}", field);
            }
        }
    }
}
