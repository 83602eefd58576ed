//! No regular expressions: what stands in for `expression.rs` in a build without the feature `patterns`, whose policies have none.

use super::dice::Dice;

/// Whether there is a character at hand in some ranges.
pub(super) type AnyOf<'a> = dyn Fn(&[(char, char)]) -> bool + 'a;

/// An expression, of which there is none.
#[derive(Debug)]
pub(super) enum Expression {}

impl Expression {
    pub(super) fn read(_: &str) -> Option<Self> {
        None
    }

    pub(super) fn same(&self, _: &Self) -> bool {
        match *self {}
    }

    pub(super) fn alphabet(&self) -> Option<&[(char, char)]> {
        match *self {}
    }

    pub(super) fn single(&self) -> Option<&[(char, char)]> {
        match *self {}
    }

    pub(super) fn bytes(&self) -> (usize, Option<usize>) {
        match *self {}
    }

    pub(super) fn code_points(&self) -> (u32, Option<u32>) {
        match *self {}
    }

    pub(super) fn matches_everything(&self) -> bool {
        match *self {}
    }

    pub(super) fn can_match(&self, _: &AnyOf<'_>) -> bool {
        match *self {}
    }

    pub(super) fn sample(&self, _: &[char], _: usize, _: &mut Dice) -> Option<Vec<char>> {
        match *self {}
    }

    pub(super) fn is_whole(&self) -> bool {
        match *self {}
    }
}

/// Whether a character stands in ranges: there are none.
pub(super) fn within(_: &[(char, char)], _: char) -> bool {
    false
}
