//! Fixed words and phrases, one row each: Indonesian, English.

use super::Lang;
use crate::domain::{Kind, Mode, Nature, Stage};

/// A fixed word or phrase of the interface, named after its English text.
///
/// Not an enum with a table of texts: of each word only its own texts stand where it is used, so that those of parts
/// that are loaded on demand are loaded with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(&'static Texts);

#[derive(Debug, PartialEq, Eq)]
struct Texts {
    id: &'static str,
    en: &'static str,
}

macro_rules! words {
    ($($word:ident: $id:literal, $en:literal;)*) => {
        #[expect(non_upper_case_globals, missing_docs, reason = "used as the variants of an enum; each is its own English text")]
        impl Word {
            $(pub const $word: Word = Word(&Texts { id: $id, en: $en });)*
        }
    };
}

impl Lang {
    /// A fixed word or phrase in this language.
    pub const fn word(self, word: Word) -> &'static str {
        match self {
            Lang::Id => word.0.id,
            Lang::En => word.0.en,
        }
    }
}

words! {
    // Commands
    AddMaterial: "Tambah materi", "Add material";
    PasteTable: "Tempel dari tabel", "Paste a table";
    Import: "Impor", "Import";
    ExportJson: "Ekspor JSON", "Export JSON";
    OtherFormats: "Format lain", "Other formats";
    Balance: "Seimbangkan", "Balance";
    Undo: "Urungkan", "Undo";
    Redo: "Ulangi", "Redo";
    NewPlan: "Rencana baru", "New plan";
    KeepAsAlternative: "Simpan sebagai alternatif…", "Keep as alternative…";
    SavedPlans: "Rencana tersimpan", "Saved plans";
    MapAsSuggested: "Petakan sesuai saran", "Map as suggested";
    Apply: "Terapkan", "Apply";
    Cancel: "Batal", "Cancel";
    Close: "Tutup", "Close";
    Fetching: "Memuat…", "Loading…";
    NotFetched: "Belum dapat dimuat", "Could not be loaded yet";
    TryAgain: "Coba lagi", "Try again";
    Done: "Selesai", "Done";
    MoreActions: "Tindakan lain", "More actions";

    Add: "Tambah", "Add";
    AddNext: "Tambah lagi", "Add another";
    Save: "Simpan", "Save";
    Split: "Pisahkan", "Split";
    AsMaterial: "Menurut materi", "As the material";
    PartsMustAddUp: "Isi JP setiap bagian; jumlahnya harus sama dengan JP sesi.", "Fill in the JP of each part; they must add up to the session\u{27}s.";
    AddPart: "Tambah bagian", "Add a part";
    AddStage: "Tambah tahap", "Add a stage";
    RenameStage: "Ganti nama tahap", "Rename the stage";

    PasteHint: "Tempel dari Excel, Word, atau CSV. Urutan kolom bebas; tidak ada yang ditambahkan sebelum Anda memeriksanya.", "Paste from Excel, Word or CSV. Columns in any order; nothing is added before you have checked it.";
    MergeSameTitles: "Baris berjudul sama menjadi satu materi", "Rows of one title become one material";
    HeaderRows: "Baris judul kolom", "Header rows";
    Columns: "Kolom", "Columns";
    Preview: "Pratinjau", "Preview";
    FromTheTitle: "menurut judul", "by the title";
    Include: "Ikutkan", "Include";
    Row: "Baris", "Row";
    ShowAllRows: "Tampilkan semua baris", "Show all rows";

    // A session's menu
    MoveTo: "Pindahkan ke…", "Move to…";
    MoveUp: "Naik", "Move up";
    MoveDown: "Turun", "Move down";
    SplitByMode: "Pisahkan moda…", "Split by mode…";
    Merge: "Gabungkan", "Merge";
    Edit: "Ubah", "Edit";
    Duplicate: "Gandakan", "Duplicate";
    Lock: "Kunci", "Lock";
    Delete: "Hapus", "Delete";
    Move: "Pindahkan", "Move";

    // The screen
    ChooseFile: "Pilih berkas rencana", "Choose a plan file";
    Flow: "Alur", "Flow";
    Table: "Tabel", "Table";
    Readiness: "Kesiapan", "Readiness";
    Compare: "Bandingkan", "Compare";
    Strategy: "Strategi", "Strategy";
    OnlineShare: "Porsi daring", "Online share";
    TheoryPractice: "Teori : praktik", "Theory : practice";
    Title: "Judul kegiatan", "Title";
    Search: "Cari materi", "Search materials";
    NotMapped: "Belum dipetakan", "Not mapped yet";

    // A session
    ChooseMode: "Pilih moda", "Set mode";
    NotFilledIn: "belum diisi", "not filled in";
    Locked: "Terkunci", "Locked";
    NotCounted: "Tidak dihitung", "Not counted";

    // The selection
    ClearSelection: "Batalkan pilihan", "Clear selection";
    SelectionActions: "Tindakan lain untuk yang dipilih", "More actions for the selection";

    // The board
    AddHere: "Tambah di sini", "Add here";
    MoveEarlier: "Geser lebih awal", "Move earlier";
    MoveLater: "Geser lebih akhir", "Move later";
    StageBefore: "Tambah tahap sebelumnya…", "Add stage before…";
    StageAfter: "Tambah tahap sesudahnya…", "Add stage after…";
    SelectSessions: "Pilih semua sesinya", "Select its sessions";
    DeleteStage: "Hapus tahap", "Delete stage";
    DropHere: "Seret sesi ke sini", "Drag sessions here";
    DragToStage: "Seret ke tahap, atau pakai menu ⋯", "Drag to a stage, or use the menu ⋯";
    AllMapped: "Semua sesi sudah dipetakan", "All sessions are mapped";

    // Balancing
    Proposals: "Usulan", "Proposals";
    Moves: "Perpindahan", "Moves";
    TickAll: "Centang semua", "Tick all";
    UntickAll: "Kosongkan", "Untick all";
    AllowSplit: "Izinkan sesi dipisah", "Allow splitting";
    AlreadyBalanced: "Sudah seimbang", "Already balanced";
    OutOfReach: "Target di luar jangkauan", "Target out of reach";
    TakeBack: "Kembalikan", "Take back";
    OtherTarget: "Atur target porsi…", "Set the target share…";

    // Findings of the checks
    Checks: "Pemeriksaan", "Checks";
    GoTo: "Lihat", "Show";
    GoToProposals: "Lihat usulan", "Show proposals";
    PutAside: "Abaikan…", "Put aside…";
    PutAsideWithReason: "Abaikan dengan alasan", "Put aside with a reason";
    PutAsideNow: "Abaikan", "Put aside";
    ShowAgain: "Tampilkan lagi", "Show again";
    Reason: "Alasan", "Reason";
    ReasonHint: "Alasan disimpan dalam rencana dan ikut diekspor.", "The reason is kept in the plan and exported with it.";
    NoFindings: "Tidak ada temuan: rencana ini memenuhi semua pemeriksaan.", "No findings: this plan meets every check.";
    NoOtherFindings: "Tidak ada temuan selain yang diabaikan.", "No findings but those put aside.";

    // Fields
    Stage: "Tahap", "Stage";
    Position: "Urutan", "Position";
    Material: "Materi", "Material";
    Nature: "Sifat", "Nature";
    Group: "Kelompok", "Group";
    Mode: "Moda", "Delivery mode";

    // The curriculum as a table; JP, T, P and PL are what curricula call them in any language
    Number: "No", "No.";
    JpColumn: "JP", "JP";
    TheoryColumn: "T", "T";
    PracticeColumn: "P", "P";
    FieldPracticeColumn: "PL", "PL";
    NoGroup: "Tanpa kelompok", "No group";
    Total: "Jumlah", "Total";
    Kind: "Jenis", "Kind";
    StageTitle: "Nama tahap", "Name of the stage";
    StageTitleHint: "Kosongkan untuk memakai nama bawaan.", "Leave empty to use the standard name.";
    MaterialTitle: "Judul materi", "Title of the material";
    Code: "Kode", "Code";
    Competencies: "Kompetensi", "Competencies";
    Prerequisites: "Prasyarat", "Prerequisites";
    PrerequisitesHint: "Materi yang harus lebih dulu dalam alur.", "Materials that must come earlier in the flow.";
    Topics: "Sub materi pokok", "Topics";
    Methods: "Metode", "Methods";
    Media: "Media dan alat bantu", "Media and aids";
    References: "Referensi", "References";
    Facilitators: "Fasilitator", "Facilitators";
    OnePerLine: "Satu per baris.", "One per line.";
    OfflineCopy: "Ada salinan luring (unduhan)", "There is an offline copy (download)";
    Notes: "Catatan", "Notes";
    Counted: "Dihitung dalam porsi", "Counts in the share";
    LockedHint: "Dikunci: tidak dipindahkan saat menyeimbangkan", "Locked: stays where it is when balancing";
    MinutesPerJp: "Menit per JP", "Minutes per JP";
    AddPrerequisite: "Tambah prasyarat…", "Add a prerequisite…";
    NoLongerInPlan: "Sesi ini sudah tidak ada dalam rencana.", "This session is no longer in the plan.";
    NatureHere: "Sifat sesi ini", "Nature of this session";
    TitleIsMissing: "Isi judul materi.", "Enter the title of the material.";
    FileCannotBeOpened: "Berkas tidak dapat dibuka", "File cannot be opened";
    NoCompetencies: "Belum ada kompetensi dalam rencana ini.", "There are no competencies in this plan yet.";

    // Modes
    OnlineAsync: "Daring asinkron", "Online, self-paced";
    OnlineSync: "Daring sinkron", "Online, live";
    FaceToFace: "Tatap muka (luring)", "Face to face";
    AtTheWorkplace: "Di tempat kerja", "Workplace";

    // Stages
    Online: "Daring", "Online";
    Evaluation: "Evaluasi", "Evaluation";
    Coaching: "Pendampingan", "Coaching";

    // Natures
    Theory: "Teori", "Theory";
    Regulation: "Regulasi", "Regulation";
    Enrichment: "Pengayaan", "Enrichment";
    Assignment: "Penugasan", "Assignment";
    Discussion: "Diskusi", "Discussion";
    CaseStudy: "Studi kasus", "Case study";
    Practice: "Praktik", "Practice";
    Simulation: "Simulasi", "Simulation";
    FieldPractice: "Praktik lapangan", "Field practice";
    PreTest: "Pre-test", "Pre-test";
    DailyTest: "Tes harian", "Daily test";
    Quiz: "Kuis", "Quiz";
    PostTest: "Post-test", "Post-test";
    Observation: "Observasi praktik", "Observation of practice";
    CompetencyTest: "Uji kompetensi", "Competency test";
    CoachingNature: "Coaching", "Coaching";
    Mentoring: "Mentoring", "Mentoring";
    Clinic: "Klinik", "Clinic";
    Other: "Lainnya", "Other";

    // Header
    Program: "Rincian kegiatan", "Programme details";
    Templates: "Templat", "Templates";
    Shortcuts: "Pintasan keyboard", "Keyboard shortcuts";
    OtherTab: "Tab lain", "Other tab";
    AlsoOpenElsewhere: "Rencana ini juga terbuka di tab lain. Perubahan di sini akan disimpan sebagai salinan tersendiri.", "This plan is also open in another tab. Changes made here will be kept as a copy of their own.";
    CopyOfOpen: "Ini salinan tersendiri: rencana aslinya terbuka di tab lain.", "This is a copy of its own: the plan itself is open in another tab.";
    TakeOver: "Ambil alih di sini", "Take over here";
    WorkOnCopy: "Kerjakan sebagai salinan", "Work on a copy";
    SavedHere: "Tersimpan di peramban ini", "Saved in this browser";
    SavingNow: "Menyimpan…", "Saving…";
    NotSavedForbidden: "Belum disimpan: peramban melarang penyimpanan", "Not saved: the browser forbids storage";
    NotSavedFull: "Belum disimpan: penyimpanan penuh", "Not saved: storage is full";
    ExportToKeep: "Ekspor JSON agar tidak hilang", "Export JSON to keep your work";
    NotKept: "Tidak disimpan di peramban", "Not kept in this browser";
    CopyTable: "Salin tabel untuk Word dan Excel", "Copy table for Word and Excel";
    SaveCsv: "Simpan CSV", "Save CSV";
    Print: "Cetak", "Print";

    // Toolbar and table
    View: "Tampilan", "View";
    ClearSearch: "Hapus pencarian", "Clear search";
    SelectAll: "Pilih semua", "Select all";
    Actions: "Tindakan", "Actions";
    NothingFound: "Tidak ada materi yang cocok.", "No material matches.";

    // Empty state and templates
    StartHere: "Mulai dari daftar materi Anda", "Start from your list of materials";
    StartHow: "Salin tabel dari Excel atau Word, lalu tempel di sini. Urutan kolom bebas; hasilnya Anda periksa dulu sebelum ditambahkan.", "Copy a table from Excel or Word and paste it here. Columns may stand in any order; you check the result before anything is added.";
    StartBox: "Tempat menempel tabel", "Place to paste a table";
    StartBoxHow: "Klik di sini lalu tekan Ctrl+V, atau lepas tabel maupun berkas di sini.", "Click here and press Ctrl+V, or drop a table or a file here.";
    DropTable: "Lepas di sini", "Drop it here";
    ExampleTable: "Contoh tabel", "Example of a table";
    OpenFile: "Buka berkas", "Open a file";
    OrTemplate: "Atau pakai templat", "Or use a template";
    AllTemplates: "Semua templat…", "All templates…";
    HelpChoose: "Bantu pilih jenis…", "Help me choose a type…";
    TemplatesHow: "Templat menggantikan rencana ini; Urungkan mengembalikannya.", "A template takes the place of this plan; Undo brings it back.";
    NoMaterials: "Belum ada materi.", "No materials yet.";

    // Programme
    Activity: "Kegiatan", "Activity";
    ActivityKind: "Jenis kegiatan", "Activity type";
    Batch: "Angkatan", "Batch";
    Provider: "Lembaga penyelenggara", "Provider";
    Responsible: "Penanggung jawab", "Person in charge";
    Audience: "Sasaran peserta", "Audience";
    Participants: "Jumlah peserta", "Participants";
    StartDate: "Tanggal mulai", "Start date";
    EndDate: "Tanggal selesai", "End date";
    Objectives: "Tujuan", "Objectives";
    LegalBasis: "Dasar hukum", "Legal basis";
    Product: "Produk yang dihasilkan", "Product";
    ProductHint: "Hasil kerja peserta, untuk workshop dan lokakarya.", "What the participants make, for workshops.";
    TrainingTime: "Jam pelajaran (JP)", "Training time (JP)";
    MinutesHint: "Umumnya 45 menit (PerLAN 5/2018); praktik lapangan 60 menit (Kemenkes).", "Usually 45 minutes (PerLAN 5/2018); field practice 60 minutes (Kemenkes).";
    TargetJp: "JP program", "Programme JP";
    TargetJpHint: "Jumlah JP yang harus dicapai. Kosongkan bila bebas.", "What the JP must add up to. Leave empty if free.";
    PerDay: "Batas JP tatap muka per hari", "Face-to-face JP a day at most";
    PerDayHint: "Praktik umum: paling banyak sekitar 10 JP sehari. Kosongkan bila tanpa batas.", "Common practice: at most about 10 JP a day. Leave empty for no cap.";
    AsyncPerDay: "Batas JP asinkron per hari", "Self-paced JP a day at most";
    AsyncPerDayHint: "Paling banyak 3 JP sehari, dikutip dari PerLAN 10/2018, belum diverifikasi. Kosongkan bila tanpa batas.", "At most 3 JP a day, quoted from PerLAN 10/2018, not verified. Leave empty for no cap.";
    TargetShare: "Target porsi", "Target share";
    NoTarget: "Tanpa target porsi", "No target share";
    NoTargetHint: "Misalnya untuk webinar, yang seluruhnya daring.", "Such as for a webinar, which is all online.";
    OnlinePercent: "Daring (%)", "Online (%)";
    OnlinePercentHint: "Norma umum yang dikutip dari Kemnaker: sekitar 30%.", "A common norm, quoted from Kemnaker: about 30%.";
    Tolerance: "Toleransi (± poin)", "Tolerance (± points)";
    ToleranceHint: "Usulan Padu: 5 poin; tidak ada aturan yang menetapkannya.", "Padu proposes 5 points; no rule sets it.";
    Basis: "Dasar target", "Basis of the target";
    BasisHint: "Aturan, pedoman, atau kesepakatan.", "A rule, a guideline or an agreement.";

    // Competencies
    CompetenciesHow: "Materi dikaitkan dengan kompetensi lewat rincian materinya.", "A material is linked to competencies in its details.";
    CompetencyCode: "Kode unit", "Unit code";
    CompetencyTitle: "Judul kompetensi", "Title of the competency";
    AddCompetency: "Tambah kompetensi", "Add competency";

    // Saved plans
    OpenPlan: "Buka", "Open";
    OpenNow: "Sedang dibuka", "Open now";
    Rename: "Ganti nama", "Rename";
    Restore: "Pulihkan", "Restore";
    Download: "Unduh", "Download";
    DownloadFile: "Unduh sebagai berkas", "Download as a file";
    Deleted: "Dihapus", "Deleted";
    Untitled: "Tanpa judul", "Untitled";
    Damaged: "Rusak dan tidak dapat dibuka; teksnya dapat diunduh", "Damaged and cannot be opened; its text can be downloaded";
    MadeByNewer: "Dibuat dengan Padu yang lebih baru; teksnya dapat diunduh", "Made by a newer Padu; its text can be downloaded";
    OfUnknownVersion: "Versi formatnya tidak dikenal; teksnya dapat diunduh", "Of an unknown version of the format; its text can be downloaded";
    NothingKept: "Halaman ini tidak menyimpan rencana di peramban. Unduh rencana sebagai berkas; berkas itu dapat dibuka lagi di sini.", "This page keeps no plans in the browser. Download the plan as a file; it can be opened here again.";
    KeptHere: "Disimpan hanya di peramban ini. Ekspor JSON untuk memindahkannya ke perangkat lain.", "Kept in this browser only. Export JSON to take a plan to another device.";
    NoSavedPlans: "Belum ada rencana yang tersimpan.", "No saved plans yet.";

    // Keyboard shortcuts
    KeysEverywhere: "Di mana saja", "Anywhere";
    KeysOnASession: "Pada kartu atau baris sesi", "On the card or row of a session";
    KeysOnAMac: "Di Mac, ⌘ menggantikan Ctrl dan ⌥ menggantikan Alt.", "On a Mac, ⌘ stands for Ctrl and ⌥ for Alt.";
    KeysOr: "atau", "or";
    KeyEscape: "Batalkan seretan, kosongkan pilihan, tutup", "Cancel a drag, clear the selection, close";
    KeyDetails: "Buka rincian", "Open details";
    KeyMoveWithin: "Naik, turun dalam tahap", "Up, down within the stage";
    KeyMoveAcross: "Ke tahap sebelum, sesudah", "To the stage before, after";
    KeySelect: "Pilih atau lepas", "Select or deselect";
    KeySelectRange: "Pilih sampai di sini", "Select up to here";

    // Kinds of activity
    Bimtek: "Bimtek", "Bimtek";
    Diklat: "Diklat", "Diklat";
    Pelatihan: "Pelatihan", "Pelatihan";
    Workshop: "Workshop", "Workshop";
    Lokakarya: "Lokakarya", "Lokakarya";
    Webinar: "Webinar", "Webinar";
    Seminar: "Seminar", "Seminar";
    Sosialisasi: "Sosialisasi", "Sosialisasi";
}

impl Lang {
    /// How a mode is called.
    pub const fn mode(self, mode: Mode) -> &'static str {
        self.word(match mode {
            Mode::OnlineAsync => Word::OnlineAsync,
            Mode::OnlineSync => Word::OnlineSync,
            Mode::FaceToFace => Word::FaceToFace,
            Mode::Workplace => Word::AtTheWorkplace,
        })
    }

    /// How a stage is called.
    pub const fn stage(self, stage: Stage) -> &'static str {
        self.word(match stage {
            Stage::Online => Word::Online,
            Stage::FaceToFace => Word::FaceToFace,
            Stage::Evaluation => Word::Evaluation,
            Stage::Coaching => Word::Coaching,
            Stage::Workplace => Word::AtTheWorkplace,
        })
    }

    /// How a nature is called.
    pub const fn nature(self, nature: Nature) -> &'static str {
        self.word(match nature {
            Nature::Theory => Word::Theory,
            Nature::Regulation => Word::Regulation,
            Nature::Enrichment => Word::Enrichment,
            Nature::Assignment => Word::Assignment,
            Nature::Discussion => Word::Discussion,
            Nature::CaseStudy => Word::CaseStudy,
            Nature::Practice => Word::Practice,
            Nature::Simulation => Word::Simulation,
            Nature::FieldPractice => Word::FieldPractice,
            Nature::PreTest => Word::PreTest,
            Nature::DailyTest => Word::DailyTest,
            Nature::Quiz => Word::Quiz,
            Nature::PostTest => Word::PostTest,
            Nature::Observation => Word::Observation,
            Nature::CompetencyTest => Word::CompetencyTest,
            Nature::Coaching => Word::CoachingNature,
            Nature::Mentoring => Word::Mentoring,
            Nature::Clinic => Word::Clinic,
            Nature::Other => Word::Other,
        })
    }

    /// How a kind of activity is called.
    pub const fn kind(self, kind: Kind) -> &'static str {
        self.word(match kind {
            Kind::Bimtek => Word::Bimtek,
            Kind::Diklat => Word::Diklat,
            Kind::Pelatihan => Word::Pelatihan,
            Kind::Workshop => Word::Workshop,
            Kind::Lokakarya => Word::Lokakarya,
            Kind::Webinar => Word::Webinar,
            Kind::Seminar => Word::Seminar,
            Kind::Sosialisasi => Word::Sosialisasi,
        })
    }
}
