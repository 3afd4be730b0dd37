//! What the preview of a pasted table says.

use super::Lang;
use crate::domain::{Jp, Text};
use crate::format::table::{ColumnName, CountedIn, ModeOrigin, Note, Role, RowStatus};

impl Lang {
    /// What a table adds: `36 baris → 28 materi, 36 sesi`.
    pub fn preview_counts(self, rows: usize, materials: usize, sessions: usize) -> String {
        match self {
            Lang::Id => format!("{rows} baris → {materials} materi, {sessions} sesi"),
            Lang::En => {
                let (row, material, session) = (s(rows), s(materials), s(sessions));
                format!("{rows} row{row} → {materials} material{material}, {sessions} session{session}")
            }
        }
    }

    /// What a column is for.
    pub const fn column_role(self, role: Role) -> &'static str {
        let (id, en) = match role {
            Role::Title => ("Judul materi", "Title"),
            Role::Code => ("Kode", "Code"),
            Role::Jp => ("JP", "JP"),
            Role::Minutes => ("Menit", "Minutes"),
            Role::Hours => ("Jam (60 menit)", "Hours (60 minutes)"),
            Role::Theory => ("JP teori (T)", "JP of theory (T)"),
            Role::Practice => ("JP praktik (P)", "JP of practice (P)"),
            Role::FieldPractice => ("JP praktik lapangan (PL)", "JP of field practice (PL)"),
            Role::OnlineJp => ("JP daring", "JP online"),
            Role::AsyncJp => ("JP daring asinkron", "JP online, self-paced"),
            Role::SyncJp => ("JP daring sinkron", "JP online, live"),
            Role::FaceToFaceJp => ("JP tatap muka (luring)", "JP face to face"),
            Role::WorkplaceJp => ("JP di tempat kerja", "JP at the workplace"),
            Role::TotalJp => ("Jumlah (diperiksa)", "Sum (checked)"),
            Role::Mode => ("Moda", "Delivery mode"),
            Role::Nature => ("Sifat", "Nature"),
            Role::Group => ("Kelompok", "Group"),
            Role::Stage => ("Tahap", "Stage"),
            Role::Topics => ("Sub materi", "Topics"),
            Role::Methods => ("Metode", "Methods"),
            Role::Media => ("Media", "Media"),
            Role::References => ("Referensi", "References"),
            Role::Facilitators => ("Fasilitator", "Facilitators"),
            Role::Notes => ("Catatan", "Notes"),
            Role::Number => ("Nomor (tidak dipakai)", "Number (not used)"),
            Role::Unknown => ("Tidak dikenal → catatan", "Unknown → notes"),
            Role::Ignore => ("Abaikan", "Ignore"),
        };
        self.either(id, en)
    }

    /// What becomes of a row.
    pub const fn row_status(self, status: RowStatus) -> &'static str {
        let (id, en) = match status {
            RowStatus::Added => ("Ditambahkan", "Added"),
            RowStatus::Continued => ("Lanjutan materi di atas", "Goes on with the material above"),
            RowStatus::Group => ("Judul kelompok atau tahap", "Name of a group or stage"),
            RowStatus::Subtotal => ("Subjumlah, tidak ditambahkan", "Subtotal, not added"),
            RowStatus::Total => ("Jumlah, tidak ditambahkan", "Total, not added"),
            RowStatus::LeftOut => ("Tidak ditambahkan", "Not added"),
        };
        self.either(id, en)
    }

    /// Where the mode of a row comes from; empty when the row says it itself.
    pub const fn mode_origin(self, origin: ModeOrigin) -> &'static str {
        let (id, en) = match origin {
            ModeOrigin::Cell => ("", ""),
            ModeOrigin::Unknown => ("tanpa moda", "no mode"),
            ModeOrigin::Nature => ("menurut sifat materi", "by the nature"),
            ModeOrigin::Stage => ("menurut tahap", "by the stage"),
            ModeOrigin::Column => ("menurut kolom", "by the column"),
            ModeOrigin::Corrected => ("diubah", "changed"),
        };
        self.either(id, en)
    }

    /// How a column is called in a sentence: “Ruang”, or its number.
    pub fn column_name(self, column: &ColumnName) -> String {
        match (self, column) {
            (_, ColumnName::Header(header)) => format!("“{header}”"),
            (Lang::Id, ColumnName::At(at)) => format!("ke-{}", at + 1),
            (Lang::En, ColumnName::At(at)) => format!("{}", at + 1),
        }
    }

    /// A note on how a table was understood.
    pub fn paste_note(self, note: &Note) -> String {
        match self {
            Lang::Id => indonesian(note),
            Lang::En => english(note),
        }
    }

    fn time(self, hundredths: u64, unit: CountedIn) -> String {
        let unit = match (self, unit) {
            (_, CountedIn::Jp) => "JP",
            (Lang::Id, CountedIn::Hours) => "jam",
            (Lang::En, CountedIn::Hours) => "hours",
            (Lang::Id, CountedIn::Minutes) => "menit",
            (Lang::En, CountedIn::Minutes) => "minutes",
        };
        self.decimal(hundredths) + " " + unit
    }

    fn converted(self, hundredths: u64, unit: CountedIn, jp: Jp) -> String {
        let unit = self.time(hundredths, unit);
        format!("{unit} = {} JP", self.jp(jp))
    }

    fn columns(self, columns: &[ColumnName]) -> String {
        join(columns.iter().map(|column| self.column_name(column)))
    }

    const fn either(self, id: &'static str, en: &'static str) -> &'static str {
        match self {
            Lang::Id => id,
            Lang::En => en,
        }
    }
}

fn indonesian(note: &Note) -> String {
    let lang = Lang::Id;
    match note {
        Note::Cut { rows } => {
            let rows = lang.decimal(*rows as u64 * 100);
            format!("Tabel terlalu panjang: hanya {rows} baris pertama yang dibaca. Tempelkan sisanya kemudian.")
        }
        Note::NoHeader => {
            "Baris judul kolom tidak ditemukan; kolom dikenali dari isinya. Periksa dan ubah bila keliru.".into()
        }
        Note::AboveHeader { rows } => format!("{rows} baris di atas judul kolom tidak ditambahkan."),
        Note::TitlesFrom { column } => {
            format!("Tidak ada kolom judul materi; kolom {} dipakai sebagai judul.", lang.column_name(column))
        }
        Note::NoTitles => "Tidak ada kolom yang dapat menjadi judul materi. Pilih kolomnya.".into(),
        Note::UnknownColumns { columns } => {
            format!("Kolom {} tidak dikenal; isinya masuk ke catatan materi.", lang.columns(columns))
        }
        Note::Minutes { rows, per_jp, minutes, jp } => {
            let example = lang.converted(*minutes, CountedIn::Minutes, *jp);
            format!("Menit pada {rows} baris dijadikan JP, {per_jp} menit per JP: misalnya {example}.")
        }
        Note::Hours { rows, per_jp, hours, jp } => {
            let example = lang.converted(*hours, CountedIn::Hours, *jp);
            format!("Jam (60 menit) pada {rows} baris dijadikan JP, {per_jp} menit per JP: misalnya {example}.")
        }
        Note::JamAsJp { column } => format!(
            "“Jam” pada kolom {} dibaca sebagai jam pelajaran (JP). Bila yang dimaksud jam 60 menit, ubah peran kolom menjadi “{}”.",
            lang.column_name(column),
            lang.column_role(Role::Hours)
        ),
        Note::OtherMinutes { rows, per_jp } => {
            format!("{rows} baris menyebut panjang JP lain daripada {per_jp} menit; banyaknya JP diambil apa adanya.")
        }
        Note::UnreadableAmounts { rows, cells } => {
            format!("JP pada {rows} baris tidak terbaca dan dibiarkan kosong: {}.", quoted(cells))
        }
        Note::UsedAsMode { column } => {
            format!("Kolom {} menyebut moda, maka dipakai sebagai moda.", lang.column_name(column))
        }
        Note::BareOnline { sync, asynchronous } => format!(
            "“Daring” tanpa keterangan ditetapkan menurut sifat materi: {sync} baris sinkron, {asynchronous} baris asinkron."
        ),
        Note::UnknownModes { rows, words } => {
            format!("Moda tidak dikenal pada {rows} baris, yang menunggu di Belum dipetakan: {}.", quoted(words))
        }
        Note::MixedModes { rows, words } => {
            format!("Moda gabungan pada {rows} baris, yang menunggu di Belum dipetakan: {}.", quoted(words))
        }
        Note::ModeFromStage { rows, stages } => {
            format!("{rows} baris tanpa moda mengikuti kata pada tahapnya: {}.", quoted(stages))
        }
        Note::NoMode { rows } => format!("{rows} baris tanpa moda menunggu di Belum dipetakan."),
        Note::UnknownNatures { rows, words } => {
            format!("Sifat tidak dikenal pada {rows} baris; judulnya yang dibaca: {}.", quoted(words))
        }
        Note::NatureFromTitle { rows } => {
            format!("Sifat {rows} baris dibaca dari judul. Periksa dan ubah bila keliru.")
        }
        Note::SameTitle { rows, materials, titles, apart: false } => {
            format!(
                "{rows} baris berjudul sama menjadi sesi dari {materials} materi: {}.",
                listed(titles, *materials, "dan lain-lain")
            )
        }
        Note::SameTitle { rows, titles, materials, apart: true } => format!(
            "{rows} baris berjudul sama tetap menjadi materi sendiri-sendiri: {}.",
            listed(titles, *materials, "dan lain-lain")
        ),
        Note::TitleFromAbove { rows } => {
            format!("{rows} baris tanpa judul menjadi sesi dari materi di atasnya.")
        }
        Note::Continued { rows } => format!("{rows} baris hanya melanjutkan materi di atasnya."),
        Note::MergedAmount { rows } => {
            format!("Waktu dalam sel gabungan dihitung sekali, pada baris pertamanya; {rows} baris lain tanpa JP.")
        }
        Note::StagesDivided { stages } => {
            format!("Tahap {} berisi daring dan tatap muka, maka menjadi beberapa tahap.", quoted(stages))
        }
        Note::StagesGuessed { stages, taken_for } => format!(
            "Kegunaan tahap {} tidak dapat dikenali dari kata maupun modanya; untuk sementara menjadi tahap {}.",
            quoted(stages),
            lang.stage(*taken_for)
        ),
        Note::PrintedTotal { label, column, printed, sum, unit, .. } => format!(
            "{} pada kolom {} tercetak {}, tetapi baris-barisnya berjumlah {}.",
            label_or(label, "Jumlah"),
            lang.column_name(column),
            lang.time(*printed, *unit),
            lang.time(*sum, *unit)
        ),
        Note::RowTotal { row, title, printed, sum, unit } => format!(
            "Baris {}, “{title}”: tercetak {}, tetapi bagian-bagiannya berjumlah {}.",
            row + 1,
            lang.time(*printed, *unit),
            lang.time(*sum, *unit)
        ),
        Note::WithoutTitle { rows } => format!("Baris tanpa judul tidak ditambahkan: {}.", numbered(rows)),
        Note::Footnotes { rows } => format!("{rows} baris keterangan tidak ditambahkan."),
    }
}

fn english(note: &Note) -> String {
    let lang = Lang::En;
    let rows_of = |rows: usize| format!("{rows} row{}", s(rows));
    match note {
        Note::Cut { rows } => {
            let rows = lang.decimal(*rows as u64 * 100);
            format!("The table is too long: only its first {rows} rows are read. Paste the rest later.")
        }
        Note::NoHeader => {
            "No header row was found; the columns were told by what they hold. Check and change them if needed.".into()
        }
        Note::AboveHeader { rows } => format!("{} above the header not added.", rows_of(*rows)),
        Note::TitlesFrom { column } => {
            format!("There is no column of titles; column {} gives them.", lang.column_name(column))
        }
        Note::NoTitles => "No column can give the titles of the materials. Choose one.".into(),
        Note::UnknownColumns { columns } => {
            format!("Unknown columns go to the notes of the materials: {}.", lang.columns(columns))
        }
        Note::Minutes { rows, per_jp, minutes, jp } => {
            let example = lang.converted(*minutes, CountedIn::Minutes, *jp);
            format!("Minutes in {} became JP, {per_jp} minutes per JP: {example}, for example.", rows_of(*rows))
        }
        Note::Hours { rows, per_jp, hours, jp } => {
            let example = lang.converted(*hours, CountedIn::Hours, *jp);
            format!("Hours in {} became JP, {per_jp} minutes per JP: {example}, for example.", rows_of(*rows))
        }
        Note::JamAsJp { column } => format!(
            "“Jam” in column {} was read as lesson hours (JP). If it means hours of 60 minutes, change the column to “{}”.",
            lang.column_name(column),
            lang.column_role(Role::Hours)
        ),
        Note::OtherMinutes { rows, per_jp } => {
            format!("{} name JP of another length than {per_jp} minutes; their number is kept.", rows_of(*rows))
        }
        Note::UnreadableAmounts { rows, cells } => {
            format!("The JP of {} could not be read and stay empty: {}.", rows_of(*rows), quoted(cells))
        }
        Note::UsedAsMode { column } => {
            format!("Column {} names modes, so it is used as the delivery mode.", lang.column_name(column))
        }
        Note::BareOnline { sync, asynchronous } => format!(
            "“Online” without more was decided by the nature: {} live, {} self-paced.",
            rows_of(*sync),
            rows_of(*asynchronous)
        ),
        Note::UnknownModes { rows, words } => {
            format!("Unknown modes in {}, waiting in Not mapped yet: {}.", rows_of(*rows), quoted(words))
        }
        Note::MixedModes { rows, words } => {
            format!("Combined modes in {}, waiting in Not mapped yet: {}.", rows_of(*rows), quoted(words))
        }
        Note::ModeFromStage { rows, stages } => {
            format!("{} without a mode took it from the words of the stage: {}.", rows_of(*rows), quoted(stages))
        }
        Note::NoMode { rows } => format!("{} without a mode in Not mapped yet.", rows_of(*rows)),
        Note::UnknownNatures { rows, words } => {
            format!("Unknown natures in {}; the titles were read instead: {}.", rows_of(*rows), quoted(words))
        }
        Note::NatureFromTitle { rows } => {
            format!("The nature of {} was read from the title. Check and change it if needed.", rows_of(*rows))
        }
        Note::SameTitle { rows, materials, titles, apart: false } => format!(
            "{} of the same title became sessions of {materials} material{}: {}.",
            rows_of(*rows),
            s(*materials),
            listed(titles, *materials, "and others")
        ),
        Note::SameTitle { rows, titles, materials, apart: true } => format!(
            "{} of the same title stay materials of their own: {}.",
            rows_of(*rows),
            listed(titles, *materials, "and others")
        ),
        Note::TitleFromAbove { rows } => {
            format!("{} without a title became sessions of the material above.", rows_of(*rows))
        }
        Note::Continued { rows } => format!("{} only going on with the material above.", rows_of(*rows)),
        Note::MergedAmount { rows } => {
            format!("Time in merged cells counts once, in the first row; {} without JP.", rows_of(*rows))
        }
        Note::StagesDivided { stages } => {
            format!("With online and face-to-face rows, a stage became several phases: {}.", quoted(stages))
        }
        Note::StagesGuessed { stages, taken_for } => format!(
            "Neither words nor modes tell what a stage is for; for now it became a phase of the stage {}: {}.",
            lang.stage(*taken_for),
            quoted(stages)
        ),
        Note::PrintedTotal { label, column, printed, sum, unit, .. } => format!(
            "{} in column {} is printed as {}, but its rows add up to {}.",
            label_or(label, "The sum"),
            lang.column_name(column),
            lang.time(*printed, *unit),
            lang.time(*sum, *unit)
        ),
        Note::RowTotal { row, title, printed, sum, unit } => format!(
            "Row {}, “{title}”: printed as {}, but its parts add up to {}.",
            row + 1,
            lang.time(*printed, *unit),
            lang.time(*sum, *unit)
        ),
        Note::WithoutTitle { rows } => format!("Rows without a title, not added: {}.", numbered(rows)),
        Note::Footnotes { rows } => format!("{} of remarks not added.", rows_of(*rows)),
    }
}

/// The ending of an English plural.
const fn s(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn join(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn quoted(words: &[Text]) -> String {
    join(words.iter().map(|word| format!("“{word}”")))
}

/// Some of `all` words.
fn listed(words: &[Text], all: usize, others: &str) -> String {
    let mut list = quoted(words);
    if words.len() < all {
        list.push_str(", ");
        list.push_str(others);
    }
    list
}

/// The numbers of some rows, from 1.
fn numbered(rows: &[usize]) -> String {
    const SHOWN: usize = 10;
    let mut list = join(rows.iter().take(SHOWN).map(|row| (row + 1).to_string()));
    if rows.len() > SHOWN {
        list.push_str(", …");
    }
    list
}

fn label_or(label: &str, otherwise: &str) -> String {
    if label.is_empty() { otherwise.into() } else { format!("“{label}”") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_both_languages() {
        assert_eq!(Lang::Id.preview_counts(36, 28, 36), "36 baris → 28 materi, 36 sesi");
        assert_eq!(Lang::En.preview_counts(36, 28, 1), "36 rows → 28 materials, 1 session");
    }

    #[test]
    fn both_numbers_of_a_wrong_total_are_said() {
        let column = ColumnName::Header("JP".into());
        let (label, unit) = ("Jumlah".into(), CountedIn::Jp);
        let note = Note::PrintedTotal { row: 9, label, column, printed: 3200, sum: 3050, unit };
        assert_eq!(
            Lang::Id.paste_note(&note),
            "“Jumlah” pada kolom “JP” tercetak 32 JP, tetapi baris-barisnya berjumlah 30,5 JP."
        );
        assert_eq!(
            Lang::En.paste_note(&note),
            "“Jumlah” in column “JP” is printed as 32 JP, but its rows add up to 30.5 JP."
        );
    }

    #[test]
    fn conversions_are_shown() {
        let note = Note::Minutes { rows: 3, per_jp: 45, minutes: 10_000, jp: Jp::from_hundredths(222) };
        assert_eq!(
            Lang::Id.paste_note(&note),
            "Menit pada 3 baris dijadikan JP, 45 menit per JP: misalnya 100 menit = 2,22 JP."
        );
    }
}
