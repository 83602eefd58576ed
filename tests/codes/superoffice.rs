//! The three routes of SuperOffice's text on passwords of one's own server, in our words, and what comes with them.

use passmuster::codes::{
    AccountKind, Actor, EventKind, PasswordError, PasswordRecord, PasswordState, Route, TemporaryOptions,
    replacing,
};
use passmuster::report::{SignInOutcome, Verdict};
use passmuster::{Context, Password, Report, check, presets};

use crate::support::{DAY, NOW};

const TEMPORARY: &str = "Sommar-vid-sjön-tillfälligt";

/// The report of a new password in place of the temporary one, under the preset of that text.
fn report(new: &str) -> Report {
    let policy = replacing(&presets::get("superoffice-onsite").unwrap()).unwrap();
    let context = Context::from_json(r#"{"user": {"user_name": "annkar"}}"#).unwrap();
    let context =
        context.with_current_password(Password::from(TEMPORARY)).with_confirmation(Password::from(new));
    check(&policy, &Password::from(new), &context)
}

/// The user changes the password.
#[test]
fn the_user_changes_the_password() {
    let mut record = PasswordRecord::new("a");
    let event = record.change(&report("Åska bakom sju blå kullar"), NOW).unwrap();
    assert_eq!((event.what, event.actor), (EventKind::PasswordChanged, Actor::User));
    assert_eq!(record.sign_in(NOW).outcome, SignInOutcome::Accepted);
}

/// An administrator sets a temporary password for one sign-in, and the user chooses a secure one in its place.
#[test]
fn an_administrator_sets_a_temporary_password_for_one_sign_in() {
    let mut record = PasswordRecord::new("a");
    let (route, options) = (Route::AdministratorReset, TemporaryOptions::default());
    let event = record.reset(route, Actor::Administrator, AccountKind::User, &options, NOW).unwrap();
    assert_eq!(event.actor, Actor::Administrator);
    assert_eq!(event.what, EventKind::PasswordReset { route, expires: NOW.after(DAY) });

    // Before the sign-in there is nothing to change.
    let new = report("Åska bakom sju blå kullar");
    assert_eq!(record.change(&new, NOW), Err(PasswordError::SignInFirst));
    let first = record.sign_in(NOW);
    assert_eq!(first.outcome, SignInOutcome::MustChange);
    assert_eq!(first.events[0].what, EventKind::TemporaryPasswordUsed { deadline: NOW.after(3_600) });
    assert_eq!(record.sign_in(NOW).outcome, SignInOutcome::TemporaryUsed);
    assert_eq!(record.change(&new, NOW).unwrap().what, EventKind::PasswordChanged);
    assert_eq!(record.sign_in(NOW).outcome, SignInOutcome::Accepted);
}

/// A system user resets the password of the only administrator, who has forgotten it.
#[test]
fn a_system_user_resets_the_only_administrators_password() {
    let mut record = PasswordRecord::new("a");
    let (route, options) = (Route::SystemUserReset, TemporaryOptions::default());
    let only = AccountKind::OnlyAdministrator;
    let event = record.reset(route, Actor::SystemUser, only, &options, NOW).unwrap();
    assert_eq!(event.actor, Actor::SystemUser);
    assert_eq!(event.what, EventKind::PasswordReset { route, expires: NOW.after(DAY) });
    assert_eq!(record.sign_in(NOW).outcome, SignInOutcome::MustChange);
}

/// Every role on every route to every kind of account: these few pairs and no others.
#[test]
fn no_other_role_takes_a_route() {
    let open = [
        (Route::OwnChange, Actor::User, AccountKind::User),
        (Route::OwnChange, Actor::User, AccountKind::Administrator),
        (Route::OwnChange, Actor::User, AccountKind::OnlyAdministrator),
        (Route::AdministratorReset, Actor::Administrator, AccountKind::User),
        (Route::AdministratorReset, Actor::Administrator, AccountKind::Administrator),
        (Route::SystemUserReset, Actor::SystemUser, AccountKind::OnlyAdministrator),
    ];
    for route in Route::ALL {
        for actor in Actor::ALL {
            for account in AccountKind::ALL {
                let expected = open.contains(&(route, actor, account));
                assert_eq!(route.allows(actor, account).is_ok(), expected, "{route:?} {actor:?} {account:?}");

                let mut record = PasswordRecord::new("a");
                let reset = record.reset(route, actor, account, &TemporaryOptions::default(), NOW);
                let expected = expected && route != Route::OwnChange;
                assert_eq!(reset.is_ok(), expected, "{route:?} {actor:?} {account:?}");
                assert_eq!(record.state() != PasswordState::Active, expected);
            }
        }
    }
}

/// The temporary password is not what the user may go on with, nor something like it.
#[test]
fn the_temporary_password_does_not_become_the_new_one() {
    for new in [TEMPORARY, "Sommar-vid-sjön-tillfälligt1", "sommar-vid-sjön-tillfälligt"] {
        let refused = report(new);
        assert_eq!(refused.verdict, Verdict::Refused, "{new}");
        let mut record = temporary();
        record.sign_in(NOW);
        let before = record.clone();
        assert_eq!(record.change(&refused, NOW), Err(PasswordError::Verdict(Verdict::Refused)), "{new}");
        assert_eq!(record, before, "{new}");
    }
}

/// A policy that does not compare with the present password lets nobody keep one that somebody else knows.
#[test]
fn a_report_that_did_not_compare_is_not_enough() {
    let policy = passmuster::Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 8}]}"#);
    let report = check(&policy.unwrap(), &Password::from(TEMPORARY), &Context::default());
    assert_eq!(report.verdict, Verdict::Accepted);
    let mut record = temporary();
    record.sign_in(NOW);
    assert_eq!(record.change(&report, NOW), Err(PasswordError::NotCompared));
    // Who chose the present one keeps to the policy alone.
    assert!(PasswordRecord::new("a").change(&report, NOW).is_ok());
}

/// Where the computer's own sign-in keeps the password, it is changed there.
#[test]
fn a_password_kept_elsewhere_is_changed_elsewhere() {
    let mut record = PasswordRecord::elsewhere("a");
    assert_eq!(record.sign_in(NOW).outcome, SignInOutcome::Accepted);
    let new = report("Åska bakom sju blå kullar");
    assert_eq!(record.change(&new, NOW), Err(PasswordError::Elsewhere));
    let (route, options) = (Route::AdministratorReset, TemporaryOptions::default());
    let reset = record.reset(route, Actor::Administrator, AccountKind::User, &options, NOW);
    assert_eq!(reset, Err(PasswordError::Elsewhere));
}

/// A record with a temporary password.
fn temporary() -> PasswordRecord {
    let mut record = PasswordRecord::new("a");
    let (route, options) = (Route::AdministratorReset, TemporaryOptions::default());
    record.reset(route, Actor::Administrator, AccountKind::User, &options, NOW).unwrap();
    record
}
