//! Finds places for the children of a node among those that are free.
//!
//! The children of a node stand at a common base plus their symbols, and no two nodes may have the same base. Sixty-four
//! bases are tried at once: the free places, shifted by the distance of each child from the first, are cut together.

use super::fault::ListFault;
use super::record::MAX_BASE;

/// Which places are taken, and which bases.
pub(crate) struct Slots {
    /// A bit for each place, set where it is free; beyond the end all are.
    free: Vec<u64>,
    /// A bit for each base, set where a node has it.
    bases: Vec<u64>,
    /// No place in an earlier word is free.
    first: usize,
}

/// Places and bases below are never given, so that the base 0 can mean "no children" and no base is negative.
pub(crate) const LOWEST: usize = 256;

/// After so many words without room for several children the end is taken. Holes that stay are filled by nodes with
/// one child, of which there are most. Measured on the small lists: see `super::expand`.
const TRIES: usize = 8;

impl Slots {
    pub(crate) fn new(expected: usize) -> Self {
        let words = expected / 64 + 8;
        let mut free = Vec::with_capacity(words);
        free.resize(LOWEST / 64, 0);
        Self { free, bases: Vec::with_capacity(words), first: LOWEST / 64 }
    }

    /// Takes a base for children with these symbols, given in rising order.
    pub(crate) fn take(&mut self, symbols: impl Iterator<Item = u8> + Clone) -> Result<usize, ListFault> {
        let Some(lowest) = symbols.clone().next().map(usize::from) else { return Ok(0) };
        while self.free.get(self.first) == Some(&0) {
            self.first += 1;
        }
        let mut word = self.first;
        loop {
            if word == self.first + TRIES {
                // Left behind with a hole or two that no node could use.
                self.first += 1;
            }
            // Places of the first child: bits of this word. Their bases lie `lowest` before.
            let place = word * 64;
            let mut room = !window(&self.bases, place - lowest, 0);
            for symbol in symbols.clone() {
                room &= window(&self.free, place + usize::from(symbol) - lowest, u64::MAX);
                if room == 0 {
                    break;
                }
            }
            if room != 0 {
                let base = place + room.trailing_zeros() as usize - lowest;
                if base + 255 > MAX_BASE {
                    return Err(ListFault::TooLarge);
                }
                for symbol in symbols {
                    flip(&mut self.free, base + usize::from(symbol), u64::MAX);
                }
                flip(&mut self.bases, base, 0);
                return Ok(base);
            }
            word += 1;
        }
    }
}

/// Sixty-four bits from any place on; `beyond` is what stands behind the end.
#[inline]
fn window(bits: &[u64], from: usize, beyond: u64) -> u64 {
    let (word, shift) = (from / 64, from % 64);
    let low = bits.get(word).copied().unwrap_or(beyond);
    if shift == 0 {
        return low;
    }
    let high = bits.get(word + 1).copied().unwrap_or(beyond);
    low >> shift | high << (64 - shift)
}

#[inline]
fn flip(bits: &mut Vec<u64>, at: usize, beyond: u64) {
    if bits.len() <= at / 64 {
        bits.resize(at / 64 + 1, beyond);
    }
    if let Some(word) = bits.get_mut(at / 64) {
        *word ^= 1 << (at % 64);
    }
}
