//! The words that the other texts are made of.

use super::super::catalogue::Words;
use super::super::plural::one_other;
use super::super::say::Gap;
use crate::report::{CharacterClass, Disguise, ListLanguage, PersonalField, Unit};

/// Swedish. The reader is *du*.
pub(in crate::messages) struct Swedish;

impl Words for Swedish {
    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "små bokstäver",
            CharacterClass::Upper => "stora bokstäver",
            CharacterClass::Digit => "siffror",
            CharacterClass::Symbol => "specialtecken",
            CharacterClass::Caseless => "bokstäver utan stor eller liten form",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "användarnamn",
            PersonalField::Email => "e-postadress",
            PersonalField::Name => "namn",
            PersonalField::Organisation => "organisation",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "med tecken som liknar bokstäver",
            Disguise::Reversed => "baklänges",
            Disguise::Transliterated => "med ett annat alfabet",
            Disguise::OtherLayout => "med en annan tangentbordslayout",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "engelska",
            ListLanguage::Nl => "nederländska",
            ListLanguage::Sv => "svenska",
            ListLanguage::Ru => "ryska",
            ListLanguage::Zh => "kinesiska",
        }
    }

    fn ascii(&self) -> &'static str {
        "utskrivbara ASCII-tecken"
    }

    fn space(&self) -> &'static str {
        "mellanslag"
    }

    fn and(&self) -> &'static str {
        " och "
    }
}

pub(super) fn characters(n: u32) -> Gap<'static> {
    Gap::Counted(n, "tecken")
}

pub(super) fn different(n: u32) -> Gap<'static> {
    Gap::Counted(n, "olika tecken")
}

pub(super) fn days(n: u32) -> Gap<'static> {
    Gap::Counted(n, one_other(n, "dag", "dagar"))
}

pub(super) fn length(n: u32, unit: Unit) -> Gap<'static> {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => Gap::Counted(n, "byte"),
    }
}

pub(super) fn of_class(n: u32, class: CharacterClass) -> Gap<'static> {
    let name = match class {
        CharacterClass::Lower => one_other(n, "liten bokstav", "små bokstäver"),
        CharacterClass::Upper => one_other(n, "stor bokstav", "stora bokstäver"),
        CharacterClass::Digit => one_other(n, "siffra", "siffror"),
        CharacterClass::Symbol => "specialtecken",
        CharacterClass::Caseless => {
            one_other(n, "bokstav utan stor eller liten form", "bokstäver utan stor eller liten form")
        }
    };
    Gap::Counted(n, name)
}
