//! CLDR's plural rules, for whole numbers.

/// Dutch, Swedish and English: *one* for 1, *other* for the rest.
pub(super) fn one_other(n: u32, one: &'static str, other: &'static str) -> &'static str {
    if n == 1 { one } else { other }
}

/// Russian after a number in the nominative: 1 символ, 2 символа, 5 символов.
#[inline(never)]
pub(super) fn russian(n: u32, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (n % 10, n % 100) {
        (1, hundredth) if hundredth != 11 => one,
        (2..=4, hundredth) if !(12..=14).contains(&hundredth) => few,
        (_, _) => many,
    }
}

/// Russian after a number in the genitive, as *не менее* asks: 1 символа, 2 символов, 21 символа.
pub(super) fn russian_genitive(n: u32, one: &'static str, many: &'static str) -> &'static str {
    russian(n, one, many, many)
}
