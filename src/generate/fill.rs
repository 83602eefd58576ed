//! A password that fits a plan, in a fixed pseudo-random order.

use super::dice::Dice;
use super::plan::Plan;
use super::pool::Pool;
use super::shape::{Band, KINDS, Shape, class_at};

/// Adds characters to what is there until the plan is met with so many code points; nothing where that does not work out.
///
/// The order of what was there and what is added is the caller's; what is added is in no order that people would see.
pub(super) fn fill(
    shape: &Shape<'_>,
    plan: &Plan,
    pool: &Pool,
    given: &[char],
    length: u32,
    dice: &mut Dice,
) -> Option<Vec<char>> {
    let mut filling = Filling::new(shape, plan, pool, given, length)?;
    let [narrow, wide] = [widths(pool, false), widths(pool, true)];
    let kinds = filling.kinds(&narrow, &wide, dice)?;
    let sum = |widths: &[u32; KINDS]| -> u32 { kinds.iter().filter_map(|kind| widths.get(*kind)).sum() };
    let (mut least, mut most) = (sum(&narrow), sum(&wide));
    let mut added = Vec::with_capacity(kinds.len());
    for kind in kinds {
        least -= narrow.get(kind)?;
        most -= wide.get(kind)?;
        added.push(filling.character(kind, Band { least, most }, dice)?);
    }
    Some(added)
}

/// The bytes of the narrowest or widest character of each kind.
fn widths(pool: &Pool, widest: bool) -> [u32; KINDS] {
    let mut widths = [0; KINDS];
    for (width, of_kind) in widths.iter_mut().zip(&pool.kinds) {
        let all = of_kind.iter().map(|c| width_of(*c));
        *width = if widest { all.max() } else { all.min() }.unwrap_or_default();
    }
    widths
}

fn width_of(c: char) -> u32 {
    u32::try_from(c.len_utf8()).unwrap_or_default()
}

/// The work of one filling.
struct Filling<'a> {
    shape: &'a Shape<'a>,
    pool: &'a Pool,
    /// Used so far, sorted.
    used: Vec<char>,
    /// What is still open of each kind.
    open: [Band; KINDS],
    rest: u32,
    marks: u32,
    bytes: u32,
}

impl<'a> Filling<'a> {
    fn new(shape: &'a Shape<'a>, plan: &Plan, pool: &'a Pool, given: &[char], length: u32) -> Option<Self> {
        let mut open = plan.kinds;
        for c in given {
            let band = open.get_mut(class_at(*c).unwrap_or(KINDS - 1))?;
            *band = Band { least: band.least.saturating_sub(1), most: band.most.checked_sub(1)? };
        }
        let rest = length.checked_sub(u32::try_from(given.len()).ok()?)?;
        let mut used = given.to_vec();
        used.sort_unstable();
        let bytes = given.iter().map(|c| c.len_utf8()).sum::<usize>();
        let marks =
            if plan.may_have_marks() { length.saturating_sub(shape.graphemes.most).min(rest) } else { 0 };
        Some(Self { shape, pool, used, open, rest, marks, bytes: u32::try_from(bytes).ok()? })
    }

    /// The kind of each place to fill, shuffled; marks come last, each behind something. With so many bytes in the narrowest
    /// and widest of each kind.
    fn kinds(&self, narrow: &[u32; KINDS], wide: &[u32; KINDS], dice: &mut Dice) -> Option<Vec<usize>> {
        let mut kinds = Vec::new();
        let letters = self.rest - self.marks;
        let mut open = self.open;
        for (at, band) in open.iter_mut().enumerate().take(KINDS - 1) {
            kinds.extend(std::iter::repeat_n(at, band.least as usize));
            band.most -= band.least;
        }
        let mut more = (letters as usize).checked_sub(kinds.len())?;
        let sum = |widths: &[u32; KINDS]| {
            let marks = self.marks * widths.last().copied().unwrap_or_default();
            self.bytes + marks + kinds.iter().filter_map(|kind| widths.get(*kind)).sum::<u32>()
        };
        let (mut least, mut most) = (sum(narrow), sum(wide));
        while more > 0 {
            let there = |at: usize| {
                open.get(at).is_some_and(|band| band.most > 0)
                    && self.pool.kinds.get(at).is_some_and(|of_kind| !of_kind.is_empty())
            };
            // What follows has at least and at most so many bytes; a kind that leaves too few or too many is out.
            let open_kinds = || (0..KINDS - 1).filter(|at| there(*at));
            let following = u32::try_from(more - 1).unwrap_or(u32::MAX);
            let fewest = open_kinds().filter_map(|at| narrow.get(at)).min().copied().unwrap_or_default();
            let fullest = open_kinds().filter_map(|at| wide.get(at)).max().copied().unwrap_or_default();
            let room = self.shape.bytes.most.saturating_sub(following.saturating_mul(fewest));
            let need = self.shape.bytes.least.saturating_sub(following.saturating_mul(fullest));
            let fits = |at: usize| {
                narrow.get(at).is_some_and(|width| least + width <= room)
                    && wide.get(at).is_some_and(|width| most + width >= need)
            };
            // Kinds in proportion to their characters at hand, so that digits do not crowd a password.
            let weight = |(at, of_kind): (usize, &Vec<char>)| {
                if there(at) && fits(at) { of_kind.len().min(40) } else { 0 }
            };
            let weights: Vec<usize> =
                self.pool.kinds.iter().take(KINDS - 1).enumerate().map(weight).collect();
            let sum: usize = weights.iter().sum();
            if sum == 0 {
                // Nothing but marks is left.
                kinds.extend(std::iter::repeat_n(KINDS - 1, more));
                break;
            }
            let mut at = dice.below(sum);
            let kind = weights.iter().position(|weight| {
                let here = at < *weight;
                at = at.saturating_sub(*weight);
                here
            })?;
            open.get_mut(kind)?.most -= 1;
            least += narrow.get(kind)?;
            most += wide.get(kind)?;
            kinds.push(kind);
            more -= 1;
        }
        for at in (1..kinds.len()).rev() {
            kinds.swap(at, dice.below(at + 1));
        }
        kinds.extend(std::iter::repeat_n(KINDS - 1, self.marks as usize));
        Some(kinds)
    }

    /// A character of a kind that leaves enough bytes, and not too many, for those that follow.
    fn character(&mut self, kind: usize, following: Band, dice: &mut Dice) -> Option<char> {
        let most = self.shape.bytes.most.checked_sub(self.bytes)?.saturating_sub(following.least);
        let least = self.shape.bytes.least.saturating_sub(self.bytes).saturating_sub(following.most);
        // In the order of code points, which is that of widths.
        let of_kind = self.pool.kinds.get(kind)?;
        let (from, to) = (
            of_kind.partition_point(|c| width_of(*c) < least),
            of_kind.partition_point(|c| width_of(*c) <= most),
        );
        let of_kind = of_kind.get(from..to)?;
        let fits = |c: char| self.count(c) < self.shape.total;
        // Mostly one of the first few is new, and nothing need be counted.
        let few: Vec<char> = (0..8).filter_map(|_| dice.pick(of_kind)).filter(|c| fits(*c)).collect();
        let new = few.iter().copied().find(|c| self.count(*c) == 0);
        // Of many characters some come again; of few each as often as the others.
        let new = new.or_else(|| few.first().copied().filter(|_| self.used.len() > 2 * of_kind.len()));
        let c = new.or_else(|| {
            let rarest = of_kind.iter().filter(|c| fits(**c)).map(|c| self.count(*c)).min()?;
            let rarest: Vec<char> =
                of_kind.iter().copied().filter(|c| fits(*c) && self.count(*c) == rarest).collect();
            dice.pick(&rarest)
        })?;
        let at = self.used.partition_point(|other| *other < c);
        self.used.insert(at, c);
        self.bytes += width_of(c);
        Some(c)
    }

    fn count(&self, c: char) -> u32 {
        let here =
            self.used.partition_point(|other| *other <= c) - self.used.partition_point(|other| *other < c);
        u32::try_from(here).unwrap_or(u32::MAX)
    }
}

/// Puts characters into an order without runs longer than allowed, where they are in one with: the commonest first, and
/// another in between.
pub(super) fn spread(characters: &mut Vec<char>, run: u32, dice: &mut Dice) {
    let run = usize::try_from(run).unwrap_or(usize::MAX);
    if characters.chunk_by(|a, b| a == b).all(|same| same.len() <= run) {
        return;
    }
    let mut sorted = std::mem::take(characters);
    sorted.sort_unstable();
    let mut left: Vec<(usize, char)> =
        sorted.chunk_by(|a, b| a == b).filter_map(|same| Some((same.len(), *same.first()?))).collect();
    let mut length = 0;
    for _ in 0..sorted.len() {
        let last = characters.last().copied();
        let barred = |c: char| length >= run && Some(c) == last;
        let most =
            left.iter().filter(|(_, c)| !barred(*c)).map(|(count, _)| *count).max().unwrap_or_default();
        let best: Vec<usize> =
            (0..).zip(&left).filter(|(_, (n, c))| *n == most && !barred(*c)).map(|(at, _)| at).collect();
        // Where nothing else is left the run goes on, and the engine says no.
        let Some(at) =
            dice.pick(&best).filter(|_| most > 0).or_else(|| left.iter().position(|(n, _)| *n > 0))
        else {
            return;
        };
        if let Some((count, c)) = left.get_mut(at) {
            *count -= 1;
            length = if Some(*c) == last { length + 1 } else { 1 };
            characters.push(*c);
        }
    }
}
