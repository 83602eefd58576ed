//! From what a source says of its entries to the share of each.

/// Entries and the share of each in what the source describes.
pub(super) type Shares = Vec<(String, f64)>;

/// The law after which ranks are taken for frequencies: a share falls with this power of the rank.
///
/// Passwords: within what Wang and others fitted to leaks ("Zipf's law in passwords", 2017). Names: how often the
/// surnames of a ranked American list stand in passwords falls so between the 30th and the 6,000th.
const FALL: f64 = 0.75;

/// A list of names or places without weights is taken for the head of a register of this many.
const WHOLE: u32 = 10_000;
/// Entries in no order stand at the end of their list, or here where that is shorter.
const NO_RANK: u32 = 4_000;

/// Shares after counts or weights.
pub(super) fn counted(entries: impl IntoIterator<Item = (String, f64)>) -> Shares {
    let mut entries: Shares = entries.into_iter().collect();
    let sum: f64 = entries.iter().map(|(_, count)| count).sum();
    for (_, count) in &mut entries {
        *count /= sum;
    }
    entries
}

/// Shares after the order of the entries, the commonest first.
pub(super) fn ranked(entries: impl IntoIterator<Item = String>) -> Shares {
    let entries: Vec<String> = entries.into_iter().collect();
    let sum = sum(&entries);
    (1..).zip(entries).map(|(rank, entry)| (entry, weight(rank) / sum)).collect()
}

/// Shares of entries in no order: each stands where the last of a ranked list would. So a list of villages moves none
/// before a word, unless passwords speak for it.
pub(super) fn unranked(entries: impl IntoIterator<Item = String>) -> Shares {
    let entries: Vec<String> = entries.into_iter().collect();
    let share = weight(length(&entries).max(NO_RANK)) / sum(&entries);
    entries.into_iter().map(|entry| (entry, share)).collect()
}

/// The weights of the whole register.
fn sum(entries: &[String]) -> f64 {
    (1..=length(entries).max(WHOLE)).map(weight).sum()
}

fn length(entries: &[String]) -> u32 {
    u32::try_from(entries.len()).unwrap_or(u32::MAX)
}

/// The weight of a rank.
pub(super) fn weight(rank: u32) -> f64 {
    libm::pow(f64::from(rank), -FALL)
}
