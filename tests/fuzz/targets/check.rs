//! The whole check: the first byte chooses a preset, then come the password and, after a zero byte, a context in JSON.

#![no_main]

mod sound;

use libfuzzer_sys::fuzz_target;
use passmuster::messages::Language;
use passmuster::{Context, Password, Report, check, presets, render};

fuzz_target!(|data: &[u8]| {
    let Some((&chosen, rest)) = data.split_first() else { return };
    let preset = presets::NAMES[usize::from(chosen) % presets::NAMES.len()];
    let policy = presets::get(preset).expect("a preset");
    let (typed, context) = match rest.iter().position(|&byte| byte == 0) {
        Some(end) => (&rest[..end], Some(&rest[end + 1..])),
        None => (rest, None),
    };
    let Ok(typed) = str::from_utf8(typed) else { return };
    let context = match context.map(str::from_utf8) {
        None => Context::default(),
        Some(Err(_)) => return,
        Some(Ok(json)) => match Context::from_json(json) {
            Ok(context) => context,
            Err(error) => {
                assert!(error.path.starts_with('$'), "{error}");
                return;
            }
        },
    };
    let report = check(&policy, &Password::from(typed), &context);
    let json = serde_json::to_value(&report).expect("a report is plain data");
    for span in sound::spans(&json) {
        sound::assert_span(typed, span);
    }
    let again: Report = serde_json::from_value(json).expect("a report is read back");
    assert_eq!(again, report);
    for language in Language::ALL {
        let _ = render(&report, language);
    }
});
