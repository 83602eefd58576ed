use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use crate::json::{InputError, Node, deserialize};
use crate::report::ListLanguage;

/// What a policy is used for and with. Everything has a default: a password, five languages, browser and server, no
/// second factor, a hasher without a limit.
///
/// ```
/// use passmuster::lint::{Hasher, LintContext};
///
/// let context = LintContext::from_json(r#"{"hasher": "bcrypt", "ui_languages": ["nl", "zh"], "second_factor": true}"#)?;
/// assert_eq!(context.hasher.bytes(), Some(72));
/// assert!(LintContext::from_json(r#"{"hasher": "rot13"}"#).is_err());
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LintContext {
    /// What hashes the passwords.
    #[serde(default)]
    pub hasher: Hasher,
    /// The languages of the interface, each once; those whose users the policy is held against.
    #[serde(default = "all_languages")]
    pub ui_languages: Vec<ListLanguage>,
    /// Whether the password is never the only factor.
    #[serde(default)]
    pub second_factor: bool,
    /// Where the policy is judged.
    #[serde(default)]
    pub runs_in: Place,
    /// What the codes are like, if the policy is for access codes and not for passwords.
    #[serde(default)]
    pub access_code: Option<AccessCode>,
    /// The most steps of the search for a password that the policy accepts; absent for the usual number.
    #[serde(default)]
    pub budget: Option<u32>,
}

/// What hashes the passwords, as far as it limits them. In JSON `"none"`, `"bcrypt"` or a number of bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Hasher {
    /// One that takes every length, such as Argon2id or scrypt.
    #[default]
    Unlimited,
    /// bcrypt: 72 bytes.
    Bcrypt,
    /// One that takes so many bytes.
    Bytes(u32),
}

impl Hasher {
    /// How many bytes it takes, if it has a limit.
    #[must_use]
    pub fn bytes(self) -> Option<u32> {
        match self {
            Self::Unlimited => None,
            // The key of Blowfish has 18 words of 32 bits; implementations ignore, or refuse, what is longer.
            Self::Bcrypt => Some(72),
            Self::Bytes(bytes) => Some(bytes),
        }
    }
}

impl<'de> Deserialize<'de> for Hasher {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = Hasher;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`none`, `bcrypt` or a number of bytes from 1")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Hasher, E> {
                match name {
                    "none" => Ok(Hasher::Unlimited),
                    "bcrypt" => Ok(Hasher::Bcrypt),
                    _ => Err(E::unknown_variant(name, &["none", "bcrypt"])),
                }
            }

            fn visit_u64<E: Error>(self, bytes: u64) -> Result<Hasher, E> {
                let bytes = u32::try_from(bytes).ok().filter(|bytes| *bytes > 0);
                bytes
                    .map(Hasher::Bytes)
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Other("number"), &self))
            }
        }

        deserializer.deserialize_any(Name)
    }
}

/// Where a policy is judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Only in the browser.
    Browser,
    /// Only on the server.
    Server,
    /// In both.
    #[default]
    Both,
}

/// What access codes are like.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AccessCode {
    /// How many different characters a code is made of, 2 or more.
    pub alphabet: u32,
    /// How many characters it has.
    pub length: u32,
    /// How many days it may be used.
    pub lifetime_days: u32,
    /// Whether it is kept as a salted password hash only.
    #[serde(default)]
    pub hashed: bool,
    /// Whether tries are limited.
    #[serde(default)]
    pub rate_limited: bool,
}

impl AccessCode {
    /// Codes of so many characters out of so many, used for so many days; neither hashed nor limited.
    #[must_use]
    pub fn new(alphabet: u32, length: u32, lifetime_days: u32) -> Self {
        Self { alphabet, length, lifetime_days, hashed: false, rate_limited: false }
    }

    /// The same, kept as a salted password hash or not, with limited tries or without.
    #[must_use]
    pub fn protected(self, hashed: bool, rate_limited: bool) -> Self {
        Self { hashed, rate_limited, ..self }
    }
}

impl Default for LintContext {
    fn default() -> Self {
        Self {
            hasher: Hasher::default(),
            ui_languages: all_languages(),
            second_factor: false,
            runs_in: Place::default(),
            access_code: None,
            budget: None,
        }
    }
}

impl LintContext {
    /// Reads a context from JSON.
    ///
    /// # Errors
    ///
    /// When it is not JSON, holds a key or type that does not belong there, no language or one twice, or codes of
    /// fewer than two different characters.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        let context: Self = deserialize(&Node::parse(json)?)?;
        if context.ui_languages.is_empty() {
            return Err(InputError::contradiction("$.ui_languages", "at least one language is needed"));
        }
        for (at, language) in context.ui_languages.iter().enumerate() {
            if context.ui_languages.iter().take(at).any(|earlier| earlier == language) {
                let path = format!("$.ui_languages[{at}]");
                return Err(InputError::contradiction(path, "this language is named twice"));
            }
        }
        if context.access_code.as_ref().is_some_and(|code| code.alphabet < 2) {
            let reason = "a code needs 2 different characters or more";
            return Err(InputError::contradiction("$.access_code.alphabet", reason));
        }
        Ok(context)
    }

    /// The same with another hasher.
    #[must_use]
    pub fn with_hasher(mut self, hasher: Hasher) -> Self {
        self.hasher = hasher;
        self
    }

    /// The same with other languages of the interface.
    #[must_use]
    pub fn with_ui_languages(mut self, languages: impl IntoIterator<Item = ListLanguage>) -> Self {
        self.ui_languages = languages.into_iter().collect();
        self
    }

    /// The same with, or without, a second factor.
    #[must_use]
    pub fn with_second_factor(mut self, second_factor: bool) -> Self {
        self.second_factor = second_factor;
        self
    }

    /// The same, judged elsewhere.
    #[must_use]
    pub fn with_runs_in(mut self, place: Place) -> Self {
        self.runs_in = place;
        self
    }

    /// The same for access codes.
    #[must_use]
    pub fn with_access_code(mut self, code: AccessCode) -> Self {
        self.access_code = Some(code);
        self
    }

    /// The same with another number of steps.
    #[must_use]
    pub fn with_budget(mut self, steps: u32) -> Self {
        self.budget = Some(steps);
        self
    }
}

fn all_languages() -> Vec<ListLanguage> {
    ListLanguage::ALL.to_vec()
}
