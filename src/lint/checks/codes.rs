//! Access codes: how hard they are to guess, how they are kept, and how long they live.

use crate::lint::subject::{Subject, error, warning};
use crate::report::{LintCode, LintFinding};

/// The least of a look-up secret in bits (ASVS 6.5.4; NIST SP 800-63B-4 §3.1.2 asks for six digits, which is as much).
const LEAST: u32 = 20;

/// Below it a code is kept as a salted password hash and tries are limited (NIST SP 800-63B-4 §3.1.2.2, ASVS 6.5.2).
const UNPROTECTED: u32 = 112;

/// ASVS 6.4.1 wants a *short* life and gives no figure. Thirty days is the longest that Microsoft Entra lets a Temporary
/// Access Pass live, the closest thing in use to codes that are handed out on paper.
const SHORT_LIFE: u32 = 30;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let Some(code) = &subject.context.access_code else { return Vec::new() };
    let bits = bits(code.alphabet, code.length);
    let mut findings = Vec::new();
    if bits < LEAST {
        findings.push(error("$", LintCode::AccessCodeTooWeak { bits, required: LEAST }));
    }
    if bits < UNPROTECTED {
        if !code.hashed {
            findings.push(error("$", LintCode::AccessCodeNotHashed { bits, required: UNPROTECTED }));
        }
        if !code.rate_limited {
            findings.push(error("$", LintCode::AccessCodeNotLimited { bits, required: UNPROTECTED }));
        }
    }
    if code.lifetime_days > SHORT_LIFE {
        let code = LintCode::AccessCodeLivesLong { days: code.lifetime_days, most: SHORT_LIFE };
        findings.push(warning("$", code));
    }
    let too_short = subject.min().filter(|(min, _)| code.length < *min);
    let too_long = subject.max().filter(|(max, _)| code.length > *max);
    for (_, path) in too_short.into_iter().chain(too_long) {
        findings.push(error(path, LintCode::AccessCodeOfWrongLength { length: code.length }));
    }
    findings
}

/// What a random code has in bits, rounded down.
fn bits(alphabet: u32, length: u32) -> u32 {
    let bits = libm::log2(f64::from(alphabet)) * f64::from(length);
    // A float to integer cast saturates; the small addition makes whole logarithms whole.
    (bits + 1e-9) as u32
}

#[cfg(test)]
mod tests {
    use super::bits;

    #[test]
    fn bits_are_those_of_the_books() {
        // (alphabet, length, bits): the examples of ASVS 6.5.2 and 6.5.4, and the codes of 16 and 24 letters.
        for (alphabet, length, expected) in
            [(62, 19, 113), (10, 34, 112), (36, 4, 20), (10, 6, 19), (26, 16, 75), (26, 24, 112), (2, 8, 8)]
        {
            assert_eq!(bits(alphabet, length), expected, "{alphabet}^{length}");
        }
        assert_eq!(bits(u32::MAX, u32::MAX), u32::MAX);
    }
}
