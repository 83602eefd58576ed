//! The password as the search sees it: one small record for each folded letter.

use super::keyboards::table;
use super::matchers::{digit, half_width};
use crate::lists::characters::Class;
use crate::lists::{Symbols, encode};
use crate::text::{Kind, Prepared, Wiped, kind};

/// The most folded letters of one code point that are looked at. ㎏ and ﬃ have two and three; what has more
/// (U+FDFA has 18) is in no word of any list and is read as one unknown sign.
const MOST_FOLDED: usize = 3;

/// One folded letter.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// The symbol of the lists, folded; [`Place::OTHER`] if the lists have none.
    pub(super) symbol: u8,
    /// The second symbol of a Han character, else 0.
    pub(super) trail: u8,
    /// The key that makes it, see [`table::key`]; 0 for none.
    pub(super) key: u8,
    flags: u8,
    /// How many digits follow each other from here on, at most [`Place::MOST_DIGITS`].
    pub(super) digits: u8,
    /// This digit and the next one as a number.
    pub(super) two: u8,
    /// Its class in the character model.
    pub(super) class: u8,
    /// The code point that it came from.
    pub(super) code_point: u16,
    /// Which letter it is: what has the same number is the same, but for rare pairs beyond the first plane.
    pub(super) identity: u16,
}

impl zeroize::DefaultIsZeroes for Place {}

const UPPER: u8 = 1;
const BEGINS: u8 = 2;
const LETTER: u8 = 4;
const DIGIT: u8 = 8;
const BEHIND_LETTER: u8 = 16;
const BEFORE_LETTER: u8 = 32;

impl Place {
    /// The most digits that are counted: no date and no telephone number is longer.
    pub(super) const MOST_DIGITS: u8 = 12;
    /// The symbol of what no list holds.
    pub(super) const OTHER: u8 = 0;

    /// A capital letter.
    pub(super) fn is_upper(self) -> bool {
        self.flags & UPPER != 0
    }

    /// The first letter of its code point: segments begin and end only here.
    pub(super) fn begins(self) -> bool {
        self.flags & BEGINS != 0
    }

    /// A letter of any script.
    pub(super) fn is_letter(self) -> bool {
        self.flags & LETTER != 0
    }

    /// A digit from 0 to 9, of any script.
    pub(super) fn is_digit(self) -> bool {
        self.flags & DIGIT != 0
    }

    /// Of a digit.
    pub(super) fn value(self) -> u8 {
        self.symbol & 15
    }

    /// Whether a letter stands so near that it may be one word: only then may it stand for a letter itself.
    pub(super) fn is_near_letter(self) -> bool {
        self.flags & (BEHIND_LETTER | BEFORE_LETTER) != 0
    }

    /// Whether such a letter stands before it, or it is one. Else the word has to reach the one behind it.
    pub(super) fn is_behind_letter(self) -> bool {
        self.flags & BEHIND_LETTER != 0
    }

    /// Neither a letter nor a digit, but a sign that the lists know.
    pub(super) fn is_sign(self) -> bool {
        self.flags & (LETTER | DIGIT) == 0 && self.symbol != Self::OTHER
    }
}

/// Fills `places` with the letters of a password.
pub(super) fn fill(places: &mut Wiped<Place>, text: &Prepared) {
    places.clear();
    for (at, &c) in text.chars().iter().enumerate() {
        let code_point = u16::try_from(at).unwrap_or(u16::MAX);
        if c.is_ascii() {
            places.push(ascii(c as u8, code_point));
            continue;
        }
        other(places, text, at, c);
    }
    look_around(places);
}

/// The letters of what is not ASCII.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn other(places: &mut Wiped<Place>, text: &Prepared, at: usize, c: char) {
    let code_point = u16::try_from(at).unwrap_or(u16::MAX);
    let letters = text.folded().letters(at);
    // What was typed as one is never cut: a letter and the mark that no letter has.
    let begins = at == 0 || text.span(at..at + 1) != text.span(at - 1..at);
    match letters.len() {
        0 => {}
        1..=MOST_FOLDED => {
            for (nth, &letter) in letters.iter().enumerate() {
                places.push(place(c, letter, begins && nth == 0, code_point));
            }
        }
        _ => places.push(Place {
            flags: if begins { BEGINS } else { 0 },
            class: Class::of(c).number(),
            identity: identity(c),
            code_point,
            ..Place::default()
        }),
    }
}

/// Notes what stands around each letter: letters near by, and the digits that follow.
fn look_around(places: &mut [Place]) {
    let mut since = usize::MAX;
    for place in places.iter_mut() {
        since = if place.is_letter() { 0 } else { since.saturating_add(1) };
        if since <= NEAR {
            place.flags |= BEHIND_LETTER;
        }
    }
    let (mut since, mut digits, mut next) = (usize::MAX, 0, 0);
    for place in places.iter_mut().rev() {
        since = if place.is_letter() { 0 } else { since.saturating_add(1) };
        if since <= NEAR {
            place.flags |= BEFORE_LETTER;
        }
        digits = if place.is_digit() && place.begins() { (digits + 1).min(Place::MOST_DIGITS) } else { 0 };
        place.digits = digits;
        if digits > 0 {
            place.two = place.value() * 10 + next;
            next = place.value();
        }
    }
}

/// A letter so many places away is near.
const NEAR: usize = 4;

fn ascii(c: u8, code_point: u16) -> Place {
    let flags = BEGINS
        | if c.is_ascii_uppercase() { UPPER } else { 0 }
        | if c.is_ascii_alphabetic() { LETTER } else { 0 }
        | if c.is_ascii_digit() { DIGIT } else { 0 };
    let folded = c.to_ascii_lowercase();
    Place {
        // A tab and its like are in no list.
        symbol: if matches!(c, b' '..=b'~') { folded } else { Place::OTHER },
        trail: 0,
        key: table::key(u32::from(c)),
        flags,
        class: Class::of_symbol(folded).number(),
        code_point,
        identity: u16::from(folded),
        ..Place::default()
    }
}

fn place(typed: char, folded: char, begins: bool, code_point: u16) -> Place {
    let kind = kind(typed);
    // The digits of all scripts count alike.
    let folded = if kind == Kind::Digit { digit(folded).unwrap_or(folded) } else { folded };
    let (symbol, trail) = match encode(folded) {
        None => (Place::OTHER, 0),
        Some(Symbols::One(symbol)) => (symbol, 0),
        Some(Symbols::Two(block, place)) => (block, place),
    };
    let of_kind = match kind {
        Kind::Upper => UPPER | LETTER,
        Kind::Lower | Kind::Caseless => LETTER,
        Kind::Digit if folded.is_ascii_digit() => DIGIT,
        // ① and ½ are no digits; ª is a letter.
        _ if folded.is_ascii_alphabetic() => LETTER,
        _ => 0,
    };
    Place {
        symbol,
        trail,
        key: table::key(u32::from(half_width(typed))),
        flags: of_kind | if begins { BEGINS } else { 0 },
        class: Class::of(folded).number(),
        code_point,
        identity: identity(folded),
        ..Place::default()
    }
}

fn identity(c: char) -> u16 {
    let code = u32::from(c);
    (code ^ (code >> 16)) as u16
}
