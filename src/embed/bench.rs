//! What `cargo xtask bench` times inside the module, without the cost of a call
//! from the page. Only with the feature `bench`, which nothing published has.

use std::hint::black_box;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::{Goal, Plan, PlanId, Summary, check, propose};
use crate::format::plan::{read, write};

/// A plan to work on, so many times a call: the clock of a browser is coarse.
#[wasm_bindgen]
pub struct Bench {
    text: String,
    plan: Rc<Plan>,
}

#[wasm_bindgen]
impl Bench {
    /// Reads the plan; nothing when it is none.
    pub fn of(text: String) -> Option<Bench> {
        let plan = Rc::new(read(&text, PlanId::first()).ok()?);
        Some(Bench { text, plan })
    }

    /// The whole analysis: summary and checks. Gives the number of findings.
    pub fn analyse(&self, times: u32) -> usize {
        let analyse = || {
            let plan = black_box(&*self.plan);
            check(plan, &Summary::of(plan)).len()
        };
        last(times, analyse)
    }

    /// All proposals for the plan's own target. Gives how many were not proven.
    pub fn propose(&self, split: bool, times: u32) -> usize {
        let propose = || {
            let plan = black_box(&*self.plan);
            let proposals = Goal::of(plan, split).map(|goal| propose(plan, &goal)).unwrap_or_default();
            proposals.list.iter().filter(|proposal| !proposal.proven).count()
        };
        last(times, propose)
    }

    /// From the text to the plan. Gives the number of materials.
    pub fn read(&self, times: u32) -> usize {
        last(times, || read(black_box(&self.text), PlanId::first()).map_or(0, |plan| plan.materials.len()))
    }

    /// From the plan to the text. Gives its bytes.
    pub fn write(&self, times: u32) -> usize {
        last(times, || write(black_box(&self.plan)).len())
    }
}

/// Does the work so many times, and gives what came of it at last.
fn last(times: u32, work: impl Fn() -> usize) -> usize {
    (0..times).fold(0, |_, _| black_box(work()))
}
