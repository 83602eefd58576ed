//! Reads the providers of Faker: Python sources with the names and places of a country.

use super::shares::{Shares, counted, ranked, unranked};
use super::{files, packages};
use crate::Result;

/// What a provider says of the order of its entries when it gives no weights.
#[derive(Clone, Copy)]
pub(super) enum Order {
    /// The commonest or largest first.
    Ranked,
    /// By the alphabet, or none.
    None,
}

/// The entries of a table of a provider, such as `person/sv_SE` and `last_names`.
pub(super) fn table(provider: &str, table: &str, order: Order) -> Result<Shares> {
    let path = packages::FAKER.open()?.join("faker/providers").join(provider).join("__init__.py");
    let entries = entries(&files::text(&path)?, table);
    if entries.is_empty() {
        return Err(format!("{provider} has no table `{table}`").into());
    }
    if entries.iter().all(|(_, weight)| weight.is_some()) {
        return Ok(counted(entries.into_iter().filter_map(|(entry, weight)| Some((entry, weight?)))));
    }
    let entries = entries.into_iter().map(|(entry, _)| entry);
    Ok(match order {
        Order::Ranked => ranked(entries),
        Order::None => unranked(entries),
    })
}

/// Entries and weights between the line that assigns the table and the line that closes it.
fn entries(source: &str, table: &str) -> Vec<(String, Option<f64>)> {
    let is_head = |line: &str| {
        line.strip_prefix("    ")
            .and_then(|line| line.strip_prefix(table))
            .is_some_and(|rest| rest.starts_with([' ', ':']))
    };
    let is_end = |line: &str| matches!(line, "    )" | "    ]" | "    }");
    let lines = source.lines().skip_while(|line| !is_head(line)).skip(1).take_while(|line| !is_end(line));
    let mut entries = Vec::new();
    for line in lines {
        let mut parts = line.split('"').skip(1);
        while let (Some(text), Some(after)) = (parts.next(), parts.next()) {
            let number = after.trim_matches([' ', ',', ')', '(', ':']);
            entries.push((text.to_owned(), number.parse().ok()));
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_with_and_without_weights() {
        let source =
            "    last = (\n        \"'t Hart\",\n        \"Bos\", \"Vos\",\n    )\n    other = (\"x\",)\n";
        let names: Vec<_> = entries(source, "last").into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["'t Hart", "Bos", "Vos"]);
        let source =
            "    last: T = OrderedDict(\n        (\n            (\"王\", 7.170),\n        )\n    )\n";
        assert_eq!(entries(source, "last"), [("王".to_owned(), Some(7.17))]);
    }
}
