//! The clipboard's HTML as rows of cells. Word and Excel put a real table there,
//! with merged cells and line breaks that plain text loses.

use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, HtmlTableCellElement, HtmlTableElement, HtmlTableRowElement, Node, SupportedType};

use crate::format::table::SpanningCell;

/// No real table spans more, and a hostile one must not fill the memory.
const MAX_SPAN: u32 = 1_000;

/// The rows of the largest table in a piece of HTML; `None` without a table.
///
/// The browser's own parser reads it into a document that is never shown:
/// nothing in it is loaded or run.
pub fn table_of(html: &str) -> Option<Vec<Vec<SpanningCell>>> {
    let document = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    let tables = document.query_selector_all("table").ok()?;
    let tables = (0..tables.length()).filter_map(|at| tables.get(at)?.dyn_into::<HtmlTableElement>().ok());
    let table = tables.max_by_key(|table| table.rows().length())?;
    let rows = table.rows();
    let rows = (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into::<HtmlTableRowElement>().ok());
    Some(rows.map(|row| cells(&row)).collect())
}

fn cells(row: &HtmlTableRowElement) -> Vec<SpanningCell> {
    let cells = row.cells();
    let cells = (0..cells.length()).filter_map(|at| cells.item(at)?.dyn_into::<HtmlTableCellElement>().ok());
    cells
        .map(|cell| {
            let span = |count: u32| count.clamp(1, MAX_SPAN) as usize;
            SpanningCell { text: text_of(&cell), columns: span(cell.col_span()), rows: span(cell.row_span()) }
        })
        .collect()
}

/// The text of a cell as one sees it: runs of blanks are one, and only line
/// breaks and paragraphs begin a new line.
fn text_of(cell: &Element) -> String {
    let mut text = String::new();
    collect(cell, &mut text);
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn collect(node: &Node, text: &mut String) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.get(at)) {
        match child.node_type() {
            Node::TEXT_NODE => {
                // Line breaks of the source are blanks, not lines.
                let content = child.text_content().unwrap_or_default();
                text.extend(content.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
            }
            Node::ELEMENT_NODE => {
                let name = child.node_name();
                match name.as_str() {
                    "BR" => text.push('\n'),
                    "STYLE" | "SCRIPT" => {}
                    "P" | "DIV" | "LI" => {
                        text.push('\n');
                        collect(&child, text);
                        text.push('\n');
                    }
                    _ => collect(&child, text),
                }
            }
            _ => {}
        }
    }
}
