-- What a list of a million calls is filtered by: each combination of words once, so that an index over the calls holds small numbers only.
CREATE TABLE ledger_kinds (
    id INTEGER PRIMARY KEY,
    agent TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    policy TEXT NOT NULL,
    decision TEXT NOT NULL,
    masked TEXT NOT NULL,             -- types, a blank before and after each: " IBAN PERSON "; empty = none
    left_in TEXT NOT NULL,            -- the same
    UNIQUE (agent, provider, model, policy, decision, masked, left_in)
)
-- next
CREATE TABLE ledger_errors (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    UNIQUE (code, message)
)
-- next
ALTER TABLE ledger_calls ADD COLUMN kind INTEGER REFERENCES ledger_kinds (id)
-- next
ALTER TABLE ledger_calls ADD COLUMN error INTEGER REFERENCES ledger_errors (id)
-- next
INSERT INTO ledger_kinds (agent, provider, model, policy, decision, masked, left_in)
SELECT DISTINCT c.agent, c.provider, c.model, coalesce(e.entry ->> '$.policy', ''), c.decision,
    coalesce((SELECT ' ' || group_concat(key, ' ') || ' ' FROM json_each(e.entry, '$.findings')), ''),
    coalesce((SELECT ' ' || group_concat(key, ' ') || ' ' FROM json_each(e.entry, '$.left_in')), '')
FROM ledger_calls c JOIN ledger_entries e ON e.sequence = c.decided_entry
-- next
UPDATE ledger_calls SET kind = (
    SELECT k.id FROM ledger_entries e JOIN ledger_kinds k
    ON k.agent = ledger_calls.agent AND k.provider = ledger_calls.provider AND k.model = ledger_calls.model
    AND k.policy = coalesce(e.entry ->> '$.policy', '') AND k.decision = ledger_calls.decision
    AND k.masked = coalesce((SELECT ' ' || group_concat(key, ' ') || ' ' FROM json_each(e.entry, '$.findings')), '')
    AND k.left_in = coalesce((SELECT ' ' || group_concat(key, ' ') || ' ' FROM json_each(e.entry, '$.left_in')), '')
    WHERE e.sequence = ledger_calls.decided_entry)
-- next
INSERT INTO ledger_errors (code, message)
SELECT DISTINCT e.entry ->> '$.error.code', coalesce(e.entry ->> '$.error.message', '')
FROM ledger_calls c JOIN ledger_entries e ON e.sequence = c.finished_entry WHERE e.entry ->> '$.error.code' IS NOT NULL
-- next
UPDATE ledger_calls SET error = (
    SELECT x.id FROM ledger_entries e JOIN ledger_errors x
    ON x.code = e.entry ->> '$.error.code' AND x.message = coalesce(e.entry ->> '$.error.message', '')
    WHERE e.sequence = ledger_calls.finished_entry)
WHERE failed = 1
-- next
-- Holds all that a filter and a total need, in the order of the list.
CREATE INDEX ledger_calls_in_time ON ledger_calls (at_ms, number, kind, failed, error, cost_pico, left_machine)
-- next
DROP INDEX ledger_calls_by_time
-- next
CREATE INDEX ledger_calls_failed ON ledger_calls (at_ms, error) WHERE failed = 1
-- next
-- What charts add up: the signed calls of a quarter of an hour, the largest step that begins every local day of every time zone. Written by
-- the triggers below; compared with ledger_calls by verify.
CREATE TABLE ledger_quarters (
    quarter INTEGER NOT NULL,         -- at_ms / 900000
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    agent TEXT NOT NULL,
    calls INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    unpriced INTEGER NOT NULL,
    input INTEGER NOT NULL,
    output INTEGER NOT NULL,
    cache_read INTEGER NOT NULL,
    cache_write INTEGER NOT NULL,
    cost_pico INTEGER NOT NULL,
    total_ms TEXT NOT NULL,           -- of the calls without an error, as they ended, a blank after each: "1500 380 "
    first_token_ms TEXT NOT NULL,     -- the same
    PRIMARY KEY (quarter, provider, model, agent)
) WITHOUT ROWID
-- next
INSERT INTO ledger_quarters
SELECT at_ms / 900000, provider, model, agent, count(*), sum(coalesce(failed, 0)), sum(cost_pico IS NULL AND coalesce(left_machine, 1)),
    coalesce(sum(input), 0), coalesce(sum(output), 0), coalesce(sum(cache_read), 0), coalesce(sum(cache_write), 0), coalesce(sum(cost_pico), 0),
    coalesce(group_concat(CASE WHEN failed = 0 THEN total_ms || ' ' END, '' ORDER BY finished_entry), ''),
    coalesce(group_concat(CASE WHEN failed = 0 THEN first_token_ms || ' ' END, '' ORDER BY finished_entry), '')
FROM ledger_calls WHERE decision = 'signed' GROUP BY 1, 2, 3, 4
-- next
CREATE TRIGGER ledger_calls_decided AFTER INSERT ON ledger_calls WHEN NEW.decision = 'signed'
BEGIN
    INSERT INTO ledger_quarters VALUES (
        NEW.at_ms / 900000, NEW.provider, NEW.model, NEW.agent, 1, coalesce(NEW.failed, 0),
        NEW.cost_pico IS NULL AND coalesce(NEW.left_machine, 1),
        coalesce(NEW.input, 0), coalesce(NEW.output, 0), coalesce(NEW.cache_read, 0), coalesce(NEW.cache_write, 0), coalesce(NEW.cost_pico, 0),
        coalesce(CASE WHEN NEW.failed = 0 THEN NEW.total_ms || ' ' END, ''), coalesce(CASE WHEN NEW.failed = 0 THEN NEW.first_token_ms || ' ' END, ''))
    ON CONFLICT (quarter, provider, model, agent) DO UPDATE SET
        calls = calls + 1, errors = errors + excluded.errors, unpriced = unpriced + excluded.unpriced, input = input + excluded.input,
        output = output + excluded.output, cache_read = cache_read + excluded.cache_read, cache_write = cache_write + excluded.cache_write,
        cost_pico = cost_pico + excluded.cost_pico, total_ms = total_ms || excluded.total_ms, first_token_ms = first_token_ms || excluded.first_token_ms;
END
-- next
CREATE TRIGGER ledger_calls_finished AFTER UPDATE OF finished_entry ON ledger_calls
WHEN NEW.decision = 'signed' AND OLD.finished_entry IS NULL AND NEW.finished_entry IS NOT NULL
BEGIN
    UPDATE ledger_quarters SET
        errors = errors + NEW.failed, unpriced = unpriced - 1 + (NEW.cost_pico IS NULL AND NEW.left_machine),
        input = input + coalesce(NEW.input, 0), output = output + coalesce(NEW.output, 0), cache_read = cache_read + coalesce(NEW.cache_read, 0),
        cache_write = cache_write + coalesce(NEW.cache_write, 0), cost_pico = cost_pico + coalesce(NEW.cost_pico, 0),
        total_ms = total_ms || coalesce(CASE WHEN NEW.failed = 0 THEN NEW.total_ms || ' ' END, ''),
        first_token_ms = first_token_ms || coalesce(CASE WHEN NEW.failed = 0 THEN NEW.first_token_ms || ' ' END, '')
    WHERE quarter = NEW.at_ms / 900000 AND provider = NEW.provider AND model = NEW.model AND agent = NEW.agent;
END
