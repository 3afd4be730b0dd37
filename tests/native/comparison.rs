//! The comparison, recomputed from the exported JSON alone: `docs/comparison.md`
//! in code, by rules of its own. Nothing of the crate takes part but the file it
//! writes and the figures that it is held to.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "JSON is read by name, and a test may stop at the first surprise"
)]

use std::collections::BTreeSet;

use padu::domain::{BreakEven, Column, Comparison, PlanId, Template};
use padu::format::plan;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::paste::curriculum;

/// A decimal of the file in hundredths.
fn hundredths(number: &Value) -> i128 {
    let text = number.to_string();
    let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
    assert!(places.len() <= 2, "{text}");
    let digits = format!("{whole}{places:0<2}");
    digits.parse().unwrap_or_else(|_| panic!("{text} is a plain decimal"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn rounded_up(amount: i128, by: i128) -> i128 {
    amount / by + i128::from(amount % by > 0)
}

/// What one side takes; hundredths of JP and minutes.
#[derive(Default)]
struct Side {
    /// In class, live, asynchronous, workplace.
    jp: [i128; 4],
    minutes: [i128; 4],
    days: Option<i128>,
    nights: Option<i128>,
    meetings: i128,
    facilitator_jp: i128,
    facilitator_minutes: i128,
    online: bool,
}

fn side(file: &Value, all_in_class: bool) -> Side {
    let mut side = Side { days: Some(0), nights: Some(0), ..Side::default() };
    let day =
        file["jp"]["perDay"].as_number().map(|_| hundredths(&file["jp"]["perDay"]) * minutes(&file["jp"]["minutes"]));
    let mut meeting: Option<i128> = None;
    let mut known = true;
    for phase in list(&file["flow"]) {
        let sessions = list(&phase["sessions"]);
        let (mut here, mut any_in_class) = (0, false);
        for session in sessions {
            let mode = match session["mode"].as_str().expect("a mode") {
                "onlineAsync" | "onlineSync" if all_in_class => "faceToFace",
                mode => mode,
            };
            let jp = if session["jp"].is_null() { 0 } else { hundredths(&session["jp"]) };
            let own = session.get("minutesPerJp").unwrap_or(&file["jp"]["minutes"]);
            let time = jp * minutes(own);
            let at = ["faceToFace", "onlineSync", "onlineAsync", "workplace"].iter().position(|name| *name == mode);
            let at = at.expect("one of four modes");
            side.jp[at] += jp;
            side.minutes[at] += time;
            side.online |= at == 1 || at == 2;
            if at < 2 {
                let team = facilitators(file, &session["material"]);
                side.facilitator_jp += jp * team;
                side.facilitator_minutes += time * team;
            }
            if at == 0 && phase["stage"] != "coaching" {
                any_in_class = true;
                here += time;
            }
        }
        if here > 0 {
            side.meetings += i128::from(meeting.is_none());
            known &= day.is_some();
            let days = rounded_up(here, day.unwrap_or(1));
            side.days = side.days.map(|sum| sum + days);
            // The first day of a meeting has no night before it.
            side.nights = side.nights.map(|sum| sum + days - i128::from(meeting.is_none()));
            meeting = Some(days);
        } else if !sessions.is_empty() && !any_in_class {
            meeting = None;
        }
    }
    if !known {
        (side.days, side.nights) = (None, None);
    }
    side
}

fn minutes(number: &Value) -> i128 {
    number.to_string().parse().expect("whole minutes")
}

fn facilitators(file: &Value, material: &Value) -> i128 {
    let material = list(&file["materials"]).iter().find(|each| each["id"] == *material).expect("the material");
    let names: BTreeSet<&str> =
        list(&material["facilitators"]).iter().filter_map(|name| name.as_str()).map(str::trim).collect();
    let named = names.iter().filter(|name| !name.is_empty()).count() as i128;
    if named == 0 { 1 } else { named }
}

/// A rate's units on one side in hundredths, and what they are multiplied by.
/// `None`: not known.
fn units(rate: &str, side: &Side, participants: Option<i128>) -> (Option<i128>, Option<i128>) {
    let whole = |count: Option<i128>| count.map(|count| count * 100);
    match rate {
        "room" => (whole(side.days), Some(1)),
        "meals" => (whole(side.days), participants),
        "lodging" => (whole(side.nights), participants),
        "travel" => (whole(Some(side.meetings)), participants),
        "facilitator" => (Some(side.facilitator_jp), Some(1)),
        "lms" => (whole(Some(i128::from(side.online))), Some(1)),
        "moduleProduction" => (Some(side.jp[2]), Some(1)),
        _ => panic!("no rate {rate}"),
    }
}

const RATES: [&str; 7] = ["room", "meals", "lodging", "travel", "facilitator", "lms", "moduleProduction"];

/// Every figure of the comparison as JSON, from the exported text alone.
fn recomputed(exported: &str) -> Value {
    let file: Value = serde_json::from_str(exported).expect("JSON");
    let sides = [side(&file, false), side(&file, true)];
    let participants = file["program"]["participants"].as_u64().map(i128::from).filter(|count| *count > 0);
    let batches = file.get("costs").map_or(1, |costs| i128::from(costs["batches"].as_u64().expect("batches")));

    let (mut lines, mut missing) = (Map::new(), Vec::new());
    // Per batch and production of both sides.
    let (mut running, mut production) = ([None, None], [0, 0]);
    for rate in RATES {
        let paid = file.get("costs").and_then(|costs| costs[rate].as_u64()).map(i128::from);
        let both = [0, 1].map(|at| units(rate, &sides[at], participants));
        let needed = both.iter().any(|(units, _)| *units != Some(0));
        let costs = both.map(|(units, heads)| {
            let (paid, units) = (paid?, units?);
            let heads = if units == 0 { 0 } else { heads? };
            // Half up to the rupiah: twice the hundredths, and one more half.
            Some((2 * paid * units * heads + 100) / 200)
        });
        match costs {
            [Some(one), Some(other)] => {
                lines.insert(rate.to_owned(), json!([one.to_string(), other.to_string()]));
                for (at, cost) in [one, other].into_iter().enumerate() {
                    if rate == "moduleProduction" {
                        production[at] = cost;
                    } else {
                        running[at] = Some(running[at].unwrap_or(0) + cost);
                    }
                }
            }
            _ if needed => missing.push(rate),
            _ => {}
        }
    }
    let bill = |at: usize| {
        let per_batch = running[at]?;
        let total = per_batch * batches + production[at];
        let each = participants.map(|count| (2 * total + count * batches) / (2 * count * batches));
        Some(json!({
            "perBatch": per_batch.to_string(),
            "production": production[at].to_string(),
            "total": total.to_string(),
            "perParticipant": each.map(|each| each.to_string()),
        }))
    };
    let break_even = match (running[0], running[1]) {
        (Some(planned), Some(in_class)) if !missing.contains(&"moduleProduction") => {
            first_that_pays(planned, in_class, production[0])
        }
        _ => "unknown".to_owned(),
    };
    let column = |at: usize| {
        let Side { jp, minutes, days, nights, meetings, facilitator_jp, facilitator_minutes, .. } = &sides[at];
        let text = |number: &i128| number.to_string();
        json!({
            "jp": jp.each_ref().map(text), "minutes": minutes.each_ref().map(text),
            "days": days.as_ref().map(text), "nights": nights.as_ref().map(text), "meetings": text(meetings),
            "facilitatorJp": text(facilitator_jp), "facilitatorMinutes": text(facilitator_minutes), "bill": bill(at),
        })
    };
    json!({ "planned": column(0), "inClass": column(1), "lines": lines, "missing": missing, "breakEven": break_even })
}

/// The smallest number of batches that pays, by trying: up to a bound, then by halves.
fn first_that_pays(planned: i128, in_class: i128, production: i128) -> String {
    let pays = |batches: i128| batches * (in_class - planned) >= production;
    if planned == in_class && production == 0 {
        return "same".to_owned();
    }
    let (mut fails, mut enough) = (0, 1);
    while !pays(enough) {
        if enough > 1 << 80 {
            return "never".to_owned();
        }
        (fails, enough) = (enough, enough * 2);
    }
    while enough - fails > 1 {
        let middle = (fails + enough) / 2;
        if pays(middle) { enough = middle } else { fails = middle }
    }
    enough.to_string()
}

/// The same figures as the planner has them.
fn told(comparison: &Comparison) -> Value {
    let column = |Column { effort, bill }: &Column| {
        let portions = [&effort.class, &effort.live, &effort.self_paced, &effort.workplace];
        json!({
            "jp": portions.map(|portion| portion.jp.hundredths().to_string()),
            "minutes": portions.map(|portion| portion.minutes.to_string()),
            "days": effort.days.map(|days| days.to_string()),
            "nights": effort.nights.map(|nights| nights.to_string()),
            "meetings": effort.meetings.len().to_string(),
            "facilitatorJp": effort.facilitation.jp.hundredths().to_string(),
            "facilitatorMinutes": effort.facilitation.minutes.to_string(),
            "bill": bill.map(|bill| json!({
                "perBatch": bill.per_batch.to_string(),
                "production": bill.production.to_string(),
                "total": bill.total.to_string(),
                "perParticipant": bill.per_participant.map(|each| each.to_string()),
            })),
        })
    };
    let costs = comparison.lines.iter().filter_map(|line| {
        let (planned, in_class) = line.costs()?;
        Some((line.rate.code().to_owned(), json!([planned.to_string(), in_class.to_string()])))
    });
    json!({
        "planned": column(&comparison.planned),
        "inClass": column(&comparison.in_class),
        "lines": costs.collect::<Map<_, _>>(),
        "missing": comparison.missing().map(|line| line.rate.code()).collect::<Vec<_>>(),
        "breakEven": match comparison.break_even {
            BreakEven::Unknown => "unknown".to_owned(),
            BreakEven::Same => "same".to_owned(),
            BreakEven::From(batch) => batch.to_string(),
            BreakEven::Never => "never".to_owned(),
        },
    })
}

/// Reads a file, compares, exports, and recomputes from the export.
fn check(name: &str, file: &Value) {
    let id = PlanId::new("fresh").expect("an id");
    let plan = plan::read(&file.to_string(), id).unwrap_or_else(|problems| panic!("{name}: {problems:?}\n{file:#}"));
    let comparison = Comparison::of(&plan);
    assert_eq!(told(&comparison), recomputed(&plan::write(&plan)), "{name}");
}

/// Rates made up for the test.
fn rates() -> Value {
    json!({
        "room": 2_000_000, "meals": 150_000, "lodging": 400_000, "travel": 1_000_000, "facilitator": 900_000,
        "lms": 3_000_000, "moduleProduction": 1_000_000, "batches": 2
    })
}

#[test]
fn fixtures_templates_and_published_curricula() {
    let mut files: Vec<(String, Value)> = Vec::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/plans");
    for entry in std::fs::read_dir(folder).expect("the fixtures") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        files.push((path.display().to_string(), serde_json::from_str(&text).expect("JSON")));
    }
    for template in Template::ALL {
        let text = plan::write(&template.plan(PlanId::new("fresh").expect("an id")));
        files.push((template.code().to_owned(), serde_json::from_str(&text).expect("JSON")));
    }
    for name in ["prakom-ahli", "pkb-60-tatap-muka", "pkb-in-on-in-60", "pkb-daring-kombinasi-60", "cpof-units"] {
        files.push((name.to_owned(), serde_json::from_str(&plan::write(&curriculum(name))).expect("JSON")));
    }
    assert!(files.len() > 10);
    for (name, mut file) in files {
        check(&name, &file);
        file["costs"] = rates();
        check(&name, &file);
        file["program"]["participants"] = json!(30);
        check(&name, &file);
    }
}

/// The example of the documentation, figure by figure.
#[test]
fn the_example_of_the_documentation() {
    let text = plan::write(&Template::Bimtek.plan(PlanId::new("fresh").expect("an id")));
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    file["costs"] = rates();
    file["program"]["participants"] = json!(30);
    let id = PlanId::new("fresh").expect("an id");
    let figures = recomputed(&plan::write(&plan::read(&file.to_string(), id).expect("a plan")));
    let documented =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/comparison.md")).expect("the documentation");
    let grouped = |number: &Value| {
        let digits =
            number.as_str().expect("a figure").as_bytes().rchunks(3).rev().map(|part| String::from_utf8_lossy(part));
        digits.collect::<Vec<_>>().join(",")
    };
    let row = |name: &str| {
        documented.lines().rev().find(|line| line.starts_with(&format!("| {name} |"))).expect("a row").to_owned()
    };
    for (name, rate) in [
        ("room", "room"),
        ("meals", "meals"),
        ("lodging", "lodging"),
        ("travel", "travel"),
        ("facilitators", "facilitator"),
    ] {
        let [one, other] = [0, 1].map(|at| grouped(&figures["lines"][rate][at]));
        assert!(row(name).ends_with(&format!("= {one} | {other} |")), "{name}: {one} {other}");
    }
    for (name, field) in [("in all", "total"), ("per participant", "perParticipant")] {
        let [one, other] = ["planned", "inClass"].map(|side| grouped(&figures[side]["bill"][field]));
        assert!(row(name).ends_with(&format!("= {one} | {other} |")), "{name}: {one} {other}");
    }
    let [one, other] = ["planned", "inClass"].map(|side| grouped(&figures[side]["bill"]["perBatch"]));
    assert_eq!(row("**per batch**"), format!("| **per batch** | **{one}** | **{other}** |"));
    assert_eq!(figures["breakEven"], "1");
}

/// A number of JP as a file may hold it, or nothing.
fn jp() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => Just(Value::Null),
        6 => (0..24_u32).prop_map(|whole| json!(whole)),
        3 => (0..2_000_u32).prop_map(|hundredths| {
            serde_json::from_str(&format!("{}.{:02}", hundredths / 100, hundredths % 100)).expect("a decimal")
        }),
        1 => Just(json!(9999)),
    ]
}

fn amount() -> impl Strategy<Value = Value> {
    prop_oneof![
        2 => Just(Value::Null),
        1 => Just(json!(0)),
        4 => (1..60_u64).prop_map(|n| json!(n * 25_000)),
        1 => (0..=1_000_000_000_000_u64).prop_map(|amount| json!(amount)),
    ]
}

/// A plan file of any shape, with or without a rate card.
fn file() -> impl Strategy<Value = Value> {
    let stages = prop::sample::select(vec!["online", "faceToFace", "evaluation", "coaching", "workplace"]);
    let own = prop::option::weighted(0.2, 1..=240_u16);
    let session = (0..4_usize, 0..4_usize, jp(), own, any::<bool>());
    let phases = prop::collection::vec((stages, prop::collection::vec(session, 0..4)), 0..7);
    let people = prop::collection::vec(
        prop::collection::vec(prop::sample::select(vec!["Siti", " Siti", "Budi ", "", "  ", "Ayu"]), 0..4),
        4,
    );
    let per_day = prop_oneof![1 => Just(Value::Null), 4 => Just(json!(10)), 2 => (1..14_u32).prop_map(|jp| json!(jp)), 1 => Just(json!(0.25))];
    let costs =
        prop::option::weighted(0.8, (prop::collection::vec(amount(), 7), prop_oneof![1..5_u32, 1..=10_000_u32]));
    let participants = prop::option::weighted(0.8, prop_oneof![8 => 0..60_u32, 1 => any::<u32>()]);
    (phases, people, per_day, 1..=240_u16, costs, participants, jp()).prop_map(
        |(phases, people, per_day, minutes, costs, participants, in_tray)| {
            let mut number = 0;
            let mut flow = Vec::new();
            for (at, (stage, sessions)) in phases.into_iter().enumerate() {
                let held: &[&str] = match stage {
                    "online" => &["onlineAsync", "onlineSync"],
                    "faceToFace" => &["faceToFace"],
                    "workplace" => &["workplace"],
                    _ => &["onlineAsync", "onlineSync", "faceToFace", "workplace"],
                };
                let session = |(material, mode, jp, own, counted): (usize, usize, Value, Option<u16>, bool)| {
                    number += 1;
                    let mut session = json!({
                        "id": format!("s{number}"), "material": format!("m{material}"), "mode": held[mode % held.len()],
                        "jp": jp, "counted": counted,
                    });
                    if let Some(own) = own {
                        session["minutesPerJp"] = json!(own);
                    }
                    session
                };
                let sessions: Vec<Value> = sessions.into_iter().map(session).collect();
                flow.push(json!({ "id": format!("p{at}"), "stage": stage, "sessions": sessions }));
            }
            let materials: Vec<Value> = (0..4)
                .zip(&people)
                .map(|(at, names)| json!({ "id": format!("m{at}"), "title": "Materi", "facilitators": names }))
                .collect();
            // Every material has a session: one of each waits in the tray, and enters nothing.
            let tray: Vec<Value> = (0..4)
                .map(|at| json!({ "id": format!("t{at}"), "material": format!("m{at}"), "jp": in_tray }))
                .collect();
            let mut file = json!({
                "format": "padu-plan", "version": 1, "program": { "participants": participants },
                "jp": { "minutes": minutes, "perDay": per_day }, "materials": materials, "flow": flow, "unmapped": tray,
            });
            if let Some((amounts, batches)) = costs {
                let mut card: Map<String, Value> = RATES.iter().map(|rate| (*rate).to_owned()).zip(amounts).collect();
                card.insert("batches".to_owned(), json!(batches));
                file["costs"] = Value::Object(card);
            }
            file
        },
    )
}

proptest! {
    #[test]
    fn random_plans(file in file()) {
        check("a random plan", &file);
    }
}
