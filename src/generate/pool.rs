//! The characters that a password can be made of.

use super::shape::{KINDS, Shape, class_at};
use crate::rules::Set;
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
/// Marks of two, three and four bytes that compose with no letter.
const MARKS: [char; 3] = ['\u{348}', '\u{1AB5}', '\u{1E8D0}'];

impl Pool {
    /// Of printable ASCII and what the rules name. Where others are allowed too, they are left out.
    pub(super) fn plain(shape: &Shape<'_>) -> Self {
        let (mut pool, _) = Self::gather(shape, false);
        pool.count();
        pool
    }

    /// Of everything that we have thought of; what is allowed beyond has no limit.
    pub(super) fn full(shape: &Shape<'_>) -> Self {
        let (mut pool, closed) = Self::gather(shape, true);
        pool.count();
        if !closed {
            pool.apart = false;
            pool.open(shape);
        }
        pool
    }

    fn gather(shape: &Shape<'_>, beyond: bool) -> (Self, bool) {
        // A set without classes names all its characters.
        let closed_set = shape.allowed.iter().find(|set| set.classes().is_empty());
        let alphabet = shape.alphabets().find_map(few);
        let closed = closed_set.is_some() || alphabet.is_some();
        let mut all: Vec<char> = (' '..='~').collect();
        all.extend(shape.allowed.iter().flat_map(|set| set.single()).filter(|c| is_itself(**c)));
        all.extend(alphabet.into_iter().flatten().filter(|c| is_itself(*c)));
        if beyond && !closed {
            let ranges = BEYOND.iter().flat_map(|(from, to)| *from..=*to);
            all.extend(ranges.filter(|c| kind(*c) != Kind::Other).chain(MARKS));
        }
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
        (Self { kinds, supply: [[0; 4]; KINDS], apart: true }, closed)
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
            let class = super::shape::CLASSES.get(at);
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

    /// How many different ones there are.
    pub(super) fn size(&self) -> u32 {
        self.supply.iter().flatten().fold(0, |sum: u32, count| sum.saturating_add(*count))
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
    (size <= 2_000).then(|| ranges.iter().flat_map(|(from, to)| *from..=*to).collect())
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
        for c in BEYOND.iter().flat_map(|(from, to)| *from..=*to).chain(MARKS) {
            assert!(kind(c) == Kind::Other || is_itself(c), "{c:?} {:x}", u32::from(c));
        }
        for mark in MARKS {
            assert_eq!(kind(mark), Kind::Mark, "{mark:?}");
        }
    }
}
