//! What the checks have found, in sentences with their arithmetic; the sources
//! they rest on; what a click would mend.

use super::{Lang, Word};
use crate::domain::{
    Aim, Figures, Finding, Fit, Fix, Jp, Missing, Nature, Overload, Percent, PhaseDays, PhaseName, SessionName,
    Severity, ShareFigures, Side, Source, Stage, TheoryPractice, fit,
};

#[cfg(test)]
mod tests;

impl Lang {
    /// What a check has found: the arithmetic, and what to do where no click does it.
    pub fn finding(self, finding: &Finding) -> String {
        self.found(&finding.figures)
    }

    /// The same, of its figures alone.
    pub(super) fn found(self, figures: &Figures) -> String {
        match self {
            Lang::Id => self.finding_id(figures),
            Lang::En => self.finding_en(figures),
        }
    }

    /// How grave findings are: "Kesalahan".
    pub const fn severity(self, severity: Severity) -> &'static str {
        match (self, severity) {
            (Lang::Id, Severity::Error) => "Kesalahan",
            (Lang::Id, Severity::Warning) => "Peringatan",
            (Lang::Id, Severity::Advice) => "Saran",
            (Lang::En, Severity::Error) => "Error",
            (Lang::En, Severity::Warning) => "Warning",
            (Lang::En, Severity::Advice) => "Suggestion",
        }
    }

    /// What a finding rests on, by title or agency.
    pub fn source(self, source: &Source) -> &str {
        match (self, source) {
            (_, Source::Basis(basis)) => basis,
            (Lang::Id, Source::Sum) => "Jumlah seluruh sesi",
            (Lang::En, Source::Sum) => "Sum of all sessions",
            (Lang::Id, Source::Plan) => "Isi rencana ini",
            (Lang::En, Source::Plan) => "What this plan says",
            (Lang::Id, Source::Target) => "Target porsi rencana ini",
            (Lang::En, Source::Target) => "This plan's target share",
            (Lang::Id, Source::Cap) => "Batas JP per hari rencana ini",
            (Lang::En, Source::Cap) => "This plan's daily cap",
            (Lang::Id, Source::FacilitatorCap) => "Batas beban yang ditetapkan perancang",
            (Lang::En, Source::FacilitatorCap) => "The cap that the designer has set",
            (Lang::Id, Source::KemnakerNorm) => {
                "Norma umum Kemnaker, dikutip “Metode Pelatihan Blended Learning dalam Bimtek BUMN”"
            }
            (Lang::En, Source::KemnakerNorm) => {
                "Kemnaker's general norm, as quoted by “Metode Pelatihan Blended Learning dalam Bimtek BUMN”"
            }
            (Lang::Id, Source::BlendedBimtek) => "“Metode Pelatihan Blended Learning dalam Bimtek BUMN” (artikel)",
            (Lang::En, Source::BlendedBimtek) => "“Metode Pelatihan Blended Learning dalam Bimtek BUMN” (article)",
            (Lang::Id, Source::KindsOnline) => {
                "“Memahami Perbedaan Diklat, Pelatihan, Workshop, Webinar, dan Bimtek dalam Konteks Online” (artikel)"
            }
            (Lang::En, Source::KindsOnline) => {
                "“Memahami Perbedaan Diklat, Pelatihan, Workshop, Webinar, dan Bimtek dalam Konteks Online” (article)"
            }
            (Lang::Id, Source::BimtekAndDiklat) => "“Antara Bimtek dan Diklat” (artikel)",
            (Lang::En, Source::BimtekAndDiklat) => "“Antara Bimtek dan Diklat” (article)",
            (Lang::Id, Source::Definitions) => {
                "“Definisi Seminar, Lokakarya, Workshop, Bimbingan Teknis, Pendidikan dan Pelatihan, dan Sosialisasi” (artikel)"
            }
            (Lang::En, Source::Definitions) => {
                "“Definisi Seminar, Lokakarya, Workshop, Bimbingan Teknis, Pendidikan dan Pelatihan, dan Sosialisasi” (article)"
            }
            (Lang::Id, Source::CommonPractice) => "Praktik umum (artikel)",
            (Lang::En, Source::CommonPractice) => "Common practice (article)",
            (Lang::Id, Source::AsyncCredit) => "Dikutip dari PerLAN 10/2018, belum diverifikasi",
            (Lang::En, Source::AsyncCredit) => "Quoted from PerLAN 10/2018, not verified",
            (Lang::Id, Source::Kemenkes) => "Kurikulum pelatihan Kemenkes (praktik lapangan)",
            (Lang::En, Source::Kemenkes) => "Training curricula of Kemenkes (field practice)",
        }
    }

    /// The label of the button that mends a finding: "Tambah post-test".
    pub fn fix(self, fix: &Fix) -> String {
        match fix {
            Fix::MapAsSuggested { all: true, .. } => self.word(Word::MapAsSuggested).to_owned(),
            Fix::MapAsSuggested { sessions, .. } => {
                let sessions = self.sessions(sessions.len());
                match self {
                    Lang::Id => format!("Petakan {sessions} sesuai saran"),
                    Lang::En => format!("Map {sessions} as suggested"),
                }
            }
            Fix::SetTotal(jp) => match self {
                Lang::Id => format!("Ubah JP program menjadi {}", self.jp(*jp)),
                Lang::En => format!("Change the programme's JP to {}", self.jp(*jp)),
            },
            Fix::ChangeMode { sessions, mode } => {
                let mode = self.mode_in_sentence(*mode);
                match (self, sessions.len()) {
                    (Lang::Id, 1) => format!("Ubah moda menjadi {mode}"),
                    (Lang::Id, _) => format!("Ubah semuanya menjadi {mode}"),
                    (Lang::En, 1) => format!("Change the mode to {mode}"),
                    (Lang::En, _) => format!("Change all of them to {mode}"),
                }
            }
            Fix::ChangeSide { transfer, name, to } => {
                let (what, jp) = (self.session_called(name), self.jp(transfer.jp));
                match (self, to) {
                    (Lang::Id, Side::Online) => format!("Pindahkan {jp} JP ke daring: {what}"),
                    (Lang::Id, Side::FaceToFace) => format!("Pindahkan {jp} JP ke luring: {what}"),
                    (Lang::En, Side::Online) => format!("Move {jp} JP online: {what}"),
                    (Lang::En, Side::FaceToFace) => format!("Move {jp} JP face to face: {what}"),
                }
            }
            Fix::Move { sessions, name, aim, .. } => {
                let what = match sessions.len() {
                    1 => self.session_called(name),
                    several => match self {
                        Lang::Id => format!("{several} sesi {}", self.titled(&name.title)),
                        Lang::En => format!("{several} sessions of {}", self.titled(&name.title)),
                    },
                };
                self.moves(&what, aim)
            }
            Fix::MovePhase { name, before, .. } => {
                let what = self.phase_called(name);
                match (self, before) {
                    (Lang::Id, Some((_, other))) => {
                        format!("Pindahkan tahap {what} ke sebelum {}", self.phase_called(other))
                    }
                    (Lang::Id, None) => format!("Pindahkan tahap {what} ke akhir"),
                    (Lang::En, Some((_, other))) => {
                        format!("Move the stage {what} to before {}", self.phase_called(other))
                    }
                    (Lang::En, None) => format!("Move the stage {what} to the end"),
                }
            }
            Fix::AddTest { nature, .. } => {
                let test = self.in_sentence(*nature);
                match self {
                    Lang::Id => format!("Tambah {test}"),
                    Lang::En => format!("Add a {test}"),
                }
            }
            Fix::MarkOfflineCopies { .. } => match self {
                Lang::Id => "Tandai salinan luring sudah ada".to_owned(),
                Lang::En => "Mark the offline copies as provided".to_owned(),
            },
            Fix::AssessWith { title, .. } => match self {
                Lang::Id => format!("Uji dengan {}", self.titled(title)),
                Lang::En => format!("Test it with {}", self.titled(title)),
            },
        }
    }

    /// What was done with a finding: put aside, or taken back.
    pub const fn put_aside(self, aside: bool) -> &'static str {
        match (self, aside) {
            (Lang::Id, true) => "Temuan diabaikan dengan alasan.",
            (Lang::Id, false) => "Temuan ditampilkan lagi.",
            (Lang::En, true) => "Finding put aside with a reason.",
            (Lang::En, false) => "Finding shown again.",
        }
    }

    fn moves(self, what: &str, aim: &Aim) -> String {
        match (self, aim) {
            (Lang::Id, Aim::Before(other)) => format!("Pindahkan {what} ke sebelum {}", self.session_called(other)),
            (Lang::Id, Aim::After(other)) => format!("Pindahkan {what} ke sesudah {}", self.session_called(other)),
            (Lang::Id, Aim::EndOf(phase)) => format!("Pindahkan {what} ke akhir {}", self.phase_called(phase)),
            (Lang::En, Aim::Before(other)) => format!("Move {what} to before {}", self.session_called(other)),
            (Lang::En, Aim::After(other)) => format!("Move {what} to after {}", self.session_called(other)),
            (Lang::En, Aim::EndOf(phase)) => format!("Move {what} to the end of {}", self.phase_called(phase)),
        }
    }

    fn finding_id(self, figures: &Figures) -> String {
        match figures {
            Figures::Unmapped { sessions, jp, suggested } => {
                let jp = if jp.is_zero() { String::new() } else { format!(" ({} JP)", self.jp(*jp)) };
                let without = match sessions.saturating_sub(*suggested) {
                    0 => String::new(),
                    without if without == *sessions => ", tanpa saran; pilih modanya".to_owned(),
                    without => format!("; {without} di antaranya tanpa saran"),
                };
                format!("{sessions} sesi belum dipetakan{jp}{without}.")
            }
            Figures::JpMissing { sessions: 1, first } => format!("JP {} belum diisi.", self.session_called(first)),
            Figures::JpMissing { sessions, first } => {
                format!("JP {sessions} sesi belum diisi: {}.", self.first_of(first, *sessions))
            }
            Figures::OffTarget(share) => {
                let ShareFigures { online, counted, provisional, .. } = share;
                let (online, counted) = (self.jp(*online), self.jp(*counted));
                let (daring, target) = (if *provisional { "Sementara daring" } else { "Daring" }, self.band(share));
                let share_now = self.share(share.share);
                let needed = match (share.band, share.gap) {
                    (Some(band), Some(gap)) => {
                        let needed = self.range(band.lowest, band.highest);
                        let side = if gap.to == Side::Online { "daring" } else { "luring" };
                        let whole = match gap.whole.filter(|whole| *whole != gap.jp) {
                            Some(whole) => format!(" ({} JP bila dibulatkan)", self.jp(whole)),
                            None => String::new(),
                        };
                        let jp = self.jp(gap.jp);
                        format!("memerlukan {needed} JP; pindahkan paling sedikit {jp} JP ke {side}{whole}")
                    }
                    _ => "tidak mungkin dicapai dari JP sebanyak itu".to_owned(),
                };
                format!("{daring} {online} dari {counted} JP = {share_now}; target {target} {needed}.")
            }
            Figures::OneSided { empty, other, lowest, highest } => {
                let (empty, full) = match empty {
                    Side::Online => ("daring", "luring"),
                    Side::FaceToFace => ("luring", "daring"),
                };
                let (other, target) = (self.jp(*other), self.shares_between(*lowest, *highest));
                format!("Seluruh {other} JP {full}, {empty} 0 JP; target porsi daring {target}.")
            }
            Figures::Total { sum, target, without_jp } => {
                let (word, by) = match sum.checked_minus(*target) {
                    Some(more) => ("lebih", more),
                    None => ("kurang", target.minus(*sum)),
                };
                let without = match without_jp {
                    0 => String::new(),
                    sessions => format!("; JP {sessions} sesi belum diisi"),
                };
                let (sum, target, by) = (self.jp(*sum), self.jp(*target), self.jp(by));
                format!("Jumlah {sum} JP, JP program {target}: {word} {by} JP{without}.")
            }
            Figures::PoorFit { session, nature, mode, hint } => {
                let fits = match fit(*nature, *mode) {
                    Fit::NotAllowed => "tidak dapat dilaksanakan",
                    Fit::Points(_) => "kurang cocok dilaksanakan",
                };
                let (here, reason) = (self.mode_in_sentence(*mode), self.fit_reason(*nature, hint.suggestion.reason));
                format!("{} {fits} {here}. {reason}", self.session_called(session))
            }
            Figures::Prerequisite { material, requires } => {
                format!("{} dimulai sebelum prasyaratnya, {}.", self.titled(material), self.titled(requires))
            }
            Figures::EvaluationFirst { test, nature, taught } => format!(
                "{} berada sebelum {}, padahal {} ini menguji materi itu.",
                self.session_called(test),
                self.session_called(taught),
                self.in_sentence(*nature),
            ),
            Figures::Stages(stages) => {
                let (found, usual) = self.stages(stages);
                format!("Urutan tahap {found}; umumnya {usual}.")
            }
            Figures::Unprepared { session } => {
                format!("{} belum didahului sesi daring untuk materi atau kompetensinya.", self.session_called(session))
            }
            Figures::NothingPrepares { materials } => {
                format!("{materials} materi praktik tatap muka belum didahului sesi daring apa pun.")
            }
            Figures::Untaught(title) => {
                format!("Kompetensi {} belum diajarkan dalam materi mana pun.", self.titled(title))
            }
            Figures::Unassessed(title) => format!("Kompetensi {} belum diuji dalam tes mana pun.", self.titled(title)),
            Figures::DuplicateTitle { title, materials } => format!("{materials} materi berjudul sama: {title}."),
            Figures::Days { phases, days, kind, usual, per_day } => {
                let (phases, per_day) = (self.phase_days(phases), self.jp(*per_day));
                format!(
                    "{phases} ({per_day} JP per hari): {days} hari di kelas; {} biasanya paling lama {usual} hari.",
                    self.kind(*kind).to_ascii_lowercase(),
                )
            }
            Figures::AsyncDays { jp, per_day, days } => format!(
                "Daring asinkron {} JP: sediakan paling sedikit {days} hari ({} JP per hari).",
                self.jp(*jp),
                self.jp(*per_day),
            ),
            Figures::OfflineCopies { sessions, first } => format!(
                "{sessions} sesi asinkron tanpa salinan luring (unduhan): {}. Sediakan bagi peserta dengan internet tidak stabil.",
                self.first_of(first, *sessions),
            ),
            Figures::Overload(people) => self.overloads(people),
            Figures::Missing(missing) => self.missing(*missing).to_owned(),
            Figures::TheoryBeforePractice(wrong) => match wrong {
                TheoryPractice::NoTheory => "Teori belum ada. Bimtek menyampaikan teori, lalu mempraktikkannya.",
                TheoryPractice::NoPractice => {
                    "Praktik, simulasi, atau studi kasus belum ada. Bimtek menyampaikan teori, lalu mempraktikkannya."
                }
                TheoryPractice::WrongOrder => {
                    "Semua praktik berada sebelum teori. Bimtek menyampaikan teori, lalu mempraktikkannya."
                }
            }
            .to_owned(),
            Figures::NotLive { sessions, first } => format!(
                "{sessions} sesi tidak daring sinkron: {}. Seluruh sesi webinar berlangsung daring sinkron.",
                self.first_of(first, *sessions),
            ),
            Figures::TooLong { minutes, usual } => format!(
                "Jumlah {} menit; webinar biasanya paling lama {usual} menit: lebih {} menit.",
                self.decimal(*minutes),
                self.decimal(minutes.saturating_sub(usual * 100)),
            ),
        }
    }

    /// "Budi 14 JP dalam 5 sesi, batasnya 12 JP: lebih 2 JP."
    fn overloads(self, people: &[Overload]) -> String {
        let mut text = String::new();
        for who in people {
            let (jp, cap, over) = (self.jp(who.jp), self.jp(who.cap), self.jp(who.jp.minus(who.cap)));
            let sessions = self.sessions(who.sessions);
            text.push_str(if text.is_empty() { "" } else { "; " });
            text.push_str(&who.name);
            text.push_str(&match self {
                Lang::Id => format!(" {jp} JP dalam {sessions}, batasnya {cap} JP: lebih {over} JP"),
                Lang::En => format!(" has {jp} JP in {sessions}, with a cap of {cap} JP: {over} JP over"),
            });
        }
        text.push('.');
        text
    }

    fn finding_en(self, figures: &Figures) -> String {
        match figures {
            Figures::Unmapped { sessions, jp, suggested } => {
                let jp = if jp.is_zero() { String::new() } else { format!(" ({} JP)", self.jp(*jp)) };
                let without = match sessions.saturating_sub(*suggested) {
                    0 => String::new(),
                    without if without == *sessions => ", without a suggestion; choose a mode".to_owned(),
                    without => format!("; {without} of them without a suggestion"),
                };
                format!("{} not mapped yet{jp}{without}.", self.sessions(*sessions))
            }
            Figures::JpMissing { sessions: 1, first } => {
                format!("{} has no JP yet.", self.session_called(first))
            }
            Figures::JpMissing { sessions, first } => {
                format!("{sessions} sessions have no JP yet: {}.", self.first_of(first, *sessions))
            }
            Figures::OffTarget(share) => {
                let ShareFigures { online, counted, provisional, .. } = share;
                let (online, counted) = (self.jp(*online), self.jp(*counted));
                let (now, target) = (if *provisional { "For now online" } else { "Online" }, self.band(share));
                let share_now = self.share(share.share);
                let needed = match (share.band, share.gap) {
                    (Some(band), Some(gap)) => {
                        let needed = self.range(band.lowest, band.highest);
                        let side = if gap.to == Side::Online { "online" } else { "face to face" };
                        let whole = match gap.whole.filter(|whole| *whole != gap.jp) {
                            Some(whole) => format!(" ({} in whole JP)", self.jp(whole)),
                            None => String::new(),
                        };
                        let jp = self.jp(gap.jp);
                        format!("needs {needed} JP; move at least {jp} JP {side}{whole}")
                    }
                    _ => "cannot be reached with so few JP".to_owned(),
                };
                format!("{now} {online} of {counted} JP = {share_now}; the target of {target} {needed}.")
            }
            Figures::OneSided { empty, other, lowest, highest } => {
                let (empty, full) = match empty {
                    Side::Online => ("online", "face to face"),
                    Side::FaceToFace => ("face to face", "online"),
                };
                let (other, target) = (self.jp(*other), self.shares_between(*lowest, *highest));
                format!("All {other} JP are {full}, none {empty}; the target share is {target} online.")
            }
            Figures::Total { sum, target, without_jp } => {
                let (word, by) = match sum.checked_minus(*target) {
                    Some(more) => ("over", more),
                    None => ("short", target.minus(*sum)),
                };
                let without = match without_jp {
                    0 => String::new(),
                    1 => "; 1 session has no JP yet".to_owned(),
                    sessions => format!("; {sessions} sessions have no JP yet"),
                };
                let (sum, target, by) = (self.jp(*sum), self.jp(*target), self.jp(by));
                format!("Sum {sum} JP, programme {target} JP: {by} JP {word}{without}.")
            }
            Figures::PoorFit { session, nature, mode, hint } => {
                let fits = match fit(*nature, *mode) {
                    Fit::NotAllowed => "is not possible",
                    Fit::Points(_) => "works poorly",
                };
                let (here, reason) = (self.mode_in_sentence(*mode), self.fit_reason(*nature, hint.suggestion.reason));
                format!("{} {fits} {here}. {reason}", self.session_called(session))
            }
            Figures::Prerequisite { material, requires } => {
                format!("{} begins before what it requires, {}.", self.titled(material), self.titled(requires))
            }
            Figures::EvaluationFirst { test, nature, taught } => format!(
                "{} stands before {}, which this {} tests.",
                self.session_called(test),
                self.session_called(taught),
                self.in_sentence(*nature),
            ),
            Figures::Stages(stages) => {
                let (found, usual) = self.stages(stages);
                format!("The stages are {found}; usually they are {usual}.")
            }
            Figures::Unprepared { session } => format!(
                "No online session of its material or competency comes before {}.",
                self.session_called(session)
            ),
            Figures::NothingPrepares { materials: 1 } => {
                "No online session comes before the face-to-face practice.".to_owned()
            }
            Figures::NothingPrepares { materials } => {
                format!("No online session comes before {materials} materials of face-to-face practice.")
            }
            Figures::Untaught(title) => format!("No material teaches the competency {}.", self.titled(title)),
            Figures::Unassessed(title) => format!("No test tests the competency {}.", self.titled(title)),
            Figures::DuplicateTitle { title, materials } => format!("{materials} materials have the same title: {title}."),
            Figures::Days { phases, days, kind, usual, per_day } => {
                let (phases, per_day) = (self.phase_days(phases), self.jp(*per_day));
                format!(
                    "{phases} (at {per_day} JP a day): {} in class; a {} usually takes {usual} at most.",
                    self.days(*days),
                    self.kind(*kind).to_ascii_lowercase(),
                )
            }
            Figures::AsyncDays { jp, per_day, days } => format!(
                "{} JP online, self-paced: allow at least {} ({} JP a day).",
                self.jp(*jp),
                self.days(*days),
                self.jp(*per_day),
            ),
            Figures::OfflineCopies { sessions, first } => {
                let several = if *sessions == 1 { "" } else { "s" };
                let first = self.first_of(first, *sessions);
                format!(
                    "{sessions} self-paced session{several} without an offline copy: {first}. Provide downloads for those \
                     with an unstable connection.",
                )
            }
            Figures::Overload(people) => self.overloads(people),
            Figures::Missing(missing) => self.missing(*missing).to_owned(),
            Figures::TheoryBeforePractice(wrong) => match wrong {
                TheoryPractice::NoTheory => "There is no theory. A bimtek teaches theory, then puts it into practice.",
                TheoryPractice::NoPractice => {
                    "There is no practice, simulation or case study. A bimtek teaches theory, then puts it into practice."
                }
                TheoryPractice::WrongOrder => {
                    "All practice comes before the theory. A bimtek teaches theory, then puts it into practice."
                }
            }
            .to_owned(),
            Figures::NotLive { sessions, first } => format!(
                "{} not live online: {}. A webinar is live online throughout.",
                self.sessions(*sessions),
                self.first_of(first, *sessions),
            ),
            Figures::TooLong { minutes, usual } => format!(
                "{} minutes in all; a webinar usually takes {usual} at most: {} over.",
                self.decimal(*minutes),
                self.decimal(minutes.saturating_sub(usual * 100)),
            ),
        }
    }

    const fn missing(self, missing: Missing) -> &'static str {
        match (self, missing) {
            (Lang::Id, Missing::PreTest) => "Pre-test belum ada. Peserta bimtek diuji sebelum dan sesudah kegiatan.",
            (Lang::En, Missing::PreTest) => "There is no pre-test. A bimtek tests before and after the activity.",
            (Lang::Id, Missing::PostTest) => "Post-test belum ada. Peserta bimtek diuji sebelum dan sesudah kegiatan.",
            (Lang::En, Missing::PostTest) => "There is no post-test. A bimtek tests before and after the activity.",
            (Lang::Id, Missing::DailyTest) => {
                "Tes harian belum ada. Bimtek biasanya juga menguji di akhir setiap hari."
            }
            (Lang::En, Missing::DailyTest) => {
                "There is no daily test. A bimtek usually tests at the end of each day, too."
            }
            (Lang::Id, Missing::BimtekLegalBasis) => {
                "Dasar hukum belum diisi. Bimtek membantu menerapkan kebijakan, sistem, atau prosedur tertentu."
            }
            (Lang::En, Missing::BimtekLegalBasis) => {
                "The legal basis is empty. A bimtek helps to apply a certain policy, system or procedure."
            }
            (Lang::Id, Missing::FinalEvaluation) => {
                "Evaluasi akhir belum ada. Diklat diakhiri dengan evaluasi dan sertifikasi."
            }
            (Lang::En, Missing::FinalEvaluation) => {
                "There is no final evaluation. A diklat ends with an evaluation and a certificate."
            }
            (Lang::Id, Missing::PelatihanPractice) => "Praktik belum ada. Pelatihan mengutamakan praktik langsung.",
            (Lang::En, Missing::PelatihanPractice) => "There is no practice. A pelatihan is practice first of all.",
            (Lang::Id, Missing::WorkshopTheory) => "Teori belum ada. Workshop memadukan teori dan praktik.",
            (Lang::En, Missing::WorkshopTheory) => "There is no theory. A workshop joins theory and practice.",
            (Lang::Id, Missing::WorkshopPractice) => "Praktik belum ada. Workshop memadukan teori dan praktik.",
            (Lang::En, Missing::WorkshopPractice) => "There is no practice. A workshop joins theory and practice.",
            (Lang::Id, Missing::WorkshopProduct) => {
                "Produk belum diisi. Peserta workshop menghasilkan produk atau solusi tertentu."
            }
            (Lang::En, Missing::WorkshopProduct) => {
                "The product is empty. Participants of a workshop make a certain product or solution."
            }
            (Lang::Id, Missing::Speaker) => "Narasumber belum disebutkan. Seminar dipimpin ahli di bidangnya.",
            (Lang::En, Missing::Speaker) => "No speaker is named. A seminar is led by experts.",
            (Lang::Id, Missing::Audience) => {
                "Sasaran peserta belum diisi. Peserta seminar biasanya sudah mengenal topiknya; sebutkan syaratnya."
            }
            (Lang::En, Missing::Audience) => {
                "The audience is empty. Participants of a seminar usually know its topic; say what is required."
            }
            (Lang::Id, Missing::Solution) => {
                "Produk belum diisi. Lokakarya menghasilkan rumusan solusi atas masalah praktis."
            }
            (Lang::En, Missing::Solution) => {
                "The product is empty. A lokakarya ends with a solution to a practical problem."
            }
            (Lang::Id, Missing::SosialisasiLegalBasis) => {
                "Dasar hukum belum diisi. Sebutkan peraturan atau kebijakan yang disosialisasikan."
            }
            (Lang::En, Missing::SosialisasiLegalBasis) => {
                "The legal basis is empty. Name the regulation or policy that is made known."
            }
        }
    }

    fn session_called(self, name: &SessionName) -> String {
        match name.ordinal.of {
            0 | 1 => self.titled(&name.title).to_owned(),
            of => self.ordinal_title(self.titled(&name.title), name.ordinal.number, of),
        }
    }

    /// A title; files may hold empty ones.
    fn titled(self, title: &str) -> &str {
        match (self, title) {
            (Lang::Id, "") => "tanpa judul",
            (Lang::En, "") => "untitled",
            _ => title,
        }
    }

    fn first_of(self, first: &SessionName, count: usize) -> String {
        self.and_others(&self.session_called(first), count)
    }

    fn phase_called(self, name: &PhaseName) -> String {
        match name.ordinal {
            _ if !name.title.is_empty() => name.title.to_string(),
            0 | 1 => self.stage(name.stage).to_owned(),
            several => format!("{} {several}", self.stage(name.stage)),
        }
    }

    /// The name of a nature inside a sentence.
    fn in_sentence(self, nature: Nature) -> String {
        self.nature(nature).to_ascii_lowercase()
    }

    /// "25–35%", or "30%".
    fn shares_between(self, lowest: Percent, highest: Percent) -> String {
        match lowest == highest {
            true => self.share(lowest),
            false => self.decimal(u64::from(lowest.hundredths())) + "–" + &self.share(highest),
        }
    }

    fn band(self, figures: &ShareFigures) -> String {
        self.shares_between(figures.lowest, figures.highest)
    }

    /// "10–14", or "12".
    fn range(self, lowest: Jp, highest: Jp) -> String {
        if lowest == highest { self.jp(lowest) } else { self.jp(lowest) + "–" + &self.jp(highest) }
    }

    pub(super) fn days(self, days: u64) -> String {
        match (self, days) {
            (Lang::Id, _) => format!("{days} hari"),
            (Lang::En, 1) => "1 day".to_owned(),
            (Lang::En, _) => format!("{days} days"),
        }
    }

    /// "Tatap muka (luring) 23 JP = 3 hari, Evaluasi 3 JP = 1 hari".
    fn phase_days(self, phases: &[PhaseDays]) -> String {
        let mut text = String::new();
        for PhaseDays { phase, jp, minutes, days } in phases {
            text.push_str(if text.is_empty() { "" } else { ", " });
            text.push_str(&self.phase_called(phase));
            text.push(' ');
            text.push_str(&self.jp(*jp));
            text.push_str(" JP");
            if let Some(minutes) = minutes {
                let unit = if self == Lang::Id { " menit)" } else { " minutes)" };
                text.push_str(&[" (", &self.decimal(*minutes), unit].concat());
            }
            text.push_str(" = ");
            text.push_str(&self.days(*days));
        }
        text
    }

    /// Stages as they stand, and as they usually do.
    fn stages(self, stages: &[Stage]) -> (String, String) {
        let listed = |stages: &mut dyn Iterator<Item = Stage>| {
            let names: Vec<&str> = stages.map(|stage| self.stage(stage)).collect();
            names.join(" → ")
        };
        let usual = [Stage::Online, Stage::FaceToFace, Stage::Evaluation, Stage::Coaching];
        (listed(&mut stages.iter().copied()), listed(&mut usual.into_iter().filter(|stage| stages.contains(stage))))
    }
}
