//! The JSON Schema of the plan file, generated from the types below.
//!
//! They describe the file for machines; the file itself is written by
//! [`plan::write`](super::plan::write) and read by
//! [`plan::read`](super::plan::read). Tests hold them together: what is written
//! of a plan is what `serde` writes of these types, byte for byte, and where
//! the reader finds fault with a field the schema does, too.

mod readiness;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value, json};

use super::plan::{FORMAT, VERSION};
use crate::domain::{self, Jp, MAX_SESSIONS, MAX_VARIANTS, Percent};

/// The schema of `padu-plan` version 1 (JSON Schema 2020-12), as it is
/// published: `docs/padu-plan-1.schema.json`.
pub fn text() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(in_reading_order));
    let mut schema = settings.into_generator().into_root_schema_for::<PlanFile>();
    schema.insert("$id".to_owned(), json!(format!("urn:padu:{FORMAT}:{VERSION}")));
    in_reading_order(&mut schema);
    format!("{:#}\n", schema.as_value())
}

/// What a schema is for stands before what it says, in unbroken lines.
fn in_reading_order(schema: &mut Schema) {
    const FIRST: &[&str] = &["$schema", "$id", "title", "description"];
    let Some(keywords) = schema.as_object_mut() else { return };
    if let Some(Value::String(description)) = keywords.get_mut("description") {
        *description = description.replace('\n', " ");
    }
    let (first, rest): (Vec<_>, Vec<_>) =
        std::mem::take(keywords).into_iter().partition(|(keyword, _)| FIRST.contains(&&**keyword));
    let mut first = Map::from_iter(first);
    keywords.extend(FIRST.iter().filter_map(|keyword| first.remove_entry(*keyword)));
    keywords.extend(rest);
}

/// A plan of blended training: materials, the sessions that deliver them, and the phases in which these
/// follow one another. Fields that are not described here are allowed everywhere, and kept.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[schemars(title = "padu-plan, version 1")]
pub struct PlanFile {
    format: Format,
    version: Version,
    /// The program that wrote the file. Not read.
    #[serde(default)]
    generator: Text,
    /// Identifies the plan wherever it is kept. A plan without one gets a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Id")]
    id: Option<Id>,
    /// Title of the activity (judul kegiatan).
    #[serde(default)]
    title: Text,
    #[serde(default)]
    program: Program,
    #[serde(default)]
    jp: JpSettings,
    /// The target of the online share; null when the plan has none, such as a webinar.
    #[serde(default = "Balance::of_a_new_plan")]
    balance: Option<Balance>,
    #[serde(default)]
    competencies: Vec<Competency>,
    /// What is taught. Every material has at least one session.
    #[serde(default)]
    materials: Vec<Material>,
    /// The phases, in order. A stage may stand more than once.
    flow: Vec<Phase>,
    /// The tray: sessions that nobody has mapped yet.
    #[serde(default)]
    #[schemars(length(max = MAX_SESSIONS))]
    unmapped: Vec<UnmappedSession>,
    /// Findings of the checks that the designer has put aside. Left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    accepted: Vec<Accepted>,
    /// What is noted of those who teach. Left out where nothing is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    facilitators: Vec<Facilitator>,
    /// How ready the programme is to be run. Left out where nothing is noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "readiness::Readiness")]
    readiness: Option<readiness::Readiness>,
    /// The rate card. Left out where nothing is filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Costs")]
    costs: Option<Costs>,
    /// Alternatives: the plan as it was when the designer kept it under a name. Left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = MAX_VARIANTS))]
    variants: Vec<Variant>,
    /// Figures for the reader of the file. Not read, and computed anew whenever the plan is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Summary")]
    summary: Option<Summary>,
}

/// The programme that the plan belongs to.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "camelCase")]
struct Program {
    /// Kind of activity (jenis kegiatan).
    kind: Kind,
    /// Lembaga penyelenggara.
    provider: Text,
    /// Sasaran peserta.
    audience: Text,
    /// Jumlah peserta; null while unknown.
    participants: Option<Participants>,
    /// Tujuan.
    objectives: Text,
    /// Dasar hukum.
    legal_basis: Text,
    /// What the participants make, for workshops.
    product: Text,
    /// Angkatan.
    batch: Text,
    /// First day; null while unknown.
    start_date: Option<Date>,
    /// Last day; null while unknown.
    end_date: Option<Date>,
    /// Penanggung jawab.
    responsible: Text,
}

/// How JP (jam pelajaran, the unit of training time) are counted.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "camelCase")]
struct JpSettings {
    /// Minutes in one JP; a session may carry its own.
    minutes: Minutes,
    /// JP the programme must add up to, or null.
    target: Option<TotalJp>,
    /// Face-to-face JP a day at most, or null.
    per_day: Option<JpPerDay>,
    /// Asynchronous JP credited a day, or null.
    async_per_day: Option<JpPerDay>,
}

/// How much of the counted JP should be online.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "camelCase")]
struct Balance {
    /// The target, in percent of the counted JP.
    online_percent: Percentage,
    /// The tolerance on both sides, in points.
    tolerance: Percentage,
    /// Where the target comes from.
    basis: Text,
}

/// A competency that the programme builds.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct Competency {
    /// Unique among competencies. One without gets the next number: `c1`, `c2`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Id")]
    id: Option<Id>,
    /// Code of the unit, such as `M.749020.001.02`.
    #[serde(default)]
    code: Text,
    #[serde(default)]
    title: Text,
}

/// A subject of the curriculum (mata pelatihan), delivered in one session or more.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Material {
    /// Unique among materials.
    id: Id,
    /// Code of the subject or unit.
    #[serde(default)]
    code: Text,
    title: Text,
    /// Kelompok: `Dasar`, `Inti`, `Penunjang` or any other.
    #[serde(default)]
    group: Text,
    #[serde(default)]
    nature: Nature,
    /// Ids of the competencies that it builds.
    #[serde(default)]
    competencies: Vec<Id>,
    /// Ids of materials that must come earlier in the flow. No circles.
    #[serde(default)]
    requires: Vec<Id>,
    /// Sub materi pokok.
    #[serde(default)]
    topics: Vec<Text>,
    /// Metode.
    #[serde(default)]
    methods: Vec<Text>,
    #[serde(default)]
    media: Vec<Text>,
    /// Referensi.
    #[serde(default)]
    references: Vec<Text>,
    /// Fasilitator.
    #[serde(default)]
    facilitators: Vec<Text>,
    /// Whether there is a copy for those without a connection.
    #[serde(default)]
    offline_copy: bool,
    /// Catatan.
    #[serde(default)]
    notes: Text,
}

/// A part of the flow: one stage with its sessions in order.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[schemars(transform = modes_by_stage)]
struct Phase {
    /// Unique among phases.
    id: Id,
    stage: Stage,
    /// A title of its own, or empty.
    #[serde(default)]
    title: Text,
    #[schemars(length(max = MAX_SESSIONS))]
    sessions: Vec<Session>,
}

/// One delivery of a material.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Session {
    /// Unique among all sessions, those of the tray included.
    id: Id,
    /// Id of the material that it delivers.
    material: Id,
    mode: Mode,
    jp: SessionJp,
    /// Overrides the material's for this session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Nature")]
    nature: Option<Nature>,
    /// Overrides the plan's for this session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Minutes")]
    minutes_per_jp: Option<Minutes>,
    /// Whether it enters the ratio. By default true, but for the mode `workplace`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "bool")]
    counted: Option<bool>,
    /// Whether the balancer leaves it where it is.
    #[serde(default)]
    locked: bool,
}

/// A session that has no mode yet.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(transform = without_mode)]
struct UnmappedSession {
    /// Unique among all sessions, those of the flow included.
    id: Id,
    /// Id of the material that it delivers.
    material: Id,
    jp: SessionJp,
    /// Overrides the material's for this session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Nature")]
    nature: Option<Nature>,
    /// Overrides the plan's for this session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Minutes")]
    minutes_per_jp: Option<Minutes>,
    /// Whether it will enter the ratio.
    #[serde(default = "yes")]
    counted: bool,
    /// Whether the balancer leaves it where it is.
    #[serde(default)]
    locked: bool,
}

/// A decision to leave something as it is, though a check speaks against it. It holds for every finding of
/// that check whose subjects are all among these.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct Accepted {
    /// Id of the check, such as `mode.poorFit`. One that is not known is kept.
    check: Text,
    subjects: Vec<Subject>,
    /// Why it may stay so.
    #[serde(default)]
    reason: Text,
}

/// What a finding is about.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[schemars(transform = id_but_for_the_plan)]
struct Subject {
    kind: SubjectKind,
    /// Id of the phase, session, material or competency. That of the plan may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "SubjectId")]
    id: Option<SubjectId>,
}

/// What is noted of somebody who teaches. Materials name people; here stands what is known of a name.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct Facilitator {
    /// As materials name them. Nobody stands here twice.
    name: Name,
    /// What they are; null while unknown.
    #[serde(rename = "type", default)]
    role: Option<FacilitatorType>,
    /// The JP that they can take over at most; null for no cap.
    #[serde(default)]
    cap: Option<TotalJp>,
}

/// What is paid, in whole rupiah, as filled in by the designer; null while it is not, which is not zero.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "camelCase")]
struct Costs {
    /// The room, for a day in class.
    room: Option<Rupiah>,
    /// Meals, for a participant and a day in class.
    meals: Option<Rupiah>,
    /// Lodging, for a participant and a night.
    lodging: Option<Rupiah>,
    /// Travel, for a participant and a meeting.
    travel: Option<Rupiah>,
    /// A facilitator, for a JP.
    facilitator: Option<Rupiah>,
    /// The LMS, for a batch.
    lms: Option<Rupiah>,
    /// Making modules, for an asynchronous JP, once for all batches.
    module_production: Option<Rupiah>,
    /// For how many batches the programme is run.
    batches: Batches,
}

/// The plan as it was when the designer kept it under a name.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct Variant {
    /// Unique among the variants.
    id: Id,
    /// What the designer calls it.
    name: Text,
    plan: Content,
}

/// What a variant has for itself: fields of the same meaning as at the root, and a flow, tray and references of
/// its own. What is only at the root belongs to the whole.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct Content {
    /// Title of the activity (judul kegiatan).
    #[serde(default)]
    title: Text,
    #[serde(default)]
    program: Program,
    #[serde(default)]
    jp: JpSettings,
    /// The target of the online share; null when the plan has none, such as a webinar.
    #[serde(default = "Balance::of_a_new_plan")]
    balance: Option<Balance>,
    #[serde(default)]
    competencies: Vec<Competency>,
    /// What is taught. Every material has at least one session.
    #[serde(default)]
    materials: Vec<Material>,
    /// The phases, in order. A stage may stand more than once.
    flow: Vec<Phase>,
    /// The tray: sessions that nobody has mapped yet.
    #[serde(default)]
    #[schemars(length(max = MAX_SESSIONS))]
    unmapped: Vec<UnmappedSession>,
    /// Findings of the checks that the designer has put aside. Left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    accepted: Vec<Accepted>,
}

/// Figures for the reader of the file.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(transform = nothing_required)]
struct Summary {
    /// All known JP, tray and workplace included.
    jp: TotalJp,
    /// `online` and `faceToFace` together: what the share is taken of.
    counted: TotalJp,
    /// Counted JP of mapped sessions in an online mode.
    online: TotalJp,
    /// Counted JP of mapped sessions face to face.
    face_to_face: TotalJp,
    /// JP at the workplace, counted or not.
    workplace: TotalJp,
    /// JP in the tray.
    unmapped: TotalJp,
    /// The online share of the counted JP, rounded to two places, half away from zero; null when nothing counts.
    online_percent: Option<Percentage>,
    verdict: Verdict,
}

impl Default for Program {
    fn default() -> Self {
        Program {
            kind: Kind(domain::Program::default().kind.code().to_owned()),
            provider: Text::default(),
            audience: Text::default(),
            participants: None,
            objectives: Text::default(),
            legal_basis: Text::default(),
            product: Text::default(),
            batch: Text::default(),
            start_date: None,
            end_date: None,
            responsible: Text::default(),
        }
    }
}

impl Default for JpSettings {
    fn default() -> Self {
        let new = domain::JpSettings::default();
        JpSettings {
            minutes: Minutes(new.minutes.into()),
            target: new.target.map(|jp| TotalJp(number(jp))),
            per_day: new.per_day.map(|jp| JpPerDay(number(jp))),
            async_per_day: new.async_per_day.map(|jp| JpPerDay(number(jp))),
        }
    }
}

impl Default for Balance {
    fn default() -> Self {
        let new = domain::Balance::default();
        Balance {
            online_percent: Percentage(number(new.online)),
            tolerance: Percentage(number(new.tolerance)),
            basis: Text::default(),
        }
    }
}

impl Default for Costs {
    fn default() -> Self {
        Costs {
            room: None,
            meals: None,
            lodging: None,
            travel: None,
            facilitator: None,
            lms: None,
            module_production: None,
            batches: Batches(domain::Costs::default().batches().into()),
        }
    }
}

impl Balance {
    fn of_a_new_plan() -> Option<Balance> {
        Some(Balance::default())
    }
}

impl Default for Nature {
    fn default() -> Self {
        Nature(domain::Nature::Other.code().to_owned())
    }
}

const fn yes() -> bool {
    true
}

/// A decimal as files hold it.
fn number(decimal: impl std::fmt::Display) -> Number {
    decimal.to_string().parse().unwrap_or_else(|_| Number::from(0))
}

/// A phase holds only the modes that its stage allows.
fn modes_by_stage(schema: &mut Schema) {
    let mut rules = Vec::new();
    for stage in domain::Stage::ALL {
        let held: Vec<_> =
            domain::Mode::ALL.iter().filter(|mode| stage.holds(**mode)).map(|mode| mode.code()).collect();
        if held.len() < domain::Mode::ALL.len() {
            rules.push(json!({
                "if": { "properties": { "stage": { "const": stage.code() } }, "required": ["stage"] },
                "then": { "properties": { "sessions": { "items": { "properties": { "mode": { "enum": held } } } } } },
            }));
        }
    }
    schema.insert("allOf".to_owned(), Value::Array(rules));
}

/// Of everything but the plan the id must be given; the plan's is not read.
fn id_but_for_the_plan(schema: &mut Schema) {
    let plan = domain::SubjectKind::Plan.code();
    schema.insert("if".to_owned(), json!({ "properties": { "kind": { "const": plan } }, "required": ["kind"] }));
    let id = json!({ "properties": { "id": { "$ref": "#/$defs/Id" } }, "required": ["id"] });
    schema.insert("else".to_owned(), id);
}

fn without_mode(schema: &mut Schema) {
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("mode".to_owned(), Value::Bool(false));
    }
}

fn nothing_required(schema: &mut Schema) {
    schema.remove("required");
}

/// Declares the types of values. Those in capitals have a definition of their own; `inline` ones stand where they are used.
macro_rules! values {
    ($($(#[doc = $doc:literal])* $name:ident($inner:ty), inline: $inline:literal, $schema:expr;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Deserialize, Serialize)]
        struct $name($inner);

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }

            fn inline_schema() -> bool {
                $inline
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema: Schema = $schema;
                schema.insert("description".to_owned(), json!(concat!($($doc),*).trim()));
                schema
            }
        }
    )*};
}

use values;

values! {
    /// Says that this is a plan.
    Format(String), inline: true, json_schema!({ "const": FORMAT });
    /// The version of the format. Files of a newer one are refused.
    Version(Number), inline: true, json_schema!({ "const": VERSION });
    /// Text, without control characters but tab and line breaks.
    Text(String), inline: false, json_schema!({
        "type": "string",
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$",
    });
    /// An identifier.
    Id(String), inline: false, json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$" });
    /// A name: text that is not blank.
    Name(String), inline: true, json_schema!({
        "type": "string",
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$",
        "allOf": [{ "pattern": "\\S" }],
    });
    /// A day: YYYY-MM-DD.
    Date(String), inline: false, json_schema!({
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    });
    /// Kind of activity (jenis kegiatan).
    Kind(String), inline: false, one_of(domain::Kind::ALL.iter().map(|word| word.code()));
    /// Nature of what is taught (sifat materi).
    Nature(String), inline: false, one_of(domain::Nature::ALL.iter().map(|word| word.code()));
    /// What a phase is for (tahap). `online` holds the online modes only, `faceToFace` and `workplace` the mode of
    /// their name, `evaluation` and `coaching` any.
    Stage(String), inline: false, one_of(domain::Stage::ALL.iter().map(|word| word.code()));
    /// How a session is delivered (moda).
    Mode(String), inline: false, one_of(domain::Mode::ALL.iter().map(|word| word.code()));
    /// What kind of thing a finding is about.
    SubjectKind(String), inline: true, one_of(domain::SubjectKind::ALL.iter().map(|word| word.code()));
    /// What somebody who teaches is (jenis fasilitator).
    FacilitatorType(String), inline: true, one_of(domain::FacilitatorType::ALL.iter().map(|word| word.code()));
    /// Id of the phase, session, material or competency. That of the plan may be left out.
    SubjectId(Value), inline: true, json_schema!({});
    /// How the online share stands to the target.
    Verdict(String), inline: false, one_of(domain::Verdict::ALL.iter().map(|word| word.code()));
    /// Number of participants.
    Participants(Number), inline: true, json_schema!({ "type": "integer", "minimum": 0, "maximum": u32::MAX });
    /// Whole rupiah.
    Rupiah(Number), inline: false, json_schema!({ "type": "integer", "minimum": 0, "maximum": domain::Costs::MAX_RATE });
    /// Number of batches.
    Batches(Number), inline: true, json_schema!({
        "type": "integer", "minimum": 1, "maximum": domain::Costs::MAX_BATCHES,
    });
    /// Minutes in one JP.
    Minutes(Number), inline: false, json_schema!({
        "type": "integer", "minimum": 1, "maximum": domain::JpSettings::MAX_MINUTES,
    });
    /// JP of one session, with at most two decimal places: 0 without JP, such as an opening, null while unknown.
    SessionJp(Option<Number>), inline: false, json_schema!({
        "type": ["number", "null"], "minimum": 0, "maximum": Value::Number(number(Jp::MAX_SESSION)),
    });
    /// JP of a whole programme, with at most two decimal places.
    TotalJp(Number), inline: true, json_schema!({
        "type": "number", "minimum": 0, "maximum": Value::Number(number(Jp::MAX_TOTAL)),
    });
    /// JP a day, above zero, with at most two decimal places.
    JpPerDay(Number), inline: true, json_schema!({
        "type": "number", "exclusiveMinimum": 0, "maximum": Value::Number(number(Jp::MAX_TOTAL)),
    });
    /// Percent or points, with at most two decimal places.
    Percentage(Number), inline: true, json_schema!({
        "type": "number", "minimum": 0, "maximum": Value::Number(number(Percent::whole(100))),
    });
}

#[expect(clippy::derivable_impls, reason = "the other values, declared alike, have no default")]
impl Default for Text {
    fn default() -> Self {
        Text(String::new())
    }
}

fn one_of(codes: impl Iterator<Item = &'static str>) -> Schema {
    json_schema!({ "type": "string", "enum": codes.collect::<Vec<_>>() })
}

#[cfg(test)]
#[expect(missing_docs, reason = "its public items serve the tests of the plan file")]
pub mod tests;
