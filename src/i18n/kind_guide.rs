//! What each kind of activity means, as the documents tell it. Shown where a
//! kind is chosen, and nowhere else.

use super::Lang;
use crate::domain::Kind;

/// What the documents say of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindGuide {
    /// What it is, in one sentence.
    pub meaning: &'static str,
    /// Length, delivery, evaluation, certificate, and who teaches, in the order
    /// of [`Lang::kind_rows`]; `None` for what they do not say.
    pub rows: [Option<&'static str>; 5],
    /// What it is like when all of it is online.
    pub online: &'static str,
    /// Where they disagree.
    pub disagreement: Option<&'static str>,
    /// Which documents.
    pub source: &'static str,
}

impl Lang {
    /// What the rows of a [`KindGuide`] are about.
    pub const fn kind_rows(self) -> [&'static str; 5] {
        match self {
            Lang::Id => ["Lama", "Cara", "Evaluasi", "Sertifikat", "Pengajar"],
            Lang::En => ["Length", "Delivery", "Evaluation", "Certificate", "Who teaches"],
        }
    }

    /// "Sumber": what the documents of a guide stand under.
    pub const fn source_label(self) -> &'static str {
        match self {
            Lang::Id => "Sumber",
            Lang::En => "Source",
        }
    }

    /// "Tidak disebut dalam sumber: lama, sertifikat." Empty when all is said.
    pub fn kind_unsaid(self, guide: &KindGuide) -> String {
        let unsaid = self.kind_rows().into_iter().zip(guide.rows).filter(|(_, text)| text.is_none());
        let mut text = String::new();
        for (row, _) in unsaid {
            text.push_str(match (self, text.is_empty()) {
                (_, false) => ", ",
                (Lang::Id, true) => "Tidak disebut dalam sumber: ",
                (Lang::En, true) => "Not said in the sources: ",
            });
            text.push_str(&row.to_ascii_lowercase());
        }
        if !text.is_empty() {
            text.push('.');
        }
        text
    }

    /// The switch that makes all of an activity online.
    pub const fn fully_online(self) -> &'static str {
        match self {
            Lang::Id => "Sepenuhnya daring",
            Lang::En => "Fully online",
        }
    }

    /// What a kind of activity means.
    pub const fn kind_guide(self, kind: Kind) -> KindGuide {
        match self {
            Lang::Id => in_indonesian(kind),
            Lang::En => in_english(kind),
        }
    }
}

const ONLINE_TITLE: &str = "“Memahami Perbedaan Diklat, Pelatihan, Workshop, Webinar, dan Bimtek dalam Konteks Online”";

const fn in_indonesian(kind: Kind) -> KindGuide {
    const ALIKE: Option<&str> =
        Some("“Antara Bimtek dan Diklat” menyebut keduanya pada dasarnya sama; bedanya pada fokus dan kedalaman.");
    const SAME_NAME: Option<&str> = Some(
        "Sebuah artikel vendor menyamakan workshop dengan lokakarya; “Definisi Seminar, Lokakarya, …” membedakannya.",
    );
    const DEFINITIONS: &str = "“Definisi Seminar, Lokakarya, Workshop, …”, yang mengutip KBBI";
    match kind {
        Kind::Bimtek => KindGuide {
            meaning: "Membantu peserta menerapkan kebijakan, sistem, atau prosedur: teori, lalu praktik.",
            rows: [
                Some("2–3 hari; bimtek komersial 8–10 JP per hari"),
                Some(
                    "Ceramah, tanya jawab, studi kasus, simulasi; sekitar 30% daring bila bauran (norma yang dikutip dari Kemnaker)",
                ),
                Some("Pre-test, tes di akhir hari, post-test (praktik umum)"),
                None,
                Some("Praktisi yang ahli di bidangnya; disebut juga narasumber atau tenaga ahli"),
            ],
            online: "Langkah operasional dipahami lewat simulasi atau studi kasus daring.",
            disagreement: ALIKE,
            source: "“Antara Bimtek dan Diklat” (UIN Madura); “Memahami Perbedaan Diklat, Pelatihan, …”; praktik umum (artikel vendor)",
        },
        Kind::Diklat => KindGuide {
            meaning: "Program terstruktur dengan kurikulum yang jelas, untuk pengetahuan, keterampilan, dan sikap.",
            rows: [
                Some("Berhari-hari sampai berminggu-minggu; contoh dalam sumber 32 JP"),
                Some("Formal dan terstruktur; sekitar 30% daring bila bauran (norma yang dikutip dari Kemnaker)"),
                Some("Evaluasi akhir"),
                Some("Sertifikat resmi, seringkali sertifikat kompetensi"),
                Some("Widyaiswara, pejabat fungsional yang tersertifikasi"),
            ],
            online: "Lewat LMS, Zoom Meeting, atau keduanya, dengan evaluasi akhir dan sertifikat.",
            disagreement: ALIKE,
            source: "“Antara Bimtek dan Diklat” (UIN Madura); “Memahami Perbedaan Diklat, Pelatihan, …”",
        },
        Kind::Pelatihan => KindGuide {
            meaning: "Penguasaan keterampilan teknis tertentu dengan praktik langsung.",
            rows: [
                Some("Biasanya lebih singkat daripada diklat; sumber lain (Kemenkes) menyebut paling sedikit 30 JPL"),
                Some("Sekitar 30% daring bila bauran (norma yang dikutip dari Kemnaker)"),
                None,
                None,
                None,
            ],
            online: "Sinkron (kelas daring) atau asinkron (video tutorial, modul mandiri), sesuai waktu luang peserta.",
            disagreement: None,
            source: ONLINE_TITLE,
        },
        Kind::Workshop => KindGuide {
            meaning: "Peserta berdiskusi, merancang, dan menghasilkan produk atau solusi; teori dan praktik menyatu.",
            rows: [
                None,
                Some("Partisipatif, kerja kelompok, adakalanya semi-formal"),
                Some("Tanpa evaluasi terstruktur (praktik umum)"),
                None,
                Some("Beberapa ahli sebagai pengarah dan fasilitator"),
            ],
            online: "Kerja kelompok di breakout room dan praktik dengan alat digital.",
            disagreement: SAME_NAME,
            source: "“Memahami Perbedaan Diklat, Pelatihan, …”; “Definisi Seminar, Lokakarya, …”; praktik umum (artikel vendor)",
        },
        Kind::Lokakarya => KindGuide {
            meaning: "Pertemuan para ahli yang membahas masalah praktis di bidangnya dan mencari solusinya.",
            rows: [
                None,
                Some("Pembahasan; pertemuan ilmiah kecil, dapat berkala"),
                None,
                None,
                Some("Para ahli sendiri"),
            ],
            online: "Sumber yang ada tidak membahas bentuk daringnya.",
            disagreement: SAME_NAME,
            source: DEFINITIONS,
        },
        Kind::Webinar => KindGuide {
            meaning: "Seminar daring yang ringkas: sosialisasi, inspirasi, atau wawasan dari para ahli.",
            rows: [
                Some("1–2 jam"),
                Some("Seluruhnya daring lewat Zoom, Google Meet, atau YouTube; interaksi terbatas; tanpa target porsi"),
                None,
                None,
                Some("Para ahli"),
            ],
            online: "Webinar selalu daring.",
            disagreement: None,
            source: ONLINE_TITLE,
        },
        Kind::Seminar => KindGuide {
            meaning: "Pembahasan satu topik di bawah pimpinan ahli, bagi peserta yang sudah mengenal topiknya.",
            rows: [None, Some("Seperti perkuliahan, dengan dialog"), None, None, Some("Ahli: guru besar, pakar")],
            online: "Seminar yang daring disebut webinar, 1–2 jam (“Memahami Perbedaan Diklat, Pelatihan, …”).",
            disagreement: None,
            source: DEFINITIONS,
        },
        Kind::Sosialisasi => KindGuide {
            meaning: "Membuat sesuatu dikenal, dipahami, dan dihayati, misalnya pelaksanaan suatu undang-undang.",
            rows: [None, Some("Formal atau informal"), None, None, Some("Lembaga yang berwenang (bentuk formal)")],
            online: "Webinar sering dipakai untuk sosialisasi; bentuk daring lainnya tidak dibahas sumber.",
            disagreement: None,
            source: DEFINITIONS,
        },
    }
}

const fn in_english(kind: Kind) -> KindGuide {
    const ALIKE: Option<&str> =
        Some("“Antara Bimtek dan Diklat” calls the two basically alike; they differ in focus and depth.");
    const SAME_NAME: Option<&str> = Some(
        "A vendor's article takes a workshop and a lokakarya for the same; “Definisi Seminar, Lokakarya, …” keeps them apart.",
    );
    const DEFINITIONS: &str = "“Definisi Seminar, Lokakarya, Workshop, …”, which quotes the KBBI";
    match kind {
        Kind::Bimtek => KindGuide {
            meaning: "Helps participants apply a policy, system or procedure: theory, then practice.",
            rows: [
                Some("2–3 days; commercial bimtek 8–10 JP a day"),
                Some(
                    "Lectures, questions, cases, simulation; about 30% online when blended (a norm quoted from Kemnaker)",
                ),
                Some("Pre-test, a test at the end of each day, post-test (common practice)"),
                None,
                Some("Practitioners who are experts in their field; also called speakers or experts"),
            ],
            online: "Operational steps are understood through simulation or cases online.",
            disagreement: ALIKE,
            source: "“Antara Bimtek dan Diklat” (UIN Madura); “Memahami Perbedaan Diklat, Pelatihan, …”; common practice (a vendor's article)",
        },
        Kind::Diklat => KindGuide {
            meaning: "A structured programme with a clear curriculum, for knowledge, skills and attitude.",
            rows: [
                Some("Days to weeks; the source's example has 32 JP"),
                Some("Formal and structured; about 30% online when blended (a norm quoted from Kemnaker)"),
                Some("Final evaluation"),
                Some("Official certificate, often one of competency"),
                Some("Widyaiswara, certified officials"),
            ],
            online: "Through an LMS, Zoom Meeting or both, with a final evaluation and a certificate.",
            disagreement: ALIKE,
            source: "“Antara Bimtek dan Diklat” (UIN Madura); “Memahami Perbedaan Diklat, Pelatihan, …”",
        },
        Kind::Pelatihan => KindGuide {
            meaning: "Mastering one technical skill by hands-on practice.",
            rows: [
                Some("Usually shorter than a diklat; another source (Kemenkes) asks for at least 30 JPL"),
                Some("About 30% online when blended (a norm quoted from Kemnaker)"),
                None,
                None,
                None,
            ],
            online: "Live (an online class) or self-paced (video tutorials, modules), in the participants' own time.",
            disagreement: None,
            source: ONLINE_TITLE,
        },
        Kind::Workshop => KindGuide {
            meaning: "Participants discuss, design and make a product or solution; theory and practice together.",
            rows: [
                None,
                Some("Participative, in groups, at times semi-formal"),
                Some("No structured evaluation (common practice)"),
                None,
                Some("Several experts who guide and facilitate"),
            ],
            online: "Group work in breakout rooms and practice with digital tools.",
            disagreement: SAME_NAME,
            source: "“Memahami Perbedaan Diklat, Pelatihan, …”; “Definisi Seminar, Lokakarya, …”; common practice (a vendor's article)",
        },
        Kind::Lokakarya => KindGuide {
            meaning: "Experts meet to discuss a practical problem of their field and seek its solution.",
            rows: [
                None,
                Some("Discussion; a small scholarly meeting, at times regular"),
                None,
                None,
                Some("The experts themselves"),
            ],
            online: "The sources do not describe it online.",
            disagreement: SAME_NAME,
            source: DEFINITIONS,
        },
        Kind::Webinar => KindGuide {
            meaning: "A short seminar online: information, inspiration or insight from experts.",
            rows: [
                Some("1–2 hours"),
                Some("All online by Zoom, Google Meet or YouTube; limited interaction; no target share"),
                None,
                None,
                Some("Experts"),
            ],
            online: "A webinar is always online.",
            disagreement: None,
            source: ONLINE_TITLE,
        },
        Kind::Seminar => KindGuide {
            meaning: "One topic discussed under the lead of experts, for participants who know it already.",
            rows: [None, Some("Like a lecture, with dialogue"), None, None, Some("Experts: professors, specialists")],
            online: "A seminar online is called a webinar, of 1–2 hours (“Memahami Perbedaan Diklat, Pelatihan, …”).",
            disagreement: None,
            source: DEFINITIONS,
        },
        Kind::Sosialisasi => KindGuide {
            meaning: "Makes something known, understood and lived by, such as how a law is carried out.",
            rows: [None, Some("Formal or informal"), None, None, Some("The institution in charge (formal ones)")],
            online: "Webinars often serve for it; the sources describe no other form online.",
            disagreement: None,
            source: DEFINITIONS,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_each_kind_is_the_same_in_every_language() {
        for &kind in Kind::ALL {
            let said = |lang: Lang| {
                let guide = lang.kind_guide(kind);
                assert!(guide.meaning.ends_with('.') && guide.online.ends_with('.'), "{lang:?} {kind:?}");
                assert!(!guide.source.is_empty(), "{lang:?} {kind:?}");
                (guide.rows.map(|row| row.is_some()), guide.disagreement.is_some())
            };
            assert_eq!(said(Lang::Id), said(Lang::En), "{kind:?}");
        }
    }

    #[test]
    fn what_is_not_said_is_listed() {
        let unsaid = |lang: Lang, kind| lang.kind_unsaid(&lang.kind_guide(kind));
        assert_eq!(unsaid(Lang::Id, Kind::Seminar), "Tidak disebut dalam sumber: lama, evaluasi, sertifikat.");
        assert_eq!(unsaid(Lang::En, Kind::Bimtek), "Not said in the sources: certificate.");
        assert_eq!(unsaid(Lang::Id, Kind::Diklat), "");
    }
}
