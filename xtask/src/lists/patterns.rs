//! What other matchers explain.

/// Whether it is one unit again and again, such as `abcabc`.
pub(super) fn is_repeat(text: &str) -> bool {
    (1..=text.len() / 2).any(|unit| {
        text.is_char_boundary(unit)
            && text.len().is_multiple_of(unit)
            && text.as_bytes().chunks(unit).all(|chunk| text.as_bytes().starts_with(chunk))
    })
}

/// Whether it runs along the digits or the alphabet, forwards or backwards.
pub(super) fn is_sequence(text: &str) -> bool {
    ["01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba"]
        .iter()
        .any(|row| row.contains(text))
}

/// Whether letters follow the keyboard rather than a word: three quarters of the steps or more go to a neighbour.
pub(super) fn is_walk(letters: &str) -> bool {
    const LINES: [&str; 12] = [
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "qaz",
        "wsx",
        "edc",
        "rfv",
        "tgb",
        "yhn",
        "ujm",
        "ik",
        "abcdefghijklmnopqrstuvwxyz",
    ];
    let near = |a: u8, b: u8| {
        let next =
            |a: u8, b: u8| LINES.iter().any(|line| line.as_bytes().windows(2).any(|two| two == [a, b]));
        a == b || next(a, b) || next(b, a)
    };
    let steps = letters.len().saturating_sub(1);
    let near = letters.bytes().zip(letters.bytes().skip(1)).filter(|&(a, b)| near(a, b)).count();
    steps > 0 && near * 4 >= steps * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_other_matchers_explain() {
        for text in ["aaaa", "123123", "abcabc", "ая".repeat(2).as_str()] {
            assert!(is_repeat(text), "{text}");
        }
        assert!(!is_repeat("abcab") && !is_repeat("a"));
        assert!(is_sequence("4567") && is_sequence("dcba") && !is_sequence("1235"));
        assert!(is_walk("qwerty") && is_walk("asdf") && is_walk("qazwsx"));
        assert!(!is_walk("pokemon") && !is_walk("liverpool"));
    }
}
