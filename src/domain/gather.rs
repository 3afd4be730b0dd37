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
pub fn places_of<'a>(ids: impl IntoIterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    map_of(ids.into_iter().zip(0..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gathers_as_collect_does() {
        let words = ["c", "a", "b", "a"];
        assert_eq!(set_of(words), words.into_iter().collect());
        assert_eq!(map_of(words.into_iter().zip(0..)), words.into_iter().zip(0..).collect::<BTreeMap<_, i32>>());
        assert_eq!(places_of(words), BTreeMap::from([("a", 3), ("b", 2), ("c", 0)]));
    }
}
