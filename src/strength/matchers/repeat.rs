use super::pattern;
use crate::report::{Pattern, PatternKind};
use crate::text::Prepared;

/// The shortest run that is a pattern: words hold doubled letters, not tripled ones.
const SHORTEST: usize = 3;

/// Runs of one character, case and width aside (`aAa`, `１1１`).
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    let folded = text.folded();
    let mut start = 0;
    folded
        .chars()
        .chunk_by(|a, b| a == b)
        .filter_map(|run| {
            let here = start..start + run.len();
            start = here.end;
            let code_points = folded.code_points(here);
            (code_points.len() >= SHORTEST).then(|| pattern(text, PatternKind::Repeat, code_points))?
        })
        .collect()
}
