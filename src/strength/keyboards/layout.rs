use crate::report::KeyboardLayout;

/// A keyboard as rows of keys. A key is written as its two characters, without and with shift; a gap in the
/// row is written as two spaces.
pub(in crate::strength) struct Layout {
    pub(in crate::strength) name: KeyboardLayout,
    pub(super) rows: [&'static str; 5],
    /// Whether each row stands half a key to the right of the one above, as on every keyboard but a number pad.
    pub(super) slanted: bool,
}

/// Where a key is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::strength) struct Key {
    row: i8,
    column: i8,
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

    /// Whether two keys touch.
    pub(in crate::strength) fn adjacent(&self, a: Key, b: Key) -> bool {
        match (b.row - a.row, b.column - a.column) {
            (0, step) => step.abs() == 1,
            // The row above is half a key to the left: the same column and the next one touch.
            (-1, step) if self.slanted => (0..=1).contains(&step),
            (1, step) if self.slanted => (-1..=0).contains(&step),
            (rows, step) => rows.abs() == 1 && step.abs() <= 1,
        }
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
                let adjacent = layout.adjacent(key, layout.key(other).expect("a key"));
                assert_eq!(adjacent, neighbours.contains(other), "{name:?}: {c} {other}");
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
