//! Any bytes as a policy in JSON.

#![no_main]

use libfuzzer_sys::fuzz_target;
use passmuster::{Context, Password, Policy, check};

/// What each policy that can be read judges.
const PASSWORDS: [&str; 3] = ["", "Wachtwoord2024!", "Гроза-над-Волгой-7"];

fuzz_target!(|data: &[u8]| {
    let Ok(json) = str::from_utf8(data) else { return };
    let policy = match Policy::from_json(json) {
        Ok(policy) => policy,
        Err(error) => {
            assert!(error.path.starts_with('$'), "{error}");
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let written = serde_json::to_string(policy.spec()).expect("a policy is plain data");
    let again = Policy::from_json(&written).expect("a policy is read back");
    assert_eq!(serde_json::to_string(again.spec()).expect("a policy is plain data"), written);
    for password in PASSWORDS {
        let _ = check(&policy, &Password::from(password), &Context::default());
    }
});
