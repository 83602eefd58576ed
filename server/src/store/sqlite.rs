use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::{Commit, Creation, MAX_STRANGERS, NewAccount, Replacement, Store, StoreError};
use crate::account::{Account, AccountId, PasswordHash};
use crate::throttle::Attempts;

/// Marks a database as ours: "pass" in ASCII.
const APPLICATION_ID: i64 = 0x7061_7373;
/// The version of `schema.sql`.
const SCHEMA: i64 = 1;
/// How long to wait for another process's transaction. Ours take milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// Keeps accounts in an SQLite database, which several processes may use at once.
///
/// What leaves the history is overwritten in the file, not merely unlinked (`secure_delete`).
#[derive(Debug)]
pub struct SqliteStore {
    connection: Mutex<Connection>,
    strangers: u32,
}

impl SqliteStore {
    /// Opens a database file; creates it, readable by its owner alone, if it is not there.
    ///
    /// # Errors
    ///
    /// When it cannot be opened, or is not one of ours, or of a later version.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        create_private(path).map_err(StoreError::new)?;
        Self::prepare(Connection::open(path)?)
    }

    /// A database that lives in memory, as long as this value.
    ///
    /// # Errors
    ///
    /// When SQLite fails.
    pub fn in_memory() -> Result<Self, StoreError> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn prepare(mut connection: Connection) -> Result<Self, StoreError> {
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let pragma = |name: &str| transaction.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        let tables: i64 =
            transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        match (pragma("application_id")?, pragma("user_version")?) {
            (APPLICATION_ID, SCHEMA) => {}
            (APPLICATION_ID, _) => return Err(StoreError::new("the database is of another version")),
            (0, 0) if tables == 0 => {
                transaction.execute_batch(include_str!("schema.sql"))?;
                transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
                transaction.pragma_update(None, "user_version", SCHEMA)?;
            }
            _ => return Err(StoreError::new("the database belongs to another program")),
        }
        transaction.commit()?;
        // Readers do not wait for writers. A database in memory answers "memory", which is as good.
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        Ok(Self { connection: Mutex::new(connection), strangers: MAX_STRANGERS })
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A transaction that a panic cut short is rolled back when it is dropped.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a transaction that takes the right to write at once, so that what it read still holds when it writes.
    fn write<T>(
        &self,
        body: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = body(&transaction)?;
        transaction.commit()?;
        Ok(result)
    }
}

/// Creates the file before SQLite would, with narrower rights; its journals inherit them.
fn create_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

impl Store for SqliteStore {
    fn account(&self, id: &AccountId) -> Result<Option<Account>, StoreError> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        let account = transaction
            .prepare_cached("SELECT user, policy, version, hash FROM accounts WHERE id = ?1")?
            .query_row([id.as_str()], |row| {
                let user: Option<String> = row.get(0)?;
                let account = Account {
                    user: None,
                    policy: row.get(1)?,
                    version: row.get(2)?,
                    current: PasswordHash::new(row.get::<_, String>(3)?),
                    earlier: Vec::new(),
                };
                Ok((account, user))
            })
            .optional()?;
        let Some((mut account, user)) = account else { return Ok(None) };
        account.user = user
            .map(|user| passmuster::json::from_str(&user))
            .transpose()
            .map_err(|_| StoreError::new("a stored profile cannot be read"))?;
        account.earlier = transaction
            .prepare_cached("SELECT hash FROM earlier WHERE account = ?1 ORDER BY version DESC")?
            .query_map([id.as_str()], |row| row.get::<_, String>(0).map(PasswordHash::new))?
            .collect::<Result<_, _>>()?;
        Ok(Some(account))
    }

    fn create(&self, id: &AccountId, account: &NewAccount<'_>) -> Result<Creation, StoreError> {
        let user = account.user.map(serde_json::to_string).transpose().map_err(StoreError::new)?;
        let added = self.connection().execute(
            "INSERT INTO accounts (id, user, policy, hash, version) VALUES (?1, ?2, ?3, ?4, 1)
             ON CONFLICT (id) DO NOTHING",
            params![id.as_str(), user, account.policy, account.hash.expose()],
        )?;
        Ok(if added == 1 { Creation::Created } else { Creation::Exists })
    }

    fn replace(&self, id: &AccountId, change: &Replacement<'_>) -> Result<Commit, StoreError> {
        self.write(|transaction| {
            let moved = transaction.execute(
                "INSERT INTO earlier (account, version, hash)
                 SELECT id, version, hash FROM accounts WHERE id = ?1 AND version = ?2",
                params![id.as_str(), change.expected_version],
            )?;
            if moved == 0 {
                return Ok(Commit::Conflict);
            }
            transaction.execute(
                "UPDATE accounts SET hash = ?2, version = version + 1 WHERE id = ?1",
                params![id.as_str(), change.hash.expose()],
            )?;
            transaction.execute(
                "DELETE FROM earlier WHERE account = ?1 AND version <= ?2 - ?3",
                params![id.as_str(), change.expected_version, change.keep_earlier],
            )?;
            Ok(Commit::Written)
        })
    }

    fn attempts(
        &self,
        id: &AccountId,
        update: &mut dyn FnMut(Attempts) -> Option<Attempts>,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            let before = transaction
                .prepare_cached("SELECT failures, last_ms FROM attempts WHERE id = ?1")?
                .query_row([id.as_str()], |row| Ok(Attempts { failures: row.get(0)?, last_ms: row.get(1)? }))
                .optional()?;
            match update(before.unwrap_or_default()) {
                None => {}
                Some(after) if after == Attempts::default() => {
                    transaction.execute("DELETE FROM attempts WHERE id = ?1", [id.as_str()])?;
                }
                Some(after) => {
                    transaction.execute(
                        "INSERT INTO attempts (id, failures, last_ms) VALUES (?1, ?2, ?3)
                         ON CONFLICT (id) DO UPDATE SET failures = excluded.failures, last_ms = excluded.last_ms",
                        params![id.as_str(), after.failures, after.last_ms],
                    )?;
                    if before.is_none() {
                        forget_strangers(transaction, self.strangers)?;
                    }
                }
            }
            Ok(())
        })
    }
}

fn forget_strangers(transaction: &Transaction<'_>, most: u32) -> Result<(), StoreError> {
    let count: u32 = transaction.query_row("SELECT count(*) FROM attempts", [], |row| row.get(0))?;
    if let Some(surplus) = count.checked_sub(most).filter(|surplus| *surplus > 0) {
        transaction.execute(
            "DELETE FROM attempts WHERE id IN (
                SELECT id FROM attempts WHERE id NOT IN (SELECT id FROM accounts) ORDER BY last_ms LIMIT ?1)",
            [surplus],
        )?;
    }
    Ok(())
}

/// SQLite's messages name tables and statements, never a parameter.
impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::new(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_strangers_are_forgotten_and_no_account() {
        let mut store = SqliteStore::in_memory().expect("opens");
        store.strangers = 2;
        let id = |n: u64| AccountId::new(format!("n{n}")).expect("a name");
        let hash = PasswordHash::new("$");
        let account = NewAccount { user: None, policy: None, hash: &hash };
        assert_eq!(store.create(&id(1), &account).expect("works"), Creation::Created);
        for n in 1..=5 {
            store.attempts(&id(n), &mut |_| Some(Attempts { failures: 1, last_ms: n })).expect("works");
        }
        let mut left = Vec::new();
        for n in 1..=5 {
            store
                .attempts(&id(n), &mut |seen| {
                    left.push(seen.failures);
                    None
                })
                .expect("works");
        }
        assert_eq!(left, [1, 0, 0, 0, 1]);
    }

    #[test]
    fn a_foreign_or_later_database_is_refused() {
        let foreign = Connection::open_in_memory().expect("opens");
        foreign.execute_batch("CREATE TABLE theirs (x)").expect("works");
        assert!(SqliteStore::prepare(foreign).is_err());
        let later = Connection::open_in_memory().expect("opens");
        later.pragma_update(None, "application_id", APPLICATION_ID).expect("works");
        later.pragma_update(None, "user_version", SCHEMA + 1).expect("works");
        assert!(SqliteStore::prepare(later).is_err());
    }
}
