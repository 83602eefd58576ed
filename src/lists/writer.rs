//! Writes the packed form: see [`super::packed`].

use super::packed::{HALF, Head, LAST_RECORD, LISTS, MAGIC, VERSION};

/// A packed file in the making. Keys must come in order.
#[derive(Default)]
pub(crate) struct Writer {
    before: Vec<u8>,
    controls: Vec<u8>,
    further: Vec<u8>,
    symbols: Vec<u8>,
    records: Vec<u8>,
    costs: [Vec<u8>; LISTS as usize],
}

impl Writer {
    /// Adds a key and its records (list, sort, cost), which are taken. Without any it is none.
    pub(crate) fn add(&mut self, key: &[u8], records: &mut Vec<(u8, u8, u8)>) {
        if records.is_empty() {
            return;
        }
        let shared = self.before.iter().zip(key).take_while(|(a, b)| a == b).count();
        let suffix = key.get(shared..).unwrap_or_default();
        let mut control = 0;
        for length in [shared, suffix.len()] {
            control = control << 4 | length.min(HALF);
            if let Some(further) = length.checked_sub(HALF) {
                self.further.extend(u8::try_from(further));
            }
        }
        self.controls.extend(u8::try_from(control));
        self.symbols.extend_from_slice(suffix);
        self.before.truncate(shared);
        self.before.extend_from_slice(suffix);
        records.sort_unstable();
        for (list, sort, cost) in records.drain(..) {
            self.records.push(list | sort << 3);
            if let Some(costs) = self.costs.get_mut(usize::from(list)) {
                costs.push(cost);
            }
        }
        if let Some(last) = self.records.last_mut() {
            *last |= LAST_RECORD;
        }
    }

    /// The file, of these lists; the entries are counted here.
    pub(crate) fn finish(self, lists: &[Head]) -> Vec<u8> {
        let entries = |list: u8| self.costs.get(usize::from(list)).map_or(0, Vec::len);
        let mut packed = MAGIC.to_vec();
        packed.extend([VERSION, u8::try_from(lists.len()).unwrap_or(u8::MAX), 0, 0]);
        for head in lists {
            packed.extend([head.list, head.edition, 0, 0]);
            packed.extend(number(entries(head.list)));
        }
        for part in [&self.controls, &self.further, &self.symbols] {
            packed.extend(number(part.len()));
        }
        for part in [self.controls, self.further, self.symbols, self.records].iter().chain(&self.costs) {
            packed.extend(part);
        }
        packed
    }
}

/// Nothing near four milliards is ever written: such a file would be refused when read.
fn number(count: usize) -> [u8; 4] {
    u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes()
}
