//! The words that the other texts are made of.

use super::super::catalogue::Words;
use super::super::plural::one_other;
use super::super::say::Gap;
use crate::report::{CharacterClass, Disguise, ListLanguage, PersonalField, Unit};

/// Dutch. The reader is *u*.
pub(in crate::messages) struct Dutch;

impl Words for Dutch {
    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "kleine letters",
            CharacterClass::Upper => "hoofdletters",
            CharacterClass::Digit => "cijfers",
            CharacterClass::Symbol => "speciale tekens",
            CharacterClass::Caseless => "letters zonder hoofdlettervorm",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "gebruikersnaam",
            PersonalField::Email => "e-mailadres",
            PersonalField::Name => "naam",
            PersonalField::Organisation => "organisatie",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "met tekens die op letters lijken",
            Disguise::Reversed => "achterstevoren",
            Disguise::Transliterated => "in een ander alfabet",
            Disguise::OtherLayout => "in een andere toetsenbordindeling",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "Engels",
            ListLanguage::Nl => "Nederlands",
            ListLanguage::Sv => "Zweeds",
            ListLanguage::Ru => "Russisch",
            ListLanguage::Zh => "Chinees",
        }
    }

    fn ascii(&self) -> &'static str {
        "afdrukbare ASCII-tekens"
    }

    fn space(&self) -> &'static str {
        "spatie"
    }

    fn and(&self) -> &'static str {
        " en "
    }
}

pub(super) fn characters(n: u32) -> Gap<'static> {
    Gap::Counted(n, one_other(n, "teken", "tekens"))
}

pub(super) fn different(n: u32) -> Gap<'static> {
    Gap::Counted(n, one_other(n, "verschillend teken", "verschillende tekens"))
}

pub(super) fn days(n: u32) -> Gap<'static> {
    Gap::Counted(n, one_other(n, "dag", "dagen"))
}

pub(super) fn length(n: u32, unit: Unit) -> Gap<'static> {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => Gap::Counted(n, one_other(n, "byte", "bytes")),
    }
}

pub(super) fn of_class(n: u32, class: CharacterClass) -> Gap<'static> {
    let name = match class {
        CharacterClass::Lower => one_other(n, "kleine letter", "kleine letters"),
        CharacterClass::Upper => one_other(n, "hoofdletter", "hoofdletters"),
        CharacterClass::Digit => one_other(n, "cijfer", "cijfers"),
        CharacterClass::Symbol => one_other(n, "speciaal teken", "speciale tekens"),
        CharacterClass::Caseless => {
            one_other(n, "letter zonder hoofdlettervorm", "letters zonder hoofdlettervorm")
        }
    };
    Gap::Counted(n, name)
}
