//! Words of the curriculum's table that change with what they stand for.

use super::Lang;

impl Lang {
    /// "Subtotal A", under the rows of group A.
    pub fn subtotal(self, letter: &str) -> String {
        match self {
            Lang::Id | Lang::En => ["Subtotal ", letter].concat(),
        }
    }
}
