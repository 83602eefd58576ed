//! The word lists inside Tesseract's language data, and how common a word of them is.
//!
//! They hold every form that was seen in the texts, lower, Title and UPPER case apart, but no counts. Three things
//! tell how common a word is: in which cases it was seen, and how many other words begin and end with it (compounds
//! and inflected forms). Weighed by [`commonness`] the first thousand Dutch words hold 760 of the 8,000 most
//! frequent ones, by cases alone 180. (Measured with the Dutch data and its counts in pyspellchecker; the weights are
//! a least-squares fit to the logarithm of those counts, rounded.)

use std::collections::{BTreeMap, HashMap};
use std::fs;

use super::packages::Package;
use super::{files, spelling};
use crate::{Result, shell};

/// Among words of three letters many are parts of hyphenated ones.
const SHORTEST: usize = 4;

/// In which cases a word was seen.
#[derive(Default, Clone, Copy)]
struct Cases {
    lower: bool,
    title: bool,
    upper: bool,
}

/// The folded words of a language, the commonest first.
pub(super) fn words(package: &Package, language: &str) -> Result<Vec<String>> {
    let folder = package.open()?;
    let data = folder.join("usr/share/tesseract-ocr/5/tessdata").join(format!("{language}.traineddata"));
    let [letters, graph, list] =
        ["lstm-unicharset", "lstm-word-dawg", "words"].map(|part| folder.join(format!("{language}.{part}")));
    if !list.exists() {
        let mut extract = shell::program("combine_tessdata", ["-e"]);
        extract.arg(data).arg(&letters).arg(&graph);
        shell::quietly(extract)?;
        let half = list.with_extension("half");
        let mut unfold = shell::program("dawg2wordlist", [&letters, &graph, &half]);
        unfold.current_dir(&folder);
        shell::quietly(unfold)?;
        fs::rename(half, &list)?;
    }
    Ok(commonest_first(&files::text(&list)?))
}

fn commonest_first(list: &str) -> Vec<String> {
    let mut words: BTreeMap<String, Cases> = BTreeMap::new();
    for form in list.lines() {
        let folded = spelling::folded(form);
        if !spelling::is_word(&folded) || folded.chars().count() < SHORTEST {
            continue;
        }
        let cases = words.entry(folded).or_default();
        let mut capitals = form.chars().map(is_capital);
        match (capitals.next(), capitals.clone().any(|capital| capital), capitals.all(|capital| capital)) {
            (Some(false), false, _) => cases.lower = true,
            (Some(true), false, _) => cases.title = true,
            (Some(true), _, true) => cases.upper = true,
            _ => {}
        }
    }
    let mut begin: HashMap<&str, u32> = HashMap::new();
    let mut end: HashMap<&str, u32> = HashMap::new();
    for word in words.keys() {
        for (at, _) in word.char_indices().skip(1) {
            let Some((head, tail)) = word.split_at_checked(at) else { continue };
            *begin.entry(head).or_default() += 1;
            *end.entry(tail).or_default() += 1;
        }
    }
    let count = |counts: &HashMap<&str, u32>, word: &str| f64::from(counts.get(word).copied().unwrap_or(0));
    let mut order: Vec<(f64, &String)> = words
        .iter()
        .map(|(word, &cases)| (commonness(word, cases, count(&begin, word), count(&end, word)), word))
        .collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    order.into_iter().map(|(_, word)| word.clone()).collect()
}

/// The natural logarithm of how often a word is written, but for a constant.
fn commonness(word: &str, cases: Cases, begin: f64, end: f64) -> f64 {
    // Longer words have fewer compounds for the same use. Beyond twelve letters nothing more is gained.
    const LONG: usize = 12;
    let length = u8::try_from(word.chars().count().min(LONG)).unwrap_or(0);
    let mut sum = 0.12 * f64::from(length) + 0.4 * libm::log1p(begin) + 0.7 * libm::log1p(end);
    for (seen, worth) in
        [(cases.lower, 1.2), (cases.upper, 0.4), (cases.lower && cases.title && cases.upper, 0.8)]
    {
        if seen {
            sum += worth;
        }
    }
    sum
}

/// Of Swedish and Russian. Tesseract's words hold no other letters that matter.
fn is_capital(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'Å' | 'Ä' | 'Ö' | 'É' | 'А'..='Я' | 'Ё')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_all_cases_and_many_compounds_come_first() {
        let list = "vatten\nVatten\nVATTEN\nvattens\nvattenkran\nvatt\nkranvatten\nXyzxyz\n";
        let words = commonest_first(list);
        assert_eq!(words.first().map(String::as_str), Some("vatten"));
        assert_eq!(words.last().map(String::as_str), Some("xyzxyz"));
    }
}
