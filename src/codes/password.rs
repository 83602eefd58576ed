use serde::{Deserialize, Deserializer, Serialize};

use super::access::ClaimProof;
use super::error::PasswordError;
use super::replacement::is_another;
use super::version::Version;
use super::{AccountKind, Actor, Event, EventKind, Moment, Route, TemporaryOptions};
use crate::json::{Fields, FromNode, Place, bridge, names};
use crate::report::{Report, SignInOutcome, Verdict};

/// What state the password of one account is in. To be stored beside its hash; holds nothing of either.
///
/// Errors leave it as it was. Reading refuses unknown keys and other versions.
///
/// ```
/// use passmuster::codes::{AccountKind, Actor, Moment, PasswordRecord, Route, TemporaryOptions, replacing};
/// use passmuster::report::SignInOutcome;
/// use passmuster::{Context, Password, check, presets};
///
/// let now = Moment::from_unix_seconds(1_795_435_200);
/// let mut record = PasswordRecord::new("account 17");
///
/// // An administrator sets a temporary password, and the caller stores its hash.
/// let (route, options) = (Route::AdministratorReset, TemporaryOptions::default());
/// record.reset(route, Actor::Administrator, AccountKind::User, &options, now)?;
///
/// // The user signs in with it: once, and only to choose another.
/// assert_eq!(record.sign_in(now).outcome, SignInOutcome::MustChange);
/// assert_eq!(record.sign_in(now).outcome, SignInOutcome::TemporaryUsed);
///
/// // The new one is judged against the temporary one.
/// let policy = replacing(&presets::get("workplace-access-code").expect("a preset"))?;
/// let context = Context::from_json(r#"{"user": {}, "confirmation": "Гроза над Волгой, 7 утра"}"#)?
///     .with_current_password(Password::from("tillfälligt-lösenord-9"));
/// let report = check(&policy, &Password::from("Гроза над Волгой, 7 утра"), &context);
/// record.change(&report, now)?;
/// assert_eq!(record.sign_in(now).outcome, SignInOutcome::Accepted);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordRecord {
    version: Version,
    account: String,
    password: PasswordState,
}

/// The state of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PasswordState {
    /// The user chose it.
    Active,
    /// Somebody else chose it; good for one sign-in.
    Temporary {
        /// Since when.
        set: Moment,
        /// One can sign in until just before then.
        expires: Moment,
        /// The time that the user then has for choosing a new one, in seconds.
        change_within_seconds: u64,
    },
    /// The user is signed in with a temporary password and has to choose another; nobody can sign in with it again.
    MustReplace {
        /// Since when.
        signed_in: Moment,
        /// It can be chosen until just before then.
        deadline: Moment,
    },
    /// The user's own, but it has to be changed before anything else, because it may be known to others.
    MustChange,
    /// A temporary password that was not replaced in time. Only another reset or an access code helps.
    Lapsed {
        /// Since when.
        at: Moment,
        /// Whether it was used to sign in.
        used: bool,
    },
    /// Another system keeps the password (Active Directory, single sign-on): it is changed there.
    Elsewhere,
}

/// Not derived: of a variant without fields, derived code takes any other key as well.
impl<'de> Deserialize<'de> for PasswordState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bridge(deserializer)
    }
}

impl FromNode for PasswordState {
    fn from_node(place: &Place<'_>) -> Self {
        #[derive(Clone, Copy)]
        enum Name {
            Active,
            Temporary,
            MustReplace,
            MustChange,
            Lapsed,
            Elsewhere,
        }

        names!(Name { Active, Temporary, MustReplace, MustChange, Lapsed, Elsewhere });

        let mut fields = Fields::as_asked(place, "an object");
        let state = match fields.take("state") {
            Name::Active => Self::Active,
            Name::Temporary => Self::Temporary {
                set: fields.take("set"),
                expires: fields.take("expires"),
                change_within_seconds: fields.take("change_within_seconds"),
            },
            Name::MustReplace => {
                Self::MustReplace { signed_in: fields.take("signed_in"), deadline: fields.take("deadline") }
            }
            Name::MustChange => Self::MustChange,
            Name::Lapsed => Self::Lapsed { at: fields.take("at"), used: fields.take("used") },
            Name::Elsewhere => Self::Elsewhere,
        };
        fields.end(&[]);
        state
    }
}

/// What became of a sign-in.
#[derive(Debug)]
#[non_exhaustive]
pub struct SignIn {
    /// In one word, for administrators.
    pub outcome: SignInOutcome,
    /// For the log.
    pub events: Vec<Event>,
}

impl PasswordRecord {
    /// An account with a password that the user chose.
    #[must_use]
    pub fn new(account: impl Into<String>) -> Self {
        Self { version: Version, account: account.into(), password: PasswordState::Active }
    }

    /// An account whose password another system keeps.
    #[must_use]
    pub fn elsewhere(account: impl Into<String>) -> Self {
        Self { version: Version, account: account.into(), password: PasswordState::Elsewhere }
    }

    /// The account, in the caller's own terms.
    #[must_use]
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The state as it was last stored; time may have passed since.
    #[must_use]
    pub fn state(&self) -> PasswordState {
        self.password
    }

    /// Somebody with the right sets a temporary password, whatever state the one before is in.
    ///
    /// The caller stores its hash. It is best made by a generator that nobody chooses for: ASVS 5.0 (6.4.6) would have
    /// administrators neither choose nor know it.
    ///
    /// # Errors
    ///
    /// When the route is not open, or the password is kept elsewhere.
    pub fn reset(
        &mut self,
        route: Route,
        actor: Actor,
        account: AccountKind,
        options: &TemporaryOptions,
        now: Moment,
    ) -> Result<Event, PasswordError> {
        self.here()?;
        route.allows(actor, account).map_err(PasswordError::Route)?;
        if route == Route::OwnChange {
            return Err(PasswordError::NoReset);
        }
        let spec = options.spec();
        let expires = now.after(spec.lifetime_seconds);
        let change_within_seconds = spec.change_within_seconds;
        self.password = PasswordState::Temporary { set: now, expires, change_within_seconds };
        Ok(self.event(now, actor, EventKind::PasswordReset { route, expires }))
    }

    /// From now on the user has to choose a new password: the present one may be known to others. A temporary password stays
    /// as it is, since it has to be replaced anyway.
    ///
    /// # Errors
    ///
    /// When the actor may not, or the password is kept elsewhere.
    pub fn require_change(&mut self, actor: Actor, now: Moment) -> Result<Event, PasswordError> {
        self.here()?;
        actor.administers().map_err(PasswordError::NotAllowed)?;
        if self.password == PasswordState::Active {
            self.password = PasswordState::MustChange;
        }
        Ok(self.event(now, actor, EventKind::ChangeRequired))
    }

    /// The user signs in. To be called when the password has been verified, and only then; the caller limits how often a
    /// wrong one may be tried.
    pub fn sign_in(&mut self, now: Moment) -> SignIn {
        let mut events: Vec<Event> = self.expire(now).into_iter().collect();
        let outcome = match self.password {
            PasswordState::Active | PasswordState::Elsewhere => SignInOutcome::Accepted,
            PasswordState::MustChange => SignInOutcome::MustChange,
            PasswordState::MustReplace { .. } | PasswordState::Lapsed { used: true, .. } => {
                SignInOutcome::TemporaryUsed
            }
            PasswordState::Lapsed { used: false, .. } => SignInOutcome::TemporaryExpired,
            PasswordState::Temporary { set, .. } if now.is_behind(set) => SignInOutcome::ClockBehind,
            PasswordState::Temporary { change_within_seconds, .. } => {
                let deadline = now.after(change_within_seconds);
                self.password = PasswordState::MustReplace { signed_in: now, deadline };
                events.push(self.event(now, Actor::User, EventKind::TemporaryPasswordUsed { deadline }));
                SignInOutcome::MustChange
            }
        };
        match outcome {
            SignInOutcome::Accepted | SignInOutcome::MustChange => {}
            reason @ (SignInOutcome::TemporaryUsed
            | SignInOutcome::TemporaryExpired
            | SignInOutcome::ClockBehind) => {
                events.push(self.event(now, Actor::Visitor, EventKind::SignInRefused { reason }));
            }
        }
        SignIn { outcome, events }
    }

    /// The user, signed in and having given the current password, changes it to one that this is the report of.
    ///
    /// # Errors
    ///
    /// When the report does not accept the new password, or does not say that it is another than the present one where
    /// somebody else knows that; when the user has not signed in with a temporary password, or too long ago.
    pub fn change(&mut self, report: &Report, now: Moment) -> Result<Event, PasswordError> {
        self.here()?;
        match self.password {
            PasswordState::Temporary { .. } => return Err(PasswordError::SignInFirst),
            PasswordState::Lapsed { .. } => return Err(PasswordError::TooLate),
            PasswordState::MustReplace { signed_in, deadline }
                if now >= deadline || now.is_behind(signed_in) =>
            {
                return Err(PasswordError::TooLate);
            }
            PasswordState::MustReplace { .. } | PasswordState::MustChange => accepts(report, true)?,
            PasswordState::Active | PasswordState::Elsewhere => accepts(report, false)?,
        }
        self.password = PasswordState::Active;
        Ok(self.event(now, Actor::User, EventKind::PasswordChanged))
    }

    /// The user has claimed the account by its access code, and sets a password that this is the report of. The code, as it
    /// was typed, is the current password of the report's context.
    ///
    /// # Errors
    ///
    /// When the report does not accept the new password or does not say that it is another than the code, or the claim was
    /// of another account. The claim is used up all the same: whoever checks the password first and stores both records in
    /// one transaction loses nothing.
    pub fn recover(
        &mut self,
        proof: ClaimProof,
        report: &Report,
        now: Moment,
    ) -> Result<Event, PasswordError> {
        self.here()?;
        if proof.account != self.account {
            return Err(PasswordError::OtherAccount);
        }
        accepts(report, true)?;
        self.password = PasswordState::Active;
        Ok(self.event(now, Actor::User, EventKind::PasswordRecovered))
    }

    /// Notices that a temporary password was not used or not replaced in time, once: for a sweep over all accounts.
    ///
    /// A clock that is set back later does not make it good again.
    pub fn expire(&mut self, now: Moment) -> Option<Event> {
        let (expired, used) = match self.password {
            PasswordState::Temporary { expires, .. } => (expires, false),
            PasswordState::MustReplace { deadline, .. } => (deadline, true),
            PasswordState::Active
            | PasswordState::MustChange
            | PasswordState::Lapsed { .. }
            | PasswordState::Elsewhere => return None,
        };
        if now < expired {
            return None;
        }
        self.password = PasswordState::Lapsed { at: expired, used };
        Some(self.event(now, Actor::Clock, EventKind::TemporaryPasswordExpired { expired }))
    }

    fn here(&self) -> Result<(), PasswordError> {
        if self.password == PasswordState::Elsewhere { Err(PasswordError::Elsewhere) } else { Ok(()) }
    }

    fn event(&self, at: Moment, actor: Actor, what: EventKind) -> Event {
        Event { account: self.account.clone(), at, actor, what }
    }
}

/// Whether a report lets the new password be stored.
fn accepts(report: &Report, another: bool) -> Result<(), PasswordError> {
    match report.verdict {
        Verdict::Accepted if another && !is_another(report) => Err(PasswordError::NotCompared),
        Verdict::Accepted => Ok(()),
        verdict @ (Verdict::Undecided | Verdict::Refused) => Err(PasswordError::Verdict(verdict)),
    }
}
