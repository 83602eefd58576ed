//! How long an account that was guessed at has to wait.

use std::time::Duration;

/// The limits on guessing at one account's current password.
///
/// An attempt is counted *before* the password is verified and forgotten when it was right, so that attempts made
/// side by side do not slip through together. What is counted is consecutive failures: time alone forgives none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Throttle {
    /// So many failures cost no waiting.
    pub free: u32,
    /// The wait after that; doubled by each further failure.
    pub first_wait: Duration,
    /// The longest wait.
    pub longest_wait: Duration,
    /// After so many failures the account stays locked until [`crate::Enforcer::unlock`].
    pub most: u32,
}

impl Default for Throttle {
    /// Five typing errors are free; then 10 s, doubling up to an hour. NIST SP 800-63B-4 §3.2.2 allows 100
    /// consecutive failures at most: at this rate they take three and a half days.
    fn default() -> Self {
        Self {
            free: 5,
            first_wait: Duration::from_secs(10),
            longest_wait: Duration::from_secs(3_600),
            most: 100,
        }
    }
}

/// The consecutive failures of one account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attempts {
    /// How many, those included that are being verified just now.
    pub failures: u32,
    /// When the last one was made, by [`crate::Clock::now_ms`].
    pub last_ms: u64,
}

/// An attempt that must not be made yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Throttled {
    /// How long to wait; `None` if waiting does not help.
    pub retry_after: Option<Duration>,
}

impl Throttle {
    /// Counts one more attempt, if it may be made now.
    ///
    /// # Errors
    ///
    /// When it is too early; nothing is counted then.
    pub fn count(&self, attempts: Attempts, now_ms: u64) -> Result<Attempts, Throttled> {
        if attempts.failures >= self.most {
            return Err(Throttled { retry_after: None });
        }
        // A clock that was set back makes nobody wait longer than once more.
        let elapsed = Duration::from_millis(now_ms.saturating_sub(attempts.last_ms));
        match self.wait(attempts.failures).checked_sub(elapsed) {
            Some(rest) if !rest.is_zero() => Err(Throttled { retry_after: Some(rest) }),
            _ => Ok(Attempts { failures: attempts.failures.saturating_add(1), last_ms: now_ms }),
        }
    }

    fn wait(&self, failures: u32) -> Duration {
        match failures.checked_sub(self.free) {
            None => Duration::ZERO,
            Some(beyond) => {
                let doubled = 1_u32.checked_shl(beyond).and_then(|times| self.first_wait.checked_mul(times));
                doubled.unwrap_or(self.longest_wait).min(self.longest_wait)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: u64 = 1_750_000_000_000;

    #[test]
    fn waits_grow_and_end() {
        let throttle = Throttle::default();
        // (failures so far, seconds since the last one, seconds still to wait)
        let table = [
            (0, 0, Ok(())),
            (4, 0, Ok(())),
            (5, 0, Err(Some(10))),
            (5, 9, Err(Some(1))),
            (5, 10, Ok(())),
            (6, 10, Err(Some(10))),
            (7, 39, Err(Some(1))),
            (13, 2_559, Err(Some(1))),
            (14, 0, Err(Some(3_600))),
            (60, 3_599, Err(Some(1))),
            (99, 3_600, Ok(())),
            (100, 1_000_000, Err(None)),
            (u32::MAX, 1_000_000, Err(None)),
        ];
        for (failures, elapsed, expected) in table {
            let attempts = Attempts { failures, last_ms: START };
            let outcome = throttle.count(attempts, START + elapsed * 1_000);
            let outcome = outcome.map(|_| ()).map_err(|t| t.retry_after.map(|rest| rest.as_secs()));
            assert_eq!(outcome, expected, "{failures} failures, {elapsed} s ago");
        }
    }

    #[test]
    fn a_clock_set_back_costs_one_wait_at_most() {
        let attempts = Attempts { failures: 5, last_ms: START };
        let throttled = Throttle::default().count(attempts, 0).expect_err("too early");
        assert_eq!(throttled.retry_after, Some(Duration::from_secs(10)));
    }

    #[test]
    fn a_hundred_failures_take_days() {
        let throttle = Throttle::default();
        let all: Duration = (0..throttle.most).map(|failures| throttle.wait(failures)).sum();
        assert_eq!(all.as_secs() / 3_600, 87);
    }
}
