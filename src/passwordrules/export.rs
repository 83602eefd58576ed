//! From a policy to the attribute.

use serde::Serialize;

use super::import::CLASSES;
use super::{Characters, PasswordRules};
use crate::policy::Policy;
use crate::report::{CharacterClass, CharacterSet, Mode};
use crate::rules::{RuleSpec, character_classes};
use crate::text::nfc;

/// What a form can tell a browser of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Bridge {
    /// The attribute `passwordrules`; empty where there is nothing to tell.
    pub passwordrules: String,
    /// The attribute `minlength`, only where the policy allows no character but those of ASCII.
    ///
    /// Browsers count UTF-16 units of what was typed, policies what is left of it when it is prepared, in their own
    /// unit: `😀` is two units there and one code point here. Where every character is one of ASCII the two agree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minlength: Option<u32>,
    /// The attribute `maxlength`, on the same condition, so that it cuts nothing that the policy accepts. A browser cuts what
    /// is pasted without a word: a form that tells people why their password is too long leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maxlength: Option<u32>,
    /// The attribute `autocomplete`.
    pub autocomplete: &'static str,
    /// What of the policy the string does not say, or says more strictly, in the order of the policy.
    pub not_expressed: Vec<NotExpressed>,
}

/// A rule that the string does not say, or not exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NotExpressed {
    /// The rule's index in the policy.
    pub index: usize,
    /// Its name.
    pub rule: &'static str,
    /// Why not.
    pub reason: Reason,
}

/// Why a string does not say a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// The rule only advises.
    Advised,
    /// It is said more strictly: what follows the string meets the rule, and so do others.
    Narrowed,
    /// The format has no numbers of characters, only whether there is one.
    Count,
    /// It is about characters beyond ASCII, which no browser generates.
    Unicode,
    /// The format has no alternatives of several rules.
    Alternatives,
    /// It is about how easily a password is guessed. What a browser generates is not.
    Guessable,
    /// It is a list of words.
    Words,
    /// It is a regular expression.
    Pattern,
    /// It is about the user, or about passwords that only the server knows.
    Account,
    /// It is about the form: a browser fills both entries.
    Form,
}

/// Tells a policy to browsers.
///
/// The string is made such that a password which a browser generates by it meets the rules that it says; where the format
/// cannot say a rule exactly it says more. All that it leaves unsaid is listed.
///
/// ```
/// use passmuster::{Policy, passwordrules};
///
/// let policy = Policy::from_json(r#"{"schema": 1, "rules": [
///     {"rule": "length", "min": 10, "max": 64},
///     {"rule": "character_classes", "min": {"digit": 2}},
///     {"rule": "forbidden_characters", "set": {"characters": "<>"}}
/// ]}"#)?;
/// let bridge = passwordrules::from_policy(&policy);
/// assert_eq!(bridge.passwordrules, "minlength: 10; maxlength: 64; required: digit; \
///     allowed: upper, lower, digit, [- !\"#$%&'()*+,./:;=?@[\\^_`{|}~]];");
/// // There must be two of them, which the format does not know.
/// assert_eq!(bridge.not_expressed[0].index, 1);
/// // `é` is one character to the policy and may be two to a browser.
/// assert_eq!(bridge.maxlength, None);
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[must_use]
pub fn from_policy(policy: &Policy) -> Bridge {
    let mut draft = Draft::default();
    let rules = || policy.spec().rules.iter().enumerate();
    // What is allowed comes first: it decides what can be required.
    for (_, entry) in rules().filter(|(_, entry)| entry.mode == Mode::Enforce) {
        draft.allow(&entry.rule);
    }
    for (index, entry) in rules() {
        let reason = match entry.mode {
            Mode::Advise => Some(Reason::Advised),
            Mode::Enforce => draft.ask(&entry.rule),
        };
        let rule = entry.rule.name();
        draft.not_expressed.extend(reason.map(|reason| NotExpressed { index, rule, reason }));
    }
    draft.finished()
}

struct Draft {
    rules: PasswordRules,
    /// What the policy allows of ASCII.
    allowed: Characters,
    /// Whether it allows nothing else.
    only_ascii: bool,
    not_expressed: Vec<NotExpressed>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            rules: PasswordRules::default(),
            allowed: Characters::ASCII_PRINTABLE,
            only_ascii: false,
            not_expressed: Vec::new(),
        }
    }
}

impl Draft {
    /// Takes in what a rule says of single characters.
    fn allow(&mut self, rule: &RuleSpec) {
        match rule {
            RuleSpec::AllowedCharacters(spec) => {
                let (ascii, others) = ascii_of(&spec.set);
                self.only_ascii |= !others;
                self.allowed = self.allowed.intersection(ascii);
            }
            RuleSpec::ForbiddenCharacters(spec) => self.allowed = self.allowed.without(ascii_of(&spec.set).0),
            RuleSpec::CharacterClasses(spec) => {
                for (class, characters) in CLASSES {
                    if spec.max.get(&class) == Some(&0) {
                        self.allowed = self.allowed.without(characters);
                    }
                }
            }
            _ => {}
        }
    }

    /// Takes in what else a rule asks; why not, if it cannot be said.
    fn ask(&mut self, rule: &RuleSpec) -> Option<Reason> {
        match rule {
            // A character of ASCII is one of each unit.
            RuleSpec::Length(spec) => {
                self.rules.min_length = self.rules.min_length.max(spec.min.filter(|min| *min > 0));
                self.at_most(spec.max);
                None
            }
            RuleSpec::MaxBytes(spec) => {
                self.at_most(Some(spec.max));
                None
            }
            RuleSpec::CharacterClasses(spec) => self.ask_classes(spec),
            RuleSpec::AllowedCharacters(spec) => {
                let (ascii, others) = ascii_of(&spec.set);
                if ascii.is_empty() { Some(Reason::Unicode) } else { others.then_some(Reason::Narrowed) }
            }
            // What is forbidden beyond ASCII is not generated in any case.
            RuleSpec::ForbiddenCharacters(_) => None,
            RuleSpec::Repeats(spec) => {
                let runs = self.rules.max_consecutive.into_iter().chain(spec.max_run);
                self.rules.max_consecutive = runs.min();
                spec.max_total.map(|_| Reason::Count)
            }
            RuleSpec::DistinctCharacters(_) | RuleSpec::AlphabetSize(_) => Some(Reason::Count),
            RuleSpec::AnyOf(_) => Some(Reason::Alternatives),
            RuleSpec::Sequences(_)
            | RuleSpec::KeyboardWalks(_)
            | RuleSpec::Breached(_)
            | RuleSpec::Strength(_) => Some(Reason::Guessable),
            RuleSpec::Blocklist(_) => Some(Reason::Words),
            RuleSpec::Pattern(_) => Some(Reason::Pattern),
            RuleSpec::PersonalData(_)
            | RuleSpec::NotCurrent(_)
            | RuleSpec::NotLikeCurrent(_)
            | RuleSpec::AbsentFromCurrent(_)
            | RuleSpec::History(_)
            | RuleSpec::MinAge(_)
            | RuleSpec::MaxAge(_) => Some(Reason::Account),
            RuleSpec::Confirmation(_) => Some(Reason::Form),
        }
    }

    fn at_most(&mut self, max: Option<u32>) {
        self.rules.max_length = self.rules.max_length.into_iter().chain(max).min();
    }

    /// Classes: of each that is asked for one character, and of a choice as many classes as are asked for.
    fn ask_classes(&mut self, spec: &character_classes::Spec) -> Option<Reason> {
        let (mut unicode, mut count) = (false, false);
        for (&class, &min) in spec.min.iter().filter(|(_, min)| **min > 0) {
            unicode |= !self.require(class);
            count |= min > 1;
        }
        // Of letters without case no browser generates one, so any limit on them is kept to.
        count |= spec.max.iter().any(|(class, max)| *class != CharacterClass::Caseless && *max > 0);
        let choice = spec.at_least.and_then(|at_least| self.ask_choice(at_least as usize, &spec.of));
        let reasons = [unicode.then_some(Reason::Unicode), count.then_some(Reason::Count), choice];
        reasons.into_iter().flatten().next()
    }

    /// So many of some classes, or of the usual ones: the first of them that can be generated.
    fn ask_choice(&mut self, at_least: usize, of: &[CharacterClass]) -> Option<Reason> {
        let named = |class: &CharacterClass| of.is_empty() || of.contains(class);
        let can: Vec<(CharacterClass, Characters)> = CLASSES
            .into_iter()
            .map(|(class, characters)| (class, characters.intersection(self.allowed)))
            .filter(|(class, characters)| named(class) && !characters.is_empty())
            .collect();
        if can.len() < at_least {
            return Some(Reason::Unicode);
        }
        if at_least == 1 {
            self.push(
                can.iter().map(|(_, characters)| *characters).fold(Characters::NONE, Characters::union),
            );
            return None;
        }
        for (class, _) in can.iter().take(at_least) {
            self.require(*class);
        }
        let most = if of.is_empty() { CLASSES.len() } else { of.len() };
        (most > at_least).then_some(Reason::Narrowed)
    }

    /// Requires a character of a class, if the policy allows one of ASCII.
    fn require(&mut self, class: CharacterClass) -> bool {
        let of_class = CLASSES.into_iter().find(|(known, _)| *known == class);
        let here = of_class.map_or(Characters::NONE, |(_, all)| all.intersection(self.allowed));
        if !here.is_empty() {
            self.push(here);
        }
        !here.is_empty()
    }

    fn push(&mut self, required: Characters) {
        if !self.rules.required.contains(&required) {
            self.rules.required.push(required);
        }
    }

    fn finished(mut self) -> Bridge {
        // What is required is allowed; where nothing is required all of ASCII is. The rest is said.
        let unsaid = self.rules.permitted();
        if unsaid != self.allowed && !self.allowed.is_empty() {
            self.rules.allowed = Some(self.allowed);
        }
        let hint = |value: Option<u32>| value.filter(|_| self.only_ascii);
        Bridge {
            minlength: hint(self.rules.min_length),
            maxlength: hint(self.rules.max_length),
            passwordrules: self.rules.to_string(),
            autocomplete: "new-password",
            not_expressed: self.not_expressed,
        }
    }
}

/// What a set holds of ASCII, and whether it holds anything else.
fn ascii_of(set: &CharacterSet) -> (Characters, bool) {
    let mut single = String::new();
    nfc(set.characters.chars(), |c| single.push(c));
    let mut ascii = Characters::of(&single);
    if set.ascii {
        ascii = Characters::ASCII_PRINTABLE;
    }
    for (class, characters) in CLASSES {
        if set.classes.contains(&class) {
            ascii = ascii.union(characters);
        }
    }
    (ascii, !set.classes.is_empty() || !single.is_ascii())
}
