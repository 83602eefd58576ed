//! The files of the small edition as this version was built with them: what a list that is handed in later has to be.

use super::ListName;
use super::sha256::sha256;

/// Of each file its number, three zeros, its length and its hash, by the build script.
const FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/published.bin"));

/// A packed file of the small edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// What is in it.
    pub name: ListName,
    /// How many bytes it has.
    pub length: u32,
    /// Its SHA-256.
    pub sha256: [u8; 32],
}

impl Published {
    /// The file of a list, if this version was built with it.
    #[must_use]
    pub fn of(name: ListName) -> Option<Self> {
        FILES.as_chunks::<40>().0.iter().find_map(|file| {
            let (&[id, _, _, _], rest) = file.split_first_chunk()?;
            let (length, sha256) = rest.split_first_chunk()?;
            (id == name.id()).then_some(())?;
            Some(Self { name, length: u32::from_le_bytes(*length), sha256: *sha256.first_chunk()? })
        })
    }

    /// Whether these bytes are that file.
    ///
    /// ```
    /// use passmuster::lists::{ListName, Published};
    ///
    /// let dutch = Published::of(ListName::Dutch).expect("this version has it");
    /// assert!(dutch.is(include_bytes!("data/nl.bin")) && !dutch.is(include_bytes!("data/sv.bin")));
    /// ```
    #[must_use]
    pub fn is(&self, bytes: &[u8]) -> bool {
        bytes.len() == self.length as usize && sha256(bytes) == self.sha256
    }

    /// What reports show of the hash.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn start(&self) -> u64 {
        super::sha256::start(&self.sha256)
    }
}
