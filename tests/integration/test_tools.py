#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tool servers on the command line: importing starts nothing, approving binds to what was shown, and a call waits for a person's leave."""
import http.server, json, os, pathlib, pty, select, shutil, subprocess, sys, threading, time
from desk import Desk, expect, finish
from recording_server import Recorder

program = sys.argv[1]
scripted = pathlib.Path(__file__).resolve().parent.parent / 'core/tools/mcp/scripted_server.py'
server = Recorder()
desk = Desk(program, server.url, '---\nname: Tester\ntools: ["mcp:desk/look_up"]\nredaction: strict\n---\nHelp.\n')
desk.environment.pop('DBUS_SESSION_BUS_ADDRESS', None)
foreign = pathlib.Path(desk.folder.name) / 'claude_desktop_config.json'
foreign.write_text(json.dumps({'mcpServers': {'desk': {'command': sys.executable, 'args': [str(scripted), 'desk'], 'env': {'DESK_TOKEN': 'secret-4711'}},
                                              'far': {'url': 'https://tools.example.org/mcp'}}}))
tools_json = desk.workspace / 'tools.json'

answered_on_a_terminal = desk.on_a_terminal

expect(desk.cli('tools', 'nonsense').returncode == 2, 'an unknown word is bad usage')
expect(desk.cli('tools', 'servers', check=0).stdout == b'', 'there are no servers at first')

# a server at an address
class Mcp(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        results = {'initialize': {'protocolVersion': '2025-11-25', 'capabilities': {'tools': {}}, 'serverInfo': {'name': 'web', 'version': '1'}},
                   'tools/list': {'tools': [{'name': 'look_up', 'inputSchema': {'type': 'object'}}]},
                   'tools/call': {'content': [{'type': 'text', 'text': 'over the address'}]}}
        known = asked.get('method') in results
        answer = {'jsonrpc': '2.0', 'id': asked.get('id')} | ({'result': results[asked['method']]} if known else {'error': {'code': -32601, 'message': 'no'}})
        body = json.dumps(answer).encode() if 'id' in asked else b''
        self.send_response(200 if body else 202)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        self.send_error(404)
    def log_message(self, *_):
        pass
web = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Mcp)
threading.Thread(target=web.serve_forever, daemon=True).start()
tools_json.write_text(json.dumps({'mcpServers': {'web': {'url': f'http://127.0.0.1:{web.server_port}/mcp'}}}))
at_address = json.loads(desk.cli('tools', 'servers', '--json', check=0).stdout)
approved = desk.cli('tools', 'approve', 'web', '--hash', at_address['hash'])
expect(approved.returncode == 0, f'a server at an address is approved and started ({approved.stderr!r})')
over = desk.cli('tools', 'call', '--allow', 'mcp:web/look_up', '{}')
expect(over.returncode == 0 and b'over the address' in over.stdout, f'and called ({over.stdout!r} {over.stderr!r})')
desk.cli('tools', 'remove', 'web', check=0)
tools_json.unlink()

# importing
refused = desk.cli('tools', 'import', str(foreign))
expect(refused.returncode == 1 and not tools_json.exists(), 'without a keychain a secret is not put anywhere, and nothing is written')
desk.cli('tools', 'import', '--without-secrets', str(foreign), check=0)
written = tools_json.read_text()
expect('secret-4711' not in written and '${keychain:desk/DESK_TOKEN}' in written, 'the file gets a reference instead of the secret')
expect('tools.example.org' not in written, 'what is not on this machine is not taken over')
# The person says what it may read.
entry = json.loads(written)
entry['mcpServers']['desk']['readable'] = [str(scripted.parent)]
tools_json.write_text(json.dumps(entry))
shown = json.loads(desk.cli('tools', 'servers', '--json', check=0).stdout)
expect(shown['approved'] is False and shown['tools'] == [] and shown['secrets'] == ['DESK_TOKEN'], 'a new server is not approved, and its tools are not known')
expect(str(scripted) in shown['command'], 'the whole command is shown')
expect('mcp:desk' not in desk.cli('tools', 'list', check=0).stdout.decode(), 'its tools are not offered')

# approving
expect(desk.cli('tools', 'start', 'desk').returncode != 0, 'it does not start before it is approved')
expect(desk.cli('tools', 'approve', 'desk', stdin=b'y\n').returncode == 3, 'approving without a terminal and without a hash is refused')
expect(desk.cli('tools', 'approve', 'desk', '--hash', '00').returncode == 1, 'a hash of something else approves nothing')
if shutil.which('bwrap') is None:
    print('skipped: there is no bubblewrap here')
    finish()
missing = desk.cli('tools', 'approve', 'desk', '--hash', shown['hash'])
expect(missing.returncode == 1 and b'DESK_TOKEN' in missing.stderr, 'a secret that is missing is named')
desk.environment['COUNTERSIGN_SECRET_DESK_DESK_TOKEN'] = 'secret-4711'
started = desk.cli('tools', 'start', 'desk', check=0).stdout.decode()
expect('mcp:desk/look_up  approved' in started and 'mcp:desk/register  approved' in started, f'its first tools are taken in ({started!r})')
listed = [json.loads(l) for l in desk.cli('tools', 'list', '--json', check=0).stdout.splitlines()]
expect({'mcp:desk/look_up', 'search_documents'} <= {t['listed'] for t in listed}, 'they are listed beside the built-in ones, without a start')

# calling
no = desk.cli('tools', 'call', 'mcp:desk/look_up', '{"query": "water"}', stdin=b'')
expect(no.returncode == 1 and b'Oyelaran' not in no.stdout, 'a call without a terminal is refused')
yes = json.loads(desk.cli('tools', 'call', '--allow', '--json', 'mcp:desk/look_up', '{"query": "water"}', check=0).stdout)
expect('Oyelaran' in yes['text'] and 'key: there' in yes['text'] and yes['source'] == 'desk/look_up', f'a call that was typed with --allow runs ({yes})')
wrong = desk.cli('tools', 'call', '--allow', 'mcp:desk/look_up', '{"query": 7}')
expect(wrong.returncode == 1, 'arguments that do not fit the schema are refused')

# a run without a terminal
count = len(server.bodies)
events, _ = desk.run('Who is it?', 'rec-anthropic')
results = [e for e in events if e['event'] == 'tool_result']
expect(len(results) == 1 and 'did not allow' in json.dumps(results[0]), f'in a run without a terminal the tool does not run ({results})')
expect(len(server.bodies) == count + 2 and b'Oyelaran' not in b''.join(server.bodies), 'the model is told, and no value left')

# a run on a terminal
status, seen = answered_on_a_terminal(['run', '--agent', 'tester', '--message', 'Who is it?', '--provider', 'rec-anthropic', '--review', 'all'], [(b'ne[v]er', b'r\r')])
expect('mcp:desk/look_up' in seen and '"query"' in seen and 'claims' in seen, 'the whole call is shown with what the server claims')
expect(status == 0, f'the run goes on after the answer ({status}: {seen[-400:]})')
last = server.bodies[-1]
expect(b'Oyelaran' not in last and b'PERSON_' in last and b'EMAIL_' in last, 'what the tool answered left redacted')

# a form on a terminal
status, seen = answered_on_a_terminal(['tools', 'call', 'mcp:desk/register', '{}'], [(b'ne[v]er', b'o\r'), (b'Desk', b'Water\r'), (b'Note', b'\r'), (b'Urgent', b'no\r'), (b'[s]end', b's\r')])
expect(status == 0 and '"desk": "w"' in seen and '"urgent": false' in seen, f'a form is asked field by field ({status}: {seen[-600:]})')

# another command under the same name
entry['mcpServers']['desk']['args'].append('more')
tools_json.write_text(json.dumps(entry))
expect(json.loads(desk.cli('tools', 'servers', '--json', check=0).stdout)['approved'] is False, 'a command that was changed is to be approved again')
expect('mcp:desk' not in desk.cli('tools', 'list', check=0).stdout.decode(), 'and its tools are not offered meanwhile')
desk.cli('tools', 'remove', 'desk', check=0)
expect(json.loads(tools_json.read_text())['mcpServers'] == {}, 'a removed server is gone from the file')
finish()
