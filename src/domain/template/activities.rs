//! A plan for each kind of activity, as tables.

use super::{Delivery, ITEM, Item, KEMNAKER, OUTLINE, Outline, VIDEO_CONFERENCE, alone, class, live, part};
use crate::domain::jp::Jp;
use crate::domain::words::{Kind, Mode, Nature, Stage};

use Stage::{Coaching, Evaluation, FaceToFace, Online};

const LEGAL_BASIS: &str = "Contoh: Peraturan … Nomor … Tahun … tentang … — ganti dengan dasar hukum Anda";

const LEARNING_ALONE: &[&str] = &["Belajar mandiri"];
const MODULES: &[&str] = &["LMS", "Modul digital", "Video"];
const GROUP_TALK: &[&str] = &["Diskusi kelompok", "Presentasi"];

const PRE_TEST: Item = Item { title: "Pre-test", group: "Penunjang", nature: Nature::PreTest, media: &["LMS"], ..ITEM };
const POST_TEST: Item =
    Item { title: "Post-test", group: "Penunjang", nature: Nature::PostTest, competencies: &[0, 1], ..ITEM };

/// What participants learn alone before they meet.
const READING: Item = Item { group: "Dasar", nature: Nature::Theory, methods: LEARNING_ALONE, media: MODULES, ..ITEM };
const REGULATION: Item =
    Item { title: "Regulasi dan kebijakan", nature: Nature::Regulation, competencies: &[0], ..READING };
const CONCEPTS: Item = Item { title: "Konsep dan prosedur kerja", ..READING };

const ACTION_PLAN: Item = Item {
    title: "Rencana tindak lanjut (RTL)",
    group: "Penunjang",
    nature: Nature::Discussion,
    methods: GROUP_TALK,
    media: &["Lembar RTL"],
    ..ITEM
};
const CLINIC: Item = Item {
    title: "Klinik penerapan di unit kerja",
    group: "Penunjang",
    nature: Nature::Clinic,
    methods: &["Konsultasi"],
    media: &[VIDEO_CONFERENCE],
    notes: "Beberapa pekan setelah kegiatan, dengan hasil RTL peserta.",
    ..ITEM
};

/// 10 JP online and 22 in class: two full days, and the post-test.
pub(super) const BIMTEK: Outline = Outline {
    title: "Bimbingan Teknis 32 JP",
    kind: Kind::Bimtek,
    legal_basis: LEGAL_BASIS,
    share: Some((30, KEMNAKER)),
    competencies: &[
        ("", "Menerapkan regulasi dan kebijakan dalam pekerjaan"),
        ("", "Menyusun dokumen dan menjalankan prosedur kerja"),
    ],
    materials: &[
        PRE_TEST,
        REGULATION,
        Item { competencies: &[1], ..CONCEPTS },
        Item {
            title: "Pendalaman materi bersama narasumber",
            group: "Dasar",
            nature: Nature::Theory,
            competencies: &[0, 1],
            requires: &[1, 2],
            methods: &["Ceramah", "Tanya jawab"],
            media: &[VIDEO_CONFERENCE],
            ..ITEM
        },
        Item {
            title: "Studi kasus penerapan regulasi",
            group: "Inti",
            nature: Nature::CaseStudy,
            competencies: &[0],
            requires: &[1],
            methods: &["Studi kasus", "Diskusi kelompok"],
            media: &["Lembar kasus"],
            ..ITEM
        },
        Item {
            title: "Praktik menyusun dokumen",
            group: "Inti",
            nature: Nature::Practice,
            competencies: &[1],
            requires: &[2],
            methods: &["Demonstrasi", "Praktik"],
            media: &["Laptop", "Lembar kerja"],
            ..ITEM
        },
        Item {
            title: "Tes harian",
            group: "Penunjang",
            nature: Nature::DailyTest,
            competencies: &[0, 1],
            notes: "Di akhir setiap hari kelas.",
            ..ITEM
        },
        Item {
            title: "Simulasi pelaksanaan prosedur",
            group: "Inti",
            nature: Nature::Simulation,
            competencies: &[1],
            requires: &[2, 5],
            methods: &["Simulasi", "Bermain peran"],
            media: &["Skenario", "Lembar kerja"],
            ..ITEM
        },
        ACTION_PLAN,
        POST_TEST,
        CLINIC,
    ],
    phases: &[
        part(Online, "", &[alone(0, 1), alone(1, 3), alone(2, 3), live(3, 2)]),
        part(FaceToFace, "", &[class(4, 4), class(5, 5), class(6, 1), class(7, 6), class(8, 3), class(6, 1)]),
        part(Evaluation, "", &[class(9, 2)]),
        part(Coaching, "", &[live(10, 1)]),
    ],
    ..OUTLINE
};

/// The 32 JP of the documents, 10 of them online, closed by an evaluation.
pub(super) const DIKLAT: Outline = Outline {
    title: "Diklat 32 JP",
    kind: Kind::Diklat,
    share: Some((30, KEMNAKER)),
    competencies: &[
        ("", "Menjelaskan kebijakan dan konsep bidang tugas (contoh)"),
        ("", "Melaksanakan tugas teknis sesuai standar (contoh)"),
    ],
    materials: &[
        Item { title: "Orientasi belajar dan penggunaan LMS", group: "Penunjang", media: &["LMS"], ..ITEM },
        PRE_TEST,
        REGULATION,
        Item { competencies: &[0, 1], ..CONCEPTS },
        Item {
            title: "Pendalaman materi bersama widyaiswara",
            group: "Inti",
            nature: Nature::Theory,
            competencies: &[0, 1],
            requires: &[2, 3],
            methods: &["Ceramah", "Tanya jawab"],
            media: &[VIDEO_CONFERENCE],
            ..ITEM
        },
        Item {
            title: "Diskusi dan studi kasus",
            group: "Inti",
            nature: Nature::CaseStudy,
            competencies: &[0],
            requires: &[2],
            methods: &["Studi kasus", "Diskusi kelompok"],
            media: &["Lembar kasus"],
            ..ITEM
        },
        Item {
            title: "Praktik terbimbing",
            group: "Inti",
            nature: Nature::Practice,
            competencies: &[1],
            requires: &[3],
            methods: &["Demonstrasi", "Praktik"],
            media: &["Lembar kerja"],
            ..ITEM
        },
        Item {
            title: "Simulasi tugas",
            group: "Inti",
            nature: Nature::Simulation,
            competencies: &[1],
            requires: &[3, 6],
            methods: &["Simulasi"],
            media: &["Skenario"],
            ..ITEM
        },
        ACTION_PLAN,
        Item {
            title: "Evaluasi akhir",
            notes: "Dasar pemberian sertifikat; tetapkan batas kelulusannya.",
            ..POST_TEST
        },
        CLINIC,
    ],
    phases: &[
        part(Online, "", &[alone(0, 1), alone(1, 1), alone(2, 3), alone(3, 3), live(4, 1)]),
        part(FaceToFace, "", &[class(5, 6), class(6, 6), class(7, 6), class(8, 2)]),
        part(Evaluation, "", &[class(9, 2)]),
        part(Coaching, "", &[live(10, 1)]),
    ],
    ..OUTLINE
};

/// 20 JP with much practice, shorter than a diklat.
pub(super) const PELATIHAN: Outline = Outline {
    title: "Pelatihan 20 JP",
    kind: Kind::Pelatihan,
    share: Some((30, KEMNAKER)),
    competencies: &[("", "Menguasai keterampilan teknis … (contoh)")],
    materials: &[
        Item { competencies: &[0], ..CONCEPTS },
        Item {
            title: "Video tutorial langkah kerja",
            nature: Nature::Enrichment,
            competencies: &[0],
            media: &["LMS", "Video"],
            ..READING
        },
        Item {
            title: "Demonstrasi dan praktik terbimbing",
            group: "Inti",
            nature: Nature::Practice,
            competencies: &[0],
            requires: &[0, 1],
            methods: &["Demonstrasi", "Praktik"],
            media: &["Alat atau aplikasi yang dilatihkan"],
            ..ITEM
        },
        Item {
            title: "Praktik mandiri dengan umpan balik",
            group: "Inti",
            nature: Nature::Practice,
            competencies: &[0],
            requires: &[2],
            methods: &["Praktik"],
            media: &["Lembar kerja"],
            ..ITEM
        },
        Item {
            title: "Bedah hasil praktik",
            group: "Inti",
            nature: Nature::Discussion,
            competencies: &[0],
            methods: GROUP_TALK,
            ..ITEM
        },
        Item { title: "Penilaian hasil praktik", competencies: &[0], media: &["Rubrik"], ..POST_TEST },
        CLINIC,
    ],
    phases: &[
        part(Online, "", &[alone(0, 2), alone(1, 3)]),
        part(FaceToFace, "", &[class(2, 5), class(3, 5), class(4, 2)]),
        part(Evaluation, "", &[class(5, 2)]),
        part(Coaching, "", &[live(6, 1)]),
    ],
    ..OUTLINE
};

/// Theory, then a product that groups make; nothing is tested.
pub(super) const WORKSHOP: Outline = Outline {
    title: "Workshop 16 JP",
    kind: Kind::Workshop,
    product: "Contoh: satu media ajar siap pakai tiap kelompok — ganti dengan produk Anda",
    share: Some((30, KEMNAKER)),
    materials: &[
        Item {
            title: "Masalah yang dibawa peserta",
            group: "Dasar",
            media: &["Kuesioner"],
            notes: "Peserta menuliskan masalahnya sebelum bertemu.",
            ..ITEM
        },
        Item { title: "Konsep dan contoh produk", ..READING },
        Item {
            title: "Pengenalan alat kerja",
            group: "Dasar",
            nature: Nature::Theory,
            methods: &["Demonstrasi"],
            media: &[VIDEO_CONFERENCE],
            ..ITEM
        },
        Item {
            title: "Merancang produk dalam kelompok",
            group: "Inti",
            nature: Nature::Practice,
            requires: &[1],
            methods: &["Kerja kelompok"],
            media: &["Lembar rancangan"],
            ..ITEM
        },
        Item {
            title: "Membuat produk",
            group: "Inti",
            nature: Nature::Practice,
            requires: &[2, 3],
            methods: &["Praktik"],
            media: &["Laptop"],
            ..ITEM
        },
        Item {
            title: "Presentasi produk dan umpan balik",
            group: "Inti",
            nature: Nature::Discussion,
            requires: &[4],
            methods: &["Presentasi"],
            ..ITEM
        },
        ACTION_PLAN,
    ],
    phases: &[
        part(Online, "", &[alone(0, 1), alone(1, 2), live(2, 2)]),
        part(FaceToFace, "", &[class(3, 4), class(4, 4), class(5, 2), class(6, 1)]),
    ],
    ..OUTLINE
};

/// One day in which experts seek the solution of a practical problem.
pub(super) const LOKAKARYA: Outline = Outline {
    title: "Lokakarya",
    kind: Kind::Lokakarya,
    audience: "Contoh: para ahli dan pelaksana di bidang … — ganti dengan sasaran Anda",
    product: "Contoh: rumusan solusi atas … — ganti dengan hasil yang diharapkan",
    materials: &[
        Item { title: "Pemaparan masalah", nature: Nature::Theory, methods: &["Paparan"], ..ITEM },
        Item {
            title: "Pandangan para ahli",
            nature: Nature::Theory,
            methods: &["Panel"],
            facilitators: &["Contoh: nama para ahli"],
            ..ITEM
        },
        Item { title: "Pembahasan dalam kelompok", nature: Nature::Discussion, methods: GROUP_TALK, ..ITEM },
        Item { title: "Perumusan solusi", nature: Nature::Discussion, requires: &[2], methods: &["Pleno"], ..ITEM },
    ],
    phases: &[part(FaceToFace, "", &[class(0, 1), class(1, 2), class(2, 3), class(3, 2)])],
    ..OUTLINE
};

/// Two hours live, counted in JP of 60 minutes.
pub(super) const WEBINAR: Outline = Outline {
    title: "Webinar",
    kind: Kind::Webinar,
    minutes: 60,
    per_day: None,
    async_per_day: None,
    figures: "Pembagian waktu contoh.",
    materials: &[
        Item { title: "Pembukaan", media: &[VIDEO_CONFERENCE], ..ITEM },
        Item {
            title: "Paparan narasumber",
            nature: Nature::Theory,
            methods: &["Ceramah"],
            media: &[VIDEO_CONFERENCE, "Salindia"],
            ..ITEM
        },
        Item {
            title: "Diskusi dan tanya jawab",
            nature: Nature::Discussion,
            methods: &["Tanya jawab"],
            media: &[VIDEO_CONFERENCE],
            ..ITEM
        },
        Item { title: "Penutup dan umpan balik", methods: &["Kuesioner"], media: &[VIDEO_CONFERENCE], ..ITEM },
    ],
    phases: &[part(Online, "", &[minutes(0, 15), minutes(1, 60), minutes(2, 30), minutes(3, 15)])],
    ..OUTLINE
};

/// So many minutes live, in JP of 60 minutes.
const fn minutes(material: usize, minutes: u32) -> Delivery {
    Delivery(material, Mode::OnlineSync, Jp::from_hundredths(minutes as u64 * 100 / 60), None)
}

/// One day led by experts, for participants who know the topic.
pub(super) const SEMINAR: Outline = Outline {
    title: "Seminar",
    kind: Kind::Seminar,
    audience: "Contoh: peserta yang sudah mengenal topik — ganti dengan syarat peserta Anda",
    materials: &[
        Item {
            title: "Paparan pakar",
            nature: Nature::Theory,
            methods: &["Ceramah"],
            media: &["Salindia"],
            facilitators: &["Contoh: nama pakar"],
            ..ITEM
        },
        Item {
            title: "Tanggapan pembahas",
            nature: Nature::Discussion,
            facilitators: &["Contoh: nama pembahas"],
            ..ITEM
        },
        Item { title: "Diskusi dengan peserta", nature: Nature::Discussion, methods: &["Tanya jawab"], ..ITEM },
        Item { title: "Simpulan", nature: Nature::Discussion, ..ITEM },
    ],
    phases: &[part(FaceToFace, "", &[class(0, 2), class(1, 1), class(2, 2), class(3, 1)])],
    ..OUTLINE
};

/// Half a day in which a regulation becomes known and understood.
pub(super) const SOSIALISASI: Outline = Outline {
    title: "Sosialisasi peraturan",
    kind: Kind::Sosialisasi,
    legal_basis: LEGAL_BASIS,
    materials: &[
        Item {
            title: "Latar belakang dan isi peraturan",
            nature: Nature::Regulation,
            methods: &["Ceramah"],
            media: &["Naskah peraturan", "Salindia"],
            ..ITEM
        },
        Item {
            title: "Contoh penerapan",
            nature: Nature::CaseStudy,
            requires: &[0],
            methods: &["Studi kasus"],
            ..ITEM
        },
        Item { title: "Tanya jawab", nature: Nature::Discussion, ..ITEM },
    ],
    phases: &[part(FaceToFace, "", &[class(0, 2), class(1, 1), class(2, 1)])],
    ..OUTLINE
};
