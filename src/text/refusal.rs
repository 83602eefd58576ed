use super::category::{Category, category};
use super::tables;
use crate::report::ViolationCode;

/// Why a code point may not stand in a new password.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    Control,
    Noncharacter,
    PrivateUse,
    Unassigned,
    LoneJamo,
}

impl Refusal {
    /// In the order in which a report tells them.
    pub(super) const ALL: [Self; 5] =
        [Self::Control, Self::Noncharacter, Self::PrivateUse, Self::Unassigned, Self::LoneJamo];

    pub(super) fn code(self) -> ViolationCode {
        match self {
            Self::Control => ViolationCode::ControlCharacter,
            Self::Noncharacter => ViolationCode::Noncharacter,
            Self::PrivateUse => ViolationCode::PrivateUse,
            Self::Unassigned => ViolationCode::Unassigned,
            Self::LoneJamo => ViolationCode::LoneJamo,
        }
    }
}

/// Why a code point may not stand in a new password, if it may not.
///
/// RFC 8264 §4.3 (FreeformClass) but for the deviation that [`super`] states.
pub(super) fn refusal(c: char) -> Option<Refusal> {
    if tables::is_noncharacter(c) {
        return Some(Refusal::Noncharacter);
    }
    if tables::is_conjoining_jamo(c) && !tables::is_default_ignorable(c) {
        return Some(Refusal::LoneJamo);
    }
    match category(c) {
        Category::Control => Some(Refusal::Control),
        Category::PrivateUse => Some(Refusal::PrivateUse),
        Category::Unassigned => Some(Refusal::Unassigned),
        _ => None,
    }
}
