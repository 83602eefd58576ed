use super::super::plural::russian;
use super::super::{Language, render_requirement};
use crate::report::{CharacterClass, Mode, Requirement, Unit};

/// The nominative that a number takes, and *not less than* so many, which takes the genitive.
#[test]
fn russian_numbers_decline() {
    for (n, nominative, at_least) in [
        (0, "символов", "Не менее 0 символов"),
        (1, "символ", "Не менее 1 символа"),
        (2, "символа", "Не менее 2 символов"),
        (4, "символа", "Не менее 4 символов"),
        (5, "символов", "Не менее 5 символов"),
        (11, "символов", "Не менее 11 символов"),
        (12, "символов", "Не менее 12 символов"),
        (14, "символов", "Не менее 14 символов"),
        (21, "символ", "Не менее 21 символа"),
        (22, "символа", "Не менее 22 символов"),
        (25, "символов", "Не менее 25 символов"),
        (101, "символ", "Не менее 101 символа"),
        (111, "символов", "Не менее 111 символов"),
        (112, "символов", "Не менее 112 символов"),
        (1_001, "символ", "Не менее 1001 символа"),
    ] {
        assert_eq!(russian(n, "символ", "символа", "символов"), nominative, "{n}");
        let length = Requirement::LengthMin { min: n, unit: Unit::CodePoints };
        assert_eq!(render_requirement(&length, Mode::Enforce, Language::Ru), at_least);
    }
}

#[test]
fn classes_are_counted_in_every_language() {
    use CharacterClass::{Caseless, Digit, Lower, Symbol, Upper};
    use Language::{En, Nl, Ru, Sv, Zh};
    for (language, class, n, text) in [
        (Nl, Upper, 1, "Minimaal 1 hoofdletter"),
        (Nl, Upper, 2, "Minimaal 2 hoofdletters"),
        (Nl, Symbol, 1, "Minimaal 1 speciaal teken"),
        (Nl, Symbol, 21, "Minimaal 21 speciale tekens"),
        (Nl, Caseless, 1, "Minimaal 1 letter zonder hoofdlettervorm"),
        (Sv, Lower, 1, "Minst 1 liten bokstav"),
        (Sv, Lower, 2, "Minst 2 små bokstäver"),
        (Sv, Upper, 1, "Minst 1 stor bokstav"),
        (Sv, Upper, 21, "Minst 21 stora bokstäver"),
        (Sv, Digit, 1, "Minst 1 siffra"),
        (Sv, Digit, 11, "Minst 11 siffror"),
        (Sv, Symbol, 2, "Minst 2 specialtecken"),
        (Ru, Lower, 1, "Не менее 1 строчной буквы"),
        (Ru, Lower, 2, "Не менее 2 строчных букв"),
        (Ru, Upper, 21, "Не менее 21 заглавной буквы"),
        (Ru, Upper, 11, "Не менее 11 заглавных букв"),
        (Ru, Digit, 1, "Не менее 1 цифры"),
        (Ru, Digit, 22, "Не менее 22 цифр"),
        (Ru, Symbol, 101, "Не менее 101 специального символа"),
        (Ru, Symbol, 111, "Не менее 111 специальных символов"),
        (Ru, Caseless, 1, "Не менее 1 буквы без регистра"),
        (Zh, Upper, 1, "至少 1 个大写字母（汉字也算大写字母）"),
        (Zh, Digit, 2, "至少 2 个数字"),
        (Zh, Caseless, 2, "至少 2 个无大小写之分的字符（如汉字）"),
        (En, Digit, 1, "At least 1 digit"),
        (En, Lower, 21, "At least 21 lower-case letters"),
        (En, Caseless, 2, "At least 2 letters without case"),
    ] {
        let requirement = Requirement::ClassMin { class, min: n };
        assert_eq!(render_requirement(&requirement, Mode::Enforce, language), text);
    }
}

#[test]
fn other_counts_decline_too() {
    use Language::{En, Nl, Ru, Sv};
    let requirement = |requirement, language| render_requirement(&requirement, Mode::Enforce, language);
    for (n, text) in [
        (2, "Отличается от текущего пароля не менее чем на 2 символа"),
        (5, "Отличается от текущего пароля не менее чем на 5 символов"),
        (21, "Отличается от текущего пароля не менее чем на 21 символ"),
    ] {
        assert_eq!(requirement(Requirement::NotLikeCurrent { min_distance: n }, Ru), text);
    }
    for (n, text) in [
        (5, "Не совпадает ни с одним из 5 последних паролей"),
        (21, "Не совпадает ни с одним из 21 последнего пароля"),
    ] {
        assert_eq!(requirement(Requirement::NotUsedBefore { last: n }, Ru), text);
    }
    for (max, unit, language, text) in [
        (72, Unit::Bytes, Ru, "Не более 72 байт"),
        (21, Unit::Bytes, Ru, "Не более 21 байта"),
        (72, Unit::Bytes, Sv, "Högst 72 byte"),
        (72, Unit::Bytes, Nl, "Maximaal 72 bytes"),
        (1, Unit::Graphemes, En, "At most 1 character"),
    ] {
        assert_eq!(requirement(Requirement::LengthMax { max, unit }, language), text);
    }
}

#[test]
fn days_are_counted_in_every_language() {
    use Language::{En, Nl, Ru, Sv, Zh};
    for (language, days, after, valid) in [
        (Nl, 1, "Minimaal 1 dag na de vorige wijziging", "Maximaal 1 dag geldig"),
        (Nl, 90, "Minimaal 90 dagen na de vorige wijziging", "Maximaal 90 dagen geldig"),
        (Sv, 1, "Minst 1 dag efter förra bytet", "Gäller i högst 1 dag"),
        (Sv, 90, "Minst 90 dagar efter förra bytet", "Gäller i högst 90 dagar"),
        (Ru, 1, "Не ранее чем через 1 день после предыдущей смены", "Действует не более 1 дня"),
        (Ru, 3, "Не ранее чем через 3 дня после предыдущей смены", "Действует не более 3 дней"),
        (Ru, 90, "Не ранее чем через 90 дней после предыдущей смены", "Действует не более 90 дней"),
        (Zh, 90, "距上次修改至少 90 天", "有效期最多 90 天"),
        (En, 1, "At least 1 day after the previous change", "Valid for at most 1 day"),
        (En, 90, "At least 90 days after the previous change", "Valid for at most 90 days"),
    ] {
        let told = |requirement| render_requirement(&requirement, Mode::Enforce, language);
        assert_eq!(told(Requirement::MinAge { days }), after);
        assert_eq!(told(Requirement::MaxAge { days }), valid);
    }
}
