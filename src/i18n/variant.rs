//! What was done with an alternative, for the status line.

use super::Lang;

/// What was done with an alternative, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariantStep<'a> {
    /// The plan was kept as one.
    Kept(&'a str),
    /// It is now called so.
    Renamed(&'a str),
    /// The plan as it is took its place.
    Updated(&'a str),
    /// It was deleted.
    Deleted(&'a str),
    /// It was opened.
    Opened {
        /// Which.
        name: &'a str,
        /// As what the plan was kept that was open before, if it was.
        kept: Option<&'a str>,
    },
    /// Sessions were taken over.
    TakenOver {
        /// Whose.
        name: &'a str,
        /// How many.
        sessions: usize,
    },
}

impl Lang {
    /// "Alternatif 40% daring dibuka."
    pub fn variant_step(self, step: &VariantStep<'_>) -> String {
        match (self, *step) {
            (Lang::Id, VariantStep::Kept(name)) => format!("Rencana disimpan sebagai alternatif {name}."),
            (Lang::En, VariantStep::Kept(name)) => format!("Plan kept as alternative {name}."),
            (Lang::Id, VariantStep::Renamed(name)) => format!("Alternatif kini bernama {name}."),
            (Lang::En, VariantStep::Renamed(name)) => format!("The alternative is now called {name}."),
            (Lang::Id, VariantStep::Updated(name)) => format!("Alternatif {name} diganti dengan rencana sekarang."),
            (Lang::En, VariantStep::Updated(name)) => format!("Alternative {name} replaced by the plan as it is."),
            (Lang::Id, VariantStep::Deleted(name)) => format!("Alternatif {name} dihapus."),
            (Lang::En, VariantStep::Deleted(name)) => format!("Alternative {name} deleted."),
            (Lang::Id, VariantStep::Opened { name, kept: None }) => format!("Alternatif {name} dibuka."),
            (Lang::En, VariantStep::Opened { name, kept: None }) => format!("Alternative {name} opened."),
            (Lang::Id, VariantStep::Opened { name, kept: Some(kept) }) => {
                format!("Alternatif {name} dibuka; rencana sebelumnya disimpan sebagai {kept}.")
            }
            (Lang::En, VariantStep::Opened { name, kept: Some(kept) }) => {
                format!("Alternative {name} opened; the plan before it is kept as {kept}.")
            }
            (Lang::Id, VariantStep::TakenOver { name, sessions }) => {
                format!("{} diambil dari alternatif {name}.", self.sessions(sessions))
            }
            (Lang::En, VariantStep::TakenOver { name, sessions }) => {
                format!("{} taken over from alternative {name}.", self.sessions(sessions))
            }
        }
    }
}
