//! Candidates, and what the engine says of them.

use std::collections::BTreeMap;

use super::asked::Part;
use super::dice::Dice;
use super::fill::{fill, spread};
use super::plan::{Plan, plans};
use super::pool::Pool;
use super::shape::{Band, Shape};
use crate::engine::check_with_history;
use crate::evidence::{Context, User};
use crate::policy::Policy;
use crate::report::{Mode, Outcome, Span};
use crate::reuse::{History, HistoryUnavailable};
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
        let context = newcomer().with_confirmation(Password::from(text));
        let report = check_with_history(self.policy, &Password::from(text), &context, &NoHistory);
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

/// Somebody of whom nothing is to be held against a password: no name, no earlier password, an empty one in use.
pub(super) fn newcomer() -> Context {
    Context::default().with_user(User::default()).with_current_password(Password::new(String::new()))
}

/// Of an account that had no password yet.
pub(super) struct NoHistory;

impl History for NoHistory {
    fn used_before(&self, _: &[u8], _: u32) -> Result<Option<u32>, HistoryUnavailable> {
        Ok(None)
    }
}

/// The search for a text that meets one choice of alternatives.
pub(super) struct Search<'a> {
    shape: Shape<'a>,
    /// The pools with their plans, once they were needed.
    plain: Option<(Pool, Vec<Plan>)>,
    full: Option<(Pool, Vec<Plan>)>,
}

impl<'a> Search<'a> {
    /// The most rounds of a search.
    pub(super) const ROUNDS: usize = 120;
    /// How often a candidate is mended where the engine complains of places in it.
    const REPAIRS: usize = 12;

    pub(super) fn new(parts: &[&'a Part]) -> Self {
        Self { shape: Shape::of(parts.iter().copied()), plain: None, full: None }
    }

    /// One candidate, mended a few times.
    pub(super) fn round(&mut self, round: usize, tried: &mut Tried<'_>) -> Option<String> {
        let shape = &self.shape;
        let with_plans = |pool: Pool| {
            let plans = plans(shape, &pool);
            (pool, plans)
        };
        let plain = self.plain.get_or_insert_with(|| with_plans(Pool::plain(shape)));
        // ASCII is what people can type; three rounds of four, where it can do.
        let chosen = if plain.1.is_empty() || round % 4 == 3 {
            self.full.get_or_insert_with(|| with_plans(Pool::full(shape)))
        } else {
            plain
        };
        let (pool, plans) = &*chosen;
        let plan = plans.get((round / 3).checked_rem(plans.len())?)?;
        if (shape.distinct as usize) > pool.kinds.iter().map(Vec::len).sum() {
            return None;
        }
        tried.charge(plan.length.least as usize / 4);
        let mut dice = Dice::new(round as u64);
        let length = length(plan.length, round);
        let mut candidate = candidate(shape, pool, plan, length, &mut dice)?;
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
}

/// A text that fits the plan, as far as that is known.
fn candidate(shape: &Shape<'_>, pool: &Pool, plan: &Plan, length: u32, dice: &mut Dice) -> Option<Vec<char>> {
    let mut given = alphabets(shape, pool, plan);
    let whole = shape.must_match.iter().any(|expression| expression.is_whole());
    if shape.must_match.is_empty() {
        let mut filled = fill(shape, plan, pool, &[], length, dice)?;
        spread(&mut filled, shape.run, dice);
        return Some(filled);
    }
    // Now and then as if there were no pattern: many are met by chance, and sets of characters are planned for.
    if whole && dice.below(3) == 0 {
        return fill(shape, plan, pool, &[], length, dice);
    }
    let at_hand = pool.all();
    for expression in &shape.must_match {
        let more = [1, 3, 8, length as usize].get(dice.below(4)).copied().unwrap_or(1);
        let sample = expression.sample(&at_hand, more, dice)?;
        if dice.below(2) == 0 { given.extend(sample) } else { given.splice(0..0, sample).for_each(drop) }
    }
    if whole {
        return Some(given);
    }
    let length = length.max(u32::try_from(given.len()).unwrap_or(u32::MAX));
    let mut added = fill(shape, plan, pool, &given, length, dice).unwrap_or_default();
    let at = [0, added.len(), added.len() / 2].get(dice.below(3)).copied().unwrap_or_default();
    added.splice(at..at, given).for_each(drop);
    Some(added)
}

/// A character of each alphabet that a least sum of them needs.
fn alphabets(shape: &Shape<'_>, pool: &Pool, plan: &Plan) -> Vec<char> {
    let mut sum = 0_u32;
    let there = if shape.alphabet_sum == 0 {
        Vec::new()
    } else {
        pool.alphabets(|at| plan.kinds.get(at).is_some_and(|band| band.most > 0))
    };
    let enough = there.into_iter().take_while(|(alphabet, _)| {
        let more = sum < shape.alphabet_sum;
        sum = sum.saturating_add(alphabet.size());
        more
    });
    enough.map(|(_, c)| c).collect()
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
