//! Runs: walks over the keys, sequences and copies. Each carries its state from letter to letter.

use super::cover::Cover;
use super::explanation::Explanation;
use crate::report::Alphabet;
use crate::strength::keyboards::table::{self, KeyPlace};
use crate::strength::model;
use crate::strength::view::Place;

/// The longest piece that is seen to be copied.
const LONGEST_PERIOD: usize = 20;

/// The fewest keys of a walk, and of a sequence.
const SHORTEST_WALK: u32 = 4;
const SHORTEST_SEQUENCE: u32 = 3;

/// For each period a bit for each of its multiples, as periods.
#[allow(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where an index out of bounds stops the build"
)]
const MULTIPLES: [u32; LONGEST_PERIOD] = {
    let mut multiples = [0; LONGEST_PERIOD];
    let mut nth = 0;
    while nth < LONGEST_PERIOD {
        let mut period = nth + 1;
        while period <= LONGEST_PERIOD {
            multiples[nth] |= 1 << (period - 1);
            period += nth + 1;
        }
        nth += 1;
    }
    multiples
};

#[derive(Clone, Copy)]
struct Run<S> {
    cost: u32,
    from: u32,
    length: u32,
    step: S,
}

/// All runs that end at the letter last seen.
pub(super) struct Runs {
    walks: [Option<Run<(i8, i8)>>; table::LAYOUTS.len()],
    before: [Option<KeyPlace>; table::LAYOUTS.len()],
    sequence: Option<Run<i8>>,
    /// A bit for each distance, the lowest for the shortest, at which the letter last seen equals the one so far before it; and
    /// since which letter that has been so.
    same: u32,
    since: [u16; LONGEST_PERIOD],
}

impl Runs {
    pub(super) fn new() -> Self {
        Self {
            walks: [None; table::LAYOUTS.len()],
            before: [None; table::LAYOUTS.len()],
            sequence: None,
            same: 0,
            since: [0; LONGEST_PERIOD],
        }
    }

    /// Takes the letter at `last` in; ways that end behind it are offered.
    pub(super) fn advance(&mut self, cover: &mut Cover<'_>, last: usize) {
        let place = cover.place(last);
        self.walk(cover, last, place);
        self.follow(cover, last, place);
        self.copy(cover, last, place);
    }

    fn walk(&mut self, cover: &mut Cover<'_>, last: usize, place: Place) {
        for (nth, layout) in table::LAYOUTS.iter().enumerate() {
            let (Some(walk), Some(before)) = (self.walks.get_mut(nth), self.before.get_mut(nth)) else {
                return;
            };
            let here = layout.key(place.key);
            let step = before.zip(here).and_then(|(a, b)| layout.step(a, b));
            *before = here;
            let Some(step) = step else {
                *walk = None;
                continue;
            };
            let on = walk.map(|run| Run {
                cost: run.cost + if run.step == step { model::WALK_STEP } else { model::WALK_TURN },
                length: run.length + 1,
                step,
                ..run
            });
            let anew = Run {
                cost: cover.cost(last - 1) + model::WALK + model::WALK_TURN,
                from: (last - 1) as u32,
                length: 2,
                step,
            };
            let best = on.filter(|on| on.cost <= anew.cost || on.length < SHORTEST_WALK).unwrap_or(anew);
            *walk = Some(best);
            if best.length >= SHORTEST_WALK {
                let from = best.from as usize;
                let cost = best.cost + cover.capitals(from, last + 1);
                cover.relax(from, last + 1, cost, Explanation::Walk { layout: layout.name });
            }
        }
    }

    fn follow(&mut self, cover: &mut Cover<'_>, last: usize, place: Place) {
        let Some(before) = last.checked_sub(1).map(|before| cover.place(before)) else { return };
        let Some((alphabet, step)) = step(before, place) else {
            self.sequence = None;
            return;
        };
        let from = last - 1;
        let entry = model::SEQUENCE
            + if obvious(before) { 0 } else { model::SEQUENCE_ANYWHERE }
            + if step < 0 { model::SEQUENCE_BACKWARDS } else { 0 }
            + if step.abs() > 1 { model::SEQUENCE_BY_TWOS } else { 0 };
        let anew = Run {
            cost: cover.cost(from) + entry + 2 * model::SEQUENCE_STEP,
            from: from as u32,
            length: 2,
            step,
        };
        let run = match self.sequence {
            Some(run) if run.step == step => {
                Run { cost: run.cost + model::SEQUENCE_STEP, length: run.length + 1, ..run }
            }
            _ => anew,
        };
        self.sequence = Some(run);
        if run.length >= SHORTEST_SEQUENCE {
            let from = run.from as usize;
            let cost = run.cost + cover.capitals(from, last + 1);
            cover.relax(from, last + 1, cost, Explanation::Sequence { alphabet, descending: step < 0 });
        }
    }

    fn copy(&mut self, cover: &mut Cover<'_>, last: usize, place: Place) {
        let before = cover.places.get(last.saturating_sub(LONGEST_PERIOD)..last).unwrap_or_default();
        // A plain loop without a branch. Where nothing equals, which is usual, that is all.
        let same =
            before.iter().fold(0, |same, other| same << 1 | u32::from(other.identity == place.identity));
        let mut anew = same & !self.same;
        self.same = same;
        while anew != 0 {
            if let Some(since) = self.since.get_mut(anew.trailing_zeros() as usize) {
                *since = last as u16;
            }
            anew &= anew - 1;
        }
        if same != 0 {
            self.copies(cover, last + 1);
        }
    }

    /// How many letters before `end` equal those so far before them, if any do.
    fn equal(&self, period: usize, end: usize) -> usize {
        self.since.get(period - 1).map_or(0, |since| end - usize::from(*since))
    }

    /// Of the periods at which something is copied, those that are pieces.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn copies(&self, cover: &mut Cover<'_>, end: usize) {
        let mut left = self.same;
        while left != 0 {
            let nth = left.trailing_zeros() as usize;
            left &= left - 1;
            let period = nth + 1;
            let equal = self.equal(period, end);
            if equal >= period {
                self.offer_copy(cover, end, period, period);
                // abababab is ab, and not abab: of the shortest piece nothing longer is made.
                let within = u32::MAX.checked_shr(32_u32.saturating_sub(equal as u32)).unwrap_or(0);
                left &= !(MULTIPLES.get(nth).copied().unwrap_or(0) & within);
            } else if nth > 1 && equal == nth && cover.place(end - period).is_sign() {
                // The same again behind a sign: apple-apple.
                self.offer_copy(cover, end, period, nth);
            }
        }
    }

    /// The last letters as a copy of those that stand `period` before.
    fn offer_copy(&self, cover: &mut Cover<'_>, end: usize, period: usize, length: usize) {
        let from = end - length;
        if !cover.place(from).begins() || !cover.place(from - period).begins() {
            return;
        }
        let what = Explanation::Copy { period: period as u8 };
        let again = cover.ways.get(from).is_some_and(|way| way.what == what);
        // How many times the piece stands there: the tenth copy is expected more than the second.
        let copies = (self.equal(period, end) / period).max(1) as u32;
        let capitals = cover.capitals(from, end);
        // Capitals that are copied as well cost nothing.
        let capitals = if capitals == cover.capitals(from - period, end - period) { 0 } else { capitals };
        let cost = cover.cost(from) + if again { model::COPY_AGAIN / copies } else { model::COPY } + capitals;
        cover.relax(from, end, cost, what);
    }
}

/// The step from one letter to the next in their alphabet, if it is a small one.
fn step(before: Place, here: Place) -> Option<(Alphabet, i8)> {
    let alphabet = if before.is_digit() && here.is_digit() {
        Alphabet::Digits
    } else if before.symbol.is_ascii_lowercase() && here.symbol.is_ascii_lowercase() {
        Alphabet::Latin
    } else if is_cyrillic(before) && is_cyrillic(here) {
        Alphabet::Cyrillic
    } else {
        return None;
    };
    let step = match (before.symbol, here.symbol) {
        (b'9', b'0') => 1,
        (b'0', b'9') => -1,
        (before, here) => here as i16 - before as i16,
    };
    let step = i8::try_from(step).ok()?;
    (matches!(step.abs(), 1 | 2)).then_some((alphabet, step))
}

fn is_cyrillic(place: Place) -> bool {
    place.trail == 0 && (0x80..0xA0).contains(&place.symbol)
}

/// Where people begin to count or to spell.
fn obvious(place: Place) -> bool {
    matches!(place.symbol, b'a' | b'1' | b'0' | b'9' | b'z' | 0x80 | 0x9F)
}
