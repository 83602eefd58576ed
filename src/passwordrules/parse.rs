//! Reading the attribute, by the grammar of the reference parser. Where that one gives up without a word this one says
//! where and why; what it leaves aside this one leaves aside and notes.

use super::error::{Note, NoteCode, RulesError, RulesErrorCode};
use super::{Characters, PasswordRules};
use crate::json::InputError;

/// The longest string that is read, in bytes. The longest of the public list has 200.
pub const MAX_BYTES: usize = 10_000;

/// A string that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parsed {
    /// What it says.
    pub rules: PasswordRules,
    /// What of it is left aside by whoever reads it, in its order.
    pub notes: Vec<Note>,
}

/// Reads a `passwordrules` string.
///
/// Names may be in either case. Several lengths or runs mean the strictest, several `required` that each of them holds, and
/// what is allowed adds up.
///
/// ```
/// use passmuster::passwordrules::{self, NoteCode};
///
/// let parsed = passwordrules::parse("minlength: 8; required: digit, [!-]; allowed: lower")?;
/// assert_eq!(parsed.rules.to_string(), "minlength: 8; required: digit, [!]; allowed: lower;");
/// assert_eq!(parsed.notes[0].code, NoteCode::IgnoredHyphen);
/// # Ok::<(), passmuster::passwordrules::RulesError>(())
/// ```
///
/// # Errors
///
/// When it is none, with the place and, for a name that looks misspelt, the right one.
pub fn parse(text: &str) -> Result<Parsed, RulesError> {
    let mut reader = Reader { text, at: 0, notes: Vec::new() };
    if text.len() > MAX_BYTES {
        return Err(reader.error(RulesErrorCode::TooLong, 0, text.len()));
    }
    let mut rules = PasswordRules::default();
    reader.spaces();
    while reader.peek().is_some() {
        reader.property(&mut rules)?;
        reader.spaces();
        match reader.peek() {
            None => break,
            Some(';') => reader.skip(),
            Some(_) => return Err(reader.error_here(RulesErrorCode::ExpectedSeparator)),
        }
        reader.spaces();
    }
    Ok(Parsed { rules, notes: reader.notes })
}

const PROPERTIES: [&str; 5] = ["allowed", "max-consecutive", "maxlength", "minlength", "required"];
const CLASSES: [&str; 6] = ["ascii-printable", "digit", "lower", "special", "unicode", "upper"];

struct Reader<'a> {
    text: &'a str,
    /// A byte at which a character begins, or the end.
    at: usize,
    notes: Vec<Note>,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn skip(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r' | '\u{C}')) {
            self.skip();
        }
    }

    fn error(&self, code: RulesErrorCode, start: usize, end: usize) -> RulesError {
        RulesError { code, start, end, suggestion: None }
    }

    /// At the next character, or at the end where something is missing.
    fn error_here(&self, code: RulesErrorCode) -> RulesError {
        self.error(code, self.at, self.at + self.peek().map_or(0, char::len_utf8))
    }

    fn note(&mut self, code: NoteCode, start: usize) {
        self.notes.push(Note { code, start, end: self.at });
    }

    /// Letters and hyphens, as long as they go.
    fn name(&mut self) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_alphabetic() || c == '-') {
            self.skip();
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// One of the names that are known, in lower case.
    fn known(
        &mut self,
        known: &[&'static str],
        missing: RulesErrorCode,
        unknown: RulesErrorCode,
    ) -> Result<&'static str, RulesError> {
        let start = self.at;
        let name = self.name();
        if name.is_empty() {
            return Err(self.error_here(missing));
        }
        known.iter().find(|known| known.eq_ignore_ascii_case(name)).copied().ok_or_else(|| {
            let meant = InputError::unknown_name("$", &name.to_ascii_lowercase(), known.iter().copied());
            RulesError { suggestion: meant.suggestion, ..self.error(unknown, start, self.at) }
        })
    }

    fn property(&mut self, rules: &mut PasswordRules) -> Result<(), RulesError> {
        let start = self.at;
        let name =
            self.known(&PROPERTIES, RulesErrorCode::ExpectedProperty, RulesErrorCode::UnknownProperty)?;
        if self.peek() != Some(':') {
            return Err(self.error_here(RulesErrorCode::ExpectedColon));
        }
        self.skip();
        let behind = self.at;
        self.spaces();
        if matches!(self.peek(), None | Some(';')) {
            self.at = behind;
            self.note(NoteCode::EmptyValue, start);
            return Ok(());
        }
        match name {
            "required" => {
                let set = self.classes(start)?;
                rules.required.extend(set);
            }
            "allowed" => {
                let set = self.classes(start)?;
                rules.allowed = rules.allowed.into_iter().chain(set).reduce(Characters::union);
            }
            "minlength" => rules.min_length = rules.min_length.max(self.number()?),
            "maxlength" => rules.max_length = least(rules.max_length, self.number()?),
            _ => rules.max_consecutive = least(rules.max_consecutive, self.number()?),
        }
        Ok(())
    }

    /// A number; none for 0, which asks nothing.
    fn number(&mut self) -> Result<Option<u32>, RulesError> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.skip();
        }
        let digits = self.text.get(start..self.at).unwrap_or_default();
        if digits.is_empty() {
            return Err(self.error_here(RulesErrorCode::ExpectedNumber));
        }
        let value: u32 =
            digits.parse().map_err(|_| self.error(RulesErrorCode::NumberTooLarge, start, self.at))?;
        let end = self.at;
        self.spaces();
        if self.at > end && self.peek() == Some(';') {
            self.note(NoteCode::SpaceAfterNumber, end);
        }
        if value == 0 {
            self.notes.push(Note { code: NoteCode::Zero, start, end });
        }
        Ok((value > 0).then_some(value))
    }

    /// Classes and brackets between commas; none where no character stands in any of them.
    fn classes(&mut self, property: usize) -> Result<Option<Characters>, RulesError> {
        let mut all = Characters::NONE;
        loop {
            all = all.union(if self.peek() == Some('[') { self.brackets()? } else { self.class()? });
            let end = self.at;
            self.spaces();
            match self.peek() {
                Some(',') => self.skip(),
                Some(';') | None => {
                    self.at = end;
                    break;
                }
                Some(_) => return Err(self.error_here(RulesErrorCode::ExpectedSeparator)),
            }
            self.spaces();
        }
        if all.is_empty() {
            self.note(NoteCode::EmptyValue, property);
        }
        Ok(Some(all).filter(|all| !all.is_empty()))
    }

    fn class(&mut self) -> Result<Characters, RulesError> {
        let name = self.known(&CLASSES, RulesErrorCode::ExpectedClass, RulesErrorCode::UnknownClass)?;
        Ok(match name {
            "unicode" => Characters::UNICODE,
            "ascii-printable" => Characters::ASCII_PRINTABLE,
            _ => {
                let class = Characters::NAMED.iter().find(|(known, _)| *known == name);
                class.map_or(Characters::NONE, |(_, class)| *class)
            }
        })
    }

    /// `[…]`. A hyphen counts only as the first character, and a closing bracket only as the last: `]]` is one and the end.
    fn brackets(&mut self) -> Result<Characters, RulesError> {
        let start = self.at;
        self.skip();
        let first = self.at;
        let mut all = Characters::NONE;
        loop {
            let at = self.at;
            let Some(c) = self.peek() else {
                return Err(self.error(RulesErrorCode::UnclosedClass, start, self.at));
            };
            self.skip();
            match c {
                ']' => break,
                '-' if at > first => self.note(NoteCode::IgnoredHyphen, at),
                ' '..='~' => all = all.union(Characters::of(c.encode_utf8(&mut [0; 4]))),
                _ => self.note(NoteCode::IgnoredCharacter, at),
            }
        }
        if self.peek() == Some(']') {
            self.skip();
            all = all.union(Characters::of("]"));
        }
        if all.is_empty() {
            self.note(NoteCode::EmptyClass, start);
        }
        Ok(all)
    }
}

/// The smaller of two limits, of which either may be absent.
fn least(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    a.into_iter().chain(b).min()
}
