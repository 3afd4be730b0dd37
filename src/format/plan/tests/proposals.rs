use super::*;
use crate::domain::{Goal, Mode, Percent, Proposals, Transfer, propose};
use crate::format::plan::proposals::BalanceOptions;

const WORDS: ProposalWords<'static> =
    ProposalWords { title: &|kind| kind.code(), reason: &|each| each.nature.code().into(), limits: &|_| "far".into() };

#[test]
fn options_are_read_or_refused_by_name() {
    let percent = |hundredths| Percent::from_hundredths(hundredths);
    let options = |online, tolerance, allow_split| Ok(BalanceOptions { online, tolerance, allow_split });
    let refused = |problems: &[(&str, &str)]| {
        Err(problems.iter().map(|(code, path)| (code.to_string(), path.to_string())).collect::<Vec<_>>())
    };
    for (text, expected) in [
        ("{}", options(None, None, false)),
        (r#"{"onlinePercent":33.5,"tolerance":0,"allowSplit":true}"#, options(percent(3350), percent(0), true)),
        (r#"{"tolerance":5,"more":[1]}"#, options(None, percent(500), false)),
        (r#"{"onlinePercent":101}"#, refused(&[("tooBig", "/onlinePercent")])),
        (
            r#"{"onlinePercent":-1,"tolerance":0.125}"#,
            refused(&[("negative", "/onlinePercent"), ("tooManyPlaces", "/tolerance")]),
        ),
        (
            r#"{"onlinePercent":null,"allowSplit":1}"#,
            refused(&[("wrongType", "/onlinePercent"), ("wrongType", "/allowSplit")]),
        ),
        (r#""30""#, refused(&[("wrongType", "")])),
        ("", refused(&[("notJson", "")])),
    ] {
        let named = |problems: Vec<Problem>| {
            problems.into_iter().map(|problem| (problem.code.as_str().to_owned(), problem.path)).collect::<Vec<_>>()
        };
        assert_eq!(read_balance_options(text).map_err(named), expected, "{text}");
    }
}

#[test]
fn what_is_left_out_is_as_in_the_plan() {
    let goal = |online, tolerance| Goal {
        online: Percent::whole(online),
        tolerance: Percent::whole(tolerance),
        allow_split: false,
    };
    let asked = |online: Option<u8>, tolerance: Option<u8>| BalanceOptions {
        online: online.map(Percent::whole),
        tolerance: tolerance.map(Percent::whole),
        allow_split: false,
    };
    let own = Some(goal(40, 3));
    for (asked, own, expected) in [
        (asked(None, None), own, own),
        (asked(Some(70), None), own, Some(goal(70, 3))),
        (asked(None, Some(0)), own, Some(goal(40, 0))),
        (asked(Some(70), None), None, Some(goal(70, 5))),
        (asked(None, Some(2)), None, None),
    ] {
        assert_eq!(asked.goal(own, Percent::whole(5)), expected);
    }
}

#[test]
fn a_proposal_that_is_none_is_refused_by_place() {
    let problems = |text| {
        let problems = read_proposal(text).unwrap_err();
        problems.into_iter().map(|problem| [problem.code.as_str(), " ", &problem.path].concat()).collect::<Vec<_>>()
    };
    assert_eq!(problems("{}"), ["missing /moves"]);
    assert_eq!(problems(r#"{"moves":{}}"#), ["wrongType /moves"]);
    assert_eq!(
        problems(r#"{"moves":[{"session":"s1","from":null,"to":{"phase":"a b","mode":"tv"},"jp":1},{"jp":-2}]}"#),
        [
            "invalidId /moves/0/to/phase",
            "unknownWord /moves/0/to/mode",
            "missing /moves/1/session",
            "missing /moves/1/from",
            "missing /moves/1/to",
            "negative /moves/1/jp",
        ]
    );
}

#[test]
fn figures_are_exact_decimals() {
    use crate::domain::{Jp, Objective, Outcome, Proposal, ProposalKind, Verdict};
    let objective = Objective { band: 0, fit: 125, jp: Jp::from_hundredths(50), moves: 2, distance: 1_000_500 };
    let outcome = Outcome {
        online: Jp::ZERO,
        counted: Jp::ZERO,
        percent: None,
        verdict: Verdict::NotApplicable,
        placed: Jp::ZERO,
        objective,
    };
    let proposal = Proposal { kind: ProposalKind::Closest, proven: false, outcome, moves: Vec::new() };
    let written = write_proposals(&Proposals { list: vec![proposal], proven: false, limits: None }, &WORDS);
    let compact: String = written.split_whitespace().collect();
    assert_eq!(
        compact,
        r#"[{"kind":"closest","title":"closest","proven":false,"onlinePercent":null,"verdict":"notApplicable","objective":{"band":0,"fit":1.25,"jp":0.5,"moves":2,"distance":100.05},"moves":[],"limits":null}]"#
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// What the page hands back is what it was handed.
    #[test]
    fn a_proposal_comes_back_as_it_was(plan in arbitrary::plan(), online in 0..=100_u8, allow_split: bool) {
        let goal = Goal { online: Percent::whole(online), tolerance: Percent::whole(5), allow_split };
        let proposals = propose(&plan, &goal);
        let written = write_proposals(&proposals, &WORDS);
        let parsed = crate::format::json::parse(&written, MAX_DEPTH, 0).expect("JSON");
        let crate::format::json::Json::List(list) = parsed.root else { panic!("a list") };
        prop_assert_eq!(list.len(), proposals.list.len());
        for (json, proposal) in list.iter().zip(&proposals.list) {
            let transfers: Vec<Transfer> = proposal.moves.iter().map(|each| each.transfer.clone()).collect();
            prop_assert!(transfers.iter().all(|transfer| transfer.to.mode != Mode::Workplace));
            prop_assert_eq!(read_proposal(&json.compact()).expect("its own proposal"), transfers);
        }
    }
}
