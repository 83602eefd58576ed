//! What `table.rs` holds, by the tables of the crate `unicode-general-category`. For the build script and the test.

use unicode_general_category::{GeneralCategory as Gc, get_general_category};

use super::general::Category;

/// What the crate says.
pub(crate) fn category(c: char) -> Category {
    match get_general_category(c) {
        Gc::Unassigned => Category::Unassigned,
        Gc::LowercaseLetter => Category::Lower,
        Gc::UppercaseLetter | Gc::TitlecaseLetter => Category::Upper,
        Gc::OtherLetter | Gc::ModifierLetter => Category::Caseless,
        Gc::DecimalNumber => Category::Digit,
        Gc::NonspacingMark | Gc::SpacingMark | Gc::EnclosingMark | Gc::Format => Category::Mark,
        Gc::Control | Gc::Surrogate | Gc::LineSeparator | Gc::ParagraphSeparator => Category::Control,
        Gc::PrivateUse => Category::PrivateUse,
        Gc::SpaceSeparator => Category::Space,
        _ => Category::Symbol,
    }
}
