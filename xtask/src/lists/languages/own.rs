//! The short lists that we wrote ourselves, where a language's own passwords are in no source.

use crate::lists::costs::Claims;
use crate::lists::shares::ranked;

/// Adds a list: one word a line, those that we think are chosen most first; `name` or `place` after it says what it is.
pub(super) fn add(claims: &mut Claims, list: &str) {
    let shares = ranked(list.lines().filter(|line| !line.starts_with('#')).map(str::to_owned));
    let of = |kind: &str| {
        let lines = shares.iter().filter_map(|(line, share)| {
            let (word, found) = line.split_once(' ').unwrap_or((line, "word"));
            (found == kind).then(|| (word.to_owned(), *share))
        });
        lines.collect()
    };
    claims.own(of("word"), of("name"), of("place"));
}
