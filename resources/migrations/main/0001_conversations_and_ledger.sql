-- Conversations. Everything with words in it is sealed: a workspace is found by its keyed hash, all other BLOBs open only with the vault key.
CREATE TABLE conversations (
    id TEXT PRIMARY KEY NOT NULL,
    workspace BLOB NOT NULL,
    agent BLOB NOT NULL,
    title BLOB,
    title_by_person INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    unsent BLOB,
    choices BLOB,
    seen BLOB
)
-- next
CREATE INDEX conversations_by_workspace ON conversations (workspace, changed_ms)
-- next
-- AUTOINCREMENT: the id of a message that was dropped is never another one's.
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL
)
-- next
CREATE INDEX messages_by_conversation ON messages (conversation, id)
-- next
-- The ledger: rows are added, never changed. `body` is compressed, the hash is over the bytes before compression; it stands last because
-- SQLite reads a row from its front.
CREATE TABLE ledger_entries (
    sequence INTEGER PRIMARY KEY,
    entry TEXT NOT NULL,
    hash BLOB NOT NULL,
    seal BLOB,
    body BLOB
)
-- next
CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END
-- next
CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END
-- next
-- Also stops INSERT OR REPLACE, which deletes without firing the trigger above.
CREATE TRIGGER ledger_entries_in_order BEFORE INSERT ON ledger_entries
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM ledger_entries)
BEGIN SELECT RAISE(ABORT, 'the ledger only grows at its end'); END
-- next
-- Where the chain ends, so that entries cut off at the end are missed.
CREATE TABLE ledger_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    hash BLOB NOT NULL,
    seal BLOB
)
-- next
-- What lists and charts ask for, one row per call; written with the entries and compared with them by verify.
CREATE TABLE ledger_calls (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    decided_entry INTEGER NOT NULL UNIQUE REFERENCES ledger_entries (sequence),
    finished_entry INTEGER UNIQUE REFERENCES ledger_entries (sequence),
    at_ms INTEGER NOT NULL,
    conversation TEXT NOT NULL,
    run TEXT NOT NULL,
    agent TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    decision TEXT NOT NULL,
    failed INTEGER,
    left_machine INTEGER,
    input INTEGER,
    output INTEGER,
    cache_read INTEGER,
    cache_write INTEGER,
    cost_pico INTEGER,
    total_ms INTEGER,
    first_token_ms INTEGER
)
-- next
CREATE INDEX ledger_calls_by_time ON ledger_calls (at_ms)
-- next
CREATE INDEX ledger_calls_by_conversation ON ledger_calls (conversation)
