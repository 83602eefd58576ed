//! What is refused, and what stays as it was then.

use std::cell::Cell;

use passmuster::codes::{
    AccessCodeRecord, Actor, CLOCK_TOLERANCE, ClaimError, CodeHasher, CodeOptions, CodeSpec, CodeState,
    EventKind, HashKind, HasherUnavailable, IssueError, IssueOrder, Moment, PasswordError, PasswordRecord,
    StuckSource, issue_all, replacing,
};
use passmuster::report::{ClaimOutcome, Verdict};
use passmuster::{Context, Password, check, presets};

use crate::support::{DAY, NOW, Plain, Random, issue, typed};

/// A hash that counts its work, and fails from one run on.
struct Counting {
    kind: HashKind,
    scheme: &'static str,
    runs: Cell<u32>,
    fails_after: u32,
}

impl Counting {
    fn new(kind: HashKind, scheme: &'static str) -> Self {
        Self { kind, scheme, runs: Cell::new(0), fails_after: u32::MAX }
    }
}

impl CodeHasher for Counting {
    fn kind(&self) -> HashKind {
        self.kind
    }

    fn scheme(&self) -> &str {
        self.scheme
    }

    fn hash(&self, code: &[u8], salt: &[u8; 16]) -> Result<[u8; 32], HasherUnavailable> {
        self.runs.set(self.runs.get() + 1);
        if self.runs.get() > self.fails_after { Err(HasherUnavailable) } else { Plain.hash(code, salt) }
    }
}

#[test]
fn a_fast_hash_is_refused_below_112_bits() {
    let digest = Counting::new(HashKind::Digest, "digest");
    for (length, good) in [(16, false), (24, false), (25, true)] {
        let mut spec = CodeSpec::default();
        spec.length = length;
        let options = CodeOptions::new(spec).unwrap();
        let order = IssueOrder { options: &options, actor: Actor::Administrator, now: NOW, hasher: &digest };
        let mut random = Random::new(21);
        let issued = AccessCodeRecord::new("a").issue(&order, &mut |bytes| random.fill(bytes));
        match issued {
            Ok(_) => assert!(good, "{length}"),
            Err(error) => assert!(!good && matches!(error, IssueError::FastHash { .. }), "{length}: {error}"),
        }
    }
}

#[test]
fn nobody_issues_a_code_for_himself() {
    let options = CodeOptions::default();
    for actor in Actor::ALL {
        let order = IssueOrder { options: &options, actor, now: NOW, hasher: &Plain };
        let mut random = Random::new(22);
        let issued = AccessCodeRecord::new("a").issue(&order, &mut |bytes| random.fill(bytes));
        let administers = matches!(actor, Actor::Administrator | Actor::SystemUser);
        assert_eq!(issued.is_ok(), administers, "{actor:?}");
    }
}

/// A stuck source, a hash that fails half-way and an account that stands twice leave every record as it was.
#[test]
fn bulk_issue_is_all_or_nothing() {
    let mut random = Random::new(23);
    let mut records: Vec<_> = (0..5).map(|n| AccessCodeRecord::new(n.to_string())).collect();
    issue(&mut records[2], &mut random, NOW);
    let before = records.clone();
    let options = CodeOptions::default();

    let failing = Counting { fails_after: 3, ..Counting::new(HashKind::PasswordHash, "failing") };
    let order = IssueOrder { options: &options, actor: Actor::Administrator, now: NOW, hasher: &failing };
    let failed = issue_all(&mut records, &order, &mut |bytes| random.fill(bytes));
    assert_eq!(failed.err(), Some(IssueError::Hasher(HasherUnavailable)));
    assert_eq!(records, before);

    let order = IssueOrder { hasher: &Plain, ..order };
    let mut good_blocks = 4;
    let failed = issue_all(&mut records, &order, &mut |bytes| {
        good_blocks -= 1;
        if good_blocks > 0 { random.fill(bytes) } else { bytes.fill(0) }
    });
    assert_eq!(failed.err(), Some(IssueError::Random(StuckSource)));
    assert_eq!(records, before);

    records.push(AccessCodeRecord::new("3"));
    let failed = issue_all(&mut records, &order, &mut |bytes| random.fill(bytes));
    assert_eq!(failed.err(), Some(IssueError::AccountTwice));
    assert_eq!(records[..5], before);
}

#[test]
fn a_code_locks_after_ten_wrong_entries() {
    let mut random = Random::new(24);
    let mut record = AccessCodeRecord::new("a");
    let old = issue(&mut record, &mut random, NOW);
    let issued = issue(&mut record, &mut random, NOW);
    for n in 1..=10 {
        assert!(matches!(record.state(NOW), CodeState::Valid { failures, .. } if failures == n - 1));
        let claim = record.claim(&typed(&old.code), NOW, &Plain).unwrap();
        assert_eq!(claim.outcome, ClaimOutcome::WrongCode);
        let refused = EventKind::ClaimRefused { reason: ClaimOutcome::WrongCode, failures: n };
        assert_eq!((claim.events[0].what, claim.events[0].actor), (refused, Actor::Visitor));
        assert_eq!(claim.events.len() == 2, n == 10);
    }
    let claim = record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    assert_eq!(claim.outcome, ClaimOutcome::Locked);
}

/// The time that a claim takes does not tell whether there is a code.
#[test]
fn every_claim_costs_one_hash() {
    let mut random = Random::new(25);
    let mut valid = AccessCodeRecord::new("valid");
    let other = issue(&mut valid, &mut random, NOW);
    let issued = issue(&mut valid, &mut random, NOW);
    let mut claimed = valid.clone();
    claimed.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    let mut deactivated = valid.clone();
    deactivated.deactivate(Actor::Administrator, NOW).unwrap();
    let mut locked = valid.clone();
    for _ in 0..10 {
        locked.claim(&typed(&other.code), NOW, &Plain).unwrap();
    }
    let table = [
        (AccessCodeRecord::new("none"), NOW, ClaimOutcome::NoCode),
        (valid.clone(), NOW, ClaimOutcome::Claimed),
        (valid.clone(), NOW.after(90 * DAY), ClaimOutcome::Expired),
        (valid, Moment::from_unix_seconds(0), ClaimOutcome::ClockBehind),
        (claimed, NOW, ClaimOutcome::AlreadyUsed),
        (deactivated, NOW, ClaimOutcome::Deactivated),
        (locked, NOW, ClaimOutcome::Locked),
    ];
    for (mut record, now, outcome) in table {
        let hasher = Counting::new(HashKind::PasswordHash, "plain");
        assert_eq!(record.claim(&typed(&issued.code), now, &hasher).unwrap().outcome, outcome);
        assert_eq!(hasher.runs.get(), 1, "{outcome:?}");
    }
}

#[test]
fn a_claim_that_cannot_be_judged_changes_nothing() {
    let mut random = Random::new(26);
    let mut record = AccessCodeRecord::new("a");
    let issued = issue(&mut record, &mut random, NOW);
    let before = record.clone();
    let broken = Counting { fails_after: 0, ..Counting::new(HashKind::PasswordHash, "plain") };
    let late = NOW.after(91 * DAY);
    let failed = record.claim(&typed(&issued.code), late, &broken);
    assert_eq!(failed.err(), Some(ClaimError::Hasher(HasherUnavailable)));
    let other = Counting::new(HashKind::PasswordHash, "another cost");
    let failed = record.claim(&typed(&issued.code), NOW, &other);
    assert_eq!(failed.err(), Some(ClaimError::OtherScheme));
    assert_eq!(record, before);
}

/// A clock that went back makes nothing valid that has expired, and a code from the future is not good for years.
#[test]
fn a_clock_that_goes_back_helps_nobody() {
    let mut random = Random::new(27);
    let mut record = AccessCodeRecord::new("a");
    let issued = issue(&mut record, &mut random, NOW);
    record.expire(NOW.after(90 * DAY)).unwrap();
    let claim = record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    assert_eq!(claim.outcome, ClaimOutcome::Expired);

    let future = NOW.after(10_000 * DAY);
    let issued = issue(&mut record, &mut random, future);
    let claim = record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    assert_eq!(claim.outcome, ClaimOutcome::ClockBehind);
    assert!(matches!(record.state(NOW), CodeState::Valid { failures: 0, .. }));

    let issued = issue(&mut record, &mut random, NOW.after(CLOCK_TOLERANCE));
    let claim = record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    assert_eq!(claim.outcome, ClaimOutcome::Claimed);

    // The last moment there is: nothing overflows.
    let end = Moment::from_unix_seconds(u64::MAX);
    let issued = issue(&mut record, &mut random, end);
    let claim = record.claim(&typed(&issued.code), end, &Plain).unwrap();
    assert_eq!(claim.outcome, ClaimOutcome::Expired);
}

/// From the code to a password of one's own, under the preset that belongs to it.
#[test]
fn a_claimed_account_gets_a_password_that_is_not_the_code() {
    let policy = replacing(&presets::get("workplace-access-code").unwrap()).unwrap();
    let mut random = Random::new(28);
    let good = "Åska bakom sju blå kullar";
    let table = [
        ("the code itself", Verdict::Refused),
        ("another account", Verdict::Accepted),
        ("", Verdict::Accepted),
    ];
    for (case, verdict) in table {
        let mut codes = AccessCodeRecord::new("a");
        let issued = issue(&mut codes, &mut random, NOW);
        let code = issued.code.grouped();
        let new = if verdict == Verdict::Refused { code.to_ascii_lowercase() } else { good.to_owned() };
        let context = Context::from_json(r#"{"user": {"user_name": "annkar"}}"#)
            .unwrap()
            .with_current_password(Password::from(code.as_str()))
            .with_confirmation(Password::from(new.as_str()));
        let report = check(&policy, &Password::new(new), &context);
        assert_eq!(report.verdict, verdict, "{case}");

        let proof = codes.claim(&typed(&issued.code), NOW, &Plain).unwrap().proof.unwrap();
        let mut password = PasswordRecord::new(if case == "another account" { "b" } else { "a" });
        let recovered = password.recover(proof, &report, NOW);
        match case {
            "the code itself" => assert_eq!(recovered, Err(PasswordError::Verdict(Verdict::Refused))),
            "another account" => assert_eq!(recovered, Err(PasswordError::OtherAccount)),
            _ => assert_eq!(recovered.unwrap().what, EventKind::PasswordRecovered),
        }
    }
}
