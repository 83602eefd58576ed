//! One stated Unicode version, and every table in use agrees with it on every code point that it assigns.
//!
//! The tables come from different crates and are of different versions: categories 16.0, regular expressions
//! 16.0, case folding 16.0, segmentation 17.0, normalisation 18.0. Newer ones are harmless as long as they say the
//! same of what 16.0 knows, because what it does not know is refused. These tests compare them all.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

use std::collections::BTreeMap;

use caseless::Caseless;
use passmuster::report::{ViolationCode, WarningCode};
use passmuster::text::{Kind, Password, Prepared, UNICODE_VERSION, fold_word, kind};
use regex_syntax::hir::{Class, HirKind};
use unicode_general_category::{GeneralCategory, get_general_category};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_segmentation::UnicodeSegmentation;

/// All code points that are characters of their own (surrogates are none).
fn all() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

fn assigned(c: char) -> bool {
    get_general_category(c) != GeneralCategory::Unassigned
}

/// Assigned, and with a public meaning: what may be typed.
fn all_assigned() -> impl Iterator<Item = char> {
    all().filter(|&c| assigned(c) && get_general_category(c) != GeneralCategory::PrivateUse)
}

/// The same without most of the ideographs and syllables, which stand in long blocks of one kind: every 61st.
fn various() -> impl Iterator<Item = char> {
    let bulk = |c: char| {
        matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{17000}'..='\u{18CFF}')
            || matches!(c, '\u{20000}'..='\u{2F7FF}' | '\u{30000}'..='\u{3FFFF}')
    };
    all_assigned().filter(move |&c| !bulk(c) || u32::from(c) % 61 == 0)
}

/// The ranges of a class by the tables of `regex-syntax`, which patterns use.
fn ranges(class: &str) -> Option<Vec<(char, char)>> {
    let hir = regex_syntax::parse(class).ok()?;
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            Some(class.iter().map(|range| (range.start(), range.end())).collect())
        }
        HirKind::Literal(literal) => {
            let c = std::str::from_utf8(&literal.0).unwrap().chars().next().unwrap();
            Some(vec![(c, c)])
        }
        _ => Some(Vec::new()),
    }
}

/// The property of each code point, as a table to look it up in.
struct Property(Vec<bool>);

impl Property {
    fn of(class: &str) -> Self {
        let mut table = vec![false; 0x11_0000];
        for (first, last) in ranges(class).unwrap_or_else(|| panic!("{class} is no property")) {
            table[first as usize..=last as usize].fill(true);
        }
        Self(table)
    }

    fn holds(&self, c: char) -> bool {
        self.0[c as usize]
    }
}

/// Fails with all code points on which two tables disagree, not with the first.
fn agree(what: &str, code_points: impl Iterator<Item = char>, same: impl Fn(char) -> bool) {
    let different: Vec<String> =
        code_points.filter(|&c| !same(c)).map(|c| format!("U+{:04X}", u32::from(c))).collect();
    assert!(different.is_empty(), "{what}: {} code points differ: {}", different.len(), different.join(" "));
}

const CATEGORIES: [(&str, GeneralCategory); 29] = {
    use GeneralCategory as Gc;
    [
        ("Lu", Gc::UppercaseLetter),
        ("Ll", Gc::LowercaseLetter),
        ("Lt", Gc::TitlecaseLetter),
        ("Lm", Gc::ModifierLetter),
        ("Lo", Gc::OtherLetter),
        ("Mn", Gc::NonspacingMark),
        ("Mc", Gc::SpacingMark),
        ("Me", Gc::EnclosingMark),
        ("Nd", Gc::DecimalNumber),
        ("Nl", Gc::LetterNumber),
        ("No", Gc::OtherNumber),
        ("Pc", Gc::ConnectorPunctuation),
        ("Pd", Gc::DashPunctuation),
        ("Ps", Gc::OpenPunctuation),
        ("Pe", Gc::ClosePunctuation),
        ("Pi", Gc::InitialPunctuation),
        ("Pf", Gc::FinalPunctuation),
        ("Po", Gc::OtherPunctuation),
        ("Sm", Gc::MathSymbol),
        ("Sc", Gc::CurrencySymbol),
        ("Sk", Gc::ModifierSymbol),
        ("So", Gc::OtherSymbol),
        ("Zs", Gc::SpaceSeparator),
        ("Zl", Gc::LineSeparator),
        ("Zp", Gc::ParagraphSeparator),
        ("Cc", Gc::Control),
        ("Cf", Gc::Format),
        ("Co", Gc::PrivateUse),
        ("Cn", Gc::Unassigned),
    ]
};

#[test]
fn no_table_is_older_than_the_stated_version() {
    let (major, minor, patch) = UNICODE_VERSION;
    assert_eq!(unicode_general_category::UNICODE_VERSION, (major.into(), minor.into(), patch.into()));
    assert!(caseless::UNICODE_VERSION >= (major.into(), minor.into(), patch.into()));
    assert!(unicode_segmentation::UNICODE_VERSION >= (major.into(), minor.into(), patch.into()));
    assert!(unicode_normalization::UNICODE_VERSION >= UNICODE_VERSION);
    // The crate of patterns states no number; it knows this age and none after it.
    assert!(ranges(&format!(r"\p{{Age={major}.{minor}}}")).is_some_and(|ranges| !ranges.is_empty()));
    assert!(ranges(&format!(r"\p{{Age={}.0}}", major + 1)).is_none());
}

#[test]
fn patterns_and_classes_agree_on_every_category() {
    let mut by_patterns: Vec<Option<GeneralCategory>> = vec![None; 0x11_0000];
    for (name, category) in CATEGORIES {
        let class = format!(r"\p{{{name}}}");
        for (first, last) in ranges(&class).unwrap_or_else(|| panic!("{class}")) {
            by_patterns[first as usize..=last as usize].fill(Some(category));
        }
    }
    agree("category", all(), |c| by_patterns[c as usize] == Some(get_general_category(c)));
}

#[test]
fn patterns_agree_on_what_exists() {
    let age = Property::of(r"\p{Age=16.0}");
    let unassigned = Property::of(r"\p{Cn}");
    agree("Cn", all(), |c| assigned(c) != unassigned.holds(c));
    // Noncharacters have an age without being assigned.
    let noncharacter = Property::of(r"\p{Noncharacter_Code_Point}");
    agree("Age", all(), |c| age.holds(c) == (assigned(c) || noncharacter.holds(c)));
}

/// What segmentation, whose tables are of 17.0, says otherwise than 16.0 does: ZANABAZAR SQUARE CLUSTER-INITIAL
/// LETTER RA no longer belongs to the letter behind it, and 672 signs that are no emoji (such as a white star or a
/// chess piece) are no longer joined to an emoji by U+200D. Each is one more in a length in graphemes, and the same
/// in every build, because every build has these tables.
fn changed_by_17() -> (Vec<char>, Vec<char>) {
    let no_emoji = Property::of(r"[\p{Extended_Pictographic}--\p{Emoji}]");
    (vec!['\u{11A3A}'], all_assigned().filter(|&c| no_emoji.holds(c)).collect())
}

#[test]
fn segmentation_differs_where_it_is_known_to() {
    let (prepend, pictographic) = changed_by_17();
    assert_eq!((prepend.len(), pictographic.len()), (1, 672));
    agree("c × a", prepend.into_iter(), |c| !is_one(&[c, 'a']));
    agree("c ZWJ × emoji", pictographic.into_iter(), |c| !is_one(&[c, '\u{200D}', '👦']));
}

/// Whether a text is one grapheme cluster.
fn is_one(text: &[char]) -> bool {
    text.iter().collect::<String>().graphemes(true).count() == 1
}

#[test]
fn segmentation_agrees_on_every_break_property() {
    let gcb = |value: &str| Property::of(&format!(r"\p{{Grapheme_Cluster_Break={value}}}"));
    let [extend, zwj, spacing, mut prepend] = ["Extend", "ZWJ", "SpacingMark", "Prepend"].map(gcb);
    let [l, v, t, lv, lvt, ri] = ["L", "V", "T", "LV", "LVT", "Regional_Indicator"].map(gcb);
    let [control, cr, lf] = ["Control", "CR", "LF"].map(gcb);
    let mut pictographic = Property::of(r"\p{Extended_Pictographic}");
    let (no_prepend, no_pictographic) = changed_by_17();
    no_prepend.iter().for_each(|&c| prepend.0[c as usize] = false);
    no_pictographic.iter().for_each(|&c| pictographic.0[c as usize] = false);
    let joins = |c: char| extend.holds(c) || zwj.holds(c) || spacing.holds(c);
    // GB9, GB9a: behind a letter.
    agree("a × c", various(), |c| is_one(&['a', c]) == joins(c));
    // GB9b: before a letter.
    agree("c × a", various(), |c| is_one(&[c, 'a']) == prepend.holds(c));
    // GB4, GB5: what breaks from everything, also from a mark.
    agree("c × mark", various(), |c| {
        is_one(&[c, '\u{301}']) != (control.holds(c) || cr.holds(c) || lf.holds(c))
    });
    // GB6 to GB8: Hangul.
    agree("L × c", various(), |c| {
        is_one(&['ᄀ', c]) == (joins(c) || l.holds(c) || v.holds(c) || lv.holds(c) || lvt.holds(c))
    });
    agree("V × c", various(), |c| is_one(&['ᅡ', c]) == (joins(c) || v.holds(c) || t.holds(c)));
    agree("T × c", various(), |c| is_one(&['ᆨ', c]) == (joins(c) || t.holds(c)));
    agree("c × T", various(), |c| {
        let before = v.holds(c) || t.holds(c) || lv.holds(c) || lvt.holds(c);
        is_one(&[c, 'ᆨ']) == (before || prepend.holds(c))
    });
    // GB11: emoji joined by U+200D.
    agree("c ZWJ × emoji", various(), |c| is_one(&[c, '\u{200D}', '👦']) == pictographic.holds(c));
    agree("emoji ZWJ × c", various(), |c| {
        is_one(&['👨', '\u{200D}', c]) == (joins(c) || pictographic.holds(c))
    });
    // GB12, GB13: flags.
    agree("flag × c", various(), |c| is_one(&['🇸', c]) == (joins(c) || ri.holds(c)));
}

#[test]
fn normalisation_stays_within_what_exists() {
    agree("NFC", various(), |c| c.nfc().all(assigned));
    agree("NFD", various(), |c| c.nfd().all(assigned));
    agree("NFKC", various(), |c| c.nfkc().all(assigned));
    agree("NFKD", various(), |c| c.nfkd().all(assigned));
    // Only marks have a combining class.
    let mark = Property::of(r"\p{M}");
    agree("combining class", various(), |c| canonical_combining_class(c) == 0 || mark.holds(c));
    // Normalising twice is normalising once.
    agree("NFC of NFC", various(), |c| c.nfc().nfc().eq(c.nfc()));
    agree("NFC of NFD", various(), |c| c.nfd().nfc().eq(c.nfc()));
    agree("NFKD of NFKC", various(), |c| c.nfkc().nfkd().eq(c.nfkd()));
}

/// Pairs compose to the same code points: no table of a later version makes a new composite of old pieces, which
/// would change the bytes of a password that exists.
#[test]
fn composition_makes_only_what_decomposes_again() {
    let marks: Vec<char> =
        various().filter(|&c| canonical_combining_class(c) != 0 && c.nfc().eq([c])).collect();
    let composed: BTreeMap<(char, char), char> = various()
        .filter(|&c| c.nfc().eq([c]))
        .filter_map(|c| {
            // One step: the composite's first piece is itself composed.
            let pieces: Vec<char> = c.nfd().collect();
            let (&last, first) = pieces.split_last()?;
            let first: Vec<char> = first.iter().copied().nfc().collect();
            Some(((*first.first().filter(|_| first.len() == 1)?, last), c))
        })
        .collect();
    for base in "aeiouyAEIOUYдиеаИЕ\u{11131}\u{1D58}".chars() {
        for &mark in &marks {
            let together: Vec<char> = [base, mark].into_iter().nfc().collect();
            match composed.get(&(base, mark)) {
                Some(c) => assert_eq!(together, [*c]),
                None => assert!(together.len() == 2, "{base} with U+{:04X}", u32::from(mark)),
            }
        }
    }
}

#[test]
fn folding_stays_within_what_exists_and_is_done_in_one_go() {
    agree("case folding", various(), |c| std::iter::once(c).default_case_fold().all(assigned));
    agree("folding twice", various(), |c| {
        let once = fold_word(c.encode_utf8(&mut [0; 4]));
        let twice = fold_word(&once.iter().collect::<String>());
        once == twice
    });
}

/// `(?i)` of a pattern and the folded view take the same letters for the same.
#[test]
fn patterns_and_folding_agree_on_case() {
    let folded = |c: char| {
        let mut folded = std::iter::once(c).default_case_fold();
        folded.next().filter(|_| folded.next().is_none())
    };
    agree("(?i)", all_assigned().filter(|&c| folded(c).is_some_and(|f| f != c)), |c| {
        let other = folded(c).unwrap();
        ranges(&format!(r"(?i)[\x{{{:X}}}]", u32::from(c)))
            .unwrap()
            .iter()
            .any(|&(first, last)| (first..=last).contains(&other))
    });
}

/// What is refused and what is warned of, by the full property of the same version.
#[test]
fn what_is_refused_and_warned_of_follows_the_properties() {
    let [ignorable, nonchar] = ["Default_Ignorable_Code_Point", "Noncharacter_Code_Point"]
        .map(|p| Property::of(&format!(r"\p{{{p}}}")));
    // Hangul syllable types; Kirat Rai vowels break like jamo and are none.
    let jamo = Property::of(r"[\p{GCB=L}\p{GCB=V}\p{GCB=T}&&\p{Script=Hangul}]");
    let space = Property::of(r"\p{Zs}");
    let check = |c: char| {
        let prepared = Prepared::new(&Password::from(&*c.encode_utf8(&mut [0; 4]))).unwrap();
        // The category of what it is prepared to: U+2126 is judged as Ω.
        let c = prepared.chars()[0];
        let refused: Vec<_> = prepared.refusals().iter().map(|violation| &violation.code).collect();
        let category = get_general_category(c);
        let expected = if nonchar.holds(c) {
            Some(ViolationCode::Noncharacter)
        } else if jamo.holds(c) && !ignorable.holds(c) && category == GeneralCategory::OtherLetter {
            Some(ViolationCode::LoneJamo)
        } else {
            match category {
                GeneralCategory::Control
                | GeneralCategory::LineSeparator
                | GeneralCategory::ParagraphSeparator => Some(ViolationCode::ControlCharacter),
                GeneralCategory::PrivateUse => Some(ViolationCode::PrivateUse),
                GeneralCategory::Unassigned => Some(ViolationCode::Unassigned),
                _ => None,
            }
        };
        let warned = |code| prepared.warnings().iter().any(|warning| warning.code == code);
        refused == expected.iter().collect::<Vec<_>>()
            && warned(WarningCode::Invisible) == ignorable.holds(c)
            && warned(WarningCode::LeadingSpace) == (c == ' ')
    };
    agree("assigned", various(), check);
    // Of what is unassigned or private, what lies next to something else.
    let category_at = |c: u32| char::from_u32(c).map(get_general_category);
    let edge = |c: char| {
        let c = u32::from(c);
        category_at(c.wrapping_sub(1)) != category_at(c) || category_at(c + 1) != category_at(c)
    };
    agree("the rest", all().filter(|&c| edge(c) || nonchar.holds(c)), check);
    agree("spaces", all_assigned().filter(|&c| space.holds(c)), |c| {
        let prepared = Prepared::new(&Password::from(&*c.encode_utf8(&mut [0; 4]))).unwrap();
        prepared.expose() == " "
            && prepared.warnings().iter().any(|w| w.code == WarningCode::SpaceMapped) == (c != ' ')
    });
}

#[test]
fn kinds_follow_the_categories() {
    let ignorable = Property::of(r"\p{Default_Ignorable_Code_Point}");
    let by_class = [
        (Kind::Lower, Property::of(r"[\p{Ll}--[\x{10D0}-\x{10FF}]]")),
        (Kind::Upper, Property::of(r"[\p{Lu}\p{Lt}]")),
        (Kind::Caseless, Property::of(r"[\p{Lo}\p{Lm}[\p{Ll}&&[\x{10D0}-\x{10FF}]]]")),
        (Kind::Digit, Property::of(r"\p{Nd}")),
        (Kind::Symbol, Property::of(r"[\p{P}\p{S}\p{Zs}\p{Nl}\p{No}]")),
        (Kind::Mark, Property::of(r"[\p{M}\p{Cf}]")),
        (Kind::Other, Property::of(r"[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}]")),
    ];
    agree("kind", all(), |c| {
        let (expected, _) = by_class.iter().find(|(_, class)| class.holds(c)).unwrap();
        let filler = ignorable.holds(c) && *expected == Kind::Caseless;
        kind(c) == if filler { Kind::Mark } else { *expected }
    });
}
