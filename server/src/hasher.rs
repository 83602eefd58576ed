//! argon2id.

use std::fmt;

use argon2::password_hash::phc::{Output, ParamsString, Salt};
use argon2::{Algorithm, Argon2, Params, Version};
use passmuster::{Password, text};
use zeroize::Zeroizing;

use crate::account::PasswordHash;
use crate::blocks::Blocks;

/// RFC 9106 §3.1 recommends 16.
const SALT_BYTES: usize = 16;

/// What one hash costs.
///
/// Old hashes carry their own parameters and stay verifiable when these change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub iterations: u32,
    /// Lanes; more than one pays only where lanes run side by side.
    pub lanes: u32,
}

impl Default for HashCost {
    /// 19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet, argon2id.
    fn default() -> Self {
        Self { memory_kib: 19 * 1_024, iterations: 2, lanes: 1 }
    }
}

/// Hashes passwords and verifies them. Keeps the memory of hashes for the next ones, wiped: that of as many as ran at
/// once, up to two for each processor.
pub struct Hasher {
    params: Params,
    blocks: Blocks,
    decoy: PasswordHash,
}

impl Hasher {
    /// A hasher at some cost. Makes one hash, to have something to verify against where there is no account.
    ///
    /// # Errors
    ///
    /// When argon2 does not know such a cost, or the system has no random numbers or memory.
    pub fn new(cost: HashCost) -> Result<Self, HashError> {
        let params =
            Params::new(cost.memory_kib, cost.iterations, cost.lanes, None).map_err(|_| HashError::Cost)?;
        let mut hasher = Self { params, blocks: Blocks::default(), decoy: PasswordHash::new("") };
        let mut nobody_knows = Zeroizing::new([0_u8; 32]);
        getrandom::fill(&mut *nobody_knows).map_err(|_| HashError::Random)?;
        hasher.decoy = hasher.hash_bytes(&*nobody_knows)?;
        Ok(hasher)
    }

    /// Hashes [`text::bytes_to_hash`] of a password with a fresh salt of 16 random bytes.
    ///
    /// # Errors
    ///
    /// When the system has no random numbers or no memory left.
    pub fn hash(&self, password: &Password) -> Result<PasswordHash, HashError> {
        self.hash_bytes(&text::bytes_to_hash(password))
    }

    /// Whether some bytes are what was hashed.
    ///
    /// # Errors
    ///
    /// When the hash is none that argon2 can verify.
    pub fn verify(&self, bytes: &[u8], hash: &PasswordHash) -> Result<bool, HashError> {
        let parsed = argon2::PasswordHash::new(hash.expose()).map_err(|_| HashError::Unreadable)?;
        let (Some(salt), Some(expected)) = (&parsed.salt, &parsed.hash) else {
            return Err(HashError::Unreadable);
        };
        let algorithm = Algorithm::try_from(parsed.algorithm.as_str()).map_err(|_| HashError::Unreadable)?;
        let version = parsed.version.map(Version::try_from).transpose().map_err(|_| HashError::Unreadable)?;
        let params = Params::try_from(&parsed).map_err(|_| HashError::Unreadable)?;
        // A hash without a version is older than versions were written.
        let argon2 = Argon2::new(algorithm, version.unwrap_or(Version::V0x10), params);
        // `Output` is compared in constant time.
        Ok(self.output(&argon2, bytes, salt, expected.len())? == *expected)
    }

    /// Whether this is the password that was hashed: as [`text::bytes_to_hash`] prepares it or, where that differs,
    /// as it was typed. A hash may be older than the preparation, and whoever has it must get in.
    ///
    /// # Errors
    ///
    /// When the hash is none that argon2 can verify.
    pub fn matches(&self, password: &Password, hash: &PasswordHash) -> Result<bool, HashError> {
        let (prepared, typed) = (text::bytes_to_hash(password), password.expose().as_bytes());
        Ok(self.verify(&prepared, hash)? || (prepared.as_slice() != typed && self.verify(typed, hash)?))
    }

    /// A hash of nobody's password.
    #[must_use]
    pub fn decoy(&self) -> &PasswordHash {
        &self.decoy
    }

    fn hash_bytes(&self, bytes: &[u8]) -> Result<PasswordHash, HashError> {
        let mut salt = [0_u8; SALT_BYTES];
        getrandom::fill(&mut salt).map_err(|_| HashError::Random)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone());
        let phc = argon2::PasswordHash {
            algorithm: Algorithm::Argon2id.ident(),
            version: Some(Version::V0x13.into()),
            params: ParamsString::try_from(&self.params).map_err(|_| HashError::Cost)?,
            salt: Some(Salt::new(&salt).map_err(|_| HashError::Cost)?),
            hash: Some(self.output(&argon2, bytes, &salt, Params::DEFAULT_OUTPUT_LEN)?),
        };
        Ok(PasswordHash::new(phc.to_string()))
    }

    fn output(
        &self,
        argon2: &Argon2<'_>,
        bytes: &[u8],
        salt: &[u8],
        length: usize,
    ) -> Result<Output, HashError> {
        let mut out = Zeroizing::new([0_u8; Output::MAX_LENGTH]);
        let out = out.get_mut(..length).ok_or(HashError::Unreadable)?;
        self.blocks
            .lend(argon2.params().block_count(), |blocks| {
                argon2.hash_password_into_with_memory(bytes, salt, out, blocks)
            })?
            .map_err(|_| HashError::Cost)?;
        Output::new(out).map_err(|_| HashError::Cost)
    }
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hasher").field("params", &self.params).finish_non_exhaustive()
    }
}

/// A hash that could not be made or verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HashError {
    /// argon2 does not work at such a cost.
    Cost,
    /// The system gave no random numbers.
    Random,
    /// There is not enough memory.
    Memory,
    /// The stored hash is none that can be verified.
    Unreadable,
}

impl fmt::Display for HashError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cost => "argon2 does not work at this cost",
            Self::Random => "the system gave no random numbers",
            Self::Memory => "there is not enough memory for a hash",
            Self::Unreadable => "a stored hash cannot be verified",
        })
    }
}

impl std::error::Error for HashError {}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: HashCost = HashCost { memory_kib: 8, iterations: 1, lanes: 1 };

    #[test]
    fn the_usual_cost_is_in_the_phc_string() {
        let hasher = Hasher::new(HashCost::default()).expect("a usual cost");
        assert!(hasher.decoy().expose().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let salt = hasher.decoy().expose().split('$').nth(4).expect("a salt");
        assert_eq!(salt.len(), 22, "16 bytes in Base64");
    }

    #[test]
    fn whatever_was_hashed_is_verified() {
        let hasher = Hasher::new(CHEAP).expect("a cost");
        let texts = [
            "",
            "regenboog",
            "Lo\u{308}senord",
            "Löse\u{A0}nord",
            "\u{0}\u{7}bell",
            "\u{378}\u{FFFE}\u{E000}",
            "\u{1112}\u{1161}\u{11AB}",
            "\u{212B}ngström",
        ];
        for text in texts {
            let password = Password::from(text);
            let prepared = hasher.hash(&password).expect("a hash");
            let raw = hasher.hash_bytes(text.as_bytes()).expect("a hash");
            assert_eq!(hasher.matches(&password, &prepared), Ok(true), "{text:?}");
            assert_eq!(hasher.matches(&password, &raw), Ok(true), "{text:?} as typed");
            assert_eq!(hasher.matches(&Password::from("other"), &prepared), Ok(false), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_hash_is_an_error() {
        let hasher = Hasher::new(CHEAP).expect("a cost");
        for phc in ["", "plain", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuv", "$scrypt$ln=1$AAAA$AAAA"] {
            let verified = hasher.matches(&Password::from("x"), &PasswordHash::new(phc));
            assert_eq!(verified, Err(HashError::Unreadable), "{phc}");
        }
        let cut = hasher.decoy().expose().rsplit_once('$').expect("a hash").0;
        assert_eq!(hasher.verify(b"", &PasswordHash::new(cut)), Err(HashError::Unreadable));
        let impossible = HashCost { memory_kib: 1, iterations: 0, lanes: 0 };
        assert_eq!(Hasher::new(impossible).err(), Some(HashError::Cost));
    }

    #[test]
    fn hashes_from_elsewhere_are_verified() {
        // Known answers of the reference implementation (phc-winner-argon2, test.c) for "password" and "somesalt".
        let table = [
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8",
            "$argon2i$v=16$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY",
            "$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY",
        ];
        let hasher = Hasher::new(CHEAP).expect("a cost");
        for phc in table {
            let hash = PasswordHash::new(phc);
            assert_eq!(hasher.verify(b"password", &hash), Ok(true), "{phc}");
            assert_eq!(hasher.verify(b"passwort", &hash), Ok(false), "{phc}");
        }
    }

    #[test]
    fn debug_shows_no_hash() {
        let hasher = Hasher::new(CHEAP).expect("a cost");
        assert!(!format!("{hasher:?} {:?}", hasher.decoy()).contains("$argon2"));
    }
}
