//! The arithmetic of a proposal, without a plan: sessions as lists of choices,
//! and what makes one set of choices better than another.
//!
//! JP are hundredths throughout. Criteria 2, 3, 4 and 6 of product.md add up
//! over sessions, 1 and 5 depend on the online JP alone; everything in this
//! folder rests on that.

use super::{Order, ProposalKind};

/// What the search decides: one choice for every item.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    /// The sessions that may change side, in flow order, then tray order.
    pub items: Vec<Item>,
    /// Pairs of materials whose order is to stay right: the first is required by the second.
    pub pairs: Vec<(usize, usize)>,
    /// For each material the place of its earliest session that cannot move, or [`NEVER`].
    pub fixed: Vec<u64>,
    /// JP that are online whatever is chosen.
    pub online: u64,
    /// *C*, the JP that count afterwards.
    pub counted: u64,
    /// *t*, in hundredths of a point.
    pub target: u64,
    /// *τ*, in hundredths of a point.
    pub tolerance: u64,
    /// Whether every division of a session is among the choices.
    pub complete: bool,
}

/// Behind every place of the flow.
pub(super) const NEVER: u64 = u64::MAX;

/// A session that may change side.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Its material, where its place in the flow matters; not for the tray.
    pub material: Option<usize>,
    /// By *d*, the largest first: of two lists of choices the
    /// lexicographically smaller one has the larger *d*, as criterion 6 wants.
    pub choices: Vec<Choice>,
}

/// One thing that can be done with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// Its index in the full list of choices; lists may be narrowed down.
    pub at: u16,
    /// *d*: the JP that change side or, from the tray, go online.
    pub d: u64,
    /// The JP of the session that are online then.
    pub online: u64,
    /// What it adds to criteria 2, 3 and 4.
    pub cost: Cost,
    /// The place of the earliest part of the session then.
    pub place: u64,
}

/// Criteria 2, 3 and 4: what adds up over sessions, the less the better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    /// Points × hundredths of a JP, above the best that the session could have.
    pub fit: u64,
    /// Hundredths of a JP that change side.
    pub jp: u64,
    /// Sessions that change side.
    pub moves: u64,
}

/// A [`Cost`] in the order in which its parts count.
pub(super) type Key = [u64; 3];

impl Cost {
    pub(super) const fn key(self, order: Order) -> Key {
        match order {
            Order::FitFirst => [self.fit, self.jp, self.moves],
            Order::MovesFirst => [self.moves, self.jp, self.fit],
        }
    }
}

/// Adds keys part by part.
pub(super) fn sum(one: Key, other: Key) -> Key {
    let ([a, b, c], [x, y, z]) = (one, other);
    [a.saturating_add(x), b.saturating_add(y), c.saturating_add(z)]
}

/// The choice taken for each item, as [`Choice::at`].
pub(super) type Picks = Vec<u16>;

/// How good a set of choices is: criteria 1 to 5 in the order of a kind, then
/// the choices themselves for the sixth. The smaller the better.
pub(super) type Worth = ([u64; 5], Picks);

impl Item {
    pub(super) fn choice(&self, at: u16) -> Option<&Choice> {
        match self.choices.get(usize::from(at)) {
            Some(choice) if choice.at == at => Some(choice),
            _ => self.choices.iter().find(|choice| choice.at == at),
        }
    }
}

impl Problem {
    /// Criterion 5, in units of 1/10,000 JP·%: how far `online` JP are from the target.
    pub(super) fn distance(&self, online: u64) -> u64 {
        (online * 10_000).abs_diff(self.target * self.counted)
    }

    /// Criterion 1, in the same units: how far they are from the tolerance band.
    pub(super) fn band(&self, online: u64) -> u64 {
        self.distance(online).saturating_sub(self.tolerance * self.counted)
    }

    /// The most online JP that are not above the target.
    pub(super) fn on_target(&self) -> u64 {
        self.target * self.counted / 10_000
    }

    /// The fewest and the most online JP within the tolerance band.
    pub(super) fn in_band(&self) -> (u64, u64) {
        let least = (self.target.saturating_sub(self.tolerance) * self.counted).div_ceil(10_000);
        (least, (self.target + self.tolerance) * self.counted / 10_000)
    }

    /// The least and the most online JP if each session were free to choose by itself.
    pub(super) fn extremes(&self) -> (u64, u64) {
        self.items.iter().fold((self.online, self.online), |(least, most), item| {
            let choices = || item.choices.iter().map(|choice| choice.online);
            (least + choices().min().unwrap_or(0), most + choices().max().unwrap_or(0))
        })
    }

    /// Criteria 1 to 5 in the order of a kind.
    pub(super) fn rate(&self, kind: ProposalKind, online: u64, key: Key) -> [u64; 5] {
        let ([a, b, c], band, distance) = (key, self.band(online), self.distance(online));
        match kind {
            ProposalKind::Recommended | ProposalKind::FewestMoves => [band, a, b, c, distance],
            ProposalKind::Closest => [band, distance, a, b, c],
        }
    }

    /// The choices that some picks stand for.
    pub(super) fn chosen<'a>(&'a self, picks: &'a [u16]) -> impl Iterator<Item = (&'a Item, &'a Choice)> {
        self.items.iter().zip(picks).filter_map(|(item, at)| Some((item, item.choice(*at)?)))
    }

    /// How good some picks are.
    pub(super) fn worth(&self, kind: ProposalKind, picks: Picks) -> Worth {
        let (mut online, mut key) = (self.online, Key::default());
        for (_, choice) in self.chosen(&picks) {
            online = online.saturating_add(choice.online);
            key = sum(key, choice.cost.key(kind.order()));
        }
        (self.rate(kind, online, key), picks)
    }

    /// Nothing changes side; from the tray each session goes where it suits best.
    pub(super) fn at_rest(&self) -> Picks {
        let resting = |item: &Item| {
            let least = item.choices.iter().rev().min_by_key(|choice| (choice.cost.moves, choice.cost.fit));
            least.map_or(0, |choice| choice.at)
        };
        self.items.iter().map(resting).collect()
    }

    /// The same problem with fewer choices.
    pub(super) fn narrowed(&self, keep: impl Fn(usize, &Item, &Choice) -> bool) -> Problem {
        let narrow = |(at, item): (usize, &Item)| Item {
            material: item.material,
            choices: item.choices.iter().filter(|choice| keep(at, item, choice)).copied().collect(),
        };
        let items = self.items.iter().enumerate().map(narrow).collect();
        Problem { items, pairs: self.pairs.clone(), fixed: self.fixed.clone(), ..*self }
    }

    /// The place of each material's earliest session after some picks.
    pub(super) fn places(&self, picks: &[u16]) -> Vec<u64> {
        let mut places = self.fixed.clone();
        for (item, choice) in self.chosen(picks) {
            if let Some(place) = item.material.and_then(|material| places.get_mut(material)) {
                *place = choice.place.min(*place);
            }
        }
        places
    }

    /// The first pair whose order some picks would turn round, with the place
    /// that the one comes to stand at which must not come first.
    pub(super) fn violated(&self, picks: &[u16]) -> Option<((usize, usize), u64)> {
        let places = self.places(picks);
        let place = |material: usize| places.get(material).copied().unwrap_or(NEVER);
        let wrong = self.pairs.iter().find(|(required, other)| place(*required) >= place(*other));
        wrong.map(|pair| (*pair, place(pair.1)))
    }
}
