//! What the tests share: a hash that is none, random numbers from a seed, and a few moments.

use passmuster::Password;
use passmuster::codes::{
    AccessCode, AccessCodeRecord, Actor, CodeHasher, CodeOptions, Entry, HashKind, HasherUnavailable,
    IssueOrder, Issued, Moment,
};

pub(crate) const DAY: u64 = 86_400;

pub(crate) const NOW: Moment = Moment::from_unix_seconds(1_795_435_200);

/// Tells codes apart and costs nothing.
pub(crate) struct Plain;

impl CodeHasher for Plain {
    fn kind(&self) -> HashKind {
        HashKind::PasswordHash
    }

    fn scheme(&self) -> &str {
        "plain"
    }

    fn hash(&self, code: &[u8], salt: &[u8; 16]) -> Result<[u8; 32], HasherUnavailable> {
        let mut sum = 0xCBF2_9CE4_8422_2325_u64;
        let mut hash = [0; 32];
        for byte in salt.iter().chain(code) {
            sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
        for eight in hash.chunks_exact_mut(8) {
            sum = sum.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
            eight.copy_from_slice(&sum.to_le_bytes());
        }
        Ok(hash)
    }
}

/// Numbers by the SplitMix64 recurrence: the same from the same seed.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0xD134_2543_DE82_EF95))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut n = self.0;
        n = (n ^ (n >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        n ^ (n >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end).unwrap()).unwrap()
    }

    pub(crate) fn fill(&mut self, bytes: &mut [u8]) {
        for eight in bytes.chunks_mut(8) {
            eight.copy_from_slice(&self.next().to_le_bytes()[..eight.len()]);
        }
    }
}

/// Issues a code as an administrator does.
pub(crate) fn issue(record: &mut AccessCodeRecord, random: &mut Random, now: Moment) -> Issued {
    let options = CodeOptions::default();
    let order = IssueOrder { options: &options, actor: Actor::Administrator, now, hasher: &Plain };
    record.issue(&order, &mut |bytes| random.fill(bytes)).unwrap()
}

/// What the holder of a code types.
pub(crate) fn typed(code: &AccessCode) -> Entry {
    Entry::read(&Password::from(code.grouped().as_str()), &CodeOptions::default()).unwrap()
}
