//! The words that the other texts are made of.

use super::super::catalogue::Words;
use super::super::plural::russian_genitive;
use super::super::say::Gap;
use crate::report::{CharacterClass, Disguise, ListLanguage, PersonalField, Unit};

/// Russian. The reader is *вы*, in lower case. Counts stand in the genitive, as *не менее*, *не более*,
/// *длиннее* and *из* ask, but for times and recommendations.
pub(in crate::messages) struct Russian;

impl Words for Russian {
    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "строчные буквы",
            CharacterClass::Upper => "заглавные буквы",
            CharacterClass::Digit => "цифры",
            CharacterClass::Symbol => "специальные символы",
            CharacterClass::Caseless => "буквы без регистра",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "имя пользователя",
            PersonalField::Email => "адрес электронной почты",
            PersonalField::Name => "имя",
            PersonalField::Organisation => "название организации",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "с символами, похожими на буквы",
            Disguise::Reversed => "в обратном порядке",
            Disguise::Transliterated => "буквами другого алфавита",
            Disguise::OtherLayout => "в другой раскладке клавиатуры",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "английский язык",
            ListLanguage::Nl => "нидерландский язык",
            ListLanguage::Sv => "шведский язык",
            ListLanguage::Ru => "русский язык",
            ListLanguage::Zh => "китайский язык",
        }
    }

    fn ascii(&self) -> &'static str {
        "печатные символы ASCII"
    }

    fn space(&self) -> &'static str {
        "пробел"
    }

    fn and(&self) -> &'static str {
        " и "
    }
}

pub(super) fn characters(n: u32) -> Gap<'static> {
    Gap::Counted(n, russian_genitive(n, "символа", "символов"))
}

pub(super) fn different(n: u32) -> Gap<'static> {
    Gap::Counted(n, russian_genitive(n, "разного символа", "разных символов"))
}

pub(super) fn identical(n: u32) -> Gap<'static> {
    Gap::Counted(n, russian_genitive(n, "одинакового символа", "одинаковых символов"))
}

pub(super) fn times(n: u32) -> Gap<'static> {
    Gap::Counted(n, russian_genitive(n, "раза", "раз"))
}

pub(super) fn days(n: u32) -> Gap<'static> {
    Gap::Counted(n, russian_genitive(n, "дня", "дней"))
}

pub(super) fn length(n: u32, unit: Unit) -> Gap<'static> {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => Gap::Counted(n, russian_genitive(n, "байта", "байт")),
    }
}

pub(super) fn of_class(n: u32, class: CharacterClass) -> Gap<'static> {
    let one = match class {
        CharacterClass::Lower => "строчной буквы",
        CharacterClass::Upper => "заглавной буквы",
        CharacterClass::Digit => "цифры",
        CharacterClass::Symbol => "специального символа",
        CharacterClass::Caseless => "буквы без регистра",
    };
    Gap::Counted(n, russian_genitive(n, one, class_genitive(class)))
}

pub(super) fn class_genitive(class: CharacterClass) -> &'static str {
    match class {
        CharacterClass::Lower => "строчных букв",
        CharacterClass::Upper => "заглавных букв",
        CharacterClass::Digit => "цифр",
        CharacterClass::Symbol => "специальных символов",
        CharacterClass::Caseless => "букв без регистра",
    }
}
