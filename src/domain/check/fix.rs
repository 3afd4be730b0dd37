//! How one click mends what a check has found.

use super::finding::{PhaseName, SessionName};
use crate::domain::balance::Transfer;
use crate::domain::edit::{Edit, JpField, MaterialField, Spot};
use crate::domain::id::{CompetencyId, MaterialId, PhaseId, SessionId};
use crate::domain::jp::Jp;
use crate::domain::plan::Text;
use crate::domain::words::{Mode, Nature, Side};

/// An ordinary edit that mends a finding, with what its label needs.
///
/// It removes its finding, or, where only some of its sessions can be mended,
/// makes it one about the others; and it adds no error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum Fix {
    /// Maps these sessions of the tray as suggested; `all`: nothing is left there.
    MapAsSuggested { sessions: Vec<SessionId>, all: bool },
    /// Makes the programme's JP what the sessions add up to.
    SetTotal(Jp),
    /// Chooses another mode.
    ChangeMode { sessions: Vec<SessionId>, mode: Mode },
    /// Brings one session to the other side, to where the balancer would put it.
    ChangeSide { transfer: Transfer, name: SessionName, to: Side },
    /// Moves sessions of one material to where their order is right.
    Move { sessions: Vec<SessionId>, name: SessionName, to: Spot, aim: Aim },
    /// Moves a phase before another, or to the end.
    MovePhase { phase: PhaseId, name: PhaseName, before: Option<(PhaseId, PhaseName)> },
    /// Adds a test without JP, which the designer knows better.
    AddTest { nature: Nature, to: Spot },
    /// Says that there are offline copies of these materials.
    MarkOfflineCopies { materials: Vec<MaterialId> },
    /// Says that a test tests one competency more; `competencies` are all of it then.
    AssessWith { material: MaterialId, title: Text, competencies: Vec<CompetencyId> },
}

/// Where a [`Fix::Move`] leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// To right before a session.
    Before(SessionName),
    /// To right behind a session.
    After(SessionName),
    /// To the end of a phase.
    EndOf(PhaseName),
}

impl Fix {
    /// The edit. `title_of` names the material of a test that is added, in the
    /// language of the interface.
    pub fn edit(&self, title_of: impl FnOnce(Nature) -> Text) -> Edit {
        match self.clone() {
            Fix::MapAsSuggested { sessions, .. } => Edit::MapAsSuggested { sessions },
            Fix::SetTotal(jp) => Edit::SetJp(JpField::Target(Some(jp))),
            Fix::ChangeMode { sessions, mode } => Edit::SetMode { sessions, mode: Some(mode) },
            Fix::ChangeSide { transfer, .. } => Edit::Rebalance(vec![transfer]),
            Fix::Move { sessions, to, .. } => Edit::MoveSessions { sessions, to },
            Fix::MovePhase { phase, before, .. } => Edit::MovePhase { phase, before: before.map(|(id, _)| id) },
            Fix::AddTest { nature, to } => Edit::AddMaterial { title: title_of(nature), nature, jp: None, to },
            Fix::MarkOfflineCopies { materials } => {
                Edit::SetMaterials { materials, field: MaterialField::OfflineCopy(true) }
            }
            Fix::AssessWith { material, competencies, .. } => {
                Edit::SetMaterials { materials: vec![material], field: MaterialField::Competencies(competencies) }
            }
        }
    }
}
