//! Words for how a session is delivered.

use super::words::Words;
use crate::domain::{Mode, Nature};

/// What the words of a cell say of the delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    /// One mode.
    In(Mode),
    /// Online, without saying whether live: the nature decides.
    Online,
    /// More than one mode, or `blended`: the designer decides.
    Mixed,
}

impl Delivery {
    /// The mode of a session of this nature; `None` when the designer must decide.
    pub fn mode_for(self, nature: Nature) -> Option<Mode> {
        match self {
            Delivery::In(mode) => Some(mode),
            Delivery::Online if is_live(nature) => Some(Mode::OnlineSync),
            Delivery::Online => Some(Mode::OnlineAsync),
            Delivery::Mixed => None,
        }
    }
}

/// Whether this needs people at the same time when it goes online.
const fn is_live(nature: Nature) -> bool {
    matches!(nature, Nature::Discussion | Nature::CaseStudy | Nature::Practice | Nature::Simulation)
        || nature.is_coaching()
}

/// What a cell says of the delivery; `None` for words that say nothing of it.
pub(super) fn delivery(cell: &str) -> Option<Delivery> {
    const MIXED: &str = "blended|hybrid|hibrid|hibrida|bauran|campuran|kombinasi|combined";
    let all = Words::of(cell);
    if all.has_any(MIXED) {
        return Some(Delivery::Mixed);
    }
    // Most cells say nothing of it, and so do their parts.
    delivery_of_part(&all)?;
    let mut found = None;
    for part in parts(cell) {
        found = match (found, delivery_of_part(&Words::of(&part))) {
            (found, None) => found,
            (None, other) => other,
            (Some(one), Some(other)) => Some(both(one, other)),
        };
    }
    found
}

/// Parts that may each name a mode: `daring & luring`, `sinkron/asinkron`, `daring dan tatap muka`.
fn parts(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let is_separator = |c: char| matches!(c, '/' | '&' | '+' | ',' | ';' | '|' | '\n' | '–' | '—' | '(' | ')');
    for piece in cell.split_inclusive(is_separator) {
        // What stands in brackets explains what stands before: "tatap muka (Zoom)".
        let explains = piece.ends_with(['(', ')']);
        let piece = piece.trim_end_matches(is_separator);
        for word in piece.split_whitespace() {
            let is_joint = ["dan", "atau", "and", "or", "serta", "-", "kemudian", "lalu"]
                .iter()
                .any(|joint| word.eq_ignore_ascii_case(joint));
            if is_joint {
                parts.push(String::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(' ');
                part.push_str(word);
            }
        }
        if !explains {
            parts.push(String::new());
        }
    }
    parts
}

/// Two parts of one cell, each with its mode.
fn both(one: Delivery, other: Delivery) -> Delivery {
    use Delivery::{In, Online};
    use Mode::{OnlineAsync, OnlineSync, Workplace};
    match (one, other) {
        _ if one == other => one,
        (Online, In(mode @ (OnlineAsync | OnlineSync))) | (In(mode @ (OnlineAsync | OnlineSync)), Online) => In(mode),
        (In(Workplace), In(OnlineAsync)) | (In(OnlineAsync), In(Workplace)) => In(Workplace),
        _ => Delivery::Mixed,
    }
}

/// The first of these that the words hold: workplace, self-paced, live online
/// ("tatap muka online" among it), in one room, ways to study alone, online.
fn delivery_of_part(words: &Words) -> Option<Delivery> {
    const WORKPLACE: &str = "tempat kerja|unit kerja|tempat tugas|ojt|on the job|magang|habituasi|aktualisasi|workplace\
        |internship";
    const ASYNC: &str = "asinkron|asinkronus|asinkronous|asynchronous|asyncronous|asynchronus|async|a sinkron\
        |tidak sinkron";
    const SYNC: &str = "tatap muka online|tatap muka daring|tatap muka virtual|tatap muka maya|tatap maya|virtual|zoom\
        |meet|gmeet|googlemeet|webinar|sinkron|sinkronus|sinkronous|synchronous|syncronous|sync\
        |video conference|videoconference|video conferencing|konferensi video|telekonferensi\
        |teleconference|vicon|vidcon|webex|teams|live|live streaming|streaming langsung|kelas online\
        |kelas daring|online class|online classroom|kelas maya";
    const ROOM: &str = "luring|luar jaringan|klasikal|tatap muka|offline|off line|kelas|in class|inclass|face to face\
        |facetoface|f2f|classroom|in person|onsite|on site|on campus";
    const ALONE: &str = "lms|mooc|moocs|mandiri|e learning|elearning|video|modul|module|self paced|selfpaced|self study\
        |self learning|microlearning|rekaman";
    const ONLINE: &str =
        "daring|dalam jaringan|online|on line|pjj|jarak jauh|distance learning|distance|remote|internet";
    let is_online = words.has_any(ONLINE);
    Some(if words.has_any(WORKPLACE) {
        Delivery::In(Mode::Workplace)
    } else if words.has_any(ASYNC) {
        Delivery::In(Mode::OnlineAsync)
    } else if words.has_any(SYNC) {
        match words.has_any("luring|klasikal|offline|langsung") {
            // "Sinkron langsung" is a class in one room; "Zoom luring" is anybody's guess.
            true if words.has_any("sinkron|sinkronus|synchronous") => Delivery::In(Mode::FaceToFace),
            true => Delivery::Mixed,
            false => Delivery::In(Mode::OnlineSync),
        }
    } else if is_online && words.has_any("tatap muka") && !words.has_any("luring|offline|klasikal") {
        // "Tatap muka secara online", "tatap muka via daring"
        Delivery::In(Mode::OnlineSync)
    } else if words.has_any(ROOM) {
        if is_online { Delivery::Mixed } else { Delivery::In(Mode::FaceToFace) }
    } else if words.has_any(ALONE) {
        Delivery::In(Mode::OnlineAsync)
    } else if is_online {
        Delivery::Online
    } else {
        return None;
    })
}

/// Whether a cell says that no mode is chosen yet.
pub(super) fn is_unmapped(cell: &str) -> bool {
    let words = Words::of(cell);
    words.is_empty()
        || matches!(words.as_str(), "belum dipetakan" | "not mapped yet" | "belum ditentukan" | "tbd" | "tba")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_modes() {
        use Delivery::{In, Mixed, Online};
        use Mode::{FaceToFace, OnlineAsync, OnlineSync, Workplace};
        for (cells, expected) in [
            (
                "tempat kerja|Mandiri di tempat kerja|OJT|On the Job Training|magang|Habituasi|aktualisasi|Lab di unit kerja",
                Some(In(Workplace)),
            ),
            ("Di tempat kerja|Workplace|Tatap muka di tempat kerja", Some(In(Workplace))),
            (
                "asinkron|Asynchronous|Daring asinkron|daring (asinkron)|Online, self-paced|daring - asinkron",
                Some(In(OnlineAsync)),
            ),
            (
                "LMS|MOOC|mandiri|e-learning|E-Learning|video|modul|Daring mandiri|daring (LMS)|Video pembelajaran",
                Some(In(OnlineAsync)),
            ),
            (
                "sinkron|synchronous|Daring sinkron|daring (sinkron)|Zoom|Zoom Meeting|Google Meet|webinar|Online, live",
                Some(In(OnlineSync)),
            ),
            (
                "tatap muka online|Tatap Muka Online|tatap maya|Tatap muka virtual|virtual|Kelas virtual|tatap muka (Zoom)",
                Some(In(OnlineSync)),
            ),
            (
                "tatap muka via Zoom|Tatap muka secara online|Tatap muka daring|kelas daring|daring/Zoom|Zoom / Meet|video conference",
                Some(In(OnlineSync)),
            ),
            (
                "luring|Klasikal|tatap muka|Tatap muka (luring)|offline|kelas|Di kelas|in class|face-to-face|Face to face|Seminar klasikal",
                Some(In(FaceToFace)),
            ),
            (
                "Tatap muka (klasikal)|luar jaringan|Luring/Klasikal|Sinkron luring|Sinkron langsung",
                Some(In(FaceToFace)),
            ),
            ("daring|Daring|ONLINE|Pembelajaran daring|PJJ|dalam jaringan|Daring/Online", Some(Online)),
            (
                "daring & luring|Daring/Luring|daring dan tatap muka|blended|Blended learning|hybrid|sinkron & asinkron",
                Some(Mixed),
            ),
            (
                "Tatap muka/daring|daring + klasikal|daring-luring|Daring – Luring|online atau offline|Zoom & luring|daring kombinasi",
                Some(Mixed),
            ),
            ("|ceramah|–|pengaturan|asinkronisasi|Meeting|kelaster|Regulasi", None),
        ] {
            for cell in cells.split('|') {
                assert_eq!(delivery(cell), expected, "{cell:?}");
            }
        }
    }

    #[test]
    fn a_bare_daring_goes_by_nature() {
        for nature in Nature::ALL {
            let live = matches!(
                nature.code(),
                "discussion" | "caseStudy" | "practice" | "simulation" | "coaching" | "mentoring" | "clinic"
            );
            let expected = if live { Mode::OnlineSync } else { Mode::OnlineAsync };
            assert_eq!(Delivery::Online.mode_for(*nature), Some(expected), "{nature:?}");
        }
    }
}
