//! What *Seimbangkan* proposes for published curricula, in the words that a
//! designer reads, as reviewed texts in `tests/fixtures/balance`.
//!
//! `UPDATE=1 cargo test --no-default-features --test native balance` writes
//! them anew; read the difference as a designer would.

use padu::app::{phase_title, session_title};
use padu::domain::{Edit, Goal, Limits, Move, Percent, Plan, Proposal, SessionId, apply, outcome, propose};
use padu::i18n::Lang;

use crate::paste::curriculum;

const CURRICULA: [&str; 5] =
    ["prakom-ahli", "pkb-60-tatap-muka", "pkb-in-on-in-60", "pkb-daring-kombinasi-60", "cpof-units"];

/// As the dialog shows it: the share now, and for each proposal where it leads and each move with its reason.
fn told(plan: &Plan, goal: &Goal, lang: Lang) -> String {
    let proposals = propose(plan, goal);
    let now = outcome(plan, goal, []);
    let mut lines = vec![lang.share_before(&now, goal)];
    if let Some(limits) = &proposals.limits {
        lines.extend(limits_in_words(plan, goal, limits, lang));
    }
    match (&*proposals.list, &proposals.limits) {
        ([], Some(_)) => lines.push(lang.nothing_nearer(proposals.proven).to_owned()),
        ([], None) if now.counted.is_zero() => lines.push(lang.nothing_to_balance().to_owned()),
        ([], None) => {
            lines.push(lang.already_balanced(&now, goal));
            lines.push(lang.nothing_better(proposals.proven).to_owned());
        }
        (list, _) => {
            for proposal in list {
                lines.push(String::new());
                lines.push(format!("{}. {}", lang.proposal_name(&now, proposal), lang.proven(proposal.proven)));
                lines.extend(proposal.moves.iter().map(|each| move_in_words(plan, each, lang)));
            }
        }
    }
    lines.join("\n") + "\n"
}

fn move_in_words(plan: &Plan, each: &Move, lang: Lang) -> String {
    let title = session_title(plan, &each.transfer.session, lang);
    let to = plan.phase(&each.transfer.to.phase).map(|phase| lang.in_stage(&phase_title(plan, phase, lang)));
    let to = to.unwrap_or_else(|| lang.in_new_stage().to_owned());
    format!("- {title}: {}, {to}. {}", lang.transfer(each), lang.move_reason(each))
}

fn limits_in_words(plan: &Plan, goal: &Goal, limits: &Limits, lang: Lang) -> Vec<String> {
    let title = |session: &SessionId| session_title(plan, session, lang);
    let mut lines = vec![format!("{} {}", lang.out_of_reach(limits, goal, &title), lang.reach(limits))];
    let buttons = limits.remedies.iter().map(|remedy| lang.remedy_button(*remedy, limits, &title));
    lines.extend(buttons.map(|button| format!("[{button}]")));
    lines
}

#[test]
fn proposals_for_published_curricula_read_sensibly() {
    let folder = format!("{}/tests/fixtures/balance", env!("CARGO_MANIFEST_DIR"));
    let update = std::env::var_os("UPDATE").is_some();
    if update {
        std::fs::create_dir_all(&folder).expect("a folder for the texts");
    }
    for name in CURRICULA {
        let plan = curriculum(name);
        for (lang, code) in [(Lang::Id, "id"), (Lang::En, "en")] {
            let goals = [30, 70].map(|online| {
                let goal = Goal { online: Percent::whole(online), tolerance: Percent::whole(5), allow_split: false };
                format!("== {online}% ± 5 ==\n\n{}", told(&plan, &goal, lang))
            });
            let (text, path) = (goals.join("\n"), format!("{folder}/{name}.{code}.txt"));
            if update {
                std::fs::write(&path, &text).expect("the text can be written");
            }
            let expected = std::fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(text, expected, "{path} differs; UPDATE=1 writes it anew, then review it");
        }
    }
}

#[test]
fn what_is_proposed_for_published_curricula_can_be_applied() {
    for name in CURRICULA {
        let plan = curriculum(name);
        for (online, allow_split) in [(30, false), (30, true), (70, false), (70, true)] {
            let goal = Goal { online: Percent::whole(online), tolerance: Percent::whole(5), allow_split };
            for Proposal { moves, outcome: expected, proven, kind } in propose(&plan, &goal).list {
                assert!(proven, "{name} {online} {kind:?}");
                let transfers = moves.into_iter().map(|each| each.transfer).collect();
                let applied = apply(&plan, &Edit::Rebalance(transfers)).expect("its own proposal").plan;
                let found = outcome(&applied, &goal, []);
                assert_eq!((found.online, found.counted), (expected.online, expected.counted), "{name} {kind:?}");
                let again = propose(&applied, &goal).list;
                let better = again.iter().find(|proposal| proposal.kind == kind && !goal.allow_split);
                assert_eq!(better.map(|proposal| &proposal.moves), None, "{name} {online} {kind:?} again");
            }
        }
    }
}
