//! The six aspects that traditional and blended training are compared by, as an
//! article has them, with what a plan says to each.

use super::{Lang, Measure};
use crate::domain::{Comparison, Jp};

/// An aspect, in the order of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Fleksibilitas.
    Flexibility,
    /// Biaya operasional.
    Costs,
    /// Monitoring peserta.
    Monitoring,
    /// Skala peserta.
    Scale,
    /// Keterlibatan & refleksi.
    Engagement,
    /// Pembaruan materi.
    Updating,
}

impl Aspect {
    /// All six.
    pub const ALL: [Aspect; 6] =
        [Aspect::Flexibility, Aspect::Costs, Aspect::Monitoring, Aspect::Scale, Aspect::Engagement, Aspect::Updating];
}

impl Lang {
    /// The heading over the aspects.
    pub const fn aspects(self) -> &'static str {
        match self {
            Lang::Id => "Enam aspek: tradisional (tatap muka penuh) dan blended",
            Lang::En => "Six aspects: traditional (fully face to face) and blended",
        }
    }

    /// The columns: aspect, traditional, blended, in this plan.
    pub const fn aspect_columns(self) -> [&'static str; 4] {
        match self {
            Lang::Id => ["Aspek", "Tradisional", "Blended", "Di rencana ini"],
            Lang::En => ["Aspect", "Traditional", "Blended", "In this plan"],
        }
    }

    /// Where the aspects come from.
    pub const fn aspects_source(self) -> &'static str {
        match self {
            Lang::Id => {
                "Sumber: “Metode Pelatihan Blended Learning dalam Bimtek BUMN”, artikel penyelenggara bimtek yang mengutip \
                 Pusat Bantuan Kemnaker. Pendapat umum, bukan ketentuan; kolom terakhir dihitung dari rencana ini."
            }
            Lang::En => {
                "Source: “Metode Pelatihan Blended Learning dalam Bimtek BUMN”, an article of a bimtek provider that quotes \
                 Kemnaker's help centre. A common view, not a rule; the last column is computed from this plan."
            }
        }
    }

    /// An aspect: its name, traditional training, blended training.
    pub const fn aspect(self, aspect: Aspect) -> [&'static str; 3] {
        match (self, aspect) {
            (Lang::Id, Aspect::Flexibility) => {
                ["Fleksibilitas", "Rendah: waktu dan lokasi tetap", "Tinggi: materi daring fleksibel"]
            }
            (Lang::En, Aspect::Flexibility) => {
                ["Flexibility", "Low: time and place are fixed", "High: online material is flexible"]
            }
            (Lang::Id, Aspect::Costs) => ["Biaya operasional", "Relatif tinggi: ruang, akomodasi", "Lebih efisien"],
            (Lang::En, Aspect::Costs) => ["Running costs", "Rather high: rooms, lodging", "More efficient"],
            (Lang::Id, Aspect::Monitoring) => {
                ["Monitoring peserta", "Hanya tatap muka", "Monitoring daring dan tatap muka"]
            }
            (Lang::En, Aspect::Monitoring) => ["Monitoring", "In class only", "Online and in class"],
            (Lang::Id, Aspect::Scale) => ["Skala peserta", "Terbatas", "Bisa lebih banyak, dari berbagai lokasi"],
            (Lang::En, Aspect::Scale) => ["Number of participants", "Limited", "Can be more, from many places"],
            (Lang::Id, Aspect::Engagement) => {
                ["Keterlibatan & refleksi", "Terbatas pada sesi kelas", "Didukung interaksi daring dan tatap muka"]
            }
            (Lang::En, Aspect::Engagement) => {
                ["Engagement and reflection", "Limited to the class", "Supported online and in class"]
            }
            (Lang::Id, Aspect::Updating) => {
                ["Pembaruan materi", "Butuh cetak ulang materi", "Pembaruan daring lebih cepat"]
            }
            (Lang::En, Aspect::Updating) => ["Updating material", "Takes a reprint", "Faster online"],
        }
    }

    /// What a plan says to an aspect.
    pub fn aspect_here(self, aspect: Aspect, comparison: &Comparison) -> String {
        let Comparison { planned, aspects, participants, .. } = comparison;
        let effort = &planned.effort;
        if !effort.is_online() && aspect != Aspect::Scale && aspect != Aspect::Engagement {
            return match self {
                Lang::Id => "Tidak ada sesi daring.".to_owned(),
                Lang::En => "No online sessions.".to_owned(),
            };
        }
        let all = effort.class.jp + effort.live.jp + effort.self_paced.jp + effort.workplace.jp;
        let jp = |jp: Jp| self.jp(jp);
        match (self, aspect) {
            (Lang::Id, Aspect::Flexibility) => format!(
                "Dari {} JP, {} JP asinkron bebas waktu dan tempat, {} JP sinkron bebas tempat.",
                jp(all),
                jp(effort.self_paced.jp),
                jp(effort.live.jp)
            ),
            (Lang::En, Aspect::Flexibility) => format!(
                "Of {} JP, {} JP self-paced at any time and place, {} JP live from any place.",
                jp(all),
                jp(effort.self_paced.jp),
                jp(effort.live.jp)
            ),
            (_, Aspect::Costs) => self.costs_here(comparison),
            (Lang::Id, Aspect::Monitoring) => match aspects.online_tests {
                0 => "Belum ada kuis atau tes daring: kemajuan daring belum terukur.".to_owned(),
                count => format!("{count} tes atau kuis daring memperlihatkan kemajuan peserta."),
            },
            (Lang::En, Aspect::Monitoring) => match aspects.online_tests {
                0 => "No quiz or test online yet: progress online is not measured.".to_owned(),
                1 => "1 test or quiz online shows how participants get on.".to_owned(),
                count => format!("{count} tests or quizzes online show how participants get on."),
            },
            (_, Aspect::Scale) => {
                let online = effort.live.jp + effort.self_paced.jp;
                let first = match self {
                    Lang::Id => format!("{} dari {} JP tidak memerlukan ruang kelas.", jp(online), jp(all)),
                    Lang::En => format!("{} of {} JP need no classroom.", jp(online), jp(all)),
                };
                let meetings = effort.meetings.len();
                let meeting = self.meetings(meetings as u64);
                let everybody = participants.map(|count| self.participants(count));
                let then = match (self, everybody) {
                    (Lang::Id, _) if meetings == 0 => "Peserta tidak perlu berkumpul.".to_owned(),
                    (Lang::En, _) if meetings == 0 => "Participants need not come together.".to_owned(),
                    (Lang::Id, Some(everybody)) => format!("{everybody} berkumpul dalam {meeting}."),
                    (Lang::Id, None) => format!("Peserta berkumpul dalam {meeting}."),
                    (Lang::En, Some(everybody)) => format!("{everybody} come together for {meeting}."),
                    (Lang::En, None) => format!("Participants come together for {meeting}."),
                };
                format!("{first} {then}")
            }
            (Lang::Id, Aspect::Engagement) => format!(
                "Diskusi, kasus, praktik, dan pendampingan: {} JP tatap muka, {} JP daring.",
                jp(aspects.engaging_in_class),
                jp(aspects.engaging_online)
            ),
            (Lang::En, Aspect::Engagement) => format!(
                "Discussion, cases, practice and coaching: {} JP face to face, {} JP online.",
                jp(aspects.engaging_in_class),
                jp(aspects.engaging_online)
            ),
            (_, Aspect::Updating) => {
                let materials = self.materials(aspects.online_materials);
                match (self, aspects.offline_copies) {
                    (Lang::Id, 0) => format!("{materials} daring dapat diperbarui tanpa cetak ulang."),
                    (Lang::Id, copies) => {
                        format!(
                            "{materials} daring dapat diperbarui tanpa cetak ulang; {copies} salinan luringnya ikut diganti."
                        )
                    }
                    (Lang::En, 0) => format!("{materials} online can be updated without a reprint."),
                    (Lang::En, copies) => {
                        format!(
                            "{materials} online can be updated without a reprint; {copies} with an offline copy to replace."
                        )
                    }
                }
            }
        }
    }

    /// Days and costs, as far as they are known.
    fn costs_here(self, comparison: &Comparison) -> String {
        let Comparison { planned, in_class, .. } = comparison;
        let days = planned.effort.days.zip(in_class.effort.days);
        let days = days.map(|(planned, full)| self.difference(planned.into(), full.into(), Measure::Days));
        let bills = planned.bill.zip(in_class.bill);
        let costs = bills.map(|(planned, full)| self.difference(planned.per_batch, full.per_batch, Measure::Rupiah));
        match (self, days, costs) {
            (Lang::Id, Some(days), Some(costs)) => format!("Hari di kelas: {days}. Biaya per angkatan: {costs}."),
            (Lang::En, Some(days), Some(costs)) => format!("Days in class: {days}. Costs of a batch: {costs}."),
            (Lang::Id, Some(days), None) => format!("Hari di kelas: {days}. Biaya: isi satuan biaya."),
            (Lang::En, Some(days), None) => format!("Days in class: {days}. Costs: fill in the rates."),
            (Lang::Id, None, Some(costs)) => format!("Biaya per angkatan: {costs}."),
            (Lang::En, None, Some(costs)) => format!("Costs of a batch: {costs}."),
            (Lang::Id, None, None) => "Isi satuan biaya dan batas JP per hari.".to_owned(),
            (Lang::En, None, None) => "Fill in the rates and the JP a day.".to_owned(),
        }
    }
}
