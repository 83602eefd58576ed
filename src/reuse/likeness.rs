use super::distance::edits;
use crate::report::Likeness;
use crate::text::{Kind, Prepared, begins_with, contains, is_word, kind};

/// The shortest word and the shortest current password whose reappearance says something.
const SHORTEST: usize = 4;

/// The longest word that is looked for in disguise, so that the work stays linear in the password.
const LONGEST_WORD: usize = 64;

/// A current password of this length does not reappear by chance inside a longer one; `zomer` does.
const TELLING: usize = 8;

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

fn is_letter(c: char) -> bool {
    is_word(c) && kind(c) != Kind::Digit
}

/// The word that is left when digits and signs are taken off both ends.
fn word(text: &[char]) -> &[char] {
    let letter = |c: &char| is_letter(*c);
    match (text.iter().position(letter), text.iter().rposition(letter)) {
        (Some(first), Some(last)) => text.get(first..=last).unwrap_or_default(),
        _ => &[],
    }
}

/// Whether the word of one stands in the other, in signs for letters perhaps, with nothing but digits and signs
/// around it.
fn same_word(new: &[char], current: &[char]) -> bool {
    dresses_up(new, word(current)) || dresses_up(current, word(new))
}

fn dresses_up(text: &[char], word: &[char]) -> bool {
    // Two characters make a word where words are written with one or two.
    let weight: usize = word.iter().map(|&c| if kind(c) == Kind::Caseless { 2 } else { 1 }).sum();
    let bare = |part: Option<&[char]>| part.is_some_and(|part| part.iter().all(|c| !is_letter(*c)));
    (SHORTEST..=LONGEST_WORD).contains(&weight)
        && (0..text.len()).any(|start| {
            let rest = text.get(start..).unwrap_or_default();
            begins_with(rest, word) && bare(text.get(..start)) && bare(rest.get(word.len()..))
        })
}

/// Whether the shorter one stands in the longer one whole, and makes up at least half of it or is no chance hit.
fn contained(new: &[char], current: &[char]) -> bool {
    let (long, short) = if new.len() >= current.len() { (new, current) } else { (current, new) };
    (short.len() * 2 >= long.len() || short.len() >= TELLING) && contains(long, short)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Password;

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
            ("Sommar2023!", "$0mm@r2099!!", vec![FewEdits { distance: 6 }, SameWord]),
            ("zomerhuis", "mijn zomerhuis staat in Frankrijk", vec![Contained]),
            ("zomer", "mijn zomerhuis staat in Frankrijk", vec![]),
            ("1234", "Regenboog-1234-kaas", vec![FewEdits { distance: 15 }]),
            ("a", "b", vec![FewEdits { distance: 1 }]),
        ];
        for (current, new, expected) in table {
            let prepared = |text: &str| Prepared::new(&Password::from(text)).expect("short enough");
            assert_eq!(likeness(&prepared(new), &prepared(current)), expected, "{current} -> {new}");
        }
    }
}
