//! A set of characters that a policy names, for the rules that allow or forbid one.

use super::character_classes::class_of;
use crate::json::InputError;
#[cfg(feature = "workbench")]
use crate::report::CharacterClass;
use crate::report::{CharacterSet, Span};
use crate::text::{Kind, Prepared, kind, nfc, sort};

/// The most single characters of a set.
const MOST: usize = 1_000;

/// A set that is ready to be asked.
#[derive(Debug)]
pub(crate) struct Set {
    named: CharacterSet,
    single: Vec<char>,
}

impl Set {
    pub(crate) fn new(named: &CharacterSet) -> Result<Self, InputError> {
        if *named == CharacterSet::default() {
            let reason = "the set is empty; name `ascii`, `classes` or `characters`";
            return Err(InputError::contradiction("$.set", reason));
        }
        let mut single = Vec::new();
        nfc(named.characters.chars(), |c| single.push(u64::from(u32::from(c))));
        sort(&mut single);
        single.dedup();
        let single: Vec<char> = single.into_iter().filter_map(|c| char::from_u32(c as u32)).collect();
        if single.len() > MOST {
            let reason = format!("at most {MOST} single characters");
            return Err(InputError::contradiction("$.set.characters", reason));
        }
        Ok(Self { named: named.clone(), single })
    }

    /// The set as it stands in the policy.
    pub(super) fn named(&self) -> CharacterSet {
        self.named.clone()
    }

    /// The single characters that it names, in order.
    #[cfg(feature = "workbench")]
    pub(crate) fn single(&self) -> &[char] {
        &self.single
    }

    /// The classes that it names.
    #[cfg(feature = "workbench")]
    pub(crate) fn classes(&self) -> &[CharacterClass] {
        &self.named.classes
    }

    /// Whether a character is one of the set.
    pub(crate) fn holds(&self, c: char) -> bool {
        (self.named.ascii && (' '..='~').contains(&c))
            || class_of(c).is_some_and(|class| self.named.classes.contains(&class))
            || self.single.binary_search(&c).is_ok()
    }

    /// Where the password has characters of the set, or outside it. A mark goes with the character before it
    /// unless the set names it: an allowed letter stays allowed with the variation selector behind it.
    pub(super) fn spans(&self, text: &Prepared, inside: bool) -> Vec<Span> {
        text.spans_where(|c| if inside { self.holds(c) } else { !self.admits(c) })
    }

    /// Whether a text of nothing but the set may hold a character: one of the set, or a mark where the set names classes.
    pub(crate) fn admits(&self, c: char) -> bool {
        self.holds(c) || (!self.named.classes.is_empty() && kind(c) == Kind::Mark)
    }
}
