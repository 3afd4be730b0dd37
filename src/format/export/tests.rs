use std::rc::Rc;

use proptest::prelude::*;

use super::curriculum::{Cell, Row, RowKind};
use super::*;
use crate::domain::{
    Jp, Material, MaterialId, Mode, Nature, Phase, Plan, PlanId, PlanParts, Session, SessionId, Stage, Summary,
    arbitrary, by_group,
};

/// Words as they stand in files, a decimal comma.
struct Codes;

impl Labels for Codes {
    fn language(&self) -> &'static str {
        "id"
    }
    fn decimal_point(&self) -> char {
        ','
    }
    fn column(&self, column: Column) -> &'static str {
        match column {
            Column::Number => "No",
            Column::Material => "Materi",
            Column::Nature => "Sifat",
            Column::Mode => "Moda",
            Column::Phase => "Tahap",
            Column::Theory => "T",
            Column::Practice => "P",
            Column::FieldPractice => "PL",
            Column::Jp => "JP",
        }
    }
    fn meaning(&self, column: Column) -> Option<&'static str> {
        (column == Column::Theory).then_some("Teori & \"konsep\"")
    }
    fn nature(&self, nature: Nature) -> &'static str {
        nature.code()
    }
    fn mode(&self, mode: Option<Mode>) -> &'static str {
        mode.map_or("?", Mode::code)
    }
    fn phase(&self, phase: &Phase) -> String {
        if phase.title.is_empty() { phase.stage.code().to_owned() } else { phase.title.to_string() }
    }
    fn one_of(&self, title: &str, n: usize, count: usize) -> String {
        format!("{title} ({n}/{count})")
    }
    fn no_group(&self) -> &'static str {
        "Tanpa kelompok"
    }
    fn subtotal(&self, letter: &str) -> String {
        format!("Subtotal {letter}")
    }
    fn total(&self) -> &'static str {
        "Jumlah"
    }
}

/// A plan of materials `(group, title, nature)` and sessions
/// `(index of the material, stage or tray, JP in hundredths)`.
fn plan(materials: &[(&str, &str, Nature)], sessions: &[(usize, Option<Stage>, Option<u64>)]) -> Plan {
    let blank = Plan::blank(PlanId::new("plan").unwrap()).into_parts();
    let mut parts = PlanParts { title: "Bimtek".into(), ..blank };
    for (at, (group, title, nature)) in materials.iter().enumerate() {
        let id = MaterialId::new(&format!("m{at}")).unwrap();
        let material = Material::titled(id, (*title).into());
        parts.materials.push(Rc::new(Material { group: (*group).into(), nature: *nature, ..material }));
    }
    for (at, (material, stage, jp)) in sessions.iter().enumerate() {
        let id = SessionId::new(&format!("s{at}")).unwrap();
        let session = Session::unmapped(id, parts.materials[*material].id.clone());
        let session = Session { jp: jp.map(Jp::from_hundredths), ..session };
        match stage {
            None => parts.unmapped.push(Rc::new(session)),
            Some(stage) => {
                let mode = *Mode::ALL.iter().find(|mode| stage.holds(**mode)).unwrap();
                let phase = parts.flow.iter_mut().find(|phase| phase.stage == *stage).unwrap();
                Rc::make_mut(phase).sessions.push(Rc::new(Session { mode: Some(mode), ..session }));
            }
        }
    }
    Plan::new(parts).unwrap()
}

/// Compares the lines below the header; `|` stands for a tab, `¦` for a bar.
#[track_caller]
fn check_tsv(plan: &Plan, expected: &[&str]) {
    let tsv = Curriculum::of(plan, &Codes).to_tsv();
    let header = "No|Materi|Sifat|Moda|Tahap|T|P|PL|JP";
    let expected: Vec<String> =
        [header].iter().chain(expected).map(|line| line.replace('|', "\t").replace('¦', "|")).collect();
    assert_eq!(tsv.lines().collect::<Vec<_>>(), expected);
    assert!(tsv.ends_with('\n'));
}

const ONLINE: Option<Stage> = Some(Stage::Online);
const CLASS: Option<Stage> = Some(Stage::FaceToFace);
const TRAY: Option<Stage> = None;

#[test]
fn groups_in_order_of_appearance_and_what_has_none_last() {
    let plan = plan(
        &[
            ("", "Pembukaan", Nature::Other),
            ("Dasar", "Regulasi", Nature::Regulation),
            ("Inti", "Simulasi", Nature::Simulation),
            ("Dasar", "Magang", Nature::FieldPractice),
        ],
        &[(2, CLASS, Some(600)), (1, ONLINE, Some(150)), (0, ONLINE, Some(0)), (3, CLASS, Some(225))],
    );
    check_tsv(
        &plan,
        &[
            "|A. Dasar|||||||",
            "1|Regulasi|regulation|onlineAsync|online|1,5|||1,5",
            "2|Magang|fieldPractice|faceToFace|faceToFace|||2,25|2,25",
            "|Subtotal A||||1,5|0|2,25|3,75",
            "|B. Inti|||||||",
            "1|Simulasi|simulation|faceToFace|faceToFace||6||6",
            "|Subtotal B||||0|6|0|6",
            "|C. Tanpa kelompok|||||||",
            "1|Pembukaan|other|onlineAsync|online|0|||0",
            "|Subtotal C||||0|0|0|0",
            "|Jumlah||||1,5|6|2,25|9,75",
        ],
    );
}

#[test]
fn a_plan_without_groups_has_no_headings() {
    let plan = plan(
        &[("", "Regulasi", Nature::Regulation), ("", "Klinik", Nature::Clinic)],
        &[(0, ONLINE, Some(400)), (1, CLASS, None)],
    );
    check_tsv(
        &plan,
        &[
            "1|Regulasi|regulation|onlineAsync|online|4|||4",
            "2|Klinik|clinic|faceToFace|faceToFace||||",
            "|Jumlah||||4|0|0|4",
        ],
    );
}

#[test]
fn an_empty_plan_has_a_header_and_a_total() {
    check_tsv(&plan(&[], &[]), &["|Jumlah||||0|0|0|0"]);
}

#[test]
fn sessions_of_a_material_stand_together_in_the_order_of_the_flow_then_the_tray() {
    let mut parts = plan(
        &[("", "Dokumen", Nature::Practice), ("", "Regulasi", Nature::Regulation)],
        &[(0, TRAY, Some(100)), (0, CLASS, Some(600)), (1, ONLINE, Some(123_456)), (0, ONLINE, Some(200))],
    )
    .into_parts();
    // The online part is theory, whatever the material is.
    let online = Rc::make_mut(&mut parts.flow[0]);
    Rc::make_mut(&mut online.sessions[1]).nature = Some(Nature::Theory);
    online.title = "MOOC".into();
    check_tsv(
        &Plan::new(parts).unwrap(),
        &[
            "1|Regulasi|regulation|onlineAsync|MOOC|1234,56|||1234,56",
            "2|Dokumen (1/3)|theory|onlineAsync|MOOC|2|||2",
            "|Dokumen (2/3)|practice|faceToFace|faceToFace||6||6",
            "|Dokumen (3/3)|practice|?|–||1||1",
            "|Jumlah||||1236,56|7|0|1243,56",
        ],
    );
}

/// A plan whose every text is out to do harm.
fn hostile() -> Plan {
    let mut parts = plan(
        &[
            ("=HYPERLINK(\"http://x\")", "=cmd|'/C calc'!A0", Nature::Theory),
            ("=HYPERLINK(\"http://x\")", "\"open\tquote\"", Nature::Theory),
            ("</table><script>alert(1)</script>", "a\r\nb;c,d\t<img src=x onerror=alert(1)>", Nature::Theory),
        ],
        &[(0, ONLINE, Some(100)), (1, ONLINE, Some(100)), (2, CLASS, Some(100)), (2, CLASS, None)],
    )
    .into_parts();
    parts.title = "+1</caption>&amp;".into();
    Rc::make_mut(&mut parts.flow[0]).title = "@SUM(A1)".into();
    Rc::make_mut(&mut parts.flow[1]).title = "-1+2".into();
    Plan::new(parts).unwrap()
}

#[test]
fn hostile_text_stays_in_its_cell_of_tab_separated_text() {
    check_tsv(
        &hostile(),
        &[
            "|A. =HYPERLINK(\"http://x\")|||||||",
            "1|'=cmd¦'/C calc'!A0|theory|onlineAsync|'@SUM(A1)|1|||1",
            "2|\"\"\"open quote\"\"\"|theory|onlineAsync|'@SUM(A1)|1|||1",
            "|Subtotal A||||2|0|0|2",
            "|B. </table><script>alert(1)</script>|||||||",
            "1|a b;c,d <img src=x onerror=alert(1)> (1/2)|theory|faceToFace|'-1+2|1|||1",
            "|a b;c,d <img src=x onerror=alert(1)> (2/2)|theory|faceToFace|'-1+2||||",
            "|Subtotal B||||1|0|0|1",
            "|Jumlah||||3|0|0|3",
        ],
    );
}

#[test]
fn hostile_text_stays_in_its_cell_of_csv() {
    let expected = [
        "\u{feff}No;Materi;Sifat;Moda;Tahap;T;P;PL;JP",
        ";\"A. =HYPERLINK(\"\"http://x\"\")\";;;;;;;",
        "1;'=cmd|'/C calc'!A0;theory;onlineAsync;'@SUM(A1);1;;;1",
        "2;\"\"\"open\tquote\"\"\";theory;onlineAsync;'@SUM(A1);1;;;1",
        ";Subtotal A;;;;2;0;0;2",
        ";B. </table><script>alert(1)</script>;;;;;;;",
        "1;\"a\r\nb;c,d\t<img src=x onerror=alert(1)> (1/2)\";theory;faceToFace;'-1+2;1;;;1",
        ";\"a\r\nb;c,d\t<img src=x onerror=alert(1)> (2/2)\";theory;faceToFace;'-1+2;;;;",
        ";Subtotal B;;;;1;0;0;1",
        ";Jumlah;;;;3;0;0;3",
        "",
    ];
    assert_eq!(Curriculum::of(&hostile(), &Codes).to_csv(';'), expected.join("\r\n"));
}

#[test]
fn hostile_text_stays_text_in_html() {
    let expected = r#"<table border="1" lang="id">
<caption>'+1&lt;/caption&gt;&amp;amp;</caption>
<thead>
<tr><th scope="col">No</th><th scope="col">Materi</th><th scope="col">Sifat</th><th scope="col">Moda</th><th scope="col">Tahap</th><th scope="col"><abbr title="Teori &amp; &quot;konsep&quot;">T</abbr></th><th scope="col">P</th><th scope="col">PL</th><th scope="col">JP</th></tr>
</thead>
<tbody>
<tr><td></td><th scope="rowgroup" align="left">A. =HYPERLINK(&quot;http://x&quot;)</th><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
<tr><td align="right">1</td><td>'=cmd|'/C calc'!A0</td><td>theory</td><td>onlineAsync</td><td>'@SUM(A1)</td><td align="right">1</td><td></td><td></td><td align="right">1</td></tr>
<tr><td align="right">2</td><td>&quot;open quote&quot;</td><td>theory</td><td>onlineAsync</td><td>'@SUM(A1)</td><td align="right">1</td><td></td><td></td><td align="right">1</td></tr>
<tr><td></td><th scope="row" align="left">Subtotal A</th><td></td><td></td><td></td><td align="right"><b>2</b></td><td align="right"><b>0</b></td><td align="right"><b>0</b></td><td align="right"><b>2</b></td></tr>
</tbody>
<tbody>
<tr><td></td><th scope="rowgroup" align="left">B. &lt;/table&gt;&lt;script&gt;alert(1)&lt;/script&gt;</th><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
<tr><td align="right">1</td><td>a b;c,d &lt;img src=x onerror=alert(1)&gt; (1/2)</td><td>theory</td><td>faceToFace</td><td>'-1+2</td><td align="right">1</td><td></td><td></td><td align="right">1</td></tr>
<tr><td></td><td>a b;c,d &lt;img src=x onerror=alert(1)&gt; (2/2)</td><td>theory</td><td>faceToFace</td><td>'-1+2</td><td></td><td></td><td></td><td></td></tr>
<tr><td></td><th scope="row" align="left">Subtotal B</th><td></td><td></td><td></td><td align="right"><b>1</b></td><td align="right"><b>0</b></td><td align="right"><b>0</b></td><td align="right"><b>1</b></td></tr>
</tbody>
<tfoot>
<tr><td></td><th scope="row" align="left">Jumlah</th><td></td><td></td><td></td><td align="right"><b>3</b></td><td align="right"><b>0</b></td><td align="right"><b>0</b></td><td align="right"><b>3</b></td></tr>
</tfoot>
</table>
"#;
    let html = Curriculum::of(&hostile(), &Codes).to_html();
    assert_eq!(html.replace("&#39;", "'"), expected);
    assert!(!expected.contains("&#39;") && html.matches("&#39;").count() == expected.matches('\'').count());
}

/// The records of a CSV text by the grammar of RFC 4180, or `None` if it breaks it.
fn read_csv(text: &str, separator: char) -> Option<Vec<Vec<String>>> {
    let mut records = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut record = Vec::new();
        loop {
            let mut field = String::new();
            if let Some(mut quoted) = rest.strip_prefix('"') {
                loop {
                    let (before, after) = quoted.split_once('"')?;
                    field.push_str(before);
                    quoted = after;
                    match quoted.strip_prefix('"') {
                        Some(after) => {
                            field.push('"');
                            quoted = after;
                        }
                        None => break,
                    }
                }
                rest = quoted;
            } else {
                let (bare, after) = rest.split_at(rest.find([separator, '\r', '\n'])?);
                field.push_str(bare);
                rest = after;
                if field.contains('"') {
                    return None;
                }
            }
            record.push(field);
            match rest.strip_prefix(separator) {
                Some(after) => rest = after,
                None => break,
            }
        }
        rest = rest.strip_prefix("\r\n")?;
        records.push(record);
    }
    Some(records)
}

/// The cells of the table as they should come back, text defused.
fn expected_cells(curriculum: &Curriculum, text: impl Fn(&str) -> String) -> Vec<Vec<String>> {
    let header = Column::ALL.map(|column| Codes.column(column).to_owned()).to_vec();
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(t) => {
                let dangerous = t.starts_with(['\t', '\n', '\r'])
                    || t.trim_start_matches([' ', '\t', '\n', '\u{202e}', '\u{2028}']).starts_with('=');
                text(&if dangerous { format!("'{t}") } else { t.to_string() })
            }
            Cell::Number(jp) => jp.to_string().replace('.', ","),
        });
        cells.collect()
    };
    [header].into_iter().chain(curriculum.rows().map(row)).collect()
}

proptest! {
    #[test]
    fn csv_reads_back_as_the_same_cells(plan in arbitrary::plan(), separator in prop_oneof![Just(';'), Just(',')]) {
        let curriculum = Curriculum::of(&plan, &Codes);
        let csv = curriculum.to_csv(separator);
        let records = csv.strip_prefix('\u{feff}').and_then(|text| read_csv(text, separator));
        prop_assert_eq!(records, Some(expected_cells(&curriculum, str::to_owned)));
    }

    #[test]
    fn tab_separated_text_has_a_line_for_each_row(plan in arbitrary::plan()) {
        let curriculum = Curriculum::of(&plan, &Codes);
        let tsv = curriculum.to_tsv();
        let cells = |line: &str| -> Vec<String> {
            let unquoted = |cell: &str| match cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
                Some(inner) => inner.replace("\"\"", "\""),
                None => cell.to_owned(),
            };
            line.split('\t').map(unquoted).collect()
        };
        let lines: Vec<Vec<String>> = tsv.trim_end_matches('\n').split('\n').map(cells).collect();
        let expected = expected_cells(&curriculum, |text| text.replace(['\t', '\n', '\u{2028}'], " "));
        prop_assert_eq!(lines, expected);
    }

    #[test]
    fn html_has_only_the_tags_of_a_table(plan in arbitrary::plan()) {
        let html = Curriculum::of(&plan, &Codes).to_html();
        let mut rest = &*html;
        while let Some((text, tag)) = rest.split_once('<') {
            prop_assert!(!text.contains(['>', '"', '\'']), "{}", text);
            let (tag, after) = tag.split_once('>').expect("a tag ends");
            let name = tag.trim_start_matches('/').split(' ').next().unwrap();
            let ours = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "abbr", "b"].contains(&name);
            prop_assert!(ours, "{}", tag);
            rest = after;
        }
        prop_assert_eq!(rest, "\n");
        for entity in html.split('&').skip(1) {
            prop_assert!(["amp;", "lt;", "gt;", "quot;", "#39;"].iter().any(|name| entity.starts_with(name)));
        }
    }

    /// What stands in the rows adds up to the subtotals, these to the total,
    /// and that is what the summary says.
    #[test]
    fn sums_are_those_of_the_rows_and_of_the_summary(plan in arbitrary::plan()) {
        let curriculum = Curriculum::of(&plan, &Codes);
        let figures = |row: &Row| [5, 6, 7, 8].map(|at| match row.cells[at] {
            Cell::Number(jp) => jp,
            _ => Jp::ZERO,
        });
        let add = |sum: [Jp; 4], row: &Row| {
            let row = figures(row);
            [0, 1, 2, 3].map(|at| sum[at] + row[at])
        };
        let of_kind = |rows: &[Row], kind| {
            rows.iter().filter(|row| row.kind == kind).fold([Jp::ZERO; 4], add)
        };
        let grouped = !plan.groups().is_empty();
        let groups = by_group(&plan);
        prop_assert_eq!(curriculum.sections.len(), groups.len());
        let mut all = [Jp::ZERO; 4];
        for (rows, (_, totals)) in curriculum.sections.iter().zip(groups) {
            let sessions = of_kind(rows, RowKind::Session);
            let expected = [totals.theory, totals.practice, totals.field_practice, totals.jp];
            prop_assert_eq!(sessions, expected);
            if grouped {
                prop_assert_eq!(of_kind(rows, RowKind::Sum), expected);
            }
            all = [0, 1, 2, 3].map(|at| all[at] + sessions[at]);
        }
        let summary = Summary::of(&plan);
        prop_assert_eq!(all, [summary.theory, summary.practice, summary.field_practice, summary.jp]);
        prop_assert_eq!(figures(&curriculum.total), all);
        let sessions = curriculum.rows().filter(|row| row.kind == RowKind::Session).count();
        prop_assert_eq!(sessions, plan.sessions().count());
    }
}
