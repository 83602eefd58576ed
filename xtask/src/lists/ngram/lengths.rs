//! How long passwords are, against how long the characters alone would make them.

use std::collections::BTreeMap;

use passmuster::lists::characters::{CLASSES, Characters, Class, EDGE, LENGTHS};

use super::counts::Corpus;

/// Sites refuse shorter ones, so that lists hold few of them; that makes none of them harder to guess.
const SHORTEST_KNOWN: usize = 6;

/// The cost of each length, in thousandths of a decade: minus the logarithm of how often passwords have it, over how
/// often texts drawn from the model would.
pub(crate) fn lengths(model: &Characters, corpora: &[Corpus<'_>]) -> [i16; LENGTHS] {
    let seen = seen(corpora);
    let drawn = drawn(model);
    let mut costs = [0; LENGTHS];
    for (length, ((cost, seen), drawn)) in costs.iter_mut().zip(seen).zip(drawn).enumerate() {
        // One in a million: no length is impossible.
        let log = 1000.0 * (libm::log10(drawn + 1e-6) - libm::log10(seen + 1e-6));
        *cost = if length < SHORTEST_KNOWN { log.min(0.0) } else { log }.round() as i16;
    }
    costs
}

fn seen(corpora: &[Corpus<'_>]) -> [f64; LENGTHS] {
    let mut seen = [0.0; LENGTHS];
    for corpus in corpora.iter().filter(|corpus| corpus.passwords) {
        let sum: f64 = corpus.texts.iter().map(|(_, weight)| weight).sum();
        for (text, weight) in &corpus.texts {
            if let Some(part) = seen.get_mut(text.chars().count().min(LENGTHS - 1)) {
                *part += weight * corpus.share / sum;
            }
        }
    }
    let sum: f64 = seen.iter().sum();
    seen.map(|part| part / sum)
}

/// The part of each length among all texts of the model: exact, by the probability of being in each context.
fn drawn(model: &Characters) -> [f64; LENGTHS] {
    let mut drawn = [0.0; LENGTHS];
    let mut left = 1.0;
    let mut contexts = BTreeMap::from([(model.start(), 1.0)]);
    for part in &mut drawn {
        let mut next: BTreeMap<_, f64> = BTreeMap::new();
        for (&context, probability) in &contexts {
            for class in (0..CLASSES).filter_map(Class::new) {
                let (cost, behind) = model.step(context, class);
                let cost = f64::from(cost.saturating_sub(class.members()));
                let here = probability * libm::pow(10.0, -cost / 1000.0);
                if class == EDGE {
                    *part += here;
                } else {
                    *next.entry(behind).or_default() += here;
                }
            }
        }
        left -= *part;
        contexts = next;
    }
    if let Some(last) = drawn.last_mut() {
        *last += f64::max(left, 0.0);
    }
    drawn
}
