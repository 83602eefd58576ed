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

/// A state while its arcs are counted.
struct State {
    low: u64,
    high: u64,
    first: u32,
    detour: i16,
    shorter: u16,
}

/// The table as far as it is unpacked: already the bytes that are read, because going over them once more took a third of
/// the time.
struct Table {
    states: Vec<[u8; STATE]>,
    arcs: Vec<[u8; ARC]>,
}

impl Table {
    /// The price of a class and the state behind it.
    fn step(&self, mut at: u16, class: u8) -> (i32, u16) {
        let mut cost = 0;
        for _ in 0..ORDER {
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
}

/// The table as it is read.
pub(super) struct Unpacked {
    pub(super) lengths: [i16; LENGTHS],
    pub(super) states: Vec<[u8; STATE]>,
    pub(super) arcs: Vec<[u8; ARC]>,
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

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Broken> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Broken)?;
        self.0 = rest;
        Ok(taken)
    }
}

/// The table as bytes, from the packed file: for the build, which leaves them to the program to read in place.
///
/// # Errors
///
/// Where the bytes end too early or too late, or name classes that do not exist.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, Broken> {
    let Unpacked { lengths, states, arcs } = parts(packed)?;
    let mut bytes = Vec::with_capacity(HEADER + states.len() * STATE + arcs.len() * ARC);
    bytes.extend((states.len() as u32).to_le_bytes());
    bytes.extend(lengths.iter().flat_map(|cost| cost.to_le_bytes()));
    bytes.extend(states.as_flattened());
    bytes.extend(arcs.as_flattened());
    Ok(bytes)
}

/// The table in its parts, from the packed file.
pub(super) fn parts(packed: &[u8]) -> Result<Unpacked, Broken> {
    let mut bytes = Bytes(packed.strip_prefix(&HEAD).ok_or(Broken)?);
    let mut lengths = [0; LENGTHS];
    for (length, cost) in lengths.iter_mut().zip(bytes.take(2 * LENGTHS)?.as_chunks().0) {
        *length = i16::from_le_bytes(*cost);
    }
    // Two to three bytes of the file make an arc, seven and more a state.
    let mut table =
        Table { states: Vec::with_capacity(packed.len() / 7), arcs: Vec::with_capacity(packed.len() / 2) };
    let mut parents = table.root(&mut bytes)?;
    let powers = Powers::new();
    for order in 2..=ORDER {
        let total = parents.iter().map(|&(_, arcs)| arcs).sum();
        let mut grams = Grams {
            steps: bytes.take(total)?.iter(),
            prices: bytes.take(total)?.iter(),
            longer: if order == ORDER { &[] } else { bytes.take(total)? }.iter(),
        };
        let mut children = Vec::new();
        for (parent, arcs) in parents {
            table.fill(parent, arcs, &mut grams, &powers, &mut children)?;
        }
        parents = children;
    }
    if !bytes.0.is_empty() {
        return Err(Broken);
    }
    let Table { states, arcs } = table;
    Ok(Unpacked { lengths, states, arcs })
}

/// States whose arcs are still to come, and how many.
type Parents = Vec<(u16, usize)>;

/// The three streams of n-grams of one length: from class to class within a context, prices, and how many n-grams begin
/// with each.
struct Grams<'a> {
    steps: std::slice::Iter<'a, u8>,
    prices: std::slice::Iter<'a, u8>,
    longer: std::slice::Iter<'a, u8>,
}

impl Table {
    /// A new state behind the context `shorter`, where the file says that n-grams begin there; else that context.
    fn behind(&mut self, shorter: u16, longer: Option<&u8>, children: &mut Parents) -> Result<u16, Broken> {
        match longer {
            None | Some(0) => Ok(shorter),
            Some(&arcs) => {
                let state = u16::try_from(self.states.len()).map_err(|_| Broken)?;
                self.states.push(State { low: 0, high: 0, first: 0, detour: 0, shorter }.bytes());
                children.push((state, usize::from(arcs)));
                Ok(state)
            }
        }
    }

    /// The state that knows nothing of what stands before. It has an arc for every class, with a price of two bytes.
    fn root(&mut self, bytes: &mut Bytes<'_>) -> Result<Parents, Broken> {
        let mut children = Vec::new();
        let (prices, _) = bytes.take(2 * CLASSES)?.as_chunks();
        let longer = bytes.take(CLASSES)?;
        let high = (1 << (CLASSES - 64)) - 1;
        self.states.push(State { low: u64::MAX, high, first: 0, detour: 0, shorter: 0 }.bytes());
        for (price, longer) in prices.iter().zip(longer) {
            let next = self.behind(0, Some(longer), &mut children)?;
            self.arcs.push(arc(u16::from_le_bytes(*price), next));
        }
        Ok(children)
    }

    /// Gives a state its arcs. What they leave over is for all that the state does not list, in the proportions of the
    /// shorter context: from that follows what going there costs, and the file need not say it.
    fn fill(
        &mut self,
        parent: u16,
        arcs: usize,
        grams: &mut Grams<'_>,
        powers: &Powers,
        children: &mut Parents,
    ) -> Result<(), Broken> {
        let shorter = State::of(self.states.get(usize::from(parent)).ok_or(Broken)?).shorter;
        let first = u32::try_from(self.arcs.len()).map_err(|_| Broken)?;
        let (mut low, mut high, mut class) = (0_u64, 0_u64, 0_u8);
        let (mut listed, mut listed_shorter) = (0, 0);
        for at in 0..arcs {
            let step = *grams.steps.next().ok_or(Broken)?;
            class = class.checked_add(step).filter(|&c| usize::from(c) < CLASSES).ok_or(Broken)?;
            if step == 0 && at > 0 {
                return Err(Broken);
            }
            *(if class < 64 { &mut low } else { &mut high }) |= 1 << (class & 63);
            let code = *grams.prices.next().filter(|&&code| code < PRICES).ok_or(Broken)?;
            let (cost, next) = self.step(shorter, class);
            listed += powers.of(i32::from(price(code)));
            listed_shorter += powers.of(cost);
            let next = self.behind(next, grams.longer.next(), children)?;
            self.arcs.push(arc(price(code), next));
        }
        let left = |listed: u64| powers.log(ONE.saturating_sub(listed).max(LEAST));
        let detour = (left(listed) - left(listed_shorter)) as i16;
        let state = self.states.get_mut(usize::from(parent)).ok_or(Broken)?;
        *state = State { low, high, first, detour, shorter }.bytes();
        Ok(())
    }
}
