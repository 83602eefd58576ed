//! The order of things, and the only place that knows it: prepare, observe, judge, tell.

use std::borrow::Cow;

use crate::evidence::{Breach, Comparison, Context, Evidence};
use crate::lists::{self, ListName, ListSet, Lists};
use crate::policy::Policy;
use crate::report::{
    Counts, Edition, Estimate, Judgement, ListLanguage, Missing, Mode, Outcome, Pattern, PersonalField,
    Report, Requirement, Verdict, ViolationCode, Warning,
};
use crate::reuse::{self, History, HistoryUnavailable};
use crate::rules::Rule;
use crate::strength::{self, Inputs};
use crate::text::{MAX_CODE_POINTS, Password, Prepared, TooLong, bytes_to_hash};

/// Checks a password against a policy.
///
/// Total: every text gets a report. The same arguments give the same report, natively and in wasm, whatever
/// the clock, the locale and the machine.
///
/// ```
/// use passmuster::{Context, Password, Verdict, check, presets};
///
/// let policy = presets::get("amocrm").expect("a preset");
/// let report = check(&policy, &Password::from("Гроза-над-Волгой-7"), &Context::default());
/// // Nothing is known here of the user and of the current password: the server decides.
/// assert_eq!(report.verdict, Verdict::Undecided);
/// ```
#[must_use]
pub fn check(policy: &Policy, password: &Password, context: &Context) -> Report {
    check_with(policy, password, context, Sources::default())
}

/// The same, with the earlier passwords of the account at hand.
///
/// Each earlier password costs one run of a slow hash: check without them first, and verify the current
/// password before anything about earlier ones is told.
#[must_use]
pub fn check_with_history(
    policy: &Policy,
    password: &Password,
    context: &Context,
    history: &dyn History,
) -> Report {
    check_with(policy, password, context, Sources { history: Some(history), lists: None })
}

/// What a check may look into, beside what the caller tells of one password.
#[derive(Clone, Copy, Default)]
pub struct Sources<'a> {
    /// The earlier passwords of the account. Without them rules about these are deferred.
    pub history: Option<&'a dyn History>,
    /// Lists beside those that come with the crate ([`Lists::builtin`]): of the large edition, or where none come with it.
    pub lists: Option<&'a Lists>,
}

/// The same, with all that the caller can bring.
///
/// A policy names the edition and the languages of the lists that judge it. What needs them is deferred where one of
/// them is in neither place: nothing is judged by half of them.
///
/// ```
/// use passmuster::engine::{Sources, check_with};
/// use passmuster::lists::Lists;
/// use passmuster::{Context, Password, Policy};
///
/// let none = Lists::from_packed(&[])?;
/// let policy = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "strength", "min_score": 3}]}"#)?;
/// let sources = Sources { lists: Some(&none), ..Sources::default() };
/// let report = check_with(&policy, &Password::from("Гроза-над-Волгой-7"), &Context::default(), sources);
/// assert!(report.estimate.is_some(), "those of the crate serve");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn check_with(policy: &Policy, password: &Password, context: &Context, sources: Sources<'_>) -> Report {
    match Prepared::new(password) {
        Ok(text) => {
            let user: Vec<_> = context.user.iter().flat_map(|user| user.fields()).collect();
            let estimate = estimated(policy, &text, &user, context, sources);
            let patterns = match &estimate {
                Ok(estimate) => Cow::Borrowed(estimate.patterns.as_slice()),
                Err(_) => Cow::Owned(strength::patterns(&text, &user)),
            };
            let estimated = estimate.as_ref().map_err(|missing| *missing);
            let used_before = used_before(policy, password, sources.history);
            let evidence = observe(&text, &patterns, estimated, context, used_before);
            let judgements = judge(policy, &evidence);
            let warnings = text.warnings().to_vec();
            tell(policy, judgements, warnings, Some(text.counts()), estimate.ok())
        }
        Err(TooLong) => tell(policy, unread(policy), Vec::new(), None, None),
    }
}

/// Estimates a password by the lists of a policy and judges nothing: the [`Report::estimate`] of a check with the same
/// arguments, for a meter. `None` where one of the lists is missing or the password is too long to be read.
///
/// ```
/// use passmuster::engine::{Sources, estimate};
/// use passmuster::{Context, Password, presets};
///
/// let policy = presets::get("superoffice").expect("a preset");
/// let estimate = estimate(&policy, &Password::from("regenboog"), &Context::default(), Sources::default());
/// assert!(estimate.is_some_and(|estimate| u8::from(estimate.score) <= 1));
/// ```
#[must_use]
pub fn estimate(
    policy: &Policy,
    password: &Password,
    context: &Context,
    sources: Sources<'_>,
) -> Option<Estimate> {
    let text = Prepared::new(password).ok()?;
    let user: Vec<_> = context.user.iter().flat_map(|user| user.fields()).collect();
    estimated(policy, &text, &user, context, sources).ok()
}

fn estimated(
    policy: &Policy,
    text: &Prepared,
    user: &[(PersonalField, &str)],
    context: &Context,
    sources: Sources<'_>,
) -> Result<Estimate, Missing> {
    let (lists, allowed) = lists_for(policy, sources.lists)?;
    let inputs = Inputs { lists, allowed, reference_year: context.reference_year.unwrap_or_default() };
    Ok(strength::estimate(text, user, &inputs))
}

/// The lists of words that have to be here before everything in a report of this policy can be judged, all of the
/// edition that it names.
#[must_use]
pub fn lists_needed(policy: &Policy) -> ListSet {
    let languages = policy.lists().languages.iter().map(|language| match language {
        ListLanguage::En => ListName::English,
        ListLanguage::Nl => ListName::Dutch,
        ListLanguage::Sv => ListName::Swedish,
        ListLanguage::Ru => ListName::Russian,
        ListLanguage::Zh => ListName::Chinese,
    });
    // The lists of the other languages leave out what the English one has.
    let always = [ListName::Passwords, ListName::English, ListName::CharacterModel];
    always.into_iter().chain(languages).collect()
}

/// Judges the password in use at sign-in, once it is verified: by its age, and by whether another one is asked for.
///
/// The report tells of the rules `min_age` and `max_age` and of `must_change` alone: *refused* means that the user has to
/// choose another password before going on, and *undecided* that the dates are not known. A password that can soon be used
/// no more brings a warning, once, for the rule that ends it first.
///
/// ```
/// use passmuster::{Context, Policy, Verdict, check_age};
///
/// let policy = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "max_age", "days": 90, "warn_days": 14}]}"#)?;
/// let context = Context::from_json(r#"{"current_set_on": "2026-01-01", "today": "2026-03-20"}"#)?;
/// let report = check_age(&policy, &context);
/// assert_eq!((report.verdict, report.warnings.len()), (Verdict::Accepted, 1));
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[must_use]
pub fn check_age(policy: &Policy, context: &Context) -> Report {
    let forced = context.must_change.then(|| ViolationCode::MustChange.whole());
    let mut judgements = vec![Judgement {
        rule: "must_change".to_owned(),
        index: None,
        mode: Mode::Enforce,
        requirement: Requirement::NoChangeDemanded,
        outcome: Outcome::of(forced),
    }];
    let mut soonest = None;
    for (index, rule) in (0..).zip(policy.rules()) {
        let ((requirement, outcome), soon) = match &rule.rule {
            Rule::MinAge(min_age) => (min_age.at_sign_in(), None),
            Rule::MaxAge(max_age) => max_age.at_sign_in(context.age()),
            _ => continue,
        };
        soonest = soonest.into_iter().chain(soon).min();
        let (rule, mode) = (rule.name.to_owned(), rule.mode);
        judgements.push(Judgement { rule, index: Some(index), mode, requirement, outcome });
    }
    let warnings = soonest.map(|code| Warning { code, spans: Vec::new() });
    tell(policy, judgements, warnings.into_iter().collect(), None, None)
}

/// The first lists of the policy's edition among which are all that it needs, and which of them may be looked into.
fn lists_for<'a>(policy: &Policy, brought: Option<&'a Lists>) -> Result<(&'a Lists, ListSet), Missing> {
    let needed = lists_needed(policy);
    let edition = match policy.lists().edition {
        Edition::Small => lists::Edition::Small,
        Edition::Large => lists::Edition::Large,
    };
    let serve = |lists: &&Lists| {
        // There is one character model for all editions.
        let here = lists
            .loaded()
            .iter()
            .filter(|list| list.edition == edition || list.name == ListName::CharacterModel);
        here.map(|list| list.name).collect::<ListSet>().covers(needed)
    };
    brought
        .into_iter()
        .chain([Lists::builtin()])
        .find(serve)
        .map(|lists| (lists, needed))
        .ok_or(Missing::Lists)
}

fn used_before(
    policy: &Policy,
    password: &Password,
    history: Option<&dyn History>,
) -> Result<Option<u32>, Missing> {
    match (history, policy.history()) {
        (_, 0) | (None, _) => Err(Missing::History),
        (Some(history), last) => history
            .used_before(&bytes_to_hash(password), last)
            .map_err(|HistoryUnavailable| Missing::HistoryUnavailable),
    }
}

fn observe<'a>(
    text: &'a Prepared,
    patterns: &'a [Pattern],
    estimate: Result<&'a Estimate, Missing>,
    context: &Context,
    used_before: Result<Option<u32>, Missing>,
) -> Evidence<'a> {
    // A current password or confirmation beyond the limit is certainly another text than this one.
    let current = context.current_password.as_ref().map(|current| match Prepared::new(current) {
        Ok(current) => Comparison {
            same: reuse::same(text, &current),
            likeness: reuse::likeness(text, &current),
            absent: Some(reuse::absent(text, &current)),
        },
        Err(TooLong) => Comparison { same: false, likeness: Vec::new(), absent: None },
    });
    let confirmed = context.confirmation.as_ref().map(|confirmation| {
        Prepared::new(confirmation).is_ok_and(|confirmation| reuse::same(text, &confirmation))
    });
    Evidence {
        text,
        patterns,
        estimate,
        user_known: context.user.is_some(),
        confirmed,
        current,
        used_before,
        age: context.age(),
        breached: context.breached.map_or(Err(Missing::BreachUnknown), Breach::count),
        must_change: context.must_change,
    }
}

fn judge(policy: &Policy, evidence: &Evidence<'_>) -> Vec<Judgement> {
    let text = text_judgement(Outcome::of(evidence.text.refusals().iter().cloned()));
    let rules = (0..).zip(policy.rules()).flat_map(|(index, rule)| {
        rule.rule.judge(evidence).into_iter().map(move |(requirement, outcome)| Judgement {
            rule: rule.name.to_owned(),
            index: Some(index),
            mode: rule.mode,
            requirement,
            outcome,
        })
    });
    std::iter::once(text).chain(rules).collect()
}

/// What is said of a password too long to be read: that, and nothing of the rules.
fn unread(policy: &Policy) -> Vec<Judgement> {
    let max = u32::try_from(MAX_CODE_POINTS).unwrap_or(u32::MAX);
    let text = text_judgement(Outcome::of([ViolationCode::TooLongToRead { max }.whole()]));
    // The requirements are the same for every text, so an empty one yields them.
    let Ok(empty) = Prepared::new(&Password::new(String::new())) else { return vec![text] };
    let context = Context::default();
    let evidence = observe(&empty, &[], Err(Missing::Text), &context, Err(Missing::History));
    let mut judgements = judge(policy, &evidence);
    for judgement in &mut judgements {
        judgement.outcome = Outcome::Deferred { missing: Missing::Text };
    }
    if let Some(first) = judgements.first_mut() {
        *first = text;
    }
    judgements
}

fn text_judgement(outcome: Outcome) -> Judgement {
    Judgement {
        rule: "text".to_owned(),
        index: None,
        mode: Mode::Enforce,
        requirement: Requirement::Text,
        outcome,
    }
}

fn tell(
    policy: &Policy,
    judgements: Vec<Judgement>,
    warnings: Vec<Warning>,
    counts: Option<Counts>,
    estimate: Option<Estimate>,
) -> Report {
    let enforced = || judgements.iter().filter(|judgement| judgement.mode == Mode::Enforce);
    let verdict = if enforced().any(|judgement| matches!(judgement.outcome, Outcome::Fail { .. })) {
        Verdict::Refused
    } else if enforced().any(|judgement| matches!(judgement.outcome, Outcome::Deferred { .. })) {
        Verdict::Undecided
    } else {
        Verdict::Accepted
    };
    let policy = policy.spec().name.clone();
    Report { schema: Report::SCHEMA, policy, verdict, judgements, warnings, counts, estimate }
}
