//! The table that prices characters, read in place.

use std::borrow::Cow;

use super::alphabet::{Class, EDGE};
use super::unpack::{ARC, Broken, HEADER, STATE, unpack};

/// What of the characters before is remembered: up to four of them, as far as the model knows what follows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Context(u16);

/// The character model: −log₁₀ P(character | up to four characters before it), in thousandths of a decade.
///
/// An automaton. Each state stands for a context and lists the characters that it has a price for of its own; any other
/// costs what it costs in the next shorter context, plus the price of going there. Prices of all characters and of the
/// end sum to one in every context, within rounding.
#[derive(Debug)]
pub struct Characters {
    states: Cow<'static, [[u8; STATE]]>,
    arcs: Cow<'static, [[u8; ARC]]>,
    start: Context,
}

impl Characters {
    /// Unpacks the file `characters.bin`.
    ///
    /// # Errors
    ///
    /// Where the bytes are no such file.
    pub fn from_packed(packed: &[u8]) -> Result<Self, Broken> {
        let bytes = unpack(packed)?;
        let (states, arcs) = split(&bytes)?;
        Self { states: Cow::Owned(states.to_vec()), arcs: Cow::Owned(arcs.to_vec()), start: Context(0) }
            .started()
    }

    /// Reads what [`unpack`] made while the program was built, in place.
    ///
    /// # Errors
    ///
    /// Where the lengths do not fit.
    pub fn from_unpacked(bytes: &'static [u8]) -> Result<Self, Broken> {
        let (states, arcs) = split(bytes)?;
        Self { states: Cow::Borrowed(states), arcs: Cow::Borrowed(arcs), start: Context(0) }.started()
    }

    fn started(mut self) -> Result<Self, Broken> {
        self.start = self.step(Context(0), EDGE).1;
        Ok(self)
    }

    /// Before the first character of a password.
    #[must_use]
    pub fn start(&self) -> Context {
        self.start
    }

    /// Where nothing is known of what stands before.
    #[must_use]
    pub fn anywhere(&self) -> Context {
        Context(0)
    }

    /// What a character costs here, and the context behind it.
    ///
    /// The end of the password is the class [`EDGE`].
    #[must_use]
    #[inline]
    pub fn step(&self, context: Context, class: Class) -> (u16, Context) {
        let number = u32::from(class.number());
        let mut at = context.0;
        let mut cost = i32::from(class.members());
        // A context is at most four characters long, and each round shortens it.
        for _ in 0..5 {
            let Some(state) = self.states.get(usize::from(at)) else { break };
            let bits = u128::from_le_bytes(*state.first_chunk().unwrap_or(&[0; 16]));
            let [.., a0, a1, a2, a3, s0, s1, n0, n1] = *state;
            if bits >> number & 1 == 1 {
                let rank = (bits & ((1 << number) - 1)).count_ones();
                let arc = u32::from_le_bytes([a0, a1, a2, a3]).saturating_add(rank);
                let [c0, c1, t0, t1] = self.arcs.get(arc as usize).copied().unwrap_or_default();
                cost += i32::from(u16::from_le_bytes([c0, c1]));
                return (cost.max(0) as u16, Context(u16::from_le_bytes([t0, t1])));
            }
            cost += i32::from(i16::from_le_bytes([s0, s1]));
            at = u16::from_le_bytes([n0, n1]);
        }
        (cost.max(0) as u16, Context(0))
    }

    /// What a character costs here.
    #[must_use]
    pub fn cost(&self, context: Context, class: Class) -> u16 {
        self.step(context, class).0
    }

    /// The context behind a character.
    #[must_use]
    pub fn next(&self, context: Context, class: Class) -> Context {
        self.step(context, class).1
    }

    /// What a whole text costs, its end included.
    #[must_use]
    pub fn whole(&self, text: impl IntoIterator<Item = char>) -> u32 {
        let (mut context, mut sum) = (self.start, 0_u32);
        for c in text {
            let (cost, next) = self.step(context, Class::of(c));
            sum = sum.saturating_add(u32::from(cost));
            context = next;
        }
        sum.saturating_add(u32::from(self.cost(context, EDGE)))
    }
}

type Parts<'a> = (&'a [[u8; STATE]], &'a [[u8; ARC]]);

fn split(bytes: &[u8]) -> Result<Parts<'_>, Broken> {
    let (head, rest) = bytes.split_first_chunk::<HEADER>().ok_or(Broken)?;
    let states = u32::from_le_bytes(*head) as usize;
    let (states, arcs) = rest.split_at_checked(states.checked_mul(STATE).ok_or(Broken)?).ok_or(Broken)?;
    match (states.as_chunks(), arcs.as_chunks()) {
        ((states, []), (arcs, [])) if !states.is_empty() => Ok((states, arcs)),
        _ => Err(Broken),
    }
}
