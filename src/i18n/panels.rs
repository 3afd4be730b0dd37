//! What the empty state and the dialogs of the header say.

use super::Lang;

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

    /// A key as keyboards and their users name it.
    pub fn key(self, key: &'static str) -> &'static str {
        match (self, key) {
            (Lang::Id, "Space") => "Spasi",
            (Lang::Id, "click") => "klik",
            _ => key,
        }
    }
}
