//! The arithmetic behind each figure of the comparison.

use super::{CompareWord, joined};
use crate::domain::{
    BreakEven, Comparison, Effort, Facilitation, Heads, Jp, Line, Meeting, PhaseEffort, PhaseId, Portion, Quantity,
    Rate,
};
use crate::i18n::Lang;

/// Names a phase as the screen does.
type PhaseNames<'a> = &'a dyn Fn(&PhaseId) -> String;

impl Lang {
    /// How the JP of a mode add up, and their minutes.
    pub fn portion_arithmetic(self, portion: &Portion, name: PhaseNames<'_>) -> Vec<String> {
        if portion.sessions == 0 {
            return vec![self.compare_word(CompareWord::NoSessions).to_owned()];
        }
        let terms = portion.by_phase.iter().map(|(phase, jp)| format!("{} {}", name(phase), self.jp_unit(*jp)));
        let mut sum = joined(terms, " + ");
        if portion.by_phase.len() != 1 {
            sum = [&*sum, if sum.is_empty() { "" } else { " = " }, &self.jp_unit(portion.jp)].concat();
        }
        vec![sum, self.minutes_arithmetic(&portion.by_minutes, portion.minutes)]
    }

    /// "20 JP × 45 menit + 2 JP × 60 menit = 1.020 menit = 17 jam".
    fn minutes_arithmetic(self, by_minutes: &[(u16, Jp)], minutes: u64) -> String {
        let terms = by_minutes
            .iter()
            .map(|(minutes, jp)| format!("{} × {}", self.jp_unit(*jp), self.minutes(u64::from(*minutes) * 100)));
        let (terms, sum) = (joined(terms, " + "), self.minutes(minutes));
        let start = if terms.is_empty() { sum } else { format!("{terms} = {sum}") };
        if minutes < 6_000 { start } else { format!("{start} = {}", self.hours_and_minutes(minutes)) }
    }

    /// How each phase becomes days, and their sum.
    pub fn days_arithmetic(
        self,
        effort: &Effort,
        minutes: u16,
        per_day: Option<Jp>,
        name: PhaseNames<'_>,
    ) -> Vec<String> {
        if effort.phases.is_empty() {
            return vec![self.compare_word(CompareWord::NoClass).to_owned()];
        }
        let mut lines: Vec<String> =
            effort.phases.iter().map(|phase| self.phase_arithmetic(phase, minutes, per_day, name)).collect();
        if let (Some(days), true) = (effort.days, effort.phases.len() > 1) {
            let terms = effort.phases.iter().filter_map(|phase| phase.days).map(|days| self.whole_number(days));
            lines.push(format!("{} = {}", joined(terms, " + "), self.days_long(days)));
        }
        lines
    }

    fn phase_arithmetic(self, phase: &PhaseEffort, minutes: u16, per_day: Option<Jp>, name: PhaseNames<'_>) -> String {
        let name = name(&phase.phase);
        let terms = phase
            .by_minutes
            .iter()
            .map(|(minutes, jp)| format!("{} × {}", self.jp_unit(*jp), self.minutes(u64::from(*minutes) * 100)));
        let start = format!("{name}: {} = {}", joined(terms, " + "), self.minutes(phase.minutes));
        let Some((per_day, days)) = per_day.zip(phase.days) else { return start };
        let day = per_day.hundredths().saturating_mul(minutes.into()).max(1);
        // Rounded up, so that what is left of a day shows.
        let share = (u128::from(phase.minutes) * 100).div_ceil(day.into());
        let equals = if share * u128::from(day) == u128::from(phase.minutes) * 100 { "=" } else { "≈" };
        format!(
            "{start}; {} ÷ ({} × {}) {equals} {} → {}",
            self.decimal(phase.minutes),
            self.jp_unit(per_day),
            self.minutes(u64::from(minutes) * 100),
            self.decimal(u64::try_from(share).unwrap_or(u64::MAX)),
            self.days_long(days),
        )
    }

    /// Which phases make up each meeting.
    pub fn meetings_arithmetic(self, meetings: &[Meeting], name: PhaseNames<'_>) -> Vec<String> {
        if meetings.is_empty() {
            return vec![self.compare_word(CompareWord::NoClass).to_owned()];
        }
        let one = |(number, meeting): (u64, &Meeting)| {
            let phases = joined(meeting.phases.iter().map(name), ", ");
            let days = meeting.days.map(|days| format!(" ({})", self.days_long(days))).unwrap_or_default();
            match self {
                Lang::Id => format!("Pertemuan {number}: {phases}{days}"),
                Lang::En => format!("Meeting {number}: {phases}{days}"),
            }
        };
        (1..).zip(meetings).map(one).collect()
    }

    /// "(3 − 1) + (1 − 1) = 2 malam".
    pub fn nights_arithmetic(self, effort: &Effort) -> Vec<String> {
        let Some(nights) = effort.nights.filter(|_| !effort.meetings.is_empty()) else {
            return vec![self.compare_word(CompareWord::NoClass).to_owned()];
        };
        let term = |meeting: &Meeting| format!("({} − 1)", self.days_long(meeting.days.unwrap_or_default()));
        vec![format!("{} = {}", joined(effort.meetings.iter().map(term), " + "), self.nights(nights))]
    }

    /// "20 JP × 1 fasilitator + 2 JP × 2 fasilitator = 24 JP".
    pub fn facilitators_arithmetic(self, facilitation: &Facilitation) -> Vec<String> {
        if facilitation.by_facilitators.is_empty() {
            return vec![self.compare_word(CompareWord::NoTeaching).to_owned()];
        }
        let terms = facilitation.by_facilitators.iter().map(|(count, jp)| {
            let jp = self.jp_unit(*jp);
            let number = self.whole_number(*count);
            match (self, count) {
                (Lang::Id, _) => format!("{jp} × {number} fasilitator"),
                (Lang::En, 1) => format!("{jp} × {number} facilitator"),
                (Lang::En, _) => format!("{jp} × {number} facilitators"),
            }
        });
        vec![format!("{} = {}", joined(terms, " + "), self.jp_unit(facilitation.jp))]
    }

    /// "24 JP × 45 menit = 1.080 menit = 18 jam".
    pub fn hours_arithmetic(self, facilitation: &Facilitation) -> Vec<String> {
        if facilitation.by_minutes.is_empty() {
            return vec![self.compare_word(CompareWord::NoTeaching).to_owned()];
        }
        vec![self.minutes_arithmetic(&facilitation.by_minutes, facilitation.minutes)]
    }

    /// "30 peserta × 3 hari × Rp150.000 = Rp13.500.000", on one side; what is
    /// not known is named.
    pub fn cost_arithmetic(self, line: &Line, quantity: Quantity, cost: Option<u128>) -> String {
        let units = quantity.units.map_or_else(
            || match self {
                Lang::Id => "? hari di kelas".to_owned(),
                Lang::En => "? days in class".to_owned(),
            },
            |units| self.units(line.rate, units),
        );
        let unit = line.unit.map_or_else(
            || match self {
                Lang::Id => "satuan biaya belum diisi".to_owned(),
                Lang::En => "a rate not filled in".to_owned(),
            },
            |unit| self.rupiah(unit.into()),
        );
        let heads = match (self, quantity.heads) {
            (_, None) => String::new(),
            (_, Some(Heads::Known(count))) => self.participants(count) + " × ",
            (Lang::Id, Some(Heads::Unknown)) => "jumlah peserta belum diisi × ".to_owned(),
            (Lang::En, Some(Heads::Unknown)) => "participants not filled in × ".to_owned(),
        };
        let Some(cost) = cost else { return format!("{heads}{units} × {unit}") };
        let exact = quantity.units.is_none_or(|units| {
            let heads = match quantity.heads {
                Some(Heads::Known(count)) => u128::from(count),
                _ => 1,
            };
            u128::from(units) * u128::from(line.unit.unwrap_or_default()) * heads == cost * 100
        });
        format!("{heads}{units} × {unit} = {}{}", self.rupiah(cost), self.rounded(exact))
    }

    fn units(self, rate: Rate, hundredths: u64) -> String {
        let whole = hundredths / 100;
        match rate {
            Rate::Room | Rate::Meals => self.days_long(whole),
            Rate::Lodging => self.nights(whole),
            Rate::Travel => self.meetings(whole),
            Rate::Lms => self.batches(whole),
            Rate::Facilitator | Rate::ModuleProduction => self.jp_unit(Jp::from_hundredths(hundredths)),
        }
    }

    const fn rounded(self, exact: bool) -> &'static str {
        match (self, exact) {
            (_, true) => "",
            (Lang::Id, false) => " (dibulatkan)",
            (Lang::En, false) => " (rounded)",
        }
    }

    /// "Rp6.000.000 + Rp13.500.000 = Rp19.500.000".
    pub fn sum_arithmetic(self, terms: &[u128], sum: u128) -> String {
        format!("{} = {}", joined(terms.iter().map(|term| self.rupiah(*term)), " + "), self.rupiah(sum))
    }

    /// "2 angkatan × Rp99.000.000 + Rp7.000.000 = Rp205.000.000".
    pub fn total_arithmetic(self, batches: u32, per_batch: u128, production: u128, total: u128) -> String {
        let start = format!("{} × {}", self.batches(batches.into()), self.rupiah(per_batch));
        let made = match (self, production) {
            (_, 0) => String::new(),
            (Lang::Id, _) => format!(" + {} (produksi modul)", self.rupiah(production)),
            (Lang::En, _) => format!(" + {} (module production)", self.rupiah(production)),
        };
        format!("{start}{made} = {}", self.rupiah(total))
    }

    /// "Rp205.000.000 ÷ (30 peserta × 2 angkatan) = Rp3.416.667 (dibulatkan)".
    pub fn participant_arithmetic(self, total: u128, participants: u32, batches: u32, each: u128) -> String {
        let heads = u128::from(participants) * u128::from(batches);
        format!(
            "{} ÷ ({} × {}) = {}{}",
            self.rupiah(total),
            self.participants(participants),
            self.batches(batches.into()),
            self.rupiah(each),
            self.rounded(each * heads == total),
        )
    }

    /// "Rp120.800.000 − Rp99.000.000 = Rp21.800.000 hemat per angkatan; …"
    pub fn break_even_arithmetic(self, comparison: &Comparison) -> Option<String> {
        let (planned, in_class) = comparison.planned.bill.zip(comparison.in_class.bill)?;
        let BreakEven::From(batch) = comparison.break_even else { return None };
        let saved = in_class.per_batch.checked_sub(planned.per_batch)?;
        let [full, blended, saved, made] =
            [in_class.per_batch, planned.per_batch, saved, planned.production].map(|amount| self.rupiah(amount));
        let number = self.grouped(&batch.to_string());
        Some(match self {
            Lang::Id => format!(
                "{full} − {blended} = hemat {saved} per angkatan; {number} × {saved} menutup produksi modul {made}."
            ),
            Lang::En => format!(
                "{full} − {blended} = {saved} saved with each batch; {number} × {saved} pays for the modules of {made}."
            ),
        })
    }
}
