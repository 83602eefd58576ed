use super::catalogue::{Findings, cited, told, words};
use crate::messages::Language;
use crate::messages::catalogue::Catalogue;
use crate::messages::plural::one_other;
use crate::report::{DeadWord, Fit, LintCode, Script, Severity, Unit};

/// Dutch.
pub(super) struct Dutch;

impl Findings for Dutch {
    fn problem(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { example } => {
                format!("Aan dit beleid kan worden voldaan, bijvoorbeeld met “{example}”.")
            }
            LintCode::Unsatisfiable { rules } => {
                format!("Geen enkel wachtwoord voldoet aan al deze regels samen: {}.", self.paths(rules))
            }
            LintCode::SatisfiabilityUnknown { steps } => format!(
                "Of een wachtwoord aan dit beleid kan voldoen, is in {steps} {} niet duidelijk geworden.",
                one_other(*steps, "stap", "stappen")
            ),
            LintCode::NothingEnforced => {
                "Geen enkele regel is verplicht: elk wachtwoord wordt geaccepteerd.".to_owned()
            }
            LintCode::NoMinimum => "Geen enkele regel vraagt een minimale lengte.".to_owned(),
            LintCode::LengthNearlyFixed { min, max } => format!(
                "Van {min} tot {} laat nauwelijks keuze in lengte en verraadt aanvallers hoe lang wachtwoorden zijn.",
                characters(*max)
            ),
            LintCode::MinimumBelowStandard { standard, clause, min, required, beside } => format!(
                "{} vraagt minstens {}{}; dit beleid vraagt er {min}.",
                cited(*standard, clause),
                characters(*required),
                told(*beside, |beside| format!(", of {beside} naast een tweede factor"))
            ),
            LintCode::MaximumTooLow { standard, clause, max, required } => format!(
                "{} wil dat wachtwoorden van {} zijn toegestaan; dit beleid stopt bij {max}.",
                cited(*standard, clause),
                characters(*required)
            ),
            LintCode::MinimumUnit { unit: Unit::Bytes } => {
                "Een minimum in bytes vraagt minder van wie Cyrillisch of Chinees schrijft: daar telt één letter voor \
                 twee of drie."
                    .to_owned()
            }
            LintCode::MinimumUnit { unit: Unit::CodePoints | Unit::Graphemes } => {
                "Dit minimum telt wat er als één teken uitziet; NIST SP 800-63B-4 §3.1.1.2 telt codepunten.".to_owned()
            }
            LintCode::HasherCutsOff { bytes, max, fits } => format!(
                "Het beleid staat {} toe, maar het hashalgoritme neemt er maar {}: dat zijn {}. Wat daarna komt, valt \
                 misschien ongemerkt weg.",
                characters(*max),
                count_bytes(*bytes),
                self.fits(fits)
            ),
            LintCode::MaxBytesAboveHasher { max, bytes } => {
                format!("Het beleid staat {} toe, maar het hashalgoritme neemt er maar {bytes}.", count_bytes(*max))
            }
            LintCode::FewCharactersInBytes { bytes, wanted, fits } => format!(
                "In {} passen bij sommige schriften minder dan {}: {}.",
                count_bytes(*bytes),
                characters(*wanted),
                self.fits(fits)
            ),
            LintCode::ClassExcluded { class, min, other } => {
                format!("Hiervan zijn er minstens {min} verplicht, maar {other} staat er geen toe: {}.", self.class(*class))
            }
            LintCode::TooFewClassesLeft { at_least, left } => format!(
                "Er {} {at_least} {} tekens verplicht, maar andere regels laten er maar {left} over.",
                one_other(*at_least, "is", "zijn"),
                one_other(*at_least, "soort", "soorten")
            ),
            LintCode::AsciiOnly { languages } => format!(
                "Alleen tekens uit ASCII kunnen worden gebruikt. Talen van de interface met andere letters: {}.",
                self.languages(languages)
            ),
            LintCode::LettersRefused { language, letters } => format!(
                "Letters van een taal van de interface ({}) worden geweigerd: {letters}.",
                self.languages(&[*language])
            ),
            LintCode::CaselessRequired { min, languages } => format!(
                "Er {} minstens {min} {} zonder hoofdlettervorm verplicht, zoals een Chinees teken. Wie deze talen \
                 schrijft, heeft die niet: {}.",
                one_other(*min, "is", "zijn"),
                one_other(*min, "letter", "letters"),
                self.languages(languages)
            ),
            LintCode::CaseForCaseless { languages, left: Some(left) } => format!(
                "Hoofdletters en kleine letters bestaan niet in: {}. Wie zo schrijft, houdt {left} {} over.",
                self.languages(languages),
                one_other(*left, "soort tekens", "soorten tekens")
            ),
            LintCode::CaseForCaseless { languages, left: None } => format!(
                "Hoofdletters en kleine letters bestaan niet in: {}. Hier telt een letter zonder hoofdlettervorm voor \
                 beide; een ander systeem dat dit beleid toepast, weigert die misschien.",
                self.languages(languages)
            ),
            LintCode::Composition { standard, clause } => format!(
                "{} verbiedt om soorten tekens te vragen: mensen voldoen daaraan op manieren die aanvallers kennen.",
                cited(*standard, clause)
            ),
            LintCode::CharactersLimited { standard, clause } => format!(
                "{} wil dat elk zichtbaar teken wordt geaccepteerd, ook de spatie en andere schriften.",
                cited(*standard, clause)
            ),
            LintCode::Rotation { standard, clause, days, asked_by } => format!(
                "{} verbiedt om volgens de kalender een nieuw wachtwoord te vragen (hier na {days} {}): mensen \
                 veranderen één cijfer.{}",
                cited(*standard, clause),
                one_other(*days, "dag", "dagen"),
                told(asked_by.as_ref(), |text| format!(" Gevraagd door: {text}."))
            ),
            LintCode::MinimumAge { days } => format!(
                "Gedurende {days} {} kan een gebruiker een wachtwoord niet wijzigen, ook niet als een ander het heeft gezien.",
                one_other(*days, "dag", "dagen")
            ),
            LintCode::AgesContradict { min, max } => format!(
                "Een wachtwoord verloopt na {max} {} en kan pas na {min} worden gewijzigd.",
                one_other(*max, "dag", "dagen")
            ),
            LintCode::CommonPasswordsPass { advised: false } => {
                "Niets houdt wachtwoorden tegen die iedereen heeft: er is geen regel `strength` of `blocklist`."
                    .to_owned()
            }
            LintCode::CommonPasswordsPass { advised: true } => {
                "Wachtwoorden die iedereen heeft, worden geaccepteerd: de regels `strength` en `blocklist` geven alleen \
                 advies."
                    .to_owned()
            }
            LintCode::PartsCompared { standard, clause } => format!(
                "{} vergelijkt het hele wachtwoord met de lijst; deze regel weigert ook lange wachtwoorden waar een \
                 woord ervan in staat.",
                cited(*standard, clause)
            ),
            LintCode::ShortWord { length } => format!(
                "Een woord van {length} {} staat toevallig in veel goede wachtwoorden en weigert die.",
                one_other(*length, "letter", "letters")
            ),
            LintCode::WordRefusesNothing { reason } => match reason {
                DeadWord::TooLong => "Dit woord is langer dan een wachtwoord mag zijn en weigert dus niets.",
                DeadWord::TooShort => "Dit woord is korter dan een wachtwoord mag zijn en weigert dus niets.",
                DeadWord::CharactersNotAllowed => {
                    "Dit woord heeft tekens die een andere regel al weigert en weigert zelf dus niets."
                }
                DeadWord::Duplicate => {
                    "Hetzelfde woord staat al eerder op de lijst: hoofdletters, accenten en tekens in plaats van letters \
                     maken geen verschil."
                }
                DeadWord::HoldsAnother => {
                    "Een korter woord van de lijst is een deel van dit woord en weigert al evenveel."
                }
            }
            .to_owned(),
            LintCode::PatternNeverMatches { must_match: true } => {
                "Geen enkel wachtwoord past op dit patroon, dus er wordt geen enkel geaccepteerd.".to_owned()
            }
            LintCode::PatternNeverMatches { must_match: false } => {
                "Geen enkel wachtwoord past op dit patroon, dus het weigert niets.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: true } => {
                "Elk wachtwoord past op dit patroon, dus het weigert niets.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: false } => {
                "Elk wachtwoord past op dit patroon, dus er wordt geen enkel geaccepteerd.".to_owned()
            }
            LintCode::PatternRepeatsRule { name } => format!(
                "Dit patroon zegt hetzelfde als de regel `{name}`, maar mensen horen niet wat er aan hun wachtwoord \
                 ontbreekt."
            ),
            LintCode::AccessCodeTooWeak { bits, required } => {
                format!("Een code heeft {bits} {}; OWASP ASVS 5.0 6.5.4 vraagt er {required}.", count_bits(*bits))
            }
            LintCode::AccessCodeNotHashed { bits, required } => format!(
                "Een code heeft {bits} {}; onder {required} hoort zij te worden bewaard als gezouten wachtwoordhash \
                 (NIST SP 800-63B-4 §3.1.2.2, OWASP ASVS 5.0 6.5.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeNotLimited { bits, required } => format!(
                "Een code heeft {bits} {}; onder {required} hoort het aantal pogingen te worden beperkt \
                 (NIST SP 800-63B-4 §3.1.2.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeLivesLong { days, most } => format!(
                "Een code is {days} {} geldig; OWASP ASVS 5.0 6.4.1 wil een korte geldigheid, hier opgevat als ten \
                 hoogste {most}.",
                one_other(*days, "dag", "dagen")
            ),
            LintCode::AccessCodeOfWrongLength { length } => {
                format!("Deze regel weigert de codes, want die hebben {}.", characters(*length))
            }
            LintCode::ManagerTooLong { max, usual } => format!(
                "Wachtwoordmanagers maken wachtwoorden van {}; dit beleid stopt bij {max}.",
                characters(*usual)
            ),
            LintCode::ManagerSigns { signs } => {
                format!("Wachtwoordmanagers gebruiken tekens die deze regel weigert: {signs}")
            }
            LintCode::ManagerRepeats => {
                "Wat wachtwoordmanagers willekeurig maken, heeft vaak een teken dubbel en wordt dan geweigerd.".to_owned()
            }
            LintCode::ServerOnly { name } => {
                format!("Een browser kan de regel `{name}` niet beoordelen: alleen de server weet genoeg.")
            }
            LintCode::NeverJudged { name } => format!(
                "Niets van wat er draait kan de regel `{name}` beoordelen: er wordt nooit een wachtwoord geaccepteerd."
            ),
            LintCode::ListsNotBuiltIn => {
                "De grote woordenlijsten zijn niet ingebouwd: waar niemand ze laadt, wordt de sterkte niet beoordeeld."
                    .to_owned()
            }
            LintCode::Redundant { other } => format!("{other} vraagt evenveel of meer."),
            LintCode::Duplicate { other } => format!("Dezelfde regel staat bij {other}."),
            LintCode::WithoutEffect => "Geen enkel wachtwoord kan deze regel overtreden.".to_owned(),
        }
    }

    fn advice(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { .. } => "Gebruik het voorbeeld voor geen enkel account.",
            LintCode::Unsatisfiable { .. } => "Versoepel of verwijder er een.",
            LintCode::SatisfiabilityUnknown { .. } => "Vereenvoudig de patronen of sta meer stappen toe.",
            LintCode::NothingEnforced => "Maak minstens één regel verplicht.",
            LintCode::NoMinimum => {
                "Voeg een regel `length` toe met een minimum van 15, of van 8 naast een tweede factor."
            }
            LintCode::LengthNearlyFixed { .. } => "Verhoog het maximum tot 64 of meer.",
            LintCode::MinimumBelowStandard { .. } => "Verhoog het minimum als deze norm wordt gevolgd.",
            LintCode::MaximumTooLow { .. } => {
                "Verhoog het maximum: zinnen hebben de ruimte nodig en een hash is altijd even lang."
            }
            LintCode::MinimumUnit { .. } => "Laat `unit` weg, dan worden codepunten geteld.",
            LintCode::HasherCutsOff { .. } => {
                "Voeg een regel `max_bytes` toe met wat het hashalgoritme neemt, of gebruik er een zonder grens, zoals \
                 Argon2id."
            }
            LintCode::MaxBytesAboveHasher { .. } => {
                "Verlaag het maximum tot wat het hashalgoritme neemt, of gebruik er een zonder grens, zoals Argon2id."
            }
            LintCode::FewCharactersInBytes { .. } => {
                "Gebruik een hashalgoritme zonder grens, zoals Argon2id, en verhoog het maximum."
            }
            LintCode::ClassExcluded { .. } | LintCode::TooFewClassesLeft { .. } => {
                "Verwijder deze verplichting of sta deze tekens toe."
            }
            LintCode::AsciiOnly { .. } | LintCode::LettersRefused { .. } | LintCode::CharactersLimited { .. } => {
                "Sta alle tekens toe, tenzij een ander systeem ze niet kan opslaan."
            }
            LintCode::CaselessRequired { .. } => "Verwijder deze verplichting.",
            LintCode::CaseForCaseless { .. } => "Vraag lengte in plaats van soorten tekens.",
            LintCode::Composition { .. } => "Vraag lengte en weiger in plaats daarvan veelgebruikte wachtwoorden.",
            LintCode::Rotation { .. } => "Vraag alleen een nieuw wachtwoord als anderen het oude kunnen kennen.",
            LintCode::MinimumAge { .. } => {
                "Verwijder deze regel, of verplicht tot wijzigen als anderen het wachtwoord kunnen kennen: `must_change` \
                 heft hem op."
            }
            LintCode::AgesContradict { .. } => "Maak de minimale leeftijd korter dan de maximale.",
            LintCode::CommonPasswordsPass { .. } => {
                "Maak een van beide verplicht: NIST SP 800-63B-4 §3.1.1.2 en OWASP ASVS 5.0 6.2.4 vragen erom."
            }
            LintCode::PartsCompared { .. } => {
                "Zet `matching` op `whole`, tenzij het namen van de organisatie of de dienst zijn."
            }
            LintCode::ShortWord { .. } => "Verwijder het woord of zet `matching` op `whole`.",
            LintCode::WordRefusesNothing { .. } => "Verwijder het woord.",
            LintCode::PatternNeverMatches { .. } | LintCode::PatternAlwaysMatches { .. } => {
                "Verbeter het patroon of verwijder de regel."
            }
            LintCode::PatternRepeatsRule { .. } => "Gebruik die regel in plaats van het patroon.",
            LintCode::AccessCodeTooWeak { .. } => "Maak codes langer, of van meer verschillende tekens.",
            LintCode::AccessCodeNotHashed { .. } => "Hash codes zoals wachtwoorden, of maak ze langer.",
            LintCode::AccessCodeNotLimited { .. } => "Beperk het aantal pogingen of maak codes langer.",
            LintCode::AccessCodeLivesLong { .. } => "Laat codes eerder verlopen en geef op verzoek een nieuwe.",
            LintCode::AccessCodeOfWrongLength { .. } => "Wijzig de lengte van de codes of deze regel.",
            LintCode::ManagerTooLong { .. } => "Verhoog het maximum.",
            LintCode::ManagerSigns { .. } => "Sta deze tekens toe.",
            LintCode::ManagerRepeats => "Sta er twee toe, of vraag een aantal verschillende tekens.",
            LintCode::ServerOnly { .. } => "Er hoeft niets te veranderen als de server opnieuw controleert.",
            LintCode::NeverJudged { .. } => "Controleer ook op de server, of verwijder deze regel.",
            LintCode::ListsNotBuiltIn => {
                "Noem de kleine uitgave, of laad de grote overal waar wachtwoorden worden beoordeeld."
            }
            LintCode::Redundant { .. } | LintCode::Duplicate { .. } | LintCode::WithoutEffect => "Verwijder dit.",
        }
        .to_owned()
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "opmerking",
            Severity::Warning => "waarschuwing",
            Severity::Error => "fout",
        }
    }

    fn fit(&self, Fit { script, characters: n }: Fit) -> String {
        let what = match script {
            Script::Latin => one_other(n, "gewone Latijnse letter", "gewone Latijnse letters"),
            Script::AccentedLatin => one_other(n, "letter zoals å", "letters zoals å"),
            Script::Cyrillic => one_other(n, "Cyrillische letter", "Cyrillische letters"),
            Script::Chinese => one_other(n, "Chinees teken", "Chinese tekens"),
            Script::Emoji => one_other(n, "emoji", "emoji’s"),
        };
        format!("{n} {what}")
    }

    fn words(&self) -> &'static dyn Catalogue {
        words(Language::Nl)
    }
}

fn characters(n: u32) -> String {
    format!("{n} {}", one_other(n, "teken", "tekens"))
}

fn count_bytes(n: u32) -> String {
    format!("{n} {}", one_other(n, "byte", "bytes"))
}

fn count_bits(n: u32) -> &'static str {
    one_other(n, "bit", "bits")
}
