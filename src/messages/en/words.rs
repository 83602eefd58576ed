//! The words that the other texts are made of.

use super::super::catalogue::Words;
use super::super::plural::one_other;
use super::super::say::Gap;
use crate::report::{CharacterClass, Disguise, ListLanguage, PersonalField, Unit};

/// English. The reader is *you*.
pub(in crate::messages) struct English;

impl Words for English {
    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "lower-case letters",
            CharacterClass::Upper => "upper-case letters",
            CharacterClass::Digit => "digits",
            CharacterClass::Symbol => "special characters",
            CharacterClass::Caseless => "letters without case",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "user name",
            PersonalField::Email => "e-mail address",
            PersonalField::Name => "name",
            PersonalField::Organisation => "organisation",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "with look-alike characters",
            Disguise::Reversed => "backwards",
            Disguise::Transliterated => "in another alphabet",
            Disguise::OtherLayout => "in another keyboard layout",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "English",
            ListLanguage::Nl => "Dutch",
            ListLanguage::Sv => "Swedish",
            ListLanguage::Ru => "Russian",
            ListLanguage::Zh => "Chinese",
        }
    }

    fn ascii(&self) -> &'static str {
        "printable ASCII characters"
    }

    fn space(&self) -> &'static str {
        "space"
    }

    fn and(&self) -> &'static str {
        " and "
    }
}

pub(super) fn characters(n: u32) -> Gap<'static> {
    Gap::Counted(n, one_other(n, "character", "characters"))
}

pub(super) fn different(n: u32) -> Gap<'static> {
    Gap::Counted(n, one_other(n, "different character", "different characters"))
}

pub(super) fn days(n: u32) -> Gap<'static> {
    Gap::Counted(n, one_other(n, "day", "days"))
}

pub(super) fn length(n: u32, unit: Unit) -> Gap<'static> {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => Gap::Counted(n, one_other(n, "byte", "bytes")),
    }
}

pub(super) fn of_class(n: u32, class: CharacterClass) -> Gap<'static> {
    let name = match class {
        CharacterClass::Lower => one_other(n, "lower-case letter", "lower-case letters"),
        CharacterClass::Upper => one_other(n, "upper-case letter", "upper-case letters"),
        CharacterClass::Digit => one_other(n, "digit", "digits"),
        CharacterClass::Symbol => one_other(n, "special character", "special characters"),
        CharacterClass::Caseless => one_other(n, "letter without case", "letters without case"),
    };
    Gap::Counted(n, name)
}
