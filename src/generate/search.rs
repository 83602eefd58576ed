//! Candidates, and what the engine says of them.

use std::collections::BTreeMap;

use super::asked::Part;
use super::dice::Dice;
use super::fill::{fill, spread};
use super::plan::{Plan, plans};
use super::pool::Pool;
use super::shape::{Band, Shape};
use crate::engine::check;
use crate::evidence::Context;
use crate::policy::Policy;
use crate::report::{Mode, Outcome, Span};
use crate::text::Password;

/// Texts that were checked, and what that has cost.
pub(super) struct Tried<'a> {
    policy: &'a Policy,
    steps: u32,
    most: u32,
    /// The failed rules of short texts, for proofs by trying them all.
    failed: BTreeMap<String, Vec<usize>>,
}

/// What a check costs besides its characters: measured, an empty password takes as long as about so many characters.
const CHECK: usize = 20;

/// A refused text: where, and by which rules.
struct Refused {
    spans: Vec<Span>,
    rules: Vec<usize>,
}

impl<'a> Tried<'a> {
    pub(super) fn new(policy: &'a Policy, most: u32) -> Self {
        Self { policy, steps: 0, most, failed: BTreeMap::new() }
    }

    pub(super) fn steps(&self) -> u32 {
        self.steps
    }

    pub(super) fn out_of_steps(&self) -> bool {
        self.steps >= self.most
    }

    /// Allows more steps.
    pub(super) fn allow(&mut self, steps: u32) {
        self.most = self.most.saturating_add(steps);
    }

    pub(super) fn charge(&mut self, steps: usize) {
        self.steps = self.steps.saturating_add(u32::try_from(steps).unwrap_or(u32::MAX));
    }

    /// The enforced rules that a short text fails; nothing where it fails none, or only what every text must hold to.
    pub(super) fn fails(&mut self, text: &str) -> Option<&[usize]> {
        if !self.failed.contains_key(text) {
            let rules = self.check(text).map(|refused| refused.rules).unwrap_or_default();
            self.failed.insert(text.to_owned(), rules);
        }
        self.failed.get(text).map(Vec::as_slice).filter(|rules| !rules.is_empty())
    }

    fn check(&mut self, text: &str) -> Option<Refused> {
        self.charge(CHECK + text.chars().count());
        let context = Context::default().with_confirmation(Password::from(text));
        let report = check(self.policy, &Password::from(text), &context);
        let mut refused = Refused { spans: Vec::new(), rules: Vec::new() };
        let mut any = false;
        for judgement in report.judgements.iter().filter(|judgement| judgement.mode == Mode::Enforce) {
            let Outcome::Fail { violations } = &judgement.outcome else { continue };
            any = true;
            refused.spans.extend(violations.iter().flat_map(|violation| violation.spans.iter().copied()));
            refused.rules.extend(judgement.index.and_then(|index| usize::try_from(index).ok()));
        }
        refused.rules.dedup();
        any.then_some(refused)
    }
}

/// The search for a text that meets one choice of alternatives.
pub(super) struct Search<'a> {
    shape: Shape<'a>,
    /// The pools that have plans: that of ASCII first.
    pools: Vec<(Pool, Vec<Plan>)>,
}

impl<'a> Search<'a> {
    /// The most rounds of a search.
    pub(super) const ROUNDS: usize = 120;
    /// How often a candidate is mended where the engine complains of places in it.
    const REPAIRS: usize = 12;

    pub(super) fn new(parts: &[&'a Part]) -> Self {
        Self { shape: Shape::of(parts.iter().copied()), pools: Vec::new() }
    }

    /// One candidate, mended a few times.
    pub(super) fn round(&mut self, round: usize, tried: &mut Tried<'_>) -> Option<String> {
        if self.pools.is_empty() {
            let pools = [Pool::plain(&self.shape), Pool::full(&self.shape)];
            let planned = pools.into_iter().map(|pool| {
                let plans = plans(&self.shape, &pool);
                (pool, plans)
            });
            self.pools = planned.filter(|(_, plans)| !plans.is_empty()).collect();
        }
        let (pool, plans) = self.pools.get(round % 4 / 3).or_else(|| self.pools.first())?;
        let plan = plans.get(round / 3 % plans.len())?;
        let mut dice = Dice::new(round as u64);
        let length = length(plan.length, round);
        let mut candidate = self.candidate(pool, plan, length, &mut dice)?;
        for _ in 0..=Self::REPAIRS {
            let text: String = candidate.iter().collect();
            let Some(refused) = tried.check(&text) else { return Some(text) };
            if refused.spans.is_empty() || tried.out_of_steps() {
                return None;
            }
            mend(&mut candidate, &text, &refused.spans, &mut dice);
        }
        None
    }

    fn candidate(&self, pool: &Pool, plan: &Plan, length: u32, dice: &mut Dice) -> Option<Vec<char>> {
        let whole = self.shape.must_match.iter().any(|expression| expression.is_whole());
        if self.shape.must_match.is_empty() {
            let mut filled = fill(&self.shape, plan, pool, &[], length, dice)?;
            spread(&mut filled, self.shape.run, dice);
            return Some(filled);
        }
        // Now and then as if there were no pattern: many are met by chance, and sets of characters are planned for.
        if whole && dice.below(3) == 0 {
            return fill(&self.shape, plan, pool, &[], length, dice);
        }
        let mut given = Vec::new();
        let at_hand = pool.all();
        for expression in &self.shape.must_match {
            let more = [1, 3, 8, length as usize].get(dice.below(4)).copied().unwrap_or(1);
            let sample = expression.sample(&at_hand, more, dice)?;
            if dice.below(2) == 0 { given.extend(sample) } else { given.splice(0..0, sample).for_each(drop) }
        }
        if whole {
            return Some(given);
        }
        let length = length.max(u32::try_from(given.len()).unwrap_or(u32::MAX));
        let mut added = fill(&self.shape, plan, pool, &given, length, dice).unwrap_or_default();
        let at = [0, added.len(), added.len() / 2].get(dice.below(3)).copied().unwrap_or_default();
        added.splice(at..at, given).for_each(drop);
        Some(added)
    }
}

/// The length to try: first one that people would call a password, later shorter and longer ones.
fn length(band: Band, round: usize) -> u32 {
    let Band { least, most } = band;
    let wanted = match round % 8 {
        0 | 3 => 16,
        1 => least,
        2 => 24,
        4 => least.saturating_add(1),
        5 => 40,
        6 => least.saturating_add(3),
        _ => most.min(least.saturating_mul(2).max(100)),
    };
    wanted.clamp(least, most.max(least))
}

/// Exchanges a character of each place with one from elsewhere.
fn mend(candidate: &mut [char], text: &str, spans: &[Span], dice: &mut Dice) {
    for span in spans {
        let middle = span.start.midpoint(span.end) as usize;
        let at = text.char_indices().take_while(|(byte, _)| *byte < middle).count();
        let (at, other) = (at.min(candidate.len().saturating_sub(1)), dice.below(candidate.len()));
        if !candidate.is_empty() {
            candidate.swap(at, other);
        }
    }
}
