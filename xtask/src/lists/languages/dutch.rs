//! Dutch, of the Netherlands and of Belgium.

use super::english::written;
use super::{calendar, own};
use crate::Result;
use crate::lists::costs::Claims;
use crate::lists::faker::{self, Order};
use crate::lists::shares::ranked;
use crate::lists::{files, packages};

/// Belgium's registers of children's names go on to names that a handful bear: those beyond this rank are as rare as
/// surnames.
const KNOWN: usize = 500;

pub(in crate::lists) fn claims() -> Result<Claims> {
    let mut claims = Claims::default();
    claims.words(written("nl")?);
    claims.days(calendar::days("nl")?);
    own::add(&mut claims, include_str!("dutch.txt"));
    for country in ["person/nl_NL", "person/nl_BE"] {
        for table in ["first_names_female", "first_names_male"] {
            claims.given_names(faker::table(country, table, Order::None)?);
        }
        claims.surnames(faker::table(country, "last_names", Order::None)?);
    }
    let names = packages::NAMES_NL.open()?.join("src");
    for file in ["boysFirstnames.json", "girlsFirstnames.json"] {
        let mut given = ranked(files::array(&names.join(file))?);
        let rare = given.split_off(KNOWN.min(given.len()));
        claims.given_names(given);
        claims.surnames(rare);
    }
    claims.surnames(ranked(files::array(&names.join("lastnames.json"))?));
    claims.places(calendar::countries("nl")?);
    for country in ["address/nl_NL", "address/nl_BE"] {
        claims.places(faker::table(country, "cities", Order::None)?);
    }
    Ok(claims)
}
