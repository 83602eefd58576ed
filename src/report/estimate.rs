use serde::{Deserialize, Serialize};

use super::tagged::closed;
use super::{Advice, Model, Pattern, Segment};
use crate::json::{FromNode, InputError, Place, names};

/// How many guesses a well-informed attacker needs, and what follows from that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Estimate {
    /// log10 of the guess number, in thousandths: 6,000 is a million guesses.
    pub guesses_log10_thousandths: u32,
    /// How many code points of the prepared password the guess number rests on: fewer than all of a very long one.
    pub code_points_read: u32,
    /// The score from 0 to 4.
    pub score: Score,
    /// How long the four named attackers need.
    pub crack_times: Vec<CrackTime>,
    /// The cheapest explanation of the password, piece by piece: what the guess number rests on.
    pub segments: Vec<Segment>,
    /// Every guessable pattern that was found, in the order of the password: what rules judge by. They may overlap.
    pub patterns: Vec<Pattern>,
    /// What to do next, most useful first; nothing at the top score.
    pub advice: Vec<Advice>,
    /// What the estimate was made with.
    pub model: Model,
}

closed!(Estimate {
    guesses_log10_thousandths,
    code_points_read,
    score,
    crack_times,
    segments,
    patterns,
    advice,
    model
});

/// A score from 0 (guessed at once) to 4 (out of reach), written as a number.
///
/// The limits are zxcvbn's: 10^3, 10^6, 10^8 and 10^10 guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// Where the scores 1, 2, 3 and 4 begin, as log10 guesses in thousandths.
    pub const LIMITS: [u32; 4] = [3_000, 6_000, 8_000, 10_000];

    /// The score of a guess number, given as log10 in thousandths.
    ///
    /// ```
    /// # use passmuster::report::Score;
    /// assert_eq!(u8::from(Score::of(5_999)), 1);
    /// assert_eq!(u8::from(Score::of(6_000)), 2);
    /// ```
    #[must_use]
    pub fn of(guesses_log10_thousandths: u32) -> Self {
        let reached = Self::LIMITS.iter().filter(|&&limit| guesses_log10_thousandths >= limit);
        Self(reached.fold(0, |score, _| score + 1))
    }
}

impl FromNode for Score {
    fn from_node(place: &Place<'_>) -> Self {
        Self::try_from(u8::from_node(place)).unwrap_or_else(|reason| {
            place.refuse(InputError::contradiction("$", reason));
            Self(0)
        })
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

impl TryFrom<u8> for Score {
    type Error = &'static str;

    fn try_from(score: u8) -> Result<Self, Self::Error> {
        if score <= 4 { Ok(Self(score)) } else { Err("a score is a whole number from 0 to 4") }
    }
}

/// How long one attacker needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CrackTime {
    /// The attacker.
    pub attacker: Attacker,
    /// The unit of the time.
    pub unit: TimeUnit,
    /// The number of units, rounded down; 0 for the two open-ended units.
    pub count: u32,
}

closed!(CrackTime { attacker, unit, count });

/// Four attackers, by the guesses they can make in a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attacker {
    /// Guesses at a sign-in form that limits the rate: 100 an hour.
    OnlineThrottled,
    /// Guesses at a sign-in form that limits nothing: 10 a second.
    OnlineUnthrottled,
    /// Has stolen hashes of a slow function such as Argon2 or bcrypt: 10^4 a second.
    OfflineSlowHash,
    /// Has stolen hashes of a fast function such as SHA-1: 10^10 a second.
    OfflineFastHash,
}

names!(Attacker { OnlineThrottled, OnlineUnthrottled, OfflineSlowHash, OfflineFastHash });

/// The units of a crack time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Less than a second.
    Instant,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months of 31 days.
    Months,
    /// Years of 12 such months.
    Years,
    /// A hundred years or more.
    Centuries,
}

names!(TimeUnit { Instant, Seconds, Minutes, Hours, Days, Months, Years, Centuries });
