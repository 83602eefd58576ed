//! US QWERTY (xkb `us`). Dutch US-International and Chinese keyboards have the same letters and signs.

use super::Layout;
use crate::report::KeyboardLayout;

pub(super) const LAYOUT: Layout = Layout {
    name: KeyboardLayout::Qwerty,
    rows: [
        "`~1!2@3#4$5%6^7&8*9(0)-_=+",
        "  qQwWeErRtTyYuUiIoOpP[{]}\\|",
        "  aAsSdDfFgGhHjJkKlL;:'\"",
        "  zZxXcCvVbBnNmM,<.>/?",
        "",
    ],
    slanted: true,
};
