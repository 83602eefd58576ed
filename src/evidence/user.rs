use serde::Deserialize;

use crate::json::{InputError, InputProblem, fields};
use crate::report::PersonalField;

/// What is known of a user. A field that is absent is not looked for.
///
/// The search is bounded whatever stands here: of a user made in Rust and not [validated](User::validate) it reads the
/// first 64 fields and of each the first 320 code points. It looks for at most 64 words of together 512 letters, the
/// fields taking turns, and of a longer word than 64 letters for the first 64.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct User {
    /// The name used to sign in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// First, middle, last and other names, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

fields!(User { user_name = default, email = default, names = default, organisation = default });

impl User {
    /// The same with a name used to sign in.
    ///
    /// ```
    /// use passmuster::{Context, User};
    ///
    /// let user = User::default().with_user_name("pjansen").with_email("p.jansen@voorbeeld.nl").with_names(["Piet"]);
    /// let context = Context::default().with_user(user);
    /// # assert!(context.user.is_some());
    /// ```
    #[must_use]
    pub fn with_user_name(mut self, user_name: impl Into<String>) -> Self {
        self.user_name = Some(user_name.into());
        self
    }

    /// The same with an e-mail address.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The same with further names.
    #[must_use]
    pub fn with_names<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.names.extend(names.into_iter().map(Into::into));
        self
    }

    /// The same with an organisation.
    #[must_use]
    pub fn with_organisation(mut self, organisation: impl Into<String>) -> Self {
        self.organisation = Some(organisation.into());
        self
    }

    /// The most code points of one field. RFC 3696 allows an e-mail address 320.
    pub const MAX_FIELD: usize = 320;
    /// The most names of one user.
    pub const MAX_NAMES: usize = 16;

    /// All that is known, each with its kind.
    pub fn fields(&self) -> impl Iterator<Item = (PersonalField, &str)> {
        [
            (PersonalField::UserName, self.user_name.as_deref()),
            (PersonalField::Email, self.email.as_deref()),
            (PersonalField::Organisation, self.organisation.as_deref()),
        ]
        .into_iter()
        .filter_map(|(field, text)| Some((field, text?)))
        .chain(self.names.iter().map(|name| (PersonalField::Name, name.as_str())))
        .filter(|(_, text)| !text.is_empty())
    }

    /// Checks the limits, which bound the work of the search.
    ///
    /// # Errors
    ///
    /// When a field is longer than [`User::MAX_FIELD`] or there are more names than [`User::MAX_NAMES`].
    pub fn validate(&self) -> Result<(), InputError> {
        let too_large =
            |path: &str, limit: String| Err(InputError::new(path, InputProblem::TooLarge { limit }));
        if self.names.len() > Self::MAX_NAMES {
            return too_large("$.names", format!("at most {} names", Self::MAX_NAMES));
        }
        if self.fields().any(|(_, text)| text.chars().count() > Self::MAX_FIELD) {
            return too_large("$", format!("at most {} characters in a field", Self::MAX_FIELD));
        }
        Ok(())
    }
}
