-- Adds a column and fills it from another.
ALTER TABLE people ADD COLUMN surname TEXT NOT NULL DEFAULT ''
-- next
UPDATE people SET surname = substr(name, instr(name, ' ') + 1), name = substr(name, 1, instr(name, ' ') - 1) WHERE instr(name, ' ') > 0
