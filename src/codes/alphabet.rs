use serde::{Deserialize, Serialize};

/// The characters that an access code is made of: upper-case letters, read out and typed without doubt.
///
/// Of characters that look alike one is in the alphabet, and whoever types another is understood to mean that one.
///
/// | alphabet | size | without | read as | 16 characters | reaches 112 bits with |
/// |---|---|---|---|---|---|
/// | letters | 23 | I, Q, V | I and 1 as L, Q and 0 as O, V as U | 72.376 bits | 25 |
/// | consonants | 20 | A, E, I, O, U, Y | I and 1 as L, U as V | 69.150 bits | 26 |
/// | letters and digits | 32 | I, L, O, U | I and L as 1, O as 0, U as V | 80.000 bits | 23 |
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeAlphabet {
    /// The letters A to Z without I, Q and V.
    #[default]
    Letters,
    /// The consonants: no code spells a word that nobody wants to read out.
    Consonants,
    /// The digits, and the letters without I, L, O and U: the 32 characters of Crockford's Base32.
    LettersAndDigits,
}

impl CodeAlphabet {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Letters, Self::Consonants, Self::LettersAndDigits];

    /// Its characters.
    #[must_use]
    pub const fn characters(self) -> &'static str {
        match self {
            Self::Letters => "ABCDEFGHJKLMNOPRSTUWXYZ",
            Self::Consonants => "BCDFGHJKLMNPQRSTVWXZ",
            Self::LettersAndDigits => "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
        }
    }

    /// How many characters it has.
    #[must_use]
    pub const fn size(self) -> usize {
        self.characters().len()
    }

    /// The entropy of so many characters drawn evenly, in thousandths of a bit, rounded down.
    ///
    /// ```
    /// use passmuster::codes::CodeAlphabet;
    ///
    /// assert_eq!(CodeAlphabet::Letters.entropy_thousandths(16), 72_376);
    /// assert_eq!(CodeAlphabet::LettersAndDigits.entropy_thousandths(16), 80_000);
    /// ```
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small size and a small length; a float that is too large becomes the largest number"
    )]
    pub fn entropy_thousandths(self, length: u32) -> u32 {
        let bits = libm::log2(self.size() as f64) * f64::from(length);
        libm::floor(bits * 1_000.0) as u32
    }

    /// The character that was meant by one in upper case; `None` when that is none of it, nor like one of it alone.
    pub(super) fn meant(self, typed: char) -> Option<char> {
        let meant = match (self, typed) {
            (Self::Letters | Self::Consonants, 'I' | '1') => 'L',
            (Self::Letters, 'Q' | '0') => 'O',
            (Self::Letters, 'V') => 'U',
            (Self::Consonants | Self::LettersAndDigits, 'U') => 'V',
            (Self::LettersAndDigits, 'I' | 'L') => '1',
            (Self::LettersAndDigits, 'O') => '0',
            (_, other) => other,
        };
        self.characters().contains(meant).then_some(meant)
    }
}

/// The upper-case letter or the digit that a character is, in whichever case, width or script it was typed.
///
/// Full-width letters come from Chinese input methods. Whoever has the Cyrillic layout on and reads А types А, not A.
pub(super) fn upper_case_latin(typed: char) -> char {
    let narrow = match typed {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(typed) - 0xFEE0).unwrap_or(typed),
        other => other,
    };
    match narrow {
        'А' | 'а' => 'A',
        'В' | 'в' => 'B',
        'Е' | 'е' => 'E',
        'К' | 'к' => 'K',
        'М' | 'м' => 'M',
        'Н' | 'н' => 'H',
        'О' | 'о' => 'O',
        'Р' | 'р' => 'P',
        'С' | 'с' => 'C',
        'Т' | 'т' => 'T',
        'У' | 'у' => 'Y',
        'Х' | 'х' => 'X',
        other => other.to_ascii_uppercase(),
    }
}

/// What people put between groups, and what copying brings along.
pub(super) fn is_separator(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\r' | '\n' | '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{3000}' // spaces
            | '-' | '\u{AD}' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{FF0D}' // hyphens and dashes
            | '\u{200B}' | '\u{2060}' | '\u{FEFF}' // nothing to be seen
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_in_an_alphabet_once() {
        let table = [
            (CodeAlphabet::Letters, ["I1L", "O0Q", "UV"]),
            (CodeAlphabet::Consonants, ["I1L", "O0Q", "UV"]),
            // Q is taken for Q there: with an O missing and digits around, it is 0 that an O is taken for.
            (CodeAlphabet::LettersAndDigits, ["I1L", "O0", "UV"]),
        ];
        for (alphabet, groups) in table {
            let characters = alphabet.characters();
            for group in groups {
                let inside = characters.chars().filter(|c| group.contains(*c)).count();
                assert_eq!(inside, 1, "{alphabet:?}: {group}");
            }
            assert!(characters.chars().all(|c| alphabet.meant(c) == Some(c)), "{alphabet:?}");
            assert!(!characters.contains(|c: char| !c.is_ascii_digit() && !c.is_ascii_uppercase()));
        }
    }

    #[test]
    fn the_table_tells_the_sizes_and_entropies() {
        let table = [
            (CodeAlphabet::Letters, 23, 72_376, 25),
            (CodeAlphabet::Consonants, 20, 69_150, 26),
            (CodeAlphabet::LettersAndDigits, 32, 80_000, 23),
        ];
        for (alphabet, size, sixteen, enough) in table {
            assert_eq!(alphabet.size(), size);
            assert_eq!(alphabet.entropy_thousandths(16), sixteen, "{alphabet:?}");
            assert!(alphabet.entropy_thousandths(enough) >= 112_000, "{alphabet:?}");
            assert!(alphabet.entropy_thousandths(enough - 1) < 112_000, "{alphabet:?}");
        }
    }

    #[test]
    fn what_is_like_two_characters_is_taken_for_neither() {
        // O and 0 are like D and like Q there.
        assert_eq!(CodeAlphabet::Consonants.meant('O'), None);
        assert_eq!(CodeAlphabet::Consonants.meant('0'), None);
        assert_eq!(CodeAlphabet::Letters.meant('8'), None);
        assert_eq!(CodeAlphabet::Letters.meant('Å'), None);
    }
}
