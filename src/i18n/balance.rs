//! Sentences of *Seimbangkan*: why a session moves, what a proposal comes to,
//! and why a target is out of reach.

use super::Lang;
use crate::domain::{
    Goal, Jp, Limits, Mode, Move, Nature, Percent, ProposalKind, Reason, Remedy, SessionId, Share, Side, Stage,
};

impl Lang {
    /// "Disarankan": what a proposal is best at.
    pub const fn proposal_title(self, kind: ProposalKind) -> &'static str {
        match (self, kind) {
            (Lang::Id, ProposalKind::Recommended) => "Disarankan",
            (Lang::Id, ProposalKind::FewestMoves) => "Perubahan paling sedikit",
            (Lang::Id, ProposalKind::Closest) => "Paling dekat target",
            (Lang::En, ProposalKind::Recommended) => "Recommended",
            (Lang::En, ProposalKind::FewestMoves) => "Fewest changes",
            (Lang::En, ProposalKind::Closest) => "Closest to the target",
        }
    }

    /// "Terbukti terbaik." or that it was not proven.
    pub const fn proven(self, proven: bool) -> &'static str {
        match (self, proven) {
            (Lang::Id, true) => "Terbukti terbaik.",
            (Lang::Id, false) => "Belum terbukti terbaik: rencana terlalu besar untuk diperiksa seluruhnya.",
            (Lang::En, true) => "Proven best.",
            (Lang::En, false) => "Not proven best: the plan is too large to be searched in full.",
        }
    }

    /// "Luring → Daring asinkron · 3 dari 4 JP".
    pub fn transfer(self, each: &Move) -> String {
        let transfer = &each.transfer;
        let from = match &transfer.from {
            Some(seat) => self.mode_alone(seat.mode),
            None => self.word(super::Word::NotMapped),
        };
        let to = self.mode_alone(transfer.to.mode);
        format!("{from} → {to} · {}", self.part_of(transfer.jp, each.whole))
    }

    /// "4 JP", or "3 dari 4 JP" where a session is divided.
    pub fn part_of(self, part: Jp, whole: Jp) -> String {
        let (jp, all) = (self.jp(part), self.jp(whole));
        match self {
            _ if part == whole => format!("{jp} JP"),
            Lang::Id => format!("{jp} dari {all} JP"),
            Lang::En => format!("{jp} of {all} JP"),
        }
    }

    const fn mode_alone(self, mode: Mode) -> &'static str {
        match (self, mode) {
            (Lang::Id, Mode::OnlineAsync) => "Daring asinkron",
            (Lang::Id, Mode::OnlineSync) => "Daring sinkron",
            (Lang::Id, Mode::FaceToFace) => "Luring",
            (Lang::Id, Mode::Workplace) => "Di tempat kerja",
            (Lang::En, Mode::OnlineAsync) => "Online, self-paced",
            (Lang::En, Mode::OnlineSync) => "Online, live",
            (Lang::En, Mode::FaceToFace) => "Face to face",
            (Lang::En, Mode::Workplace) => "At the workplace",
        }
    }

    /// Why a session moves: "Teori cocok secara daring; kelas lebih singkat 4 JP."
    pub fn move_reason(self, each: &Move) -> String {
        let (nature, jp) = (self.nature(each.nature), self.jp(each.transfer.jp));
        let online = each.transfer.to.mode.side() == Some(Side::Online);
        let from_tray = each.transfer.from.is_none();
        let why = |reason| {
            let mut sentence = self.fit_reason(each.nature, reason);
            sentence.truncate(sentence.trim_end_matches('.').len());
            sentence
        };
        let class = match (self, online) {
            (Lang::Id, true) => format!("kelas lebih singkat {jp} JP"),
            (Lang::Id, false) => format!("kelas bertambah {jp} JP"),
            (Lang::En, true) => format!("{jp} JP less in class"),
            (Lang::En, false) => format!("{jp} JP more in class"),
        };
        let alike = match (self, each.nature) {
            (Lang::Id, Nature::Other) => "Materi ini",
            (Lang::En, Nature::Other) => "This material",
            _ => nature,
        };
        match (self, each.reason) {
            (_, Reason::Suits(reason)) if from_tray => self.fit_reason(each.nature, reason),
            (Lang::Id, Reason::Suits(_)) if online => format!("{nature} cocok secara daring; {class}."),
            (Lang::En, Reason::Suits(_)) if online => format!("{nature} suits online delivery; {class}."),
            (_, Reason::Suits(reason)) => format!("{}; {class}.", why(reason)),
            (Lang::Id, Reason::Alike) if from_tray => {
                let side = if online { "daring" } else { "luring" };
                format!("{alike} sama cocoknya daring dan luring; ditempatkan {side} demi target porsi.")
            }
            (Lang::En, Reason::Alike) if from_tray => {
                let side = if online { "online" } else { "face to face" };
                format!("{alike} suits both sides alike; placed {side} for the sake of the target share.")
            }
            (Lang::Id, Reason::Alike) => format!("{alike} sama cocoknya daring dan luring; {class} demi target porsi."),
            (Lang::En, Reason::Alike) => {
                format!("{alike} suits both sides alike; {class} for the sake of the target share.")
            }
            (Lang::Id, Reason::Order) => format!("Ikut berpindah agar urutan prasyarat tetap benar; {class}."),
            (Lang::En, Reason::Order) => format!("Goes along so that the order of prerequisites stays right; {class}."),
            (Lang::Id, Reason::Despite(reason)) => {
                let side = if online { "daring" } else { "luring" };
                format!("{}, tetapi target porsi memerlukan {jp} JP ini {side}.", why(reason))
            }
            (Lang::En, Reason::Despite(reason)) => {
                let side = if online { "online" } else { "face to face" };
                format!("{}, but the target share needs these {jp} JP {side}.", why(reason))
            }
        }
    }

    /// Why a goal is out of reach, what can be had, and what would help.
    /// `title` names a session.
    pub fn limits(self, limits: &Limits, goal: &Goal, title: &dyn Fn(&SessionId) -> String) -> String {
        let mut text = self.out_of_reach(limits, goal, title);
        if let Some(remedies) = self.remedies(limits, title) {
            text.push(' ');
            text += &remedies;
        }
        text
    }

    /// The same without what would help.
    pub fn out_of_reach(self, limits: &Limits, goal: &Goal, title: &dyn Fn(&SessionId) -> String) -> String {
        let mut sentences = vec![self.nearest(limits, goal)];
        sentences.extend(self.causes(limits, title));
        sentences.join(" ")
    }

    /// "Dari 24 JP, porsi tepat 30% tidak mungkin: 7 JP = 29,17%, 8 JP = 33,33%."
    fn nearest(self, limits: &Limits, goal: &Goal) -> String {
        let all = self.jp(limits.counted);
        let share = |share: &Share| {
            format!("{} JP = {}", self.jp(share.jp), self.percent(u64::from(share.percent.hundredths())))
        };
        let wanted = self.wanted(goal);
        match (self, &limits.below, &limits.above) {
            (Lang::Id, Some(nearest), None) | (Lang::Id, None, Some(nearest)) if !limits.certain => format!(
                "Porsi {wanted} belum ditemukan: rencana terlalu besar untuk diperiksa seluruhnya. Terdekat: {}.",
                share(nearest)
            ),
            (Lang::En, Some(nearest), None) | (Lang::En, None, Some(nearest)) if !limits.certain => format!(
                "A share of {wanted} was not found: the plan is too large to be searched in full. Nearest: {}.",
                share(nearest)
            ),
            (Lang::Id, Some(below), Some(above)) => {
                format!("Dari {all} JP, porsi {wanted} tidak mungkin: {}, {}.", share(below), share(above))
            }
            (Lang::En, Some(below), Some(above)) => {
                format!("Of {all} JP, a share of {wanted} is not possible: {}, {}.", share(below), share(above))
            }
            (Lang::Id, Some(most), None) => {
                format!("Dari {all} JP, porsi {wanted} tidak tercapai: daring paling banyak {}.", share(most))
            }
            (Lang::En, Some(most), None) => {
                format!("Of {all} JP, a share of {wanted} is out of reach: at most {} online.", share(most))
            }
            (Lang::Id, None, Some(least)) => {
                format!("Dari {all} JP, porsi {wanted} tidak tercapai: daring paling sedikit {}.", share(least))
            }
            (Lang::En, None, Some(least)) => {
                format!("Of {all} JP, a share of {wanted} is out of reach: at least {} online.", share(least))
            }
            (_, None, None) => String::new(),
        }
    }

    /// "25–35%"; without a tolerance "tepat 30%".
    pub(super) fn wanted(self, goal: &Goal) -> String {
        let (target, tolerance) = (u64::from(goal.online.hundredths()), u64::from(goal.tolerance.hundredths()));
        if tolerance == 0 {
            let exactly = match self {
                Lang::Id => "tepat ",
                Lang::En => "exactly ",
            };
            return exactly.to_owned() + &self.percent(target);
        }
        let (least, most) = (target.saturating_sub(tolerance), (target + tolerance).min(10_000));
        format!("{}–{}", self.decimal(least), self.percent(most))
    }

    fn causes(self, limits: &Limits, title: &dyn Fn(&SessionId) -> String) -> Vec<String> {
        let named = |sessions: &[SessionId]| self.named(sessions, title);
        let online = limits.above.is_some() && limits.below.is_none();
        let mut causes = Vec::new();
        if !limits.locked.is_empty() {
            let names = named(&limits.locked);
            causes.push(match self {
                Lang::Id => format!("Terkunci: {names}."),
                Lang::En => format!("Locked: {names}."),
            });
        }
        if !limits.unsuitable.is_empty() {
            let names = named(&limits.unsuitable);
            causes.push(match (self, online) {
                (Lang::Id, false) => format!("Tidak dapat daring: {names}."),
                (Lang::Id, true) => format!("Tidak dapat luring: {names}."),
                (Lang::En, false) => format!("Cannot be online: {names}."),
                (Lang::En, true) => format!("Cannot be face to face: {names}."),
            });
        }
        if !limits.tests.is_empty() {
            let names = named(&limits.tests);
            causes.push(match self {
                Lang::Id => format!("Tes tetap di tahapnya: {names}."),
                Lang::En => format!("Tests stay in their stage: {names}."),
            });
        }
        if let Some(stage) = limits.missing {
            let stage = self.stage(stage);
            causes.push(match self {
                Lang::Id => format!("Belum ada tahap {stage} untuk menampung sesi."),
                Lang::En => format!("There is no {stage} stage to move sessions to."),
            });
        }
        causes
    }

    fn remedies(self, limits: &Limits, title: &dyn Fn(&SessionId) -> String) -> Option<String> {
        let remedies: Vec<String> =
            limits.remedies.iter().map(|remedy| self.remedy(*remedy, &self.named(&limits.locked, title))).collect();
        let (last, first) = remedies.split_last()?;
        let (or, lead) = match self {
            Lang::Id => (", atau ", "Yang dapat dilakukan: "),
            Lang::En => (", or ", "What would help: "),
        };
        Some(match first {
            [] => format!("{lead}{last}."),
            _ => format!("{lead}{}{or}{last}.", first.join(", ")),
        })
    }

    pub(super) fn remedy(self, remedy: Remedy, locked: &str) -> String {
        let stage = |stage: Stage| self.stage(stage);
        let points = |tolerance: Percent| self.decimal(u64::from(tolerance.hundredths()));
        match (self, remedy) {
            (Lang::Id, Remedy::Unlock) => format!("buka kunci {locked}"),
            (Lang::Id, Remedy::Split) => "izinkan sesi dipisah".to_owned(),
            (Lang::Id, Remedy::UnlockAndSplit) => format!("buka kunci {locked} dan izinkan sesi dipisah"),
            (Lang::Id, Remedy::AddPhase(missing)) => format!("tambah tahap {}", stage(missing)),
            (Lang::Id, Remedy::Accept(tolerance)) => format!("terima toleransi ± {} poin", points(tolerance)),
            (Lang::En, Remedy::Unlock) => format!("unlock {locked}"),
            (Lang::En, Remedy::Split) => "allow splitting sessions".to_owned(),
            (Lang::En, Remedy::UnlockAndSplit) => format!("unlock {locked} and allow splitting sessions"),
            (Lang::En, Remedy::AddPhase(missing)) => format!("add a stage {}", stage(missing)),
            (Lang::En, Remedy::Accept(tolerance)) => format!("accept a tolerance of ± {} points", points(tolerance)),
        }
    }

    /// Up to three titles, and how many more there are.
    pub(super) fn named(self, sessions: &[SessionId], title: &dyn Fn(&SessionId) -> String) -> String {
        const NAMED: usize = 3;
        let names: Vec<String> = sessions.iter().take(NAMED).map(title).collect();
        self.and_others(&names.join(", "), sessions.len().saturating_sub(NAMED) + 1)
    }

    /// "3 sesi dipindahkan agar seimbang." The label of the step.
    pub fn rebalanced(self, sessions: usize) -> String {
        match self {
            Lang::Id => format!("{sessions} sesi diseimbangkan."),
            Lang::En => format!("{} balanced.", self.sessions(sessions)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::{Edit, Nature, Place, Plan, PlanId, SessionField, Spot, Stage, apply, propose};

    /// A plan of sessions: nature, JP, the stage that they stand in (none: the tray).
    fn plan(sessions: &[(Nature, u32, Option<Stage>)]) -> Rc<Plan> {
        let mut plan = Rc::new(Plan::blank(PlanId::first()));
        for (n, (nature, jp, stage)) in (1..).zip(sessions) {
            let phase = stage.and_then(|stage| plan.flow.iter().find(|phase| phase.stage == stage));
            let to = Spot::end_of(phase.map_or(Place::Tray, |phase| Place::Phase(phase.id.clone())));
            let (title, jp) = (format!("M{n}").into(), Some(Jp::whole(*jp)));
            plan = apply(&plan, &Edit::AddMaterial { title, nature: *nature, jp, to }).unwrap().plan;
        }
        plan
    }

    fn goal(online: u8, tolerance: u8) -> Goal {
        Goal { online: Percent::whole(online), tolerance: Percent::whole(tolerance), allow_split: false }
    }

    const ONLINE: Option<Stage> = Some(Stage::Online);
    const CLASS: Option<Stage> = Some(Stage::FaceToFace);

    #[test]
    fn a_proposal_in_words() {
        use Nature::*;
        let plan = plan(&[
            (Theory, 4, CLASS),
            (Practice, 6, CLASS),
            (Clinic, 2, CLASS),
            (Practice, 3, ONLINE),
            (CaseStudy, 2, None),
            (Other, 1, None),
        ]);
        let reasons = |lang: Lang, goal: Goal| {
            let first = propose(&plan, &goal).list.remove(0);
            first
                .moves
                .iter()
                .map(|each| format!("{} {}", each.transfer.session, lang.move_reason(each)))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            reasons(Lang::Id, goal(100, 0)),
            [
                "s1 Teori cocok secara daring; kelas lebih singkat 4 JP.",
                "s2 Praktik lebih efektif dengan bimbingan langsung di kelas, tetapi target porsi memerlukan 6 JP ini daring.",
                "s3 Klinik sama cocoknya daring dan luring; kelas lebih singkat 2 JP demi target porsi.",
                "s5 Studi kasus lebih efektif secara tatap muka, tetapi target porsi memerlukan 2 JP ini daring.",
                "s6 Materi ini sama cocoknya daring dan luring; ditempatkan daring demi target porsi.",
            ]
        );
        assert_eq!(
            reasons(Lang::En, goal(0, 0)),
            [
                "s4 Practice is more effective with guidance in class; 3 JP more in class.",
                "s5 Case study is more effective face to face.",
                "s6 This material suits both sides alike; placed face to face for the sake of the target share.",
            ]
        );
        let first = propose(&plan, &goal(33, 0)).list.remove(0);
        let along = Move { reason: Reason::Order, ..first.moves[0].clone() };
        assert_eq!(
            [Lang::Id, Lang::En].map(|lang| lang.move_reason(&along)),
            [
                "Ikut berpindah agar urutan prasyarat tetap benar; kelas bertambah 3 JP.",
                "Goes along so that the order of prerequisites stays right; 3 JP more in class.",
            ]
        );
        assert_eq!(Lang::Id.transfer(&first.moves[1]), "Luring → Daring asinkron · 4 JP");
        assert_eq!(Lang::Id.transfer(first.moves.last().unwrap()), "Belum dipetakan → Luring · 1 JP");
        assert_eq!(Lang::En.part_of(Jp::whole(3), Jp::whole(4)), "3 of 4 JP");
    }

    #[test]
    fn limits_in_words() {
        use Nature::*;
        let one_each = plan(&[(Clinic, 1, CLASS); 24]);
        let told = |lang: Lang, plan: &Plan, goal: Goal| {
            let limits = propose(plan, &goal).limits.unwrap();
            lang.limits(&limits, &goal, &|id| id.as_str().to_uppercase())
        };
        assert_eq!(
            told(Lang::Id, &one_each, goal(30, 0)),
            "Dari 24 JP, porsi tepat 30% tidak mungkin: 7 JP = 29,17%, 8 JP = 33,33%. \
             Yang dapat dilakukan: terima toleransi ± 0,84 poin."
        );
        let stuck = plan(&[(Theory, 1, ONLINE), (Theory, 4, CLASS), (FieldPractice, 5, CLASS), (PostTest, 2, CLASS)]);
        let lock = Edit::SetSessions {
            sessions: vec![stuck.flow[1].sessions[0].id.clone()],
            field: SessionField::Locked(true),
        };
        let stuck = apply(&stuck, &lock).unwrap().plan;
        assert_eq!(
            told(Lang::Id, &stuck, goal(40, 5)),
            "Dari 12 JP, porsi 35–45% tidak tercapai: daring paling banyak 1 JP = 8,33%. Terkunci: S2. \
             Tidak dapat daring: S3. Tes tetap di tahapnya: S4. \
             Yang dapat dilakukan: buka kunci S2, atau terima toleransi ± 31,67 poin."
        );
        let near =
            propose(&one_each, &goal(30, 0)).limits.map(|limits| Limits { certain: false, above: None, ..limits });
        let out_of_reach = |lang: Lang| lang.out_of_reach(near.as_ref().unwrap(), &goal(30, 0), &|_| String::new());
        assert_eq!(
            out_of_reach(Lang::Id),
            "Porsi tepat 30% belum ditemukan: rencana terlalu besar untuk diperiksa seluruhnya. Terdekat: 7 JP = 29,17%."
        );
        assert_eq!(
            out_of_reach(Lang::En),
            "A share of exactly 30% was not found: the plan is too large to be searched in full. Nearest: 7 JP = 29.17%."
        );
        assert_eq!(
            told(Lang::En, &one_each, goal(30, 0)),
            "Of 24 JP, a share of exactly 30% is not possible: 7 JP = 29.17%, 8 JP = 33.33%. \
             What would help: accept a tolerance of ± 0.84 points."
        );
    }
}
