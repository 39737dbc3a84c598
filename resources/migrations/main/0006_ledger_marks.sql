-- What charts of speed, of cost against time and of retries are made of. A call that ended without an error has a mark of seven letters: how long
-- it took, what it cost and how many tokens a second it wrote, each as a step of a scale; "-" where that is not known. A scale is a list of
-- edges: the step of a value is that of the greatest edge which is not greater. So marks of any calls can be put together and counted.
CREATE TABLE ledger_scales (
    scale TEXT NOT NULL,
    edge INTEGER NOT NULL,
    step INTEGER NOT NULL,
    PRIMARY KEY (scale, edge)
) WITHOUT ROWID
-- next
-- Milliseconds: 0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100 … 1,000,000; LedgerTimes::edges().
INSERT INTO ledger_scales
WITH RECURSIVE decades(size) AS (SELECT 10 UNION ALL SELECT size * 10 FROM decades WHERE size < 100000),
    edges(edge) AS (VALUES (0), (1), (2), (3), (5), (7), (1000000) UNION ALL SELECT size * column1 / 10 FROM decades,
        (VALUES (10), (15), (20), (30), (50), (70)))
SELECT 'time', edge, row_number() OVER (ORDER BY edge) - 1 FROM edges
-- next
-- Pico-dollars, in the same steps from a millionth of a dollar to a hundred dollars; what is less is the first step. LedgerMarks::costEdges().
INSERT INTO ledger_scales
WITH RECURSIVE decades(size) AS (SELECT 1000000 UNION ALL SELECT size * 10 FROM decades WHERE size < 10000000000000),
    edges(edge) AS (VALUES (0), (100000000000000) UNION ALL SELECT size * column1 / 10 FROM decades, (VALUES (10), (15), (20), (30), (50), (70)))
SELECT 'cost', edge, row_number() OVER (ORDER BY edge) - 1 FROM edges
-- next
-- Thousandths of a token a second, each edge 2 % above the one before, from 0.1 to 10,000 a second. LedgerMarks::speedEdges().
INSERT INTO ledger_scales
WITH RECURSIVE edges(edge) AS (VALUES (100) UNION ALL SELECT edge * 102 / 100 FROM edges WHERE edge < 10000000)
SELECT 'speed', edge, row_number() OVER (ORDER BY edge) FROM edges UNION ALL SELECT 'speed', 0, 0
-- next
-- The mark of each call that ended; an empty one when it failed. Written tokens are counted from the first word that was seen on, or over the
-- whole time where the model thought before: thoughts are written too, and mostly not seen. Less than 20 ms tell no speed, nor
-- does an answer that came almost whole at its end.
CREATE VIEW ledger_call_marks AS
SELECT number, at_ms, finished_entry, provider, model, agent, attempts,
    CASE WHEN failed = 0 THEN
        coalesce((SELECT printf('%02d', step) FROM ledger_scales WHERE scale = 'time' AND edge <= total_ms ORDER BY edge DESC LIMIT 1), '--')
        || coalesce((SELECT printf('%02d', step) FROM ledger_scales WHERE scale = 'cost' AND edge <= cost_pico ORDER BY edge DESC LIMIT 1), '--')
        || coalesce(CASE WHEN output > 0 AND written_ms >= 20 AND written_ms * 10 >= total_ms THEN
            (SELECT printf('%03d', step) FROM ledger_scales WHERE scale = 'speed' AND edge <= output * 1000000 / written_ms ORDER BY edge DESC LIMIT 1)
            END, '---')
    ELSE '' END AS mark
FROM (
    SELECT c.number, c.at_ms, c.finished_entry, c.provider, c.model, c.agent, c.failed, c.total_ms, c.cost_pico, c.output,
        coalesce(e.entry ->> '$.attempts', 0) AS attempts,
        c.total_ms - CASE WHEN coalesce(e.entry ->> '$.reasoning', 0) > 0 THEN 0 ELSE coalesce(c.first_token_ms, 0) END AS written_ms
    FROM ledger_calls c JOIN ledger_entries e ON e.sequence = c.finished_entry WHERE c.decision = 'signed'
)
-- next
-- The calls that were sent more than once.
CREATE TABLE ledger_retries (
    number INTEGER PRIMARY KEY REFERENCES ledger_calls (number),
    attempts INTEGER NOT NULL
)
-- next
-- Beside ledger_quarters, which holds everything of a quarter of an hour that can be added up.
CREATE TABLE ledger_quarter_marks (
    quarter INTEGER NOT NULL,         -- at_ms / 900000
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    agent TEXT NOT NULL,
    retried INTEGER NOT NULL,         -- calls that were sent more than once
    marks TEXT NOT NULL,              -- one after the other, as the calls ended
    PRIMARY KEY (quarter, provider, model, agent)
) WITHOUT ROWID
-- next
-- The calls of this quarter of an hour and of later ones are in the two tables. What is older is added by the program, some at a time, so that
-- nobody waits for a million calls (Ledger::markOlder).
CREATE TABLE ledger_marked (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    from_quarter INTEGER NOT NULL
)
-- next
INSERT INTO ledger_marked SELECT 1, coalesce(max(at_ms) / 900000 + 1, 0) FROM ledger_calls
-- next
CREATE TRIGGER ledger_calls_marked AFTER UPDATE OF finished_entry ON ledger_calls
WHEN NEW.decision = 'signed' AND OLD.finished_entry IS NULL AND NEW.finished_entry IS NOT NULL
    AND NEW.at_ms / 900000 >= (SELECT from_quarter FROM ledger_marked)
BEGIN
    INSERT INTO ledger_retries SELECT number, attempts FROM ledger_call_marks WHERE number = NEW.number AND attempts > 1;
    INSERT INTO ledger_quarter_marks
    SELECT at_ms / 900000, provider, model, agent, attempts > 1, mark FROM ledger_call_marks WHERE number = NEW.number
    ON CONFLICT (quarter, provider, model, agent) DO UPDATE SET retried = retried + excluded.retried, marks = marks || excluded.marks;
END
