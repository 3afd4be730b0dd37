//! The comparison as rows: what each figure is called, what it is on both sides,
//! and how it comes about.

use super::view::phase_title;
use crate::domain::{Column, Comparison, Effort, Line, PhaseId, Plan, Rate};
use crate::format::export::Sheet;
use crate::i18n::{CompareWord, Lang, Measure};

/// A row of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are fields of Effort and Bill, documented there")]
pub enum Figure {
    Days,
    Meetings,
    Nights,
    InClass,
    Live,
    SelfPaced,
    Workplace,
    Facilitators,
    Hours,
    /// What is paid by a rate.
    Cost(Rate),
    PerBatch,
    Total,
    PerParticipant,
}

/// What stands in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Of this plan.
    pub planned: String,
    /// Of the same fully face to face.
    pub in_class: String,
    /// Between them; empty where one is not known.
    pub difference: String,
    /// Whether both are known.
    pub known: bool,
}

impl Figure {
    /// What a batch takes.
    pub const EFFORT: &'static [Figure] = &[
        Figure::Days,
        Figure::Meetings,
        Figure::Nights,
        Figure::InClass,
        Figure::Live,
        Figure::SelfPaced,
        Figure::Workplace,
        Figure::Facilitators,
        Figure::Hours,
    ];

    /// What it costs.
    pub const COSTS: &'static [Figure] = &[
        Figure::Cost(Rate::Room),
        Figure::Cost(Rate::Meals),
        Figure::Cost(Rate::Lodging),
        Figure::Cost(Rate::Travel),
        Figure::Cost(Rate::Facilitator),
        Figure::Cost(Rate::Lms),
        Figure::PerBatch,
        Figure::Cost(Rate::ModuleProduction),
        Figure::Total,
        Figure::PerParticipant,
    ];

    /// Names it, whatever the language.
    pub const fn code(self) -> &'static str {
        match self {
            Figure::Days => "days",
            Figure::Meetings => "meetings",
            Figure::Nights => "nights",
            Figure::InClass => "in-class",
            Figure::Live => "live",
            Figure::SelfPaced => "self-paced",
            Figure::Workplace => "workplace",
            Figure::Facilitators => "facilitators",
            Figure::Hours => "hours",
            Figure::Cost(rate) => rate.code(),
            Figure::PerBatch => "per-batch",
            Figure::Total => "total",
            Figure::PerParticipant => "per-participant",
        }
    }

    /// Whether it sums up others.
    pub const fn is_total(self) -> bool {
        matches!(self, Figure::PerBatch | Figure::Total | Figure::PerParticipant)
    }

    /// What it is called.
    pub fn label(self, comparison: &Comparison, lang: Lang) -> String {
        let word = match self {
            Figure::Days => CompareWord::DaysInClass,
            Figure::Meetings => CompareWord::Meetings,
            Figure::Nights => CompareWord::Nights,
            Figure::InClass => CompareWord::JpInClass,
            Figure::Live => CompareWord::JpLive,
            Figure::SelfPaced => CompareWord::JpSelfPaced,
            Figure::Workplace => CompareWord::JpAtWork,
            Figure::Facilitators => CompareWord::FacilitatorJp,
            Figure::Hours => CompareWord::FacilitatorHours,
            Figure::Cost(rate) => return lang.rate(rate).to_owned(),
            Figure::PerBatch => CompareWord::PerBatch,
            Figure::Total => return lang.all_batches(comparison.batches),
            Figure::PerParticipant => CompareWord::PerParticipant,
        };
        lang.compare_word(word).to_owned()
    }

    /// What stands in its row.
    pub fn cells(self, comparison: &Comparison, lang: Lang) -> Cells {
        let measure = self.measure();
        let values = match self {
            Figure::Cost(rate) => line(comparison, rate).and_then(Line::costs),
            _ => self.value(&comparison.planned).zip(self.value(&comparison.in_class)),
        };
        if let Some((planned, in_class)) = values {
            return Cells {
                planned: lang.measured(planned, measure),
                in_class: lang.measured(in_class, measure),
                difference: lang.difference(planned, in_class, measure),
                known: true,
            };
        }
        // One side may be known where the other is not.
        let unknown = lang.compare_word(self.unknown(comparison));
        let side = |column: &Column| match self.value(column) {
            Some(value) => lang.measured(value, measure),
            None => unknown.to_owned(),
        };
        Cells {
            planned: side(&comparison.planned),
            in_class: side(&comparison.in_class),
            difference: String::new(),
            known: false,
        }
    }

    /// How it comes about on one side, line by line.
    pub fn arithmetic(self, plan: &Plan, comparison: &Comparison, in_class: bool, lang: Lang) -> Vec<String> {
        let column = if in_class { &comparison.in_class } else { &comparison.planned };
        let effort = &column.effort;
        let name = |id: &PhaseId| plan.phase(id).map(|phase| phase_title(plan, phase, lang)).unwrap_or_default();
        let portion = |portion| lang.portion_arithmetic(portion, &name);
        match self {
            Figure::Days => lang.days_arithmetic(effort, plan.jp.minutes, plan.jp.per_day, &name),
            Figure::Meetings => lang.meetings_arithmetic(&effort.meetings, &name),
            Figure::Nights => lang.nights_arithmetic(effort),
            Figure::InClass => portion(&effort.class),
            Figure::Live => portion(&effort.live),
            Figure::SelfPaced => portion(&effort.self_paced),
            Figure::Workplace => portion(&effort.workplace),
            Figure::Facilitators => lang.facilitators_arithmetic(&effort.facilitation),
            Figure::Hours => lang.hours_arithmetic(&effort.facilitation),
            Figure::Cost(rate) => cost_arithmetic(comparison, rate, in_class, lang).into_iter().collect(),
            Figure::PerBatch | Figure::Total | Figure::PerParticipant => {
                self.total_arithmetic(comparison, in_class, lang).into_iter().collect()
            }
        }
    }

    fn total_arithmetic(self, comparison: &Comparison, in_class: bool, lang: Lang) -> Option<String> {
        let bill = if in_class { comparison.in_class.bill } else { comparison.planned.bill }?;
        let batches = comparison.batches;
        Some(match self {
            Figure::PerParticipant => {
                lang.participant_arithmetic(bill.total, comparison.participants?, batches, bill.per_participant?)
            }
            Figure::Total => lang.total_arithmetic(batches, bill.per_batch, bill.production, bill.total),
            _ => {
                let running = comparison.lines.iter().filter(|line| line.rate != Rate::ModuleProduction);
                let terms: Vec<u128> = running.filter_map(|line| Some(of_side(line.costs()?, in_class))).collect();
                lang.sum_arithmetic(&terms, bill.per_batch)
            }
        })
    }

    const fn measure(self) -> Measure {
        match self {
            Figure::Days => Measure::Days,
            Figure::Meetings => Measure::Meetings,
            Figure::Nights => Measure::Nights,
            Figure::InClass | Figure::Live | Figure::SelfPaced | Figure::Workplace | Figure::Facilitators => {
                Measure::Jp
            }
            Figure::Hours => Measure::Time,
            Figure::Cost(_) | Figure::PerBatch | Figure::Total | Figure::PerParticipant => Measure::Rupiah,
        }
    }

    /// Its value on one side, but for what is paid by a rate.
    fn value(self, Column { effort, bill }: &Column) -> Option<u128> {
        let Effort { class, live, self_paced, workplace, days, meetings, nights, facilitation, .. } = effort;
        let whole = match self {
            Figure::Days => (*days)?,
            Figure::Meetings => meetings.len() as u64,
            Figure::Nights => (*nights)?,
            Figure::InClass => class.jp.hundredths(),
            Figure::Live => live.jp.hundredths(),
            Figure::SelfPaced => self_paced.jp.hundredths(),
            Figure::Workplace => workplace.jp.hundredths(),
            Figure::Facilitators => facilitation.jp.hundredths(),
            Figure::Hours => facilitation.minutes,
            Figure::Cost(_) => return None,
            Figure::PerBatch => return Some((*bill)?.per_batch),
            Figure::Total => return Some((*bill)?.total),
            Figure::PerParticipant => return (*bill)?.per_participant,
        };
        Some(whole.into())
    }

    /// What stands where a value is not known.
    fn unknown(self, comparison: &Comparison) -> CompareWord {
        match self {
            Figure::Cost(rate) => match line(comparison, rate) {
                Some(line) if !line.is_needed() => CompareWord::NotNeeded,
                Some(line) if line.unit.is_none() => CompareWord::NotFilledIn,
                _ => CompareWord::NotKnown,
            },
            _ => CompareWord::NotKnown,
        }
    }
}

/// The whole comparison as a table for other programs.
pub fn sheet(plan: &Plan, comparison: &Comparison, lang: Lang) -> Sheet {
    let word = |word| lang.compare_word(word).to_owned();
    let heading =
        [CompareWord::Figure, CompareWord::ThisPlan, CompareWord::FullyInClass, CompareWord::Difference].map(word);
    let row = |figure: &Figure| {
        let Cells { planned, in_class, difference, .. } = figure.cells(comparison, lang);
        [figure.label(comparison, lang), planned, in_class, difference]
    };
    let mut rows: Vec<[String; 4]> = Figure::EFFORT.iter().chain(Figure::COSTS).map(row).collect();
    let said = [lang.break_even(comparison), lang.not_included(comparison.missing())];
    let notes = said.into_iter().filter(|note| !note.is_empty());
    rows.extend(notes.map(|note| [note, String::new(), String::new(), String::new()]));
    Sheet { language: lang.tag(), title: plan.title.clone(), heading, rows }
}

fn line(comparison: &Comparison, rate: Rate) -> Option<&Line> {
    comparison.lines.iter().find(|line| line.rate == rate)
}

fn cost_arithmetic(comparison: &Comparison, rate: Rate, in_class: bool, lang: Lang) -> Option<String> {
    let line = line(comparison, rate)?;
    let quantity = if in_class { line.in_class } else { line.planned };
    Some(lang.cost_arithmetic(line, quantity, line.costs().map(|costs| of_side(costs, in_class))))
}

const fn of_side((planned, in_class): (u128, u128), wants_class: bool) -> u128 {
    if wants_class { in_class } else { planned }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::{CostField, Edit, PlanId, ProgramField, Template, apply, examples::sketch};

    fn edited(plan: Plan, edits: &[Edit]) -> Plan {
        let edited = edits.iter().fold(Rc::new(plan), |plan, edit| apply(&plan, edit).expect("an edit").plan);
        Plan::clone(&edited)
    }

    fn rate(rate: Rate, amount: u64) -> Edit {
        Edit::SetCosts(CostField::Rate(rate, Some(amount)))
    }

    fn participants(count: u32) -> Edit {
        Edit::SetProgram(ProgramField::Participants(Some(count)))
    }

    /// The example of `docs/comparison.md`.
    fn bimtek() -> Plan {
        let amounts = [2_000_000, 150_000, 400_000, 1_000_000, 900_000, 3_000_000, 1_000_000];
        let mut edits: Vec<Edit> = Rate::ALL.iter().zip(amounts).map(|(each, amount)| rate(*each, amount)).collect();
        edits.extend([participants(30), Edit::SetCosts(CostField::Batches(2))]);
        edited(Template::Bimtek.plan(PlanId::first()), &edits)
    }

    fn rows(plan: &Plan, lang: Lang) -> Vec<String> {
        let sheet = sheet(plan, &Comparison::of(plan), lang);
        sheet.to_tsv().lines().map(|line| line.trim_end().replace('\t', " | ")).collect()
    }

    #[test]
    fn the_table_in_indonesian() {
        assert_eq!(
            rows(&bimtek(), Lang::Id),
            [
                "Ukuran | Rencana ini | Tatap muka penuh | Selisih",
                "Hari di kelas | 3 hari | 4 hari | −1 hari",
                "Pertemuan | 1 kali | 1 kali | sama",
                "Malam menginap | 2 malam | 3 malam | −1 malam",
                "JP tatap muka | 22 JP | 32 JP | −10 JP",
                "JP daring sinkron | 3 JP | 0 JP | +3 JP",
                "JP daring asinkron | 7 JP | 0 JP | +7 JP",
                "JP di tempat kerja | 0 JP | 0 JP | sama",
                "JP fasilitator | 25 JP | 32 JP | −7 JP",
                "Jam fasilitator | 18 jam 45 menit | 24 jam | −5 jam 15 menit",
                "Ruang kelas | Rp6.000.000 | Rp8.000.000 | −Rp2.000.000",
                "Konsumsi | Rp13.500.000 | Rp18.000.000 | −Rp4.500.000",
                "Penginapan | Rp24.000.000 | Rp36.000.000 | −Rp12.000.000",
                "Perjalanan | Rp30.000.000 | Rp30.000.000 | sama",
                "Honor fasilitator | Rp22.500.000 | Rp28.800.000 | −Rp6.300.000",
                "LMS | Rp3.000.000 | Rp0 | +Rp3.000.000",
                "Jumlah per angkatan | Rp99.000.000 | Rp120.800.000 | −Rp21.800.000",
                "Produksi modul | Rp7.000.000 | Rp0 | +Rp7.000.000",
                "Semua angkatan (2) | Rp205.000.000 | Rp241.600.000 | −Rp36.600.000",
                "Per peserta | Rp3.416.667 | Rp4.026.667 | −Rp610.000",
                "Impas langsung: rencana ini tidak lebih mahal sejak angkatan pertama.",
            ]
        );
    }

    #[test]
    fn every_figure_has_its_arithmetic() {
        use Figure::*;
        let (plan, comparison) = (bimtek(), Comparison::of(&bimtek()));
        let how = |figure: Figure, in_class: bool, lang: Lang| figure.arithmetic(&plan, &comparison, in_class, lang);
        for (figure, in_class, lines) in [
            (
                Days,
                false,
                &[
                    "Tatap muka (luring): 20 JP × 45 menit = 900 menit; 900 ÷ (10 JP × 45 menit) = 2 → 2 hari",
                    "Evaluasi: 2 JP × 45 menit = 90 menit; 90 ÷ (10 JP × 45 menit) = 0,2 → 1 hari",
                    "2 + 1 = 3 hari",
                ][..],
            ),
            (Meetings, false, &["Pertemuan 1: Tatap muka (luring), Evaluasi (3 hari)"]),
            (Nights, true, &["(4 hari − 1) = 3 malam"]),
            (
                InClass,
                false,
                &[
                    "Tatap muka (luring) 20 JP + Evaluasi 2 JP = 22 JP",
                    "22 JP × 45 menit = 990 menit = 16 jam 30 menit",
                ],
            ),
            (SelfPaced, false, &["Daring 7 JP", "7 JP × 45 menit = 315 menit = 5 jam 15 menit"]),
            (SelfPaced, true, &["Tidak ada sesi dengan moda ini."]),
            (Facilitators, false, &["25 JP × 1 fasilitator = 25 JP"]),
            (Hours, false, &["25 JP × 45 menit = 1.125 menit = 18 jam 45 menit"]),
            (Cost(Rate::Room), false, &["3 hari × Rp2.000.000 = Rp6.000.000"]),
            (Cost(Rate::Meals), false, &["30 peserta × 3 hari × Rp150.000 = Rp13.500.000"]),
            (Cost(Rate::Travel), false, &["30 peserta × 1 pertemuan × Rp1.000.000 = Rp30.000.000"]),
            (Cost(Rate::Facilitator), true, &["32 JP × Rp900.000 = Rp28.800.000"]),
            (Cost(Rate::Lms), true, &["0 angkatan × Rp3.000.000 = Rp0"]),
            (
                PerBatch,
                false,
                &[
                    "Rp6.000.000 + Rp13.500.000 + Rp24.000.000 + Rp30.000.000 + Rp22.500.000 + Rp3.000.000 = Rp99.000.000",
                ],
            ),
            (Total, false, &["2 angkatan × Rp99.000.000 + Rp7.000.000 (produksi modul) = Rp205.000.000"]),
            (PerParticipant, false, &["Rp205.000.000 ÷ (30 peserta × 2 angkatan) = Rp3.416.667 (dibulatkan)"]),
        ] {
            assert_eq!(how(figure, in_class, Lang::Id), lines, "{figure:?}");
        }
        assert_eq!(
            how(Days, true, Lang::En)[..2],
            [
                "Online: 9 JP × 45 minutes = 405 minutes; 405 ÷ (10 JP × 45 minutes) = 0.9 → 1 day",
                "Face to face: 20 JP × 45 minutes = 900 minutes; 900 ÷ (10 JP × 45 minutes) = 2 → 2 days",
            ]
        );
        let meals = how(Cost(Rate::Meals), true, Lang::En);
        assert_eq!(meals, ["30 participants × 4 days × Rp150,000 = Rp18,000,000"]);
        let hours = how(Hours, false, Lang::En);
        assert_eq!(hours, ["25 JP × 45 minutes = 1,125 minutes = 18 hours 45 minutes"]);
    }

    /// What is left of a day shows, however little it is; so do minutes of their own.
    #[test]
    fn days_that_are_no_round_number() {
        let plan = sketch("; a theory; F aF10 aF0.01 aF1@60");
        let lines = Figure::Days.arithmetic(&plan, &Comparison::of(&plan), false, Lang::Id);
        assert_eq!(
            lines,
            ["Tatap muka (luring): 10,01 JP × 45 menit + 1 JP × 60 menit = 510,45 menit; \
              510,45 ÷ (10 JP × 45 menit) ≈ 1,14 → 2 hari"]
        );
    }

    #[test]
    fn what_is_not_known_says_so() {
        let plan =
            edited(sketch("; a theory, b practice; O aA3 | F bF9"), &[rate(Rate::Meals, 150_000), rate(Rate::Room, 5)]);
        let comparison = Comparison::of(&plan);
        let cells = |figure: Figure| {
            let Cells { planned, in_class, difference, known } = figure.cells(&comparison, Lang::Id);
            assert_eq!(known, !difference.is_empty());
            [planned, in_class, difference].join(" | ")
        };
        assert_eq!(cells(Figure::Cost(Rate::Room)), "Rp5 | Rp10 | −Rp5");
        assert_eq!(cells(Figure::Cost(Rate::Meals)), "belum diketahui | belum diketahui | ");
        assert_eq!(cells(Figure::Cost(Rate::Lodging)), "belum diisi | belum diisi | ");
        assert_eq!(cells(Figure::PerParticipant), "belum diketahui | belum diketahui | ");
        let how = |rate| Figure::Cost(rate).arithmetic(&plan, &comparison, false, Lang::Id);
        assert_eq!(how(Rate::Meals), ["jumlah peserta belum diisi × 1 hari × Rp150.000"]);
        assert_eq!(how(Rate::Facilitator), ["9 JP × satuan biaya belum diisi"]);
        let left_out = Lang::Id.not_included(comparison.missing());
        assert_eq!(
            left_out,
            "Belum termasuk: konsumsi, penginapan, perjalanan, honor fasilitator, LMS, produksi modul."
        );
        let in_class = sketch("; b practice; F bF9");
        let cells = Figure::Cost(Rate::Lms).cells(&Comparison::of(&in_class), Lang::En);
        assert_eq!((&*cells.planned, cells.known), ("not needed", false));
    }

    #[test]
    fn the_gist_is_honest() {
        let blended = || sketch("; a theory, b practice; O aA8 | F bF10");
        let cases: [(Plan, &[Edit], &str, &str); 8] = [
            (
                blended(),
                &[],
                "Rencana ini 1 hari di kelas; tatap muka penuh 2 hari: hemat 1 hari.",
                "This plan takes 1 day in class; fully face to face, 2 days: 1 day saved.",
            ),
            (
                blended(),
                &[rate(Rate::Room, 12_400_000)],
                "Rencana ini 1 hari di kelas; tatap muka penuh 2 hari: hemat 1 hari dan Rp12.400.000 per angkatan.",
                "This plan takes 1 day in class; fully face to face, 2 days: 1 day and Rp12,400,000 saved with each batch.",
            ),
            (
                blended(),
                &[rate(Rate::Room, 1_000_000), rate(Rate::Lms, 3_000_000)],
                "Rencana ini 1 hari di kelas; tatap muka penuh 2 hari: hemat 1 hari, tetapi rencana ini Rp2.000.000 lebih mahal per angkatan.",
                "This plan takes 1 day in class; fully face to face, 2 days: 1 day saved, but this plan costs Rp2,000,000 more with each batch.",
            ),
            (
                blended(),
                &[rate(Rate::Room, 5), rate(Rate::Lms, 5)],
                "Rencana ini 1 hari di kelas; tatap muka penuh 2 hari: hemat 1 hari, tetapi biaya per angkatan sama.",
                "This plan takes 1 day in class; fully face to face, 2 days: 1 day saved, but each batch costs the same.",
            ),
            (
                sketch("; a theory; O aS2"),
                &[],
                "Rencana ini tanpa hari di kelas; tatap muka penuh 1 hari: hemat 1 hari.",
                "This plan takes no day in class; fully face to face, 1 day: 1 day saved.",
            ),
            (
                sketch("; b practice; F bF10 | C bS1"),
                &[rate(Rate::Lms, 7)],
                "Rencana ini 1 hari di kelas, sama dengan tatap muka penuh; rencana ini Rp7 lebih mahal per angkatan.",
                "This plan takes 1 day in class, as it would fully face to face; this plan costs Rp7 more with each batch.",
            ),
            (
                sketch("perDay=none; a theory; O aS2"),
                &[],
                "Hari di kelas belum dapat dihitung: batas JP tatap muka per hari belum diisi.",
                "Days in class cannot be computed yet: the face-to-face JP a day are not filled in.",
            ),
            (
                sketch("; b practice; F bF10"),
                &[],
                "Rencana ini tanpa sesi daring: sama dengan tatap muka penuh.",
                "This plan has no online sessions: it is the same fully face to face.",
            ),
        ];
        for (plan, edits, id, en) in cases {
            let comparison = Comparison::of(&edited(plan, edits));
            assert_eq!((&*Lang::Id.gist(&comparison), &*Lang::En.gist(&comparison)), (id, en));
        }
    }

    #[test]
    fn break_even_in_words() {
        let plan = |edits: &[Edit]| edited(sketch("; a theory, b practice; O aA10 | F bF10"), edits);
        let said = |edits: &[Edit]| Lang::Id.break_even(&Comparison::of(&plan(edits)));
        let (room, made) = (rate(Rate::Room, 1_000), |amount| rate(Rate::ModuleProduction, amount));
        assert_eq!(said(&[]), "");
        assert_eq!(
            said(std::slice::from_ref(&room)),
            "Titik impas belum dapat dihitung: satuan biaya produksi modul belum diisi."
        );
        assert_eq!(
            said(&[room.clone(), made(100)]),
            "Impas langsung: rencana ini tidak lebih mahal sejak angkatan pertama."
        );
        assert_eq!(said(&[room.clone(), made(250)]), "Impas baru pada angkatan ke-3, padahal direncanakan 1 angkatan.");
        let three = Edit::SetCosts(CostField::Batches(3));
        assert_eq!(said(&[room.clone(), made(250), three]), "Impas pada angkatan ke-3; direncanakan 3 angkatan.");
        assert_eq!(
            said(&[room.clone(), made(1), rate(Rate::Lms, 2_000)]),
            "Tidak pernah impas: tiap angkatan lebih mahal daripada tatap muka penuh."
        );
        let comparison = Comparison::of(&plan(&[room, made(250)]));
        assert_eq!(
            Lang::Id.break_even_arithmetic(&comparison).as_deref(),
            Some("Rp2.000 − Rp1.000 = hemat Rp1.000 per angkatan; 3 × Rp1.000 menutup produksi modul Rp2.500.")
        );
    }
}
