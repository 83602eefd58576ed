//! Times and ratios, summed up and as a person says them.

/// The longest time.
pub(crate) fn worst(times: impl Iterator<Item = f64>) -> f64 {
    times.fold(0.0, f64::max)
}

/// The upper one of two in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Nanoseconds as a person says them.
pub(crate) fn told(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        ..1e3 => (nanoseconds, "ns"),
        ..1e6 => (nanoseconds / 1e3, "µs"),
        ..1e9 => (nanoseconds / 1e6, "ms"),
        _ => (nanoseconds / 1e9, "s"),
    };
    if value < 10.0 { format!("{value:.1} {unit}") } else { format!("{value:.0} {unit}") }
}

/// How many times as long.
pub(crate) fn ratio(ratio: f64) -> String {
    if ratio < 10.0 { format!("× {ratio:.1}") } else { format!("× {ratio:.0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_the_unit_that_fits() {
        for (time, expected) in
            [(7.0, "7.0 ns"), (999.0, "999 ns"), (1_234.0, "1.2 µs"), (45e6, "45 ms"), (10.2e9, "10 s")]
        {
            assert_eq!(told(time), expected);
        }
    }
}
