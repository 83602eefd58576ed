use crate::text::Prepared;

/// How many different characters of the new password do not occur in the current one. `a` and `A` are different.
///
/// ```
/// use passmuster::Password;
/// use passmuster::reuse::absent;
/// use passmuster::text::Prepared;
///
/// # fn count() -> Result<u32, passmuster::text::TooLong> {
/// let current = Prepared::new(&Password::from("zomer2025"))?;
/// let new = Prepared::new(&Password::from("Zomerhuis"))?;
/// # Ok(
/// absent(&new, &current) // Z, h, u, i and s
/// # )}
/// # assert_eq!(count(), Ok(5));
/// ```
#[must_use]
pub fn absent(new: &Prepared, current: &Prepared) -> u32 {
    let (new, current) = (new.sorted(), current.sorted());
    let different = new.chunk_by(|a, b| a == b).filter_map(<[u64]>::first);
    let absent = different.filter(|c| current.binary_search(c).is_err()).count();
    u32::try_from(absent).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Password;

    proptest! {
        #[test]
        fn counts_what_two_sets_differ_by(new in "[a-dA-Dåж密]{0,12}", current in "[a-dA-Dåж密]{0,12}") {
            let prepared = |text: &str| Prepared::new(&Password::from(text)).unwrap();
            let set = |text: &str| text.chars().collect::<std::collections::BTreeSet<char>>();
            let naive = set(&new).difference(&set(&current)).count();
            prop_assert_eq!(absent(&prepared(&new), &prepared(&current)) as usize, naive);
        }
    }
}
