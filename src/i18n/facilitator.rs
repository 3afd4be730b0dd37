//! Those who teach: what they are, what they have to teach.

use super::Lang;
use crate::domain::{FacilitatorType, Jp, Kind, Load};

impl Lang {
    /// What somebody who teaches is: "Praktisi".
    pub const fn facilitator_type(self, role: FacilitatorType) -> &'static str {
        match (self, role) {
            (_, FacilitatorType::Widyaiswara) => "Widyaiswara",
            (Lang::Id, FacilitatorType::Narasumber) => "Narasumber",
            (Lang::En, FacilitatorType::Narasumber) => "Speaker",
            (Lang::Id, FacilitatorType::Praktisi) => "Praktisi",
            (Lang::En, FacilitatorType::Praktisi) => "Practitioner",
            (Lang::Id, FacilitatorType::Instruktur) => "Instruktur",
            (Lang::En, FacilitatorType::Instruktur) => "Instructor",
            (Lang::Id, FacilitatorType::CoFacilitator) => "Co-fasilitator",
            (Lang::En, FacilitatorType::CoFacilitator) => "Co-facilitator",
            (Lang::Id, FacilitatorType::DigitalSupport) => "Pendamping digital",
            (Lang::En, FacilitatorType::DigitalSupport) => "Digital support",
            (Lang::Id, FacilitatorType::Other) => "Lainnya",
            (Lang::En, FacilitatorType::Other) => "Other",
        }
    }

    /// The fixed texts of the section on those who teach.
    pub const fn people(self) -> &'static People {
        match self {
            Lang::Id => &People {
                how: "Beban tiap orang dihitung dari sesi materi yang menyebut namanya. Tetapkan batas JP; yang melebihinya menjadi temuan.",
                nobody: "Belum ada fasilitator. Tulis namanya di sini dan tugaskan ke materi, atau isi “Fasilitator” pada Ubah materi.",
                name: "Nama",
                role: "Jenis",
                unknown_role: "Belum ada",
                online_async: "Asinkron",
                online_sync: "Sinkron",
                face_to_face: "Tatap muka",
                workplace: "Tempat kerja",
                unmapped: "Belum dipetakan",
                total: "Jumlah JP",
                cap: "Batas JP",
                no_cap: "tanpa",
                assign: "Tugaskan ke materi",
                unassigned: "Belum ditugaskan",
                add: "Tambah fasilitator",
            },
            Lang::En => &People {
                how: "The load of each is counted from the sessions of the materials that name them. Set a cap in JP; more than that is a finding.",
                nobody: "No facilitators yet. Write a name here and assign it to a material, or fill in “Facilitators” when editing a material.",
                name: "Name",
                role: "Type",
                unknown_role: "Not stated",
                online_async: "Self-paced",
                online_sync: "Live online",
                face_to_face: "Face to face",
                workplace: "Workplace",
                unmapped: "Not mapped yet",
                total: "Total JP",
                cap: "JP cap",
                no_cap: "none",
                assign: "Assign to a material",
                unassigned: "Not assigned yet",
                add: "Add facilitator",
            },
        }
    }

    /// "Batas JP Budi": a field of somebody.
    pub fn of_person(self, field: &str, name: &str) -> String {
        match self {
            Lang::Id => format!("{field} {name}"),
            Lang::En => format!("{field} of {name}"),
        }
    }

    /// "Nama fasilitator 2".
    pub fn name_of_person(self, number: usize) -> String {
        match self {
            Lang::Id => format!("Nama fasilitator {number}"),
            Lang::En => format!("Name of facilitator {number}"),
        }
    }

    /// Name of the menu of somebody who teaches.
    pub fn actions_for_person(self, name: &str) -> String {
        match self {
            Lang::Id => format!("Tindakan untuk fasilitator {name}"),
            Lang::En => format!("Actions for facilitator {name}"),
        }
    }

    /// "Lebih 2 JP".
    pub fn over_cap(self, excess: Jp) -> String {
        match self {
            Lang::Id => format!("Lebih {} JP", self.jp(excess)),
            Lang::En => format!("{} JP over", self.jp(excess)),
        }
    }

    /// "5 sesi, 1 di antaranya tanpa JP".
    pub fn taught_sessions(self, load: &Load) -> String {
        let sessions = self.sessions(load.sessions.len());
        match (self, load.without_jp) {
            (_, 0) => sessions,
            (Lang::Id, without) => format!("{sessions}, {without} tanpa JP"),
            (Lang::En, without) => format!("{sessions}, {without} without JP"),
        }
    }

    /// That two names differ in capitals only.
    pub fn much_like(self, other: &str) -> String {
        match self {
            Lang::Id => format!("Mirip “{other}”. Bila orang yang sama, samakan namanya agar bebannya menyatu."),
            Lang::En => format!("Much like “{other}”. If they are one person, give them one name to join their loads."),
        }
    }

    /// Who usually teaches a kind of activity, with the source; `None` where the sources say nothing.
    pub const fn usual_teacher(self, kind: Kind) -> Option<(FacilitatorType, &'static str)> {
        Some(match (self, kind) {
            (Lang::Id, Kind::Bimtek) => (
                FacilitatorType::Praktisi,
                "Narasumber bimtek umumnya praktisi yang ahli di bidangnya (artikel “Antara Bimtek dan Diklat”).",
            ),
            (Lang::En, Kind::Bimtek) => (
                FacilitatorType::Praktisi,
                "A bimtek is usually taught by practitioners of the field (article “Antara Bimtek dan Diklat”).",
            ),
            (Lang::Id, Kind::Diklat) => (
                FacilitatorType::Widyaiswara,
                "Diklat umumnya dibawakan widyaiswara atau pejabat bersertifikat di bidangnya (artikel “Antara Bimtek dan Diklat”).",
            ),
            (Lang::En, Kind::Diklat) => (
                FacilitatorType::Widyaiswara,
                "A diklat is usually taught by widyaiswara or certified officials (article “Antara Bimtek dan Diklat”).",
            ),
            _ => return None,
        })
    }
}

/// The fixed texts of the section on those who teach.
#[expect(missing_docs, reason = "each is named after what it says")]
pub struct People {
    pub how: &'static str,
    pub nobody: &'static str,
    pub name: &'static str,
    pub role: &'static str,
    pub unknown_role: &'static str,
    pub online_async: &'static str,
    pub online_sync: &'static str,
    pub face_to_face: &'static str,
    pub workplace: &'static str,
    pub unmapped: &'static str,
    pub total: &'static str,
    pub cap: &'static str,
    pub no_cap: &'static str,
    pub assign: &'static str,
    pub unassigned: &'static str,
    pub add: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::sketch;
    use crate::domain::loads;

    #[test]
    fn what_is_said_of_a_load() {
        let plan = sketch("cap=4; a practice speaker; F aF5.5 aF?");
        let loads = loads(&plan);
        assert_eq!(Lang::Id.taught_sessions(&loads[0]), "2 sesi, 1 tanpa JP");
        assert_eq!(Lang::En.taught_sessions(&loads[0]), "2 sessions, 1 without JP");
        assert_eq!(loads[0].excess().map(|excess| Lang::Id.over_cap(excess)).as_deref(), Some("Lebih 1,5 JP"));
    }

    #[test]
    fn types_differ_in_each_language() {
        for lang in Lang::ALL {
            let names: std::collections::BTreeSet<&str> =
                FacilitatorType::ALL.iter().map(|role| lang.facilitator_type(*role)).collect();
            assert_eq!(names.len(), FacilitatorType::ALL.len());
        }
    }
}
