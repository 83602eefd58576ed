//! The prepared form: OpaqueString, with the way back from each code point to the text that was typed.

use std::ops::Range;

use zeroize::{Zeroize, Zeroizing};

use super::category::{Category, category};
use super::forms::{begins, nfc, stays};
use super::{Password, Wiped};
use crate::report::Span;

/// The exact bytes to hand to a password hasher: UTF-8 of the prepared form.
///
/// Works for every text, also for one that [`crate::check`] would refuse: a password that exists must be verifiable
/// whatever it holds.
///
/// ```
/// use passmuster::{Password, text::bytes_to_hash};
///
/// let composed = bytes_to_hash(&Password::from("L\u{F6}senord"));
/// let decomposed = bytes_to_hash(&Password::from("Lo\u{308}senord"));
/// assert_eq!(composed, decomposed);
/// ```
#[must_use]
pub fn bytes_to_hash(password: &Password) -> Zeroizing<Vec<u8>> {
    let bytes = password.expose().len();
    // NFC makes UTF-8 at most three times as long (UAX #15, table 7), a mapped space makes it shorter.
    let mut prepared = Zeroizing::new(String::with_capacity(bytes.saturating_mul(3)));
    nfc(password.expose().chars().map(map_space), |c| prepared.push(c));
    Zeroizing::new(std::mem::take(&mut *prepared).into_bytes())
}

/// One code point of the prepared form and the piece of the typed text that it came from.
#[derive(Clone, Copy)]
pub(super) struct Origin {
    pub(super) c: char,
    pub(super) span: Span,
}

impl Zeroize for Origin {
    fn zeroize(&mut self) {
        self.c.zeroize();
    }
}

/// The prepared form, code point by code point.
///
/// Normalisation is local: it never crosses a boundary before a code point that can only begin something. Each
/// piece between two boundaries is normalised by itself, and what comes out of it points back to the whole piece.
pub(super) fn prepare(typed: &str) -> Wiped<Origin> {
    let mut prepared = Wiped::with_capacity(typed.len());
    let (mut start, mut utf16_start, mut utf16_end) = (0, 0, 0);
    for (at, c) in typed.char_indices() {
        if at > start && begins_a_piece(c) {
            prepare_piece(typed, start..at, (utf16_start, utf16_end), &mut prepared);
            (start, utf16_start) = (at, utf16_end);
        }
        utf16_end += c.len_utf16();
    }
    if start < typed.len() {
        prepare_piece(typed, start..typed.len(), (utf16_start, utf16_end), &mut prepared);
    }
    prepared
}

fn prepare_piece(typed: &str, bytes: Range<usize>, utf16: (usize, usize), prepared: &mut Wiped<Origin>) {
    let span = Span {
        start: small(bytes.start),
        end: small(bytes.end),
        utf16_start: small(utf16.0),
        utf16_end: small(utf16.1),
    };
    let piece = typed.get(bytes).unwrap_or_default();
    let mut chars = piece.chars().map(map_space);
    match (chars.next(), chars.next()) {
        // Most pieces: nothing to put together.
        (Some(c), None) if stays(c) => prepared.push(Origin { c, span }),
        _ => nfc(piece.chars().map(map_space), |c| prepared.push(Origin { c, span })),
    }
}

/// Positions fit 32 bits: [`super::MAX_CODE_POINTS`] keeps them below 2^14.
fn small(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// RFC 8265 §4.2.1, additional mapping rule: any non-ASCII space becomes U+0020.
pub(super) fn map_space(c: char) -> char {
    if category(c) == Category::Space { ' ' } else { c }
}

/// Whether nothing before this code point can combine with it, in any normal form.
fn begins_a_piece(c: char) -> bool {
    begins(map_space(c))
}
