#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agents that call agents, and tools whose rule is to ask, on the command line: every request is held, signed and recorded, and no value leaves with any of them."""
import hashlib, json, pathlib, shutil, sys
from desk import Desk, expect, finish
from recording_server import Recorder

program = sys.argv[1]
server = Recorder()
name = 'Marguerite Oyelaran'
desk = Desk(program, server.url, '---\nname: Tester\nmodel: rec-anthropic/rec-1\ntools: ["agent:helper"]\nredaction: strict\n---\nSort claims.\n',
            files={'agents/helper.agent.md': '---\nname: Helper\nmodel: rec-anthropic/rec-1\nredaction: strict\n---\nYou help.\n'})
desk.environment.pop('DBUS_SESSION_BUS_ADDRESS', None)
question = f'Who is Mrs {name}?'

listed = [json.loads(line)['listed'] for line in desk.cli('tools', 'list', '--json', check=0).stdout.splitlines()]
expect('agent:helper' in listed, 'other agents are listed among the tools')

# a run within a run
events, _ = desk.run(question, 'rec-anthropic')
within = [e for e in events if e.get('agent') == 'Helper']
expect(len(server.bodies) == 3 and b'You help.' in server.bodies[1], 'the called agent sends a request of its own')
expect(not any(b'Oyelaran' in body for body in server.bodies), 'no request holds the name')
expect(b'PERSON_' in server.bodies[1], 'the called agent gets what the calling one knows, redacted')
expect([e['state'] for e in within if e['event'] == 'review'] == ['held', 'signed'], f'its request is held and signed by itself ({within})')
sent = [e['sha256'] for e in events if e['event'] == 'sent']
expect(sent == [hashlib.sha256(body).hexdigest() for body in server.bodies], 'what was reviewed is what was sent, for all of them')
result = next(e for e in events if e['event'] == 'tool_result')
expect(result['source'] == 'Helper' and not result['error'], f'its answer is a tool result with its name ({result})')
done = events[-1]
expect(done['event'] == 'done' and done['requests'] == 3 and done['output'] == 27, f'its calls count in the turn ({done})')
ledger = [json.loads(line) for line in desk.cli('ledger', 'list', '--json', check=0).stdout.splitlines()]
expect(sorted(row['agent'] for row in ledger) == ['Helper', 'Tester', 'Tester'], 'the ledger says whose each call was')

# on a terminal
sign = (b'show [b]ytes:', b's\r')
status, seen = desk.on_a_terminal(['run', '--agent', 'tester', '--message', question, '--provider', 'rec-anthropic'], [sign, sign, sign])
expect(status == 0 and 'asked by the agent Helper for the agent Tester' in seen, f'the terminal says whose request it is ({status}: {seen[-400:]})')
count = len(server.bodies)
status, seen = desk.on_a_terminal(['run', '--agent', 'tester', '--message', question, '--provider', 'rec-anthropic'], [sign, (b'show [b]ytes:', b'r\r'), sign])
expect(status == 0 and len(server.bodies) == count + 2, f'a refused request of the called agent is not sent ({status})')
expect(b'did not sign' in server.bodies[-1], 'and the calling agent is told')

# a called agent that would call the calling one
helper = desk.workspace / 'agents/helper.agent.md'
helper.write_text('---\nname: Helper\nmodel: rec-anthropic/rec-1\ntools: ["agent:tester"]\nredaction: strict\n---\nYou help.\n')
count = len(server.bodies)
events, _ = desk.run(question, 'rec-anthropic')
expect(len(server.bodies) == count + 4 and b'already at work' in server.bodies[count + 2], f'a cycle is refused ({len(server.bodies) - count} requests)')

# a tool whose rule is to ask
if shutil.which('bwrap') is None:
    print('skipped: there is no bubblewrap here')
    finish()
tools = desk.workspace / 'tools'
tools.mkdir()
script = tools / 'echo.sh'
script.write_text('#!/bin/sh\ncat\n')
script.chmod(0o755)
(tools / 'echo.schema.json').write_text(json.dumps({'description': 'Says it again.', 'type': 'object', 'properties': {'query': {'type': 'string'}}}))
(desk.workspace / 'agents/tester.agent.md').write_text(
    '---\nname: Tester\ntools: ["script:echo"]\ntool_values: {"script:echo": ask}\nredaction: strict\n---\nSort claims.\n')
run = ['run', '--agent', 'tester', '--message', question, '--provider', 'rec-anthropic', '--review', 'all']
status, seen = desk.on_a_terminal(run, [(b'real values:', b'o\r'), (b'ne[v]er:', b'o\r')])
both = seen[seen.find('REAL VALUES FOR A TOOL?'):seen.find('A TOOL IS ABOUT TO RUN')]
expect(status == 0 and name in both and 'PERSON_' in both, f'the terminal shows the call both ways ({status}: {seen[-800:]})')
expect(name in seen[seen.find('A TOOL IS ABOUT TO RUN'):], 'with the yes it gets the real value')
expect(b'Oyelaran' not in server.bodies[-1], 'and what it answered leaves redacted')
status, seen = desk.on_a_terminal(run, [(b'real values:', b'v\r'), (b'ne[v]er:', b'o\r')])
call = seen[seen.find('A TOOL IS ABOUT TO RUN'):]
expect(status == 0 and 'PERSON_' in call.split('[o]nce')[0], f'with the no it gets the placeholder ({status})')
status, seen = desk.on_a_terminal(run, [(b'ne[v]er:', b'o\r')])
expect(status == 0 and 'REAL VALUES FOR A TOOL?' not in seen, 'never is remembered')
finish()
