//! The characters that a password can be made of.

use super::expression::{Expression, within};
use super::shape::{CLASSES, KINDS, Shape, class_at};
use crate::rules::{Alphabet, Set};
use crate::text::{Kind, Password, Prepared, kind};

/// Characters at hand, and how many more there are.
#[derive(Debug)]
pub(super) struct Pool {
    /// By kind: the classes in their order, then marks. Each in the order in which they are best taken.
    pub(super) kinds: [Vec<char>; KINDS],
    /// How many characters of each kind have 1, 2, 3 and 4 bytes: what is at hand, or no limit where there are more than we
    /// have thought of.
    pub(super) supply: [[u32; 4]; KINDS],
    /// Whether every one of them is a grapheme of its own whatever stands beside it.
    pub(super) apart: bool,
    /// Whether there are no others.
    pub(super) closed: bool,
}

/// What is tried beyond ASCII where a policy lets it: letters of several scripts, of two, three and four bytes, each of
/// which stays what it is in a normal form. Ranges may hold code points that are not assigned; these are passed over.
const BEYOND: [(char, char); 23] = [
    ('¡', '¬'),
    ('®', 'ſ'),
    ('А', 'я'),
    ('α', 'ω'),
    ('Α', 'Ω'),
    ('Ա', 'Ֆ'),
    ('ա', 'ֆ'),
    ('א', 'ת'),
    ('٠', '٩'),
    ('०', '९'),
    ('ა', 'ჰ'),
    ('Ḁ', 'ẕ'),
    ('₠', '₿'),
    ('←', '⇿'),
    ('あ', 'ん'),
    ('一', '叿'),
    ('가', '겿'),
    ('𐐀', '𐑏'),
    ('𝐀', '𝐙'),
    ('𝐚', '𝐳'),
    ('𝟎', '𝟙'),
    ('😀', '😿'),
    ('𠀀', '𠃿'),
];
/// The most characters of a class of an expression that are looked at one by one.
const MOST_LOOKED_AT: u32 = 2_000;
/// Marks of two, three and four bytes that compose with no letter.
const MARKS: [(char, char); 4] =
    [('\u{348}', '\u{34E}'), ('\u{353}', '\u{357}'), ('\u{1AB5}', '\u{1ABD}'), ('\u{1E8D0}', '\u{1E8D6}')];

impl Pool {
    /// Of printable ASCII and what the rules name. Where others are allowed too, they are left out.
    pub(super) fn plain(shape: &Shape<'_>) -> Self {
        let mut pool = Self::gather(shape, false);
        pool.count();
        pool.closed = true;
        pool
    }

    /// Of everything that we have thought of; what is allowed beyond has no limit.
    pub(super) fn full(shape: &Shape<'_>) -> Self {
        let mut pool = Self::gather(shape, true);
        pool.count();
        if !pool.closed {
            pool.apart = false;
            pool.open(shape);
        }
        pool
    }

    /// Of these and no others, as far as they are allowed.
    pub(super) fn of(shape: &Shape<'_>, characters: Vec<char>) -> Self {
        Self::sorted(shape, characters).counted()
    }

    fn gather(shape: &Shape<'_>, beyond: bool) -> Self {
        // A set without classes names all its characters.
        let closed_set = shape.allowed.iter().find(|set| set.classes().is_empty());
        let others = || shape.barred().map(complement).find_map(|ranges| few(&ranges));
        let alphabet = shape.alphabets().find_map(few).or_else(others);
        let closed = closed_set.is_some() || alphabet.is_some();
        let mut all: Vec<char> = (' '..='~').collect();
        all.extend(shape.allowed.iter().flat_map(|set| set.single()).filter(|c| is_itself(**c)));
        all.extend(alphabet.into_iter().flatten().filter(|c| is_itself(*c)));
        if beyond && !closed {
            let ranges = BEYOND.iter().chain(&MARKS).flat_map(|(from, to)| *from..=*to);
            all.extend(ranges.filter(|c| kind(*c) != Kind::Other));
        }
        Self { closed, ..Self::sorted(shape, all) }
    }

    fn sorted(shape: &Shape<'_>, all: Vec<char>) -> Self {
        let mut kinds: [Vec<char>; KINDS] = Default::default();
        for c in all {
            let at = class_at(c).unwrap_or(KINDS - 1);
            if shape.admits(c)
                && let Some(of_kind) = kinds.get_mut(at)
            {
                of_kind.push(c);
            }
        }
        for of_kind in &mut kinds {
            of_kind.sort_unstable();
            of_kind.dedup();
        }
        Self { kinds, supply: [[0; 4]; KINDS], apart: true, closed: true }
    }

    fn count(&mut self) {
        self.apart = self.kinds.iter().flatten().all(|c| is_apart(*c));
        for (supply, of_kind) in self.supply.iter_mut().zip(&self.kinds) {
            *supply = [0; 4];
            for c in of_kind {
                if let Some(count) = supply.get_mut(c.len_utf8() - 1) {
                    *count += 1;
                }
            }
        }
    }

    /// Lifts the limits of what has more characters than we have thought of: those of classes that every set of allowed
    /// characters names and no set of forbidden ones does.
    fn open(&mut self, shape: &Shape<'_>) {
        for (at, supply) in self.supply.iter_mut().enumerate() {
            let class = CLASSES.get(at);
            let names = |set: &Set| class.is_none_or(|class| set.classes().contains(class));
            let barred = |set: &Set| class.is_some_and(|class| set.classes().contains(class));
            let none = shape.classes.get(at).is_some_and(|band| band.most == 0);
            if !none
                && shape.allowed.iter().all(|set| names(set))
                && !shape.forbidden.iter().any(|set| barred(set))
            {
                supply.iter_mut().skip(1).for_each(|count| *count = u32::MAX);
            }
        }
    }

    /// Only some of them, and no others.
    pub(super) fn keeping(mut self, keep: impl Fn(char) -> bool) -> Self {
        self.kinds.iter_mut().for_each(|of_kind| of_kind.retain(|c| keep(*c)));
        self.counted()
    }

    /// Without what joins the character before it, and no others.
    pub(super) fn without_marks(mut self) -> Self {
        if let Some(marks) = self.kinds.last_mut() {
            marks.clear();
        }
        self.counted()
    }

    fn counted(mut self) -> Self {
        self.count();
        self.closed = true;
        self
    }

    /// How many different ones there are.
    pub(super) fn size(&self) -> u32 {
        self.supply.iter().flatten().fold(0, |sum: u32, count| sum.saturating_add(*count))
    }

    /// Whether an expression could match a text of these characters. Says yes where that would take long to find out.
    pub(super) fn can_match(&self, expression: &Expression, shape: &Shape<'_>) -> bool {
        if self.closed {
            let all = self.all();
            expression.can_match(&|ranges| all.iter().any(|c| within(ranges, *c)))
        } else {
            let size = |(from, to): &(char, char)| u32::from(*to) - u32::from(*from) + 1;
            expression.can_match(&|ranges| {
                let many = ranges.iter().map(size).fold(0, u32::saturating_add) > MOST_LOOKED_AT;
                many || ranges.iter().any(|(from, to)| (*from..=*to).any(|c| shape.admits(c)))
            })
        }
    }

    /// The alphabets at hand of some kinds, the largest first, each with a character: what a least sum of alphabets is made of.
    pub(super) fn alphabets(&self, of_kind: impl Fn(usize) -> bool) -> Vec<(Alphabet, char)> {
        let mut found: Vec<(Alphabet, char)> = Vec::new();
        let kinds = self.kinds.iter().enumerate().filter(|(at, _)| of_kind(*at));
        for c in kinds.flat_map(|(_, all)| all) {
            if let Some(alphabet) = Alphabet::of(*c)
                && !found.iter().any(|(other, _)| *other == alphabet)
            {
                found.push((alphabet, *c));
            }
        }
        found.sort_by_key(|(alphabet, _)| std::cmp::Reverse(alphabet.size()));
        found
    }

    /// All at hand.
    pub(super) fn all(&self) -> Vec<char> {
        self.kinds.iter().flatten().copied().collect()
    }
}

/// The characters of ranges, if they are few enough to be looked at one by one.
fn few(ranges: &[(char, char)]) -> Option<Vec<char>> {
    let size =
        ranges.iter().map(|(from, to)| u32::from(*to) - u32::from(*from) + 1).fold(0, u32::saturating_add);
    (size <= MOST_LOOKED_AT).then(|| ranges.iter().flat_map(|(from, to)| *from..=*to).collect())
}

/// What is not in ranges that are in order and apart.
fn complement(ranges: &[(char, char)]) -> Vec<(char, char)> {
    let next = |c: char| ((c)..=char::MAX).nth(1);
    let mut open = Some('\0');
    let mut others = Vec::new();
    for (from, to) in ranges {
        let before = ('\0'..*from).next_back();
        if let (Some(first), Some(last)) = (open, before)
            && first <= last
        {
            others.push((first, last));
        }
        open = next(*to);
    }
    others.extend(open.map(|first| (first, char::MAX)));
    others
}

/// Whether a text of this character alone is prepared to itself and may stand in a password.
fn is_itself(c: char) -> bool {
    if (' '..='~').contains(&c) {
        return true;
    }
    let text = Password::new(c.to_string());
    Prepared::new(&text).is_ok_and(|text| text.chars() == [c] && text.refusals().is_empty())
}

/// Whether a grapheme always begins and ends at this character, beside others of which that is true (UAX #29): no letter
/// with case and no digit extends, is extended by, or joins another; nor do ASCII and the ideographs.
fn is_apart(c: char) -> bool {
    (' '..='~').contains(&c)
        || ('一'..='\u{9FFF}').contains(&c)
        || matches!(kind(c), Kind::Lower | Kind::Upper | Kind::Digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_beyond_ascii_stays_what_it_is() {
        for c in BEYOND.iter().chain(&MARKS).flat_map(|(from, to)| *from..=*to) {
            assert!(kind(c) == Kind::Other || is_itself(c), "{c:?} {:x}", u32::from(c));
        }
        for mark in MARKS.iter().flat_map(|(from, to)| *from..=*to) {
            assert_eq!(kind(mark), Kind::Mark, "{mark:?}");
        }
    }
}
