//! Chinese words as people type them in Latin letters: pinyin without tones.

use std::collections::BTreeMap;

use super::spelling::folded;
use super::{files, packages};
use crate::Result;

/// How words and characters are read.
pub(super) struct Pinyin {
    phrases: BTreeMap<String, Vec<String>>,
    characters: BTreeMap<char, String>,
}

/// No word of the tables is longer that matters here; longer ones are read in parts.
const LONGEST: usize = 8;

impl Pinyin {
    pub(super) fn gather() -> Result<Self> {
        let folder = packages::PYPINYIN.open()?.join("pypinyin");
        let phrases: BTreeMap<String, Vec<Vec<String>>> =
            serde_json::from_str(&files::text(&folder.join("phrases_dict.json"))?)?;
        let characters: BTreeMap<String, String> =
            serde_json::from_str(&files::text(&folder.join("pinyin_dict.json"))?)?;
        Ok(Self {
            phrases: phrases
                .into_iter()
                .map(|(phrase, readings)| {
                    let first = readings.iter().filter_map(|reading| reading.first());
                    (phrase, first.map(|reading| toneless(reading)).collect())
                })
                .collect(),
            characters: characters
                .into_iter()
                .filter_map(|(code, readings)| {
                    let character = char::from_u32(code.parse().ok()?)?;
                    Some((character, toneless(readings.split(',').next()?)))
                })
                .collect(),
        })
    }

    /// The syllables of a word: of the longest phrase that it begins with, and so on.
    pub(super) fn syllables(&self, word: &str) -> Option<Vec<&str>> {
        let mut rest: Vec<char> = word.chars().collect();
        let mut syllables = Vec::new();
        while let Some(&first) = rest.first() {
            let phrase = (2..=LONGEST.min(rest.len())).rev().find_map(|length| {
                let head: String = rest.iter().take(length).collect();
                Some((length, self.phrases.get(&head)?))
            });
            let length = match phrase {
                Some((length, readings)) => {
                    syllables.extend(readings.iter().map(String::as_str));
                    length
                }
                None => {
                    syllables.push(self.characters.get(&first)?);
                    1
                }
            };
            rest.drain(..length);
        }
        Some(syllables)
    }

    /// The word in letters, where it is long enough to tell it from chance: two syllables, or one of four letters.
    pub(super) fn typed(&self, word: &str) -> Option<String> {
        let syllables = self.syllables(word)?;
        let typed = syllables.concat();
        (syllables.len() > 1 || typed.len() >= 4).then_some(typed)
    }
}

/// A reading without its tone. The ü of nǚ is typed as v.
fn toneless(reading: &str) -> String {
    let spelt: String =
        reading.chars().map(|c| if matches!(c, 'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ') { 'v' } else { c }).collect();
    folded(&spelt).chars().filter(char::is_ascii_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_are_not_typed() {
        for (reading, typed) in [("zhōng", "zhong"), ("nǚ", "nv"), ("lüè", "lve"), ("ér", "er")] {
            assert_eq!(toneless(reading), typed);
        }
    }
}
