//! What nothing else explains: characters by how likely they follow each other.

use super::cover::{Cover, UNREACHED};
use super::explanation::Explanation;
use crate::lists::Lists;
use crate::lists::characters::{Characters, Class, Context, EDGE};
use crate::strength::keyboards::table;
use crate::strength::model;
use crate::strength::view::Place;

/// A stretch of characters that nothing explains: as they stand, or as the Russian letters on the same keys.
pub(super) struct Stretch<'a> {
    characters: Option<&'a Characters>,
    on_other_keys: bool,
    context: Context,
    /// How many letters of what may be one word stand right before this place, in that stretch.
    letters: u32,
    /// The cheapest way that ends in such a stretch.
    cost: u32,
    from: usize,
}

impl<'a> Stretch<'a> {
    pub(super) fn new(lists: &'a Lists, on_other_keys: bool) -> Self {
        let characters = lists.characters();
        let context = characters.map(Characters::start).unwrap_or_default();
        Self { characters, on_other_keys, context, letters: 0, cost: UNREACHED, from: 0 }
    }

    /// Reads the character at `last` and offers the stretch that ends with it.
    pub(super) fn advance(&mut self, cover: &mut Cover<'_>, last: usize) {
        let place = cover.place(last);
        let Some(class) = self.class(place) else {
            self.cost = UNREACHED;
            self.letters = 0;
            self.context = self.characters.map(Characters::start).unwrap_or_default();
            return;
        };
        let before = last.checked_sub(1).map(|before| cover.place(before)).unwrap_or_default();
        let is_letter = self.on_other_keys || place.is_letter();
        let (price, context) =
            self.characters.map_or((model::UNPRICED, self.context), |model| model.step(self.context, class));
        self.context = context;
        let toll = model::CHARACTERS + if self.on_other_keys { model::OTHER_KEYS } else { 0 };
        let anew = cover.cost(last) + toll;
        if place.is_digit() && self.letters > 0 {
            self.cost += model::DIGIT_BEHIND_LETTER;
        }
        if anew < self.cost {
            (self.cost, self.from, self.letters) = (anew, last, 0);
        }
        if !is_letter || (place.is_upper() && !before.is_upper()) {
            self.letters = 0;
        }
        let price = if place.symbol == Place::OTHER || place.trail != 0 {
            model::OTHER_CHARACTER
        } else {
            let is_word_like =
                is_letter && model::WORD_LIKE.contains(&self.letters) && place.identity != before.identity;
            known(u32::from(price), is_word_like)
        };
        let capital = match (place.is_upper(), before.is_upper()) {
            (false, _) => 0,
            (true, true) => model::EACH_CAPITAL / 2,
            (true, false) => model::EACH_CAPITAL,
        };
        self.letters += u32::from(is_letter);
        self.cost += price + capital;
        cover.relax(self.from, last + 1, self.cost, Explanation::Characters);
    }

    /// The class of a character in the model; none where it stands for no Russian letter and should.
    fn class(&self, place: Place) -> Option<Class> {
        if !self.on_other_keys {
            return Some(Class::new(place.class).unwrap_or(EDGE));
        }
        match table::OTHER.get(usize::from(place.key)) {
            Some(&symbol @ 0x80..) if place.key < 0x80 => Some(Class::of_symbol(symbol)),
            _ => None,
        }
    }
}

/// What a character costs that the model gives a price.
fn known(price: u32, is_word_like: bool) -> u32 {
    let above = price.saturating_sub(model::CHARACTER_CAP);
    let capped = (price - above + above / model::CHARACTER_ABOVE_CAP).min(model::CHARACTER_MOST);
    if is_word_like && price < model::ODD_LETTER { capped * model::WORD_LIKE_PERCENT / 100 } else { capped }
}
