//! The password as text: the secret itself and the one preparation that everything else reads.
//!
//! A leaf room: besides the vocabulary of [`crate::report`] it imports nothing of ours.
//!
//! Preparation is the OpaqueString profile of RFC 8265 §4.2 (non-ASCII spaces become U+0020, then NFC;
//! nothing is trimmed, cut or case-mapped) with one deviation: code points that RFC 8264 allows only in
//! some contexts, and default-ignorable ones, are accepted with a warning. An emoji joined by U+200D, a ❤️ with
//! its variation selector and the `·` key of a Chinese input method are what people type.
//!
//! # Unicode version
//!
//! [`UNICODE_VERSION`] states which code points exist. Later versions of the tables agree with it on those
//! code points (`tests/unicode.rs` compares them all), code points that it does not know are refused, and tables
//! that are not stable by policy are pinned: so no newer table in one build can change a verdict.

mod borders;
mod category;
mod class;
mod fold;
mod forms;
mod graphemes;
mod normal;
mod password;
mod prepared;
mod refusal;
mod runs;
mod sort;
mod tables;
mod transliterate;
mod wiped;

pub(crate) use borders::contains;
#[cfg(all(feature = "zxcvbn", not(target_arch = "wasm32")))]
pub(crate) use borders::period;
pub use class::{Kind, is_word, kind};
pub use fold::{Folded, fold_word, leet_letters, looks_like};
pub(crate) use fold::{begins_with, look_alike};
pub(crate) use forms::{fold_case, nfc};
pub use normal::bytes_to_hash;
pub use password::{NotUtf8, Password};
pub use prepared::{Prepared, TooLong};
pub(crate) use sort::sort;
pub(crate) use transliterate::{SPELLINGS, is_cyrillic, spelt_out};
pub use wiped::Wiped;

/// The Unicode version in which *assigned* is meant.
pub const UNICODE_VERSION: (u8, u8, u8) = (16, 0, 0);

/// The most code points that a password may have to be read at all.
///
/// Every stage is linear in the length; this bounds the whole. NIST SP 800-63B-4 asks that 64 be permitted.
pub const MAX_CODE_POINTS: usize = 4_096;
