use std::collections::BTreeMap;

use super::super::{Language, Line, Messages, Shown, State, UnknownLanguage, render, render_requirement};
use super::samples::placed;
use crate::report::{
    Advice, Attacker, CharacterClass, CrackTime, Disguise, Estimate, Judgement, Likeness, Missing, Mode,
    Model, Outcome, PatternKind, PersonalField, ReferenceYear, Report, Requirement, Score, Segment,
    SegmentKind, Shortfall, Span, TimeUnit, Unit, Verdict, ViolationCode, Warning, WarningCode,
};

fn judged(rule: &str, mode: Mode, requirement: Requirement, outcome: Outcome) -> Judgement {
    Judgement { rule: rule.to_owned(), index: (rule != "text").then_some(0), mode, requirement, outcome }
}

fn segment(start: u32, kind: SegmentKind) -> Segment {
    let end = start + 4;
    let span = Span { start, end, utf16_start: start, utf16_end: end };
    Segment { kind, span, length: 4, guesses_log10_thousandths: 2_100 }
}

/// A password of five letters, one of them a digit, at a first sign-in.
fn report() -> Report {
    let few = ViolationCode::TooFewOfClass { class: CharacterClass::Digit, min: 2, actual: 1 };
    let short = ViolationCode::TooShort { min: 8, actual: 5, unit: Unit::CodePoints };
    let digits = Requirement::ClassMin { class: CharacterClass::Digit, min: 2 };
    let enforce = Mode::Enforce;
    Report {
        schema: Report::SCHEMA,
        policy: None,
        verdict: Verdict::Refused,
        judgements: vec![
            judged("text", enforce, Requirement::Text, Outcome::Pass),
            judged(
                "length",
                enforce,
                Requirement::LengthMin { min: 8, unit: Unit::CodePoints },
                Outcome::of([short.whole()]),
            ),
            judged("bytes", enforce, Requirement::MaxBytes { max: 72 }, Outcome::Pass),
            judged("digits", Mode::Advise, digits, Outcome::of([few.whole()])),
            judged("current", enforce, Requirement::NotCurrent, Outcome::Pass),
            judged(
                "history",
                enforce,
                Requirement::NotUsedBefore { last: 3 },
                Outcome::Deferred { missing: Missing::History },
            ),
        ],
        warnings: vec![Warning { code: WarningCode::TrailingSpace, spans: vec![] }],
        counts: None,
        estimate: Some(Estimate {
            guesses_log10_thousandths: 4_200,
            code_points_read: 5,
            score: Score::of(4_200),
            crack_times: vec![CrackTime {
                attacker: Attacker::OnlineThrottled,
                unit: TimeUnit::Days,
                count: 6,
            }],
            patterns: vec![placed(PatternKind::PersonalData {
                field: PersonalField::Name,
                disguise: Disguise::Reversed,
            })],
            segments: vec![segment(0, SegmentKind::Date), segment(4, SegmentKind::Characters)],
            advice: vec![Advice::AvoidPersonalData],
            model: Model { version: 1, reference_year: ReferenceYear::DEFAULT, lists: vec![] },
        }),
    }
}

fn line(messages: &Messages, rule: &str) -> Line {
    messages.checklist.iter().find(|line| line.rule == rule).unwrap().clone()
}

#[test]
fn the_summary_counts_what_is_required_and_shown() {
    for (language, summary) in [
        (
            Language::Nl,
            "Aan 1 van 3 vereisten voldaan, nog 1 te controleren. Nog 1 aanbeveling. Sterkte: zwak.",
        ),
        (
            Language::Sv,
            "1 av 3 krav är uppfyllt, 1 återstår att kontrollera. 1 rekommendation kvar. Lösenordet är svagt.",
        ),
        (
            Language::Ru,
            "Выполнено 1 из 3 требований, осталось проверить: 1. Ещё 1 рекомендация. Пароль слабый.",
        ),
        (Language::Zh, "3 项要求已满足 1 项，另有 1 项待检查。还有 1 项建议。密码强度：弱。"),
        (
            Language::En,
            "1 of 3 requirements met, 1 still to be checked. 1 recommendation to consider. Strength: weak.",
        ),
    ] {
        assert_eq!(render(&report(), language).summary, summary);
    }
}

#[test]
fn limits_that_hardly_anyone_meets_count_only_when_they_are_not_met() {
    let long = ViolationCode::TooManyBytes { max: 72, actual: 80 };
    let met = "1 of 3 requirements met, 1 still to be checked.";
    let unmet = "1 of 4 requirements met, 1 still to be checked.";
    for (outcome, summary) in [
        (Outcome::Pass, met),
        (Outcome::Deferred { missing: Missing::Text }, met),
        (Outcome::of([long.whole()]), unmet),
    ] {
        let mut report = report();
        report.judgements[2].outcome = outcome;
        assert!(render(&report, Language::En).summary.starts_with(summary));
    }
}

#[test]
fn the_summary_is_never_empty() {
    let bare = Report { judgements: vec![], estimate: None, verdict: Verdict::Accepted, ..report() };
    for language in Language::ALL {
        let messages = render(&bare, language);
        assert_eq!(messages.summary, messages.title);
        assert_eq!(messages.strength, None);
    }
}

#[test]
fn lines_tell_what_is_asked_and_what_to_do() {
    let messages = render(&report(), Language::En);
    assert_eq!(messages.title, "The password does not meet all requirements yet.");

    let text = line(&messages, "text");
    assert_eq!((text.index, text.state, text.shown), (None, State::Pass, Shown::OnFailure));
    assert!(text.details.is_empty());

    let length = line(&messages, "length");
    assert_eq!((length.state, length.shown), (State::Fail, Shown::Always));
    assert_eq!(length.text, "At least 8 characters");
    assert_eq!(length.details, ["Use at least 8 characters; you have 5 now."]);

    let digits = line(&messages, "digits");
    assert_eq!((digits.state, digits.mode), (State::Fail, Mode::Advise));
    assert_eq!(digits.text, "At least 2 digits (recommended)");

    let history = line(&messages, "history");
    assert_eq!((history.state, history.index), (State::Deferred, Some(0)));
    assert_eq!(history.details, ["Checked when you save."]);

    assert_eq!(
        messages.warnings[0].text,
        "The password ends with a space. The space is part of the password."
    );
    let strength = messages.strength.unwrap();
    assert_eq!((strength.score, strength.label.as_str()), (1, "Weak"));
    assert_eq!(strength.crack_times[0].time, "6 days");
    assert_eq!(strength.patterns[0].text, "Personal information: name (backwards)");
    let told = strength.segments.iter().map(|segment| (segment.span.start, segment.text.as_str()));
    assert_eq!(told.collect::<Vec<_>>(), [(0, "Date"), (4, "Other characters")]);
}

#[test]
fn likeness_is_told_in_steps_and_each_step_once() {
    let likeness = vec![Likeness::Reversed, Likeness::Reversed];
    let control = ViolationCode::ControlCharacter;
    let violations =
        vec![control.clone().whole(), control.whole(), ViolationCode::TooLikeCurrent { likeness }.whole()];
    let outcome = Outcome::of(violations);
    let judgements = vec![judged("current", Mode::Enforce, Requirement::NotCurrent, outcome)];
    let messages = render(&Report { judgements, ..report() }, Language::En);
    assert_eq!(
        line(&messages, "current").details,
        [
            "Remove control characters, such as tabs and line breaks.",
            "Choose a password that is less like your current password.",
            "Create a new password instead of reversing the current one.",
        ]
    );
}

/// Short with four kinds of characters, or long; the pattern is told in its author's words.
fn either() -> Requirement {
    let description = [("nl".to_owned(), "PIN van de pas".to_owned())].into();
    let of = vec![CharacterClass::Lower, CharacterClass::Upper, CharacterClass::Digit];
    Requirement::AnyOf {
        alternatives: vec![
            vec![
                Requirement::LengthMin { min: 8, unit: Unit::CodePoints },
                Requirement::ClassesAtLeast { min: 3, of },
                Requirement::NotCurrent,
            ],
            vec![Requirement::LengthMin { min: 21, unit: Unit::CodePoints }],
            vec![Requirement::Confirmation, Requirement::Pattern { must_match: true, description }],
        ],
    }
}

#[test]
fn alternatives_are_told_in_one_sentence() {
    for (language, told) in [
        (
            Language::Nl,
            "Een van deze mogelijkheden: (1) minimaal 8 tekens, minimaal 3 van deze tekensoorten: kleine letters, \
             hoofdletters, cijfers en niet uw huidige wachtwoord; (2) minimaal 21 tekens; (3) hetzelfde wachtwoord in \
             beide velden en PIN van de pas",
        ),
        (
            Language::Sv,
            "Ett av dessa alternativ: (1) minst 8 tecken, minst 3 av dessa teckentyper: små bokstäver, stora bokstäver, \
             siffror och inte ditt nuvarande lösenord; (2) minst 21 tecken; (3) samma lösenord i båda fälten och PIN van \
             de pas",
        ),
        (
            Language::Ru,
            "Один из вариантов: (1) не менее 8 символов, символы не менее 3 видов из перечисленных: строчные буквы, \
             заглавные буквы, цифры и не совпадает с текущим паролем; (2) не менее 21 символа; (3) одинаковый пароль в \
             обоих полях и PIN van de pas",
        ),
        (
            Language::Zh,
            "满足以下任意一项：（1）至少 8 个字符，至少包含以下字符中的 3 种：小写字母、大写字母、数字\
             （汉字同时算作大写字母和小写字母），且与当前密码不同；（2）至少 21 个字符；（3）两次输入的密码一致，且PIN van de pas",
        ),
        (
            Language::En,
            "One of these: (1) at least 8 characters, at least 3 of these kinds of characters: lower-case letters, \
             upper-case letters, digits and not your current password; (2) at least 21 characters; (3) the same password \
             in both fields and PIN van de pas",
        ),
    ] {
        assert_eq!(render_requirement(&either(), Mode::Enforce, language), told);
    }
}

#[test]
fn what_the_nearest_alternatives_lack_is_told_by_number() {
    let short = |min| ViolationCode::TooShort { min, actual: 5, unit: Unit::CodePoints }.whole();
    let alike = ViolationCode::TooLikeCurrent { likeness: vec![Likeness::Reversed] }.whole();
    let nearest = vec![
        Shortfall { alternative: 0, violations: vec![short(8)] },
        Shortfall { alternative: 2, violations: vec![short(21), alike] },
    ];
    let outcome = Outcome::of([ViolationCode::NoneOfAlternatives { nearest }.whole()]);
    let judgements = vec![judged("any_of", Mode::Enforce, either(), outcome)];
    let report = Report { judgements, ..report() };
    assert_eq!(
        line(&render(&report, Language::En), "any_of").details,
        [
            "Follow one of the alternatives completely.",
            "Alternative 1: use at least 8 characters; you have 5 now.",
            "Alternative 3: use at least 21 characters; you have 5 now. Choose a password that is less like your current \
             password. Create a new password instead of reversing the current one.",
        ]
    );
    assert_eq!(
        line(&render(&report, Language::Sv), "any_of").details[1],
        "Alternativ 1: använd minst 8 tecken – nu har du 5."
    );
}

#[test]
fn a_pattern_is_told_in_its_authors_words() {
    let generic = "In the format that the password policy asks for";
    for (description, language, told) in [
        (vec![], Language::En, generic),
        (vec![("en", " ")], Language::En, generic),
        (
            vec![("en", "Starts with a letter"), ("nl", "Begint met een letter")],
            Language::Nl,
            "Begint met een letter",
        ),
        (
            vec![("en", "Starts with a letter"), ("nl-BE", "Met een letter vooraan")],
            Language::Nl,
            "Met een letter vooraan",
        ),
        (
            vec![("nl", "Begint met een letter"), ("nl-BE", "Met een letter vooraan")],
            Language::Nl,
            "Begint met een letter",
        ),
        (
            vec![("en-GB", "Starts with a letter"), ("de", "Beginnt mit einem Buchstaben")],
            Language::Zh,
            "Starts with a letter",
        ),
        (
            vec![("de", "Beginnt mit einem Buchstaben"), ("fr", "Commence par une lettre")],
            Language::Sv,
            "Beginnt mit einem Buchstaben",
        ),
    ] {
        let description: BTreeMap<String, String> =
            description.into_iter().map(|(tag, text)| (tag.to_owned(), text.to_owned())).collect();
        let requirement = Requirement::Pattern { must_match: true, description };
        assert_eq!(render_requirement(&requirement, Mode::Enforce, language), told);
    }
}

#[test]
fn absent_fields_are_left_out_of_the_json() {
    let told = render(&Report { estimate: None, ..report() }, Language::Nl);
    let json = serde_json::to_value(&told).unwrap();
    assert_eq!(json["language"], "nl");
    assert_eq!(json["verdict"], "refused");
    assert!(json.get("strength").is_none());
    assert!(json["checklist"][0].get("index").is_none());
    assert_eq!(json["checklist"][0]["shown"], "on_failure");
    assert_eq!(json["checklist"][5]["state"], "deferred");
    assert!(!json.to_string().contains("null"));
}

#[test]
fn language_tags_are_read_by_their_first_subtag() {
    for (tag, language) in [
        ("nl", Ok(Language::Nl)),
        ("NL", Ok(Language::Nl)),
        ("nl-BE", Ok(Language::Nl)),
        ("sv-SE-x-private", Ok(Language::Sv)),
        ("ru", Ok(Language::Ru)),
        ("zh-Hans-CN", Ok(Language::Zh)),
        ("zh_CN", Ok(Language::Zh)),
        ("En_gb", Ok(Language::En)),
        ("", Err(UnknownLanguage)),
        ("-nl", Err(UnknownLanguage)),
        ("nld", Err(UnknownLanguage)),
        ("de", Err(UnknownLanguage)),
        ("ｎｌ", Err(UnknownLanguage)),
    ] {
        assert_eq!(tag.parse(), language, "{tag:?}");
    }
    for language in Language::ALL {
        assert_eq!(language.tag().parse(), Ok(language));
    }
    assert_eq!(UnknownLanguage.to_string(), "unknown language; known are nl, sv, ru, zh, en");
}
