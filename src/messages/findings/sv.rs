use super::catalogue::{Findings, cited, told, words};
use crate::messages::Language;
use crate::messages::catalogue::Catalogue;
use crate::messages::plural::one_other;
use crate::report::{DeadWord, Fit, LintCode, Script, Severity, Unit};

/// Swedish.
pub(super) struct Swedish;

impl Findings for Swedish {
    fn problem(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { example } => {
                format!("Den här policyn går att uppfylla, till exempel med ”{example}”.")
            }
            LintCode::Unsatisfiable { rules } => {
                format!("Inget lösenord uppfyller alla dessa regler samtidigt: {}.", self.paths(rules))
            }
            LintCode::SatisfiabilityUnknown { steps } => format!(
                "Om något lösenord uppfyller policyn gick inte att avgöra på {steps} steg."
            ),
            LintCode::NothingEnforced => "Ingen regel är tvingande: alla lösenord godtas.".to_owned(),
            LintCode::NoMinimum => "Ingen regel kräver en minsta längd.".to_owned(),
            LintCode::LengthNearlyFixed { min, max } => format!(
                "Från {min} till {max} tecken lämnar knappt något val av längd och avslöjar för angripare hur långa \
                 lösenorden är."
            ),
            LintCode::MinimumBelowStandard { standard, clause, min, required, beside } => format!(
                "{} kräver minst {required} tecken{}; den här policyn kräver {min}.",
                cited(*standard, clause),
                told(*beside, |beside| format!(", eller {beside} vid sidan av en andra faktor"))
            ),
            LintCode::MaximumTooLow { standard, clause, max, required } => format!(
                "{} vill att lösenord på {required} tecken tillåts; den här policyn slutar vid {max}.",
                cited(*standard, clause)
            ),
            LintCode::MinimumUnit { unit: Unit::Bytes } => {
                "Ett minimum i byte kräver mindre av den som skriver kyrilliska eller kinesiska: där räknas en bokstav som \
                 två eller tre."
                    .to_owned()
            }
            LintCode::MinimumUnit { unit: Unit::CodePoints | Unit::Graphemes } => {
                "Det här minimumet räknar vad som ser ut som ett tecken; NIST SP 800-63B-4 §3.1.1.2 räknar kodpunkter."
                    .to_owned()
            }
            LintCode::HasherCutsOff { bytes, max, fits } => format!(
                "Policyn tillåter {max} tecken, men hashfunktionen tar bara {bytes} byte, vilket är {}. Det som kommer \
                 efter kan klippas bort utan att det märks.",
                self.fits(fits)
            ),
            LintCode::MaxBytesAboveHasher { max, bytes } => {
                format!("Policyn tillåter {max} byte, men hashfunktionen tar bara {bytes}.")
            }
            LintCode::FewCharactersInBytes { bytes, wanted, fits } => format!(
                "{bytes} byte rymmer färre än {wanted} tecken i vissa skriftsystem: {}.",
                self.fits(fits)
            ),
            LintCode::ClassExcluded { class, min, other } => {
                format!("Minst {min} av dessa krävs, men {other} tillåter inga: {}.", self.class(*class))
            }
            LintCode::TooFewClassesLeft { at_least, left } => format!(
                "{at_least} {} tecken krävs, men andra regler lämnar bara {left}.",
                one_other(*at_least, "sorts", "sorters")
            ),
            LintCode::AsciiOnly { languages } => format!(
                "Bara tecken ur ASCII går att använda. Språk i gränssnittet som har andra bokstäver: {}.",
                self.languages(languages)
            ),
            LintCode::LettersRefused { language, letters } => format!(
                "Bokstäver ur ett språk i gränssnittet ({}) avvisas: {letters}.",
                self.languages(&[*language])
            ),
            LintCode::CaselessRequired { min, languages } => format!(
                "Minst {min} {} utan stor eller liten form krävs, som ett kinesiskt tecken. Den som skriver dessa språk \
                 har inga sådana: {}.",
                one_other(*min, "bokstav", "bokstäver"),
                self.languages(languages)
            ),
            LintCode::CaseForCaseless { languages, left: Some(left) } => format!(
                "Stora och små bokstäver finns inte i: {}. Den som skriver så har {left} {} kvar.",
                self.languages(languages),
                one_other(*left, "sorts tecken", "sorters tecken")
            ),
            LintCode::CaseForCaseless { languages, left: None } => format!(
                "Stora och små bokstäver finns inte i: {}. Här räknas en bokstav utan stor eller liten form som båda; ett \
                 annat system som tillämpar policyn kan avvisa den.",
                self.languages(languages)
            ),
            LintCode::Composition { standard, clause } => format!(
                "{} förbjuder krav på olika sorters tecken: folk uppfyller dem på sätt som angripare väntar sig.",
                cited(*standard, clause)
            ),
            LintCode::CharactersLimited { standard, clause } => format!(
                "{} vill att alla synliga tecken godtas, även mellanslag och andra skriftsystem.",
                cited(*standard, clause)
            ),
            LintCode::Rotation { standard, clause, days, asked_by } => format!(
                "{} förbjuder krav på nytt lösenord enligt kalendern (här efter {days} {}): folk ändrar en siffra.{}",
                cited(*standard, clause),
                one_other(*days, "dag", "dagar"),
                told(asked_by.as_ref(), |text| format!(" Det begärs av: {text}."))
            ),
            LintCode::MinimumAge { days } => format!(
                "Under {days} {} kan en användare inte ändra sitt lösenord, inte ens när någon annan har sett det.",
                one_other(*days, "dag", "dagar")
            ),
            LintCode::AgesContradict { min, max } => format!(
                "Ett lösenord går ut efter {max} {} och får ändras först efter {min}.",
                one_other(*max, "dag", "dagar")
            ),
            LintCode::CommonPasswordsPass { advised: false } => {
                "Inget stoppar lösenord som alla har: det finns ingen regel `strength` eller `blocklist`.".to_owned()
            }
            LintCode::CommonPasswordsPass { advised: true } => {
                "Lösenord som alla har godtas: reglerna `strength` och `blocklist` ger bara råd.".to_owned()
            }
            LintCode::PartsCompared { standard, clause } => format!(
                "{} jämför hela lösenordet med listan; den här regeln avvisar också långa lösenord som innehåller ett ord \
                 ur den.",
                cited(*standard, clause)
            ),
            LintCode::ShortWord { length } => format!(
                "Ett ord på {length} {} står av en slump i många bra lösenord och avvisar dem.",
                one_other(*length, "bokstav", "bokstäver")
            ),
            LintCode::WordRefusesNothing { reason } => match reason {
                DeadWord::TooLong => "Ordet är längre än ett lösenord får vara och avvisar alltså inget.",
                DeadWord::TooShort => "Ordet är kortare än ett lösenord får vara och avvisar alltså inget.",
                DeadWord::CharactersNotAllowed => {
                    "Ordet har tecken som en annan regel redan avvisar och avvisar alltså inget självt."
                }
                DeadWord::Duplicate => {
                    "Samma ord står tidigare i listan: stora bokstäver, accenter och tecken i stället för bokstäver gör \
                     ingen skillnad."
                }
                DeadWord::HoldsAnother => "Ett kortare ord ur listan är en del av det här och avvisar redan lika mycket.",
            }
            .to_owned(),
            LintCode::PatternNeverMatches { must_match: true } => {
                "Inget lösenord matchar mönstret, så inget godtas.".to_owned()
            }
            LintCode::PatternNeverMatches { must_match: false } => {
                "Inget lösenord matchar mönstret, så det avvisar inget.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: true } => {
                "Alla lösenord matchar mönstret, så det avvisar inget.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: false } => {
                "Alla lösenord matchar mönstret, så inget godtas.".to_owned()
            }
            LintCode::PatternRepeatsRule { name } => format!(
                "Mönstret säger detsamma som regeln `{name}`, men folk får inte veta vad lösenordet saknar."
            ),
            LintCode::AccessCodeTooWeak { bits, required } => {
                format!("En kod har {bits} {}; OWASP ASVS 5.0 6.5.4 kräver {required}.", count_bits(*bits))
            }
            LintCode::AccessCodeNotHashed { bits, required } => format!(
                "En kod har {bits} {}; under {required} ska den sparas som saltad lösenordshash \
                 (NIST SP 800-63B-4 §3.1.2.2, OWASP ASVS 5.0 6.5.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeNotLimited { bits, required } => format!(
                "En kod har {bits} {}; under {required} ska antalet försök begränsas (NIST SP 800-63B-4 §3.1.2.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeLivesLong { days, most } => format!(
                "En kod gäller i {days} {}; OWASP ASVS 5.0 6.4.1 vill ha en kort giltighet, här tolkad som högst {most}.",
                one_other(*days, "dag", "dagar")
            ),
            LintCode::AccessCodeOfWrongLength { length } => {
                format!("Regeln avvisar koderna, som har {length} tecken.")
            }
            LintCode::ManagerTooLong { max, usual } => format!(
                "Lösenordshanterare skapar lösenord på {usual} tecken; den här policyn slutar vid {max}."
            ),
            LintCode::ManagerSigns { signs } => {
                format!("Lösenordshanterare använder tecken som regeln avvisar: {signs}")
            }
            LintCode::ManagerRepeats => {
                "Det som lösenordshanterare slumpar fram har ofta samma tecken två gånger och avvisas.".to_owned()
            }
            LintCode::ServerOnly { name } => {
                format!("En webbläsare kan inte bedöma regeln `{name}`: bara servern vet tillräckligt.")
            }
            LintCode::NeverJudged { name } => {
                format!("Inget som körs kan bedöma regeln `{name}`: aldrig godtas något lösenord.")
            }
            LintCode::ListsNotBuiltIn => {
                "De stora ordlistorna är inte inbyggda: där ingen läser in dem bedöms inte styrkan.".to_owned()
            }
            LintCode::Redundant { other } => format!("{other} kräver lika mycket eller mer."),
            LintCode::Duplicate { other } => format!("Samma regel står vid {other}."),
            LintCode::WithoutEffect => "Inget lösenord kan bryta mot den här regeln.".to_owned(),
        }
    }

    fn advice(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { .. } => "Använd inte exemplet till något konto.",
            LintCode::Unsatisfiable { .. } => "Mildra eller ta bort en av dem.",
            LintCode::SatisfiabilityUnknown { .. } => "Förenkla mönstren eller tillåt fler steg.",
            LintCode::NothingEnforced => "Gör minst en regel tvingande.",
            LintCode::NoMinimum => {
                "Lägg till en regel `length` med minimum 15, eller 8 tillsammans med en andra faktor."
            }
            LintCode::LengthNearlyFixed { .. } => "Höj maximum till 64 eller mer.",
            LintCode::MinimumBelowStandard { .. } => "Höj minimum om den här standarden följs.",
            LintCode::MaximumTooLow { .. } => {
                "Höj maximum: meningar behöver utrymmet, och en hash är alltid lika lång."
            }
            LintCode::MinimumUnit { .. } => "Utelämna `unit`, så räknas kodpunkter.",
            LintCode::HasherCutsOff { .. } => {
                "Lägg till en regel `max_bytes` med det som hashfunktionen tar, eller använd en utan gräns, till exempel \
                 Argon2id."
            }
            LintCode::MaxBytesAboveHasher { .. } => {
                "Sänk maximum till det som hashfunktionen tar, eller använd en utan gräns, till exempel Argon2id."
            }
            LintCode::FewCharactersInBytes { .. } => {
                "Använd en hashfunktion utan gräns, till exempel Argon2id, och höj maximum."
            }
            LintCode::ClassExcluded { .. } | LintCode::TooFewClassesLeft { .. } => {
                "Ta bort kravet eller tillåt dessa tecken."
            }
            LintCode::AsciiOnly { .. } | LintCode::LettersRefused { .. } | LintCode::CharactersLimited { .. } => {
                "Tillåt alla tecken, om inte ett annat system saknar stöd för dem."
            }
            LintCode::CaselessRequired { .. } => "Ta bort det här kravet.",
            LintCode::CaseForCaseless { .. } => "Kräv längd i stället för olika sorters tecken.",
            LintCode::Composition { .. } => "Kräv längd och avvisa vanliga lösenord i stället.",
            LintCode::Rotation { .. } => "Kräv ett nytt lösenord bara när andra kan känna till det gamla.",
            LintCode::MinimumAge { .. } => {
                "Ta bort regeln, eller kräv ett nytt lösenord när andra kan känna till det gamla: `must_change` upphäver den."
            }
            LintCode::AgesContradict { .. } => "Gör minsta ålder kortare än högsta ålder.",
            LintCode::CommonPasswordsPass { .. } => {
                "Gör en av dem tvingande: NIST SP 800-63B-4 §3.1.1.2 och OWASP ASVS 5.0 6.2.4 kräver det."
            }
            LintCode::PartsCompared { .. } => {
                "Sätt `matching` till `whole`, om det inte är namn på organisationen eller tjänsten."
            }
            LintCode::ShortWord { .. } => "Ta bort ordet eller sätt `matching` till `whole`.",
            LintCode::WordRefusesNothing { .. } => "Ta bort ordet.",
            LintCode::PatternNeverMatches { .. } | LintCode::PatternAlwaysMatches { .. } => {
                "Rätta mönstret eller ta bort regeln."
            }
            LintCode::PatternRepeatsRule { .. } => "Använd den regeln i stället för mönstret.",
            LintCode::AccessCodeTooWeak { .. } => "Gör koderna längre eller av fler olika tecken.",
            LintCode::AccessCodeNotHashed { .. } => "Hasha koder som lösenord, eller gör dem längre.",
            LintCode::AccessCodeNotLimited { .. } => "Begränsa antalet försök eller gör koderna längre.",
            LintCode::AccessCodeLivesLong { .. } => "Låt koder gå ut tidigare och ge ut nya på begäran.",
            LintCode::AccessCodeOfWrongLength { .. } => "Ändra kodernas längd eller den här regeln.",
            LintCode::ManagerTooLong { .. } => "Höj maximum.",
            LintCode::ManagerSigns { .. } => "Tillåt dessa tecken.",
            LintCode::ManagerRepeats => "Tillåt två, eller kräv ett antal olika tecken.",
            LintCode::ServerOnly { .. } => "Inget behöver ändras om servern kontrollerar igen.",
            LintCode::NeverJudged { .. } => "Kontrollera även på servern, eller ta bort regeln.",
            LintCode::ListsNotBuiltIn => "Ange den lilla utgåvan, eller läs in den stora överallt där lösenord bedöms.",
            LintCode::Redundant { .. } | LintCode::Duplicate { .. } | LintCode::WithoutEffect => "Ta bort detta.",
        }
        .to_owned()
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "anmärkning",
            Severity::Warning => "varning",
            Severity::Error => "fel",
        }
    }

    fn fit(&self, Fit { script, characters: n }: Fit) -> String {
        let what = match script {
            Script::Latin => one_other(n, "vanlig latinsk bokstav", "vanliga latinska bokstäver"),
            Script::AccentedLatin => one_other(n, "bokstav som å", "bokstäver som å"),
            Script::Cyrillic => one_other(n, "kyrillisk bokstav", "kyrilliska bokstäver"),
            Script::Chinese => one_other(n, "kinesiskt tecken", "kinesiska tecken"),
            Script::Emoji => one_other(n, "emoji", "emojier"),
        };
        format!("{n} {what}")
    }

    fn words(&self) -> &'static dyn Catalogue {
        words(Language::Sv)
    }
}

fn count_bits(n: u32) -> &'static str {
    one_other(n, "bit", "bitar")
}
