//! Words of the user one behind the other in the password, with at most one sign between two.

use std::cmp::Reverse;
use std::ops::Range;

use super::edges::Edges;
use super::words::Strength;
use crate::report::Disguise;
use crate::text::is_word;

/// The best way on from a position: where it ends and what it says.
#[derive(Clone, Copy)]
pub(super) struct Chain {
    pub(super) end: usize,
    pub(super) strength: Strength,
    pub(super) ideographs: usize,
    /// The length and the disguise of its longest word.
    pub(super) longest: usize,
    pub(super) disguise: Disguise,
    /// The fields involved, one bit each.
    pub(super) fields: u8,
}

impl Chain {
    fn before(self, next: Self) -> Self {
        let ideographs = self.ideographs + next.ideographs;
        let strength = match (self.strength, next.strength) {
            _ if ideographs >= 2 => Strength::Strong,
            (Strength::Strong, _) | (_, Strength::Strong) => Strength::Strong,
            (Strength::Backward, _) | (_, Strength::Backward) => Strength::Backward,
            (a, b) => a.max(b),
        };
        let longer = if next.longest > self.longest { next } else { self };
        Self {
            end: next.end,
            strength,
            ideographs,
            longest: longer.longest,
            disguise: longer.disguise,
            fields: self.fields | next.fields,
        }
    }
}

/// The least letters of what counts at the edges of words: two are in `de-regenboog` and everywhere.
const LEAST_LETTERS: usize = 3;

/// The best chain from every position, filled from the end backwards.
pub(super) struct Chains(Vec<Option<Chain>>);

impl Chains {
    pub(super) fn new(length: usize) -> Self {
        Self(vec![None; length + 2])
    }

    /// Takes a word that stands from `start` on, with the best chain behind it.
    pub(super) fn add(&mut self, start: usize, word: Chain, letters: &[char], edges: &Edges) {
        let rank = |chain: &Chain| {
            let ends = edges.ends(chain.end);
            let strong = chain.strength == Strength::Strong;
            (strong, ends && chain.strength == Strength::Short, ends, chain.end, Reverse(chain.disguise))
        };
        let over_sign = letters.get(word.end).is_some_and(|c| !is_word(*c)).then_some(word.end + 1);
        let joined = [Some(word.end), over_sign]
            .into_iter()
            .filter_map(|at| self.0.get(at?).copied().flatten())
            .map(|next| word.before(next));
        let known = self.0.get(start).copied().flatten();
        let best = known.into_iter().chain([word]).chain(joined).max_by_key(rank);
        if let Some(slot) = self.0.get_mut(start) {
            *slot = best;
        }
    }

    /// The chains that say something, from the beginning on. Whatever is the whole password does.
    pub(super) fn telling(&self, length: usize, edges: &Edges) -> Vec<(Range<usize>, Chain)> {
        let mut found = Vec::new();
        let mut start = 0;
        while start < length {
            let tells = |chain: &Chain| match chain.strength {
                Strength::Strong => true,
                Strength::Short if chain.end - start >= LEAST_LETTERS => {
                    edges.begins(start) && edges.ends(chain.end)
                }
                _ => false,
            };
            match self.0.get(start).copied().flatten() {
                Some(chain) if tells(&chain) || (start == 0 && chain.end == length) => {
                    found.push((start..chain.end, chain));
                    start = chain.end;
                }
                _ => start += 1,
            }
        }
        found
    }
}
