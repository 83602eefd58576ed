use std::collections::BTreeSet;

use super::super::Language;
use super::{Audience, render_claim, render_entry, render_sign_in};
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

/// Every text of a language, with what it is about.
fn texts(language: Language) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for audience in [Audience::Outsider, Audience::Administrator] {
        for outcome in ClaimOutcome::ALL {
            let text = render_claim(outcome, audience, language);
            texts.push((format!("claim {outcome:?} {audience:?}"), text.to_owned()));
        }
        for outcome in SignInOutcome::ALL {
            let text = render_sign_in(outcome, audience, language);
            texts.push((format!("sign-in {outcome:?} {audience:?}"), text.to_owned()));
        }
    }
    for problem in [EntryProblem::Length { expected: 23 }, EntryProblem::Character] {
        texts.push((format!("{problem:?}"), render_entry(problem, language)));
    }
    texts
}

#[test]
fn outsiders_are_told_nothing_that_helps_them() {
    for language in Language::ALL {
        let claims: BTreeSet<_> = ClaimOutcome::ALL
            .into_iter()
            .filter(|outcome| *outcome != ClaimOutcome::Claimed)
            .map(|outcome| render_claim(outcome, Audience::Outsider, language))
            .collect();
        assert_eq!(claims.len(), 1, "{language:?}");
        let refused =
            [SignInOutcome::TemporaryUsed, SignInOutcome::TemporaryExpired, SignInOutcome::ClockBehind];
        let sign_ins: BTreeSet<_> = refused
            .into_iter()
            .map(|outcome| render_sign_in(outcome, Audience::Outsider, language))
            .collect();
        assert_eq!(sign_ins.len(), 1, "{language:?}");
    }
}

#[test]
fn administrators_are_told_each_outcome_apart() {
    for language in Language::ALL {
        let claims: BTreeSet<_> = ClaimOutcome::ALL
            .into_iter()
            .map(|outcome| render_claim(outcome, Audience::Administrator, language))
            .collect();
        assert_eq!(claims.len(), ClaimOutcome::ALL.len(), "{language:?}");
        let sign_ins: BTreeSet<_> = SignInOutcome::ALL
            .into_iter()
            .map(|outcome| render_sign_in(outcome, Audience::Administrator, language))
            .collect();
        assert_eq!(sign_ins.len(), SignInOutcome::ALL.len(), "{language:?}");
    }
}

#[test]
fn every_text_is_finished_and_in_its_own_language() {
    let columns = Language::ALL.map(texts);
    for (row, (what, _)) in columns[0].iter().enumerate() {
        let told = columns.each_ref().map(|column| column[row].1.as_str());
        assert_eq!(BTreeSet::from(told).len(), 5, "{what}: {told:?}");
        for (text, language) in told.iter().zip(Language::ALL) {
            let chinese = language == Language::Zh;
            assert!(text.ends_with(if chinese { '。' } else { '.' }), "{what}: {text}");
            let foreign = if chinese { ".,;:?!()\"'" } else { "。，、；：？！（）\"'" };
            assert!(!text.contains(|c| foreign.contains(c)), "{what}: {text}");
            assert!(!text.contains(['{', '}', '\n', '!']) && !text.contains("  "), "{what}: {text}");
            assert_eq!(text.contains("23"), what.contains("23"), "{what}: {text}");
        }
    }
}

/// The terms of the glossary, each in every text that is about the thing.
#[test]
fn the_words_of_the_glossary_are_used() {
    let terms = |language| match language {
        Language::Nl => ("toegangscode", "tijdelijke wachtwoord"),
        Language::Sv => ("åtkomstkod", "tillfälliga lösenord"),
        Language::Ru => ("код", "временн"),
        Language::Zh => ("访问码", "临时密码"),
        Language::En => ("access code", "temporary password"),
    };
    let shunned = |language| match language {
        Language::Nl => "je jij jou jouw ongeldig fout verkeerd moet moeten karakter inloggen passwoord",
        Language::Sv => "ni er ogiltig fel felaktig måste versal gemen symbol",
        Language::Ru => "ты твой неверный неверно ошибка должен знак логин",
        Language::Zh => "您 你 口令 无效 错误 必须 帐号 帐户",
        Language::En => "invalid wrong error must please symbol username email login",
    };
    for language in Language::ALL {
        let (code, temporary) = terms(language);
        for (what, text) in texts(language) {
            // Only ASCII is folded, so that the first letter may be any.
            let letters = text.replace('Å', "å").replace('К', "к").replace('В', "в").to_ascii_lowercase();
            if what.starts_with("claim") || what.starts_with("Length") {
                assert!(letters.contains(code), "{what}: {text}");
            }
            if what.contains("Temporary") && what.contains("Administrator") {
                assert!(letters.contains(temporary), "{what}: {text}");
            }
            let words: Vec<&str> = letters.split(|c: char| " .,:。，".contains(c)).collect();
            for word in shunned(language).split_ascii_whitespace() {
                let found =
                    if language == Language::Zh { text.contains(word) } else { words.contains(&word) };
                assert!(!found, "{what}: {word} in {text}");
            }
        }
    }
}

#[test]
fn russian_counts_decline() {
    let told = |expected| render_entry(EntryProblem::Length { expected }, Language::Ru);
    for (expected, words) in
        [(16, "16 символов."), (21, "21 символ."), (24, "24 символа."), (12, "12 символов.")]
    {
        assert!(told(expected).contains(words), "{}", told(expected));
    }
}
