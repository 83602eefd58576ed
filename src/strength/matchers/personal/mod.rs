//! What is known of the user: their names and addresses, whole, in parts, joined in any order, disguised.
//!
//! [`words`] collects what to look for, [`purse`] leaves out what cannot stand in the password, [`spelling`] knows in how many ways a password may spell it, [`edges`] where
//! a word of the password may begin and end, [`chains`] joins words and judges whether they say anything.
//!
//! Of 20,000 common English words (zxcvbn's), each with `-7` behind it, are refused: 20 for `Piet van der Berg` (names
//! and places in `berg`, and `piet`), 2 for `An de Vries`, none for `Per`, `Tim`, `Lea` and `jan@gmail.com`, 14 for
//! `Ева` and `Юрий`. When three letters counted anywhere it was 890, 91, 359, 151, 67, 312 and 83.
//!
//! The work is linear in the password. At each of its folded letters, of which 4,096 code points have at most 73,728
//! (U+FDFA), every step of every word is taken at most once for each spelling that stands there; a word has some three
//! steps for a letter, forwards and backwards, and [`words::MOST_LETTERS`] bounds the letters. The worst that was found
//! are 25 ms, for U+FDFA×4,096 with its words for names, and 23 ms, for `ⅲ`×4,096 with names of `и`×64; `‼`×4,096
//! with names of `l` and `i` is 7 ms. An ordinary password and user are 0.0014 ms; before words that cannot stand in the
//! password were left out it was 0.05 ms (release build, x86-64).

mod chains;
mod edges;
mod ordinary;
mod purse;
mod search;
mod spelling;
mod words;

pub(super) use search::find;
