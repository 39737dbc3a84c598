-- Which placeholder stands for which value. `sealed` opens only with the vault key; the number and the type are what the placeholder itself says.
-- A value's further spellings are rows with the same type and number.
CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL,
    type TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    sealed BLOB NOT NULL
)
-- next
CREATE INDEX entries_by_conversation ON entries (conversation, id)
