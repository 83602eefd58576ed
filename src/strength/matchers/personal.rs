//! What is known of the user: their names and addresses, whole, in parts, joined in any order, disguised.

use super::{outermost, pattern};
use crate::report::{Disguise, Pattern, PatternKind, PersonalField};
use crate::text::{Kind, Prepared, SCHEMES, Wiped, fold_word, is_word, kind, leet_letters, looks_like};

/// The least weight of what is found: three letters, or two characters of a script that writes words with
/// one or two. Whatever equals the whole password counts all the same.
const LEAST_WEIGHT: usize = 3;

/// The most words looked for, so that the work stays linear in the password.
const MOST_WORDS: usize = 64;

/// A word to look for and how it is disguised.
struct Word {
    field: PersonalField,
    disguise: Disguise,
    letters: Vec<char>,
}

/// A text to look in: letters, and for each the folded position it came from.
struct View<'a> {
    letters: &'a [char],
    origin: Option<&'a [usize]>,
}

impl View<'_> {
    fn folded(&self, letters: std::ops::Range<usize>) -> std::ops::Range<usize> {
        match self.origin.and_then(|origin| origin.get(letters.clone())) {
            Some([first, .., last]) => *first..last + 1,
            Some([only]) => *only..only + 1,
            _ => letters,
        }
    }
}

/// Everything of the user that stands in the password.
pub(super) fn find(text: &Prepared, user: &[(PersonalField, &str)]) -> Vec<Pattern> {
    let plain = words(user);
    if plain.is_empty() {
        return Vec::new();
    }
    let letters = text.folded().chars();
    let mut found = find_in(text, &View { letters, origin: None }, &disguised(&plain));
    // The other way round: a name in Latin letters, the password in Cyrillic ones.
    if letters.iter().any(|&c| SCHEMES.iter().any(|scheme| scheme(c).is_some())) {
        let transliterated: Vec<Word> =
            plain.into_iter().map(|word| Word { disguise: Disguise::Transliterated, ..word }).collect();
        for scheme in SCHEMES {
            let mut latin = Wiped::with_capacity(letters.len() * 4);
            let mut origin = Vec::with_capacity(letters.len() * 4);
            for (at, &c) in letters.iter().enumerate() {
                let mut own = [0; 4];
                for letter in scheme(c).unwrap_or_else(|| c.encode_utf8(&mut own)).chars() {
                    latin.push(letter);
                    origin.push(at);
                }
            }
            let view = View { letters: &latin, origin: Some(&origin) };
            found.extend(find_in(text, &view, &transliterated));
        }
    }
    outermost(found)
}

/// The words in what is known: each field whole and split at everything that is no letter or digit; an
/// address without its top-level domain, if it has one.
fn words(user: &[(PersonalField, &str)]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for &(field, text) in user {
        let text = if field == PersonalField::Email { without_top_level_domain(text) } else { text };
        let folded = fold_word(text);
        let parts = folded.split(|&c| !is_word(c)).map(<[char]>::to_vec);
        for letters in std::iter::once(folded.clone()).chain(parts) {
            if long_enough(&letters) && !words.iter().any(|word| word.letters == letters) {
                words.push(Word { field, disguise: Disguise::None, letters });
            }
        }
    }
    words.truncate(MOST_WORDS);
    words
}

/// `jan@voorbeeld` of `jan@voorbeeld.nl`: the end of an address says nothing of its owner.
fn without_top_level_domain(address: &str) -> &str {
    match address.rsplit_once('.') {
        Some((before, end)) if before.contains('@') && !end.contains('@') => before,
        _ => address,
    }
}

/// Two letters, or one ideograph: 王 and 伟 in two fields are 王伟. Alone it says nothing; see [`LEAST_WEIGHT`].
fn long_enough(letters: &[char]) -> bool {
    // The blocks of unified ideographs.
    letters.len() >= 2 || matches!(letters, ['\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}'])
}

/// Every word as it is, backwards, and in Latin letters if it is Cyrillic.
fn disguised(plain: &[Word]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for Word { field, letters, .. } in plain {
        let mut add = |disguise, letters: Vec<char>| {
            if long_enough(&letters) && !words.iter().any(|word| word.letters == letters) {
                words.push(Word { field: *field, disguise, letters });
            }
        };
        add(Disguise::None, letters.clone());
        add(Disguise::Reversed, letters.iter().rev().copied().collect());
        for scheme in SCHEMES {
            if letters.iter().any(|&c| scheme(c).is_some()) {
                let latin = |&c: &char| scheme(c).map_or_else(|| c.to_string(), str::to_owned);
                add(
                    Disguise::Transliterated,
                    letters.iter().map(latin).collect::<String>().chars().collect(),
                );
            }
        }
    }
    words
}

/// The longest way on from a position: where it ends, and the longest word in it.
#[derive(Clone, Copy)]
struct Chain {
    end: usize,
    longest: usize,
    field: PersonalField,
    disguise: Disguise,
}

/// Chains of words, one behind the other with at most one sign between two, found from the end backwards.
fn find_in(text: &Prepared, view: &View<'_>, words: &[Word]) -> Vec<Pattern> {
    let letters = view.letters;
    let mut chains: Vec<Option<Chain>> = vec![None; letters.len() + 2];
    for start in (0..letters.len()).rev() {
        let rest = letters.get(start..).unwrap_or_default();
        let best = words.iter().filter_map(|word| {
            let disguise = matched(rest, word)?;
            let end = start + word.letters.len();
            let here = Chain { end, longest: word.letters.len(), field: word.field, disguise };
            let next = next_chain(letters, &chains, end);
            Some(match next {
                Some(next) if next.longest > here.longest => next,
                Some(next) => Chain { end: next.end, ..here },
                None => here,
            })
        });
        let best = best.max_by_key(|chain| (chain.end, std::cmp::Reverse(chain.disguise)));
        if let Some(slot) = chains.get_mut(start) {
            *slot = best;
        }
    }
    let mut found = Vec::new();
    let mut start = 0;
    while start < letters.len() {
        match chains.get(start).copied().flatten() {
            Some(chain) if weighty(letters, start..chain.end) => {
                let kind = PatternKind::PersonalData { field: chain.field, disguise: chain.disguise };
                let code_points = text.folded().code_points(view.folded(start..chain.end));
                found.extend(pattern(text, kind, code_points));
                start = chain.end;
            }
            _ => start += 1,
        }
    }
    found
}

fn next_chain(letters: &[char], chains: &[Option<Chain>], end: usize) -> Option<Chain> {
    let over_sign = letters.get(end).filter(|c| !is_word(**c)).and_then(|_| chains.get(end + 1));
    [chains.get(end), over_sign].into_iter().flatten().flatten().max_by_key(|chain| chain.end).copied()
}

/// Whether the letters begin with the word, and in what disguise.
fn matched(letters: &[char], word: &Word) -> Option<Disguise> {
    let letters = letters.get(..word.letters.len())?;
    let mut disguise = word.disguise;
    for (&c, &letter) in letters.iter().zip(&word.letters) {
        let spelt_otherwise = word.disguise == Disguise::Transliterated && both_write_short_i(c, letter);
        if !looks_like(c, letter) && !spelt_otherwise {
            if !leet_letters(c).contains(&letter) {
                return None;
            }
            disguise = disguise.max(Disguise::Leet);
        }
    }
    Some(disguise)
}

/// The letters for й, which passports write i, people mostly y and older documents j (Sergei, Sergey, Sergej).
/// Folding makes it и, so no scheme can tell it apart.
fn both_write_short_i(a: char, b: char) -> bool {
    matches!((a, b), ('i' | 'j' | 'y', 'i' | 'j' | 'y'))
}

fn weighty(letters: &[char], here: std::ops::Range<usize>) -> bool {
    let whole = here == (0..letters.len());
    let weight = |&c: &char| if kind(c) == Kind::Caseless { 2 } else { 1 };
    let weight: usize = letters.get(here).unwrap_or_default().iter().map(weight).sum();
    whole || weight >= LEAST_WEIGHT
}
