//! All states there from the start.

use std::borrow::Cow;

use super::unpack::{ARC, Broken, HEADER, LENGTHS, STATE, Table, rank};

/// States and arcs, to be read in place.
#[derive(Debug)]
pub(super) struct Whole {
    states: Cow<'static, [[u8; STATE]]>,
    arcs: Cow<'static, [[u8; ARC]]>,
}

impl Whole {
    pub(super) fn of(table: Table, packed: &[u8]) -> Result<Self, Broken> {
        let (_, states, arcs) = table.unfolded(packed)?;
        Ok(Self { states: Cow::Owned(states), arcs: Cow::Owned(arcs) })
    }

    /// Reads what [`unpack`](super::unpack()) made, in place.
    pub(super) fn read(bytes: &'static [u8]) -> Result<([i16; LENGTHS], Self), Broken> {
        let (head, rest) = bytes.split_first_chunk::<HEADER>().ok_or(Broken)?;
        let (count, costs) = head.split_first_chunk().ok_or(Broken)?;
        let mut lengths = [0; LENGTHS];
        for (length, cost) in lengths.iter_mut().zip(costs.as_chunks().0) {
            *length = i16::from_le_bytes(*cost);
        }
        let states = u32::from_le_bytes(*count) as usize;
        let (states, arcs) = rest.split_at_checked(states.checked_mul(STATE).ok_or(Broken)?).ok_or(Broken)?;
        match (states.as_chunks(), arcs.as_chunks()) {
            ((states, []), (arcs, [])) if !states.is_empty() => {
                Ok((lengths, Self { states: Cow::Borrowed(states), arcs: Cow::Borrowed(arcs) }))
            }
            _ => Err(Broken),
        }
    }

    /// The price of a class in a state, and the state behind it.
    #[inline]
    pub(super) fn step(&self, mut at: u16, class: u8) -> (i32, u16) {
        let mut cost = 0;
        // A context is at most four characters long, and each round shortens it.
        for _ in 0..5 {
            let Some(state) = self.states.get(usize::from(at)) else { break };
            let [l0, l1, l2, l3, l4, l5, l6, l7, rest @ ..] = *state;
            let [h0, h1, h2, h3, h4, h5, h6, h7, a0, a1, a2, a3, s0, s1, n0, n1] = rest;
            let low = u64::from_le_bytes([l0, l1, l2, l3, l4, l5, l6, l7]);
            let high = u64::from_le_bytes([h0, h1, h2, h3, h4, h5, h6, h7]);
            if let Some(rank) = rank(low, high, class) {
                let arc = u32::from_le_bytes([a0, a1, a2, a3]).saturating_add(rank);
                let [c0, c1, t0, t1] = self.arcs.get(arc as usize).copied().unwrap_or_default();
                return (cost + i32::from(u16::from_le_bytes([c0, c1])), u16::from_le_bytes([t0, t1]));
            }
            cost += i32::from(i16::from_le_bytes([s0, s1]));
            at = u16::from_le_bytes([n0, n1]);
        }
        (cost, 0)
    }
}
