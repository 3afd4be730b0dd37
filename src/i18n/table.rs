//! Names of the controls in a row of the table.

use super::{Lang, Word};

impl Lang {
    /// "Sifat Regulasi PBJ", "Nature of Regulasi PBJ": a field of a session.
    pub fn field_of(self, field: Word, title: &str) -> String {
        let field = self.word(field);
        match self {
            Lang::Id => [field, " ", title].concat(),
            Lang::En => [field, " of ", title].concat(),
        }
    }

    /// "A. Dasar": the heading of a group.
    pub fn group_heading(self, letter: &str, name: &str) -> String {
        let name = if name.is_empty() { self.word(Word::NoGroup) } else { name };
        [letter, ". ", name].concat()
    }
}
