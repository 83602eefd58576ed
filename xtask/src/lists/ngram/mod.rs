//! Training of the character model, `src/lists/data/characters.bin`.
//!
//! All n-grams of up to five characters are counted ([`counts`]) and smoothed ([`smooth`]); those that change little are
//! left out ([`prune`]); the rest is written in the form that `passmuster::lists::characters` reads ([`pack`]), with a
//! price for each length of a password ([`lengths`]). Nothing depends on the order of a hash map, on the clock or on the
//! machine's own logarithm: the same lists give the same bytes.

mod counts;
mod lengths;
mod pack;
mod prune;
mod smooth;

use passmuster::lists::characters::{Broken, Characters, LENGTHS};

pub(crate) use counts::{Corpus, Level};

/// What decides about the model: all of it.
///
/// Chosen on a tenth of the million passwords, kept out of training. The figures are mean −log₁₀ P in decades, all of
/// them alike / weighted by rank^−0.5, at 55 KB of brotli; a row of figures differs in what it names only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// A password of rank r weighs r to the power of minus this.
    ///
    /// Without prices for lengths: 0: 10.44 / 9.48, 0.25: 10.47 / 9.46, 0.5: 10.59 / 9.52, 0.75: 10.93 / 9.75. More weight
    /// for the head keeps the order of the better known passwords, less gives the tail its due: this is between.
    pub(crate) zipf: f64,
    /// The words of each language together, as a part of the passwords.
    ///
    /// 0.02 (pinyin 0.04): held-out passwords 0.06 cheaper, frequent Dutch words 0.2 dearer.
    pub(crate) words: f64,
    /// A word of share s weighs s to the power of this. Between 0.3 and 0.75 nothing differs by more than 0.02.
    pub(crate) damp: f64,
    /// How far a context trusts the shorter one: the Witten–Bell count of kinds times this.
    ///
    /// 1: 10.53, 3: 10.51, 6: 10.50, 12: 10.48 (zipf 0.4, no lengths); beyond 4 the order of known passwords suffers.
    pub(crate) trust: f64,
    /// N-grams that change the model by less than this, in nats per character, are left out.
    pub(crate) threshold: f64,
}

/// As the model ships: 46,205 n-grams, 53.8 KB of brotli (level 11).
///
/// By size, held-out passwords cost on average: 30 KB 10.35 / 9.29, 45 KB 10.29 / 9.19, 55 KB 10.27 / 9.15, 80 KB
/// 10.20 / 9.06.
pub(crate) const SHIPPED: Settings =
    Settings { zipf: 0.5, words: 0.04, damp: 0.6, trust: 4.0, threshold: 8.3e-7 };

/// The packed model.
///
/// Takes all passwords with their ranks, and for each language its words with their shares; folded, as the lists hold
/// them.
///
/// # Errors
///
/// Where the model would be larger than its file allows.
pub(crate) fn model<'a>(
    passwords: impl Iterator<Item = (u32, &'a str)>,
    languages: impl IntoIterator<Item = Vec<(&'a str, f64)>>,
    settings: Settings,
) -> Result<Vec<u8>, Broken> {
    let corpora = corpora(passwords, languages, settings);
    thin(&full(&corpora, settings), &corpora, settings)
}

/// One password weighs one on average.
pub(crate) fn corpora<'a>(
    passwords: impl Iterator<Item = (u32, &'a str)>,
    languages: impl IntoIterator<Item = Vec<(&'a str, f64)>>,
    settings: Settings,
) -> Vec<Corpus<'a>> {
    let texts: Vec<_> =
        passwords.map(|(rank, text)| (text, libm::pow(f64::from(rank), -settings.zipf))).collect();
    let share = texts.len() as f64;
    let mut corpora = vec![Corpus { share, passwords: true, texts }];
    corpora.extend(languages.into_iter().map(|words| {
        let texts = words.into_iter().map(|(word, part)| (word, libm::pow(part, settings.damp))).collect();
        Corpus { share: share * settings.words, passwords: false, texts }
    }));
    corpora
}

/// Counted and smoothed, not yet thinned out.
pub(crate) fn full(corpora: &[Corpus<'_>], settings: Settings) -> Vec<Level> {
    let mut levels = counts::count(corpora);
    smooth::smooth(&mut levels, settings.trust);
    levels
}

/// Thinned out and packed.
pub(crate) fn thin(levels: &[Level], corpora: &[Corpus<'_>], settings: Settings) -> Result<Vec<u8>, Broken> {
    let kept = prune::prune(levels, settings.threshold);
    let grams = pack::pack(levels, &kept);
    // The lengths follow from the model as it will be read.
    let model = Characters::from_packed(&pack::file([0; LENGTHS], &grams))?;
    Ok(pack::file(lengths::lengths(&model, corpora), &grams))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Small lists, of which nearly everything is kept.
    fn small() -> Vec<u8> {
        let passwords = ["password", "password1", "dragon", "пароль", "pass-word", "dragon99", "passage"];
        let words = vec![("draak", 0.5), ("wachtwoord", 0.1)];
        model((1..).zip(passwords), [words], Settings { threshold: 1e-5, ..SHIPPED }).unwrap()
    }

    #[test]
    fn what_is_learnt_costs_less() {
        let model = Characters::from_packed(&small()).unwrap();
        let table =
            [("password", "wordpass"), ("dragon1", "nogard1"), ("пароль", "лорапь"), ("wachten", "netchaw")];
        for (known, unknown) in table {
            assert!(model.whole(known.chars()) < model.whole(unknown.chars()), "{known} against {unknown}");
        }
    }

    #[test]
    fn the_same_lists_give_the_same_bytes() {
        assert_eq!(small(), small());
    }

    #[test]
    fn an_edge_stands_before_the_first_character_only() {
        let levels = full(&corpora((1..).zip(["ab"]), [], SHIPPED), SHIPPED);
        let keys: Vec<Vec<u64>> =
            levels.iter().map(|level| level.grams.iter().map(|gram| gram.key).collect()).collect();
        let of = |classes: &[u64]| classes.iter().fold(0, |key, class| key << counts::BITS | class);
        let (a, b, edge) = (1, 2, 0);
        assert_eq!(
            keys,
            [
                vec![of(&[edge]), of(&[a]), of(&[b])],
                vec![of(&[edge, a]), of(&[a, b]), of(&[b, edge])],
                vec![of(&[edge, a, b]), of(&[a, b, edge])],
                vec![of(&[edge, a, b, edge])],
                vec![],
            ]
        );
    }

    #[test]
    fn probabilities_behind_a_context_leave_something() {
        for level in full(&corpora((1..).zip(["abab", "abc", "zzz"]), [], SHIPPED), SHIPPED).iter().skip(1) {
            for group in level.grams.chunk_by(|a, b| a.context() == b.context()) {
                let sum: f64 = group.iter().map(|gram| gram.probability).sum();
                assert!(sum > 0.0 && sum < 1.0, "{sum}");
            }
        }
    }
}
