//! From a price to a guess number.
//!
//! A price orders passwords; it is not a number of them. Each kind of segment has a price for itself, so all prices together come
//! to more than one probability, and below a price of 10 stand some 10^13 passwords (`cargo xtask calibrate` counts
//! them). But attackers know more than lists that fit a download: what our lists do not explain others' do. So
//! [`KNOTS`] says what a price means, and stays below that count. `docs/strength.md` tells how they were found and how far
//! they are from it.

/// Prices and the guess numbers that they stand for, as log10 in thousandths; in between it is linear. Both rise, so the
/// order of two passwords is that of their prices.
///
/// - Up to 5,500, the median place of a password of that price in lists of leaked passwords in order of use.
/// - At 13,800 and 15,000 the scores 3 and 4 begin: words of each of the five languages with the usual decorations, even those that
///   our lists do not have, stay below (97 of 100), and random texts and passphrases above.
/// - Beyond, one decade is one decade, short of what the steps before have taken.
const KNOTS: [(u32, u32); 10] = [
    (0, 0),
    (3_000, 2_800),
    (4_400, 3_700),
    (5_500, 4_000),
    (8_000, 4_900),
    (10_500, 6_200),
    (13_800, 7_990),
    (15_000, 10_000),
    (18_000, 13_000),
    (30_000, 25_000),
];

/// The guess number, as log10 in thousandths, of a password of this price.
pub(super) fn guesses(price: u32) -> u32 {
    let behind = KNOTS.partition_point(|(knot, _)| *knot <= price);
    let before = behind.checked_sub(1).and_then(|at| KNOTS.get(at));
    match (before, KNOTS.get(behind)) {
        (Some((x, y)), Some((next_x, next_y))) => y + (price - x) * (next_y - y) / (next_x - x),
        (Some((x, y)), None) => y + (price - x),
        (None, _) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_price_is_never_a_lower_guess_number() {
        for price in 1..100_000 {
            assert!(super::guesses(price - 1) <= super::guesses(price), "{price}");
        }
        for (price, guesses) in KNOTS {
            assert_eq!(super::guesses(price), guesses);
        }
    }
}
