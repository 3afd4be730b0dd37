//! What the comparison comes to, in a sentence.

use std::cmp::Ordering;

use crate::domain::{BreakEven, Comparison};
use crate::i18n::Lang;

impl Lang {
    /// "Rencana ini 3 hari di kelas; tatap muka penuh 4 hari: hemat 1 hari dan
    /// Rp12.400.000 per angkatan."
    pub fn gist(self, comparison: &Comparison) -> String {
        let Comparison { planned, in_class, .. } = comparison;
        if !planned.effort.is_online() {
            return match self {
                Lang::Id => "Rencana ini tanpa sesi daring: sama dengan tatap muka penuh.".to_owned(),
                Lang::En => "This plan has no online sessions: it is the same fully face to face.".to_owned(),
            };
        }
        let cost = planned.bill.zip(in_class.bill).map(|(planned, in_class)| (planned.per_batch, in_class.per_batch));
        let Some((days, full)) = planned.effort.days.zip(in_class.effort.days) else {
            return match (self, cost.map(|cost| self.cost_gist(cost))) {
                (_, Some(cost)) => capital(&cost) + ".",
                (_, None) => self.days_unknown().to_owned(),
            };
        };
        let saved = full.saturating_sub(days);
        let start = match (self, days, saved) {
            (Lang::Id, _, 0) => format!("Rencana ini {} di kelas, sama dengan tatap muka penuh", self.days_long(days)),
            (Lang::En, _, 0) => {
                format!("This plan takes {} in class, as it would fully face to face", self.days_long(days))
            }
            (Lang::Id, 0, _) => format!("Rencana ini tanpa hari di kelas; tatap muka penuh {}", self.days_long(full)),
            (Lang::En, 0, _) => {
                format!("This plan takes no day in class; fully face to face, {}", self.days_long(full))
            }
            (Lang::Id, ..) => {
                format!("Rencana ini {} di kelas; tatap muka penuh {}", self.days_long(days), self.days_long(full))
            }
            (Lang::En, ..) => format!(
                "This plan takes {} in class; fully face to face, {}",
                self.days_long(days),
                self.days_long(full)
            ),
        };
        let (days, cost_words) = (self.days_long(saved), cost.map(|cost| self.cost_gist(cost)));
        let end = match (self, saved, cost, cost_words) {
            (_, 0, _, None) => String::new(),
            (_, 0, _, Some(cost)) => format!("; {cost}"),
            (Lang::Id, _, _, None) => format!(": hemat {days}"),
            (Lang::En, _, _, None) => format!(": {days} saved"),
            (Lang::Id, _, Some((planned, in_class)), _) if planned < in_class => {
                format!(": hemat {days} dan {} per angkatan", self.rupiah(in_class - planned))
            }
            (Lang::En, _, Some((planned, in_class)), _) if planned < in_class => {
                format!(": {days} and {} saved with each batch", self.rupiah(in_class - planned))
            }
            (Lang::Id, _, _, Some(cost)) => format!(": hemat {days}, tetapi {cost}"),
            (Lang::En, _, _, Some(cost)) => format!(": {days} saved, but {cost}"),
        };
        format!("{start}{end}.")
    }

    /// "rencana ini Rp2.000.000 lebih mahal per angkatan".
    fn cost_gist(self, (planned, in_class): (u128, u128)) -> String {
        let amount = self.rupiah(planned.abs_diff(in_class));
        match (self, planned.cmp(&in_class)) {
            (Lang::Id, Ordering::Less) => format!("rencana ini {amount} lebih hemat per angkatan"),
            (Lang::Id, Ordering::Equal) => "biaya per angkatan sama".to_owned(),
            (Lang::Id, Ordering::Greater) => format!("rencana ini {amount} lebih mahal per angkatan"),
            (Lang::En, Ordering::Less) => format!("this plan costs {amount} less with each batch"),
            (Lang::En, Ordering::Equal) => "each batch costs the same".to_owned(),
            (Lang::En, Ordering::Greater) => format!("this plan costs {amount} more with each batch"),
        }
    }

    /// From which batch on the plan pays, in words; empty while there are no costs.
    pub fn break_even(self, comparison: &Comparison) -> String {
        let Some((planned, in_class)) = comparison.planned.bill.zip(comparison.in_class.bill) else {
            return String::new();
        };
        let planned_for = self.batches(comparison.batches.into());
        match (self, comparison.break_even) {
            (Lang::Id, BreakEven::Unknown) => {
                "Titik impas belum dapat dihitung: satuan biaya produksi modul belum diisi.".to_owned()
            }
            (Lang::En, BreakEven::Unknown) => {
                "The break-even cannot be computed yet: the rate of module production is not filled in.".to_owned()
            }
            (Lang::Id, BreakEven::Same) => "Biaya kedua cara sama, berapa pun angkatannya.".to_owned(),
            (Lang::En, BreakEven::Same) => "Both cost the same, however many batches there are.".to_owned(),
            (Lang::Id, BreakEven::From(1)) => {
                "Impas langsung: rencana ini tidak lebih mahal sejak angkatan pertama.".to_owned()
            }
            (Lang::En, BreakEven::From(1)) => {
                "Break-even at once: this plan costs no more from the first batch on.".to_owned()
            }
            (_, BreakEven::From(batch)) => {
                let number = self.grouped(&batch.to_string());
                let enough = batch <= u128::from(comparison.batches);
                match (self, enough) {
                    (Lang::Id, true) => format!("Impas pada angkatan ke-{number}; direncanakan {planned_for}."),
                    (Lang::Id, false) => {
                        format!("Impas baru pada angkatan ke-{number}, padahal direncanakan {planned_for}.")
                    }
                    (Lang::En, true) => format!("Break-even with batch {number}; {planned_for} planned."),
                    (Lang::En, false) => format!("Break-even only with batch {number}, but {planned_for} planned."),
                }
            }
            (Lang::Id, BreakEven::Never) if planned.per_batch == in_class.per_batch => {
                "Tidak pernah impas: tiap angkatan tidak menghemat apa pun untuk menutup produksi modul.".to_owned()
            }
            (Lang::En, BreakEven::Never) if planned.per_batch == in_class.per_batch => {
                "Never breaks even: no batch saves anything towards the modules.".to_owned()
            }
            (Lang::Id, BreakEven::Never) => {
                "Tidak pernah impas: tiap angkatan lebih mahal daripada tatap muka penuh.".to_owned()
            }
            (Lang::En, BreakEven::Never) => {
                "Never breaks even: each batch costs more than fully face to face.".to_owned()
            }
        }
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
