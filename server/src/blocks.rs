//! The working memory of hashes.

use std::sync::{Mutex, PoisonError};

use argon2::Block;
use zeroize::Zeroize;

use crate::hasher::HashError;

/// Working memory, lent to one hash after another and wiped in between.
///
/// Measured with 60 requests of which four at a time hash 19 MiB each: left to the system's allocator, which keeps
/// what each thread freed, the process grew to 930 MB.
#[derive(Default)]
pub(crate) struct Blocks(Mutex<Vec<Vec<Block>>>);

impl Blocks {
    /// Lends at least so many blocks of 1 KiB.
    pub(crate) fn lend<T>(&self, count: usize, work: impl FnOnce(&mut [Block]) -> T) -> Result<T, HashError> {
        let mut blocks = self.idle().pop().unwrap_or_default();
        if let Some(more) = count.checked_sub(blocks.len()) {
            blocks.try_reserve_exact(more).map_err(|_| HashError::Memory)?;
            blocks.resize(count, Block::default());
        }
        let result = work(&mut blocks);
        // Word by word. The list's own `zeroize` goes over its room again, byte by byte.
        blocks.iter_mut().zeroize();
        let most = std::thread::available_parallelism().map_or(1, usize::from).saturating_mul(2);
        let mut idle = self.idle();
        if idle.len() < most {
            idle.push(blocks);
        }
        Ok(result)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Vec<Block>>> {
        // A list of wiped memory is whole at any time.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_lent_again_and_wiped() {
        let blocks = Blocks::default();
        let dirty = |lent: &mut [Block]| {
            assert!(lent.iter().all(|block| block.as_ref().iter().all(|word| *word == 0)));
            lent.iter_mut().for_each(|block| block.as_mut().fill(7));
            lent.len()
        };
        assert_eq!(blocks.lend(8, dirty), Ok(8));
        assert_eq!(blocks.lend(16, dirty), Ok(16));
        assert_eq!(blocks.idle().len(), 1);
        let nested = blocks.lend(8, |_| blocks.lend(8, dirty)).expect("memory");
        assert!(nested.is_ok());
        assert_eq!(blocks.idle().len(), 2);
    }
}
