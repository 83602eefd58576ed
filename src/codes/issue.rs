use std::collections::BTreeSet;
use std::fmt;

use super::hash::{Bytes, FAST_HASH_ENTROPY, HASH_BYTES, SALT_BYTES};
use super::random::{Draw, StuckSource};
use super::{
    AccessCode, AccessCodeRecord, Actor, CodeHasher, CodeOptions, Event, HashKind, HasherUnavailable, Moment,
    NotAllowed,
};

/// What is needed to issue a code, but for the random source.
#[derive(Clone, Copy)]
pub struct IssueOrder<'a> {
    /// What the code is like.
    pub options: &'a CodeOptions,
    /// Who asks for it: an administrator or the system user.
    pub actor: Actor,
    /// When.
    pub now: Moment,
    /// How it is hashed.
    pub hasher: &'a dyn CodeHasher,
}

impl fmt::Debug for IssueOrder<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IssueOrder")
            .field("options", self.options)
            .field("actor", &self.actor)
            .field("now", &self.now)
            .field("hasher", &self.hasher.scheme())
            .finish()
    }
}

/// A code with its salt and hash, for no account yet.
pub(super) struct Fresh {
    pub(super) code: AccessCode,
    pub(super) salt: Bytes<SALT_BYTES>,
    pub(super) hash: Bytes<HASH_BYTES>,
}

impl IssueOrder<'_> {
    /// Makes a code.
    pub(super) fn fresh(&self, random: &mut dyn FnMut(&mut [u8])) -> Result<Fresh, IssueError> {
        self.allow()?;
        self.draw(&mut Draw::new(random))
    }

    fn allow(&self) -> Result<(), IssueError> {
        self.actor.administers().map_err(IssueError::NotAllowed)?;
        let entropy_thousandths = self.options.entropy_thousandths();
        if self.hasher.kind() == HashKind::Digest && entropy_thousandths < FAST_HASH_ENTROPY {
            return Err(IssueError::FastHash { entropy_thousandths });
        }
        Ok(())
    }

    fn draw(&self, draw: &mut Draw<'_>) -> Result<Fresh, IssueError> {
        let spec = self.options.spec();
        let salt = draw.bytes().map_err(IssueError::Random)?;
        let text = draw.characters(spec.alphabet, spec.length).map_err(IssueError::Random)?;
        let hash = self.hasher.hash(text.as_bytes(), &salt).map_err(IssueError::Hasher)?;
        Ok(Fresh { code: AccessCode::new(text), salt: Bytes(salt), hash: Bytes(hash) })
    }
}

/// A code that was issued. The only time that the code is there.
#[derive(Debug)]
#[non_exhaustive]
pub struct Issued {
    /// Whose it is.
    pub account: String,
    /// The code, to be handed over and forgotten.
    pub code: AccessCode,
    /// Until when it is valid.
    pub expires: Moment,
    /// For the log.
    pub events: Vec<Event>,
}

/// Issues a code to each of many accounts: to all of them or, after an error, to none.
///
/// Each code costs one password hash. Thousands of accounts are better taken some hundred at a time.
///
/// # Errors
///
/// See [`IssueError`].
pub fn issue_all(
    records: &mut [AccessCodeRecord],
    order: &IssueOrder<'_>,
    random: &mut dyn FnMut(&mut [u8]),
) -> Result<Vec<Issued>, IssueError> {
    order.allow()?;
    let accounts: BTreeSet<&str> = records.iter().map(AccessCodeRecord::account).collect();
    if accounts.len() < records.len() {
        return Err(IssueError::AccountTwice);
    }
    let mut draw = Draw::new(random);
    let fresh = records.iter().map(|_| order.draw(&mut draw)).collect::<Result<Vec<_>, IssueError>>()?;
    Ok(records.iter_mut().zip(fresh).map(|(record, fresh)| record.install(fresh, order)).collect())
}

/// Why no code was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueError {
    /// This role may not.
    NotAllowed(NotAllowed),
    /// A digest is not enough for so weak a code: it takes a password hash, or a longer code.
    FastHash {
        /// The entropy of the code in thousandths of a bit; 112,000 is the line.
        entropy_thousandths: u32,
    },
    /// The random source is stuck.
    Random(StuckSource),
    /// The code cannot be hashed just now.
    Hasher(HasherUnavailable),
    /// Two of the records are of one account, which would have two valid codes.
    AccountTwice,
}

impl fmt::Display for IssueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAllowed(error) => error.fmt(f),
            Self::FastHash { entropy_thousandths } => write!(
                f,
                "a code of {} bits needs a password hash; a digest is enough from {} bits on",
                entropy_thousandths / 1_000,
                FAST_HASH_ENTROPY / 1_000
            ),
            Self::Random(error) => error.fmt(f),
            Self::Hasher(error) => error.fmt(f),
            Self::AccountTwice => f.write_str("two of the records are of one account"),
        }
    }
}

impl std::error::Error for IssueError {}
