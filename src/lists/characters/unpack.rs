//! From the packed model to the table that is read at run time. Needs nothing but `core` and `alloc`, so that the build
//! can do it as well.

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

/// Bytes before the states: their number.
pub(super) const HEADER: usize = 4;
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

/// What the codes of the file stand for, in thousandths of a decade.
#[must_use]
pub fn price(code: u8) -> u16 {
    match code {
        0 => 10,
        1 => 40,
        2.. => 90 + 110 * (u16::from(code.min(31)) - 2),
    }
}

struct State {
    bits: u128,
    first: u32,
    detour: i16,
    shorter: u16,
}

#[derive(Default)]
struct Table {
    states: Vec<State>,
    arcs: Vec<(u16, u16)>,
}

impl Table {
    /// The price of a class and the state behind it.
    fn step(&self, mut at: u16, class: u8) -> (i32, u16) {
        let mut cost = 0;
        for _ in 0..ORDER {
            let Some(state) = self.states.get(usize::from(at)) else { break };
            if state.bits >> class & 1 == 1 {
                let rank = (state.bits & ((1 << class) - 1)).count_ones();
                let (price, next) = self.arcs.get((state.first + rank) as usize).copied().unwrap_or_default();
                return (cost + i32::from(price), next);
            }
            cost += i32::from(state.detour);
            at = state.shorter;
        }
        (cost, 0)
    }
}

impl Table {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + self.states.len() * STATE + self.arcs.len() * ARC);
        bytes.extend((self.states.len() as u32).to_le_bytes());
        for state in &self.states {
            bytes.extend(state.bits.to_le_bytes());
            bytes.extend(state.first.to_le_bytes());
            bytes.extend(state.detour.to_le_bytes());
            bytes.extend(state.shorter.to_le_bytes());
        }
        for (price, next) in &self.arcs {
            bytes.extend(price.to_le_bytes());
            bytes.extend(next.to_le_bytes());
        }
        bytes
    }
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

/// The table as bytes, from the packed file.
///
/// # Errors
///
/// Where the bytes end too early or too late, or name classes that do not exist.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, Broken> {
    let mut bytes = Bytes(packed);
    let powers = Powers::new();
    let mut table = Table::default();
    // The contexts whose arcs are read in this round: state and how many arcs.
    let mut parents = vec![(0_u16, CLASSES)];
    table.states.push(State { bits: 0, first: 0, detour: 0, shorter: 0 });
    for order in 1..=ORDER {
        let total: usize = parents.iter().map(|&(_, arcs)| arcs).sum();
        let mut steps = bytes.take(if order == 1 { 0 } else { total })?.iter();
        let mut prices = if order == 1 { bytes.take(2 * total)? } else { bytes.take(total)? }.iter();
        let mut longer = if order == ORDER { &[] } else { bytes.take(total)? }.iter();
        let mut children = Vec::new();
        for (parent, arcs) in parents {
            let shorter = table.states.get(usize::from(parent)).ok_or(Broken)?.shorter;
            let first = u32::try_from(table.arcs.len()).map_err(|_| Broken)?;
            let (mut bits, mut class) = (0_u128, 0_u8);
            let (mut here, mut there) = (0_u64, 0_u64);
            for at in 0..arcs {
                let step = if order == 1 { u8::from(at > 0) } else { *steps.next().ok_or(Broken)? };
                class = class.checked_add(step).filter(|&c| usize::from(c) < CLASSES).ok_or(Broken)?;
                if bits >> class & 1 == 1 {
                    return Err(Broken);
                }
                bits |= 1 << class;
                let price = *prices.next().ok_or(Broken)?;
                let price = if order == 1 {
                    u16::from_le_bytes([price, *prices.next().ok_or(Broken)?])
                } else {
                    self::price(price)
                };
                let (detour, next) = if order == 1 { (0, 0) } else { table.step(shorter, class) };
                here += powers.of(i32::from(price));
                there += powers.of(detour);
                let below = usize::from(*longer.next().unwrap_or(&0));
                let next = if below == 0 {
                    next
                } else {
                    let state = u16::try_from(table.states.len()).map_err(|_| Broken)?;
                    table.states.push(State { bits: 0, first: 0, detour: 0, shorter: next });
                    children.push((state, below));
                    state
                };
                table.arcs.push((price, next));
            }
            let left = |listed: u64| powers.log(ONE.saturating_sub(listed).max(LEAST));
            let state = table.states.get_mut(usize::from(parent)).ok_or(Broken)?;
            (state.bits, state.first) = (bits, first);
            state.detour = if order == 1 { 0 } else { (left(here) - left(there)) as i16 };
        }
        parents = children;
    }
    if bytes.0.is_empty() { Ok(table.bytes()) } else { Err(Broken) }
}
