//! The clipboard's HTML as rows of cells, by the browser's own parser.

use padu::ui::clipboard::table_of;
use wasm_bindgen_test::wasm_bindgen_test;

fn texts(html: &str) -> Option<Vec<Vec<String>>> {
    let rows = table_of(html)?;
    Some(rows.into_iter().map(|row| row.into_iter().map(|cell| cell.text).collect()).collect())
}

#[wasm_bindgen_test]
fn merged_cells_keep_their_spans() {
    let html = "<table><tr><td rowspan=2>Inti</td><td colspan=3>A</td></tr><tr><td>B</td></tr></table>";
    let rows = table_of(html).expect("there is a table").into_iter();
    let spans: Vec<Vec<_>> =
        rows.map(|row| row.into_iter().map(|cell| (cell.text, cell.columns, cell.rows)).collect()).collect();
    let cell = |text: &str, columns, rows| (text.to_owned(), columns, rows);
    assert_eq!(spans, [vec![cell("Inti", 1, 2), cell("A", 3, 1)], vec![cell("B", 1, 1)]]);
}

#[wasm_bindgen_test]
fn text_is_read_as_it_is_seen() {
    let html =
        "<table><tr><td> Regulasi\n   <b>PBJ</b> </td><td><p>Satu</p><p>Dua</p></td><td>a<br>b</td></tr></table>";
    let expected = ["Regulasi PBJ", "Satu\nDua", "a\nb"].map(String::from).to_vec();
    assert_eq!(texts(html), Some(vec![expected]));
}

#[wasm_bindgen_test]
fn the_largest_table_counts_and_no_table_is_none() {
    let html = "<table><tr><td>x</td></tr></table><table><tr><td>1</td></tr><tr><td>2</td></tr></table>";
    assert_eq!(texts(html), Some(vec![vec!["1".to_owned()], vec!["2".to_owned()]]));
    assert_eq!(texts("<p>Regulasi</p>"), None);
    assert_eq!(texts(""), None);
}

#[wasm_bindgen_test]
fn nothing_of_the_clipboard_runs() {
    let html =
        "<table><tr><td>a<script>window.ran = 1</script><img src=x onerror=\"window.ran = 1\"></td></tr></table>";
    assert_eq!(texts(html), Some(vec![vec!["a".to_owned()]]));
    let window = web_sys::window().expect("a page");
    assert!(js_sys::Reflect::get(&window, &"ran".into()).expect("a plain property").is_undefined());
}
