-- Words that the person wants masked, or never masked, in every conversation: one sealed JSON object.
CREATE TABLE own_words (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
)
