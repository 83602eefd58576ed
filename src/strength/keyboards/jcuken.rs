//! The Russian layout, ЙЦУКЕН (xkb `ru`).

use super::Layout;
use crate::report::KeyboardLayout;

pub(super) const LAYOUT: Layout = Layout {
    name: KeyboardLayout::Jcuken,
    rows: [
        "ёЁ1!2\"3№4;5%6:7?8*9(0)-_=+",
        "  йЙцЦуУкКеЕнНгГшШщЩзЗхХъЪ",
        "  фФыЫвВаАпПрРоОлЛдДжЖэЭ\\/",
        "  яЯчЧсСмМиИтТьЬбБюЮ.,",
        "",
    ],
    slanted: true,
};
