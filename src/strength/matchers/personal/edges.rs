//! Where a word of the password may begin and end, as far as a reader can see.

use crate::text::{Kind, Prepared, is_cyrillic, kind};

/// What one folded letter was before folding.
#[derive(Clone, Copy)]
struct Sign {
    kind: Kind,
    cyrillic: bool,
    origin: usize,
}

impl Sign {
    fn is_letter(self) -> bool {
        matches!(self.kind, Kind::Lower | Kind::Upper | Kind::Caseless | Kind::Mark)
    }
}

/// The edges of words in a password, by folded position.
pub(super) struct Edges(Vec<Option<Sign>>);

impl Edges {
    pub(super) fn of(text: &Prepared) -> Self {
        let folded = text.folded();
        let sign = |at: usize| {
            let origin = folded.code_points(at..at + 1).start;
            let c = *text.chars().get(origin)?;
            Some(Sign { kind: kind(c), cyrillic: is_cyrillic(c), origin })
        };
        Self((0..folded.chars().len()).map(sign).collect())
    }

    /// Whether a word may begin here. One that begins with a digit for a letter (`7im`) must not follow a letter:
    /// in `op7imist` the 7 is as much a letter of the word as the p before it.
    pub(super) fn begins(&self, at: usize) -> bool {
        self.stands_apart(at.checked_sub(1), Some(at)) || self.changes(at)
    }

    /// Whether a word may end before this position.
    pub(super) fn ends(&self, at: usize) -> bool {
        self.stands_apart(Some(at), at.checked_sub(1)) || self.changes(at)
    }

    /// Nothing, or no letter, on the outside.
    fn stands_apart(&self, outside: Option<usize>, inside: Option<usize>) -> bool {
        match (self.sign(outside), self.sign(inside)) {
            (None, _) => true,
            (Some(outside), Some(inside)) => !outside.is_letter() && outside.origin != inside.origin,
            (Some(_), None) => false,
        }
    }

    /// Letters on both sides that do not belong together: `helloJan`, `JANhello`, `JANHello`, `王jan`, `янjan`. The
    /// capital of `Ojan` is a part of the word, not a word.
    fn changes(&self, at: usize) -> bool {
        let (Some(before), Some(after)) = (self.sign(at.checked_sub(1)), self.sign(Some(at))) else {
            return false;
        };
        if !before.is_letter() || !after.is_letter() || before.origin == after.origin {
            return false;
        }
        let upper = |sign: Option<Sign>| sign.is_some_and(|sign| sign.kind == Kind::Upper);
        let lower = |sign: Option<Sign>| sign.is_some_and(|sign| sign.kind == Kind::Lower);
        let case = match (before.kind, after.kind) {
            (Kind::Upper, Kind::Upper) => lower(self.sign(Some(at + 1))),
            (Kind::Upper, Kind::Lower) => upper(self.sign(at.checked_sub(2))),
            (Kind::Caseless, Kind::Lower | Kind::Upper) | (Kind::Lower, Kind::Caseless | Kind::Upper) => true,
            (Kind::Upper, Kind::Caseless) => true,
            _ => false,
        };
        case || before.cyrillic != after.cyrillic
    }

    fn sign(&self, at: Option<usize>) -> Option<Sign> {
        self.0.get(at?).copied().flatten()
    }
}
