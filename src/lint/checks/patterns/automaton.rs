use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::alphabet::Ranges;

/// A regular expression as steps that may be taken side by side, without text.
#[derive(Debug, Default)]
pub(super) struct Automaton {
    steps: Vec<Step>,
    /// The sets that its characters are of.
    pub(super) sets: Vec<Ranges>,
}

#[derive(Debug, Clone)]
enum Step {
    /// One character of a set, then on.
    Character { set: usize, next: usize },
    /// Any of these.
    Any(Vec<usize>),
    /// On, if this is the beginning.
    Start(usize),
    /// On, if this is the end.
    End(usize),
    /// It has matched.
    Match,
}

/// Where one stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) start: bool,
    pub(super) end: bool,
}

/// The most steps: patterns of a policy have at most 1,000 positions, and loops around them.
const MOST_STEPS: usize = 5_000;

const MATCH: usize = 0;

impl Automaton {
    /// Makes one, with the step it begins at; nothing for word boundaries and what is too large.
    pub(super) fn new(hir: &Hir) -> Option<(Self, usize)> {
        let mut automaton = Self { steps: vec![Step::Match], sets: Vec::new() };
        let first = automaton.before(hir, MATCH)?;
        Some((automaton, first))
    }

    /// Puts the steps of an expression before another step.
    fn before(&mut self, hir: &Hir, next: usize) -> Option<usize> {
        match hir.kind() {
            HirKind::Empty => Some(next),
            HirKind::Literal(literal) => {
                let text = std::str::from_utf8(&literal.0).ok()?;
                text.chars().rev().try_fold(next, |next, c| self.character(vec![(c, c)], next))
            }
            HirKind::Class(Class::Unicode(class)) => {
                let ranges = class.ranges().iter().map(|range| (range.start(), range.end()));
                self.character(ranges.collect(), next)
            }
            HirKind::Class(Class::Bytes(class)) => {
                let ranges = class.ranges().iter().map(|range| (range.start().into(), range.end().into()));
                self.character(ranges.collect(), next)
            }
            // No line break is in a password, so lines begin and end with it.
            HirKind::Look(Look::Start | Look::StartLF | Look::StartCRLF) => self.push(Step::Start(next)),
            HirKind::Look(Look::End | Look::EndLF | Look::EndCRLF) => self.push(Step::End(next)),
            HirKind::Look(_) => None,
            HirKind::Repetition(repetition) => {
                let (min, sub) = (repetition.min, &repetition.sub);
                let mut first = match repetition.max {
                    None => {
                        let again = self.push(Step::Any(Vec::new()))?;
                        let once = self.before(sub, again)?;
                        *self.steps.get_mut(again)? = Step::Any(vec![once, next]);
                        again
                    }
                    Some(max) => {
                        let mut first = next;
                        for _ in min..max {
                            let once = self.before(sub, first)?;
                            first = self.push(Step::Any(vec![once, next]))?;
                        }
                        first
                    }
                };
                for _ in 0..min {
                    first = self.before(sub, first)?;
                    // An empty group a billion times over adds no step, and is stopped as well.
                    self.steps.push(Step::Any(vec![first]));
                    first = self.last()?;
                }
                Some(first)
            }
            HirKind::Capture(capture) => self.before(&capture.sub, next),
            HirKind::Concat(parts) => parts.iter().rev().try_fold(next, |next, part| self.before(part, next)),
            HirKind::Alternation(parts) => {
                let all = parts.iter().map(|part| self.before(part, next)).collect::<Option<Vec<_>>>()?;
                self.push(Step::Any(all))
            }
        }
    }

    fn character(&mut self, ranges: Ranges, next: usize) -> Option<usize> {
        let set = self.sets.iter().position(|set| *set == ranges).unwrap_or_else(|| {
            self.sets.push(ranges);
            self.sets.len() - 1
        });
        self.push(Step::Character { set, next })
    }

    fn push(&mut self, step: Step) -> Option<usize> {
        self.steps.push(step);
        self.last()
    }

    fn last(&self) -> Option<usize> {
        (self.steps.len() <= MOST_STEPS).then(|| self.steps.len() - 1)
    }

    /// Everything that is reached from some steps without a character: sorted, without what only leads on; and whether it
    /// has matched.
    pub(super) fn reached(&self, from: impl IntoIterator<Item = usize>, at: At) -> (Vec<usize>, bool) {
        let mut seen = vec![false; self.steps.len()];
        let mut open: Vec<usize> = from.into_iter().collect();
        let mut waiting = Vec::new();
        let mut matched = false;
        while let Some(step) = open.pop() {
            let Some(new) = seen.get_mut(step).filter(|seen| !**seen) else { continue };
            *new = true;
            match self.steps.get(step) {
                Some(Step::Any(all)) => open.extend(all),
                Some(Step::Start(next)) if at.start => open.push(*next),
                Some(Step::End(next)) if at.end => open.push(*next),
                // The end may still come, the beginning not.
                Some(Step::End(_) | Step::Character { .. }) => waiting.push(step),
                Some(Step::Start(_)) | None => {}
                Some(Step::Match) => matched = true,
            }
        }
        waiting.sort_unstable();
        (waiting, matched)
    }

    /// Where a character of a kind leads.
    pub(super) fn after<'s>(&'s self, waiting: &'s [usize], kind: u64) -> impl Iterator<Item = usize> + 's {
        waiting.iter().filter_map(move |step| match self.steps.get(*step) {
            Some(Step::Character { set, next }) if kind >> set & 1 == 1 => Some(*next),
            _ => None,
        })
    }
}
