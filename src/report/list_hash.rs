use std::fmt;

use serde::{Serialize, Serializer};

use crate::json::{FromNode, InputError, Place};

/// The first 64 bits of the SHA-256 of a packed list, shown and serialised as 16 lower-case hexadecimal digits: whoever has
/// the file can check them with `sha256sum`. Two lists with the same one are the same.
///
/// ```
/// use passmuster::lists::Lists;
///
/// let passwords = &Lists::builtin().loaded()[0];
/// assert_eq!(passwords.hash.to_string().len(), 16);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ListHash(u64);

impl ListHash {
    /// Of the number that the bits are, the first byte being the highest.
    pub(crate) const fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Reads what is shown: nothing but 16 digits.
    fn of_digits(digits: &str) -> Option<Self> {
        let is_digit = |digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
        if digits.len() != 16 || !digits.bytes().all(is_digit) {
            return None;
        }
        u64::from_str_radix(digits, 16).ok().map(Self)
    }

    /// Hands over the digits. By hand and without an allocation: every report tells up to seven of them.
    fn shown<T>(self, to: impl FnOnce(&str) -> T) -> T {
        let digit = |nibble: u8| if nibble < 10 { b'0' + nibble } else { b'a' - 10 + nibble };
        let mut digits = [0; 16];
        for (pair, byte) in digits.as_chunks_mut().0.iter_mut().zip(self.0.to_be_bytes()) {
            *pair = [digit(byte >> 4), digit(byte & 15)];
        }
        to(str::from_utf8(&digits).unwrap_or_default())
    }
}

impl fmt::Display for ListHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown(|digits| f.write_str(digits))
    }
}

impl Serialize for ListHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.shown(|digits| serializer.serialize_str(digits))
    }
}

impl FromNode for ListHash {
    fn from_node(place: &Place<'_>) -> Self {
        Self::of_digits(place.text()).unwrap_or_else(|| {
            let reason = "the hash of a list has 16 lower-case hexadecimal digits";
            place.refuse(InputError::contradiction("$", reason));
            Self(0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_there_and_back() {
        // (digits, bits)
        let table = [
            ("0123456789abcdef", Some(0x0123_4567_89AB_CDEF)),
            ("0000000000000000", Some(0)),
            ("ffffffffffffffff", Some(u64::MAX)),
            ("0123456789ABCDEF", None),
            ("+123456789abcdef", None),
            ("0123456789abcde", None),
            ("0123456789abcdef0", None),
            ("åäö0123456789", None),
            ("", None),
        ];
        for (digits, bits) in table {
            let hash = ListHash::of_digits(digits);
            assert_eq!(hash, bits.map(ListHash::of_bits), "{digits}");
            assert!(hash.is_none_or(|hash| hash.to_string() == digits), "{digits}");
        }
    }
}
