//! The ratio bar in words: the figures of both sides, and the one sentence of
//! what is missing to the target.

use std::rc::Rc;

use super::Lang;
use crate::domain::{Balance, Band, Jp, Percent, PlanParts, Provisional, Side, Summary, Verdict, percent_of};

/// What the ratio bar speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The figures of the plan.
    pub summary: Summary,
    /// The target, if the plan has one.
    pub balance: Option<Rc<Balance>>,
    /// Days in class, where a cap per day is set.
    pub class_days: Option<u64>,
    /// How many sessions wait in the tray.
    pub waiting: usize,
}

/// How the sentence is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatioTone {
    /// On target.
    Good,
    /// Something is missing.
    Missing,
    /// There is nothing to judge.
    Plain,
}

/// The sentence of what is missing, in two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatioSentence {
    /// How it is shown.
    pub tone: RatioTone,
    /// What to know or to do.
    pub lead: String,
    /// The arithmetic behind it.
    pub rest: String,
}

impl Ratio {
    /// What there is to say of a plan.
    pub fn of(plan: &PlanParts, summary: &Summary) -> Ratio {
        Ratio {
            summary: *summary,
            balance: plan.balance.clone(),
            class_days: plan.class_days(),
            waiting: plan.unmapped.len(),
        }
    }

    /// The tolerance as a pair of shares, in hundredths of a point.
    pub fn band(&self) -> Option<(u64, u64)> {
        let balance = self.balance.as_deref()?;
        let (target, tolerance) = (hundredths(balance.online), hundredths(balance.tolerance));
        Some((target.saturating_sub(tolerance), (target + tolerance).min(10_000)))
    }
}

impl Lang {
    /// What is missing to the target, with its arithmetic.
    pub fn ratio_sentence(self, ratio: &Ratio) -> RatioSentence {
        let Summary { online_percent, provisional, verdict, .. } = ratio.summary;
        let (tone, lead, rest) = match (online_percent, provisional) {
            (None, Some(tray)) if !tray.jp.is_zero() => {
                (RatioTone::Plain, self.waiting_jp(tray.jp) + ".", self.plan_ahead(ratio, tray))
            }
            (None, _) => self.nothing_counted(),
            (Some(_), tray) if verdict == Verdict::NotApplicable => {
                (RatioTone::Plain, self.no_target(), self.shares(ratio, tray))
            }
            (Some(share), Some(tray)) => {
                (RatioTone::Missing, self.so_far(ratio, share), self.tray_decides(ratio, tray))
            }
            (Some(_), None) => self.settled(ratio),
        };
        RatioSentence { tone, lead, rest }
    }

    /// The value of the meter: the share in figures, then what to know of it.
    pub fn ratio_value(self, ratio: &Ratio) -> String {
        let lead = self.ratio_sentence(ratio).lead;
        let now = self.share_now_of(ratio);
        if now.is_empty() { lead } else { format!("{now} {lead}") }
    }

    /// The label of the target on the bar: "target porsi 25–35%".
    pub fn target_label(self, ratio: &Ratio) -> String {
        let band = self.target_band(ratio);
        match self {
            Lang::Id => format!("target porsi {band}"),
            Lang::En => format!("target share {band}"),
        }
    }

    /// "25–35%", or "30%" without tolerance; empty without a target.
    pub fn target_band(self, ratio: &Ratio) -> String {
        match ratio.band() {
            None => String::new(),
            Some((lower, upper)) if lower == upper => self.percent(lower),
            Some((lower, upper)) => format!("{}–{}", self.decimal(lower), self.percent(upper)),
        }
    }

    /// "daring · 25%", behind the online JP.
    pub fn online_side(self, summary: &Summary) -> String {
        let side = match self {
            Lang::Id => "daring",
            Lang::En => "online",
        };
        self.side(side, summary.online_percent)
    }

    /// "luring · 75%", before the face-to-face JP.
    pub fn class_side(self, summary: &Summary) -> String {
        let side = match self {
            Lang::Id => "luring",
            Lang::En => "face to face",
        };
        self.side(side, percent_of(summary.face_to_face, summary.counted()))
    }

    fn side(self, name: &str, share: Option<Percent>) -> String {
        match share {
            Some(share) => [name, " · ", &self.percent(hundredths(share))].concat(),
            None => name.to_owned(),
        }
    }

    /// "5 asinkron, 3 sinkron"; empty without online JP.
    pub fn online_parts(self, summary: &Summary) -> String {
        let names = match self {
            Lang::Id => ["asinkron", "sinkron"],
            Lang::En => ["self-paced", "live"],
        };
        self.amounts([summary.online_async, summary.online_sync], names)
    }

    /// "Di luar porsi: 30 JP di tempat kerja, 1 JP tidak dihitung."; empty when all JP count.
    pub fn outside_the_share(self, summary: &Summary) -> String {
        let (outside, names) = match self {
            Lang::Id => ("Di luar porsi: ", ["JP di tempat kerja", "JP tidak dihitung"]),
            Lang::En => ("Outside the share: ", ["JP at the workplace", "JP not counted"]),
        };
        let amounts = self.amounts([summary.workplace, summary.uncounted], names);
        if amounts.is_empty() { amounts } else { [outside, &amounts, "."].concat() }
    }

    /// "3 hari" in class; empty without a day.
    pub fn class_days(self, ratio: &Ratio) -> String {
        match (self, ratio.class_days) {
            (_, None | Some(0)) => String::new(),
            (Lang::Id, Some(days)) => format!("{days} hari"),
            (Lang::En, Some(1)) => "1 day".to_owned(),
            (Lang::En, Some(days)) => format!("{days} days"),
        }
    }

    /// "2 JP belum dipetakan".
    pub fn waiting_jp(self, jp: Jp) -> String {
        match self {
            Lang::Id => format!("{} JP belum dipetakan", self.jp(jp)),
            Lang::En => format!("{} JP not mapped yet", self.jp(jp)),
        }
    }

    /// The amounts that are not zero, each with its name.
    fn amounts(self, amounts: [Jp; 2], names: [&str; 2]) -> String {
        let mut text = String::new();
        for (jp, name) in amounts.into_iter().zip(names).filter(|(jp, _)| !jp.is_zero()) {
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(&self.jp(jp));
            text.push(' ');
            text.push_str(name);
        }
        text
    }

    /// "Daring 10 dari 32 JP, 31,25%."; empty while nothing is counted.
    fn share_now_of(self, ratio: &Ratio) -> String {
        let summary = &ratio.summary;
        let Some(share) = summary.online_percent else { return String::new() };
        let (online, counted) = (self.jp(summary.online), self.jp(summary.counted()));
        let share = self.percent(hundredths(share));
        match self {
            Lang::Id => format!("Daring {online} dari {counted} JP, {share}."),
            Lang::En => format!("Online {online} of {counted} JP, {share}."),
        }
    }

    fn nothing_counted(self) -> (RatioTone, String, String) {
        let (lead, rest) = match self {
            Lang::Id => ("Belum ada JP yang dihitung.", "Isi JP sesi agar porsinya terlihat."),
            Lang::En => ("No JP counted yet.", "Fill in the JP of sessions to see the share."),
        };
        (RatioTone::Plain, lead.to_owned(), rest.to_owned())
    }

    fn no_target(self) -> String {
        match self {
            Lang::Id => "Tanpa target porsi.",
            Lang::En => "No target share.",
        }
        .to_owned()
    }

    fn shares(self, ratio: &Ratio, tray: Option<Provisional>) -> String {
        let now = self.share_now_of(ratio);
        match tray {
            Some(tray) => format!("{now} {}", self.tray_decides(ratio, tray)),
            None => now,
        }
    }

    /// Nothing is mapped yet: what the target asks of what waits.
    fn plan_ahead(self, ratio: &Ratio, tray: Provisional) -> String {
        let band = ratio.balance.as_deref().and_then(|balance| Band::of(tray.jp, balance));
        let Some(Band { lowest, highest }) = band else { return String::new() };
        // Whole JP, where there are any inside the band.
        let up = Jp::from_hundredths(lowest.hundredths().div_ceil(100) * 100);
        let down = Jp::from_hundredths(highest.hundredths() / 100 * 100);
        let (fewest, most) = if up <= down { (up, down) } else { (lowest, highest) };
        let range = if fewest == most { String::new() } else { self.jp(fewest) + "–" };
        let (most, share) = (self.jp(most), self.target_band(ratio));
        match self {
            Lang::Id => format!("Petakan {range}{most} JP ke daring untuk porsi {share}."),
            Lang::En => format!("Map {range}{most} JP online for a share of {share}."),
        }
    }

    /// "Sementara 25%, di batas bawah."
    fn so_far(self, ratio: &Ratio, share: Percent) -> String {
        let verdict = ratio.summary.verdict;
        let band = self.target_band(ratio);
        // Compared exactly: a rounded share may look like an edge.
        let share_of_all = ratio.summary.online.hundredths().saturating_mul(10_000);
        let counted = ratio.summary.counted().hundredths();
        let at = |edge: u64| share_of_all == edge.saturating_mul(counted);
        let (lower, upper) = ratio.band().unwrap_or_default();
        let stands = match (self, verdict) {
            (Lang::Id, Verdict::TooLittleOnline) => format!("kurang dari {band}"),
            (Lang::En, Verdict::TooLittleOnline) => format!("below {band}"),
            (Lang::Id, Verdict::TooMuchOnline) => format!("lebih dari {band}"),
            (Lang::En, Verdict::TooMuchOnline) => format!("above {band}"),
            (Lang::Id, _) if lower != upper && at(lower) => "di batas bawah".to_owned(),
            (Lang::En, _) if lower != upper && at(lower) => "at the lower limit".to_owned(),
            (Lang::Id, _) if lower != upper && at(upper) => "di batas atas".to_owned(),
            (Lang::En, _) if lower != upper && at(upper) => "at the upper limit".to_owned(),
            (Lang::Id, _) => "sesuai target".to_owned(),
            (Lang::En, _) => "on target".to_owned(),
        };
        let share = self.percent(hundredths(share));
        match self {
            Lang::Id => format!("Sementara {share}, {stands}."),
            Lang::En => format!("{share} for now, {stands}."),
        }
    }

    /// What the tray may still do to the share.
    fn tray_decides(self, ratio: &Ratio, tray: Provisional) -> String {
        let (Some(lowest), Some(highest), false) = (tray.lowest, tray.highest, tray.jp.is_zero()) else {
            return self.tray_without_jp(ratio);
        };
        let (lowest, highest) = (self.percent(hundredths(lowest)), self.percent(hundredths(highest)));
        let waiting = self.waiting_jp(tray.jp);
        match self {
            Lang::Id => format!("{waiting}: di luring menjadi {lowest}, di daring {highest}."),
            Lang::En => format!("{waiting}: face to face makes it {lowest}, online {highest}."),
        }
    }

    /// Sessions wait, but none of them brings JP into the share.
    fn tray_without_jp(self, ratio: &Ratio) -> String {
        let sessions = self.sessions(ratio.waiting);
        match self {
            Lang::Id => format!("{sessions} belum dipetakan, tanpa JP yang dihitung."),
            Lang::En => format!("{sessions} not mapped yet, without JP that count."),
        }
    }

    fn settled(self, ratio: &Ratio) -> (RatioTone, String, String) {
        let (now, band) = (self.share_now_of(ratio), self.target_band(ratio));
        let exact = ratio.band().is_some_and(|(lower, upper)| lower == upper);
        let (Some(gap), Some(range)) = (ratio.summary.gap, ratio.summary.band) else {
            return self.on_target_or_never(ratio, now, band);
        };
        let jp = self.jp(gap.whole.unwrap_or(gap.jp));
        let lead = match (self, gap.to) {
            (Lang::Id, side) => {
                let side = if side == Side::Online { "daring" } else { "luring" };
                let reach = if exact { "tepat" } else { "masuk" };
                format!("Pindahkan {jp} JP ke {side} agar {reach} {band}.")
            }
            (Lang::En, Side::Online) => format!("Move {jp} JP online to reach {band}."),
            (Lang::En, Side::FaceToFace) => format!("Move {jp} JP face to face to reach {band}."),
        };
        let needed = match (self, gap.to) {
            (Lang::Id, _) if exact => format!("Perlu {} JP daring.", self.jp(range.lowest)),
            (Lang::En, _) if exact => format!("It takes {} JP online.", self.jp(range.lowest)),
            (Lang::Id, Side::Online) => format!("Paling sedikit {} JP daring.", self.jp(range.lowest)),
            (Lang::Id, Side::FaceToFace) => format!("Paling banyak {} JP daring.", self.jp(range.highest)),
            (Lang::En, Side::Online) => format!("At least {} JP online.", self.jp(range.lowest)),
            (Lang::En, Side::FaceToFace) => format!("At most {} JP online.", self.jp(range.highest)),
        };
        (RatioTone::Missing, lead, format!("{now} {needed}"))
    }

    /// Without a gap the share is on target, or no amount of JP would be.
    fn on_target_or_never(self, ratio: &Ratio, now: String, band: String) -> (RatioTone, String, String) {
        let on_target = ratio.summary.verdict == Verdict::OnTarget;
        let lead = match (self, on_target) {
            (Lang::Id, true) => "Sesuai target.".to_owned(),
            (Lang::En, true) => "On target.".to_owned(),
            (Lang::Id, false) => format!("Porsi {band} tidak mungkin dari JP yang dihitung."),
            (Lang::En, false) => format!("The counted JP cannot be divided to reach {band}."),
        };
        let rest = if on_target {
            match self {
                Lang::Id => format!("{now} Target porsi {band}."),
                Lang::En => format!("{now} Target share {band}."),
            }
        } else {
            now
        };
        (if on_target { RatioTone::Good } else { RatioTone::Missing }, lead, rest)
    }
}

fn hundredths(percent: Percent) -> u64 {
    u64::from(percent.hundredths())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Material, MaterialId, Mode, Plan, PlanId, Session, SessionId, Stage};

    /// A plan with sessions of these modes and JP in hundredths (`None`: without JP).
    fn ratio(target: Option<(u8, u8)>, sessions: &[(Option<Mode>, Option<u64>)]) -> Ratio {
        let mut parts = Plan::blank(PlanId::first()).into_parts();
        parts.balance = target.map(|(online, tolerance)| {
            let (online, tolerance) = (Percent::whole(online), Percent::whole(tolerance));
            Rc::new(Balance { online, tolerance, ..Balance::default() })
        });
        let material = MaterialId::new("m1").unwrap();
        parts.materials.push(Rc::new(Material::titled(material.clone(), "Materi".into())));
        for (n, (mode, jp)) in sessions.iter().enumerate() {
            let id = SessionId::new(&format!("s{n}")).unwrap();
            let jp = jp.map(Jp::from_hundredths);
            let session = Session { mode: *mode, jp, ..Session::unmapped(id, material.clone()) };
            // The evaluation phase holds every mode.
            let phase = parts.flow.iter_mut().find(|phase| phase.stage == Stage::Evaluation).unwrap();
            match mode {
                Some(_) => Rc::make_mut(phase).sessions.push(Rc::new(session)),
                None => parts.unmapped.push(Rc::new(session)),
            }
        }
        let plan = Plan::new(parts).unwrap();
        Ratio::of(&plan, &Summary::of(&plan))
    }

    const LMS: Option<Mode> = Some(Mode::OnlineAsync);
    const LIVE: Option<Mode> = Some(Mode::OnlineSync);
    const CLASS: Option<Mode> = Some(Mode::FaceToFace);
    const WORK: Option<Mode> = Some(Mode::Workplace);
    const TRAY: Option<Mode> = None;
    const NORM: Option<(u8, u8)> = Some((30, 5));

    type Sessions = &'static [(Option<Mode>, Option<u64>)];

    #[test]
    fn what_is_missing_in_both_languages() {
        use RatioTone::{Good, Missing, Plain};
        let cases: [(Option<(u8, u8)>, Sessions, RatioTone, &str, &str); 15] = [
            (
                NORM,
                &[(LMS, Some(1000)), (CLASS, Some(2200))],
                Good,
                "Sesuai target. Daring 10 dari 32 JP, 31,25%. Target porsi 25–35%.",
                "On target. Online 10 of 32 JP, 31.25%. Target share 25–35%.",
            ),
            (
                NORM,
                &[(LMS, Some(600)), (CLASS, Some(2600))],
                Missing,
                "Pindahkan 2 JP ke daring agar masuk 25–35%. Daring 6 dari 32 JP, 18,75%. Paling sedikit 8 JP daring.",
                "Move 2 JP online to reach 25–35%. Online 6 of 32 JP, 18.75%. At least 8 JP online.",
            ),
            (
                NORM,
                &[(LIVE, Some(1400)), (CLASS, Some(1800))],
                Missing,
                "Pindahkan 3 JP ke luring agar masuk 25–35%. Daring 14 dari 32 JP, 43,75%. Paling banyak 11,2 JP daring.",
                "Move 3 JP face to face to reach 25–35%. Online 14 of 32 JP, 43.75%. At most 11.2 JP online.",
            ),
            // Whole JP would overshoot: the exact amount is said.
            (
                Some((30, 0)),
                &[(LMS, Some(600)), (CLASS, Some(1800))],
                Missing,
                "Pindahkan 1,2 JP ke daring agar tepat 30%. Daring 6 dari 24 JP, 25%. Perlu 7,2 JP daring.",
                "Move 1.2 JP online to reach 30%. Online 6 of 24 JP, 25%. It takes 7.2 JP online.",
            ),
            (
                Some((30, 0)),
                &[(CLASS, Some(1))],
                Missing,
                "Porsi 30% tidak mungkin dari JP yang dihitung. Daring 0 dari 0,01 JP, 0%.",
                "The counted JP cannot be divided to reach 30%. Online 0 of 0.01 JP, 0%.",
            ),
            // The picture: 8 of 32 JP, 2 more in the tray.
            (
                NORM,
                &[(LMS, Some(500)), (LIVE, Some(300)), (CLASS, Some(2400)), (TRAY, Some(200))],
                Missing,
                "Sementara 25%, di batas bawah. 2 JP belum dipetakan: di luring menjadi 23,53%, di daring 29,41%.",
                "25% for now, at the lower limit. 2 JP not mapped yet: face to face makes it 23.53%, online 29.41%.",
            ),
            (
                NORM,
                &[(LMS, Some(700)), (CLASS, Some(1300)), (TRAY, Some(100))],
                Missing,
                "Sementara 35%, di batas atas. 1 JP belum dipetakan: di luring menjadi 33,33%, di daring 38,1%.",
                "35% for now, at the upper limit. 1 JP not mapped yet: face to face makes it 33.33%, online 38.1%.",
            ),
            (
                NORM,
                &[(LMS, Some(300)), (CLASS, Some(700)), (TRAY, Some(150))],
                Missing,
                "Sementara 30%, sesuai target. 1,5 JP belum dipetakan: di luring menjadi 26,09%, di daring 39,13%.",
                "30% for now, on target. 1.5 JP not mapped yet: face to face makes it 26.09%, online 39.13%.",
            ),
            (
                NORM,
                &[(LMS, Some(100)), (CLASS, Some(900)), (TRAY, None)],
                Missing,
                "Sementara 10%, kurang dari 25–35%. 1 sesi belum dipetakan, tanpa JP yang dihitung.",
                "10% for now, below 25–35%. 1 session not mapped yet, without JP that count.",
            ),
            (
                NORM,
                &[(LMS, Some(900)), (CLASS, Some(100)), (TRAY, Some(1000))],
                Missing,
                "Sementara 90%, lebih dari 25–35%. 10 JP belum dipetakan: di luring menjadi 45%, di daring 95%.",
                "90% for now, above 25–35%. 10 JP not mapped yet: face to face makes it 45%, online 95%.",
            ),
            (
                None,
                &[(LIVE, Some(200))],
                Plain,
                "Tanpa target porsi. Daring 2 dari 2 JP, 100%.",
                "No target share. Online 2 of 2 JP, 100%.",
            ),
            (
                None,
                &[(LIVE, Some(200)), (TRAY, Some(200))],
                Plain,
                "Tanpa target porsi. Daring 2 dari 2 JP, 100%. 2 JP belum dipetakan: di luring menjadi 50%, di daring 100%.",
                "No target share. Online 2 of 2 JP, 100%. 2 JP not mapped yet: face to face makes it 50%, online 100%.",
            ),
            // Nothing is mapped: 25–35% of 34 JP are 8.5–11.9 JP.
            (
                NORM,
                &[(TRAY, Some(3400))],
                Plain,
                "34 JP belum dipetakan. Petakan 9–11 JP ke daring untuk porsi 25–35%.",
                "34 JP not mapped yet. Map 9–11 JP online for a share of 25–35%.",
            ),
            (
                NORM,
                &[(WORK, Some(3000)), (CLASS, None)],
                Plain,
                "Belum ada JP yang dihitung. Isi JP sesi agar porsinya terlihat.",
                "No JP counted yet. Fill in the JP of sessions to see the share.",
            ),
            (None, &[(TRAY, Some(200))], Plain, "2 JP belum dipetakan. ", "2 JP not mapped yet. "),
        ];
        for (target, sessions, tone, id, en) in cases {
            let ratio = ratio(target, sessions);
            for (lang, expected) in [(Lang::Id, id), (Lang::En, en)] {
                let found = lang.ratio_sentence(&ratio);
                assert_eq!(format!("{} {}", found.lead, found.rest), expected);
                assert_eq!(found.tone, tone, "{expected}");
            }
        }
    }

    #[test]
    fn the_meter_speaks_a_full_sentence() {
        let ratio_of = ratio(NORM, &[(LMS, Some(800)), (CLASS, Some(2400)), (TRAY, Some(200))]);
        let expected = "Daring 8 dari 32 JP, 25%. Sementara 25%, di batas bawah.";
        assert_eq!(Lang::Id.ratio_value(&ratio_of), expected);
        assert_eq!(Lang::Id.ratio_value(&ratio(NORM, &[(TRAY, None)])), "Belum ada JP yang dihitung.");
    }

    #[test]
    fn amounts_and_bands() {
        let summary = ratio(NORM, &[(LMS, Some(500)), (LIVE, Some(150)), (WORK, Some(3000))]).summary;
        assert_eq!(Lang::Id.online_side(&summary), "daring · 100%");
        assert_eq!(Lang::Id.online_parts(&summary), "5 asinkron, 1,5 sinkron");
        assert_eq!(Lang::En.online_parts(&summary), "5 self-paced, 1.5 live");
        assert_eq!(Lang::Id.outside_the_share(&summary), "Di luar porsi: 30 JP di tempat kerja.");
        let class = ratio(NORM, &[(CLASS, Some(2400))]);
        assert_eq!(Lang::Id.class_side(&class.summary), "luring · 100%");
        assert_eq!(Lang::Id.class_days(&class), "3 hari");
        assert_eq!(Lang::Id.online_parts(&class.summary), "");
        assert_eq!(Lang::Id.outside_the_share(&class.summary), "");
        let nothing = ratio(NORM, &[(CLASS, None)]);
        assert_eq!(Lang::En.online_side(&nothing.summary), "online");
        assert_eq!(Lang::En.class_days(&nothing), "");
        for (target, expected) in [(NORM, "25–35%"), (Some((98, 5)), "93–100%"), (Some((3, 5)), "0–8%"), (None, "")]
        {
            assert_eq!(Lang::Id.target_band(&ratio(target, &[(CLASS, None)])), expected);
        }
    }
}
