//! The Swedish layout (xkb `se`); dead keys by the sign that they print alone.

use super::Layout;
use crate::report::KeyboardLayout;

pub(super) const LAYOUT: Layout = Layout {
    name: KeyboardLayout::QwertySwedish,
    rows: [
        "§½1!2\"3#4¤5%6&7/8(9)0=+?´`",
        "  qQwWeErRtTyYuUiIoOpPåÅ¨^",
        "  aAsSdDfFgGhHjJkKlLöÖäÄ'*",
        "<>zZxXcCvVbBnNmM,;.:-_",
        "",
    ],
    slanted: true,
};
