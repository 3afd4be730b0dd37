//! What a terms of reference (KAK) says of the plan itself.

use super::super::Lang;
use super::evidence::called;
use crate::domain::{Evidence, PlanParts, PointGroup, Summary, percent_of};

impl Lang {
    /// The heading of what is said of the plan itself.
    pub const fn approach(self) -> &'static str {
        match self {
            Lang::Id => "Pendekatan pembelajaran",
            Lang::En => "Approach to learning",
        }
    }

    /// What introduces the points of a group.
    pub const fn group_opening(self, group: PointGroup) -> &'static str {
        match (self, group) {
            (Lang::Id, PointGroup::Foundations) => "Pembelajaran campuran bertumpu pada landasan berikut.",
            (Lang::En, PointGroup::Foundations) => "Blended learning rests on these foundations.",
            (Lang::Id, PointGroup::Advantages) => "Pendekatan ini dipilih karena keunggulan berikut.",
            (Lang::En, PointGroup::Advantages) => "This approach is chosen for these advantages.",
            (Lang::Id, PointGroup::Strategies) => "Kegiatan dilaksanakan dengan strategi berikut.",
            (Lang::En, PointGroup::Strategies) => "The programme is run by these strategies.",
            (Lang::Id, PointGroup::Impacts) => "Kegiatan diharapkan memberikan dampak berikut.",
            (Lang::En, PointGroup::Impacts) => "The programme is expected to have this impact.",
            (Lang::Id, PointGroup::Regulation) => "Kegiatan memperhatikan regulasi dan kebijakan berikut.",
            (Lang::En, PointGroup::Regulation) => "The programme heeds this regulation and policy.",
        }
    }

    /// "Dalam rencana ini: 5 sesi (12 JP) studi kasus."
    pub fn in_this_plan(self, evidence: &str) -> String {
        match self {
            Lang::Id => ["Dalam rencana ini: ", evidence].concat(),
            Lang::En => ["In this plan: ", evidence].concat(),
        }
    }

    /// What is planned, for whom, on what grounds. What the plan does not say is left out.
    pub fn what_is_planned(self, plan: &PlanParts) -> String {
        let program = &plan.program;
        let title = called("", &plan.title);
        let title = title.as_deref().map_or("", str::trim_start);
        let mut text = match (self, title) {
            (Lang::Id, "") => "Kegiatan ini".to_owned(),
            (Lang::En, "") => "This programme".to_owned(),
            (Lang::Id, title) => format!("Kegiatan “{title}”"),
            (Lang::En, title) => format!("The programme “{title}”"),
        };
        text.push_str(match self {
            Lang::Id => {
                " dilaksanakan dengan pembelajaran campuran (blended learning): peserta mempelajari teori secara daring \
                 terlebih dahulu, lalu bertemu langsung untuk praktik dan pendalaman materi."
            }
            Lang::En => {
                " uses blended learning: participants study theory online first, then meet for practice and to go deeper."
            }
        });
        let participants = program.participants.filter(|count| *count > 0);
        let [audience, objectives, basis] = match self {
            Lang::Id => ["Sasaran peserta:", "Tujuan:", "Dasar hukum:"],
            Lang::En => ["Audience:", "Objectives:", "Legal basis:"],
        };
        match (self, called(audience, &program.audience), participants) {
            (_, Some(audience), None) => sentence(&mut text, &audience),
            (Lang::Id, Some(audience), Some(count)) => sentence(&mut text, &format!("{audience} ({count} orang)")),
            (Lang::En, Some(audience), Some(count)) => sentence(&mut text, &format!("{audience} ({count} people)")),
            (Lang::Id, None, Some(count)) => sentence(&mut text, &format!("Jumlah peserta: {count} orang")),
            (Lang::En, None, Some(count)) => sentence(&mut text, &format!("Participants: {count}")),
            (_, None, None) => {}
        }
        for said in [called(objectives, &program.objectives), called(basis, &program.legal_basis)].into_iter().flatten()
        {
            sentence(&mut text, &said);
        }
        text
    }

    /// How many JP, on which side; empty without any.
    pub fn how_it_is_divided(self, plan: &PlanParts, summary: &Summary) -> String {
        if summary.jp.is_zero() {
            return String::new();
        }
        let jp = |jp| self.jp(jp);
        let minutes = plan.jp.minutes;
        let mut text = match self {
            Lang::Id => format!("Kegiatan berjumlah {} JP (1 JP = {minutes} menit).", jp(summary.jp)),
            Lang::En => format!("The programme has {} JP (1 JP = {minutes} minutes).", jp(summary.jp)),
        };
        let counted = summary.counted();
        if let (Some(online), Some(in_class)) = (summary.online_percent, percent_of(summary.face_to_face, counted)) {
            let (online, in_class) = (self.share(online), self.share(in_class));
            let [all, on, off] = [counted, summary.online, summary.face_to_face].map(jp);
            sentence(
                &mut text,
                &match self {
                    Lang::Id => format!(
                        "Dari {all} JP yang dihitung dalam porsi, {on} JP ({online}) dilaksanakan secara daring dan {off} JP \
                         ({in_class}) secara tatap muka"
                    ),
                    Lang::En => {
                        format!(
                            "Of {all} JP that count in the share, {on} JP ({online}) are online and {off} JP ({in_class}) face to face"
                        )
                    }
                },
            );
        }
        if !summary.workplace.is_zero() {
            let workplace = jp(summary.workplace);
            sentence(
                &mut text,
                &match self {
                    Lang::Id => format!("Di tempat kerja: {workplace} JP"),
                    Lang::En => format!("At the workplace: {workplace} JP"),
                },
            );
        }
        text
    }

    /// The order of the stages, each with its sessions and JP, and the days in class.
    pub fn how_it_flows(self, stages: &[String], evidence: &Evidence) -> String {
        if stages.is_empty() {
            return String::new();
        }
        let stages = stages.join(" → ");
        let mut text = match self {
            Lang::Id => format!("Alur kegiatan: {stages}."),
            Lang::En => format!("The stages: {stages}."),
        };
        if let Some(days) = evidence.days.filter(|days| *days > 0) {
            sentence(
                &mut text,
                &match self {
                    Lang::Id => format!("Pertemuan di kelas berlangsung {days} hari"),
                    Lang::En => format!("The class takes {}", self.days(days)),
                },
            );
        }
        text
    }

    /// "Daring (6 sesi, 10 JP)": a stage of the flow.
    pub fn stage_of_text(self, title: &str, sessions: usize, jp: crate::domain::Jp) -> String {
        let mut text = [title, " (", &self.sessions(sessions)].concat();
        if !jp.is_zero() {
            text.push_str(", ");
            text.push_str(&self.jp(jp));
            text.push_str(" JP");
        }
        text.push(')');
        text
    }
}

/// Appends a sentence, with its full stop.
fn sentence(text: &mut String, sentence: &str) {
    text.push(' ');
    text.push_str(sentence);
    text.push('.');
}
