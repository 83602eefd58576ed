//! Random sequences of what can happen to a password, against a model.

use passmuster::codes::{
    AccessCodeRecord, AccountKind, Actor, CLOCK_TOLERANCE, ClaimProof, Moment, PasswordRecord, Route,
    TemporaryOptions, replacing,
};
use passmuster::report::SignInOutcome;
use passmuster::{Context, Password, Policy, Report, check};

use crate::support::{DAY, NOW, Plain, Random, issue, typed};

const SEQUENCES: u64 = 100_000;
const CHANGE_WITHIN: u64 = 3_600;

/// Whose password it is that opens the account now, and how often it did.
#[derive(Debug, Clone, Copy)]
struct Model {
    /// When an administrator set it; `None` for one that the user chose.
    set: Option<u64>,
    /// When it was first used.
    used: Option<u64>,
    /// It was found to be too late.
    late: bool,
    /// An administrator wants it changed.
    wanted: bool,
}

/// The reports of an accepted password that was compared with the present one, of one that was not, and of a refused one.
fn reports() -> [Report; 3] {
    let policy = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 8}]}"#).unwrap();
    let context = || Context::default().with_current_password(Password::from("tillfälligt"));
    let compared = check(&replacing(&policy).unwrap(), &Password::from("en helt annan"), &context());
    let not_compared = check(&policy, &Password::from("en helt annan"), &context());
    let refused = check(&replacing(&policy).unwrap(), &Password::from("tillfälligt"), &context());
    [compared, not_compared, refused]
}

/// The proof that somebody claimed an account by its code.
fn proof(account: &str, random: &mut Random) -> ClaimProof {
    let mut record = AccessCodeRecord::new(account);
    let code = issue(&mut record, random, NOW).code;
    record.claim(&typed(&code), NOW, &Plain).unwrap().proof.unwrap()
}

#[test]
fn random_sequences_agree_with_the_model() {
    let reports = reports();
    let (mut changed, mut recovered) = (0, 0);
    for seed in 0..SEQUENCES {
        let mut random = Random::new(seed);
        let mut now = NOW.unix_seconds();
        let mut record = PasswordRecord::new("a");
        let mut model = Model { set: None, used: None, late: false, wanted: false };
        for step in 0..1 + random.below(16) {
            let at = Moment::from_unix_seconds(now);
            let what = format!("sequence {seed}, step {step}: {model:?} {record:?}");
            let over = match (model.set, model.used) {
                (Some(_), Some(used)) => now >= used + CHANGE_WITHIN,
                (Some(set), None) => now >= set + DAY,
                (None, _) => false,
            };
            match random.below(9) {
                0 => {
                    let (route, options) = (Route::AdministratorReset, TemporaryOptions::default());
                    record.reset(route, Actor::Administrator, AccountKind::User, &options, at).unwrap();
                    model = Model { set: Some(now), used: None, late: false, wanted: false };
                }
                1 => {
                    record.require_change(Actor::Administrator, at).unwrap();
                    model.wanted = true;
                }
                2 | 3 => {
                    model.late |= over;
                    let expected = match (model.set, model.used) {
                        (None, _) if model.wanted => SignInOutcome::MustChange,
                        (None, _) => SignInOutcome::Accepted,
                        (Some(_), Some(_)) => SignInOutcome::TemporaryUsed,
                        (Some(_), None) if model.late => SignInOutcome::TemporaryExpired,
                        (Some(set), None) if now + CLOCK_TOLERANCE < set => SignInOutcome::ClockBehind,
                        (Some(_), None) => SignInOutcome::MustChange,
                    };
                    assert_eq!(record.sign_in(at).outcome, expected, "{what}");
                    if expected == SignInOutcome::MustChange && model.set.is_some() {
                        model.used = Some(now);
                    }
                }
                4 | 5 => {
                    let which = random.below(3);
                    let in_time = match (model.set, model.used) {
                        (None, _) => true,
                        (Some(_), None) => false,
                        (Some(_), Some(used)) => !model.late && !over && now + CLOCK_TOLERANCE >= used,
                    };
                    let enough = which == 0 || (which == 1 && model.set.is_none() && !model.wanted);
                    let done = record.change(&reports[which], at).is_ok();
                    assert_eq!(done, in_time && enough, "{what}");
                    if done {
                        changed += 1;
                        model = Model { set: None, used: None, late: false, wanted: false };
                    }
                }
                6 => {
                    let json = serde_json::to_string(&record).unwrap();
                    record = serde_json::from_str(&json).unwrap();
                    assert_eq!(record.expire(at).is_some(), over && !model.late, "{what}");
                    model.late |= over;
                }
                7 => {
                    let (of_another, which) = (random.below(4) == 0, random.below(3));
                    let proof = proof(if of_another { "b" } else { "a" }, &mut random);
                    let done = record.recover(proof, &reports[which], at).is_ok();
                    assert_eq!(done, !of_another && which == 0, "{what}");
                    if done {
                        recovered += 1;
                        model = Model { set: None, used: None, late: false, wanted: false };
                    }
                }
                _ => {
                    let steps = [60, CHANGE_WITHIN - 1, CHANGE_WITHIN, DAY - 1, DAY];
                    let seconds = steps[random.below(steps.len())];
                    now = if random.below(4) == 0 { now - seconds } else { now + seconds };
                }
            }
        }
    }
    // Otherwise the sequences would say little.
    assert!(changed > 25_000 && recovered > 5_000, "{changed} {recovered}");
}
