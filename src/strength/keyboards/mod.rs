//! Keyboard layouts: which keys are neighbours. One file for each layout.

mod jcuken;
mod keypad;
mod layout;
mod qwerty;
mod qwerty_dutch;
mod qwerty_swedish;
pub(super) mod table;

use layout::Layout;

/// All layouts as they are written, in the order of [`table::all`].
#[cfg(any(test, feature = "workbench"))]
const LAYOUTS: [Layout; 5] =
    [qwerty::LAYOUT, qwerty_swedish::LAYOUT, qwerty_dutch::LAYOUT, jcuken::LAYOUT, keypad::LAYOUT];

/// What a layout types with one key, with or without shift, in the order of its keys: no dead keys, which wait for a letter.
#[cfg(feature = "workbench")]
pub(crate) fn characters(name: crate::report::KeyboardLayout) -> Vec<char> {
    use crate::report::KeyboardLayout;
    let dead: &[char] = match name {
        KeyboardLayout::QwertySwedish | KeyboardLayout::QwertyDutch => &['´', '`', '¨', '^', '~'],
        KeyboardLayout::Qwerty | KeyboardLayout::Jcuken | KeyboardLayout::Keypad => &[],
    };
    let layouts = LAYOUTS.iter().filter(|layout| layout.name == name);
    let keys = layouts.flat_map(|layout| layout.rows).flat_map(str::chars);
    keys.filter(|c| *c != ' ' && !dead.contains(c)).collect()
}
