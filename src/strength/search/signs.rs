//! Signs that stand for letters, and the Latin spellings of Russian letters, as tables by their first symbol.

use crate::text::SPELLINGS;

/// What may follow the first sign, and the letters that all of it stands for.
pub(super) type Meaning = (&'static [u8], &'static [u8]);

/// The letters that a sign commonly stands for, alone or with those that follow it; after `text::leet_letters` and
/// the shapes that several signs make.
#[inline]
pub(super) fn meanings(sign: u8) -> &'static [Meaning] {
    match sign {
        b'a'..=b'u' | b'w'..=b'z' => &[],
        b'v' => &[(b"v", b"w")],
        b'0' => &[(b"", b"o\x8E")],
        b'1' => &[(b"", b"il")],
        b'2' => &[(b"", b"z")],
        b'3' => &[(b"", b"e\x87")],
        b'4' => &[(b"", b"a\x97")],
        b'5' => &[(b"", b"s")],
        b'6' => &[(b"", b"gb\x81")],
        b'7' => &[(b"", b"t")],
        b'8' => &[(b"", b"b")],
        b'9' => &[(b"", b"g")],
        b'@' => &[(b"", b"a")],
        b'$' => &[(b"", b"s")],
        b'!' => &[(b"", b"il")],
        b'+' => &[(b"", b"t")],
        b'(' => &[(b"", b"c"), (b")", b"o")],
        b'<' | b'{' => &[(b"", b"c")],
        b'|' => &[(b"", b"il"), (b"\\/|", b"m"), (b"-|", b"h"), (b"<", b"k"), (b"\\|", b"n"), (b")", b"d")],
        b'/' => &[(b"\\", b"a"), (b"\\/\\", b"m")],
        b'\\' => &[(b"/", b"v"), (b"/\\/", b"w")],
        b'[' => &[(b")", b"d"), (b"]", b"o")],
        b'#' => &[(b"", b"h")],
        _ => &[],
    }
}

/// One way to write a Russian letter or two.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    latin: ([u8; 4], u8),
    cyrillic: ([u8; 2], u8),
}

impl Unit {
    pub(super) fn latin(&self) -> &[u8] {
        self.latin.0.get(..usize::from(self.latin.1)).unwrap_or_default()
    }

    /// Symbols of the lists.
    pub(super) fn cyrillic(&self) -> &[u8] {
        self.cyrillic.0.get(..usize::from(self.cyrillic.1)).unwrap_or_default()
    }
}

/// More than any letter begins: y begins eleven.
const MOST_UNITS: usize = 12;

/// The units that begin with each letter.
static UNITS: [([Unit; MOST_UNITS], u8); 26] = units();

/// The Russian letters that a spelling beginning with this letter may stand for.
pub(super) fn russian(letter: u8) -> &'static [Unit] {
    let of_letter = letter.checked_sub(b'a').and_then(|nth| UNITS.get(usize::from(nth)));
    of_letter.and_then(|(units, count)| units.get(..usize::from(*count))).unwrap_or_default()
}

#[allow(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where an index out of bounds stops the build"
)]
const fn units() -> [([Unit; MOST_UNITS], u8); 26] {
    let none = Unit { latin: ([0; 4], 0), cyrillic: ([0; 2], 0) };
    let mut units = [([none; MOST_UNITS], 0); 26];
    let mut nth = 0;
    while nth < SPELLINGS.len() {
        let (letters, spellings) = SPELLINGS[nth];
        let letters = letters.as_bytes();
        let mut unit = none;
        let mut at = 0;
        while at < letters.len() {
            // Two bytes of UTF-8 each.
            let c = (letters[at] as u32 & 0x1F) << 6 | (letters[at + 1] as u32 & 0x3F);
            unit.cyrillic.0[at / 2] = (0x80 + c - 0x430) as u8;
            unit.cyrillic.1 += 1;
            at += 2;
        }
        let mut spelling = 0;
        while spelling < spellings.len() {
            let latin = spellings[spelling].as_bytes();
            if !latin.is_empty() && latin[0].is_ascii_lowercase() {
                let mut at = 0;
                while at < latin.len() {
                    unit.latin.0[at] = latin[at];
                    at += 1;
                }
                unit.latin.1 = latin.len() as u8;
                let slot = &mut units[(latin[0] - b'a') as usize];
                slot.0[slot.1 as usize] = unit;
                slot.1 += 1;
            }
            spelling += 1;
        }
        nth += 1;
    }
    units
}
