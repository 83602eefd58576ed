//! Passwords for people.

use zeroize::Zeroizing;

use super::alphabet::alphabet;
use super::asked::{Asked, Part, asked};
use super::census::Census;
use super::dice::Dice;
use super::options::{GenerateError, Kind, Options};
use super::phrase::{Parts, Style};
use super::plan::plans;
use super::search::{NoHistory, newcomer};
use super::shape::Shape;
use super::source::Source;
use super::witness::{Budget, Witness, for_each_choice, witness};
use crate::engine::check_with_history;
use crate::policy::Policy;
use crate::report::{Mode, Verdict};
use crate::rules::RuleSpec;
use crate::text::Password;

/// A password for somebody, and what it is worth.
#[derive(Debug)]
#[non_exhaustive]
pub struct Generated {
    /// The password. The policy accepts it of somebody of whom nothing else is known.
    pub password: Password,
    /// Its entropy in thousandths of a bit, rounded down: log2 of the number of texts that it was drawn from, each as likely as
    /// any other. Where rules refuse some of them that cannot be counted (word lists, walks, strength…), the share that is
    /// refused of 64 fixed ones is taken off.
    pub entropy_millibits: u32,
}

/// Generates passwords that a policy accepts, many by one preparation.
///
/// ```
/// use passmuster::generate::{Generator, Options};
/// use passmuster::presets;
///
/// let policy = presets::get("amocrm").expect("a preset");
/// let generator = Generator::new(&policy, &Options::default())?;
/// // Take `getrandom` or the like; never what this example does.
/// let mut counter = 0_u64;
/// let mut random = |bytes: &mut [u8]| for byte in bytes {
///     counter = counter.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
///     *byte = (counter >> 56) as u8;
/// };
/// let generated = generator.generate(&mut random)?;
/// assert!(generated.entropy_millibits > 70_000);
/// # Ok::<(), passmuster::generate::GenerateError>(())
/// ```
#[derive(Debug)]
pub struct Generator<'a> {
    policy: &'a Policy,
    recipe: Recipe,
    entropy_millibits: u32,
}

/// What texts are drawn from.
#[derive(Debug)]
enum Recipe {
    Characters(Census),
    Phrase { parts: Parts, count: u32, style: Style },
}

/// Drawn and refused by the engine before giving up. What is refused more often than once in a hundred times is hardly a
/// password for that policy.
const MOST_TRIES: u32 = 1_000;
/// Fixed texts that say what share of them the engine refuses.
const PROBES: u32 = 64;

/// When a style of phrase is taken, by fixed texts: after so many accepted ones, unless so many were refused before.
struct Trial {
    accepted: u32,
    refused: u32,
}
/// First a style that passes half of the time or more; where there is none, one that passes often enough to be drawn anew.
const TRIALS: [Trial; 2] = [Trial { accepted: 2, refused: 3 }, Trial { accepted: 3, refused: 24 }];

/// A password that a policy accepts. For more than one make a [`Generator`].
///
/// The random source fills a buffer with random bytes; the password is as good as they are. Of the texts that fit the options
/// and that the policy accepts each is as likely as any other: what is refused is thrown away and drawn anew.
///
/// # Errors
///
/// When no password meets the policy, or none that fits the options; when a rule that cannot be planned for refuses a thousand
/// in a row (a pattern that must match a certain word); when the random source is broken.
pub fn generate(
    policy: &Policy,
    options: &Options,
    random: &mut dyn FnMut(&mut [u8]),
) -> Result<Generated, GenerateError> {
    Generator::new(policy, options)?.generate(random)
}

impl<'a> Generator<'a> {
    /// Prepares for a policy and options.
    ///
    /// # Errors
    ///
    /// When no password meets the policy, or none that fits the options.
    pub fn new(policy: &'a Policy, options: &Options) -> Result<Self, GenerateError> {
        let asked = asked(policy);
        let all: Vec<&Asked> = asked.iter().collect();
        let recipe = match options.kind {
            Kind::Random => characters(&all, options),
            Kind::Passphrase | Kind::Pronounceable => {
                let mut recipe = Err(GenerateError::DoesNotFit);
                for parts in Parts::of(options.kind, options.language) {
                    recipe = recipe.or_else(|_| phrase(policy, &all, options, parts));
                }
                recipe
            }
        };
        let recipe = recipe.map_err(|error| match witness(policy, Budget::default()) {
            Witness::Unsatisfiable { rules } => GenerateError::Unsatisfiable { rules },
            _ => error,
        })?;
        let bits = recipe.bits().ok_or(GenerateError::NoCharacters)?;
        let mut generator = Self { policy, recipe, entropy_millibits: 0 };
        let loss = if generator.is_counted() { 0.0 } else { generator.loss() };
        let millibits = libm::floor((bits - loss).max(0.0) * 1_000.0);
        // A whole number far below 2^32: at most 256 parts of 21 bits.
        generator.entropy_millibits = millibits as u32;
        Ok(generator)
    }

    /// The next password.
    ///
    /// # Errors
    ///
    /// When the policy refuses a thousand in a row, or the random source is broken.
    pub fn generate(&self, random: &mut dyn FnMut(&mut [u8])) -> Result<Generated, GenerateError> {
        let mut source = Source::new(random);
        for _ in 0..MOST_TRIES {
            let text = self.recipe.draw(&mut source)?;
            if source.is_constant() {
                return Err(GenerateError::BrokenSource);
            }
            if accepts(self.policy, &text) {
                let password = Password::from(text.as_str());
                return Ok(Generated { password, entropy_millibits: self.entropy_millibits });
            }
        }
        Err(GenerateError::NoneAccepted { tries: MOST_TRIES })
    }

    /// The entropy of what it generates: see [`Generated::entropy_millibits`].
    #[must_use]
    pub fn entropy_millibits(&self) -> u32 {
        self.entropy_millibits
    }

    /// Whether the number of texts is the exact number of those that the policy accepts.
    fn is_counted(&self) -> bool {
        let enforced = self.policy.rules().iter().zip(&self.policy.spec().rules);
        let mut enforced =
            enforced.filter(|(rule, _)| rule.mode == Mode::Enforce).map(|(_, entry)| &entry.rule);
        matches!(self.recipe, Recipe::Characters(_))
            && enforced.all(|rule| {
                matches!(
                    rule,
                    RuleSpec::Length(_)
                        | RuleSpec::MaxBytes(_)
                        | RuleSpec::CharacterClasses(_)
                        | RuleSpec::AllowedCharacters(_)
                        | RuleSpec::ForbiddenCharacters(_)
                        | RuleSpec::Confirmation(_)
                        | RuleSpec::PersonalData(_)
                        | RuleSpec::History(_)
                        | RuleSpec::Breached(_)
                )
            })
    }

    /// −log2 of the share that is accepted, by fixed texts; one more refused than were.
    fn loss(&self) -> f64 {
        let mut fill = fixed();
        let mut source = Source::new(&mut fill);
        let mut passes = || self.recipe.draw(&mut source).is_ok_and(|text| accepts(self.policy, &text));
        let accepted = (0..PROBES).filter(|_| passes()).count().max(1);
        libm::log2(f64::from(PROBES + 1) / accepted as f64)
    }
}

impl Recipe {
    fn draw(&self, source: &mut Source<'_>) -> Result<Zeroizing<String>, GenerateError> {
        match self {
            Self::Characters(census) => {
                let characters = census.draw(source)?;
                let mut text = Zeroizing::new(String::with_capacity(characters.len() * 4));
                text.extend(characters.iter());
                Ok(text)
            }
            Self::Phrase { parts, count, style } => parts.draw(*count, *style, source),
        }
    }

    fn bits(&self) -> Option<f64> {
        match self {
            Self::Characters(census) => census.bits(),
            Self::Phrase { parts, count, style } => Some(parts.bits(*count, *style)),
        }
    }
}

/// Random characters: of all alternatives of the policy the first that allows the length, or else the one that allows the
/// longest.
fn characters(all: &[&Asked], options: &Options) -> Result<Recipe, GenerateError> {
    let mut best: Option<(bool, u32, Census)> = None;
    let mut error = GenerateError::NoCharacters;
    for_each_choice(all, |parts| {
        if best.as_ref().is_some_and(|(enough, ..)| *enough) {
            return;
        }
        match census(parts, options) {
            Ok((enough, length, census)) => {
                if enough || best.as_ref().is_none_or(|(_, other, _)| length > *other) {
                    best = Some((enough, length, census));
                }
            }
            Err(GenerateError::DoesNotFit) => error = GenerateError::DoesNotFit,
            Err(_) => {}
        }
    });
    best.map(|(.., census)| Recipe::Characters(census)).ok_or(error)
}

/// What one choice of alternatives leaves: whether it is as long as wanted, its length, and its texts.
fn census(parts: &[&Part], options: &Options) -> Result<(bool, u32, Census), GenerateError> {
    let shape = Shape::of(parts.iter().copied());
    let pool = alphabet(&shape, options);
    let plans = plans(&shape, &pool);
    let size = pool.size();
    if plans.is_empty() || size < 2 {
        return Err(GenerateError::NoCharacters);
    }
    let bits = libm::log2(f64::from(size));
    // A whole number of at most 75.
    let enough = libm::ceil(f64::from(Options::WANTED_BITS) / bits) as u32;
    let wanted = options.length.unwrap_or(enough);
    let nearest = plans.iter().map(|plan| wanted.clamp(plan.length.least, plan.length.most));
    let length = nearest.min_by_key(|length| length.abs_diff(wanted)).ok_or(GenerateError::NoCharacters)?;
    // A policy may ask for more than anybody can; what was asked for here is held to.
    if options.length.is_some_and(|asked| asked != length || asked > Options::MOST) {
        return Err(GenerateError::DoesNotFit);
    }
    let census = Census::new(&shape, &pool, length).filter(|census| census.bits().is_some());
    Ok((length >= wanted, length, census.ok_or(GenerateError::DoesNotFit)?))
}

/// The plainest phrase of enough parts that the policy accepts.
fn phrase(policy: &Policy, all: &[&Asked], options: &Options, parts: Parts) -> Result<Recipe, GenerateError> {
    let plain = Style { separator: None, capitals: false, digits: 0 };
    let enough = libm::ceil(f64::from(Options::WANTED_BITS) / parts.bits(1, plain)) as u32;
    let mut shapes = Vec::new();
    for_each_choice(all, |parts| shapes.push(Shape::of(parts.iter().copied())));
    // A part has at least two letters.
    let least = shapes.iter().map(|shape| shape.code_points.least.max(shape.graphemes.least)).min();
    let counts: Vec<u32> = match options.words {
        Some(asked) if asked == 0 || asked > Options::MOST => return Err(GenerateError::DoesNotFit),
        Some(asked) => vec![asked],
        // As many as wanted, more only where the policy asks for a longer text, fewer only where it allows none so long.
        None => {
            let most = enough.max(least.unwrap_or_default() / 2).min(Options::MOST);
            (enough..=most).chain((Options::FEWEST_WORDS..enough).rev()).collect()
        }
    };
    for trial in TRIALS {
        for &count in &counts {
            for style in Style::all() {
                let mut fill = fixed();
                let mut source = Source::new(&mut fill);
                let (mut accepted, mut refused) = (0, 0);
                while accepted < trial.accepted && refused < trial.refused {
                    let text = parts.draw(count, style, &mut source)?;
                    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
                    let could = shapes.iter().any(|shape| {
                        length <= shape.code_points.most && text.chars().all(|c| shape.admits(c))
                    });
                    *(if could && accepts(policy, &text) { &mut accepted } else { &mut refused }) += 1;
                }
                if accepted == trial.accepted {
                    return Ok(Recipe::Phrase { parts, count, style });
                }
            }
        }
    }
    Err(GenerateError::DoesNotFit)
}

/// Whether the policy accepts a text of somebody without a past.
fn accepts(policy: &Policy, text: &str) -> bool {
    let context = newcomer().with_confirmation(Password::from(text));
    check_with_history(policy, &Password::from(text), &context, &NoHistory).verdict != Verdict::Refused
}

/// Bytes that are the same every time, to find out what a policy does to texts that nobody will get.
fn fixed() -> impl FnMut(&mut [u8]) {
    let mut dice = Dice::new(0);
    move |bytes| bytes.fill_with(|| u8::try_from(dice.below(256)).unwrap_or_default())
}
