use serde::{Deserialize, Serialize};

use crate::json::{InputError, fields};
use crate::report::{Edition, ListLanguage};

/// The lists that judge a policy's passwords: by default those of all languages, in the small edition.
///
/// The known passwords, the usual orders of characters and English belong to every choice: the lists of the other languages
/// leave out what the English one has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Lists {
    /// Their size.
    #[serde(default)]
    pub edition: Edition,
    /// Their languages: at least one, each once. The order means nothing.
    #[serde(default = "all")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1), extend("uniqueItems" = true)))]
    pub languages: Vec<ListLanguage>,
}

fields!(Lists { edition = default, languages = all });

impl Lists {
    /// Lists of some languages.
    #[must_use]
    pub fn new(edition: Edition, languages: impl IntoIterator<Item = ListLanguage>) -> Self {
        Self { edition, languages: languages.into_iter().collect() }
    }

    /// The same in one order, if it makes sense. Paths of errors begin at `$`, the policy.
    pub(super) fn checked(written: Option<&Self>) -> Result<Self, InputError> {
        let Some(Self { edition, languages }) = written else { return Ok(Self::default()) };
        if languages.is_empty() {
            return Err(InputError::contradiction("$.lists.languages", "at least one language is needed"));
        }
        for (at, language) in languages.iter().enumerate() {
            if languages.iter().take(at).any(|earlier| earlier == language) {
                let path = format!("$.lists.languages[{at}]");
                return Err(InputError::contradiction(path, "this language is named twice"));
            }
        }
        let in_order = ListLanguage::ALL.into_iter().filter(|language| languages.contains(language));
        Ok(Self { edition: *edition, languages: in_order.collect() })
    }
}

impl Default for Lists {
    fn default() -> Self {
        Self { edition: Edition::default(), languages: all() }
    }
}

fn all() -> Vec<ListLanguage> {
    ListLanguage::ALL.to_vec()
}
