use super::category::{Category, category};
use super::tables;
use crate::report::ViolationCode;

/// Why a code point may not stand in a new password, if it may not.
///
/// RFC 8264 §4.3 (FreeformClass) but for the deviation that [`super`] states.
pub(super) fn refusal(c: char) -> Option<ViolationCode> {
    if tables::is_noncharacter(c) {
        return Some(ViolationCode::Noncharacter);
    }
    if tables::is_conjoining_jamo(c) && !tables::is_default_ignorable(c) {
        return Some(ViolationCode::LoneJamo);
    }
    match category(c) {
        Category::Control => Some(ViolationCode::ControlCharacter),
        Category::PrivateUse => Some(ViolationCode::PrivateUse),
        Category::Unassigned => Some(ViolationCode::Unassigned),
        _ => None,
    }
}
