use crate::report::{Advice, Pattern, PatternKind, Score};

/// The next steps for a password of this score with these patterns, most useful first; none at the top score.
pub(super) fn advise(score: Score, patterns: &[Pattern]) -> Vec<Advice> {
    if u8::from(score) == 4 {
        return Vec::new();
    }
    // 1234 is a sequence and four neighbouring keys: one remedy is enough.
    let told_as_sequence = |walk: &Pattern| {
        patterns
            .iter()
            .any(|other| matches!(other.kind, PatternKind::Sequence { .. }) && other.span == walk.span)
    };
    let mut advice: Vec<Advice> = patterns
        .iter()
        .filter(|pattern| {
            !(matches!(pattern.kind, PatternKind::KeyboardWalk { .. }) && told_as_sequence(pattern))
        })
        .map(|pattern| remedy(pattern.kind))
        .collect();
    advice.push(Advice::AddWords);
    if u8::from(score) < 3 {
        advice.push(Advice::UsePassphrase);
    }
    advice.sort_unstable();
    advice.dedup();
    advice
}

fn remedy(kind: PatternKind) -> Advice {
    match kind {
        PatternKind::PersonalData { .. } => Advice::AvoidPersonalData,
        PatternKind::KeyboardWalk { .. } => Advice::AvoidKeyboardWalks,
        PatternKind::Sequence { .. } => Advice::AvoidSequences,
        PatternKind::Repeat => Advice::AvoidRepeats,
    }
}
