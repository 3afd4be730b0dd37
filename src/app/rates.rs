//! The fields of the rate card: what stands in each, and the edit that a text in
//! it asks for.

use super::typed::{TypedField, read_whole};
use crate::domain::{CostField, Costs, Edit, Plan, Rate};
use crate::i18n::{FieldProblem, Lang};

/// A field of the form beside the costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostInput {
    /// How many take part; a field of the programme.
    Participants,
    /// For how many batches.
    Batches,
    /// What is paid.
    Rate(Rate),
}

impl CostInput {
    /// What stands in the field, in a form that [`CostInput::read`] takes.
    pub fn text(self, plan: &Plan, lang: Lang) -> String {
        match self {
            CostInput::Participants => TypedField::Participants.text(plan, lang),
            CostInput::Batches => plan.costs.batches().to_string(),
            CostInput::Rate(rate) => {
                plan.costs.rate(rate).map(|amount| lang.rupiah_in_field(amount)).unwrap_or_default()
            }
        }
    }

    /// The edit that a text asks for.
    ///
    /// # Errors
    ///
    /// Why the text is no value for this field.
    pub fn read(self, text: &str, plan: &Plan) -> Result<Edit, FieldProblem> {
        match self {
            CostInput::Participants => TypedField::Participants.read(text, plan),
            CostInput::Batches => match read_whole(text, u32::MAX)?.ok_or(FieldProblem::Missing)? {
                batches @ 1..=Costs::MAX_BATCHES => Ok(Edit::SetCosts(CostField::Batches(batches))),
                _ => Err(FieldProblem::Batches),
            },
            CostInput::Rate(rate) => Ok(Edit::SetCosts(CostField::Rate(rate, read_rupiah(text)?))),
        }
    }
}

/// Reads whole rupiah as people write them: `1500000`, `1.500.000`, `1,500,000`,
/// `Rp 1.500.000,-`. `None` for an empty text.
fn read_rupiah(text: &str) -> Result<Option<u64>, FieldProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let unit = text.get(..2).filter(|unit| unit.eq_ignore_ascii_case("rp"));
    let amount =
        unit.and_then(|_| text.get(2..)).map_or(text, |amount| amount.trim_start_matches(['.', ' ', '\u{a0}']));
    let whole = [",-", ".-", ",00", ".00"].iter().find_map(|end| amount.strip_suffix(end)).unwrap_or(amount);
    if whole.starts_with(['-', '\u{2212}']) {
        return Err(FieldProblem::Negative);
    }
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    if let Some(separator) = separator
        && (!matches!(separator, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}') || !is_in_threes(whole, separator))
    {
        return Err(FieldProblem::NotRupiah);
    }
    let mut rupiah = 0_u64;
    for digit in whole.bytes().filter(u8::is_ascii_digit) {
        rupiah = rupiah.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    }
    match rupiah {
        _ if whole.is_empty() => Err(FieldProblem::NotRupiah),
        0..=Costs::MAX_RATE => Ok(Some(rupiah)),
        _ => Err(FieldProblem::TooLarge { most: Costs::MAX_RATE * 100 }),
    }
}

/// Whether the digits stand in threes, but for the first ones: `1.500.000`.
fn is_in_threes(number: &str, separator: char) -> bool {
    let is_group = |group: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut groups = number.split(separator);
    groups.next().is_some_and(|first| is_group(first, 1..=3)) && groups.all(|group| is_group(group, 3..=3))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::{PlanId, ProgramField, apply, arbitrary};

    #[test]
    fn rupiah_as_people_write_them() {
        use FieldProblem::{Negative, NotRupiah};
        let too_large = Err(FieldProblem::TooLarge { most: Costs::MAX_RATE * 100 });
        for (text, expected) in [
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("0", Ok(Some(0))),
            ("1500000", Ok(Some(1_500_000))),
            ("1.500.000", Ok(Some(1_500_000))),
            ("1,500,000", Ok(Some(1_500_000))),
            ("1 500 000", Ok(Some(1_500_000))),
            ("Rp 1.500.000", Ok(Some(1_500_000))),
            ("rp1.500.000,-", Ok(Some(1_500_000))),
            ("Rp. 150.000,00", Ok(Some(150_000))),
            ("RP\u{a0}150000", Ok(Some(150_000))),
            ("150,000.00", Ok(Some(150_000))),
            ("1.500", Ok(Some(1_500))),
            ("007", Ok(Some(7))),
            ("1.000.000.000.000", Ok(Some(Costs::MAX_RATE))),
            ("1.000.000.000.001", too_large),
            ("99999999999999999999999999", too_large),
            ("-1", Err(Negative)),
            ("Rp -1.000", Err(Negative)),
            ("1.50", Err(NotRupiah)),
            ("1500,5", Err(NotRupiah)),
            ("1.500,50", Err(NotRupiah)),
            ("1.500,000", Err(NotRupiah)),
            ("1..500", Err(NotRupiah)),
            (".500", Err(NotRupiah)),
            ("1500.000", Err(NotRupiah)),
            ("1,5 juta", Err(NotRupiah)),
            ("Rp", Err(NotRupiah)),
            ("é", Err(NotRupiah)),
            ("٣", Err(NotRupiah)),
            ("1e6", Err(NotRupiah)),
        ] {
            assert_eq!(read_rupiah(text), expected, "{text:?}");
        }
    }

    #[test]
    fn batches_and_participants() {
        let blank = Plan::blank(PlanId::first());
        let batches = |count| Ok(Edit::SetCosts(CostField::Batches(count)));
        for (text, expected) in [
            ("1", batches(1)),
            (" 10000 ", batches(10_000)),
            ("0", Err(FieldProblem::Batches)),
            ("10001", Err(FieldProblem::Batches)),
            ("", Err(FieldProblem::Missing)),
            ("1,5", Err(FieldProblem::NotWhole)),
            ("dua", Err(FieldProblem::NotANumber)),
        ] {
            assert_eq!(CostInput::Batches.read(text, &blank), expected, "{text:?}");
        }
        let thirty = Edit::SetProgram(ProgramField::Participants(Some(30)));
        assert_eq!(CostInput::Participants.read("30", &blank), Ok(thirty));
    }

    proptest! {
        /// Leaving a field as it is changes nothing.
        #[test]
        fn what_stands_in_a_field_reads_as_it_is(plan in arbitrary::plan(), english in any::<bool>()) {
            let lang = if english { Lang::En } else { Lang::Id };
            let plan = Rc::new(plan);
            for field in Rate::ALL.iter().copied().map(CostInput::Rate).chain([CostInput::Batches]) {
                let edit = field.read(&field.text(&plan, lang), &plan);
                let applied = edit.map(|edit| apply(&plan, &edit).map(|applied| Rc::ptr_eq(&applied.plan, &plan)));
                prop_assert_eq!(applied, Ok(Ok(true)), "{:?}", field);
            }
        }
    }
}
