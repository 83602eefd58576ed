use super::{half_width, outermost, pattern};
use crate::report::{Alphabet, Pattern, PatternKind};
use crate::text::Prepared;

/// The shortest run that is a pattern.
const SHORTEST: usize = 3;

/// A well-known order, in lower and in upper case, and whether its end runs on into its beginning.
struct Order {
    alphabet: Alphabet,
    lower: &'static str,
    upper: &'static str,
    circular: bool,
}

const fn order(alphabet: Alphabet, lower: &'static str, upper: &'static str) -> Order {
    Order { alphabet, lower, upper, circular: false }
}

/// The orders. The Russian alphabet stands here with and without its ё, which many leave out.
const ORDERS: [Order; 10] = [
    Order { alphabet: Alphabet::Digits, lower: "0123456789", upper: "", circular: true },
    order(Alphabet::Latin, "abcdefghijklmnopqrstuvwxyzåäö", "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"),
    order(Alphabet::Cyrillic, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
    order(Alphabet::Cyrillic, "абвгдежзийклмнопрстуфхцчшщъыьэюя", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
    order(Alphabet::QwertyRow, "qwertyuiop", "QWERTYUIOP"),
    order(Alphabet::QwertyRow, "asdfghjkl", "ASDFGHJKL"),
    order(Alphabet::QwertyRow, "zxcvbnm", "ZXCVBNM"),
    order(Alphabet::JcukenRow, "йцукенгшщзхъ", "ЙЦУКЕНГШЩЗХЪ"),
    order(Alphabet::JcukenRow, "фывапролджэ", "ФЫВАПРОЛДЖЭ"),
    order(Alphabet::JcukenRow, "ячсмитьбю", "ЯЧСМИТЬБЮ"),
];

impl Order {
    fn position(&self, c: char) -> Option<usize> {
        [self.lower, self.upper]
            .into_iter()
            .find_map(|letters| letters.chars().position(|letter| letter == c))
    }

    /// Whether `b` follows `a`: `Some(false)` forwards, `Some(true)` backwards.
    fn step(&self, a: usize, b: usize) -> Option<bool> {
        let last = self.lower.chars().count() - 1;
        if b == a + 1 || (self.circular && a == last && b == 0) {
            Some(false)
        } else if a == b + 1 || (self.circular && b == last && a == 0) {
            Some(true)
        } else {
            None
        }
    }
}

/// Runs of neighbours in a well-known order, forwards or backwards, case and width aside.
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    outermost(ORDERS.iter().flat_map(|order| find_in(text, order)).collect())
}

fn find_in(text: &Prepared, order: &Order) -> Vec<Pattern> {
    let mut found = Vec::new();
    // The run so far: where it began and which way it goes, once that is known.
    let (mut start, mut direction, mut before) = (0, None, None);
    let mut close = |start: usize, end: usize, direction: Option<bool>| {
        if let Some(descending) = direction
            && end - start >= SHORTEST
        {
            let kind = PatternKind::Sequence { alphabet: order.alphabet, descending };
            found.extend(pattern(text, kind, start..end));
        }
    };
    for (at, &c) in text.chars().iter().enumerate() {
        let position = order.position(half_width(c));
        let step = before.zip(position).and_then(|(a, b)| order.step(a, b));
        if step.is_none() || (direction.is_some() && direction != step) {
            close(start, at, direction);
            // The last character of a run may begin the next one: abcba.
            start = if step.is_some() { at - 1 } else { at };
        }
        direction = step;
        before = position;
    }
    close(start, text.chars().len(), direction);
    found
}
