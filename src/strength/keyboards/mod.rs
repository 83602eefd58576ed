//! Keyboard layouts: which keys are neighbours. One file for each layout.

mod jcuken;
mod keypad;
mod layout;
mod qwerty;
mod qwerty_dutch;
mod qwerty_swedish;
pub(super) mod table;

pub(super) use layout::{Key, Layout, Step};

/// All layouts, the commonest first: of two layouts that explain a walk equally well the first is named.
pub(super) const LAYOUTS: [Layout; 5] =
    [qwerty::LAYOUT, qwerty_swedish::LAYOUT, qwerty_dutch::LAYOUT, jcuken::LAYOUT, keypad::LAYOUT];
