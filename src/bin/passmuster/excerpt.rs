//! A piece of a long line: of a policy without line breaks each finding would show the whole.

use std::borrow::Cow;
use std::ops::Range;

/// The longest line that is shown whole, in bytes.
const LONGEST: usize = 200;
/// So many characters of it are shown before what is meant, at most so many of that, and so many behind.
const AROUND: usize = 60;

/// What is shown of a text.
pub(crate) struct Excerpt<'a> {
    /// The text, or a piece of one line.
    pub(crate) text: Cow<'a, str>,
    /// The bytes of it that are meant.
    pub(crate) span: Range<usize>,
    /// How many lines stand before it.
    pub(crate) lines_before: usize,
    /// The line and column that it seems to begin at, and those at which it does, from 1; none of a whole text.
    pub(crate) moved: Option<[(usize, usize); 2]>,
}

/// The text, or where what is meant stands in a long line a piece of that.
pub(crate) fn excerpt(text: &str, span: Range<usize>) -> Excerpt<'_> {
    let line = |byte: usize| {
        let (before, behind) = text.split_at_checked(byte).unwrap_or((text, ""));
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        start..behind.find('\n').map_or(text.len(), |at| byte + at)
    };
    let (first, last) = (line(span.start), line(span.end));
    if first.len() <= LONGEST && last.len() <= LONGEST {
        return Excerpt { text: Cow::Borrowed(text), span, lines_before: 0, moved: None };
    }
    let piece = |bytes: Range<usize>| text.get(bytes).unwrap_or_default();
    let before = piece(first.start..span.start);
    let from = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let meant = start_of(piece(span.start..span.end.min(first.end)));
    let rest = piece(span.start + meant.len()..first.end);
    let behind = start_of(rest);
    let cut = |cut: bool| if cut { "…" } else { "" };
    let head = [cut(from > 0), before.get(from..).unwrap_or_default()].concat();
    let shown = [head.as_str(), meant, behind, cut(behind.len() < rest.len())].concat();
    let lines_before = text.get(..first.start).unwrap_or_default().matches('\n').count();
    let place = |before: &str| (lines_before + 1, before.chars().count() + 1);
    Excerpt {
        span: head.len()..head.len() + meant.len(),
        moved: Some([place(&head), place(before)]),
        text: Cow::Owned(shown),
        lines_before,
    }
}

/// As many characters as are shown.
fn start_of(text: &str) -> &str {
    text.char_indices().nth(AROUND).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{AROUND, excerpt};

    #[test]
    fn short_lines_are_shown_whole() {
        let text = "{\n  \"schema\": 1\n}";
        let shown = excerpt(text, 4..12);
        assert_eq!((shown.text.as_ref(), shown.span, shown.moved), (text, 4..12, None));
        assert_eq!(excerpt("", 0..0).text, "");
    }

    #[test]
    fn of_long_lines_a_piece_is_shown() {
        let long = "密".repeat(500);
        let text = format!("[\n{long}!{long}\n]");
        let at = text.find('!').unwrap_or_default();
        // (what is meant, its first character, how many bytes of it are meant in the piece)
        for (span, meant) in [(at..at + 1, 1), (at..text.len(), 1 + 3 * (AROUND - 1)), (at..at, 0)] {
            let shown = excerpt(&text, span.clone());
            assert_eq!(shown.span.len(), meant, "{span:?}");
            assert!(shown.text.get(shown.span.start..).is_some_and(|rest| rest.starts_with('!')), "{span:?}");
            assert!(shown.text.starts_with('…') && shown.text.ends_with('…'), "{span:?}");
            assert!(shown.text.chars().count() <= 3 * AROUND + 2, "{span:?}");
            assert_eq!((shown.lines_before, shown.moved), (1, Some([(2, AROUND + 2), (2, 501)])), "{span:?}");
        }
        // At both ends nothing is cut off.
        assert!(excerpt(&long, 0..3).text.starts_with('密'));
        assert!(excerpt(&long, long.len()..long.len()).text.ends_with('密'));
    }
}
