//! The order of things on the way to a written password.

use std::fmt;

use passmuster::report::Missing;
use passmuster::report::{Mode, Outcome};
use passmuster::{Context, Password, Policy, Report, Verdict, check, check_with_history};

use crate::account::{Account, AccountId};
use crate::clock::{Clock, SystemClock};
use crate::hasher::{HashCost, HashError, Hasher};
use crate::history::{NoHistory, StoredHistory};
use crate::outcome::{ChangeOutcome, CreateOutcome, EnforcerError};
use crate::policies::Policies;
use crate::store::{Commit, Creation, NewAccount, Replacement, Store};
use crate::throttle::{Attempts, Throttle, Throttled};

/// Holds the accounts of a store to a policy.
///
/// Its methods block, for up to 2 + 2 × history runs of a slow hash: call them from a thread that may wait, and bound
/// how many do so at once, for each hash takes [`HashCost::memory_kib`].
pub struct Enforcer<S> {
    store: S,
    policies: Policies,
    hasher: Hasher,
    throttle: Throttle,
    clock: Box<dyn Clock>,
}

/// What came of the current password.
enum Verified {
    Right(Account),
    Wrong,
    TooEarly(Throttled),
}

impl<S: Store> Enforcer<S> {
    /// An enforcer with the usual throttling and the machine's clock.
    ///
    /// # Errors
    ///
    /// Those of [`Hasher::new`].
    pub fn new(store: S, policies: impl Into<Policies>, cost: HashCost) -> Result<Self, HashError> {
        Ok(Self {
            store,
            policies: policies.into(),
            hasher: Hasher::new(cost)?,
            throttle: Throttle::default(),
            clock: Box::new(SystemClock),
        })
    }

    /// The same with other limits on guessing.
    #[must_use]
    pub fn with_throttle(mut self, throttle: Throttle) -> Self {
        self.throttle = throttle;
        self
    }

    /// The same by another clock.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// The policies by which it judges.
    #[must_use]
    pub fn policies(&self) -> &Policies {
        &self.policies
    }

    /// Changes a password.
    ///
    /// In this order, and what stops the way at one step is told nothing of the next:
    ///
    /// 1. the [`Throttle`] counts an attempt at the account, or says that it is too early for one;
    /// 2. the current password is verified. A name without an account takes as long and answers the same;
    /// 3. the new one is judged without its history, by the current password just verified, the profile in the store
    ///    (`context.user` only if the store has none) and `context.confirmation`;
    /// 4. if it was not refused, it is judged with its history: a hash for each password that the policy looks back at,
    ///    the one in use being the first of them;
    /// 5. if the verdict is *accepted*, it is hashed and written, unless another change was written since step 2.
    ///
    /// # Errors
    ///
    /// When the store or the hash fails, or the account's policy is not known; nothing is written then.
    pub fn change_password(
        &self,
        account: &AccountId,
        current: Password,
        new: &Password,
        mut context: Context,
    ) -> Result<ChangeOutcome, EnforcerError> {
        let stored = match self.verify(account, &current)? {
            Verified::Right(stored) => stored,
            Verified::Wrong => return Ok(ChangeOutcome::CurrentPasswordWrong),
            Verified::TooEarly(Throttled { retry_after }) => {
                return Ok(ChangeOutcome::Throttled { retry_after });
            }
        };
        let policy = self.policy(stored.policy.as_deref())?;
        if let Some(user) = &stored.user {
            context.user = Some(user.clone());
        }
        context.current_password = Some(current);
        let report = self.judge_change(policy, new, &context, &stored);
        match report.verdict {
            Verdict::Refused => return Ok(ChangeOutcome::Refused(report)),
            Verdict::Undecided => return Ok(ChangeOutcome::Undecided(report)),
            Verdict::Accepted => {}
        }
        let change = Replacement {
            expected_version: stored.version,
            hash: &self.hasher.hash(new)?,
            keep_earlier: policy.history().saturating_sub(1),
        };
        Ok(match self.store.replace(account, &change)? {
            Commit::Written => ChangeOutcome::Changed(report),
            Commit::Conflict => ChangeOutcome::Conflict,
        })
    }

    /// Adds an account with its first password, judged by the same policy as every later one. `context.user` becomes
    /// its profile; `policy` names one of [`Policies`], `None` the usual one.
    ///
    /// A new account has no history, so those rules pass. It has no current password either, and whoever writes
    /// the first one is often a program that has nobody confirm it: rules that miss the current password or the
    /// confirmation do not apply, and are judged all the same when `context` holds these. The report calls
    /// them *deferred* and then says *undecided*, as it would anywhere else; that they do not matter here is decided
    /// here. Every other enforced rule has to pass.
    ///
    /// # Errors
    ///
    /// When the store or the hash fails, the policy is not known, or the profile is too large.
    pub fn create_account(
        &self,
        account: &AccountId,
        policy: Option<&str>,
        password: &Password,
        context: &Context,
    ) -> Result<CreateOutcome, EnforcerError> {
        let judge = self.policy(policy)?;
        if let Some(user) = &context.user {
            user.validate().map_err(EnforcerError::Profile)?;
        }
        let report = check_with_history(judge, password, context, &NoHistory);
        if report.verdict == Verdict::Refused {
            return Ok(CreateOutcome::Refused(report));
        }
        if !decided_for_a_first_password(&report) {
            return Ok(CreateOutcome::Undecided(report));
        }
        let hash = self.hasher.hash(password)?;
        let new = NewAccount { user: context.user.as_ref(), policy, hash: &hash };
        Ok(match self.store.create(account, &new)? {
            Creation::Created => CreateOutcome::Created(report),
            Creation::Exists => CreateOutcome::Exists,
        })
    }

    /// Forgets the failed attempts at an account: the way out of a lock, for whoever has made sure by other means who
    /// asks.
    ///
    /// # Errors
    ///
    /// When the store fails.
    pub fn unlock(&self, account: &AccountId) -> Result<(), EnforcerError> {
        Ok(self.store.attempts(account, &mut |_| Some(Attempts::default()))?)
    }

    fn policy(&self, name: Option<&str>) -> Result<&Policy, EnforcerError> {
        let unknown = || EnforcerError::UnknownPolicy { name: name.unwrap_or_default().to_owned() };
        self.policies.get(name).ok_or_else(unknown)
    }

    /// Counts the attempt, then verifies; a right one clears the count.
    fn verify(&self, id: &AccountId, current: &Password) -> Result<Verified, EnforcerError> {
        let now_ms = self.clock.now_ms();
        let mut counted = Ok(Attempts::default());
        self.store.attempts(id, &mut |attempts| {
            counted = self.throttle.count(attempts, now_ms);
            counted.ok()
        })?;
        if let Err(throttled) = counted {
            return Ok(Verified::TooEarly(throttled));
        }
        let stored = self.store.account(id)?;
        // The same work whether or not there is an account.
        let hash = stored.as_ref().map_or(self.hasher.decoy(), |account| &account.current);
        let matches = self.hasher.matches(current, hash)?;
        match stored {
            Some(account) if matches => {
                self.unlock(id)?;
                Ok(Verified::Right(account))
            }
            _ => Ok(Verified::Wrong),
        }
    }

    fn judge_change(&self, policy: &Policy, new: &Password, context: &Context, account: &Account) -> Report {
        let report = check(policy, new, context);
        if report.verdict == Verdict::Refused || policy.history() == 0 {
            return report;
        }
        let history = StoredHistory { hasher: &self.hasher, account, typed: new };
        check_with_history(policy, new, context, &history)
    }
}

fn decided_for_a_first_password(report: &Report) -> bool {
    report.judgements.iter().filter(|judgement| judgement.mode == Mode::Enforce).all(|judgement| {
        match judgement.outcome {
            Outcome::Pass => true,
            Outcome::Fail { .. } => false,
            Outcome::Deferred { missing } => {
                matches!(missing, Missing::CurrentPassword | Missing::Confirmation | Missing::Dates)
            }
        }
    })
}

impl<S> fmt::Debug for Enforcer<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Enforcer")
            .field("hasher", &self.hasher)
            .field("throttle", &self.throttle)
            .finish_non_exhaustive()
    }
}
