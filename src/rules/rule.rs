//! What a rule is, and the list that makes one type of them all.

use serde::Serialize;

use crate::evidence::Evidence;
use crate::json::{FromFields, InputError};
use crate::report::{CharacterClass, Outcome, PatternKind, Requirement, Unit, Violation, ViolationCode};

/// One requirement and how it went. A rule has one or several.
pub type Finding = (Requirement, Outcome);

/// One rule.
pub(super) trait Judge: Sized {
    /// What stands in the policy; may be wrong.
    type Spec: FromFields + Serialize + Clone + std::fmt::Debug;

    /// Makes the rule, which cannot be wrong. Paths of errors begin at `$`, the rule itself.
    fn new(spec: &Self::Spec) -> Result<Self, InputError>;

    /// Judges.
    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding>;

    /// What the rule asks of a password's size, so that a policy can find rules that contradict each other.
    fn demands(&self) -> Demands {
        Demands::default()
    }
}

/// What a rule asks in terms that can be held against other rules', and what it costs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Demands {
    /// Limits on what can be counted in a password.
    pub bounds: Vec<Bound>,
    /// So many earlier passwords are to be compared.
    pub history: Option<u32>,
    /// The rule's part of what a whole policy may cost.
    pub cost: Cost,
}

/// A limit on something that can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bound {
    /// What is counted.
    pub quantity: Quantity,
    /// At least so many.
    pub min: Option<u32>,
    /// At most so many.
    pub max: Option<u32>,
}

/// Something that can be counted in a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Its length.
    Length(Unit),
    /// The characters of one class, without stand-ins.
    Class(CharacterClass),
    /// The days that the password in use is old, when it is replaced.
    Age,
}

/// What checking by a rule costs, in the units that a policy's budget is counted in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cost {
    /// Places of regular expressions where one character is matched.
    pub pattern_positions: u64,
    /// Ranges of characters in all of them.
    pub pattern_ranges: u64,
    /// Letters of words that are looked for at every position of the password.
    pub contained_letters: u64,
}

impl Cost {
    /// Both together.
    #[must_use]
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            pattern_positions: self.pattern_positions.saturating_add(other.pattern_positions),
            pattern_ranges: self.pattern_ranges.saturating_add(other.pattern_ranges),
            contained_letters: self.contained_letters.saturating_add(other.contained_letters),
        }
    }
}

impl Demands {
    pub(super) fn bound(quantity: Quantity, min: Option<u32>, max: Option<u32>) -> Self {
        Self { bounds: vec![Bound { quantity, min, max }], ..Self::default() }
    }
}

// V8 compiles a function of wasm when it is first called, all of it. Were the rules compiled into those that choose among them,
// a policy of three rules would wait for the code of all: 22 KB of the 179 KB that a first verdict calls.

#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn made_apart<R: Judge, T>(spec: &R::Spec, rule: impl Fn(R) -> T) -> Result<T, InputError> {
    R::new(spec).map(rule)
}

#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn judge_apart<R: Judge>(rule: &R, evidence: &Evidence<'_>) -> Vec<Finding> {
    rule.judge(evidence)
}

#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn demands_apart<R: Judge>(rule: &R) -> Demands {
    rule.demands()
}

/// Makes [`super::RuleSpec`] and [`super::Rule`] of the list of rules.
macro_rules! list {
    ($($(#[doc = $doc:literal])+ $name:ident => $module:ident :: $rule:ident,)+) => {
        /// A rule as it stands in a policy; may be wrong.
        #[derive(Debug, Clone, serde::Serialize)]
        #[serde(tag = "rule", rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum RuleSpec {
            $($(#[doc = $doc])+ $rule($module::Spec),)+
        }

        impl RuleSpec {
            /// The names of all rules.
            pub const NAMES: &[&str] = &[$(stringify!($name)),+];

            /// Of each rule its name, what it is and the schema of its parameters.
            #[cfg(feature = "schema")]
            pub(crate) fn schemas(
                generator: &mut schemars::SchemaGenerator,
            ) -> Vec<(&'static str, &'static str, schemars::Schema)> {
                use schemars::JsonSchema;

                vec![$((stringify!($name), concat!($($doc),+), $module::Spec::json_schema(generator)),)+]
            }

            /// Reads the rule of a name: what is left of the keys are its parameters.
            pub(crate) fn read(name: &str, fields: &mut $crate::json::Fields<'_>) -> Self {
                type Read = fn(&mut $crate::json::Fields<'_>) -> RuleSpec;
                const ALL: [Read; RuleSpec::NAMES.len()] =
                    [$(|fields| RuleSpec::$rule(FromFields::from_fields(fields)),)+];

                let [first, ..] = ALL;
                let at = Self::NAMES.iter().position(|known| *known == name);
                let read = at.and_then(|at| ALL.get(at)).unwrap_or_else(|| {
                    let known = Self::NAMES.iter().copied();
                    fields.refuse($crate::json::InputError::unknown_name("$.rule", name, known));
                    &first
                });
                read(fields.then_as_written())
            }

            /// The rule's name.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$rule(_) => stringify!($name),)+
                }
            }
        }

        /// A rule that cannot be wrong.
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = $doc])+ $rule($module::$rule),)+
        }

        impl Rule {
            /// Makes a rule of what stands in a policy.
            ///
            /// # Errors
            ///
            /// When the parameters make no sense; the path begins at `$`, the rule itself.
            pub fn new(spec: &RuleSpec) -> Result<Self, $crate::json::InputError> {
                match spec {
                    $(RuleSpec::$rule(spec) => made_apart(spec, Self::$rule),)+
                }
            }

            /// Judges: every requirement of the rule and how it went.
            #[must_use]
            pub fn judge(&self, evidence: &$crate::evidence::Evidence<'_>) -> Vec<Finding> {
                match self {
                    $(Self::$rule(rule) => judge_apart(rule, evidence),)+
                }
            }

            /// What the rule asks in terms that can be held against other rules'.
            #[must_use]
            pub fn demands(&self) -> Demands {
                match self {
                    $(Self::$rule(rule) => demands_apart(rule),)+
                }
            }
        }
    };
}
pub(super) use list;

/// The violation by patterns of one kind that are longer than allowed: the longest is told, all are shown.
pub(super) fn longer_patterns(
    evidence: &Evidence<'_>,
    max: u32,
    kind: fn(PatternKind) -> bool,
    code: fn(u32, u32) -> ViolationCode,
) -> Option<Violation> {
    let longer = || evidence.patterns.iter().filter(|pattern| pattern.length > max && kind(pattern.kind));
    let longest = longer().map(|pattern| pattern.length).max()?;
    Some(code(longest, max).at(longer().map(|pattern| pattern.span).collect()))
}

/// Refuses a minimum above the maximum.
pub(super) fn in_order(min: Option<u32>, max: Option<u32>, path: &str) -> Result<(), InputError> {
    match (min, max) {
        (Some(min), Some(max)) if min > max => {
            Err(InputError::contradiction(path, format!("the minimum {min} is above the maximum {max}")))
        }
        _ => Ok(()),
    }
}

/// Refuses a number that is not between two others.
pub(super) fn in_range(
    value: u32,
    range: std::ops::RangeInclusive<u32>,
    path: &str,
) -> Result<(), InputError> {
    if range.contains(&value) {
        return Ok(());
    }
    let (from, to) = range.into_inner();
    Err(InputError::contradiction(path, format!("must be from {from} to {to}, not {value}")))
}
