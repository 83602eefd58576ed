//! Regular expressions, read to make texts that they match.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::dice::Dice;

/// A parsed expression and what follows from it for every text that it matches.
#[derive(Debug)]
pub(super) struct Expression {
    text: String,
    hir: Hir,
    /// Ranges of all characters that it names, in order and apart.
    named: Vec<(char, char)>,
    /// Whether a match is always the whole text.
    whole: bool,
    /// How many code points a match has at least, and at most if there is a limit.
    code_points: (u32, Option<u32>),
}

/// Whether there is a character at hand in some ranges.
pub(super) type AnyOf<'a> = dyn Fn(&[(char, char)]) -> bool + 'a;

/// The longest sample; a policy's patterns have at most 1,000 places, but repetitions without end.
const LONGEST: usize = 512;

impl Expression {
    /// Reads one; nothing where it cannot be read, as the policy's own check would have told.
    pub(super) fn read(text: &str) -> Option<Self> {
        let hir = regex_syntax::parse(text).ok()?;
        let looks = hir.properties();
        let whole =
            looks.look_set_prefix().contains(Look::Start) && looks.look_set_suffix().contains(Look::End);
        let mut named = Vec::new();
        collect(&hir, &mut named);
        named.sort_unstable();
        let mut apart: Vec<(char, char)> = Vec::new();
        for (from, to) in named {
            match apart.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => apart.push((from, to)),
            }
        }
        let code_points = code_points(&hir);
        Some(Self { text: text.to_owned(), hir, named: apart, whole, code_points })
    }

    /// Whether two are written alike.
    pub(super) fn same(&self, other: &Self) -> bool {
        self.text == other.text
    }

    /// The characters that a matched text is made of, if it is made of nothing else.
    pub(super) fn alphabet(&self) -> Option<&[(char, char)]> {
        self.whole.then_some(self.named.as_slice())
    }

    /// The characters of which one alone makes it match.
    pub(super) fn single(&self) -> Option<&[(char, char)]> {
        let single = match self.hir.kind() {
            HirKind::Class(_) => true,
            HirKind::Literal(literal) => {
                std::str::from_utf8(&literal.0).is_ok_and(|text| text.chars().count() == 1)
            }
            _ => false,
        };
        single.then_some(self.named.as_slice())
    }

    /// How many bytes a matched text has at least, and at most if that is known.
    pub(super) fn bytes(&self) -> (usize, Option<usize>) {
        let size = self.hir.properties();
        (size.minimum_len().unwrap_or_default(), size.maximum_len().filter(|_| self.whole))
    }

    /// How many code points a matched text has at least, and at most if that is known.
    pub(super) fn code_points(&self) -> (u32, Option<u32>) {
        let (least, most) = self.code_points;
        (least, most.filter(|_| self.whole))
    }

    /// Whether it matches every text, because it matches nothing at all anywhere.
    pub(super) fn matches_everything(&self) -> bool {
        let what = self.hir.properties();
        what.look_set().is_empty() && what.minimum_len() == Some(0)
    }

    /// Whether a text could match, given whether there is a character at hand in some ranges.
    pub(super) fn can_match(&self, any_of: &AnyOf<'_>) -> bool {
        can_match(&self.hir, any_of)
    }

    /// A text that it matches, looks aside, of characters at hand where possible; nothing where none was found.
    pub(super) fn sample(&self, at_hand: &[char], more: usize, dice: &mut Dice) -> Option<Vec<char>> {
        let mut sample = Vec::new();
        extend(&self.hir, at_hand, more, dice, &mut sample).then_some(sample)
    }

    /// Whether a match is always the whole text.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }
}

/// Whether a character stands in ranges that are in order and apart.
pub(super) fn within(ranges: &[(char, char)], c: char) -> bool {
    let after = ranges.partition_point(|(from, _)| *from <= c);
    after.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|(_, to)| c <= *to)
}

fn collect(hir: &Hir, into: &mut Vec<(char, char)>) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => {
            into.extend(String::from_utf8_lossy(&literal.0).chars().map(|c| (c, c)));
        }
        HirKind::Class(class) => into.extend(ranges(class)),
        HirKind::Repetition(repetition) => collect(&repetition.sub, into),
        HirKind::Capture(capture) => collect(&capture.sub, into),
        HirKind::Concat(all) | HirKind::Alternation(all) => all.iter().for_each(|hir| collect(hir, into)),
    }
}

fn ranges(class: &Class) -> Vec<(char, char)> {
    match class {
        Class::Unicode(class) => class.ranges().iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => {
            class.ranges().iter().map(|range| (char::from(range.start()), char::from(range.end()))).collect()
        }
    }
}

/// How many code points a match has at least, and at most.
fn code_points(hir: &Hir) -> (u32, Option<u32>) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => (0, Some(0)),
        HirKind::Literal(literal) => {
            let count = String::from_utf8_lossy(&literal.0).chars().count();
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            (count, Some(count))
        }
        HirKind::Class(_) => (1, Some(1)),
        HirKind::Repetition(repetition) => {
            let (least, most) = code_points(&repetition.sub);
            let most = match most {
                Some(0) => Some(0),
                most => most.zip(repetition.max).and_then(|(most, times)| most.checked_mul(times)),
            };
            (least.saturating_mul(repetition.min), most)
        }
        HirKind::Capture(capture) => code_points(&capture.sub),
        HirKind::Concat(all) => all.iter().map(code_points).fold((0, Some(0)), |sum, one| {
            (sum.0.saturating_add(one.0), sum.1.zip(one.1).and_then(|(sum, one)| sum.checked_add(one)))
        }),
        HirKind::Alternation(all) => all
            .iter()
            .map(code_points)
            .reduce(|a, b| (a.0.min(b.0), a.1.zip(b.1).map(|(a, b)| a.max(b))))
            .unwrap_or((0, None)),
    }
}

fn can_match(hir: &Hir, any_of: &AnyOf<'_>) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => String::from_utf8_lossy(&literal.0).chars().all(|c| any_of(&[(c, c)])),
        HirKind::Class(class) => any_of(&ranges(class)),
        HirKind::Repetition(repetition) => repetition.min == 0 || can_match(&repetition.sub, any_of),
        HirKind::Capture(capture) => can_match(&capture.sub, any_of),
        HirKind::Concat(all) => all.iter().all(|hir| can_match(hir, any_of)),
        HirKind::Alternation(all) => all.iter().any(|hir| can_match(hir, any_of)),
    }
}

/// Adds a text that an expression matches. `more` is how often a repetition without need may go on.
fn extend(hir: &Hir, at_hand: &[char], more: usize, dice: &mut Dice, into: &mut Vec<char>) -> bool {
    if into.len() > LONGEST {
        return false;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => {
            into.extend(String::from_utf8_lossy(&literal.0).chars());
            true
        }
        HirKind::Class(class) => {
            let ranges = ranges(class);
            let fitting: Vec<char> = at_hand.iter().copied().filter(|c| within(&ranges, *c)).collect();
            // What the class has and nobody thought of: the first of a range.
            let c = dice.pick(&fitting).or_else(|| dice.pick(&ranges).map(|(from, _)| from));
            into.extend(c);
            c.is_some()
        }
        HirKind::Repetition(repetition) => {
            let least = usize::try_from(repetition.min).unwrap_or(usize::MAX);
            let most = repetition.max.map_or(usize::MAX, |max| usize::try_from(max).unwrap_or(usize::MAX));
            let further = dice.below(more + 1).min(most.saturating_sub(least));
            (0..least.min(LONGEST + 1).saturating_add(further))
                .all(|_| extend(&repetition.sub, at_hand, more, dice, into))
        }
        HirKind::Capture(capture) => extend(&capture.sub, at_hand, more, dice, into),
        HirKind::Concat(all) => all.iter().all(|hir| extend(hir, at_hand, more, dice, into)),
        HirKind::Alternation(all) => {
            let first = dice.below(all.len());
            all.get(first).is_some_and(|hir| extend(hir, at_hand, more, dice, into))
        }
    }
}
