//! Edits on small plans, written as text.
//!
//! A plan is its materials and its flow. `m2 practice <m1 *c1` is a material
//! that requires `m1` and builds `c1`. The flow's phases are `p1`, `p2`, … with
//! a letter for the stage (O F E C W, and `-` for the tray, always last) and
//! their sessions: `s1:m1A4` is 4 JP of `m1`, online asynchronous (A, S, F, W,
//! `.` in the tray); `!` marks a `counted` that is not the default.

#![expect(clippy::string_slice, reason = "the plans of these tests are written in ASCII")]

mod variants;

use std::rc::Rc;

use super::*;
use crate::domain::examples::{MODES, STAGES};
use crate::domain::id::PlanId;
use crate::domain::plan::{Competency, Material, Percent, Phase, Session};

fn plan(materials: &str, flow: &str) -> Rc<Plan> {
    let mut parts = Plan::blank(PlanId::new("plan").unwrap()).into_parts();
    for n in 1..=2 {
        let (id, title) = (CompetencyId::numbered(n), format!("C{n}").into());
        parts.competencies.push(Rc::new(Competency { id, code: "".into(), title, extra: None }));
    }
    for material in materials.split(", ").filter(|text| !text.is_empty()) {
        let mut words = material.split(' ');
        let id = m(words.next().unwrap());
        let nature = Nature::from_code(words.next().unwrap()).unwrap();
        let mut material = Material { nature, ..Material::titled(id.clone(), id.as_str().to_uppercase().into()) };
        for word in words {
            match word.split_at(1) {
                ("<", id) => material.requires.push(m(id)),
                (_, id) => material.competencies.push(c(id)),
            }
        }
        parts.materials.push(Rc::new(material));
    }
    parts.flow.clear();
    for (n, place) in (1..).zip(flow.split(" | ")) {
        let mut words = place.split(' ');
        let head = words.next().unwrap();
        let sessions = words.map(|word| {
            let (id, rest) = word.split_once(':').unwrap();
            let rest = rest.trim_end_matches('!');
            let at = rest.rfind(|c: char| MODES.iter().any(|(letter, _)| *letter == c)).unwrap();
            let mode = MODES.iter().find(|(letter, _)| rest[at..].starts_with(*letter)).unwrap().1;
            let counted = (mode != Some(Mode::Workplace)) != word.ends_with('!');
            let jp = rest[at + 1..].parse().ok().map(Jp::whole);
            Rc::new(Session { mode, jp, counted, ..Session::unmapped(s(id), m(&rest[..at])) })
        });
        match STAGES.iter().find(|(letter, _)| head.starts_with(*letter)) {
            Some((_, stage)) => {
                let phase = Phase::empty(PhaseId::numbered(n), *stage);
                let title = head.split_once('=').map_or("", |(_, title)| title).into();
                parts.flow.push(Rc::new(Phase { sessions: sessions.collect(), title, ..phase }));
            }
            None => parts.unmapped = sessions.collect(),
        }
    }
    Rc::new(Plan::new(parts).unwrap())
}

fn flow(plan: &Plan) -> String {
    let mut text = String::new();
    let phases = plan.flow.iter().map(|phase| (Some(phase), &phase.sessions));
    for (phase, sessions) in phases.chain([(None, &plan.unmapped)]) {
        if phase.is_none() && sessions.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str(" | ");
        }
        match phase {
            Some(phase) => {
                text.push(STAGES.iter().find(|(_, stage)| *stage == phase.stage).unwrap().0);
                if !phase.title.is_empty() {
                    text.push_str(&format!("={}", phase.title));
                }
            }
            None => text.push('-'),
        }
        for session in sessions {
            let mode = MODES.iter().find(|(_, mode)| *mode == session.mode).unwrap().0;
            let jp = session.jp.map(|jp| jp.to_string()).unwrap_or_default();
            let mark = if session.counted == (session.mode != Some(Mode::Workplace)) { "" } else { "!" };
            text.push_str(&format!(" {}:{}{mode}{jp}{mark}", session.id, session.material));
        }
    }
    text
}

fn materials(plan: &Plan) -> String {
    let each = plan.materials.iter().map(|material| {
        let mut text = format!("{} {}", material.id, material.nature.code());
        material.requires.iter().for_each(|id| text.push_str(&format!(" <{id}")));
        material.competencies.iter().for_each(|id| text.push_str(&format!(" *{id}")));
        text
    });
    each.collect::<Vec<_>>().join(", ")
}

fn s(id: &str) -> SessionId {
    SessionId::new(id).unwrap()
}

fn m(id: &str) -> MaterialId {
    MaterialId::new(id).unwrap()
}

fn c(id: &str) -> CompetencyId {
    CompetencyId::new(id).unwrap()
}

fn p(n: u64) -> PhaseId {
    PhaseId::numbered(n)
}

fn all(ids: &str) -> Vec<SessionId> {
    ids.split(' ').filter(|id| !id.is_empty()).map(s).collect()
}

/// `"2"` the end of phase p2, `"2<s1"` before s1 there, `"-"` the tray.
fn spot(text: &str) -> Spot {
    let (place, before) = text.split_once('<').map_or((text, None), |(place, id)| (place, Some(s(id))));
    let place = place.parse().map_or(Place::Tray, |n| Place::Phase(p(n)));
    Spot { place, before }
}

fn move_to(sessions: &str, to: &str) -> Edit {
    Edit::MoveSessions { sessions: all(sessions), to: spot(to) }
}

fn mode(sessions: &str, mode: Mode) -> Edit {
    Edit::SetMode { sessions: all(sessions), mode: Some(mode) }
}

/// The materials of most tests; each has one session of its number.
const NATURES: &str = "m1 theory, m2 practice, m3 quiz, m4 coaching, m5 preTest, m6 postTest";

/// Checks what an edit makes of a flow of [`NATURES`], and that it says which
/// sessions it was about.
#[track_caller]
fn check(before: &str, edit: Edit, after: &str, about: &str) {
    let used = NATURES.split(", ").filter(|material| before.contains(&format!(":{}", &material[..2])));
    let plan = plan(&used.collect::<Vec<_>>().join(", "), before);
    let applied = apply(&plan, &edit).unwrap_or_else(|error| panic!("{edit:?} refused: {error:?}"));
    assert_eq!(flow(&applied.plan), after, "{edit:?}");
    assert_eq!(applied.sessions, all(about), "{edit:?}");
    assert_eq!(Rc::ptr_eq(&plan, &applied.plan), before == after, "{edit:?}");
}

#[test]
fn sessions_move_within_and_across_phases() {
    let flow = "O s1:m1A4 s3:m3A1 | F s2:m2F6 | E | C | - s4:m4.2";
    let cases = [
        ("s1", "1", "O s3:m3A1 s1:m1A4 | F s2:m2F6 | E | C | - s4:m4.2"),
        ("s3", "1<s1", "O s3:m3A1 s1:m1A4 | F s2:m2F6 | E | C | - s4:m4.2"),
        // Before itself, or before the next that stays: no change.
        ("s1", "1<s1", flow),
        ("s1", "1<s3", flow),
        ("s1 s3", "1<s1", flow),
        // The mode follows the phase; evaluation and coaching keep it.
        ("s1", "2<s2", "O s3:m3A1 | F s1:m1F4 s2:m2F6 | E | C | - s4:m4.2"),
        ("s2", "1", "O s1:m1A4 s3:m3A1 s2:m2S6 | F | E | C | - s4:m4.2"),
        ("s1", "3", "O s3:m3A1 | F s2:m2F6 | E s1:m1A4 | C | - s4:m4.2"),
        ("s4", "4", "O s1:m1A4 s3:m3A1 | F s2:m2F6 | E | C s4:m4F2"),
        ("s4", "1", "O s1:m1A4 s3:m3A1 s4:m4S2 | F s2:m2F6 | E | C"),
        ("s2", "-<s4", "O s1:m1A4 s3:m3A1 | F | E | C | - s2:m2.6 s4:m4.2"),
        // Several keep the order of the flow, whatever the order of the list.
        ("s4 s3 s2", "2", "O s1:m1A4 | F s3:m3F1 s2:m2F6 s4:m4F2 | E | C"),
    ];
    for (sessions, to, after) in cases {
        let mut about = all(sessions);
        about.sort_by_key(|id| after.find(id.as_str()));
        let about: Vec<&str> = about.iter().map(SessionId::as_str).collect();
        check(flow, move_to(sessions, to), after, &about.join(" "));
    }
    check(flow, Edit::MoveSessions { sessions: vec![], to: spot("2") }, flow, "");
}

#[test]
fn the_workplace_leaves_the_ratio_and_comes_back() {
    check("W | F s2:m2F6", move_to("s2", "1"), "W s2:m2W6 | F", "s2");
    check("W s2:m2W6 | F", move_to("s2", "2"), "W | F s2:m2F6", "s2");
    check("W s2:m2W6! | F", move_to("s2", "2"), "W | F s2:m2F6", "s2");
    check("W s2:m2W6 | F", move_to("s2", "-"), "W | F | - s2:m2.6", "s2");
    // What the designer took out of the ratio stays out on the way between the sides.
    check("O | F s2:m2F6!", move_to("s2", "1"), "O s2:m2S6! | F", "s2");
    check("E s2:m2F6 | F", mode("s2", Mode::Workplace), "E s2:m2W6 | F", "s2");
    check("E s2:m2W6 | F", Edit::DeletePhase(p(1)), "F | - s2:m2.6", "s2");
}

#[test]
fn naik_and_turun_stay_within_the_phase() {
    let (up, down) = (Direction::Up, Direction::Down);
    let shift = |id, direction| Edit::Shift { session: s(id), direction };
    let flow = "O s1:m1A4 s3:m3A1 | F s2:m2F6 | - s4:m4. s5:m5.";
    check(flow, shift("s1", down), "O s3:m3A1 s1:m1A4 | F s2:m2F6 | - s4:m4. s5:m5.", "s1");
    check(flow, shift("s5", up), "O s1:m1A4 s3:m3A1 | F s2:m2F6 | - s5:m5. s4:m4.", "s5");
    let plan = plan("m1 theory, m2 practice, m3 quiz, m4 coaching, m5 preTest", flow);
    for (id, direction) in [("s1", up), ("s3", down), ("s2", up), ("s2", down), ("s5", down)] {
        assert_eq!(apply(&plan, &shift(id, direction)), Err(EditError::AtTheEdge), "{id} {direction:?}");
    }
}

#[test]
fn a_chosen_mode_decides_the_phase() {
    use Mode::*;
    let tray = "O | F | E | C | - s1:m1.4 s2:m2.6 s3:m3.1 s4:m4.2 s5:m5.1 s6:m6.1";
    let everything = "s1 s2 s3 s4 s5 s6";
    let online = "O s5:m5A1 s1:m1A4 s2:m2A6 s3:m3A1 | F | E s6:m6A1 | C s4:m4A2";
    check(tray, mode(everything, OnlineAsync), online, "s5 s1 s2 s3 s6 s4");
    let room = "O | F s5:m5F1 s1:m1F4 s2:m2F6 s3:m3F1 | E s6:m6F1 | C s4:m4F2";
    check(tray, mode(everything, FaceToFace), room, "s5 s1 s2 s3 s6 s4");
    // In place where the phase holds it, else across, at the near end.
    check("O s1:m1A4 | F s2:m2F6", mode("s1", OnlineSync), "O s1:m1S4 | F s2:m2F6", "s1");
    check("O s1:m1A4 | F s2:m2F6", mode("s1", FaceToFace), "O | F s1:m1F4 s2:m2F6", "s1");
    check("O s1:m1A4 | F s2:m2F6", mode("s2", OnlineSync), "O s1:m1A4 s2:m2S6 | F", "s2");
    check("E s1:m1A4 | F s2:m2F6", mode("s1", FaceToFace), "E s1:m1F4 | F s2:m2F6", "s1");
    check("O s1:m1A4 | F s2:m2F6", mode("s1 s2", OnlineSync), "O s1:m1S4 s2:m2S6 | F", "s1 s2");
    check("O s1:m1A4 | F", mode("s1", OnlineAsync), "O s1:m1A4 | F", "s1");
    // Missing phases are made where their stage belongs.
    check("O s1:m1A4 | F | E", mode("s1", Workplace), "O | F | W s1:m1W4 | E", "s1");
    check("- s1:m1.4 s2:m2.6", mode("s1 s2", OnlineSync), "O s1:m1S4 s2:m2S6", "s1 s2");
    check("E | - s1:m1.4 s5:m5.1", mode("s1 s5", FaceToFace), "F s1:m1F4 | E s5:m5F1", "s1 s5");
    check("O | - s1:m1.4 s5:m5.1", mode("s1 s5", FaceToFace), "O | F s5:m5F1 s1:m1F4", "s5 s1");
    // And none is the tray again, where the order of the flow is kept.
    let none = |sessions| Edit::SetMode { sessions: all(sessions), mode: None };
    check("O s1:m1A4 | F s2:m2F6 | - s3:m3.1", none("s2 s1 s3"), "O | F | - s3:m3.1 s1:m1.4 s2:m2.6", "s3 s1 s2");
}

#[test]
fn suggestions_map_only_what_has_one() {
    let suggested = |sessions| Edit::MapAsSuggested { sessions: all(sessions) };
    let tray = "O | F s4:m4F2 | E | C | - s1:m1.4 s2:m2.6 s3:m3.1 s5:m5.1 s6:m6.1";
    let mapped = "O s5:m5A1 s1:m1A4 s3:m3A1 | F s4:m4F2 s2:m2F6 | E | C | - s6:m6.1";
    check(tray, suggested("s1 s2 s3 s4 s5 s6"), mapped, "s5 s1 s3 s2");
    check(tray, suggested("s4 s6"), tray, "");
}

#[test]
fn sessions_divide() {
    let part = |mode, jp: Option<u32>| SplitPart { mode, jp: jp.map(Jp::whole), nature: None };
    let split = |id, parts: &[SplitPart]| Edit::SplitSession { session: s(id), parts: parts.to_vec() };
    let (a, f, w) = (Some(Mode::OnlineAsync), Some(Mode::FaceToFace), Some(Mode::Workplace));
    let flow = "O s1:m1A4 s3:m3A1 | F s2:m2F6 | E | - s4:m4.2";
    let cases = [
        ("s2", vec![part(f, Some(4)), part(a, Some(2))], "O s1:m1A4 s3:m3A1 s5:m2A2 | F s2:m2F4 | E | - s4:m4.2"),
        ("s2", vec![part(a, Some(2)), part(f, Some(4))], "O s1:m1A4 s3:m3A1 s2:m2A2 | F s5:m2F4 | E | - s4:m4.2"),
        ("s1", vec![part(a, Some(3)), part(a, Some(1))], "O s1:m1A3 s5:m1A1 s3:m3A1 | F s2:m2F6 | E | - s4:m4.2"),
        ("s1", vec![part(a, Some(2)), part(None, Some(2))], "O s1:m1A2 s3:m3A1 | F s2:m2F6 | E | - s4:m4.2 s5:m1.2"),
        (
            "s4",
            vec![part(None, Some(1)), part(w, Some(1))],
            "O s1:m1A4 s3:m3A1 | F s2:m2F6 | W s5:m4W1 | E | - s4:m4.1",
        ),
    ];
    for (id, parts, after) in cases {
        let about =
            if after.find("s5:") < after.find(&format!("{id}:")) { format!("s5 {id}") } else { format!("{id} s5") };
        check(flow, split(id, &parts), after, &about);
    }
    // A part with all the JP in it is the session as it was, and so is its phase.
    let before = plan("m1 theory, m2 practice", "O s1:m1A4 | F s2:m2F");
    let after = apply(&before, &split("s1", &[part(a, Some(4)), part(None, Some(0))])).unwrap().plan;
    assert_eq!(self::flow(&after), "O s1:m1A4 | F s2:m2F | - s3:m1.0");
    assert!(Rc::ptr_eq(&after.flow[0], &before.flow[0]));
    let plan = before;
    let refused = [
        ("s1", vec![part(a, Some(4))], EditError::SplitTooFew),
        (
            "s1",
            vec![part(a, Some(3)), part(f, Some(2))],
            EditError::SplitSum { whole: Jp::whole(4), parts: Jp::whole(5) },
        ),
        ("s1", vec![part(a, Some(4)), part(f, None)], EditError::SplitMissingJp),
        ("s2", vec![part(a, Some(10_000)), part(f, None)], EditError::TooManyJp),
        ("s9", vec![part(a, None), part(f, None)], EditError::NoSuchSession(s("s9"))),
    ];
    for (id, parts, error) in refused {
        assert_eq!(apply(&plan, &split(id, &parts)), Err(error), "{id} {parts:?}");
    }
    // Where nothing is known, some of the parts may be.
    let applied = apply(&plan, &split("s2", &[part(f, Some(2)), part(f, None)])).unwrap();
    assert_eq!(self::flow(&applied.plan), "O s1:m1A4 | F s2:m2F2 s3:m2F");
}

#[test]
fn sessions_merge_into_the_one_chosen() {
    let merge = |id| Edit::MergeSessions { session: s(id) };
    let flow = "O s1:m1A4 | F s2:m1F s3:m1F2 | - s4:m1.1";
    check(flow, merge("s2"), "O | F s2:m1F7", "s2");
    check(flow, merge("s4"), "O | F | - s4:m1.7", "s4");
    check("O s1:m1A | F s2:m1F", merge("s1"), "O s1:m1A | F", "s1");
    let lonely = plan("m1 theory", "O s1:m1A4");
    assert_eq!(apply(&lonely, &merge("s1")), Err(EditError::NothingToMerge));
    let huge = plan("m1 theory", "O s1:m1A9999 s2:m1A1");
    assert_eq!(apply(&huge, &merge("s1")), Err(EditError::TooManyJp));
}

#[test]
fn a_material_goes_with_its_last_session() {
    let plan = plan("m1 theory, m2 practice <m1 *c1, m3 quiz <m2 <m1", "O s1:m1A4 s2:m2S2 | F s3:m2F2 s4:m3F1");
    let after = |edit: Edit| {
        let plan = apply(&plan, &edit).unwrap().plan;
        (materials(&plan), flow(&plan))
    };
    let (all_three, two) = ("m1 theory, m2 practice <m1 *c1, m3 quiz <m2 <m1", "m2 practice *c1, m3 quiz <m2");
    let pairs = [
        (Edit::DeleteSessions(all("s2")), all_three, "O s1:m1A4 | F s3:m2F2 s4:m3F1"),
        (Edit::DeleteSessions(all("s1")), two, "O s2:m2S2 | F s3:m2F2 s4:m3F1"),
        (Edit::DeleteSessions(all("s3 s2 s1")), "m3 quiz", "O | F s4:m3F1"),
        (Edit::DeleteMaterials(vec![m("m2")]), "m1 theory, m3 quiz <m1", "O s1:m1A4 | F s4:m3F1"),
    ];
    for (edit, materials, flow) in pairs {
        assert_eq!(after(edit.clone()), (materials.into(), flow.into()), "{edit:?}");
    }
    // A copy has copies of all sessions, each behind its original.
    let duplicate = Edit::DuplicateMaterial { material: m("m2"), title: " Salinan ".into() };
    let copied = apply(&plan, &duplicate).unwrap();
    assert_eq!(materials(&copied.plan), "m1 theory, m2 practice <m1 *c1, m4 practice <m1 *c1, m3 quiz <m2 <m1");
    assert_eq!(flow(&copied.plan), "O s1:m1A4 s2:m2S2 s5:m4S2 | F s3:m2F2 s6:m4F2 s4:m3F1");
    assert_eq!(&*copied.plan.material(&m("m4")).unwrap().title, "Salinan");
    assert_eq!(copied.sessions, all("s5 s6"));
}

#[test]
fn fields_of_materials() {
    let plan = plan("m1 theory, m2 practice <m1, m3 quiz <m2", "O s1:m1A4 s3:m3A1 | F s2:m2F6");
    let set = |ids: &[&str], field| Edit::SetMaterials { materials: ids.iter().map(|id| m(id)).collect(), field };
    let requires = |ids: &[&str]| MaterialField::Requires(ids.iter().map(|id| m(id)).collect());
    let cases = [
        (set(&["m1", "m3"], MaterialField::Nature(Nature::Clinic)), "m1 clinic, m2 practice <m1, m3 clinic <m2"),
        (set(&["m3"], requires(&["m1", "m2", "m1"])), "m1 theory, m2 practice <m1, m3 quiz <m1 <m2"),
        (set(&["m2"], requires(&[])), "m1 theory, m2 practice, m3 quiz <m2"),
        (
            set(&["m1"], MaterialField::Competencies(vec![c("c2"), c("c1"), c("c2")])),
            "m1 theory *c2 *c1, m2 practice <m1, m3 quiz <m2",
        ),
    ];
    for (edit, after) in cases {
        assert_eq!(materials(&apply(&plan, &edit).unwrap().plan), after, "{edit:?}");
    }
    let refused = [
        (set(&["m1"], requires(&["m1"])), EditError::Cycle { material: m("m1") }),
        (set(&["m1"], requires(&["m3"])), EditError::Cycle { material: m("m1") }),
        (set(&["m2", "m3"], requires(&["m3"])), EditError::Cycle { material: m("m3") }),
        (set(&["m2"], requires(&["m1", "m9"])), EditError::NoSuchMaterial(m("m9"))),
        (set(&["m9"], requires(&[])), EditError::NoSuchMaterial(m("m9"))),
        (set(&["m1"], MaterialField::Competencies(vec![c("c3")])), EditError::NoSuchCompetency(c("c3"))),
        (set(&["m1"], MaterialField::Title(" \n".into())), EditError::EmptyTitle),
    ];
    for (edit, error) in refused {
        assert_eq!(apply(&plan, &edit), Err(error), "{edit:?}");
    }
    let titled = apply(&plan, &set(&["m1"], MaterialField::Title(" Regulasi\tPBJ ".into()))).unwrap();
    assert_eq!(&*titled.plan.material(&m("m1")).unwrap().title, "Regulasi PBJ");
    assert_eq!(titled.sessions, all("s1"));
    // What has not changed is shared.
    assert!(Rc::ptr_eq(&titled.plan.materials[1], &plan.materials[1]));
    assert!(Rc::ptr_eq(&titled.plan.flow[0], &plan.flow[0]));
}

#[test]
fn new_materials() {
    let add = |nature, to| Edit::AddMaterial { title: "Baru".into(), nature, jp: Some(Jp::whole(2)), to: spot(to) };
    let flow = "O s1:m1A4 | F | E | W | - s9:m2.1";
    check(flow, add(Nature::CaseStudy, "1<s1"), "O s10:m3S2 s1:m1A4 | F | E | W | - s9:m2.1", "s10");
    check(flow, add(Nature::CaseStudy, "3"), "O s1:m1A4 | F | E s10:m3F2 | W | - s9:m2.1", "s10");
    check(flow, add(Nature::Quiz, "3"), "O s1:m1A4 | F | E s10:m3A2 | W | - s9:m2.1", "s10");
    check(flow, add(Nature::Practice, "4"), "O s1:m1A4 | F | E | W s10:m3W2 | - s9:m2.1", "s10");
    check(flow, add(Nature::Practice, "-"), "O s1:m1A4 | F | E | W | - s9:m2.1 s10:m3.2", "s10");
}

#[test]
fn fields_of_sessions() {
    let set = |sessions, field| Edit::SetSessions { sessions: all(sessions), field };
    let flow = "O s1:m1A4 s3:m3A1 | F s2:m2F6";
    let jp = |jp: Option<u32>| SessionField::Jp(jp.map(Jp::whole));
    check(flow, set("s2", jp(Some(0))), "O s1:m1A4 s3:m3A1 | F s2:m2F0", "s2");
    check(flow, set("s2 s1", jp(None)), "O s1:m1A s3:m3A1 | F s2:m2F", "s1 s2");
    check(flow, set("s2", jp(Some(6))), flow, "s2");
    check(flow, set("s1", SessionField::Counted(false)), "O s1:m1A4! s3:m3A1 | F s2:m2F6", "s1");
    let plan = plan("m1 theory, m2 practice, m3 quiz", flow);
    let refused = [
        (set("s1", jp(Some(10_000))), EditError::TooManyJp),
        (set("s1", SessionField::MinutesPerJp(Some(241))), EditError::Minutes),
        (set("s1 s8 s9", SessionField::Locked(true)), EditError::NoSuchSession(s("s8"))),
    ];
    for (edit, error) in refused {
        assert_eq!(apply(&plan, &edit), Err(error), "{edit:?}");
    }
    let changed = apply(&plan, &set("s1", SessionField::Nature(Some(Nature::Quiz)))).unwrap().plan;
    assert_eq!(changed.session(&s("s1")).unwrap().nature, Some(Nature::Quiz));
    assert!(
        Rc::ptr_eq(&changed.flow[1], &plan.flow[1])
            && Rc::ptr_eq(&changed.flow[0].sessions[1], &plan.flow[0].sessions[1])
    );
}

#[test]
fn phases() {
    let flow = "O s1:m1A4 | F=Kelas s2:m2F6 | E";
    let add = |before| Edit::AddPhase { stage: Stage::Workplace, title: " OJT ".into(), before };
    let moved = |phase, before: Option<u64>| Edit::MovePhase { phase: p(phase), before: before.map(p) };
    let rename = |phase, title: &str| Edit::RenamePhase { phase: p(phase), title: title.into() };
    check(flow, add(Some(p(2))), "O s1:m1A4 | W=OJT | F=Kelas s2:m2F6 | E", "");
    check(flow, add(None), "O s1:m1A4 | F=Kelas s2:m2F6 | E | W=OJT", "");
    check(flow, moved(3, Some(1)), "E | O s1:m1A4 | F=Kelas s2:m2F6", "");
    check(flow, moved(1, Some(3)), "F=Kelas s2:m2F6 | O s1:m1A4 | E", "");
    check(flow, moved(1, None), "F=Kelas s2:m2F6 | E | O s1:m1A4", "");
    check(flow, moved(1, Some(1)), flow, "");
    check(flow, moved(1, Some(2)), flow, "");
    check(flow, rename(2, " "), "O s1:m1A4 | F s2:m2F6 | E", "");
    check(flow, rename(2, "Kelas "), flow, "");
    check(flow, Edit::DeletePhase(p(2)), "O s1:m1A4 | E | - s2:m2.6", "s2");
    let plan = plan("m1 theory, m2 practice", flow);
    for edit in [moved(9, None), moved(1, Some(9)), rename(9, ""), Edit::DeletePhase(p(9)), add(Some(p(9)))] {
        assert_eq!(apply(&plan, &edit), Err(EditError::NoSuchPhase(p(9))), "{edit:?}");
    }
    let added = apply(&plan, &add(None)).unwrap();
    assert_eq!(added.phase, Some(p(4)));
}

#[test]
fn competencies() {
    let plan = plan("m1 theory *c1 *c2, m2 practice *c1", "O s1:m1A4 | F s2:m2F6");
    let listed = |edit: Edit| {
        let applied = apply(&plan, &edit).unwrap();
        let each = applied.plan.competencies.iter().map(|each| format!("{}={}{}", each.id, each.code, each.title));
        (each.collect::<Vec<_>>().join(" "), materials(&applied.plan), applied.competency)
    };
    let (same, none) = ("m1 theory *c1 *c2, m2 practice *c1", "");
    let set = |id, field| Edit::SetCompetency { competency: c(id), field };
    let cases = [
        (Edit::AddCompetency { code: " M.1".into(), title: none.into() }, "c1=C1 c2=C2 c3=M.1", same, Some("c3")),
        (Edit::DuplicateCompetency { competency: c("c1"), title: "X".into() }, "c1=C1 c3=X c2=C2", same, Some("c3")),
        (set("c2", CompetencyField::Title(" Y ".into())), "c1=C1 c2=Y", same, Some("c2")),
        (set("c2", CompetencyField::Code("7".into())), "c1=C1 c2=7C2", same, Some("c2")),
        (Edit::DeleteCompetency(c("c1")), "c2=C2", "m1 theory *c2, m2 practice", None),
    ];
    for (edit, competencies, materials, about) in cases {
        assert_eq!(listed(edit.clone()), (competencies.into(), materials.into(), about.map(c)), "{edit:?}");
    }
    let refused = [
        (Edit::AddCompetency { code: " ".into(), title: none.into() }, EditError::EmptyTitle),
        (set("c1", CompetencyField::Title(none.into())), EditError::EmptyTitle),
        (Edit::DeleteCompetency(c("c9")), EditError::NoSuchCompetency(c("c9"))),
    ];
    for (edit, error) in refused {
        assert_eq!(apply(&plan, &edit), Err(error), "{edit:?}");
    }
}

#[test]
fn programme_and_settings() {
    let plan = plan("", "O");
    let percent = |whole| Percent::whole(whole);
    let balance = |online, basis: &str| {
        Edit::SetBalance(Some(Balance { online: percent(online), basis: basis.into(), ..Balance::default() }))
    };
    let date = Date::parse("2026-08-24").unwrap();
    let after = |edit: &Edit| apply(&plan, edit).unwrap().plan;
    assert_eq!(&*after(&Edit::SetTitle(" Bimtek ".into())).title, "Bimtek");
    assert_eq!(after(&Edit::SetProgram(ProgramField::StartDate(Some(date)))).program.start_date, Some(date));
    assert_eq!(&*after(&Edit::SetProgram(ProgramField::Objectives("a\nb\u{0}".into()))).program.objectives, "a\nb");
    assert_eq!(after(&Edit::SetJp(JpField::Target(Some(Jp::whole(32))))).jp.target, Some(Jp::whole(32)));
    assert_eq!(after(&balance(40, "Kemnaker")).balance.as_ref().unwrap().online, percent(40));
    assert_eq!(after(&Edit::SetBalance(None)).balance, None);
    let unchanged = [
        Edit::SetTitle(" ".into()),
        Edit::SetKind { kind: Kind::Bimtek, online: None },
        Edit::SetJp(JpField::Minutes(45)),
        balance(30, ""),
        Edit::Replace(Rc::new(Plan::clone(&plan))),
    ];
    for edit in unchanged {
        assert!(Rc::ptr_eq(&after(&edit), &plan), "{edit:?}");
    }
    let refused = [
        (JpField::Minutes(0), EditError::Minutes),
        (JpField::PerDay(Some(Jp::ZERO)), EditError::ZeroCap),
        (JpField::AsyncPerDay(Some(Jp::ZERO)), EditError::ZeroCap),
        (JpField::Target(Some(Jp::from_hundredths(Jp::MAX_TOTAL.hundredths() + 1))), EditError::TooManyJp),
    ];
    for (field, error) in refused {
        assert_eq!(apply(&plan, &Edit::SetJp(field)), Err(error));
    }
}

/// JP program, both caps and the target share of a plan, such as `32 10 3 30±5`.
fn defaults(plan: &Plan) -> String {
    let shown = |jp: Option<Jp>| jp.map_or("-".to_owned(), |jp| jp.to_string());
    let share = plan.balance.as_ref().map_or("-".to_owned(), |share| format!("{}±{}", share.online, share.tolerance));
    format!("{} {} {} {share}", shown(plan.jp.target), shown(plan.jp.per_day), shown(plan.jp.async_per_day))
}

#[test]
fn a_kind_sets_what_nobody_has_touched() {
    use Kind::*;
    let share =
        |online, basis: &str| Balance { online: Percent::whole(online), basis: basis.into(), ..Balance::default() };
    let jp = |whole| Some(Jp::whole(whole));
    let untouched: Vec<Edit> = vec![];
    // What the designer has set in a blank plan, the kinds chosen then with
    // whether all is online, and what is set in the end.
    let cases = [
        (untouched.clone(), vec![(Bimtek, None)], "- 10 3 30±5"),
        (untouched.clone(), vec![(Diklat, None)], "32 10 3 30±5"),
        (untouched.clone(), vec![(Pelatihan, None)], "- 10 3 30±5"),
        (untouched.clone(), vec![(Workshop, None)], "- 10 3 30±5"),
        (untouched.clone(), vec![(Lokakarya, None)], "- 10 3 -"),
        (untouched.clone(), vec![(Webinar, None)], "- - - -"),
        (untouched.clone(), vec![(Seminar, None)], "- 10 3 -"),
        (untouched.clone(), vec![(Sosialisasi, None)], "- 10 3 -"),
        (untouched.clone(), vec![(Diklat, None), (Webinar, None), (Bimtek, None)], "- 10 3 30±5"),
        (vec![Edit::SetJp(JpField::Target(jp(24)))], vec![(Diklat, None)], "24 10 3 30±5"),
        (vec![Edit::SetJp(JpField::PerDay(jp(8)))], vec![(Webinar, None), (Diklat, None)], "32 8 3 30±5"),
        (vec![Edit::SetBalance(Some(share(40, "")))], vec![(Webinar, None)], "- - - 40±5"),
        (vec![Edit::SetBalance(Some(share(30, "Surat edaran")))], vec![(Webinar, None)], "- - - 30±5"),
        (vec![Edit::SetBalance(None)], vec![(Diklat, None)], "32 10 3 -"),
        (untouched.clone(), vec![(Bimtek, Some(true))], "- 10 3 100±0"),
        (untouched.clone(), vec![(Bimtek, Some(true)), (Diklat, None)], "32 10 3 100±0"),
        (untouched.clone(), vec![(Diklat, Some(true)), (Diklat, Some(false))], "32 10 3 30±5"),
        (untouched.clone(), vec![(Seminar, Some(true)), (Seminar, Some(false))], "- 10 3 -"),
        (untouched.clone(), vec![(Diklat, Some(true)), (Bimtek, Some(false))], "- 10 3 30±5"),
        (untouched, vec![(Webinar, Some(true))], "- - - -"),
        (vec![Edit::SetBalance(Some(share(40, "")))], vec![(Bimtek, Some(false))], "- 10 3 40±5"),
        (vec![Edit::SetBalance(Some(share(40, "")))], vec![(Bimtek, Some(true))], "- 10 3 100±0"),
    ];
    for (touched, kinds, expected) in cases {
        let mut plan = Rc::new(Plan::blank(PlanId::first()));
        let chosen = kinds.iter().map(|&(kind, online)| Edit::SetKind { kind, online });
        for edit in touched.iter().cloned().chain(chosen) {
            plan = apply(&plan, &edit).expect("nothing is refused").plan;
        }
        let last = kinds.last().expect("a kind").0;
        assert_eq!((plan.program.kind, defaults(&plan).as_str()), (last, expected), "{touched:?} {kinds:?}");
        let again = Edit::SetKind { kind: last, online: None };
        assert!(Rc::ptr_eq(&apply(&plan, &again).unwrap().plan, &plan), "the same kind once more changes nothing");
    }
}

/// A batch of one material a row: nature, phase, mode letter.
fn batch(phases: &[(char, &str)], rows: &[(Nature, Option<usize>, char)]) -> Edit {
    let stage = |letter| STAGES.iter().find(|(known, _)| *known == letter).unwrap().1;
    let material = |nature| BatchMaterial {
        code: "".into(),
        title: " Materi ".into(),
        group: "Inti".into(),
        nature,
        topics: vec![],
        methods: vec![],
        media: vec![],
        references: vec![],
        facilitators: vec![],
        notes: "".into(),
    };
    let session = |(at, (_, phase, mode)): (usize, &(Nature, Option<usize>, char))| BatchSession {
        material: at,
        phase: *phase,
        mode: MODES.iter().find(|(known, _)| known == mode).unwrap().1,
        jp: Some(Jp::whole(1)),
        nature: None,
    };
    Edit::AddBatch(Rc::new(Batch {
        phases: phases
            .iter()
            .map(|(letter, title)| BatchPhase { stage: stage(*letter), title: (*title).into() })
            .collect(),
        materials: rows.iter().map(|(nature, ..)| material(*nature)).collect(),
        sessions: rows.iter().enumerate().map(session).collect(),
    }))
}

#[test]
fn a_table_gives_a_blank_plan_its_flow() {
    use Nature::*;
    let blank = "O | F | E | C";
    let no_column =
        batch(&[], &[(Theory, None, 'A'), (Practice, None, 'F'), (PostTest, None, 'F'), (Other, None, '.')]);
    check(blank, no_column, "O s1:m1A1 | F s2:m2F1 | E s3:m3F1 | C | - s4:m4.1", "s1 s2 s3 s4");
    let in_on_in = [('F', "In-1"), ('W', "On"), ('F', "In-2")];
    let rows = [(Theory, Some(0), 'F'), (Practice, Some(1), 'W'), (Other, Some(2), 'F'), (PostTest, Some(2), 'F')];
    let flow = "F=In-1 s1:m1F1 | W=On s2:m2W1 | F=In-2 s3:m3F1 s4:m4F1";
    check(blank, batch(&in_on_in, &rows), flow, "s1 s2 s3 s4");
    // Rows without a phase need phases of their own; the mode beats the phase.
    let rows = [(Theory, Some(0), 'F'), (PostTest, None, 'F'), (Theory, Some(0), 'A'), (Quiz, Some(0), '.')];
    let flow = "O s3:m3A1 | F=In-1 s1:m1F1 | W=On | F=In-2 | E s2:m2F1 | - s4:m4.1";
    check(blank, batch(&in_on_in, &rows), flow, "s3 s1 s2 s4");
    // A phase that the designer has named stays.
    let flow = "F=In-1 s1:m1F1 | W=Magang";
    check("O | F | W=Magang", batch(&[('F', "In-1")], &[(Theory, Some(0), 'F')]), flow, "s1");
    let plan = plan("", blank);
    let applied = apply(&plan, &batch(&[('F', "In-1")], &[(Theory, Some(0), 'F')])).unwrap().plan;
    assert_eq!(applied.flow[0].id, p(2), "an empty untitled phase of the stage is used");
    assert_eq!((&*applied.materials[0].title, &*applied.materials[0].group), ("Materi", "Inti"));
}

#[test]
fn a_table_goes_into_the_flow_that_is_there() {
    use Nature::*;
    let flow = "O s1:m1A4 | F s2:m2F6 | E | C";
    let rows = [(Theory, Some(0), 'A'), (Practice, Some(1), 'F'), (Theory, Some(2), 'A'), (PostTest, None, 'F')];
    let phases = [('O', "MOOC"), ('F', "Kelas"), ('O', "Daring")];
    let after = "O s1:m1A4 | O=MOOC s3:m3A1 | F=Kelas s4:m4F1 | O=Daring s5:m5A1 | F s2:m2F6 | E s6:m6F1 | C";
    check(flow, batch(&phases, &rows), after, "s3 s4 s5 s6");
    // An empty untitled phase is used first, a phase of the same name before that.
    let flow = "O s1:m1A4 | O | F=Kelas s2:m2F6";
    check(
        flow,
        batch(&phases, &rows[..3]),
        "O s1:m1A4 | O=MOOC s3:m3A1 | F=Kelas s2:m2F6 s4:m4F1 | O=Daring s5:m5A1",
        "s3 s4 s5",
    );
    check("O s1:m1A4", batch(&[('O', "")], &rows[..1]), "O s1:m1A4 s2:m2A1", "s2");
}

#[test]
fn a_table_that_makes_no_sense_is_refused() {
    let plan = plan("", "O");
    let good = Batch {
        phases: vec![],
        materials: vec![],
        sessions: vec![BatchSession { material: 0, phase: None, mode: None, jp: None, nature: None }],
    };
    let Edit::AddBatch(one) = batch(&[], &[(Nature::Other, None, '.')]) else { panic!("a batch") };
    let material = one.materials[0].clone();
    let session = one.sessions[0].clone();
    let with = |change: &dyn Fn(&mut Batch)| {
        let mut batch = Batch { materials: vec![material.clone()], ..good.clone() };
        change(&mut batch);
        apply(&plan, &Edit::AddBatch(Rc::new(batch))).map(|applied| flow(&applied.plan))
    };
    assert_eq!(with(&|_| {}), Ok("O | - s1:m1.".into()));
    assert_eq!(with(&|batch| batch.sessions.clear()), Err(EditError::EmptyBatch));
    assert_eq!(with(&|batch| batch.materials.clear()), Err(EditError::EmptyBatch));
    assert_eq!(with(&|batch| batch.materials.push(material.clone())), Err(EditError::EmptyBatch));
    assert_eq!(with(&|batch| batch.sessions[0].material = 1), Err(EditError::EmptyBatch));
    assert_eq!(with(&|batch| batch.sessions[0].phase = Some(0)), Err(EditError::EmptyBatch));
    assert_eq!(with(&|batch| batch.materials[0].title = " ".into()), Err(EditError::EmptyTitle));
    assert_eq!(with(&|batch| batch.sessions[0].jp = Some(Jp::whole(10_000))), Err(EditError::TooManyJp));
    assert_eq!(with(&|batch| batch.sessions = vec![session.clone(); 10_001]), Err(EditError::TooManySessions));
}
