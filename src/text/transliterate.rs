//! Names in other letters than they are written in at home: Russian in Latin ones, and ä, ö, ü, å without them.

/// Folded Russian letters and all that people write for them in Latin ones. Longer units stand for what is written
/// together; й and ё have become и and е by folding, so these carry both letters' spellings.
///
/// Passports (ICAO Doc 9303 since 2013: iu, ia, kh, ts, shch), passports before them and road signs (yu, ya, y), the
/// international standard ISO 9 and its relatives (ju, ja, j, x, c, shh, an apostrophe), and the traditional forms of
/// given names (Alexander, Maxim, Victoria, Peter, Sophia, Larissa, Michail) and of surnames abroad (Smirnoff, Iwanow).
pub(crate) const SPELLINGS: [(&str, &[&str]); 39] = [
    ("а", &["a"]),
    ("б", &["b"]),
    ("в", &["v", "w", "ff"]),
    ("г", &["g"]),
    ("д", &["d"]),
    ("е", &["e", "ye", "ie", "je", "yo", "io", "jo"]),
    ("ж", &["zh", "j"]),
    ("з", &["z"]),
    ("и", &["i", "y", "j"]),
    ("к", &["k", "c"]),
    ("л", &["l"]),
    ("м", &["m"]),
    ("н", &["n"]),
    ("о", &["o"]),
    ("п", &["p"]),
    ("р", &["r"]),
    ("с", &["s", "ss"]),
    ("т", &["t"]),
    ("у", &["u", "ou"]),
    ("ф", &["f", "ph"]),
    ("х", &["kh", "h", "x", "ch"]),
    ("ц", &["ts", "c", "tz", "z"]),
    ("ч", &["ch", "tch"]),
    ("ш", &["sh", "sch"]),
    ("щ", &["shch", "sch", "shh", "sh"]),
    ("ъ", &["", "'", "ie"]),
    ("ы", &["y", "i"]),
    ("ь", &["", "'"]),
    ("э", &["e"]),
    ("ю", &["yu", "iu", "ju", "u"]),
    ("я", &["ya", "ia", "ja"]),
    // Дмитрий: Dmitry and Dmitri as well as Dmitrii, Dmitriy, Dmitrij.
    ("ии", &["y", "i"]),
    // Мария is Maria as well as Mariya, Marija and Mariia; Майя is Maya.
    ("ия", &["ia", "ya", "ja"]),
    // Ильич: Ilyich, Ilich.
    ("ьи", &["yi"]),
    // Лея: Lea.
    ("ея", &["ea"]),
    // Максим, Александр; and the e of Alexander and Peter.
    ("кс", &["x"]),
    ("др", &["der"]),
    ("тр", &["ter"]),
    // Филипп: Filip, Philip.
    ("пп", &["p"]),
];

/// Whether it is a Cyrillic letter of any language, before or after folding.
pub(crate) fn is_cyrillic(c: char) -> bool {
    // The blocks Cyrillic and Cyrillic Supplement.
    matches!(c, '\u{400}'..='\u{52F}')
}

/// How a letter is spelt where the keyboard has none for it: `Jörg Müller` signs in as `joerg.mueller`. Takes a
/// letter in NFC; folding takes only its mark off.
pub(crate) fn spelt_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'Ä' => "ae",
        'ö' | 'Ö' | 'ø' | 'Ø' => "oe",
        'ü' | 'Ü' => "ue",
        'å' | 'Å' => "aa",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_word;

    #[test]
    fn units_are_folded_and_spellings_are_ascii() {
        for (unit, spellings) in SPELLINGS {
            assert_eq!(fold_word(unit).into_iter().collect::<String>(), unit);
            assert!(spellings.iter().all(|text| text.is_ascii() && text.len() <= 4), "{unit}");
        }
    }

    #[test]
    fn every_russian_letter_has_a_spelling() {
        for letter in fold_word("абвгдеёжзийклмнопрстуфхцчшщъыьэюя") {
            assert!(SPELLINGS.iter().any(|(unit, _)| unit.chars().eq([letter])), "{letter}");
        }
    }
}
