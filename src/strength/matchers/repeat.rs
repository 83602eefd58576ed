use super::{pattern, plain};
use crate::report::{Pattern, PatternKind};
use crate::text::Prepared;

/// The shortest run that is a pattern: words hold doubled letters, not tripled ones.
const SHORTEST: usize = 3;

/// Runs of one character, case and width aside (`aAa`, `１1１`). Its marks stay: Dutch `ideeën` has no run.
#[inline(never)]
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    let mut start = 0;
    text.chars()
        .chunk_by(|a, b| a == b || plain(*a) == plain(*b))
        .filter_map(|run| {
            let here = start..start + run.len();
            start = here.end;
            (run.len() >= SHORTEST).then(|| pattern(text, PatternKind::Repeat, here))?
        })
        .collect()
}
