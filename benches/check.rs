//! The whole check and its stages over one table of named inputs.

#![allow(missing_docs, clippy::expect_used, reason = "a bench is not part of the interface, and may stop")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use passmuster::report::ReferenceYear;
use passmuster::text::Prepared;
use passmuster::{Context, Password, check, presets, strength};

/// (name, password)
const INPUTS: [(&str, &str); 10] = [
    ("short", "kat"),
    ("english", "Tr0ub4dour&3"),
    ("dutch", "Wachtwoord2024!"),
    ("swedish", "Sommarlöv-i-Ångermanland"),
    ("russian", "Наташа1990"),
    ("chinese", "密码123456woaini"),
    ("passphrase", "correct horse battery staple"),
    ("emoji", "👨‍👩‍👧‍👦❤️👍🏽-gezin"),
    ("hostile, repeating", "4@8({[</369&#!1/|0$5+72%4@8({[</369&#!1/|0$5+72%4@8({[</369&#!1/|0$5+72%"),
    // Signs that stand for letters: the estimator tries every substitution of them. The last character keeps it from
    // being one piece repeated, which is estimated as that piece.
    (
        "hostile",
        "4@8({[</369&#!1/|0$5+72%4@8({[</369&#!1/|0$5+72%4@8({[</369&#!1/|0$5+72%4@8({[</369&#!1/|0$5+72%z",
    ),
];

fn benches(criterion: &mut Criterion) {
    let policy = presets::get("amocrm").expect("a preset");
    let context =
        Context::from_json(r#"{"user":{"email":"n.ivanova@primer.ru","names":["Наталья","Иванова"]}}"#)
            .expect("a context");
    let long = "äß密".repeat(1_365);
    for (name, password) in INPUTS.into_iter().chain([("4095 code points", long.as_str())]) {
        let password = Password::from(password);
        let text = Prepared::new(&password).expect("short enough");
        criterion
            .bench_function(&format!("prepare/{name}"), |b| b.iter(|| Prepared::new(black_box(&password))));
        criterion.bench_function(&format!("estimate/{name}"), |b| {
            b.iter(|| strength::estimate(black_box(&text), &[], ReferenceYear::DEFAULT))
        });
        criterion.bench_function(&format!("check/{name}"), |b| {
            b.iter(|| check(&policy, black_box(&password), &context))
        });
    }
}

criterion_group!(all, benches);
criterion_main!(all);
