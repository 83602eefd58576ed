//! Rules that are no numbers: when one of them certainly refuses all that another refuses.

use crate::report::CharacterSet;
use crate::rules::RuleSpec;

/// Whether a rule is answered by another: what it refuses the other refuses, and it waits for no evidence that the other does
/// not wait for.
pub(super) fn implied(rule: &RuleSpec, by: &RuleSpec) -> bool {
    match (rule, by) {
        (RuleSpec::AllowedCharacters(rule), RuleSpec::AllowedCharacters(by)) => holds(&rule.set, &by.set),
        (RuleSpec::ForbiddenCharacters(rule), RuleSpec::ForbiddenCharacters(by)) => holds(&by.set, &rule.set),
        // Of two descriptions none may be lost: a person reads them.
        (RuleSpec::Pattern(rule), RuleSpec::Pattern(by)) => {
            let silent = rule.description.is_empty() || rule.description == by.description;
            silent && rule.must_match == by.must_match && rule.must_not_match == by.must_not_match
        }
        _ => false,
    }
}

/// Whether a set certainly holds all that another holds.
fn holds(set: &CharacterSet, other: &CharacterSet) -> bool {
    // The characters are normalised together: a letter and a mark may become one, so only ASCII is compared one by one.
    let singles = set.characters == other.characters
        || match (ascii(&set.characters), ascii(&other.characters)) {
            (_, Some(theirs)) if set.ascii => theirs & !PRINTABLE == 0,
            (Some(ours), Some(theirs)) => theirs & !ours == 0,
            _ => false,
        };
    (set.ascii || !other.ascii) && other.classes.iter().all(|class| set.classes.contains(class)) && singles
}

/// U+0020 to U+007E, as [`ascii`] has them.
const PRINTABLE: u128 = ((1 << 95) - 1) << 32;

/// One bit for each character, if all are ASCII.
fn ascii(characters: &str) -> Option<u128> {
    let bit = |byte: u8| 1_u128 << byte;
    characters.is_ascii().then(|| characters.bytes().map(bit).fold(0, |all, bit| all | bit))
}
