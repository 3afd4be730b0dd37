//! The points of the reference in the words of the article, shortened.

use super::super::Lang;
use crate::domain::Point;

/// What is said of a point whatever the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointText {
    /// What it is called.
    pub title: &'static str,
    /// What it says, in a sentence that a terms of reference can take over.
    pub text: &'static str,
    /// What to do where the plan does not answer it.
    pub advice: &'static str,
}

const fn of(title: &'static str, text: &'static str, advice: &'static str) -> PointText {
    PointText { title, text, advice }
}

impl Lang {
    /// What is said of a point.
    pub const fn point(self, point: Point) -> PointText {
        match self {
            Lang::Id => point_id(point),
            Lang::En => point_en(point),
        }
    }
}

const fn point_id(point: Point) -> PointText {
    match point {
        Point::Constructivism => of(
            "Konstruktivisme",
            "Peserta membangun pemahaman melalui interaksi aktif, percobaan, dan refleksi.",
            "Tambahkan diskusi, studi kasus, praktik, atau simulasi.",
        ),
        Point::SelfPaced => of(
            "Belajar mandiri dan scaffolding",
            "Peserta mengatur sendiri kecepatan belajar daring, sedangkan sesi tatap muka memberi bimbingan (scaffolding).",
            "Sediakan modul asinkron sebelum kelas dan bimbingan tatap muka sesudahnya.",
        ),
        Point::Adaptive => of(
            "Pembelajaran adaptif",
            "Materi daring tersusun dalam modul sehingga dapat disesuaikan dengan kebutuhan peserta.",
            "Susun materi daring menjadi beberapa modul asinkron.",
        ),
        Point::SocialLearning => of(
            "Pembelajaran sosial",
            "Interaksi antarpeserta dan dengan instruktur dalam sesi tatap muka memperkuat pemahaman.",
            "Tambahkan sesi tatap muka.",
        ),
        Point::Flexibility => of(
            "Fleksibilitas waktu dan lokasi",
            "Materi daring dapat diakses sesuai waktu peserta, sehingga hambatan geografis dan biaya perjalanan berkurang.",
            "Petakan sebagian materi ke daring asinkron.",
        ),
        Point::CostEfficiency => of(
            "Efisiensi biaya dan logistik",
            "Dengan sebagian materi daring, durasi tatap muka dapat dipersingkat sehingga akomodasi dan biaya ruang berkurang.",
            "Isi satuan biaya di Bandingkan untuk melihat selisih biayanya.",
        ),
        Point::Engagement => of(
            "Keterlibatan peserta",
            "Paduan unsur digital dan tatap muka mendorong motivasi belajar, interaksi, dan refleksi.",
            "Lengkapi sesi interaktif di kedua sisi, daring dan tatap muka.",
        ),
        Point::Monitoring => of(
            "Pemantauan seketika (real time)",
            "Sistem daring memungkinkan pengelola melihat kemajuan peserta secara langsung dan membantu sejak dini.",
            "Tambahkan kuis daring, dan tetapkan penanggung jawab pemantauan di Kesiapan.",
        ),
        Point::Scalability => of(
            "Skalabilitas",
            "Peserta yang banyak dari berbagai lokasi dapat dilayani tanpa menambah banyak sesi tatap muka.",
            "Sediakan modul asinkron dan isi jumlah peserta.",
        ),
        Point::Stakeholders => of(
            "Pemangku kepentingan sejak awal",
            "Manajemen, pengelola SDM, dan unit terkait dilibatkan sejak awal agar kebijakan dan sumber daya tersedia.",
            "Susun tim proyek di Kesiapan.",
        ),
        Point::MeasuredPilot => of(
            "Percontohan yang terukur",
            "Pelaksanaan dimulai dari satu tema atau satu unit untuk menguji metode, infrastruktur, dan tanggapan peserta.",
            "Tetapkan sasaran indikator di Kesiapan dan sebut angkatannya di Rincian kegiatan.",
        ),
        Point::ModuleStandards => of(
            "Standar modul dan pedoman produksi",
            "Pedoman produksi materi daring (durasi video, mutu audio, kuis, forum) ditetapkan agar mutunya terjaga.",
            "Tulis pedomannya pada risiko mutu modul di Kesiapan.",
        ),
        Point::Connectivity => of(
            "Konektivitas dan aksesibilitas",
            "Peserta mendapat akses internet yang memadai atau versi luring (PDF, video lokal), paket data, dan waktu sinkronisasi yang fleksibel.",
            "Sediakan salinan luring bagi setiap materi asinkron.",
        ),
        Point::DigitalSupport => of(
            "Pendamping digital",
            "Tim pendukung disiapkan untuk membantu peserta yang mengalami kesulitan teknis selama pembelajaran daring.",
            "Catat pendamping digital di antara fasilitator di Kesiapan.",
        ),
        Point::Gamification => of(
            "Gamifikasi dan insentif belajar",
            "Unsur gamifikasi, seperti lencana dan papan peringkat, ditambahkan agar peserta lebih termotivasi.",
            "Tulis unsur gamifikasi pada Metode sebuah materi, misalnya lencana.",
        ),
        Point::Alumni => of(
            "Pembelajaran berkelanjutan dan forum alumni",
            "Setelah kegiatan selesai, forum alumni daring dibuka agar peserta berbagi praktik baik, pengalaman, dan pembaruan.",
            "Tambahkan sesi pendampingan, misalnya forum alumni.",
        ),
        Point::CurrentIssues => of(
            "Keterkaitan dengan isu aktual",
            "Modul daring dan sesi tatap muka memuat kasus nyata terkini agar relevan bagi peserta.",
            "Tambahkan studi kasus yang terkini.",
        ),
        Point::OtherProgrammes => of(
            "Integrasi dengan program lain",
            "Program lain yang terkait dirujuk agar peserta dapat memperluas tema pelatihannya.",
            "Sebut program terkait pada Referensi sebuah materi.",
        ),
        Point::Competence => of(
            "Peningkatan kompetensi",
            "Kompetensi teknis dan manajerial meningkat karena peserta mengulang dan menguatkan materi daring sebelum praktik.",
            "Dahulukan teori daring sebelum praktik tatap muka.",
        ),
        Point::Retention => of(
            "Peningkatan retensi materi",
            "Materi lebih lama diingat karena teori dan praktik dipadukan.",
            "Padukan teori dan praktik.",
        ),
        Point::Efficiency => of(
            "Efisiensi biaya dan waktu",
            "Biaya dan waktu yang dihemat dapat dialokasikan ke pelatihan lanjutan atau program strategis lain.",
            "Pindahkan sebagian JP ke daring agar hari di kelas berkurang.",
        ),
        Point::RegulationChange => of(
            "Adaptif terhadap perubahan regulasi",
            "Materi daring dapat diperbarui dengan cepat sesuai kebijakan baru.",
            "Sampaikan regulasi secara daring.",
        ),
        Point::SelfLearning => of(
            "Budaya belajar mandiri",
            "Budaya belajar mandiri dalam organisasi menguat.",
            "Sediakan materi asinkron.",
        ),
        Point::Intervention => of(
            "Pemantauan capaian kompetensi",
            "Capaian kompetensi terpantau seketika sehingga peserta yang mengalami kendala cepat dibantu.",
            "Tambahkan pre-test, tes harian, atau kuis.",
        ),
        Point::CompetencyStandard => of(
            "Standar kompetensi dan pedoman pelatihan",
            "Kegiatan mematuhi regulasi pelatihan pemerintah, seperti standar kompetensi dan pedoman pelatihan.",
            "Catat kompetensi beserta dasar hukumnya.",
        ),
        Point::GovernmentProgrammes => of(
            "Integrasi dengan program pemerintah",
            "Kegiatan diintegrasikan dengan program pemerintah, misalnya dari Kemnaker, BNSP, atau lembaga terkait.",
            "Catat kode unit kompetensi yang diacu.",
        ),
        Point::Certification => of(
            "Izin atau sertifikasi",
            "Izin atau sertifikasi kompetensi dipenuhi sejauh diperlukan.",
            "Tambahkan uji kompetensi bila sertifikasi diperlukan.",
        ),
        Point::Recognition => of(
            "Pengakuan dalam SKP",
            "Pedoman internal disusun agar pembelajaran campuran diakui dalam SKP atau penilaian kinerja.",
            "Sebut pedoman lembaga sebagai dasar target porsi.",
        ),
        Point::BudgetTransparency => of(
            "Transparansi anggaran",
            "Anggaran pelatihan disusun secara transparan agar dana tidak disalahgunakan.",
            "Lengkapi satuan biaya di Bandingkan.",
        ),
    }
}

const fn point_en(point: Point) -> PointText {
    match point {
        Point::Constructivism => of(
            "Constructivism",
            "Participants build understanding through active interaction, experiment and reflection.",
            "Add discussion, case studies, practice or simulation.",
        ),
        Point::SelfPaced => of(
            "Self-paced learning and scaffolding",
            "Participants set their own pace online, while face-to-face sessions guide them (scaffolding).",
            "Provide self-paced modules before the class, and guidance face to face after them.",
        ),
        Point::Adaptive => of(
            "Adaptive learning",
            "Online material comes in modules that can be fitted to what participants need.",
            "Arrange the online material in several self-paced modules.",
        ),
        Point::SocialLearning => of(
            "Social learning",
            "Interaction among participants and with instructors in face-to-face sessions strengthens understanding.",
            "Add face-to-face sessions.",
        ),
        Point::Flexibility => of(
            "Flexible time and place",
            "Online material can be studied when participants have time, with fewer barriers of distance and lower travel costs.",
            "Map some material to online, self-paced.",
        ),
        Point::CostEfficiency => of(
            "Efficient cost and logistics",
            "With part of the material online, time face to face can be shorter, which lowers the cost of lodging and rooms.",
            "Fill in rates in Compare to see the difference in cost.",
        ),
        Point::Engagement => of(
            "Engagement of participants",
            "Digital and direct elements together encourage motivation, interaction and reflection.",
            "Have interactive sessions on both sides, online and face to face.",
        ),
        Point::Monitoring => of(
            "Monitoring in real time",
            "The online system lets organisers see the progress of participants directly and help early.",
            "Add online quizzes, and name who monitors in Readiness.",
        ),
        Point::Scalability => of(
            "Scalability",
            "Many participants from many places can be served without many more face-to-face sessions.",
            "Provide self-paced modules and fill in the number of participants.",
        ),
        Point::Stakeholders => of(
            "Stakeholders from the start",
            "Management, human resources and the units concerned are involved from the start, so that policy and resources are there.",
            "Put a project team together in Readiness.",
        ),
        Point::MeasuredPilot => of(
            "A measured pilot",
            "The programme starts with one theme or one unit, to test the method, the infrastructure and how participants respond.",
            "Set targets for indicators in Readiness, and name the batch in the programme details.",
        ),
        Point::ModuleStandards => of(
            "Module standards and production guidelines",
            "Guidelines for producing online material (length of videos, quality of sound, quizzes, forum) are set to keep its quality.",
            "Write the guidelines down at the risk of module quality in Readiness.",
        ),
        Point::Connectivity => of(
            "Connectivity and accessibility",
            "Participants get sufficient internet access or an offline version (PDF, local video), data packages and flexible times to synchronise.",
            "Provide an offline copy of every self-paced material.",
        ),
        Point::DigitalSupport => of(
            "Digital support",
            "A support team is ready to help participants with technical difficulties during online learning.",
            "Note digital support among the facilitators in Readiness.",
        ),
        Point::Gamification => of(
            "Gamification and incentives",
            "Elements of gamification, such as badges and leaderboards, are added to motivate participants.",
            "Write an element of gamification under Methods of a material, such as badges.",
        ),
        Point::Alumni => of(
            "Continued learning and alumni forum",
            "After the programme an online alumni forum opens, where participants share good practice, experience and news.",
            "Add a coaching session, such as an alumni forum.",
        ),
        Point::CurrentIssues => of(
            "Tied to current issues",
            "Online modules and face-to-face sessions hold real, current cases, so that they are relevant to participants.",
            "Add a current case study.",
        ),
        Point::OtherProgrammes => of(
            "Integration with other programmes",
            "Related programmes are referred to, so that participants can go further than the themes at hand.",
            "Name a related programme under References of a material.",
        ),
        Point::Competence => of(
            "Stronger competence",
            "Technical and managerial competence grows because participants repeat and reinforce online material before practice.",
            "Have theory online before practice face to face.",
        ),
        Point::Retention => of(
            "Better retention",
            "Material is remembered longer because theory and practice are combined.",
            "Combine theory and practice.",
        ),
        Point::Efficiency => of(
            "Savings of cost and time",
            "Cost and time that are saved can go to further training or other strategic programmes.",
            "Move some JP online, so that there are fewer days in class.",
        ),
        Point::RegulationChange => of(
            "Adaptable to changes of regulation",
            "Online material can be updated quickly to new policies.",
            "Teach regulation online.",
        ),
        Point::SelfLearning => of(
            "A culture of self-learning",
            "The culture of self-learning in the organisation grows stronger.",
            "Provide self-paced material.",
        ),
        Point::Intervention => of(
            "Monitoring of competence",
            "Competence is monitored in real time, so that participants in difficulty are helped quickly.",
            "Add a pre-test, daily tests or quizzes.",
        ),
        Point::CompetencyStandard => of(
            "Competency standards and guidelines",
            "The programme complies with government regulation of training, such as competency standards and guidelines.",
            "Note competencies and the legal basis.",
        ),
        Point::GovernmentProgrammes => of(
            "Integration with government programmes",
            "The programme is integrated with those of the government, such as of Kemnaker, BNSP or related bodies.",
            "Note the codes of the competency units that are referred to.",
        ),
        Point::Certification => of(
            "Permits or certification",
            "Permits or certification of competence are met as far as they are required.",
            "Add a competency test if certification is required.",
        ),
        Point::Recognition => of(
            "Recognition in performance targets (SKP)",
            "Internal guidelines have blended learning recognised in SKP or performance assessment.",
            "Name the institution's guidelines as the basis of the target share.",
        ),
        Point::BudgetTransparency => of(
            "Transparent budget",
            "The training budget is made transparently, so that funds are not misused.",
            "Complete the rates in Compare.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_has_its_texts() {
        for lang in Lang::ALL {
            let mut titles = std::collections::BTreeSet::new();
            for point in Point::ALL {
                let PointText { title, text, advice } = lang.point(*point);
                assert!(titles.insert(title), "{title} stands twice");
                assert!(!title.ends_with('.') && text.ends_with('.') && advice.ends_with('.'), "{title}");
                assert!(text.len() < 170, "{title} is no line or two");
            }
        }
        for point in Point::ALL {
            assert_ne!(Lang::Id.point(*point).text, Lang::En.point(*point).text);
        }
    }
}
