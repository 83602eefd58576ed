use crate::report::{Advice, Pattern, PatternKind, Score, Span};

/// The next steps for a password of this score with these patterns, most useful first; none at the top score.
pub(super) fn advise(score: Score, patterns: &[Pattern]) -> Vec<Advice> {
    if u8::from(score) == 4 {
        return Vec::new();
    }
    let sequences = sequences(patterns);
    // 1234 is a sequence and four neighbouring keys: one remedy is enough.
    let told_as_sequence = |walk: Span| {
        let before = sequences.partition_point(|sequence| sequence.start <= walk.start);
        before
            .checked_sub(1)
            .and_then(|at| sequences.get(at))
            .is_some_and(|sequence| sequence.end >= walk.end)
    };
    let mut advice: Vec<Advice> = patterns
        .iter()
        .filter(|pattern| {
            !(matches!(pattern.kind, PatternKind::KeyboardWalk { .. }) && told_as_sequence(pattern.span))
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

/// Where the sequences are, in order; those that follow each other at once are joined, as in qwerty123.
fn sequences(patterns: &[Pattern]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for pattern in patterns.iter().filter(|pattern| matches!(pattern.kind, PatternKind::Sequence { .. })) {
        match joined.last_mut() {
            Some(last) if last.end >= pattern.span.start => *last = last.join(pattern.span),
            _ => joined.push(pattern.span),
        }
    }
    joined
}

fn remedy(kind: PatternKind) -> Advice {
    match kind {
        PatternKind::PersonalData { .. } => Advice::AvoidPersonalData,
        PatternKind::KeyboardWalk { .. } => Advice::AvoidKeyboardWalks,
        PatternKind::Sequence { .. } => Advice::AvoidSequences,
        PatternKind::Repeat => Advice::AvoidRepeats,
    }
}
