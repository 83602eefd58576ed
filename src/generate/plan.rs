//! How many characters of each kind a password may have: what is left of the possibilities when every rule that counts has
//! been asked.
//!
//! Everything is a relaxation: a plan may turn out to have no password, but where there is no plan there is none. That is
//! what a proof that a policy cannot be met rests on.

use super::pool::Pool;
use super::shape::{Band, CLASSES, KINDS, Shape};
use crate::report::CharacterClass;

/// One way to meet the rules that count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    /// How many of each kind.
    pub(super) kinds: [Band; KINDS],
    /// How many code points altogether.
    pub(super) length: Band,
}

const CASELESS: usize = 4;
const MARKS: usize = KINDS - 1;

/// More minima than this for letters are not tried one by one.
const MOST_STAND_INS: u32 = 64;

/// All plans, those of the most classes first; none where the rules contradict each other.
pub(super) fn plans(shape: &Shape<'_>, pool: &Pool) -> Vec<Plan> {
    let mut present: Vec<u32> = (0..1 << CLASSES.len()).collect();
    present.sort_by_key(|set: &u32| std::cmp::Reverse(set.count_ones()));
    present
        .into_iter()
        .filter(|set| choices_hold(shape, *set))
        .filter_map(|set| plan(shape, pool, set))
        .collect()
}

/// Whether this set of classes has as many of them as each choice asks.
fn choices_hold(shape: &Shape<'_>, present: u32) -> bool {
    let has = |class: CharacterClass| {
        CLASSES.iter().position(|other| *other == class).is_some_and(|at| present >> at & 1 == 1)
    };
    shape.choices.iter().all(|(least, of)| {
        let caseless_is_own = of.contains(&CharacterClass::Caseless);
        let stands_in = |class: CharacterClass| {
            !caseless_is_own
                && matches!(class, CharacterClass::Lower | CharacterClass::Upper)
                && has(CharacterClass::Caseless)
        };
        let count = of.iter().filter(|class| has(**class) || stands_in(**class)).count();
        u32::try_from(count).unwrap_or(u32::MAX) >= *least
    })
}

/// The plan with just these classes, if there is one.
fn plan(shape: &Shape<'_>, pool: &Pool, present: u32) -> Option<Plan> {
    let mut kinds = [Band { least: 0, most: 0 }; KINDS];
    for (at, (band, supply)) in kinds.iter_mut().zip(&pool.supply).enumerate() {
        let different = supply.iter().fold(0_u32, |sum, count| sum.saturating_add(*count));
        let most = different.saturating_mul(shape.total).min(shape.code_points.most);
        *band = match shape.classes.get(at) {
            None => Band { least: 0, most },
            Some(_) if present >> at & 1 == 0 => Band { least: 0, most: 0 },
            // Lower and upper case have their minima below, because of what stands in for them.
            Some(asked) if at < 2 => Band { least: 1, most: most.min(asked.most) },
            Some(asked) => Band { least: asked.least.max(1), most: most.min(asked.most) },
        };
        let missing =
            present >> at & 1 == 0 && at >= 2 && shape.classes.get(at).is_some_and(|asked| asked.least > 0);
        if missing || band.least > band.most {
            return None;
        }
    }
    let minimum = |at: usize| shape.classes.get(at).map_or(0, |band| band.least);
    let (lower, upper) = (minimum(0), minimum(1));
    let caseless = kinds.get(CASELESS).copied()?;
    let enough = caseless.most.min(lower.max(upper)).max(caseless.least);
    if enough - caseless.least > MOST_STAND_INS {
        // Rather a plan too many than a wrong proof: as if all caseless letters stood in and cost nothing.
        let [low, up, ..] = &mut kinds;
        low.least = low.least.max(lower.saturating_sub(caseless.most));
        up.least = up.least.max(upper.saturating_sub(caseless.most));
        return complete(shape, pool, kinds);
    }
    (caseless.least..=enough).find_map(|stand_ins| {
        let mut kinds = kinds;
        let [low, up, .., own, _] = &mut kinds;
        low.least = low.least.max(lower.saturating_sub(stand_ins));
        up.least = up.least.max(upper.saturating_sub(stand_ins));
        own.least = stand_ins;
        complete(shape, pool, kinds)
    })
}

/// The lengths that go with so many of each kind, if any do.
fn complete(shape: &Shape<'_>, pool: &Pool, mut kinds: [Band; KINDS]) -> Option<Plan> {
    if pool.apart {
        kinds.last_mut()?.most = 0;
    }
    if kinds.iter().any(|band| band.least > band.most) {
        return None;
    }
    let sum = |of: fn(&Band) -> u32| kinds.iter().map(of).fold(0_u32, u32::saturating_add);
    let mut length = shape.code_points;
    length.least = length.least.max(sum(|band| band.least)).max(shape.distinct).max(shape.graphemes.least);
    length.most = length.most.min(sum(|band| band.most)).min(shape.bytes.most);
    if pool.apart {
        length.most = length.most.min(shape.graphemes.most);
    } else if kinds.iter().take(3).map(|band| u64::from(band.least)).sum::<u64>()
        > shape.graphemes.most.into()
    {
        // Each letter with case and each digit is in a grapheme of its own, whatever else is in there (UAX #29).
        return None;
    }
    // One character alone makes one run.
    let used = |band: &Band| band.most > 0;
    let different: u32 = kinds
        .iter()
        .zip(&pool.supply)
        .filter(|(band, _)| used(band))
        .map(|(band, supply)| {
            supply.iter().fold(0, |sum: u32, count| sum.saturating_add(*count)).min(band.most)
        })
        .fold(0, u32::saturating_add);
    if different == 1 {
        length.most = length.most.min(shape.run);
    }
    if different < shape.distinct || length.least > length.most {
        return None;
    }
    if shape.alphabet_sum > 0 && pool.closed {
        let there = pool.alphabets(|at| kinds.get(at).is_some_and(used));
        let sizes = there.iter().take(length.most as usize).map(|(alphabet, _)| alphabet.size());
        if sizes.fold(0_u32, u32::saturating_add) < shape.alphabet_sum {
            return None;
        }
    }
    // Lengths at which even the shortest characters have too many bytes, or the longest too few.
    let supply = &pool.supply;
    let fewest = |n: u32| bytes(&kinds, supply, shape.total, n, [0, 1, 2, 3]);
    let most = |n: u32| bytes(&kinds, supply, shape.total, n, [3, 2, 1, 0]);
    if fewest(length.least) > u64::from(shape.bytes.most) || most(length.most) < u64::from(shape.bytes.least)
    {
        return None;
    }
    // Both grow with the length, so halving finds where they cross.
    let (mut low, mut high) = (length.least, length.most);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if fewest(middle) <= u64::from(shape.bytes.most) { low = middle } else { high = middle - 1 }
    }
    length.most = low;
    let (mut low, mut high) = (length.least, length.most);
    while low < high {
        let middle = low + (high - low) / 2;
        if most(middle) >= u64::from(shape.bytes.least) { high = middle } else { low = middle + 1 }
    }
    length.least = low;
    if most(length.least) < u64::from(shape.bytes.least) {
        return None;
    }
    if no_multiple(shape, &kinds, supply, length) {
        return None;
    }
    Some(Plan { kinds, length })
}

/// The fewest bytes of so many code points, or the most, by the order of widths: the minima first, each of its cheapest, then
/// what is cheapest of all.
fn bytes(kinds: &[Band; KINDS], supply: &[[u32; 4]; KINDS], total: u32, n: u32, order: [usize; 4]) -> u64 {
    let mut sum = 0_u64;
    let mut rest = n;
    let mut spare = [0_u32; 4];
    for (band, supply) in kinds.iter().zip(supply) {
        let (mut need, mut extra) = (band.least, band.most - band.least);
        for width in order {
            let here = supply.get(width).copied().unwrap_or_default().saturating_mul(total);
            let taken = need.min(here);
            sum += u64::from(taken) * (width as u64 + 1);
            need -= taken;
            rest = rest.saturating_sub(taken);
            let more = extra.min(here - taken);
            extra -= more;
            if let Some(spare) = spare.get_mut(width) {
                *spare = spare.saturating_add(more);
            }
        }
    }
    for width in order {
        let taken = rest.min(spare.get(width).copied().unwrap_or_default());
        sum += u64::from(taken) * (width as u64 + 1);
        rest -= taken;
    }
    sum
}

/// Whether all characters are of one width and no allowed length has an allowed number of bytes.
fn no_multiple(shape: &Shape<'_>, kinds: &[Band; KINDS], supply: &[[u32; 4]; KINDS], length: Band) -> bool {
    let there = |width: usize| {
        kinds
            .iter()
            .zip(supply)
            .any(|(band, supply)| band.most > 0 && supply.get(width).is_some_and(|n| *n > 0))
    };
    let widths: Vec<u32> = (1..=4).zip(0..4).filter(|(_, at)| there(*at)).map(|(width, _)| width).collect();
    let [width] = widths.as_slice() else { return false };
    let least = shape.bytes.least.div_ceil(*width).max(length.least);
    least > (shape.bytes.most / width).min(length.most)
}

impl Plan {
    /// Whether marks may follow letters to fill up.
    pub(super) fn may_have_marks(&self) -> bool {
        self.kinds.get(MARKS).is_some_and(|band| band.most > 0)
    }
}
