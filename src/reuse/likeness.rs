use super::distance::edits;
use crate::report::Likeness;
use crate::text::{Kind, Prepared, is_word, kind};

/// The shortest word and the shortest current password whose reappearance says something.
const SHORTEST: usize = 4;

/// Whether both are prepared to the same bytes.
#[must_use]
pub fn same(new: &Prepared, current: &Prepared) -> bool {
    new.expose() == current.expose()
}

/// In which ways the new password is like the current one, seen through the folded view; the number of edits
/// first, if it is countable.
#[must_use]
pub fn likeness(new: &Prepared, current: &Prepared) -> Vec<Likeness> {
    let (new, current) = (new.folded().skeleton(), current.folded().skeleton());
    if new.is_empty() || current.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Likeness> =
        edits(new, current).map(|distance| Likeness::FewEdits { distance }).into_iter().collect();
    if new.len().min(current.len()) >= SHORTEST {
        let tests = [
            (Likeness::SameWord, same_word(new, current)),
            (Likeness::Contained, contained(new, current)),
            (Likeness::Reversed, reversed(new, current)),
            (Likeness::Rotated, rotated(new, current)),
        ];
        found.extend(tests.into_iter().filter(|(_, alike)| *alike).map(|(likeness, _)| likeness));
    }
    found
}

/// The word that is left when digits and signs are taken off both ends.
fn word(text: &[char]) -> &[char] {
    let letter = |c: &char| is_word(*c) && kind(*c) != Kind::Digit;
    match (text.iter().position(letter), text.iter().rposition(letter)) {
        (Some(first), Some(last)) => text.get(first..=last).unwrap_or_default(),
        _ => &[],
    }
}

fn same_word(new: &[char], current: &[char]) -> bool {
    let (new, current) = (word(new), word(current));
    // Two characters make a word where words are written with one or two.
    let weight: usize = new.iter().map(|&c| if kind(c) == Kind::Caseless { 2 } else { 1 }).sum();
    weight >= SHORTEST && new == current
}

fn contained(new: &[char], current: &[char]) -> bool {
    let (long, short) = if new.len() >= current.len() { (new, current) } else { (current, new) };
    contains(long, short)
}

fn reversed(new: &[char], current: &[char]) -> bool {
    new.len() == current.len() && new != current && new.iter().eq(current.iter().rev())
}

/// Whether one is the other begun elsewhere: it then stands in the other written twice.
fn rotated(new: &[char], current: &[char]) -> bool {
    if new.len() != current.len() || new == current {
        return false;
    }
    let doubled = crate::text::Wiped::from_iter(current.iter().chain(current).copied());
    contains(&doubled, new)
}

/// Whether a text holds another one, in linear time (Knuth, Morris and Pratt 1977).
fn contains(text: &[char], wanted: &[char]) -> bool {
    // How much of the beginning of `wanted` ends at each of its positions.
    let mut border = vec![0_usize; wanted.len()];
    let reach = |border: &[usize], mut matched: usize, c: char| {
        while matched > 0 && wanted.get(matched) != Some(&c) {
            matched = matched.checked_sub(1).and_then(|i| border.get(i)).copied().unwrap_or_default();
        }
        matched + usize::from(wanted.get(matched) == Some(&c))
    };
    let mut matched = 0;
    for (at, &c) in wanted.iter().enumerate().skip(1) {
        matched = reach(&border, matched, c);
        if let Some(slot) = border.get_mut(at) {
            *slot = matched;
        }
    }
    let mut matched = 0;
    text.iter().any(|&c| {
        matched = reach(&border, matched, c);
        matched == wanted.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Password;
    use proptest::prelude::*;

    #[test]
    fn ways_of_being_alike() {
        use Likeness::{Contained, FewEdits, Reversed, Rotated, SameWord};
        // (current, new, likeness)
        let table = [
            ("Sommar2023!", "Sommar2024!", vec![FewEdits { distance: 1 }, SameWord]),
            ("Sommar2023!", "sommar-98761", vec![FewEdits { distance: 6 }, SameWord]),
            ("Пароль1", "пароль22", vec![FewEdits { distance: 2 }, SameWord]),
            ("密码123", "密码98765", vec![FewEdits { distance: 5 }, SameWord]),
            ("regenboog", "goobneger", vec![FewEdits { distance: 8 }, Reversed]),
            ("abcdefgh1", "efgh1abcd", vec![FewEdits { distance: 8 }, Rotated]),
            ("kort", "een heel kort verhaal over niets", vec![Contained]),
            ("a", "b", vec![FewEdits { distance: 1 }]),
        ];
        for (current, new, expected) in table {
            let prepared = |text: &str| Prepared::new(&Password::from(text)).expect("short enough");
            assert_eq!(likeness(&prepared(new), &prepared(current)), expected, "{current} -> {new}");
        }
    }

    proptest! {
        #[test]
        fn contains_agrees_with_std(text in "[ab]{0,24}", wanted in "[ab]{1,6}") {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            prop_assert_eq!(contains(&chars(&text), &chars(&wanted)), text.contains(&wanted));
        }
    }
}
