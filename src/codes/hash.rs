use std::fmt;
use std::hint::black_box;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Bytes of salt: 128 bits. NIST SP 800-63B-4 and ASVS ask for 32 bits at least.
pub const SALT_BYTES: usize = 16;

/// Bytes of a hash: 256 bits.
pub const HASH_BYTES: usize = 32;

/// A code of fewer thousandths of a bit needs a password hash: the line of NIST SP 800-63B-4 on look-up secrets.
pub const FAST_HASH_ENTROPY: u32 = 112_000;

/// How a caller hashes access codes.
///
/// A code below 112 bits, such as the usual one of 16 letters, needs a *password hash*: Argon2id, scrypt or PBKDF2, with
/// the cost that passwords have. **A plain SHA-256 is not enough for it**, not even salted: whoever steals the table has
/// 2^72 codes to try for each account, and thirty thousand graphics cards at 2 · 10^10 hashes a second have tried them all
/// within the 90 days that a code lives. Issuing such a code with
/// [`HashKind::Digest`] is refused. From 112 bits on a digest over salt and code will do.
///
/// ```
/// use passmuster::codes::{CodeHasher, HashKind, HasherUnavailable};
///
/// /// For tests only: as good as no hash.
/// struct Sum;
///
/// impl CodeHasher for Sum {
///     fn kind(&self) -> HashKind {
///         HashKind::PasswordHash // A lie, so that an example needs no dependency.
///     }
///     fn scheme(&self) -> &str {
///         "sum"
///     }
///     fn hash(&self, code: &[u8], salt: &[u8; 16]) -> Result<[u8; 32], HasherUnavailable> {
///         let mut sum = [0; 32];
///         for (at, byte) in code.iter().chain(salt).enumerate() {
///             sum[at % 32] = byte ^ u8::rotate_left(sum[at % 32], 3);
///         }
///         Ok(sum)
///     }
/// }
/// ```
pub trait CodeHasher {
    /// What kind of hash it is.
    fn kind(&self) -> HashKind;

    /// A name for the algorithm and its parameters, stored beside each hash: a caller who raises the cost can tell by
    /// [`super::AccessCodeRecord::scheme`] which hasher a code of before needs.
    fn scheme(&self) -> &str;

    /// Hashes. The same code and salt give the same hash.
    ///
    /// # Errors
    ///
    /// When that cannot be done just now. Nothing changes then.
    fn hash(&self, code: &[u8], salt: &[u8; SALT_BYTES]) -> Result<[u8; HASH_BYTES], HasherUnavailable>;
}

/// How much work a hash makes for whoever steals it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HashKind {
    /// Slow on purpose, and salted: Argon2id, scrypt, PBKDF2.
    PasswordHash,
    /// Fast, such as SHA-256 over salt and code. For codes of 112 bits or more only.
    Digest,
}

/// The hash cannot be made just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HasherUnavailable;

impl fmt::Display for HasherUnavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the hash cannot be made just now")
    }
}

impl std::error::Error for HasherUnavailable {}

/// A salt or a hash: stored as hexadecimal digits, not shown in `Debug`, compared in constant time.
#[derive(Clone, Copy)]
pub(super) struct Bytes<const N: usize>(pub(super) [u8; N]);

impl<const N: usize> PartialEq for Bytes<N> {
    /// Looks at every byte, however early the first difference is.
    fn eq(&self, other: &Self) -> bool {
        let differences = self.0.iter().zip(&other.0).fold(0, |found, (a, b)| black_box(found | (a ^ b)));
        black_box(differences) == 0
    }
}

impl<const N: usize> Eq for Bytes<N> {}

impl<const N: usize> fmt::Debug for Bytes<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bytes(…)")
    }
}

impl<const N: usize> Serialize for Bytes<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let text: String = digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect();
        serializer.serialize_str(&text)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Bytes<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong = || de::Error::custom(format!("not {} hexadecimal digits", 2 * N));
        let digits: Option<Vec<u8>> =
            text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
        let digits = digits.filter(|digits| digits.len() == 2 * N).ok_or_else(wrong)?;
        let mut bytes = [0; N];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |byte, digit| byte << 4 | digit);
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bit_anywhere_makes_a_difference() {
        let bytes = Bytes([0x5A; HASH_BYTES]);
        assert_eq!(bytes, Bytes([0x5A; HASH_BYTES]));
        for bit in 0..HASH_BYTES * 8 {
            let mut other = bytes;
            other.0[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(bytes, other, "{bit}");
        }
    }

    #[test]
    fn stored_bytes_are_read_back_and_nothing_else_is() {
        let json = "\"00ff5a01\"";
        let bytes: Bytes<4> = serde_json::from_str(json).unwrap();
        assert_eq!(bytes.0, [0x00, 0xFF, 0x5A, 0x01]);
        assert_eq!(serde_json::to_string(&bytes).unwrap(), json);
        for json in ["\"00ff5a\"", "\"00ff5a0\"", "\"00ff5a0102\"", "\"00ff5a0x\"", "\"é0ff5a01\"", "7"] {
            assert!(serde_json::from_str::<Bytes<4>>(json).is_err(), "{json}");
        }
    }
}
