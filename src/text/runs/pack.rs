//! Writes what `reader.rs` reads. For the build script alone.

/// Runs of one number: how many, then all their numbers, then all their lengths in bytes of seven bits, the lowest first.
/// Surrogates, which are no `char`, count as what stands before them.
pub(crate) fn pack(number: impl Fn(char) -> u8) -> Vec<u8> {
    let mut runs: Vec<(u8, u32)> = Vec::new();
    for c in char::MIN..=char::MAX {
        let number = number(c);
        match runs.last_mut() {
            Some((same, last)) if *same == number => *last = u32::from(c),
            _ => runs.push((number, u32::from(c))),
        }
    }
    let mut packed = (runs.len() as u32).to_le_bytes().to_vec();
    packed.extend(runs.iter().map(|(number, _)| *number));
    let mut end = 0;
    for (_, last) in runs {
        let mut length = last + 1 - end;
        end = last + 1;
        while length >= 0x80 {
            packed.push(length as u8 | 0x80);
            length >>= 7;
        }
        packed.push(length as u8);
    }
    packed
}
