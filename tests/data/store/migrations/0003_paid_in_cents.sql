-- Makes a table anew that others refer to, the way that SQLite asks for, which needs foreign keys off.
CREATE TABLE people_new (id INTEGER PRIMARY KEY, given TEXT NOT NULL, surname TEXT NOT NULL)
-- next
INSERT INTO people_new SELECT id, name, surname FROM people
-- next
DROP TABLE people
-- next
ALTER TABLE people_new RENAME TO people
-- next
ALTER TABLE claims ADD COLUMN paid_cents INTEGER
-- next
UPDATE claims SET paid_cents = CAST(round(CAST(paid AS REAL) * 100) AS INTEGER) WHERE paid IS NOT NULL
