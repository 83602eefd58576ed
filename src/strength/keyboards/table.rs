//! The layouts as tables from key to place, made at compile time: the place of each letter is asked for once.

use super::{Layout, jcuken, keypad, qwerty, qwerty_dutch, qwerty_swedish};
use crate::report::KeyboardLayout;

/// Where a key is: row and column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::strength) struct KeyPlace {
    row: i8,
    column: i8,
}

/// A layout that is looked up by the keys of [`Place::key`](crate::strength::view::Place).
pub(in crate::strength) struct Table {
    pub(in crate::strength) name: KeyboardLayout,
    slanted: bool,
    /// Row and column in one byte, from 1; 0 for what is no key. By the numbers of [`typed`].
    places: [u8; 256],
}

/// The layouts that the search walks.
pub(in crate::strength) static LAYOUTS: [Table; 4] = [
    Table::of(&qwerty::LAYOUT),
    Table::of(&qwerty_swedish::LAYOUT),
    Table::of(&jcuken::LAYOUT),
    Table::of(&keypad::LAYOUT),
];

/// The Dutch layout has its letters where QWERTY has them: of use only where the signs count.
static DUTCH: Table = Table::of(&qwerty_dutch::LAYOUT);

/// All layouts, the commonest first: of two layouts that explain a walk equally well the first is named.
pub(in crate::strength) fn all() -> impl Iterator<Item = &'static Table> {
    let (latin, others) = LAYOUTS.split_at(2);
    latin.iter().chain([&DUTCH]).chain(others)
}

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
                let (c, length) = decode(bytes, at);
                let key = typed(c);
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

    /// Whether two keys are in the same column or in neighbouring ones; any two keys of a number pad.
    pub(in crate::strength) fn near(&self, a: KeyPlace, b: KeyPlace) -> bool {
        !self.slanted || (a.column - b.column).abs() <= 1
    }
}

/// The character that begins at a byte, and its length in UTF-8: one byte or two. No table needs one of three but №.
#[allow(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where an index out of bounds stops the build"
)]
pub(in crate::strength) const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    match bytes[at] {
        first @ 0..=0x7F => (first as u32, 1),
        first @ 0xC0..=0xDF => ((first as u32 & 0x1F) << 6 | (bytes[at + 1] as u32 & 0x3F), 2),
        _ => (NUMERO, 3),
    }
}

/// №
const NUMERO: u32 = 0x2116;

/// The number of a key as [`key`] has it, and those of the signs that only some layout has. The search knows nothing of
/// these: no walk that it prices leads over them.
pub(in crate::strength) const fn typed(c: u32) -> u8 {
    match c {
        // § ½ ¤ ´ ¨ ° ±
        0xA7 => 1,
        0xBD => 2,
        0xA4 => 3,
        0xB4 => 4,
        0xA8 => 5,
        0xB0 => 6,
        0xB1 => 7,
        NUMERO => 8,
        _ => key(c),
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
    use super::super::LAYOUTS as LAYOUTS_AS_WRITTEN;
    use super::*;

    #[test]
    fn a_table_has_each_key_where_the_layout_has_it() {
        for (table, layout) in all().zip(LAYOUTS_AS_WRITTEN) {
            assert_eq!(table.name, layout.name);
            for c in '\0'..=char::MAX {
                let place = table.key(typed(u32::from(c))).map(|place| (place.row - 1, place.column));
                assert_eq!(place, layout.key(c), "{:?}: {c:?}", layout.name);
            }
        }
    }

    #[test]
    fn neighbours_on_each_layout() {
        // (layout, key, all its neighbours without shift)
        let rows = [
            (KeyboardLayout::Qwerty, 'g', "fhtyvb"),
            (KeyboardLayout::Qwerty, 'q', "12wa"),
            (KeyboardLayout::Qwerty, '0', "9-op"),
            (KeyboardLayout::QwertySwedish, 'ö', "lpåä.-"),
            (KeyboardLayout::QwertySwedish, '<', "az"),
            (KeyboardLayout::QwertyDutch, '+', "lp¨´.-"),
            (KeyboardLayout::Jcuken, 'п', "аенрим"),
            (KeyboardLayout::Jcuken, 'э', "жхъ\\."),
            (KeyboardLayout::Keypad, '5', "12346789"),
            (KeyboardLayout::Keypad, '0', "123."),
        ];
        for (name, c, neighbours) in rows {
            let found = all().zip(LAYOUTS_AS_WRITTEN).find(|(_, layout)| layout.name == name);
            let (table, layout) = found.expect("in the list");
            let place = |c: char| table.key(typed(u32::from(c))).expect("a key");
            let unshifted = layout.rows.iter().flat_map(|row| row.chars().step_by(2));
            for other in unshifted.filter(|other| *other != ' ') {
                let touches = table.step(place(c), place(other)).is_some();
                assert_eq!(touches, neighbours.contains(other), "{name:?}: {c} {other}");
            }
        }
    }

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
