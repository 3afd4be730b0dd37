use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::domain::examples::sketch;
use crate::domain::{CostField, Costs, Edit, PlanId, ProgramField, Template, apply, arbitrary};
use crate::domain::{Material, Plan};

/// "JP in class, live, asynchronous, at the workplace; days by phase = days,
/// meetings by days, nights; facilitator JP, their minutes".
fn told(effort: &Effort) -> String {
    let or = |count: Option<u64>| count.map_or("?".to_owned(), |count| count.to_string());
    let list = |days: Vec<Option<u64>>| days.into_iter().map(or).collect::<Vec<_>>().join("+");
    format!(
        "{} {} {} {}; {}={}d {}m {}n; {} {}",
        effort.class.jp,
        effort.live.jp,
        effort.self_paced.jp,
        effort.workplace.jp,
        list(effort.phases.iter().map(|phase| phase.days).collect()),
        or(effort.days),
        list(effort.meetings.iter().map(|meeting| meeting.days).collect()),
        or(effort.nights),
        effort.facilitation.jp,
        Jp::from_hundredths(effort.facilitation.minutes),
    )
}

#[test]
fn what_a_batch_takes() {
    let template = |template: Template| template.plan(PlanId::first());
    for (name, plan, planned, in_class) in [
        (
            "bimtek of 32 JP: 9 JP online, 20 in class, post-test of 2, clinic live",
            template(Template::Bimtek),
            "22 3 7 0; 2+1=3d 3m 2n; 25 1125",
            "32 0 0 0; 1+2+1=4d 4m 3n; 32 1440",
        ),
        (
            "PKB In–On–In: 20 JP, 30 at the workplace, 10; two meetings with travel twice",
            template(Template::InOnIn),
            "30 0 0 30; 2+1=3d 2+1m 1n; 30 1350",
            "30 0 0 30; 2+1=3d 2+1m 1n; 30 1350",
        ),
        (
            "a webinar of 2 JP, all live online",
            sketch("webinar minutes=60; a theory; O aS2"),
            "0 2 0 0; =0d m 0n; 2 120",
            "2 0 0 0; 1=1d 1m 0n; 2 120",
        ),
        (
            "the same without JP a day: nothing in class is no day all the same",
            template(Template::Webinar),
            "0 2 0 0; =0d m 0n; 2 120",
            "2 0 0 0; ?=?d ?m ?n; 2 120",
        ),
        (
            "all in class: the same on both sides",
            sketch("; a theory, b practice; F aF12 | E bF3"),
            "15 0 0 0; 2+1=3d 3m 2n; 15 675",
            "15 0 0 0; 2+1=3d 3m 2n; 15 675",
        ),
        (
            "an online phase between two in class: what were two meetings is one",
            sketch("; a theory, b practice; F bF10 | O aA4 aS4 | F bF10"),
            "20 4 4 0; 1+1=2d 1+1m 0n; 24 1080",
            "28 0 0 0; 1+1+1=3d 3m 2n; 28 1260",
        ),
        (
            "phases without sessions, or in class without JP, do not end a meeting",
            sketch("; b practice; F bF10 | O | F bF? bF0 | W | F bF11"),
            "21 0 0 0; 1+2=3d 3m 2n; 21 945",
            "21 0 0 0; 1+2=3d 3m 2n; 21 945",
        ),
        (
            "coaching face to face is no day in class, and ends a meeting; work of its own minutes",
            sketch("minutes=60; a theory, b clinic; F aF2@45 aF1 | C bF3 | F aF0.5"),
            "6.5 0 0 0; 1+1=2d 1+1m 0n; 6.5 360",
            "6.5 0 0 0; 1+1=2d 1+1m 0n; 6.5 360",
        ),
        (
            "a minute beyond the day is another day; without JP a day nobody knows",
            sketch("; a theory; F aF10 aF1@1 | O aA3"),
            "11 0 3 0; 2=2d 2m 1n; 11 451",
            "14 0 0 0; 2+1=3d 3m 2n; 14 586",
        ),
        (
            "without JP a day",
            sketch("perDay=none; a theory; F aF10 | O aA3"),
            "10 0 3 0; ?=?d ?m ?n; 10 450",
            "13 0 0 0; ?+?=?d ?m ?n; 13 585",
        ),
        ("nothing", template(Template::Blank), "0 0 0 0; =0d m 0n; 0 0", "0 0 0 0; =0d m 0n; 0 0"),
    ] {
        let comparison = Comparison::of(&plan);
        assert_eq!(told(&comparison.planned.effort), planned, "{name}");
        assert_eq!(told(&comparison.in_class.effort), in_class, "{name}");
    }
}

#[test]
fn a_jp_counts_for_each_facilitator_that_is_named() {
    let mut plan = sketch("; a theory, b practice; O aA4 aS2 | F bF1.5 aF1 | W bW8").into_parts();
    let name = |material: &mut Rc<Material>, names: &[&str]| {
        Rc::make_mut(material).facilitators = names.iter().map(|name| (*name).into()).collect();
    };
    name(&mut plan.materials[1], &["Siti", " ", "Budi", " Siti ", ""]);
    let effort = Effort::of(&plan);
    // a: 2 live and 1 in class, by one; b: 1.5 by two. Nobody for what is asynchronous or at the workplace.
    assert_eq!(effort.facilitation.jp, Jp::whole(6));
    let by: Vec<(u64, String)> =
        effort.facilitation.by_facilitators.iter().map(|(count, jp)| (*count, jp.to_string())).collect();
    assert_eq!(by, [(1, "3".to_owned()), (2, "1.5".to_owned())]);
}

/// The rates of the cases below, in the order of [`Rate::ALL`].
const RATES: [u64; 7] = [2_000_000, 150_000, 400_000, 1_000_000, 900_000, 3_000_000, 1_000_000];

fn with(plan: Plan, participants: Option<u32>, rates: &[(Rate, u64)], batches: u32) -> Plan {
    let edits = rates.iter().map(|(rate, amount)| Edit::SetCosts(CostField::Rate(*rate, Some(*amount))));
    let edits = edits.chain([
        Edit::SetCosts(CostField::Batches(batches)),
        Edit::SetProgram(ProgramField::Participants(participants)),
    ]);
    let edited = edits.fold(Rc::new(plan), |plan, edit| apply(&plan, &edit).expect("in range").plan);
    Plan::clone(&edited)
}

fn all_rates() -> Vec<(Rate, u64)> {
    Rate::ALL.iter().copied().zip(RATES).collect()
}

#[test]
fn costs_of_the_bimtek_by_hand() {
    let plan = with(Template::Bimtek.plan(PlanId::first()), Some(30), &all_rates(), 2);
    let comparison = Comparison::of(&plan);
    let costs: Vec<(u128, u128)> = comparison.lines.iter().filter_map(Line::costs).collect();
    assert_eq!(
        costs,
        [
            (6_000_000, 8_000_000),   // 3 and 4 days × 2,000,000
            (13_500_000, 18_000_000), // 30 × 3 and 4 days × 150,000
            (24_000_000, 36_000_000), // 30 × 2 and 3 nights × 400,000
            (30_000_000, 30_000_000), // 30 × 1 meeting × 1,000,000
            (22_500_000, 28_800_000), // 25 and 32 JP × 900,000
            (3_000_000, 0),           // the LMS of a batch
            (7_000_000, 0),           // 7 asynchronous JP × 1,000,000
        ]
    );
    let bill = |per_batch, production, total, per_participant| {
        Some(Bill { per_batch, production, total, per_participant: Some(per_participant) })
    };
    // 205,000,000 ÷ 60 = 3,416,666.67; 241,600,000 ÷ 60 = 4,026,666.67
    assert_eq!(comparison.planned.bill, bill(99_000_000, 7_000_000, 205_000_000, 3_416_667));
    assert_eq!(comparison.in_class.bill, bill(120_800_000, 0, 241_600_000, 4_026_667));
    assert_eq!(comparison.break_even, BreakEven::From(1));
    assert_eq!(comparison.missing().count(), 0);
}

#[test]
fn what_is_not_known_is_left_out_of_both_sides_and_told() {
    let bimtek = || Template::Bimtek.plan(PlanId::first());
    let webinar = || sketch("webinar; a theory; O aS2");
    let class = || sketch("; a practice; F aF12");
    let no_days = || sketch("perDay=none; a theory, b practice; O aA4 | F bF8");
    type Case = (&'static str, Plan, &'static [Rate], Option<u128>);
    use Rate::*;
    let some = |plan, participants, rates: &[Rate]| {
        let rates: Vec<(Rate, u64)> = all_rates().into_iter().filter(|(rate, _)| rates.contains(rate)).collect();
        with(plan, participants, &rates, 1)
    };
    let cases: [Case; 8] = [
        ("no rate", some(bimtek(), Some(30), &[]), Rate::ALL, None),
        ("no participants", some(bimtek(), None, Rate::ALL), &[Meals, Lodging, Travel], Some(31_500_000)),
        ("nobody takes part", some(bimtek(), Some(0), Rate::ALL), &[Meals, Lodging, Travel], Some(31_500_000)),
        (
            "a room alone",
            some(bimtek(), Some(30), &[Room]),
            &[Meals, Lodging, Travel, Facilitator, Lms, ModuleProduction],
            Some(6_000_000),
        ),
        (
            "modules alone are no bill",
            some(bimtek(), Some(30), &[ModuleProduction]),
            &[Room, Meals, Lodging, Travel, Facilitator, Lms],
            None,
        ),
        // No nights, no asynchronous JP on either side: nothing to pay, nothing missing.
        ("a webinar", some(webinar(), None, &[Facilitator]), &[Room, Meals, Travel, Lms], Some(1_800_000)),
        ("in class", some(class(), Some(10), &[Room, Lodging]), &[Meals, Travel, Facilitator], Some(8_000_000)),
        ("days unknown", some(no_days(), Some(10), Rate::ALL), &[Room, Meals, Lodging], Some(20_200_000)),
    ];
    for (name, plan, missing, per_batch) in cases {
        let comparison = Comparison::of(&plan);
        let found: Vec<Rate> = comparison.missing().map(|line| line.rate).collect();
        assert_eq!(found, missing, "{name}");
        assert_eq!(comparison.planned.bill.map(|bill| bill.per_batch), per_batch, "{name}");
        assert_eq!(comparison.in_class.bill.is_some(), per_batch.is_some(), "{name}");
    }
}

#[test]
fn break_even_by_hand() {
    use BreakEven::*;
    // 10 JP asynchronous and a day in class, against two days: the room is saved once.
    let plan = || sketch("; a theory, b practice; O aA10 | F bF10");
    for (rates, expected) in [
        (&[(Rate::Room, 1_000), (Rate::ModuleProduction, 0)][..], From(1)),
        (&[(Rate::Room, 1_000), (Rate::ModuleProduction, 100)], From(1)),
        (&[(Rate::Room, 1_000), (Rate::ModuleProduction, 101)], From(2)),
        (&[(Rate::Room, 1_000), (Rate::Lms, 999), (Rate::ModuleProduction, 250)], From(2_500)),
        (&[(Rate::Room, 1_000), (Rate::Lms, 1_000), (Rate::ModuleProduction, 1)], Never),
        (&[(Rate::Room, 1_000), (Rate::Lms, 1_000), (Rate::ModuleProduction, 0)], Same),
        (&[(Rate::Room, 1_000), (Rate::Lms, 1_001), (Rate::ModuleProduction, 0)], Never),
        (&[(Rate::Room, 1_000)], Unknown),
        (&[(Rate::ModuleProduction, 5)], Unknown),
    ] {
        assert_eq!(Comparison::of(&with(plan(), None, rates, 1)).break_even, expected, "{rates:?}");
    }
    // Nothing to be made: no rate for it is asked for.
    let live = with(sketch("; a theory, b practice; O aS10 | F bF10"), None, &[(Rate::Room, 1_000)], 1);
    assert_eq!(Comparison::of(&live).break_even, From(1));
}

#[test]
fn hundredths_of_a_jp_are_rounded_to_the_rupiah() {
    // 0.25 JP × 2 = 0.5, × 6 = 1.5, × 5 = 1.25 rupiah.
    for (rate, cost) in [(2, 1), (6, 2), (5, 1)] {
        let plan = with(sketch("; a theory; F aF0.25"), None, &[(Rate::Facilitator, rate)], 1);
        assert_eq!(Comparison::of(&plan).planned.bill.map(|bill| bill.per_batch), Some(cost), "{rate}");
    }
}

#[test]
fn what_is_left_out_is_counted() {
    let plan = sketch("; a theory, b quiz, c caseStudy copy; O aA? bA1 cS2 cA1 | F aF3 cF? | - a.4 c.?");
    let comparison = Comparison::of(&plan);
    assert_eq!(comparison.unmapped, (2, Jp::whole(4)));
    assert_eq!(comparison.without_jp, 2);
    let aspects = Aspects {
        online_tests: 1,
        engaging_online: Jp::whole(3),
        engaging_in_class: Jp::ZERO,
        online_materials: 3,
        offline_copies: 1,
    };
    assert_eq!(comparison.aspects, aspects);
}

/// The largest of everything stays in the range of the numbers.
#[test]
fn the_largest_plan_does_not_overflow() {
    let mut plan = sketch("perDay=0.01 minutes=1; a practice; F aF9999@240").into_parts();
    let session = plan.flow[0].sessions[0].clone();
    Rc::make_mut(&mut plan.flow[0]).sessions = vec![session; crate::domain::MAX_SESSIONS];
    Rc::make_mut(&mut plan.program).participants = Some(u32::MAX);
    let mut costs = Costs::default();
    for rate in Rate::ALL {
        costs.set(CostField::Rate(*rate, Some(Costs::MAX_RATE)));
    }
    costs.set(CostField::Batches(Costs::MAX_BATCHES));
    plan.costs = Rc::new(costs);
    let comparison = Comparison::of(&plan);
    // 99,990,000 JP of 240 minutes in days of a hundredth of a minute.
    let days = 99_990_000_u128 * 240 * 100;
    assert_eq!(comparison.planned.effort.days.map(u128::from), Some(days));
    let (rate, people) = (u128::from(Costs::MAX_RATE), u128::from(u32::MAX));
    let per_batch = rate * (days + people * (days + days - 1 + 1) + 99_990_000);
    let bill = comparison.planned.bill.expect("all rates");
    assert_eq!(bill.per_batch, per_batch);
    assert_eq!(bill.total, per_batch * u128::from(Costs::MAX_BATCHES));
}

/// The same plan fully face to face.
fn all_in_class(plan: &Plan) -> PlanParts {
    effort::in_class(plan)
}

proptest! {
    #[test]
    fn a_plan_in_class_compares_equal_to_itself(plan in arbitrary::plan()) {
        let comparison = Comparison::of(&all_in_class(&plan));
        prop_assert_eq!(&comparison.planned, &comparison.in_class);
        prop_assert!(!matches!(comparison.break_even, BreakEven::From(_) | BreakEven::Never));
        prop_assert_eq!(&comparison.in_class.effort, &Comparison::of(&plan).in_class.effort);
    }

    /// Nothing is lost on the way to the other side, and nothing online stays.
    #[test]
    fn both_sides_hold_the_same_jp(plan in arbitrary::plan()) {
        let Comparison { planned, in_class, .. } = Comparison::of(&plan);
        let all = |effort: &Effort| {
            [&effort.class, &effort.live, &effort.self_paced, &effort.workplace].map(|portion| (portion.jp, portion.minutes))
        };
        let [class, live, self_paced, workplace] = all(&planned.effort);
        let together = (class.0 + live.0 + self_paced.0, class.1 + live.1 + self_paced.1);
        prop_assert_eq!(all(&in_class.effort), [together, (Jp::ZERO, 0), (Jp::ZERO, 0), workplace]);
        let no_class = planned.effort.phases.is_empty();
        prop_assert_eq!(planned.effort.days, if no_class { Some(0) } else { plan.class_days() });
        prop_assert!(in_class.effort.days.is_none_or(|days| planned.effort.days <= Some(days)));
        prop_assert!(planned.effort.facilitation.jp <= in_class.effort.facilitation.jp);
        let counts = |effort: &Effort| (effort.meetings.len() as u64, effort.phases.len());
        for effort in [&planned.effort, &in_class.effort] {
            let (meetings, phases) = counts(effort);
            prop_assert!(meetings as usize <= phases);
            // Every meeting has a day, and each day but its last a night.
            prop_assert!(effort.nights.is_none_or(|nights| Some(nights + meetings) == effort.days));
        }
    }

    /// Terms add up to what they explain.
    #[test]
    fn the_arithmetic_adds_up(plan in arbitrary::plan()) {
        let Comparison { planned, in_class, .. } = Comparison::of(&plan);
        let minutes = |terms: &[(u16, Jp)]| {
            terms.iter().fold(0, |sum, (minutes, jp)| sum + jp.hundredths() * u64::from(*minutes))
        };
        let jp = |terms: &[(u16, Jp)]| terms.iter().map(|(_, jp)| *jp).sum::<Jp>();
        for effort in [&planned.effort, &in_class.effort] {
            for portion in [&effort.class, &effort.live, &effort.self_paced, &effort.workplace] {
                prop_assert_eq!((jp(&portion.by_minutes), minutes(&portion.by_minutes)), (portion.jp, portion.minutes));
                prop_assert_eq!(portion.by_phase.iter().map(|(_, jp)| *jp).sum::<Jp>(), portion.jp);
            }
            for phase in &effort.phases {
                prop_assert_eq!(minutes(&phase.by_minutes), phase.minutes);
            }
            let Facilitation { jp: all, minutes: taught, by_facilitators, by_minutes } = &effort.facilitation;
            prop_assert_eq!((jp(by_minutes), minutes(by_minutes)), (*all, *taught));
            let by_team = by_facilitators.iter().map(|(team, jp)| team * jp.hundredths()).sum::<u64>();
            prop_assert_eq!(by_team, all.hundredths());
            prop_assert_eq!(effort.days, effort.phases.iter().map(|phase| phase.days).sum::<Option<u64>>());
        }
    }

    /// From the batch of the break-even on the plan is no dearer, before it is.
    #[test]
    fn break_even_is_the_first_batch_that_pays(plan in arbitrary::plan()) {
        let comparison = Comparison::of(&plan);
        let (Some(planned), Some(in_class)) = (comparison.planned.bill, comparison.in_class.bill) else { return Ok(()) };
        let pays = |batches: u128| in_class.per_batch * batches >= planned.per_batch * batches + planned.production;
        match comparison.break_even {
            BreakEven::From(first) => prop_assert!(pays(first) && (first == 1 || !pays(first - 1))),
            BreakEven::Same => prop_assert!(planned.per_batch == in_class.per_batch && planned.total == in_class.total),
            BreakEven::Never => prop_assert!(!pays(1) && !pays(1_000_000_000_000)),
            BreakEven::Unknown => prop_assert!(comparison.missing().any(|line| line.rate == Rate::ModuleProduction)),
        }
    }

    /// Sessions of the tray, and whether one counts in the share, change no figure.
    #[test]
    fn tray_and_share_do_not_enter(plan in arbitrary::plan()) {
        let mut other = plan.clone().into_parts();
        other.unmapped.clear();
        for phase in &mut other.flow {
            for session in &mut Rc::make_mut(phase).sessions {
                Rc::make_mut(session).counted ^= true;
            }
        }
        let (one, other) = (Comparison::of(&plan), Comparison::of(&other));
        prop_assert_eq!((one.planned, one.in_class, one.break_even), (other.planned, other.in_class, other.break_even));
    }
}
