//! In how many ways a password may spell a word: with signs for letters, in the other script, without ä and ö.
//!
//! All words are laid out in one row of slots, one for each letter. A spelling is a step from a slot to a later one that
//! some letters of the password pay for; the search asks which steps the password can pay from each of its letters on.

use super::purse::Purse;
use super::words::{FIELDS, Letter, Strength, Word, ideographs};
use crate::text::{SPELLINGS, is_cyrillic, leet_letters, look_alike};

/// The slot behind the last letter of every word.
pub(super) const END: usize = 0;

/// Marks that a way through a word keeps until a step takes them. The greatest way is the best one: without signs
/// before the longest (`yuri1985` holds `yuri`, not a `yurii` with a 1), the longest before one in its own script.
pub(super) const ONLY_SIGNS: u32 = 1;
pub(super) const OWN_SCRIPT: u32 = 2;
pub(super) const OWN_LOOK: u32 = 4;
pub(super) const NO_SIGN: u32 = 1 << 31;

/// The most letters of the password that one step takes, as in `shch` for щ.
pub(super) const MOST_PAID: usize = 4;

pub(super) struct Step {
    /// Slots; small, because the search reads a great many steps.
    pub(super) from: u16,
    pub(super) to: u16,
    /// All bits but those of the marks that it takes.
    pub(super) keep: u32,
}

/// The steps that one text pays for.
pub(super) struct Paid {
    /// The text behind its first letter.
    tail: Vec<char>,
    pub(super) steps: Vec<Step>,
}

impl Paid {
    pub(super) fn length(&self) -> usize {
        self.tail.len() + 1
    }
}

/// A word as it is or backwards.
pub(super) struct Entry<'a> {
    pub(super) word: &'a Word<'a>,
    /// See [`Word::strengths`].
    pub(super) strengths: [Option<Strength>; FIELDS.len()],
    pub(super) backwards: bool,
    /// The slot of its first letter.
    pub(super) first: usize,
}

/// What begins with a letter, the letters in order. Not a map: its code would be a download of its own.
type ByLetter = Vec<(char, Vec<Paid>)>;

fn of_letter(all: &ByLetter, letter: char) -> &[Paid] {
    let at = all.binary_search_by_key(&letter, |(known, _)| *known);
    at.ok().and_then(|at| all.get(at)).map_or(&[], |(_, paid)| paid)
}

pub(super) struct Spellings<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) slots: usize,
    /// By the first letter as it looks, Cyrillic or Latin.
    looks: ByLetter,
    /// By the first letter as it is, Cyrillic in the password: for words in Latin letters, and to tell it from its
    /// look-alike.
    sounds: ByLetter,
    /// Steps that cost nothing (ь), the last slot first.
    pub(super) free: Vec<Step>,
}

impl<'a> Spellings<'a> {
    /// Of the words that may stand in the password: most passwords hold none of their user's.
    pub(super) fn of(words: &'a [Word<'a>], purse: &Purse) -> Self {
        let (looks, sounds) = (Vec::new(), Vec::new());
        let mut all = Self { entries: Vec::new(), slots: END + 1, looks, sounds, free: Vec::new() };
        for word in words.iter().filter(|word| !word.letters.is_empty() && purse.may_pay(&word.letters)) {
            all.spell(word, purse);
        }
        all
    }

    /// Apart, because few passwords come here: V8 compiles a function as a whole when it is first called.
    #[inline(never)]
    fn spell(&mut self, word: &'a Word<'a>, purse: &Purse) {
        let arcs = arcs(&word.letters, purse);
        if !lead_through(&arcs, word.letters.len()) {
            return;
        }
        let strengths = word.strengths();
        self.add(word, strengths, &arcs, false);
        let same = word.letters.iter().map(|letter| letter.folded);
        if !same.clone().eq(same.rev()) && (word.letters.len() > 1 || ideographs(&word.letters) == 0) {
            self.add(word, strengths, &arcs, true);
        }
    }

    fn add(
        &mut self,
        word: &'a Word<'a>,
        strengths: [Option<Strength>; FIELDS.len()],
        arcs: &[Arc],
        backwards: bool,
    ) {
        let (first, length) = (self.slots, word.letters.len());
        self.slots += length;
        self.entries.push(Entry { word, strengths, backwards, first });
        // Fits: there are two for each of `MOST_LETTERS`, and one.
        let small = |slot: usize| u16::try_from(slot).unwrap_or(u16::MAX);
        let slot = |letter: usize| small(if letter == length { END } else { first + letter });
        for arc in arcs {
            let (from, to) =
                if backwards { (length - arc.to, length - arc.from) } else { (arc.from, arc.to) };
            // What takes no letter of the word is never the first of it.
            if from == to && from == 0 || from == length {
                continue;
            }
            let step = Step { from: slot(from), to: slot(to), keep: arc.keep };
            let mut paid: Vec<char> = arc.price.chars().collect();
            if backwards {
                paid.reverse();
            }
            let Some((&letter, tail)) = paid.split_first() else {
                let at = self.free.partition_point(|other| other.from >= step.from);
                self.free.insert(at, step);
                continue;
            };
            let all = if arc.sounds { &mut self.sounds } else { &mut self.looks };
            let at = all.binary_search_by_key(&letter, |(known, _)| *known).unwrap_or_else(|at| {
                all.insert(at, (letter, Vec::new()));
                at
            });
            let Some((_, of_letter)) = all.get_mut(at) else { continue };
            match of_letter.iter_mut().find(|known| known.tail == tail) {
                Some(known) => known.steps.push(step),
                None => of_letter.push(Paid { tail: tail.to_vec(), steps: vec![step] }),
            }
        }
    }

    /// What the password can pay from here on, and which marks stay. `looks` is the password as it looks.
    pub(super) fn paid(&self, folded: &[char], looks: &[char], mut with: impl FnMut(&Paid, u32)) {
        let (Some((&c, _)), Some((&letter, rest))) = (folded.split_first(), looks.split_first()) else {
            return;
        };
        let look = look_marks(c, letter);
        for paid in of_letter(&self.looks, letter) {
            if let Some(keep) = tail_marks(&paid.tail, rest) {
                with(paid, keep & look & !ONLY_SIGNS);
            }
        }
        let mut seen = None;
        for letter in leet_letters(c).iter().map(|&letter| look_alike(letter)) {
            // Latin o and Cyrillic о stand beside each other in the table.
            if seen == Some(letter) || letter == c {
                continue;
            }
            seen = Some(letter);
            for paid in of_letter(&self.looks, letter) {
                if let Some(keep) = tail_marks(&paid.tail, rest) {
                    with(paid, keep & !NO_SIGN);
                }
            }
        }
        for paid in of_letter(&self.sounds, c) {
            if folded.get(1..paid.length()) == Some(&paid.tail) {
                with(paid, !ONLY_SIGNS);
            }
        }
    }
}

/// A letter that only looks like another takes a mark, so that no word is read half by its looks and half by its sound:
/// `upi` is not Юрий. Some sound as they look.
fn look_marks(c: char, look: char) -> u32 {
    if c == look || matches!(c, 'а' | 'е' | 'к' | 'м' | 'о' | 'т' | 'х') {
        u32::MAX
    } else {
        !OWN_LOOK
    }
}

/// Whether the password goes on with these letters or signs for them, and which marks stay.
fn tail_marks(tail: &[char], rest: &[char]) -> Option<u32> {
    let mut keep = u32::MAX;
    for (&letter, &c) in tail.iter().zip(rest.get(..tail.len())?) {
        keep &= match c {
            _ if c == letter => !ONLY_SIGNS,
            _ if leet_letters(c).iter().any(|&sign| look_alike(sign) == letter) => !NO_SIGN,
            _ => return None,
        };
    }
    Some(keep)
}

/// A step within one word that is not laid out yet.
struct Arc {
    from: usize,
    to: usize,
    price: Price,
    sounds: bool,
    keep: u32,
}

/// What the password has to have for a step.
enum Price {
    Letter(char),
    Text(&'static str),
}

impl Price {
    fn chars(&self) -> impl Iterator<Item = char> {
        let (letter, text) = match *self {
            Self::Letter(letter) => (Some(letter), ""),
            Self::Text(text) => (None, text),
        };
        letter.into_iter().chain(text.chars())
    }
}

/// The steps through a word that the password may pay for somewhere, from its first letter on.
fn arcs(letters: &[Letter], purse: &Purse) -> Vec<Arc> {
    let mut arcs = Vec::new();
    for (from, letter) in letters.iter().enumerate() {
        let rest = letters.get(from..).unwrap_or_default();
        let begins =
            |text: &str| text.chars().zip(0..).all(|(c, at)| rest.get(at).is_some_and(|l| l.folded == c));
        let mut add = |length: usize, price: Price, sounds, keep| {
            if price.chars().all(|c| purse.has(c)) {
                arcs.push(Arc { from, to: from + length, price, sounds, keep });
            }
        };
        let look = look_alike(letter.folded);
        add(1, Price::Letter(look), false, look_marks(letter.folded, look));
        if look != letter.folded {
            add(1, Price::Letter(letter.folded), true, u32::MAX);
        }
        if let Some(text) = letter.spelt_out {
            add(1, Price::Text(text), false, u32::MAX);
        }
        let sounds = purse.cyrillic && (letter.folded.is_ascii_lowercase() || letter.folded == '\'');
        // The units are Cyrillic.
        if !sounds && !is_cyrillic(letter.folded) {
            continue;
        }
        for (unit, spellings) in SPELLINGS {
            if begins(unit) {
                spellings
                    .iter()
                    .for_each(|text| add(unit.chars().count(), Price::Text(text), false, !OWN_SCRIPT));
            }
            if sounds && unit.chars().all(|c| purse.has(c)) {
                for text in spellings.iter().filter(|text| begins(text)) {
                    add(text.len(), Price::Text(unit), true, !OWN_SCRIPT);
                }
            }
        }
    }
    arcs
}

/// Whether these steps, in the order of the letters that they begin at, lead from the first letter behind the last.
fn lead_through(arcs: &[Arc], length: usize) -> bool {
    let mut reached = vec![false; length + 1];
    reached.iter_mut().take(1).for_each(|first| *first = true);
    for arc in arcs {
        if reached.get(arc.from).is_some_and(|from| *from) {
            reached.get_mut(arc.to).into_iter().for_each(|to| *to = true);
        }
    }
    reached.last().is_some_and(|end| *end)
}
