use serde::{Deserialize, Serialize};

use crate::json::{FromNode, Place};

/// A moment: whole seconds since 1970-01-01 00:00 UTC, leap seconds not counted.
///
/// This room reads no clock: whoever calls says what time it is.
///
/// ```
/// use passmuster::codes::Moment;
///
/// let noon = Moment::from_unix_seconds(1_795_435_200);
/// assert_eq!(noon.after(60).unix_seconds(), 1_795_435_260);
/// assert_eq!(noon.after(u64::MAX).unix_seconds(), u64::MAX);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(u64);

/// How far a clock may stand before the moment when something was issued, in seconds, and the thing still be good.
///
/// Two servers of one service do not agree to the second. RFC 4120 names five minutes as the usual difference to allow.
pub const CLOCK_TOLERANCE: u64 = 300;

impl FromNode for Moment {
    fn from_node(place: &Place<'_>) -> Self {
        Self(u64::from_node(place))
    }
}

impl Moment {
    /// The moment so many seconds after 1970 began.
    #[must_use]
    pub const fn from_unix_seconds(seconds: u64) -> Self {
        Self(seconds)
    }

    /// Seconds since 1970 began.
    #[must_use]
    pub const fn unix_seconds(self) -> u64 {
        self.0
    }

    /// So many seconds later, or the last moment there is.
    #[must_use]
    pub const fn after(self, seconds: u64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Whether a clock that shows this moment cannot be right about something that was issued at `issued`.
    pub(super) const fn is_behind(self, issued: Self) -> bool {
        self.after(CLOCK_TOLERANCE).0 < issued.0
    }
}
