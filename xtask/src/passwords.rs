//! Passwords of every kind, made up from a fixed seed: the same ones on every machine.

use serde_json::{Value, json};

use crate::random::Random;

/// Code points by script and kind. Every plane has some, and so has everything that is refused.
const RANGES: [(u32, u32); 36] = [
    (0x20, 0x7E),       // ASCII
    (0x00, 0x1F),       // controls
    (0x7F, 0x9F),       // more controls
    (0xA0, 0xFF),       // Latin-1
    (0x100, 0x24F),     // Latin, extended
    (0x250, 0x36F),     // IPA, modifiers, combining marks
    (0x370, 0x3FF),     // Greek
    (0x400, 0x52F),     // Cyrillic
    (0x531, 0x58F),     // Armenian
    (0x590, 0x6FF),     // Hebrew, Arabic
    (0x900, 0x97F),     // Devanagari
    (0xE00, 0xE7F),     // Thai
    (0xF00, 0xFFF),     // Tibetan
    (0x1100, 0x11FF),   // Hangul jamo
    (0x13A0, 0x13FD),   // Cherokee
    (0x1E00, 0x1FFF),   // Latin and Greek, composed
    (0x2000, 0x206F),   // spaces, joiners, directions
    (0x2070, 0x24FF),   // superscripts, letter-like signs, enclosed
    (0x2500, 0x27BF),   // boxes, dingbats
    (0x2E80, 0x2FFF),   // radicals
    (0x3000, 0x30FF),   // Chinese punctuation, kana
    (0x3130, 0x318F),   // Hangul, compatibility
    (0x4E00, 0x9FFF),   // Han
    (0xAC00, 0xD7A3),   // Hangul syllables
    (0xE000, 0xF8FF),   // private use
    (0xF900, 0xFAFF),   // Han, compatibility
    (0xFB00, 0xFDFF),   // ligatures, noncharacters
    (0xFE00, 0xFE2F),   // variation selectors, half marks
    (0xFF00, 0xFFFF),   // full width, specials
    (0x10400, 0x1044F), // Deseret: letters with case beyond the first plane
    (0x1D100, 0x1D7FF), // music that decomposes, mathematical letters
    (0x1F1E6, 0x1F1FF), // flags
    (0x1F300, 0x1FAFF), // emoji
    (0x20000, 0x2A6DF), // Han, extension B
    (0x2F800, 0x2FA1F), // Han, compatibility, beyond the first plane
    (0xE0000, 0xE01EF), // tags, more variation selectors
];

/// What people put into passwords, what they know of themselves, and what is hard to take apart.
#[rustfmt::skip] // several in a line
const PIECES: [&str; 56] = [
    "wachtwoord", "lösenord", "пароль", "密码", "password", "zomer", "Sommar", "Весна", "春天",
    "welkom", "jansen", "Piet", "ivanov", "Иванов", "Ольга", "王小明", "astrid", "Åsa", "voorbeeld",
    "exempel", "n3sn4j", "p4$$w0rd", "vonavi", "qwerty", "йцукен", "asdfg", "1qaz", "7412", "åäö",
    "фыва", "abcd", "абвг", "4321", "９８７６", "１２３４", "zyx", "1990", "2024", "!", "...", "aaa", "ııı",
    "İstanbul", "ß", "ﬃ", "ŀl", "·", "👩‍🚀", "🏳️‍🌈", "❤️", "🇳🇱", "e\u{301}\u{323}", "\u{AD}",
    "\u{3000}", " ", "\u{202E}",
];

/// The same text in two forms: most are told apart by bytes only.
const PAIRS: [(&str, &str); 16] = [
    ("é", "e\u{301}"),
    ("Å", "A\u{30A}"),
    ("\u{212B}", "Å"),
    ("ö", "o\u{308}"),
    ("й", "и\u{306}"),
    ("ё", "е\u{308}"),
    ("한", "\u{1112}\u{1161}\u{11AB}"),
    ("\u{2126}", "Ω"),
    ("ǖ", "u\u{308}\u{304}"),
    ("ệ", "e\u{323}\u{302}"),
    ("ệ", "e\u{302}\u{323}"),
    ("\u{F900}", "豈"),
    ("\u{2F800}", "丽"),
    ("が", "か\u{3099}"),
    ("\u{A0}", " "),
    ("\u{2003}", " "),
];

/// One password with what is known besides.
pub(crate) struct Case {
    /// The password.
    pub(crate) password: String,
    /// The context, as JSON; perhaps `null`.
    pub(crate) context: Value,
}

/// An endless row of cases, always the same.
pub(crate) struct Cases {
    random: Random,
}

impl Cases {
    /// The row from its beginning.
    pub(crate) fn new() -> Self {
        Self { random: Random::new(0x70_61_73_73_6D_75_73_74) }
    }

    /// 0 to 2,000 code points, most of them few.
    fn length(&mut self) -> usize {
        let most = *self.random.pick(&[4, 8, 8, 12, 12, 16, 16, 24, 32, 64, 128, 300, 700, 2_000]);
        self.random.below(most + 1)
    }

    fn of_ranges(&mut self, ranges: usize) -> String {
        let chosen: Vec<_> = (0..ranges).map(|_| *self.random.pick(&RANGES)).collect();
        let characters = (0..self.length()).filter_map(|_| {
            let &(from, to) = self.random.pick(&chosen);
            char::from_u32(from + self.random.below((to - from) as usize + 1) as u32)
        });
        characters.collect()
    }

    fn of_anything(&mut self) -> String {
        (0..self.length()).filter_map(|_| char::from_u32(self.random.below(0x11_0000) as u32)).collect()
    }

    fn of_pieces(&mut self) -> String {
        let mut text = String::new();
        let length = self.length();
        while text.chars().count() < length {
            let piece = *self.random.pick(&PIECES);
            match self.random.below(6) {
                0 => text.extend(piece.chars().rev()),
                1 => text.push_str(&piece.repeat(self.random.below(5))),
                2 => text.push_str(&piece.to_ascii_uppercase()),
                _ => text.push_str(piece),
            }
        }
        text
    }

    /// The same text twice, in two forms.
    fn pair(&mut self) -> (String, String) {
        (0..self.length().div_ceil(2)).map(|_| *self.random.pick(&PAIRS)).unzip()
    }

    /// Another password that is more or less like this one.
    fn like(&mut self, password: &str) -> String {
        match self.random.below(6) {
            0 => password.to_owned(),
            1 => password.chars().rev().collect(),
            2 => format!("{password}{}", self.random.below(100)),
            3 => password.chars().skip(1).collect(),
            4 => password.to_ascii_uppercase(),
            _ => self.of_pieces(),
        }
    }

    fn user(&mut self, password: &str) -> Value {
        let part: String = password.chars().skip(self.random.below(4)).take(8).collect();
        json!({
            "user_name": self.random.pick(&["pjansen", "astrid.l", "", "王小明", "оля"]),
            "email": self.random.pick(&["p.jansen@voorbeeld.nl", "asa@exempel.se", "ivanov@example.com"]),
            "names": [self.random.pick(&["Piet", "Åsa", "Иванов", "小明", "O'Brien"]), part],
            "organisation": self.random.pick(&["Fietsenwinkel", "Пример", "例子公司"]),
        })
    }
}

impl Iterator for Cases {
    type Item = Case;

    fn next(&mut self) -> Option<Case> {
        let (password, other_form) = match self.random.below(10) {
            0..=2 => (self.of_ranges(1), None),
            3..=4 => (self.of_ranges(4), None),
            5 => (self.of_anything(), None),
            6..=8 => (self.of_pieces(), None),
            _ => {
                let (one, other) = self.pair();
                (one, Some(other))
            }
        };
        let mut context = serde_json::Map::new();
        if self.random.below(2) == 0 {
            context.insert("user".to_owned(), self.user(&password));
        }
        if self.random.below(2) == 0 {
            context.insert("current_password".to_owned(), self.like(&password).into());
        }
        if self.random.below(2) == 0 || other_form.is_some() {
            let confirmation = other_form.unwrap_or_else(|| self.like(&password));
            context.insert("confirmation".to_owned(), confirmation.into());
        }
        let context = if context.is_empty() { Value::Null } else { context.into() };
        Some(Case { password, context })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_is_always_the_same_and_has_every_length() {
        let lengths = || Cases::new().take(3_000).map(|case| case.password.chars().count());
        assert!(lengths().eq(lengths()));
        assert_eq!(lengths().min(), Some(0));
        assert!(lengths().max() > Some(1_500));
    }
}
