//! Sorting numbers where they stand.

/// Up to so many are put in order one by one, as most passwords' characters are.
const FEW: usize = 20;

/// Sorts in place and leaves no copy behind. For numbers of one kind and short: that of the standard library, made for any length and
/// speed, is 1 KB more of a download.
pub(crate) fn sort(numbers: &mut [u64]) {
    if numbers.len() <= FEW {
        for end in 1..numbers.len() {
            let mut at = end;
            while at > 0 && numbers.get(at - 1) > numbers.get(at) {
                numbers.swap(at - 1, at);
                at -= 1;
            }
        }
        return;
    }
    // A heap (Williams 1964): n log n steps whatever stands there.
    for top in (0..numbers.len() / 2).rev() {
        sink(numbers, top);
    }
    for end in (1..numbers.len()).rev() {
        numbers.swap(0, end);
        sink(numbers.get_mut(..end).unwrap_or_default(), 0);
    }
}

/// Puts a number of a heap below all that are larger.
fn sink(heap: &mut [u64], mut at: usize) {
    loop {
        let left = 2 * at + 1;
        let larger = if heap.get(left + 1) > heap.get(left) { left + 1 } else { left };
        if heap.get(larger) <= heap.get(at) {
            return;
        }
        heap.swap(at, larger);
        at = larger;
    }
}

#[cfg(test)]
mod tests {
    use super::sort;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_sorted(mut numbers in prop::collection::vec(0..300_u64, 0..200)) {
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort(&mut numbers);
            prop_assert_eq!(numbers, expected);
        }
    }
}
