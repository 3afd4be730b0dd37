//! Sets and maps filled one by one.
//!
//! `collect` sorts first, and brings a copy of the standard sort, some 4.5 kB of WebAssembly, for
//! each type that it collects. For the same reason ids are looked up as `&str` where that will do.

use std::collections::{BTreeMap, BTreeSet};

/// The items as a set.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// The entries as a map; of several with one key the last.
pub fn map_of<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

/// Where each of some ids stands; of several alike the last.
pub fn places_of<'a>(ids: impl IntoIterator<Item = &'a str>) -> Places<'a> {
    Places::of(ids.into_iter().collect(), &mut |_| true)
}

/// Where each of some ids stands; of several alike the first, and `repeated` is told where each of the others stands.
pub fn first_places_of<'a>(ids: impl IntoIterator<Item = &'a str>, mut repeated: impl FnMut(usize)) -> Places<'a> {
    Places::of(ids.into_iter().collect(), &mut |at| {
        repeated(at);
        false
    })
}

/// Ids by which to look up where they stand. Every change of a plan looks up
/// thousands, and an ordered map compares a dozen texts for each.
#[derive(Debug)]
pub struct Places<'a> {
    ids: Vec<&'a str>,
    /// A table of hashes with open addressing: one more than the index of an id, or 0.
    slots: Vec<usize>,
}

impl<'a> Places<'a> {
    /// `takes_over` is asked about each that is there already.
    fn of(ids: Vec<&'a str>, takes_over: &mut dyn FnMut(usize) -> bool) -> Places<'a> {
        // At least half of it stays free, so that each search soon comes to an end.
        let slots = vec![0; (ids.len() * 2 + 1).next_power_of_two()];
        let mut places = Places { ids, slots };
        for at in 0..places.ids.len() {
            let slot = places.ids.get(at).map(|id| places.slot(id));
            if let Some(entry) = slot.and_then(|slot| places.slots.get_mut(slot))
                && (*entry == 0 || takes_over(at))
            {
                *entry = at + 1;
            }
        }
        places
    }

    /// Where an id stands.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.slots.get(self.slot(id))?.checked_sub(1)
    }

    /// Whether it is among them.
    pub fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Where an id is entered, or would be.
    fn slot(&self, id: &str) -> usize {
        // A power of two.
        let last = self.slots.len() - 1;
        let mut slot = hash(id) & last;
        while let Some(at) = self.slots.get(slot).and_then(|entry| entry.checked_sub(1)) {
            if self.ids.get(at).is_some_and(|other| *other == id) {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// FNV-1a.
fn hash(text: &str) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    for byte in text.as_bytes() {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    hash as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gathers_as_collect_does() {
        let words = ["c", "a", "b", "a"];
        assert_eq!(set_of(words), words.into_iter().collect());
        assert_eq!(map_of(words.into_iter().zip(0..)), words.into_iter().zip(0..).collect::<BTreeMap<_, i32>>());
    }

    #[test]
    fn ids_are_found_where_they_stand_last() {
        let ids: Vec<String> = (0..1_000).map(|n| format!("s{}", n % 900)).collect();
        let places = places_of(ids.iter().map(String::as_str));
        for (at, id) in ids.iter().enumerate() {
            assert_eq!(places.get(id), Some(if at < 100 { at + 900 } else { at }), "{id}");
        }
        let mut repeated = Vec::new();
        let first = first_places_of(ids.iter().map(String::as_str), |at| repeated.push(at));
        assert_eq!(repeated, Vec::from_iter(900..1_000));
        assert!(ids.iter().enumerate().all(|(at, id)| first.get(id) == Some(at % 900)));
        for other in ["", "s", "s900", "s1 ", "S1"] {
            assert!(!places.has(other), "{other}");
        }
        assert_eq!(places_of([]).get(""), None);
        assert_eq!(places_of(["a", "", "a"]).get(""), Some(1));
    }
}
