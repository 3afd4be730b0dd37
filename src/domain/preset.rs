//! What a kind of activity usually sets: the defaults that come with it.
//!
//! They are starting points from the documents, not rules. Minutes per JP are
//! not among them: another length would change what the JP of a plan mean.

use super::jp::Jp;
use super::plan::Balance;
use super::words::Kind;

/// The defaults of a kind of activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// JP the programme must add up to.
    pub target: Option<Jp>,
    /// Face-to-face JP a day at most.
    pub per_day: Option<Jp>,
    /// Asynchronous JP credited a day.
    pub async_per_day: Option<Jp>,
    /// The target share.
    pub balance: Option<Balance>,
}

impl Preset {
    /// The defaults of a kind; those of a bimtek are what a blank plan has.
    pub fn of(kind: Kind) -> Preset {
        let usual = Preset {
            target: None,
            per_day: Some(Jp::whole(10)),
            async_per_day: Some(Jp::whole(3)),
            balance: Some(Balance::default()),
        };
        match kind {
            Kind::Bimtek | Kind::Pelatihan | Kind::Workshop => usual,
            // The article on kinds of activity online names a diklat of 32 JP.
            Kind::Diklat => Preset { target: Some(Jp::whole(32)), ..usual },
            // The norm of 30% is one for training; no source has a share for these.
            Kind::Lokakarya | Kind::Seminar | Kind::Sosialisasi => Preset { balance: None, ..usual },
            // Once, live, at most two hours: nothing to share out, no days to fill.
            Kind::Webinar => Preset { target: None, per_day: None, async_per_day: None, balance: None },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Plan, PlanId};

    #[test]
    fn a_blank_plan_has_the_defaults_of_its_kind() {
        let blank = Plan::blank(PlanId::first());
        let preset = Preset::of(blank.program.kind);
        let jp = &blank.jp;
        assert_eq!((jp.target, jp.per_day, jp.async_per_day), (preset.target, preset.per_day, preset.async_per_day));
        assert_eq!(blank.balance.as_deref(), preset.balance.as_ref());
    }
}
