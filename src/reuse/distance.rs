use zeroize::Zeroize;

use crate::report::Likeness;

/// How many insertions, deletions, replacements and swaps of neighbours lead from one text to the other (the
/// optimal string alignment distance), if that is [`Likeness::MOST_EDITS`] at most.
///
/// Only a band of the table around its diagonal is filled, so the work is linear in the length.
pub(super) fn edits(a: &[char], b: &[char]) -> Option<u32> {
    let band = Likeness::MOST_EDITS as usize;
    if a.len().abs_diff(b.len()) > band {
        return None;
    }
    // Three rows of the table; a cell outside the band is as good as infinite.
    let far = band + 1;
    let width = 2 * band + 1;
    let mut before_last = vec![far; width];
    let mut last = vec![far; width];
    let mut row = vec![far; width];
    for i in 0..=a.len() {
        for cell in 0..width {
            // The cell's column; cells left of the table or right of it stay far.
            let Some(j) = (i + cell).checked_sub(band).filter(|j| *j <= b.len()) else {
                set(&mut row, cell, far);
                continue;
            };
            let best = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = get(&last, cell, far) + usize::from(at(a, i) != at(b, j));
                let deleted = get(&last, cell + 1, far) + 1;
                let inserted = cell.checked_sub(1).map_or(far, |left| get(&row, left, far) + 1);
                let swapped = if i > 1 && j > 1 && at(a, i) == at(b, j - 1) && at(a, i - 1) == at(b, j) {
                    get(&before_last, cell, far) + 1
                } else {
                    far
                };
                replaced.min(deleted).min(inserted).min(swapped)
            };
            set(&mut row, cell, best.min(far));
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    let distance = get(&last, b.len() + band - a.len(), far);
    // The numbers tell of both passwords.
    for mut row in [before_last, last, row] {
        row.zeroize();
    }
    u32::try_from(distance).ok().filter(|distance| *distance <= Likeness::MOST_EDITS)
}

/// The character before a position of the table.
fn at(text: &[char], position: usize) -> Option<char> {
    text.get(position - 1).copied()
}

fn get(row: &[usize], cell: usize, far: usize) -> usize {
    row.get(cell).copied().unwrap_or(far)
}

fn set(row: &mut [usize], cell: usize, value: usize) {
    if let Some(slot) = row.get_mut(cell) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The whole table, as a textbook has it.
    fn naive(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best = (table[i - 1][j] + 1)
                        .min(table[i][j - 1] + 1)
                        .min(table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(table[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_band_finds_what_the_whole_table_finds(a in "[abc]{0,40}", b in "[abc]{0,40}") {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let whole = u32::try_from(naive(&a, &b)).expect("small");
            prop_assert_eq!(edits(&a, &b), (whole <= Likeness::MOST_EDITS).then_some(whole));
        }
    }
}
