//! Short lists of indexes, one for each of many owners, in one piece of memory:
//! a plan of a thousand materials would else ask for thousands of small ones,
//! on every change.

/// A list of indexes for each owner; owners are indexes too.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Where the list of each owner ends.
    ends: Vec<usize>,
    items: Vec<usize>,
}

impl Lists {
    /// The list of an owner.
    pub(super) fn of(&self, owner: usize) -> &[usize] {
        let start = owner.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.ends.get(owner).and_then(|end| self.items.get(start..*end)).unwrap_or_default()
    }

    /// Adds the list of the next owner: in ascending order, each item once.
    pub(super) fn push(&mut self, list: impl Iterator<Item = usize>) {
        let start = self.items.len();
        self.items.extend(list);
        let added = self.items.get_mut(start..).unwrap_or_default();
        if added.len() > 1 {
            added.sort_unstable();
            let mut last = None;
            let mut left = start;
            for at in start..self.items.len() {
                let item = self.items.get(at).copied();
                if item != last {
                    self.items.swap(at, left);
                    left += 1;
                }
                last = item;
            }
            self.items.truncate(left);
        }
        self.ends.push(self.items.len());
    }

    /// The owners of each of `count` items, in ascending order.
    pub(super) fn owners(&self, count: usize) -> Lists {
        let owner_and_item =
            (0..self.ends.len()).flat_map(|owner| self.of(owner).iter().map(move |item| (*item, owner)));
        grouped(count, owner_and_item)
    }
}

/// The lists of `count` owners from pairs of an owner and an item. Items keep
/// their order.
pub(super) fn grouped(count: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Lists {
    // How many each has, then where each begins, and at last where it ends.
    let mut ends = vec![0; count];
    for (owner, _) in pairs.clone() {
        if let Some(size) = ends.get_mut(owner) {
            *size += 1;
        }
    }
    let mut total = 0;
    for size in &mut ends {
        total += std::mem::replace(size, total);
    }
    let mut items = vec![0; total];
    for (owner, item) in pairs {
        if let Some(next) = ends.get_mut(owner) {
            if let Some(slot) = items.get_mut(*next) {
                *slot = item;
            }
            *next += 1;
        }
    }
    Lists { ends, items }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(lists: &Lists) -> Vec<&[usize]> {
        (0..lists.ends.len()).map(|owner| lists.of(owner)).collect()
    }

    #[test]
    fn each_owner_has_its_own() {
        let mut lists = Lists::default();
        for list in [&[2, 0, 2, 1, 0][..], &[], &[1], &[0, 0]] {
            lists.push(list.iter().copied());
        }
        let expected: [&[usize]; 4] = [&[0, 1, 2], &[], &[1], &[0]];
        assert_eq!(all(&lists), expected);
        assert_eq!(lists.of(4), [0; 0]);
        let expected: [&[usize]; 4] = [&[0, 3], &[0, 2], &[0], &[]];
        assert_eq!(all(&lists.owners(4)), expected);
        let expected: [&[usize]; 3] = [&[7], &[], &[9, 8]];
        assert_eq!(all(&grouped(3, [(2, 9), (0, 7), (2, 8), (5, 1)].into_iter())), expected);
    }
}
