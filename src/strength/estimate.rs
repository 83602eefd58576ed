use super::{advice, crack_time, guesses, matchers};
use crate::report::{
    Attacker, Estimate, Model, Pattern, PersonalField, ReferenceYear, Score, Segment, SegmentKind,
};
use crate::text::Prepared;

/// The version of the model: 0 is the `zxcvbn` crate's.
const VERSION: u32 = 0;

/// Estimates a prepared password, with what is known of its owner.
///
/// Taken from the `zxcvbn` crate are its guesses and nothing else: its list of matches changes from run to
/// run. Its guesses still rest on today's year (through dates) and not on the reference year, now and then differ between
/// two runs (ties in hash-map order), and are the one number here that does so.
#[must_use]
pub fn estimate(text: &Prepared, user: &[(PersonalField, &str)], reference_year: ReferenceYear) -> Estimate {
    let (guesses, code_points_read) = guesses::log10_thousandths(text, user);
    let score = Score::of(guesses);
    let segments = unexplained(text, code_points_read, guesses);
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
        advice: advice::advise(score, &segments).as_slice().to_vec(),
        segments,
        patterns: patterns(text, user),
        model: Model { version: VERSION, reference_year, lists: Vec::new() },
    }
}

/// Every guessable pattern of a prepared password, in its order: what rules judge by, also where no list is at hand to
/// estimate with.
#[must_use]
pub fn patterns(text: &Prepared, user: &[(PersonalField, &str)]) -> Vec<Pattern> {
    matchers::find_all(text, user)
}

/// The whole of what was read as one segment.
fn unexplained(text: &Prepared, code_points_read: u32, guesses: u32) -> Vec<Segment> {
    let segment = |span| Segment {
        kind: SegmentKind::Characters,
        span,
        length: code_points_read,
        guesses_log10_thousandths: guesses,
    };
    text.span(0..code_points_read as usize).map(segment).into_iter().collect()
}
