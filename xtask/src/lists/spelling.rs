//! How a text becomes a key.

use passmuster::text::fold_word;

use super::patterns::is_sequence;

/// The folded text.
pub(super) fn folded(text: &str) -> String {
    // The million passwords are ASCII; for those this is what folding does.
    if text.is_ascii() { text.to_ascii_lowercase() } else { fold_word(text).into_iter().collect() }
}

/// The folded text without all that is no letter of a list: `'s-Gravenhage` is sgravenhage.
pub(super) fn joined(text: &str) -> String {
    folded(text).chars().filter(|&c| is_letter(c)).collect()
}

/// Whether it is a letter of a list.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_lowercase() || is_cyrillic(c) || is_han(c)
}

pub(super) fn is_cyrillic(c: char) -> bool {
    ('а'..='я').contains(&c)
}

pub(super) fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Whether a folded text is a word for a list: three letters or more of one script, or one to four Han characters.
///
/// The same letter again and again, and runs of the alphabet, are left to their matchers.
pub(super) fn is_word(key: &str) -> bool {
    let length = key.chars().count();
    if key.chars().all(is_han) {
        return (1..=4).contains(&length);
    }
    let one_script = key.chars().all(|c| c.is_ascii_lowercase()) || key.chars().all(is_cyrillic);
    length >= 3 && one_script && key.chars().any(|c| !key.starts_with(c)) && !is_sequence(key)
}
