//! *Format lain*: the curriculum as a table in the words of the interface.

use super::view::phase_title;
use crate::domain::{Mode, Nature, Phase, Plan};
use crate::format::csv_file_name;
use crate::format::export::{Column, Curriculum, Labels};
use crate::i18n::{Lang, Word};

/// The curriculum as an HTML table, for Word and Excel.
pub fn html(plan: &Plan, lang: Lang) -> String {
    curriculum(plan, lang).to_html()
}

/// The curriculum as tab-separated text, for what takes no HTML from the clipboard.
pub fn tsv(plan: &Plan, lang: Lang) -> String {
    curriculum(plan, lang).to_tsv()
}

/// The curriculum as a CSV file, with the separator that spreadsheets expect
/// where the language is spoken.
pub fn csv(plan: &Plan, lang: Lang) -> String {
    let separator = match lang {
        Lang::Id => ';',
        Lang::En => ',',
    };
    curriculum(plan, lang).to_csv(separator)
}

/// The name of the CSV file.
pub fn csv_name(plan: &Plan) -> String {
    csv_file_name(&plan.title)
}

fn curriculum(plan: &Plan, lang: Lang) -> Curriculum {
    Curriculum::of(plan, &Words { plan, lang })
}

/// The interface's words for the table of a plan.
struct Words<'a> {
    plan: &'a Plan,
    lang: Lang,
}

impl Labels for Words<'_> {
    fn language(&self) -> &'static str {
        self.lang.tag()
    }

    fn decimal_point(&self) -> char {
        let (_, point) = self.lang.separators();
        point
    }

    fn column(&self, column: Column) -> &'static str {
        self.lang.word(match column {
            Column::Number => Word::Number,
            Column::Material => Word::Material,
            Column::Nature => Word::Nature,
            Column::Mode => Word::Mode,
            Column::Phase => Word::Stage,
            Column::Theory => Word::TheoryColumn,
            Column::Practice => Word::PracticeColumn,
            Column::FieldPractice => Word::FieldPracticeColumn,
            Column::Jp => Word::JpColumn,
        })
    }

    fn meaning(&self, column: Column) -> Option<&'static str> {
        let word = match column {
            Column::Theory => Word::Theory,
            Column::Practice => Word::Practice,
            Column::FieldPractice => Word::FieldPractice,
            _ => return None,
        };
        Some(self.lang.word(word))
    }

    fn nature(&self, nature: Nature) -> &'static str {
        self.lang.nature(nature)
    }

    fn mode(&self, mode: Option<Mode>) -> &'static str {
        mode.map_or(self.lang.word(Word::NotMapped), |mode| self.lang.mode(mode))
    }

    fn phase(&self, phase: &Phase) -> String {
        phase_title(self.plan, phase, self.lang)
    }

    fn one_of(&self, title: &str, n: usize, count: usize) -> String {
        self.lang.ordinal_title(title, n, count)
    }

    fn no_group(&self) -> &'static str {
        self.lang.word(Word::NoGroup)
    }

    fn subtotal(&self, letter: &str) -> String {
        self.lang.subtotal(letter)
    }

    fn total(&self) -> &'static str {
        self.lang.word(Word::Total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PlanId;
    use crate::format::plan;

    /// Two groups, a material in two sessions, one in the tray, JP unknown.
    const PLAN: &str = r#"{
      "format": "padu-plan", "version": 1, "title": "Bimtek \"PBJ\" & Kontrak",
      "materials": [
        { "id": "m1", "title": "Regulasi; dasar, dan \"istilah\"", "group": "Dasar", "nature": "regulation" },
        { "id": "m2", "title": "Dokumen", "group": "Inti", "nature": "practice" },
        { "id": "m3", "title": "Klinik", "group": "Inti", "nature": "clinic" }
      ],
      "flow": [
        { "id": "p1", "stage": "online", "sessions": [
          { "id": "s1", "material": "m1", "mode": "onlineAsync", "jp": 1.5 },
          { "id": "s2", "material": "m2", "mode": "onlineSync", "jp": 2, "nature": "theory" } ] },
        { "id": "p2", "stage": "faceToFace", "sessions": [
          { "id": "s3", "material": "m2", "mode": "faceToFace", "jp": 6 } ] },
        { "id": "p3", "stage": "online", "sessions": [] }
      ],
      "unmapped": [ { "id": "s4", "material": "m3", "jp": null } ]
    }"#;

    fn read() -> Plan {
        plan::read(PLAN, PlanId::new("plan").unwrap()).unwrap()
    }

    #[test]
    fn csv_in_both_languages() {
        let id = [
            "\u{feff}No;Materi;Sifat;Moda;Tahap;T;P;PL;JP",
            ";A. Dasar;;;;;;;",
            "1;\"Regulasi; dasar, dan \"\"istilah\"\"\";Regulasi;Daring asinkron;Daring;1,5;;;1,5",
            ";Subtotal A;;;;1,5;0;0;1,5",
            ";B. Inti;;;;;;;",
            "1;Dokumen (1 dari 2);Teori;Daring sinkron;Daring;2;;;2",
            ";Dokumen (2 dari 2);Praktik;Tatap muka (luring);Tatap muka (luring);;6;;6",
            "2;Klinik;Klinik;Belum dipetakan;–;;;;",
            ";Subtotal B;;;;2;6;0;8",
            ";Jumlah;;;;3,5;6;0;9,5",
            "",
        ];
        assert_eq!(csv(&read(), Lang::Id), id.join("\r\n"));
        let en = [
            "\u{feff}No.,Material,Nature,Delivery mode,Stage,T,P,PL,JP",
            ",A. Dasar,,,,,,,",
            "1,\"Regulasi; dasar, dan \"\"istilah\"\"\",Regulation,\"Online, self-paced\",Online,1.5,,,1.5",
            ",Subtotal A,,,,1.5,0,0,1.5",
            ",B. Inti,,,,,,,",
            "1,Dokumen (1 of 2),Theory,\"Online, live\",Online,2,,,2",
            ",Dokumen (2 of 2),Practice,Face to face,Face to face,,6,,6",
            "2,Klinik,Clinic,Not mapped yet,–,,,,",
            ",Subtotal B,,,,2,6,0,8",
            ",Total,,,,3.5,6,0,9.5",
            "",
        ];
        assert_eq!(csv(&read(), Lang::En), en.join("\r\n"));
    }

    #[test]
    fn the_same_cells_for_the_clipboard() {
        let tsv = tsv(&read(), Lang::Id);
        let line = |n| tsv.lines().nth(n).unwrap().split('\t').collect::<Vec<_>>();
        assert_eq!(line(0), ["No", "Materi", "Sifat", "Moda", "Tahap", "T", "P", "PL", "JP"]);
        let regulation = "Regulasi; dasar, dan \"istilah\"";
        assert_eq!(line(2), ["1", regulation, "Regulasi", "Daring asinkron", "Daring", "1,5", "", "", "1,5"]);
        assert_eq!(tsv.lines().count(), 10);
    }

    #[test]
    fn html_in_both_languages() {
        for (lang, start, head, total) in [
            (Lang::Id, "<table border=\"1\" lang=\"id\">", "<abbr title=\"Praktik lapangan\">PL</abbr>", "Jumlah</th>"),
            (Lang::En, "<table border=\"1\" lang=\"en\">", "<abbr title=\"Field practice\">PL</abbr>", "Total</th>"),
        ] {
            let html = html(&read(), lang);
            assert!(html.starts_with(start), "{html}");
            assert!(html.contains("<caption>Bimtek &quot;PBJ&quot; &amp; Kontrak</caption>"), "{html}");
            assert!(html.contains(head), "{html}");
            assert!(html.contains(total), "{html}");
            let (_, point) = lang.separators();
            assert!(html.ends_with(&format!("<b>9{point}5</b></td></tr>\n</tfoot>\n</table>\n")), "{html}");
        }
    }

    #[test]
    fn the_file_is_named_after_the_plan() {
        assert_eq!(csv_name(&read()), "bimtek-pbj-kontrak.csv");
    }
}
