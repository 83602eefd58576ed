//! The model as it ships.

use proptest::prelude::*;

use super::folded::Folded;
use super::unpack::Table;
use super::whole::Whole;
use super::{CLASSES, Characters, Class, EDGE, unpack};

const PACKED: &[u8] = include_bytes!("../data/characters.bin");

fn model() -> Characters {
    Characters::from_packed(PACKED).unwrap()
}

/// 10^(-cost/1000) without floats that differ between machines.
fn part(cost: u16) -> f64 {
    libm::pow(10.0, -f64::from(cost) / 1000.0)
}

#[test]
fn what_people_choose_costs_less() {
    let model = model();
    let table = [
        ("password1", "qzxvkwjx1"),
        ("123456", "739162"),
        ("iloveyou", "ivoleuoy"),
        ("19871212", "79831846"),
        ("welkom01", "wkelom10"),
        ("hejsan", "hjesna"),
        ("woaini1314", "aionwi3141"),
        ("пароль", "рьлпао"),
        ("gfhjkm", "gjmfkh"),
        ("privet", "pvtrei"),
        ("monkey!", "!monkey"),
        ("aaaaaaaa", "aaaqaaqa"),
    ];
    for (cheap, dear) in table {
        let (cheap_cost, dear_cost) = (model.whole(cheap.chars()), model.whole(dear.chars()));
        assert!(cheap_cost < dear_cost, "{cheap} {cheap_cost} against {dear} {dear_cost}");
    }
}

#[test]
fn prices_of_one_context_sum_to_one() {
    let model = model();
    let texts = [
        "",
        "p",
        "passwor",
        "woaini",
        "ghjcn",
        "приве",
        "198",
        "1q2w3e",
        "!",
        "中文",
        "hej",
        "welko",
        "a1b2",
        "zzzz",
    ];
    for text in texts {
        let mut context = model.start();
        for c in text.chars() {
            context = model.next(context, Class::of(c));
        }
        let sum: f64 = (0..CLASSES)
            .filter_map(Class::new)
            .map(|class| part(model.cost(context, class) - class.members()))
            .sum();
        assert!((sum - 1.0).abs() < 0.01, "{text}: {sum}");
    }
}

#[test]
fn every_price_is_finite() {
    let model = model();
    for class in (0..CLASSES).filter_map(Class::new).filter(|&class| class != EDGE) {
        let (cost, next) = model.step(model.start(), class);
        assert!((1..12_000).contains(&cost), "{class:?}: {cost}");
        assert!(model.cost(next, EDGE) < 12_000, "{class:?}");
    }
}

#[test]
fn six_and_eight_characters_are_what_people_choose() {
    let model = model();
    assert!(
        model.length(8) < model.length(7) && model.length(6) < model.length(5),
        "against what the characters say"
    );
    for characters in 0..40 {
        let (here, next) = (model.length(characters), model.length(characters + 1));
        match characters {
            0..5 => assert_eq!(here, 0, "{characters}: short is never dear"),
            8.. => assert!(here <= next + 200, "{characters}: {here}, then {next}"),
            _ => {}
        }
    }
}

#[test]
fn the_model_is_small() {
    assert!(PACKED.len() < 140_000, "{}", PACKED.len());
    assert!(unpack(PACKED).unwrap().len() < 1_000_000);
}

#[test]
fn a_cut_file_is_refused() {
    for length in (0..PACKED.len()).step_by(997) {
        assert!(Characters::from_packed(&PACKED[..length]).is_err(), "{length}");
    }
}

#[test]
fn both_ways_of_loading_agree() {
    let unpacked: &'static [u8] = unpack(PACKED).unwrap().leak();
    let (one, other) = (model(), Characters::from_unpacked(unpacked).unwrap());
    for text in ["password1", "пароль", "中文", ""] {
        assert_eq!(one.whole(text.chars()), other.whole(text.chars()), "{text}");
    }
}

proptest! {
    /// Whatever is asked first, and of a broken file as of a whole one.
    #[test]
    fn states_that_unfold_say_the_same(
        walks in prop::collection::vec(prop::collection::vec(0..CLASSES, 0..12), 1..20),
        changed in prop::option::of((0..PACKED.len(), any::<u8>())),
    ) {
        let mut bytes = PACKED.to_vec();
        if let Some((at, byte)) = changed {
            bytes[at] = byte;
        }
        let folded = Table::folded(&bytes).and_then(|table| Folded::of(table, &bytes));
        let whole = Table::folded(&bytes).and_then(|table| Whole::of(table, &bytes));
        for walk in walks {
            // States have other numbers where they unfold in another order, and the same prices.
            let (mut one, mut other) = ((0, 0), (0, 0));
            for class in walk {
                if let Ok(folded) = &folded {
                    one = folded.step(one.1, class);
                }
                if let Ok(whole) = &whole {
                    other = whole.step(other.1, class);
                    prop_assert_eq!(one.0, other.0);
                }
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..4_000), text in ".{0,20}") {
        if let Ok(model) = Characters::from_packed(&bytes) {
            let _ = model.whole(text.chars());
        }
        if let Ok(model) = Characters::from_unpacked(bytes.leak()) {
            let _ = model.whole(text.chars());
        }
    }

    #[test]
    fn no_changed_byte_makes_it_panic(at in 0..PACKED.len(), byte: u8, text in ".{0,20}") {
        let mut bytes = PACKED.to_vec();
        bytes[at] = byte;
        if let Ok(model) = Characters::from_packed(&bytes) {
            let _ = model.whole(text.chars());
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = model().whole(text.chars());
    }
}
