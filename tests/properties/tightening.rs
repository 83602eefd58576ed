//! Whatever is merged: no part refuses, or leaves open, what the merged policy does not.
//!
//! A verdict is the worst of its rules' outcomes, and rules are pure functions of the evidence. So each rule that turns up
//! is judged once on every password of a pool, and a triple of policies is a matter of looking up: 10,000 triples on the whole
//! pool take seconds in a build for tests, where the engine would take hours. A sample is held against the engine itself.

use std::collections::HashMap;

use passmuster::evidence::{Comparison, Evidence};
use passmuster::policy::{PolicyRule, PolicySpec};
use passmuster::report::{Estimate, Missing, Mode, Outcome, Pattern, Report};
use passmuster::text::Prepared;
use passmuster::{
    Context, Password, Policy, Verdict, check, policy::tighten::TightenProblem, reuse, strength,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use crate::samples::PIECES;

/// The number of triples that the promise is made for.
const TRIPLES: usize = 10_000;

/// Passwords between nothing and something that few policies refuse, so that every rule has both to tell apart.
fn passwords() -> Vec<String> {
    let written = [
        "",
        "a",
        "aA1!",
        "jan",
        "regenboog",
        "wachtwoord",
        "password",
        "12345678",
        "abcdefgh",
        "qwertyuiop",
        "aaaaaaaa",
        "Sommar2024!",
        "sommar2023",
        "ivanova1234",
        "Наташа-1990",
        "Гроза-над-Волгой-7",
        "密码密码密码",
        "王伟１２３４abcd",
        "correct horse battery staple",
        "Tr0ub4dor&3-Zk9!",
        "x7!Kq#9vLm2$Wp",
        "åäöÅÄÖ12#",
        "zzzz9999ZZZZ####",
        "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
        "👨\u{200D}👩\u{200D}👧👍🏾❤\u{FE0F}🇸🇪",
        "\0nul",
        "ＡＢＣ１２３",
        "a b c d e f g h",
    ];
    let mut passwords: Vec<String> = written.map(str::to_owned).into();
    for (at, piece) in PIECES.iter().enumerate().step_by(4) {
        let other = PIECES[(at * 37 + 11) % PIECES.len()];
        passwords.push(format!("{other}{piece}-Kx{at}").repeat(1 + at % 3));
    }
    passwords.push("Vx9#".repeat(40));
    passwords
}

/// What is known besides: nothing, and everything.
fn contexts() -> [Context; 2] {
    let known = r#"{
        "user": {"user_name": "jan", "email": "j.vries@voorbeeld.nl", "names": ["Наташа", "王伟"], "organisation": "Regenboog"},
        "current_password": "Sommar2023!", "confirmation": "x7!Kq#9vLm2$Wp",
        "current_set_on": "2026-01-01", "today": "2026-01-08", "breached": {"outcome": "found", "count": 2}
    }"#;
    [Context::default(), Context::from_json(known).unwrap()]
}

/// The choices of lists: two that judge differently, and one that is not here.
const LISTS: [&str; 3] = [
    r#"{"languages": ["en", "nl", "sv", "ru", "zh"]}"#,
    r#"{"languages": ["sv"]}"#,
    r#"{"edition": "large"}"#,
];

/// One password in one context, with all that rules may look at.
struct Observed {
    typed: String,
    context: usize,
    text: Prepared,
    patterns: Vec<Pattern>,
    /// By choice of lists.
    estimates: [Option<Estimate>; 3],
    confirmed: Option<bool>,
    current: Option<Comparison>,
}

impl Observed {
    fn all() -> Vec<Self> {
        let judges = LISTS.map(|lists| {
            Policy::from_json(&format!(r#"{{"schema": 1, "lists": {lists}, "rules": []}}"#)).unwrap()
        });
        let contexts = contexts();
        let observe = |typed: String, at: usize| {
            let context = &contexts[at];
            let password = Password::from(typed.as_str());
            let text = Prepared::new(&password).unwrap();
            let user: Vec<_> = context.user.iter().flat_map(|user| user.fields()).collect();
            let patterns = strength::patterns(&text, &user);
            let estimates = judges.each_ref().map(|policy| check(policy, &password, context).estimate);
            let prepared =
                |password: &Option<Password>| password.as_ref().map(|other| Prepared::new(other).unwrap());
            let confirmed = prepared(&context.confirmation).map(|other| reuse::same(&text, &other));
            let current = prepared(&context.current_password).map(|other| Comparison {
                same: reuse::same(&text, &other),
                likeness: reuse::likeness(&text, &other),
                absent: Some(reuse::absent(&text, &other)),
            });
            Self { typed, context: at, text, patterns, estimates, confirmed, current }
        };
        passwords().into_iter().flat_map(|typed| [observe(typed.clone(), 0), observe(typed, 1)]).collect()
    }

    fn judge(&self, rule: &PolicyRule, lists: usize) -> Verdict {
        let evidence = Evidence {
            text: &self.text,
            patterns: &self.patterns,
            estimate: self.estimates[lists].as_ref().ok_or(Missing::Lists),
            user_known: self.context == 1,
            confirmed: self.confirmed,
            current: self.current.clone(),
            used_before: Err(Missing::History),
            age: if self.context == 1 { Ok(7) } else { Err(Missing::Dates) },
            breached: if self.context == 1 { Ok(2) } else { Err(Missing::BreachUnknown) },
            must_change: false,
        };
        let outcomes = rule.rule.judge(&evidence);
        outcomes.iter().map(|(_, outcome)| verdict_of(outcome)).max_by_key(rank).unwrap_or(Verdict::Accepted)
    }
}

fn verdict_of(outcome: &Outcome) -> Verdict {
    match outcome {
        Outcome::Pass => Verdict::Accepted,
        Outcome::Deferred { .. } => Verdict::Undecided,
        Outcome::Fail { .. } => Verdict::Refused,
    }
}

/// How much a verdict keeps out.
fn rank(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::Accepted => 0,
        Verdict::Undecided => 1,
        Verdict::Refused => 2,
    }
}

/// The verdicts of every rule that turned up, on the whole pool.
struct Judge {
    pool: Vec<Observed>,
    known: HashMap<(usize, String), Vec<Verdict>>,
    /// The outcome of the text itself, whatever the policy.
    text: Vec<Verdict>,
}

impl Judge {
    fn new() -> Self {
        let pool = Observed::all();
        let text = |observed: &Observed| {
            if observed.text.refusals().is_empty() { Verdict::Accepted } else { Verdict::Refused }
        };
        let text = pool.iter().map(text).collect();
        Self { pool, known: HashMap::new(), text }
    }

    /// The verdicts of a policy on the whole pool.
    fn verdicts(&mut self, policy: &Policy) -> Vec<Verdict> {
        let lists =
            LISTS.iter().position(|lists| *policy.lists() == lists_of(lists)).expect("one of the choices");
        let mut worst = self.text.clone();
        for (rule, entry) in policy.rules().iter().zip(&policy.spec().rules) {
            if rule.mode == Mode::Advise {
                continue;
            }
            let key = (lists, serde_json::to_string(&entry.rule).unwrap());
            let pool = &self.pool;
            let verdicts = self
                .known
                .entry(key)
                .or_insert_with(|| pool.iter().map(|observed| observed.judge(rule, lists)).collect());
            for (worst, verdict) in worst.iter_mut().zip(verdicts) {
                if rank(verdict) > rank(worst) {
                    *worst = *verdict;
                }
            }
        }
        worst
    }
}

fn lists_of(json: &str) -> passmuster::policy::Lists {
    let policy = format!(r#"{{"schema": 1, "lists": {json}, "rules": []}}"#);
    Policy::from_json(&policy).unwrap().lists().clone()
}

/// A policy of rules that make sense together: what contradicts the rules before it is left out.
fn sensible(rules: &[Value], lists: &Value) -> Policy {
    let policy = |rules: &[&Value]| {
        Policy::from_json(&json!({"schema": 1, "lists": lists, "rules": rules}).to_string()).ok()
    };
    let mut kept: Vec<&Value> = rules.iter().collect();
    if let Some(policy) = policy(&kept) {
        return policy;
    }
    kept.clear();
    for rule in rules {
        kept.push(rule);
        if policy(&kept).is_none() {
            kept.pop();
        }
    }
    policy(&kept).unwrap()
}

fn set() -> impl Strategy<Value = Value> {
    let classes = prop::sample::subsequence(vec!["lower", "upper", "digit", "symbol", "caseless"], 0..4);
    (any::<bool>(), classes, select(&["", "<>", "<>&", "ÅÄÖ", "e", "e\u{301}", "-_"][..])).prop_map(
        |(ascii, classes, characters)| json!({"ascii": ascii, "classes": classes, "characters": characters}),
    )
}

fn classes() -> impl Strategy<Value = Value> {
    let class = || select(&["lower", "upper", "digit", "symbol", "caseless"][..]);
    let of = prop::sample::subsequence(vec!["lower", "upper", "digit", "symbol"], 2..5);
    let min = prop::collection::btree_map(class(), 1..3_u32, 0..2);
    let max = prop::collection::btree_map(class(), select(&[0_u32, 4][..]), 0..2);
    let choice = prop::option::weighted(0.4, (1..4_u32, of));
    (min, max, choice).prop_map(|(min, max, choice)| match choice {
        Some((at_least, of)) => json!({"min": min, "max": max, "at_least": at_least, "of": of}),
        None => json!({"min": min, "max": max}),
    })
}

/// A rule with parameters in the range where they tell the pool apart; now and then one that makes no sense and is left out.
fn rule() -> impl Strategy<Value = Value> {
    let unit = select(&["code_points", "graphemes", "bytes"][..]);
    let length = (
        prop::option::of(select(&[1_u32, 6, 8, 9, 12, 15][..])),
        prop::option::of(select(&[5_u32, 7, 10, 16, 24, 64][..])),
        unit,
    )
        .prop_map(|(min, max, unit)| json!({"rule": "length", "min": min, "max": max, "unit": unit}));
    let named = |name: &'static str, key: &'static str, range: std::ops::Range<u32>| {
        range.prop_map(move |value| json!({"rule": name, key: value}))
    };
    let with = |name: &'static str, rule: Value| {
        let mut rule = rule;
        rule["rule"] = name.into();
        rule
    };
    let simple = prop_oneof![
        3 => length,
        1 => named("max_bytes", "max", 40..44),
        3 => classes().prop_map(move |rule| with("character_classes", rule)),
        1 => set().prop_map(|set| json!({"rule": "allowed_characters", "set": set})),
        1 => set().prop_map(|set| json!({"rule": "forbidden_characters", "set": set})),
        1 => named("distinct_characters", "min", 1..8),
        1 => (prop::option::of(1..5_u32), prop::option::of(2..8_u32))
            .prop_map(|(run, total)| json!({"rule": "repeats", "max_run": run, "max_total": total})),
        1 => named("sequences", "max", 2..6),
        1 => named("keyboard_walks", "max", 3..7),
        1 => named("alphabet_size", "min", 59..63),
        1 => prop::sample::subsequence(vec!["user_name", "email", "name", "organisation"], 0..3)
            .prop_map(|fields| json!({"rule": "personal_data", "fields": fields})),
        1 => (select(WORDS), select(&["whole", "contained"][..]))
            .prop_map(|(words, matching)| json!({"rule": "blocklist", "words": words, "matching": matching})),
        1 => select(&["^[A-Za-z]", "[0-9]", "^[!-~]{9,20}$"][..]).prop_map(|text| json!({"rule": "pattern", "must_match": text})),
        1 => select(&["[a-z]{6}", " ", "^[!-~]{9,20}$"][..]).prop_map(|text| json!({"rule": "pattern", "must_not_match": text})),
        1 => select(&["confirmation", "not_current"][..]).prop_map(|name| json!({"rule": name})),
        1 => named("not_like_current", "min_distance", 1..6),
        1 => named("absent_from_current", "min", 1..6),
        1 => named("min_age", "days", 5..9),
        1 => named("history", "last", 1..6),
        1 => named("breached", "max_count", 0..4),
        1 => named("strength", "min_score", 1..5),
        1 => named("strength", "min_guesses_log10_thousandths", 7_998..8_003),
    ]
    .boxed();
    let alternatives = prop::collection::vec(simple.clone(), 2..4).prop_map(|rules| {
        let alternatives: Vec<Value> = rules.into_iter().map(|rule| json!({"rules": [rule]})).collect();
        json!({"rule": "any_of", "alternatives": alternatives})
    });
    let rule = prop_oneof![12 => simple, 1 => alternatives];
    (rule, prop::bool::weighted(0.2)).prop_map(|(mut rule, advised)| {
        if let Some(rule) = rule.as_object_mut() {
            rule.retain(|_, value| !value.is_null());
            if advised {
                rule.insert("mode".to_owned(), "advise".into());
            }
        }
        rule
    })
}

const WORDS: &[&[&str]] = &[&["regenboog"], &["regenboog", "wachtwoord"], &["jan", "sommar"]];

fn part() -> impl Strategy<Value = Policy> {
    let lists = prop_oneof![8 => Just(LISTS[0]), 1 => Just(LISTS[1]), 1 => Just(LISTS[2])];
    (prop::collection::vec(rule(), 0..6), lists)
        .prop_map(|(rules, lists)| sensible(&rules, &serde_json::from_str(lists).unwrap()))
}

#[test]
fn what_the_merged_policy_accepts_every_part_accepts() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
    let triple = (part(), part(), part());
    let mut judge = Judge::new();
    let contexts = contexts();
    let (mut merged_triples, mut contradictions, mut accepted, mut dropped) = (0, 0, 0_usize, 0);
    for number in 0..TRIPLES {
        let (base, group, client) = triple.new_tree(&mut runner).unwrap().current();
        let names = ["base", "group", "client"];
        let parts = [&base, &group, &client];
        let each: Vec<Vec<Verdict>> = parts.iter().map(|policy| judge.verdicts(policy)).collect();
        let worst = |at: usize| each.iter().map(|verdicts| verdicts[at]).max_by_key(rank).unwrap();
        let told = || parts.map(|part| serde_json::to_string(part.spec()).unwrap()).join("\n");
        let named: Vec<(&str, &Policy)> = names.into_iter().zip(parts).collect();
        match Policy::tighten(&named) {
            Ok(merged) => {
                let verdicts = judge.verdicts(&merged.policy);
                for (at, verdict) in verdicts.iter().enumerate() {
                    // Never milder than any part, and never stricter than all of them.
                    let typed = &judge.pool[at].typed;
                    assert_eq!(*verdict, worst(at), "{typed:?} by the merge of\n{}", told());
                    accepted += usize::from(*verdict == Verdict::Accepted);
                }
                if number % 20 == 0 {
                    let at = number / 20 % judge.pool.len();
                    let observed = &judge.pool[at];
                    let report = check(
                        &merged.policy,
                        &Password::from(observed.typed.as_str()),
                        &contexts[observed.context],
                    );
                    assert_eq!(report.verdict, verdicts[at], "the engine agrees: {:?}", observed.typed);
                }
                assert_explained(&merged, &named);
                let json = serde_json::to_string(merged.policy.spec()).unwrap();
                assert!(PolicySpec::from_json(&json).is_ok(), "{json}");
                merged_triples += 1;
                dropped += merged.dropped.len();
            }
            Err(error) => {
                if matches!(error.problem, TightenProblem::Contradiction { .. }) {
                    contradictions += 1;
                    let met = (0..judge.pool.len()).find(|at| worst(*at) != Verdict::Refused);
                    assert_eq!(met.map(|at| &judge.pool[at].typed), None, "{error}\n{}", told());
                }
            }
        }
    }
    println!(
        "{TRIPLES} triples on {} passwords each: {merged_triples} merged, {contradictions} contradict themselves; \
         {} rules, {accepted} times accepted, {dropped} times something dropped",
        judge.pool.len(),
        judge.known.len()
    );
    // The samples are such that the promise says something.
    assert!(judge.pool.len() >= 50 && merged_triples > TRIPLES / 2 && contradictions > 100);
    assert!(accepted > TRIPLES && dropped > TRIPLES / 4);
}

/// Every parameter of every rule of every part is in the merged policy, or it is told what made it needless.
fn assert_explained(merged: &passmuster::policy::tighten::Tightened, parts: &[(&str, &Policy)]) {
    assert_eq!(merged.origins.len(), merged.policy.rules().len());
    assert!(merged.origins.iter().all(|origin| !origin.from.is_empty()));
    assert!(merged.dropped.iter().all(|dropped| dropped.because < merged.policy.rules().len()));
    for (name, policy) in parts {
        for rule in 0..policy.rules().len() {
            let mut from = merged.origins.iter().flat_map(|origin| &origin.from);
            let kept = from.any(|from| from.part == *name && from.rule == rule);
            let gone = merged.dropped.iter().any(|dropped| dropped.part == *name && dropped.rule == rule);
            assert!(kept || gone, "{name}, rule {rule}");
        }
    }
}

/// The shortcut of this test is the engine's own way of telling a verdict.
#[test]
fn a_verdict_is_the_worst_of_the_rules() {
    let mut judge = Judge::new();
    let contexts = contexts();
    let policy = Policy::from_json(crate::samples::EVERY_RULE).unwrap();
    let verdicts = judge.verdicts(&policy);
    for (observed, verdict) in judge.pool.iter().zip(verdicts) {
        let password = Password::from(observed.typed.as_str());
        let report: Report = check(&policy, &password, &contexts[observed.context]);
        assert_eq!(report.verdict, verdict, "{:?}", observed.typed);
    }
}
