//! The table as data: which rows there are and what stands in them.

use std::collections::BTreeMap;

use crate::domain::{Component, Jp, Material, Mode, Nature, Phase, Plan, Session, Text, Totals, by_group, places_of};

/// Stands for the stage of what is not mapped yet. An empty cell would be read
/// as "the same as above", by people and by the planner's own paste.
const NO_PHASE: &str = "–";

/// A plan's curriculum as a table, its words already in one language.
///
/// Groups stand in the order in which the plan's materials name them, materials
/// without one come last. Within a group the materials stand as the flow first
/// comes to them, each with all of its sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curriculum {
    /// The title of the plan, perhaps empty.
    pub(super) title: Text,
    /// The tag of the language, such as `id`.
    pub(super) language: &'static str,
    /// What stands before the decimals of a number.
    pub(super) decimal_point: char,
    /// The heads of the columns: as written, and what an abbreviation means.
    pub(super) header: [(&'static str, Option<&'static str>); Column::ALL.len()],
    /// The groups; one without a heading when the plan has no groups at all.
    pub(super) sections: Vec<Vec<Row>>,
    /// The last row.
    pub(super) total: Row,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The number of a material within its group.
    Number,
    /// The title of the material; group headings and the names of sums.
    Material,
    /// Sifat materi.
    Nature,
    /// Moda.
    Mode,
    /// Tahap.
    Phase,
    /// JP of theory.
    Theory,
    /// JP of practice.
    Practice,
    /// JP of field practice.
    FieldPractice,
    /// JP, whatever their nature.
    Jp,
}

impl Column {
    /// Every column, in the order of the table.
    pub const ALL: [Column; 9] = [
        Column::Number,
        Column::Material,
        Column::Nature,
        Column::Mode,
        Column::Phase,
        Column::Theory,
        Column::Practice,
        Column::FieldPractice,
        Column::Jp,
    ];
}

/// The words of the table in one language.
pub trait Labels {
    /// The tag of the language, such as `id`.
    fn language(&self) -> &'static str;
    /// What stands before the decimals of a number.
    fn decimal_point(&self) -> char;
    /// The head of a column.
    fn column(&self, column: Column) -> &'static str;
    /// What the head of a column stands for, if it is an abbreviation.
    fn meaning(&self, column: Column) -> Option<&'static str>;
    /// How a nature is called.
    fn nature(&self, nature: Nature) -> &'static str;
    /// How a mode is called; `None` for what is not mapped yet.
    fn mode(&self, mode: Option<Mode>) -> &'static str;
    /// How a phase is called.
    fn phase(&self, phase: &Phase) -> String;
    /// The title of the `n`-th of several sessions of one material.
    fn one_of(&self, title: &str, n: usize, count: usize) -> String;
    /// The heading of the materials without a group, where others have one.
    fn no_group(&self) -> &'static str;
    /// The name of the sum of one group, given its letter.
    fn subtotal(&self, letter: &str) -> String;
    /// The name of the sum of everything.
    fn total(&self) -> &'static str;
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) kind: RowKind,
    /// One for each of [`Column::ALL`].
    pub(super) cells: [Cell; Column::ALL.len()],
}

/// What a row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// The heading of a group.
    Group,
    /// A session.
    Session,
    /// A subtotal, or the total.
    Sum,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Text(Text),
    Number(Jp),
}

impl Curriculum {
    /// The table of a plan, in the language of `labels`.
    pub fn of(plan: &Plan, labels: &dyn Labels) -> Curriculum {
        let mut taught = taught_by_group(plan, labels);
        let groups = by_group(plan);
        let grouped = groups.iter().any(|(group, _)| !group.is_empty());
        let sections = groups.iter().enumerate().map(|(at, (group, subtotal))| {
            let letter = letter(at);
            let mut rows = Vec::new();
            if grouped {
                let name = if group.is_empty() { labels.no_group() } else { group };
                rows.push(Row::group(&[&letter, ". ", name].concat()));
            }
            for (number, taught) in (1..).zip(taught.remove(&**group).unwrap_or_default()) {
                rows.extend(taught.rows(number, labels));
            }
            if grouped {
                rows.push(Row::sum(&labels.subtotal(&letter), subtotal));
            }
            rows
        });
        Curriculum {
            title: plan.title.clone(),
            language: labels.language(),
            decimal_point: labels.decimal_point(),
            header: Column::ALL.map(|column| (labels.column(column), labels.meaning(column))),
            sections: sections.collect(),
            total: Row::sum(labels.total(), &Totals::of(plan)),
        }
    }

    /// Every row below the header.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flatten().chain([&self.total])
    }

    /// A number as the table writes it: without a separator of thousands, which
    /// a spreadsheet of another language would take for the decimal point.
    pub(super) fn number(&self, number: Jp) -> String {
        number.to_string().replace('.', self.decimal_point.encode_utf8(&mut [0; 4]))
    }
}

impl Row {
    fn group(heading: &str) -> Row {
        let mut cells = [const { Cell::Empty }; Column::ALL.len()];
        let [_, material, ..] = &mut cells;
        *material = Cell::Text(heading.into());
        Row { kind: RowKind::Group, cells }
    }

    fn sum(name: &str, totals: &Totals) -> Row {
        let cells = [
            Cell::Empty,
            Cell::Text(name.into()),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Number(totals.theory),
            Cell::Number(totals.practice),
            Cell::Number(totals.field_practice),
            Cell::Number(totals.jp),
        ];
        Row { kind: RowKind::Sum, cells }
    }
}

/// A material with its sessions, and what the phase of each is called.
struct Taught<'a> {
    material: &'a Material,
    sessions: Vec<(&'a Session, Text)>,
}

/// The materials of each group, both they and their sessions in the order of
/// the flow, then the tray.
fn taught_by_group<'a>(plan: &'a Plan, labels: &dyn Labels) -> BTreeMap<&'a str, Vec<Taught<'a>>> {
    let materials = places_of(plan.materials.iter().map(|material| material.id.as_str()));
    let mut groups: BTreeMap<&str, Vec<Taught>> = BTreeMap::new();
    let mut slots: BTreeMap<&str, usize> = BTreeMap::new();
    let flow = plan.flow.iter().map(|phase| (Text::from(labels.phase(phase)), &phase.sessions));
    for (phase, sessions) in flow.chain([(NO_PHASE.into(), &plan.unmapped)]) {
        for session in sessions {
            let id = session.material.as_str();
            let Some(material) = materials.get(id).and_then(|at| plan.materials.get(at)) else { continue };
            let group = groups.entry(&material.group).or_default();
            let slot = *slots.entry(id).or_insert(group.len());
            if slot == group.len() {
                group.push(Taught { material, sessions: Vec::new() });
            }
            if let Some(taught) = group.get_mut(slot) {
                taught.sessions.push((session, phase.clone()));
            }
        }
    }
    groups
}

impl Taught<'_> {
    /// A row for each session, the first with the material's number.
    fn rows(&self, number: u32, labels: &dyn Labels) -> impl Iterator<Item = Row> {
        (1..).zip(&self.sessions).map(move |(nth, (session, phase))| {
            let nature = session.nature.unwrap_or(self.material.nature);
            let component = nature.component();
            let jp = || session.jp.map_or(Cell::Empty, Cell::Number);
            let jp_of = |column| if column == component { jp() } else { Cell::Empty };
            let cells = [
                if nth == 1 { Cell::Number(Jp::whole(number)) } else { Cell::Empty },
                Cell::Text(match self.sessions.len() {
                    1 => self.material.title.clone(),
                    count => labels.one_of(&self.material.title, nth, count).into(),
                }),
                Cell::Text(labels.nature(nature).into()),
                Cell::Text(labels.mode(session.mode).into()),
                Cell::Text(phase.clone()),
                jp_of(Component::Theory),
                jp_of(Component::Practice),
                jp_of(Component::FieldPractice),
                jp(),
            ];
            Row { kind: RowKind::Session, cells }
        })
    }
}

/// The letter of a group, counted from 0: A to Z, then AA, AB and so on.
pub fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = Some(at);
    while let Some(at) = rest {
        letters.push(char::from(b'A' + (at % 26) as u8));
        rest = (at / 26).checked_sub(1);
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_of_groups() {
        for (at, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letter(at), expected, "{at}");
        }
    }
}
