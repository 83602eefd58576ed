//! The lists that are at hand, and which they are.

use std::fmt;

use serde::Serialize;

use super::characters::{Broken, Characters, HEAD};
use super::fault::ListFault;
use super::packed::{Head, Keys};
use super::sha256::{sha256, start};
use super::{Edition, ListName, ListSet, Trie, Words};
use crate::report::ListHash;

/// The lists that an estimate can read, merged into one trie.
pub struct Lists {
    pub(super) words: Words,
    pub(super) characters: Option<Characters>,
    pub(super) loaded: Vec<Loaded>,
}

/// A list that was loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Loaded {
    /// Its name.
    pub name: ListName,
    /// Its edition.
    pub edition: Edition,
    /// How many entries it has; 1 for the character model.
    pub entries: u32,
    /// Of the packed file.
    pub hash: ListHash,
}

/// Why lists could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListError {
    /// Which of the files given, counted from 0.
    pub file: usize,
    /// What is wrong with it.
    pub fault: ListFault,
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "list {}: {}", self.file, self.fault)
    }
}

impl std::error::Error for ListError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.fault)
    }
}

impl Lists {
    /// Loads packed lists (see [`pack`](super::pack)) and the packed character model, at most one of each name.
    ///
    /// Any bytes may be given. The work and the memory grow with their number: a node of 8 bytes for each symbol
    /// stored, more only where a list was made to leave gaps, and never more than 128 MiB.
    ///
    /// # Errors
    ///
    /// When one of them is not such a list, or two are of the same name.
    pub fn from_packed(packed: &[&[u8]]) -> Result<Self, ListError> {
        let mut files: Vec<(usize, &[u8])> = Vec::with_capacity(packed.len());
        let mut loaded: Vec<Loaded> = Vec::new();
        let mut characters = None;
        for (file, bytes) in packed.iter().enumerate() {
            let at = |fault| ListError { file, fault };
            let hash = start(&sha256(bytes));
            if bytes.starts_with(&HEAD) {
                if characters.is_some() {
                    return Err(at(ListFault::Duplicate));
                }
                characters = Some(Characters::from_packed(bytes).map_err(|Broken| at(ListFault::Corrupt))?);
                put(&mut loaded, Loaded::of_characters(hash));
                continue;
            }
            for head in Keys::new(bytes).map_err(at)?.heads() {
                let list = Loaded::new(*head, hash).ok_or(at(ListFault::UnknownName))?;
                if loaded.iter().any(|other| other.name == list.name) {
                    return Err(at(ListFault::Duplicate));
                }
                put(&mut loaded, list);
            }
            files.push((file, bytes));
        }
        let words = Words::load(files.iter().map(|(_, bytes)| *bytes));
        let words = words
            .map_err(|(at, fault)| ListError { file: files.get(at).map_or(at, |(file, _)| *file), fault })?;
        Ok(Self { words, characters, loaded })
    }

    /// Takes over packed files that are what they should be, as [`Published::is`](super::Published::is) tells, beside those
    /// that are here. A file that is here already changes nothing.
    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn with(mut self, files: Vec<(super::Published, Vec<u8>)>) -> Self {
        let mut words = std::mem::take(&mut self.words).into_files();
        for (file, bytes) in files {
            if self.names().contains(file.name) {
                continue;
            }
            let list = if file.name == ListName::CharacterModel {
                self.characters = Characters::keep(bytes).ok();
                Some(Loaded::of_characters(file.start()))
            } else {
                let head = Keys::new(&bytes).ok().and_then(|keys| keys.heads().first().copied());
                words.push(bytes.into());
                head.and_then(|head| Loaded::new(head, file.start()))
            };
            if let Some(list) = list {
                put(&mut self.loaded, list);
            }
        }
        self.words = super::Folded::new(words).unwrap_or_default();
        self
    }

    /// No lists at all.
    pub(crate) fn none() -> Self {
        Self { words: Words::default(), characters: None, loaded: Vec::new() }
    }

    /// Which lists these are, in the order of [`ListName`].
    #[must_use]
    pub fn loaded(&self) -> &[Loaded] {
        &self.loaded
    }

    /// The same as a set.
    #[must_use]
    pub fn names(&self) -> ListSet {
        self.loaded.iter().map(|loaded| loaded.name).collect()
    }

    /// How many bytes the trie takes.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.words.memory()
    }

    /// What they say of characters that no word explains.
    #[must_use]
    pub fn characters(&self) -> Option<&Characters> {
        self.characters.as_ref()
    }

    /// Their words.
    #[inline]
    #[must_use]
    pub fn trie(&self) -> Trie<'_> {
        self.words.trie()
    }
}

impl fmt::Debug for Lists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lists").field("loaded", &self.loaded).finish_non_exhaustive()
    }
}

/// Puts a list where it stands in the order of names. The sort of the standard library is 1.6 KB more of a download.
fn put(loaded: &mut Vec<Loaded>, list: Loaded) {
    loaded.insert(loaded.partition_point(|other| other.name < list.name), list);
}

impl Loaded {
    pub(super) fn of_characters(hash: u64) -> Self {
        Self {
            name: ListName::CharacterModel,
            edition: Edition::Small,
            entries: 1,
            hash: ListHash::of_bits(hash),
        }
    }

    pub(super) fn new(head: Head, hash: u64) -> Option<Self> {
        Some(Self {
            name: ListName::of_id(head.list)?,
            edition: Edition::of_id(head.edition)?,
            entries: head.entries,
            hash: ListHash::of_bits(hash),
        })
    }
}
