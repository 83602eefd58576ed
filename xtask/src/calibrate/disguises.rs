//! Ways to write a word.

use passmuster::report::Disguise;

use super::chooser::Chooser;

/// Keys of the two layouts, place by place.
const LATIN_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбю";

/// One or two usual spellings of each Russian letter; the engine reads more.
const SPELLINGS: [(char, &[&str]); 32] = [
    ('а', &["a"]),
    ('б', &["b"]),
    ('в', &["v"]),
    ('г', &["g"]),
    ('д', &["d"]),
    ('е', &["e"]),
    ('ж', &["zh", "j"]),
    ('з', &["z"]),
    ('и', &["i", "y"]),
    ('к', &["k"]),
    ('л', &["l"]),
    ('м', &["m"]),
    ('н', &["n"]),
    ('о', &["o"]),
    ('п', &["p"]),
    ('р', &["r"]),
    ('с', &["s"]),
    ('т', &["t"]),
    ('у', &["u"]),
    ('ф', &["f"]),
    ('х', &["h", "kh"]),
    ('ц', &["c", "ts"]),
    ('ч', &["ch"]),
    ('ш', &["sh"]),
    ('щ', &["sch", "shch"]),
    ('ъ', &[""]),
    ('ы', &["y", "i"]),
    ('ь', &[""]),
    ('э', &["e"]),
    ('ю', &["u", "yu"]),
    ('я', &["ya", "ia"]),
    ('ё', &["e"]),
];

/// The digits and signs that most often stand for a letter.
const SIGNS: [(char, &[char]); 9] = [
    ('a', &['4', '@']),
    ('b', &['8']),
    ('e', &['3']),
    ('g', &['9']),
    ('i', &['1', '!']),
    ('l', &['1']),
    ('o', &['0']),
    ('s', &['5', '$']),
    ('t', &['7']),
];

/// A word written in some way; nothing where the chosen way leads nowhere.
pub(super) fn write(word: &str, chooser: &mut Chooser) -> Option<(String, Disguise)> {
    let is_russian = word.chars().any(|c| matches!(c, 'а'..='я'));
    let usual: &[(Disguise, f64)] = &[
        (Disguise::None, 0.85),
        (Disguise::Leet, 0.10),
        (Disguise::Reversed, 0.03),
        (Disguise::OtherLayout, 0.02),
    ];
    let russian: &[(Disguise, f64)] = &[
        (Disguise::None, 0.4),
        (Disguise::OtherLayout, 0.3),
        (Disguise::Transliterated, 0.27),
        (Disguise::Reversed, 0.03),
    ];
    let disguise = chooser.by(if is_russian { russian } else { usual })?;
    let text = match disguise {
        Disguise::Leet => leet(word, chooser)?,
        Disguise::Reversed => word.chars().rev().collect(),
        Disguise::OtherLayout => other_keys(word)?,
        Disguise::Transliterated => transliterated(word, chooser)?,
        _ => word.to_owned(),
    };
    Some((capitals(&text, chooser)?, disguise))
}

fn leet(word: &str, chooser: &mut Chooser) -> Option<String> {
    let text: String = word
        .chars()
        .map(|c| match SIGNS.iter().find(|(letter, _)| *letter == c) {
            Some((_, signs)) if chooser.chance(0.5) => *chooser.pick(signs),
            _ => c,
        })
        .collect();
    (text != word).then_some(text)
}

fn other_keys(word: &str) -> Option<String> {
    let keys = || LATIN_KEYS.chars().zip(RUSSIAN_KEYS.chars());
    word.chars()
        .map(|c| {
            keys().find_map(|(latin, russian)| match c {
                _ if c == russian => Some(latin),
                _ if c == latin => Some(russian),
                '0'..='9' => Some(c),
                _ => None,
            })
        })
        .collect()
}

fn transliterated(word: &str, chooser: &mut Chooser) -> Option<String> {
    word.chars()
        .map(|c| {
            let (_, spellings) = SPELLINGS.iter().find(|(letter, _)| *letter == c)?;
            Some(*chooser.pick(spellings))
        })
        .collect()
}

/// None, the first letter, all, or any: each way of writing is made in one way only.
fn capitals(text: &str, chooser: &mut Chooser) -> Option<String> {
    let has_letters = text.chars().any(is_letter);
    let way = if has_letters { chooser.by(&[(0, 0.72), (1, 0.1), (2, 0.08), (3, 0.1)])? } else { 0 };
    let mut letters = 0;
    let mut capitals = 0;
    let written: String = text
        .chars()
        .enumerate()
        .map(|(at, c)| {
            let is_capital = is_letter(c)
                && match way {
                    0 => false,
                    1 => at == 0,
                    2 => true,
                    _ => chooser.chance(0.5),
                };
            letters += u32::from(is_letter(c));
            capitals += u32::from(is_capital);
            if is_capital { capital(c) } else { c }
        })
        .collect();
    let first = written.chars().next().zip(text.chars().next()).is_some_and(|(a, b)| a != b);
    let is_way = match way {
        0 => true,
        1 => first,
        2 => letters > 1 || !first,
        _ => capitals > 0 && capitals < letters && !(first && capitals == 1),
    };
    is_way.then_some(written)
}

pub(super) fn is_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'а'..='я')
}

pub(super) fn capital(c: char) -> char {
    match c {
        'а'..='я' => char::from_u32(u32::from(c) - 0x20).unwrap_or(c),
        _ => c.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_other_keys() {
        assert_eq!(other_keys("привет").as_deref(), Some("ghbdtn"));
        assert_eq!(other_keys("password").as_deref(), Some("зфыыцщкв"));
        assert_eq!(other_keys("爱"), None);
    }
}
