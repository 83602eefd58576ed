//! From the packed model to the table that is read at run time. Needs nothing but `std`, so that the build script can use
//! this file as well.

use std::fmt;

/// The bytes are no packed character model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no character model")
    }
}

impl std::error::Error for Broken {}

/// How a packed file begins: its mark, the version of its form, the edition (0, the small one), two zeros.
pub const HEAD: [u8; 8] = *b"PMcm\x01\0\0\0";

/// How many lengths of passwords are told apart: 0 and so on; the last stands for all that are longer.
pub const LENGTHS: usize = 25;
/// Bytes before the states: their number, and what each length costs.
pub(super) const HEADER: usize = 4 + 2 * LENGTHS;
/// Bytes of a state: which classes have an arc, the number of its first arc, the price of going on to the shorter
/// context, and that context.
pub(super) const STATE: usize = 24;
/// Bytes of an arc: the price, and the state behind it.
pub(super) const ARC: usize = 4;

const CLASSES: usize = 89;
/// Characters in the longest n-gram.
const ORDER: usize = 5;
/// One, as probabilities are counted while unpacking.
const ONE: u64 = 1 << 31;
/// The least that is left for what a state does not list.
const LEAST: u64 = ONE >> 12;

/// In place of the number of a state's first arc: that it is folded.
const FOLDED: u32 = 1 << 31;

/// How many prices a code can stand for.
pub const PRICES: u8 = 40;

/// What a code of the file stands for, in thousandths of a decade.
///
/// Steps of 110 and more lost as much by rounding as they saved in space, steps of 80 and less cost as much.
#[must_use]
pub fn price(code: u8) -> u16 {
    match code {
        0 => 10,
        1 => 40,
        _ => 90 * (u16::from(code) - 1),
    }
}

/// Where in a state's arcs a class stands, if it has one.
#[inline]
pub(super) fn rank(low: u64, high: u64, class: u8) -> Option<u32> {
    let (word, before) = if class < 64 { (low, 0) } else { (high, low.count_ones()) };
    let bit = 1_u64 << (class & 63);
    (word & bit != 0).then(|| before + (word & (bit - 1)).count_ones())
}

/// A state in numbers. While it is folded `low` is the number of its first n-gram, and `high` says how many there are.
struct State {
    low: u64,
    high: u64,
    first: u32,
    detour: i16,
    shorter: u16,
}

impl State {
    /// Reads what [`State::bytes`] wrote.
    #[inline]
    fn of(bytes: &[u8; STATE]) -> Self {
        let [l0, l1, l2, l3, l4, l5, l6, l7, rest @ ..] = *bytes;
        let [h0, h1, h2, h3, h4, h5, h6, h7, a0, a1, a2, a3, d0, d1, s0, s1] = rest;
        Self {
            low: u64::from_le_bytes([l0, l1, l2, l3, l4, l5, l6, l7]),
            high: u64::from_le_bytes([h0, h1, h2, h3, h4, h5, h6, h7]),
            first: u32::from_le_bytes([a0, a1, a2, a3]),
            detour: i16::from_le_bytes([d0, d1]),
            shorter: u16::from_le_bytes([s0, s1]),
        }
    }

    fn bytes(&self) -> [u8; STATE] {
        // Piece by piece in one array: a loop over bytes took a third of the time of loading.
        let [l0, l1, l2, l3, l4, l5, l6, l7] = self.low.to_le_bytes();
        let [h0, h1, h2, h3, h4, h5, h6, h7] = self.high.to_le_bytes();
        let [a0, a1, a2, a3] = self.first.to_le_bytes();
        let ([d0, d1], [s0, s1]) = (self.detour.to_le_bytes(), self.shorter.to_le_bytes());
        [l0, l1, l2, l3, l4, l5, l6, l7, h0, h1, h2, h3, h4, h5, h6, h7, a0, a1, a2, a3, d0, d1, s0, s1]
    }
}

/// Both numbers of an arc.
fn arc(price: u16, next: u16) -> [u8; ARC] {
    let ([p0, p1], [n0, n1]) = (price.to_le_bytes(), next.to_le_bytes());
    [p0, p1, n0, n1]
}

/// Powers of ten and their logarithms in whole numbers.
struct Powers {
    fine: Vec<u64>,
    coarse: Vec<u64>,
    logs: Vec<i32>,
}

impl Powers {
    #[inline(never)]
    fn new() -> Self {
        // 10^(-1/1000) and 10^(-64/1000), of 2^31.
        let row = |factor: u64, length: usize| -> Vec<u64> {
            std::iter::successors(Some(ONE), |last| Some((last * factor + ONE / 2) >> 31))
                .take(length)
                .collect()
        };
        let mut powers =
            Self { fine: row(2_142_544_573, 64), coarse: row(1_853_232_320, 160), logs: Vec::new() };
        let mut log = 0;
        for n in 1024..2048 {
            while powers.of(log + 1) * n >= ONE * 1024 {
                log += 1;
            }
            powers.logs.push(log);
        }
        powers
    }

    /// 10^(-cost/1000), of 2^31.
    fn of(&self, cost: i32) -> u64 {
        let cost = cost.max(0) as usize;
        let fine = self.fine.get(cost % 64).copied().unwrap_or(0);
        let coarse = self.coarse.get(cost / 64).copied().unwrap_or(0);
        (fine * coarse) >> 31
    }

    /// -log10 of a part of 2^31, in thousandths.
    fn log(&self, part: u64) -> i32 {
        let part = part.clamp(1, ONE);
        let halvings = part.leading_zeros().saturating_sub(32);
        let mantissa = ((part << halvings) >> 21) as usize & 1023;
        (halvings * 30_103 / 100) as i32 - self.logs.get(mantissa).copied().unwrap_or(0)
    }
}

/// The table as bytes, from the packed file: for the build, which leaves them to the program to read in place.
///
/// # Errors
///
/// Where the bytes end too early or too late, or name classes that do not exist.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, Broken> {
    let (lengths, states, arcs) = Table::folded(packed)?.unfolded(packed)?;
    let mut bytes = Vec::with_capacity(HEADER + states.len() * STATE + arcs.len() * ARC);
    bytes.extend((states.len() as u32).to_le_bytes());
    bytes.extend(lengths.iter().flat_map(|cost| cost.to_le_bytes()));
    bytes.extend(states.as_flattened());
    bytes.extend(arcs.as_flattened());
    Ok(bytes)
}

/// The table as far as it is unpacked: already the bytes that are read, because going over them once more took a third of
/// the time. The file is handed in with each call.
///
/// A state has a number from when the state before it unfolds, not before: to number all 15,000 of them and to keep room for
/// their arcs touched a hundred pages of memory that no password needs. Where all unfold they do so in the order of the file.
pub(super) struct Table {
    pub(super) lengths: [i16; LENGTHS],
    states: Vec<[u8; STATE]>,
    arcs: Vec<[u8; ARC]>,
    /// Of n-grams of two and more, by their length.
    orders: Vec<Grams>,
    powers: Powers,
}

/// The table as it is read in place: lengths, states, arcs.
pub(super) type Unfolded = ([i16; LENGTHS], Vec<[u8; STATE]>, Vec<[u8; ARC]>);

/// Where the file holds the n-grams of one length: from class to class within a context, prices, and how many n-grams begin
/// with each.
struct Grams {
    /// The number of the first one among all n-grams.
    first: usize,
    count: usize,
    /// Where the first of the three streams begins.
    place: usize,
    /// How many longer n-grams begin with those before each block.
    longer: Vec<u32>,
}

/// N-grams in a block.
const BLOCK: usize = 64;

impl Grams {
    /// What a stream says of an n-gram.
    fn read(&self, packed: &[u8], stream: usize, gram: usize) -> Result<u8, Broken> {
        let at = self.place + stream * self.count + (gram - self.first);
        packed.get(at).copied().ok_or(Broken)
    }

    /// How many longer n-grams begin with those before this one.
    fn longer_before(&self, packed: &[u8], gram: usize) -> Result<usize, Broken> {
        let at = gram - self.first;
        let whole = at - at % BLOCK;
        let stream = self.place + 2 * self.count;
        let rest = packed.get(stream + whole..stream + at).ok_or(Broken)?;
        let before = *self.longer.get(at / BLOCK).ok_or(Broken)?;
        Ok((before + sum(rest)) as usize)
    }
}

/// The sum of no more than a block of bytes. Eight at once, in four lanes, because all of the file is read so.
fn sum(bytes: &[u8]) -> u32 {
    const LANES: u64 = 0x00FF_00FF_00FF_00FF;
    let (eights, rest) = bytes.as_chunks();
    let lanes = eights.iter().map(|eight| u64::from_le_bytes(*eight));
    let lanes = lanes.fold(0, |sum, eight| sum + (eight & LANES) + (eight >> 8 & LANES));
    let lanes = [lanes, lanes >> 16, lanes >> 32, lanes >> 48].map(|lane| lane as u32 & 0xFFFF);
    lanes.iter().sum::<u32>() + rest.iter().map(|byte| u32::from(*byte)).sum::<u32>()
}

impl Table {
    /// Finds where everything is. No states are unpacked but the one that knows nothing of what stands before: it has an arc
    /// for every class, with a price of two bytes.
    #[inline(never)]
    pub(super) fn folded(packed: &[u8]) -> Result<Self, Broken> {
        let (costs, rest) =
            packed.strip_prefix(&HEAD).and_then(|rest| rest.split_at_checked(2 * LENGTHS)).ok_or(Broken)?;
        let (prices, rest) = rest.split_at_checked(2 * CLASSES).ok_or(Broken)?;
        let mut lengths = [0; LENGTHS];
        for (length, cost) in lengths.iter_mut().zip(costs.as_chunks().0) {
            *length = i16::from_le_bytes(*cost);
        }
        let root = State { low: u64::MAX, high: (1 << (CLASSES - 64)) - 1, first: 0, detour: 0, shorter: 0 };
        let mut table = Self {
            lengths,
            states: Vec::with_capacity(256),
            arcs: Vec::with_capacity(1024),
            orders: Vec::with_capacity(ORDER),
            powers: Powers::new(),
        };
        table.states.push(root.bytes());
        let longer = rest.get(..CLASSES).ok_or(Broken)?;
        let mut behind = CLASSES;
        for (price, longer) in prices.as_chunks().0.iter().zip(longer) {
            let next = if *longer > 0 { table.behind(&mut behind, *longer, 0)? } else { 0 };
            table.arcs.push(arc(u16::from_le_bytes(*price), next));
        }
        let (mut place, mut first) = (packed.len() - rest.len() + CLASSES, CLASSES);
        for order in 2..=ORDER {
            let mut grams = Grams { first, count: behind - first, place, longer: Vec::new() };
            place += grams.count * if order < ORDER { 3 } else { 2 };
            let longer = packed.get(grams.place + 2 * grams.count..place).ok_or(Broken)?;
            first = behind;
            let mut before = 0;
            grams.longer.reserve(longer.len() / BLOCK + 1);
            for block in longer.chunks(BLOCK) {
                grams.longer.push(before);
                before += sum(block);
            }
            behind = first + before as usize;
            table.orders.push(grams);
        }
        if place == packed.len() { Ok(table) } else { Err(Broken) }
    }

    /// Makes a state, folded, behind an arc where so many n-grams begin that are longer, and tells its number.
    fn behind(&mut self, first: &mut usize, arcs: u8, shorter: u16) -> Result<u16, Broken> {
        let number = u16::try_from(self.states.len()).map_err(|_| Broken)?;
        let state = State { low: *first as u64, high: u64::from(arcs), first: FOLDED, detour: 0, shorter };
        self.states.push(state.bytes());
        *first += usize::from(arcs);
        Ok(number)
    }

    /// All of it.
    pub(super) fn unfolded(mut self, packed: &[u8]) -> Result<Unfolded, Broken> {
        let mut at = 0;
        while at < self.states.len() {
            self.unfold(packed, at as u16)?;
            at += 1;
        }
        Ok((self.lengths, self.states, self.arcs))
    }

    /// The price of a class and the state behind it. What is wrong in the file costs nothing.
    pub(super) fn step(&mut self, packed: &[u8], mut at: u16, class: u8) -> (i32, u16) {
        let mut cost = 0;
        for _ in 0..ORDER {
            if self.unfold(packed, at).is_err() {
                break;
            }
            let Some(state) = self.states.get(usize::from(at)).map(State::of) else { break };
            if let Some(rank) = rank(state.low, state.high, class) {
                let [p0, p1, n0, n1] =
                    self.arcs.get((state.first + rank) as usize).copied().unwrap_or_default();
                return (cost + i32::from(u16::from_le_bytes([p0, p1])), u16::from_le_bytes([n0, n1]));
            }
            cost += i32::from(state.detour);
            at = state.shorter;
        }
        (cost, 0)
    }

    /// Gives a state its arcs, if it has none yet. What they leave over is for all that the state does not list, in the
    /// proportions of the shorter context: from that follows what going there costs, and the file need not say it.
    fn unfold(&mut self, packed: &[u8], at: u16) -> Result<(), Broken> {
        let state = State::of(self.states.get(usize::from(at)).ok_or(Broken)?);
        if state.first & FOLDED == 0 {
            return Ok(());
        }
        let (begin, shorter) = (state.low as usize, state.shorter);
        let order = self.orders.iter().rposition(|grams| grams.first <= begin).ok_or(Broken)?;
        let mut behind = match self.orders.get(order..) {
            Some([own, next, ..]) => next.first + own.longer_before(packed, begin)?,
            _ => 0,
        };
        let (mut low, mut high, mut class) = (0_u64, 0_u64, 0_u8);
        let (mut listed, mut listed_shorter) = (0, 0);
        // Put behind all others at once: while these are made, those of shorter contexts may be.
        let mut arcs = [[0; ARC]; CLASSES];
        let count = state.high as usize;
        for (gram, slot) in (begin..begin + count).zip(&mut arcs) {
            let grams = self.orders.get(order).ok_or(Broken)?;
            let (step, code) = (grams.read(packed, 0, gram)?, grams.read(packed, 1, gram)?);
            let longer = if order < ORDER - 2 { grams.read(packed, 2, gram)? } else { 0 };
            class = class.checked_add(step).filter(|&c| usize::from(c) < CLASSES).ok_or(Broken)?;
            if step == 0 && gram > begin || code >= PRICES {
                return Err(Broken);
            }
            *(if class < 64 { &mut low } else { &mut high }) |= 1 << (class & 63);
            let (cost, mut next) = self.step(packed, shorter, class);
            listed += self.powers.of(i32::from(price(code)));
            listed_shorter += self.powers.of(cost);
            if longer > 0 {
                next = self.behind(&mut behind, longer, next)?;
            }
            *slot = arc(price(code), next);
        }
        let left = |listed: u64| self.powers.log(ONE.saturating_sub(listed).max(LEAST));
        let detour = (left(listed) - left(listed_shorter)) as i16;
        let first = self.arcs.len() as u32;
        self.arcs.extend(arcs.get(..count).ok_or(Broken)?);
        let state = self.states.get_mut(usize::from(at)).ok_or(Broken)?;
        *state = State { low, high, first, detour, shorter }.bytes();
        Ok(())
    }
}
