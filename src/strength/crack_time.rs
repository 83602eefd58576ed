use crate::report::{Attacker, CrackTime, TimeUnit};

/// Units from the largest to the smallest, with their length in seconds. As zxcvbn counts them: months of
/// 31 days, years of twelve such months.
const UNITS: [(TimeUnit, f64); 6] = [
    (TimeUnit::Years, 31.0 * 12.0 * 86_400.0),
    (TimeUnit::Months, 31.0 * 86_400.0),
    (TimeUnit::Days, 86_400.0),
    (TimeUnit::Hours, 3_600.0),
    (TimeUnit::Minutes, 60.0),
    (TimeUnit::Seconds, 1.0),
];

/// Those whose times are told.
const ATTACKERS: [Attacker; 4] = [
    Attacker::OnlineThrottled,
    Attacker::OnlineUnthrottled,
    Attacker::OfflineSlowHash,
    Attacker::OfflineFastHash,
];

/// The times that they need for a number of guesses, given as log10 in thousandths.
pub(super) fn of_all(guesses_log10_thousandths: u32) -> [CrackTime; 4] {
    let guesses = libm::pow(10.0, f64::from(guesses_log10_thousandths) / 1_000.0);
    ATTACKERS.map(|attacker| of(guesses, attacker))
}

fn of(guesses: f64, attacker: Attacker) -> CrackTime {
    let seconds = guesses / rate(attacker);
    let (unit, count) = match UNITS.into_iter().find(|(_, length)| seconds / length >= 1.0) {
        None => (TimeUnit::Instant, 0.0),
        Some((TimeUnit::Years, length)) if seconds / length >= 100.0 => (TimeUnit::Centuries, 0.0),
        Some((unit, length)) => (unit, seconds / length),
    };
    // Rounded down: at most 99 years, 11 months, 30 days, 23 hours or 59 of the rest.
    CrackTime { attacker, unit, count: count as u32 }
}

/// Guesses in a second.
fn rate(attacker: Attacker) -> f64 {
    match attacker {
        Attacker::OnlineThrottled => 100.0 / 3_600.0,
        Attacker::OnlineUnthrottled => 10.0,
        Attacker::OfflineSlowHash => 1e4,
        Attacker::OfflineFastHash => 1e10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_a_person_says_them() {
        // (guesses as log10 in thousandths, attacker, unit, count)
        let table = [
            (0, Attacker::OfflineFastHash, TimeUnit::Instant, 0),
            (0, Attacker::OnlineThrottled, TimeUnit::Seconds, 36),
            (3_000, Attacker::OnlineThrottled, TimeUnit::Hours, 10),
            (6_000, Attacker::OfflineSlowHash, TimeUnit::Minutes, 1),
            (10_000, Attacker::OfflineFastHash, TimeUnit::Seconds, 1),
            (10_000, Attacker::OnlineUnthrottled, TimeUnit::Years, 31),
            (19_265, Attacker::OnlineThrottled, TimeUnit::Centuries, 0),
            (4_294_967_295, Attacker::OfflineFastHash, TimeUnit::Centuries, 0),
        ];
        for (guesses, attacker, unit, count) in table {
            assert!(of_all(guesses).contains(&CrackTime { attacker, unit, count }), "{guesses}");
        }
    }
}
