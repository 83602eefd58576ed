use super::*;

#[path = "pack.rs"]
#[allow(dead_code, reason = "the build script packs by it")]
mod pack;

#[test]
fn every_code_point_is_as_in_the_crate() {
    for c in char::MIN..=char::MAX {
        assert_eq!(category(c), pack::category(c), "U+{:04X}", u32::from(c));
    }
}
