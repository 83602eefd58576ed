use std::sync::LazyLock;

use super::super::runs::Runs;
use super::general::Category;

static CATEGORIES: LazyLock<Runs> = LazyLock::new(|| {
    Runs::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/categories.bin"))).unwrap_or_default()
});

/// The category of a code point in [`UNICODE_VERSION`](crate::text::UNICODE_VERSION).
pub(in super::super) fn category(c: char) -> Category {
    Category::ALL.get(usize::from(CATEGORIES.of(c))).copied().unwrap_or(Category::Unassigned)
}
