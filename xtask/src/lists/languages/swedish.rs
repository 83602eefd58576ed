//! Swedish. No free list with counts exists: what is common is estimated (see [`tesseract`]).

use super::{calendar, own};
use crate::Result;
use crate::lists::costs::Claims;
use crate::lists::faker::{self, Order};
use crate::lists::shares::counted;
use crate::lists::{packages, tesseract};

/// The estimated order is rough: the first hundreds are taken to be about equally common (Zipf's law with an offset,
/// after Mandelbrot).
const OFFSET: f64 = 500.0;

pub(in crate::lists) fn claims() -> Result<Claims> {
    let mut claims = Claims::default();
    let words = tesseract::words(packages::TESSERACT_SV, "swe")?;
    let shares = (1..).zip(words).map(|(rank, word)| (word, 1.0 / (OFFSET + f64::from(rank))));
    claims.words(counted(shares));
    claims.words(calendar::emoji("sv")?);
    claims.days(calendar::days("sv")?);
    own::add(&mut claims, include_str!("swedish.txt"));
    for table in ["first_names_female", "first_names_male"] {
        claims.given_names(faker::table("person/sv_SE", table, Order::None)?);
    }
    claims.surnames(faker::table("person/sv_SE", "last_names", Order::None)?);
    claims.places(calendar::countries("sv")?);
    claims.places(faker::table("address/sv_SE", "cities", Order::Ranked)?);
    Ok(claims)
}
