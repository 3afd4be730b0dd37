//! Pasted tables: whatever the text, there is a preview, and what it offers can be added to a plan.

use std::rc::Rc;

use padu::domain::{Edit, EditError, MAX_SESSIONS, Plan, PlanId, apply};
use padu::format::plan::{read, write};
use padu::format::table::{Corrections, Grid, SpanningCell, interpret};

use crate::Target;
use crate::judge::Judge;

pub const TARGET: Target = Target {
    name: "table",
    seeds: &[("curricula", ".tsv")],
    extremes,
    words: &[
        "\t",
        "\n",
        "\r\n",
        ";",
        ",",
        "\"",
        "\"\"",
        "|",
        "Materi",
        "Mata Pelatihan",
        "JP",
        "Moda",
        "Sifat",
        "Kelompok",
        "Tahap",
        "Kode Unit",
        "Fasilitator",
        "No",
        "Jumlah",
        "Total",
        "Subtotal",
        "T",
        "P",
        "PL",
        "Jam",
        "Menit",
        "Waktu",
        "daring",
        "luring",
        "asinkron",
        "zoom",
        "tempat kerja",
        "klasikal",
        "MOOC",
        "pre-test",
        "post-test",
        "simulasi",
        "4",
        "1,5",
        "1.5",
        "1.234",
        "4 JP",
        "90 menit",
        "2 x 45",
        "08.00-09.30",
        "-1",
        "0",
        "9999",
        "99999999999999999999",
        "1/2",
        "½",
        "\u{feff}",
        "\u{202e}",
        "\u{a0}",
        "\u{0}",
        "=1+1",
        "<td>",
        "Hari ke-1",
        "I",
        "II",
        "A.",
        "1.",
        "a)",
        "...",
        "–",
    ],
    // The rows, materials and sessions of the largest plan, however short their titles are.
    allowed: 12 << 20,
    run,
};

fn extremes() -> Vec<String> {
    const MIB: usize = 1 << 20;
    // In a title, in an amount, in a header, in a mode, in the name of a group, and alone.
    let tables: [fn(&str) -> String; 4] = [
        |text| format!("Materi\tJP\tModa\n{text}\t2\tdaring\nB\t{text}\tluring"),
        |text| format!("{text}\tMateri\n1\tA\n{text}\n2\tB"),
        |text| format!("Materi\tJP\tModa\nA\t2\t{text}\nJumlah {text}\t2"),
        str::to_owned,
    ];
    let texts = [
        "x", "x ", "daring ", "daring/", "[", "(1", "9", "1.", "1 + ", "1 x ", "\u{bd}", "\u{202e}", "\u{0}", "<b>",
        "\"", "\"\"", "\"\t", "\t", ";", ",", "\n", "a\n", "a\t1\n", "A. a\n", "Jumlah\n", "\u{fffd}",
    ];
    texts.iter().flat_map(|text| tables.map(|table| table(&text.repeat(MIB / text.len())))).collect()
}

fn run(input: &[u8], judge: &Judge) -> Result<(), String> {
    let text = String::from_utf8_lossy(input);
    let preview = judge.reads(text.len(), || interpret(&Grid::from_text(&text), &Corrections::default(), 45))?;
    // The same cells as a table of HTML would give them, some of them merged.
    let cells = || {
        text.lines().take(500).map(|line| {
            let cell = |(at, text): (usize, &str)| SpanningCell {
                text: text.to_owned(),
                columns: (text.len() + at) % 4,
                rows: (text.len() * 7 + at) % 5,
            };
            line.split('\t').enumerate().map(cell).collect::<Vec<_>>()
        })
    };
    judge.survives(|| interpret(&Grid::from_cells(cells()), &Corrections::default(), 45).counts)?;
    judge.survives(|| {
        let plan = Rc::new(Plan::blank(PlanId::new("plan").expect("an id")));
        if preview.counts.sessions == 0 {
            return Ok(());
        }
        match apply(&plan, &Edit::AddBatch(preview.batch.clone())) {
            Ok(applied) => {
                let text = write(&applied.plan);
                let again = read(&text, plan.id.clone()).map_err(|problems| format!("cannot be read: {problems:?}"))?;
                if again == *applied.plan { Ok(()) } else { Err("what was written is another plan".to_owned()) }
            }
            Err(EditError::TooManySessions) if preview.counts.sessions > MAX_SESSIONS => Ok(()),
            Err(error) => Err(format!("what the preview offers is refused: {error:?}")),
        }
    })?
}
