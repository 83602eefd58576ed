//! The Dutch national layout (xkb `nl`); dead keys by the sign that they print alone.

use super::Layout;
use crate::report::KeyboardLayout;

pub(super) const LAYOUT: Layout = Layout {
    name: KeyboardLayout::QwertyDutch,
    rows: [
        "@§1!2\"3#4$5%6&7_8(9)0'/?°~",
        "  qQwWeErRtTyYuUiIoOpP¨^*|",
        "  aAsSdDfFgGhHjJkKlL+±´`<>",
        "][zZxXcCvVbBnNmM,;.:-=",
        "",
    ],
    slanted: true,
};
