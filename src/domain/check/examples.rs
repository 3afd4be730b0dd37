//! Small plans written as text, and for each check those that trigger it and
//! those that nearly do. `docs/checks.md` quotes the first of each.

#![expect(clippy::string_slice, reason = "the plans of these examples are written in ASCII")]

use std::rc::Rc;

use super::{CheckId, Finding, check};
use crate::domain::{
    Accepted, AcceptedSubject, Balance, Competency, CompetencyId, Facilitator, Jp, Kind, Material, MaterialId, Mode,
    Nature, Percent, Phase, PhaseId, Plan, PlanId, PlanParts, Program, Session, SessionId, Stage, Subject, Summary,
};

/// Letters of stages, here and in the tests of edits.
pub const STAGES: [(char, Stage); 5] = [
    ('O', Stage::Online),
    ('F', Stage::FaceToFace),
    ('E', Stage::Evaluation),
    ('C', Stage::Coaching),
    ('W', Stage::Workplace),
];

/// Letters of modes, here and in the tests of edits.
pub const MODES: [(char, Option<Mode>); 5] = [
    ('A', Some(Mode::OnlineAsync)),
    ('S', Some(Mode::OnlineSync)),
    ('F', Some(Mode::FaceToFace)),
    ('W', Some(Mode::Workplace)),
    ('.', None),
];

/// A plan in three parts, between semicolons: settings, materials, flow.
///
/// - Settings, the blank plan's where they are not given: a kind, `total=32`,
///   `target=30+-5` (or `target=none`), `perDay=8`, `asyncPerDay=2`,
///   `minutes=60`, `competencies=2` (`c1`, `c2`), `cap=12` of the speaker, `cap2=8` of the second, `legal`, `product`, `audience`, `basis`.
/// - Materials, between commas: `b practice <a *c1 copy speaker second =Praktik` is the
///   material `b`, which requires `a`, builds `c1`, has an offline copy, a
///   speaker and a second one, and is called Praktik (else B). `_` is a blank.
/// - Phases `p1`, `p2`, … between bars: the letter of a stage (`O=MOOC` with a
///   title), or `-` for the tray, and sessions `s1`, `s2`, …: `bF3` is 3 JP of
///   `b` face to face (A, S, F, W, `.` in the tray; `?`: JP unknown), and behind
///   that `:quiz` its own nature, `@60` its minutes, `!` for a `counted` that is
///   not the default.
pub fn sketch(text: &str) -> Plan {
    let mut sections = text.split(';').map(str::trim);
    let mut section = || sections.next().unwrap_or_default();
    let mut parts = Plan::blank(PlanId::first()).into_parts();
    section().split_whitespace().for_each(|word| set(&mut parts, word));
    for text in section().split(',').map(str::trim).filter(|text| !text.is_empty()) {
        parts.materials.push(Rc::new(material(text)));
    }
    let mut numbers = 1..;
    parts.flow.clear();
    for (n, place) in (1..).zip(section().split('|').map(str::trim)) {
        let (head, sessions) = place.split_once(' ').unwrap_or((place, ""));
        let sessions = sessions.split_whitespace().map(|word| Rc::new(session(word, numbers.next().unwrap())));
        match STAGES.iter().find(|(letter, _)| head.starts_with(*letter)) {
            Some((_, stage)) => {
                let title = head.split_once('=').map_or("", |(_, title)| title).into();
                let phase = Phase::empty(PhaseId::numbered(n), *stage);
                parts.flow.push(Rc::new(Phase { title, sessions: sessions.collect(), ..phase }));
            }
            None => parts.unmapped = sessions.collect(),
        }
    }
    Plan::new(parts).unwrap_or_else(|violations| panic!("{text}: {violations:?}"))
}

fn jp(text: &str) -> Option<Jp> {
    (text != "?" && text != "none").then(|| Jp::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}")))
}

fn set(parts: &mut PlanParts, word: &str) {
    let program: &mut Program = Rc::make_mut(&mut parts.program);
    match word.split_once('=').unwrap_or((word, "")) {
        (who @ ("cap" | "cap2"), cap) => {
            let name = if who == "cap" { "Dr. Sari" } else { "Budi" };
            let noted = Facilitator { cap: jp(cap), ..Facilitator::named(name.into()) };
            parts.facilitators.push(Rc::new(noted));
        }
        ("legal", _) => program.legal_basis = "Perpres 12/2021".into(),
        ("product", _) => program.product = "Rancangan pembelajaran".into(),
        ("audience", _) => program.audience = "Dosen".into(),
        ("total", total) => parts.jp.target = jp(total),
        ("perDay", cap) => parts.jp.per_day = jp(cap),
        ("asyncPerDay", cap) => parts.jp.async_per_day = jp(cap),
        ("minutes", minutes) => parts.jp.minutes = minutes.parse().unwrap(),
        ("target", "none") => parts.balance = None,
        ("target", target) => {
            let percent = |text: &str| Percent::from_hundredths(jp(text).unwrap().hundredths()).unwrap();
            let (online, tolerance) = target.split_once("+-").unwrap();
            let (online, tolerance) = (percent(online), percent(tolerance));
            parts.balance = Some(Rc::new(Balance { online, tolerance, ..Balance::default() }));
        }
        ("basis", _) => {
            let balance = parts.balance.as_deref().cloned().unwrap_or_default();
            parts.balance = Some(Rc::new(Balance { basis: "Pedoman lembaga".into(), ..balance }));
        }
        ("competencies", count) => {
            for n in 1..=count.parse().unwrap() {
                let (id, title) = (CompetencyId::numbered(n), format!("Menelaah lingkungan {n}").into());
                parts.competencies.push(Rc::new(Competency { id, code: "".into(), title, extra: None }));
            }
        }
        (kind, _) => program.kind = Kind::from_code(kind).unwrap_or_else(|| panic!("no setting {word}")),
    }
}

fn material(text: &str) -> Material {
    let mut words = text.split_whitespace();
    let id = words.next().unwrap();
    let nature = Nature::from_code(words.next().unwrap()).unwrap_or_else(|| panic!("no nature in {text}"));
    let mut material = Material::titled(MaterialId::new(id).unwrap(), id.to_uppercase().into());
    material.nature = nature;
    for word in words {
        match (word, word.split_at(1)) {
            ("copy", _) => material.offline_copy = true,
            ("speaker", _) => material.facilitators.push("Dr. Sari".into()),
            ("second", _) => material.facilitators.push("Budi".into()),
            (_, ("<", id)) => material.requires.push(MaterialId::new(id).unwrap()),
            (_, ("*", id)) => material.competencies.push(CompetencyId::new(id).unwrap()),
            (_, ("@", media)) => material.media.push(media.replace('_', " ").into()),
            (_, ("=", title)) => material.title = title.replace('_', " ").into(),
            _ => panic!("{word} in {text}"),
        }
    }
    material
}

fn session(text: &str, number: u64) -> Session {
    let id = SessionId::numbered(number);
    let at = text.find(|c: char| MODES.iter().any(|(letter, _)| *letter == c)).unwrap_or_else(|| panic!("{text}"));
    let mode = MODES.iter().find(|(letter, _)| text[at..].starts_with(*letter)).unwrap().1;
    let mut session = Session { mode, ..Session::unmapped(id, MaterialId::new(&text[..at]).unwrap()) };
    let rest = &text[at + 1..];
    let end = rest.find([':', '@', '!']).unwrap_or(rest.len());
    session.jp = jp(&rest[..end]);
    session.counted = (mode != Some(Mode::Workplace)) != rest.ends_with('!');
    let marks = rest[end..].trim_end_matches('!');
    let (nature, minutes) = marks.split_once('@').unwrap_or((marks, ""));
    session.nature = nature.strip_prefix(':').map(|code| Nature::from_code(code).unwrap());
    session.minutes_per_jp = minutes.parse().ok();
    session
}

/// What all checks find in a plan.
pub fn all(plan: &PlanParts) -> Vec<Finding> {
    check(plan, &Summary::of(plan))
}

/// What one check finds in a plan.
pub fn found(plan: &PlanParts, id: CheckId) -> Vec<Finding> {
    all(plan).into_iter().filter(|finding| finding.check == id).collect()
}

/// A plan in which this finding was put aside.
pub fn with_aside(plan: &Plan, finding: &Finding) -> Plan {
    let mut parts = plan.clone().into_parts();
    let subjects = finding.subjects.iter().map(|subject| AcceptedSubject { subject: subject.clone(), extra: None });
    let check = finding.check.code().into();
    let accepted = Accepted { check, subjects: subjects.collect(), reason: "Disepakati".into(), extra: None };
    parts.accepted.push(Rc::new(accepted));
    Plan::new(parts).unwrap()
}

/// What a finding is about, by ids; `+` where it can be fixed by a click.
pub fn shown(finding: &Finding) -> String {
    let plan = PlanId::first();
    let mut ids: Vec<&str> = finding
        .subjects
        .iter()
        .map(|subject| if *subject == Subject::Plan { "plan" } else { subject.id(&plan) })
        .collect();
    ids.extend(finding.fix.as_ref().map(|_| "+"));
    ids.join(" ")
}

/// Plans, each with what the check finds there (see [`shown`]): those that
/// trigger it, then near-misses.
pub type Cases = &'static [(&'static str, &'static [&'static str])];

/// For each check its cases.
pub const EXAMPLES: &[(CheckId, Cases)] = &[
    (
        CheckId::SessionUnmapped,
        &[
            ("; a theory, b caseStudy =Studi_kasus; O aA4 | F | - b.2", &["s2 +"]),
            ("; a theory, b postTest; O | E | - a.2 b.?", &["s1 s2 +"]),
            // Nothing suggests a mode.
            ("; a postTest; E | - a.2", &["s1"]),
            // Mapping would put b before a, which it requires.
            ("; a practice, b theory <a; O | F aF2 | - b.1", &["s2"]),
            ("; a practice, b theory <a, c theory; O | F | - a.2 b.1 c.1", &["s1 s2 s3 +"]),
            // Mapping makes the phase that is missing.
            ("; a theory; F | - a.2", &["s1 +"]),
            ("; a theory; O aA4 | F", &[]),
        ],
    ),
    (
        CheckId::SessionJpMissing,
        &[
            ("; a theory =Regulasi_PBJ, b practice; O aA? | F bF2 aF?", &["s1 s3"]),
            ("; a theory; O | - a.?", &["s1"]),
            ("; a theory; O aA0", &[]),
            // What is not counted may stay open.
            ("; a theory; O aA?!", &[]),
            ("; a practice; W aW?", &[]),
            ("; a practice; W aW?!", &["s1"]),
        ],
    ),
    (
        CheckId::RatioOffTarget,
        &[
            ("; a theory, b practice, c regulation =Regulasi_PBJ; O aA8 | F bF28 cF4", &["plan +"]),
            // No session by itself is enough: each is too long, too short, or not counted.
            ("; a theory, b practice; O aA8 | F bF30 aF1 aF1 aF4!", &["plan"]),
            ("; a theory, b practice; O aA8 | F bF32", &["plan"]),
            // Practice suits the class better; a test stays where it is; online, c would come before b.
            ("; a theory, b practice, c quiz; O aA8 | F bF24 bF4 cF4", &["plan"]),
            ("; a theory, b practice, c theory <b; O aA8 | F bF28 cF4", &["plan"]),
            // There is no phase to go to; an evaluation holds any mode.
            ("; a practice, b theory; F aF28 bF12", &["plan"]),
            ("; a practice, b postTest; F aF28 | E bF12", &["plan +"]),
            ("; a theory, b practice; O aA20 | F bF12", &["plan"]),
            ("target=30+-0; a theory, b practice; O aA8 | F bF16", &["plan"]),
            ("target=50+-5; a theory, b practice; O aA8 | F bF16", &["plan"]),
            ("target=100+-0 basis; a theory, b practice; O aA8 | F bF16", &["plan"]),
            // A third of one hundredth of a JP cannot be had.
            ("target=30+-0; a practice; F aF0.01", &["plan"]),
            ("; a theory, b practice; O aA5.5 | F bF26.5 | - a.2", &["plan"]),
            ("; a theory, b practice; O aA8 | F bF24", &[]),
            ("; a theory, b practice; O aA7 | F bF13", &[]),
            ("target=none; a theory; O aA8", &[]),
            ("webinar; a theory; O aS2", &[]),
            // Nothing counts.
            ("; a theory; O aA8!", &[]),
        ],
    ),
    (
        CheckId::RatioOneSided,
        &[
            ("; a practice; F aF40", &["plan"]),
            ("target=80+-20; a theory; O aA40", &["plan"]),
            ("; a theory, b practice; O aA0 | F bF4", &["plan"]),
            ("; a theory, b practice; O aA1 | F bF99", &[]),
            ("target=0+-5; a practice; F aF40", &[]),
            ("target=100+-5; a theory; O aA40", &[]),
            ("target=none; a practice; F aF40", &[]),
            ("webinar; a theory; O aS2", &[]),
            ("; a practice; F aF40!", &[]),
        ],
    ),
    (
        CheckId::TotalMismatch,
        &[
            ("total=32; a theory, b practice; O aA8 | F bF24 | - b.2", &["plan +"]),
            ("total=32; a theory, b practice; O aA8 | F bF?", &["plan +"]),
            ("total=10; a practice; W aW9", &["plan +"]),
            ("total=10.25; a theory; O aA10.5", &["plan +"]),
            ("total=32; ; O", &["plan"]),
            ("total=32; a theory, b practice; O aA8 | F bF20 | W bW2 | - b.2", &[]),
            ("; a theory; O aA8", &[]),
            ("total=0; ; O", &[]),
        ],
    ),
    (
        CheckId::ModePoorFit,
        &[
            ("; a practice =Menyusun_dokumen; O aA2 | F", &["s1 +"]),
            ("; a simulation, b competencyTest; O aA2 | E bS2", &["s1 +", "s2 +"]),
            ("; a fieldPractice; O aS2 | F", &["s1 +"]),
            ("; a theory; O aA2 aA2:practice | F", &["s2 +"]),
            // In class it would stand before what it requires; live it may stay.
            ("; a practice <b, b theory; F | O bA1 aA2", &["s2 +"]),
            ("; a observation <b, b theory; F | O bA1 aA2", &["s2"]),
            ("webinar; a practice; O aA1 | F", &["s1 +"]),
            ("webinar; a competencyTest; O aS1 | F", &["s1"]),
            // Two points, one point.
            ("; a practice; O aS2 | F", &[]),
            ("; a caseStudy, b theory; O aA2 | F bF2", &[]),
            ("; a fieldPractice; W aW2", &[]),
            ("; a practice; O | F | - a.2", &[]),
        ],
    ),
    (
        CheckId::OrderPrerequisite,
        &[
            ("; a theory =Regulasi_PBJ, b practice <a =Simulasi; F bF2 aF2", &["b a +"]),
            // Across phases that hold different modes nothing can be moved.
            ("; a practice, b theory <a; O bA2 | F aF2", &["b a"]),
            ("; a theory, b practice <a; O=1 bS2 | F | O=2 aA2", &["b a +"]),
            ("; a theory, b practice <a; E bF2 | F aF2", &["b a +"]),
            // a cannot go to the front, because of c; b can go behind a.
            ("; a theory <c, b practice <a, c theory; F bF2 cF1 aF2", &["b a +"]),
            // b cannot go back either, because of d.
            ("; a theory <c, b practice <a, c theory, d practice <b; F bF2 dF1 cF1 aF2", &["b a"]),
            ("; a theory, b practice <a; F bF2 bF1 aF2 bF1", &["b a +"]),
            ("; a theory, b practice <a, c practice <a; F bF2 cF1 aF2", &["b a +", "c a +"]),
            ("; a theory, b practice <a; F aF2 bF2 aF1", &[]),
            ("; a theory, b practice <a; F bF2 | - a.2", &[]),
            ("; a theory, b practice <a; F aF2 | - b.2", &[]),
        ],
    ),
    (
        CheckId::OrderEvaluationFirst,
        &[
            ("; a postTest =Post-test, b practice =Simulasi; O | E aF1 | F bF2", &["s1 s2 +"]),
            ("competencies=1; a competencyTest *c1, b practice *c1; F aF1 bF2", &["s1 s2 +"]),
            ("competencies=2; a observation *c1 *c2, b practice *c1, c practice *c2; F aF1 bF2 cF2 | E", &["s1 s3 +"]),
            // Into the evaluation that follows.
            ("; a postTest, b theory; O aA1 | F bF2 | E", &["s1 s2 +"]),
            // The class does not hold an online test, and there is no evaluation behind it.
            ("; a postTest, b theory; E | O aA1 | F bF2", &["s1 s2"]),
            // What requires the test would stand before it.
            ("; a postTest, b practice, c coaching <a; E aF1 | F bF2 cF1", &["s1 s2 +"]),
            ("; a postTest, b practice, c coaching <a; E aF1 cF1 | F bF2", &["s1 s3"]),
            ("competencies=1; a postTest *c1, b practice *c1; E aF1 | W bW2", &["s1 s2"]),
            // Without a competency: only later phases, online or face to face.
            ("; a postTest, b practice; F aF1 bF2", &[]),
            ("; a postTest, b practice; E aF1 | W bW2", &[]),
            ("; a postTest, b practice; E aF1 | C bF2", &[]),
            ("competencies=2; a postTest *c1, b practice *c2; E aF1 | F bF2", &[]),
            // Not after what it tests come pre-tests, daily tests, quizzes.
            ("; a preTest, b dailyTest, c quiz, d practice; E aF1 bF1 cF1 | F dF2", &[]),
            // Tests, coaching and openings are no teaching.
            ("; a postTest, b quiz, c clinic, d other; E aF1 | F bF1 cF1 dF0", &[]),
            ("; a postTest, b practice; E aF1 | F | - b.2", &[]),
        ],
    ),
    (
        CheckId::OrderStages,
        &[
            ("; ; F | O | E | C", &["p1 p2 +"]),
            ("; ; O | E | F | C", &["p2 p3 +"]),
            ("; ; C | O | W | F | E", &["p1 p2 p4 p5 +"]),
            // More than one phase is out of place.
            ("; ; C | E | F | O", &["p1 p2 p3 p4"]),
            // Practice would come before theory.
            ("; a practice <b, b theory; F aF1:theory bF1 | O", &["p1 p2 +"]),
            ("; a practice, b theory <a; F aF1 | O bA1", &["p1 p2"]),
            ("; ; O | F | E | C", &[]),
            ("; ; O | E", &[]),
            ("; ; W | O | W=x | F", &[]),
            ("; ; O | W | F | E | C", &[]),
            ("; ; F | O | F", &[]),
            ("; ; F=In-1 | O", &[]),
        ],
    ),
    (
        CheckId::PracticeUnprepared,
        &[
            ("competencies=1; a practice *c1 =Simulasi; O | F aF2", &["a"]),
            ("competencies=2; a practice *c1, b theory *c2; O bA2 | F aF2", &["a"]),
            ("; a practice <b, b theory; O | F bF1 aF2", &["a"]),
            ("; a practice, b simulation; O | F aF2 bF2", &["plan"]),
            // Afterwards is too late; a pre-test prepares nobody; an opening neither.
            ("competencies=1; a practice *c1, b theory *c1; F aF2 | O bA2", &["a"]),
            ("competencies=1; a practice *c1, b preTest *c1; O bA1 | F aF2", &["a"]),
            ("; a practice, b other; O bA0 | F aF2", &["plan"]),
            ("competencies=1; a practice *c1, b practice; O | F aF2 bF1", &["a", "plan"]),
            ("competencies=1; a practice *c1, b theory *c1; O bA2 | F aF2", &[]),
            ("; a practice <b, b theory; O bA1 | F aF2", &[]),
            ("competencies=1; a practice *c1; O aA1:theory | F aF2", &[]),
            ("; a practice, b theory; O bA2 | F aF2", &[]),
            ("; a practice; O aS2", &[]),
            ("; a practice; W aW2", &[]),
            ("; a caseStudy, b theory; F bF1 aF2", &[]),
        ],
    ),
    (
        CheckId::CompetencyUntaught,
        &[
            ("competencies=1; a theory; O aA2", &["c1"]),
            ("competencies=2; a postTest *c1, b theory *c2; O bA2 | E aF1", &["c1"]),
            ("competencies=1; a theory *c1; O | - a.2", &[]),
            ("; a theory; O aA2", &[]),
        ],
    ),
    (
        CheckId::CompetencyUnassessed,
        &[
            ("competencies=2; a theory *c1 *c2, b postTest *c1 =Post-test; O aA2 | E bF1", &["c2 +"]),
            ("competencies=1; a theory *c1; O aA2", &["c1"]),
            // The test comes before the teaching.
            ("competencies=1; a theory *c1, b postTest; F bF1 aF2", &["c1"]),
            ("competencies=1; a theory *c1, b quiz *c1; O aA2 bA1", &[]),
            ("competencies=1; a theory *c1; O aA2 aA1:quiz", &[]),
        ],
    ),
    (
        CheckId::MaterialDuplicateTitle,
        &[
            ("; a theory =Regulasi_PBJ, b theory =Regulasi_PBJ; O aA2 bA2", &["a b"]),
            ("; a theory =Regulasi_PBJ, b theory, c theory =regulasi__pbj_; O aA2 bA2 cA1", &["a c"]),
            ("; a theory =Regulasi_PBJ, b theory =Regulasi; O aA2 bA2 aA1", &[]),
        ],
    ),
    (
        CheckId::DaysOverload,
        &[
            ("; a practice, b postTest; F aF23 | E bF3", &["p1 p2"]),
            ("; a practice; F aF31", &["p1"]),
            // 8 JP of 60 minutes are more than 10 of 45.
            ("; a practice; F aF8@60 | O | F=2 aF8@60", &["p1 p3"]),
            ("; a practice; F aF10 | O | F=2 aF10 | F=3 aF1 | E aF1", &["p1 p3 p4 p5"]),
            ("; a practice, b postTest; F aF20 | E bF3", &[]),
            ("; a practice, b clinic; F aF30 | C bF5", &[]),
            ("perDay=none; a practice; F aF90", &[]),
            ("diklat; a practice; F aF90", &[]),
            ("; a practice; O aS90", &[]),
        ],
    ),
    (
        CheckId::AsyncCredit,
        &[
            ("; a theory; O aA5", &["plan"]),
            ("asyncPerDay=2; a theory; O aA3 aA2!", &["plan"]),
            ("asyncPerDay=none; a theory; O aA5", &[]),
            ("; a theory; O aS5", &[]),
            ("; a theory; O aA?", &[]),
        ],
    ),
    (
        CheckId::OfflineCopyMissing,
        &[
            ("; a theory =Regulasi_PBJ, b theory; O aA2 bA2 aA1", &["s1 s2 s3 +"]),
            ("; a theory copy, b theory; O aA2 bA2", &["s2 +"]),
            ("; a theory copy; O aA2", &[]),
            ("; a theory; O aS2 | - a.1", &[]),
        ],
    ),
    (
        CheckId::FacilitatorOverload,
        &[
            ("cap=4; a theory speaker =Regulasi_PBJ, b practice speaker second; O aA2 | F bF2.5", &["s1 s2"]),
            // One session alone; the tray, the workplace and what does not count are taught as well.
            ("cap=4; a practice speaker; F aF4.01", &["s1"]),
            ("cap=4; a practice speaker; F aF2! | W aW2 | - a.2 a.?", &["s1 s2 s3 s4"]),
            ("cap=0; a practice speaker, b theory; F aF1 bF9", &["s1"]),
            // Two who teach the same, two who do not.
            ("cap=4 cap2=3; a practice speaker second; F aF5", &["s1"]),
            ("cap=4 cap2=3; a practice speaker second, b theory speaker; F aF5 bF1", &["s1 s2", "s1"]),
            ("cap=4; a practice speaker; F aF4", &[]),
            ("cap=4; a practice second; F aF9", &[]),
            ("cap=none; a practice speaker; F aF9", &[]),
            ("; a practice speaker; F aF99", &[]),
        ],
    ),
    (
        CheckId::BimtekPreTest,
        &[
            ("; a theory; O aA4 | F", &["plan +"]),
            ("; a theory; - a.2", &["plan"]),
            ("; a theory, b preTest; O aA4 | - b.1", &[]),
            ("; a theory; O aA4 aA1:preTest", &[]),
            ("pelatihan; a theory; O aA4", &[]),
            // A plan in which there is nothing yet misses nothing.
            ("; ; O", &[]),
        ],
    ),
    (
        CheckId::BimtekPostTest,
        &[
            ("; a theory; O aA4 | F | E", &["plan +"]),
            ("; a theory; O aA4 | F", &["plan +"]),
            ("; a practice; E | O | F aF4", &["plan +"]),
            ("; a practice; W aW4", &["plan"]),
            ("; a theory, b postTest; O aA4 bA1", &[]),
            ("diklat; a theory; O aA4", &[]),
        ],
    ),
    (
        CheckId::BimtekDailyTest,
        &[
            ("; a theory; O aA4 | F", &["plan +"]),
            ("; a theory; O aA4", &["plan +"]),
            ("; a theory; W aW4", &["plan"]),
            ("; a theory, b dailyTest; O aA4 | F bF1", &[]),
            ("workshop; a theory; O aA4", &[]),
        ],
    ),
    (
        CheckId::BimtekLegalBasis,
        &[("; a theory; O aA4", &["plan"]), ("legal; a theory; O aA4", &[]), ("diklat; a theory; O aA4", &[])],
    ),
    (
        CheckId::BimtekTheoryBeforePractice,
        &[
            ("; a practice; F aF4", &["plan"]),
            ("; a theory; F aF4", &["plan"]),
            ("; a theory, b practice; F bF2 aF2", &["plan +"]),
            ("; a theory, b practice; F bF2 | O aA2", &["plan"]),
            ("; a regulation, b caseStudy; F bF2 aF2 bF1", &[]),
            ("; a enrichment, b fieldPractice; O aA2 | W bW2", &[]),
            // The tray can still be put in order.
            ("; a theory, b practice; F bF2 | - a.2", &[]),
            ("; a theory, b practice; F aF2 | - b.2", &[]),
            ("pelatihan; a practice; F aF4", &[]),
        ],
    ),
    (
        CheckId::DiklatFinalEvaluation,
        &[
            ("diklat; a theory; O aA4 | E", &["plan +"]),
            ("diklat; a theory, b quiz; O aA4 bA1", &["plan +"]),
            ("diklat; a theory, b competencyTest; O aA4 | E bF1", &[]),
            ("diklat; a theory, b observation; O aA4 | - b.1", &[]),
            ("; a theory; O aA4", &[]),
        ],
    ),
    (
        CheckId::PelatihanPractice,
        &[
            ("pelatihan; a theory, b caseStudy; O aA4 | F bF2", &["plan"]),
            ("pelatihan; a simulation; F aF4", &[]),
            ("pelatihan; a theory; O aA4 aA2:practice", &[]),
            ("diklat; a theory; O aA4", &[]),
        ],
    ),
    (
        CheckId::WorkshopTheory,
        &[
            ("workshop; a practice; F aF4", &["plan"]),
            ("workshop; a practice, b regulation; F aF4 bF1", &[]),
            ("lokakarya; a practice; F aF4", &[]),
        ],
    ),
    (
        CheckId::WorkshopPractice,
        &[
            ("workshop; a theory; F aF4", &["plan"]),
            ("workshop; a theory, b fieldPractice; F aF4 | - b.1", &[]),
            ("lokakarya; a theory; F aF4", &[]),
        ],
    ),
    (
        CheckId::WorkshopProduct,
        &[
            ("workshop; a theory; F aF4", &["plan"]),
            ("workshop product; a theory; F aF4", &[]),
            ("bimtek; a theory; F aF4", &[]),
        ],
    ),
    (
        CheckId::WebinarOnlineOnly,
        &[
            ("webinar; a theory =Paparan, b discussion; O aS1 | F bF0.5", &["s2 +"]),
            ("webinar; a theory, b other; O aA1 | C bW0.5", &["s1 s2 +"]),
            // A quiz goes to the first online phase, and would stand there before what it requires.
            ("webinar; a quiz <b, b theory; O | E bS1 | F aF1", &["s2"]),
            ("webinar; a theory; O aS1", &[]),
            ("webinar; a theory; O | - a.1", &[]),
            ("seminar; a theory; F aF1", &[]),
        ],
    ),
    (
        CheckId::WebinarTooLong,
        &[
            ("webinar minutes=60; a theory, b discussion; O aS1.5 bS1", &["plan"]),
            ("webinar; a theory; O aS2.67", &["plan"]),
            ("webinar minutes=60; a theory; O aS2 aS0.01!", &["plan"]),
            ("webinar minutes=60; a theory; O aS2", &[]),
            ("webinar; a theory; O aS2@60", &[]),
            ("seminar minutes=60; a theory; O aS4", &[]),
        ],
    ),
    (
        CheckId::SeminarSpeaker,
        &[
            ("seminar; a theory; F aF4", &["plan"]),
            ("seminar; a theory, b discussion speaker; F aF4 bF1", &[]),
            ("webinar; a theory; O aS2", &[]),
        ],
    ),
    (
        CheckId::SeminarEntry,
        &[
            ("seminar; a theory; F aF4", &["plan"]),
            ("seminar audience; a theory; F aF4", &[]),
            ("webinar; a theory; O aS2", &[]),
        ],
    ),
    (
        CheckId::LokakaryaProduct,
        &[
            ("lokakarya; a discussion; F aF4", &["plan"]),
            ("lokakarya product; a discussion; F aF4", &[]),
            ("seminar; a discussion; F aF4", &[]),
        ],
    ),
    (
        CheckId::SosialisasiLegalBasis,
        &[
            ("sosialisasi; a regulation; O aS2", &["plan"]),
            ("sosialisasi legal; a regulation; O aS2", &[]),
            ("seminar; a regulation; O aS2", &[]),
        ],
    ),
];
