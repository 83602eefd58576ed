//! Chinese, as pinyin without tones and in Han characters.

use std::collections::BTreeMap;

use passmuster::lists::Sort;

use super::own;
use crate::Result;
use crate::lists::costs::{Claims, Entry};
use crate::lists::faker::{self, Order};
use crate::lists::pinyin::Pinyin;
use crate::lists::shares::{Shares, counted};
use crate::lists::spelling::is_han;
use crate::lists::{files, packages};

/// Words of Han characters with their counts.
pub(in crate::lists) fn written() -> Result<Shares> {
    let list = files::text(&packages::JIEBA.open()?.join("jieba/dict.txt"))?;
    let words = list.lines().filter_map(|line| {
        let mut parts = line.split(' ');
        let (word, count) = (parts.next()?, parts.next()?.parse().ok()?);
        word.chars().all(is_han).then(|| (word.to_owned(), count))
    });
    Ok(counted(words))
}

/// Words in Han characters.
pub(in crate::lists) fn han(written: &Shares) -> Claims {
    let mut claims = Claims::default();
    claims.words(written.clone());
    claims
}

/// The syllables of pinyin, each with its share among all that are written: names and sentences are made of them.
pub(in crate::lists) fn syllables(written: &Shares, pinyin: &Pinyin) -> Vec<Entry> {
    let mut shares: BTreeMap<String, f64> = BTreeMap::new();
    let mut all = 0.0;
    for (word, share) in written {
        for c in word.chars() {
            if let Some(typed) =
                pinyin.syllables(c.encode_utf8(&mut [0; 4])).map(|syllables| syllables.concat())
            {
                *shares.entry(typed).or_default() += share;
                all += share;
            }
        }
    }
    let seen = shares.into_iter().filter(|(typed, share)| typed.len() > 1 && *share > RAREST_SYLLABLE * all);
    seen.map(|(key, share)| Entry {
        key,
        sort: Sort::Word,
        share: share / all,
        claim: share / all,
        chosen: 0.0,
    })
    .collect()
}

/// What is rarer are readings of a few old characters.
const RAREST_SYLLABLE: f64 = 1e-6;

/// Words, names and places in pinyin.
pub(in crate::lists) fn pinyin(written: &Shares, pinyin: &Pinyin) -> Result<Claims> {
    // Words that are typed alike are one.
    let typed = |shares: &Shares| -> Shares {
        let mut sums: BTreeMap<String, f64> = BTreeMap::new();
        for (word, share) in shares {
            if let Some(typed) = pinyin.typed(word) {
                *sums.entry(typed).or_default() += share;
            }
        }
        sums.into_iter().collect()
    };
    let mut claims = Claims::default();
    claims.words(typed(written));
    own::add(&mut claims, include_str!("chinese.txt"));
    claims.surnames(typed(&faker::table("person/zh_CN", "last_names", Order::None)?));
    for table in ["first_names_female", "first_names_male"] {
        claims.given_names(typed(&faker::table("person/zh_CN", table, Order::Ranked)?));
    }
    claims.places(typed(&faker::table("address/zh_CN", "cities", Order::Ranked)?));
    claims.places(typed(&super::calendar::countries("zh")?));
    Ok(claims)
}
