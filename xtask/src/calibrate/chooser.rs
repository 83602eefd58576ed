//! Choices that are written down.

use crate::random::Random;

/// Chooses, and keeps account of how likely all of it was.
pub(super) struct Chooser {
    random: Random,
    decades: f64,
}

impl Chooser {
    pub(super) const fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), decades: 0.0 }
    }

    /// −log10 of the probability of what was chosen since this was called last.
    pub(super) fn taken(&mut self) -> f64 {
        std::mem::take(&mut self.decades)
    }

    /// One of so many, each as likely.
    pub(super) fn of(&mut self, count: usize) -> usize {
        self.decades += libm::log10(count.max(1) as f64);
        self.random.below(count)
    }

    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        self.decades += libm::log10(from.len().max(1) as f64);
        self.random.pick(from)
    }

    pub(super) fn chance(&mut self, probability: f64) -> bool {
        let yes = self.random.unit() < probability;
        self.decades -= libm::log10(if yes { probability } else { 1.0 - probability });
        yes
    }

    /// One of these, by its weight.
    pub(super) fn by<T: Copy>(&mut self, options: &[(T, f64)]) -> Option<T> {
        let all: f64 = options.iter().map(|(_, weight)| weight).sum();
        let mut left = self.random.unit() * all;
        let chosen = options.iter().find(|(_, weight)| {
            left -= weight;
            left < 0.0
        });
        let (option, weight) = chosen.or(options.last())?;
        self.decades -= libm::log10(weight / all);
        Some(*option)
    }

    /// A point below this sum; whoever asked tells how likely it was what it found there.
    pub(super) fn point(&mut self, sum: f64) -> f64 {
        self.random.unit() * sum
    }

    /// Writes down a choice made otherwise.
    pub(super) fn account(&mut self, probability: f64) {
        self.decades -= libm::log10(probability);
    }

    /// A number from 0 on, each further one with this probability.
    pub(super) fn more(&mut self, on: f64, most: usize) -> usize {
        let mut count = 0;
        while count < most && self.chance(on) {
            count += 1;
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_and_probabilities_agree() {
        let mut chooser = Chooser::new(1);
        let mut counts = [0.0; 3];
        for _ in 0..20_000 {
            let option = chooser.by(&[(0_usize, 1.0), (1, 2.0), (2, 5.0)]).unwrap();
            // Each drawing stands for 1/q: so every option comes to as many as there were drawings.
            counts[option] += libm::pow(10.0, chooser.taken());
        }
        assert!(counts.iter().all(|count: &f64| (count / 20_000.0 - 1.0).abs() < 0.05), "{counts:?}");
    }
}
