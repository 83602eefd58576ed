use super::catalogue::{Findings, cited, told, words};
use crate::messages::Language;
use crate::messages::catalogue::Catalogue;
use crate::messages::plural::one_other;
use crate::report::{DeadWord, Fit, LintCode, Script, Severity, Unit};

/// English.
pub(super) struct English;

impl Findings for English {
    fn problem(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { example } => format!("This policy can be met, for example by “{example}”."),
            LintCode::Unsatisfiable { rules } => {
                format!("No password meets these rules together: {}.", self.paths(rules))
            }
            LintCode::SatisfiabilityUnknown { steps } => {
                format!(
                    "Whether any password meets this policy was not found out in {steps} {}.",
                    one_other(*steps, "step", "steps")
                )
            }
            LintCode::NothingEnforced => "No rule is enforced: every password is accepted.".to_owned(),
            LintCode::NoMinimum => "No rule asks for a minimum length.".to_owned(),
            LintCode::LengthNearlyFixed { min, max } => format!(
                "From {min} to {} leaves hardly any choice of length, and tells attackers how long passwords are.",
                characters(*max)
            ),
            LintCode::MinimumBelowStandard { standard, clause, min, required, beside } => format!(
                "{} asks for at least {}{}; this policy asks for {min}.",
                cited(*standard, clause),
                characters(*required),
                told(*beside, |beside| format!(", or {beside} beside a second factor"))
            ),
            LintCode::MaximumTooLow { standard, clause, max, required } => format!(
                "{} wants passwords of {} permitted; this policy stops at {max}.",
                cited(*standard, clause),
                characters(*required)
            ),
            LintCode::MinimumUnit { unit: Unit::Bytes } => {
                "A minimum in bytes asks less of people who write in Cyrillic or Chinese: one of their letters \
                 counts as two or three."
                    .to_owned()
            }
            LintCode::MinimumUnit { unit: Unit::CodePoints | Unit::Graphemes } => {
                "This minimum counts what looks like one character; NIST SP 800-63B-4 §3.1.1.2 counts code points."
                    .to_owned()
            }
            LintCode::HasherCutsOff { bytes, max, fits } => format!(
                "The policy allows {}, but the hasher takes only {}, which is {}. What follows may be cut off \
                 without a word.",
                characters(*max),
                count_bytes(*bytes),
                self.fits(fits)
            ),
            LintCode::MaxBytesAboveHasher { max, bytes } => {
                format!("The policy allows {}, but the hasher takes only {bytes}.", count_bytes(*max))
            }
            LintCode::FewCharactersInBytes { bytes, wanted, fits } => format!(
                "{} hold fewer than {} in some scripts: {}.",
                count_bytes(*bytes),
                characters(*wanted),
                self.fits(fits)
            ),
            LintCode::ClassExcluded { class, min, other } => {
                format!("At least {min} of these are required, but {other} allows none: {}.", self.class(*class))
            }
            LintCode::TooFewClassesLeft { at_least, left } => format!(
                "{at_least} {} of characters {} required, but other rules leave only {left}.",
                one_other(*at_least, "kind", "kinds"),
                one_other(*at_least, "is", "are")
            ),
            LintCode::AsciiOnly { languages } => format!(
                "Only characters of ASCII may be typed. Languages of the interface that have other letters: {}.",
                self.languages(languages)
            ),
            LintCode::LettersRefused { language, letters } => format!(
                "Letters of a language of the interface ({}) may not be typed: {letters}.",
                self.languages(&[*language])
            ),
            LintCode::CaselessRequired { min, languages } => format!(
                "At least {min} {} without case, such as a Chinese character, {} required. People who write these \
                 languages have none: {}.",
                one_other(*min, "letter", "letters"),
                one_other(*min, "is", "are"),
                self.languages(languages)
            ),
            LintCode::CaseForCaseless { languages, left: Some(left) } => format!(
                "There is no upper and lower case in: {}. {left} {} left to people who write so.",
                self.languages(languages),
                one_other(*left, "kind of characters is", "kinds of characters are")
            ),
            LintCode::CaseForCaseless { languages, left: None } => format!(
                "There is no upper and lower case in: {}. Here a letter without case counts as both; another \
                 system that applies this policy may refuse it.",
                self.languages(languages)
            ),
            LintCode::Composition { standard, clause } => format!(
                "{} forbids asking for kinds of characters: people meet it in ways that attackers expect.",
                cited(*standard, clause)
            ),
            LintCode::CharactersLimited { standard, clause } => format!(
                "{} wants every printable character accepted, the space and other scripts included.",
                cited(*standard, clause)
            ),
            LintCode::Rotation { standard, clause, days, asked_by } => format!(
                "{} forbids asking for a new password by the calendar (here after {days} {}): people change one digit.{}",
                cited(*standard, clause),
                one_other(*days, "day", "days"),
                told(asked_by.as_ref(), |text| format!(" Asked for by: {text}."))
            ),
            LintCode::MinimumAge { days } => format!(
                "For {days} {} a user cannot change a password, not even one that somebody else has seen.",
                one_other(*days, "day", "days")
            ),
            LintCode::AgesContradict { min, max } => format!(
                "A password expires after {max} {}, and may be changed only after {min}.",
                one_other(*max, "day", "days")
            ),
            LintCode::CommonPasswordsPass { advised: false } => {
                "Nothing keeps out the passwords that everybody has: there is no rule `strength` or `blocklist`."
                    .to_owned()
            }
            LintCode::CommonPasswordsPass { advised: true } => {
                "Passwords that everybody has are accepted: the rules `strength` and `blocklist` only advise."
                    .to_owned()
            }
            LintCode::PartsCompared { standard, clause } => format!(
                "{} compares the whole password with the list; this rule also refuses long passwords that hold a word \
                 of it.",
                cited(*standard, clause)
            ),
            LintCode::ShortWord { length } => format!(
                "A word of {length} {} stands in many good passwords by chance, and refuses them.",
                one_other(*length, "letter", "letters")
            ),
            LintCode::WordRefusesNothing { reason } => match reason {
                DeadWord::TooLong => "This word is longer than a password may be, so it refuses nothing.",
                DeadWord::TooShort => "This word is shorter than a password may be, so it refuses nothing.",
                DeadWord::CharactersNotAllowed => {
                    "This word has characters that another rule refuses anyway, so it refuses nothing."
                }
                DeadWord::Duplicate => {
                    "The same word stands on the list before: case, accents and signs for letters make no difference."
                }
                DeadWord::HoldsAnother => {
                    "A shorter word of the list is part of this one, and refuses as much by itself."
                }
            }
            .to_owned(),
            LintCode::PatternNeverMatches { must_match: true } => {
                "No password matches this pattern, so none is accepted.".to_owned()
            }
            LintCode::PatternNeverMatches { must_match: false } => {
                "No password matches this pattern, so it refuses nothing.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: true } => {
                "Every password matches this pattern, so it refuses nothing.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: false } => {
                "Every password matches this pattern, so none is accepted.".to_owned()
            }
            LintCode::PatternRepeatsRule { name } => format!(
                "This pattern says what the rule `{name}` says, but people are not told what their password lacks."
            ),
            LintCode::AccessCodeTooWeak { bits, required } => {
                format!("A code has {bits} {}; OWASP ASVS 5.0 6.5.4 asks for {required}.", count_bits(*bits))
            }
            LintCode::AccessCodeNotHashed { bits, required } => format!(
                "A code has {bits} {}; below {required} it is to be kept as a salted password hash \
                 (NIST SP 800-63B-4 §3.1.2.2, OWASP ASVS 5.0 6.5.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeNotLimited { bits, required } => format!(
                "A code has {bits} {}; below {required} tries are to be limited (NIST SP 800-63B-4 §3.1.2.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeLivesLong { days, most } => format!(
                "A code lives {days} {}; OWASP ASVS 5.0 6.4.1 wants a short life, taken here as {most} at most.",
                one_other(*days, "day", "days")
            ),
            LintCode::AccessCodeOfWrongLength { length } => {
                format!("This rule refuses the codes, which have {}.", characters(*length))
            }
            LintCode::ManagerTooLong { max, usual } => format!(
                "Password managers make passwords of {}; this policy stops at {max}.",
                characters(*usual)
            ),
            LintCode::ManagerSigns { signs } => {
                format!("Password managers use signs that this rule refuses: {signs}")
            }
            LintCode::ManagerRepeats => {
                "What password managers make at random often has a character twice, and is refused.".to_owned()
            }
            LintCode::ServerOnly { name } => {
                format!("A browser cannot judge the rule `{name}`: only the server knows enough.")
            }
            LintCode::NeverJudged { name } => {
                format!("Nothing that runs can judge the rule `{name}`: no password is ever accepted.")
            }
            LintCode::ListsNotBuiltIn => {
                "The large word lists are not built in: where nobody loads them, strength is not judged.".to_owned()
            }
            LintCode::Redundant { other } => format!("{other} asks for as much or more."),
            LintCode::Duplicate { other } => format!("The same rule stands at {other}."),
            LintCode::WithoutEffect => "No password can break this rule.".to_owned(),
        }
    }

    fn advice(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { .. } => "Use the example for no account.",
            LintCode::Unsatisfiable { .. } => "Relax or remove one of them.",
            LintCode::SatisfiabilityUnknown { .. } => "Simplify its patterns, or allow the search more steps.",
            LintCode::NothingEnforced => "Enforce at least one rule.",
            LintCode::NoMinimum => "Add a rule `length` with a minimum of 15, or of 8 beside a second factor.",
            LintCode::LengthNearlyFixed { .. } => "Raise the maximum to 64 or more.",
            LintCode::MinimumBelowStandard { .. } => "Raise the minimum if you follow this standard.",
            LintCode::MaximumTooLow { .. } => "Raise the maximum: sentences need the room, and a hash is always as long.",
            LintCode::MinimumUnit { .. } => "Leave out `unit`, and code points are counted.",
            LintCode::HasherCutsOff { .. } => {
                "Add a rule `max_bytes` with what the hasher takes, or use one without a limit, such as Argon2id."
            }
            LintCode::MaxBytesAboveHasher { .. } => {
                "Lower the maximum to what the hasher takes, or use one without a limit, such as Argon2id."
            }
            LintCode::FewCharactersInBytes { .. } => {
                "Use a hasher without a limit, such as Argon2id, and raise the maximum."
            }
            LintCode::ClassExcluded { .. } | LintCode::TooFewClassesLeft { .. } => {
                "Remove the demand, or allow these characters."
            }
            LintCode::AsciiOnly { .. } | LintCode::LettersRefused { .. } | LintCode::CharactersLimited { .. } => {
                "Allow all characters, unless another system cannot store them."
            }
            LintCode::CaselessRequired { .. } => "Remove this demand.",
            LintCode::CaseForCaseless { .. } => "Ask for length instead of kinds of characters.",
            LintCode::Composition { .. } => "Ask for length, and refuse common passwords instead.",
            LintCode::Rotation { .. } => "Ask for a new password only when others may know the old one.",
            LintCode::MinimumAge { .. } => {
                "Remove this rule, or require a change where others may know the password: `must_change` lifts it."
            }
            LintCode::AgesContradict { .. } => "Make the minimum age shorter than the maximum age.",
            LintCode::CommonPasswordsPass { .. } => {
                "Enforce one of them: NIST SP 800-63B-4 §3.1.1.2 and OWASP ASVS 5.0 6.2.4 ask for it."
            }
            LintCode::PartsCompared { .. } => {
                "Set `matching` to `whole`, unless these are names of the organisation or the service."
            }
            LintCode::ShortWord { .. } => "Remove the word, or set `matching` to `whole`.",
            LintCode::WordRefusesNothing { .. } => "Remove the word.",
            LintCode::PatternNeverMatches { .. } | LintCode::PatternAlwaysMatches { .. } => {
                "Correct the pattern, or remove the rule."
            }
            LintCode::PatternRepeatsRule { .. } => "Use that rule in place of the pattern.",
            LintCode::AccessCodeTooWeak { .. } => "Make codes longer, or of more different characters.",
            LintCode::AccessCodeNotHashed { .. } => "Hash codes as passwords are hashed, or make them longer.",
            LintCode::AccessCodeNotLimited { .. } => "Limit the tries, or make codes longer.",
            LintCode::AccessCodeLivesLong { .. } => "Let codes expire sooner, and hand out new ones on request.",
            LintCode::AccessCodeOfWrongLength { .. } => "Change the length of the codes, or this rule.",
            LintCode::ManagerTooLong { .. } => "Raise the maximum.",
            LintCode::ManagerSigns { .. } => "Allow these signs.",
            LintCode::ManagerRepeats => "Allow two, or ask for a number of different characters.",
            LintCode::ServerOnly { .. } => "Nothing needs to change, if the server checks again.",
            LintCode::NeverJudged { .. } => "Check on the server as well, or remove this rule.",
            LintCode::ListsNotBuiltIn => "Name the small edition, or load the large one wherever passwords are judged.",
            LintCode::Redundant { .. } | LintCode::Duplicate { .. } | LintCode::WithoutEffect => "Remove it.",
        }
        .to_owned()
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    fn fit(&self, Fit { script, characters: n }: Fit) -> String {
        let what = match script {
            Script::Latin => one_other(n, "plain Latin letter", "plain Latin letters"),
            Script::AccentedLatin => one_other(n, "letter such as å", "letters such as å"),
            Script::Cyrillic => one_other(n, "Cyrillic letter", "Cyrillic letters"),
            Script::Chinese => one_other(n, "Chinese character", "Chinese characters"),
            Script::Emoji => "emoji",
        };
        format!("{n} {what}")
    }

    fn words(&self) -> &'static dyn Catalogue {
        words(Language::En)
    }
}

fn characters(n: u32) -> String {
    format!("{n} {}", one_other(n, "character", "characters"))
}

fn count_bytes(n: u32) -> String {
    format!("{n} {}", one_other(n, "byte", "bytes"))
}

fn count_bits(n: u32) -> &'static str {
    one_other(n, "bit", "bits")
}
