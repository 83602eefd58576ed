//! The table that prices characters, read in place.

use super::alphabet::{Class, EDGE};
#[cfg(target_arch = "wasm32")]
use super::folded::Folded as Model;
use super::unpack::{Broken, LENGTHS, Table};
#[cfg(not(target_arch = "wasm32"))]
use super::whole::Whole as Model;

/// What of the characters before is remembered: up to four of them, as far as the model knows what follows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Context(u16);

/// The character model: −log₁₀ P(character | up to four characters before it), in thousandths of a decade.
///
/// An automaton. Each state stands for a context and lists the characters that it has a price for of its own; any other
/// costs what it costs in the next shorter context, plus the price of going there. Prices of all characters and of the
/// end sum to one in every context, within rounding. Natively all states are there from the start, in wasm they unfold when
/// they are first asked.
#[derive(Debug)]
pub struct Characters {
    lengths: [i16; LENGTHS],
    model: Model,
    start: Context,
}

impl Characters {
    /// Unpacks the file `characters.bin`.
    ///
    /// # Errors
    ///
    /// Where the bytes are no such file. In wasm only what is read at once is looked at; what is wrong further in is found when
    /// it is asked for, and costs nothing.
    pub fn from_packed(packed: &[u8]) -> Result<Self, Broken> {
        let table = Table::folded(packed)?;
        let lengths = table.lengths;
        Ok(Self::new(lengths, Model::of(table, packed)?))
    }

    /// The same of a file that may be kept.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn keep(packed: Vec<u8>) -> Result<Self, Broken> {
        let table = Table::folded(&packed)?;
        Ok(Self::new(table.lengths, Model::keep(table, packed)))
    }

    /// Reads what [`unpack`](super::unpack()) made while the program was built, in place.
    ///
    /// # Errors
    ///
    /// Where the lengths do not fit.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_unpacked(bytes: &'static [u8]) -> Result<Self, Broken> {
        let (lengths, model) = Model::read(bytes)?;
        Ok(Self::new(lengths, model))
    }

    fn new(lengths: [i16; LENGTHS], model: Model) -> Self {
        let mut characters = Self { lengths, model, start: Context(0) };
        characters.start = characters.next(Context(0), EDGE);
        characters
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
        let (cost, next) = self.model.step(context.0, class.number());
        (clamped(i32::from(class.members()) + cost), Context(next))
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
