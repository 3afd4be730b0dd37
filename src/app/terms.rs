//! *Teks untuk KAK*: what a terms of reference can take over, with the plan's own figures.

use std::collections::BTreeSet;

use super::view::phase_title;
use crate::domain::{Evidence, Plan, Point, PointAnswer, PointGroup, PointStanding, Summary};
use crate::format::export::{Block, Document};
use crate::i18n::Lang;

/// The text of the chosen points; empty where none is chosen.
pub fn terms_of_reference(
    plan: &Plan,
    summary: &Summary,
    evidence: &Evidence,
    answers: &[PointAnswer],
    chosen: &BTreeSet<Point>,
    lang: Lang,
) -> Document {
    let mut blocks = Vec::new();
    if chosen.is_empty() {
        return Document { language: lang.tag(), blocks };
    }
    blocks.push(Block::Heading(lang.approach().to_owned()));
    let stages: Vec<String> = plan
        .flow
        .iter()
        .filter(|phase| !phase.sessions.is_empty())
        .map(|phase| lang.stage_of_text(&phase_title(plan, phase, lang), phase.sessions.len(), phase.jp()))
        .collect();
    let paragraphs =
        [lang.what_is_planned(plan), lang.how_it_is_divided(plan, summary), lang.how_it_flows(&stages, evidence)];
    blocks.extend(paragraphs.into_iter().filter(|text| !text.is_empty()).map(Block::Paragraph));
    for group in PointGroup::ALL {
        let taken = answers.iter().filter(|answer| answer.point.group() == *group && chosen.contains(&answer.point));
        let points: Vec<(String, String)> = taken
            .map(|answer| {
                let said = lang.point(answer.point);
                let mut text = said.text.to_owned();
                let shown = lang.point_evidence(answer.point, plan, summary, evidence);
                if answer.standing != PointStanding::Open && !shown.is_empty() {
                    text.push(' ');
                    text.push_str(&lang.in_this_plan(&shown));
                }
                (said.title.to_owned(), text)
            })
            .collect();
        if !points.is_empty() {
            blocks.push(Block::Heading(lang.point_group(*group).to_owned()));
            blocks.push(Block::Paragraph(lang.group_opening(*group).to_owned()));
            blocks.push(Block::List(points));
        }
    }
    Document { language: lang.tag(), blocks }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::examples::sketch;
    use crate::domain::{PlanParts, point_answers};

    fn text(plan: &Plan, chosen: &[Point], lang: Lang) -> Document {
        let (summary, evidence) = (Summary::of(plan), Evidence::of(plan));
        let answers = point_answers(plan, &summary, &evidence, &|_| false);
        let chosen = chosen.iter().copied().collect();
        terms_of_reference(plan, &summary, &evidence, &answers, &chosen, lang)
    }

    fn plan(change: fn(&mut PlanParts)) -> Plan {
        let plan = sketch("audience legal; a theory copy, b theory, c caseStudy; O aA4 bA2 | F cF14 | E");
        let mut parts = plan.into_parts();
        change(&mut parts);
        Plan::new(parts).expect("still a plan")
    }

    #[test]
    fn a_text_with_the_figures_of_the_plan() {
        let plan = plan(|plan| {
            plan.title = "Bimtek PBJ".into();
            Rc::make_mut(&mut plan.program).participants = Some(30);
        });
        let chosen = [Point::Connectivity, Point::CurrentIssues, Point::Certification];
        assert_eq!(
            text(&plan, &chosen, Lang::Id).to_text(),
            "Pendekatan pembelajaran\n\n\
             Kegiatan “Bimtek PBJ” dilaksanakan dengan pembelajaran campuran (blended learning): peserta mempelajari teori \
             secara daring terlebih dahulu, lalu bertemu langsung untuk praktik dan pendalaman materi. Sasaran peserta: Dosen \
             (30 orang). Dasar hukum: Perpres 12/2021.\n\n\
             Kegiatan berjumlah 20 JP (1 JP = 45 menit). Dari 20 JP yang dihitung dalam porsi, 6 JP (30%) dilaksanakan secara \
             daring dan 14 JP (70%) secara tatap muka.\n\n\
             Alur kegiatan: Daring (2 sesi, 6 JP) → Tatap muka (luring) (1 sesi, 14 JP). Pertemuan di kelas berlangsung 2 \
             hari.\n\n\
             Strategi pelaksanaan\n\nKegiatan dilaksanakan dengan strategi berikut.\n\n\
             1. Konektivitas dan aksesibilitas. Peserta mendapat akses internet yang memadai atau versi luring (PDF, video \
             lokal), paket data, dan waktu sinkronisasi yang fleksibel. Dalam rencana ini: 1 dari 2 materi asinkron punya \
             salinan luring.\n\
             2. Keterkaitan dengan isu aktual. Modul daring dan sesi tatap muka memuat kasus nyata terkini agar relevan bagi \
             peserta. Dalam rencana ini: 1 sesi (14 JP) studi kasus.\n\n\
             Regulasi dan kebijakan\n\nKegiatan memperhatikan regulasi dan kebijakan berikut.\n\n\
             1. Izin atau sertifikasi. Izin atau sertifikasi kompetensi dipenuhi sejauh diperlukan.\n"
        );
    }

    /// What the plan does not say is left out; what it says stays text.
    #[test]
    fn gaps_and_markup() {
        let bare = sketch("; a theory; - a.?");
        let blocks = text(&bare, &[Point::Alumni], Lang::En).blocks;
        assert_eq!(blocks.len(), 5, "{blocks:?}");
        assert_eq!(
            blocks.get(1),
            Some(&Block::Paragraph(
                "This programme uses blended learning: participants study theory online first, then meet for practice and to \
                 go deeper."
                    .into()
            ))
        );
        let hostile = plan(|plan| {
            plan.title = "<img src=x onerror=alert(1)>".into();
            Rc::make_mut(&mut plan.program).legal_basis = "\"><script>".into();
        });
        let html = text(&hostile, Point::ALL, Lang::Id).to_html();
        assert!(!html.contains("<img") && !html.contains("<script") && html.contains("&lt;img src=x"), "{html}");
        assert!(text(&bare, &[], Lang::Id).is_empty());
    }
}
