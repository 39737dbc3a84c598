-- Search ranks by an index of its own: stems depend on each document's language, and the weights are BM25's as Lucene has them, neither of which
-- FTS5 can do. It is made from the passages, by the program: documents with `searchable` 0 are not in it yet.
DROP TABLE passage_index;
-- next
DROP VIEW passage_texts;
-- next
DROP INDEX passages_by_id;
-- next
ALTER TABLE documents ADD COLUMN language TEXT NOT NULL DEFAULT '';
-- next
ALTER TABLE documents ADD COLUMN searchable INTEGER NOT NULL DEFAULT 0;
-- next
CREATE INDEX documents_to_index ON documents (workspace) WHERE searchable = 0;
-- next
-- One for each workspace: what one holds does not change what is rare in another.
CREATE TABLE index_spaces (
    id INTEGER PRIMARY KEY,
    workspace TEXT NOT NULL UNIQUE,
    analyzer INTEGER NOT NULL         -- version of the analysis its terms were made with
) STRICT;
-- next
-- What is ranked: a short document, a page, or a stretch of a long text; a run of passages of one document. Ids are never used again.
CREATE TABLE sections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    first_passage INTEGER NOT NULL,   -- ordinals in the document
    last_passage INTEGER NOT NULL
) STRICT;
-- next
CREATE INDEX sections_of_documents ON sections (document);
-- next
-- Sections by blocks of 4,096 ids: for each its place in the block, document, length in terms, language. The form is in core/documents/postings.h.
CREATE TABLE section_blocks (
    space INTEGER NOT NULL,
    block INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (space, block)
) STRICT;
-- next
-- For each term and block the sections that have it, and how often. field 0 = the text, 1 = title, path and the header of a table.
CREATE TABLE postings (
    space INTEGER NOT NULL,
    field INTEGER NOT NULL,
    term TEXT NOT NULL,
    block INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (space, field, term, block)
) STRICT, WITHOUT ROWID;
