-- Where in its document a passage stands: "Costs, A1:D40" in a sheet, "Contract > Terms" under headings; empty = the page says it all.
ALTER TABLE passages ADD COLUMN place TEXT NOT NULL DEFAULT ''
