use serde::{Deserialize, Deserializer};

use super::{Breach, Date, User};
use crate::json::{Fields, FromNode, InputError, Node, Place, read};
use crate::report::{Missing, ReferenceYear};
use crate::text::Password;

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
    /// The day on which the password in use was set, for the rules about its age.
    #[serde(default)]
    pub current_set_on: Option<Date>,
    /// The day of today, in the time zone of [`Context::current_set_on`]. No clock is read here.
    #[serde(default)]
    pub today: Option<Date>,
    /// Whether the change is not of the user's own choice: the first password of an account, a reset, a suspicion, an
    /// administrator's wish. Such a change need not wait for a minimum age, and at sign-in nothing else is left to do. A
    /// server takes neither this nor the days from its client.
    #[serde(default, deserialize_with = "true_or_nothing")]
    pub must_change: bool,
    /// What a search of leaked passwords said of the new password. It belongs to that one password; a server asks itself and
    /// does not take the answer from its client.
    #[serde(default)]
    pub breached: Option<Breach>,
}

/// `null` is like leaving it out, as for everything else here.
fn true_or_nothing<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

// Here, because `text` reads no JSON.
impl FromNode for Password {
    fn from_node(place: &Place<'_>) -> Self {
        Self::from(place.text())
    }
}

impl FromNode for Context {
    fn from_node(place: &Place<'_>) -> Self {
        let mut fields = Fields::as_written(place, "an object");
        let read = Self {
            user: fields.take_or("user", Default::default),
            current_password: fields.take_or("current_password", Default::default),
            confirmation: fields.take_or("confirmation", Default::default),
            reference_year: fields.take_or("reference_year", Default::default),
            breached: fields.take_or("breached", Default::default),
            current_set_on: fields.take_or("current_set_on", Default::default),
            today: fields.take_or("today", Default::default),
            must_change: fields.take_or("must_change", || None).unwrap_or_default(),
        };
        fields.end(&Self::KEYS);
        read
    }
}

impl Context {
    const KEYS: [&str; 8] = [
        "user",
        "current_password",
        "confirmation",
        "reference_year",
        "breached",
        "current_set_on",
        "today",
        "must_change",
    ];

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

    /// The same with the days from which the age of the password in use follows.
    ///
    /// ```
    /// use passmuster::Context;
    /// use passmuster::evidence::Date;
    ///
    /// let context = Context::default().with_dates("2026-01-31".parse()?, "2026-03-01".parse()?);
    /// assert_eq!(context.age(), Ok(29));
    /// # Ok::<(), passmuster::evidence::DateError>(())
    /// ```
    #[must_use]
    pub fn with_dates(mut self, current_set_on: Date, today: Date) -> Self {
        self.current_set_on = Some(current_set_on);
        self.today = Some(today);
        self
    }

    /// The same for a change that is not of the user's own choice.
    #[must_use]
    pub fn with_must_change(mut self) -> Self {
        self.must_change = true;
        self
    }

    /// The same with what a search of leaked passwords said of the new password.
    #[must_use]
    pub fn with_breached(mut self, breached: Breach) -> Self {
        self.breached = Some(breached);
        self
    }

    /// How many days ago the password in use was set.
    ///
    /// # Errors
    ///
    /// [`Missing::Dates`] where one of the two days is not known, and where the password was set after today: one of them is
    /// then not true, and nobody should be locked out, or let pass, by it.
    pub fn age(&self) -> Result<u32, Missing> {
        let age = self.current_set_on.zip(self.today).and_then(|(set_on, today)| today.days_since(set_on));
        age.ok_or(Missing::Dates)
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
        let context: Self = read(node)?;
        if let Some(user) = &context.user {
            user.validate().map_err(|error| error.within("$.user"))?;
        }
        Ok(context)
    }
}
