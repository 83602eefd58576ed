//! The classes of characters that the model tells apart.

/// One class of characters: a letter, a digit, one of the common signs, or all that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class(u8);

/// The border of a password: what stands before its first character and after its last.
pub const EDGE: Class = Class(0);

/// How many classes there are, the edge among them.
pub const CLASSES: u8 = 89;

/// Signs of a class of their own: those that are seen more than twenty times in the list of a million passwords, the
/// space of passphrases, and the keys of Russian letters on a Latin keyboard.
const SIGNS: &[u8; 18] = b"_.-!*@$#?%&+=;', /";

const FIRST_LETTER: u8 = 1;
const FIRST_DIGIT: u8 = 27;
const FIRST_SIGN: u8 = 37;
const RARE_SIGN: u8 = 55;
const FIRST_CYRILLIC: u8 = 56;
const OTHER: u8 = 88;

const ASCII: [u8; 128] = ascii();

#[allow(clippy::indexing_slicing, reason = "runs while compiling: a slip does not compile")]
const fn ascii() -> [u8; 128] {
    let mut classes = [OTHER; 128];
    let mut c = 0x21;
    while c < 0x7F {
        classes[c as usize] = RARE_SIGN;
        c += 1;
    }
    let mut n = 0;
    while n < 26 {
        classes[(b'a' + n) as usize] = FIRST_LETTER + n;
        classes[(b'A' + n) as usize] = FIRST_LETTER + n;
        n += 1;
    }
    n = 0;
    while n < 10 {
        classes[(b'0' + n) as usize] = FIRST_DIGIT + n;
        n += 1;
    }
    n = 0;
    while (n as usize) < SIGNS.len() {
        classes[SIGNS[n as usize] as usize] = FIRST_SIGN + n;
        n += 1;
    }
    classes
}

impl Class {
    /// The class of a character of the folded view. Capitals count as their small letters.
    #[must_use]
    pub fn of(c: char) -> Self {
        match u32::from(c) {
            code @ 0..0x80 => Self(ASCII.get(code as usize).copied().unwrap_or(OTHER)),
            code @ 0x430..0x450 => Self(FIRST_CYRILLIC + (code - 0x430) as u8),
            _ => Self(OTHER),
        }
    }

    /// The class of a symbol of the lists that stands for one character by itself.
    #[must_use]
    pub fn of_symbol(symbol: u8) -> Self {
        match symbol {
            0x80..=0x9F => Self(FIRST_CYRILLIC + (symbol - 0x80)),
            _ => Self(ASCII.get(usize::from(symbol)).copied().unwrap_or(OTHER)),
        }
    }

    /// The class of a number below [`CLASSES`].
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (number < CLASSES).then_some(Self(number))
    }

    /// Its number, below [`CLASSES`].
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// What choosing one member of the class costs, in thousandths of a decade.
    ///
    /// Fifteen rare signs stand in one class. Of all that is neither Latin nor Russian we count with 3,500 characters:
    /// about what the most used Han list for schools holds.
    #[must_use]
    pub fn members(self) -> u16 {
        match self.0 {
            RARE_SIGN => 1_176,
            OTHER => 3_544,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_its_class() {
        let table = [
            ('a', 1),
            ('Z', 26),
            ('0', 27),
            ('9', 36),
            ('_', 37),
            ('/', 54),
            (' ', 53),
            ('"', 55),
            ('~', 55),
            ('а', 56),
            ('я', 87),
            ('ё', 88),
            ('中', 88),
            ('\0', 88),
            ('\u{10FFFF}', 88),
        ];
        for (c, number) in table {
            assert_eq!(Class::of(c).number(), number, "{c:?}");
        }
    }

    #[test]
    fn no_character_is_an_edge() {
        assert!(
            (0..=0x10FFFF)
                .filter_map(char::from_u32)
                .all(|c| Class::of(c) != EDGE && Class::of(c).0 < CLASSES)
        );
    }

    #[test]
    fn the_rare_signs_are_as_many_as_their_price_says() {
        let rare = (0x20..0x7F_u8).filter(|&c| Class::of(char::from(c)).0 == RARE_SIGN).count();
        assert_eq!(rare, 15);
    }
}
