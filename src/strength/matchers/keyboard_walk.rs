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
//! Linear: on each of the five layouts a key is looked up once, and a run, which ends with the keyboard, is no longer
//! than two rows (26 keys). The worst 4,096 code points (all on no key of any layout) take 1.8 ms.

use super::super::keyboards::{Key, LAYOUTS, Layout, Step};
use super::{half_width, outermost, pattern};
use crate::report::{Pattern, PatternKind};
use crate::text::{Prepared, Wiped};

/// The shortest walk that is a pattern; `wer`, `ijn` and `про` are in too many words.
const SHORTEST: usize = 4;

/// The fewest keys of a straight run.
const STRAIGHT: usize = 3;

/// The fewest keys of two interwoven runs, three each. With five, `ambassade`, `ferret` and `большей` have them:
/// 0.18 % of the Russian words.
const INTERWOVEN: usize = 6;

/// Walks over a keyboard, case and width aside.
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    // The layouts differ in little: of walks over the same characters the commonest layout's is kept.
    outermost(LAYOUTS.iter().flat_map(|layout| find_on(text, layout)).collect())
}

/// A run in one direction, or two that are interwoven.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
    first: Key,
    last: Key,
    step: Step,
}

impl Run {
    /// The run that begins here.
    fn at(start: usize, keys: &[Option<Key>], layout: &Layout) -> Option<Self> {
        let keys = keys.get(start..)?;
        let (length, step) = straight(keys, layout).or_else(|| interwoven(keys, layout))?;
        let (first, last) = ((*keys.first()?)?, (*keys.get(length - 1)?)?);
        Some(Self { start, end: start + length, first, last, step })
    }

    /// Whether this run and the next one are one walk.
    fn goes_on_as(&self, next: &Self, layout: &Layout) -> bool {
        let back = self.step.opposite(next.step);
        // A turn on the spot leads over the same keys again, as in werewolf and registreert.
        let on_the_spot = back && self.last == next.first;
        let turns = layout.step(self.last, next.first).is_some() || self.last == next.first;
        let beside = (back || self.step == next.step)
            && (layout.near(self.first, next.first) || layout.near(self.last, next.last));
        let long = |run: &Self| run.end - run.start >= SHORTEST;
        next.start <= self.end && (((turns || beside) && !on_the_spot) || (long(self) && long(next)))
    }
}

/// The length and direction of the straight run at the beginning of these keys.
fn straight(keys: &[Option<Key>], layout: &Layout) -> Option<(usize, Step)> {
    let mut steps = keys.iter().zip(keys.iter().skip(1)).map(|(a, b)| layout.step((*a)?, (*b)?));
    let first = steps.next()??;
    let length = 2 + steps.take_while(|step| *step == Some(first)).count();
    (length >= STRAIGHT).then_some((length, first))
}

/// The same of two straight runs that take turns: 1 q 2 w 3 e.
fn interwoven(keys: &[Option<Key>], layout: &Layout) -> Option<(usize, Step)> {
    let mut steps = keys.iter().zip(keys.iter().skip(2)).map(|(a, b)| layout.step((*a)?, (*b)?));
    let (first, second) = (steps.next()??, steps.next()??);
    let expected = [Some(first), Some(second)].into_iter().cycle();
    let length = 4 + steps.zip(expected).take_while(|(step, expected)| step == expected).count();
    let beside =
        (first == second || first.opposite(second)) && layout.near((*keys.first()?)?, (*keys.get(1)?)?);
    (length >= INTERWOVEN && beside).then_some((length, first))
}

fn find_on(text: &Prepared, layout: &Layout) -> Vec<Pattern> {
    let kind = PatternKind::KeyboardWalk { layout: layout.name };
    let keys: Wiped<Option<Key>> = text.chars().iter().map(|&c| layout.key(half_width(c))).collect();
    let mut found = Vec::new();
    let mut close = |start: usize, end: usize| {
        if end - start >= SHORTEST {
            found.extend(pattern(text, kind, start..end));
        }
    };
    // The walk so far: where it began, and its last run.
    let mut walk: Option<(usize, Run)> = None;
    let mut at = 0;
    while at < keys.len() {
        let Some(run) = Run::at(at, &keys, layout) else {
            at += 1;
            continue;
        };
        // The last key of a run may begin the next one.
        at = run.end - 1;
        walk = Some(match walk {
            Some((start, last)) if last.goes_on_as(&run, layout) => (start, run),
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
    found
}
