use super::super::keyboards::{LAYOUTS, Layout};
use super::{half_width, outermost, pattern};
use crate::report::{Pattern, PatternKind};
use crate::text::Prepared;

/// The shortest walk that is a pattern. Many words hold three keys in a row (`were`, `poop`), few four.
const SHORTEST: usize = 4;

/// Walks from each key to one that touches it, case and width aside.
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    // The layouts differ in little: of walks over the same characters the commonest layout's is kept.
    outermost(LAYOUTS.iter().flat_map(|layout| find_on(text, layout)).collect())
}

fn find_on(text: &Prepared, layout: &Layout) -> Vec<Pattern> {
    let kind = PatternKind::KeyboardWalk { layout: layout.name };
    let keys: Vec<_> = text.chars().iter().map(|&c| layout.key(half_width(c))).collect();
    let mut start = 0;
    keys.chunk_by(|a, b| a.zip(*b).is_some_and(|(a, b)| layout.adjacent(a, b)))
        .filter_map(|walk| {
            let here = start..start + walk.len();
            start = here.end;
            (walk.len() >= SHORTEST).then(|| pattern(text, kind, here))?
        })
        .collect()
}
