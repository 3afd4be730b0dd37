//! Which sessions are shown while something is searched for.

use super::letters::lowercase;
use super::view::MaterialIndex;
use crate::domain::{Material, Plan, Session, SessionId, set_of};

/// Words to search for, in any order and any case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// Searches for the words of a text; an empty one finds everything.
    pub fn new(text: &str) -> Search {
        Search { words: text.split_whitespace().map(lowercase).collect() }
    }

    /// Whether anything is searched for.
    pub fn is_active(&self) -> bool {
        !self.words.is_empty()
    }

    /// Whether the title, or the code, of a material holds every word.
    pub fn finds(&self, material: &Material) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = lowercase(&format!("{} {}", material.title, material.code));
        self.words.iter().all(|word| text.contains(word))
    }

    /// Whether a session is of a material that is found.
    pub fn finds_session(&self, index: &MaterialIndex, session: &Session) -> bool {
        self.words.is_empty() || index.material(session).is_some_and(|material| self.finds(material))
    }

    /// Keeps of some sessions those that are shown.
    pub fn narrow(&self, plan: &Plan, sessions: Vec<SessionId>) -> Vec<SessionId> {
        if self.words.is_empty() {
            return sessions;
        }
        let index = MaterialIndex::of(plan);
        let shown = plan.sessions().filter(|session| self.finds_session(&index, session));
        let shown = set_of(shown.map(|session| session.id.as_str()));
        sessions.into_iter().filter(|id| shown.contains(id.as_str())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MaterialId;

    #[test]
    fn every_word_anywhere_in_any_case() {
        let id = MaterialId::new("m1").expect("an id");
        let mut material = Material::titled(id, "Menyusun Dokumen Pengadaan".into());
        material.code = "M.749".into();
        for (text, found) in [
            ("", true),
            ("  ", true),
            ("dokumen", true),
            ("PENGADAAN menyusun", true),
            ("m.749 dok", true),
            ("dokumen penyedia", false),
        ] {
            assert_eq!(Search::new(text).finds(&material), found, "{text:?}");
        }
    }
}
