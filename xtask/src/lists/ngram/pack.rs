//! The kept n-grams as a file: level by level, first the steps from class to class, then the prices, then how many
//! n-grams begin with each.

use passmuster::lists::characters::{CLASSES, HEAD, LENGTHS, PRICES, price};

use super::counts::{Gram, Level};

/// What at most may be promised to the listed classes of a context.
const MOST: f64 = 0.995;

/// The whole file.
pub(crate) fn file(lengths: [i16; LENGTHS], grams: &[u8]) -> Vec<u8> {
    let lengths = lengths.iter().flat_map(|cost| cost.to_le_bytes());
    HEAD.into_iter().chain(lengths).chain(grams.iter().copied()).collect()
}

/// The file but for the lengths.
pub(crate) fn pack(levels: &[Level], kept: &[Vec<bool>]) -> Vec<u8> {
    let grams: Vec<Vec<Gram>> = levels
        .iter()
        .zip(kept)
        .map(|(level, kept)| {
            level.grams.iter().zip(kept).filter(|(_, kept)| **kept).map(|(gram, _)| *gram).collect()
        })
        .collect();
    let mut bytes = Vec::new();
    // Breadth first: the order of the contexts in one level is that of the n-grams in the level before. Keys are
    // sorted, so both are the same.
    for (at, level) in grams.iter().enumerate() {
        let whole: Vec<Gram>;
        let level = if at == 0 {
            let floor = level.iter().map(|gram| gram.probability).fold(1.0, f64::min);
            whole = (0..CLASSES)
                .map(|class| {
                    let probability =
                        level.iter().find(|g| g.class() == class).map_or(floor, |g| g.probability);
                    Gram { key: class.into(), weight: 0.0, probability }
                })
                .collect();
            &whole
        } else {
            level
        };
        let mut steps = Vec::new();
        let mut prices = Vec::new();
        for group in level.chunk_by(|a, b| a.context() == b.context()) {
            let mut last = 0;
            for gram in group {
                steps.push(gram.class() - last);
                last = gram.class();
            }
            if at == 0 {
                let sum: f64 = group.iter().map(|gram| gram.probability).sum();
                for gram in group {
                    prices.extend(
                        ((-1000.0 * libm::log10(gram.probability / sum)).round() as u16).to_le_bytes(),
                    );
                }
            } else {
                prices.extend(codes(group));
            }
        }
        if at > 0 {
            bytes.extend(steps);
        }
        bytes.extend(prices);
        if let Some(longer) = grams.get(at + 1) {
            let mut groups = longer.chunk_by(|a, b| a.context() == b.context()).peekable();
            for gram in level {
                let below = groups.next_if(|group| group.first().is_some_and(|g| g.context() == gram.key));
                bytes.push(below.map_or(0, |group| group.len() as u8));
            }
        }
    }
    bytes
}

/// The nearest codes that together leave something for what is not listed.
fn codes(group: &[Gram]) -> Vec<u8> {
    let part = |code: u8| libm::pow(10.0, -f64::from(price(code)) / 1000.0);
    let nearest = |p: f64| {
        let wanted = -1000.0 * libm::log10(p);
        (0..PRICES).min_by(|&a, &b| {
            let off = |code| (f64::from(price(code)) - wanted).abs();
            off(a).total_cmp(&off(b))
        })
    };
    let mut codes: Vec<u8> =
        group.iter().map(|gram| nearest(gram.probability).unwrap_or(PRICES - 1)).collect();
    while codes.iter().map(|&code| part(code)).sum::<f64>() > MOST {
        let Some(code) = codes.iter_mut().min() else { break };
        *code += 1;
    }
    codes
}
