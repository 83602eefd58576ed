//! Proofs that no text meets some rules.

use super::asked::{Asked, Part};
use super::plan::plans;
use super::pool::Pool;
use super::search::Tried;
use super::shape::Shape;
use super::witness::for_each_choice;

/// What proving one choice impossible costs, in steps: a few thousand characters are asked for their kind.
const COUNTING: usize = 100;
/// The most texts that are tried one by one.
const MOST_TEXTS: u64 = 300;

/// Proves.
pub(super) struct Proof(());

impl Proof {
    pub(super) fn new() -> Self {
        Self(())
    }

    /// Whether counting shows that no text meets one choice of alternatives.
    pub(super) fn by_counting(&mut self, parts: &[&Part], tried: &mut Tried<'_>) -> bool {
        tried.charge(COUNTING);
        let shape = Shape::of(parts.iter().copied());
        if shape.patterns_contradict() {
            return true;
        }
        // What can be met in ASCII can be met.
        let plain = Pool::plain(&shape);
        let matches =
            |pool: &Pool| shape.must_match.iter().all(|expression| pool.can_match(expression, &shape));
        if matches(&plain) && !plans(&shape, &plain).is_empty() {
            return false;
        }
        let full = Pool::full(&shape);
        !matches(&full) || plans(&shape, &full).is_empty()
    }

    /// Whether no text meets these rules.
    pub(super) fn holds(&mut self, rules: &[&Asked], tried: &mut Tried<'_>) -> bool {
        let mut impossible = true;
        let numbers: Vec<usize> = rules.iter().map(|rule| rule.rule).collect();
        let complete = for_each_choice(rules, |parts| {
            impossible = impossible
                && !tried.out_of_steps()
                && (self.by_counting(parts, tried) || by_trying(parts, &numbers, tried));
        });
        complete && impossible
    }

    /// Those of the rules that are needed for the proof, which holds for all of them.
    ///
    /// What holds for some rules holds for more of them, so the last one that is needed is found by halves: three rules in a
    /// hundred take fewer than thirty proofs, where leaving out one after the other took a hundred.
    pub(super) fn minimal(&mut self, rules: Vec<&Asked>, tried: &mut Tried<'_>) -> Vec<usize> {
        // Later rules go first: what a reader meets first is told.
        let (mut earlier, mut needed) = (rules, Vec::new());
        while !earlier.is_empty() {
            earlier.truncate(self.fewest(&earlier, &needed, tried));
            needed.extend(earlier.pop());
        }
        needed.iter().rev().map(|rule| rule.rule).collect()
    }

    /// How many of the earlier rules suffice beside those that are needed; all of them do.
    ///
    /// First one is left out, then two, four and so on: where all are needed that is as quick as it can be.
    fn fewest(&mut self, earlier: &[&Asked], needed: &[&Asked], tried: &mut Tried<'_>) -> usize {
        let mut suffices = |count: usize| {
            let rules: Vec<&Asked> = earlier.iter().take(count).chain(needed.iter().rev()).copied().collect();
            self.holds(&rules, tried)
        };
        let (mut too_few, mut enough, mut step) = (None, earlier.len(), 1);
        while enough > too_few.map_or(0, |count: usize| count + 1) {
            let least = too_few.map_or(0, |count| count + 1);
            let count = match too_few {
                None => enough.saturating_sub(step),
                Some(_) => least + (enough - least) / 2,
            };
            if suffices(count) {
                enough = count;
                step *= 2;
            } else {
                too_few = Some(count);
            }
        }
        enough
    }
}

/// Whether trying every text there can be shows that each fails one of the rules.
fn by_trying(parts: &[&Part], rules: &[usize], tried: &mut Tried<'_>) -> bool {
    let shape = Shape::of(parts.iter().copied());
    let pool = Pool::full(&shape);
    let lengths = plans(&shape, &pool).into_iter().map(|plan| plan.length);
    let Some(lengths) =
        lengths.map(|band| (band.least, band.most)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    else {
        return true;
    };
    let size = u64::from(pool.size());
    if lengths.1 > 8 || size.checked_pow(lengths.1).is_none_or(|texts| texts > MOST_TEXTS) {
        return false;
    }
    let all = pool.all();
    let mut texts = vec![String::new()];
    for length in 0..=lengths.1 {
        if length > 0 {
            texts = texts.iter().flat_map(|text| all.iter().map(move |c| format!("{text}{c}"))).collect();
        }
        if length < lengths.0 {
            continue;
        }
        for text in &texts {
            let fails =
                tried.fails(text).is_some_and(|failed| failed.iter().any(|rule| rules.contains(rule)));
            if !fails || tried.out_of_steps() {
                return false;
            }
        }
    }
    true
}
