//! The questions that help to choose a kind of activity, and what the answers
//! speak for and against.

use super::Lang;
use crate::domain::{Answer, Fact, Question};

impl Lang {
    /// The dialog that helps to choose.
    pub const fn chooser(self) -> &'static str {
        match self {
            Lang::Id => "Bantu pilih jenis kegiatan",
            Lang::En => "Help me choose a type",
        }
    }

    /// How to use it.
    pub const fn chooser_how(self) -> &'static str {
        match self {
            Lang::Id => {
                "Jawab yang Anda tahu; yang belum tahu boleh dilewati. Hasilnya saran, bukan aturan: sumbernya pun tidak selalu sepakat."
            }
            Lang::En => {
                "Answer what you know and leave out the rest. What comes out is advice, no rule: even the sources do not always agree."
            }
        }
    }

    /// What stands in the place of advice before anything is answered.
    pub const fn nothing_answered(self) -> &'static str {
        match self {
            Lang::Id => "Saran muncul begitu satu pertanyaan dijawab.",
            Lang::En => "Advice appears as soon as one question is answered.",
        }
    }

    /// "Saran: Bimtek", for a kind.
    pub fn advised(self, kind: &str) -> String {
        match self {
            Lang::Id => format!("Saran: {kind}"),
            Lang::En => format!("Advice: {kind}"),
        }
    }

    /// "Pilihan berikutnya: Pelatihan", for the runner-up.
    pub fn runner_up(self, kind: &str) -> String {
        match self {
            Lang::Id => format!("Pilihan berikutnya: {kind}"),
            Lang::En => format!("Next best: {kind}"),
        }
    }

    /// Over what speaks for a kind (`true`) or against it.
    pub const fn grounds(self, pros: bool) -> &'static str {
        match (self, pros) {
            (Lang::Id, true) => "Yang mendukung",
            (Lang::Id, false) => "Yang perlu dipertimbangkan",
            (Lang::En, true) => "What speaks for it",
            (Lang::En, false) => "What speaks against it",
        }
    }

    /// The button that takes the advised kind for the plan.
    pub const fn use_kind(self) -> &'static str {
        match self {
            Lang::Id => "Pakai jenis ini",
            Lang::En => "Use this type",
        }
    }

    /// "Mulai dari templat Bimtek".
    pub fn start_from_template(self, kind: &str) -> String {
        match self {
            Lang::Id => format!("Mulai dari templat {kind}"),
            Lang::En => format!("Start from the {kind} template"),
        }
    }

    /// The answer of who does not know.
    pub const fn no_answer(self) -> &'static str {
        match self {
            Lang::Id => "Belum tahu",
            Lang::En => "Not sure",
        }
    }

    /// A question.
    pub const fn question(self, question: Question) -> &'static str {
        match (self, question) {
            (Lang::Id, Question::Problem) => "Dari siapa masalahnya?",
            (Lang::En, Question::Problem) => "Whose problem is it?",
            (Lang::Id, Question::Aim) => "Apa yang dibawa pulang peserta?",
            (Lang::En, Question::Aim) => "What should participants take home?",
            (Lang::Id, Question::Time) => "Berapa lama waktu yang ada?",
            (Lang::En, Question::Time) => "How much time is there?",
            (Lang::Id, Question::Evaluation) => "Perlu tes dan sertifikat?",
            (Lang::En, Question::Evaluation) => "Are tests and a certificate wanted?",
            (Lang::Id, Question::Outcome) => "Hasil apa yang diharapkan?",
            (Lang::En, Question::Outcome) => "What should come out of it?",
            (Lang::Id, Question::Audience) => "Siapa pesertanya?",
            (Lang::En, Question::Audience) => "Who takes part?",
            (Lang::Id, Question::Place) => "Di mana berlangsung?",
            (Lang::En, Question::Place) => "Where does it take place?",
        }
    }

    /// An answer.
    pub const fn answer(self, answer: Answer) -> &'static str {
        match (self, answer) {
            (Lang::Id, Answer::Institution) => "Lembaga, untuk pegawainya",
            (Lang::En, Answer::Institution) => "The institution's, for its staff",
            (Lang::Id, Answer::Participants) => "Peserta sendiri",
            (Lang::En, Answer::Participants) => "The participants' own",
            (Lang::Id, Answer::Policy) => "Kebijakan atau peraturan baru",
            (Lang::En, Answer::Policy) => "A new policy or regulation",
            (Lang::Id, Answer::Experts) => "Para ahli di bidangnya",
            (Lang::En, Answer::Experts) => "Experts', in their field",
            (Lang::Id, Answer::Skill) => "Keterampilan praktis",
            (Lang::En, Answer::Skill) => "A practical skill",
            (Lang::Id, Answer::Depth) => "Kompetensi yang mendalam",
            (Lang::En, Answer::Depth) => "A deep competence",
            (Lang::Id, Answer::Insight) => "Wawasan",
            (Lang::En, Answer::Insight) => "Insight",
            (Lang::Id, Answer::TwoHours) => "Paling lama 2 jam",
            (Lang::En, Answer::TwoHours) => "2 hours at most",
            (Lang::Id, Answer::OneDay) => "1 hari",
            (Lang::En, Answer::OneDay) => "1 day",
            (Lang::Id, Answer::ThreeDays) => "2–3 hari",
            (Lang::En, Answer::ThreeDays) => "2–3 days",
            (Lang::Id, Answer::Longer) => "Lebih lama",
            (Lang::En, Answer::Longer) => "Longer",
            (Lang::Id, Answer::Certificate) => "Tes terstruktur dan sertifikat",
            (Lang::En, Answer::Certificate) => "Structured tests and a certificate",
            (Lang::Id, Answer::Tests) => "Tes saja",
            (Lang::En, Answer::Tests) => "Tests alone",
            (Lang::Id, Answer::NoTests) => "Tidak perlu",
            (Lang::En, Answer::NoTests) => "Neither",
            (Lang::Id, Answer::NoProduct) => "Tanpa produk",
            (Lang::En, Answer::NoProduct) => "No product",
            (Lang::Id, Answer::Product) => "Produk buatan peserta",
            (Lang::En, Answer::Product) => "A product made by participants",
            (Lang::Id, Answer::Solution) => "Rumusan solusi",
            (Lang::En, Answer::Solution) => "A solution in writing",
            (Lang::Id, Answer::Understanding) => "Kebijakan dipahami",
            (Lang::En, Answer::Understanding) => "A policy understood",
            (Lang::Id, Answer::Newcomers) => "Baru dalam topiknya",
            (Lang::En, Answer::Newcomers) => "People new to the topic",
            (Lang::Id, Answer::Insiders) => "Sudah mengenal topiknya",
            (Lang::En, Answer::Insiders) => "People who know the topic",
            (Lang::Id, Answer::Online) => "Sepenuhnya daring",
            (Lang::En, Answer::Online) => "Fully online",
            (Lang::Id, Answer::InPerson) => "Ada tatap muka",
            (Lang::En, Answer::InPerson) => "At least partly face to face",
        }
    }

    /// What the documents say of a kind, in one sentence that stands alone.
    pub const fn fact(self, fact: Fact) -> &'static str {
        match (self, fact) {
            (Lang::Id, Fact::BimtekProblem) => "Masalah yang dibahas bimtek diangkat oleh lembaga.",
            (Lang::En, Fact::BimtekProblem) => "The problem of a bimtek is raised by the institution.",
            (Lang::Id, Fact::BimtekPolicy) => "Bimtek membantu menerapkan kebijakan, sistem, atau prosedur.",
            (Lang::En, Fact::BimtekPolicy) => "A bimtek helps to apply a policy, system or procedure.",
            (Lang::Id, Fact::BimtekSkill) => "Bimtek untuk keterampilan praktis dengan cepat.",
            (Lang::En, Fact::BimtekSkill) => "A bimtek is for a practical skill, soon.",
            (Lang::Id, Fact::BimtekDays) => "Bimtek biasanya berlangsung 2–3 hari.",
            (Lang::En, Fact::BimtekDays) => "A bimtek usually takes 2–3 days.",
            (Lang::Id, Fact::BimtekTests) => "Bimtek menguji: pre-test, tes harian, post-test.",
            (Lang::En, Fact::BimtekTests) => "A bimtek tests: pre-test, daily test, post-test.",
            (Lang::Id, Fact::DiklatDepth) => "Diklat untuk kompetensi yang mendalam.",
            (Lang::En, Fact::DiklatDepth) => "A diklat is for a deep competence.",
            (Lang::Id, Fact::DiklatLength) => "Diklat berlangsung berhari-hari, bahkan berminggu-minggu.",
            (Lang::En, Fact::DiklatLength) => "A diklat takes days, even weeks.",
            (Lang::Id, Fact::DiklatEvaluation) => "Diklat ditutup evaluasi akhir dan sertifikat resmi.",
            (Lang::En, Fact::DiklatEvaluation) => "A diklat ends with an evaluation and an official certificate.",
            (Lang::Id, Fact::PelatihanSkill) => {
                "Pelatihan untuk keterampilan teknis tertentu, dengan praktik langsung."
            }
            (Lang::En, Fact::PelatihanSkill) => "A pelatihan is for one technical skill, with hands-on practice.",
            (Lang::Id, Fact::PelatihanLength) => {
                "Pelatihan lebih singkat daripada diklat; sumber lain (Kemenkes) menyebut paling sedikit 30 JPL."
            }
            (Lang::En, Fact::PelatihanLength) => {
                "A pelatihan is shorter than a diklat; another source (Kemenkes) asks for at least 30 JPL."
            }
            (Lang::Id, Fact::WorkshopProblem) => "Masalah yang dibahas workshop dibawa oleh peserta.",
            (Lang::En, Fact::WorkshopProblem) => "The problem of a workshop is brought by its participants.",
            (Lang::Id, Fact::WorkshopPractice) => "Workshop menggabungkan teori dan praktik.",
            (Lang::En, Fact::WorkshopPractice) => "A workshop joins theory and practice.",
            (Lang::Id, Fact::WorkshopProduct) => "Peserta workshop menghasilkan produk atau solusi.",
            (Lang::En, Fact::WorkshopProduct) => "Participants of a workshop make a product or solution.",
            (Lang::Id, Fact::WorkshopNoTests) => "Workshop tanpa evaluasi terstruktur.",
            (Lang::En, Fact::WorkshopNoTests) => "A workshop has no structured evaluation.",
            (Lang::Id, Fact::LokakaryaExperts) => {
                "Lokakarya mempertemukan para ahli tentang masalah praktis bidangnya."
            }
            (Lang::En, Fact::LokakaryaExperts) => "In a lokakarya experts meet on a practical problem of their field.",
            (Lang::Id, Fact::LokakaryaSolution) => "Lokakarya mencari solusi bagi suatu masalah.",
            (Lang::En, Fact::LokakaryaSolution) => "A lokakarya seeks the solution of a problem.",
            (Lang::Id, Fact::WebinarLength) => "Webinar biasanya 1–2 jam.",
            (Lang::En, Fact::WebinarLength) => "A webinar usually takes 1–2 hours.",
            (Lang::Id, Fact::WebinarInsight) => "Webinar membagikan wawasan dari para ahli dalam waktu singkat.",
            (Lang::En, Fact::WebinarInsight) => "In a webinar experts share insight in a short time.",
            (Lang::Id, Fact::WebinarInteraction) => "Interaksi peserta webinar terbatas.",
            (Lang::En, Fact::WebinarInteraction) => "Interaction in a webinar is limited.",
            (Lang::Id, Fact::WebinarPolicy) => "Webinar sering dipakai untuk sosialisasi.",
            (Lang::En, Fact::WebinarPolicy) => "Webinars are often used to make something known.",
            (Lang::Id, Fact::WebinarOnline) => "Webinar seluruhnya daring.",
            (Lang::En, Fact::WebinarOnline) => "A webinar is all online.",
            (Lang::Id, Fact::SeminarExperts) => "Seminar dipimpin para ahli.",
            (Lang::En, Fact::SeminarExperts) => "A seminar is led by experts.",
            (Lang::Id, Fact::SeminarAudience) => "Peserta seminar umumnya sudah mengenal topiknya.",
            (Lang::En, Fact::SeminarAudience) => "Participants of a seminar mostly know the topic.",
            (Lang::Id, Fact::SeminarLecture) => "Seminar membahas satu topik, seperti perkuliahan.",
            (Lang::En, Fact::SeminarLecture) => "A seminar discusses one topic, like a lecture.",
            (Lang::Id, Fact::SeminarOnline) => "Seminar yang daring disebut webinar.",
            (Lang::En, Fact::SeminarOnline) => "A seminar online is called a webinar.",
            (Lang::Id, Fact::SosialisasiPolicy) => "Sosialisasi membuat sesuatu dikenal, dipahami, dan dihayati.",
            (Lang::En, Fact::SosialisasiPolicy) => "A sosialisasi makes something known, understood and lived by.",
            (Lang::Id, Fact::OnlineDescribed) => "Bentuk daringnya dijelaskan dalam sumber.",
            (Lang::En, Fact::OnlineDescribed) => "The sources describe it online.",
            (Lang::Id, Fact::OnlineUnnamed) => "Sumber yang ada tidak membahas bentuk daringnya.",
            (Lang::En, Fact::OnlineUnnamed) => "The sources do not describe it online.",
            (Lang::Id, Fact::EvaluationUnnamed) => "Sumber tidak menyebut tes atau sertifikat untuknya.",
            (Lang::En, Fact::EvaluationUnnamed) => "The sources name neither tests nor a certificate for it.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_a_sentence_of_its_own() {
        use std::collections::BTreeSet;

        for &lang in Lang::ALL {
            let facts: BTreeSet<&str> = Fact::ALL.iter().map(|fact| lang.fact(*fact)).collect();
            assert!(facts.iter().all(|fact| fact.ends_with('.')), "{lang:?}");
            assert_eq!(facts.len(), Fact::ALL.len(), "{lang:?}");
            let answers: BTreeSet<&str> = Answer::ALL.iter().map(|answer| lang.answer(*answer)).collect();
            assert_eq!(answers.len(), Answer::ALL.len(), "{lang:?}");
            assert!(Question::ALL.iter().all(|question| lang.question(*question).ends_with('?')), "{lang:?}");
        }
    }
}
