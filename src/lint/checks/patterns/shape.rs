use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look};

/// What a pattern says that a rule of its own says as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// How long a password is.
    Length,
    /// That it holds a character of a set.
    Demanded,
    /// That it holds no character outside a set.
    Allowed {
        /// Whether all of the set is ASCII.
        ascii_only: bool,
    },
    /// That it holds no character of a set.
    Forbidden,
    /// That it is, or holds, none of some words.
    Words,
}

/// What a pattern says, as far as it is plain.
pub(super) fn shape(hir: &Hir, must_match: bool) -> Option<Shape> {
    let mut pieces = Vec::new();
    flatten(hir, &mut pieces);
    let starts = anchored(pieces.first(), Look::Start);
    let ends = anchored(pieces.last(), Look::End);
    let inner: Vec<&Hir> = pieces
        .iter()
        .copied()
        .skip(usize::from(starts))
        .take(pieces.len().saturating_sub(usize::from(starts) + usize::from(ends)))
        .collect();
    // `^.*x` is `x`, and `x.*$` as well.
    let open_start = !starts || inner.first().is_some_and(|piece| is_anything(piece));
    let open_end = !ends || inner.last().is_some_and(|piece| is_anything(piece));
    let core: Vec<&Hir> = inner.iter().copied().filter(|piece| !is_anything(piece)).collect();
    let whole = starts && ends && inner.len() == core.len();
    let inside = open_start && open_end;
    let [core] = core.as_slice() else {
        // A word without regard to case is a set for each letter.
        let words =
            !must_match && !core.is_empty() && (whole || inside) && core.iter().all(|part| is_words(part));
        return words.then_some(Shape::Words);
    };
    match (core.kind(), must_match) {
        (HirKind::Repetition(repetition), _) if is_any(&repetition.sub) => {
            (whole || inside).then_some(Shape::Length)
        }
        (HirKind::Repetition(repetition), true) => {
            let class = class(&repetition.sub)?;
            if whole {
                let ascii_only = class.ranges().iter().all(|range| range.end().is_ascii());
                Some(Shape::Allowed { ascii_only })
            } else {
                (inside && repetition.min == 1).then_some(Shape::Demanded)
            }
        }
        (HirKind::Repetition(repetition), false) => {
            (inside && repetition.min == 1 && class(&repetition.sub).is_some()).then_some(Shape::Forbidden)
        }
        (HirKind::Class(_), true) => inside.then_some(Shape::Demanded),
        (HirKind::Class(_), false) => inside.then_some(Shape::Forbidden),
        (HirKind::Literal(literal), _) if literal.0.len() == 1 && inside => {
            Some(if must_match { Shape::Demanded } else { Shape::Forbidden })
        }
        (_, false) if (whole || inside) && is_words(core) => Some(Shape::Words),
        _ => None,
    }
}

/// The pieces one after the other, groups taken apart.
fn flatten<'h>(hir: &'h Hir, pieces: &mut Vec<&'h Hir>) {
    match hir.kind() {
        HirKind::Concat(parts) => parts.iter().for_each(|part| flatten(part, pieces)),
        HirKind::Capture(capture) => flatten(&capture.sub, pieces),
        HirKind::Empty => {}
        _ => pieces.push(hir),
    }
}

fn anchored(piece: Option<&&Hir>, look: Look) -> bool {
    piece.is_some_and(|piece| *piece.kind() == HirKind::Look(look))
}

fn is_anything(hir: &Hir) -> bool {
    matches!(hir.kind(), HirKind::Repetition(repetition)
        if repetition.min == 0 && repetition.max.is_none() && is_any(&repetition.sub))
}

/// Whether it stands for every character that a password may hold: no control is one.
fn is_any(hir: &Hir) -> bool {
    class(hir).is_some_and(|mut class| {
        class.negate();
        class.difference(&ClassUnicode::new([ClassUnicodeRange::new('\0', '\u{1F}')]));
        class.ranges().is_empty()
    })
}

fn class(hir: &Hir) -> Option<ClassUnicode> {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => Some(class.clone()),
        HirKind::Capture(capture) => class(&capture.sub),
        HirKind::Literal(literal) => {
            let mut chars = std::str::from_utf8(&literal.0).ok()?.chars();
            let (Some(only), None) = (chars.next(), chars.next()) else { return None };
            Some(ClassUnicode::new([ClassUnicodeRange::new(only, only)]))
        }
        _ => None,
    }
}

fn is_words(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Literal(_) => true,
        HirKind::Alternation(parts) => parts.iter().all(is_words),
        // What words have in common is taken out of them, and small letters with their capitals become sets.
        HirKind::Concat(parts) => parts.iter().all(is_words),
        HirKind::Class(Class::Unicode(class)) => class.iter().map(ClassUnicodeRange::len).sum::<usize>() <= 4,
        HirKind::Capture(capture) => is_words(&capture.sub),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_patterns_are_recognised() {
        use Shape::{Allowed, Demanded, Forbidden, Length, Words};
        // (pattern, as one that must match, as one that must not)
        for (pattern, must, must_not) in [
            (".{8,}", Some(Length), Some(Length)),
            ("^.{8,20}$", Some(Length), Some(Length)),
            ("^(?s:.){8}$", Some(Length), Some(Length)),
            ("[0-9]", Some(Demanded), Some(Forbidden)),
            (r"^.*\d.*$", Some(Demanded), Some(Forbidden)),
            ("(?:[A-Z])", Some(Demanded), Some(Forbidden)),
            ("([A-Z]+)", Some(Demanded), Some(Forbidden)),
            ("!", Some(Demanded), Some(Forbidden)),
            ("^[ -~]+$", Some(Allowed { ascii_only: true }), None),
            (r"^\w*$", Some(Allowed { ascii_only: false }), None),
            ("admin", None, Some(Words)),
            ("^(admin|root|wachtwoord)$", None, Some(Words)),
            ("(?i)admin", None, Some(Words)),
            ("^[A-Z]", None, None),
            ("[0-9]$", None, None),
            ("[0-9]{2}", None, None),
            ("[0-9].*[0-9]", None, None),
            ("^[A-Z][a-z]+$", None, None),
            ("", None, None),
        ] {
            let hir = regex_syntax::parse(pattern).unwrap();
            assert_eq!(shape(&hir, true), must, "{pattern}");
            assert_eq!(shape(&hir, false), must_not, "must not {pattern}");
        }
    }
}
