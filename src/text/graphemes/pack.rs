//! What `count.rs` holds, by what the crate `unicode-segmentation` does. For the build script alone.

use unicode_segmentation::UnicodeSegmentation as _;

use super::kind::Kind;

/// What a code point does not do that is of no kind of its own: each is a cluster less (or more, with marks behind it).
const NEIGHBOURS: &str = "a@a\na@\u{301}\nᄀ@\nᅡ@\nᆨ@\n@ᆨ\n👦\u{200D}@\n🇸@\nक\u{94D}@\n";

/// The kind of a code point, by the clusters that it forms with neighbours of which the kind is known.
pub(crate) fn kind(c: char) -> Kind {
    // Most have none, and Hangul's syllables are computed.
    if ('가'..='힣').contains(&c) || clusters(NEIGHBOURS, c) == clusters(NEIGHBOURS, 'b') {
        return Kind::Other;
    }
    let joins = |around: &str| clusters(around, c) == 1;
    if !joins("@\u{301}") {
        Kind::Control
    } else if c == '\u{200D}' {
        Kind::Joiner
    } else if joins("क@क") {
        Kind::Linker
    } else if joins("क\u{94D}@क") {
        Kind::ConjunctExtend
    } else if joins("👦@\u{200D}👦") {
        Kind::Extend
    } else if joins("a@") {
        Kind::SpacingMark
    } else if joins("@a") {
        Kind::Prepend
    } else if joins("क\u{94D}@") {
        Kind::Consonant
    } else if joins("👦\u{200D}@") {
        Kind::Pictographic
    } else if joins("🇸@") {
        Kind::Regional
    } else if joins("@ᅡ") && joins("ᅡ@") {
        Kind::Vowel
    } else if joins("@ᅡ") {
        Kind::Lead
    } else if joins("ᆨ@") {
        Kind::Final
    } else {
        Kind::Other
    }
}

fn clusters(around: &str, c: char) -> usize {
    around.replace('@', c.encode_utf8(&mut [0; 4])).graphemes(true).count()
}
