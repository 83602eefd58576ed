//! What rules ask together.

use super::asked::Part;
use super::expression::{Expression, within};
use crate::report::{CharacterClass, Unit};
use crate::rules::{Set, class_of};
use crate::text::MAX_CODE_POINTS;

/// The classes in the order that everything here counts them in; what belongs to none comes behind.
pub(super) const CLASSES: [CharacterClass; 5] = [
    CharacterClass::Lower,
    CharacterClass::Upper,
    CharacterClass::Digit,
    CharacterClass::Symbol,
    CharacterClass::Caseless,
];
/// How many kinds of characters are counted: the classes, and marks, which belong to none.
pub(super) const KINDS: usize = CLASSES.len() + 1;

/// A least and a most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Band {
    pub(super) least: u32,
    pub(super) most: u32,
}

impl Band {
    const ANY: Self = Self { least: 0, most: u32::MAX };

    fn narrow(&mut self, least: u32, most: u32) {
        self.least = self.least.max(least);
        self.most = self.most.min(most);
    }
}

/// What a choice of parts asks of one password.
#[derive(Debug)]
pub(super) struct Shape<'a> {
    pub(super) code_points: Band,
    pub(super) graphemes: Band,
    pub(super) bytes: Band,
    /// By class; the minimum may be met by what stands in.
    pub(super) classes: [Band; 5],
    /// So many of these classes.
    pub(super) choices: Vec<(u32, &'a [CharacterClass])>,
    pub(super) distinct: u32,
    /// The least sum of the sizes of alphabets.
    pub(super) alphabet_sum: u32,
    pub(super) run: u32,
    pub(super) total: u32,
    pub(super) allowed: Vec<&'a Set>,
    pub(super) forbidden: Vec<&'a Set>,
    pub(super) must_match: Vec<&'a Expression>,
    must_not_match: Vec<&'a Expression>,
}

impl<'a> Shape<'a> {
    pub(super) fn of(parts: impl Iterator<Item = &'a Part>) -> Self {
        let longest = u32::try_from(MAX_CODE_POINTS).unwrap_or(u32::MAX);
        let mut shape = Self {
            // No text may be empty, whatever the rules say.
            code_points: Band { least: 1, most: longest },
            graphemes: Band::ANY,
            bytes: Band::ANY,
            classes: [Band::ANY; 5],
            choices: Vec::new(),
            distinct: 0,
            alphabet_sum: 0,
            run: u32::MAX,
            total: u32::MAX,
            allowed: Vec::new(),
            forbidden: Vec::new(),
            must_match: Vec::new(),
            must_not_match: Vec::new(),
        };
        parts.for_each(|part| shape.add(part));
        shape
    }

    fn add(&mut self, part: &'a Part) {
        match part {
            Part::Length { unit, min, max } => {
                let band = match unit {
                    Unit::CodePoints => &mut self.code_points,
                    Unit::Graphemes => &mut self.graphemes,
                    Unit::Bytes => &mut self.bytes,
                };
                band.narrow(*min, *max);
            }
            Part::ClassMin(class, min) => self.class(*class, *min, u32::MAX),
            Part::ClassMax(class, max) => self.class(*class, 0, *max),
            Part::Classes(least, of) => self.choices.push((*least, of)),
            Part::Allowed(set) => self.allowed.push(set),
            Part::Forbidden(set) => self.forbidden.push(set),
            Part::Distinct(min) => self.distinct = self.distinct.max(*min),
            Part::Alphabets(min) => self.alphabet_sum = self.alphabet_sum.max(*min),
            Part::Run(max) => self.run = self.run.min(*max),
            Part::Total(max) => self.total = self.total.min(*max),
            Part::Match(expression) => {
                let (least, most) = expression.bytes();
                let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                self.bytes.narrow(number(least), most.map_or(u32::MAX, number));
                let (least, most) = expression.code_points();
                self.code_points.narrow(least, most.unwrap_or(u32::MAX));
                self.must_match.push(expression);
            }
            Part::NoMatch(expression) => self.must_not_match.push(expression),
        }
    }

    fn class(&mut self, class: CharacterClass, least: u32, most: u32) {
        if let Some((_, band)) = CLASSES.iter().zip(&mut self.classes).find(|(other, _)| **other == class) {
            band.narrow(least, most);
        }
    }

    /// Whether a character may stand in the password.
    pub(super) fn admits(&self, c: char) -> bool {
        self.allowed.iter().all(|set| set.admits(c))
            && !self.forbidden.iter().any(|set| set.holds(c))
            && self.alphabets().all(|ranges| within(ranges, c))
            && !self.barred().any(|ranges| within(ranges, c))
            && class_at(c).and_then(|at| self.classes.get(at)).is_none_or(|band| band.most > 0)
    }

    /// What patterns that match the whole are made of.
    pub(super) fn alphabets(&self) -> impl Iterator<Item = &'a [(char, char)]> {
        self.must_match.iter().filter_map(|expression| expression.alphabet())
    }

    /// What patterns forbid of which a single character is a match.
    pub(super) fn barred(&self) -> impl Iterator<Item = &'a [(char, char)]> {
        self.must_not_match.iter().filter_map(|not| not.single())
    }

    /// Whether the patterns contradict each other, or one of them every text.
    pub(super) fn patterns_contradict(&self) -> bool {
        self.must_not_match
            .iter()
            .any(|not| not.matches_everything() || self.must_match.iter().any(|must| must.same(not)))
    }
}

/// The place of a character's class in [`CLASSES`]; nothing for marks.
pub(super) fn class_at(c: char) -> Option<usize> {
    let class = class_of(c)?;
    CLASSES.iter().position(|other| *other == class)
}
