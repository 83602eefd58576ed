//! The parameters of the model, each with its reason. All prices are −log10 of a probability, in thousandths.
//!
//! There are few, and none is fitted to single passwords: they were set by reasoning from counts where there are any
//! and moved only in steps of a quarter of a decade, by what lists of passwords as a whole said.

/// The version of the model: grows with every change that can change a guess number.
pub(super) const VERSION: u32 = 2;

/// What a segment costs beside its content: that it is a segment of this kind and not of another.
pub(super) const WORD: u32 = 300;
/// A Chinese word or syllable behind another one: they are strung together without spaces.
pub(super) const PINYIN_ON: u32 = 0;
/// The whole is none of the known passwords. Beside what the probabilities say (half of all accounts have a known one) this
/// holds the known ones together: an entry of the list is tried before what is merely made of cheap parts.
pub(super) const UNKNOWN: u32 = 900;
/// A password from the list as a part of a longer one; the price of the list is the log of a rank there.
pub(super) const PASSWORD_PART: u32 = 900;
/// A stretch of characters that nothing explains, once for each stretch.
pub(super) const CHARACTERS: u32 = 1000;
/// The same of Russian letters on Latin keys, beside that.
pub(super) const OTHER_KEYS: u32 = 100;
/// What a character costs in full; of what the model asks above it a fifth: to a guesser a rare letter is hardly worse than a
/// random one of 26 letters and 10 digits.
pub(super) const CHARACTER_CAP: u32 = 1_200;
pub(super) const CHARACTER_ABOVE_CAP: u32 = 5;
/// The most that one costs: no more than one of the 95 characters of a keyboard.
pub(super) const CHARACTER_MOST: u32 = 1_980;
/// Of how many letters before it a letter continues what may be a word: the fifth to the ninth. There are not ten times as
/// many words of nine letters as of eight, and whoever guesses has longer lists than these.
pub(super) const WORD_LIKE: core::ops::Range<u32> = 4..9;
/// What such a letter costs, in hundredths.
pub(super) const WORD_LIKE_PERCENT: u32 = 50;
/// A letter that the model gives less than one in sixty continues no word.
pub(super) const ODD_LETTER: u32 = 1_800;
/// A digit behind a letter, in one stretch.
pub(super) const DIGIT_BEHIND_LETTER: u32 = 500;
/// A character where the character model is not loaded.
pub(super) const UNPRICED: u16 = 1_400;
/// A character that the model does not tell apart (Han and other scripts): one of some hundreds that are in use.
pub(super) const OTHER_CHARACTER: u32 = 2_300;

/// Capitals: the first letter of a segment, all letters, and any others with each of them.
pub(super) const FIRST_CAPITAL: u32 = 1_300;
pub(super) const ALL_CAPITALS: u32 = 1_500;
pub(super) const OTHER_CAPITALS: u32 = 1_500;
pub(super) const EACH_CAPITAL: u32 = 300;

/// Signs for letters: that there are any, and each of them.
pub(super) const LEET: u32 = 1_500;
pub(super) const EACH_LEET: u32 = 200;
/// Typed on the other keyboard layout, backwards, and Russian in Latin letters.
pub(super) const OTHER_LAYOUT: u32 = 200;
pub(super) const REVERSED: u32 = 1_000;
pub(super) const TRANSLITERATED: u32 = 200;

/// A walk: its first key (some are likelier than others), a first step, a step further on, a turn.
pub(super) const WALK: u32 = 1_600;
pub(super) const WALK_STEP: u32 = 100;
pub(super) const WALK_TURN: u32 = 700;

/// A sequence: from an obvious first letter or another one, forwards or backwards, by ones or twos, and its length.
pub(super) const SEQUENCE: u32 = 1400;
pub(super) const SEQUENCE_ANYWHERE: u32 = 600;
pub(super) const SEQUENCE_BACKWARDS: u32 = 250;
pub(super) const SEQUENCE_BY_TWOS: u32 = 500;
pub(super) const SEQUENCE_STEP: u32 = 60;

/// A copy of what stands before: the first, and each further one, divided by how many there are already, so that the
/// whole grows with the logarithm of their number.
pub(super) const COPY: u32 = 900;
pub(super) const COPY_AGAIN: u32 = 300;

/// A date: the kind, then day and month, the year, and the order.
pub(super) const DATE: u32 = 400;
pub(super) const DAY_AND_MONTH: u32 = 2_400;
/// The years around the reference year, which people write because it is that year.
pub(super) const YEAR_NEAR: u32 = 1_300;
/// The years to come.
pub(super) const YEAR_SOON: u32 = 2_700;
/// Any other year from 1800 to 2100.
pub(super) const YEAR_FAR: u32 = 3_700;
/// The years that people were born in or lived through, from 1900 on, each for five: −log10 of a single year's share.
/// Counted in the dates of eight digits among a million common passwords, weighted by rank^−½; rounded.
pub(super) const YEARS: [u32; 25] = [
    3_200, 3_600, 3_600, 3_900, 4_000, 3_900, 3_700, 3_400, 3_000, 2_400, 2_150, 2_000, 1_930, 1_890, 1_770,
    1_680, 1_590, 1_510, 1_590, 1_820, 2_060, 2_200, 2_500, 2_500, 2_500,
];
pub(super) const DATE_ORDER: u32 = 300;
/// Without the zeros of day and month.
pub(super) const DATE_SHORT: u32 = 300;
pub(super) const DATE_SIGNS: u32 = 400;
/// A year that stands alone.
pub(super) const YEAR: u32 = 200;
/// A number behind a word: half as many passwords end so as are one word.
pub(super) const ENDING: u32 = 700;
/// A number with a meaning right behind another digit: where it begins has to be guessed as well.
pub(super) const NUMBER_ON: u32 = 400;
/// A telephone number: its prefix, and each further digit.
pub(super) const TELEPHONE: u32 = 1_200;
pub(super) const TELEPHONE_DIGIT: u32 = 950;

/// A sign between two parts: the first time, and again.
pub(super) const SEPARATOR: u32 = 1_000;
/// In front of everything.
pub(super) const SEPARATOR_FIRST: u32 = 2_000;
pub(super) const SEPARATOR_AGAIN: u32 = 200;

/// What is known of the user.
pub(super) const PERSONAL: u32 = 300;
