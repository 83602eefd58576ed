//! Lengths in characters against lengths in bytes.

use crate::lint::subject::{Subject, error, warning};
use crate::report::{Fit, LintCode, LintFinding, ListLanguage, Script};
use crate::text::MAX_CODE_POINTS;

/// What NIST SP 800-63B-4 §3.1.1.2 and ASVS 6.2.9 want permitted: above it a limit in bytes hurts nobody's right.
const PERMITTED: u32 = 64;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let readable = u32::try_from(MAX_CODE_POINTS).unwrap_or(u32::MAX);
    let max = subject.max();
    let most = max.as_ref().map_or(readable, |(max, _)| *max);
    let mut findings = Vec::new();
    match (subject.context.hasher.bytes(), subject.bytes()) {
        (Some(bytes), Some((allowed, path))) if allowed > bytes && !fits(subject, bytes, most).is_empty() => {
            findings.push(error(path, LintCode::MaxBytesAboveHasher { max: allowed, bytes }));
        }
        (Some(bytes), None) => {
            let fits = fits(subject, bytes, most);
            if !fits.is_empty() {
                let path = max.as_ref().map_or("$.rules", |(_, path)| path);
                findings.push(error(path, LintCode::HasherCutsOff { bytes, max: most, fits }));
            }
        }
        _ => {}
    }
    if let Some((bytes, path)) = subject.bytes()
        && subject.is_for_passwords()
    {
        let wanted = most.min(PERMITTED);
        // An emoji is a sign among others: nobody writes 64 of them.
        let fits: Vec<Fit> =
            fits(subject, bytes, wanted).into_iter().filter(|fit| fit.script != Script::Emoji).collect();
        if !fits.is_empty() {
            findings.push(warning(path, LintCode::FewCharactersInBytes { bytes, wanted, fits }));
        }
    }
    findings
}

/// The scripts of the interface's languages of which fewer than `wanted` characters fit, and that are allowed at all.
fn fits(subject: &Subject<'_>, bytes: u32, wanted: u32) -> Vec<Fit> {
    let speaks = |language| subject.context.ui_languages.contains(&language);
    [
        (Script::Latin, 1, 'a', speaks(ListLanguage::En) || speaks(ListLanguage::Nl)),
        (Script::AccentedLatin, 2, 'å', speaks(ListLanguage::Sv)),
        (Script::Cyrillic, 2, 'я', speaks(ListLanguage::Ru)),
        (Script::Chinese, 3, '密', speaks(ListLanguage::Zh)),
        (Script::Emoji, 4, '😀', true),
    ]
    .into_iter()
    .filter(|(_, _, sample, spoken)| *spoken && subject.allows(*sample))
    .map(|(script, each, ..)| Fit { script, characters: bytes / each })
    .filter(|fit| fit.characters < wanted)
    .collect()
}
