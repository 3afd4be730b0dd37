//! The built-in plans as tables.

use super::{Delivery, Item, Outline, Part};
use crate::domain::jp::Jp;
use crate::domain::words::{Kind, Mode, Nature, Stage};

use Mode::{FaceToFace, OnlineAsync, OnlineSync, Workplace};

const fn jp(whole: u32) -> Jp {
    Jp::whole(whole)
}

const KEMNAKER: &str =
    "Norma umum yang dikutip dari Kementerian Ketenagakerjaan: sekitar 30% daring dan 70% tatap muka dari total JP";

/// What the items leave open.
const ITEM: Item = Item {
    code: "",
    title: "",
    group: "",
    nature: Nature::Other,
    competencies: &[],
    requires: &[],
    methods: &[],
    media: &[],
    notes: "",
};

/// 10 JP online and 22 in class: two full days, and the post-test.
pub(super) const BIMTEK: Outline = Outline {
    title: "Bimbingan Teknis 32 JP",
    kind: Kind::Bimtek,
    audience: "",
    minutes: 45,
    per_day: Some(jp(10)),
    async_per_day: Some(jp(3)),
    basis: Some(KEMNAKER),
    competencies: &[
        ("", "Menerapkan regulasi dan kebijakan dalam pekerjaan"),
        ("", "Menyusun dokumen dan menjalankan prosedur kerja"),
    ],
    materials: &[
        Item { title: "Pre-test", group: "Penunjang", nature: Nature::PreTest, media: &["LMS"], ..ITEM },
        Item {
            title: "Regulasi dan kebijakan",
            group: "Dasar",
            nature: Nature::Regulation,
            competencies: &[0],
            methods: &["Belajar mandiri"],
            media: &["LMS", "Modul digital", "Video"],
            ..ITEM
        },
        Item {
            title: "Konsep dan prosedur kerja",
            group: "Dasar",
            nature: Nature::Theory,
            competencies: &[1],
            methods: &["Belajar mandiri"],
            media: &["LMS", "Modul digital", "Video"],
            ..ITEM
        },
        Item {
            title: "Pendalaman materi bersama narasumber",
            group: "Dasar",
            nature: Nature::Theory,
            competencies: &[0, 1],
            requires: &[1, 2],
            methods: &["Ceramah", "Tanya jawab"],
            media: &["Konferensi video"],
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
            notes: "Di akhir setiap hari tatap muka.",
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
        Item {
            title: "Rencana tindak lanjut (RTL)",
            group: "Penunjang",
            nature: Nature::Discussion,
            methods: &["Diskusi kelompok", "Presentasi"],
            media: &["Lembar RTL"],
            ..ITEM
        },
        Item { title: "Post-test", group: "Penunjang", nature: Nature::PostTest, competencies: &[0, 1], ..ITEM },
        Item {
            title: "Klinik penerapan di unit kerja",
            group: "Penunjang",
            nature: Nature::Clinic,
            methods: &["Konsultasi"],
            media: &["Konferensi video"],
            notes: "Beberapa pekan setelah kegiatan, dengan hasil RTL peserta.",
            ..ITEM
        },
    ],
    phases: &[
        Part {
            stage: Stage::Online,
            title: "",
            sessions: &[
                Delivery(0, OnlineAsync, jp(1), None),
                Delivery(1, OnlineAsync, jp(3), None),
                Delivery(2, OnlineAsync, jp(3), None),
                Delivery(3, OnlineSync, jp(2), None),
            ],
        },
        Part {
            stage: Stage::FaceToFace,
            title: "",
            sessions: &[
                Delivery(4, FaceToFace, jp(4), None),
                Delivery(5, FaceToFace, jp(5), None),
                Delivery(6, FaceToFace, jp(1), None),
                Delivery(7, FaceToFace, jp(6), None),
                Delivery(8, FaceToFace, jp(3), None),
                Delivery(6, FaceToFace, jp(1), None),
            ],
        },
        Part { stage: Stage::Evaluation, title: "", sessions: &[Delivery(9, FaceToFace, jp(2), None)] },
        Part { stage: Stage::Coaching, title: "", sessions: &[Delivery(10, OnlineSync, jp(1), None)] },
    ],
};

const EXAMPLE_JP: &str = "JP contoh, ubah sesuai kurikulum.";

/// A unit of the CPOf case, learned online first and then in class.
const fn unit(code: &'static str, title: &'static str, nature: Nature, competency: &'static [usize]) -> Item {
    Item { code, title, nature, competencies: competency, group: "Inti", notes: EXAMPLE_JP, ..ITEM }
}

/// About two weeks of e-learning, two days in class with the competency test
/// at their end. The source gives no JP.
pub(super) const CPOF: Outline = Outline {
    title: "Certified Procurement Officer (CPOf)",
    kind: Kind::Pelatihan,
    audience: "Pengelola pengadaan BUMN",
    minutes: 45,
    per_day: Some(jp(10)),
    async_per_day: Some(jp(3)),
    basis: Some(KEMNAKER),
    competencies: &[
        ("M.749020.001.02", "Menelaah Lingkungan PBJ"),
        ("M.749020.004.02", "Menyusun Kebutuhan & Anggaran"),
        ("M.749020.008.02", "Memilih Penyedia"),
        ("M.749020.010.02", "Menyusun Dokumen Pengadaan"),
        ("M.749020.011.02", "Kualifikasi Penyedia"),
        ("M.749020.014.02", "Mengevaluasi Dokumen Penawaran"),
    ],
    materials: &[
        unit("M.749020.001.02", "Menelaah Lingkungan PBJ", Nature::Regulation, &[0]),
        Item { requires: &[0], ..unit("M.749020.004.02", "Menyusun Kebutuhan & Anggaran", Nature::Theory, &[1]) },
        Item { requires: &[1], ..unit("M.749020.008.02", "Memilih Penyedia", Nature::CaseStudy, &[2]) },
        Item { requires: &[1], ..unit("M.749020.010.02", "Menyusun Dokumen Pengadaan", Nature::Practice, &[3]) },
        Item { requires: &[0], ..unit("M.749020.011.02", "Kualifikasi Penyedia", Nature::Simulation, &[4]) },
        Item { requires: &[3], ..unit("M.749020.014.02", "Mengevaluasi Dokumen Penawaran", Nature::Simulation, &[5]) },
        Item {
            title: "Uji kompetensi",
            group: "Penunjang",
            nature: Nature::CompetencyTest,
            competencies: &[0, 1, 2, 3, 4, 5],
            notes: EXAMPLE_JP,
            ..ITEM
        },
    ],
    phases: &[
        Part {
            stage: Stage::Online,
            title: "",
            sessions: &[
                Delivery(0, OnlineAsync, jp(2), None),
                Delivery(1, OnlineAsync, jp(2), None),
                Delivery(2, OnlineAsync, jp(1), Some(Nature::Theory)),
                Delivery(3, OnlineAsync, jp(2), Some(Nature::Theory)),
                Delivery(4, OnlineAsync, jp(1), Some(Nature::Theory)),
                Delivery(5, OnlineAsync, jp(2), Some(Nature::Theory)),
            ],
        },
        Part {
            stage: Stage::FaceToFace,
            title: "",
            sessions: &[
                Delivery(2, FaceToFace, jp(4), None),
                Delivery(3, FaceToFace, jp(5), None),
                Delivery(4, FaceToFace, jp(3), None),
                Delivery(5, FaceToFace, jp(5), None),
            ],
        },
        Part { stage: Stage::Evaluation, title: "", sessions: &[Delivery(6, FaceToFace, jp(3), None)] },
        Part { stage: Stage::Coaching, title: "", sessions: &[] },
    ],
};

/// In class, at the own workplace, in class again: 20–30–10 JP as published.
pub(super) const IN_ON_IN: Outline = Outline {
    title: "Pengembangan Keprofesian Berkelanjutan (PKB) In–On–In",
    kind: Kind::Diklat,
    audience: "Guru",
    minutes: 45,
    per_day: Some(jp(10)),
    async_per_day: Some(jp(3)),
    basis: None,
    competencies: &[],
    materials: &[
        Item { title: "Kebijakan Program PKB", group: "Umum", nature: Nature::Regulation, ..ITEM },
        Item { title: "Pedagogik Kelompok Kompetensi ke-1", group: "Pokok", nature: Nature::Theory, ..ITEM },
        Item { title: "Profesional Kelompok Kompetensi ke-1", group: "Pokok", nature: Nature::Theory, ..ITEM },
        Item { title: "Pedagogik Kelompok Kompetensi ke-2", group: "Pokok", nature: Nature::Theory, ..ITEM },
        Item { title: "Profesional Kelompok Kompetensi ke-2", group: "Pokok", nature: Nature::Theory, ..ITEM },
        Item { title: "Rencana Belajar Mandiri", group: "Penunjang", nature: Nature::Discussion, ..ITEM },
        Item {
            title: "Pendalaman Pedagogik dan Profesional",
            group: "Pokok",
            nature: Nature::Practice,
            requires: &[1, 2, 3, 4, 5],
            ..ITEM
        },
        Item { title: "Presentasi Hasil Kerja", group: "Pokok", nature: Nature::Discussion, requires: &[6], ..ITEM },
        Item { title: "Refleksi dan RTL", group: "Penunjang", nature: Nature::Discussion, requires: &[6], ..ITEM },
        Item { title: "Tes Akhir", group: "Penunjang", nature: Nature::PostTest, ..ITEM },
    ],
    phases: &[
        Part {
            stage: Stage::FaceToFace,
            title: "In-1",
            sessions: &[
                Delivery(0, FaceToFace, jp(1), None),
                Delivery(1, FaceToFace, jp(3), None),
                Delivery(2, FaceToFace, jp(6), None),
                Delivery(3, FaceToFace, jp(3), None),
                Delivery(4, FaceToFace, jp(6), None),
                Delivery(5, FaceToFace, jp(1), None),
            ],
        },
        Part { stage: Stage::Workplace, title: "On", sessions: &[Delivery(6, Workplace, jp(30), None)] },
        Part {
            stage: Stage::FaceToFace,
            title: "In-2",
            sessions: &[
                Delivery(7, FaceToFace, jp(6), None),
                Delivery(8, FaceToFace, jp(2), None),
                Delivery(9, FaceToFace, jp(2), None),
            ],
        },
    ],
};

/// Two hours live, counted in JP of 60 minutes.
pub(super) const WEBINAR: Outline = Outline {
    title: "Webinar",
    kind: Kind::Webinar,
    audience: "",
    minutes: 60,
    per_day: None,
    async_per_day: None,
    basis: None,
    competencies: &[],
    materials: &[
        Item { title: "Pembukaan", media: &["Konferensi video"], notes: "15 menit", ..ITEM },
        Item {
            title: "Paparan narasumber",
            nature: Nature::Theory,
            methods: &["Ceramah"],
            media: &["Konferensi video", "Salindia"],
            notes: "60 menit",
            ..ITEM
        },
        Item {
            title: "Diskusi dan tanya jawab",
            nature: Nature::Discussion,
            methods: &["Tanya jawab"],
            media: &["Konferensi video"],
            notes: "30 menit",
            ..ITEM
        },
        Item {
            title: "Penutup dan umpan balik",
            methods: &["Kuesioner"],
            media: &["Konferensi video"],
            notes: "15 menit",
            ..ITEM
        },
    ],
    phases: &[Part {
        stage: Stage::Online,
        title: "",
        sessions: &[
            Delivery(0, OnlineSync, Jp::from_hundredths(25), None),
            Delivery(1, OnlineSync, jp(1), None),
            Delivery(2, OnlineSync, Jp::from_hundredths(50), None),
            Delivery(3, OnlineSync, Jp::from_hundredths(25), None),
        ],
    }],
};
