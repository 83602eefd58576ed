use std::collections::BTreeSet;

use super::super::{Language, catalogue};
use super::samples::texts;

/// The same texts in every language, side by side.
fn side_by_side() -> Vec<(String, [String; 5])> {
    let columns = Language::ALL.map(|language| texts(catalogue::of(language)));
    (0..columns[0].len())
        .map(|row| (columns[0][row].0.clone(), columns.each_ref().map(|column| column[row].1.clone())))
        .collect()
}

/// The numbers that stand in a text, in order of size.
fn numbers(text: &str) -> Vec<u32> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let mut numbers: Vec<u32> = runs.map(|run| run.parse().unwrap()).collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn every_code_has_a_finished_text_in_every_language() {
    for (what, row) in side_by_side() {
        for text in row {
            assert!(!text.is_empty(), "{what}");
            assert!(!text.contains(['{', '}', '\n', '!']), "{what}: {text}");
            assert!(!text.contains("  ") && text.trim() == text, "{what}: {text:?}");
        }
    }
}

/// A text of ten characters or more that two languages share was forgotten in one of them.
#[test]
fn no_text_is_left_in_another_language() {
    for (what, row) in side_by_side() {
        if row.iter().all(|text| text.chars().count() >= 10) {
            assert_eq!(row.iter().collect::<BTreeSet<_>>().len(), 5, "{what}: {row:?}");
        }
    }
}

#[test]
fn a_number_is_told_in_every_language_or_in_none() {
    for (what, row) in side_by_side() {
        let told = row.each_ref().map(|text| numbers(text));
        assert!(told.iter().all(|numbers| *numbers == told[0]), "{what}: {row:?}");

        let open_ended = what.contains("Instant") || what.contains("Centuries");
        // These numbers belong to what the text names, or are told by texts of their own.
        let placed = what.contains("Pattern {") || what.contains("likeness");
        for number in [7, 23] {
            let given = numbers(&what).contains(&number) && !open_ended && !placed;
            assert!(!given || told[0].contains(&number), "{number} is not told by {what}: {row:?}");
        }
    }
}

/// Requirements and labels are no sentences; everything else ends as one does.
#[test]
fn sentences_end_and_checklist_lines_do_not() {
    for (what, row) in side_by_side() {
        for (text, language) in row.iter().zip(Language::ALL) {
            let end = if language == Language::Zh { '。' } else { '.' };
            let sentence = text.ends_with(end);
            let inner = text.trim_end_matches(end).contains(". ");
            assert!(sentence || !inner, "{what}: {text}");
        }
        let sentences = row.iter().filter(|text| text.ends_with(['.', '。'])).count();
        assert!(sentences == 0 || sentences == 5, "{what}: {row:?}");
    }
}

#[test]
fn chinese_has_full_width_punctuation_and_the_others_have_not() {
    for (what, row) in side_by_side() {
        for (text, language) in row.iter().zip(Language::ALL) {
            let other =
                if language == Language::Zh { ".,;:?!()\"'" } else { "。，、；：？！（）\"'" };
            assert!(!text.contains(|c| other.contains(c)), "{what}: {text}");
        }
    }
}

/// Chinese has a space between its own characters and digits or Latin letters, as the glossary writes it.
#[test]
fn chinese_is_spaced_around_digits_and_latin() {
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    for (what, text) in texts(catalogue::of(Language::Zh)) {
        let pairs = text.chars().zip(text.chars().skip(1));
        for (a, b) in pairs {
            let touching = (han(a) && b.is_ascii_alphanumeric()) || (a.is_ascii_alphanumeric() && han(b));
            assert!(!touching, "{what}: {text}");
        }
    }
}

/// Words that the glossary replaces, that address the reader otherwise, or that blame.
#[test]
fn only_the_words_of_the_glossary_are_used() {
    let shunned = |language| match language {
        Language::Nl => {
            "je jij jou jouw ongeldig ongeldige fout foute verkeerd moet moeten symbool symbolen karakter \
             karakters inloggen passwoord regel regels emailadres eis eisen"
        }
        Language::Sv => {
            "ni er ert era ogiltig ogiltigt fel felaktig måste versal versaler gemen gemener symbol symboler \
             sekvens losenord mejladress e-post blanksteg"
        }
        Language::Ru => {
            "ты тебя твой твоя неверный неверно недопустимый ошибка должен должны знак знаки знаков \
             прописные прописных прописной логина почте правило email"
        }
        Language::Zh => "您 你 口令 无效 错误 必须 字元 帐号 帐户 电子邮件",
        Language::En => {
            "invalid wrong error bad illegal must please symbol symbols username email uppercase lowercase \
             capital capitals login rule rules"
        }
    };
    for (what, row) in side_by_side() {
        for (text, language) in row.iter().zip(Language::ALL) {
            let words: Vec<String> = text
                .split(|c: char| c.is_ascii_whitespace() || ".,;:?()…–/".contains(c))
                .map(str::to_ascii_lowercase)
                .collect();
            for word in shunned(language).split_ascii_whitespace() {
                let found = if language == Language::Zh {
                    text.contains(word)
                } else {
                    words.iter().any(|it| it == word)
                };
                assert!(!found, "{what}: {word} in {text}");
            }
            // Only ASCII is folded above, so a capital Вы is still seen here.
            let ceremonious = ["Вы", "Вас", "Вам", "Вами", "Ваш", "Ваша", "Ваше", "Ваши", "Вашего"];
            assert!(!words.iter().any(|word| ceremonious.contains(&word.as_str())), "{what}: {text}");
        }
    }
}
