//! Walks over the keys.
//!
//! Only straight runs of three keys or more count, or two that take turns (1 q 2 w 3 e); runs that follow each other
//! side by side or around a corner are one walk. Steps to any neighbouring key, back and forth over the same few, do
//! not: they made walks of `reserved`, `weder` and `программа`. The share of words of 6 letters or more that hold a
//! walk over 4, before and now:
//!
//! | list (Debian 12) | words | any steps | straight runs |
//! |---|---|---|---|
//! | `wamerican` | 63,563 | 0.37 % | 0.002 % (`QWERTY`) |
//! | `wdutch` | 390,093 | 1.24 % | 0.007 % (`zwerfvogel`) |
//! | `wswedish` | 111,654 | 0.29 % | none |
//! | `wngerman` | 348,953 | 1.28 % | 0.001 % (`Bundesrat`) |
//! | `hunspell-ru`, with endings | 1,406,977 | 3.38 % | 0.035 % (`Венгрией`) |
//! | the same typed on Latin keys | 1,406,622 | 3.38 % | 0.035 % |
//! | `scowl`, proper names | 49,659 | 0.22 % | 0.002 % (`Dupuytren`) |
//! | dates from 1940 on, three spellings | 85,680 | 9.95 % | 0.008 % |
//!
//! Linear: on each of the five layouts a key is looked up a few times, and a run, which ends with the keyboard, is no longer
//! than two rows (26 keys).

use super::super::keyboards::table::{self, KeyPlace, Table, typed};
use super::{half_width, outermost, pattern};
use crate::report::{Pattern, PatternKind};
use crate::text::{Prepared, Wiped};

/// The shortest walk that is a pattern; `wer`, `ijn` and `про` are in too many words.
const SHORTEST: usize = 4;

/// The fewest keys of two interwoven runs, three each. With five, `ambassade`, `ferret` and `большей` have them:
/// 0.18 % of the Russian words.
const INTERWOVEN: usize = 6;

/// Walks over a keyboard, case and width aside.
#[inline(never)]
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    let keys: Wiped<u8> = text.chars().iter().map(|&c| typed(u32::from(half_width(c)))).collect();
    let mut found = Vec::new();
    for layout in table::all() {
        find_on(text, &Keys { typed: &keys, layout }, &mut found);
    }
    // The layouts differ in little: of walks over the same characters the commonest layout's is kept.
    outermost(found)
}

/// What was typed, on a layout.
struct Keys<'a> {
    typed: &'a [u8],
    layout: &'static Table,
}

/// The way from a key to one that it touches.
type Step = (i8, i8);

impl Keys<'_> {
    #[inline]
    fn key(&self, at: usize) -> Option<KeyPlace> {
        self.layout.key(*self.typed.get(at)?)
    }

    /// The way between the keys at two places.
    #[inline]
    fn step(&self, from: usize, to: usize) -> Option<Step> {
        self.layout.step(self.key(from)?, self.key(to)?)
    }

    /// Whether the keys at two places are near each other.
    fn near(&self, a: usize, b: usize) -> bool {
        self.key(a).zip(self.key(b)).is_some_and(|(a, b)| self.layout.near(a, b))
    }

    /// The run that begins here: three keys or more, or two such runs interwoven.
    fn run(&self, start: usize) -> Option<Run> {
        // All of them lead over the first three keys; most texts end here.
        let (first, third) = (self.key(start)?, self.key(start + 2)?);
        let second = self.key(start + 1)?;
        if let Some(step) = self.layout.step(first, second)
            && self.layout.step(second, third) == Some(step)
        {
            let mut last = start + 2;
            while self.step(last, last + 1) == Some(step) {
                last += 1;
            }
            return Some(Run { start, end: last + 1, step });
        }
        // Two straight runs that take turns: 1 q 2 w 3 e.
        let step = self.layout.step(first, third)?;
        let turn = self.step(start + 1, start + 3)?;
        if (step != turn && !opposite(step, turn)) || !self.layout.near(first, second) {
            return None;
        }
        let mut last = start + 3;
        while self.step(last - 1, last + 1) == Some(if (last - start) % 2 == 1 { step } else { turn }) {
            last += 1;
        }
        (last + 1 - start >= INTERWOVEN).then_some(Run { start, end: last + 1, step })
    }

    /// Whether a run and the next one are one walk.
    fn goes_on(&self, run: &Run, next: &Run) -> bool {
        let (last, from) = (run.end - 1, next.start);
        let back = opposite(run.step, next.step);
        let same = self.key(last) == self.key(from);
        // A turn on the spot leads over the same keys again, as in werewolf and registreert.
        let on_the_spot = back && same;
        let turns = same || self.step(last, from).is_some();
        let beside =
            (back || run.step == next.step) && (self.near(run.start, from) || self.near(last, next.end - 1));
        let long = |run: &Run| run.end - run.start >= SHORTEST;
        from <= run.end && (((turns || beside) && !on_the_spot) || (long(run) && long(next)))
    }
}

/// A run in one direction, or two that are interwoven.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
    step: Step,
}

/// Whether a step leads back where the other came from.
fn opposite(a: Step, b: Step) -> bool {
    a == (-b.0, -b.1)
}

fn find_on(text: &Prepared, keys: &Keys<'_>, found: &mut Vec<Pattern>) {
    let kind = PatternKind::KeyboardWalk { layout: keys.layout.name };
    let mut close = |start: usize, end: usize| {
        if end - start >= SHORTEST {
            found.extend(pattern(text, kind, start..end));
        }
    };
    // The walk so far: where it began, and its last run.
    let mut walk: Option<(usize, Run)> = None;
    let mut at = 0;
    while at < keys.typed.len() {
        let Some(run) = keys.run(at) else {
            at += 1;
            continue;
        };
        // The last key of a run may begin the next one.
        at = run.end - 1;
        walk = Some(match walk {
            Some((start, last)) if keys.goes_on(&last, &run) => (start, run),
            Some((start, last)) => {
                close(start, last.end);
                (run.start, run)
            }
            None => (run.start, run),
        });
    }
    if let Some((start, last)) = walk {
        close(start, last.end);
    }
}
