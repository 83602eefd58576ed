//! Russian, in Cyrillic. Passwords show it on other keys or in Latin letters.

use std::collections::BTreeSet;

use super::english::written;
use super::{calendar, own};
use crate::Result;
use crate::lists::costs::Claims;
use crate::lists::faker::{self, Order};
use crate::lists::spelling;
use crate::lists::{packages, tesseract};

pub(in crate::lists) fn claims() -> Result<Claims> {
    let mut claims = Claims::default();
    let counts = written("ru")?;
    // Where the counted words end, the estimated ones go on as Zipf's law has it: half as often at twice the rank.
    let last = counts.iter().map(|(_, share)| *share).fold(f64::INFINITY, f64::min);
    let counted: BTreeSet<String> = counts.iter().map(|(word, _)| spelling::folded(word)).collect();
    let length = counted.len() as f64;
    let words = tesseract::words(packages::TESSERACT_RU, "rus")?;
    let others = words.into_iter().filter(|word| !counted.contains(word));
    let tail = (1..).zip(others).map(|(rank, word)| (word, last * length / (length + f64::from(rank))));
    claims.words(tail.collect());
    claims.words(counts);
    claims.days(calendar::days("ru")?);
    own::add(&mut claims, include_str!("russian.txt"));
    for table in ["first_names_female", "first_names_male"] {
        claims.given_names(faker::table("person/ru_RU", table, Order::None)?);
    }
    claims.surnames(faker::table("person/ru_RU", "last_names_male", Order::Ranked)?);
    for table in ["last_names_female", "middle_names_male"] {
        claims.surnames(faker::table("person/ru_RU", table, Order::None)?);
    }
    claims.places(calendar::countries("ru")?);
    claims.places(faker::table("address/ru_RU", "city_names", Order::None)?);
    Ok(claims)
}

/// Latin letters for а to я, in that order, as Russians write them: by ear, by passport, and after the ISO standard.
const ROMAN: [[&str; 32]; 3] = [
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "h", "c", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya",
    ],
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ],
    [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "h", "c", "ch", "sh", "sch", "", "y", "", "e", "u", "ja",
    ],
];

/// A folded word in Latin letters. Folding has made и of й, so at the end of a word and after a vowel both are tried.
pub(in crate::lists) fn romanised(word: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    for table in ROMAN {
        let letter = |c: char| {
            let place = u32::from(c).checked_sub(u32::from('а'))?;
            table.get(usize::try_from(place).ok()?).copied()
        };
        let mut plain = String::new();
        let mut short = String::new();
        let mut before = ' ';
        for c in word.chars() {
            let (Some(spelt), Some(short_i)) = (letter(c), letter('й')) else { return BTreeSet::new() };
            plain.push_str(spelt);
            let may_be_short = c == 'и' && "аеиоуыэюя".contains(before);
            short.push_str(if may_be_short { short_i } else { spelt });
            before = c;
        }
        forms.extend([plain, short]);
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_russians_write_it_in_latin_letters() {
        for (word, latin) in [
            ("привет", "privet"),
            ("андреи", "andrey"),
            ("юля", "yulya"),
            ("юля", "ulja"),
            ("жизнь", "zhizn"),
        ] {
            assert!(romanised(word).contains(latin), "{word}");
        }
        assert!(romanised("abc").is_empty());
    }
}
