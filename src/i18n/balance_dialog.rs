//! Sentences of the dialog *Seimbangkan* around the proposals and their moves.

use super::Lang;
use crate::domain::{Finding, Goal, Jp, Limits, Outcome, Percent, Proposal, Remedy, SessionId, Share};

impl Lang {
    /// "Sekarang 25% daring, 8 dari 32 JP; target 25–35%."
    pub fn share_before(self, now: &Outcome, goal: &Goal) -> String {
        let wanted = self.wanted(goal);
        match (self, now.percent) {
            (Lang::Id, Some(share)) => {
                format!("Sekarang {} daring, {}; target {wanted}.", self.share(share), self.online_of(now))
            }
            (Lang::En, Some(share)) => {
                format!("Now {} online, {}; target {wanted}.", self.share(share), self.online_of(now))
            }
            (Lang::Id, None) => format!("Belum ada JP yang dipetakan; target {wanted}."),
            (Lang::En, None) => format!("No JP are mapped yet; target {wanted}."),
        }
    }

    /// "11 dari 32 JP".
    pub fn online_of(self, outcome: &Outcome) -> String {
        let (online, counted) = (self.jp(outcome.online), self.jp(outcome.counted));
        match self {
            Lang::Id => format!("{online} dari {counted} JP"),
            Lang::En => format!("{online} of {counted} JP"),
        }
    }

    /// A proposal for who cannot see its tile: "Disarankan: 25% menjadi 34,38%,
    /// 11 dari 32 JP, 2 perpindahan, 6 JP".
    pub fn proposal_name(self, now: &Outcome, proposal: &Proposal) -> String {
        let outcome = &proposal.outcome;
        let share = |share: Option<Percent>| share.map(|share| self.share(share)).unwrap_or_default();
        let mut name = self.proposal_title(proposal.kind).to_owned() + ": ";
        if now.percent.is_some() {
            name += &share(now.percent);
            name += match self {
                Lang::Id => " menjadi ",
                Lang::En => " becomes ",
            };
        }
        name += &[share(outcome.percent), self.online_of(outcome), self.moves_of(outcome)].join(", ");
        if !outcome.placed.is_zero() {
            name += ", ";
            name += &self.placed_of(outcome);
        }
        name
    }

    /// "2 perpindahan, 6 JP", or that nothing changes side.
    pub fn moves_of(self, outcome: &Outcome) -> String {
        let (moves, jp) = (outcome.objective.moves, self.jp(outcome.objective.jp));
        match (self, moves) {
            (Lang::Id, 0) => "tanpa perpindahan".to_owned(),
            (Lang::En, 0) => "no moves".to_owned(),
            (Lang::Id, _) => format!("{moves} perpindahan, {jp} JP"),
            (Lang::En, 1) => format!("1 move, {jp} JP"),
            (Lang::En, _) => format!("{moves} moves, {jp} JP"),
        }
    }

    /// "2 JP ditempatkan": what comes out of the tray; empty without.
    pub fn placed_of(self, outcome: &Outcome) -> String {
        let jp = self.jp(outcome.placed);
        match self {
            _ if outcome.placed.is_zero() => String::new(),
            Lang::Id => format!("{jp} JP ditempatkan"),
            Lang::En => format!("{jp} JP placed"),
        }
    }

    /// What some moves without the others put out of order: "Akibat pilihan ini:
    /// Simulasi dimulai sebelum prasyaratnya, Regulasi PBJ."
    pub fn disorder(self, finding: &Finding) -> String {
        let found = self.finding(finding);
        match self {
            Lang::Id => format!("Akibat pilihan ini: {found}"),
            Lang::En => format!("As chosen here: {found}"),
        }
    }

    /// Where the ticked moves lead, in two parts: "Daring menjadi 31,25%, sesuai
    /// target." and "10 dari 32 JP · 1 dari 2 dipilih". `waiting` is what stays in the tray.
    pub fn ticked_outcome(self, outcome: &Outcome, ticked: usize, of: usize, waiting: Jp) -> (String, String) {
        let verdict = self.verdict(outcome.verdict);
        let lead = match (self, outcome.percent) {
            (Lang::Id, Some(share)) => format!("Daring menjadi {}{verdict}.", self.share(share)),
            (Lang::En, Some(share)) => format!("Online becomes {}{verdict}.", self.share(share)),
            (Lang::Id, None) => "Belum ada JP yang dipetakan.".to_owned(),
            (Lang::En, None) => "No JP are mapped yet.".to_owned(),
        };
        let mut rest = self.online_of(outcome);
        rest += &match self {
            Lang::Id => format!(" · {ticked} dari {of} dipilih"),
            Lang::En => format!(" · {ticked} of {of} ticked"),
        };
        if !waiting.is_zero() {
            rest += " · ";
            rest += &self.waiting_jp(waiting);
        }
        (lead, rest)
    }

    /// Why nothing can be applied while nothing is ticked.
    pub const fn nothing_ticked(self) -> &'static str {
        match self {
            Lang::Id => "Belum ada yang dipilih: centang paling sedikit satu untuk menerapkan.",
            Lang::En => "Nothing is ticked: tick at least one to apply.",
        }
    }

    /// "di Daring 2": the stage that a session goes to, where its mode does not say it.
    pub fn in_stage(self, stage: &str) -> String {
        match self {
            Lang::Id => format!("di {stage}"),
            Lang::En => format!("in {stage}"),
        }
    }

    /// The same of a stage that is made for it.
    pub const fn in_new_stage(self) -> &'static str {
        match self {
            Lang::Id => "di tahap baru",
            Lang::En => "in a new stage",
        }
    }

    /// That there is nothing to do, as good news, with the arithmetic:
    /// "Daring 10 dari 32 JP = 31,25%; target 25–35%."
    pub fn already_balanced(self, now: &Outcome, goal: &Goal) -> String {
        let (online, wanted) = (self.online_of(now), self.wanted(goal));
        let share = now.percent.map(|share| self.share(share)).unwrap_or_default();
        match self {
            Lang::Id => format!("Daring {online} = {share}; target {wanted}."),
            Lang::En => format!("Online {online} = {share}; target {wanted}."),
        }
    }

    /// Why nothing better exists.
    pub const fn nothing_better(self, proven: bool) -> &'static str {
        match (self, proven) {
            (Lang::Id, true) => {
                "Terbukti: perpindahan apa pun menjauhkan porsi dari target, menaruh materi di sisi yang kurang cocok, \
                 atau tidak menghasilkan apa-apa."
            }
            (Lang::En, true) => {
                "Proven: any move would take the share away from the target, put material on the side that suits it \
                 less, or gain nothing."
            }
            (_, false) => self.nothing_nearer(false),
        }
    }

    /// That nothing comes nearer to a target that is out of reach.
    pub const fn nothing_nearer(self, proven: bool) -> &'static str {
        match (self, proven) {
            (Lang::Id, true) => "Terbukti: tidak ada perpindahan yang membuatnya lebih baik.",
            (Lang::En, true) => "Proven: no move makes it better.",
            (Lang::Id, false) => {
                "Tidak ditemukan perpindahan yang membuatnya lebih baik; rencana terlalu besar untuk diperiksa \
                 seluruhnya."
            }
            (Lang::En, false) => {
                "No move was found that makes it better; the plan is too large to be searched in full."
            }
        }
    }

    /// "Yang dapat dicapai: 0–33,33%, yaitu 0–4 JP daring."
    pub fn reach(self, limits: &Limits) -> String {
        let Limits { lowest, highest, .. } = limits;
        let percent = |share: &Share| u64::from(share.percent.hundredths());
        let (jp, percents) = if lowest.jp == highest.jp {
            (self.jp(lowest.jp), self.percent(percent(lowest)))
        } else {
            let percents = [self.decimal(percent(lowest)), self.percent(percent(highest))];
            ([self.jp(lowest.jp), self.jp(highest.jp)].join("–"), percents.join("–"))
        };
        match (self, limits.certain) {
            (Lang::Id, true) => format!("Yang dapat dicapai: {percents}, yaitu {jp} JP daring."),
            (Lang::En, true) => format!("Within reach: {percents}, which is {jp} JP online."),
            (Lang::Id, false) => format!("Tidak akan melampaui {percents}, yaitu {jp} JP daring."),
            (Lang::En, false) => format!("It cannot leave {percents}, which is {jp} JP online."),
        }
    }

    /// What a remedy does, on its button: "Buka kunci Konsep e-procurement".
    pub fn remedy_button(self, remedy: Remedy, limits: &Limits, title: &dyn Fn(&SessionId) -> String) -> String {
        let text = self.remedy(remedy, &self.named(&limits.locked, title));
        let mut letters = text.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    /// Why a plan without a target cannot be balanced.
    pub const fn no_target_to_balance(self) -> &'static str {
        match self {
            Lang::Id => {
                "Rencana ini tanpa target porsi, misalnya karena seluruhnya daring. Tetapkan target porsi daring agar \
                 dapat diseimbangkan."
            }
            Lang::En => {
                "This plan has no target share, such as when it is all online. Set a target share of online JP to \
                 balance it."
            }
        }
    }

    /// "Pakai target 30% ± 5 poin".
    pub fn use_target(self, online: Percent, tolerance: Percent) -> String {
        let (online, tolerance) = (self.share(online), self.decimal(u64::from(tolerance.hundredths())));
        match self {
            Lang::Id => format!("Pakai target {online} ± {tolerance} poin"),
            Lang::En => format!("Use a target of {online} ± {tolerance} points"),
        }
    }

    /// Why nothing can be balanced while no JP count.
    pub const fn nothing_to_balance(self) -> &'static str {
        match self {
            Lang::Id => "Belum ada JP yang dihitung dalam porsi. Isi JP sesi, lalu seimbangkan.",
            Lang::En => "No JP count in the share yet. Fill in the JP of sessions, then balance.",
        }
    }

    /// Why a page cannot apply a proposal to a plan that is only shown.
    pub const fn only_shown(self) -> &'static str {
        match self {
            Lang::Id => "Rencana ini hanya ditampilkan; usulan tidak diterapkan.",
            Lang::En => "This plan is only shown; the proposal was not applied.",
        }
    }

    /// "3 sesi tanpa JP tidak ikut diseimbangkan."
    pub fn left_out(self, without_jp: usize) -> String {
        match (self, without_jp) {
            (Lang::Id, _) => format!("{without_jp} sesi tanpa JP tidak ikut diseimbangkan."),
            (Lang::En, 1) => "1 session without JP takes no part.".to_owned(),
            (Lang::En, _) => format!("{without_jp} sessions without JP take no part."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Objective, ProposalKind, Verdict};

    fn outcome(online: u32, counted: u32, moves: usize, jp: u32, placed: u32) -> Outcome {
        let (online, counted) = (Jp::whole(online), Jp::whole(counted));
        Outcome {
            online,
            counted,
            percent: crate::domain::percent_of(online, counted),
            verdict: Verdict::OnTarget,
            placed: Jp::whole(placed),
            objective: Objective { jp: Jp::whole(jp), moves, ..Objective::default() },
        }
    }

    #[test]
    fn where_moves_lead() {
        let goal = Goal { online: Percent::whole(30), tolerance: Percent::whole(5), allow_split: false };
        let (now, nothing) = (outcome(8, 32, 0, 0, 0), outcome(0, 0, 0, 0, 0));
        assert_eq!(Lang::Id.share_before(&now, &goal), "Sekarang 25% daring, 8 dari 32 JP; target 25–35%.");
        assert_eq!(Lang::En.share_before(&nothing, &goal), "No JP are mapped yet; target 25–35%.");
        assert_eq!(Lang::Id.already_balanced(&now, &goal), "Daring 8 dari 32 JP = 25%; target 25–35%.");
        for (outcome, id, en) in [
            (outcome(11, 32, 2, 6, 0), ["2 perpindahan, 6 JP", ""], ["2 moves, 6 JP", ""]),
            (outcome(11, 32, 1, 3, 2), ["1 perpindahan, 3 JP", "2 JP ditempatkan"], ["1 move, 3 JP", "2 JP placed"]),
            (outcome(8, 34, 0, 0, 2), ["tanpa perpindahan", "2 JP ditempatkan"], ["no moves", "2 JP placed"]),
        ] {
            assert_eq!([Lang::Id.moves_of(&outcome), Lang::Id.placed_of(&outcome)], id);
            assert_eq!([Lang::En.moves_of(&outcome), Lang::En.placed_of(&outcome)], en);
        }
        let told = |lang: Lang, outcome: &Outcome, waiting| {
            let (lead, rest) = lang.ticked_outcome(outcome, 1, 2, Jp::whole(waiting));
            format!("{lead} {rest}")
        };
        assert_eq!(
            told(Lang::Id, &outcome(10, 32, 1, 2, 0), 2),
            "Daring menjadi 31,25%, sesuai target. 10 dari 32 JP · 1 dari 2 dipilih · 2 JP belum dipetakan"
        );
        assert_eq!(
            told(Lang::En, &outcome(10, 32, 1, 2, 0), 0),
            "Online becomes 31.25%, on target. 10 of 32 JP · 1 of 2 ticked"
        );
    }

    #[test]
    fn a_proposal_is_called_by_its_whole_tile() {
        let proposal = |outcome| Proposal { kind: ProposalKind::Recommended, proven: true, outcome, moves: Vec::new() };
        let (now, nothing) = (outcome(8, 32, 0, 0, 0), outcome(0, 0, 0, 0, 0));
        assert_eq!(
            Lang::Id.proposal_name(&now, &proposal(outcome(11, 32, 2, 6, 0))),
            "Disarankan: 25% menjadi 34,38%, 11 dari 32 JP, 2 perpindahan, 6 JP"
        );
        assert_eq!(
            Lang::En.proposal_name(&nothing, &proposal(outcome(1, 4, 0, 0, 4))),
            "Recommended: 25%, 1 of 4 JP, no moves, 4 JP placed"
        );
    }

    #[test]
    fn what_can_be_had_and_what_helps() {
        let share = |jp, percent| Share { jp: Jp::whole(jp), percent: Percent::whole(percent) };
        let limits = |lowest, highest| Limits {
            certain: true,
            counted: Jp::whole(10),
            lowest,
            highest,
            below: None,
            above: None,
            locked: vec![SessionId::new("s1").unwrap()],
            unsuitable: Vec::new(),
            tests: Vec::new(),
            missing: None,
            remedies: Vec::new(),
        };
        let some = limits(share(1, 10), share(4, 40));
        assert_eq!(Lang::Id.reach(&some), "Yang dapat dicapai: 10–40%, yaitu 1–4 JP daring.");
        assert_eq!(Lang::En.reach(&limits(share(1, 10), share(1, 10))), "Within reach: 10%, which is 1 JP online.");
        let unknown = Limits { certain: false, ..some.clone() };
        assert_eq!(Lang::Id.reach(&unknown), "Tidak akan melampaui 10–40%, yaitu 1–4 JP daring.");
        let title = |session: &SessionId| session.as_str().to_uppercase();
        assert_eq!(Lang::Id.remedy_button(Remedy::Unlock, &some, &title), "Buka kunci S1");
        assert_eq!(Lang::En.remedy_button(Remedy::Split, &some, &title), "Allow splitting sessions");
        assert_eq!(Lang::Id.use_target(Percent::whole(30), Percent::whole(5)), "Pakai target 30% ± 5 poin");
    }
}
