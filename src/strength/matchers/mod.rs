//! Finding guessable patterns. One file for each kind; each reads the prepared text and nothing else.

mod keyboard_walk;
mod personal;
mod repeat;
mod sequence;

pub(super) use sequence::digit;

use std::cmp::Ordering;

use crate::report::{Pattern, PatternKind, PersonalField};
use crate::text::{Prepared, fold_case};

/// Every pattern of every kind, in the order of the password.
pub(super) fn find_all(text: &Prepared, user: &[(PersonalField, &str)]) -> Vec<Pattern> {
    let mut patterns = repeat::find(text);
    patterns.extend(sequence::find(text));
    patterns.extend(keyboard_walk::find(text));
    patterns.extend(personal::find(text, user));
    sort(&mut patterns, |a, b| (a.span.start, a.span.end, a.kind).cmp(&(b.span.start, b.span.end, b.kind)));
    patterns.dedup();
    patterns
}

/// Up to so many are put in order one by one.
const FEW: usize = 20;

/// Sorts by whichever order, equals in the order that they have: that of the standard library would be 1 KB more of a download.
fn sort(patterns: &mut Vec<Pattern>, order: fn(&Pattern, &Pattern) -> Ordering) {
    if patterns.len() <= FEW {
        for end in 1..patterns.len() {
            let mut at = end;
            while let Some([a, b]) = patterns.get(at.wrapping_sub(1)..=at)
                && order(a, b).is_gt()
            {
                patterns.swap(at - 1, at);
                at -= 1;
            }
        }
        return;
    }
    let mut later = patterns.split_off(patterns.len() / 2);
    sort(patterns, order);
    sort(&mut later, order);
    let (mut earlier, mut later) =
        (std::mem::take(patterns).into_iter().peekable(), later.into_iter().peekable());
    while let Some(next) = match (earlier.peek(), later.peek()) {
        (Some(a), Some(b)) if order(a, b).is_gt() => later.next(),
        (None, _) => later.next(),
        _ => earlier.next(),
    } {
        patterns.push(next);
    }
}

/// A pattern over some code points of the prepared text; `None` for an empty range.
fn pattern(text: &Prepared, kind: PatternKind, code_points: std::ops::Range<usize>) -> Option<Pattern> {
    let length = u32::try_from(code_points.len()).ok()?;
    Some(Pattern { kind, span: text.span(code_points)?, length })
}

/// The code point on an ordinary keyboard for one of its full-width forms (U+FF01 to U+FF5E).
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// A character with case and width aside, but not its marks: å is not a.
fn plain(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let c = half_width(c);
    let (mut folded, mut length) = (c, 0);
    fold_case(c, |c| (folded, length) = (c, length + 1));
    // ß would be ss.
    if length == 1 { folded } else { c }
}

/// Leaves out what lies wholly inside an earlier, at least as long one. Expects the order of the password.
fn outermost(mut patterns: Vec<Pattern>) -> Vec<Pattern> {
    sort(&mut patterns, |a, b| (a.span.start, b.span.end).cmp(&(b.span.start, a.span.end)));
    let mut end = 0;
    patterns.retain(|pattern| {
        let reaches_further = pattern.span.end > end;
        end = end.max(pattern.span.end);
        reaches_further
    });
    patterns
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::sort;
    use crate::report::{Pattern, PatternKind, Span};

    proptest! {
        #[test]
        fn patterns_are_sorted_and_equals_keep_their_order(starts in prop::collection::vec(0..9_u32, 0..99)) {
            let mut patterns: Vec<Pattern> = starts
                .iter()
                .zip(0..)
                .map(|(&start, length)| {
                    let span = Span { start, end: start + 1, utf16_start: start, utf16_end: start + 1 };
                    Pattern { kind: PatternKind::Repeat, span, length }
                })
                .collect();
            let mut expected = patterns.clone();
            expected.sort_by_key(|pattern| pattern.span.start);
            sort(&mut patterns, |a, b| a.span.start.cmp(&b.span.start));
            prop_assert_eq!(patterns, expected);
        }
    }
}
