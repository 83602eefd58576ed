use zeroize::Zeroize;

use crate::report::KeyboardLayout;

/// A keyboard as rows of keys. A key is written as its two characters, without and with shift; a gap in the
/// row is written as two spaces.
pub(in crate::strength) struct Layout {
    pub(in crate::strength) name: KeyboardLayout,
    pub(super) rows: [&'static str; 5],
    /// Whether each row stands half a key to the right of the one above, as on every keyboard but a number pad.
    pub(super) slanted: bool,
}

/// Where a key is. As telling as the character that it makes, so lists of keys are to be wiped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Zeroize)]
pub(in crate::strength) struct Key {
    row: i8,
    column: i8,
}

/// The way from one key to one that it touches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::strength) struct Step {
    rows: i8,
    columns: i8,
}

impl Step {
    /// Whether it leads back where the other came from.
    pub(in crate::strength) fn opposite(self, other: Self) -> bool {
        (self.rows, self.columns) == (-other.rows, -other.columns)
    }
}

impl Layout {
    /// The key that makes a character, if there is one.
    pub(in crate::strength) fn key(&self, c: char) -> Option<Key> {
        (0..).zip(self.rows).find_map(|(row, keys)| {
            // The space stands for "no key": it is a walk's neighbour on no layout.
            let at = keys.chars().position(|key| key == c && key != ' ')?;
            Some(Key { row, column: i8::try_from(at / 2).ok()? })
        })
    }

    /// The way from a key to the next, if they touch.
    pub(in crate::strength) fn step(&self, from: Key, to: Key) -> Option<Step> {
        let step = Step { rows: to.row - from.row, columns: to.column - from.column };
        let touch = match (step.rows, step.columns) {
            (0, columns) => columns.abs() == 1,
            // The row above is half a key to the left: the same column and the next one touch.
            (-1, columns) if self.slanted => (0..=1).contains(&columns),
            (1, columns) if self.slanted => (-1..=0).contains(&columns),
            (rows, columns) => rows.abs() == 1 && columns.abs() <= 1,
        };
        touch.then_some(step)
    }

    /// Whether two keys are in the same column or in neighbouring ones; any two keys of a number pad.
    pub(in crate::strength) fn near(&self, a: Key, b: Key) -> bool {
        !self.slanted || (a.column - b.column).abs() <= 1
    }
}

#[cfg(test)]
mod tests {
    use super::super::LAYOUTS;
    use super::*;

    #[test]
    fn neighbours_on_each_layout() {
        // (layout, key, all its neighbours without shift)
        let table = [
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
        for (name, c, neighbours) in table {
            let layout = LAYOUTS.into_iter().find(|layout| layout.name == name).expect("in the list");
            let key = layout.key(c).expect("a key");
            let unshifted = layout.rows.iter().flat_map(|row| row.chars().step_by(2));
            for other in unshifted.filter(|other| *other != ' ') {
                let touches = layout.step(key, layout.key(other).expect("a key")).is_some();
                assert_eq!(touches, neighbours.contains(other), "{name:?}: {c} {other}");
            }
        }
    }

    #[test]
    fn every_key_has_two_characters() {
        for layout in LAYOUTS {
            for row in layout.rows {
                assert_eq!(row.chars().count() % 2, 0, "{:?}: {row}", layout.name);
            }
        }
    }
}
