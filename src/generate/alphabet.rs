//! The characters that random passwords are made of.

use super::options::Options;
use super::pool::Pool;
use super::shape::Shape;
use crate::strength::keyboard_characters;
use crate::text::{fold_word, looks_like};

/// Characters that are read for one another even alone: nobody knows which of them may occur. All of a group go.
const CONFUSED: [&str; 6] = ["1lI|ІіӀıł", "0OoОоΟο", "5Ss$Ѕѕ", "2Zz", "8BВв", "6бG9gq"];

/// The characters to choose from, by kind.
pub(super) fn alphabet(shape: &Shape<'_>, options: &Options) -> Pool {
    let mut pool = match options.layout {
        Some(layout) => Pool::of(shape, keyboard_characters(layout)),
        None => {
            let plain = Pool::plain(shape);
            // Who allows no ASCII means another script.
            let closed = Pool::full(shape);
            if closed.closed || plain.size() < 10 { closed } else { plain }
        }
    };
    if options.avoid_look_alikes {
        let kept = without_look_alikes(&pool.all());
        pool = pool.keeping(|c| kept.contains(&c));
    }
    pool.without_marks()
}

/// Those that nothing else among them is taken for.
fn without_look_alikes(all: &[char]) -> Vec<char> {
    let confused = |c: char| CONFUSED.iter().any(|group| group.contains(c));
    let alike = |a: char, b: char| {
        let (a, b) = (fold_word(&a.to_string()), fold_word(&b.to_string()));
        a != b && a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| looks_like(*a, *b))
    };
    // Of a Latin and a Cyrillic letter that look alike both go: who reads one does not know which it is.
    let lone = |c: char| all.iter().all(|other| !alike(c, *other));
    all.iter()
        .copied()
        .filter(|c| !confused(*c) && (c.is_ascii_punctuation() || c.is_ascii_digit() || lone(*c)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::KeyboardLayout;

    fn of(options: &Options) -> String {
        alphabet(&Shape::of(std::iter::empty()), options).all().into_iter().collect()
    }

    #[test]
    fn what_is_left_without_look_alikes() {
        let options = Options { avoid_look_alikes: true, ..Options::default() };
        let left = of(&options);
        for c in "lI1|O0o5S2Z8B".chars() {
            assert!(!left.contains(c), "{c} in {left}");
        }
        assert!(left.len() > 60 && left.contains('a') && left.contains('7') && left.contains('#'), "{left}");
        let mixed: Vec<char> = "аaбbwж7".chars().collect();
        assert_eq!(without_look_alikes(&mixed), ['b', 'w', 'ж', '7']);
    }

    #[test]
    fn what_a_keyboard_types() {
        // (layout, some that it has, some that it has not)
        let table = [
            (KeyboardLayout::Qwerty, "aZ~^\\|", "åёé€"),
            (KeyboardLayout::QwertySwedish, "åÄ§½¤", "~^`ё[]"),
            (KeyboardLayout::QwertyDutch, "aZ§±", "^~`ё"),
            (KeyboardLayout::Jcuken, "ёЙ№7", "aZ@#$"),
        ];
        for (layout, has, has_not) in table {
            let left = of(&Options { layout: Some(layout), ..Options::default() });
            for c in has.chars() {
                assert!(left.contains(c), "{layout:?}: {c} in {left}");
            }
            for c in has_not.chars() {
                assert!(!left.contains(c), "{layout:?}: {c} in {left}");
            }
        }
    }
}
