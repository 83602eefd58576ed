//! A fixed pseudo-random order, for what must come out the same every time. Nothing secret is drawn from it.

/// Marsaglia's xorshift64* generator.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// A run of numbers of its own for each number; any will do.
    pub(super) fn new(run: u64) -> Self {
        Self(0x9E37_79B9_7F4A_7C15 ^ run.wrapping_mul(0xD134_2543_DE82_EF95).wrapping_add(1))
    }

    /// A number below another; 0 for 0. The bias of a remainder does not matter here.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        usize::try_from(high).unwrap_or_default().checked_rem(limit).unwrap_or_default()
    }

    /// One of some.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }
}
