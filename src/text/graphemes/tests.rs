use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use super::count;
use super::count::kind;
use super::kind::Kind;

/// One or more of each kind, and of those that neighbours treat alike.
const KINDS: [char; 21] = [
    'a',
    '\u{85}',
    '\r',
    '\n',
    '\u{200C}',
    '\u{301}',
    '\u{94D}',
    '\u{200D}',
    '\u{903}',
    '\u{600}',
    'क',
    '👦',
    '🇸',
    'ᄀ',
    'ᅡ',
    'ᆨ',
    '가',
    '각',
    '\u{1F3FB}',
    '©',
    '\u{16D63}',
];

fn assert_same(text: &str) {
    assert_eq!(count(text.chars()), text.graphemes(true).count(), "{:?}", text);
}

#[test]
fn every_code_point_joins_its_neighbours_as_in_the_crate() {
    for c in char::MIN..=char::MAX {
        // What no other kind joins in the crate stands in a text of all ways to be joined.
        assert_same(&format!("a{c}a\n{c}\u{301}ᄀ{c}ᆨ{c}👦\u{200D}{c}🇸{c}क\u{94D}{c}"));
        if kind(c) != Kind::Other {
            assert_same(&String::from_iter(
                KINDS.into_iter().flat_map(|kind| [kind, c, kind, '\u{200D}', c, 'क', c]),
            ));
        }
    }
}

#[test]
fn kinds_follow_each_other_as_in_the_crate() {
    for a in KINDS {
        for b in KINDS {
            for c in KINDS {
                for d in KINDS {
                    assert_same(&String::from_iter([a, b, c, d]));
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn texts_have_as_many_clusters_as_in_the_crate(
        kinds in prop::collection::vec(prop::sample::select(&KINDS[..]), 0..40),
        any in any::<String>(),
    ) {
        assert_same(&String::from_iter(kinds));
        assert_same(&any);
    }
}
