//! What is said where there is no WebAssembly to say it: before the planner could be loaded, and after a bug has stopped
//! it. The sentences stand in JavaScript; this is where they are kept and translated, and a test compares.

/// A sentence outside of the planner: the script that says it, its key there, and its text in each language.
pub struct Outside {
    /// The file in `src/embed`.
    pub script: &'static str,
    /// Its key in `texts` of that file.
    pub key: &'static str,
    /// Indonesian, English.
    pub texts: [&'static str; 2],
}

macro_rules! outside {
    ($($script:literal { $($key:ident: $id:literal, $en:literal;)* })*) => {
        /// Every sentence outside of the planner.
        pub const OUTSIDE: &[Outside] = &[
            $($(Outside { script: $script, key: stringify!($key), texts: [$id, $en] },)*)*
        ];
    };
}

outside! {
    "padu.js" {
        unsupported: "Peramban ini tidak mendukung WebAssembly, yang diperlukan perencana ini. Perbarui peramban, lalu muat ulang halaman.", "This browser does not support WebAssembly, which this planner needs. Update the browser, then reload the page.";
        load: "Perencana tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.", "The planner could not be loaded. Check the connection, then try again.";
        source: "Rencana yang ditunjuk halaman ini tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.", "The plan that this page points to could not be fetched. Check the connection, then try again.";
        invalid: "Rencana yang ditunjuk halaman ini tidak dapat dibuka.", "The plan that this page points to cannot be opened.";
        template: "Templat yang ditunjuk halaman ini tidak ada.", "The template that this page points to does not exist.";
        onDemandFailed: "Bagian perencana yang baru diperlukan sekarang tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.", "A part of the planner that is needed only now could not be fetched. Check the connection, then try again.";
        fatal: "Perencana berhenti karena kesalahan.", "The planner has stopped because of an error.";
        retry: "Coba lagi", "Try again";
    }
    "crash.js" {
        title: "Perencana berhenti karena kesalahan", "The planner has stopped because of an error";
        what: "Rencana Anda aman: salinan setelah perubahan terakhir masih ada. Mulai ulang untuk melanjutkan; hanya langkah yang dapat diurungkan yang hilang. Jika berhenti lagi, unduh rencana itu sebagai berkas.", "Your plan is safe: the copy made after the last change is still here. Restart to go on; only the steps that could be undone are lost. If it stops again, download the plan as a file.";
        restart: "Mulai ulang", "Restart";
        download: "Unduh rencana", "Download plan";
        copy: "Salin rencana", "Copy plan";
        copied: "Rencana disalin.", "Plan copied.";
        refused: "Peramban tidak mengizinkan penyalinan. Salin teks di bawah ini.", "The browser does not allow copying. Copy the text below.";
        failed: "Perencana tidak dapat dimulai ulang. Unduh rencana, lalu muat ulang halaman.", "The planner could not be restarted. Download the plan, then reload the page.";
        blank: "Mulai dengan rencana kosong", "Begin with a blank plan";
        again: "Perencana berhenti lagi pada rencana yang sama. Unduh rencana itu dan mulailah dengan rencana kosong. Bila disimpan di peramban ini, rencana itu juga tetap ada di Rencana tersimpan.", "The planner has stopped again at the same plan. Download that plan and begin with a blank one. Where plans are kept in this browser, it also stays in Saved plans.";
        plan: "Isi rencana", "The plan as text";
        details: "Rincian teknis", "Technical details";
    }
}
