//! The six rules of the Workplace text on access codes, in our words.

use passmuster::codes::{
    AccessCodeRecord, Actor, CodeAlphabet, CodeOptions, CodeState, DeactivateError, EventKind, IssueOrder,
    issue_all,
};
use passmuster::report::ClaimOutcome;

use crate::support::{DAY, NOW, Plain, Random, issue, typed};

/// A code is sixteen letters.
#[test]
fn a_code_is_16_letters() {
    let mut random = Random::new(1);
    let mut record = AccessCodeRecord::new("a");
    for _ in 0..200 {
        let issued = issue(&mut record, &mut random, NOW);
        let code = issued.code.expose();
        assert_eq!(code.chars().count(), 16);
        assert!(code.chars().all(|c| c.is_ascii_uppercase()));
        assert!(code.chars().all(|c| CodeAlphabet::Letters.characters().contains(c)));
    }
}

/// An account has one valid code at a time.
#[test]
fn one_code_is_valid_per_account() {
    let mut random = Random::new(2);
    let mut record = AccessCodeRecord::new("a");
    let codes: Vec<_> = (0..20).map(|_| issue(&mut record, &mut random, NOW).code).collect();
    let valid = codes.iter().filter(|code| {
        let claim = record.clone().claim(&typed(code), NOW, &Plain).unwrap();
        claim.outcome == ClaimOutcome::Claimed
    });
    assert_eq!(valid.count(), 1);
}

/// A new code makes every older one void, and the log says so.
#[test]
fn issuing_voids_older_codes() {
    let mut random = Random::new(3);
    let mut record = AccessCodeRecord::new("a");
    let old = issue(&mut record, &mut random, NOW);
    assert!(matches!(old.events[0].what, EventKind::CodeIssued { .. }));
    let new = issue(&mut record, &mut random, NOW.after(DAY));
    assert_eq!(new.events[0].what, EventKind::CodeVoided);
    assert_eq!(new.events[1].what, EventKind::CodeIssued { expires: NOW.after(91 * DAY) });

    let claim = record.claim(&typed(&old.code), NOW.after(DAY), &Plain).unwrap();
    assert_eq!(claim.outcome, ClaimOutcome::WrongCode);
    let claim = record.claim(&typed(&new.code), NOW.after(DAY), &Plain).unwrap();
    assert_eq!(claim.outcome, ClaimOutcome::Claimed);
}

/// A code is valid for ninety days from when it was made.
#[test]
fn a_code_is_valid_for_90_days_from_its_creation() {
    let mut random = Random::new(4);
    let table = [
        (0, ClaimOutcome::Claimed),
        (DAY, ClaimOutcome::Claimed),
        (90 * DAY - 1, ClaimOutcome::Claimed),
        (90 * DAY, ClaimOutcome::Expired),
        (900 * DAY, ClaimOutcome::Expired),
    ];
    for (seconds, outcome) in table {
        let mut record = AccessCodeRecord::new("a");
        let issued = issue(&mut record, &mut random, NOW);
        let claim = record.claim(&typed(&issued.code), NOW.after(seconds), &Plain).unwrap();
        assert_eq!(claim.outcome, outcome, "after {seconds} s");
        let expired = EventKind::CodeExpired { expired: NOW.after(90 * DAY) };
        let told = claim.events.iter().any(|event| event.what == expired && event.actor == Actor::Clock);
        assert_eq!(told, outcome == ClaimOutcome::Expired, "after {seconds} s");
    }
}

/// A code that was used to claim an account, or to get back to it, is void.
#[test]
fn claiming_voids_the_code() {
    let mut random = Random::new(5);
    let mut record = AccessCodeRecord::new("a");
    let issued = issue(&mut record, &mut random, NOW);
    let claim = record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    assert_eq!(claim.events.len(), 1);
    assert_eq!((claim.events[0].what, claim.events[0].actor), (EventKind::CodeClaimed, Actor::User));
    assert!(claim.proof.is_some());

    let again = record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    assert_eq!(again.outcome, ClaimOutcome::AlreadyUsed);
    assert!(again.proof.is_none());
}

/// An administrator can deactivate an unused code at any time.
#[test]
fn an_administrator_deactivates_an_unused_code() {
    let mut random = Random::new(6);
    for day in [0, 1, 45, 89] {
        let mut record = AccessCodeRecord::new("a");
        let issued = issue(&mut record, &mut random, NOW);
        let then = NOW.after(day * DAY);
        let event = record.deactivate(Actor::Administrator, then).unwrap();
        assert_eq!((event.what, event.actor), (EventKind::CodeDeactivated, Actor::Administrator));
        let claim = record.claim(&typed(&issued.code), then, &Plain).unwrap();
        assert_eq!(claim.outcome, ClaimOutcome::Deactivated);
        // There is no unused code any more.
        assert_eq!(record.deactivate(Actor::Administrator, then), Err(DeactivateError::NoValidCode));
    }
    for actor in [Actor::User, Actor::Visitor, Actor::Clock] {
        let mut record = AccessCodeRecord::new("a");
        issue(&mut record, &mut random, NOW);
        let refused = record.deactivate(actor, NOW);
        assert!(matches!(refused, Err(DeactivateError::NotAllowed(_))), "{actor:?}");
        assert!(matches!(record.state(NOW), CodeState::Valid { .. }), "{actor:?}");
    }
}

/// Beside the six: codes for everybody without e-mail at once.
#[test]
fn codes_are_issued_for_many_accounts_at_once() {
    let mut random = Random::new(7);
    let mut records: Vec<_> = (0..50).map(|n| AccessCodeRecord::new(format!("account {n}"))).collect();
    let options = CodeOptions::default();
    let order = IssueOrder { options: &options, actor: Actor::Administrator, now: NOW, hasher: &Plain };
    let issued = issue_all(&mut records, &order, &mut |bytes| random.fill(bytes)).unwrap();
    assert_eq!(issued.len(), records.len());
    for (record, issued) in records.iter_mut().zip(&issued) {
        assert_eq!(record.account(), issued.account);
        let claim = record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
        assert_eq!(claim.outcome, ClaimOutcome::Claimed);
    }
}
