//! Sentences of the status line: what happened, and the share it led to.

use super::{Lang, Word};
use crate::domain::{EditError, Jp, Percent, Plan, Summary, Verdict};

/// The figures that a sentence about the share needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareSentence {
    /// The online share of the counted JP.
    pub online: Option<Percent>,
    /// Where it stands against the target.
    pub verdict: Verdict,
    /// Whether sessions still wait in the tray.
    pub provisional: bool,
}

impl ShareSentence {
    /// The figures of a plan's summary.
    pub fn of(summary: &Summary) -> ShareSentence {
        ShareSentence {
            online: summary.online_percent,
            verdict: summary.verdict,
            provisional: summary.provisional.is_some(),
        }
    }
}

impl Lang {
    /// "Daring 31,25%, sesuai target." Empty while nothing is counted.
    pub fn share_now(self, share: &ShareSentence) -> String {
        let Some(online) = share.online else { return String::new() };
        let online = self.percent(u64::from(online.hundredths()));
        let verdict = self.verdict(share.verdict);
        match (self, share.provisional) {
            (Lang::Id, false) => format!("Daring {online}{verdict}."),
            (Lang::Id, true) => format!("Sementara daring {online}{verdict}."),
            (Lang::En, false) => format!("Online {online}{verdict}."),
            (Lang::En, true) => format!("Online {online} for now{verdict}."),
        }
    }

    /// ", sesuai target": how a share stands to its target, behind it; empty without one.
    pub(super) const fn verdict(self, verdict: Verdict) -> &'static str {
        match (self, verdict) {
            (Lang::Id, Verdict::OnTarget) => ", sesuai target",
            (Lang::Id, Verdict::TooLittleOnline) => ", di bawah target",
            (Lang::Id, Verdict::TooMuchOnline) => ", di atas target",
            (Lang::En, Verdict::OnTarget) => ", on target",
            (Lang::En, Verdict::TooLittleOnline) => ", below the target",
            (Lang::En, Verdict::TooMuchOnline) => ", above the target",
            (_, Verdict::NotApplicable) => "",
        }
    }

    /// "Regulasi PBJ (2 dari 3)".
    pub fn ordinal_title(self, title: &str, n: usize, count: usize) -> String {
        match self {
            Lang::Id => format!("{title} ({n} dari {count})"),
            Lang::En => format!("{title} ({n} of {count})"),
        }
    }

    /// "Regulasi PBJ dan 3 lainnya", for `count` of them in all.
    pub fn and_others(self, first: &str, count: usize) -> String {
        match (self, count.saturating_sub(1)) {
            (_, 0) => first.to_owned(),
            (Lang::Id, others) => format!("{first} dan {others} lainnya"),
            (Lang::En, 1) => format!("{first} and 1 other"),
            (Lang::En, others) => format!("{first} and {others} others"),
        }
    }

    /// "Regulasi PBJ dipindahkan ke Daring, urutan 2 dari 5."
    pub fn moved(self, title: &str, place: &str, position: Option<(usize, usize)>) -> String {
        match (self, position) {
            (Lang::Id, Some((at, count))) => format!("{title} dipindahkan ke {place}, urutan {at} dari {count}."),
            (Lang::Id, None) => format!("{title} dipindahkan ke {place}."),
            (Lang::En, Some((at, count))) => format!("{title} moved to {place}, position {at} of {count}."),
            (Lang::En, None) => format!("{title} moved to {place}."),
        }
    }

    /// "4 sesi dipetakan sesuai saran."
    pub fn mapped_as_suggested(self, sessions: usize) -> String {
        match self {
            Lang::Id => format!("{sessions} sesi dipetakan sesuai saran."),
            Lang::En => format!("{} mapped as suggested.", self.sessions(sessions)),
        }
    }

    /// "4 sesi".
    pub fn sessions(self, count: usize) -> String {
        match (self, count) {
            (Lang::Id, _) => format!("{count} sesi"),
            (Lang::En, 1) => "1 session".to_owned(),
            (Lang::En, _) => format!("{count} sessions"),
        }
    }

    /// "4 materi".
    pub fn materials(self, count: usize) -> String {
        match (self, count) {
            (Lang::Id, _) => format!("{count} materi"),
            (Lang::En, 1) => "1 material".to_owned(),
            (Lang::En, _) => format!("{count} materials"),
        }
    }

    /// "Klinik ditambahkan ke Pendampingan."
    pub fn added(self, title: &str, place: &str) -> String {
        match self {
            Lang::Id => format!("{title} ditambahkan ke {place}."),
            Lang::En => format!("{title} added to {place}."),
        }
    }

    /// "Klinik (salinan) dibuat."
    pub fn duplicated(self, title: &str) -> String {
        match self {
            Lang::Id => format!("{title} dibuat."),
            Lang::En => format!("{title} created."),
        }
    }

    /// The title of a copy.
    pub fn copy_of(self, title: &str) -> String {
        match self {
            Lang::Id => format!("{title} (salinan)"),
            Lang::En => format!("{title} (copy)"),
        }
    }

    /// "Klinik dihapus."
    pub fn deleted(self, title: &str) -> String {
        match self {
            Lang::Id => format!("{title} dihapus."),
            Lang::En => format!("{title} deleted."),
        }
    }

    /// "Regulasi PBJ dipisah menjadi 2 sesi."
    pub fn split(self, title: &str, parts: usize) -> String {
        match self {
            Lang::Id => format!("{title} dipisah menjadi {parts} sesi."),
            Lang::En => format!("{title} split into {parts} sessions."),
        }
    }

    /// "Sesi Regulasi PBJ digabungkan."
    pub fn merged(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Sesi {title} digabungkan."),
            Lang::En => format!("Sessions of {title} merged."),
        }
    }

    /// "JP Regulasi PBJ menjadi 4."
    pub fn jp_set(self, title: &str, jp: Option<Jp>) -> String {
        match (self, jp) {
            (Lang::Id, Some(jp)) => format!("JP {title} menjadi {}.", self.jp(jp)),
            (Lang::Id, None) => format!("JP {title} dikosongkan."),
            (Lang::En, Some(jp)) => format!("JP of {title} is now {}.", self.jp(jp)),
            (Lang::En, None) => format!("JP of {title} cleared."),
        }
    }

    /// "Regulasi PBJ dikunci."
    pub fn locked(self, title: &str, locked: bool) -> String {
        match (self, locked) {
            (Lang::Id, true) => format!("{title} dikunci."),
            (Lang::Id, false) => format!("Kunci {title} dibuka."),
            (Lang::En, true) => format!("{title} locked."),
            (Lang::En, false) => format!("{title} unlocked."),
        }
    }

    /// "Pembukaan tidak dihitung dalam porsi."
    pub fn counted(self, title: &str, counted: bool) -> String {
        match (self, counted) {
            (Lang::Id, true) => format!("{title} dihitung dalam porsi."),
            (Lang::Id, false) => format!("{title} tidak dihitung dalam porsi."),
            (Lang::En, true) => format!("{title} counts in the share."),
            (Lang::En, false) => format!("{title} does not count in the share."),
        }
    }

    /// "Regulasi PBJ diubah."
    pub fn changed(self, title: &str) -> String {
        match self {
            Lang::Id => format!("{title} diubah."),
            Lang::En => format!("{title} changed."),
        }
    }

    /// The title of the activity changed.
    pub const fn title_changed(self) -> &'static str {
        match self {
            Lang::Id => "Judul kegiatan diubah.",
            Lang::En => "Title changed.",
        }
    }

    /// A field of the programme changed.
    pub const fn program_changed(self) -> &'static str {
        match self {
            Lang::Id => "Rincian kegiatan diubah.",
            Lang::En => "Programme changed.",
        }
    }

    /// "Jenis kegiatan: Webinar; ikut disetel: tanpa target porsi." Says which
    /// defaults came along.
    pub fn kind_set(self, before: &Plan, after: &Plan) -> String {
        let (jp, was) = (&after.jp, &before.jp);
        let mut said = self.word(Word::ActivityKind).to_owned();
        said.push_str(": ");
        said.push_str(self.kind(after.program.kind));
        let mut lead = match self {
            Lang::Id => "; ikut disetel: ",
            Lang::En => "; set with it: ",
        };
        let mut add = |changed: bool, what: &str| {
            if changed {
                said.push_str(lead);
                said.push_str(what);
                lead = ", ";
            }
        };
        let share = match (self, after.balance.as_ref().map(|balance| self.percent(balance.online.hundredths().into())))
        {
            (Lang::Id, Some(share)) => format!("target porsi daring {share}"),
            (Lang::En, Some(share)) => format!("target share online {share}"),
            (Lang::Id, None) => "tanpa target porsi".to_owned(),
            (Lang::En, None) => "no target share".to_owned(),
        };
        add(after.balance != before.balance, &share);
        let total = match (self, jp.target.map(|jp| self.jp(jp))) {
            (Lang::Id, Some(jp)) => format!("JP program {jp}"),
            (Lang::En, Some(jp)) => format!("programme JP {jp}"),
            (Lang::Id, None) => "JP program dikosongkan".to_owned(),
            (Lang::En, None) => "programme JP cleared".to_owned(),
        };
        add(jp.target != was.target, &total);
        let caps = match self {
            Lang::Id => "batas JP per hari",
            Lang::En => "daily caps",
        };
        add((jp.per_day, jp.async_per_day) != (was.per_day, was.async_per_day), caps);
        said.push('.');
        said
    }

    /// The target share changed.
    pub const fn target_changed(self) -> &'static str {
        match self {
            Lang::Id => "Target porsi diubah.",
            Lang::En => "Target share changed.",
        }
    }

    /// A rate or the number of batches changed.
    pub const fn costs_changed(self) -> &'static str {
        match self {
            Lang::Id => "Satuan biaya diubah.",
            Lang::En => "Rate card changed.",
        }
    }

    /// A competency was added.
    pub fn competency_added(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Kompetensi {title} ditambahkan."),
            Lang::En => format!("Competency {title} added."),
        }
    }

    /// A competency changed.
    pub const fn competency_changed(self) -> &'static str {
        match self {
            Lang::Id => "Kompetensi diubah.",
            Lang::En => "Competency changed.",
        }
    }

    /// Somebody who teaches was noted.
    pub fn facilitator_added(self, name: &str) -> String {
        match self {
            Lang::Id => format!("Fasilitator {name} ditambahkan."),
            Lang::En => format!("Facilitator {name} added."),
        }
    }

    /// "Budi diganti namanya menjadi Budi Santoso."
    pub fn renamed(self, name: &str, to: &str) -> String {
        match self {
            Lang::Id => format!("{name} diganti namanya menjadi {to}."),
            Lang::En => format!("{name} renamed to {to}."),
        }
    }

    /// A phase was added.
    pub fn phase_added(self, title: &str) -> String {
        match self {
            Lang::Id => format!("Tahap {title} ditambahkan."),
            Lang::En => format!("Stage {title} added."),
        }
    }

    /// "Tahap Daring 2 dihapus; 3 sesi kembali ke Belum dipetakan."
    pub fn phase_deleted(self, title: &str, sessions: usize) -> String {
        match (self, sessions) {
            (Lang::Id, 0) => format!("Tahap {title} dihapus."),
            (Lang::Id, _) => format!("Tahap {title} dihapus; {sessions} sesi kembali ke Belum dipetakan."),
            (Lang::En, 0) => format!("Stage {title} deleted."),
            (Lang::En, _) => {
                format!("Stage {title} deleted; {} back to Not mapped yet.", self.sessions(sessions))
            }
        }
    }

    /// "Daftar periksa: 5 dari 14 selesai."
    pub fn points_done(self, done: usize, of: usize) -> String {
        match self {
            Lang::Id => format!("Daftar periksa: {done} dari {of} selesai."),
            Lang::En => format!("Checklist: {done} of {of} done."),
        }
    }

    /// "28 materi ditambahkan, 36 sesi."
    pub fn batch_added(self, materials: usize, sessions: usize) -> String {
        let (materials, sessions) = (self.materials(materials), self.sessions(sessions));
        match self {
            Lang::Id => format!("{materials} ditambahkan, {sessions}."),
            Lang::En => format!("{materials} added, {sessions}."),
        }
    }

    /// "Rencana Bimtek PBJ dibuka."
    pub fn opened(self, title: &str) -> String {
        match (self, title.is_empty()) {
            (Lang::Id, true) => "Rencana tanpa judul dibuka.".to_owned(),
            (Lang::Id, false) => format!("Rencana {title} dibuka."),
            (Lang::En, true) => "Untitled plan opened.".to_owned(),
            (Lang::En, false) => format!("Plan {title} opened."),
        }
    }

    /// "Diurungkan: Klinik dihapus. Daring 25%, sesuai target."
    pub fn travelled(self, back: bool, step: &str, plan: &Plan) -> String {
        let share = self.share_now(&ShareSentence::of(&Summary::of(plan)));
        let done = match (self, back) {
            (Lang::Id, true) => "Diurungkan",
            (Lang::Id, false) => "Diulangi",
            (Lang::En, true) => "Undone",
            (Lang::En, false) => "Redone",
        };
        format!("{done}: {step} {share}").trim_end().to_owned()
    }

    /// Why an edit was refused and what to do; `material` names the one it is about.
    pub fn refused(self, error: &EditError, material: &str) -> String {
        let sentence = match (self, error) {
            (
                Lang::Id,
                EditError::NoSuchSession(_)
                | EditError::NoSuchMaterial(_)
                | EditError::NoSuchPhase(_)
                | EditError::NoSuchCompetency(_)
                | EditError::NoSuchFacilitator(_)
                | EditError::NoSuchVariant(_),
            ) => "Yang akan diubah sudah tidak ada dalam rencana.",
            (
                Lang::En,
                EditError::NoSuchSession(_)
                | EditError::NoSuchMaterial(_)
                | EditError::NoSuchPhase(_)
                | EditError::NoSuchCompetency(_)
                | EditError::NoSuchFacilitator(_)
                | EditError::NoSuchVariant(_),
            ) => "What should change is no longer in the plan.",
            (Lang::Id, EditError::TooManyJp) => "JP terlalu besar: paling banyak 9.999 per sesi.",
            (Lang::En, EditError::TooManyJp) => "Too many JP: at most 9,999 a session.",
            (Lang::Id, EditError::ZeroCap) => "Batas JP per hari harus lebih dari 0; kosongkan bila tidak ada batas.",
            (Lang::En, EditError::ZeroCap) => "The daily cap must be above 0; leave it empty for no cap.",
            (Lang::Id, EditError::Minutes) => "Menit per JP harus 1 sampai 240.",
            (Lang::En, EditError::Minutes) => "Minutes per JP must be 1 to 240.",
            (Lang::Id, EditError::Costs) => {
                "Satuan biaya paling banyak 1 triliun rupiah; jumlah angkatan 1 sampai 10.000."
            }
            (Lang::En, EditError::Costs) => "A rate is at most 1 trillion rupiah; batches are 1 to 10,000.",
            (Lang::Id, EditError::Cycle { .. }) => {
                return format!(
                    "{material} tidak dapat menjadi prasyarat dirinya sendiri, langsung atau lewat materi lain."
                );
            }
            (Lang::En, EditError::Cycle { .. }) => {
                return format!("{material} cannot require itself, directly or through other materials.");
            }
            (Lang::Id, EditError::EmptyTitle) => "Judul tidak boleh kosong.",
            (Lang::En, EditError::EmptyTitle) => "The title cannot be empty.",
            (Lang::Id, EditError::EmptyName) => "Nama tidak boleh kosong.",
            (Lang::En, EditError::EmptyName) => "The name cannot be empty.",
            (Lang::Id, EditError::EmptyReason) => "Tulis alasannya, agar orang lain memahami keputusan ini.",
            (Lang::En, EditError::EmptyReason) => "Write the reason, so that others understand the decision.",
            (Lang::Id, EditError::SplitTooFew) => "Sesi dipisah menjadi paling sedikit dua bagian.",
            (Lang::En, EditError::SplitTooFew) => "A session splits into at least two parts.",
            (Lang::Id, EditError::SplitMissingJp) => "Isi JP setiap bagian; jumlahnya harus sama dengan JP sesi.",
            (Lang::En, EditError::SplitMissingJp) => "Fill in the JP of each part; they must add up to the session's.",
            (Lang::Id, EditError::SplitSum { whole, parts }) => {
                return format!("Jumlah bagian {} JP, padahal sesi ini {} JP.", self.jp(*parts), self.jp(*whole));
            }
            (Lang::En, EditError::SplitSum { whole, parts }) => {
                return format!("The parts have {} JP, but the session has {} JP.", self.jp(*parts), self.jp(*whole));
            }
            (Lang::Id, EditError::NothingToMerge) => "Materi ini hanya punya satu sesi; tidak ada yang digabungkan.",
            (Lang::En, EditError::NothingToMerge) => "This material has one session only; there is nothing to merge.",
            (Lang::Id, EditError::AtTheEdge) => "Sesi sudah di ujung tahap ini.",
            (Lang::En, EditError::AtTheEdge) => "The session is already at the end of this stage.",
            (Lang::Id, EditError::EmptyBatch) => "Tidak ada materi yang dapat ditambahkan dari tabel ini.",
            (Lang::En, EditError::EmptyBatch) => "There is no material to add in this table.",
            (Lang::Id, EditError::TooManySessions) => {
                "Rencana dengan semua alternatifnya paling banyak berisi 10.000 sesi."
            }
            (Lang::En, EditError::TooManySessions) => "A plan with all its alternatives holds at most 10,000 sessions.",
            (Lang::Id, EditError::TooManyVariants) => {
                "Paling banyak 12 alternatif; hapus dulu yang tidak diperlukan lagi."
            }
            (Lang::En, EditError::TooManyVariants) => "At most 12 alternatives; delete one that is no longer needed.",
            (Lang::Id, EditError::OutdatedProposal) => {
                "Rencana sudah berubah sejak usulan ini dibuat; seimbangkan lagi."
            }
            (Lang::En, EditError::OutdatedProposal) => {
                "The plan has changed since this was proposed; balance it again."
            }
        };
        sentence.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::{Edit, Kind, Plan, PlanId, apply};

    #[test]
    fn a_kind_says_what_it_sets_besides() {
        let cases = [
            (
                Kind::Webinar,
                None,
                "Jenis kegiatan: Webinar; ikut disetel: tanpa target porsi, batas JP per hari.",
                "Activity type: Webinar; set with it: no target share, daily caps.",
            ),
            (
                Kind::Diklat,
                None,
                "Jenis kegiatan: Diklat; ikut disetel: JP program 32.",
                "Activity type: Diklat; set with it: programme JP 32.",
            ),
            (Kind::Workshop, None, "Jenis kegiatan: Workshop.", "Activity type: Workshop."),
            (
                Kind::Bimtek,
                Some(true),
                "Jenis kegiatan: Bimtek; ikut disetel: target porsi daring 100%.",
                "Activity type: Bimtek; set with it: target share online 100%.",
            ),
        ];
        for (kind, online, id, en) in cases {
            let before = Rc::new(Plan::blank(PlanId::first()));
            let after = apply(&before, &Edit::SetKind { kind, online }).expect("never refused").plan;
            assert_eq!((&*Lang::Id.kind_set(&before, &after), &*Lang::En.kind_set(&before, &after)), (id, en));
        }
    }
}
