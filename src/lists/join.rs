//! All lists in one packed file, for the build script: smaller than each for itself, and nothing is left to merge.

use super::merge::{FaultAt, Merge};
use super::packed::{Head, Keys};
use super::record::parts;
use super::writer::Writer;

pub(crate) fn join(files: Vec<Keys<'_>>) -> Result<Vec<u8>, FaultAt> {
    let mut heads: Vec<Head> = files.iter().flat_map(Keys::heads).copied().collect();
    heads.sort_by_key(|head| head.list);
    let mut writer = Writer::default();
    let mut last = Vec::new();
    let mut records = Vec::new();
    let mut merge = Merge::new(files)?;
    while merge.next(|_, key, more| {
        if last != key {
            writer.add(&last, &mut records);
            last = key.to_vec();
        }
        records.extend(more.iter().map(|record| parts(*record)));
        Ok(())
    })? {}
    writer.add(&last, &mut records);
    Ok(writer.finish(&heads))
}
