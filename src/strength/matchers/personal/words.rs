//! The words in what is known of the user.

use super::ordinary::is_ordinary;
use crate::report::PersonalField;
use crate::text::{Kind, fold_word, is_word, kind, nfc, spelt_out};

/// The most fields, and of each the most code points, that are read. Those of `User::MAX_NAMES` and `User::MAX_FIELD`
/// fit: what else comes here was built in Rust and not validated.
const MOST_FIELDS: usize = 64;
const MOST_OF_FIELD: usize = 320;

/// The most words that are looked for, the most letters of one, and of all together.
const MOST_WORDS: usize = 64;
const MOST_OF_WORD: usize = 64;
pub(super) const MOST_LETTERS: usize = 512;

/// How much a word says when it stands in a password.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// A short word backwards: something only beside a [`Strength::Strong`] one.
    Backward,
    /// An ordinary word: something only beside another word.
    Ordinary,
    /// Two or three letters, which many words hold: something only where a word of the password begins and ends.
    Short,
    /// Something wherever it stands.
    Strong,
}

#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) folded: char,
    pub(super) spelt_out: Option<&'static str>,
    kind: Kind,
}

pub(super) struct Word {
    pub(super) letters: Vec<Letter>,
    /// For each field whether it holds the word, and what it says then.
    pub(super) strengths: [Option<Strength>; FIELDS.len()],
}

pub(super) const FIELDS: [PersonalField; 4] =
    [PersonalField::UserName, PersonalField::Email, PersonalField::Name, PersonalField::Organisation];

/// Every word once, with all fields that hold it. Fields take turns, so that one with many parts leaves room.
pub(super) fn collect(user: &[(PersonalField, &str)]) -> Vec<Word> {
    let mut fields: Vec<_> = user
        .iter()
        .take(MOST_FIELDS)
        .map(|&(field, text)| (field, parts(field, text).into_iter().enumerate()))
        .collect();
    let mut words: Vec<(String, Word)> = Vec::new();
    let mut room = MOST_LETTERS;
    let mut more = true;
    while more {
        more = false;
        for (field, parts) in &mut fields {
            let Some((nth, letters)) = parts.next() else { continue };
            more = true;
            let text: String = letters.iter().map(|letter| letter.folded).collect();
            let strength = strength(&letters, &text, *field, nth == 0);
            let at = match words.binary_search_by(|(known, _)| known.cmp(&text)) {
                Ok(at) => at,
                Err(at) => match room.checked_sub(letters.len()) {
                    Some(left) if words.len() < MOST_WORDS => {
                        room = left;
                        words.insert(at, (text, Word { letters: letters.clone(), strengths: [None; 4] }));
                        at
                    }
                    _ => return words.into_iter().map(|(_, word)| word).collect(),
                },
            };
            let Some((_, word)) = words.get_mut(at) else { continue };
            for (known, letter) in word.letters.iter_mut().zip(&letters) {
                known.spelt_out = known.spelt_out.or(letter.spelt_out);
            }
            for (slot, _) in word.strengths.iter_mut().zip(FIELDS).filter(|(_, other)| other == field) {
                *slot = (*slot).max(Some(strength));
            }
        }
    }
    words.into_iter().map(|(_, word)| word).collect()
}

/// A field whole; then, the longest first, what stands between signs; and of a user name or an address also what stands
/// between digits and capitals (`jan.devries85`, `JanDeVries`).
fn parts(field: PersonalField, text: &str) -> Vec<Vec<Letter>> {
    let letters = letters(without_top_level_domain(text));
    let at_signs = letters.split(|letter| !is_word(letter.folded));
    let mut parts: Vec<&[Letter]> = at_signs.clone().collect();
    if matches!(field, PersonalField::UserName | PersonalField::Email) {
        parts.extend(at_signs.flat_map(|part| part.chunk_by(belong_together)));
    }
    let whole = letters.as_slice();
    let longest = parts.iter().map(|part| part.len()).max().unwrap_or_default();
    let by_length =
        (1..=longest).rev().flat_map(|length| parts.iter().filter(move |part| part.len() == length));
    std::iter::once(whole)
        .chain(by_length.copied())
        .enumerate()
        // The whole field keeps its place even if it is too short to look for: it is the first.
        .filter(|(nth, part)| *nth == 0 || long_enough(part))
        .map(|(_, part)| part.iter().take(MOST_OF_WORD).copied().collect())
        .collect()
}

fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::new();
    nfc(text.trim().chars().take(MOST_OF_FIELD), |c| {
        let kind = kind(c);
        let folded = fold_word(c.encode_utf8(&mut [0; 4]));
        letters.extend(folded.into_iter().map(|folded| Letter { folded, spelt_out: spelt_out(c), kind }));
    });
    letters
}

fn belong_together(a: &Letter, b: &Letter) -> bool {
    (a.kind == Kind::Digit) == (b.kind == Kind::Digit) && !(a.kind == Kind::Lower && b.kind == Kind::Upper)
}

/// `jan@voorbeeld` of `jan@voorbeeld.nl`, in whatever field it stands: the end of an address says nothing of its owner.
fn without_top_level_domain(address: &str) -> &str {
    match address.rsplit_once('.') {
        Some((before, end)) if before.contains('@') && !end.contains('@') => before,
        _ => address,
    }
}

/// Two letters, or one ideograph: 王 and 伟 in two fields are 王伟.
fn long_enough(letters: &[Letter]) -> bool {
    letters.len() >= 2 || ideographs(letters) > 0
}

pub(super) fn ideographs(letters: &[Letter]) -> usize {
    // The blocks of unified ideographs.
    let is_ideograph =
        |letter: &&Letter| matches!(letter.folded, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}');
    letters.iter().filter(is_ideograph).count()
}

fn strength(letters: &[Letter], text: &str, field: PersonalField, whole_field: bool) -> Strength {
    let all = |kinds: &[Kind]| letters.iter().all(|letter| kinds.contains(&kind(letter.folded)));
    if ideographs(letters) >= 2 {
        return Strength::Strong;
    }
    if letters.len() < 2 || all(&[Kind::Symbol]) || is_ordinary(text, field, whole_field) {
        return Strength::Ordinary;
    }
    match letters.len() {
        2 | 3 if all(&[Kind::Digit]) => Strength::Ordinary,
        // No word of any language holds a sign.
        3 if letters.iter().any(|letter| !is_word(letter.folded)) => Strength::Strong,
        2 | 3 => Strength::Short,
        _ => Strength::Strong,
    }
}

/// What a word says as the password spells it: backwards only from five letters, and never more than its letters do,
/// which may be fewer than the word's. Юрий is spelt `uri`, and that is in `during`.
pub(super) fn as_spelt(strength: Strength, length: usize, word: &[Letter], backwards: bool) -> Strength {
    let least = if backwards { 5 } else { word.len().min(4) };
    match strength {
        Strength::Strong if length >= least || ideographs(word) >= 2 => Strength::Strong,
        _ if backwards => Strength::Backward,
        Strength::Strong => Strength::Short,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_collected_has_bounds() {
        let many: String = (0..300_000).map(|n| format!("n{n} ")).collect();
        let user: Vec<_> = [
            (PersonalField::UserName, many.as_str()),
            (PersonalField::Name, "\u{FDFA}"),
            (PersonalField::Name, "Anna"),
        ]
        .into_iter()
        .chain(std::iter::repeat_n((PersonalField::Name, many.as_str()), 1_000))
        .collect();
        let words = collect(&user);
        assert!(words.len() <= MOST_WORDS);
        assert!(words.iter().all(|word| word.letters.len() <= MOST_OF_WORD));
        assert!(words.iter().map(|word| word.letters.len()).sum::<usize>() <= MOST_LETTERS);
        let anna = |word: &Word| word.letters.iter().map(|letter| letter.folded).eq("anna".chars());
        assert!(words.iter().any(anna), "a long field leaves room");
    }
}
