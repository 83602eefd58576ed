//! What holds for every estimate.

use passmuster::Password;
use passmuster::report::{Estimate, Segment, SegmentKind};
use passmuster::strength::{Estimator, Inputs, estimate, patterns};
use passmuster::text::Prepared;
use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization;

use crate::samples::{PIECES, cases, text};

/// What passwords are made of, in all the ways that an estimate explains, and the beginnings of some.
const PARTS: &[&str] = &[
    "password",
    "passw",
    "p@ssw0rd",
    "drowssap",
    "Monkey",
    "DRAGON",
    "lösenord",
    "losenor",
    "wachtwoord",
    "zomer",
    "пароль",
    "gfhjkm",
    "ghbdtn",
    "зфыыцщкв",
    "privet",
    "lyubov",
    "Наташа",
    "woaini",
    "nihao",
    "我爱你",
    "密码",
    "stockholm",
    "johan",
    "qwerty",
    "asdf",
    "йцуке",
    "1qaz",
    "7894",
    "abcd",
    "4321",
    "абвг",
    "qv",
    "qvz",
    "aaaa",
    "&&",
    "..",
    "1999",
    "2024",
    "311299",
    "24121985",
    "31.12.1999",
    "1/1/",
    "520",
    "007",
    "123",
    "13",
    "0648203175",
    "-",
    " ",
    "_",
    "!",
    "#",
    "$",
    "\\/\\/",
    "|<",
    "0",
    "1",
    "x",
    "Z",
    "é",
    "o\u{308}",
    "ﬁ",
    "㎏",
    "½",
    "😀",
    "\u{FFFF}",
    "\u{200D}",
    "\u{AD}",
    "\u{301}",
    "１９８７",
    "ＰＡＳＳ",
    "λόγος",
    "٢٠٢٤",
];

fn chosen() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(select(PARTS), 1..6).prop_map(|parts| parts.concat()),
        1 => text(),
    ]
}

fn estimated(typed: &str) -> Estimate {
    let text = Prepared::new(&Password::from(typed)).expect("short enough");
    estimate(&text, &[], &Inputs::default())
}

/// All that an estimate says but the places in what was typed.
fn without_spans(
    estimate: &Estimate,
) -> (u32, Vec<(SegmentKind, u32, u32)>, Vec<passmuster::report::Advice>) {
    let of = |segment: &Segment| (segment.kind, segment.length, segment.guesses_log10_thousandths);
    (estimate.guesses_log10_thousandths, estimate.segments.iter().map(of).collect(), estimate.advice.clone())
}

/// One character more makes a password weaker only where it completes something: passwor, password.
fn weakens_only_what_it_completes(typed: &str) -> Result<(), TestCaseError> {
    let mut before: Option<u32> = None;
    for (at, c) in typed.char_indices().take(40) {
        let longer = typed.get(..at + c.len_utf8()).expect("on a character boundary");
        let estimate = estimated(longer);
        let guesses = estimate.guesses_log10_thousandths;
        if before.is_some_and(|before| guesses < before) {
            let last = estimate.segments.last().expect("a segment");
            prop_assert!(
                last.kind != SegmentKind::Characters && (last.span.start as usize) < at,
                "{longer:?}: {before:?}, then {guesses}: {last:?}"
            );
        }
        before = Some(guesses);
    }
    Ok(())
}

/// All pairs: a tab in front of a space was once taken for a sign that separates, which alone it was not.
#[test]
fn a_second_character_weakens_only_what_it_completes() {
    let ascii: Vec<_> = (0..128).map(|code| char::from(code).to_string()).collect();
    let others = PIECES.iter().copied().filter(|piece| !piece.is_ascii());
    let alphabet: Vec<_> = ascii.iter().map(String::as_str).chain(others).collect();
    for (first, second) in
        alphabet.iter().flat_map(|first| alphabet.iter().map(move |second| (first, second)))
    {
        if let Err(error) = weakens_only_what_it_completes(&format!("{first}{second}")) {
            panic!("{error}");
        }
    }
}

/// What the property below found once.
#[test]
fn what_once_became_weaker() {
    for typed in [
        "\t\u{3000}",
        // A letter behind made the sign in front of it, which stands for one, the end of a name.
        "é\\/\\/4321s",
    ] {
        if let Err(error) = weakens_only_what_it_completes(typed) {
            panic!("{error}");
        }
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    /// Whatever it estimated before, and however long that was.
    #[test]
    fn an_estimator_forgets(first in chosen(), second in chosen()) {
        let mut used = Estimator::new();
        for typed in [&first, &second, &first] {
            let text = Prepared::new(&Password::from(typed.as_str())).unwrap();
            let patterns = patterns(&text, &[]);
            let again = used.estimate(&text, &patterns, &Inputs::default());
            let fresh = estimated(typed);
            prop_assert_eq!(again.log10_thousandths, fresh.guesses_log10_thousandths);
            prop_assert_eq!(again.segments, &fresh.segments[..]);
        }
    }

    /// One after the other, all of what was typed, none of it twice.
    #[test]
    fn segments_cover_the_password(typed in chosen()) {
        let estimate = estimated(&typed);
        let (mut bytes, mut units, mut length) = (0, 0, 0);
        for Segment { span, length: more, .. } in &estimate.segments {
            prop_assert_eq!((span.start, span.utf16_start), (bytes, units), "{:?}", &estimate.segments);
            prop_assert!(typed.get(span.start as usize..span.end as usize).is_some_and(|piece| !piece.is_empty()));
            prop_assert!(*more > 0);
            (bytes, units, length) = (span.end, span.utf16_end, length + more);
        }
        prop_assert_eq!(bytes as usize, typed.len(), "{:?}", &estimate.segments);
        prop_assert_eq!(units as usize, typed.encode_utf16().count());
        prop_assert_eq!(length, estimate.code_points_read);
    }

    #[test]
    fn normal_forms_are_as_strong(typed in chosen()) {
        let composed = estimated(&typed.nfc().collect::<String>());
        let decomposed = estimated(&typed.nfd().collect::<String>());
        prop_assert_eq!(without_spans(&composed), without_spans(&decomposed));
        prop_assert_eq!(without_spans(&composed), without_spans(&estimated(&typed)));
    }

    /// The guess number of what is no known password is at most that of its segments, and nine tenths of a decade for
    /// being none.
    #[test]
    fn hardly_more_than_its_segments(typed in chosen()) {
        let estimate = estimated(&typed);
        let sum: u32 = estimate.segments.iter().map(|segment| segment.guesses_log10_thousandths).sum();
        prop_assert!(
            estimate.guesses_log10_thousandths <= sum + 900,
            "{} > {sum} + 900",
            estimate.guesses_log10_thousandths
        );
    }

    #[test]
    fn a_character_more_weakens_only_what_it_completes(typed in chosen()) {
        weakens_only_what_it_completes(&typed)?;
    }
}
