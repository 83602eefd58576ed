//! Any password, with anything known of its owner: the password, and after each zero byte a field of the user.

#![no_main]

mod sound;

use libfuzzer_sys::fuzz_target;
use passmuster::Password;
use passmuster::report::{PersonalField, Score};
use passmuster::strength::{Inputs, estimate, patterns};
use passmuster::text::Prepared;

const FIELDS: [PersonalField; 4] =
    [PersonalField::UserName, PersonalField::Email, PersonalField::Name, PersonalField::Organisation];

fuzz_target!(|data: &[u8]| {
    let mut parts = data.split(|&byte| byte == 0).map(|part| str::from_utf8(part).ok());
    let Some(Some(typed)) = parts.next() else { return };
    let user: Vec<_> =
        FIELDS.into_iter().cycle().zip(parts).filter_map(|(field, part)| Some((field, part?))).collect();
    let Ok(text) = Prepared::new(&Password::from(typed)) else { return };
    let answer = estimate(&text, &user, &Inputs::default());
    assert_eq!(answer.score, Score::of(answer.guesses_log10_thousandths));
    assert!(answer.code_points_read <= text.counts().code_points);
    assert_eq!(answer.crack_times.len(), 4);
    for pattern in &answer.patterns {
        sound::assert_span(typed, pattern.span);
        assert!(0 < pattern.length && pattern.length <= text.counts().code_points);
    }
    // Several code points may come from one that was typed, so neighbours may share a span.
    assert!(answer.segments.is_sorted_by_key(|segment| segment.span.start), "{:?}", answer.segments);
    for segment in &answer.segments {
        sound::assert_span(typed, segment.span);
    }
    let explained: u32 = answer.segments.iter().map(|segment| segment.length).sum();
    assert!(explained <= text.counts().code_points, "{:?}", answer.segments);
    let mut advice = answer.advice.clone();
    advice.sort_unstable();
    advice.dedup();
    assert_eq!(advice.len(), answer.advice.len(), "said twice: {:?}", answer.advice);
    assert_eq!(answer.patterns, patterns(&text, &user));
});
