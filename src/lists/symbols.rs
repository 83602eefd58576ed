//! The alphabet of the lists: folded characters as one or two bytes.
//!
//! ASCII stands for itself, Cyrillic а–я takes one byte, and a Han character two: its block of 256, then its place
//! in there. So a key is at most two bytes a character, Latin and Russian keys are one, and every key of a list can be
//! walked byte by byte. No key ends between the two bytes of a Han character.

/// One folded character as the lists spell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbols {
    /// ASCII, or a Cyrillic letter.
    One(u8),
    /// A Han character: two steps of a walk.
    Two(u8, u8),
}

const CYRILLIC: u8 = 0x80;
const HAN: u8 = 0xA0;

/// The symbols of a folded character; nothing where no list can hold it.
///
/// ```
/// use passmuster::lists::{Symbols, encode};
///
/// assert_eq!(encode('a'), Some(Symbols::One(b'a')));
/// assert_eq!(encode('я'), Some(Symbols::One(0x9F)));
/// assert_eq!(encode('中'), Some(Symbols::Two(0xA0, 0x2D)));
/// assert_eq!(encode('ö'), None); // folded to `o` before
/// ```
#[inline]
#[must_use]
pub fn encode(folded: char) -> Option<Symbols> {
    match folded {
        ' '..='~' => u8::try_from(folded).ok().map(Symbols::One),
        'а'..='я' => offset(folded, 'а').map(|[_, low]| Symbols::One(CYRILLIC + low)),
        '一'..='\u{9FFF}' => offset(folded, '一').map(|[high, low]| Symbols::Two(HAN + high, low)),
        _ => None,
    }
}

/// How far a character of a range stands from its first, as two bytes.
#[inline]
fn offset(c: char, first: char) -> Option<[u8; 2]> {
    u16::try_from(u32::from(c).checked_sub(u32::from(first))?).ok().map(u16::to_be_bytes)
}

/// The key of a folded word; nothing where a character of it is in no list.
///
/// ```
/// use passmuster::lists::key;
///
/// assert_eq!(key("kat").as_deref(), Some(b"kat".as_slice()));
/// assert_eq!(key("кот").as_deref(), Some([0x8A, 0x8E, 0x92].as_slice()));
/// assert_eq!(key("schön"), None);
/// ```
#[must_use]
pub fn key(folded: &str) -> Option<Vec<u8>> {
    let mut key = Vec::with_capacity(folded.len());
    for c in folded.chars() {
        match encode(c)? {
            Symbols::One(symbol) => key.push(symbol),
            Symbols::Two(block, place) => key.extend([block, place]),
        }
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_a_spelling_of_its_own() {
        let mut seen = std::collections::BTreeMap::new();
        for c in '\0'..=char::MAX {
            let known = matches!(c, ' '..='~' | 'а'..='я' | '\u{4E00}'..='\u{9FFF}');
            let symbols = encode(c);
            assert_eq!(symbols.is_some(), known, "{c:?}");
            if let Some(symbols) = symbols {
                let bytes = match symbols {
                    Symbols::One(one) => vec![one],
                    Symbols::Two(one, two) => vec![one, two],
                };
                assert_eq!(seen.insert(bytes, c), None, "{c:?}");
            }
        }
        // No single symbol begins a pair.
        for bytes in seen.keys().filter(|bytes| bytes.len() == 2) {
            assert!(!seen.contains_key(&bytes[..1]));
            assert!((0xA0..=0xF1).contains(&bytes[0]));
        }
    }
}
