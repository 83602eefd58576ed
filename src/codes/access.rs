use serde::{Deserialize, Serialize};

use super::error::{ClaimError, DeactivateError};
use super::hash::{Bytes, HASH_BYTES, SALT_BYTES};
use super::issue::{Fresh, IssueError, IssueOrder, Issued};
use super::version::Version;
use super::{Actor, CodeHasher, Entry, Event, EventKind, Moment};
use crate::report::ClaimOutcome;

/// The access codes of one account: the latest one, and what became of it. To be stored; holds no code, and a salted hash
/// only as long as the code is valid.
///
/// Errors leave it as it was. Reading refuses unknown keys and other versions.
///
/// ```
/// use passmuster::Password;
/// use passmuster::codes::{
///     AccessCodeRecord, Actor, CodeHasher, CodeOptions, Entry, HashKind, HasherUnavailable, IssueOrder, Moment,
/// };
/// use passmuster::report::ClaimOutcome;
///
/// # struct Argon2id;
/// # impl CodeHasher for Argon2id {
/// #     fn kind(&self) -> HashKind { HashKind::PasswordHash }
/// #     fn scheme(&self) -> &str { "stands in for argon2id" }
/// #     fn hash(&self, code: &[u8], salt: &[u8; 16]) -> Result<[u8; 32], HasherUnavailable> {
/// #         let mut sum = [0; 32];
/// #         code.iter().chain(salt).enumerate().for_each(|(at, byte)| sum[at % 32] ^= byte);
/// #         Ok(sum)
/// #     }
/// # }
/// # let mut n = 0_u64;
/// # let mut random = |bytes: &mut [u8]| bytes.iter_mut().for_each(|byte| {
/// #     n = n.wrapping_add(0x9E37_79B9_7F4A_7C15);
/// #     *byte = (n ^ (n >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9).to_be_bytes()[0];
/// # });
/// let options = CodeOptions::default();
/// let now = Moment::from_unix_seconds(1_795_435_200);
///
/// // An administrator issues a code. `random` fills a buffer from the system's random source.
/// let mut record = AccessCodeRecord::new("account 17");
/// let order = IssueOrder { options: &options, actor: Actor::Administrator, now, hasher: &Argon2id };
/// let issued = record.issue(&order, &mut random)?;
/// assert_eq!(issued.code.grouped().len(), 19); // ABCD-EFGH-JKLM-NOPR, shown once
///
/// // A week later the user types it.
/// let typed = Password::new(issued.code.grouped().to_lowercase());
/// let entry = Entry::read(&typed, &options).expect("a code");
/// let claim = record.claim(&entry, now.after(7 * 86_400), &Argon2id)?;
/// assert_eq!(claim.outcome, ClaimOutcome::Claimed);
///
/// // It works once.
/// let again = record.claim(&entry, now.after(7 * 86_400), &Argon2id)?;
/// assert_eq!(again.outcome, ClaimOutcome::AlreadyUsed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessCodeRecord {
    version: Version,
    account: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    latest: Option<Latest>,
}

/// The latest code of an account. There is no resting state for a code that a newer one made void: the newer one is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
enum Latest {
    Valid {
        issued: Moment,
        expires: Moment,
        failures: u32,
        most_failures: u32,
        scheme: String,
        salt: Bytes<SALT_BYTES>,
        hash: Bytes<HASH_BYTES>,
    },
    Claimed {
        at: Moment,
    },
    Expired {
        at: Moment,
    },
    Deactivated {
        at: Moment,
    },
    Locked {
        at: Moment,
    },
}

/// The latest access code of an account, as an administrator sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum CodeState {
    /// None was ever issued.
    None,
    /// Unused, and may be claimed.
    Valid {
        /// Since when.
        issued: Moment,
        /// Until just before then.
        expires: Moment,
        /// Wrong entries so far.
        failures: u32,
    },
    /// Used.
    Claimed {
        /// When.
        at: Moment,
    },
    /// Never used.
    Expired {
        /// Since when.
        at: Moment,
    },
    /// Taken back by an administrator.
    Deactivated {
        /// When.
        at: Moment,
    },
    /// Guessed at too often.
    Locked {
        /// When.
        at: Moment,
    },
}

/// What became of a claim.
#[derive(Debug)]
#[non_exhaustive]
pub struct Claim {
    /// In one word, for administrators.
    pub outcome: ClaimOutcome,
    /// For the log.
    pub events: Vec<Event>,
    /// What lets the user choose a password; there when the outcome is [`ClaimOutcome::Claimed`].
    pub proof: Option<ClaimProof>,
}

/// Proof that an account was claimed by its access code: good for one [`super::PasswordRecord::recover`]. Cannot be copied,
/// stored or made.
#[derive(Debug)]
pub struct ClaimProof {
    pub(super) account: String,
}

impl AccessCodeRecord {
    /// An account that never had a code. Also what to claim from for an account that does not exist: it costs the same
    /// work and ends with the same text for outsiders.
    #[must_use]
    pub fn new(account: impl Into<String>) -> Self {
        Self { version: Version, account: account.into(), latest: None }
    }

    /// The account, in the caller's own terms.
    #[must_use]
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The name of the hash of the valid code, by [`CodeHasher::scheme`]; `None` when no code is valid.
    #[must_use]
    pub fn scheme(&self) -> Option<&str> {
        match &self.latest {
            Some(Latest::Valid { scheme, .. }) => Some(scheme),
            _ => None,
        }
    }

    /// What becomes of the latest code at this moment, without changing anything.
    #[must_use]
    pub fn state(&self, now: Moment) -> CodeState {
        match self.latest {
            None => CodeState::None,
            Some(Latest::Valid { expires, .. }) if now >= expires => CodeState::Expired { at: expires },
            Some(Latest::Valid { issued, expires, failures, .. }) => {
                CodeState::Valid { issued, expires, failures }
            }
            Some(Latest::Claimed { at }) => CodeState::Claimed { at },
            Some(Latest::Expired { at }) => CodeState::Expired { at },
            Some(Latest::Deactivated { at }) => CodeState::Deactivated { at },
            Some(Latest::Locked { at }) => CodeState::Locked { at },
        }
    }

    /// Issues a code. An older one becomes void.
    ///
    /// # Errors
    ///
    /// See [`IssueError`].
    pub fn issue(
        &mut self,
        order: &IssueOrder<'_>,
        random: &mut dyn FnMut(&mut [u8]),
    ) -> Result<Issued, IssueError> {
        let fresh = order.fresh(random)?;
        Ok(self.install(fresh, order))
    }

    /// Puts a new code in the place of whatever was there.
    pub(super) fn install(&mut self, fresh: Fresh, order: &IssueOrder<'_>) -> Issued {
        let IssueOrder { options, actor, now, hasher } = *order;
        let expires = now.after(options.spec().lifetime_seconds);
        let mut events: Vec<Event> = self.expire(now).into_iter().collect();
        if let Some(Latest::Valid { .. }) = self.latest {
            events.push(self.event(now, actor, EventKind::CodeVoided));
        }
        events.push(self.event(now, actor, EventKind::CodeIssued { expires }));
        self.latest = Some(Latest::Valid {
            issued: now,
            expires,
            failures: 0,
            most_failures: options.spec().most_failures,
            scheme: hasher.scheme().to_owned(),
            salt: fresh.salt,
            hash: fresh.hash,
        });
        Issued { account: self.account.clone(), code: fresh.code, expires, events }
    }

    /// Claims the account by a code. The right code becomes void; a wrong one counts, and too many lock the code.
    ///
    /// Every claim costs one hash, whether or not there is a code, so that the time it takes says nothing. Check the new
    /// password first and claim last, and store the record in the transaction that read it, also after a wrong code: two
    /// claims side by side must not both be counted as the first.
    ///
    /// # Errors
    ///
    /// When the code cannot be hashed just now, or was hashed by another hasher than this one.
    pub fn claim(
        &mut self,
        entry: &Entry,
        now: Moment,
        hasher: &dyn CodeHasher,
    ) -> Result<Claim, ClaimError> {
        let salt = match &self.latest {
            Some(Latest::Valid { scheme, .. }) if scheme != hasher.scheme() => {
                return Err(ClaimError::OtherScheme);
            }
            Some(Latest::Valid { salt, .. }) => *salt,
            _ => Bytes([0; SALT_BYTES]),
        };
        let found = Bytes(hasher.hash(entry.bytes(), &salt.0).map_err(ClaimError::Hasher)?);

        let mut events: Vec<Event> = self.expire(now).into_iter().collect();
        let (outcome, failures, next) = match &mut self.latest {
            None => (ClaimOutcome::NoCode, 0, None),
            Some(Latest::Claimed { .. }) => (ClaimOutcome::AlreadyUsed, 0, None),
            Some(Latest::Expired { .. }) => (ClaimOutcome::Expired, 0, None),
            Some(Latest::Deactivated { .. }) => (ClaimOutcome::Deactivated, 0, None),
            Some(Latest::Locked { .. }) => (ClaimOutcome::Locked, 0, None),
            Some(Latest::Valid { issued, failures, .. }) if now.is_behind(*issued) => {
                (ClaimOutcome::ClockBehind, *failures, None)
            }
            Some(Latest::Valid { hash, failures, .. }) if found == *hash => {
                (ClaimOutcome::Claimed, *failures, Some(Latest::Claimed { at: now }))
            }
            Some(Latest::Valid { failures, most_failures, .. }) => {
                *failures = failures.saturating_add(1);
                let lock = *failures >= *most_failures;
                (ClaimOutcome::WrongCode, *failures, lock.then_some(Latest::Locked { at: now }))
            }
        };
        let claimed = outcome == ClaimOutcome::Claimed;
        events.push(if claimed {
            self.event(now, Actor::User, EventKind::CodeClaimed)
        } else {
            self.event(now, Actor::Visitor, EventKind::ClaimRefused { reason: outcome, failures })
        });
        if let Some(Latest::Locked { .. }) = next {
            events.push(self.event(now, Actor::Visitor, EventKind::CodeLocked { failures }));
        }
        self.latest = next.or_else(|| self.latest.take());
        let proof = claimed.then(|| ClaimProof { account: self.account.clone() });
        Ok(Claim { outcome, events, proof })
    }

    /// Takes an unused code back.
    ///
    /// # Errors
    ///
    /// When the actor may not, or there is no valid code.
    pub fn deactivate(&mut self, actor: Actor, now: Moment) -> Result<Event, DeactivateError> {
        actor.administers().map_err(DeactivateError::NotAllowed)?;
        let CodeState::Valid { .. } = self.state(now) else { return Err(DeactivateError::NoValidCode) };
        self.latest = Some(Latest::Deactivated { at: now });
        Ok(self.event(now, actor, EventKind::CodeDeactivated))
    }

    /// Notices that the code has expired, once: for a sweep over all accounts. What is claimed is swept by itself.
    ///
    /// A clock that is set back later does not make the code valid again.
    pub fn expire(&mut self, now: Moment) -> Option<Event> {
        match self.latest {
            Some(Latest::Valid { expires, .. }) if now >= expires => {
                self.latest = Some(Latest::Expired { at: expires });
                Some(self.event(now, Actor::Clock, EventKind::CodeExpired { expired: expires }))
            }
            _ => None,
        }
    }

    fn event(&self, at: Moment, actor: Actor, what: EventKind) -> Event {
        Event { account: self.account.clone(), at, actor, what }
    }
}
