//! What is wrong with a plan file, and what to do next.

use super::Lang;
use crate::domain::{MAX_SESSIONS, MAX_VARIANTS};
use crate::format::json::JsonType;
use crate::format::plan::{MAX_BYTES, MAX_DEPTH, Problem, ProblemCode, Referenced, VERSION, Vocabulary};

impl Lang {
    /// A problem of a plan file: where it is, what is wrong, what to do next.
    pub fn problem(self, problem: &Problem) -> String {
        let itself = self.problem_itself(&problem.code);
        if problem.code.is_about_the_file() {
            return itself;
        }
        self.place_in_file(&problem.path) + ": " + &itself
    }

    /// A JSON Pointer into a plan file in words that count from 1:
    /// `Tahap 2, sesi 4, "mode"`.
    pub fn place_in_file(self, pointer: &str) -> String {
        let mut place = String::new();
        let mut steps = pointer.split('/').skip(1).peekable();
        while let Some(step) = steps.next() {
            if !place.is_empty() {
                place.push_str(", ");
            }
            let number = steps.peek().and_then(|next| next.parse::<usize>().ok()).map(|index| index + 1);
            match (number, self.element_of(step)) {
                (Some(number), Some(element)) => {
                    place.push_str(element);
                    place.push(' ');
                    place.push_str(&number.to_string());
                    steps.next();
                }
                _ => match step.parse::<usize>() {
                    Ok(index) => place.push_str(&(index + 1).to_string()),
                    Err(_) => place.push_str(&quoted(&unescaped(step))),
                },
            }
        }
        if let Some(first) = place.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        place
    }

    /// What an element of one of the format's lists is called.
    const fn element_of(self, list: &str) -> Option<&'static str> {
        Some(match (list.as_bytes(), self) {
            (b"competencies", Lang::Id) => "kompetensi",
            (b"competencies", Lang::En) => "competency",
            (b"materials", Lang::Id) => "materi",
            (b"materials", Lang::En) => "material",
            (b"flow", Lang::Id) => "tahap",
            (b"flow", Lang::En) => "phase",
            (b"sessions", Lang::Id) => "sesi",
            (b"sessions", Lang::En) => "session",
            (b"accepted", Lang::Id) => "temuan yang diabaikan",
            (b"accepted", Lang::En) => "finding put aside",
            (b"subjects", Lang::Id) => "subjek",
            (b"subjects", Lang::En) => "subject",
            (b"facilitators", Lang::Id) => "fasilitator",
            (b"facilitators", Lang::En) => "facilitator",
            (b"variants", Lang::Id) => "alternatif",
            (b"variants", Lang::En) => "alternative",
            (b"unmapped", Lang::Id) => "belum dipetakan, sesi",
            (b"unmapped", Lang::En) => "not mapped yet, session",
            _ => return None,
        })
    }

    fn problem_itself(self, code: &ProblemCode) -> String {
        match self {
            Lang::Id => self.problem_id(code),
            Lang::En => self.problem_en(code),
        }
    }

    fn problem_id(self, code: &ProblemCode) -> String {
        match code {
            ProblemCode::Empty => "Berkas ini kosong. Pilih berkas rencana lain (.padu.json).".into(),
            ProblemCode::TooLarge { bytes } => format!(
                "Berkas ini {} MiB, sedangkan paling besar {} MiB. Bagi rencananya, atau pindahkan catatan panjang ke luar.",
                self.decimal(mebibytes(*bytes)),
                self.decimal(mebibytes(MAX_BYTES)),
            ),
            ProblemCode::NotUtf8 { line } => format!(
                "Berkas ini bukan teks UTF-8: baris {line} tidak terbaca. Simpan ulang dengan pengodean UTF-8, lalu buka lagi."
            ),
            ProblemCode::NotJson { line, column } => format!(
                "Berkas ini bukan JSON yang benar: ada kesalahan di baris {line}, kolom {column}. Perbaiki di sana, atau ekspor ulang berkasnya."
            ),
            ProblemCode::TooDeep => format!(
                "Isi berkas ini bersarang lebih dari {MAX_DEPTH} tingkat. Rencana tidak sedalam itu: pilih berkas lain, atau sederhanakan bagian tambahannya."
            ),
            ProblemCode::NotAPlan => {
                "Berkas JSON ini bukan rencana Padu: \"format\" tidak berisi \"padu-plan\". Pilih berkas yang diekspor dari Padu.".into()
            }
            ProblemCode::NewerVersion { version } => format!(
                "Rencana ini dibuat dengan Padu yang lebih baru: versi formatnya {version}, sedangkan Padu ini membaca versi {VERSION}. Perbarui Padu, atau minta berkas versi {VERSION}."
            ),
            ProblemCode::TooManySessions { sessions } => format!(
                "Rencana ini berisi {} sesi, sedangkan paling banyak {}. Bagi menjadi beberapa rencana.",
                self.count(*sessions),
                self.count(MAX_SESSIONS),
            ),
            ProblemCode::TooManyVariants { variants } => format!(
                "Rencana ini membawa {} alternatif, sedangkan paling banyak {MAX_VARIANTS}. Hapus yang tidak diperlukan lagi.",
                self.count(*variants),
            ),
            ProblemCode::AndMore => "Masih ada masalah lain. Perbaiki yang sudah disebut, lalu buka lagi.".into(),

            ProblemCode::LoneSurrogate { unit } => format!(
                "berisi setengah karakter yang terpisah dari pasangannya (\\u{unit:04x}). Hapus, atau ketik ulang karakternya."
            ),
            ProblemCode::ControlCharacter { character } => format!(
                "berisi karakter kendali U+{:04X}, yang tidak boleh ada dalam rencana. Hapus karakter itu.",
                u32::from(*character),
            ),
            ProblemCode::RepeatedField => "nama ini muncul lebih dari sekali di tempat yang sama. Sisakan satu.".into(),
            ProblemCode::Missing => "wajib ada, tetapi tidak ditemukan. Tambahkan.".into(),
            ProblemCode::WrongType { expected, found } => format!(
                "harus berupa {}, tetapi berisi {}. Ganti isinya.",
                self.json_type(*expected),
                self.json_type(*found),
            ),
            ProblemCode::UnknownVersion { found } => {
                format!("{found} bukan versi format rencana. Tulis {VERSION}.")
            }
            ProblemCode::InvalidId { found } => format!(
                "{} bukan id yang benar. Pakai 1 sampai 64 huruf (A–Z, a–z), angka, \"_\" atau \"-\".",
                quoted(found),
            ),
            ProblemCode::UnknownWord { vocabulary, found } => format!(
                "{} bukan {} yang dikenal. Pilih salah satu: {}.",
                quoted(found),
                match vocabulary {
                    Vocabulary::Kind => "jenis kegiatan",
                    Vocabulary::Nature => "sifat materi",
                    Vocabulary::Stage => "tahap",
                    Vocabulary::Mode => "moda",
                    Vocabulary::SubjectKind => "jenis subjek temuan",
                    Vocabulary::FacilitatorType => "jenis fasilitator",
                    Vocabulary::BlendElement => "unsur blended learning",
                    Vocabulary::ChecklistPoint => "butir daftar periksa",
                    Vocabulary::Risk => "risiko",
                    Vocabulary::Likelihood => "kemungkinan",
                    Vocabulary::Indicator => "indikator",
                },
                vocabulary.codes().join(", "),
            ),
            ProblemCode::InvalidDate { found } => format!(
                "{} bukan tanggal yang ada. Tulis tahun-bulan-hari, misalnya \"2026-08-24\", atau null bila belum ada.",
                quoted(found),
            ),
            ProblemCode::Negative { found } => format!("{found} kurang dari nol. Tulis bilangan yang tidak negatif."),
            ProblemCode::TooManyPlaces { found } => format!(
                "{found} memiliki lebih dari dua angka desimal. Tulis paling banyak dua; Padu tidak membulatkannya sendiri."
            ),
            ProblemCode::NotWhole { found } => format!("{found} bukan bilangan bulat. Tulis tanpa pecahan."),
            ProblemCode::TooSmall { found, minimum } => format!("{found} terlalu kecil. Tulis {minimum} atau lebih."),
            ProblemCode::ZeroCap => {
                "batas 0 JP per hari tidak dapat dipenuhi. Tulis batas di atas nol, atau null bila tanpa batas.".into()
            }
            ProblemCode::TooBig { found, maximum } => {
                format!("{found} terlalu besar. Tulis paling banyak {maximum}.")
            }
            ProblemCode::EmptyName => "namanya kosong. Tulis namanya, atau hapus entri ini.".into(),
            ProblemCode::DuplicateName { name } => {
                format!("nama {} sudah tercantum di atas. Sisakan satu.", quoted(name))
            }
            ProblemCode::DuplicateId { id } => {
                format!("id {} sudah dipakai di atas. Beri id lain, dan sesuaikan yang merujuk kepadanya.", quoted(id))
            }
            ProblemCode::UnknownReference { id, to } => format!(
                "tidak ada {} dengan id {}. Perbaiki rujukannya, atau tambahkan yang dirujuk.",
                match to {
                    Referenced::Material => "materi",
                    Referenced::Competency => "kompetensi",
                    Referenced::Phase => "tahap",
                    Referenced::Session => "sesi",
                },
                quoted(id),
            ),
            ProblemCode::Cycle { title } => format!(
                "{} mensyaratkan dirinya sendiri, langsung atau lewat materi lain. Hapus salah satu prasyarat dalam lingkaran itu.",
                quoted(title),
            ),
            ProblemCode::NoSession { title } => format!(
                "{} tidak memiliki sesi. Tambahkan sesinya di \"flow\" atau \"unmapped\", atau hapus materinya.",
                quoted(title),
            ),
            ProblemCode::WrongMode { mode, stage } => format!(
                "moda {} (\"{}\") tidak dapat berada di tahap {}. Ganti modanya, atau pindahkan sesinya ke tahap lain.",
                self.mode(*mode),
                mode.code(),
                self.stage(*stage),
            ),
            ProblemCode::ModeInTray => {
                "sesi yang belum dipetakan tidak memiliki moda. Hapus \"mode\", atau pindahkan sesinya ke sebuah tahap di \"flow\".".into()
            }
            ProblemCode::RepeatedEntry => "sudah ada di atas dalam daftar ini. Sisakan satu.".into(),
        }
    }

    fn problem_en(self, code: &ProblemCode) -> String {
        match code {
            ProblemCode::Empty => "This file is empty. Choose another plan file (.padu.json).".into(),
            ProblemCode::TooLarge { bytes } => format!(
                "This file has {} MiB, and {} MiB is the most. Divide the plan, or keep long notes elsewhere.",
                self.decimal(mebibytes(*bytes)),
                self.decimal(mebibytes(MAX_BYTES)),
            ),
            ProblemCode::NotUtf8 { line } => {
                format!("This file is not UTF-8 text: line {line} cannot be read. Save it as UTF-8 and open it again.")
            }
            ProblemCode::NotJson { line, column } => format!(
                "This file is not valid JSON: there is an error in line {line}, column {column}. Mend it there, or export the file again."
            ),
            ProblemCode::TooDeep => format!(
                "The content of this file is nested deeper than {MAX_DEPTH} levels. No plan is that deep: choose another file, or simplify what was added to it."
            ),
            ProblemCode::NotAPlan => {
                "This JSON file is not a Padu plan: its \"format\" is not \"padu-plan\". Choose a file that was exported from Padu.".into()
            }
            ProblemCode::NewerVersion { version } => format!(
                "This plan was made by a newer Padu: its format has version {version}, and this Padu reads version {VERSION}. Update Padu, or ask for a file of version {VERSION}."
            ),
            ProblemCode::TooManySessions { sessions } => format!(
                "This plan has {} sessions, and {} is the most. Divide it into several plans.",
                self.count(*sessions),
                self.count(MAX_SESSIONS),
            ),
            ProblemCode::TooManyVariants { variants } => format!(
                "This plan brings {} alternatives, and {MAX_VARIANTS} is the most. Delete those that are no longer needed.",
                self.count(*variants),
            ),
            ProblemCode::AndMore => "There are more problems. Mend those already listed and open the file again.".into(),

            ProblemCode::LoneSurrogate { unit } => format!(
                "contains half a character, without its other half (\\u{unit:04x}). Delete it, or type the character again."
            ),
            ProblemCode::ControlCharacter { character } => format!(
                "contains the control character U+{:04X}, which no plan may hold. Delete that character.",
                u32::from(*character),
            ),
            ProblemCode::RepeatedField => "this name stands more than once in the same place. Keep one of them.".into(),
            ProblemCode::Missing => "is required, but missing. Add it.".into(),
            ProblemCode::WrongType { expected, found } => format!(
                "must be {}, but is {}. Replace it.",
                self.json_type(*expected),
                self.json_type(*found),
            ),
            ProblemCode::UnknownVersion { found } => {
                format!("{found} is no version of the plan format. Write {VERSION}.")
            }
            ProblemCode::InvalidId { found } => {
                format!("{} is not a valid id. Use 1 to 64 letters (A–Z, a–z), digits, \"_\" or \"-\".", quoted(found))
            }
            ProblemCode::UnknownWord { vocabulary, found } => format!(
                "{} is not a known {}. Choose one of: {}.",
                quoted(found),
                match vocabulary {
                    Vocabulary::Kind => "activity type",
                    Vocabulary::Nature => "nature of a material",
                    Vocabulary::Stage => "stage",
                    Vocabulary::Mode => "delivery mode",
                    Vocabulary::SubjectKind => "kind of subject",
                    Vocabulary::FacilitatorType => "type of facilitator",
                    Vocabulary::BlendElement => "element of blended learning",
                    Vocabulary::ChecklistPoint => "point of the checklist",
                    Vocabulary::Risk => "risk",
                    Vocabulary::Likelihood => "likelihood",
                    Vocabulary::Indicator => "indicator",
                },
                vocabulary.codes().join(", "),
            ),
            ProblemCode::InvalidDate { found } => format!(
                "{} is not a date that exists. Write year-month-day, such as \"2026-08-24\", or null if there is none yet.",
                quoted(found),
            ),
            ProblemCode::Negative { found } => format!("{found} is below zero. Write a number that is not negative."),
            ProblemCode::TooManyPlaces { found } => {
                format!("{found} has more than two decimal places. Write two at most; Padu does not round it for you.")
            }
            ProblemCode::NotWhole { found } => {
                format!("{found} is not a whole number. Write it without a fraction.")
            }
            ProblemCode::TooSmall { found, minimum } => format!("{found} is too small. Write {minimum} or more."),
            ProblemCode::ZeroCap => {
                "a cap of 0 JP a day cannot be kept. Write a cap above zero, or null for none.".into()
            }
            ProblemCode::TooBig { found, maximum } => format!("{found} is too large. Write {maximum} at most."),
            ProblemCode::EmptyName => "the name is empty. Write one, or remove this entry.".into(),
            ProblemCode::DuplicateName { name } => {
                format!("the name {} stands further up already. Leave one of them.", quoted(name))
            }
            ProblemCode::DuplicateId { id } => {
                format!("the id {} is taken further up. Give it another, and adjust what refers to it.", quoted(id))
            }
            ProblemCode::UnknownReference { id, to } => format!(
                "there is no {} with the id {}. Mend the reference, or add what it refers to.",
                match to {
                    Referenced::Material => "material",
                    Referenced::Competency => "competency",
                    Referenced::Phase => "phase",
                    Referenced::Session => "session",
                },
                quoted(id),
            ),
            ProblemCode::Cycle { title } => format!(
                "{} requires itself, directly or by way of others. Remove one of the prerequisites in that circle.",
                quoted(title),
            ),
            ProblemCode::NoSession { title } => format!(
                "{} has no session. Add one in \"flow\" or \"unmapped\", or delete the material.",
                quoted(title),
            ),
            ProblemCode::WrongMode { mode, stage } => format!(
                "the mode {} (\"{}\") cannot stand in the stage {}. Change the mode, or move the session to another phase.",
                self.mode(*mode),
                mode.code(),
                self.stage(*stage),
            ),
            ProblemCode::ModeInTray => {
                "a session that is not mapped yet has no mode. Remove \"mode\", or move the session to a phase of \"flow\".".into()
            }
            ProblemCode::RepeatedEntry => "stands further up in this list already. Keep one of them.".into(),
        }
    }

    const fn json_type(self, json_type: JsonType) -> &'static str {
        match (json_type, self) {
            (JsonType::Null, _) => "null",
            (JsonType::Bool, Lang::Id) => "true atau false",
            (JsonType::Bool, Lang::En) => "true or false",
            (JsonType::Number, Lang::Id) => "angka",
            (JsonType::Number, Lang::En) => "a number",
            (JsonType::Text, Lang::Id) => "teks",
            (JsonType::Text, Lang::En) => "text",
            (JsonType::List, Lang::Id) => "daftar [ ]",
            (JsonType::List, Lang::En) => "a list [ ]",
            (JsonType::Object, Lang::Id) => "objek { }",
            (JsonType::Object, Lang::En) => "an object { }",
        }
    }

    fn count(self, count: usize) -> String {
        self.decimal(count as u64 * 100)
    }
}

/// Hundredths of a mebibyte, rounded up: a file that is too large by a byte
/// must not be said to have exactly what is allowed.
const fn mebibytes(bytes: usize) -> u64 {
    (bytes as u64 * 100).div_ceil(1024 * 1024)
}

/// A text of the file in quotation marks. Whatever directions it switches
/// between (U+2068 to U+2069) stay its own affair.
fn quoted(text: &str) -> String {
    let (open, close) = if text.is_ascii() { ("\"", "\"") } else { ("\"\u{2068}", "\u{2069}\"") };
    [open, text, close].concat()
}

/// A step of a JSON Pointer as the name that it stands for.
fn unescaped(step: &str) -> String {
    let mut name = String::with_capacity(step.len());
    let mut chars = step.chars();
    while let Some(c) = chars.next() {
        match c {
            '~' => name.push(if chars.next() == Some('1') { '/' } else { '~' }),
            _ => name.push(c),
        }
    }
    name
}
