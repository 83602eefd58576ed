//! Writes what `runs.rs` reads, from the tables of the crate `unicode-general-category`. For the build script and the test.

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

/// Runs of one category: all their numbers, then all their lengths in bytes of seven bits, the lowest first.
/// Surrogates, which are no `char`, count as what stands before them.
pub(crate) fn pack() -> Vec<u8> {
    let mut runs: Vec<(Category, u32)> = Vec::new();
    for c in char::MIN..=char::MAX {
        let category = category(c);
        match runs.last_mut() {
            Some((same, last)) if *same == category => *last = u32::from(c),
            _ => runs.push((category, u32::from(c))),
        }
    }
    let mut packed = (runs.len() as u32).to_le_bytes().to_vec();
    packed.extend(runs.iter().map(|(category, _)| *category as u8));
    let mut end = 0;
    for (_, last) in runs {
        let mut length = last + 1 - end;
        end = last + 1;
        while length >= 0x80 {
            packed.push(length as u8 | 0x80);
            length >>= 7;
        }
        packed.push(length as u8);
    }
    packed
}
