use std::fmt;

use zeroize::Zeroizing;

use super::CodeAlphabet;

/// How many bytes are asked for at once.
const BLOCK: usize = 32;

/// A byte as often in a row is a fault. The repetition count test of NIST SP 800-90B (4.4.1) for eight bits a byte and
/// one false alarm in 2^64: 1 + 64 / 8.
const REPEATS: usize = 9;

/// So many bytes in a row that cannot be used are a fault. Of the alphabets here one byte in 16 at most cannot be used, so
/// this is a false alarm in 2^128.
const REFUSED: u32 = 32;

/// Draws from the caller's random source, and notices when that is none.
pub(super) struct Draw<'a> {
    source: &'a mut dyn FnMut(&mut [u8]),
    last: Zeroizing<[u8; BLOCK]>,
}

impl<'a> Draw<'a> {
    pub(super) fn new(source: &'a mut dyn FnMut(&mut [u8])) -> Self {
        Self { source, last: Zeroizing::new([0; BLOCK]) }
    }

    /// The next bytes. Sources that leave the buffer as it was, or a part of it, repeat themselves in a block; others that
    /// are begun anew each time, from block to block.
    fn block(&mut self) -> Result<Zeroizing<[u8; BLOCK]>, StuckSource> {
        let mut block = Zeroizing::new([0; BLOCK]);
        (self.source)(block.as_mut_slice());
        let mut run = 0;
        let mut before = None;
        for byte in block.iter() {
            run = if before == Some(byte) { run + 1 } else { 1 };
            before = Some(byte);
            if run >= REPEATS {
                return Err(StuckSource);
            }
        }
        if *block == *self.last {
            return Err(StuckSource);
        }
        self.last = block.clone();
        Ok(block)
    }

    /// Bytes as they come.
    pub(super) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], StuckSource> {
        const { assert!(N <= BLOCK, "one block is enough") };
        let block = self.block()?;
        let mut bytes = [0; N];
        bytes.iter_mut().zip(block.iter()).for_each(|(to, from)| *to = *from);
        Ok(bytes)
    }

    /// So many characters, each as likely as the others: bytes beyond the last multiple of the alphabet's size are thrown
    /// away, because the remainder of a division would favour the first characters.
    pub(super) fn characters(
        &mut self,
        alphabet: CodeAlphabet,
        length: u32,
    ) -> Result<Zeroizing<String>, StuckSource> {
        let characters = alphabet.characters().as_bytes();
        let usable = 256 - 256 % characters.len();
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let mut text = Zeroizing::new(String::with_capacity(length));
        let mut refused = 0;
        while text.len() < length {
            for byte in self.block()?.iter().map(|byte| usize::from(*byte)) {
                let drawn = characters.get(byte % characters.len()).filter(|_| byte < usable);
                match drawn {
                    Some(character) if text.len() < length => text.push(char::from(*character)),
                    Some(_) => break,
                    None => refused += 1,
                }
                refused = if drawn.is_some() { 0 } else { refused };
                if refused >= REFUSED {
                    return Err(StuckSource);
                }
            }
        }
        Ok(text)
    }
}

/// The random source repeats itself, or gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StuckSource;

impl fmt::Display for StuckSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the random source repeats itself or gives nothing")
    }
}

impl std::error::Error for StuckSource {}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every byte value equally often, in an order that repeats nothing near.
    fn counting() -> impl FnMut(&mut [u8]) {
        let mut next = 0_u8;
        move |bytes| {
            for byte in bytes {
                *byte = next;
                next = next.wrapping_add(1);
            }
        }
    }

    /// Whatever the source gives in equal shares, the characters come in equal shares: without the throwing away the
    /// first ones would come once more in 256.
    #[test]
    fn every_character_is_as_likely_as_the_others() {
        for alphabet in CodeAlphabet::ALL {
            let mut source = counting();
            let mut draw = Draw::new(&mut source);
            // Two rounds of all byte values: what is wrongly used of the first shows in the second.
            let each = 2 * (256 / alphabet.size());
            let length = u32::try_from(each * alphabet.size()).unwrap();
            let text = draw.characters(alphabet, length).unwrap();
            for character in alphabet.characters().chars() {
                assert_eq!(
                    text.chars().filter(|c| *c == character).count(),
                    each,
                    "{alphabet:?} {character}"
                );
            }
        }
    }

    #[test]
    fn a_stuck_source_is_an_error_and_no_loop() {
        let mut calls = 0_u8;
        type Source<'a> = &'a mut dyn FnMut(&mut [u8]);
        let mut sources: [(&str, Source<'_>); 6] = [
            ("nothing", &mut |_| {}),
            ("zeros", &mut |bytes| bytes.fill(0)),
            ("what no alphabet of 23 uses", &mut |bytes| bytes.fill(255)),
            ("255 and 254 in turn", &mut |bytes| {
                bytes.iter_mut().zip(0..).for_each(|(byte, at)| *byte = if at % 2 == 0 { 255 } else { 254 });
            }),
            ("a part of the buffer", &mut |bytes| {
                calls = calls.wrapping_add(1);
                bytes.iter_mut().zip(calls..).take(20).for_each(|(byte, n)| *byte = n);
            }),
            ("the same each time", &mut |bytes| {
                bytes.iter_mut().zip(7..).for_each(|(byte, n)| *byte = n);
            }),
        ];
        for (what, source) in &mut sources {
            let mut draw = Draw::new(source);
            let drawn = draw.bytes::<16>().and_then(|_| draw.characters(CodeAlphabet::Letters, 16));
            assert_eq!(drawn.err(), Some(StuckSource), "{what}");
        }
    }
}
