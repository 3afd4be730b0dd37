//! From a file to a plan, or to everything that is wrong with it.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::cursor::{Cursor, Fields, Problems, shown};
use super::problem::{Problem, ProblemCode, Referenced};
use super::{FORMAT, MAX_BYTES, MAX_DEPTH, ROOM_FOR_PROBLEMS, VARIANT_DEPTH, VERSION, decimal, keys};
use super::{costs, facilitators, readiness, variants};
use crate::domain::{
    Accepted, AcceptedSubject, Balance, Competency, CompetencyId, Extra, IdError, Jp, JpSettings, MAX_SESSIONS,
    MAX_VARIANTS, Material, MaterialId, Mode, Nature, Phase, PhaseId, Plan, PlanId, PlanParts, Program, Session,
    SessionId, Stage, Subject, SubjectKind, Text, Violation,
};
use crate::format::json::{self, Fault, Json, Path, SyntaxError};

/// Reads a plan file. A plan without an id of its own gets `fresh_id`.
///
/// # Errors
///
/// Every problem of the file, in the order in which they were found.
///
/// ```
/// use padu::{domain::PlanId, format::plan, i18n::Lang};
/// let id = PlanId::new("a").expect("an id");
/// assert!(plan::read(r#"{ "format": "padu-plan", "version": 1, "flow": [] }"#, id.clone()).is_ok());
///
/// let problems = plan::read(r#"{ "format": "padu-plan", "version": 1 }"#, id).expect_err("no flow");
/// assert_eq!((problems[0].code.as_str(), &*problems[0].path), ("missing", "/flow"));
/// assert!(Lang::En.problem(&problems[0]).contains("missing"));
/// ```
pub fn read(text: &str, fresh_id: PlanId) -> Result<Plan, Vec<Problem>> {
    let whole = |code| vec![Problem { code, path: String::new() }];
    if text.len() > MAX_BYTES {
        return Err(whole(ProblemCode::TooLarge { bytes: text.len() }));
    }
    // Editors on Windows mark UTF-8 in this way.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_ascii().is_empty() {
        return Err(whole(ProblemCode::Empty));
    }
    let room = text.len() + ROOM_FOR_PROBLEMS;
    let document = json::parse(text, MAX_DEPTH + VARIANT_DEPTH, room).map_err(|error| match error {
        SyntaxError::At { line, column } => whole(ProblemCode::NotJson { line, column }),
        SyntaxError::TooDeep => whole(ProblemCode::TooDeep),
    })?;
    if is_too_deep(&document.root) {
        return Err(whole(ProblemCode::TooDeep));
    }
    check_header(&document.root).map_err(|problem| vec![problem])?;
    let variants = variants_of(&document.root);
    if variants.len() > MAX_VARIANTS {
        return Err(whole(ProblemCode::TooManyVariants { variants: variants.len() }));
    }
    let sessions = count_sessions(&document.root);
    if sessions > MAX_SESSIONS {
        return Err(whole(ProblemCode::TooManySessions { sessions }));
    }

    let problems = Problems::in_room(room);
    for (fault, path) in document.faults {
        let code = match fault {
            Fault::LoneSurrogate(unit) => ProblemCode::LoneSurrogate { unit },
            Fault::Control(character) => ProblemCode::ControlCharacter { character },
            Fault::RepeatedName => ProblemCode::RepeatedField,
        };
        problems.push(code, path);
    }
    if document.more {
        problems.close();
    }
    let Some(fields) = Cursor::root(&document.root, &problems).fields() else { return Err(problems.into_list()) };
    let plan = checked(plan(&fields, fresh_id), &fields);
    let problems = problems.into_list();
    plan.filter(|_| problems.is_empty()).ok_or(problems)
}

/// Reads a plan file from its bytes, as [`read`] does from its text.
///
/// # Errors
///
/// As [`read`], and [`ProblemCode::NotUtf8`].
pub fn read_bytes(bytes: &[u8], fresh_id: PlanId) -> Result<Plan, Vec<Problem>> {
    let problem = |code| Err(vec![Problem { code, path: String::new() }]);
    if bytes.len() > MAX_BYTES {
        return problem(ProblemCode::TooLarge { bytes: bytes.len() });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text, fresh_id),
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            problem(ProblemCode::NotUtf8 { line: sound.iter().filter(|byte| **byte == b'\n').count() + 1 })
        }
    }
}

/// Whether this is a plan, and of a version that is known.
fn check_header(root: &Json<'_>) -> Result<(), Problem> {
    let problem = |code, path: &'static str| Err(Problem { code, path: path.to_owned() });
    match root.get("format") {
        Some(Json::Text(format)) if format == FORMAT => {}
        Some(_) => return problem(ProblemCode::NotAPlan, "/format"),
        None => return problem(ProblemCode::NotAPlan, ""),
    }
    const VERSION_PATH: &str = "/version";
    match root.get("version") {
        Some(Json::Number(number)) => match decimal::hundredths(number) {
            Ok(version) if version == u64::from(VERSION) * 100 => Ok(()),
            Ok(version) if version < u64::from(VERSION) * 100 => {
                problem(ProblemCode::UnknownVersion { found: shown(number) }, VERSION_PATH)
            }
            Ok(_) | Err(decimal::DecimalError::TooLarge) => {
                problem(ProblemCode::NewerVersion { version: shown(number) }, VERSION_PATH)
            }
            Err(_) => problem(ProblemCode::UnknownVersion { found: shown(number) }, VERSION_PATH),
        },
        Some(other) => problem(ProblemCode::UnknownVersion { found: shown(&other.compact()) }, VERSION_PATH),
        None => problem(ProblemCode::Missing, VERSION_PATH),
    }
}

/// Whether anything stands deeper than a plan may hold it: in a variant as deep as at the root,
/// so that whatever is open can be kept as one.
fn is_too_deep(root: &Json<'_>) -> bool {
    let Json::Object(members) = root else { return depth(root) > MAX_DEPTH };
    members.iter().any(|(name, value)| match value {
        Json::List(variants) if name == "variants" => {
            variants.iter().filter_map(|variant| variant.get("plan")).any(|plan| depth(plan) > MAX_DEPTH)
        }
        _ => depth(value) >= MAX_DEPTH,
    })
}

/// How deep arrays and objects stand in one another, the value being the first. The parser has seen to an end.
fn depth(value: &Json<'_>) -> usize {
    let inner = match value {
        Json::List(elements) => elements.iter().map(depth).max(),
        Json::Object(members) => members.iter().map(|(_, member)| depth(member)).max(),
        _ => return 0,
    };
    1 + inner.unwrap_or_default()
}

fn variants_of<'j>(root: &'j Json<'j>) -> &'j [Json<'j>] {
    match root.get("variants") {
        Some(Json::List(variants)) => variants,
        _ => &[],
    }
}

/// The sessions of the plan and of all its variants.
fn count_sessions(root: &Json<'_>) -> usize {
    let of_variants = variants_of(root).iter().filter_map(|variant| variant.get("plan")).map(sessions_in);
    sessions_in(root) + of_variants.sum::<usize>()
}

fn sessions_in(root: &Json<'_>) -> usize {
    let length = |list: Option<&Json<'_>>| match list {
        Some(Json::List(elements)) => elements.len(),
        _ => 0,
    };
    let in_flow = match root.get("flow") {
        Some(Json::List(phases)) => phases.iter().map(|phase| length(phase.get("sessions"))).sum(),
        _ => 0,
    };
    in_flow + length(root.get("unmapped"))
}

// What cannot be read is replaced by something harmless of the same place, so
// that indexes keep their meaning and what can be read is checked as well.

fn plan(fields: &Fields<'_>, fresh_id: PlanId) -> PlanParts {
    for header in ["format", "version", "generator"] {
        fields.ignored(header);
    }
    let content = content(fields, fields.optional("id", |id| id.id(PlanId::new)).unwrap_or(fresh_id));
    PlanParts {
        facilitators: fields.optional("facilitators", |list| list.list(facilitators::read)).unwrap_or_default(),
        readiness: fields.optional("readiness", readiness::read).unwrap_or_default(),
        costs: fields.optional("costs", costs::read).unwrap_or_default(),
        variants: fields.optional("variants", |list| list.list(variants::read)).unwrap_or_default(),
        extra: {
            fields.ignored("summary");
            fields.unknown(keys::ROOT)
        },
        ..content
    }
}

/// The parts as a plan, if they are one; if not, the problems are told. `fields` is where they stand.
pub fn checked(parts: PlanParts, fields: &Fields<'_>) -> Option<Plan> {
    // Cheap: what the parts hold is shared.
    match Plan::new(parts.clone()) {
        Ok(plan) => Some(plan),
        Err(violations) => {
            add_violations(fields, &violations, &parts);
            None
        }
    }
}

/// What the plan and each of its variants has for itself.
pub fn content(fields: &Fields<'_>, id: PlanId) -> PlanParts {
    let sessions = |list: Cursor<'_>| list.list(|session, at| self::session(session, at, true));
    PlanParts {
        id,
        title: fields.text("title"),
        program: fields.optional("program", program).unwrap_or_default(),
        jp: fields.optional("jp", jp_settings).unwrap_or_default(),
        balance: fields
            .optional("balance", |balance| balance.nullable(self::balance))
            .unwrap_or_else(|| Some(Rc::default())),
        competencies: fields.optional("competencies", competencies).unwrap_or_default(),
        materials: fields.optional("materials", |list| list.list(material)).unwrap_or_default(),
        flow: fields.required("flow", |list| list.list(phase)).unwrap_or_default(),
        unmapped: fields.optional("unmapped", sessions).unwrap_or_default(),
        accepted: fields.optional("accepted", |list| list.list(accepted)).unwrap_or_default(),
        facilitators: Vec::new(),
        readiness: Rc::default(),
        costs: Rc::default(),
        variants: Vec::new(),
        extra: None,
    }
}

fn program(object: Cursor<'_>) -> Option<Rc<Program>> {
    let fields = object.fields()?;
    let number = |number: Cursor<'_>| number.whole(0, u32::MAX.into()).and_then(|number| u32::try_from(number).ok());
    Some(Rc::new(Program {
        kind: fields.optional("kind", Cursor::word).unwrap_or(Program::default().kind),
        provider: fields.text("provider"),
        audience: fields.text("audience"),
        participants: fields.optional("participants", |count| count.nullable(number)).flatten(),
        objectives: fields.text("objectives"),
        legal_basis: fields.text("legalBasis"),
        product: fields.text("product"),
        batch: fields.text("batch"),
        start_date: fields.optional("startDate", Cursor::date).flatten(),
        end_date: fields.optional("endDate", Cursor::date).flatten(),
        responsible: fields.text("responsible"),
        extra: fields.unknown(keys::PROGRAM),
    }))
}

fn jp_settings(object: Cursor<'_>) -> Option<JpSettings> {
    let fields = object.fields()?;
    let default = JpSettings::default();
    let total = |jp: Cursor<'_>| jp.nullable(|jp| jp.jp(Jp::MAX_TOTAL));
    let cap = |jp: Cursor<'_>| {
        jp.nullable(|jp| match jp.jp(Jp::MAX_TOTAL)? {
            Jp::ZERO => jp.problem(ProblemCode::ZeroCap),
            cap => Some(cap),
        })
    };
    Some(JpSettings {
        minutes: fields.optional("minutes", minutes).unwrap_or(default.minutes),
        target: fields.optional("target", total).unwrap_or(default.target),
        per_day: fields.optional("perDay", cap).unwrap_or(default.per_day),
        async_per_day: fields.optional("asyncPerDay", cap).unwrap_or(default.async_per_day),
        extra: fields.unknown(keys::JP),
    })
}

fn minutes(number: Cursor<'_>) -> Option<u16> {
    number.whole(1, JpSettings::MAX_MINUTES.into()).and_then(|minutes| u16::try_from(minutes).ok())
}

fn balance(object: Cursor<'_>) -> Option<Rc<Balance>> {
    let fields = object.fields()?;
    let default = Balance::default();
    Some(Rc::new(Balance {
        online: fields.optional("onlinePercent", Cursor::percent).unwrap_or(default.online),
        tolerance: fields.optional("tolerance", Cursor::percent).unwrap_or(default.tolerance),
        basis: fields.text("basis"),
        extra: fields.unknown(keys::BALANCE),
    }))
}

/// Competencies with the ids they have; those without get the next numbers.
fn competencies(list: Cursor<'_>) -> Option<Vec<Rc<Competency>>> {
    let read = list.list(|object, _| {
        let fields = object.fields()?;
        let id = fields.optional("id", |id| id.id(CompetencyId::new));
        Some((id, fields.text("code"), fields.text("title"), fields.unknown(keys::COMPETENCY)))
    })?;
    // Far above what anybody counts to, and far below where numbers end.
    const BEYOND_COUNTING: u64 = 1 << 53;
    let numbers = read.iter().flatten().filter_map(|(id, ..)| id.as_ref()?.number());
    let mut last = numbers.filter(|number| *number < BEYOND_COUNTING).max().unwrap_or_default();
    let competency = |read: Option<(Option<CompetencyId>, Text, Text, Extra)>| {
        let (id, code, title, extra) = read.unwrap_or_default();
        let id = id.unwrap_or_else(|| {
            last += 1;
            CompetencyId::numbered(last)
        });
        Rc::new(Competency { id, code, title, extra })
    };
    Some(read.into_iter().map(competency).collect())
}

fn material(object: Cursor<'_>, at: usize) -> Rc<Material> {
    let stand_in = || MaterialId::numbered(u64::MAX - at as u64);
    let Some(fields) = object.fields() else { return Rc::new(Material::titled(stand_in(), "".into())) };
    Rc::new(Material {
        id: fields.required("id", |id| id.id(MaterialId::new)).unwrap_or_else(stand_in),
        code: fields.text("code"),
        title: fields.required("title", Cursor::text).unwrap_or_default(),
        group: fields.text("group"),
        nature: fields.optional("nature", Cursor::word).unwrap_or(Nature::Other),
        competencies: references(&fields, "competencies", CompetencyId::new, CompetencyId::numbered),
        requires: references(&fields, "requires", MaterialId::new, MaterialId::numbered),
        topics: fields.texts("topics"),
        methods: fields.texts("methods"),
        media: fields.texts("media"),
        references: fields.texts("references"),
        facilitators: fields.texts("facilitators"),
        offline_copy: fields.flag("offlineCopy", false),
        notes: fields.text("notes"),
        extra: fields.unknown(keys::MATERIAL),
    })
}

pub(super) fn references<T>(
    fields: &Fields<'_>,
    key: &str,
    new: fn(&str) -> Result<T, IdError>,
    stand_in: fn(u64) -> T,
) -> Vec<T> {
    let ids = |list: Cursor<'_>| list.list(|id, _| id.id(new).unwrap_or_else(|| stand_in(u64::MAX)));
    fields.optional(key, ids).unwrap_or_default()
}

fn phase(object: Cursor<'_>, at: usize) -> Rc<Phase> {
    let stand_in = || PhaseId::numbered(u64::MAX - at as u64);
    // The stage that holds every mode.
    const ANY: Stage = Stage::Evaluation;
    let Some(fields) = object.fields() else { return Rc::new(Phase::empty(stand_in(), ANY)) };
    let sessions = |list: Cursor<'_>| list.list(|session, at| self::session(session, at, false));
    Rc::new(Phase {
        id: fields.required("id", |id| id.id(PhaseId::new)).unwrap_or_else(stand_in),
        stage: fields.required("stage", Cursor::word).unwrap_or(ANY),
        title: fields.text("title"),
        sessions: fields.required("sessions", sessions).unwrap_or_default(),
        extra: fields.unknown(keys::PHASE),
    })
}

fn session(object: Cursor<'_>, at: usize, in_tray: bool) -> Rc<Session> {
    let id = || SessionId::numbered(u64::MAX - at as u64);
    let material = || MaterialId::numbered(u64::MAX);
    let Some(fields) = object.fields() else { return Rc::new(Session::unmapped(id(), material())) };
    let jp = |jp: Cursor<'_>| jp.nullable(|jp| jp.jp(Jp::MAX_SESSION));
    let (id, material) = (
        fields.required("id", |id| id.id(SessionId::new)).unwrap_or_else(id),
        fields.required("material", |id| id.id(MaterialId::new)).unwrap_or_else(material),
    );
    let mode = if in_tray {
        fields.refused("mode", ProblemCode::ModeInTray);
        None
    } else {
        fields.required("mode", Cursor::word)
    };
    Rc::new(Session {
        id,
        material,
        mode,
        jp: fields.required("jp", jp).flatten(),
        nature: fields.optional("nature", Cursor::word),
        minutes_per_jp: fields.optional("minutesPerJp", minutes),
        counted: fields.flag("counted", mode != Some(Mode::Workplace)),
        locked: fields.flag("locked", false),
        extra: fields.unknown(keys::SESSION),
    })
}

fn accepted(object: Cursor<'_>, _: usize) -> Rc<Accepted> {
    let nothing = || Accepted { check: "".into(), subjects: Vec::new(), reason: "".into(), extra: None };
    Rc::new(object.fields().map_or_else(nothing, |fields| Accepted {
        check: fields.required("check", Cursor::text).unwrap_or_default(),
        subjects: fields.required("subjects", |list| list.list(subject)).unwrap_or_default(),
        reason: fields.text("reason"),
        extra: fields.unknown(keys::ACCEPTED),
    }))
}

fn subject(object: Cursor<'_>, _: usize) -> AcceptedSubject {
    let Some(fields) = object.fields() else { return AcceptedSubject { subject: Subject::Plan, extra: None } };
    let kind = fields.required("kind", Cursor::word).unwrap_or(SubjectKind::Plan);
    let subject = match kind {
        // There is but one.
        SubjectKind::Plan => {
            fields.ignored("id");
            Some(Subject::Plan)
        }
        SubjectKind::Phase => fields.required("id", |id| id.id(PhaseId::new)).map(Subject::Phase),
        SubjectKind::Session => fields.required("id", |id| id.id(SessionId::new)).map(Subject::Session),
        SubjectKind::Material => fields.required("id", |id| id.id(MaterialId::new)).map(Subject::Material),
        SubjectKind::Competency => fields.required("id", |id| id.id(CompetencyId::new)).map(Subject::Competency),
    };
    AcceptedSubject { subject: subject.unwrap_or(Subject::Plan), extra: fields.unknown(keys::SUBJECT) }
}

/// Adds to the problems what the parts break together, but for what follows
/// from a problem that is already there. Paths within the plan begin at `fields`.
fn add_violations(fields: &Fields<'_>, violations: &[Violation], parts: &PlanParts) {
    let (found, plan) = (fields.problems().so_far(), fields.pointer());
    let mut known = BTreeSet::new();
    let within = |path: &'_ str| path.is_empty() || path.starts_with('/');
    known.extend(found.iter().filter_map(|problem| problem.path.strip_prefix(&*plan)).filter(|path| within(path)));
    let sessions_known = !known.iter().any(|path| hides_sessions(path));
    for violation in violations {
        let follows = match violation {
            Violation::UnknownCompetency { .. } => known.contains("/competencies"),
            Violation::UnknownMaterial { .. } | Violation::UnknownRequirement { .. } => known.contains("/materials"),
            Violation::UnknownMitigation { .. } => {
                known.contains("/materials") || known.iter().any(|path| path.starts_with("/variants"))
            }
            Violation::NoSession { .. } => !sessions_known,
            Violation::UnknownSubject { accepted, subject } => match subject_at(*accepted, *subject, parts) {
                Some(Subject::Session(_)) => !sessions_known,
                Some(Subject::Phase(_)) => known.contains("/flow"),
                Some(Subject::Material(_)) => known.contains("/materials"),
                Some(Subject::Competency(_)) => known.contains("/competencies"),
                Some(Subject::Plan) | None => true,
            },
            _ => false,
        };
        let Some((code, path)) = located(violation, parts) else { continue };
        if !follows && !is_said(&known, &path) {
            fields.problems().push(code, [&*plan, &path].concat());
        }
    }
}

/// Whether a problem with a place, with what holds it or with its id is known.
fn is_said(known: &BTreeSet<&str>, path: &str) -> bool {
    let mut around = path;
    loop {
        if known.contains(around) {
            return true;
        }
        match around.rsplit_once('/') {
            Some((outer, _)) if !outer.is_empty() => around = outer,
            _ => return known.contains(&*[path, "/id"].concat()),
        }
    }
}

/// Whether a problem there can hide which sessions there are, and of what.
fn hides_sessions(path: &str) -> bool {
    let mut steps = path.rsplit('/');
    let (last, holder) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
    if path.starts_with("/variants/") {
        return false;
    }
    matches!(last, "material" | "sessions" | "flow" | "unmapped") || matches!(holder, "sessions" | "flow" | "unmapped")
}

fn subject_at(accepted: usize, subject: usize, parts: &PlanParts) -> Option<&Subject> {
    Some(&parts.accepted.get(accepted)?.subjects.get(subject)?.subject)
}

/// What a sentence calls a material: its title, or its id for want of one.
fn called(material: &Material) -> String {
    shown(if material.title.is_empty() { material.id.as_str() } else { &material.title })
}

/// A violation as a problem of the file that the parts were read from.
fn located(violation: &Violation, parts: &PlanParts) -> Option<(ProblemCode, String)> {
    const ROOT: Path<'_> = Path::Root;
    let (competencies, materials) = (Path::Key(&ROOT, "competencies"), Path::Key(&ROOT, "materials"));
    let (flow, tray) = (Path::Key(&ROOT, "flow"), Path::Key(&ROOT, "unmapped"));

    let session_at = |phase: Option<usize>, at: usize, key: &str| {
        let session = match phase {
            Some(phase) => parts.flow.get(phase)?.sessions.get(at),
            None => parts.unmapped.get(at),
        };
        let path = match phase {
            Some(phase) => Path::Index(&Path::Key(&Path::Index(&flow, phase), "sessions"), at).member(key),
            None => Path::Index(&tray, at).member(key),
        };
        Some((session?, path))
    };
    let in_material = |at: usize, key: &str, index: usize| {
        Path::Index(&Path::Key(&Path::Index(&materials, at), key), index).pointer()
    };
    let duplicate = |id: &str, path: String| Some((ProblemCode::DuplicateId { id: id.to_owned() }, path));
    let unknown =
        |id: &str, to: Referenced, path: String| Some((ProblemCode::UnknownReference { id: id.to_owned(), to }, path));

    match *violation {
        Violation::DuplicateCompetency { competency: at } => {
            duplicate(parts.competencies.get(at)?.id.as_str(), Path::Index(&competencies, at).member("id"))
        }
        Violation::DuplicateMaterial { material: at } => {
            duplicate(parts.materials.get(at)?.id.as_str(), Path::Index(&materials, at).member("id"))
        }
        Violation::DuplicatePhase { phase: at } => {
            duplicate(parts.flow.get(at)?.id.as_str(), Path::Index(&flow, at).member("id"))
        }
        Violation::DuplicateSession { phase, session } => {
            let (session, path) = session_at(phase, session, "id")?;
            duplicate(session.id.as_str(), path)
        }
        Violation::UnknownMaterial { phase, session } => {
            let (session, path) = session_at(phase, session, "material")?;
            unknown(session.material.as_str(), Referenced::Material, path)
        }
        Violation::UnknownCompetency { material: at, competency } => {
            let id = parts.materials.get(at)?.competencies.get(competency)?;
            unknown(id.as_str(), Referenced::Competency, in_material(at, "competencies", competency))
        }
        Violation::UnknownRequirement { material: at, requires } => {
            let id = parts.materials.get(at)?.requires.get(requires)?;
            unknown(id.as_str(), Referenced::Material, in_material(at, "requires", requires))
        }
        Violation::Cycle { material: at } => {
            let title = called(parts.materials.get(at)?);
            Some((ProblemCode::Cycle { title }, Path::Index(&materials, at).member("requires")))
        }
        Violation::NoSession { material: at } => {
            let title = called(parts.materials.get(at)?);
            Some((ProblemCode::NoSession { title }, Path::Index(&materials, at).pointer()))
        }
        Violation::WrongMode { phase, session } => {
            let stage = parts.flow.get(phase)?.stage;
            let (session, path) = session_at(Some(phase), session, "mode")?;
            // Without a mode the reader has already said so.
            Some((ProblemCode::WrongMode { mode: session.mode?, stage }, path))
        }
        Violation::UnknownSubject { accepted, subject } => {
            let to = match subject_at(accepted, subject, parts)? {
                Subject::Phase(_) => Referenced::Phase,
                Subject::Session(_) => Referenced::Session,
                Subject::Material(_) => Referenced::Material,
                Subject::Competency(_) => Referenced::Competency,
                Subject::Plan => return None,
            };
            let id = subject_at(accepted, subject, parts)?.id(&parts.id);
            let list = Path::Key(&ROOT, "accepted");
            let subjects = Path::Index(&list, accepted);
            unknown(id, to, Path::Index(&Path::Key(&subjects, "subjects"), subject).member("id"))
        }
        Violation::DuplicateFacilitator { facilitator: at } => {
            let name = shown(parts.facilitators.get(at)?.name.trim());
            let path = Path::Index(&Path::Key(&ROOT, "facilitators"), at).member("name");
            Some((ProblemCode::DuplicateName { name }, path))
        }
        Violation::UnknownMitigation { risk: at, material } => {
            let id = parts.readiness.risks.get(at)?.materials.get(material)?;
            let risks = Path::Key(&ROOT, "readiness");
            let risk = Path::Index(&Path::Key(&risks, "risks"), at);
            unknown(id.as_str(), Referenced::Material, Path::Index(&Path::Key(&risk, "materials"), material).pointer())
        }
        Violation::DuplicateVariant { variant: at } => {
            let variants = Path::Key(&ROOT, "variants");
            duplicate(parts.variants.get(at)?.id.as_str(), Path::Index(&variants, at).member("id"))
        }
        // The reader itself makes sure of these.
        Violation::NamelessFacilitator { .. }
        | Violation::ModeInTray { .. }
        | Violation::TooManyJp { .. }
        | Violation::Minutes { .. }
        | Violation::ZeroCap
        | Violation::RepeatedEntry
        | Violation::TooManyVariants => None,
    }
}
