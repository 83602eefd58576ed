use crate::report::KeyboardLayout;

/// A keyboard as rows of keys, as people read it; programs look keys up in a [`Table`](super::table::Table) made of it.
pub(in crate::strength) struct Layout {
    pub(in crate::strength) name: KeyboardLayout,
    /// A key is written as its two characters, without and with shift; a gap in the row is written as two spaces.
    pub(super) rows: [&'static str; 5],
    /// Whether each row stands half a key to the right of the one above, as on every keyboard but a number pad.
    pub(super) slanted: bool,
}

#[cfg(test)]
impl Layout {
    /// Row and column of the key that makes a character, if there is one: what a table has to tell.
    pub(super) fn key(&self, c: char) -> Option<(i8, i8)> {
        (0..).zip(self.rows).find_map(|(row, keys)| {
            // The space stands for "no key": it is a walk's neighbour on no layout.
            let at = keys.chars().position(|key| key == c && key != ' ')?;
            Some((row, i8::try_from(at / 2).ok()?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::LAYOUTS;

    #[test]
    fn every_key_has_two_characters() {
        for layout in LAYOUTS {
            for row in layout.rows {
                assert_eq!(row.chars().count() % 2, 0, "{:?}: {row}", layout.name);
            }
        }
    }
}
