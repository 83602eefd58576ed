//! Which texts a pattern matches: none, all, or some.
//!
//! All texts are gone through at once: characters that the pattern does not tell apart are one, and texts that lead to the
//! same steps are one. The answer is exact, or, where that takes too long, `Sometimes`, which complains of nothing.

use std::collections::BTreeMap;

use regex_syntax::hir::Hir;

use super::alphabet::kinds_of_characters;
use super::automaton::{At, Automaton};

/// Which of the texts that a policy's lengths let through a pattern matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Matches {
    /// None of them.
    Never,
    /// All of them.
    Always,
    /// Some of them, as far as was found out.
    Sometimes,
}

/// The most work, in steps looked at. `(.{1,31}){1,31}x` ends here; a pattern that people write takes some thousands.
const MOST_WORK: usize = 1_000_000;

/// A maximum beyond this counts as none.
const LONGEST: u32 = 256;

/// The places in the pattern that texts of one kind lead to; nothing when they have matched already.
type Places = Option<Vec<usize>>;

const WITHIN: At = At { start: false, end: false };

/// Which texts of these lengths in code points a pattern matches somewhere.
pub(super) fn matches(hir: &Hir, (min, max): (u32, Option<u32>)) -> Matches {
    decide(hir, min, max).unwrap_or(Matches::Sometimes)
}

fn decide(hir: &Hir, min: u32, max: Option<u32>) -> Option<Matches> {
    let (automaton, first) = Automaton::new(hir)?;
    let mut texts = Texts {
        kinds: kinds_of_characters(&automaton.sets)?,
        again: automaton.reached([first], WITHIN),
        automaton,
        known: BTreeMap::new(),
        work: 0,
    };
    let (waiting, matched) = texts.automaton.reached([first], At { start: true, end: false });
    let mut layer: Vec<Places> = vec![(!matched).then_some(waiting)];
    for _ in 0..min.min(LONGEST) {
        layer = texts.longer(&layer)?;
    }
    // Of each length from the minimum to the maximum; where there is no maximum, until nothing new is found.
    let mut seen: Vec<Places> = Vec::new();
    let mut lengths = max.filter(|max| *max <= LONGEST).map(|max| max.saturating_sub(min));
    let (mut some, mut all) = (false, true);
    loop {
        for places in &layer {
            let matched = texts.ends_with_match(places);
            (some, all) = (some || matched, all && matched);
        }
        if some && !all {
            return Some(Matches::Sometimes);
        }
        match &mut lengths {
            Some(0) => break,
            Some(left) => *left -= 1,
            None => {
                let new: Vec<Places> =
                    layer.iter().filter(|places| !seen.contains(places)).cloned().collect();
                if new.is_empty() {
                    break;
                }
                seen.extend(new.iter().cloned());
                layer = new;
            }
        }
        layer = texts.longer(&layer)?;
    }
    Some(if some { Matches::Always } else { Matches::Never })
}

struct Texts {
    automaton: Automaton,
    kinds: Vec<u64>,
    /// Where a match may begin behind the first character, and whether it is over at once.
    again: (Vec<usize>, bool),
    known: BTreeMap<Vec<usize>, Vec<Places>>,
    work: usize,
}

impl Texts {
    /// Where texts lead that have one character more.
    fn longer(&mut self, layer: &[Places]) -> Option<Vec<Places>> {
        let mut next: Vec<Places> = Vec::new();
        for places in layer {
            match places {
                None => next.push(None),
                Some(waiting) => next.extend(self.one_more(waiting)?),
            }
        }
        next.sort_unstable();
        next.dedup();
        Some(next)
    }

    fn one_more(&mut self, waiting: &[usize]) -> Option<Vec<Places>> {
        if let Some(known) = self.known.get(waiting) {
            self.work += known.len();
            return (self.work <= MOST_WORK).then(|| known.clone());
        }
        let (again, over) = &self.again;
        let mut next: Vec<Places> = Vec::new();
        for kind in &self.kinds {
            self.work += waiting.len() + again.len() + 1;
            let on = self.automaton.after(waiting, *kind);
            let (reached, matched) = self.automaton.reached(on.chain(again.iter().copied()), WITHIN);
            self.work += reached.len();
            next.push((!matched && !over).then_some(reached));
        }
        next.sort_unstable();
        next.dedup();
        self.known.insert(waiting.to_vec(), next.clone());
        (self.work <= MOST_WORK).then_some(next)
    }

    /// Whether a text that leads here matches if it ends here.
    fn ends_with_match(&self, places: &Places) -> bool {
        places.as_ref().is_none_or(|waiting| {
            self.automaton.reached(waiting.iter().copied(), At { start: false, end: true }).1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matches_nothing_and_what_matches_all_is_found() {
        use Matches::{Always, Never, Sometimes};
        // (pattern, lengths, what it matches)
        for (pattern, lengths, expected) in [
            ("", (1, None), Always),
            (".", (1, None), Always),
            ("^.{8,}$", (8, None), Always),
            ("^.{8,}$", (7, None), Sometimes),
            ("^.{8,20}$", (8, Some(20)), Always),
            ("^.{8,20}$", (8, Some(21)), Sometimes),
            ("^.{8,20}$", (21, None), Never),
            ("^.{30}$", (8, Some(20)), Never),
            ("a^", (1, None), Never),
            ("$a", (1, None), Never),
            ("^$", (1, None), Never),
            ("[^\\s\\S]", (1, None), Never),
            ("\\n", (1, None), Never),
            ("\\t|\\x07", (1, None), Never),
            ("[0-9]", (1, None), Sometimes),
            ("[0-9]|[^0-9]", (1, None), Always),
            ("^([0-9]|[^0-9])*$", (1, None), Always),
            ("^[0-9]*$|[^0-9]", (1, None), Always),
            ("a*", (1, None), Always),
            ("(?m)^a$", (2, None), Never),
            ("aaa", (1, Some(2)), Never),
            ("(a|b)*abb", (3, Some(3)), Sometimes),
            // Not decided, so nothing is said.
            ("\\ba\\b", (3, None), Sometimes),
            ("(.{1,31}){1,31}x", (1, None), Sometimes),
            ("(a?){900000}b", (1, None), Sometimes),
        ] {
            let hir = regex_syntax::parse(pattern).unwrap();
            assert_eq!(matches(&hir, lengths), expected, "{pattern} {lengths:?}");
        }
    }
}
