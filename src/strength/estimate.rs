use super::{advice, crack_time, guesses, matchers};
use crate::report::{Attacker, Estimate, PersonalField, Score};
use crate::text::Prepared;

/// Estimates a prepared password, with what is known of its owner.
///
/// Taken from the `zxcvbn` crate are its guesses and nothing else: its list of matches changes from run to
/// run. Its guesses still rest on today's year (through dates), now and then differ between two runs (ties in hash-map
/// order), and are the one number here that does so.
#[must_use]
pub fn estimate(text: &Prepared, user: &[(PersonalField, &str)]) -> Estimate {
    let (guesses, code_points_read) = guesses::log10_thousandths(text, user);
    let patterns = matchers::find_all(text, user);
    let score = Score::of(guesses);
    Estimate {
        guesses_log10_thousandths: guesses,
        code_points_read,
        score,
        crack_times: [
            Attacker::OnlineThrottled,
            Attacker::OnlineUnthrottled,
            Attacker::OfflineSlowHash,
            Attacker::OfflineFastHash,
        ]
        .map(|attacker| crack_time::crack_time(guesses, attacker))
        .to_vec(),
        advice: advice::advise(score, &patterns),
        patterns,
    }
}
