//! What the empty state and the dialogs of the header say.

use super::{Lang, Word};

impl Lang {
    /// Rows of an example table: a material, its JP, its mode.
    pub const fn example_rows(self) -> [[&'static str; 3]; 3] {
        match self {
            Lang::Id => [
                ["Regulasi pengadaan", "4", "Daring"],
                ["Menyusun dokumen pengadaan", "6", "Tatap muka"],
                ["Klinik dokumen", "2", "Zoom"],
            ],
            Lang::En => [
                ["Procurement regulations", "4", "Online"],
                ["Drafting procurement documents", "6", "Face to face"],
                ["Document clinic", "2", "Zoom"],
            ],
        }
    }

    /// "Kode unit, kompetensi 2": a field of the list of competencies.
    pub fn of_competency(self, field: Word, number: usize) -> String {
        match self {
            Lang::Id => format!("{}, kompetensi {number}", self.word(field)),
            Lang::En => format!("{}, competency {number}", self.word(field)),
        }
    }

    /// Name of the menu of a competency.
    pub fn actions_for_competency(self, number: usize) -> String {
        match self {
            Lang::Id => format!("Tindakan untuk kompetensi {number}"),
            Lang::En => format!("Actions for competency {number}"),
        }
    }

    /// Name of the menu of a kept plan.
    pub fn actions_for_plan(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Tindakan untuk rencana {title}"),
            Lang::En => format!("Actions for plan {title}"),
        }
    }

    /// "Buka Bimtek PBJ": what a button does, and with what.
    pub fn command_on(self, command: Word, title: &str) -> String {
        format!("{} {title}", self.word(command))
    }

    /// A key as keyboards and their users name it.
    pub fn key(self, key: &'static str) -> &'static str {
        match (self, key) {
            (Lang::Id, "Space") => "Spasi",
            (Lang::Id, "click") => "klik",
            _ => key,
        }
    }
}
