use super::say::List;

/// Single characters as a person can read them: `a–z 0–9 ! space`.
///
/// Three or more in the order of an alphabet are told by their ends; what has no shape of its own is told by
/// its code point.
pub(super) fn listed(characters: &str, space: &str) -> String {
    let mut runs: Vec<(char, char)> = Vec::new();
    for c in characters.chars() {
        match runs.last_mut() {
            Some((_, last)) if follows(*last, c) => *last = c,
            _ => runs.push((c, c)),
        }
    }
    let mut items = List::new(" ");
    for (first, last) in runs {
        if u32::from(last) - u32::from(first) >= 2 {
            items.add(&format!("{first}–{last}"));
        } else {
            (first..=last).for_each(|c| items.add(&shown(c, space)));
        }
    }
    items.into()
}

/// Whether `next` comes after `last` in an alphabet that readers know.
fn follows(last: char, next: char) -> bool {
    let alphabets = ['a'..='z', 'A'..='Z', '0'..='9', 'а'..='я', 'А'..='Я'];
    u32::from(last) + 1 == u32::from(next)
        && alphabets.iter().any(|alphabet| alphabet.contains(&last) && alphabet.contains(&next))
}

fn shown(c: char, space: &str) -> String {
    match c {
        ' ' => space.to_owned(),
        // Controls, spaces, joiners, directional and variation marks, combining marks, private use.
        '\0'..='\u{1F}'
        | '\u{7F}'..='\u{A0}'
        | '\u{AD}'
        | '\u{300}'..='\u{36F}'
        | '\u{61C}'
        | '\u{115F}'..='\u{1160}'
        | '\u{1680}'
        | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{2000}'..='\u{200F}'
        | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{206F}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{3000}'
        | '\u{3164}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{10FFFF}' => format!("U+{:04X}", u32::from(c)),
        _ => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn characters_are_listed_readably() {
        for (characters, readable) in [
            ("", ""),
            (" ", "space"),
            ("abc", "a–c"),
            ("ab", "a b"),
            ("abcxyz", "a–c x–z"),
            ("0123456789", "0–9"),
            ("абвг", "а–г"),
            ("!\"#$", "! \" # $"),
            ("xyz{|}", "x–z { | }"),
            ("a\u{301}", "a U+0301"),
            ("\u{200B}\u{202E}", "U+200B U+202E"),
            ("\u{3000}", "U+3000"),
        ] {
            assert_eq!(listed(characters, "space"), readable, "{characters:?}");
        }
    }
}
