//! Words that names and addresses are full of and that say nothing of their owner: looked for only beside another word.

use crate::report::PersonalField;

/// What stands between the words of a name. Ordinary words of their languages: `van` begins the Dutch `vandaag`.
const PARTICLES: [&str; 32] = [
    // Dutch, as in the Dutch registry's list of name prefixes (table 36); and the `op` of `op den`.
    "van", "der", "den", "de", "het", "ten", "ter", "te", "in", "op", "en", "bij", "aan",
    // Swedish, Danish, Norwegian; German.
    "av", "af", "och", "von", "vom", "zu", "zum", "zur", "und", //
    // English, in names of organisations.
    "the", "of", "and", "for", //
    // French, Spanish, Portuguese, Italian.
    "du", "la", "le", "del", "di", "da",
];

/// Hosts where anybody has a mailbox, and mailboxes that belong to an office, not to a person (after RFC 2142).
const MAIL: [&str; 43] = [
    "gmail",
    "googlemail",
    "outlook",
    "hotmail",
    "live",
    "icloud",
    "yahoo",
    "proton",
    "protonmail",
    "zoho",
    // Russia.
    "mail",
    "yandex",
    "rambler",
    "bk",
    "list",
    "inbox",
    "internet", //
    // China; `vip` stands before `qq` and `163`.
    "qq",
    "163",
    "126",
    "sina",
    "sohu",
    "foxmail",
    "aliyun",
    "vip", //
    // The Netherlands and Sweden.
    "ziggo",
    "kpnmail",
    "planet",
    "home",
    "telia",
    "bredband", //
    // Mailboxes of an office.
    "info",
    "admin",
    "contact",
    "office",
    "sales",
    "support",
    "service",
    "post",
    "help",
    "webmaster",
    "kontakt",
    "team",
];

/// Legal forms and what organisations call themselves.
const ORGANISATIONS: [&str; 20] = [
    "bv", "nv", "vof", "ab", "hb", "as", "gmbh", "ag", "ltd", "inc", "llc", "ооо", "оао", "зао", //
    "bank", "group", "groep", "company", "holding", "банк",
];

/// Whether a folded word says nothing by itself. A whole field may be one of the longer words and still tell: who
/// signs in as `admin` may not have `admin2024`.
pub(super) fn is_ordinary(word: &str, field: PersonalField, whole_field: bool) -> bool {
    let listed = match field {
        PersonalField::UserName | PersonalField::Email => MAIL.contains(&word),
        PersonalField::Organisation => ORGANISATIONS.contains(&word),
        PersonalField::Name => false,
    };
    PARTICLES.contains(&word) || (listed && !whole_field)
}
