//! Leaked passwords, asked for by ranges of their hashes.

use std::fmt;

use passmuster::Password;
use passmuster::evidence::Breach;
use passmuster::text::bytes_to_hash;
use sha1::{Digest, Sha1};
use zeroize::Zeroizing;

/// How many of the 40 digits of a hash the service learns: so many passwords share them that it does not learn which is meant.
const PREFIX: usize = 5;

/// The longest answer that is read, in bytes: twenty times the largest padded range.
const MOST_READ: usize = 1_000_000;

/// A question to a service that publishes leaked passwords by ranges of SHA-1 hashes, and the reading of its answer. The same
/// as `passmuster/breach` in the npm package.
///
/// Sending it is the caller's: no HTTP client comes with this crate. Ask for `…/range/` with [`BreachQuery::prefix`] behind it and
/// the header `Add-Padding: true`, wait a few seconds at most, and give what came to [`BreachQuery::read`]; where nothing came
/// the answer is [`Breach::Unavailable`]. The hash is of the prepared password, so it does not depend on how it was typed.
///
/// ```
/// use passmuster::evidence::Breach;
/// use passmuster::{Context, Password};
/// use passmuster_server::BreachQuery;
///
/// let query = BreachQuery::new(&Password::from("password"));
/// assert_eq!(query.prefix(), "5BAA6");
///
/// let answer = query.read("1E4C9B93F3F0682250B6CF8331B7EE68FD8:52256179\r\n1E4D0000000000000000000000000000000:0");
/// assert_eq!(answer, Breach::Found { count: 52_256_179 });
/// let context = Context::default().with_breached(answer);
/// ```
pub struct BreachQuery {
    hash: Zeroizing<String>,
}

impl BreachQuery {
    /// A question about one password.
    #[must_use]
    pub fn new(password: &Password) -> Self {
        let digits = |byte: u8| [byte >> 4, byte & 0xF].map(|digit| char::from_digit(digit.into(), 16));
        let digest: [u8; 20] = Sha1::digest(&*bytes_to_hash(password)).into();
        let mut hash = Zeroizing::new(String::with_capacity(40));
        hash.extend(digest.into_iter().flat_map(digits).flatten().map(|digit| digit.to_ascii_uppercase()));
        Self { hash }
    }

    /// What the service is told: the first five digits of the hash, in capitals.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.hash.get(..PREFIX).unwrap_or_default()
    }

    /// Reads the answer, lines of `SUFFIX:COUNT`. A count of 0 is padding.
    ///
    /// [`Breach::Unavailable`] where any line is another, or there is none: a page that signs in to a network finds nothing
    /// either, and does not know.
    #[must_use]
    pub fn read(&self, answer: &str) -> Breach {
        if answer.len() > MOST_READ {
            return Breach::Unavailable;
        }
        let suffix = self.hash.get(PREFIX..).unwrap_or_default();
        let mut seen = 0;
        for line in answer.trim_end().split('\n') {
            let Some((hash, count)) = counted(line.strip_suffix('\r').unwrap_or(line)) else {
                return Breach::Unavailable;
            };
            if hash.eq_ignore_ascii_case(suffix) {
                seen = seen.max(count);
            }
        }
        match seen {
            0 => Breach::NotFound,
            count => Breach::Found { count: u32::try_from(count).unwrap_or(u32::MAX) },
        }
    }
}

/// The rest of a hash and how often it was seen.
fn counted(line: &str) -> Option<(&str, u64)> {
    let (hash, count) = line.split_once(':')?;
    let is_hash = hash.len() == 40 - PREFIX && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_count = (1..=15).contains(&count.len()) && count.bytes().all(|byte| byte.is_ascii_digit());
    if is_hash && is_count { Some((hash, count.parse().ok()?)) } else { None }
}

impl fmt::Debug for BreachQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BreachQuery(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OTHER: &str = "0018A45C4D1DEF81644B54AB7F969B88D65:3";

    fn query(typed: &str) -> BreachQuery {
        BreachQuery::new(&Password::from(typed))
    }

    #[test]
    fn the_hash_is_of_the_prepared_password() {
        assert_eq!(*query("abc").hash, "A9993E364706816ABA3E25717850C26C9CD0D89D"); // FIPS 180-2, appendix A.1
        assert_eq!(query("Lo\u{308}senord").hash, query("L\u{F6}senord").hash);
        assert_ne!(query("losenord").hash, query("l\u{F6}senord").hash);
    }

    #[test]
    fn answers_are_read_or_unavailable() {
        let query = query("abc");
        let own = |count: &str| format!("{}:{count}", query.hash.get(PREFIX..).unwrap());
        let found = |count| Breach::Found { count };
        for (why, answer, expected) in [
            ("among them", format!("{OTHER}\r\n{}\r\n", own("12")), found(12)),
            ("in small digits", own("7").to_ascii_lowercase(), found(7)),
            ("not among them", OTHER.to_owned(), Breach::NotFound),
            ("padding", format!("{OTHER}\n{}", own("0")), Breach::NotFound),
            ("once as padding", format!("{}\n{}", own("3"), own("0")), found(3)),
            ("more than can be counted", own("99999999999"), found(u32::MAX)),
            ("nothing", String::new(), Breach::Unavailable),
            ("a page", "<!doctype html>".to_owned(), Breach::Unavailable),
            ("a good line and garbage", format!("{}\noops", own("3")), Breach::Unavailable),
            ("a sign", own("+3"), Breach::Unavailable),
            ("no count", own(""), Breach::Unavailable),
            ("digits without end", own(&"9".repeat(400)), Breach::Unavailable),
            ("a whole hash", format!("{}:3", *query.hash), Breach::Unavailable),
            ("other letters", format!("{}:3", "g".repeat(35)), Breach::Unavailable),
            ("an empty line within", format!("{OTHER}\n\n{OTHER}"), Breach::Unavailable),
            ("more than any range", format!("{OTHER}\n").repeat(30_000), Breach::Unavailable),
        ] {
            assert_eq!(query.read(&answer), expected, "{why}");
        }
    }

    #[test]
    fn debug_shows_no_hash() {
        assert_eq!(format!("{:?}", query("abc")), "BreachQuery(…)");
    }
}
