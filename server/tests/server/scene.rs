//! What the tests have in common: a policy, an account named `anna`, a clock moved by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use passmuster::report::Outcome;
use passmuster::{Context, Password, Policy, Report, User};
use passmuster_server::store::{Creation, NewAccount};
use passmuster_server::{
    AccountId, ChangeOutcome, CreateOutcome, Enforcer, HashCost, MemoryStore, PasswordHash, SqliteStore,
    Store,
};

pub(crate) const CHEAP: HashCost = HashCost { memory_kib: 8, iterations: 1, lanes: 1 };

pub(crate) const POLICY: &str = r#"{"schema": 1, "name": "test", "rules": [
    {"rule": "length", "min": 8},
    {"rule": "personal_data"},
    {"rule": "not_current"},
    {"rule": "not_like_current"},
    {"rule": "history", "last": 3},
    {"rule": "confirmation"}
]}"#;

pub(crate) const FIRST: &str = "fiolen i regnet";

pub(crate) fn policy(json: &str) -> Policy {
    Policy::from_json(json).expect("a policy")
}

pub(crate) fn id(name: &str) -> AccountId {
    AccountId::new(name).expect("a name")
}

pub(crate) fn password(text: &str) -> Password {
    Password::from(text)
}

pub(crate) fn user() -> Context {
    Context::from_json(r#"{"user": {"user_name": "abergman", "names": ["Astrid", "Bergman"]}}"#).unwrap()
}

pub(crate) fn confirmed(text: &str) -> Context {
    let mut context = Context::default();
    context.confirmation = Some(password(text));
    context
}

pub(crate) fn stores() -> [Arc<dyn Store>; 2] {
    [Arc::new(MemoryStore::new()), Arc::new(SqliteStore::in_memory().expect("opens"))]
}

pub(crate) fn enforcer<S: Store>(store: S, json: &str) -> Enforcer<S> {
    Enforcer::new(store, policy(json), CHEAP).expect("a cost")
}

/// An enforcer whose store holds `anna` with [`FIRST`] as her password.
pub(crate) fn with_anna<S: Store>(store: S) -> Enforcer<S> {
    let enforcer = enforcer(store, POLICY);
    let created = enforcer.create_account(&id("anna"), None, &password(FIRST), &user()).expect("works");
    assert!(matches!(created, CreateOutcome::Created(_)), "{created:?}");
    enforcer
}

pub(crate) fn change<S: Store>(enforcer: &Enforcer<S>, current: &str, new: &str) -> ChangeOutcome {
    enforcer.change_password(&id("anna"), password(current), &password(new), confirmed(new)).expect("works")
}

pub(crate) fn name(outcome: &ChangeOutcome) -> &'static str {
    match outcome {
        ChangeOutcome::Changed(_) => "changed",
        ChangeOutcome::Refused(_) => "refused",
        ChangeOutcome::Undecided(_) => "undecided",
        ChangeOutcome::CurrentPasswordWrong => "wrong",
        ChangeOutcome::Throttled { .. } => "throttled",
        ChangeOutcome::Conflict => "conflict",
        _ => "unknown",
    }
}

pub(crate) fn report(outcome: ChangeOutcome) -> Report {
    match outcome {
        ChangeOutcome::Changed(report)
        | ChangeOutcome::Refused(report)
        | ChangeOutcome::Undecided(report) => report,
        other => panic!("no report: {other:?}"),
    }
}

pub(crate) fn outcome_of<'a>(report: &'a Report, rule: &str) -> &'a Outcome {
    &report.judgements.iter().find(|judgement| judgement.rule == rule).expect("in the policy").outcome
}

/// Puts an account in place whose hashes come from elsewhere.
pub(crate) fn plant<S: Store>(store: &S, current: &PasswordHash) {
    let new = NewAccount { user: Some(&User::default()), policy: None, hash: current };
    assert_eq!(store.create(&id("anna"), &new).expect("works"), Creation::Created);
}

pub(crate) fn hash_of(bytes: &[u8]) -> PasswordHash {
    use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
    let params = Params::new(8, 1, 1, None).unwrap();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash: argon2::PasswordHash = argon2.hash_password(bytes).unwrap();
    PasswordHash::new(hash.to_string())
}

/// A clock that stands still until it is moved.
#[derive(Clone, Default)]
pub(crate) struct Hand(Arc<AtomicU64>);

impl Hand {
    pub(crate) fn forward(&self, seconds: u64) {
        self.0.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }

    pub(crate) fn clock(&self) -> impl Fn() -> u64 + Send + Sync + 'static {
        let hand = self.0.clone();
        move || hand.load(Ordering::SeqCst)
    }
}

/// A folder that goes when the test ends.
pub(crate) struct Folder(pub(crate) std::path::PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("passmuster-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    pub(crate) fn database(&self) -> std::path::PathBuf {
        self.0.join("accounts.db")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
