//! A trie whose branches unfold when they are first walked, for wasm32.
//!
//! Unfolding everything at once took 7 to 9 ms when a page was loaded, before V8 had optimised the code, and a form needs
//! few of the branches: each has the words that begin with the same two symbols. What is left to do at load is to find where
//! they begin, which reads a sixth of the bytes, and the first two levels.

use std::borrow::Cow;
use std::fmt;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicU16, AtomicU64};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::builder::{Builder, LOWEST, Places};
use super::fault::ListFault;
use super::marks::{BEGINNING, Beginning, Start, keys_from, marks};
use super::merge::{FaultAt, Merge};
use super::packed::Keys;
use super::record::{BASE_AT, FOLDED, MAX_PLACE};
use super::trie::{Node, Nodes, Walk};

/// The words of some packed files. Those are read as far as they are walked: what is wrong further in is found then, and
/// left out.
#[derive(Default)]
pub struct Folded {
    files: Vec<File>,
    /// In order of the words.
    branches: Vec<Branch>,
    nodes: Arc<Pages<AtomicU64>>,
    several: Arc<Pages<AtomicU16>>,
    builder: Mutex<Builder<Room>>,
    root: u64,
}

struct File {
    packed: Cow<'static, [u8]>,
    starts: Vec<Start>,
}

/// All words with the same first two symbols.
struct Branch {
    beginning: Beginning,
    /// The bits of a node that say where its children are; [`FOLDED`] until that is known.
    way: AtomicU64,
}

/// Places that never move, because they are walked while more are taken. They are there a page at a time: few are ever taken, and
/// to touch all of them was a twentieth of a first verdict.
#[derive(Default)]
struct Pages<T>(Box<[OnceLock<Box<[T; PAGE]>>]>);

/// Places of a page.
const PAGE: usize = 512;

impl<T: Default> Pages<T> {
    fn new(places: usize) -> Self {
        Self((0..places.div_ceil(PAGE)).map(|_| OnceLock::new()).collect())
    }

    /// How many places there may be.
    fn most(&self) -> usize {
        self.0.len() * PAGE
    }

    /// A place, if its page is there.
    #[inline]
    fn get(&self, place: usize) -> Option<&T> {
        self.0.get(place / PAGE)?.get()?.get(place % PAGE)
    }

    /// A place whose page is made if there is none.
    fn make(&self, place: usize) -> Option<&T> {
        let page = self.0.get(place / PAGE)?;
        page.get_or_init(|| Box::new(std::array::from_fn(|_| T::default()))).get(place % PAGE)
    }

    /// Bytes that are taken.
    fn memory(&self) -> usize {
        self.0.iter().filter_map(OnceLock::get).count() * size_of::<[T; PAGE]>()
    }
}

/// Where the builder puts what it made.
#[derive(Default)]
struct Room {
    nodes: Arc<Pages<AtomicU64>>,
    several: Arc<Pages<AtomicU16>>,
    records: usize,
}

impl Places for Room {
    #[inline]
    fn node(&self, place: usize) -> u64 {
        self.nodes.get(place).map_or(0, |node| node.load(Relaxed))
    }

    #[inline]
    fn put(&mut self, place: usize, node: u64) {
        if let Some(at) = self.nodes.make(place) {
            at.store(node, Relaxed);
        }
    }

    fn make_room(&mut self, place: usize) -> Result<(), ListFault> {
        if place + 255 < self.nodes.most() { Ok(()) } else { Err(ListFault::TooLarge) }
    }

    fn keep(&mut self, records: &[u16]) -> Result<usize, ListFault> {
        let first = self.records;
        for (at, record) in (first..).zip(records) {
            self.several.make(at).ok_or(ListFault::TooLarge)?.store(*record, Relaxed);
        }
        self.records += records.len();
        Ok(first)
    }
}

impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Folded").field("branches", &self.branches.len()).finish_non_exhaustive()
    }
}

impl Folded {
    /// Keeps packed files, to be unfolded as they are walked.
    pub(super) fn load<'a>(files: impl Iterator<Item = &'a [u8]>) -> Result<Self, FaultAt> {
        Self::new(files.map(|file| Cow::Owned(file.to_vec())).collect())
    }

    /// Reads what the build script wrote.
    #[cfg(all(target_arch = "wasm32", any(feature = "small-lists", feature = "large-lists")))]
    pub(super) fn read(packed: &'static [u8]) -> Option<Self> {
        Self::new(vec![Cow::Borrowed(packed)]).ok()
    }

    /// The packed files, to be kept again with others.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn into_files(self) -> Vec<Cow<'static, [u8]>> {
        self.files.into_iter().map(|file| file.packed).collect()
    }

    /// Reads where the words of each beginning are.
    ///
    /// Apart, as are the loops that it calls: all in one function were seven kilobytes that V8 found hot enough to optimise, once
    /// they had done their work. That took 35 ms of another core, and of the locks that both ask for memory by.
    #[inline(never)]
    pub(super) fn new(packed: Vec<Cow<'static, [u8]>>) -> Result<Self, FaultAt> {
        let (mut files, mut symbols, mut entries) = (Vec::new(), 0, 0);
        for (at, packed) in packed.into_iter().enumerate() {
            let keys = Keys::new(&packed).map_err(|fault| (at, fault))?;
            symbols += keys.symbols.len();
            entries += keys.records.len();
            let starts = marks(&keys).map_err(|fault| (at, fault))?;
            files.push(File { packed, starts });
        }
        // Branches come in any order and leave more gaps than words in theirs: measured, up to a thirtieth.
        let places = (LOWEST + symbols + symbols / 8 + 4096).min(MAX_PLACE + 1);
        let nodes = Arc::new(Pages::new(places));
        let several = Arc::new(Pages::new(entries));
        let room = Room { nodes: Arc::clone(&nodes), several: Arc::clone(&several), records: 0 };
        let builder = Mutex::new(Builder::new(room));
        let mut folded = Self { files, branches: Vec::new(), nodes, several, builder, root: 0 };
        folded.root = folded.first_levels().map_err(|fault| (0, fault))?;
        Ok(folded)
    }

    /// Makes the nodes of the beginnings, and a branch for each that goes on.
    #[inline(never)]
    fn first_levels(&mut self) -> Result<u64, ListFault> {
        let mut builder = self.builder.lock().unwrap_or_else(PoisonError::into_inner);
        let mut rest: Vec<_> = self.files.iter().map(|file| (file, file.starts.iter().peekable())).collect();
        let mut before: Option<Beginning> = None;
        let mut records = Vec::new();
        while let Some(first) = rest.iter_mut().filter_map(|(_, starts)| Some(starts.peek()?.beginning)).min()
        {
            records.clear();
            let mut goes_on = false;
            for (file, starts) in &mut rest {
                let Some(start) = starts.next_if(|start| start.beginning == first) else { continue };
                if start.whole {
                    let mut keys = file.keys(start, starts.peek().copied())?;
                    keys.advance()?;
                    records.extend_from_slice(keys.records());
                }
                goes_on |= start.keys > usize::from(start.whole);
            }
            let (symbols, length) = first.symbols();
            let shared = usize::from(before.is_some_and(|before| before.first() == first.first()));
            builder.add(shared, symbols.get(..length).unwrap_or_default(), &records)?;
            if goes_on {
                self.branches.push(Branch { beginning: first, way: AtomicU64::new(FOLDED) });
                builder.add_to_last(FOLDED | (self.branches.len() as u64) << BASE_AT);
            }
            before = Some(first);
        }
        builder.finish()
    }

    /// Where the children of a folded node are: makes them, if nobody did.
    #[cold]
    fn unfold(&self, node: u64) -> u64 {
        let number = usize::try_from(node >> BASE_AT).unwrap_or_default();
        let node = node & !FOLDED & ((1 << BASE_AT) - 1);
        let Some(branch) = number.checked_sub(1).and_then(|at| self.branches.get(at)) else { return node };
        let mut builder = self.builder.lock().unwrap_or_else(PoisonError::into_inner);
        if branch.way.load(Relaxed) == FOLDED {
            let way = self.grow(branch, &mut builder).and_then(|()| builder.finish());
            branch.way.store(way.unwrap_or_default(), Relaxed);
        }
        node | branch.way.load(Relaxed)
    }

    fn grow(&self, branch: &Branch, builder: &mut Builder<Room>) -> Result<(), ListFault> {
        let mut parts = Vec::with_capacity(self.files.len());
        for file in &self.files {
            let at = file.starts.binary_search_by_key(&branch.beginning, |start| start.beginning);
            if let Ok(at) = at {
                parts.extend(file.starts.get(at).map(|start| file.keys(start, file.starts.get(at + 1))));
            }
        }
        let mut merge =
            Merge::new(parts.into_iter().collect::<Result<_, _>>()?).map_err(|(_, fault)| fault)?;
        let mut one = || {
            merge.next(|shared, key, records| match key.get(BEGINNING..) {
                // The words that end where the branch begins stand in its node.
                None | Some([]) => Ok(()),
                Some(rest) => builder.add(shared.saturating_sub(BEGINNING), rest, records),
            })
        };
        while one().map_err(|(_, fault)| fault)? {}
        Ok(())
    }

    /// How many bytes the trie takes by now.
    pub(super) fn memory(&self) -> usize {
        self.nodes.memory() + self.several.memory()
    }

    #[inline]
    pub(super) fn trie(&self) -> Walk<&Self> {
        Walk { nodes: self, root: Node(self.root) }
    }
}

impl File {
    /// The keys of one start, in order.
    fn keys(&self, start: &Start, next: Option<&Start>) -> Result<Keys<'_>, ListFault> {
        Ok(keys_from(&Keys::new(&self.packed)?, start, next))
    }
}

impl Nodes for &Folded {
    #[inline]
    fn node(self, place: usize) -> Option<u64> {
        self.nodes.get(place).map(|node| node.load(Relaxed))
    }

    #[inline]
    fn record(self, at: usize) -> Option<u16> {
        self.several.get(at).map(|record| record.load(Relaxed))
    }

    #[inline]
    fn unfolded(self, node: u64) -> u64 {
        if node & FOLDED == 0 { node } else { self.unfold(node) }
    }
}
