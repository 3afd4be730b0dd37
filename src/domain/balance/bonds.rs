//! Which sessions the prerequisites bind together.

use super::problem::{Choice, NEVER, Problem};

/// The pairs that choices can still turn round, and what they bind together.
#[derive(Debug)]
pub(super) struct Bonds {
    /// For each material the place of its earliest session that has no choice, or [`NEVER`].
    pub fixed: Vec<u64>,
    /// What such pairs bind together.
    pub components: Vec<Component>,
}

/// Items that are bound together.
#[derive(Clone, Debug, Default)]
pub(super) struct Component {
    /// In the order of the problem's.
    pub items: Vec<usize>,
    /// The pairs that bind them: the first material is required by the second.
    pub pairs: Vec<(usize, usize)>,
}

impl Bonds {
    /// `None` when no choices keep every order.
    pub(super) fn of(problem: &Problem) -> Option<Bonds> {
        let mut fixed = problem.fixed.clone();
        let mut soonest = problem.fixed.clone();
        let mut latest = problem.fixed.clone();
        for item in &problem.items {
            let Some(material) = item.material else { continue };
            let places = || item.choices.iter().map(|choice| choice.place);
            let (first, last) = (places().min().unwrap_or(NEVER), places().max().unwrap_or(NEVER));
            lower(&mut soonest, material, first);
            // The earliest session counts, so it can be no later than any one's latest place.
            lower(&mut latest, material, last);
            if item.choices.len() == 1 {
                lower(&mut fixed, material, first);
            }
        }
        let place = |of: &[u64], material: usize| of.get(material).copied().unwrap_or(NEVER);
        let mut pairs = Vec::new();
        for &(required, other) in &problem.pairs {
            if place(&soonest, required) >= place(&latest, other) {
                return None;
            }
            if place(&latest, required) >= place(&soonest, other) {
                pairs.push((required, other));
            }
        }
        let components = components(problem, &pairs);
        Some(Bonds { fixed, components })
    }

    /// All items as if everything were bound together.
    pub(super) fn whole(&self, problem: &Problem) -> Component {
        let pairs = self.components.iter().flat_map(|component| component.pairs.iter().copied());
        Component { items: (0..problem.items.len()).collect(), pairs: pairs.collect() }
    }
}

fn lower(places: &mut [u64], material: usize, to: u64) {
    if let Some(place) = places.get_mut(material) {
        *place = to.min(*place);
    }
}

/// Materials that can move and stand in a pair go together with their partner,
/// unless that has no choice: then the pair binds the one only.
fn components(problem: &Problem, pairs: &[(usize, usize)]) -> Vec<Component> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let mut movable = vec![false; problem.fixed.len()];
    for material in free(problem).filter_map(|(_, material)| material) {
        if let Some(movable) = movable.get_mut(material) {
            *movable = true;
        }
    }
    let moves = |material: usize| movable.get(material) == Some(&true);
    let mut groups = Groups { of: (0..problem.fixed.len()).collect() };
    for &(required, other) in pairs {
        if moves(required) && moves(other) {
            groups.join(required, other);
        }
    }
    // Components are numbered in the order in which pairs name them, then put in that of their items.
    let mut slots: Vec<Option<usize>> = vec![None; problem.fixed.len()];
    let mut components: Vec<Component> = Vec::new();
    for &(required, other) in pairs {
        let group = groups.find(if moves(required) { required } else { other });
        let Some(slot) = slots.get_mut(group) else { continue };
        let at = *slot.get_or_insert_with(|| {
            components.push(Component::default());
            components.len() - 1
        });
        if let Some(component) = components.get_mut(at) {
            component.pairs.push((required, other));
        }
    }
    for (item, material) in free(problem) {
        let slot = material.and_then(|material| *slots.get(groups.find(material))?);
        if let Some(component) = slot.and_then(|slot| components.get_mut(slot)) {
            component.items.push(item);
        }
    }
    components
}

/// The items that have a choice, with their materials.
fn free(problem: &Problem) -> impl Iterator<Item = (usize, Option<usize>)> {
    let items = problem.items.iter().enumerate();
    items.filter(|(_, item)| item.choices.len() > 1).map(|(at, item)| (at, item.material))
}

/// What the prerequisites bind together, by material.
pub(super) struct Links {
    /// Its items.
    pub items: Vec<Vec<usize>>,
    /// The materials that it requires.
    pub requires: Vec<Vec<usize>>,
    /// Those that require it.
    pub required_by: Vec<Vec<usize>>,
}

impl Links {
    pub(super) fn of(problem: &Problem) -> Links {
        let none = || vec![Vec::new(); problem.fixed.len()];
        let mut links = Links { items: none(), requires: none(), required_by: none() };
        let add = |lists: &mut Vec<Vec<usize>>, to: usize, what: usize| lists.get_mut(to).map(|list| list.push(what));
        for (at, item) in problem.items.iter().enumerate() {
            item.material.and_then(|material| add(&mut links.items, material, at));
        }
        for &(required, other) in &problem.pairs {
            add(&mut links.requires, other, required);
            add(&mut links.required_by, required, other);
        }
        links
    }

    /// How much there is to look at for a material.
    pub(super) fn count(&self, material: usize) -> usize {
        [&self.items, &self.requires, &self.required_by]
            .iter()
            .filter_map(|list| list.get(material))
            .map(Vec::len)
            .sum()
    }

    /// The place of an item's material with another choice for the item; `None`
    /// when that turns an order round. `places` are those of the picks.
    pub(super) fn place(
        &self,
        problem: &Problem,
        picks: &[u16],
        places: &[u64],
        at: usize,
        choice: &Choice,
    ) -> Option<u64> {
        let material = problem.items.get(at)?.material?;
        let place_of = |item: &usize| Some(problem.items.get(*item)?.choice(*picks.get(*item)?)?.place);
        let others = self.items.get(material)?.iter().filter(|item| **item != at).filter_map(place_of);
        let fixed = problem.fixed.get(material).copied().unwrap_or(NEVER);
        let place = others.chain([choice.place]).fold(fixed, u64::min);
        let stands = |material: &usize| places.get(*material).copied().unwrap_or(NEVER);
        let behind = self.requires.get(material)?.iter().all(|required| stands(required) < place);
        let before =
            || self.required_by.get(material).is_some_and(|list| list.iter().all(|other| place < stands(other)));
        (behind && before()).then_some(place)
    }
}

/// Disjoint sets of materials.
struct Groups {
    of: Vec<usize>,
}

impl Groups {
    fn find(&mut self, mut one: usize) -> usize {
        while let Some(&above) = self.of.get(one) {
            if above == one {
                break;
            }
            // Halves the way for the next time.
            let further = self.of.get(above).copied().unwrap_or(above);
            if let Some(link) = self.of.get_mut(one) {
                *link = further;
            }
            one = further;
        }
        one
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        if let Some(link) = self.of.get_mut(one) {
            *link = other;
        }
    }
}
