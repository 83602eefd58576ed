//! Any bytes as packed word lists, cut at every occurrence of a mark.

#![no_main]

use libfuzzer_sys::fuzz_target;
use passmuster::lists::Lists;

/// Stands between two lists of one input: bytes that nothing else needs.
const MARK: &[u8] = b"\nnext list\n";

fuzz_target!(|data: &[u8]| {
    let mut packed = Vec::new();
    let mut rest = data;
    while let Some(at) = rest.windows(MARK.len()).position(|window| window == MARK) {
        packed.push(&rest[..at]);
        rest = &rest[at + MARK.len()..];
    }
    packed.push(rest);
    if let Err(error) = Lists::from_packed(&packed) {
        assert!(error.file < packed.len() && !error.to_string().is_empty());
    }
});
