use serde::{Deserialize, Serialize};

use super::tagged::{tagged, with_kind};
use super::{CharacterClass, ListLanguage, Unit};
use crate::json::{fields, names};

/// What is to be said of a policy itself: a stable code with its parameters, how bad it is, and where.
///
/// ```
/// use passmuster::report::{LintCode, LintFinding, Severity};
///
/// let json = r#"{"code": "no_minimum", "severity": "warning", "path": "$.rules"}"#;
/// let finding: LintFinding = serde_json::from_str(json)?;
/// assert_eq!((finding.code, finding.severity), (LintCode::NoMinimum, Severity::Warning));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintFinding {
    /// The code and its parameters.
    pub code: LintCode,
    /// How bad it is.
    pub severity: Severity,
    /// Where in the policy, as in [`crate::InputError::path`]: `$` is the whole, `$.rules[2].min` a parameter.
    pub path: String,
}

with_kind!(LintFinding { code, severity, path });

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know, or a matter of which standard is followed.
    Note,
    /// Likely to hurt security or people.
    Warning,
    /// The policy cannot do what it says.
    Error,
}

names!(Severity { Note, Warning, Error });

/// The standards that a policy is held against, in the editions that are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Standard {
    /// NIST SP 800-63B-4 (July 2025); its final text was read.
    #[serde(rename = "nist_63b_4")]
    Nist63b4,
    /// OWASP ASVS 5.0.0 (May 2025); the standard was read.
    #[serde(rename = "owasp_asvs_5")]
    OwaspAsvs5,
    /// PCI DSS 4.0.1 (June 2024); told by secondary texts.
    #[serde(rename = "pci_dss_4")]
    PciDss4,
    /// The CIS Password Policy Guide; told by secondary texts.
    CisGuide,
}

names!(Standard { Nist63b4 = "nist_63b_4", OwaspAsvs5 = "owasp_asvs_5", PciDss4 = "pci_dss_4", CisGuide });

impl Standard {
    /// Its name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nist63b4 => "NIST SP 800-63B-4",
            Self::OwaspAsvs5 => "OWASP ASVS 5.0",
            Self::PciDss4 => "PCI DSS 4.0.1",
            Self::CisGuide => "CIS Password Policy Guide",
        }
    }
}

/// The kinds of characters that take a different number of bytes in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Script {
    /// Latin letters without marks: 1 byte.
    Latin,
    /// Latin letters with marks, such as å: 2 bytes.
    AccentedLatin,
    /// Cyrillic letters: 2 bytes.
    Cyrillic,
    /// Chinese characters: 3 bytes, rare ones 4.
    Chinese,
    /// Emoji: 4 bytes for each code point.
    Emoji,
}

names!(Script { Latin, AccentedLatin, Cyrillic, Chinese, Emoji });

/// How many characters of a script fit into a number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fit {
    /// The script.
    pub script: Script,
    /// How many of its characters fit.
    pub characters: u32,
}

fields!(Fit { script, characters });

/// Why a word of a blocklist refuses nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadWord {
    /// Passwords may not be so long.
    TooLong,
    /// Passwords may not be so short, and the whole password is compared.
    TooShort,
    /// Passwords may not hold its characters.
    CharactersNotAllowed,
    /// The same word stands on the list before.
    Duplicate,
    /// It holds a shorter word of the list, which refuses as much.
    HoldsAnother,
}

names!(DeadWord { TooLong, TooShort, CharactersNotAllowed, Duplicate, HoldsAnother });

tagged! {
    "code", open;

    /// The codes of findings. Codes are stable: they are renamed only with a new schema of policies.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum LintCode {
        /// There is a password that the policy accepts.
        Satisfiable {
            /// One of them: made up for the purpose, nobody's password, and not to be used.
            example: String,
        },
        /// No password meets these rules together.
        Unsatisfiable {
            /// The paths of the rules. None of them can be left out of the proof, unless the budget ran out.
            rules: Vec<String>,
        },
        /// Whether there is a password was not found out.
        SatisfiabilityUnknown {
            /// After so many steps.
            steps: u32,
        },
        /// No rule is enforced: every password is accepted.
        NothingEnforced,
        /// No rule says how long a password is at least.
        NoMinimum,
        /// The minimum lies close below the maximum.
        LengthNearlyFixed {
            /// The minimum in code points.
            min: u32,
            /// The maximum in code points.
            max: u32,
        },
        /// A standard asks for longer passwords.
        MinimumBelowStandard {
            /// The standard.
            standard: Standard,
            /// Its clause.
            clause: String,
            /// The minimum of the policy in code points.
            min: u32,
            /// The minimum of the standard; where a second factor is not said to stand beside it, that of the only factor.
            required: u32,
            /// What is enough beside a second factor, where that is less.
            beside: Option<u32> = default,
        },
        /// Standards ask that longer passwords be permitted.
        MaximumTooLow {
            /// The standard.
            standard: Standard,
            /// Its clause.
            clause: String,
            /// The maximum of the policy in code points.
            max: u32,
            /// What the standard wants permitted.
            required: u32,
        },
        /// A minimum is counted in something else than code points.
        MinimumUnit {
            /// The unit.
            unit: Unit,
        },
        /// The hasher would not see all of a password that the policy accepts.
        HasherCutsOff {
            /// The bytes that the hasher takes.
            bytes: u32,
            /// The most code points that the policy allows.
            max: u32,
            /// The scripts of which fewer fit, and how many.
            fits: Vec<Fit>,
        },
        /// The policy allows more bytes than the hasher takes.
        MaxBytesAboveHasher {
            /// The bytes that the policy allows.
            max: u32,
            /// The bytes that the hasher takes.
            bytes: u32,
        },
        /// A limit in bytes leaves some scripts much shorter passwords than others.
        FewCharactersInBytes {
            /// The limit in bytes.
            bytes: u32,
            /// How many code points the policy promises or a standard wants permitted, whichever is less.
            wanted: u32,
            /// The scripts of which fewer fit, and how many.
            fits: Vec<Fit>,
        },
        /// A class of characters is required that another rule does not allow.
        ClassExcluded {
            /// The class.
            class: CharacterClass,
            /// How many are required.
            min: u32,
            /// The path of the other rule.
            other: String,
        },
        /// More kinds of characters are required than other rules leave.
        TooFewClassesLeft {
            /// How many are required.
            at_least: u32,
            /// How many are left.
            left: u32,
        },
        /// Only ASCII may be typed.
        AsciiOnly {
            /// The languages of the interface that are written with other letters as well.
            languages: Vec<ListLanguage>,
        },
        /// Letters of a language of the interface may not be typed.
        LettersRefused {
            /// The language.
            language: ListLanguage,
            /// Some of the letters.
            letters: String,
        },
        /// Letters without case are asked for, and languages of the interface have none.
        CaselessRequired {
            /// How many.
            min: u32,
            /// The languages.
            languages: Vec<ListLanguage>,
        },
        /// Upper or lower case is asked for, and a language of the interface has none.
        CaseForCaseless {
            /// The languages.
            languages: Vec<ListLanguage>,
            /// The kinds of characters that are left to people who write them, where letters without case are a kind of their
            /// own. Elsewhere such a letter counts as both cases.
            left: Option<u32> = default,
        },
        /// A standard forbids asking for kinds of characters.
        Composition {
            /// The standard.
            standard: Standard,
            /// Its clause.
            clause: String,
        },
        /// A standard wants all characters accepted.
        CharactersLimited {
            /// The standard.
            standard: Standard,
            /// Its clause.
            clause: String,
        },
        /// A standard forbids change by the calendar.
        Rotation {
            /// The standard.
            standard: Standard,
            /// Its clause.
            clause: String,
            /// The days after which the policy asks for a change.
            days: u32,
            /// The text that asks for it all the same, where the rule's source names one.
            asked_by: Option<String> = default,
        },
        /// A password may not be changed again for some time, not even one that others have seen.
        MinimumAge {
            /// The days.
            days: u32,
        },
        /// A password must be changed before it may be.
        AgesContradict {
            /// The days before which it may not be changed.
            min: u32,
            /// The days after which it must be.
            max: u32,
        },
        /// Nothing keeps out the passwords that everybody has.
        CommonPasswordsPass {
            /// Whether a rule would, but only advises.
            advised: bool,
        },
        /// Parts of the password are compared with a list, where a standard compares the whole.
        PartsCompared {
            /// The standard.
            standard: Standard,
            /// Its clause.
            clause: String,
        },
        /// A contained word so short that it refuses random passwords.
        ShortWord {
            /// Its length in letters.
            length: u32,
        },
        /// A word of a blocklist that refuses nothing.
        WordRefusesNothing {
            /// Why.
            reason: DeadWord,
        },
        /// A pattern that no password matches.
        PatternNeverMatches {
            /// Whether passwords must match it: then none is accepted.
            must_match: bool,
        },
        /// A pattern that every password matches.
        PatternAlwaysMatches {
            /// Whether passwords must match it: otherwise none is accepted.
            must_match: bool,
        },
        /// A pattern that says what another rule says with a better message.
        PatternRepeatsRule {
            /// The name of that rule.
            name: String,
        },
        /// Access codes may be guessed before their time is out.
        AccessCodeTooWeak {
            /// What a code has in bits, rounded down.
            bits: u32,
            /// The least whatever protects them.
            required: u32,
        },
        /// Access codes below the limit are kept without a salted password hash.
        AccessCodeNotHashed {
            /// What a code has in bits, rounded down.
            bits: u32,
            /// From here on any hash will do.
            required: u32,
        },
        /// Access codes below the limit may be tried without end.
        AccessCodeNotLimited {
            /// What a code has in bits, rounded down.
            bits: u32,
            /// From here on tries need no limit.
            required: u32,
        },
        /// Access codes live long.
        AccessCodeLivesLong {
            /// Their life in days.
            days: u32,
            /// What is taken as short.
            most: u32,
        },
        /// Access codes of this length do not meet the policy's length.
        AccessCodeOfWrongLength {
            /// The length of a code.
            length: u32,
        },
        /// What password managers make is too long.
        ManagerTooLong {
            /// The maximum in code points.
            max: u32,
            /// What managers make.
            usual: u32,
        },
        /// Signs that password managers use are refused.
        ManagerSigns {
            /// The signs.
            signs: String,
        },
        /// No character may stand twice, or twice in a row: what managers make at random often has one.
        ManagerRepeats,
        /// A browser cannot judge this rule; the server does.
        ServerOnly {
            /// The rule's name.
            name: String,
        },
        /// Nothing that runs can judge this rule: the verdict is never more than undecided.
        NeverJudged {
            /// The rule's name.
            name: String,
        },
        /// The word lists that the policy names are not built in: where nobody loads them strength is not judged.
        ListsNotBuiltIn,
        /// Another rule asks for as much or more.
        Redundant {
            /// Its path.
            other: String,
        },
        /// The same rule stands in the policy twice.
        Duplicate {
            /// The path of the other one.
            other: String,
        },
        /// No password can break this rule.
        WithoutEffect,
    }
}
