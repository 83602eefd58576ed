//! Russian in Latin letters, in the ways that people really write it.

/// One way of writing Cyrillic in Latin letters: a folded Cyrillic letter to its Latin spelling, or `None`
/// for what is no letter of the Russian alphabet.
pub type Scheme = fn(char) -> Option<&'static str>;

/// The schemes in use: passports (ICAO Doc 9303, since 2013), what people type in messages, and the
/// international standard's j-forms as on older documents.
///
/// The letters й and ё are folded to и and е before they come here.
pub const SCHEMES: [Scheme; 3] = [passport, chat, j_forms];

fn passport(c: char) -> Option<&'static str> {
    Some(match c {
        'ж' => "zh",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "ie",
        'ы' => "y",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        other => return plain(other),
    })
}

fn chat(c: char) -> Option<&'static str> {
    Some(match c {
        'ж' => "zh",
        'х' => "h",
        'ц' => "c",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sch",
        'ъ' | 'ь' => "",
        'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        other => return plain(other),
    })
}

fn j_forms(c: char) -> Option<&'static str> {
    Some(match c {
        'ж' => "zh",
        'х' => "x",
        'ц' => "tz",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shh",
        'ъ' | 'ь' => "",
        'ы' => "i",
        'ю' => "ju",
        'я' => "ja",
        other => return plain(other),
    })
}

/// The letters that every scheme writes alike.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'з' => "z",
        'и' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_word;

    #[test]
    fn a_name_in_each_scheme() {
        let written = |name: &str| {
            SCHEMES.map(|scheme| fold_word(name).into_iter().filter_map(scheme).collect::<Vec<_>>().concat())
        };
        assert_eq!(written("Наталья"), ["natalia", "natalya", "natalja"]);
        assert_eq!(written("Щербаков"), ["shcherbakov", "scherbakov", "shherbakov"]);
    }
}
