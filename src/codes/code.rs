use std::fmt;

use zeroize::Zeroizing;

use super::CodeOptions;
use super::alphabet::{is_separator, upper_case_latin};
use crate::report::EntryProblem;
use crate::text::Password;

/// Letters in a group, as people read a number out.
const GROUP: usize = 4;

/// The longest entry that is read, in code points: 64 characters with three separators each.
const LONGEST_ENTRY: usize = 256;

/// An access code, once: no `Clone`, no `Serialize`, an elided `Debug`, wiped when dropped.
///
/// It is given to the person whose account it is and kept nowhere.
pub struct AccessCode(Zeroizing<String>);

impl AccessCode {
    pub(super) fn new(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    /// The code without separators.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The code in groups of four with hyphens between, to be printed or read out. Wiped when dropped.
    #[must_use]
    pub fn grouped(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(self.0.len() + self.0.len() / GROUP));
        for (at, character) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            text.push(character);
        }
        text
    }
}

impl fmt::Debug for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessCode(…)")
    }
}

/// An access code as somebody typed it, understood: an elided `Debug`, wiped when dropped.
///
/// Case, spaces and hyphens do not matter, nor full-width letters or Cyrillic ones that look the same; a character that
/// [looks like](super::CodeAlphabet) exactly one of the alphabet is taken for that one.
///
/// ```
/// use passmuster::Password;
/// use passmuster::codes::{CodeOptions, Entry};
/// use passmuster::report::EntryProblem;
///
/// let options = CodeOptions::default();
/// assert!(Entry::read(&Password::from("abcd-efgh jklm nopr"), &options).is_ok());
/// let short = Entry::read(&Password::from("abcd-efgh"), &options);
/// assert_eq!(short.err(), Some(EntryProblem::Length { expected: 16 }));
/// ```
pub struct Entry(Zeroizing<String>);

impl Entry {
    /// Reads what was typed, before any account is looked at: what is wrong with it says nothing of an account, and may be
    /// told to everybody. It counts as no attempt.
    ///
    /// After a change of length or alphabet, codes issued before can be entered under the old options only.
    ///
    /// # Errors
    ///
    /// When it cannot be any code of these options.
    pub fn read(typed: &Password, options: &CodeOptions) -> Result<Self, EntryProblem> {
        let spec = options.spec();
        let expected = spec.length;
        let length = usize::try_from(expected).unwrap_or(usize::MAX);
        if typed.expose().chars().nth(LONGEST_ENTRY).is_some() {
            return Err(EntryProblem::Length { expected });
        }
        let mut text = Zeroizing::new(String::with_capacity(LONGEST_ENTRY));
        for character in typed.expose().chars().filter(|c| !is_separator(*c)) {
            let meant = spec.alphabet.meant(upper_case_latin(character));
            text.push(meant.ok_or(EntryProblem::Character)?);
        }
        if text.len() == length { Ok(Self(text)) } else { Err(EntryProblem::Length { expected }) }
    }

    /// What is hashed.
    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entry(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, EntryProblem> {
        Entry::read(&Password::from(typed), &CodeOptions::default()).map(|entry| entry.0.to_string())
    }

    #[test]
    fn an_entry_is_read_as_it_was_meant() {
        let code = "ABCDEFGHJKLMNOPR";
        let table = [
            ("abcd-efgh-jklm-nopr", "as it is shown, in lower case"),
            ("ABCD EFGH JKLM NOPR", "with spaces"),
            (" ABCDEFGHJKLMNOPR\n", "pasted with what stood around it"),
            (
                "ABCD\u{2013}EFGH\u{A0}JKLM\u{2011}NOPR",
                "with what a word processor makes of hyphens and spaces",
            ),
            ("ＡＢＣＤＥＦＧＨＪＫＬＭＮＯＰＲ", "full-width"),
            ("ａｂｃｄ\u{3000}ｅｆｇｈ－ｊｋｌｍ－ｎｏｐｒ", "full-width, in lower case"),
            ("АВСDЕFGНJКLМNОРR", "Cyrillic where it looks the same"),
            ("ABCDEFGHJKIMN0PR", "I for L, 0 for O"),
            ("abcdefghjk1mnqpr", "1 for L, Q for O"),
        ];
        for (typed, why) in table {
            assert_eq!(read(typed).as_deref(), Ok(code), "{why}");
        }
    }

    #[test]
    fn an_entry_that_can_be_no_code_is_told_so() {
        let length = EntryProblem::Length { expected: 16 };
        let long = "A-".repeat(200);
        let table = [
            ("", length),
            ("ABCD", length),
            ("ABCD-EFGH-JKLM-NOPRS", length),
            (long.as_str(), length),
            ("ABCD-EFGH-JKLM-NOP5", EntryProblem::Character),
            ("ABCD-EFGH-JKLM-NOPÅ", EntryProblem::Character),
            ("密码密码密码密码密码密码密码密码", EntryProblem::Character),
        ];
        for (typed, problem) in table {
            assert_eq!(read(typed), Err(problem), "{typed}");
        }
    }

    #[test]
    fn groups_are_of_four() {
        let grouped = |text: &str| AccessCode::new(Zeroizing::new(text.to_owned())).grouped().to_string();
        assert_eq!(grouped("ABCDEFGHJKLMNOPR"), "ABCD-EFGH-JKLM-NOPR");
        assert_eq!(grouped("ABCDEFGHJ"), "ABCD-EFGH-J");
    }
}
