//! Sentences about what lies outside the plan: storage, clipboard, files.

use super::{Lang, Word};
use crate::domain::{JpError, Text};

/// Something from outside the plan that the designer should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The kept copy could not be read; its text was set aside.
    SetAside(Unread),
    /// A kept plan cannot be opened.
    NotOpened(Unread),
    /// A kept plan is not in the storage any more.
    NotKeptAnyMore,
    /// The storage was emptied from outside; the open plan is kept again.
    Emptied,
    /// The storage had no room for the last changes of the plan that was left.
    LeftUnsaved,
    /// Another tab has the same plan open.
    OpenElsewhere,
    /// Another tab changed the same plan; this one goes on as a copy.
    ChangedElsewhere,
    /// Another tab has the plan open; what is here is kept as a copy.
    OnACopy,
    /// Another tab has taken over the plan that is open here.
    TakenOver,
    /// The plan goes on here and no longer in another tab.
    TookOver,
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

/// Why a kept text is not a plan that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no plan, or no longer one.
    Damaged,
    /// A newer Padu has made it.
    Newer,
    /// It says that it has a version that never was.
    Unknown,
}

impl Unread {
    /// What it is called in the list of kept plans.
    pub fn from_code(code: &str) -> Option<Unread> {
        Some(match code {
            "damaged" => Unread::Damaged,
            "newer" => Unread::Newer,
            "unknown" => Unread::Unknown,
            _ => return None,
        })
    }

    /// What the list of kept plans says of it.
    pub const fn word(self) -> Word {
        match self {
            Unread::Damaged => Word::Damaged,
            Unread::Newer => Word::MadeByNewer,
            Unread::Unknown => Word::OfUnknownVersion,
        }
    }
}

impl Lang {
    /// What happened and what the designer can do.
    pub fn notice(self, notice: &Notice) -> String {
        let sentence = match (self, notice) {
            (Lang::Id, Notice::SetAside(why)) => {
                return format!(
                    "Salinan di peramban ini {} dan disisihkan, tidak dihapus. Unduh teksnya dari Rencana tersimpan.",
                    self.unread(*why)
                );
            }
            (Lang::En, Notice::SetAside(why)) => {
                return format!(
                    "The copy in this browser {}; it was set aside, not deleted. Download its text from Saved plans.",
                    self.unread(*why)
                );
            }
            (Lang::Id, Notice::NotOpened(why)) => {
                return format!("Rencana itu {} dan tidak dapat dibuka di sini. Unduh teksnya.", self.unread(*why));
            }
            (Lang::En, Notice::NotOpened(why)) => {
                return format!("That plan {} and cannot be opened here. Download its text.", self.unread(*why));
            }
            (Lang::Id, Notice::NotKeptAnyMore) => "Rencana itu tidak ada lagi di peramban ini.",
            (Lang::En, Notice::NotKeptAnyMore) => "That plan is not in this browser any more.",
            (Lang::Id, Notice::Emptied) => {
                "Penyimpanan peramban ini dikosongkan dari luar. Rencana yang terbuka sudah disimpan lagi; periksa yang lain di Rencana tersimpan."
            }
            (Lang::En, Notice::Emptied) => {
                "This browser's storage was emptied from outside. The open plan is saved again; look for others in Saved plans."
            }
            (Lang::Id, Notice::LeftUnsaved) => {
                "Penyimpanan penuh: perubahan terakhir rencana sebelumnya belum tersimpan. Urungkan untuk kembali ke sana, lalu ekspor JSON."
            }
            (Lang::En, Notice::LeftUnsaved) => {
                "Storage is full: the last changes of the plan before are not saved. Undo to go back to it, then export JSON."
            }
            (Lang::Id, Notice::OpenElsewhere) => {
                "Rencana ini juga terbuka di tab lain. Ambil alih di sini, atau kerjakan sebagai salinan."
            }
            (Lang::En, Notice::OpenElsewhere) => {
                "This plan is also open in another tab. Take over here, or work on a copy."
            }
            (Lang::Id, Notice::OnACopy) => {
                "Rencana ini terbuka di tab lain. Yang di sini disimpan sebagai salinan tersendiri."
            }
            (Lang::En, Notice::OnACopy) => {
                "This plan is open in another tab. What is here is kept as a copy of its own."
            }
            (Lang::Id, Notice::TakenOver) => {
                "Tab lain mengambil alih rencana ini. Perubahan di sini disimpan sebagai salinan tersendiri."
            }
            (Lang::En, Notice::TakenOver) => {
                "Another tab has taken this plan over. Changes made here are kept as a copy of their own."
            }
            (Lang::Id, Notice::TookOver) => "Rencana ini sekarang dikerjakan di sini. Tab lain sudah diberi tahu.",
            (Lang::En, Notice::TookOver) => "The plan is worked on here now. The other tab has been told.",
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

    /// What a kept text is or was that is no plan that can be opened.
    const fn unread(self, why: Unread) -> &'static str {
        match (self, why) {
            (Lang::Id, Unread::Damaged) => "rusak",
            (Lang::En, Unread::Damaged) => "is damaged",
            (Lang::Id, Unread::Newer) => "dibuat dengan Padu yang lebih baru",
            (Lang::En, Unread::Newer) => "was made by a newer Padu",
            (Lang::Id, Unread::Unknown) => "memakai versi format yang tidak dikenal",
            (Lang::En, Unread::Unknown) => "has a version of the format that is not known",
        }
    }
}
