//! Entries of the lists in the password: as they are, with signs for letters, backwards, typed on the other keyboard
//! layout, and Russian ones in Latin letters.
//!
//! Every walk goes down the trie of all lists and ends where no entry goes on. Where a sign may stand for several
//! letters the walk branches; [`MOST_NODES`] bounds what is visited from one letter, whatever the password.

use super::cover::Cover;
use super::explanation::Explanation;
use super::signs;
use crate::lists::{ListName, ListSet, Node, Sort};
use crate::report::Disguise;
use crate::strength::keyboards::table;
use crate::strength::model;
use crate::strength::view::Place;

/// The most nodes of the trie that one walk visits. The longest entries have some 30 letters; a walk without signs
/// visits one node a letter.
const MOST_NODES: u32 = 64;

/// Branches that wait; more are dropped.
const MOST_BRANCHES: usize = 16;

/// How far a walk has come.
#[derive(Clone, Copy)]
struct Step {
    node: Node,
    /// The next letter of the password.
    at: usize,
    /// Letters that a sign stands for.
    signs: u32,
    /// Letters that stand for themselves.
    letters: u32,
    /// A sign stands for a letter only because of one behind it, which is still to come. Without that a letter typed behind
    /// a word could make the word.
    open: bool,
}

/// Branches that wait, and how much may still be visited. Kept from one walk to the next: to fill it took as long as
/// the walk.
pub(super) struct Branches {
    steps: [Step; MOST_BRANCHES],
    waiting: usize,
    nodes: u32,
}

impl Branches {
    pub(super) fn new(root: Node) -> Self {
        let first = Step { node: root, at: 0, signs: 0, letters: 0, open: false };
        Self { steps: [first; MOST_BRANCHES], waiting: 0, nodes: 0 }
    }

    /// Begins a walk.
    fn begin(&mut self, root: Node, at: usize) {
        self.waiting = 0;
        self.nodes = MOST_NODES;
        self.push(Step { node: root, at, signs: 0, letters: 0, open: false });
    }

    fn push(&mut self, step: Step) {
        if let Some(slot) = self.steps.get_mut(self.waiting) {
            *slot = step;
            self.waiting += 1;
        }
    }

    fn pop(&mut self) -> Option<Step> {
        self.waiting = self.waiting.checked_sub(1)?;
        self.nodes = self.nodes.checked_sub(1)?;
        self.steps.get(self.waiting).copied()
    }
}

/// All entries that begin here.
pub(super) fn find(cover: &mut Cover<'_>, at: usize, branches: &mut Branches) {
    // In the middle of a run of one letter nothing begins.
    let same = |a: usize, b: usize| cover.place(a).identity == cover.place(b).identity;
    if at > 0 && same(at - 1, at) && same(at, at + 1) {
        return;
    }
    straight(cover, at, branches);
    // A word in disguise begins where the letters begin or another word ends, not in the middle of something.
    if at == 0 || !cover.place(at - 1).is_letter() || cover.ends_in_word(at) {
        other_layout(cover, at);
        if cover.place(at).symbol.is_ascii_lowercase() {
            transliterated(cover, at, branches);
        }
    }
}

/// As they are, and with signs for letters.
fn straight(cover: &mut Cover<'_>, from: usize, branches: &mut Branches) {
    let lists = cover.lists;
    let trie = lists.trie();
    branches.begin(trie.root(), from);
    while let Some(mut step) = branches.pop() {
        loop {
            if step.at > from && !step.open {
                let disguise = if step.signs > 0 { Disguise::Leet } else { Disguise::None };
                offer(cover, from, step, cover.allowed, disguise);
            }
            let place = cover.place(step.at);
            if place.symbol == Place::OTHER {
                break;
            }
            let meanings = if place.is_near_letter() { signs::meanings(place.symbol) } else { &[] };
            for &(signs, letters) in meanings {
                let stand = signs.iter().zip(cover.places.get(step.at + 1..).unwrap_or_default());
                if cover.places.len() < step.at + 1 + signs.len()
                    || !stand.into_iter().all(|(a, b)| *a == b.symbol)
                {
                    continue;
                }
                for &letter in letters {
                    if let Some(node) = trie.step(step.node, letter) {
                        branches.push(Step {
                            node,
                            at: step.at + 1 + signs.len(),
                            signs: step.signs + 1,
                            open: step.open || !place.is_behind_letter(),
                            ..step
                        });
                    }
                }
            }
            let mut next = trie.step(step.node, place.symbol);
            if place.trail != 0 {
                next = next.and_then(|node| trie.step(node, place.trail));
            }
            let Some(node) = next.filter(|_| branches.nodes > 0) else { break };
            branches.nodes -= 1;
            let is_letter = place.is_letter();
            step = Step {
                node,
                at: step.at + 1,
                letters: step.letters + u32::from(is_letter),
                open: step.open && !is_letter,
                ..step
            };
        }
    }
}

/// Typed on the other layout: Russian on Latin keys, anything else on Cyrillic ones.
fn other_layout(cover: &mut Cover<'_>, from: usize) {
    let lists = cover.lists;
    let trie = lists.trie();
    let of_latin = cover.place(from).key < 0x80;
    let (mut node, mut at, mut letters) = (trie.root(), from, 0);
    loop {
        let place = cover.place(at);
        if (place.key < 0x80) != of_latin && !place.is_digit() {
            break;
        }
        let symbol = match table::OTHER.get(usize::from(place.key)) {
            None | Some(0) => break,
            Some(symbol) => *symbol,
        };
        let Some(next) = trie.step(node, symbol) else { break };
        (node, at, letters) = (next, at + 1, letters + 1);
        if letters >= SHORTEST_DISGUISED {
            let step = Step { node, at, signs: 0, letters, open: false };
            let meant = if of_latin {
                cover.allowed.only(ListName::Russian)
            } else {
                cover.allowed.without(ListName::Russian)
            };
            offer(cover, from, step, meant, Disguise::OtherLayout);
        }
    }
}

/// The shortest entry that is looked for in a disguise that leaves no letter as it is.
const SHORTEST_DISGUISED: u32 = 3;

/// Russian words in Latin letters.
fn transliterated(cover: &mut Cover<'_>, from: usize, branches: &mut Branches) {
    let lists = cover.lists;
    let trie = lists.trie();
    branches.begin(trie.root(), from);
    while let Some(step) = branches.pop() {
        if step.letters >= SHORTEST_DISGUISED && step.at > from + 2 {
            offer(cover, from, step, cover.allowed.only(ListName::Russian), Disguise::Transliterated);
        }
        // ь and ъ are left out as often as not.
        for silent in [0x9C, 0x9A] {
            if step.letters > 0
                && let Some(node) = trie.step(step.node, silent)
            {
                branches.push(Step { node, ..step });
            }
        }
        for unit in signs::russian(cover.place(step.at).symbol) {
            let here = cover.places.get(step.at..step.at + unit.latin().len()).unwrap_or_default();
            if here.is_empty()
                || !here.iter().zip(unit.latin()).all(|(place, letter)| place.symbol == *letter)
            {
                continue;
            }
            let node = unit.cyrillic().iter().try_fold(step.node, |node, letter| trie.step(node, *letter));
            if let Some(node) = node {
                branches.push(Step { node, at: step.at + here.len(), letters: step.letters + 1, ..step });
            }
        }
    }
}

/// Entries backwards that end here. Only where a word of the password may end and begin: at its ends and between a
/// letter and another sign.
pub(super) fn backwards(cover: &mut Cover<'_>, end: usize) {
    let border = |cover: &Cover<'_>, at: usize| {
        at == 0 || at == cover.places.len() || cover.place(at).is_letter() != cover.place(at - 1).is_letter()
    };
    if !border(cover, end) {
        return;
    }
    let lists = cover.lists;
    let trie = lists.trie();
    let (mut node, mut at, mut letters) = (trie.root(), end, 0);
    while let Some(before) = at.checked_sub(1) {
        let place = cover.place(before);
        let Some(next) = trie.step(node, place.symbol).filter(|_| place.trail == 0 && place.is_letter())
        else {
            break;
        };
        (node, at, letters) = (next, before, letters + 1);
        if letters > SHORTEST_DISGUISED && border(cover, at) && cover.place(at).begins() {
            let step = Step { node, at: end, signs: 0, letters, open: false };
            offer(cover, at, step, cover.allowed, Disguise::Reversed);
        }
    }
}

/// Offers the entries of a node as a segment, as far as they are of the lists that are meant.
#[inline]
fn offer(cover: &mut Cover<'_>, from: usize, step: Step, meant: ListSet, disguise: Disguise) {
    if step.node.is_word() {
        offer_word(cover, from, step, meant, disguise);
    }
}

#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn offer_word(cover: &mut Cover<'_>, from: usize, step: Step, meant: ListSet, disguise: Disguise) {
    let lists = cover.lists;
    let trie = lists.trie();
    if step.at < cover.places.len() && !cover.place(step.at).begins() {
        return;
    }
    let disguised = match disguise {
        Disguise::Leet if step.letters == 0 => return,
        Disguise::Leet => model::LEET + model::EACH_LEET * (step.signs - 1),
        Disguise::OtherLayout => model::OTHER_LAYOUT,
        Disguise::Reversed => model::REVERSED,
        Disguise::Transliterated => model::TRANSLITERATED,
        _ => 0,
    } + cover.capitals(from, step.at);
    let before = cover.cost(from);
    let is_whole = from == 0 && step.at == cover.places.len();
    for entry in trie.entries(step.node, meant) {
        let price = u32::from(entry.cost_tenths) * 100 + disguised;
        let what = Explanation::Entry { list: entry.list, sort: entry.sort, disguise };
        if entry.sort == Sort::Password {
            if is_whole && cover.found.whole.is_none_or(|(known, _)| price < known) {
                cover.found.whole = Some((price, what));
            }
            cover.relax(from, step.at, before + price + model::PASSWORD_PART, what);
        } else {
            let after_pinyin = entry.list == ListName::Chinese && cover.ends_in_chinese(from);
            let toll = if after_pinyin { model::PINYIN_ON } else { model::WORD };
            cover.relax(from, step.at, before + price + toll, what);
        }
    }
}
