//! What is true of every table.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::Jp;

/// Text that looks like tables more often than chance would have it.
fn table_text() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        "(Materi|JP|Moda|Tahap|Kelompok|Sifat|T|P|PL|JPL|No|Kode|Menit|Jumlah|Keterangan|Kegiatan|Metode)",
        "(A\\. Materi Inti|II|B|a\\. Konsep|Jumlah JP|Sub total|Total|Regulasi PBJ|Praktik|Tes Akhir)",
        "(daring|luring|asinkron|Zoom|tatap muka online|blended|OJT|ceramah|MOOC|Evaluasi)",
        "([0-9]{1,4}|2 JP|2 x 45'|3 jam|½|–|1,5|1\\.5|90 menit|99999|v)",
        "",
        "\\PC{0,6}",
    ];
    let row = prop::collection::vec(cell, 0..7).prop_map(|cells| cells.join("\t"));
    prop::collection::vec(row, 0..12).prop_map(|rows| rows.join("\n"))
}

fn corrections() -> impl Strategy<Value = Corrections> {
    let roles = prop::collection::btree_map(0usize..8, prop::sample::select(Role::ALL), 0..3);
    let row = (any::<Option<bool>>(), any::<bool>()).prop_map(|(include, unmap)| RowCorrection {
        include,
        mode: unmap.then_some(None),
        nature: None,
    });
    let rows = prop::collection::btree_map(0usize..12, row, 0..3);
    (prop::option::of(0usize..5), roles, any::<bool>(), rows).prop_map(|(header_rows, roles, keep_rows_apart, rows)| {
        Corrections { header_rows, roles, keep_rows_apart, rows }
    })
}

/// What the plan asks of a batch, and that the preview tells the truth of it.
fn check(grid: &Grid, preview: &Preview) -> Result<(), TestCaseError> {
    let batch = &preview.batch;
    let taught: BTreeSet<usize> = batch.sessions.iter().map(|session| session.material).collect();
    prop_assert!(taught.into_iter().eq(0..batch.materials.len()));
    for material in &batch.materials {
        prop_assert!(!material.title.trim().is_empty());
    }
    for session in &batch.sessions {
        prop_assert!(session.jp.is_none_or(|jp| jp <= Jp::MAX_SESSION));
        if let (Some(phase), Some(mode)) = (session.phase, session.mode) {
            prop_assert!(batch.phases[phase].stage.holds(mode));
        }
    }
    let counts = preview.counts;
    prop_assert_eq!((counts.materials, counts.sessions), (batch.materials.len(), batch.sessions.len()));
    prop_assert_eq!(counts.jp, batch.sessions.iter().filter_map(|session| session.jp).sum());
    let added = preview.rows.iter().filter(|row| row.status == RowStatus::Added);
    prop_assert_eq!(added.clone().filter_map(|row| row.jp).sum::<Jp>(), counts.jp);
    prop_assert_eq!(added.count(), counts.rows);
    prop_assert!(preview.rows.iter().map(|row| row.index).eq(preview.header_rows..grid.rows().len()));
    prop_assert_eq!(preview.columns.len(), grid.width());
    Ok(())
}

proptest! {
    #[test]
    fn any_text_becomes_a_batch(text in prop_oneof![table_text(), "\\PC*", any::<String>()], minutes in any::<u16>()) {
        let grid = Grid::from_text(&text);
        check(&grid, &interpret(&grid, &Corrections::default(), minutes))?;
    }

    #[test]
    fn any_correction_leaves_a_batch(text in table_text(), corrections in corrections()) {
        let grid = Grid::from_text(&text);
        let preview = interpret(&grid, &corrections, 45);
        check(&grid, &preview)?;
        for (at, role) in &corrections.roles {
            if let Some(column) = preview.columns.get(*at) {
                prop_assert_eq!((column.role, column.corrected), (*role, true));
            }
        }
    }
}
