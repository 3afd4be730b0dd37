//! Published cases, as tables. What a source leaves open is filled in by an
//! example that says so.

use super::{EXAMPLE, ITEM, Item, KEMNAKER, OUTLINE, Outline, VIDEO_CONFERENCE, alone, class, live, part, work};
use crate::domain::words::{Kind, Nature, Stage};

use Stage::{Coaching, Evaluation, FaceToFace, Online, Workplace};

/// A unit of the CPOf case, learned online first and then in class.
const fn unit(code: &'static str, title: &'static str, nature: Nature, competency: &'static [usize]) -> Item {
    Item { code, title, nature, competencies: competency, group: "Inti", ..ITEM }
}

/// About two weeks of e-learning, two days in class with the competency test
/// at their end. The source gives no JP.
pub(super) const CPOF: Outline = Outline {
    title: "Certified Procurement Officer (CPOf)",
    kind: Kind::Pelatihan,
    audience: "Pengelola pengadaan BUMN",
    share: Some((30, KEMNAKER)),
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
            ..ITEM
        },
    ],
    phases: &[
        part(
            Online,
            "",
            &[
                alone(0, 2),
                alone(1, 2),
                alone(2, 1).taught_as(Nature::Theory),
                alone(3, 2).taught_as(Nature::Theory),
                alone(4, 1).taught_as(Nature::Theory),
                alone(5, 2).taught_as(Nature::Theory),
            ],
        ),
        part(FaceToFace, "", &[class(2, 4), class(3, 5), class(4, 3), class(5, 5)]),
        part(Evaluation, "", &[class(6, 3)]),
        part(Coaching, "", &[]),
    ],
    ..OUTLINE
};

/// A material that stands for those of an agenda of LAN.
const fn agenda(title: &'static str, group: &'static str) -> Item {
    Item {
        title,
        group,
        nature: Nature::Theory,
        media: &["MOOC", VIDEO_CONFERENCE],
        notes: "Ganti dengan mata pelatihan agenda ini dari kurikulum LAN.",
        ..ITEM
    }
}

/// MOOC, distance learning, habituasi, in class. The sources give the shape, no JP.
pub(super) const LATSAR: Outline = Outline {
    title: "Pelatihan Dasar CPNS (Latsar)",
    kind: Kind::Diklat,
    audience: "CPNS",
    materials: &[
        agenda("Mata pelatihan Agenda I", "Agenda I"),
        agenda("Mata pelatihan Agenda II", "Agenda II"),
        agenda("Mata pelatihan Agenda III", "Agenda III"),
        Item { title: "Rancangan aktualisasi", group: "Agenda IV", nature: Nature::Assignment, ..ITEM },
        Item {
            title: "Habituasi di tempat kerja",
            group: "Agenda IV",
            nature: Nature::Assignment,
            requires: &[3],
            notes: "Di luar porsi daring : tatap muka.",
            ..ITEM
        },
        Item { title: "Penguatan materi", nature: Nature::Discussion, ..ITEM },
        Item {
            title: "Presentasi hasil aktualisasi",
            group: "Agenda IV",
            nature: Nature::Discussion,
            requires: &[4],
            ..ITEM
        },
        Item { title: "Evaluasi akhir", nature: Nature::PostTest, ..ITEM },
    ],
    phases: &[
        part(Online, "MOOC", &[alone(0, 4), alone(1, 4), alone(2, 4)]),
        part(Online, "Distance learning", &[live(0, 6), live(1, 6), live(2, 6), live(3, 3)]),
        part(Workplace, "Habituasi", &[work(4, 30)]),
        part(FaceToFace, "Klasikal", &[class(5, 6), class(6, 4)]),
        part(Evaluation, "", &[class(7, 2)]),
    ],
    ..OUTLINE
};

const PKB: &str = "JP menurut kurikulum PKB Kemdikbud.";

const fn pkb(title: &'static str, group: &'static str, nature: Nature) -> Item {
    Item { title, group, nature, ..ITEM }
}

const PKB_POLICY: Item = pkb("Kebijakan Program PKB", "Umum", Nature::Regulation);
const PKB_TEACHING_1: Item = pkb("Pedagogik Kelompok Kompetensi ke-1", "Pokok", Nature::Theory);
const PKB_SUBJECT_1: Item = pkb("Profesional Kelompok Kompetensi ke-1", "Pokok", Nature::Theory);
const PKB_TEACHING_2: Item = pkb("Pedagogik Kelompok Kompetensi ke-2", "Pokok", Nature::Theory);
const PKB_SUBJECT_2: Item = pkb("Profesional Kelompok Kompetensi ke-2", "Pokok", Nature::Theory);
const PKB_TEST: Item = pkb("Tes Akhir", "Penunjang", Nature::PostTest);

/// 60 JP in class: the same groups as In–On–In without the workplace.
pub(super) const PKB_IN_CLASS: Outline = Outline {
    title: "Pengembangan Keprofesian Berkelanjutan (PKB) tatap muka",
    audience: "Guru",
    figures: PKB,
    materials: &[
        PKB_POLICY,
        pkb("Penguatan Pendidikan Karakter", "Umum", Nature::Theory),
        PKB_TEACHING_1,
        PKB_SUBJECT_1,
        PKB_TEACHING_2,
        PKB_SUBJECT_2,
        PKB_TEST,
    ],
    phases: &[
        part(FaceToFace, "", &[class(0, 2), class(1, 2), class(2, 9), class(3, 18), class(4, 9), class(5, 18)]),
        part(Evaluation, "", &[class(6, 2)]),
    ],
    ..OUTLINE
};

/// In class, at the own workplace, in class again: 20–30–10 JP as published.
pub(super) const IN_ON_IN: Outline = Outline {
    title: "Pengembangan Keprofesian Berkelanjutan (PKB) In–On–In",
    audience: "Guru",
    figures: PKB,
    materials: &[
        PKB_POLICY,
        PKB_TEACHING_1,
        PKB_SUBJECT_1,
        PKB_TEACHING_2,
        PKB_SUBJECT_2,
        pkb("Rencana Belajar Mandiri", "Penunjang", Nature::Discussion),
        Item { requires: &[1, 2, 3, 4, 5], ..pkb("Pendalaman Pedagogik dan Profesional", "Pokok", Nature::Practice) },
        Item { requires: &[6], ..pkb("Presentasi Hasil Kerja", "Pokok", Nature::Discussion) },
        Item { requires: &[6], ..pkb("Refleksi dan RTL", "Penunjang", Nature::Discussion) },
        PKB_TEST,
    ],
    phases: &[
        part(FaceToFace, "In-1", &[class(0, 1), class(1, 3), class(2, 6), class(3, 3), class(4, 6), class(5, 1)]),
        part(Workplace, "On", &[work(6, 30)]),
        part(FaceToFace, "In-2", &[class(7, 6), class(8, 2), class(9, 2)]),
    ],
    ..OUTLINE
};

/// Three meetings of 4 JP and 48 JP online as published; how the online part
/// lies between them, and the test in the last, are examples.
pub(super) const PKB_BLENDED: Outline = Outline {
    title: "Pengembangan Keprofesian Berkelanjutan (PKB) daring kombinasi",
    audience: "Guru",
    share: Some((80, "Porsi kurikulum PKB Kemdikbud daring kombinasi: 48 dari 60 JP daring, 12 JP tatap muka")),
    figures: PKB,
    materials: &[
        pkb("Pertemuan awal", "", Nature::Discussion),
        Item {
            notes: "Pembagian 24 + 24 JP di antara pertemuan: contoh.",
            media: &["LMS"],
            ..pkb("Pembelajaran daring", "", Nature::Theory)
        },
        pkb("Pertemuan tengah", "", Nature::Discussion),
        Item {
            notes: "Tes akhir 2 JP di dalamnya: contoh, sebanyak pada bentuk PKB lainnya.",
            ..pkb("Pertemuan akhir", "", Nature::Discussion)
        },
    ],
    phases: &[
        part(FaceToFace, "Pertemuan awal", &[class(0, 4)]),
        part(Online, "Daring sebelum pertemuan tengah", &[alone(1, 24)]),
        part(FaceToFace, "Pertemuan tengah", &[class(2, 4)]),
        part(Online, "Daring sebelum pertemuan akhir", &[alone(1, 24)]),
        part(FaceToFace, "Pertemuan akhir", &[class(3, 2), class(3, 2).taught_as(Nature::PostTest)]),
    ],
    ..OUTLINE
};

/// A subject of Prakom that its post-test tests.
const fn subject(title: &'static str) -> Item {
    Item { title, nature: Nature::Theory, competencies: &[0], ..ITEM }
}

/// What frames the subjects.
const fn frame(title: &'static str, nature: Nature) -> Item {
    Item { title, nature, ..ITEM }
}

/// What is empty in the source and filled in so that all is 120 JP as printed.
const fn filled_in(title: &'static str, nature: Nature) -> Item {
    Item { title, nature, notes: "Kosong dalam sumber.", figures: Some(EXAMPLE), ..ITEM }
}

/// MOOC, online class, lab at the workplace with coaching, seminar in class.
/// The rows of the source do not reach the 120 JP that it prints.
pub(super) const PRAKOM: Outline = Outline {
    title: "Pelatihan Fungsional Pranata Komputer Ahli",
    audience: "Calon Pranata Komputer Ahli",
    share: Some((80, "Porsi kurikulum contoh ini: 89 dari 110 JP daring, di luar lab di unit kerja")),
    figures: "JP menurut sumber sekunder yang menyalin LMS BPS.",
    competencies: &[("", "Melaksanakan tugas Pranata Komputer Ahli (contoh)")],
    materials: &[
        filled_in("Orientasi dan overview", Nature::Other),
        subject("Pengelolaan Data"),
        subject("Sistem Jaringan Komputer"),
        subject("Manajemen Infrastruktur TI"),
        subject("Manajemen Layanan TI"),
        subject("Sistem Informasi"),
        subject("Pengolahan Data"),
        subject("Area TI Spesial"),
        subject("Dokumentasi & Laporan"),
        frame("Building Learning Commitment", Nature::Discussion),
        frame("Pre-test", Nature::PreTest),
        subject("Administrasi Prakom"),
        frame("Penjelasan Lab Prakom", Nature::Other),
        subject("Audit TI"),
        subject("IT Enterprise"),
        subject("Manajemen Risiko TI"),
        frame("Pembekalan Lab", Nature::Other),
        frame("Komprehensif", Nature::Other),
        Item { competencies: &[0], ..frame("Post-test", Nature::PostTest) },
        filled_in("Implementasi di unit kerja", Nature::Assignment),
        frame("Coaching", Nature::Coaching),
        frame("Ceramah E-Government", Nature::Theory),
        frame("MTSL", Nature::Other),
        frame("Penguatan Materi", Nature::Discussion),
        filled_in("Seminar Laboratorium", Nature::Discussion),
        frame("Review penyelenggaraan", Nature::Discussion),
        frame("Muatan lokal", Nature::Other),
        frame("Ceramah pimpinan", Nature::Other),
    ],
    phases: &[
        part(
            Online,
            "MOOC",
            &[
                alone(0, 1),
                alone(1, 1),
                alone(2, 1),
                alone(3, 1),
                alone(4, 1),
                alone(5, 1),
                alone(6, 1),
                alone(7, 1),
                alone(8, 1),
            ],
        ),
        part(
            Online,
            "Tatap muka online",
            &[
                live(9, 3),
                live(10, 1),
                live(11, 3),
                live(12, 3),
                live(13, 3),
                alone(1, 6),
                live(3, 4),
                live(8, 3),
                alone(14, 6),
                live(15, 4),
                live(6, 4),
                live(7, 6),
                alone(4, 4),
                alone(2, 4),
                alone(5, 4),
                live(16, 3),
                live(17, 1),
                live(18, 1),
            ],
        ),
        part(Workplace, "Lab di unit kerja", &[work(19, 10)]),
        part(Coaching, "Lab di unit kerja: pendampingan", &[live(20, 12), live(21, 2), live(22, 3)]),
        part(FaceToFace, "Seminar klasikal", &[class(23, 10), class(24, 5), class(25, 3), class(26, 2), class(27, 1)]),
    ],
    ..OUTLINE
};
