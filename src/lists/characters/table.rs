//! The table that prices characters, read in place.

use std::borrow::Cow;

use super::alphabet::{Class, EDGE};
use super::unpack::{ARC, Broken, HEADER, LENGTHS, STATE, Unpacked, parts, rank};

/// What of the characters before is remembered: up to four of them, as far as the model knows what follows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Context(u16);

/// The character model: −log₁₀ P(character | up to four characters before it), in thousandths of a decade.
///
/// An automaton. Each state stands for a context and lists the characters that it has a price for of its own; any other
/// costs what it costs in the next shorter context, plus the price of going there. Prices of all characters and of the
/// end sum to one in every context, within rounding.
#[derive(Debug)]
pub struct Characters {
    lengths: [i16; LENGTHS],
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
        let Unpacked { lengths, states, arcs } = parts(packed)?;
        Ok(Self::new(lengths, Cow::Owned(states), Cow::Owned(arcs)))
    }

    /// Reads what [`unpack`](super::unpack()) made while the program was built, in place.
    ///
    /// # Errors
    ///
    /// Where the lengths do not fit.
    pub fn from_unpacked(bytes: &'static [u8]) -> Result<Self, Broken> {
        let Parts { lengths, states, arcs } = split(bytes)?;
        Ok(Self::new(lengths, Cow::Borrowed(states), Cow::Borrowed(arcs)))
    }

    fn new(
        lengths: [i16; LENGTHS],
        states: Cow<'static, [[u8; STATE]]>,
        arcs: Cow<'static, [[u8; ARC]]>,
    ) -> Self {
        let mut model = Self { lengths, states, arcs, start: Context(0) };
        model.start = model.next(Context(0), EDGE);
        model
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
        let mut at = context.0;
        let mut cost = i32::from(class.members());
        // A context is at most four characters long, and each round shortens it.
        for _ in 0..5 {
            let Some(state) = self.states.get(usize::from(at)) else { break };
            let [
                l0,
                l1,
                l2,
                l3,
                l4,
                l5,
                l6,
                l7,
                h0,
                h1,
                h2,
                h3,
                h4,
                h5,
                h6,
                h7,
                a0,
                a1,
                a2,
                a3,
                s0,
                s1,
                n0,
                n1,
            ] = *state;
            let low = u64::from_le_bytes([l0, l1, l2, l3, l4, l5, l6, l7]);
            let high = u64::from_le_bytes([h0, h1, h2, h3, h4, h5, h6, h7]);
            if let Some(rank) = rank(low, high, class.number()) {
                let arc = u32::from_le_bytes([a0, a1, a2, a3]).saturating_add(rank);
                let [c0, c1, t0, t1] = self.arcs.get(arc as usize).copied().unwrap_or_default();
                cost += i32::from(u16::from_le_bytes([c0, c1]));
                return (clamped(cost), Context(u16::from_le_bytes([t0, t1])));
            }
            cost += i32::from(i16::from_le_bytes([s0, s1]));
            at = u16::from_le_bytes([n0, n1]);
        }
        (clamped(cost), Context(0))
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

    /// What having so many characters costs a whole password, beside its characters and its end.
    ///
    /// Four characters before do not tell how long a password is; people choose six and eight. Below zero where a length
    /// is more usual than the characters say.
    #[must_use]
    pub fn length(&self, characters: usize) -> i16 {
        self.lengths.get(characters.min(LENGTHS - 1)).copied().unwrap_or(0)
    }

    /// What a whole password costs: its characters, its end and its length.
    #[must_use]
    pub fn whole(&self, text: impl IntoIterator<Item = char>) -> u32 {
        let (mut context, mut sum, mut characters) = (self.start, 0_u32, 0);
        for c in text {
            let (cost, next) = self.step(context, Class::of(c));
            sum = sum.saturating_add(u32::from(cost));
            context = next;
            characters += 1;
        }
        sum.saturating_add(u32::from(self.cost(context, EDGE)))
            .saturating_add_signed(self.length(characters).into())
    }
}

/// Rounding may take a sure character a hair below zero; a broken file may say anything.
fn clamped(cost: i32) -> u16 {
    u16::try_from(cost.max(0)).unwrap_or(u16::MAX)
}

struct Parts<'a> {
    lengths: [i16; LENGTHS],
    states: &'a [[u8; STATE]],
    arcs: &'a [[u8; ARC]],
}

fn split(bytes: &[u8]) -> Result<Parts<'_>, Broken> {
    let (head, rest) = bytes.split_first_chunk::<HEADER>().ok_or(Broken)?;
    let (count, costs) = head.split_first_chunk().ok_or(Broken)?;
    let mut lengths = [0; LENGTHS];
    for (length, cost) in lengths.iter_mut().zip(costs.as_chunks().0) {
        *length = i16::from_le_bytes(*cost);
    }
    let states = u32::from_le_bytes(*count) as usize;
    let (states, arcs) = rest.split_at_checked(states.checked_mul(STATE).ok_or(Broken)?).ok_or(Broken)?;
    match (states.as_chunks(), arcs.as_chunks()) {
        ((states, []), (arcs, [])) if !states.is_empty() => Ok(Parts { lengths, states, arcs }),
        _ => Err(Broken),
    }
}
