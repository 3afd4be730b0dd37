//! The comparison with the same curriculum fully face to face: its words and its
//! figures. `docs/comparison.md` has the rules.

mod arithmetic;
mod gist;

use super::Lang;
use crate::domain::{Jp, Line, Rate};

macro_rules! words {
    ($($word:ident: $id:literal, $en:literal;)*) => {
        /// A fixed word or phrase of the view *Bandingkan*, named after its English text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is its own English text")]
        pub enum CompareWord { $($word,)* }

        impl CompareWord {
            /// Every word.
            pub const ALL: &'static [CompareWord] = &[$(CompareWord::$word,)*];
        }

        impl Lang {
            /// A fixed word or phrase of the view *Bandingkan*.
            pub const fn compare_word(self, word: CompareWord) -> &'static str {
                match self {
                    Lang::Id => match word { $(CompareWord::$word => $id,)* },
                    Lang::En => match word { $(CompareWord::$word => $en,)* },
                }
            }
        }
    };
}

words! {
    // Headings and columns
    TimeAndFacilitators: "Waktu dan fasilitator", "Time and facilitators";
    Rates: "Satuan biaya", "Rates";
    Costs: "Biaya", "Costs";
    Figure: "Ukuran", "Figure";
    ThisPlan: "Rencana ini", "This plan";
    FullyInClass: "Tatap muka penuh", "Fully face to face";
    Difference: "Selisih", "Difference";
    CopyTable: "Salin tabel", "Copy table";

    // How it is compared
    HowCompared: "Cara membandingkan", "How this is compared";
    RuleSides: "Tatap muka penuh (luring): kurikulum yang sama, tetapi setiap sesi daring diadakan di kelas pada tahap yang sama. Sesi di tempat kerja tetap di tempat kerja.", "Fully face to face: the same curriculum, but every online session is held in class, in the same stage. Workplace sessions stay at the workplace.";
    RuleDays: "Hari di kelas dibulatkan ke atas untuk setiap tahap, dengan batas JP tatap muka per hari. Pendampingan berlangsung kemudian menurut perjanjian dan bukan hari di kelas.", "Days in class are rounded up for each stage, by the face-to-face JP a day. Coaching comes later, by appointment, and is no day in class.";
    RuleMeetings: "Satu pertemuan adalah tahap-tahap di kelas yang berurutan; peserta datang sekali dan menginap di antara hari-harinya.", "A meeting is stages in class that follow one another; participants travel once, and stay the nights between its days.";
    RuleFacilitators: "Sesi tatap muka dan daring sinkron memerlukan fasilitator sebanyak yang tercantum pada materinya, paling sedikit satu. Sesi asinkron dan di tempat kerja tidak.", "Face-to-face and live online sessions need the facilitators that their material names, one at least. Self-paced and workplace sessions need none.";
    RuleRates: "Satuan biaya hanya yang Anda isi. Yang belum diisi tidak dianggap nol: biayanya ditinggalkan di kedua sisi dan disebut.", "Rates are only those that you fill in. One that is not filled in is not taken as zero: its cost is left out on both sides, and named.";

    // Figures
    DaysInClass: "Hari di kelas", "Days in class";
    Meetings: "Pertemuan", "Meetings";
    Nights: "Malam menginap", "Nights";
    JpInClass: "JP tatap muka", "JP face to face";
    JpLive: "JP daring sinkron", "JP live online";
    JpSelfPaced: "JP daring asinkron", "JP self-paced online";
    JpAtWork: "JP di tempat kerja", "JP at the workplace";
    FacilitatorJp: "JP fasilitator", "Facilitator JP";
    FacilitatorHours: "Jam fasilitator", "Facilitator hours";
    PerBatch: "Jumlah per angkatan", "Total per batch";
    PerParticipant: "Per peserta", "Per participant";

    // What cannot be said
    FillInRates: "Isi satuan biaya di bawah untuk membandingkan biayanya.", "Fill in the rates below to compare the costs.";
    NotFilledIn: "belum diisi", "not filled in";
    NotNeeded: "tidak perlu", "not needed";
    NotKnown: "belum diketahui", "not known";
    FillInParticipants: "Isi jumlah peserta", "Fill in the participants";
    FillInPerDay: "Isi batas JP tatap muka per hari", "Fill in the face-to-face JP a day";

    // The rate card
    RatesHow: "Isi dengan rupiah utuh menurut standar biaya lembaga Anda. Tulis 0 bila memang tidak dibayar; kosongkan bila belum tahu.", "In whole rupiah, by the standards of your agency. Enter 0 for what is not paid; leave empty what you do not know yet.";
    Batches: "Jumlah angkatan", "Number of batches";
    Participants: "Jumlah peserta", "Participants";
    PerBatchHint: "peserta tiap angkatan", "participants in each batch";
    BatchesHint: "kegiatan yang sama dijalankan sekian kali", "the same programme is run so many times";

    // Arithmetic
    NoSessions: "Tidak ada sesi dengan moda ini.", "No sessions of this mode.";
    NoClass: "Tidak ada sesi di kelas.", "No sessions in class.";
    NoTeaching: "Tidak ada sesi tatap muka atau daring sinkron.", "No sessions face to face or live online.";
    NoOnline: "Tidak ada sesi daring.", "No online sessions.";
}

/// What a figure is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Days.
    Days,
    /// Times that participants come together.
    Meetings,
    /// Nights.
    Nights,
    /// JP, in hundredths.
    Jp,
    /// Time, in hundredths of a minute.
    Time,
    /// Rupiah.
    Rupiah,
}

impl Lang {
    /// `Rp1.500.000`.
    pub fn rupiah(self, amount: u128) -> String {
        ["Rp", &self.grouped(&amount.to_string())].concat()
    }

    /// A rate as its field shows it: `1.500.000`.
    pub fn rupiah_in_field(self, amount: u64) -> String {
        self.grouped(&amount.to_string())
    }

    /// "3 hari", "2 kali", "22 JP", "Rp1.500.000".
    pub fn measured(self, amount: u128, measure: Measure) -> String {
        let whole = u64::try_from(amount).unwrap_or(u64::MAX);
        match measure {
            Measure::Days => self.days_long(whole),
            Measure::Meetings if self == Lang::Id => self.whole_number(whole) + " kali",
            Measure::Meetings => self.meetings(whole),
            Measure::Nights => self.nights(whole),
            Measure::Jp => self.jp_unit(Jp::from_hundredths(whole)),
            Measure::Time => self.hours_and_minutes(whole),
            Measure::Rupiah => self.rupiah(amount),
        }
    }

    /// "−1 hari", from what it is instead to what is planned; "sama" without a difference.
    pub fn difference(self, planned: u128, in_class: u128, measure: Measure) -> String {
        match (self, planned == in_class) {
            (Lang::Id, true) => "sama".to_owned(),
            (Lang::En, true) => "the same".to_owned(),
            (_, false) => {
                let sign = if planned < in_class { "−" } else { "+" };
                [sign, &self.measured(planned.abs_diff(in_class), measure)].concat()
            }
        }
    }

    /// "3 hari".
    fn days_long(self, days: u64) -> String {
        let count = self.whole_number(days);
        match (self, days) {
            (Lang::Id, _) => format!("{count} hari"),
            (Lang::En, 1) => format!("{count} day"),
            (Lang::En, _) => format!("{count} days"),
        }
    }

    fn nights(self, nights: u64) -> String {
        let count = self.whole_number(nights);
        match (self, nights) {
            (Lang::Id, _) => format!("{count} malam"),
            (Lang::En, 1) => format!("{count} night"),
            (Lang::En, _) => format!("{count} nights"),
        }
    }

    /// "2 pertemuan".
    pub(super) fn meetings(self, meetings: u64) -> String {
        let count = self.whole_number(meetings);
        match (self, meetings) {
            (Lang::Id, _) => format!("{count} pertemuan"),
            (Lang::En, 1) => format!("{count} meeting"),
            (Lang::En, _) => format!("{count} meetings"),
        }
    }

    fn batches(self, batches: u64) -> String {
        let count = self.whole_number(batches);
        match (self, batches) {
            (Lang::Id, _) => format!("{count} angkatan"),
            (Lang::En, 1) => format!("{count} batch"),
            (Lang::En, _) => format!("{count} batches"),
        }
    }

    fn whole_number(self, count: u64) -> String {
        self.grouped(&count.to_string())
    }

    fn jp_unit(self, jp: Jp) -> String {
        self.jp(jp) + " JP"
    }

    fn minutes(self, hundredths: u64) -> String {
        match self {
            Lang::Id => self.decimal(hundredths) + " menit",
            Lang::En => self.decimal(hundredths) + " minutes",
        }
    }

    /// Hundredths of a minute as hours and minutes: "18 jam 45 menit".
    fn hours_and_minutes(self, hundredths: u64) -> String {
        let (hours, rest) = (hundredths / 6_000, hundredths % 6_000);
        let count = self.whole_number(hours);
        let hours = match (self, hours) {
            (_, 0) => return self.minutes(rest),
            (Lang::Id, _) => format!("{count} jam"),
            (Lang::En, 1) => format!("{count} hour"),
            (Lang::En, _) => format!("{count} hours"),
        };
        if rest == 0 { hours } else { format!("{hours} {}", self.minutes(rest)) }
    }

    /// What a rate is paid for.
    pub const fn rate(self, rate: Rate) -> &'static str {
        match (self, rate) {
            (Lang::Id, Rate::Room) => "Ruang kelas",
            (Lang::Id, Rate::Meals) => "Konsumsi",
            (Lang::Id, Rate::Lodging) => "Penginapan",
            (Lang::Id, Rate::Travel) => "Perjalanan",
            (Lang::Id, Rate::Facilitator) => "Honor fasilitator",
            (Lang::Id, Rate::Lms) => "LMS",
            (Lang::Id, Rate::ModuleProduction) => "Produksi modul",
            (Lang::En, Rate::Room) => "Room",
            (Lang::En, Rate::Meals) => "Meals",
            (Lang::En, Rate::Lodging) => "Lodging",
            (Lang::En, Rate::Travel) => "Travel",
            (Lang::En, Rate::Facilitator) => "Facilitator fee",
            (Lang::En, Rate::Lms) => "LMS",
            (Lang::En, Rate::ModuleProduction) => "Module production",
        }
    }

    /// What one unit of a rate is.
    pub const fn rate_unit(self, rate: Rate) -> &'static str {
        match (self, rate) {
            (Lang::Id, Rate::Room) => "Rp per hari di kelas",
            (Lang::Id, Rate::Meals) => "Rp per peserta per hari di kelas",
            (Lang::Id, Rate::Lodging) => "Rp per peserta per malam",
            (Lang::Id, Rate::Travel) => "Rp per peserta per pertemuan",
            (Lang::Id, Rate::Facilitator) => "Rp per JP per fasilitator",
            (Lang::Id, Rate::Lms) => "Rp per angkatan",
            (Lang::Id, Rate::ModuleProduction) => "Rp per JP asinkron, sekali untuk semua angkatan",
            (Lang::En, Rate::Room) => "Rp per day in class",
            (Lang::En, Rate::Meals) => "Rp per participant per day in class",
            (Lang::En, Rate::Lodging) => "Rp per participant per night",
            (Lang::En, Rate::Travel) => "Rp per participant per meeting",
            (Lang::En, Rate::Facilitator) => "Rp per JP per facilitator",
            (Lang::En, Rate::Lms) => "Rp per batch",
            (Lang::En, Rate::ModuleProduction) => "Rp per self-paced JP, once for all batches",
        }
    }

    /// "Semua angkatan (2)".
    pub fn all_batches(self, batches: u32) -> String {
        match self {
            Lang::Id => format!("Semua angkatan ({})", self.whole_number(batches.into())),
            Lang::En => format!("All batches ({})", self.whole_number(batches.into())),
        }
    }

    /// "Belum termasuk: konsumsi, LMS." Empty where nothing is missing.
    pub fn not_included<'a>(self, lines: impl Iterator<Item = &'a Line>) -> String {
        let names = lines.map(|line| match line.rate {
            Rate::Lms => self.rate(line.rate).to_owned(),
            rate => self.rate(rate).to_lowercase(),
        });
        let names = joined(names, ", ");
        match (self, names.is_empty()) {
            (_, true) => names,
            (Lang::Id, false) => format!("Belum termasuk: {names}."),
            (Lang::En, false) => format!("Not included: {names}."),
        }
    }

    /// Why days in class are not known.
    pub const fn days_unknown(self) -> &'static str {
        match self {
            Lang::Id => "Hari di kelas belum dapat dihitung: batas JP tatap muka per hari belum diisi.",
            Lang::En => "Days in class cannot be computed yet: the face-to-face JP a day are not filled in.",
        }
    }

    /// "Jumlah peserta belum diisi, maka belum dapat dihitung: konsumsi, penginapan." Empty without such lines.
    pub fn heads_unknown<'a>(self, lines: impl Iterator<Item = &'a Line>) -> String {
        let names = joined(lines.map(|line| self.rate(line.rate).to_lowercase()), ", ");
        match (self, names.is_empty()) {
            (_, true) => names,
            (Lang::Id, false) => format!("Jumlah peserta belum diisi, maka belum dapat dihitung: {names}."),
            (Lang::En, false) => format!("Without the number of participants these cannot be computed: {names}."),
        }
    }

    /// "2 sesi di Belum dipetakan (4 JP) tidak ikut dihitung." Empty without.
    pub fn tray_left_out(self, (sessions, jp): (usize, Jp)) -> String {
        let (count, jp) = (self.sessions(sessions), self.jp_unit(jp));
        match (self, sessions) {
            (_, 0) => String::new(),
            (Lang::Id, _) => format!("{count} di Belum dipetakan ({jp}) tidak dihitung di kedua sisi."),
            (Lang::En, _) => format!("{count} of Not mapped yet ({jp}) left out on both sides."),
        }
    }

    /// "1 sesi belum punya JP dan dihitung 0." Empty without.
    pub fn without_jp(self, sessions: usize) -> String {
        let count = self.sessions(sessions);
        match (self, sessions) {
            (_, 0) => String::new(),
            (Lang::Id, _) => format!("{count} belum punya JP dan dihitung 0."),
            (Lang::En, _) => format!("{count} without JP, taken as 0."),
        }
    }
}

fn joined(terms: impl Iterator<Item = String>, between: &str) -> String {
    let mut text = String::new();
    for term in terms {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(&term);
    }
    text
}
