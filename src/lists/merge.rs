//! The keys of several packed files as one row, in order.
//!
//! Each file remembers how many symbols its next key shares with the key that was taken last. The one that shares most
//! comes next; only files that share equally much have to be compared. Most keys follow one of their own file, and
//! are found without looking at the others.

use super::fault::ListFault;
use super::packed::Keys;

/// Packed files in the merge, those that have keys left.
pub(crate) struct Merge<'a> {
    files: Vec<File<'a>>,
    /// Whose key is next, if it shares more than [`Self::others`].
    current: usize,
    /// The most that another file's next key shares with the key taken last.
    others: usize,
}

struct File<'a> {
    /// Its place among those given.
    at: usize,
    /// How many symbols its next key shares with the key taken last.
    shared: usize,
    keys: Keys<'a>,
}

/// A fault and the place of its file among those given.
pub(crate) type FaultAt = (usize, ListFault);

impl<'a> Merge<'a> {
    pub(crate) fn new(files: Vec<Keys<'a>>) -> Result<Self, FaultAt> {
        let mut merge = Self { files: Vec::with_capacity(files.len()), current: 0, others: 0 };
        for (at, mut keys) in files.into_iter().enumerate() {
            if keys.advance().map_err(|fault| (at, fault))?.is_some() {
                merge.files.push(File { at, shared: 0, keys });
            }
        }
        Ok(merge)
    }

    /// Hands over the next key with the number of symbols that it shares with the one before, and its records. A key
    /// that stands in several files comes again, and shares all. Tells whether there was one.
    #[inline]
    pub(crate) fn next(
        &mut self,
        mut take: impl FnMut(usize, &[u8], &[u16]) -> Result<(), ListFault>,
    ) -> Result<bool, FaultAt> {
        if self.files.get(self.current).is_none_or(|file| file.shared <= self.others) {
            self.choose();
        }
        let Some(file) = self.files.get_mut(self.current) else { return Ok(false) };
        take(file.shared, file.keys.key(), file.keys.records()).map_err(|fault| (file.at, fault))?;
        match file.keys.advance().map_err(|fault| (file.at, fault))? {
            Some(shared) => file.shared = shared,
            None => {
                self.files.remove(self.current);
                self.current = usize::MAX;
            }
        }
        Ok(true)
    }

    /// Finds the file whose key comes next, and what the others share with that key.
    fn choose(&mut self) {
        let most = self.files.iter().map(|file| file.shared).max().unwrap_or_default();
        let mut first: Option<(usize, &[u8])> = None;
        for (at, file) in self.files.iter().enumerate() {
            let key = file.keys.key();
            if file.shared == most && first.is_none_or(|(_, first)| key < first) {
                first = Some((at, key));
            }
        }
        let Some((current, _)) = first else { return };
        self.current = current;
        self.others = 0;
        let Some((before, rest)) = self.files.split_at_mut_checked(current) else { return };
        let Some((chosen, after)) = rest.split_first_mut() else { return };
        for file in before.iter_mut().chain(after) {
            if file.shared == most {
                let both = chosen.keys.key().iter().zip(file.keys.key());
                file.shared = both.take_while(|(a, b)| a == b).count();
            }
            self.others = self.others.max(file.shared);
        }
    }
}
