//! The cheapest cover of a password by segments.
//!
//! One pass from left to right. For each position the cheapest way to it is kept: what it costs, where its last segment
//! began and what that is. Runs (walks, sequences, copies, unexplained characters) carry their state along and take
//! constant time a letter; words walk the trie, with a bound on the nodes visited from each letter.

use super::explanation::Explanation;
use super::runs::Runs;
use super::stretch::Stretch;
use super::{numbers, words};
use crate::lists::{ListName, ListSet, Lists};
use crate::strength::model;
use crate::strength::view::Place;

/// The cheapest way to a position.
#[derive(Clone, Copy, Default)]
pub(in crate::strength) struct Way {
    /// What it costs.
    pub(in crate::strength) cost: u32,
    /// Where its last segment begins.
    pub(in crate::strength) from: u32,
    /// What its last segment is.
    pub(in crate::strength) what: Explanation,
}

impl zeroize::DefaultIsZeroes for Way {}

impl Way {
    /// None is known yet.
    pub(in crate::strength) const UNREACHED: Self =
        Self { cost: UNREACHED, from: 0, what: Explanation::Characters };
}

/// A piece of personal data that a matcher found.
#[derive(Clone, Copy, Default)]
pub(in crate::strength) struct Known {
    pub(in crate::strength) start: usize,
    pub(in crate::strength) end: usize,
    pub(in crate::strength) what: Explanation,
}

impl zeroize::DefaultIsZeroes for Known {}

/// What the search found, beside the ways.
#[derive(Clone, Copy, Default)]
pub(in crate::strength) struct Found {
    /// The whole password is an entry of the password list: its price, disguise included.
    pub(in crate::strength) whole: Option<(u32, Explanation)>,
}

/// The search under way.
pub(super) struct Cover<'a> {
    pub(super) places: &'a [Place],
    pub(super) lists: &'a Lists,
    pub(super) allowed: ListSet,
    pub(super) year: u32,
    pub(super) ways: &'a mut [Way],
    pub(super) found: Found,
    /// For each position how many capitals stand before it.
    pub(super) capitals: &'a [u32],
}

pub(super) const UNREACHED: u32 = u32::MAX / 2;

impl Cover<'_> {
    /// The price of the cheapest way to a position.
    pub(super) fn cost(&self, at: usize) -> u32 {
        self.ways.get(at).map_or(UNREACHED, |way| way.cost)
    }

    pub(super) fn place(&self, at: usize) -> Place {
        self.places.get(at).copied().unwrap_or_default()
    }

    /// A way to `to` whose last segment begins at `from`; kept if it is the cheapest. The first found of equals stays.
    #[inline]
    pub(super) fn relax(&mut self, from: usize, to: usize, cost: u32, what: Explanation) {
        if let Some(way) = self.ways.get_mut(to)
            && cost < way.cost
        {
            *way = Way { cost, from: from as u32, what };
        }
    }

    /// Whether the cheapest way to a position ends in a Chinese word.
    pub(super) fn ends_in_chinese(&self, at: usize) -> bool {
        let chinese = |way: &Way| matches!(way.what, Explanation::Entry { list: ListName::Chinese, .. });
        at > 0 && self.ways.get(at).is_some_and(chinese)
    }

    /// Whether it ends in an entry of another list: behind Chinese words stand Chinese ones.
    pub(super) fn ends_in_word(&self, at: usize) -> bool {
        let entry =
            |way: &Way| matches!(way.what, Explanation::Entry { list, .. } if list != ListName::Chinese);
        self.ways.get(at).is_some_and(entry)
    }

    /// What the capitals between two positions cost.
    pub(super) fn capitals(&self, from: usize, to: usize) -> u32 {
        let before = |at: usize| self.capitals.get(at).copied().unwrap_or(0);
        let capitals = before(to) - before(from);
        if capitals == 0 {
            return 0;
        }
        let letters = self.places.get(from..to).unwrap_or_default().iter().filter(|place| place.is_letter());
        match capitals {
            1 if self.place(from).is_upper() => model::FIRST_CAPITAL,
            _ if capitals as usize == letters.clone().count() => model::ALL_CAPITALS,
            _ => {
                let small = letters.count() as u32 - capitals;
                model::OTHER_CAPITALS + model::EACH_CAPITAL * capitals.min(small)
            }
        }
    }
}

/// Finds the cheapest cover. `known` is in the order of where its pieces begin; `ways` and `capitals` have one element more than `places`.
pub(in crate::strength) fn search(
    places: &[Place],
    mut known: &[Known],
    lists: &Lists,
    allowed: ListSet,
    year: u32,
    ways: &mut [Way],
    capitals: &mut [u32],
) -> Found {
    let mut sum = 0;
    for (slot, upper) in capitals.iter_mut().zip(places.iter().map(|place| place.is_upper()).chain([false])) {
        *slot = sum;
        sum += u32::from(upper);
    }
    if let Some(first) = ways.first_mut() {
        first.cost = 0;
    }
    let mut cover = Cover { places, lists, allowed, year, ways, found: Found::default(), capitals };
    let mut runs = Runs::new();
    let mut branches = words::Branches::new(lists.trie().root());
    let mut stretch = Stretch::new(lists, false);
    let mut on_keys = Stretch::new(lists, true);
    for at in 0..=places.len() {
        if let Some(last) = at.checked_sub(1) {
            runs.advance(&mut cover, last);
            stretch.advance(&mut cover, last);
            on_keys.advance(&mut cover, last);
        }
        if at > 0 && !cover.place(at).begins() && at < places.len() {
            // Inside a code point: no segment begins or ends here.
            if let Some(way) = cover.ways.get_mut(at) {
                way.cost = UNREACHED;
            }
            continue;
        }
        if at > 0 {
            words::backwards(&mut cover, at);
        }
        while let Some((piece, rest)) = known.split_first()
            && piece.start <= at
        {
            known = rest;
            if piece.start == at {
                let cost = cover.cost(at) + model::PERSONAL;
                cover.relax(at, piece.end, cost, piece.what);
            }
        }
        if at < places.len() {
            numbers::find(&mut cover, at);
            words::find(&mut cover, at, &mut branches);
            separator(&mut cover, at);
        }
    }
    cover.found
}

/// A sign between two parts. The same sign again is what one expects.
fn separator(cover: &mut Cover<'_>, at: usize) {
    let place = cover.place(at);
    let is_part = |place: Place| place.is_letter() || place.is_digit();
    // Between parts, at the beginning or the end; and together with spaces, as in " - ".
    let with_space = |other: Place| (other.symbol == b' ') != (place.symbol == b' ') && other.is_sign();
    let joins = |other: Place| is_part(other) || with_space(other);
    let behind_part = at == 0 || joins(cover.place(at - 1));
    let before_part = at + 1 == cover.places.len() || joins(cover.place(at + 1));
    if !place.is_sign() || !behind_part || !before_part || cover.places.len() == 1 {
        return;
    }
    // Words are seldom longer than this.
    let before = cover.places.get(at.saturating_sub(24)..at).unwrap_or_default();
    let again = before.iter().any(|other| other.symbol == place.symbol);
    let price = match () {
        () if again => model::SEPARATOR_AGAIN,
        () if at == 0 => model::SEPARATOR_FIRST,
        () => model::SEPARATOR,
    };
    cover.relax(at, at + 1, cover.cost(at) + price, Explanation::Separator);
}
