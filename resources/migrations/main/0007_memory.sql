-- What agents keep for later. `owner` is a keyed hash of workspace and agent; the rest is sealed.
CREATE TABLE memories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
-- next
CREATE INDEX memories_of_owners ON memories (owner);
-- next
-- For sections what a model on this machine made of their text: 32-bit floats, little-endian, of length 1. `model` says which one.
CREATE TABLE section_vectors (
    section INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (section, model)
) STRICT, WITHOUT ROWID;
