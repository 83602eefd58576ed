//! Numbers from the caller's random bytes, each as likely as any other.

use zeroize::Zeroizing;

use super::options::GenerateError;

/// A source of random bytes.
pub(super) struct Source<'a> {
    fill: &'a mut dyn FnMut(&mut [u8]),
    /// How often the byte that was drawn last was drawn in a row.
    run: usize,
    drawn: usize,
    last: Zeroizing<u8>,
}

/// A draw is thrown away for less than half of all bytes, so so many in a row mean a broken source: one in 2^128.
const MOST_DRAWS: usize = 128;

/// So many bytes that are all the same mean a broken source: one in 2^120. Fewer say nothing.
const CONSTANT_BYTES: usize = 16;

impl<'a> Source<'a> {
    pub(super) fn new(fill: &'a mut dyn FnMut(&mut [u8])) -> Self {
        Self { fill, run: 0, drawn: 0, last: Zeroizing::new(0) }
    }

    /// Whether it gave enough bytes to be told from one that always gives the same, and did not.
    pub(super) fn is_constant(&self) -> bool {
        self.drawn >= CONSTANT_BYTES && self.run == self.drawn
    }

    fn draw<const N: usize>(&mut self) -> Zeroizing<[u8; N]> {
        let mut bytes = Zeroizing::new([0; N]);
        (self.fill)(&mut *bytes);
        for byte in bytes.iter() {
            self.run = if *byte == *self.last { self.run + 1 } else { 1 };
            *self.last = *byte;
        }
        self.drawn += N;
        bytes
    }

    /// A number below another, which is not 0. What would make a remainder biased is thrown away.
    pub(super) fn below(&mut self, limit: usize) -> Result<usize, GenerateError> {
        let limit =
            u32::try_from(limit).ok().filter(|limit| *limit > 0).ok_or(GenerateError::NoCharacters)?;
        let fair = u32::MAX - (u32::MAX % limit + 1) % limit;
        for _ in 0..MOST_DRAWS {
            let bytes = self.draw();
            let number = u32::from_le_bytes(*bytes);
            if number <= fair {
                return Ok((number % limit) as usize);
            }
        }
        Err(GenerateError::BrokenSource)
    }

    /// One of several by weight. The weights are taken with 53 bits, so a share is off by no more than 2^-52.
    pub(super) fn weighted(&mut self, weights: &[f64]) -> Option<usize> {
        let bytes = self.draw();
        let part = (u64::from_le_bytes(*bytes) >> 11) as f64 / (1_u64 << 53) as f64;
        let mut left = part * weights.iter().sum::<f64>();
        let mut last = None;
        for (at, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            last = Some(at);
            if left < *weight {
                break;
            }
            left -= weight;
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A multiple of the limit is kept, and the rest of the numbers thrown away.
    #[test]
    fn no_number_is_likelier() {
        let draw = |number: u32, limit| {
            let mut given = [number, 5].into_iter();
            let mut fill =
                |bytes: &mut [u8]| bytes.copy_from_slice(&given.next().unwrap_or_default().to_le_bytes());
            Source::new(&mut fill).below(limit)
        };
        // 2^32 is 10 · 429,496,729 + 6.
        assert_eq!(draw(4_294_967_289, 10), Ok(9));
        assert_eq!(draw(4_294_967_290, 10), Ok(5), "drawn again");
        assert_eq!(draw(u32::MAX, 16), Ok(15));
        assert_eq!(draw(u32::MAX, 1), Ok(0));
    }

    #[test]
    fn a_constant_source_is_told() {
        let mut ones = |bytes: &mut [u8]| bytes.fill(0xFF);
        assert_eq!(Source::new(&mut ones).below(10), Err(GenerateError::BrokenSource));
        // (bytes that are drawn, whether that is a constant source)
        let table: &[(&[u8], bool)] = &[
            (&[0; 16], true),
            (&[7; 24], true),
            (&[7; 12], false),
            (&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
            (&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], false),
        ];
        for (given, constant) in table {
            let mut left = given.iter();
            let mut fill = |bytes: &mut [u8]| bytes.fill_with(|| left.next().copied().unwrap_or_default());
            let mut source = Source::new(&mut fill);
            for _ in 0..given.len() / 4 {
                assert!(source.below(16).is_ok());
            }
            assert_eq!(source.is_constant(), *constant, "{given:?}");
        }
    }
}
