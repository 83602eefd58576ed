//! The words in what is known of the user.

use std::borrow::Cow;

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

pub(super) struct Word<'a> {
    /// Of the first field that holds it, with what the others know of their spelling.
    pub(super) letters: Cow<'a, [Letter]>,
    /// The fields that it is a part of, and those that it is the whole of, one bit each.
    part_of: u8,
    whole_of: u8,
}

pub(super) const FIELDS: [PersonalField; 4] =
    [PersonalField::UserName, PersonalField::Email, PersonalField::Name, PersonalField::Organisation];

/// The fields that are read, letter by letter.
pub(super) fn read(user: &[(PersonalField, &str)]) -> Vec<(PersonalField, Vec<Letter>)> {
    user.iter().take(MOST_FIELDS).map(|&(field, text)| (field, letters(text))).collect()
}

/// Every word once, with all fields that hold it. Fields take turns, so that one with many parts leaves room.
pub(super) fn collect(fields: &[(PersonalField, Vec<Letter>)]) -> Vec<Word<'_>> {
    let fields: Vec<_> = fields.iter().map(|(field, letters)| (*field, parts(*field, letters))).collect();
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut room = MOST_LETTERS;
    for nth in 0.. {
        let mut more = false;
        for (field, parts) in &fields {
            let Some(&letters) = parts.get(nth) else { continue };
            more = true;
            let folded = || letters.iter().map(|letter| letter.folded);
            let known = words
                .binary_search_by(|known| known.letters.iter().map(|letter| letter.folded).cmp(folded()));
            let at = match known {
                Ok(at) => at,
                Err(at) => match room.checked_sub(letters.len()) {
                    Some(left) if words.len() < MOST_WORDS => {
                        room = left;
                        words.insert(at, Word { letters: Cow::Borrowed(letters), part_of: 0, whole_of: 0 });
                        at
                    }
                    _ => return words,
                },
            };
            if let Some(word) = words.get_mut(at) {
                word.is_in(*field, letters, nth == 0);
            }
        }
        if !more {
            break;
        }
    }
    words
}

impl Word<'_> {
    fn is_in(&mut self, field: PersonalField, letters: &[Letter], whole: bool) {
        let tells =
            |(known, letter): (&Letter, &Letter)| known.spelt_out.is_none() && letter.spelt_out.is_some();
        if self.letters.iter().zip(letters).any(tells) {
            for (known, letter) in self.letters.to_mut().iter_mut().zip(letters) {
                known.spelt_out = known.spelt_out.or(letter.spelt_out);
            }
        }
        let fields = if whole { &mut self.whole_of } else { &mut self.part_of };
        *fields |= FIELDS.iter().position(|other| *other == field).map_or(0, |bit| 1 << bit);
    }

    /// For each field whether it holds the word, and what it says then.
    pub(super) fn strengths(&self) -> [Option<Strength>; FIELDS.len()] {
        let text: String = self.letters.iter().map(|letter| letter.folded).collect();
        let mut strengths = [None; FIELDS.len()];
        for (bit, (slot, field)) in strengths.iter_mut().zip(FIELDS).enumerate() {
            for (fields, whole) in [(self.part_of, false), (self.whole_of, true)] {
                if fields & (1 << bit) != 0 {
                    *slot = (*slot).max(Some(strength(&self.letters, &text, field, whole)));
                }
            }
        }
        strengths
    }
}

/// A field whole; then, the longest first, what stands between signs; and of a user name or an address also what stands
/// between digits and capitals (`jan.devries85`, `JanDeVries`).
fn parts(field: PersonalField, letters: &[Letter]) -> Vec<&[Letter]> {
    let at_signs = letters.split(|letter| !is_word(letter.folded));
    let mut parts: Vec<&[Letter]> = Vec::new();
    let mut add = |part| {
        if long_enough(part) {
            let at = parts.partition_point(|other| other.len() >= part.len());
            parts.insert(at, part);
        }
    };
    at_signs.clone().for_each(&mut add);
    if matches!(field, PersonalField::UserName | PersonalField::Email) {
        at_signs.flat_map(|part| part.chunk_by(belong_together)).for_each(&mut add);
    }
    // The whole field keeps its place even if it is too short to look for: it is the first.
    parts.insert(0, letters);
    parts.iter_mut().for_each(|part| *part = part.get(..MOST_OF_WORD).unwrap_or(part));
    parts
}

fn letters(text: &str) -> Vec<Letter> {
    let text = without_top_level_domain(text).trim();
    let mut letters = Vec::with_capacity(text.len().min(MOST_OF_FIELD));
    if text.is_ascii() {
        // In NFC, and folded but for its case.
        let letter = |c: char| Letter { folded: c.to_ascii_lowercase(), spelt_out: None, kind: kind(c) };
        letters.extend(text.chars().take(MOST_OF_FIELD).map(letter));
        return letters;
    }
    other_letters(text, &mut letters);
    letters
}

#[inline(never)]
fn other_letters(text: &str, letters: &mut Vec<Letter>) {
    nfc(text.chars().take(MOST_OF_FIELD), |c| {
        let kind = kind(c);
        let folded = fold_word(c.encode_utf8(&mut [0; 4]));
        letters.extend(folded.into_iter().map(|folded| Letter { folded, spelt_out: spelt_out(c), kind }));
    });
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
        let fields = read(&user);
        let words = collect(&fields);
        assert!(words.len() <= MOST_WORDS);
        assert!(words.iter().all(|word| word.letters.len() <= MOST_OF_WORD));
        assert!(words.iter().map(|word| word.letters.len()).sum::<usize>() <= MOST_LETTERS);
        let anna = |word: &Word<'_>| word.letters.iter().map(|letter| letter.folded).eq("anna".chars());
        assert!(words.iter().any(anna), "a long field leaves room");
    }
}
