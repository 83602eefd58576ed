use std::fmt;

/// The earlier passwords of an account. The caller holds their hashes, and knows how to verify one.
///
/// ```
/// use passmuster::reuse::{History, HistoryUnavailable};
///
/// /// For tests only: a history in clear text.
/// struct Plain(Vec<Vec<u8>>);
///
/// impl History for Plain {
///     fn used_before(&self, candidate: &[u8], last: u32) -> Result<Option<u32>, HistoryUnavailable> {
///         Ok((1..=last).zip(&self.0).find(|(_, old)| *old == candidate).map(|(position, _)| position))
///     }
/// }
/// ```
pub trait History {
    /// Looks among the `last` latest earlier passwords for one whose hash the candidate verifies against; the
    /// position of the latest such one, from 1.
    ///
    /// The candidate is [`crate::text::bytes_to_hash`] of the new password.
    ///
    /// # Errors
    ///
    /// When the hashes cannot be read: the rule is then deferred, never passed.
    fn used_before(&self, candidate: &[u8], last: u32) -> Result<Option<u32>, HistoryUnavailable>;
}

/// The earlier passwords cannot be read just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryUnavailable;

impl fmt::Display for HistoryUnavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the earlier passwords cannot be read")
    }
}

impl std::error::Error for HistoryUnavailable {}
