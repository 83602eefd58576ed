//! Witten–Bell: a context that is followed by many kinds of characters trusts itself less.

use passmuster::lists::characters::CLASSES;

use super::counts::{Level, shorter};

/// How much of the single characters is spread evenly over all classes, so that none is impossible.
const EVEN: f64 = 0.002;

pub(crate) fn smooth(levels: &mut [Level], trust: f64) {
    let mut below: Option<&Level> = None;
    for level in levels {
        let order = level.order;
        for group in level.grams.chunk_by_mut(|a, b| a.context() == b.context()) {
            let sum: f64 = group.iter().map(|gram| gram.weight).sum();
            let kinds = trust * group.len() as f64;
            for gram in group {
                let lower =
                    below.and_then(|level| level.find(shorter(gram.key, order))).map(|gram| gram.probability);
                gram.probability = match lower {
                    Some(lower) => (gram.weight + kinds * lower) / (sum + kinds),
                    None => gram.weight / sum * (1.0 - EVEN) + EVEN / f64::from(CLASSES),
                };
            }
        }
        below = Some(level);
    }
}
