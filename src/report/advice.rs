use serde::{Deserialize, Serialize};

/// One concrete next step towards a stronger password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Advice {
    /// Leave out what others know of you.
    AvoidPersonalData,
    /// Do not walk along the keys.
    AvoidKeyboardWalks,
    /// Do not count or spell out the alphabet.
    AvoidSequences,
    /// Do not repeat a character over and over.
    AvoidRepeats,
    /// Add another word or two, unusual ones.
    AddWords,
    /// Try several unrelated words in a row: easy to remember, hard to guess.
    UsePassphrase,
}
