//! The built-in templates by name, with what is in them.

use super::Lang;
use crate::domain::Template;

impl Lang {
    /// What a template is called.
    pub const fn template(self, template: Template) -> &'static str {
        match (self, template) {
            (Lang::Id, Template::Blank) => "Rencana kosong",
            (Lang::En, Template::Blank) => "Blank plan",
            (Lang::Id, Template::Bimtek) => "Bimtek 2–3 hari, 30% daring",
            (Lang::En, Template::Bimtek) => "Bimtek of 2–3 days, 30% online",
            (Lang::Id, Template::Cpof) => "CPOf: e-learning, kelas, uji kompetensi",
            (Lang::En, Template::Cpof) => "CPOf: e-learning, class, competency test",
            (Lang::Id, Template::InOnIn) => "In–On–In 60 JP",
            (Lang::En, Template::InOnIn) => "In–On–In of 60 JP",
            (Lang::Id, Template::Webinar) => "Webinar 2 jam",
            (Lang::En, Template::Webinar) => "Webinar of 2 hours",
        }
    }

    /// What is in a template, in one line.
    pub const fn template_about(self, template: Template) -> &'static str {
        match (self, template) {
            (Lang::Id, Template::Blank) => "Empat tahap tanpa materi",
            (Lang::En, Template::Blank) => "Four stages without materials",
            (Lang::Id, Template::Bimtek) => "Pre-test, teori daring, praktik di kelas, post-test, klinik · 32 JP",
            (Lang::En, Template::Bimtek) => "Pre-test, theory online, practice in class, post-test, clinic · 32 JP",
            (Lang::Id, Template::Cpof) => "Enam unit kompetensi · JP contoh, ubah sesuai kurikulum",
            (Lang::En, Template::Cpof) => "Six units of competency · JP are examples, change them to your curriculum",
            (Lang::Id, Template::InOnIn) => "20 JP kelas · 30 JP di tempat kerja · 10 JP kelas",
            (Lang::En, Template::InOnIn) => "20 JP in class · 30 JP at the workplace · 10 JP in class",
            (Lang::Id, Template::Webinar) => "Daring sinkron penuh, tanpa target porsi",
            (Lang::En, Template::Webinar) => "All online and live, no target share",
        }
    }
}
