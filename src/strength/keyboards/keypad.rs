//! The number pad: the keys stand straight above each other, and each makes one character.

use super::Layout;
use crate::report::KeyboardLayout;

pub(super) const LAYOUT: Layout = Layout {
    name: KeyboardLayout::Keypad,
    rows: ["  //**--", "778899++", "445566", "112233", "  00.."],
    slanted: false,
};
