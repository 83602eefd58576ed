use caseless::Caseless as _;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char as crates;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::*;

fn ours(text: &[char]) -> Vec<char> {
    let mut all = Vec::new();
    nfc(text.iter().copied(), |c| all.push(c));
    all
}

fn theirs(text: &[char]) -> Vec<char> {
    text.iter().copied().nfc().collect()
}

#[test]
fn every_code_point_is_as_in_the_crate() {
    for c in char::MIN..=char::MAX {
        let at = u32::from(c);
        assert_eq!(class(c), crates::canonical_combining_class(c), "U+{at:04X}");
        let (mut our, mut their) = (Vec::new(), Vec::new());
        decompose_compatible(c, |c| our.push(c));
        crates::decompose_compatible(c, |c| their.push(c));
        assert_eq!(our, their, "U+{at:04X}");
        assert_eq!(ours(&[c]), theirs(&[c]), "U+{at:04X}");
        let mut folded = Vec::new();
        fold_case(c, |c| folded.push(c));
        assert!(std::iter::once(c).default_case_fold().eq(folded), "U+{at:04X}");
        assert_eq!(stays(c), theirs(&[c]) == [c], "U+{at:04X}");
        let first = [c].into_iter().nfd().next();
        let quick = is_nfc_quick(first.into_iter()) == IsNormalized::Yes;
        let begins_there = first.is_none_or(|first| crates::canonical_combining_class(first) == 0) && quick;
        assert_eq!(begins(c), begins_there, "U+{at:04X}");
        let apart: Vec<char> = [c].into_iter().nfd().collect();
        assert_eq!(ours(&apart), theirs(&apart), "U+{at:04X}");
    }
}

/// Those that do something, and few of each kind, so that they meet.
fn tricky() -> impl Strategy<Value = char> {
    prop_oneof![
        prop::sample::select("aeiouAOs가각힣각ᆩཱིེাৗெ\u{9C7}\u{DCF}\u{DCA}\u{DDF}".chars().collect::<Vec<_>>()),
        (0x300_u32..0x370).prop_filter_map("a mark", char::from_u32),
        (0xC0_u32..0x250).prop_filter_map("a letter", char::from_u32),
        (0x1E00_u32..0x2000).prop_filter_map("a letter", char::from_u32),
        (0x900_u32..0xE00).prop_filter_map("a letter", char::from_u32),
        (0x1100_u32..0x1200).prop_filter_map("a jamo", char::from_u32),
        any::<char>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn texts_are_composed_as_by_the_crate(text in prop::collection::vec(tricky(), 0..9)) {
        prop_assert_eq!(ours(&text), theirs(&text));
    }
}
