-- The documents of a workspace, cut into passages, with an index over their words. `path` is relative to the workspace when inside it, else absolute.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    workspace TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    modified INTEGER NOT NULL,        -- of the file, nanoseconds since 1970
    sha256 TEXT NOT NULL,             -- of the file, lower-case hexadecimal
    reader INTEGER NOT NULL,          -- version of the reader: a newer one reads unchanged files again
    pages INTEGER NOT NULL,           -- 0 = has no pages
    pages_read INTEGER NOT NULL,
    problem TEXT NOT NULL,
    isolation TEXT NOT NULL,
    indexed INTEGER NOT NULL,         -- milliseconds since 1970
    UNIQUE (workspace, path)
) STRICT;
-- next
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,            -- 0 = has no pages
    ordinal INTEGER NOT NULL,         -- 0, 1, … in the document
    lead TEXT NOT NULL,               -- the header of a CSV file, above each of its passages
    text TEXT NOT NULL,
    UNIQUE (document, ordinal)
) STRICT;
-- next
-- Search asks for the document of every passage that has a word, which the passages' own rows, long with text, would make slow.
CREATE INDEX passages_by_id ON passages (id, document);
-- next
-- What the index is made of. A row must be taken out of the index before any of this changes.
CREATE VIEW passage_texts AS
    SELECT passages.id AS id, passages.document AS document, documents.title || ' ' || documents.path AS title, passages.lead AS lead, passages.text AS text
    FROM passages JOIN documents ON documents.id = passages.document;
-- next
CREATE VIRTUAL TABLE passage_index USING fts5 (
    title, lead, text, content = 'passage_texts', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
