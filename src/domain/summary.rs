//! The figures of a plan: totals, the online share, the verdict, and what is
//! missing to the target. Exact: integers all through.

use std::ops::Deref;

use super::jp::Jp;
use super::plan::{Balance, Percent, PlanParts};
use super::totals::Totals;
use super::words::{Side, vocabulary};

/// Hundredths of a point in 100%.
const WHOLE: u64 = 10_000;

/// The figures of a plan. The totals are read as fields of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The JP of the whole plan.
    pub totals: Totals,
    /// How the share stands to the target.
    pub verdict: Verdict,
    /// The online share of the counted JP, rounded to hundredths of a point,
    /// half up; `None` when nothing counts.
    pub online_percent: Option<Percent>,
    /// The online JP that would be on target at the present counted JP; `None`
    /// without a target, when nothing counts, or when no amount would be.
    pub band: Option<Band>,
    /// What to move to come on target; `None` on target, or without a [`Band`].
    pub gap: Option<Gap>,
    /// `Some` while the tray is not empty: then the share is provisional.
    pub provisional: Option<Provisional>,
}

vocabulary! {
    /// How the online share stands to the target.
    Verdict {
        /// Within the tolerance.
        OnTarget = "onTarget",
        /// Below the tolerance.
        TooLittleOnline = "tooLittleOnline",
        /// Above the tolerance.
        TooMuchOnline = "tooMuchOnline",
        /// Nothing counts, or the plan has no target.
        NotApplicable = "notApplicable",
    }
}

/// The online JP that are on target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The least.
    pub lowest: Jp,
    /// The most.
    pub highest: Jp,
}

/// What to move from one side to the other to come on target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The side that is short of JP.
    pub to: Side,
    /// The least that is enough, exact in hundredths of a JP.
    pub jp: Jp,
    /// The least whole JP, unless so much would overshoot the band.
    pub whole: Option<Jp>,
}

/// What the share may become once the tray is mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provisional {
    /// The counted JP in the tray.
    pub jp: Jp,
    /// The share when all of them go face to face; `None` when nothing counts.
    pub lowest: Option<Percent>,
    /// The share when all of them go online; `None` when nothing counts.
    pub highest: Option<Percent>,
}

impl Deref for Summary {
    type Target = Totals;
    fn deref(&self) -> &Totals {
        &self.totals
    }
}

impl Summary {
    /// The figures of a plan.
    pub fn of(plan: &PlanParts) -> Summary {
        let totals = Totals::of(plan);
        let (online, counted) = (totals.online, totals.counted());
        let balance = plan.balance.as_deref();
        let verdict = verdict(online, counted, balance);
        let band = balance.and_then(|balance| Band::of(counted, balance));
        Summary {
            totals,
            verdict,
            online_percent: percent_of(online, counted),
            band,
            gap: band.and_then(|band| gap(online, band, verdict)),
            provisional: (!plan.unmapped.is_empty()).then(|| {
                let jp = plan.unmapped.iter().filter(|session| session.counted).filter_map(|session| session.jp).sum();
                Provisional {
                    jp,
                    lowest: percent_of(online, counted + jp),
                    highest: percent_of(online + jp, counted + jp),
                }
            }),
        }
    }
}

/// How `online` of `counted` JP stand to a target, by cross-multiplication:
/// `|100 · online − target · counted| ≤ tolerance · counted` is on target.
pub fn verdict(online: Jp, counted: Jp, balance: Option<&Balance>) -> Verdict {
    let Some(balance) = balance.filter(|_| !counted.is_zero()) else { return Verdict::NotApplicable };
    let share = online.hundredths().saturating_mul(WHOLE);
    let target = times(counted, balance.online);
    if share.abs_diff(target) <= times(counted, balance.tolerance) {
        Verdict::OnTarget
    } else if share < target {
        Verdict::TooLittleOnline
    } else {
        Verdict::TooMuchOnline
    }
}

/// `part` in percent of `whole`, to hundredths of a point, half up; `None` of nothing.
pub fn percent_of(part: Jp, whole: Jp) -> Option<Percent> {
    if whole.is_zero() {
        return None;
    }
    let (part, whole) = (part.hundredths(), whole.hundredths());
    let twice = part.saturating_mul(2 * WHOLE).saturating_add(whole);
    Percent::from_hundredths(twice / whole.saturating_mul(2))
}

impl Band {
    /// The online JP that are on target when `counted` JP enter the ratio.
    pub fn of(counted: Jp, balance: &Balance) -> Option<Band> {
        if counted.is_zero() {
            return None;
        }
        let (target, tolerance) = (times(counted, balance.online), times(counted, balance.tolerance));
        let lowest = Jp::from_hundredths(target.saturating_sub(tolerance).div_ceil(WHOLE));
        let highest = Jp::from_hundredths(target.saturating_add(tolerance) / WHOLE).min(counted);
        (lowest <= highest).then_some(Band { lowest, highest })
    }
}

fn times(jp: Jp, percent: Percent) -> u64 {
    jp.hundredths().saturating_mul(u64::from(percent.hundredths()))
}

fn gap(online: Jp, band: Band, verdict: Verdict) -> Option<Gap> {
    // `room`: how far the other edge of the band is, the most that may be moved.
    let (to, jp, room) = match verdict {
        Verdict::TooLittleOnline => (Side::Online, band.lowest.minus(online), band.highest.minus(online)),
        Verdict::TooMuchOnline => (Side::FaceToFace, online.minus(band.highest), online.minus(band.lowest)),
        Verdict::OnTarget | Verdict::NotApplicable => return None,
    };
    let whole = Jp::from_hundredths(jp.hundredths().div_ceil(100).saturating_mul(100));
    Some(Gap { to, jp, whole: (whole <= room).then_some(whole) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Mode, Plan, arbitrary};

    fn balance(online: u64, tolerance: u64) -> Balance {
        let percent = |hundredths| Percent::from_hundredths(hundredths).unwrap();
        Balance { online: percent(online), tolerance: percent(tolerance), ..Balance::default() }
    }

    fn jp(text: &str) -> Jp {
        Jp::parse(text).unwrap()
    }

    /// The figures of a plan with so many JP online, in class and in the tray.
    fn summary(online: &str, face_to_face: &str, tray: &str, balance: Option<Balance>) -> Summary {
        use std::rc::Rc;

        use crate::domain::id::{MaterialId, PlanId, SessionId};
        use crate::domain::plan::{Material, Session};
        let mut parts = Plan::blank(PlanId::new("plan").unwrap()).into_parts();
        let material = MaterialId::numbered(1);
        parts.materials.push(Rc::new(Material::titled(material.clone(), "M".into())));
        let session = |n, mode, amount: &str| {
            let id = SessionId::numbered(n);
            Rc::new(Session { mode, jp: Jp::parse(amount).ok(), ..Session::unmapped(id, material.clone()) })
        };
        Rc::make_mut(&mut parts.flow[0]).sessions.push(session(1, Some(Mode::OnlineAsync), online));
        Rc::make_mut(&mut parts.flow[1]).sessions.push(session(2, Some(Mode::FaceToFace), face_to_face));
        if !tray.is_empty() {
            parts.unmapped.push(session(3, None, tray));
        }
        parts.balance = balance.map(Rc::new);
        Summary::of(&Plan::new(parts).unwrap())
    }

    #[test]
    fn shares_verdicts_and_what_is_missing() {
        use Verdict::*;
        // Online, in class; target and tolerance in hundredths of a point; share, verdict, JP to move, whole JP.
        let cases = [
            ("10", "22", 3000, 500, "31.25", OnTarget, "", ""),
            ("7", "17", 3000, 500, "29.17", OnTarget, "", ""),
            ("8", "16", 3000, 0, "33.33", TooMuchOnline, "0.8", ""),
            ("7", "17", 3000, 0, "29.17", TooLittleOnline, "0.2", ""),
            ("8", "24", 3000, 500, "25", OnTarget, "", ""),
            ("7.99", "24.01", 3000, 500, "24.97", TooLittleOnline, "0.01", "1"),
            ("6", "26", 3000, 500, "18.75", TooLittleOnline, "2", "2"),
            ("5.5", "26.5", 3000, 500, "17.19", TooLittleOnline, "2.5", "3"),
            ("20", "12", 3000, 500, "62.5", TooMuchOnline, "8.8", "9"),
            ("48", "12", 3000, 500, "80", TooMuchOnline, "27", "27"),
            ("0", "2", 3000, 500, "0", TooLittleOnline, "0.5", ""),
            ("0", "4", 10000, 0, "0", TooLittleOnline, "4", "4"),
            ("4", "0", 0, 10000, "100", OnTarget, "", ""),
            // A third of one hundredth of a JP cannot be had at all.
            ("0", "0.01", 3000, 0, "0", TooLittleOnline, "", ""),
            // Half away from zero: 1/32 of 1% is 0.03125.
            ("0.01", "31.99", 3000, 500, "0.03", TooLittleOnline, "7.99", "8"),
            ("1", "199", 50, 0, "0.5", OnTarget, "", ""),
            ("0.01", "199.99", 0, 0, "0.01", TooMuchOnline, "0.01", ""),
            ("9999", "9999", 5000, 0, "50", OnTarget, "", ""),
            ("0", "0", 3000, 500, "", NotApplicable, "", ""),
        ];
        for (online, face_to_face, target, tolerance, share, verdict, missing, whole) in cases {
            let summary = summary(online, face_to_face, "", Some(balance(target, tolerance)));
            let text = |jp: Option<Jp>| jp.map(|jp| jp.to_string()).unwrap_or_default();
            let found = (
                summary.online_percent.map(|percent| percent.to_string()).unwrap_or_default(),
                summary.verdict,
                text(summary.gap.map(|gap| gap.jp)),
                text(summary.gap.and_then(|gap| gap.whole)),
            );
            let expected = (share.into(), verdict, missing.into(), whole.into());
            assert_eq!(found, expected, "{online} of {face_to_face} for {target} ± {tolerance}");
        }
        let no_target = summary("2", "2", "", None);
        assert_eq!((no_target.verdict, no_target.online_percent), (NotApplicable, Some(Percent::whole(50))));
        assert_eq!(
            summary("10", "22", "", Some(balance(3000, 500))).band,
            Some(Band { lowest: jp("8"), highest: jp("11.2") })
        );
    }

    #[test]
    fn the_tray_makes_the_share_provisional() {
        let target = || Some(balance(3000, 500));
        assert_eq!(summary("1", "2", "", target()).provisional, None);
        let half = summary("1", "2", "1", target());
        let expected = Provisional { jp: jp("1"), lowest: Some(Percent::whole(25)), highest: Some(Percent::whole(50)) };
        assert_eq!(half.provisional, Some(expected));
        assert_eq!((half.jp, half.unmapped, half.counted()), (jp("4"), jp("1"), jp("3")));
        let unknown = summary("0", "0", "?", target());
        assert_eq!(unknown.provisional, Some(Provisional { jp: Jp::ZERO, lowest: None, highest: None }));
        assert_eq!(unknown.without_jp, 1);
    }

    proptest! {
        /// The verdict, the band and the gap agree: moving the gap and nothing
        /// less comes on target.
        #[test]
        fn the_gap_is_the_least_that_is_enough(
            online in 0..5000_u64, other in 0..5000_u64, target in 0..=10_000_u64, tolerance in 0..=2000_u64,
        ) {
            let balance = balance(target, tolerance);
            let (online, counted) = (Jp::from_hundredths(online), Jp::from_hundredths(online + other));
            let on_target = |online| verdict(online, counted, Some(&balance)) == Verdict::OnTarget;
            let found = verdict(online, counted, Some(&balance));
            let band = Band::of(counted, &balance);
            prop_assert_eq!(on_target(online), band.is_some_and(|band| (band.lowest..=band.highest).contains(&online)));
            if let Some(gap) = band.and_then(|band| gap(online, band, found)) {
                let moved = |jp: Jp| if gap.to == Side::Online { online + jp } else { online.minus(jp) };
                prop_assert!(on_target(moved(gap.jp)));
                prop_assert!(!on_target(moved(gap.jp.minus(Jp::from_hundredths(1)))));
                prop_assert!(gap.whole.is_none_or(|whole| whole >= gap.jp && on_target(moved(whole))));
            }
        }

        /// The figures are those of a naive recount.
        #[test]
        fn totals_equal_a_recount(plan in arbitrary::plan()) {
            let summary = Summary::of(&plan);
            let sum = |wanted: &dyn Fn(&crate::domain::Session) -> bool| {
                plan.sessions().filter(|session| wanted(session)).filter_map(|session| session.jp).sum::<Jp>()
            };
            let online = |session: &crate::domain::Session| session.mode.and_then(Mode::side) == Some(Side::Online);
            prop_assert_eq!(summary.jp, sum(&|_| true));
            prop_assert_eq!(summary.online, sum(&|session| session.counted && online(session)));
            prop_assert_eq!(summary.face_to_face, sum(&|session| session.counted && session.mode == Some(Mode::FaceToFace)));
            prop_assert_eq!(summary.workplace, sum(&|session| session.mode == Some(Mode::Workplace)));
            prop_assert_eq!(summary.unmapped, sum(&|session| session.mode.is_none()));
            prop_assert_eq!(summary.online, summary.online_async + summary.online_sync);
            let parts = [summary.counted(), summary.workplace, summary.unmapped, summary.uncounted];
            prop_assert_eq!(summary.jp, parts.into_iter().sum::<Jp>());
            prop_assert_eq!(summary.jp, summary.theory + summary.practice + summary.field_practice);
            prop_assert_eq!(summary.sessions, plan.sessions().count());
        }
    }
}
