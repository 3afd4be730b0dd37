//! Random plans and random edits, for the property tests of every module.

mod edits;
mod readiness;

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

pub use edits::{Wish, wish};

use super::*;

/// Any text that a plan may hold: letters, markup, several scripts, line
/// breaks, but no control characters.
pub fn text() -> impl Strategy<Value = Text> {
    const ODD: &[char] = &[
        '<',
        '>',
        '&',
        '"',
        '\'',
        '/',
        '\\',
        '=',
        ';',
        ',',
        '\t',
        '\n',
        ' ',
        '{',
        '}',
        '[',
        ']',
        ':',
        '0',
        '5',
        '\u{e9}',
        '\u{5d0}',
        '\u{5ea}',
        '\u{202e}',
        '\u{2028}',
        '\u{fffd}',
        '\u{1f642}',
        '\u{10ffff}',
    ];
    prop_oneof![
        3 => Just(Text::from("")),
        4 => title(),
        2 => characters(ODD, 1..12),
    ]
}

/// Any text that a designer may type or paste: with control characters as well, which a plan may not hold.
pub fn typed() -> impl Strategy<Value = Text> {
    const ODD: &[char] =
        &['\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{85}', '\r', '\n', ' ', '<', '\u{202e}', '\u{feff}', 'x'];
    prop_oneof![4 => text(), 1 => characters(ODD, 1..6)]
}

/// A title of a material: trimmed and not empty.
pub fn title() -> impl Strategy<Value = Text> {
    const WORDS: &[&str] = &["Regulasi", "PBJ", "<b>", "Praktik", "1", "&amp;", "\u{e9}tude", "e-\u{5d0}", "x", "C"];
    vec(select(WORDS), 1..4).prop_map(|words| words.join(" ").into())
}

fn characters(palette: &'static [char], length: std::ops::Range<usize>) -> impl Strategy<Value = Text> {
    vec(select(palette), length).prop_map(|characters| String::from_iter(characters).into())
}

/// JP of a session, known or not, from nothing to the most.
pub fn session_jp() -> impl Strategy<Value = Option<Jp>> {
    option::weighted(
        0.9,
        prop_oneof![
            6 => (0..20_u32).prop_map(Jp::whole),
            2 => (0..=3000_u64).prop_map(Jp::from_hundredths),
            1 => Just(Jp::MAX_SESSION),
        ],
    )
}

/// Any nature.
pub fn nature() -> impl Strategy<Value = Nature> {
    select(Nature::ALL)
}

/// A valid plan of up to about twenty sessions, with any stages in any order, now and then with variants.
pub fn plan() -> impl Strategy<Value = Plan> {
    let variants = prop_oneof![3 => vec((title(), alone()), 0..1), 1 => vec((title(), alone()), 1..3)];
    (alone(), variants).prop_map(|(plan, variants)| {
        let mut parts = plan.into_parts();
        for (n, (name, content)) in (1..).zip(variants) {
            parts.variants.push(Rc::new(Variant::new(VariantId::numbered(n), name, &content, None)));
        }
        Plan::new(parts).expect("a few variants of different ids")
    })
}

/// Such a plan without variants.
pub fn alone() -> BoxedStrategy<Plan> {
    (0..5_usize, 0..8_usize, 0..7_usize)
        .prop_flat_map(|(competencies, materials, phases)| {
            let parts = (
                skeleton(),
                vec(competency(), competencies),
                vec((material(), links()), materials),
                vec((select(Stage::ALL), text()), phases),
                if materials == 0 {
                    vec(session(), 0).boxed()
                } else {
                    vec(session(), materials..materials * 3 + 1).boxed()
                },
                ids(competencies, "c"),
                ids(materials, "m"),
                ids(phases, "p"),
                ids(materials * 3, "s"),
                (vec(aside(), 0..3), readiness::readiness()),
            );
            (parts, Just(materials)).prop_map(|(parts, materials)| assemble(parts, materials))
        })
        .boxed()
}

/// `count` different identifiers: the planner's own or anybody's.
fn ids(count: usize, prefix: &'static str) -> impl Strategy<Value = Vec<String>> {
    let own = (1..40_u32).prop_map(move |n| format!("{prefix}{n}"));
    const ALLOWED: &[char] = &['A', 'Z', 'a', 'z', '0', '9', '_', '-', 's', 'm'];
    let foreign = prop_oneof![
        characters(ALLOWED, 1..12).prop_map(|id| id.to_string()),
        characters(ALLOWED, 64..65).prop_map(|id| id.to_string()),
        Just(format!("{prefix}{}", u64::MAX)),
    ];
    let any = prop_oneof![6 => own, 1 => foreign];
    btree_set(any, count).prop_map(|ids| ids.into_iter().collect::<Vec<_>>()).prop_shuffle()
}

/// A plan without content: title, programme, JP settings, balance.
fn skeleton() -> impl Strategy<Value = Plan> {
    let cap = || option::of((1..3000_u64).prop_map(Jp::from_hundredths));
    let target = option::of(prop_oneof![(0..200_u32).prop_map(Jp::whole), Just(Jp::MAX_TOTAL)]);
    let percent = || prop_oneof![(0..=100_u8).prop_map(Percent::whole), (0..=10_000_u64).prop_map(percent_of)];
    let balance = option::of(
        (percent(), percent(), text())
            .prop_map(|(online, tolerance, basis)| Rc::new(Balance { online, tolerance, basis, extra: None })),
    );
    let jp = (1..=240_u16, target, cap(), cap()).prop_map(|(minutes, target, per_day, async_per_day)| JpSettings {
        minutes,
        target,
        per_day,
        async_per_day,
        extra: None,
    });
    (0..1000_u64, text(), program(), jp, balance, facilitators(), costs()).prop_map(
        |(id, title, program, jp, balance, facilitators, costs)| {
            let blank = Plan::blank(PlanId::new(&format!("plan-{id}")).expect("made to be one")).into_parts();
            let program = Rc::new(program);
            Plan::new(PlanParts { title, program, jp, balance, flow: Vec::new(), facilitators, costs, ..blank })
                .expect("nothing in it refers to anything")
        },
    )
}

fn percent_of(hundredths: u64) -> Percent {
    Percent::from_hundredths(hundredths).unwrap_or_default()
}

fn program() -> impl Strategy<Value = Program> {
    let date = || option::of(date());
    let texts = (text(), text(), text(), text(), text(), text(), text());
    (select(Kind::ALL), texts, option::of(any::<u32>()), date(), date()).prop_map(
        |(kind, texts, participants, start_date, end_date)| {
            let (provider, audience, objectives, legal_basis, product, batch, responsible) = texts;
            Program {
                kind,
                provider,
                audience,
                participants,
                objectives,
                legal_basis,
                product,
                batch,
                start_date,
                end_date,
                responsible,
                extra: None,
            }
        },
    )
}

/// What is noted of a few people, some of whom materials name.
fn facilitators() -> impl Strategy<Value = Vec<Rc<Facilitator>>> {
    let noted = (person(), option::of(select(FacilitatorType::ALL)), option::of(cap()));
    vec(noted, 0..4).prop_map(|mut noted| {
        let mut names = BTreeSet::new();
        noted.retain(|(name, ..)| names.insert(name.clone()));
        let facilitator = |(name, role, cap)| Rc::new(Facilitator { role, cap, ..Facilitator::named(name) });
        noted.into_iter().map(facilitator).collect()
    })
}

/// The name of somebody who teaches: one of few, so that many a material names the same.
pub fn person() -> impl Strategy<Value = Text> {
    prop_oneof![3 => select(vec!["Sari", "Budi", "<b>"]).prop_map(Text::from), 1 => title()]
}

/// What somebody can take over at most.
pub fn cap() -> impl Strategy<Value = Jp> {
    prop_oneof![6 => (0..20_u32).prop_map(Jp::whole), 1 => Just(Jp::MAX_TOTAL)]
}

/// A rate card, mostly not filled in or filled in half.
fn costs() -> impl Strategy<Value = Rc<Costs>> {
    let rates = vec(rate(), Rate::ALL.len());
    let batches = prop_oneof![3 => Just(1), 2 => 1..20_u32, 1 => Just(Costs::MAX_BATCHES)];
    let filled = (rates, batches).prop_map(|(rates, batches)| {
        let mut costs = Costs::default();
        for (rate, amount) in Rate::ALL.iter().zip(rates) {
            assert!(costs.set(CostField::Rate(*rate, amount)), "{amount:?}");
        }
        assert!(costs.set(CostField::Batches(batches)), "{batches}");
        Rc::new(costs)
    });
    prop_oneof![1 => Just(Rc::default()), 2 => filled]
}

/// A rate in rupiah, or none.
pub fn rate() -> impl Strategy<Value = Option<u64>> {
    let amount = prop_oneof![1 => Just(0), 4 => (1..40_u64).prop_map(|n| n * 50_000), 1 => 0..=Costs::MAX_RATE];
    option::weighted(0.7, amount)
}

/// Any day.
pub fn date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| {
        Date::parse(&format!("{year:04}-{month:02}-{day:02}")).expect("every month has 28 days")
    })
}

fn competency() -> impl Strategy<Value = (Text, Text)> {
    (text(), text())
}

fn material() -> impl Strategy<Value = Material> {
    let list = || vec(text(), 0..3);
    let people = vec(prop_oneof![3 => person(), 1 => text()], 0..3);
    let lists = (list(), list(), list(), list(), people);
    let group = prop_oneof![3 => select(vec!["", "Inti", "Dasar"]).prop_map(Text::from), 1 => text()];
    (title(), text(), group, nature(), lists, any::<bool>(), text()).prop_map(
        |(title, code, group, nature, lists, offline_copy, notes)| {
            let (topics, methods, media, references, facilitators) = lists;
            let id = MaterialId::numbered(0);
            Material {
                code,
                group,
                nature,
                topics,
                methods,
                media,
                references,
                facilitators,
                offline_copy,
                notes,
                ..Material::titled(id, title)
            }
        },
    )
}

/// Which competencies a material builds and which earlier materials it requires.
fn links() -> impl Strategy<Value = (Vec<Index>, Vec<Index>)> {
    (vec(any::<Index>(), 0..3), vec(any::<Index>(), 0..3))
}

/// A session and where it stands: its material, its place, its mode there.
type Seed = (Index, Index, Index, Option<Jp>, Option<Nature>, Option<u16>, bool, bool);

fn session() -> impl Strategy<Value = Seed> {
    let own_nature = option::weighted(0.2, nature());
    let minutes = option::weighted(0.2, 1..=240_u16);
    (any::<Index>(), any::<Index>(), any::<Index>(), session_jp(), own_nature, minutes, any::<bool>(), any::<bool>())
}

/// A finding that was put aside: its check, its subjects by kind and index, the reason.
type Aside = (Text, Vec<(SubjectKind, Index)>, Text);

fn aside() -> impl Strategy<Value = Aside> {
    let known = select(CheckId::ALL).prop_map(|check| Text::from(check.code()));
    let check = prop_oneof![4 => known, 1 => title()];
    (check, vec((select(SubjectKind::ALL), any::<Index>()), 1..3), title())
}

type Seeds = (
    Plan,
    Vec<(Text, Text)>,
    Vec<(Material, (Vec<Index>, Vec<Index>))>,
    Vec<(Stage, Text)>,
    Vec<Seed>,
    Vec<String>,
    Vec<String>,
    Vec<String>,
    Vec<String>,
    (Vec<Aside>, readiness::Seed),
);

fn assemble(seeds: Seeds, count: usize) -> Plan {
    let (skeleton, competencies, materials, phases, sessions, c_ids, m_ids, p_ids, s_ids, (asides, notes)) = seeds;
    let mut parts = skeleton.into_parts();
    for ((code, title), id) in competencies.into_iter().zip(&c_ids) {
        let id = CompetencyId::new(id).expect("made to be one");
        parts.competencies.push(Rc::new(Competency { id, code, title, extra: None }));
    }
    for (at, ((material, (builds, requires)), id)) in materials.into_iter().zip(&m_ids).enumerate() {
        let builds: BTreeSet<usize> =
            builds.iter().filter(|_| !c_ids.is_empty()).map(|i| i.index(c_ids.len())).collect();
        let requires: BTreeSet<usize> = requires.iter().filter(|_| at > 0).map(|i| i.index(at)).collect();
        parts.materials.push(Rc::new(Material {
            id: MaterialId::new(id).expect("made to be one"),
            competencies: builds.iter().map(|i| parts.competencies[*i].id.clone()).collect(),
            requires: requires.iter().map(|i| parts.materials[*i].id.clone()).collect(),
            ..material
        }));
    }
    for ((stage, title), id) in phases.into_iter().zip(&p_ids) {
        let id = PhaseId::new(id).expect("made to be one");
        parts.flow.push(Rc::new(Phase { title, ..Phase::empty(id, stage) }));
    }
    for (at, (seed, id)) in sessions.into_iter().zip(&s_ids).enumerate() {
        let (material, place, mode, jp, nature, minutes_per_jp, counted, locked) = seed;
        // Each material has one session for certain, the rest fall where they like.
        let material = if at < count { at } else { material.index(count) };
        let id = SessionId::new(id).expect("made to be one");
        let unmapped = Session::unmapped(id, parts.materials[material].id.clone());
        let mut session = Session { jp, nature, minutes_per_jp, counted, locked, ..unmapped };
        match place.index(parts.flow.len() + 1).checked_sub(1) {
            Some(phase) => {
                let phase = Rc::make_mut(&mut parts.flow[phase]);
                let held: Vec<Mode> = Mode::ALL.iter().copied().filter(|mode| phase.stage.holds(*mode)).collect();
                session.mode = Some(held[mode.index(held.len())]);
                phase.sessions.push(Rc::new(session));
            }
            None => parts.unmapped.push(Rc::new(session)),
        }
    }
    for (check, subjects, reason) in asides {
        let subjects =
            subjects.iter().map(|(kind, at)| AcceptedSubject { subject: subject(&parts, *kind, *at), extra: None });
        parts.accepted.push(Rc::new(Accepted { check, subjects: subjects.collect(), reason, extra: None }));
    }
    let all: Vec<MaterialId> = parts.materials.iter().map(|material| material.id.clone()).collect();
    parts.readiness = Rc::new(readiness::resolved(notes, &all));
    // Materials need not stand in the order of their requirements.
    parts.materials.sort_by(|one, other| one.title.cmp(&other.title));
    Plan::new(parts).expect("assembled to be valid")
}

/// Something of that kind, or the plan where there is none.
fn subject(parts: &PlanParts, kind: SubjectKind, at: Index) -> Subject {
    let sessions: Vec<_> = parts.sessions().collect();
    match kind {
        SubjectKind::Phase if !parts.flow.is_empty() => Subject::Phase(at.get(&parts.flow).id.clone()),
        SubjectKind::Session if !sessions.is_empty() => Subject::Session(at.get(&sessions).id.clone()),
        SubjectKind::Material if !parts.materials.is_empty() => Subject::Material(at.get(&parts.materials).id.clone()),
        SubjectKind::Competency if !parts.competencies.is_empty() => {
            Subject::Competency(at.get(&parts.competencies).id.clone())
        }
        _ => Subject::Plan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest! {
        #[test]
        fn plans_are_valid_and_their_texts_clean(plan in plan()) {
            prop_assert!(plan.sessions().count() <= 21);
            for material in &plan.materials {
                prop_assert!(!material.title.is_empty());
                prop_assert!(!material.notes.chars().any(|c| c.is_control() && c != '\t' && c != '\n'));
            }
        }
    }
}
