#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs that follow a route: the rule chooses the provider and the output says which; an overloaded provider is followed by the next one with a
request of its own; never by one that the policy forbids."""
import json, sys
from desk import Desk, expect, finish
from recording_server import Recorder

program = sys.argv[1]
server = Recorder()
ROUTES = '''routes:
  cheap-first:
    rules:
      - name: short
        when: {tokens: {below: 3000}, labels: [triage]}
        use: rec-anthropic/rec-1
        fallback: [rec-chat/rec-1]
    otherwise: rec-chat/rec-1
'''
desk = Desk(program, server.url, '---\nname: Tester\nmodel: route:cheap-first\nlabels: [triage]\nredaction: strict\n---\nHelp.\n',
            {'routes.yaml': ROUTES, 'agents/other.agent.md': '---\nname: Other\nmodel: route\nredaction: strict\n---\nHelp.\n',
             'agents/lost.agent.md': '---\nname: Lost\nmodel: route:nowhere\nredaction: strict\n---\nHelp.\n'},
            {'here': 'name: here\nproviders:\n  rec-chat: {types: {EMAIL: {action: block}}}\n'})

def run(*args, check=0):
    done = desk.cli('run', '--review', 'clean', '--json', *args, check=check)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]

def held(events): return [e for e in events if e['event'] == 'review' and e['state'] == 'held']

# the rule chooses
events = run('--agent', 'tester', '--message', 'Hello, I am Marguerite Oyelaran')
first = held(events)[0]
expect((first['provider'], first['model']) == ('rec-anthropic', 'rec-1'), f'the rule that holds chooses the provider ({first})')
expect('cheap-first' in first['chosen_by'] and 'short' in first['chosen_by'] and 'triage' in first['chosen_by'], f'the event says which rule, and why ({first["chosen_by"]})')
events = run('--agent', 'other', '--message', 'Hello')
expect(held(events)[0]['provider'] == 'rec-chat', 'without the label another rule holds')
events = run('--agent', 'other', '--label', 'triage', '--message', 'Hello')
expect(held(events)[0]['provider'] == 'rec-anthropic', '--label gives the task a label')
events = run('--agent', 'tester', '--message', 'Hello', '--provider', 'rec-chat')
expect(held(events)[0]['provider'] == 'rec-chat' and held(events)[0]['chosen_by'] is None, 'a provider that is named goes before the route')
events = run('--agent', 'tester', '--message', 'Hello', '--route', 'cheap-first')
expect(held(events)[0]['provider'] == 'rec-anthropic', '--route names a route')
plain = desk.cli('run', '--agent', 'tester', '--message', 'Hello', '--review', 'clean', check=0).stderr.decode()
expect('cheap-first' in plain and 'short' in plain, 'the terminal says which rule chose the provider')

# overload
server.bodies.clear(); server.paths.clear()
server.overloaded = ('/v1/messages',)
events = run('--agent', 'tester', '--message', 'Write to jane.roe@example.org about Marguerite Oyelaran')
sent = [e for e in events if e['event'] == 'sent']
expect([e['provider'] for e in held(events)] == ['rec-anthropic', 'rec-chat'], 'after the retries the fallback is held as a request of its own')
expect(len(sent) == 2 and sent[0]['id'] != sent[1]['id'] and sent[1]['sha256'] == server.hashes()[-1], 'what was signed for the fallback is what arrived')
expect(set(server.hashes()) == {e['sha256'] for e in sent}, 'nothing else arrived')
expect(len(server.paths) > 2 and server.paths[-1].endswith('/chat/completions'), f'the first one was retried before ({server.paths})')
expect(events[-1]['event'] == 'done' and 'Oyelaran' in events[-1]['text'], 'the answer of the fallback is restored')
expect('rec-anthropic/rec-1' in held(events)[1]['chosen_by'], 'the second review says who did not answer')
expect(not any(b'oyelaran' in b.lower() or b'jane.roe' in b for b in server.bodies), 'neither request held an original')
rows = [json.loads(line) for line in desk.cli('ledger', 'export', '--format', 'jsonl', check=0).stdout.decode().splitlines()]
expect([r['sha256'] for r in rows[-2:]] == [e['sha256'] for e in sent], 'the ledger has both')
expect(json.loads(desk.cli('ledger', 'verify', check=0).stdout)['intact'], 'and verifies')

# the next message remembers
server.paths.clear()
events = run('--agent', 'tester', '--message', 'Again')
expect([p.rsplit('/', 1)[-1] for p in server.paths] == ['completions'], 'a provider that failed a moment ago is asked last')

# never to a provider that the policy forbids
server.bodies.clear(); server.paths.clear()
events = run('--agent', 'tester', '--policy', 'here', '--message', 'Write to jane.roe@example.org', check=1)
expect(server.paths and all(p.endswith('/v1/messages') for p in server.paths), f'the forbidden fallback is not asked ({server.paths})')
expect(events[-1]['event'] == 'error', 'and the failure is told')

# mistakes and the dry run
server.overloaded = ()
lost = desk.cli('run', '--agent', 'lost', '--message', 'Hello', '--review', 'clean', '--json')
expect(lost.returncode != 0 and b'nowhere' in lost.stdout and b'cheap-first' in lost.stdout, 'an unknown route is said, with those that there are')
expect(desk.cli('run', '--agent', 'tester', '--message', 'x', '--route', 'cheap-first', '--provider', 'rec-chat').returncode == 2, 'a route and a provider together are bad usage')
tried = [json.loads(l) for l in desk.cli('routes', '--try', 'cheap-first', '--json', check=0).stdout.decode().splitlines()]
expect({t['would_go_to'] for t in tried} == {'rec-anthropic/rec-1', 'rec-chat/rec-1'} and all(t['why'] for t in tried), 'the dry run tells where each call would have gone')
(desk.workspace / 'routes.yaml').write_text('routes:\n  a:\n    otherwise: nothing\n')
broken = desk.cli('run', '--agent', 'tester', '--message', 'Hello', '--review', 'clean', '--json')
expect(broken.returncode != 0 and b'line 3' in broken.stdout, 'a broken routes.yaml lets nothing through, and says in which line it is broken')
finish()
