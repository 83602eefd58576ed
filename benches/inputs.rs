//! The passwords that everything here is measured with: one table for the benches, for the comparison with other
//! estimators, for the instruction counts and for the seeds of the fuzz targets.
//!
//! Most rows are of the kind that people choose, 8 to 16 characters in five languages, so that a median over those
//! that are not hostile means something. They are made up, by the habits that studies of leaked passwords describe; none was
//! taken from a leak.

#![allow(dead_code, reason = "no program that shares the table uses all that it offers")]

/// One row.
pub(crate) struct Input {
    /// What it is a case of.
    pub(crate) group: &'static str,
    /// What is special about it: unique in the table.
    pub(crate) name: &'static str,
    pub(crate) password: String,
}

impl Input {
    /// Whether it was made to be slow: no median counts it.
    pub(crate) fn is_hostile(&self) -> bool {
        self.group.starts_with("hostile")
    }
}

/// How a row's password is written down.
enum Text {
    /// As it is.
    Plain(&'static str),
    /// A piece repeated up to a number of code points, and one character more: a text that is nothing but one piece
    /// repeated may be estimated as that piece.
    Long(&'static str, usize),
}

use Text::{Long, Plain};

/// The signs that stand for letters, each of them once. Estimators that try every reading of such signs are slow here.
const LEET: &str = "4@8({[</369&#!1/|0$5+72%";

/// Every sign and digit of ASCII: what dropbox/zxcvbn#316 reports as slow is the same set twice, in the order of
/// a telephone's keyboard.
const SIGNS: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~";

/// (group, name, password)
const TABLE: &[(&str, &str, Text)] = &[
    ("short", "three letters", Plain("kat")),
    ("short", "five digits", Plain("48151")),
    ("english", "capital, digit, sign", Plain("Tr0ub4dour&3")),
    ("english", "word and year", Plain("Liverpool2019")),
    ("english", "two words", Plain("sunnyRiver88")),
    ("english", "signs for letters", Plain("P@$$w0rd!23")),
    ("dutch", "season and year", Plain("Wachtwoord2024!")),
    ("dutch", "greeting", Plain("Welkom01")),
    ("dutch", "compound", Plain("fietsenstalling7")),
    ("dutch", "name and date", Plain("Sanne14021993")),
    ("swedish", "diacritics", Plain("Sommarlöv23")),
    ("swedish", "compound and year", Plain("Midsommar2022")),
    ("swedish", "name and team", Plain("Åsa_hammarby")),
    ("russian", "name and year", Plain("Наташа1990")),
    ("russian", "transliterated", Plain("lyubov_moya")),
    ("russian", "the wrong layout", Plain("gfhjkm2020")),
    ("russian", "word and digits", Plain("солнышко123")),
    ("chinese", "pinyin", Plain("woaini1314")),
    ("chinese", "initials and digits", Plain("zxm19870623")),
    ("chinese", "pinyin of a name", Plain("wangxiaoming88")),
    ("chinese", "Han and digits", Plain("我爱你520")),
    ("passphrase", "four words", Plain("correct horse battery staple")),
    ("passphrase", "five Dutch words", Plain("paard-gieter-lamp-zeven-oever")),
    ("passphrase", "Russian words", Plain("Гроза-над-Волгой-7")),
    ("date", "eight digits", Plain("24121985")),
    ("date", "with dashes", Plain("1998-07-30")),
    ("walk", "along the rows", Plain("qwerty12345")),
    ("walk", "down the columns", Plain("1qaz2wsx3edc")),
    ("walk", "Cyrillic", Plain("йцукенгш12")),
    ("random", "of a generator", Plain("vK7#qLw2$nXe9")),
    ("unicode", "emoji", Plain("👨‍👩‍👧‍👦❤️👍🏽-gezin")),
    ("unicode", "combining marks", Plain("e\u{301}\u{323}o\u{308}\u{304}A\u{30A}n\u{303}-zomer")),
    ("unicode", "full width", Plain("Ｐａｓｓｗｏｒｄ１２３")),
    ("unicode", "one sign for eighteen", Plain("\u{FDFA}\u{FDFB}2024")),
    ("long", "a sentence", Plain("It was a bright cold day in April, and the clocks were striking thirteen")),
    ("long", "a generator's 64", Plain("b7Qx!m2Vt9$Kd4Zr#p8Ws6Yh@c3Nf5Jg&u1Le7Ra*o9Bi2Tk%v4Mx6Cq^z8Dw3Sy")),
    ("hostile", "signs for letters, 72", Long(LEET, 72)),
    ("hostile", "signs for letters, 97", Long(LEET, 97)),
    ("hostile", "all signs and digits, 84", Long(SIGNS, 84)),
    ("hostile at 256", "signs for letters", Long(LEET, 256)),
    ("hostile at 256", "all signs and digits", Long(SIGNS, 256)),
    ("hostile at 256", "one letter", Long("a", 256)),
    ("hostile at 256", "two letters", Long("ab", 256)),
    ("hostile at 256", "words in words", Long("passwordswordsword", 256)),
    ("hostile at 256", "syllables", Long("xianganshengeng", 256)),
    ("hostile at 256", "digits of dates", Long("112201199112", 256)),
    ("hostile at 256", "walks", Long("qwertrewqasdfdsa1qaz", 256)),
    ("hostile at 256", "Cyrillic words", Long("перепереводвода", 256)),
    ("hostile at 256", "Han", Long("我的中国人民大学生日快乐", 256)),
    ("hostile at 256", "one sign for eighteen", Long("\u{FDFA}", 256)),
    ("hostile at 256", "marks on one letter", Long("\u{301}\u{323}\u{308}", 256)),
    ("hostile at 1000", "one letter", Long("a", 1_000)),
];

/// The rows as passwords, in the order of the table: the slow ones come last.
pub(crate) fn all() -> Vec<Input> {
    let row = |&(group, name, ref text): &(&'static str, &'static str, Text)| Input {
        group,
        name,
        password: match *text {
            Plain(text) => text.to_owned(),
            Long(piece, length) => repeated(piece, length),
        },
    };
    TABLE.iter().map(row).collect()
}

/// The beginning of a piece repeated, and a last character that breaks the repetition: `length` code points.
pub(crate) fn repeated(piece: &str, length: usize) -> String {
    piece.chars().cycle().take(length.saturating_sub(1)).chain(['z']).collect()
}

/// The groups, in the order of the table.
pub(crate) fn groups() -> Vec<&'static str> {
    let mut groups: Vec<_> = TABLE.iter().map(|(group, ..)| *group).collect();
    groups.dedup();
    groups
}

/// Texts of every length from 1 to the limit, doubled each time, to see how time grows: (kind, length, text).
///
/// One kind is what a person might paste, the other two are the worst that is known.
pub(crate) fn lengths() -> Vec<(&'static str, usize, String)> {
    let kinds = [
        ("words", "Sommar 2024, fietsenstalling & 密码 Наташа1990! qwerty-lente "),
        ("signs for letters", LEET),
        ("words in words", "passwordswordsword"),
    ];
    let powers = || (0..=12).map(|power| 1_usize << power);
    kinds
        .iter()
        .flat_map(|&(kind, piece)| powers().map(move |length| (kind, length, repeated(piece, length))))
        .collect()
}
