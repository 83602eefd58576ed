//! The words that passphrases are made of.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::coarse::is_coarse;
use crate::lists::{ListName, ListSet, Lists, Node, Sort};
use crate::report::ListLanguage;
use crate::text::SPELLINGS;

/// Words of one language, each of them once.
#[derive(Debug)]
pub struct WordList {
    words: Vec<Box<str>>,
}

/// 2^12: twelve bits a word. Every language's built-in list has more that fit.
const SIZE: usize = 4_096;
/// Letters of a word. Shorter ones are worth no separator of their own, longer ones take long to type.
const SHORTEST: usize = 4;
const LONGEST: usize = 8;

static LISTS: [LazyLock<WordList>; 5] = [
    LazyLock::new(|| WordList::of(WordList::gather(ListName::English))),
    LazyLock::new(|| WordList::of(WordList::gather(ListName::Dutch))),
    LazyLock::new(|| WordList::of(WordList::gather(ListName::Swedish))),
    LazyLock::new(|| WordList::of(WordList::gather(ListName::Russian))),
    LazyLock::new(|| WordList::of(WordList::gather(ListName::Chinese))),
];

static RUSSIAN_IN_LATIN: LazyLock<WordList> = LazyLock::new(|| WordList::of(in_latin()));

impl WordList {
    /// The 4,096 commonest words of four to eight letters of the built-in list of a language that are no names and places in any
    /// list.
    ///
    /// They are spelt as the lists spell them: Swedish without rings and dots, Russian without ё and without words that may
    /// have й after a vowel, Chinese as pinyin without tones. So all but the Russian ones are typed on any keyboard. Words of
    /// the same share are taken in the order of the alphabet. The lists come from what people choose as passwords and from
    /// texts; coarse words are left out as far as their stems are known.
    ///
    /// The first call for a language walks over the trie (a few milliseconds); the words take about 100 KB from then on.
    ///
    /// ```
    /// use passmuster::generate::WordList;
    /// use passmuster::report::ListLanguage;
    ///
    /// assert_eq!(WordList::builtin(ListLanguage::Nl).words().len(), 4096);
    /// ```
    #[must_use]
    pub fn builtin(language: ListLanguage) -> &'static Self {
        let [english, dutch, swedish, russian, chinese] = &LISTS;
        match language {
            ListLanguage::En => english,
            ListLanguage::Nl => dutch,
            ListLanguage::Sv => swedish,
            ListLanguage::Ru => russian,
            ListLanguage::Zh => chinese,
        }
    }

    /// The Russian words in Latin letters, for policies that allow no others: as many, each spelling once.
    pub(super) fn russian_in_latin() -> &'static Self {
        &RUSSIAN_IN_LATIN
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &[Box<str>] {
        &self.words
    }

    /// The commonest of some words.
    fn of(mut words: Vec<String>) -> Self {
        words.truncate(SIZE);
        Self { words: words.into_iter().map(String::into_boxed_str).collect() }
    }

    /// All words of a list that fit, the commonest first.
    fn gather(list: ListName) -> Vec<String> {
        // The letters of the list, by the symbols that `lists::encode` gives them.
        let letters: Vec<(u8, char)> = if list == ListName::Russian {
            (0x80..=0x9F).zip('а'..='я').collect()
        } else {
            (b'a'..=b'z').zip('a'..='z').collect()
        };
        let mut found: Vec<(u8, String)> = Vec::new();
        let mut open = vec![(Lists::builtin().trie().root(), String::new(), 0)];
        while let Some((node, text, length)) = open.pop() {
            if length >= SHORTEST
                && let Some(cost) = cost(node, list)
                && (list != ListName::Russian || !may_have_short_i(&text))
                && !is_coarse(list, &text)
            {
                found.push((cost, text.clone()));
            }
            if length == LONGEST || node.is_leaf() {
                continue;
            }
            for (symbol, letter) in &letters {
                if let Some(next) = Lists::builtin().trie().step(node, *symbol) {
                    open.push((next, format!("{text}{letter}"), length + 1));
                }
            }
        }
        found.sort_unstable();
        found.into_iter().map(|(_, word)| word).collect()
    }
}

/// How rare the word that ends here is in a list; nothing where it is no word there, or a name or a place anywhere.
fn cost(node: Node, list: ListName) -> Option<u8> {
    let entries = || Lists::builtin().trie().entries(node, ListSet::ALL);
    if entries().any(|entry| matches!(entry.sort, Sort::Name | Sort::Place)) {
        return None;
    }
    entries().find(|entry| entry.list == list && entry.sort == Sort::Word).map(|entry| entry.cost_tenths)
}

/// The Russian words in Latin letters, of at most two letters more than other words have; of those that are spelt
/// alike the commonest.
fn in_latin() -> Vec<String> {
    let mut seen = BTreeSet::new();
    let spelling = |c: char| {
        let (_, spellings) = SPELLINGS.iter().find(|(unit, _)| unit.chars().eq([c]))?;
        spellings.first().copied()
    };
    let spell = |word: &String| -> Option<String> { word.chars().map(spelling).collect() };
    let words = WordList::gather(ListName::Russian).iter().filter_map(spell).collect::<Vec<String>>();
    let fits = |word: &String| (SHORTEST..=LONGEST + 2).contains(&word.len());
    words.into_iter().filter(|word| fits(word) && seen.insert(word.clone())).collect()
}

/// Whether an и follows a vowel: mostly that is an й, which the lists fold.
fn may_have_short_i(word: &str) -> bool {
    let vowel = |c: char| "аеиоуыэюя".contains(c);
    word.chars().zip(word.chars().skip(1)).any(|(before, c)| c == 'и' && vowel(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_as_many_words_as_are_claimed() {
        for language in ListLanguage::ALL {
            let words = WordList::builtin(language).words();
            let mut different: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
            different.sort_unstable();
            different.dedup();
            assert_eq!(different.len(), SIZE, "{language:?}");
            for word in different {
                let cyrillic = language == ListLanguage::Ru;
                assert!((SHORTEST..=LONGEST).contains(&word.chars().count()), "{word}");
                assert!(word.chars().all(|c| if cyrillic {
                    ('а'..='я').contains(&c)
                } else {
                    c.is_ascii_lowercase()
                }));
            }
        }
        let has =
            |language, word: &str| WordList::builtin(language).words().iter().any(|other| **other == *word);
        assert!(
            has(ListLanguage::En, "rainbow")
                && has(ListLanguage::Nl, "zomer")
                && has(ListLanguage::Ru, "право")
        );
        assert!(has(ListLanguage::Sv, "sommar") && has(ListLanguage::Zh, "senlin"));
    }
}
