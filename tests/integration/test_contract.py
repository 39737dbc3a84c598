#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line's contract: output, offsets, exit status."""
import json, sqlite3, sys
from desk import Desk, expect, finish
from recording_server import Recorder

program = sys.argv[1]
server = Recorder()
desk = Desk(program, server.url, '---\nname: Tester\ntools: [search_documents]\nredaction: strict\n---\nHelp.\n',
            {'agents/blocked.agent.md': '---\nname: Blocked\nredaction: nothing\n---\nHelp.\n',
             'agents/short.agent.md': '---\nname: Short\nredaction: strict\ntools: [list_files]\nlimits: {steps: 1}\n---\nHelp.\n',
             'agents/broken.agent.md': '---\nname: Broken\nreview: perhaps\n---\nHelp.\n', 'notes/a.md': '# Water\n\nAbout water damage.\n'},
            {'nothing': 'name: nothing\ntypes:\n  EMAIL: {action: block}\n'})

# redact and restore
text = 'Grüße 😀 an jane.roe@example.org und IBAN DE89 3704 0044 0532 0130 00.\n'
answer = json.loads(desk.cli('redact', '--policy', 'strict', stdin=text.encode(), check=0).stdout)
found = {f['type']: text[f['start']:f['end']] for f in answer['findings']}
expect(found.get('EMAIL') == 'jane.roe@example.org', f'offsets are code points ({found})')
expect(found.get('IBAN') == 'DE89 3704 0044 0532 0130 00', 'the IBAN is found whole')
expect('jane.roe' not in answer['redacted'] and 'DE89' not in answer['redacted'], 'the redacted text has neither')
expect(all(set(f) >= {'start', 'end', 'type', 'score', 'rule'} for f in answer['findings']), 'findings have all their fields')
restored = desk.cli('restore', '--conversation', answer['conversation'], stdin=answer['redacted'].encode(), check=0).stdout.decode()
expect(restored == text, 'restore gives the text back byte for byte')
expect(desk.cli('restore', stdin=answer['redacted'].encode(), check=0).stdout.decode() == text, 'restore without an id takes the latest conversation')
lines = desk.cli('redact', '--jsonl', '-', stdin='{"id":7,"text":"mail a.b@example.org"}\n{"id":"x","text":"nothing here"}\n'.encode(), check=0).stdout.decode().splitlines()
expect([json.loads(l)['id'] for l in lines] == [7, 'x'], 'jsonl keeps the ids and answers line for line')
expect(json.loads(lines[0])['redacted'] == 'mail [EMAIL_1]' and json.loads(lines[1])['findings'] == [], 'jsonl answers are right')
told = desk.cli('redact', '--explain', '--jsonl', '-', stdin=b'{"id":1,"text":"IBAN DE89 3704 0044 0532 0130 00, ssn 536221234"}\n', check=0).stdout.decode()
whys = [f['explain'] for f in json.loads(told)['findings']]
expect(all(set(w) == {'trigger', 'check', 'reason', 'score', 'threshold'} and w['trigger'] for w in whys) and len(whys) == 2, f'--explain tells trigger, check and score ({whys})')
expect(any('ssn' in w['reason'] for w in whys), '--explain names the cue')
expect('536221234' not in json.dumps(whys) and '3704' not in json.dumps(whys), '--explain never shows the value')
bad = desk.cli('redact', '--jsonl', stdin=b'not json\n{"id":1,"text":"a.b@example.org"}\n')
expect(bad.returncode == 1 and len(bad.stdout.splitlines()) == 2, 'a broken line is said and does not stop the rest')

# exit status
expect(desk.cli().returncode == 2, 'no command is bad usage')
expect(desk.cli('nonsense').returncode == 2, 'an unknown command is bad usage')
expect(desk.cli('run', '--agent', 'tester').returncode == 2, 'run without a message is bad usage')
expect(desk.cli('redact', '--policy', 'nonesuch', stdin=b'x').returncode == 2, 'an unknown policy is bad usage')
ask = desk.cli('run', '--agent', 'tester', '--message', 'Hello', '--provider', 'practice', '--review', 'ask', '--json', stdin=b'')
expect(ask.returncode == 3 and b'"refused"' in ask.stdout, 'ask without a terminal refuses with 3')
blocked = desk.cli('run', '--agent', 'blocked', '--message', 'Mail a.b@example.org', '--provider', 'rec-chat', '--review', 'all', '--json')
expect(blocked.returncode == 3 and b'a.b@example' not in blocked.stdout.replace(b'\\', b''), 'a policy that blocks gives 3 and does not repeat the value')
short = desk.cli('run', '--agent', 'short', '--message', 'Hello', '--provider', 'rec-chat', '--review', 'clean', '--json')
expect(short.returncode == 4, f'a limit gives 4 ({short.returncode})')
providers = json.loads((desk.workspace / 'providers.json').read_text())
providers['providers'].append({'name': 'far', 'api': 'openai-chat', 'base_url': 'https://far.example.org/v1', 'key_env': 'TEST_KEY', 'models': ['unpriced-1']})
(desk.workspace / 'providers.json').write_text(json.dumps(providers))
(desk.home / 'budgets.json').write_text('{"budgets": [{"per": "day", "provider": "far", "stop_usd": "1", "unpriced": "stop"}]}')
stopped = desk.cli('run', '--agent', 'tester', '--message', 'Hello', '--provider', 'far', '--review', 'all', '--json')
expect(stopped.returncode == 4 and b'Nothing was sent' in stopped.stdout, f'a budget that stops gives 4 and says so ({stopped.returncode})')
expect(json.loads(desk.cli('ledger', 'list', '--json', '--limit', '1', check=0).stdout)['decided_by'] == 'budget', 'the ledger says that a budget stopped it')
(desk.home / 'budgets.json').write_text('{"budgets": [{"per": "week"}]}')
unread = desk.cli('run', '--agent', 'tester', '--message', 'Hello', '--provider', 'rec-chat', '--review', 'all', '--json')
expect(unread.returncode == 1 and b'budgets.json' in unread.stdout, 'budgets that cannot be read let nothing through')
(desk.home / 'budgets.json').unlink()
broken = desk.cli('run', '--agent', 'broken', '--message', 'Hello', '--provider', 'rec-chat', '--review', 'clean')
expect(broken.returncode == 1 and b'line 3' in broken.stderr, 'a broken agent file is named with its line')
before = len(server.bodies)
desk.environment.pop('TEST_KEY')
nokey = desk.cli('run', '--agent', 'tester', '--message', 'Hello there', '--review', 'clean', '--json', check=0)
expect(b'ractice' in nokey.stderr and len(server.bodies) == before, 'without a key the practice provider answers, and it is said')
expect([e for e in map(json.loads, nokey.stdout.splitlines()) if e['event'] == 'sent'][0]['url'].startswith('http://127.0.0.1:'), 'practice is on loopback')

# documents and tools
desk.cli('documents', 'add', str(desk.workspace / 'notes'), check=0)
expect(b'a.md' in desk.cli('documents', 'list', check=0).stdout, 'documents list names what was added')
expect(b'water damage' in desk.cli('documents', 'search', 'damages', check=0).stdout, 'documents search stems words')
hits = [json.loads(line) for line in desk.cli('documents', 'search', '--json', 'damages', check=0).stdout.splitlines()]
expect(hits[0]['path'] == 'notes/a.md' and hits[0]['rank'] == 1 and hits[0]['score'] > 0 and 'water' in hits[0]['text'], 'a hit has its place and score')
questions = desk.workspace / 'questions.jsonl'
questions.write_text('{"id": "q7", "query": "damages"}\nzeppelin\n\nthe\n')
answers = [json.loads(line) for line in desk.cli('documents', 'search', '--queries', str(questions), check=0).stdout.splitlines()]
expect([a['id'] for a in answers] == ['q7', 2, 4] and answers[0]['hits'][0]['path'] == 'notes/a.md', 'many questions are answered in order')
expect(answers[1]['hits'] == [] and 'error' in answers[2], 'a question that finds nothing, or says nothing, stops no other')
questions.unlink()
names = desk.cli('tools', 'list', check=0).stdout.decode()
expect(all(n in names for n in ['search_documents', 'read_document', 'list_files', 'sqlite_query']), 'the built-in tools are there')
expect(b'Water' in desk.cli('tools', 'call', 'read_document', '{"path":"notes/a.md"}', check=0).stdout, 'tools call reads a document')
expect(desk.cli('tools', 'call', 'read_document', '{"path":"../home/vault.key"}').returncode == 1, 'a tool does not leave the workspace')

# ledger and stats
rows = [json.loads(l) for l in desk.cli('ledger', 'export', '--format', 'jsonl', check=0).stdout.decode().splitlines()]
expect({r['decision'] for r in rows} >= {'signed', 'refused', 'blocked'}, 'refused and blocked requests are written down too')
shown = json.loads(desk.cli('ledger', 'show', rows[-1]['id'], check=0).stdout)
expect(shown['sha256'] == rows[-1]['sha256'] and 'body' in shown, 'ledger show has the bytes')
expect(desk.cli('ledger', 'export', '--format', 'csv', check=0).stdout.count(b'\n') == len(rows) + 1, 'csv has a header and a line per call')
stats = json.loads(desk.cli('stats', '--by', 'provider', '--json', check=0).stdout)
expect(any(s['provider'].startswith('practice') for s in stats), 'stats group by provider')
expect(json.loads(desk.cli('ledger', 'verify', check=0).stdout)['intact'], 'the ledger verifies')
database = sqlite3.connect(desk.home / 'countersign.sqlite')
for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall(): database.execute(f'DROP TRIGGER "{trigger}"')
database.execute("UPDATE ledger_entries SET entry = replace(entry, 'Tester', 'Nobody') WHERE sequence = (SELECT min(sequence) FROM ledger_entries WHERE entry LIKE '%Tester%')")
expect(database.total_changes == 1, 'one row was edited behind the program')
database.commit(); database.close()
tampered = desk.cli('ledger', 'verify')
expect(tampered.returncode == 1 and not json.loads(tampered.stdout)['intact'], 'ledger verify finds an edited row')

# decode
body = json.dumps({'id': 'm', 'type': 'message', 'role': 'assistant', 'model': 'x', 'content': [{'type': 'text', 'text': 'Hi'}, {'type': 'tool_use', 'id': 't', 'name': 'n', 'input': {'a': 1}}],
                   'stop_reason': 'tool_use', 'usage': {'input_tokens': 3, 'cache_read_input_tokens': 2, 'output_tokens': 4}}).encode()
decoded = json.loads(desk.cli('decode', '--api', 'anthropic-messages', stdin=body, check=0).stdout)
expect(set(decoded) == {'text', 'reasoning', 'tool_calls', 'usage', 'stop', 'model', 'error'}, f'decode has the contract\'s members ({sorted(decoded)})')
expect(decoded['text'] == 'Hi' and decoded['tool_calls'] == [{'id': 't', 'name': 'n', 'arguments': {'a': 1}}] and decoded['usage']['input'] == 5, 'decode reads text, calls and usage')
expect(desk.cli('decode', '--api', 'nonesuch', stdin=b'{}').returncode == 2, 'an unknown api is bad usage')
finish()
