//! `cargo xtask calibrate`: the table of prices.

use std::fs;

use passmuster::Password;
use passmuster::lists::Lists;
use passmuster::strength::{Estimator, Inputs};
use passmuster::text::Prepared;

use super::chooser::Chooser;
use super::level;
use super::sampler::Sampler;
use crate::Result;

const DRAWN: u32 = 100_000;
const SEED: u64 = 0x6D_6F_6E_74_65_63_61_72;

/// The prices of the table, in thousandths.
const PRICES: std::ops::RangeInclusive<u32> = 1..=25;
const STEP: u32 = 1_000;

/// A password of a leaked list: its place there and what it costs.
struct Leaked {
    rank: u32,
    price: u32,
}

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let leaked = match arguments {
        [] => Vec::new(),
        [file] => leaked(&fs::read_to_string(file)?),
        _ => return Err("usage: cargo xtask calibrate [FILE]".into()),
    };
    let (counted, drawn) = draw()?;
    println!(
        "{} of {drawn} drawn passwords are explained as they were made.\n\n\
         price | log10 of passwords below | error | baked | below count by | median place | baked − place | of\n\
         --: | --: | --: | --: | --: | --: | --: | --:",
        counted.len()
    );
    for price in PRICES.map(|nth| nth * STEP) {
        let below = counted.iter().filter(|(other, _)| *other < price);
        let sum: f64 = below.clone().map(|(_, weight)| weight).sum::<f64>() / f64::from(drawn);
        let squares: f64 =
            below.map(|(_, weight)| weight * weight).sum::<f64>() / (f64::from(drawn) * f64::from(drawn));
        let count = libm::log10(sum.max(1.0));
        let error = libm::log10(1.0 + libm::sqrt(squares) / sum.max(1.0));
        let baked = f64::from(level::guesses(price)) / 1_000.0;
        let places = match median(&leaked, price) {
            Some((place, of)) => format!("{place:.2} | {:.2} | {of}", baked - place),
            None => "| |".to_owned(),
        };
        println!(
            "{:.1} | {count:.2} | {error:.2} | {baked:.2} | {:.2} | {places}",
            f64::from(price) / 1_000.0,
            count - baked
        );
    }
    Ok(())
}

/// Price and weight of each password that counts, and how many were drawn.
fn draw() -> Result<(Vec<(u32, f64)>, u32)> {
    let sampler = Sampler::new(Lists::builtin());
    let mut chooser = Chooser::new(SEED);
    let mut estimator = Estimator::new();
    let mut counted = Vec::new();
    for _ in 0..DRAWN {
        let draw = sampler.draw(&mut chooser)?;
        let decades = chooser.taken();
        let Some(draw) = draw else { continue };
        let Ok(text) = Prepared::new(&Password::from(draw.text.as_str())) else { continue };
        let guesses = estimator.estimate(&text, &[], &Inputs::default());
        if draw.is_explained_by(guesses.segments) {
            counted.push((guesses.price_thousandths, libm::pow(10.0, decades)));
        }
    }
    Ok((counted, DRAWN))
}

/// Passwords in order of use, one a line and whatever else behind a tab. The file is read and nothing of it kept.
fn leaked(text: &str) -> Vec<Leaked> {
    let mut estimator = Estimator::new();
    let price = |password: &str| {
        let text = Prepared::new(&Password::from(password)).ok()?;
        Some(estimator.estimate(&text, &[], &Inputs::default()).price_thousandths)
    };
    let passwords = text.lines().map(|line| line.split('\t').next().unwrap_or_default());
    (1..).zip(passwords.map(price)).filter_map(|(rank, price)| Some(Leaked { rank, price: price? })).collect()
}

/// The median place, as log10, of the passwords of about this price, and how many there are.
fn median(leaked: &[Leaked], price: u32) -> Option<(f64, usize)> {
    let about = leaked.iter().filter(|password| password.price.abs_diff(price) <= STEP / 2);
    let mut ranks: Vec<u32> = about.map(|password| password.rank).collect();
    ranks.sort_unstable();
    let middle = ranks.get(ranks.len() / 2)?;
    Some((libm::log10(f64::from(*middle)), ranks.len()))
}
