//! Sentences about what lies outside the plan: storage, clipboard, files.

use super::Lang;
use crate::domain::{JpError, Text};

/// Something from outside the plan that the designer should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The kept copy could not be read; its text was set aside.
    DamagedCopy,
    /// Another tab changed the same plan; this one goes on as a copy.
    ChangedElsewhere,
    /// The planner was started again after a bug had stopped it.
    Restarted,
    /// A table was copied to the clipboard.
    Copied,
    /// The browser did not allow copying.
    CopyRefused,
    /// Another text was copied to the clipboard.
    TextCopied,
    /// The browser did not allow copying a text that stands on the screen.
    TextRefused,
    /// There is nothing to save: it was done already.
    KeptAlready,
    /// A file was handed to the browser to save.
    Exported(Text),
    /// A file or address could not be read at all.
    Unreadable(Text),
    /// What is loaded on demand could not be fetched.
    NotFetched,
    /// What was pasted into the page holds no table.
    PasteIsNotATable,
    /// What was typed as a session's JP is no such amount.
    WrongJp {
        /// The session's title.
        title: Text,
        /// What is wrong.
        error: JpError,
    },
}

impl Lang {
    /// What happened and what the designer can do.
    pub fn notice(self, notice: &Notice) -> String {
        let sentence = match (self, notice) {
            (Lang::Id, Notice::DamagedCopy) => {
                "Salinan di peramban ini rusak dan disisihkan, tidak dihapus. Unduh teksnya dari Rencana tersimpan."
            }
            (Lang::En, Notice::DamagedCopy) => {
                "The copy in this browser is damaged; it was set aside, not deleted. Download its text from Saved plans."
            }
            (Lang::Id, Notice::ChangedElsewhere) => {
                "Rencana ini juga diubah di tab lain. Perubahan di sini disimpan sebagai salinan tersendiri."
            }
            (Lang::En, Notice::ChangedElsewhere) => {
                "This plan was also changed in another tab. Changes made here are kept as a copy of their own."
            }
            (Lang::Id, Notice::Restarted) => {
                "Perencana dimulai ulang dan rencana Anda utuh. Langkah sebelum gangguan tidak dapat diurungkan lagi."
            }
            (Lang::En, Notice::Restarted) => {
                "The planner was restarted and your plan is whole. Steps from before the error can no longer be undone."
            }
            (Lang::Id, Notice::Copied) => "Tabel disalin. Tempel di Word atau Excel.",
            (Lang::En, Notice::Copied) => "Table copied. Paste it into Word or Excel.",
            (Lang::Id, Notice::CopyRefused) => {
                "Peramban tidak mengizinkan penyalinan. Simpan sebagai CSV sebagai gantinya."
            }
            (Lang::En, Notice::CopyRefused) => "The browser does not allow copying. Save as CSV instead.",
            (Lang::Id, Notice::TextCopied) => "Teks disalin. Tempel di dokumen Anda.",
            (Lang::En, Notice::TextCopied) => "Text copied. Paste it into your document.",
            (Lang::Id, Notice::TextRefused) => {
                "Peramban tidak mengizinkan penyalinan. Blok teks pratinjau, lalu salin sendiri."
            }
            (Lang::En, Notice::TextRefused) => {
                "The browser does not allow copying. Select the text of the preview and copy it yourself."
            }
            (Lang::Id, Notice::KeptAlready) => {
                "Tersimpan otomatis di peramban ini. Ekspor JSON untuk menyimpannya sebagai berkas."
            }
            (Lang::En, Notice::KeptAlready) => "Autosaved in this browser. Export JSON to keep it as a file.",
            (Lang::Id, Notice::Exported(file)) => return format!("{file} diunduh."),
            (Lang::En, Notice::Exported(file)) => return format!("{file} downloaded."),
            (Lang::Id, Notice::Unreadable(file)) => {
                return format!("{file} tidak dapat dibaca. Coba pilih berkasnya lagi.");
            }
            (Lang::En, Notice::Unreadable(file)) => {
                return format!("{file} cannot be read. Try choosing the file again.");
            }
            (Lang::Id, Notice::NotFetched) => {
                "Bagian ini tidak dapat diambil. Periksa sambungan internet, lalu coba lagi. Rencana Anda tidak berubah."
            }
            (Lang::En, Notice::NotFetched) => {
                "This part could not be fetched. Check the connection, then try again. Your plan is unchanged."
            }
            (_, Notice::WrongJp { title, error }) => return format!("{title}: {}", self.wrong_jp(*error)),
            (Lang::Id, Notice::PasteIsNotATable) => "Papan klip tidak berisi tabel.",
            (Lang::En, Notice::PasteIsNotATable) => "There is no table on the clipboard.",
        };
        sentence.to_owned()
    }
}
