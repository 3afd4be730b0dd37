//! Why and how to blend: the reference beside the plan, what in the plan
//! answers it, and the text for a terms of reference.

mod evidence;
mod reference;
mod text;

use super::Lang;
use crate::domain::{PointGroup, PointStanding};

pub use reference::PointText;

impl Lang {
    /// What the points of a group are about, as a heading.
    pub const fn point_group(self, group: PointGroup) -> &'static str {
        match (self, group) {
            (Lang::Id, PointGroup::Foundations) => "Landasan",
            (Lang::En, PointGroup::Foundations) => "Foundations",
            (Lang::Id, PointGroup::Advantages) => "Keunggulan",
            (Lang::En, PointGroup::Advantages) => "Advantages",
            (Lang::Id, PointGroup::Strategies) => "Strategi pelaksanaan",
            (Lang::En, PointGroup::Strategies) => "Strategies",
            (Lang::Id, PointGroup::Impacts) => "Dampak yang diharapkan",
            (Lang::En, PointGroup::Impacts) => "Expected impact",
            (Lang::Id, PointGroup::Regulation) => "Regulasi dan kebijakan",
            (Lang::En, PointGroup::Regulation) => "Regulation and policy",
        }
    }

    /// "6 dari 9 ada di rencana".
    pub fn points_answered(self, answered: usize, of: usize) -> String {
        match self {
            Lang::Id => format!("{answered} dari {of} ada di rencana"),
            Lang::En => format!("{answered} of {of} in the plan"),
        }
    }

    /// Whether a point is answered, before what answers it.
    pub const fn standing(self, standing: PointStanding) -> &'static str {
        match (self, standing) {
            (Lang::Id, PointStanding::Answered) => "Di rencana:",
            (Lang::En, PointStanding::Answered) => "In the plan:",
            (Lang::Id, PointStanding::Partly) => "Sebagian di rencana:",
            (Lang::En, PointStanding::Partly) => "Partly in the plan:",
            (Lang::Id, PointStanding::Open) => "Belum ada di rencana:",
            (Lang::En, PointStanding::Open) => "Not in the plan yet:",
        }
    }

    /// The fixed texts of the view.
    pub const fn strategy(self) -> &'static StrategyWords {
        match self {
            Lang::Id => &StrategyWords {
                how: "Mengapa dan bagaimana pembelajaran campuran, beserta apa yang menjawabnya di rencana ini. Saran, bukan ketentuan.",
                source: "Sumber: “Metode Pelatihan Blended Learning dalam Bimtek BUMN”, artikel penyedia pelatihan yang mengutip Kemnaker.",
                document: "Teks untuk KAK",
                choose: "Centang butir yang diambil. Angka dan nama diambil dari rencana ini.",
                copy: "Salin teks untuk KAK",
                tick_answered: "Yang ada di rencana",
                nothing: "Belum ada butir yang dicentang.",
                add: "Tambah materi",
                to_readiness: "Buka Kesiapan",
                to_comparison: "Buka Bandingkan",
                to_competencies: "Buka Kompetensi",
                to_field: "Isi",
            },
            Lang::En => &StrategyWords {
                how: "Why and how to blend, and what in this plan answers it. Advice, not rules.",
                source: "Source: “Metode Pelatihan Blended Learning dalam Bimtek BUMN”, a provider's article that quotes Kemnaker.",
                document: "Text for the terms of reference",
                choose: "Tick the points to take over. Figures and names come from this plan.",
                copy: "Copy text for the terms of reference",
                tick_answered: "Those in the plan",
                nothing: "No point is ticked yet.",
                add: "Add a material for it",
                to_readiness: "Open Readiness",
                to_comparison: "Open Compare",
                to_competencies: "Open Competencies",
                to_field: "Fill in",
            },
        }
    }
}

/// The fixed texts of the view.
#[expect(missing_docs, reason = "each is named after what it says")]
pub struct StrategyWords {
    pub how: &'static str,
    pub source: &'static str,
    pub document: &'static str,
    pub choose: &'static str,
    pub copy: &'static str,
    pub tick_answered: &'static str,
    pub nothing: &'static str,
    pub add: &'static str,
    pub to_readiness: &'static str,
    pub to_comparison: &'static str,
    pub to_competencies: &'static str,
    pub to_field: &'static str,
}
