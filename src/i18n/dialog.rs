//! Sentences of the dialogs.

use super::Lang;
use crate::domain::Jp;

impl Lang {
    /// The name of the move dialog: "Pindahkan Regulasi PBJ".
    pub fn move_dialog(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Pindahkan {title}"),
            Lang::En => format!("Move {title}"),
        }
    }

    /// "2 – sebelum Simulasi".
    pub fn position_before(self, position: usize, title: &str) -> String {
        match self {
            Lang::Id => format!("{position} – sebelum {title}"),
            Lang::En => format!("{position} – before {title}"),
        }
    }

    /// "5 – paling akhir".
    pub fn position_last(self, position: usize) -> String {
        match self {
            Lang::Id => format!("{position} – paling akhir"),
            Lang::En => format!("{position} – at the end"),
        }
    }

    /// The name of the split dialog.
    pub fn split_dialog(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Pisahkan {title}"),
            Lang::En => format!("Split {title}"),
        }
    }

    /// "Bagian 2".
    pub fn part(self, n: usize) -> String {
        match self {
            Lang::Id => format!("Bagian {n}"),
            Lang::En => format!("Part {n}"),
        }
    }

    /// "Hapus bagian 3".
    pub fn delete_part(self, n: usize) -> String {
        match self {
            Lang::Id => format!("Hapus bagian {n}"),
            Lang::En => format!("Delete part {n}"),
        }
    }

    /// What the parts add up to: "Jumlah 5 dari 6 JP: kurang 1 JP."
    pub fn parts_sum(self, whole: Jp, parts: Jp) -> String {
        let (sum, of) = (self.jp(parts), self.jp(whole));
        let rest = match (self, whole.cmp(&parts)) {
            (Lang::Id, std::cmp::Ordering::Greater) => format!(": kurang {} JP", self.jp(whole.minus(parts))),
            (Lang::Id, std::cmp::Ordering::Less) => format!(": lebih {} JP", self.jp(parts.minus(whole))),
            (Lang::En, std::cmp::Ordering::Greater) => format!(": short by {} JP", self.jp(whole.minus(parts))),
            (Lang::En, std::cmp::Ordering::Less) => format!(": over by {} JP", self.jp(parts.minus(whole))),
            (_, std::cmp::Ordering::Equal) => String::new(),
        };
        match self {
            Lang::Id => format!("Jumlah {sum} dari {of} JP{rest}."),
            Lang::En => format!("{sum} of {of} JP in all{rest}."),
        }
    }

    /// The name of the details dialog.
    pub fn details_dialog(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Ubah {title}"),
            Lang::En => format!("Edit {title}"),
        }
    }

    /// The heading over the fields of one session: "Sesi ini (2 dari 3)".
    pub fn this_session(self, ordinal: Option<(usize, usize)>) -> String {
        match (self, ordinal) {
            (Lang::Id, None) => "Sesi ini".to_owned(),
            (Lang::En, None) => "This session".to_owned(),
            (lang, Some((n, count))) => lang.ordinal_title(&lang.this_session(None), n, count),
        }
    }

    /// "Menurut materi (Teori)".
    pub fn nature_of_material(self, nature: &str) -> String {
        match self {
            Lang::Id => format!("Menurut materi ({nature})"),
            Lang::En => format!("As the material ({nature})"),
        }
    }

    /// "Menurut rencana (45)".
    pub fn minutes_of_plan(self, minutes: u16) -> String {
        match self {
            Lang::Id => format!("Menurut rencana ({minutes})"),
            Lang::En => format!("As the plan ({minutes})"),
        }
    }

    /// Why what was typed is no amount of JP.
    pub const fn not_jp(self) -> &'static str {
        match self {
            Lang::Id => "Isi angka 0–9.999 dengan paling banyak dua desimal, misalnya 1,5.",
            Lang::En => "Enter a number from 0 to 9,999 with at most two decimals, such as 1.5.",
        }
    }

    /// Why what was typed is no number of minutes.
    pub const fn not_minutes(self) -> &'static str {
        match self {
            Lang::Id => "Isi bilangan bulat 1–240.",
            Lang::En => "Enter a whole number from 1 to 240.",
        }
    }

    /// How many problems a file has: "rencana.json: 3 masalah. Rencana yang terbuka tidak berubah."
    pub fn file_problems(self, file: &str, count: usize) -> String {
        match (self, count) {
            (Lang::Id, _) => {
                format!("{file}: {} masalah. Rencana yang terbuka tidak berubah.", self.decimal(count as u64 * 100))
            }
            (Lang::En, 1) => format!("{file}: 1 problem. The open plan is unchanged."),
            (Lang::En, _) => {
                format!("{file}: {} problems. The open plan is unchanged.", self.decimal(count as u64 * 100))
            }
        }
    }

    /// "dan 120 masalah lain."
    pub fn and_more_problems(self, count: usize) -> String {
        let count = self.decimal(count as u64 * 100);
        match self {
            Lang::Id => format!("dan {count} masalah lain."),
            Lang::En => format!("and {count} more."),
        }
    }

    /// The button of the paste dialog: "Tambahkan 28 materi".
    pub fn add_materials(self, count: usize) -> String {
        match (self, count) {
            (Lang::Id, _) => format!("Tambahkan {count} materi"),
            (Lang::En, 1) => "Add 1 material".to_owned(),
            (Lang::En, _) => format!("Add {count} materials"),
        }
    }

    /// What a table to paste may look like.
    pub const fn paste_example(self) -> &'static str {
        match self {
            Lang::Id => "Materi\tJP\tModa\nRegulasi pengadaan\t4\tDaring\nMenyusun dokumen pengadaan\t6\tTatap muka",
            Lang::En => {
                "Material\tJP\tMode\nProcurement regulation\t4\tOnline\nDrafting tender documents\t6\tFace to face"
            }
        }
    }

    /// "Ikutkan baris 12".
    pub fn include_row(self, row: usize) -> String {
        match self {
            Lang::Id => format!("Ikutkan baris {row}"),
            Lang::En => format!("Include row {row}"),
        }
    }

    /// "Kolom 3: JP".
    pub fn column_named(self, n: usize, header: &str) -> String {
        match (self, header.is_empty()) {
            (Lang::Id, true) => format!("Kolom {n}"),
            (Lang::Id, false) => format!("Kolom {header}"),
            (Lang::En, true) => format!("Column {n}"),
            (Lang::En, false) => format!("Column {header}"),
        }
    }

    /// The mode of a row in the preview.
    pub fn mode_of_row(self, row: usize) -> String {
        match self {
            Lang::Id => format!("Moda baris {row}"),
            Lang::En => format!("Mode of row {row}"),
        }
    }

    /// The nature of a row in the preview.
    pub fn nature_of_row(self, row: usize) -> String {
        match self {
            Lang::Id => format!("Sifat baris {row}"),
            Lang::En => format!("Nature of row {row}"),
        }
    }
}
