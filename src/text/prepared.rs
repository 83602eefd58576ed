use std::fmt;
use std::ops::Range;

use zeroize::Zeroizing;

use super::fold::Folded;
use super::normal::{self, Origin};
use super::refusal::{Refusal, refusal};
use super::{MAX_CODE_POINTS, Password, Wiped, graphemes, sort, tables};
use crate::report::{Counts, Span, Violation, ViolationCode, Warning, WarningCode};

/// A password, prepared once for everything that looks at it.
///
/// Holds the prepared form, its lengths, the folded view for comparisons, what must be refused and what is
/// worth a warning. Wiped when dropped.
pub struct Prepared {
    text: Zeroizing<String>,
    chars: Wiped<char>,
    spans: Vec<Span>,
    folded: Folded,
    counts: Counts,
    refusals: Vec<Violation>,
    warnings: Vec<Warning>,
}

/// More than [`MAX_CODE_POINTS`] code points: not read any further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

impl Prepared {
    /// Prepares a password.
    ///
    /// # Errors
    ///
    /// [`TooLong`] for more than [`MAX_CODE_POINTS`] code points, typed or prepared.
    pub fn new(password: &Password) -> Result<Self, TooLong> {
        let typed = password.expose();
        // Bytes first: they are known without looking, and the text may be of any size.
        if typed.len() > MAX_CODE_POINTS * 4 || typed.chars().count() > MAX_CODE_POINTS {
            return Err(TooLong);
        }
        if typed.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            Ok(Self::printable(typed))
        } else {
            Self::any(typed)
        }
    }

    /// Printable ASCII, which preparation leaves as it is. Measured: an ordinary password is prepared in a fifth of the time.
    fn printable(typed: &str) -> Self {
        let length = u32::try_from(typed.len()).unwrap_or(u32::MAX);
        let span = |at| Span { start: at, end: at + 1, utf16_start: at, utf16_end: at + 1 };
        let edge = |code, at: Option<u32>, c: Option<char>| {
            at.filter(|_| c == Some(' ')).map(|at| Warning { code, spans: vec![span(at)] })
        };
        let chars: Wiped<char> = typed.chars().collect();
        let first = edge(WarningCode::LeadingSpace, Some(0), chars.first().copied());
        let last = edge(WarningCode::TrailingSpace, length.checked_sub(1), chars.last().copied());
        Self {
            text: Zeroizing::new(typed.to_owned()),
            spans: (0..length).map(span).collect(),
            folded: Folded::of_printable(&chars),
            counts: Counts { code_points: length, graphemes: length, utf16_units: length, bytes: length },
            refusals: if chars.is_empty() { vec![ViolationCode::Empty.whole()] } else { Vec::new() },
            warnings: first.into_iter().chain(last).collect(),
            chars,
        }
    }

    /// Apart, so that V8 does not compile 7 KB of it for a password that needs none of it.
    #[inline(never)]
    fn any(typed: &str) -> Result<Self, TooLong> {
        let origins = normal::prepare(typed);
        if origins.len() > MAX_CODE_POINTS {
            return Err(TooLong);
        }
        let mut text = Zeroizing::new(String::with_capacity(origins.len() * 4));
        text.extend(origins.iter().map(|origin| origin.c));
        let chars: Wiped<char> = origins.iter().map(|origin| origin.c).collect();
        Ok(Self {
            counts: count(&text),
            refusals: refusals(&origins),
            warnings: warnings(typed, &origins, &text),
            spans: origins.iter().map(|origin| origin.span).collect(),
            folded: Folded::of(&chars),
            text,
            chars,
        })
    }

    /// The prepared form. What a hasher gets are its bytes.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// The prepared form, code point by code point.
    #[must_use]
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The code points of the prepared form as numbers, in their order, repeated ones too.
    ///
    /// As wide as the other numbers that are sorted: code for another type would be 3 KB more of a download. As long as the
    /// password from the start, so that they are sorted where they are wiped.
    #[must_use]
    pub(crate) fn sorted(&self) -> Zeroizing<Vec<u64>> {
        let mut sorted = Zeroizing::new(Vec::with_capacity(self.chars.len()));
        sorted.extend(self.chars.iter().map(|c| u64::from(u32::from(*c))));
        sort(&mut sorted);
        sorted
    }

    /// The view for comparisons: never hashed, never shown.
    #[must_use]
    pub fn folded(&self) -> &Folded {
        &self.folded
    }

    /// Its lengths.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// What may not stand in a new password, and where.
    #[must_use]
    pub fn refusals(&self) -> &[Violation] {
        &self.refusals
    }

    /// What may hinder its owner, and where.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The piece of the typed text behind some code points of the prepared form; `None` for an empty range.
    #[must_use]
    pub fn span(&self, code_points: Range<usize>) -> Option<Span> {
        let spans = self.spans.get(code_points)?;
        Some(spans.first()?.join(*spans.last()?))
    }

    /// The code points of the prepared form behind a piece of the typed text.
    #[must_use]
    pub fn code_points(&self, typed: Span) -> Range<usize> {
        let start = self.spans.partition_point(|span| span.end <= typed.start);
        let end = self.spans.partition_point(|span| span.start < typed.end);
        start..end.max(start)
    }

    /// The spans of all code points that a test picks, neighbours joined.
    #[must_use]
    pub fn spans_where(&self, picked: impl Fn(char) -> bool) -> Vec<Span> {
        join_neighbours(
            self.chars.iter().zip(&self.spans).filter(|(c, _)| picked(**c)).map(|(_, span)| *span),
        )
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Prepared(…)")
    }
}

fn count(text: &str) -> Counts {
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Counts {
        code_points: small(text.chars().count()),
        graphemes: small(graphemes::count(text.chars())),
        utf16_units: small(text.chars().map(char::len_utf16).sum()),
        bytes: small(text.len()),
    }
}

fn join_neighbours(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.end >= span.start => *last = last.join(span),
            _ => joined.push(span),
        }
    }
    joined
}

fn refusals(origins: &[Origin]) -> Vec<Violation> {
    if origins.is_empty() {
        return vec![ViolationCode::Empty.whole()];
    }
    Refusal::ALL
        .into_iter()
        .filter_map(|why| {
            let here = origins.iter().filter(|origin| refusal(origin.c) == Some(why));
            let spans = join_neighbours(here.map(|origin| origin.span));
            (!spans.is_empty()).then(|| why.code().at(spans))
        })
        .collect()
}

fn warnings(typed: &str, origins: &[Origin], prepared: &str) -> Vec<Warning> {
    let spans = |picked: fn(char) -> bool| {
        join_neighbours(origins.iter().filter(|origin| picked(origin.c)).map(|origin| origin.span))
    };
    let edge = |origin: Option<&Origin>| {
        origin.filter(|origin| origin.c == ' ').map(|origin| origin.span).into_iter().collect::<Vec<_>>()
    };
    // The two that look at the typed text, whose code points preparation may have replaced.
    let typed_pieces = |picked: &dyn Fn(char) -> bool| {
        join_neighbours(
            pieces(typed, origins).filter(|(piece, ..)| piece.chars().any(picked)).map(|(_, span, _)| span),
        )
    };
    let changed = if typed.chars().map(normal::map_space).eq(prepared.chars()) {
        Vec::new()
    } else {
        let differs = |piece: &str, prepared: &[Origin]| {
            !piece.chars().map(normal::map_space).eq(prepared.iter().map(|origin| origin.c))
        };
        join_neighbours(
            pieces(typed, origins)
                .filter(|(piece, _, prepared)| differs(piece, prepared))
                .map(|(_, span, _)| span),
        )
    };
    [
        (WarningCode::FullWidth, typed_pieces(&tables::is_full_width)),
        (WarningCode::Invisible, spans(tables::is_default_ignorable)),
        (WarningCode::Contextual, spans(tables::is_contextual)),
        (WarningCode::LeadingSpace, edge(origins.first())),
        (WarningCode::TrailingSpace, edge(origins.last())),
        (WarningCode::SpaceMapped, typed_pieces(&|c| normal::map_space(c) != c)),
        (WarningCode::ChangedByNormalisation, changed),
    ]
    .into_iter()
    .filter(|(_, spans)| !spans.is_empty())
    .map(|(code, spans)| Warning { code, spans })
    .collect()
}

/// The pieces of typed text that were prepared together, with where they stand and what became of them. Each is
/// looked at once: a letter under four thousand accents is one piece.
fn pieces<'a>(
    typed: &'a str,
    origins: &'a [Origin],
) -> impl Iterator<Item = (&'a str, Span, &'a [Origin])> + 'a {
    origins.chunk_by(|a, b| a.span == b.span).filter_map(|prepared| {
        let span = prepared.first()?.span;
        Some((typed.get(span.start as usize..span.end as usize)?, span, prepared))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn printable_ascii_is_prepared_as_any_text_is(typed in "[ -~]{0,40}") {
            let (short, long) = (Prepared::printable(&typed), Prepared::any(&typed).unwrap());
            prop_assert_eq!(short.expose(), long.expose());
            prop_assert_eq!(short.chars(), long.chars());
            prop_assert_eq!(&short.spans, &long.spans);
            prop_assert_eq!(short.counts(), long.counts());
            prop_assert_eq!(short.refusals(), long.refusals());
            prop_assert_eq!(short.warnings(), long.warnings());
            prop_assert_eq!(short.folded().chars(), long.folded().chars());
            prop_assert_eq!(short.folded().skeleton(), long.folded().skeleton());
            for at in 0..typed.len() {
                prop_assert_eq!(short.folded().letters(at), long.folded().letters(at));
                prop_assert_eq!(short.folded().code_points(at..at + 1), long.folded().code_points(at..at + 1));
            }
        }
    }
}
