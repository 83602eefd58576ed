//! Which n-grams are worth their place (Stolcke, "Entropy-based Pruning of Backoff Language Models", 1998).

use super::counts::{Level, shorter};

/// For each level, which of its n-grams stay.
pub(crate) fn prune(levels: &[Level], threshold: f64) -> Vec<Vec<bool>> {
    let total: f64 = levels.first().map_or(1.0, |level| level.grams.iter().map(|gram| gram.weight).sum());
    let mut kept: Vec<Vec<bool>> = levels.iter().map(|level| vec![false; level.grams.len()]).collect();
    for at in (1..levels.len()).rev() {
        let (Some(level), Some(below)) = (levels.get(at), levels.get(at - 1)) else { continue };
        let Some((this, rest)) = kept.get_mut(at..).and_then(<[_]>::split_first_mut) else { continue };
        // Whatever a kept longer n-gram begins with stays.
        if let (Some(longer), Some(above)) = (rest.first(), levels.get(at + 1)) {
            for (gram, _) in above.grams.iter().zip(longer).filter(|(_, kept)| **kept) {
                if let Some(flag) = level.place(gram.context()).and_then(|at| this.get_mut(at)) {
                    *flag = true;
                }
            }
        }
        let mut flags = this.iter_mut();
        for group in level.grams.chunk_by(|a, b| a.context() == b.context()) {
            let lower = |key| below.find(shorter(key, level.order)).map_or(0.0, |gram| gram.probability);
            let weight: f64 = group.iter().map(|gram| gram.weight).sum::<f64>() / total;
            let here = 1.0 - group.iter().map(|gram| gram.probability).sum::<f64>();
            let there = 1.0 - group.iter().map(|gram| lower(gram.key)).sum::<f64>();
            let (here, there) = (here.max(1e-9), there.max(1e-9));
            for (gram, flag) in group.iter().zip(&mut flags) {
                let (p, q) = (gram.probability, lower(gram.key));
                let after = (here + p) / (there + q);
                let loss = p * (libm::log(p) - libm::log(q * after))
                    + here * (libm::log(here / there) - libm::log(after));
                *flag |= weight * loss >= threshold;
            }
        }
    }
    if let Some(first) = kept.first_mut() {
        first.fill(true);
    }
    kept
}
