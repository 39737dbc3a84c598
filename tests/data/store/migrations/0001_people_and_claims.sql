-- A made-up schema, to try migrations on.
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL)
-- next
CREATE TABLE claims (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES people (id), paid TEXT)
