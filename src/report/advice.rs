use serde::{Deserialize, Serialize};

use crate::json::names;

/// One concrete next step towards a stronger password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Advice {
    /// Leave out what others know of you.
    AvoidPersonalData,
    /// Leave out what many others have as their password.
    AvoidCommonPasswords,
    /// Do not rest on one word or name: it is tried early, also with digits and signs behind it.
    AvoidSingleWords,
    /// Do not walk along the keys.
    AvoidKeyboardWalks,
    /// Do not count or spell out the alphabet.
    AvoidSequences,
    /// Do not repeat a character, or a piece, over and over.
    AvoidRepeats,
    /// Leave out dates and years.
    AvoidDates,
    /// Leave out numbers that many people know by heart.
    AvoidNumberIdioms,
    /// Do not count on signs for letters, spelling backwards or another keyboard or script: these are tried as well.
    DisguiseDoesNotHelp,
    /// Add another word or two, unusual ones.
    AddWords,
    /// Try several unrelated words in a row: easy to remember, hard to guess.
    UsePassphrase,
}

names!(Advice {
    AvoidPersonalData,
    AvoidCommonPasswords,
    AvoidSingleWords,
    AvoidKeyboardWalks,
    AvoidSequences,
    AvoidRepeats,
    AvoidDates,
    AvoidNumberIdioms,
    DisguiseDoesNotHelp,
    AddWords,
    UsePassphrase
});
