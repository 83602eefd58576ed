//! What was observed of one password, read-only, and what the caller knows besides.

use serde::Deserialize;

use crate::json::{InputError, InputProblem, Node, read};
use crate::report::{Estimate, Likeness, Missing, Pattern, PersonalField, ReferenceYear};
use crate::text::{Password, Prepared};

/// What the caller knows besides the password. Everything may be missing: the rules that need it are then
/// deferred, by name.
///
/// ```
/// use passmuster::Context;
///
/// let context = Context::from_json(r#"{
///     "user": {"user_name": "pjansen", "email": "p.jansen@voorbeeld.nl", "names": ["Piet", "Jansen"]},
///     "confirmation": "regenboog"
/// }"#)?;
/// assert!(context.current_password.is_none());
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Context {
    /// Who the password is for: all that the caller knows. An empty one says that there is nothing to look for, which
    /// a server may know of an account; a browser that has not been told leaves it out, and the rule is deferred.
    #[serde(default)]
    pub user: Option<User>,
    /// The password in use, as the user typed it just now. A form leaves it out until something is typed: an empty text
    /// is an empty password, and some accounts have one.
    #[serde(default)]
    pub current_password: Option<Password>,
    /// The second entry of the new password.
    #[serde(default)]
    pub confirmation: Option<Password>,
    /// The year from which dates and years in the password are counted; [`ReferenceYear::DEFAULT`] unless said otherwise.
    /// Whoever judges a password twice gives the same year twice.
    #[serde(default)]
    pub reference_year: Option<ReferenceYear>,
}

impl Context {
    /// The same with who the password is for.
    #[must_use]
    pub fn with_user(mut self, user: User) -> Self {
        self.user = Some(user);
        self
    }

    /// The same with the password in use.
    #[must_use]
    pub fn with_current_password(mut self, current: Password) -> Self {
        self.current_password = Some(current);
        self
    }

    /// The same with the second entry of the new password.
    #[must_use]
    pub fn with_confirmation(mut self, confirmation: Password) -> Self {
        self.confirmation = Some(confirmation);
        self
    }

    /// The same with the year from which dates and years are counted.
    ///
    /// ```
    /// use passmuster::report::ReferenceYear;
    /// use passmuster::{Context, Password, check, presets};
    ///
    /// let year = ReferenceYear::new(2031).expect("a year that can be named");
    /// let policy = presets::get("nist-63b-4").expect("a preset");
    /// let report = check(&policy, &Password::from("2031"), &Context::default().with_reference_year(year));
    /// assert_eq!(report.estimate.map(|estimate| estimate.model.reference_year), Some(year));
    /// ```
    #[must_use]
    pub fn with_reference_year(mut self, year: ReferenceYear) -> Self {
        self.reference_year = Some(year);
        self
    }

    /// Reads a context from JSON.
    ///
    /// # Errors
    ///
    /// When it is not JSON, holds a key or type that does not belong there, or more about the user than
    /// [`User::MAX_FIELD`] and [`User::MAX_NAMES`] allow. Errors never quote a value.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        Self::from_node(&Node::parse(json)?)
    }

    pub(crate) fn from_node(node: &Node) -> Result<Self, InputError> {
        let context: Self = read(node, "$")?;
        if let Some(user) = &context.user {
            user.validate().map_err(|error| error.within("$.user"))?;
        }
        Ok(context)
    }
}

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

/// Everything that the rules may look at. Rules read it and search no further.
#[derive(Debug)]
pub struct Evidence<'a> {
    /// The prepared password.
    pub text: &'a Prepared,
    /// Every guessable pattern that was found in it.
    pub patterns: &'a [Pattern],
    /// Its strength, or why that is not known.
    pub estimate: Result<&'a Estimate, Missing>,
    /// Whether the caller said who the user is.
    pub user_known: bool,
    /// Whether the second entry agrees; absent when there is none.
    pub confirmed: Option<bool>,
    /// How it compares with the current password; absent when that is not known.
    pub current: Option<Comparison>,
    /// The position among earlier passwords, 1 for the latest, or why that is not known.
    pub used_before: Result<Option<u32>, Missing>,
}

/// How the new password compares with the current one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Whether both are prepared to the same bytes.
    pub same: bool,
    /// In which ways they are alike; edits are counted up to a limit.
    pub likeness: Vec<Likeness>,
    /// How many different characters the current one does not have; absent when that one is too long to be read.
    pub absent: Option<u32>,
}
