use super::Wiped;

/// For each position of a text, how much of its beginning ends there (Knuth, Morris and Pratt 1977).
fn borders(text: &[char]) -> Wiped<usize> {
    let mut borders = Wiped::with_capacity(text.len());
    let mut matched = 0;
    for (at, &c) in text.iter().enumerate() {
        matched = if at == 0 { 0 } else { reach(text, &borders, matched, c) };
        borders.push(matched);
    }
    borders
}

/// How much of `wanted` ends behind the next character, given how much of it ended before.
fn reach(wanted: &[char], borders: &[usize], mut matched: usize, c: char) -> usize {
    while matched > 0 && wanted.get(matched) != Some(&c) {
        matched = borders.get(matched - 1).copied().unwrap_or_default();
    }
    matched + usize::from(wanted.get(matched) == Some(&c))
}

/// Whether a text holds another one, in linear time.
#[must_use]
pub(crate) fn contains(text: &[char], wanted: &[char]) -> bool {
    let borders = borders(wanted);
    let mut matched = 0;
    wanted.is_empty()
        || text.iter().any(|&c| {
            matched = reach(wanted, &borders, matched, c);
            matched == wanted.len()
        })
}

#[cfg(any(test, all(feature = "zxcvbn", not(target_arch = "wasm32"))))]
/// The length of the shortest piece that a text repeats from beginning to end, the last time perhaps in part; the
/// whole length if it repeats nothing.
#[must_use]
pub(crate) fn period(text: &[char]) -> usize {
    text.len() - borders(text).last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn periods() {
        for (text, expected) in [("", 0), ("a", 1), ("aaaa", 1), ("ababab", 2), ("abcab", 3), ("aab", 3)] {
            assert_eq!(period(&chars(text)), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn contains_agrees_with_std(text in "[ab]{0,24}", wanted in "[ab]{0,6}") {
            prop_assert_eq!(contains(&chars(&text), &chars(&wanted)), text.contains(&wanted));
        }
    }
}
