//! How many texts of one length meet the rules about classes, and a way to draw one of them.

use zeroize::Zeroizing;

use super::options::GenerateError;
use super::pool::Pool;
use super::shape::{Band, CLASSES, Shape};
use super::source::Source;
use crate::report::CharacterClass;

/// The texts of one length over one alphabet that have enough and not too many of each class.
#[derive(Debug)]
pub(super) struct Census {
    length: usize,
    /// The classes that the alphabet has: their places, and their characters.
    kinds: Vec<(usize, Vec<char>)>,
    alphabet: Vec<char>,
    /// Counts of a class above this make no difference.
    caps: Vec<usize>,
    asked: [Band; 5],
    choices: Vec<(u32, Vec<CharacterClass>)>,
    /// The share of texts that are let pass, by how many places are still open and what was counted before.
    shares: Vec<Vec<f64>>,
}

/// States times places: 8 MB at the most.
const MOST_SHARES: usize = 1_000_000;
/// From this share on texts are drawn and thrown away, which is exact; below, their classes are drawn by weight.
const OFTEN: f64 = 1.0 / 64.0;
/// Enough to find one of a share of [`OFTEN`]: all fail once in 10^27 times.
const MOST_DRAWS: usize = 4_000;

impl Census {
    /// Counts; nothing where there would be too much to count.
    pub(super) fn new(shape: &Shape<'_>, pool: &Pool, length: u32) -> Option<Self> {
        let length = usize::try_from(length).ok()?;
        let kinds: Vec<(usize, Vec<char>)> = pool
            .kinds
            .iter()
            .take(CLASSES.len())
            .cloned()
            .enumerate()
            .filter(|(_, all)| !all.is_empty())
            .collect();
        let caps = kinds.iter().map(|(at, _)| cap(&shape.classes, *at, length)).collect();
        let choices = shape.choices.iter().map(|(least, of)| (*least, of.to_vec())).collect();
        let alphabet = kinds.iter().flat_map(|(_, all)| all.iter().copied()).collect();
        let mut census =
            Self { length, kinds, alphabet, caps, asked: shape.classes, choices, shares: Vec::new() };
        let states = census.caps.iter().try_fold(1_usize, |product, cap| product.checked_mul(cap + 1))?;
        if census.alphabet.is_empty() || states.checked_mul(length + 1)? > MOST_SHARES {
            return None;
        }
        let last: Vec<f64> =
            (0..states).map(|state| f64::from(u8::from(census.holds(&census.counts(state))))).collect();
        census.shares.push(last);
        for _ in 0..length {
            let after = census.shares.last()?;
            let before = (0..states)
                .map(|state| (0..census.kinds.len()).map(|kind| census.share(kind, state, after)).sum())
                .collect();
            census.shares.push(before);
        }
        Some(census)
    }

    /// log2 of the number of texts; nothing where there are none.
    pub(super) fn bits(&self) -> Option<f64> {
        let share = self.shares.last()?.first().copied().filter(|share| *share > 0.0)?;
        Some(self.length as f64 * libm::log2(self.alphabet.len() as f64) + libm::log2(share))
    }

    /// One of the texts, each as likely as any other.
    pub(super) fn draw(&self, source: &mut Source<'_>) -> Result<Zeroizing<Vec<char>>, GenerateError> {
        let mut text = Zeroizing::new(Vec::with_capacity(self.length));
        let share = self.shares.last().and_then(|shares| shares.first()).copied().unwrap_or_default();
        if share < OFTEN {
            return self.draw_by_class(source, text);
        }
        for _ in 0..MOST_DRAWS {
            text.clear();
            let mut counts = vec![0; self.kinds.len()];
            for _ in 0..self.length {
                let mut at = source.below(self.alphabet.len())?;
                text.extend(self.alphabet.get(at));
                for (count, (_, all)) in counts.iter_mut().zip(&self.kinds) {
                    if at < all.len() {
                        *count += 1;
                        break;
                    }
                    at -= all.len();
                }
            }
            if self.holds(&counts) {
                return Ok(text);
            }
        }
        Err(GenerateError::BrokenSource)
    }

    fn draw_by_class(
        &self,
        source: &mut Source<'_>,
        mut text: Zeroizing<Vec<char>>,
    ) -> Result<Zeroizing<Vec<char>>, GenerateError> {
        let mut state = 0;
        for after in self.shares.iter().rev().skip(1) {
            let weights: Vec<f64> =
                (0..self.kinds.len()).map(|kind| self.share(kind, state, after)).collect();
            let kind = source.weighted(&weights).ok_or(GenerateError::NoCharacters)?;
            let (_, all) = self.kinds.get(kind).ok_or(GenerateError::NoCharacters)?;
            let at = source.below(all.len())?;
            text.extend(all.get(at));
            state = self.next(state, kind);
        }
        Ok(text)
    }

    /// The share of texts that go on with a kind and are let pass.
    fn share(&self, kind: usize, state: usize, after: &[f64]) -> f64 {
        let size = self.kinds.get(kind).map_or(0, |(_, all)| all.len());
        let passing = after.get(self.next(state, kind)).copied().unwrap_or_default();
        size as f64 / self.alphabet.len() as f64 * passing
    }

    /// What was counted, of a state.
    fn counts(&self, state: usize) -> Vec<usize> {
        let mut rest = state;
        let digit = |cap: &usize| {
            let count = rest % (cap + 1);
            rest /= cap + 1;
            count
        };
        self.caps.iter().map(digit).collect()
    }

    /// The state after one more of a kind.
    fn next(&self, state: usize, kind: usize) -> usize {
        let place: usize = self.caps.iter().take(kind).map(|cap| cap + 1).product();
        let cap = self.caps.get(kind).copied().unwrap_or_default();
        if state / place % (cap + 1) < cap { state + place } else { state }
    }

    /// Whether so many of each class are let pass; counts may stop at their caps.
    fn holds(&self, counts: &[usize]) -> bool {
        let count = |class: CharacterClass| {
            let at = CLASSES.iter().position(|other| *other == class);
            let found = self.kinds.iter().zip(counts).find(|((kind, _), _)| Some(*kind) == at);
            found.map_or(0, |(_, count)| *count)
        };
        let caseless = count(CharacterClass::Caseless);
        let stands_in = |class| matches!(class, CharacterClass::Lower | CharacterClass::Upper);
        let bounds = CLASSES.iter().zip(&self.asked).all(|(class, band)| {
            let own = count(*class);
            let all = if stands_in(*class) { own + caseless } else { own };
            all >= band.least as usize && own <= band.most as usize
        });
        bounds
            && self.choices.iter().all(|(least, of)| {
                let own = of.contains(&CharacterClass::Caseless);
                let there = |class: &&CharacterClass| {
                    count(**class) > 0 || (!own && stands_in(**class) && caseless > 0)
                };
                of.iter().filter(there).count() >= *least as usize
            })
    }
}

/// The count of a class above which more of it make no difference: beyond its maximum and its minimum, and for letters
/// without case also the minima that they stand in for.
fn cap(asked: &[Band; 5], at: usize, length: usize) -> usize {
    let [lower, upper, .., caseless] = asked;
    let band = asked.get(at).copied().unwrap_or(Band { least: 0, most: u32::MAX });
    let stood_in = if band == *caseless && at + 1 == asked.len() { lower.least.max(upper.least) } else { 0 };
    let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let over = if number(band.most) < length { number(band.most) + 1 } else { 1 };
    over.max(number(band.least)).max(number(stood_in)).min(length).max(1)
}
