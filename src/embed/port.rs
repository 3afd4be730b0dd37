//! What the element's JavaScript does for the planner: whatever must outlive the
//! WebAssembly memory (the rescue copy, the storage) or belongs to the page.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The element's side of the boundary; see `port.js`.
    #[derive(Clone)]
    pub type Port;

    /// A change was committed: `text` is the file of the plan with this id and title, `summary`
    /// its summary as JSON. Keeps the rescue copy, stores it, tells the host.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Port, id: &str, title: &str, text: &str, summary: &str, cause: &str);

    /// Another of the kept plans is open now; nothing of it has to be stored. The
    /// one before stays among them if `keep`; `false` when its last changes are not kept anywhere.
    #[wasm_bindgen(method)]
    pub fn switched(this: &Port, id: &str, text: &str, keep: bool) -> bool;

    /// Hands a file over; `false` when the host took it instead.
    #[wasm_bindgen(method)]
    pub fn export(this: &Port, format: &str, file_name: &str, media_type: &str, text: &str) -> bool;

    /// Copies a table or another text; answers by `copied` on the planner.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Port, html: &str, text: &str, is_table: bool);

    /// Opens the file chooser.
    #[wasm_bindgen(method, js_name = chooseFile)]
    pub fn choose_file(this: &Port);

    /// Reads a file; answers by `openFile` or `unreadable` on the planner.
    #[wasm_bindgen(method, js_name = readFile)]
    pub fn read_file(this: &Port, file: web_sys::File);

    /// An id that no other plan has.
    #[wasm_bindgen(method, js_name = freshId)]
    pub fn fresh_id(this: &Port) -> String;

    /// What could not be opened, for `padu-error`; `problems` is a JSON list.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Port, code: &str, message: &str, problems: &str);

    /// The kept plans as a JSON list, newest first; `undefined` when none are kept.
    #[wasm_bindgen(method)]
    pub fn kept(this: &Port) -> Option<String>;

    /// The text of a kept plan.
    #[wasm_bindgen(method, js_name = keptText)]
    pub fn kept_text(this: &Port, id: &str) -> Option<String>;

    /// Keeps a plan beside the open one; `false` when the storage refuses.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Port, id: &str, text: &str) -> bool;

    /// Marks a kept plan as deleted, or not.
    #[wasm_bindgen(method, js_name = setDeleted)]
    pub fn set_deleted(this: &Port, id: &str, deleted: bool);

    /// The plan goes on here, and no longer in the tab that has it open.
    #[wasm_bindgen(method, js_name = takeOver)]
    pub fn take_over(this: &Port);

    /// What is open here goes on as a copy.
    #[wasm_bindgen(method, js_name = workOnCopy)]
    pub fn work_on_copy(this: &Port);

    /// The language of the interface was changed by the designer.
    #[wasm_bindgen(method)]
    pub fn speak(this: &Port, lang: &str);

    /// Fetches what is loaded on demand; calls `then` with whether it is there.
    #[wasm_bindgen(method, js_name = fetchParts)]
    pub fn fetch_parts(this: &Port, then: &js_sys::Function);

    /// Prints the planner.
    #[wasm_bindgen(method)]
    pub fn print(this: &Port);
}
