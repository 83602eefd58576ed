//! Numbers with a meaning: dates in the orders of the five countries, years, and numbers that are read as words.

use super::cover::Cover;
use super::explanation::Explanation;
use crate::strength::model;
use crate::strength::view::Place;

/// Numbers that people choose for what they mean or sound like, with their price: about one in 10^price of the
/// numbers in passwords. By their first digit.
///
/// Chinese homophones (520 *I love you*, 1314 *for a lifetime*, 7758 *kiss me*, 584, 3344, 5201314, 168, 888, 918),
/// telephone and emergency numbers (110, 112, 119, 911, 1177), and what films, clubs, beliefs and jokes made of numbers.
static IDIOMS: [&[(&[u8], u32)]; 10] = [
    &[(b"007", 1_500)],
    &[
        (b"1314", 1_300),
        (b"1314520", 1_500),
        (b"1314521", 1_900),
        (b"1573", 2_500),
        (b"168", 1_900),
        (b"110", 2_200),
        (b"112", 2_200),
        (b"119", 2_200),
        (b"1177", 2_500),
        (b"1337", 1_900),
        (b"101", 1_800),
        (b"100500", 2_100),
        (b"1488", 2_200),
        (b"13", 1_600),
    ],
    &[(b"201314", 2_000)],
    &[(b"3344", 2_200), (b"360", 2_200), (b"365", 2_200)],
    &[(b"420", 2_000), (b"404", 2_300), (b"4815162342", 2_000)],
    &[
        (b"520", 1_300),
        (b"521", 1_700),
        (b"5201314", 1_500),
        (b"5211314", 1_900),
        (b"584", 2_200),
        (b"584520", 2_300),
        (b"584131421", 2_500),
        (b"5845201314", 2_300),
        (b"518", 2_100),
    ],
    &[(b"618", 2_300)],
    &[(b"7758", 2_000), (b"7758258", 2_000), (b"7758521", 2_000), (b"747", 2_300)],
    &[(b"8520", 2_500)],
    &[(b"9958", 2_600), (b"918", 2_300), (b"911", 1_900)],
];

/// The commonest numbers behind a word, with their prices: −log10 of their share of all numbers behind three or more
/// letters among a million common passwords, weighted by rank^−½ and rounded to 50.
static ENDINGS: [(&[u8], u32); 64] = [
    (b"1", 750),
    (b"123", 1_350),
    (b"2", 1_400),
    (b"12", 1_550),
    (b"11", 1_750),
    (b"3", 1_750),
    (b"7", 1_750),
    (b"69", 1_750),
    (b"01", 1_850),
    (b"5", 1_850),
    (b"99", 1_900),
    (b"9", 1_900),
    (b"6", 1_900),
    (b"4", 1_950),
    (b"22", 1_950),
    (b"8", 1_950),
    (b"13", 1_950),
    (b"10", 2_050),
    (b"0", 2_050),
    (b"1234", 2_050),
    (b"23", 2_100),
    (b"21", 2_100),
    (b"77", 2_150),
    (b"00", 2_200),
    (b"2000", 2_250),
    (b"666", 2_250),
    (b"88", 2_250),
    (b"777", 2_300),
    (b"33", 2_300),
    (b"66", 2_350),
    (b"20", 2_350),
    (b"24", 2_350),
    (b"111", 2_350),
    (b"007", 2_350),
    (b"2010", 2_350),
    (b"25", 2_350),
    (b"55", 2_400),
    (b"14", 2_400),
    (b"19", 2_400),
    (b"15", 2_400),
    (b"17", 2_400),
    (b"12345", 2_400),
    (b"44", 2_400),
    (b"18", 2_450),
    (b"98", 2_450),
    (b"02", 2_450),
    (b"16", 2_500),
    (b"200", 2_500),
    (b"27", 2_550),
    (b"32", 2_550),
    (b"45", 2_600),
    (b"28", 2_600),
    (b"100", 2_600),
    (b"09", 2_600),
    (b"26", 2_600),
    (b"03", 2_600),
    (b"07", 2_600),
    (b"101", 2_600),
    (b"05", 2_600),
    (b"78", 2_600),
    (b"34", 2_650),
    (b"04", 2_650),
    (b"89", 2_650),
    (b"2011", 2_650),
];

/// Countries' and operators' prefixes of telephone numbers, in front of so many digits.
static TELEPHONES: [(&[u8], usize); 9] = [
    (b"13", 9),
    (b"15", 9),
    (b"18", 9),
    (b"06", 8),
    (b"316", 8),
    (b"07", 8),
    (b"467", 8),
    (b"89", 9),
    (b"79", 9),
];

/// All numbers that begin here.
pub(super) fn find(cover: &mut Cover<'_>, at: usize) {
    if !cover.place(at).is_digit() {
        return;
    }
    // Deep inside a run of digits, 28 of them at least, nothing is looked for: it is none that anybody remembers by dates.
    let goes_on = |before: usize| at >= before && cover.place(at - before).digits == Place::MOST_DIGITS;
    if goes_on(16) && goes_on(8) && goes_on(0) {
        return;
    }
    let places = cover.places;
    let count = usize::from(cover.place(at).digits);
    let digits = Digits { count, places: places.get(at..).unwrap_or_default() };
    let among_digits = at > 0 && cover.place(at - 1).is_digit();
    let here = (at, cover.cost(at) + if among_digits { model::NUMBER_ON } else { 0 });
    if count >= 4 {
        dates(cover, here, digits);
    }
    signed_dates(cover, at, count);
    let first = cover.place(at).value();
    for (idiom, price) in IDIOMS.get(usize::from(first)).copied().unwrap_or_default() {
        if digits.starts_with(idiom) {
            offer(cover, here, idiom.len(), *price, Explanation::NumberIdiom);
        }
    }
    // At the end of the password, behind a letter.
    let behind_word = at > 0 && cover.place(at - 1).is_letter();
    if behind_word && at + count == cover.places.len() {
        for (ending, price) in &ENDINGS {
            if ending.len() == count && digits.starts_with(ending) {
                offer(cover, here, count, model::ENDING + *price, Explanation::NumberIdiom);
            }
        }
    }
    let telephones: &[_] = if count >= 10 { &TELEPHONES } else { &[] };
    for (prefix, more) in telephones {
        let length = prefix.len() + more;
        if count == length && digits.starts_with(prefix) {
            // The prefix and an operator are guessed, the rest is not.
            let price = model::TELEPHONE + model::TELEPHONE_DIGIT * (*more as u32 - 1);
            offer(cover, here, length, price, Explanation::NumberIdiom);
        }
    }
}

/// Offers a number as a segment; `before` is what the way to it costs.
#[inline]
fn offer(cover: &mut Cover<'_>, (at, before): (usize, u32), length: usize, price: u32, what: Explanation) {
    cover.relax(at, at + length, before + price, what);
}

/// Dates and years without signs.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn dates(cover: &mut Cover<'_>, here: (usize, u32), digits: Digits<'_>) {
    if let Some(year) = digits.number((0, 4))
        && let Some(price) = year_price(cover, year)
    {
        offer(cover, here, 4, model::YEAR + price, Explanation::Year);
    }
    // The longest first: those that are longer than the digits at hand are passed over.
    let long_enough = ORDERS.partition_point(|(length, _)| *length > digits.count);
    for (length, order) in ORDERS.get(long_enough..).unwrap_or_default() {
        if let Some(price) = order.read(cover, digits) {
            offer(cover, here, *length, model::DATE + price, Explanation::Date);
        }
    }
}

/// Where a part of a date begins, and its digits: 0 for what is not there.
type Part = (usize, usize);

/// How a date is written, as where its parts stand.
#[derive(Clone, Copy)]
struct Order {
    day: Part,
    month: Part,
    year: Part,
    price: u32,
}

const fn order(day: Part, month: Part, year: Part, price: u32) -> Order {
    Order { day, month, year, price }
}

/// Day first is written in the Netherlands and Russia, the year first in Sweden and China, the month first in English.
/// Many leave out the zeros of day and month.
static ORDERS: [(usize, Order); 14] = [
    (8, order((0, 2), (2, 2), (4, 4), 0)),
    (8, order((2, 2), (0, 2), (4, 4), model::DATE_ORDER)),
    (8, order((6, 2), (4, 2), (0, 4), 0)),
    (7, order((5, 2), (4, 1), (0, 4), model::DATE_SHORT)),
    (7, order((6, 1), (4, 2), (0, 4), model::DATE_SHORT)),
    (7, order((0, 2), (2, 1), (3, 4), model::DATE_SHORT)),
    (7, order((0, 1), (1, 2), (3, 4), model::DATE_SHORT)),
    (6, order((0, 2), (2, 2), (4, 2), 0)),
    (6, order((2, 2), (0, 2), (4, 2), model::DATE_ORDER)),
    (6, order((4, 2), (2, 2), (0, 2), 0)),
    (6, order((5, 1), (4, 1), (0, 4), model::DATE_SHORT)),
    (6, order((0, 1), (1, 1), (2, 4), model::DATE_SHORT)),
    (4, order((0, 2), (2, 2), (0, 0), 0)),
    (4, order((2, 2), (0, 2), (0, 0), 0)),
];

impl Order {
    fn read(&self, cover: &Cover<'_>, digits: Digits<'_>) -> Option<u32> {
        let day = digits.number(self.day)?;
        let month = digits.number(self.month)?;
        if !is_day(day, month) {
            return None;
        }
        let year = match self.year.1 {
            4 => year_price(cover, digits.number(self.year)?)?,
            2 => year_price(cover, century(cover, digits.number(self.year)?))?,
            _ => 0,
        };
        Some(model::DAY_AND_MONTH + year + self.price)
    }
}

/// Whether a month has the day, in some year.
fn is_day(day: u32, month: u32) -> bool {
    const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    // 0 wraps around to the largest number.
    DAYS.get(month.wrapping_sub(1) as usize).is_some_and(|days| day.wrapping_sub(1) < *days)
}

/// What a year costs among all years that people write; `None` for what is hardly meant as one.
fn year_price(cover: &Cover<'_>, year: u32) -> Option<u32> {
    let now = cover.year;
    match year {
        _ if year + 2 >= now && year <= now + 1 => Some(model::YEAR_NEAR),
        1_900..=2_024 => model::YEARS.get((year as usize - 1_900) / 5).copied(),
        _ if year > now && year <= now + 10 => Some(model::YEAR_SOON),
        1_800..=2_100 => Some(model::YEAR_FAR),
        _ => None,
    }
}

/// The year that two digits stand for: the last such one that is not far ahead.
fn century(cover: &Cover<'_>, digits: u32) -> u32 {
    let latest = cover.year + 5;
    latest - (latest - digits) % 100
}

/// The digits from some place on.
#[derive(Clone, Copy)]
struct Digits<'a> {
    count: usize,
    places: &'a [Place],
}

impl Digits<'_> {
    /// One, two or four of them as a number; those that are there.
    #[inline]
    fn number(self, (at, length): Part) -> Option<u32> {
        let two = |at: usize| self.places.get(at).map(|place| u32::from(place.two));
        match length {
            1 => self.places.get(at).map(|place| u32::from(place.value())),
            2 => two(at),
            _ => Some(two(at)? * 100 + two(at + 2)?),
        }
    }

    fn starts_with(self, digits: &[u8]) -> bool {
        digits.len() <= self.count && digits.iter().zip(self.places).all(|(a, b)| *a == b.symbol)
    }
}

/// Dates with signs between their parts: 31.12.1999, 1-1-85, 2024-06-01.
fn signed_dates(cover: &mut Cover<'_>, at: usize, first: usize) {
    if matches!(first, 1 | 2 | 4) && cover.place(at + first).is_sign() {
        behind_sign(cover, at, first);
    }
}

/// The same, with a sign behind the first part.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn behind_sign(cover: &mut Cover<'_>, at: usize, first: usize) {
    let sign = cover.place(at + first).symbol;
    let mut parts = [0; 3];
    let mut lengths = [0; 3];
    let mut next = at;
    for (nth, (part, length)) in parts.iter_mut().zip(&mut lengths).enumerate() {
        while *length < 4 && cover.place(next).is_digit() {
            *part = *part * 10 + u32::from(cover.place(next).symbol - b'0');
            *length += 1;
            next += 1;
        }
        if nth < 2 {
            if *length == 0 || cover.place(next).symbol != sign {
                return;
            }
            next += 1;
        }
    }
    let day_and_month = |a: u32, b: u32| is_day(a, b) || is_day(b, a);
    let [a, b, c] = parts;
    let year = match lengths {
        [1 | 2, 1 | 2, 4] if day_and_month(a, b) => year_price(cover, c),
        [4, 1 | 2, 1 | 2] if day_and_month(b, c) => year_price(cover, a),
        [1 | 2, 1 | 2, 2] if day_and_month(a, b) => year_price(cover, century(cover, c)),
        [2, 1 | 2, 1 | 2] if day_and_month(b, c) => year_price(cover, century(cover, a)),
        _ => None,
    };
    if let Some(year) = year {
        let price = model::DATE + model::DAY_AND_MONTH + year + model::DATE_SIGNS;
        cover.relax(at, next, cover.cost(at) + price, Explanation::Date);
    }
}
