//! What is asked of a generated password besides the policy.

use std::fmt;

use serde::Deserialize;

use crate::json::{self, InputError};
use crate::report::{KeyboardLayout, ListLanguage};

/// What a generated password looks like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// Characters in no order: the shortest for its strength. For password managers.
    #[default]
    Random,
    /// Words of a language. For people who have to remember it.
    Passphrase,
    /// Syllables of a consonant and a vowel. For people who read it out.
    Pronounceable,
}

/// What is asked of a generated password besides the policy.
///
/// ```
/// use passmuster::generate::{Kind, Options};
///
/// let options = Options { kind: Kind::Passphrase, words: Some(6), ..Options::default() };
/// # assert!(!options.avoid_look_alikes);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// What it looks like.
    pub kind: Kind,
    /// How many code points a random one has. Unless given, as many as make [`Options::WANTED_BITS`], within what the policy
    /// allows.
    pub length: Option<u32>,
    /// How many words a passphrase has, or syllables a pronounceable one. Unless given, as many as make
    /// [`Options::WANTED_BITS`]; fewer, but at least [`Options::FEWEST_WORDS`], where the policy has a maximum.
    pub words: Option<u32>,
    /// The language of the words; Russian ones and Russian syllables are Cyrillic unless the policy allows Latin letters only,
    /// those of all others Latin.
    pub language: ListLanguage,
    /// Whether characters that people take for one another are left out of random ones: `l` and `1`, `O` and `0`, Latin and
    /// Cyrillic `a`. Words are read as words.
    pub avoid_look_alikes: bool,
    /// The keyboard that a random one must be typeable on with one key at a time and shift. Chinese input uses the US layout.
    pub layout: Option<KeyboardLayout>,
}

impl Options {
    /// The entropy that is aimed at where no length is asked for: 75 bits, which is more than a guesser of 10^12 passwords a
    /// second gets through in a thousand years (2^75 is 3.8 · 10^22, a thousand years are 3.2 · 10^10 seconds).
    pub const WANTED_BITS: u32 = 75;
    /// The fewest words that are called a passphrase unless more or fewer were asked for.
    pub const FEWEST_WORDS: u32 = 3;
    /// The most code points, words or syllables that can be asked for.
    pub const MOST: u32 = 256;

    /// Reads options from JSON; what is left out is as usual.
    ///
    /// ```
    /// use passmuster::generate::{Kind, Options};
    ///
    /// let options = Options::from_json(r#"{"kind": "passphrase", "language": "sv"}"#)?;
    /// assert_eq!((options.kind, options.words), (Kind::Passphrase, None));
    /// assert!(Options::from_json(r#"{"kind": "pincode"}"#).is_err());
    /// # Ok::<(), passmuster::InputError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When it is not JSON, or holds a key, name or type that does not belong there.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        json::from_str(json)
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            kind: Kind::default(),
            length: None,
            words: None,
            language: ListLanguage::En,
            avoid_look_alikes: false,
            layout: None,
        }
    }
}

/// Why no password was generated.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GenerateError {
    /// No text meets the policy.
    Unsatisfiable {
        /// Rules that contradict each other, by their places in the policy.
        rules: Vec<usize>,
    },
    /// The policy and the options together leave no characters, or not those that the policy asks for.
    NoCharacters,
    /// The policy does not allow the length or the number of words.
    DoesNotFit,
    /// Every try was refused by a rule that cannot be planned for, such as a pattern.
    NoneAccepted {
        /// How many were tried.
        tries: u32,
    },
    /// The random source keeps giving the same.
    BrokenSource,
}

impl GenerateError {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unsatisfiable { .. } => "unsatisfiable",
            Self::NoCharacters => "no_characters",
            Self::DoesNotFit => "does_not_fit",
            Self::NoneAccepted { .. } => "none_accepted",
            Self::BrokenSource => "broken_source",
        }
    }
}

impl fmt::Display for GenerateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsatisfiable { rules } => {
                f.write_str("no password meets the policy: contradicting are the rules")?;
                rules.iter().try_for_each(|rule| write!(f, " $.rules[{rule}]"))
            }
            Self::NoCharacters => f.write_str("policy and options leave no characters to choose from"),
            Self::DoesNotFit => f.write_str("the policy does not allow that length or kind of password"),
            Self::NoneAccepted { tries } => write!(f, "the policy refused all of {tries} passwords"),
            Self::BrokenSource => f.write_str("the random source gives no random numbers"),
        }
    }
}

impl std::error::Error for GenerateError {}
