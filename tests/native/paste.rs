//! Pasted tables all the way into a plan, and the planner's own tables back in.

use std::rc::Rc;

use padu::domain::{Edit, Jp, Mode, Plan, PlanId, Stage, Summary, Verdict, apply, by_group};
use padu::format::table::{Corrections, Grid, Preview, interpret};
use padu::{app::export, i18n::Lang};

fn read(text: &str) -> Preview {
    interpret(&Grid::from_text(text), &Corrections::default(), 45)
}

fn blank() -> Rc<Plan> {
    Rc::new(Plan::blank(PlanId::new("plan").expect("an id")))
}

fn pasted(plan: &Rc<Plan>, text: &str) -> Rc<Plan> {
    apply(plan, &Edit::AddBatch(read(text).batch)).expect("can be added").plan
}

pub fn curriculum(name: &str) -> Rc<Plan> {
    let path = format!("{}/tests/fixtures/curricula/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    pasted(&blank(), &std::fs::read_to_string(path).expect("the fixture is there"))
}

#[test]
fn each_curriculum_becomes_a_plan() {
    // All JP, online, face to face, at the workplace, in the tray.
    for (name, jp, online, face_to_face, workplace, unmapped, verdict) in [
        ("prakom-ahli", 104, 88, 16, 0, 0, Verdict::TooMuchOnline),
        ("pkb-60-tatap-muka", 60, 0, 0, 0, 60, Verdict::NotApplicable),
        ("pkb-in-on-in-60", 60, 0, 30, 30, 0, Verdict::TooLittleOnline),
        ("pkb-daring-kombinasi-60", 60, 48, 12, 0, 0, Verdict::TooMuchOnline),
        ("cpof-units", 0, 0, 0, 0, 0, Verdict::NotApplicable),
    ] {
        let Summary { totals, verdict: found, .. } = Summary::of(&curriculum(name));
        let found_jp = [totals.jp, totals.online, totals.face_to_face, totals.workplace, totals.unmapped];
        assert_eq!(found_jp, [jp, online, face_to_face, workplace, unmapped].map(Jp::whole), "{name}");
        assert_eq!(found, verdict, "{name}");
    }
}

#[test]
fn the_phases_of_a_blank_plan_become_those_of_the_table() {
    let phases = |name: &str| -> Vec<(Stage, String, usize)> {
        let plan = curriculum(name);
        plan.flow.iter().map(|phase| (phase.stage, phase.title.to_string(), phase.sessions.len())).collect()
    };
    assert_eq!(
        phases("prakom-ahli"),
        [
            (Stage::Online, "MOOC".into(), 9),
            (Stage::Online, "Tatap muka online".into(), 18),
            (Stage::Coaching, "Lab di unit kerja".into(), 4),
            (Stage::FaceToFace, "Seminar klasikal".into(), 5),
        ]
    );
    assert_eq!(
        phases("pkb-in-on-in-60"),
        [
            (Stage::FaceToFace, "In-1".into(), 6),
            (Stage::Workplace, "On".into(), 1),
            (Stage::FaceToFace, "In-2".into(), 3),
        ]
    );
    // Without a column of stages the default phases stay.
    assert_eq!(phases("cpof-units").len(), 4);
}

#[test]
fn the_planners_own_table_is_read_back() {
    let grouped = "Kelompok\tMateri\tSifat\tModa\tTahap\tJP\n\
        Dasar\tRegulasi PBJ\tRegulasi\tDaring asinkron\tDaring\t4\n\
        Inti\tDokumen\tPraktik\tDaring sinkron\tDaring\t1,5\n\
        Inti\tDokumen\tSimulasi\tTatap muka\tKelas besar\t6\n\
        \tMagang\tPraktik lapangan\tOJT\tDi tempat kerja\t8\n\
        –\tPost-test\tPost-test\tluring\tEvaluasi\t1\n\
        –\tKlinik\tKlinik\t\t–\t";
    let plans = ["prakom-ahli", "pkb-60-tatap-muka", "pkb-in-on-in-60", "pkb-daring-kombinasi-60", "cpof-units"]
        .map(curriculum)
        .into_iter()
        .chain([pasted(&blank(), grouped)]);
    for plan in plans {
        for lang in Lang::ALL {
            for table in [export::tsv(&plan, *lang), export::csv(&plan, *lang)] {
                let again = pasted(&blank(), &table);
                assert_eq!(Summary::of(&again), Summary::of(&plan), "{table}");
                assert_eq!(again.materials.len(), plan.materials.len(), "{table}");
                let groups = |plan: &Plan| {
                    by_group(plan).into_iter().map(|(group, totals)| (group, totals.jp)).collect::<Vec<_>>()
                };
                assert_eq!(groups(&again), groups(&plan), "{table}");
                let deliveries = |plan: &Plan| -> Vec<(String, Option<Mode>, Option<Jp>, &'static str)> {
                    let sessions = plan.flow.iter().flat_map(|phase| &phase.sessions).chain(&plan.unmapped);
                    let mut found: Vec<_> = sessions
                        .map(|session| {
                            let material = plan.materials.iter().find(|material| material.id == session.material);
                            let material = material.expect("of the plan");
                            let nature = session.nature.unwrap_or(material.nature);
                            (material.title.to_string(), session.mode, session.jp, nature.code())
                        })
                        .collect();
                    found.sort();
                    found
                };
                assert_eq!(deliveries(&again), deliveries(&plan), "{table}");
                assert!(read(&table).notes.iter().all(|note| !is_about_sums(note)), "{table}");
            }
        }
    }
}

fn is_about_sums(note: &padu::format::table::Note) -> bool {
    use padu::format::table::Note;
    matches!(note, Note::PrintedTotal { .. } | Note::RowTotal { .. } | Note::UnknownColumns { .. })
}
