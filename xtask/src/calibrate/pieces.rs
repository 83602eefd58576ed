//! What passwords are made of beside words.

use passmuster::lists::characters::{Characters, Class};
use passmuster::report::{Alphabet, KeyboardLayout, SegmentKind};

use super::chooser::Chooser;
use super::disguises::{capital, is_letter};

/// Numbers of three digits and more that are read as words; those of one and two are all drawn.
const NUMBERS: [&str; 16] = [
    "123", "520", "1314", "007", "1234", "2000", "666", "777", "5201314", "1314520", "7758521", "911", "111",
    "521", "100", "12345",
];

/// Formats of dates: how long day, month and year are; which comes first; and whether a sign stands between.
const DATES: [(Order, usize, bool); 8] = [
    (Order::Day, 4, false),
    (Order::Year, 4, false),
    (Order::Month, 4, false),
    (Order::Day, 2, false),
    (Order::Year, 2, false),
    (Order::Day, 0, false),
    (Order::Day, 4, true),
    (Order::Year, 4, true),
];

#[derive(Clone, Copy, PartialEq)]
enum Order {
    Day,
    Month,
    Year,
}

/// A year, a date, a number with a meaning, a telephone number.
pub(super) fn number(chooser: &mut Chooser) -> Option<(String, SegmentKind)> {
    let digits = |length: usize, chooser: &mut Chooser| -> String {
        (0..length).filter_map(|_| char::from_digit(chooser.of(10) as u32, 10)).collect()
    };
    Some(match chooser.by(&[(0, 0.25), (1, 0.35), (2, 0.15), (3, 0.1), (4, 0.1), (5, 0.05)])? {
        0 => ((1900 + chooser.of(137)).to_string(), SegmentKind::Year),
        1 => (date(chooser), SegmentKind::Date),
        2 => ((*chooser.pick(&NUMBERS)).to_owned(), SegmentKind::NumberIdiom),
        3 => (digits(1, chooser), SegmentKind::NumberIdiom),
        4 => (digits(2, chooser), SegmentKind::NumberIdiom),
        _ => {
            let (prefix, more) =
                *chooser.pick(&[("13", 9), ("15", 9), ("18", 9), ("06", 8), ("07", 8), ("89", 9)]);
            (format!("{prefix}{}", digits(more, chooser)), SegmentKind::NumberIdiom)
        }
    })
}

fn date(chooser: &mut Chooser) -> String {
    let (order, length, with_sign) = *chooser.pick(&DATES);
    let month = 1 + chooser.of(12);
    let day = 1 + chooser.of(28);
    let sign = if with_sign { *chooser.pick(&[".", "-", "/"]) } else { "" };
    let year = match length {
        0 => String::new(),
        2 => format!("{:02}", chooser.of(100)),
        _ => (1900 + chooser.of(137)).to_string(),
    };
    match order {
        Order::Day => format!("{day:02}{sign}{month:02}{sign}{year}"),
        Order::Month => format!("{month:02}{sign}{day:02}{sign}{year}"),
        Order::Year => format!("{year}{sign}{month:02}{sign}{day:02}"),
    }
}

/// A sign between two parts.
pub(super) fn sign(chooser: &mut Chooser) -> (String, SegmentKind) {
    let signs: Vec<char> = (' '..='~').filter(|c| !c.is_ascii_alphanumeric()).collect();
    (chooser.pick(&signs).to_string(), SegmentKind::Separator)
}

/// Neighbours in the alphabet or among the digits.
pub(super) fn sequence(chooser: &mut Chooser) -> Option<(String, SegmentKind)> {
    let (first, letters, alphabet) =
        *chooser.pick(&[(b'0', 10, Alphabet::Digits), (b'a', 26, Alphabet::Latin)]);
    let step = chooser.by(&[(1, 0.7), (-1, 0.2), (2, 0.05), (-2, 0.05)])?;
    let mut at = chooser.of(letters as usize) as i32;
    let length = 3 + chooser.more(0.7, 23);
    let mut text = String::new();
    for _ in 0..length {
        // Only digits run on from their end.
        if alphabet == Alphabet::Digits && matches!((at, step), (10, 1) | (-1, -1)) {
            at -= 10 * step;
        }
        if !(0..letters).contains(&at) {
            return None;
        }
        text.push(char::from(first + at as u8));
        at += step;
    }
    Some((text, SegmentKind::Sequence { alphabet, descending: step < 0 }))
}

/// Neighbouring keys of the Latin layout.
pub(super) fn walk(chooser: &mut Chooser) -> Option<(String, SegmentKind)> {
    const ROWS: [&str; 4] = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];
    // The row above is half a key to the left.
    const STEPS: [(i32, i32); 6] = [(0, 1), (0, -1), (1, 0), (1, -1), (-1, 0), (-1, 1)];
    let key = |(row, column): (i32, i32)| {
        let row = ROWS.get(usize::try_from(row).ok()?)?;
        row.chars().nth(usize::try_from(column).ok()?)
    };
    let keys: Vec<(i32, i32)> = (0..4)
        .flat_map(|row| (0..12).map(move |column| (row, column)))
        .filter(|at| key(*at).is_some())
        .collect();
    let mut at = *chooser.pick(&keys);
    let mut text: String = key(at)?.into();
    let mut step = *chooser.pick(&STEPS);
    for nth in 0..3 + chooser.more(0.6, 17) {
        if nth > 0 && chooser.chance(0.3) {
            let others: Vec<_> = STEPS.into_iter().filter(|other| *other != step).collect();
            step = *chooser.pick(&others);
        }
        at = (at.0 + step.0, at.1 + step.1);
        text.push(key(at)?);
    }
    Some((text, SegmentKind::KeyboardWalk { layout: KeyboardLayout::Qwerty }))
}

/// A stretch of characters: drawn after the model, or from all letters, digits and common signs alike, or from each of the two by
/// turns. The engine asks less for rare characters than the model does, so all three come up at its prices. What was
/// drawn could have come from any of them, and is written down so.
pub(super) fn characters(
    before: &str,
    model: &Characters,
    chooser: &mut Chooser,
) -> Option<(String, SegmentKind)> {
    // Latin letters, digits, common signs; and Russian letters.
    let known: Vec<(Class, char)> = (' '..='~')
        .filter(|c| !c.is_ascii_uppercase())
        .chain('а'..='я')
        .map(|c| (Class::of(c), c))
        .filter(|(class, _)| class.members() == 0)
        .collect();
    let latin = known.iter().filter(|(_, c)| c.is_ascii()).count() as f64;
    let mut context = model.start();
    for c in before.chars() {
        context = model.next(context, Class::of(small(c)));
    }
    let mut text = String::new();
    let part_of_model = *[1.0, 0.0, 0.5].get(chooser.point(3.0) as usize)?;
    let mut ways = [1.0_f64; 3];
    for _ in 0..1 + chooser.more(0.85, 30) {
        let shares: Vec<f64> = known
            .iter()
            .map(|(class, _)| libm::pow(10.0, -f64::from(model.cost(context, *class)) / 1_000.0))
            .collect();
        let all: f64 = shares.iter().sum();
        let of = |nth: usize, c: char, part: f64| {
            let alike = if c.is_ascii() { 1.0 / latin } else { 0.0 };
            part * shares.get(nth).copied().unwrap_or_default() / all + (1.0 - part) * alike
        };
        let mut left = chooser.point(1.0);
        let (nth, (class, c)) = known.iter().enumerate().find(|(nth, (_, c))| {
            left -= of(*nth, *c, part_of_model);
            left < 0.0
        })?;
        for (way, part) in ways.iter_mut().zip([1.0, 0.0, 0.5]) {
            *way *= of(nth, *c, part);
        }
        context = model.next(context, *class);
        text.push(if is_letter(*c) && chooser.chance(0.08) { capital(*c) } else { *c });
    }
    chooser.account(ways.iter().sum::<f64>() / 3.0);
    Some((text, SegmentKind::Characters))
}

fn small(c: char) -> char {
    match c {
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}
