//! The layouts as tables from key to place, made at compile time: the search asks for the place of each letter once.

use super::{Layout, jcuken, keypad, qwerty, qwerty_swedish};
use crate::report::KeyboardLayout;

/// Where a key is: row and column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::strength) struct KeyPlace {
    row: i8,
    column: i8,
}

/// A layout that is looked up by the keys of [`Place::key`](crate::strength::view::Place).
pub(in crate::strength) struct Table {
    pub(in crate::strength) name: KeyboardLayout,
    slanted: bool,
    /// Row and column in one byte, from 1; 0 for what is no key.
    places: [u8; 256],
}

/// The layouts that the search walks. The Dutch one has its letters where QWERTY has them.
pub(in crate::strength) static LAYOUTS: [Table; 4] = [
    Table::of(&qwerty::LAYOUT),
    Table::of(&qwerty_swedish::LAYOUT),
    Table::of(&jcuken::LAYOUT),
    Table::of(&keypad::LAYOUT),
];

impl Table {
    #[allow(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where an index out of bounds stops the build"
    )]
    const fn of(layout: &Layout) -> Self {
        let mut places = [0; 256];
        let mut row = 0;
        while row < layout.rows.len() {
            let bytes = layout.rows[row].as_bytes();
            let (mut at, mut character) = (0, 0);
            while at < bytes.len() {
                // One or two bytes of UTF-8; no key makes a character of three but №, which no walk needs.
                let (c, length) = match bytes[at] {
                    first @ 0..=0x7F => (first as u32, 1),
                    first @ 0xC0..=0xDF => ((first as u32 & 0x1F) << 6 | (bytes[at + 1] as u32 & 0x3F), 2),
                    _ => (0, 3),
                };
                let key = key(c);
                if key != 0 && places[key as usize] == 0 {
                    places[key as usize] = ((row as u8 + 1) << 4) | (character / 2) as u8;
                }
                at += length;
                character += 1;
            }
            row += 1;
        }
        Self { name: layout.name, slanted: layout.slanted, places }
    }

    /// Where a key is.
    #[inline]
    pub(in crate::strength) fn key(&self, key: u8) -> Option<KeyPlace> {
        match self.places.get(usize::from(key)) {
            None | Some(0) => None,
            Some(place) => Some(KeyPlace { row: (place >> 4) as i8, column: (place & 15) as i8 }),
        }
    }

    /// The way from a key to one that it touches.
    #[inline]
    pub(in crate::strength) fn step(&self, from: KeyPlace, to: KeyPlace) -> Option<(i8, i8)> {
        let step = (to.row - from.row, to.column - from.column);
        let touch = match step {
            (0, columns) => columns.abs() == 1,
            // The row above is half a key to the left: the same column and the next one touch.
            (-1, columns) if self.slanted => columns == 0 || columns == 1,
            (1, columns) if self.slanted => columns == 0 || columns == -1,
            (rows, columns) => rows.abs() == 1 && columns.abs() <= 1,
        };
        touch.then_some(step)
    }
}

/// The number of a key: ASCII as typed, or a letter of the Russian or Swedish layout behind it.
pub(in crate::strength) const fn key(c: u32) -> u8 {
    match c {
        0x20 => 0,
        0x21..=0x7E => c as u8,
        0x430..=0x44F => (0x80 + c - 0x430) as u8,
        0x410..=0x42F => (0x80 + c - 0x410) as u8,
        0x451 | 0x401 => 0xA0,
        // å, ö, ä
        0xE5 | 0xC5 => 0xA1,
        0xF6 | 0xD6 => 0xA2,
        0xE4 | 0xC4 => 0xA3,
        _ => 0,
    }
}

/// The symbol that the other layout makes with the same key: the Russian one for a key of QWERTY, and the other way
/// round; 0 for none. Indexed by [`key`]; symbols as the lists have them, folded.
pub(in crate::strength) static OTHER: [u8; 256] = other();

#[allow(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where an index out of bounds stops the build"
)]
const fn other() -> [u8; 256] {
    let (latin, cyrillic) = (Table::of(&qwerty::LAYOUT), Table::of(&jcuken::LAYOUT));
    let mut other = [0; 256];
    let mut from = 0x21;
    while from < 256 {
        let mut to = 0x21;
        while to < 256 {
            let crosses = (from < 0x80) != (to < 0x80);
            let (of_from, of_to) = if from < 0x80 {
                (latin.places[from], cyrillic.places[to])
            } else {
                (cyrillic.places[from], latin.places[to])
            };
            if crosses && of_from != 0 && of_from == of_to && other[from] == 0 {
                other[from] = symbol(to as u8);
            }
            to += 1;
        }
        from += 1;
    }
    other
}

/// The folded symbol of a key: small letters, ё as е and й as и.
const fn symbol(key: u8) -> u8 {
    match key {
        b'A'..=b'Z' => key + 32,
        0xA0 => 0x85,
        0x89 => 0x88,
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_layout_of_each_key() {
        let russian = |text: &str| -> String {
            text.bytes()
                .map(|c| OTHER[usize::from(c)])
                .map(|symbol| char::from_u32(0x430 + u32::from(symbol) - 0x80).expect("Cyrillic"))
                .collect()
        };
        // й and ё are folded.
        for (typed, meant) in
            [("ghbdtn", "привет"), ("k.,jdm", "любовь"), (";bpym", "жизнь"), ("`krf", "елка"), ("QWE", "ицу")]
        {
            assert_eq!(russian(typed), meant);
        }
        let latin = |text: &str| -> String {
            text.chars().map(|c| char::from(OTHER[usize::from(key(u32::from(c)))])).collect()
        };
        for (typed, meant) in [("зфыыцщкв", "password"), ("ЙЦУ", "qwe"), ("хъ", "[]")] {
            assert_eq!(latin(typed), meant);
        }
    }
}
