CREATE TABLE accounts (
    id      TEXT PRIMARY KEY NOT NULL,
    -- What is known of the user, as JSON.
    user    TEXT,
    policy  TEXT,
    hash    TEXT NOT NULL,
    -- Counts the passwords; a change names the one that it rests on.
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE earlier (
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- The account's version while this was the password in use.
    version INTEGER NOT NULL,
    hash    TEXT NOT NULL,
    PRIMARY KEY (account, version)
) STRICT, WITHOUT ROWID;

-- Also of names without an account.
CREATE TABLE attempts (
    id       TEXT PRIMARY KEY NOT NULL,
    failures INTEGER NOT NULL,
    last_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
