//! The search, from the end of the password backwards.

use super::super::{outermost, pattern};
use super::chains::{Chain, Chains};
use super::edges::Edges;
use super::purse::Purse;
use super::spelling::{END, Entry, MOST_PAID, NO_SIGN, ONLY_SIGNS, OWN_LOOK, OWN_SCRIPT, Spellings};
use super::words::{FIELDS, Strength, as_spelt, collect, ideographs, read};
use crate::report::{Disguise, Pattern, PatternKind, PersonalField};
use crate::text::Prepared;

/// For each slot of [`Spellings`] the best way if the rest of the word, from this slot on, stands at some letter of
/// the password, and 0 if it does not: where it ends, with the marks around that.
type Row = Vec<u32>;

const LOW_MARKS: u32 = 3;
const ALL_MARKS: u32 = ONLY_SIGNS | OWN_SCRIPT | OWN_LOOK | NO_SIGN;

/// Everything of the user that stands in the password.
pub(in super::super) fn find(text: &Prepared, user: &[(PersonalField, &str)]) -> Vec<Pattern> {
    if user.is_empty() {
        return Vec::new();
    }
    find_paid(text, user, &Purse::of(text.folded()))
}

fn find_paid(text: &Prepared, user: &[(PersonalField, &str)], purse: &Purse) -> Vec<Pattern> {
    let fields = read(user);
    let words = collect(&fields);
    let spellings = Spellings::of(&words, purse);
    if spellings.entries.is_empty() {
        return Vec::new();
    }
    find_spelt(text, &spellings)
}

/// Apart, because most passwords hold none of the words: V8 compiles a function as a whole when it is first called.
#[inline(never)]
fn find_spelt(text: &Prepared, spellings: &Spellings<'_>) -> Vec<Pattern> {
    let letters = text.folded().chars();
    let edges = Edges::of(text);
    // Each field by itself, so that none hides another, and all together.
    let mut by_field = FIELDS.map(|_| Chains::new(letters.len()));
    let mut together = Chains::new(letters.len());
    search(text, spellings, |start, end, disguise, entry| {
        let mut word = Chain {
            end,
            strength: Strength::Backward,
            ideographs: ideographs(&entry.word.letters),
            longest: end - start,
            disguise,
            fields: 0,
        };
        let mut strongest = None;
        let mut fields = 0;
        for (field, (chains, strength)) in by_field.iter_mut().zip(entry.strengths).enumerate() {
            let Some(strength) = strength else { continue };
            let strength = as_spelt(strength, end - start, &entry.word.letters, entry.backwards);
            // A `de` that several fields hold does not make a chain theirs; an ideograph does.
            let involved = strength >= Strength::Short || word.ideographs > 0;
            fields |= u8::from(involved) << field;
            strongest = strongest.max(Some(strength));
            chains.add(start, Chain { strength, fields: 1 << field, ..word }, letters, &edges);
        }
        if let Some(strength) = strongest {
            word = Chain { strength, fields, ..word };
            together.add(start, word, letters, &edges);
        }
    });
    let found = |chains: &Chains, bit: usize, field: PersonalField| -> Vec<Pattern> {
        let telling = chains.telling(letters.len(), &edges).into_iter();
        let of_field = telling.filter(|(_, chain)| chain.fields & (1 << bit) != 0);
        let place = |(here, chain): (std::ops::Range<usize>, Chain)| {
            let kind = PatternKind::PersonalData { field, disguise: chain.disguise };
            pattern(text, kind, text.folded().code_points(here))
        };
        of_field.filter_map(place).collect()
    };
    let each = FIELDS.into_iter().zip(&by_field).enumerate().flat_map(|(bit, (field, chains))| {
        let mut of_field = found(chains, bit, field);
        of_field.extend(found(&together, bit, field));
        outermost(of_field)
    });
    each.collect()
}

/// Finds every word, the longest way that the password spells it from each letter on.
fn search(
    text: &Prepared,
    spellings: &Spellings<'_>,
    mut with: impl FnMut(usize, usize, Disguise, &Entry<'_>),
) {
    let (folded, looks) = (text.folded().chars(), text.folded().skeleton());
    let mut rows: [Row; MOST_PAID + 1] = std::array::from_fn(|_| vec![0; spellings.slots]);
    // The way behind the last letter of a word: it ends here, and every mark is still on it.
    let ended = |at: usize| u32::try_from(at << LOW_MARKS).unwrap_or(u32::MAX) | ALL_MARKS;
    let set_end = |row: &mut Row, at| row.get_mut(END).into_iter().for_each(|end| *end = ended(at));
    // From behind the last letter: a ь at the end of a name costs nothing there.
    for start in (0..=folded.len()).rev() {
        rows.rotate_right(1);
        let Some((now, later)) = rows.split_first_mut() else { return };
        now.fill(0);
        set_end(now, start);
        let rest = folded.get(start..).unwrap_or_default();
        spellings.paid(rest, looks.get(start..).unwrap_or_default(), |paid, keep| {
            let Some(after) = later.get(paid.length() - 1) else { return };
            for step in &paid.steps {
                let (from, to) = (usize::from(step.from), usize::from(step.to));
                if let (Some(way), Some(slot)) = (after.get(to), now.get_mut(from)) {
                    *slot = (*slot).max(way & step.keep & keep);
                }
            }
        });
        for step in &spellings.free {
            let way = now.get(usize::from(step.to)).copied().unwrap_or(0) & step.keep;
            now.get_mut(usize::from(step.from)).into_iter().for_each(|slot| *slot = (*slot).max(way));
        }
        for entry in &spellings.entries {
            let way = now.get(entry.first).copied().unwrap_or(0);
            let end = ((way & !NO_SIGN) >> LOW_MARKS) as usize;
            // Signs alone are no disguise: 134 is not Lea.
            if end <= start || way & ONLY_SIGNS != 0 || way & (OWN_SCRIPT | OWN_LOOK) == 0 {
                continue;
            }
            let disguise = match () {
                () if way & OWN_SCRIPT == 0 => Disguise::Transliterated,
                () if entry.backwards => Disguise::Reversed,
                () if way & NO_SIGN == 0 => Disguise::Leet,
                () => Disguise::None,
            };
            with(start, end, disguise, entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Password;

    fn prepared(password: &str) -> Prepared {
        Prepared::new(&Password::from(password)).expect("short enough")
    }

    #[test]
    fn a_blank_field_stands_in_no_password() {
        let user = [(PersonalField::UserName, " "), (PersonalField::Name, "Sanne")];
        let found = find(&prepared("sanne"), &user);
        assert!(matches!(
            found.as_slice(),
            [Pattern { kind: PatternKind::PersonalData { field: PersonalField::Name, .. }, .. }]
        ));
    }

    proptest! {
        #[test]
        fn what_is_left_out_does_not_stand_there(
            name in "[aeistvü]{1,3}[ -]?[аивнщьюm]{0,3}",
            address in "[aeivx']{1,4}[.@][hsтсaк]{1,4}",
            before in "[aeiv431@т-]{0,3}",
            after in "[xsüтиscvnhyu17]{0,5}",
            reversed: bool,
        ) {
            let user = [(PersonalField::Name, name.as_str()), (PersonalField::Email, address.as_str())];
            for word in [name.as_str(), address.as_str(), ""] {
                let word: String = if reversed { word.chars().rev().collect() } else { word.to_owned() };
                let text = prepared(&format!("{before}{word}{after}"));
                let letters = text.folded().chars();
                let boundless = Purse::boundless(letters.iter().any(|c| crate::text::is_cyrillic(*c)));
                prop_assert_eq!(find(&text, &user), find_paid(&text, &user, &boundless));
            }
        }
    }
}
