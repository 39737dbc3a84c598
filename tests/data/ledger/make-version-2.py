#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes version-2.sql: the rows of a small ledger as the program of schema version 2 wrote them, without seals. One statement a line."""
import hashlib, json, pathlib, struct, zlib

statements, sequence, previous = [], 0, bytes(32)

def text(value): return 'NULL' if value is None else str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"

def entry(fields, body=None):
    global sequence, previous
    line = json.dumps({'v': 1, **fields}, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
    previous = hashlib.sha256(previous + line.encode() + (body or b'')).digest()
    sequence += 1
    stored = 'NULL' if body is None else "x'" + (struct.pack('>I', len(body)) + zlib.compress(body)).hex() + "'"
    statements.append(f"INSERT INTO ledger_entries VALUES ({sequence}, {text(line)}, x'{previous.hex()}', NULL, {stored})")
    return sequence

def call(number, minute, agent, findings, left_in, decision='signed', finished=None):
    body = json.dumps({'model': 'm-1', 'n': number}).encode()
    at = f'2026-11-22T10:{minute:02}:00.000Z'
    decided = entry({'kind': 'decided', 'at': at, 'id': f'call-{number}', 'run': 'run', 'conversation': f'conversation-{number}', 'agent': agent,
                     'provider': 'anthropic', 'api': 'anthropic-messages', 'model': 'm-1', 'url': 'https://api.example.com/v1/messages', 'local': False,
                     'bytes': len(body), 'sha256': hashlib.sha256(body).hexdigest(), 'findings': findings, 'left_in': left_in, 'policy': 'strict',
                     'decision': decision, 'decided_by': 'person', 'reason': ''}, body)
    end = columns = None
    if finished is not None:
        end = entry({'kind': 'finished', 'at': at, 'id': f'call-{number}', 'http_status': 0, 'attempts': 1, 'queued': at, 'price_source': '',
                     'model': 'm-1', 'stop': '', 'provider_request_id': '', **finished})
        columns = [int('error' in finished), int('sent_ms' in finished)] + [finished.get(key) for key in
                  ('input', 'output', 'cache_read', 'cache_write_5m', 'cost_pico_usd', 'done_ms', 'first_token_ms')]
    at_ms = 1795341600000 + minute * 60000
    row = [number, f'call-{number}', decided, end, at_ms, f'conversation-{number}', 'run', agent, 'anthropic', 'm-1', decision] + (columns or [None] * 9)
    statements.append(f"INSERT INTO ledger_calls VALUES ({', '.join(text(value) for value in row)})")

good = {'sent_ms': 3, 'done_ms': 1500, 'first_token_ms': 250, 'input': 1200, 'output': 300, 'cost_pico_usd': 43500000000}
call(1, 0, 'triage', {'IBAN': 1, 'PERSON': 2}, {'DATE': 3}, finished=good)
call(2, 5, 'triage', {}, {}, finished={**good, 'done_ms': 900})
call(3, 20, 'reader', {'PERSON': 1}, {}, finished={'sent_ms': 3, 'error': {'code': 'network', 'message': "The provider's line broke."}})
call(4, 21, 'reader', {'PERSON': 1}, {}, decision='refused')
call(5, 40, 'triage', {}, {'DATE': 1})
statements.append(f"INSERT INTO ledger_head VALUES (1, {sequence}, x'{previous.hex()}', NULL)")
pathlib.Path(__file__).with_name('version-2.sql').write_text('\n'.join(statements) + '\n', encoding='utf-8')
