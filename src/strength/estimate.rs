use super::estimator::{Estimator, Inputs};
use super::{advice, crack_time, matchers, model};
use crate::lists;
use crate::report::{
    Disguise, Edition, Estimate, ListName, ListUsed, Model, Pattern, PatternKind, PersonalField, Score,
};
use crate::text::{Prepared, fold_word, looks_like};

/// Estimates a prepared password, with what is known of its owner.
///
/// The same password, owner and inputs give the same estimate everywhere, to the last bit: no clock, no hash map and no
/// platform's arithmetic has a part in it, and everything that has stands in [`Estimate::model`].
///
/// ```
/// use passmuster::strength::{Inputs, estimate};
/// use passmuster::{Password, text::Prepared};
///
/// let score = |password: &str| {
///     let text = Prepared::new(&Password::from(password)).expect("short enough");
///     u8::from(estimate(&text, &[], &Inputs::default()).score)
/// };
/// assert!(score("пароль123") < 2 && score("woaiwojia") < 2 && score("regenboog") < 2);
/// assert_eq!(score("kastanje valt zelden stroomopwaarts"), 4);
/// ```
#[must_use]
pub fn estimate(text: &Prepared, user: &[(PersonalField, &str)], inputs: &Inputs<'_>) -> Estimate {
    let mut patterns = patterns(text, user);
    let found = patterns.len();
    patterns.extend(whole_field(text, user));
    let mut estimator = Estimator::with_room(text.chars().len(), patterns.len());
    let guesses = estimator.estimate(text, &patterns, inputs);
    patterns.truncate(found);
    let log10_thousandths = guesses.log10_thousandths;
    let score = Score::of(log10_thousandths);
    Estimate {
        guesses_log10_thousandths: log10_thousandths,
        code_points_read: text.counts().code_points,
        score,
        crack_times: crack_time::of_all(log10_thousandths).to_vec(),
        advice: advice::advise(score, guesses.segments).as_slice().to_vec(),
        segments: guesses.segments.to_vec(),
        patterns,
        model: model_of(inputs),
    }
}

/// Every guessable pattern of a prepared password, in its order: what rules judge by, also where no list is at hand to
/// estimate with.
#[must_use]
pub fn patterns(text: &Prepared, user: &[(PersonalField, &str)]) -> Vec<Pattern> {
    matchers::find_all(text, user)
}

/// All of the password, where it is a field of the user as it stands: an address with its end, which by itself says
/// nothing of its owner.
fn whole_field(text: &Prepared, user: &[(PersonalField, &str)]) -> Option<Pattern> {
    let letters = text.folded().chars();
    let same = |field: &str| {
        // Folding leaves ASCII as long as it is.
        if field.is_ascii() && field.len() != letters.len() {
            return false;
        }
        let field = fold_word(field);
        field.len() == letters.len() && field.iter().zip(letters).all(|(a, b)| looks_like(*a, *b))
    };
    let (field, _) = user.iter().find(|(_, field)| same(field))?;
    Some(Pattern {
        kind: PatternKind::PersonalData { field: *field, disguise: Disguise::None },
        span: text.span(0..text.chars().len())?,
        length: text.counts().code_points,
    })
}

fn model_of(inputs: &Inputs<'_>) -> Model {
    let used = inputs.lists.loaded().iter().filter(|list| inputs.allowed.contains(list.name));
    let lists = used.map(|list| {
        let edition = match list.edition {
            lists::Edition::Small => Edition::Small,
            lists::Edition::Large => Edition::Large,
        };
        ListUsed { name: name(list.name), edition, hash: list.hash }
    });
    Model { version: model::VERSION, reference_year: inputs.reference_year, lists: lists.collect() }
}

fn name(list: lists::ListName) -> ListName {
    match list {
        lists::ListName::Passwords => ListName::Passwords,
        lists::ListName::English => ListName::English,
        lists::ListName::Dutch => ListName::Dutch,
        lists::ListName::Swedish => ListName::Swedish,
        lists::ListName::Russian => ListName::Russian,
        lists::ListName::Chinese => ListName::Chinese,
        lists::ListName::CharacterModel => ListName::CharacterModel,
    }
}
