//! Alternatives beside the open plan: the figures of each, and their differences in words.

use super::view::{MaterialIndex, place_title};
use crate::domain::{
    Comparison, Difference, DiffersIn, Jp, Mode, Place, Plan, Session, SessionId, Severity, Stage, Standing, Summary,
    Text, Variant, check,
};
use crate::i18n::{AlternativeWord, CompareWord, Lang, Word};

/// How many alternatives stand beside the open plan at most.
pub const MOST_COMPARED: usize = 3;

/// The figures of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Totals, share and verdict.
    pub summary: Summary,
    /// JP in the phases of each stage, in the order of [`Stage::ALL`].
    stages: Vec<Jp>,
    /// How many open findings of each severity, in the order of [`Severity::ALL`].
    findings: Vec<usize>,
    /// Days in class and costs.
    comparison: Comparison,
}

impl Alternative {
    /// The figures of a plan.
    pub fn of(plan: &Plan) -> Alternative {
        let summary = Summary::of(plan);
        let found = check(plan, &summary);
        let open = |severity: &Severity| {
            found.iter().filter(|finding| finding.accepted.is_none() && finding.severity() == *severity).count()
        };
        let of_stage = |stage: &Stage| {
            let phases = plan.flow.iter().filter(|phase| phase.stage == *stage);
            phases.map(|phase| phase.jp()).sum()
        };
        Alternative {
            summary,
            stages: Stage::ALL.iter().map(of_stage).collect(),
            findings: Severity::ALL.iter().map(open).collect(),
            comparison: Comparison::of(plan),
        }
    }
}

/// A row of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlternativeRow {
    /// The online share and its verdict.
    Share,
    /// JP in all.
    Jp,
    /// JP in the phases of a stage, by its index in [`Stage::ALL`].
    Stage(usize),
    /// JP in the tray.
    Tray,
    /// Days in class.
    Days,
    /// What the checks have found.
    Findings,
    /// What a batch costs.
    Cost,
}

impl AlternativeRow {
    /// The rows: stages and the tray only where one of the plans has something there.
    pub fn all(plans: &[Alternative]) -> Vec<AlternativeRow> {
        let has = |row: &AlternativeRow| match *row {
            AlternativeRow::Stage(at) => plans.iter().any(|plan| plan.stages.get(at).is_some_and(|jp| !jp.is_zero())),
            AlternativeRow::Tray => plans.iter().any(|plan| !plan.summary.unmapped.is_zero()),
            _ => true,
        };
        let stages = (0..Stage::ALL.len()).map(AlternativeRow::Stage);
        let start = [AlternativeRow::Share, AlternativeRow::Jp].into_iter();
        let end =
            [AlternativeRow::Tray, AlternativeRow::Days, AlternativeRow::Findings, AlternativeRow::Cost].into_iter();
        start.chain(stages).chain(end).filter(has).collect()
    }

    /// What it is called.
    pub fn label(self, lang: Lang) -> String {
        match self {
            AlternativeRow::Share => lang.word(Word::OnlineShare).to_owned(),
            AlternativeRow::Jp => lang.alternative_word(AlternativeWord::JpInAll).to_owned(),
            AlternativeRow::Stage(at) => {
                let stage = Stage::ALL.get(at).copied().unwrap_or(Stage::Online);
                ["JP: ", lang.stage(stage)].concat()
            }
            AlternativeRow::Tray => ["JP: ", lang.word(Word::NotMapped)].concat(),
            AlternativeRow::Days => lang.compare_word(CompareWord::DaysInClass).to_owned(),
            AlternativeRow::Findings => lang.alternative_word(AlternativeWord::Findings).to_owned(),
            AlternativeRow::Cost => lang.alternative_word(AlternativeWord::CostPerBatch).to_owned(),
        }
    }

    /// What stands in it, and what is to be said of that.
    pub fn cell(self, plan: &Alternative, lang: Lang) -> (String, String) {
        let alone = |text: String| (text, String::new());
        match self {
            AlternativeRow::Share => {
                let share = plan.summary.online_percent.map_or("–".to_owned(), |share| lang.share(share));
                (share, lang.verdict_alone(&plan.summary).to_owned())
            }
            AlternativeRow::Jp => alone(lang.jp(plan.summary.jp)),
            AlternativeRow::Stage(at) => alone(lang.jp(plan.stages.get(at).copied().unwrap_or_default())),
            AlternativeRow::Tray => alone(lang.jp(plan.summary.unmapped)),
            AlternativeRow::Days => alone(match plan.comparison.planned.effort.days {
                Some(days) => days.to_string(),
                None => lang.compare_word(CompareWord::NotKnown).to_owned(),
            }),
            AlternativeRow::Findings => alone(findings(plan, lang)),
            AlternativeRow::Cost => match plan.comparison.planned.bill {
                None => alone(lang.compare_word(CompareWord::NotFilledIn).to_owned()),
                Some(bill) => {
                    let mut note = lang.not_included(plan.comparison.missing());
                    if bill.production > 0 {
                        if !note.is_empty() {
                            note.push(' ');
                        }
                        note.push_str(&lang.production_once(&lang.rupiah(bill.production)));
                    }
                    (lang.rupiah(bill.per_batch), note)
                }
            },
        }
    }
}

/// "1 kesalahan, 2 saran".
fn findings(plan: &Alternative, lang: Lang) -> String {
    let mut text = String::new();
    for (severity, count) in Severity::ALL.iter().zip(&plan.findings).filter(|(_, count)| **count > 0) {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&lang.count_of(*severity, *count));
    }
    if text.is_empty() { lang.alternative_word(AlternativeWord::NoFindings).to_owned() } else { text }
}

/// A name for the next alternative, for whoever thinks of none.
pub fn next_name(plan: &Plan, lang: Lang) -> String {
    let is_taken = |name: &str| plan.variants.iter().any(|variant| *variant.name == *name);
    let mut number = plan.variants.len() + 1;
    while is_taken(&lang.alternative_number(number)) {
        number += 1;
    }
    lang.alternative_number(number)
}

/// A difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceLine {
    /// Of which session.
    pub session: SessionId,
    /// What that is called.
    pub title: Text,
    /// What becomes of it: "Daring → Tatap muka (luring) · 4 JP → 6 JP".
    pub change: Text,
}

/// Differences in words, in their order.
pub fn difference_lines(plan: &Plan, variant: &Variant, found: &[Difference], lang: Lang) -> Vec<DifferenceLine> {
    let (here, there) = (Side::of(plan), Side::of(variant.plan()));
    let line = |each: &Difference| {
        let (standing, side) = match (&each.here, &each.there) {
            (Some(standing), _) => (standing, &here),
            (None, Some(standing)) => (standing, &there),
            (None, None) => return None,
        };
        Some(DifferenceLine {
            session: each.session.clone(),
            title: side.index.title(&standing.session, lang).into(),
            change: change(each, &here, &there, lang).into(),
        })
    };
    found.iter().filter_map(line).collect()
}

struct Side<'a> {
    plan: &'a Plan,
    index: MaterialIndex,
}

impl Side<'_> {
    fn of(plan: &Plan) -> Side<'_> {
        Side { plan, index: MaterialIndex::of(plan) }
    }

    /// Whether a place holds other modes than this one.
    fn holds_others(&self, place: &Place, mode: Mode) -> bool {
        let phase = match place {
            Place::Tray => None,
            Place::Phase(id) => self.plan.phase(id),
        };
        phase.is_some_and(|phase| Mode::ALL.iter().any(|other| *other != mode && phase.stage.holds(*other)))
    }

    /// "Daring · Daring asinkron · 4 JP".
    fn whole(&self, standing: &Standing, lang: Lang) -> String {
        let session = &standing.session;
        let mut text = place_title(self.plan, &standing.place, lang);
        if let Some(mode) = session.mode.filter(|mode| self.holds_others(&standing.place, *mode)) {
            text.push_str(" · ");
            text.push_str(lang.mode(mode));
        }
        if session.jp.is_some() {
            text.push_str(" · ");
            text.push_str(&jp(session.jp, lang));
        }
        text
    }
}

fn jp(jp: Option<Jp>, lang: Lang) -> String {
    jp.map_or("–".to_owned(), |jp| lang.jp(jp)) + " JP"
}

fn change(each: &Difference, here: &Side<'_>, there: &Side<'_>, lang: Lang) -> String {
    let (own, other) = match (&each.here, &each.there) {
        (Some(own), Some(other)) => (own, other),
        (Some(own), None) => return [&here.whole(own, lang), " · ", lang.only_here()].concat(),
        (None, Some(other)) => return [&there.whole(other, lang), " · ", lang.only_there()].concat(),
        (None, None) => return String::new(),
    };
    let mut text = String::new();
    for aspect in &each.aspects {
        let part = match aspect {
            DiffersIn::Added | DiffersIn::Removed => continue,
            DiffersIn::Material => {
                let title = there.index.material(&other.session).map_or("", |material| &material.title);
                lang.of_other_material(title)
            }
            DiffersIn::Place => {
                lang.from_to(&place_title(here.plan, &own.place, lang), &place_title(there.plan, &other.place, lang))
            }
            DiffersIn::Order => lang.other_order().to_owned(),
            // Where it moves as well, the new place says the mode, if that holds but one.
            DiffersIn::Mode if each.aspects.contains(&DiffersIn::Place) => match other.session.mode {
                Some(mode) if there.holds_others(&other.place, mode) => lang.mode(mode).to_owned(),
                _ => continue,
            },
            DiffersIn::Mode => {
                let mode = |session: &Session| session.mode.map_or("", |mode| lang.mode(mode));
                lang.from_to(mode(&own.session), mode(&other.session))
            }
            DiffersIn::Jp => lang.from_to(&jp(own.session.jp, lang), &jp(other.session.jp, lang)),
            DiffersIn::Counted => lang.counted_there(other.session.counted).to_owned(),
            DiffersIn::Details => lang.other_details().to_owned(),
        };
        if !text.is_empty() {
            text.push_str(" · ");
        }
        text.push_str(&part);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::examples::sketch;
    use crate::domain::{Differences, Edit, VariantId, apply};

    fn lines(here: &str, there: &str, lang: Lang) -> Vec<String> {
        let (here, there) = (sketch(here), sketch(there));
        let variant = Variant::new(VariantId::new("v1").expect("an id"), "Lain".into(), &there, None);
        let found = Differences::between(&here, &there).sessions;
        let lines = difference_lines(&here, &variant, &found, lang);
        lines.iter().map(|line| format!("{}: {}", line.title, line.change)).collect()
    }

    #[test]
    fn differences_in_words() {
        const HERE: &str = "; a theory =Regulasi, b practice =Praktik; O aA4 aS2 | F bF6 | - b.1";
        for (there, id, en) in [
            (
                "; a theory =Regulasi, b practice =Praktik; O aS4 | F aF3 bF? | - b.1",
                &[
                    "Regulasi (1 dari 2): Daring asinkron → Daring sinkron",
                    "Regulasi (2 dari 2): Daring → Tatap muka (luring) · 2 JP → 3 JP",
                    "Praktik (1 dari 2): 6 JP → – JP",
                ][..],
                &[
                    "Regulasi (1 of 2): Online, self-paced → Online, live",
                    "Regulasi (2 of 2): Online → Face to face · 2 JP → 3 JP",
                    "Praktik (1 of 2): 6 JP → – JP",
                ][..],
            ),
            (
                "; a theory =Regulasi, b practice =Praktik, c clinic =Klinik; O aA4! aS2 | F bF6@60 | E=Ujian bF1 | O=Lagi cS2",
                &[
                    "Regulasi (1 dari 2): tidak dihitung dalam porsi",
                    "Praktik (1 dari 2): sifat, menit, atau kunci lain",
                    "Praktik (2 dari 2): Belum dipetakan → Ujian · Tatap muka (luring)",
                    "Klinik: Lagi · Daring sinkron · 2 JP · hanya di alternatif",
                ],
                &[
                    "Regulasi (1 of 2): does not count in the share",
                    "Praktik (1 of 2): other nature, minutes or lock",
                    "Praktik (2 of 2): Not mapped yet → Ujian · Face to face",
                    "Klinik: Lagi · Online, live · 2 JP · only in the alternative",
                ],
            ),
            (
                "; a theory =Regulasi, c clinic =Klinik; O aA4 cS2 | F | -",
                &[
                    "Regulasi (2 dari 2): menjadi sesi Klinik",
                    "Praktik (1 dari 2): Tatap muka (luring) · 6 JP · tidak ada di alternatif: dihapus",
                    "Praktik (2 dari 2): Belum dipetakan · 1 JP · tidak ada di alternatif: dihapus",
                ],
                &[
                    "Regulasi (2 of 2): becomes a session of Klinik",
                    "Praktik (1 of 2): Face to face · 6 JP · not in the alternative: deleted",
                    "Praktik (2 of 2): Not mapped yet · 1 JP · not in the alternative: deleted",
                ],
            ),
        ] {
            assert_eq!(lines(HERE, there, Lang::Id), id);
            assert_eq!(lines(HERE, there, Lang::En), en);
        }
    }

    #[test]
    fn figures_side_by_side() {
        let plans = ["; a theory, b practice; O aA3 | F bF7 | E", "; a theory, b practice; O aA3 | F | - b.7"]
            .map(|text| Alternative::of(&sketch(text)));
        let rows: Vec<String> = AlternativeRow::all(&plans)
            .into_iter()
            .filter(|row| !matches!(row, AlternativeRow::Findings))
            .map(|row| {
                let cells = plans.iter().map(|plan| row.cell(plan, Lang::Id));
                let cells: Vec<String> = cells.map(|(text, note)| [text, note].join(" ").trim().to_owned()).collect();
                format!("{}: {}", row.label(Lang::Id), cells.join(" | "))
            })
            .collect();
        assert_eq!(
            rows,
            [
                "Porsi daring: 30% sesuai target | 100% di atas target",
                "JP seluruhnya: 10 | 10",
                "JP: Daring: 3 | 3",
                "JP: Tatap muka (luring): 7 | 0",
                "JP: Belum dipetakan: 0 | 7",
                "Hari di kelas: 1 | 0",
                "Biaya per angkatan: belum diisi | belum diisi",
            ]
        );
    }

    #[test]
    fn the_next_name_is_free() {
        let mut plan = Rc::new(sketch("; a theory; O aA3"));
        for name in ["Alternatif 2", "x"] {
            plan = apply(&plan, &Edit::KeepVariant { name: name.into() }).expect("an edit").plan;
        }
        assert_eq!(next_name(&plan, Lang::Id), "Alternatif 3");
        let one = apply(&plan, &Edit::DeleteVariant(VariantId::new("v2").expect("an id"))).expect("an edit").plan;
        assert_eq!(next_name(&one, Lang::Id), "Alternatif 3", "2 is taken");
    }
}
