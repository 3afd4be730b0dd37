//! A text of headings, paragraphs and lists, for what one writes elsewhere.

use super::formula::{defused_line, line};
use super::html::push_escaped;

/// A text for a document of the designer's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The language tag of its words.
    pub language: &'static str,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a [`Document`]. The texts are text, never HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// Points, each with its title.
    List(Vec<(String, String)>),
}

impl Document {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// As HTML for the clipboard: word processors take headings and lists over.
    pub fn to_html(&self) -> String {
        let mut out = String::from("<div lang=\"");
        push_escaped(&mut out, self.language);
        out.push_str("\">\n");
        for block in &self.blocks {
            match block {
                Block::Heading(text) => element(&mut out, "h3", text),
                Block::Paragraph(text) => element(&mut out, "p", text),
                Block::List(points) => {
                    out.push_str("<ol>\n");
                    for (title, text) in points {
                        out.push_str("<li><b>");
                        push_escaped(&mut out, title);
                        out.push_str(".</b> ");
                        push_escaped(&mut out, text);
                        out.push_str("</li>\n");
                    }
                    out.push_str("</ol>\n");
                }
            }
        }
        out.push_str("</div>\n");
        out
    }

    /// As plain text, each block and each point a line: a text with lines of its own could begin one as a formula
    /// does, for who pastes it into a spreadsheet.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            if !out.is_empty() {
                out.push('\n');
            }
            match block {
                Block::Heading(text) | Block::Paragraph(text) => {
                    out.push_str(&defused_line(text));
                    out.push('\n');
                }
                Block::List(points) => {
                    for (number, (title, text)) in (1..).zip(points) {
                        out.push_str(&u32::to_string(&number));
                        for piece in [". ", &line(title), ". ", &line(text), "\n"] {
                            out.push_str(piece);
                        }
                    }
                }
            }
        }
        out
    }
}

fn element(out: &mut String, name: &str, text: &str) {
    for piece in ["<", name, ">"] {
        out.push_str(piece);
    }
    push_escaped(out, text);
    for piece in ["</", name, ">\n"] {
        out.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_in_both_forms() {
        let text = |text: &str| text.to_owned();
        let document = Document {
            language: "id",
            blocks: vec![
                Block::Heading(text("Landasan")),
                Block::Paragraph(text("<script>alert(1)</script> & \"lain\"")),
                Block::List(vec![(text("A"), text("b")), (text("C"), text("d\n=1+1\t+2"))]),
            ],
        };
        assert_eq!(
            document.to_html(),
            "<div lang=\"id\">\n<h3>Landasan</h3>\n<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;lain&quot;</p>\n\
             <ol>\n<li><b>A.</b> b</li>\n<li><b>C.</b> d\n=1+1\t+2</li>\n</ol>\n</div>\n"
        );
        assert_eq!(
            document.to_text(),
            "Landasan\n\n<script>alert(1)</script> & \"lain\"\n\n1. A. b\n2. C. d =1+1 +2\n"
        );
    }
}
