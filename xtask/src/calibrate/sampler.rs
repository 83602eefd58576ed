//! Passwords made up segment by segment.

use passmuster::lists::{ListName, Lists, Sort};
use passmuster::report::{Disguise, ListLanguage, Segment, SegmentKind};

use super::chooser::Chooser;
use super::entries::{Entries, Entry};
use super::{disguises, model, pieces};
use crate::Result;

/// How likely another segment follows.
const GO_ON: f64 = 0.5;
/// How likely a whole password is one of the list, in some disguise.
const KNOWN: f64 = 0.3;

/// Makes up passwords.
pub(super) struct Sampler {
    lists: &'static Lists,
    passwords: Entries,
    words: Vec<Entries>,
}

/// A password and how it was made.
#[derive(Default)]
pub(super) struct Draw {
    pub(super) text: String,
    parts: Vec<Part>,
}

#[derive(Clone, Copy)]
struct Part {
    kind: SegmentKind,
    disguise: Disguise,
    length: u32,
    /// What the engine asks for it, where that is known here: tells two ways of putting pinyin together.
    price: Option<u32>,
    is_chinese: bool,
}

#[derive(Clone, Copy)]
enum Piece {
    Word,
    Password,
    Characters,
    Number,
    Sign,
    Copy,
    Walk,
    Sequence,
}

/// About as often as the prices of their beginnings say.
const PIECES: [(Piece, f64); 8] = [
    (Piece::Word, 0.42),
    (Piece::Password, 0.1),
    (Piece::Characters, 0.17),
    (Piece::Number, 0.13),
    (Piece::Sign, 0.08),
    (Piece::Copy, 0.04),
    (Piece::Walk, 0.03),
    (Piece::Sequence, 0.03),
];

impl Sampler {
    pub(super) fn new(lists: &'static Lists) -> Self {
        let words = ListName::WORDS.into_iter().filter(|name| *name != ListName::Passwords);
        Self {
            lists,
            passwords: Entries::of(ListName::Passwords, lists),
            words: words.map(|name| Entries::of(name, lists)).collect(),
        }
    }

    /// One password; nothing where the choices made led nowhere.
    pub(super) fn draw(&self, chooser: &mut Chooser) -> Result<Option<Draw>> {
        let model = self.lists.characters().ok_or("the character model is not loaded")?;
        let mut draw = Draw::default();
        if chooser.chance(KNOWN) {
            let made = self.passwords.draw(chooser).and_then(|entry| {
                let (text, disguise) = disguises::write(&entry.text, chooser)?;
                draw.push(&text, SegmentKind::KnownPassword { disguise }, disguise);
                Some(())
            });
            return Ok(made.map(|()| draw));
        }
        loop {
            let Some(piece) = chooser.by(&PIECES) else { return Ok(None) };
            let made = match piece {
                Piece::Word => self.word(&mut draw, chooser),
                Piece::Password => self.passwords.draw(chooser).and_then(|entry| {
                    let (text, disguise) = disguises::write(&entry.text, chooser)?;
                    draw.push(&text, SegmentKind::KnownPassword { disguise }, disguise);
                    Some(())
                }),
                Piece::Copy => draw.copy(chooser),
                Piece::Characters => draw.take(pieces::characters(&draw.text, model, chooser)),
                Piece::Number => draw.take(pieces::number(chooser)),
                Piece::Sign => draw.take(Some(pieces::sign(chooser))),
                Piece::Walk => draw.take(pieces::walk(chooser)),
                Piece::Sequence => draw.take(pieces::sequence(chooser)),
            };
            if made.is_none() {
                return Ok(None);
            }
            if !chooser.chance(GO_ON) {
                // A whole password was made above, and must not be made in two ways.
                return Ok(Some(draw).filter(|draw| !draw.is_whole_password()));
            }
        }
    }

    fn word(&self, draw: &mut Draw, chooser: &mut Chooser) -> Option<()> {
        let after_chinese = draw.parts.last().is_some_and(|part| part.is_chinese);
        let weights: Vec<(usize, f64)> = self
            .words
            .iter()
            .enumerate()
            .map(|(nth, list)| (nth, if after_chinese && list.list == ListName::Chinese { 6.0 } else { 1.0 }))
            .collect();
        let list = self.words.get(chooser.by(&weights)?)?;
        let entry = list.draw(chooser)?;
        let (text, disguise) = disguises::write(&entry.text, chooser)?;
        draw.push(&text, kind(list.list, entry, disguise)?, disguise);
        let last = draw.parts.last_mut()?;
        last.is_chinese = list.list == ListName::Chinese;
        if disguise == Disguise::None && text == entry.text {
            let toll = if after_chinese && last.is_chinese { model::PINYIN_ON } else { model::WORD };
            last.price = Some(u32::from(entry.cost_tenths) * 100 + toll);
        }
        Some(())
    }
}

impl Draw {
    fn push(&mut self, text: &str, kind: SegmentKind, disguise: Disguise) {
        self.text.push_str(text);
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        self.parts.push(Part { kind, disguise, length, price: None, is_chinese: false });
    }

    fn take(&mut self, piece: Option<(String, SegmentKind)>) -> Option<()> {
        let (text, kind) = piece?;
        self.push(&text, kind, Disguise::None);
        Some(())
    }

    /// The last part again, or the one before the sign that stands there; or all of it.
    fn copy(&mut self, chooser: &mut Chooser) -> Option<()> {
        let parts: Vec<Part> = self.parts.iter().rev().take(2).copied().collect();
        let whole = self.text.chars().count();
        let (length, behind) = match *parts.as_slice() {
            [sign, part] if sign.kind == SegmentKind::Separator => (part.length as usize, 1),
            [_, _] if chooser.chance(0.3) => (whole, 0),
            [last, ..] => (last.length as usize, 0),
            [] => return None,
        };
        let start = whole.checked_sub(length + behind)?;
        let text: String = self.text.chars().skip(start).take(length).collect();
        let times = 1 + if behind == 0 { chooser.more(0.3, 8) } else { 0 };
        self.push(&text.repeat(times), SegmentKind::Repeat { times: times as u32 + 1 }, Disguise::None);
        Some(())
    }

    fn is_whole_password(&self) -> bool {
        matches!(self.parts.as_slice(), [Part { kind: SegmentKind::KnownPassword { .. }, .. }])
    }

    /// Whether the engine explains the password as it was made.
    pub(super) fn is_explained_by(&self, segments: &[Segment]) -> bool {
        let mut merged: Vec<Part> = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            match merged.last_mut() {
                // Syllables are told as one word.
                Some(last) if last.kind == SegmentKind::Pinyin && *last == *part => {
                    last.length += part.length;
                    last.price = last.price.zip(part.price).map(|(a, b)| a + b);
                }
                _ => merged.push(*part),
            }
        }
        merged.len() == segments.len()
            && merged.iter().zip(segments).all(|(part, segment)| {
                part.kind == segment.kind
                    && part.length == segment.length
                    && part.price.is_none_or(|price| price == segment.guesses_log10_thousandths)
            })
    }
}

impl PartialEq for Part {
    /// Whether the engine tells them as one.
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.disguise == other.disguise
    }
}

fn kind(list: ListName, entry: &Entry, disguise: Disguise) -> Option<SegmentKind> {
    let language = match list {
        ListName::English => ListLanguage::En,
        ListName::Dutch => ListLanguage::Nl,
        ListName::Swedish => ListLanguage::Sv,
        ListName::Russian => ListLanguage::Ru,
        ListName::Chinese => ListLanguage::Zh,
        _ => return None,
    };
    Some(match entry.sort {
        Sort::Name => SegmentKind::Name { language, disguise },
        Sort::Place => SegmentKind::Place { language, disguise },
        _ if language == ListLanguage::Zh && entry.text.is_ascii() => SegmentKind::Pinyin,
        _ => SegmentKind::Word { language, disguise },
    })
}
