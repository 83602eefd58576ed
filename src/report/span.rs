use serde::Serialize;

use super::tagged::closed;

/// A half-open range of the password as it was typed, before any preparation.
///
/// Both units are given, because the same report is read by Rust (bytes of UTF-8) and by JavaScript
/// (UTF-16 code units), and must be the same report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// First byte, in UTF-8.
    pub start: u32,
    /// One past the last byte, in UTF-8.
    pub end: u32,
    /// First code unit, in UTF-16.
    pub utf16_start: u32,
    /// One past the last code unit, in UTF-16.
    pub utf16_end: u32,
}

closed!(Span { start, end, utf16_start, utf16_end });

impl Span {
    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
            utf16_start: self.utf16_start.min(other.utf16_start),
            utf16_end: self.utf16_end.max(other.utf16_end),
        }
    }
}
