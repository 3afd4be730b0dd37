//! The built-in templates by name, with what is in them and where it comes from.

use super::Lang;
use crate::domain::Template;

impl Lang {
    /// What one of the few templates of the empty state is called, and what is
    /// in it. These few stand apart so that the first screen needs no others.
    pub const fn starter(self, template: Template) -> Option<[&'static str; 2]> {
        Some(match (self, template) {
            (Lang::Id, Template::Bimtek) => [
                "Bimtek 2–3 hari, 30% daring",
                "Pre-test, teori daring, praktik di kelas, post-test, klinik · 32\u{a0}JP",
            ],
            (Lang::En, Template::Bimtek) => [
                "Bimtek of 2–3 days, 30% online",
                "Pre-test, theory online, practice in class, post-test, clinic · 32\u{a0}JP",
            ],
            (Lang::Id, Template::Diklat) => [
                "Diklat 32 JP, 30% daring",
                "Teori daring, studi kasus dan praktik di kelas, evaluasi akhir · 32\u{a0}JP",
            ],
            (Lang::En, Template::Diklat) => [
                "Diklat of 32 JP, 30% online",
                "Theory online, cases and practice in class, final evaluation · 32\u{a0}JP",
            ],
            (Lang::Id, Template::Webinar) => ["Webinar 2 jam", "Daring sinkron penuh, tanpa target porsi"],
            (Lang::En, Template::Webinar) => ["Webinar of 2 hours", "All online and live, no target share"],
            _ => return None,
        })
    }

    /// What a template is called, and what is in it, in one line.
    pub const fn template(self, template: Template) -> [&'static str; 2] {
        if let Some(starter) = self.starter(template) {
            return starter;
        }
        match self {
            Lang::Id => match template {
                Template::Blank => ["Rencana kosong", "Empat tahap tanpa materi"],
                Template::Bimtek | Template::Diklat | Template::Webinar => ["", ""],
                Template::BimtekOnline => [
                    "Bimtek sepenuhnya daring",
                    "Praktik dan simulasi di kelas daring, pre-test, post-test · 32\u{a0}JP",
                ],
                Template::DiklatOnline => {
                    ["Diklat sepenuhnya daring", "LMS dan kelas daring, evaluasi akhir daring · 32\u{a0}JP"]
                }
                Template::Pelatihan => {
                    ["Pelatihan 20 JP, 30% daring", "Video tutorial, praktik di kelas, penilaian hasil · 20\u{a0}JP"]
                }
                Template::PelatihanOnline => {
                    ["Pelatihan sepenuhnya daring", "Video tutorial, praktik di kelas daring · 20\u{a0}JP"]
                }
                Template::Workshop => {
                    ["Workshop dengan produk, 30% daring", "Konsep daring, membuat produk dalam kelompok · 16\u{a0}JP"]
                }
                Template::WorkshopOnline => {
                    ["Workshop sepenuhnya daring", "Membuat produk dalam kelompok (breakout room) · 16\u{a0}JP"]
                }
                Template::Lokakarya => ["Lokakarya satu hari", "Para ahli merumuskan solusi, tatap muka · 8\u{a0}JP"],
                Template::LokakaryaOnline => {
                    ["Lokakarya sepenuhnya daring", "Para ahli merumuskan solusi, daring sinkron · 8\u{a0}JP"]
                }
                Template::Seminar => ["Seminar satu hari", "Paparan pakar dan pembahasan, tatap muka · 6\u{a0}JP"],
                Template::SeminarOnline => {
                    ["Seminar sepenuhnya daring", "Paparan pakar dan pembahasan, daring sinkron · 6\u{a0}JP"]
                }
                Template::Sosialisasi => {
                    ["Sosialisasi setengah hari", "Isi peraturan, contoh penerapan, tatap muka · 4\u{a0}JP"]
                }
                Template::SosialisasiOnline => {
                    ["Sosialisasi sepenuhnya daring", "Isi peraturan, contoh penerapan, daring sinkron · 4\u{a0}JP"]
                }
                Template::Cpof => [
                    "CPOf: e-learning, kelas, uji kompetensi",
                    "Enam unit kompetensi, sekitar 2 pekan daring, 2 hari di kelas · 30\u{a0}JP",
                ],
                Template::Latsar => ["Latsar CPNS", "MOOC, kelas daring, habituasi, klasikal · 75\u{a0}JP"],
                Template::PkbInClass => {
                    ["PKB tatap muka 60 JP", "Enam mata pelatihan dan tes akhir, semua di kelas · 60\u{a0}JP"]
                }
                Template::InOnIn => ["PKB In–On–In 60 JP", "20 JP kelas · 30 JP di tempat kerja · 10 JP kelas"],
                Template::PkbBlended => {
                    ["PKB daring kombinasi 60 JP", "48 JP daring di antara tiga pertemuan · 12 JP tatap muka"]
                }
                Template::Prakom => {
                    ["Pranata Komputer Ahli 120 JP", "MOOC, kelas daring, lab di unit kerja, seminar · 81% daring"]
                }
            },
            Lang::En => match template {
                Template::Blank => ["Blank plan", "Four stages without materials"],
                Template::Bimtek | Template::Diklat | Template::Webinar => ["", ""],
                Template::BimtekOnline => [
                    "Bimtek fully online",
                    "Practice and simulation in an online class, pre-test, post-test · 32\u{a0}JP",
                ],
                Template::DiklatOnline => {
                    ["Diklat fully online", "LMS and online class, final evaluation online · 32\u{a0}JP"]
                }
                Template::Pelatihan => [
                    "Pelatihan of 20 JP, 30% online",
                    "Video tutorials, practice in class, results assessed · 20\u{a0}JP",
                ],
                Template::PelatihanOnline => {
                    ["Pelatihan fully online", "Video tutorials, practice in an online class · 20\u{a0}JP"]
                }
                Template::Workshop => {
                    ["Workshop with a product, 30% online", "Concepts online, groups make a product · 16\u{a0}JP"]
                }
                Template::WorkshopOnline => {
                    ["Workshop fully online", "Groups make a product in breakout rooms · 16\u{a0}JP"]
                }
                Template::Lokakarya => {
                    ["Lokakarya of one day", "Experts work out a solution, face to face · 8\u{a0}JP"]
                }
                Template::LokakaryaOnline => {
                    ["Lokakarya fully online", "Experts work out a solution, live online · 8\u{a0}JP"]
                }
                Template::Seminar => ["Seminar of one day", "Experts speak and discuss, face to face · 6\u{a0}JP"],
                Template::SeminarOnline => {
                    ["Seminar fully online", "Experts speak and discuss, live online · 6\u{a0}JP"]
                }
                Template::Sosialisasi => {
                    ["Sosialisasi of half a day", "What a regulation says, and examples, face to face · 4\u{a0}JP"]
                }
                Template::SosialisasiOnline => {
                    ["Sosialisasi fully online", "What a regulation says, and examples, live online · 4\u{a0}JP"]
                }
                Template::Cpof => [
                    "CPOf: e-learning, class, competency test",
                    "Six units of competency, about 2 weeks online, 2 days in class · 30\u{a0}JP",
                ],
                Template::Latsar => ["Latsar for CPNS", "MOOC, online class, habituation, in class · 75\u{a0}JP"],
                Template::PkbInClass => {
                    ["PKB face to face, 60 JP", "Six subjects and a final test, all in class · 60\u{a0}JP"]
                }
                Template::InOnIn => ["PKB In–On–In, 60 JP", "20 JP in class · 30 JP at the workplace · 10 JP in class"],
                Template::PkbBlended => {
                    ["PKB blended, 60 JP", "48 JP online between three meetings · 12 JP face to face"]
                }
                Template::Prakom => {
                    ["Pranata Komputer Ahli, 120 JP", "MOOC, online class, lab at the workplace, seminar · 81% online"]
                }
            },
        }
    }

    /// Over the templates of the kinds of activity.
    pub const fn templates_by_kind(self) -> &'static str {
        match self {
            Lang::Id => "Menurut jenis kegiatan",
            Lang::En => "By activity type",
        }
    }

    /// Over the published cases.
    pub const fn template_cases(self) -> &'static str {
        match self {
            Lang::Id => "Kasus terbitan",
            Lang::En => "Published cases",
        }
    }

    /// Over the blank plan.
    pub const fn template_from_nothing(self) -> &'static str {
        match self {
            Lang::Id => "Dari awal",
            Lang::En => "From scratch",
        }
    }

    /// What the choice between the usual form and a fully online one is about.
    pub const fn template_form(self) -> &'static str {
        match self {
            Lang::Id => "Bentuk",
            Lang::En => "Delivery",
        }
    }

    /// The usual form: blended or face to face.
    pub const fn usual_form(self) -> &'static str {
        match self {
            Lang::Id => "Bauran atau tatap muka",
            Lang::En => "Blended or face to face",
        }
    }

    /// Where the figures of a template come from, and which of them are examples.
    pub const fn template_source(self, template: Template) -> &'static str {
        match (self, template) {
            (_, Template::Blank) => "",
            (Lang::Id, Template::Bimtek | Template::BimtekOnline) => {
                "Bentuk: “Antara Bimtek dan Diklat” dan praktik umum. JP contoh."
            }
            (Lang::En, Template::Bimtek | Template::BimtekOnline) => {
                "Shape: “Antara Bimtek dan Diklat” and common practice. JP are examples."
            }
            (Lang::Id, Template::Diklat | Template::DiklatOnline) => {
                "32 JP: “Memahami Perbedaan Diklat, Pelatihan, …”. Pembagian JP contoh."
            }
            (Lang::En, Template::Diklat | Template::DiklatOnline) => {
                "32 JP: “Memahami Perbedaan Diklat, Pelatihan, …”. How they are divided is an example."
            }
            (Lang::Id, Template::Pelatihan | Template::PelatihanOnline) => {
                "20 JP: kewajiban tahunan ASN (PerLAN 5/2018); Kemenkes menyebut paling sedikit 30 JPL. Pembagian JP contoh."
            }
            (Lang::En, Template::Pelatihan | Template::PelatihanOnline) => {
                "20 JP: what an ASN needs a year (PerLAN 5/2018); Kemenkes asks for at least 30 JPL. How they are divided is an example."
            }
            (Lang::Id, Template::Workshop | Template::WorkshopOnline) => {
                "Produk: “Memahami Perbedaan Diklat, Pelatihan, …”; teori dan praktik: “Definisi Seminar, Lokakarya, …”. JP contoh."
            }
            (Lang::En, Template::Workshop | Template::WorkshopOnline) => {
                "Product: “Memahami Perbedaan Diklat, Pelatihan, …”; theory and practice: “Definisi Seminar, Lokakarya, …”. JP are examples."
            }
            (
                Lang::Id,
                Template::Lokakarya
                | Template::LokakaryaOnline
                | Template::Seminar
                | Template::SeminarOnline
                | Template::Sosialisasi
                | Template::SosialisasiOnline,
            ) => "Bentuk: “Definisi Seminar, Lokakarya, …”, yang tidak menyebut lamanya. JP contoh.",
            (
                Lang::En,
                Template::Lokakarya
                | Template::LokakaryaOnline
                | Template::Seminar
                | Template::SeminarOnline
                | Template::Sosialisasi
                | Template::SosialisasiOnline,
            ) => "Shape: “Definisi Seminar, Lokakarya, …”, which gives no length. JP are examples.",
            (Lang::Id, Template::Webinar) => {
                "1–2 jam: “Memahami Perbedaan Diklat, Pelatihan, …”. Pembagian waktu contoh."
            }
            (Lang::En, Template::Webinar) => {
                "1–2 hours: “Memahami Perbedaan Diklat, Pelatihan, …”. How they are divided is an example."
            }
            (Lang::Id, Template::Cpof) => {
                "“Metode Pelatihan Blended Learning dalam Bimtek BUMN” dan unit LSP Pengadaan, tanpa JP. JP contoh."
            }
            (Lang::En, Template::Cpof) => {
                "“Metode Pelatihan Blended Learning dalam Bimtek BUMN” and units of LSP Pengadaan, without JP. JP are examples."
            }
            (Lang::Id, Template::Latsar) => "Urutan tahapnya seperti di LAN. JP dan mata pelatihan contoh.",
            (Lang::En, Template::Latsar) => "Stages in the order of LAN. JP and subjects are examples.",
            (Lang::Id, Template::PkbInClass | Template::InOnIn) => "JP seperti tercetak dalam kurikulum PKB Kemdikbud.",
            (Lang::En, Template::PkbInClass | Template::InOnIn) => "JP as printed in the PKB curriculum of Kemdikbud.",
            (Lang::Id, Template::PkbBlended) => {
                "JP seperti tercetak dalam kurikulum PKB Kemdikbud; letak bagian daring dan tes akhir contoh."
            }
            (Lang::En, Template::PkbBlended) => {
                "JP as printed in the PKB curriculum of Kemdikbud; where the online part and the final test stand is an example."
            }
            (Lang::Id, Template::Prakom) => {
                "Salinan LMS BPS (sumber sekunder). Yang kosong, 16 JP, diisi contoh agar genap 120 JP seperti tercetak."
            }
            (Lang::En, Template::Prakom) => {
                "A copy of BPS's LMS (secondary). What is empty there, 16 JP, is filled in by examples to the 120 JP printed."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_says_what_it_is_and_where_its_figures_come_from() {
        for (&lang, &template) in Lang::ALL.iter().flat_map(|lang| Template::ALL.iter().map(move |each| (lang, each))) {
            let [name, about] = lang.template(template);
            assert!(!name.is_empty() && !about.is_empty(), "{lang:?} {template:?}");
            assert_eq!(lang.template_source(template).is_empty(), template == Template::Blank, "{lang:?} {template:?}");
        }
    }
}
