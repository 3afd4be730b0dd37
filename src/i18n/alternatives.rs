//! Alternatives beside the open plan: the section of *Bandingkan* and its dialogs.

use super::Lang;
use crate::domain::{Beside, Percent, Summary};

macro_rules! words {
    ($($word:ident: $id:literal, $en:literal;)*) => {
        /// A fixed word or phrase about alternatives, named after its English text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is its own English text")]
        pub enum AlternativeWord { $($word,)* }

        impl AlternativeWord {
            /// Every word.
            pub const ALL: &'static [AlternativeWord] = &[$(AlternativeWord::$word,)*];
        }

        impl Lang {
            /// A fixed word or phrase about alternatives.
            pub const fn alternative_word(self, word: AlternativeWord) -> &'static str {
                match self {
                    Lang::Id => match word { $(AlternativeWord::$word => $id,)* },
                    Lang::En => match word { $(AlternativeWord::$word => $en,)* },
                }
            }
        }
    };
}

words! {
    // The section
    Alternatives: "Alternatif", "Alternatives";
    None: "Belum ada alternatif. Simpan rencana ini di bawah sebuah nama, ubah sesuka Anda, lalu bandingkan keduanya di sini.", "No alternatives yet. Keep this plan under a name, change it as you like, then compare the two here.";
    InTheFile: "Alternatif ikut dalam berkas rencana; membukanya tidak menghapus apa pun.", "Alternatives are part of the plan file; opening one loses nothing.";
    CompareWith: "Dibandingkan dengan", "Compared with";
    AtMostThree: "paling banyak tiga", "three at most";
    SameAsThis: "sama dengan rencana ini", "same as this plan";
    JpInAll: "JP seluruhnya", "JP in all";
    Findings: "Temuan", "Findings";
    NoFindings: "tidak ada", "none";
    CostPerBatch: "Biaya per angkatan", "Cost per batch";
    Actions: "Tindakan", "Actions";
    Open: "Buka", "Open";
    SeeDifferences: "Lihat perbedaan", "See differences";
    Rename: "Ganti nama…", "Rename…";
    Update: "Ganti isinya dengan rencana ini", "Replace it by this plan";
    Delete: "Hapus", "Delete";

    // The name
    KeepTitle: "Simpan sebagai alternatif", "Keep as alternative";
    RenameTitle: "Ganti nama alternatif", "Rename the alternative";
    Name: "Nama alternatif", "Name of the alternative";
    NameHint: "Misalnya “40% daring”. Rencana yang terbuka tidak berubah; alternatifnya ada di Bandingkan.", "Such as “40% online”. The open plan does not change; you find the alternative under Compare.";
    NameMissing: "Tulis sebuah nama.", "Enter a name.";
    Keep: "Simpan", "Keep";

    // The differences
    DifferencesHow: "Yang Anda centang menjadi seperti di alternatif itu; selebihnya tetap.", "What you tick becomes as it is in the alternative; all else stays.";
    SameSessions: "Sesi-sesinya sama: tahap, urutan, moda, dan JP.", "The sessions are the same: stage, order, mode and JP.";
    Different: "Sesi yang berbeda", "Sessions that differ";
    TakeSelected: "Ambil yang dipilih", "Take over selected";
    NothingTicked: "Centang paling sedikit satu perbedaan.", "Tick one difference at least.";
}

impl Lang {
    /// "Alternatif 2", for a name that nobody has thought of.
    pub fn alternative_number(self, number: usize) -> String {
        match self {
            Lang::Id => format!("Alternatif {number}"),
            Lang::En => format!("Alternative {number}"),
        }
    }

    /// As what a plan is kept because another is opened: "Sebelum membuka 40% daring".
    pub fn before_opening(self, name: &str) -> String {
        match self {
            Lang::Id => format!("Sebelum membuka {name}"),
            Lang::En => format!("Before opening {name}"),
        }
    }

    /// What an alternative is called where it has no name.
    pub fn alternative_name(self, name: &str) -> String {
        match (self, name.trim().is_empty()) {
            (_, false) => name.to_owned(),
            (Lang::Id, true) => "Tanpa nama".to_owned(),
            (Lang::En, true) => "Unnamed".to_owned(),
        }
    }

    /// "Buka 40% daring": what a button does, and with what.
    pub fn alternative_command(self, command: AlternativeWord, name: &str) -> String {
        [self.alternative_word(command), " ", name].concat()
    }

    /// "Tindakan lain untuk 40% daring".
    pub fn more_for_alternative(self, name: &str) -> String {
        match self {
            Lang::Id => format!("Tindakan lain untuk {name}"),
            Lang::En => format!("More actions for {name}"),
        }
    }

    /// "Perbedaan dengan 40% daring".
    pub fn differences_with(self, name: &str) -> String {
        match self {
            Lang::Id => format!("Perbedaan dengan {name}"),
            Lang::En => format!("Differences from {name}"),
        }
    }

    /// "sesuai target", where there is a target.
    pub fn verdict_alone(self, summary: &Summary) -> &'static str {
        self.verdict(summary.verdict).trim_start_matches(", ")
    }

    /// "Produksi modul Rp15.000.000, sekali."
    pub fn production_once(self, rupiah: &str) -> String {
        match self {
            Lang::Id => format!("Produksi modul {rupiah}, sekali untuk semua angkatan."),
            Lang::En => format!("Module production {rupiah}, once for all batches."),
        }
    }

    /// "Daring → Tatap muka (luring)", or any other way from something to something.
    pub fn from_to(self, from: &str, to: &str) -> String {
        [from, " → ", to].concat()
    }

    /// What a session is in the alternative and not in the plan: "hanya di alternatif".
    pub const fn only_there(self) -> &'static str {
        match self {
            Lang::Id => "hanya di alternatif",
            Lang::En => "only in the alternative",
        }
    }

    /// The same the other way round; it goes when that is taken over.
    pub const fn only_here(self) -> &'static str {
        match self {
            Lang::Id => "tidak ada di alternatif: dihapus",
            Lang::En => "not in the alternative: deleted",
        }
    }

    /// "menjadi sesi Regulasi PBJ".
    pub fn of_other_material(self, title: &str) -> String {
        match self {
            Lang::Id => format!("menjadi sesi {title}"),
            Lang::En => format!("becomes a session of {title}"),
        }
    }

    /// That only the order differs.
    pub const fn other_order(self) -> &'static str {
        match self {
            Lang::Id => "urutan lain",
            Lang::En => "another position",
        }
    }

    /// Whether it enters the ratio in the alternative.
    pub const fn counted_there(self, counted: bool) -> &'static str {
        match (self, counted) {
            (Lang::Id, true) => "dihitung dalam porsi",
            (Lang::Id, false) => "tidak dihitung dalam porsi",
            (Lang::En, true) => "counts in the share",
            (Lang::En, false) => "does not count in the share",
        }
    }

    /// That something else of a session differs.
    pub const fn other_details(self) -> &'static str {
        match self {
            Lang::Id => "sifat, menit, atau kunci lain",
            Lang::En => "other nature, minutes or lock",
        }
    }

    /// "Juga berbeda: judul, target. Itu ikut hanya bila alternatifnya dibuka." Empty without any.
    pub fn differs_beside(self, parts: &[Beside]) -> String {
        let mut names = String::new();
        for part in parts {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(self.beside(*part));
        }
        match (self, names.is_empty()) {
            (_, true) => names,
            (Lang::Id, false) => format!("Juga berbeda: {names}. Itu hanya ikut bila alternatifnya dibuka."),
            (Lang::En, false) => {
                format!("These differ as well: {names}. They come only with the whole alternative, opened.")
            }
        }
    }

    const fn beside(self, part: Beside) -> &'static str {
        match (self, part) {
            (Lang::Id, Beside::Title) => "judul",
            (Lang::En, Beside::Title) => "title",
            (Lang::Id, Beside::Program) => "rincian kegiatan",
            (Lang::En, Beside::Program) => "programme",
            (Lang::Id, Beside::Jp) => "perhitungan JP",
            (Lang::En, Beside::Jp) => "how JP are counted",
            (Lang::Id, Beside::Balance) => "target porsi",
            (Lang::En, Beside::Balance) => "target share",
            (Lang::Id, Beside::Competencies) => "kompetensi",
            (Lang::En, Beside::Competencies) => "competencies",
            (Lang::Id, Beside::Materials) => "rincian materi",
            (Lang::En, Beside::Materials) => "details of materials",
            (Lang::Id, Beside::Phases) => "susunan tahap",
            (Lang::En, Beside::Phases) => "how stages are arranged",
            (Lang::Id, Beside::Accepted) => "temuan yang diabaikan",
            (Lang::En, Beside::Accepted) => "findings put aside",
        }
    }

    /// Where what is ticked leads: "Daring 31,25% → 40,63%, sesuai target."
    pub fn taken_outcome(self, before: Option<Percent>, after: &Summary) -> String {
        let share = |share: Option<Percent>| share.map_or("–".to_owned(), |share| self.share(share));
        let way = match before == after.online_percent {
            true => share(before),
            false => self.from_to(&share(before), &share(after.online_percent)),
        };
        let verdict = self.verdict(after.verdict);
        match self {
            Lang::Id => format!("Daring {way}{verdict}."),
            Lang::En => format!("Online {way}{verdict}."),
        }
    }

    /// "2 dari 5 dipilih".
    pub fn ticked_of(self, ticked: usize, of: usize) -> String {
        match self {
            Lang::Id => format!("{ticked} dari {of} dipilih"),
            Lang::En => format!("{ticked} of {of} ticked"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_in_both_languages() {
        let parts = [Beside::Title, Beside::Balance];
        assert_eq!(
            Lang::Id.differs_beside(&parts),
            "Juga berbeda: judul, target porsi. Itu hanya ikut bila alternatifnya dibuka."
        );
        assert_eq!(Lang::En.differs_beside(&[]), "");
        let plan = crate::domain::examples::sketch("; a theory; O aA3 | F aF7");
        let summary = Summary::of(&plan);
        assert_eq!(Lang::Id.taken_outcome(Some(Percent::whole(40)), &summary), "Daring 40% → 30%, sesuai target.");
        assert_eq!(Lang::En.taken_outcome(summary.online_percent, &summary), "Online 30%, on target.");
        assert_eq!(Lang::Id.verdict_alone(&summary), "sesuai target");
        assert_eq!(Lang::En.alternative_name(" "), "Unnamed");
        for word in AlternativeWord::ALL {
            assert!(!Lang::Id.alternative_word(*word).is_empty() && !Lang::En.alternative_word(*word).is_empty());
        }
    }
}
