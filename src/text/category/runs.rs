use std::sync::LazyLock;

use super::general::Category;

/// By rising code point: one behind the last of each run, and its category.
static RUNS: LazyLock<Vec<(u32, Category)>> =
    LazyLock::new(|| unpack(include_bytes!(concat!(env!("OUT_DIR"), "/categories.bin"))).unwrap_or_default());

/// The category of a code point in [`UNICODE_VERSION`](crate::text::UNICODE_VERSION).
pub(in super::super) fn category(c: char) -> Category {
    let at = RUNS.partition_point(|(end, _)| *end <= u32::from(c));
    RUNS.get(at).map_or(Category::Unassigned, |(_, category)| *category)
}

/// Reads what `pack.rs` wrote.
fn unpack(packed: &[u8]) -> Option<Vec<(u32, Category)>> {
    let (count, rest) = packed.split_first_chunk()?;
    let (numbers, lengths) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*count)).ok()?)?;
    let mut runs = Vec::with_capacity(numbers.len());
    let mut lengths = lengths.iter();
    let mut end = 0;
    for number in numbers {
        let mut shift = 0;
        loop {
            let byte = u32::from(*lengths.next()?);
            end += (byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        runs.push((end, *Category::ALL.get(usize::from(*number))?));
    }
    Some(runs)
}
