//! Alternatives of a plan that are kept beside it, to be compared and opened.

mod differences;

use std::rc::Rc;

use super::costs::Costs;
use super::id::{PlanId, VariantId};
use super::plan::{Extra, Plan, PlanParts, Text};
use super::readiness::Readiness;

pub(in crate::domain) use differences::counterparts;
pub use differences::{Beside, Difference, Differences, DiffersIn, Standing};

/// The most alternatives that a plan may have.
pub const MAX_VARIANTS: usize = 12;

/// A plan as it was when the designer kept it under a name. It shares with the
/// open plan whatever is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Unique among the variants.
    pub id: VariantId,
    /// What the designer calls it.
    pub name: Text,
    /// Only what can differ between variants; see [`Variant::new`].
    plan: Rc<Plan>,
    /// Fields of the file that the format does not know; those of the plan stand there.
    pub extra: Extra,
}

impl Variant {
    /// A variant of that content. What belongs to the whole — the plan's id,
    /// facilitators, readiness, rate card, its variants — is left out.
    pub fn new(id: VariantId, name: Text, plan: &PlanParts, extra: Extra) -> Variant {
        let content = PlanParts {
            id: PlanId::first(),
            facilitators: Vec::new(),
            readiness: Rc::<Readiness>::default(),
            costs: Rc::<Costs>::default(),
            variants: Vec::new(),
            ..plan.clone()
        };
        Variant { id, name, plan: Rc::new(Plan::from_edit(content)), extra }
    }

    /// Its content, a plan of its own. Facilitators, readiness and rate card
    /// are those of the plan that it belongs to: [`as_opened`](super::as_opened)
    /// gives both together.
    pub fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// Whether a plan has the same content.
    pub fn is_same_as(&self, plan: &PlanParts) -> bool {
        let kept = &self.plan;
        kept.title == plan.title
            && kept.program == plan.program
            && kept.jp == plan.jp
            && kept.balance == plan.balance
            && kept.competencies == plan.competencies
            && kept.materials == plan.materials
            && kept.flow == plan.flow
            && kept.unmapped == plan.unmapped
            && kept.accepted == plan.accepted
    }

    /// Puts its content in place of a plan's.
    pub(in crate::domain) fn put_into(&self, plan: &mut PlanParts) {
        let PlanParts { title, program, jp, balance, competencies, materials, flow, unmapped, accepted, .. } =
            PlanParts::clone(&self.plan);
        plan.title = title;
        plan.program = program;
        plan.jp = jp;
        plan.balance = balance;
        plan.competencies = competencies;
        plan.materials = materials;
        plan.flow = flow;
        plan.unmapped = unmapped;
        plan.accepted = accepted;
    }
}

impl PlanParts {
    /// Finds a variant.
    pub fn variant(&self, id: &VariantId) -> Option<&Rc<Variant>> {
        self.variants.iter().find(|variant| variant.id == *id)
    }

    /// The plan and the content of its variants. What is new in one of them gets
    /// an id that nothing has in another, so that they can be compared by ids.
    pub(in crate::domain) fn with_variants(&self) -> impl Iterator<Item = &PlanParts> {
        std::iter::once(self).chain(self.variants.iter().map(|variant| &***variant.plan()))
    }

    /// The sessions of the plan and of all its variants: what a file may hold only
    /// [`MAX_SESSIONS`](super::MAX_SESSIONS) of.
    pub fn sessions_in_all(&self) -> usize {
        self.with_variants().map(|plan| plan.sessions().count()).sum()
    }
}
