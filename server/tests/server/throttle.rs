//! Guessing.

use std::sync::Arc;
use std::time::Duration;

use passmuster_server::{ChangeOutcome, Enforcer, SqliteStore, Store, Throttle};

use crate::scene::*;

#[test]
fn guessing_is_slowed_down_and_stopped() {
    for store in stores() {
        for account in ["anna", "nobody"] {
            let hand = Hand::default();
            let enforcer = with_anna_or_not(store.clone()).with_clock(hand.clock());
            let attempt = |current: &str| {
                let new = "sju blöta paraplyer";
                let context = confirmed(new);
                enforcer.change_password(&id(account), password(current), &password(new), context).unwrap()
            };
            let throttled =
                |seconds| ChangeOutcome::Throttled { retry_after: Some(Duration::from_secs(seconds)) };
            for _ in 0..5 {
                assert_eq!(attempt("guess"), ChangeOutcome::CurrentPasswordWrong);
            }
            // Known and unknown accounts answer alike, and the right password does not help.
            assert_eq!(attempt("guess"), throttled(10));
            assert_eq!(attempt(FIRST), throttled(10));
            hand.forward(9);
            assert_eq!(attempt(FIRST), throttled(1));
            hand.forward(1);
            assert_eq!(attempt("guess"), ChangeOutcome::CurrentPasswordWrong);
            assert_eq!(attempt("guess"), throttled(20));
            for _ in 6..100 {
                hand.forward(3_600);
                assert_eq!(attempt("guess"), ChangeOutcome::CurrentPasswordWrong);
            }
            hand.forward(10_000_000);
            assert_eq!(attempt(FIRST), ChangeOutcome::Throttled { retry_after: None });
            enforcer.unlock(&id(account)).expect("works");
            let expected = if account == "anna" { "changed" } else { "wrong" };
            assert_eq!(name(&attempt(FIRST)), expected);
        }
    }
}

fn with_anna_or_not<S: Store>(store: S) -> Enforcer<S> {
    if store.account(&id("anna")).expect("works").is_some() {
        enforcer(store, POLICY)
    } else {
        with_anna(store)
    }
}

#[test]
fn a_right_password_forgives_the_wrong_ones_even_if_the_new_one_is_refused() {
    for store in stores() {
        let enforcer = with_anna(store).with_clock(|| 0);
        for _ in 0..3 {
            for _ in 0..4 {
                assert_eq!(name(&change(&enforcer, "guess", "x")), "wrong");
            }
            assert_eq!(name(&change(&enforcer, FIRST, "kort")), "refused");
        }
    }
}

#[test]
fn attempts_side_by_side_do_not_slip_through_together() {
    let store = Arc::new(SqliteStore::in_memory().unwrap());
    let enforcer =
        with_anna(store).with_clock(|| 0).with_throttle(Throttle { free: 3, ..Throttle::default() });
    let names: Vec<_> = std::thread::scope(|scope| {
        let attempts: Vec<_> =
            (0..16).map(|_| scope.spawn(|| name(&change(&enforcer, "guess", "x")))).collect();
        attempts.into_iter().map(|attempt| attempt.join().expect("no panic")).collect()
    });
    assert_eq!(names.iter().filter(|name| **name == "wrong").count(), 3, "{names:?}");
    assert_eq!(names.iter().filter(|name| **name == "throttled").count(), 13, "{names:?}");
}
