use std::collections::BTreeSet;

use super::catalogue::of;
use crate::messages::Language;
use crate::report::{
    CharacterClass, DeadWord, Fit, LintCode, ListLanguage, Script, Severity, Standard, Unit,
};

/// Numbers that stand nowhere else, so that a text which leaves one out is found; and their neighbours in grammar.
const NUMBERS: [(u32, u32); 3] = [(7, 23), (1, 31), (42, 111)];

/// Every code, with every parameter that changes a text.
fn samples() -> Vec<LintCode> {
    let path = || "$.rules[3]".to_owned();
    let mut all = vec![
        LintCode::Satisfiable { example: "voorbeeld".to_owned() },
        LintCode::Unsatisfiable { rules: vec![path(), "$.rules[5]".to_owned()] },
        LintCode::NothingEnforced,
        LintCode::NoMinimum,
        LintCode::MinimumUnit { unit: Unit::Bytes },
        LintCode::MinimumUnit { unit: Unit::Graphemes },
        LintCode::AsciiOnly { languages: ListLanguage::ALL.to_vec() },
        LintCode::LettersRefused { language: ListLanguage::Sv, letters: "åäö".to_owned() },
        LintCode::CaseForCaseless { languages: vec![ListLanguage::Zh], left: None },
        LintCode::CommonPasswordsPass { advised: false },
        LintCode::CommonPasswordsPass { advised: true },
        LintCode::PatternNeverMatches { must_match: true },
        LintCode::PatternNeverMatches { must_match: false },
        LintCode::PatternAlwaysMatches { must_match: true },
        LintCode::PatternAlwaysMatches { must_match: false },
        LintCode::PatternRepeatsRule { name: "length".to_owned() },
        LintCode::ManagerSigns { signs: "-_".to_owned() },
        LintCode::ManagerRepeats,
        LintCode::ServerOnly { name: "history".to_owned() },
        LintCode::NeverJudged { name: "history".to_owned() },
        LintCode::ListsNotBuiltIn,
        LintCode::Redundant { other: path() },
        LintCode::Duplicate { other: path() },
        LintCode::WithoutEffect,
    ];
    for standard in [Standard::Nist63b4, Standard::OwaspAsvs5, Standard::PciDss4, Standard::CisGuide] {
        let clause = || if standard == Standard::CisGuide { String::new() } else { "9.9.9".to_owned() };
        all.push(LintCode::Composition { standard, clause: clause() });
        all.push(LintCode::CharactersLimited { standard, clause: clause() });
        all.push(LintCode::PartsCompared { standard, clause: clause() });
        for (a, b) in NUMBERS {
            for beside in [None, Some(8)] {
                let (clause, min, required) = (clause(), a, b);
                all.push(LintCode::MinimumBelowStandard { standard, clause, min, required, beside });
            }
            all.push(LintCode::MaximumTooLow { standard, clause: clause(), max: a, required: b });
            for asked_by in [None, Some("PCI DSS v4.0.1 8.3.9".to_owned())] {
                all.push(LintCode::Rotation { standard, clause: clause(), days: a, asked_by });
            }
        }
    }
    let reasons = [
        DeadWord::TooLong,
        DeadWord::TooShort,
        DeadWord::CharactersNotAllowed,
        DeadWord::Duplicate,
        DeadWord::HoldsAnother,
    ];
    all.extend(reasons.map(|reason| LintCode::WordRefusesNothing { reason }));
    for (a, b) in NUMBERS {
        let scripts =
            [Script::Latin, Script::AccentedLatin, Script::Cyrillic, Script::Chinese, Script::Emoji];
        let fits: Vec<Fit> = scripts.map(|script| Fit { script, characters: a }).to_vec();
        let class = CharacterClass::Upper;
        let languages = vec![ListLanguage::Nl, ListLanguage::Ru];
        all.extend([
            LintCode::SatisfiabilityUnknown { steps: a },
            LintCode::LengthNearlyFixed { min: a, max: b },
            LintCode::HasherCutsOff { bytes: a, max: b, fits: fits.clone() },
            LintCode::MaxBytesAboveHasher { max: b, bytes: a },
            LintCode::FewCharactersInBytes { bytes: a, wanted: b, fits },
            LintCode::ClassExcluded { class, min: a, other: path() },
            LintCode::TooFewClassesLeft { at_least: a, left: b },
            LintCode::CaselessRequired { min: a, languages },
            LintCode::CaseForCaseless { languages: vec![ListLanguage::Zh], left: Some(a) },
            LintCode::MinimumAge { days: a },
            LintCode::AgesContradict { min: b, max: a },
            LintCode::ShortWord { length: a },
            LintCode::AccessCodeTooWeak { bits: a, required: b },
            LintCode::AccessCodeNotHashed { bits: a, required: b },
            LintCode::AccessCodeNotLimited { bits: a, required: b },
            LintCode::AccessCodeLivesLong { days: a, most: b },
            LintCode::AccessCodeOfWrongLength { length: a },
            LintCode::ManagerTooLong { max: a, usual: b },
        ]);
    }
    all
}

fn numbers(text: &str) -> Vec<u32> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let mut numbers: Vec<u32> = runs.map(|run| run.parse().unwrap()).collect();
    numbers.sort_unstable();
    numbers
}

/// The problem and the advice in every language.
fn side_by_side(code: &LintCode) -> [[String; 5]; 2] {
    [
        Language::ALL.map(|language| of(language).problem(code)),
        Language::ALL.map(|language| of(language).advice(code)),
    ]
}

#[test]
fn every_code_is_among_the_samples() {
    let told: BTreeSet<String> = samples()
        .iter()
        .map(|code| format!("{code:?}").split([' ', '{']).next().unwrap_or_default().to_owned())
        .collect();
    let all: BTreeSet<String> = LintCode::VARIANTS.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(told, all);
}

#[test]
fn every_text_is_finished_and_in_its_own_language() {
    for code in samples() {
        for row in side_by_side(&code) {
            for (text, language) in row.iter().zip(Language::ALL) {
                assert!(!text.contains(['{', '}', '\n']) && !text.contains("  "), "{code:?}: {text}");
                let signs = matches!(code, LintCode::ManagerSigns { .. });
                let end = if language == Language::Zh { '。' } else { '.' };
                assert!(text.ends_with(end) || (signs && text.ends_with("-_")), "{code:?}: {text}");
            }
            assert_eq!(row.iter().collect::<BTreeSet<_>>().len(), 5, "{code:?}: {row:?}");
        }
    }
}

#[test]
fn every_number_and_name_is_told_in_every_language() {
    for code in samples() {
        for row in side_by_side(&code) {
            let told = row.each_ref().map(|text| numbers(text));
            assert!(told.iter().all(|numbers| *numbers == told[0]), "{code:?}: {row:?}");
        }
        let [problems, _] = side_by_side(&code);
        let json = serde_json::to_value(&code).unwrap();
        for (key, value) in json.as_object().unwrap().iter().filter(|(key, _)| *key != "code") {
            // Texts that are no names of ours are told as they are.
            let as_it_is = ["example", "letters", "signs", "name", "other", "clause", "asked_by"]
                .contains(&key.as_str());
            for problem in &problems {
                match value {
                    serde_json::Value::Number(number) => {
                        assert!(problem.contains(&number.to_string()), "{key} of {code:?}: {problem}");
                    }
                    serde_json::Value::String(text) if as_it_is => {
                        assert!(problem.contains(text), "{key} of {code:?}: {problem}");
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn plurals_agree_with_their_numbers() {
    // (code, language, a piece of the text)
    let days = |days| LintCode::MinimumAge { days };
    let fit = |characters| LintCode::FewCharactersInBytes {
        bytes: characters,
        wanted: 64,
        fits: vec![Fit { script: Script::Chinese, characters }],
    };
    for (code, language, piece) in [
        (days(1), Language::En, "For 1 day a"),
        (days(2), Language::En, "For 2 days a"),
        (days(1), Language::Nl, "1 dag kan"),
        (days(2), Language::Nl, "2 dagen kan"),
        (days(1), Language::Sv, "1 dag kan en"),
        (days(3), Language::Sv, "3 dagar kan en"),
        (days(21), Language::Ru, "В течение 21 дня"),
        (days(11), Language::Ru, "В течение 11 дней"),
        (fit(1), Language::Ru, "1 китайский иероглиф"),
        (fit(24), Language::Ru, "24 китайских иероглифа"),
        (fit(25), Language::Ru, "25 китайских иероглифов"),
        (fit(1), Language::Nl, "1 Chinees teken"),
        (fit(24), Language::Nl, "24 Chinese tekens"),
        (fit(24), Language::Zh, "24 个汉字"),
    ] {
        let problem = of(language).problem(&code);
        assert!(problem.contains(piece), "{problem}");
    }
}

#[test]
fn severities_have_a_word_each() {
    for language in Language::ALL {
        let words = [Severity::Note, Severity::Warning, Severity::Error].map(|it| of(language).severity(it));
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), 3, "{words:?}");
    }
}

/// Chinese has a space between its own characters and digits or Latin letters, and signs of its own between its sentences.
#[test]
fn chinese_is_set_as_chinese() {
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    for code in samples() {
        for text in [of(Language::Zh).problem(&code), of(Language::Zh).advice(&code)] {
            for (a, b) in text.chars().zip(text.chars().skip(1)) {
                let latin = |c: char| c.is_ascii_alphanumeric() || c == '`';
                let touching = (han(a) && latin(b)) || (latin(a) && han(b));
                assert!(!touching, "{code:?}: {text}");
                assert!(!(han(a) && ",;:?!()".contains(b)), "{code:?}: {text}");
            }
        }
    }
}
