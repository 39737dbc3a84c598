#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""For both APIs, streamed and whole: five-turn conversations with tool calls. The hash of what was shown, recorded and received is one; a
canary in each text position never arrives; the printed answer has the originals back."""
import json, sys
from desk import Desk, expect, finish
from recording_server import Recorder

program = sys.argv[1]
CANARIES = {
    'instructions': 'canary.system@example.org',
    'document': 'canary.document@example.org',
    'document name': 'canary.filename@example.org',
    'attachment': 'DE89370400440532013000',
    'attachment name': 'canary.attachment@example.org',
    'schema': 'canary.schema@example.org',
    'tool description word': 'passages',
    'made up by the model': 'canary.arguments@example.org',
    **{f'message {i}': f'canary.message{i}@example.org' for i in range(5)},
    'name': 'Marguerite Oyelaran',
}
AGENT = f'''---
name: Tester
tools: [search_documents, list_files]
redaction: guarded
review: always
output_schema: '{{"type":"object","description":"Ask {CANARIES['schema']} about it"}}'
---
You help the desk of {CANARIES['instructions']}.
'''
POLICY = 'name: guarded\ndefault: {action: placeholder, threshold: 0.3}\nmask: [{text: passages, type: CUSTOM}]\n'
FILES = {f'claims/{CANARIES["document name"]}.txt': f'Water damage reported by Marguerite Oyelaran, write to {CANARIES["document"]}.\n'}

def leaks(bodies):
    found = []
    for body in bodies:
        # Everything that JSON can hide: escapes are undone, case is folded.
        text = json.dumps(json.loads(body), ensure_ascii=False).lower()
        found += [position for position, value in CANARIES.items() if value.lower() in text or value.lower().replace(' ', '%20') in text]
        found += ['surname'] if 'oyelaran' in text else []
    return sorted(set(found))

for provider, mode in [('rec-anthropic', 'streamed'), ('rec-anthropic', 'whole'), ('rec-chat', 'streamed'), ('rec-chat', 'whole')]:
    server = Recorder()
    desk = Desk(program, server.url, AGENT, FILES, {'guarded': POLICY})
    attachment = desk.workspace / f'{CANARIES["attachment name"]}.txt'
    attachment.write_text(f'Pay to IBAN {CANARIES["attachment"]}.\n')
    desk.cli('documents', 'add', str(desk.workspace / 'claims'), check=0)
    options = ['--no-stream'] if mode == 'whole' else []
    conversation, sent, texts = None, [], []
    for turn in range(5):
        message = f'Turn {turn}: {CANARIES["name"]} wrote from {CANARIES[f"message {turn}"]} about water damage. LEAK-BACK={CANARIES["made up by the model"][::-1]}'
        more = [*options, *(['--conversation', conversation] if conversation else ['--attach', str(attachment)])]
        events, done = desk.run(message, provider, *more)
        last = events[-1]
        if last['event'] != 'done':
            expect(False, f'{provider} {mode}: turn {turn} ends well ({last})'); break
        conversation = last['conversation']
        sent += [e for e in events if e['event'] == 'sent']
        texts.append(''.join(e['text'] for e in events if e['event'] == 'reply'))
        expect(sum(e['event'] == 'tool_result' for e in events) == 2, f'{provider} {mode}: turn {turn} runs both tools')
        expect(any(CANARIES['document'] in e['text'] for e in events if e['event'] == 'tool_result'), f'{provider} {mode}: turn {turn} finds the document')
        expect(b'key-for-the-recorder' not in done.stdout + done.stderr, f'{provider} {mode}: turn {turn} prints no credential')
    rows = [json.loads(line) for line in desk.cli('ledger', 'export', '--format', 'jsonl', check=0).stdout.decode().splitlines()]
    expect(len(server.bodies) == 10, f'{provider} {mode}: ten requests arrived ({len(server.bodies)})')
    expect([e['sha256'] for e in sent] == server.hashes(), f'{provider} {mode}: the hashes in sent events are those of the received bodies')
    expect([r['sha256'] for r in rows] == server.hashes(), f'{provider} {mode}: the hashes in the ledger are those of the received bodies')
    expect([e['bytes'] for e in sent] == [len(b) for b in server.bodies], f'{provider} {mode}: the sizes agree')
    expect(leaks(server.bodies) == [], f'{provider} {mode}: no canary arrived (leaked: {leaks(server.bodies)})')
    expect(all((b'"stream":true' in b) == (mode == 'streamed') for b in server.bodies), f'{provider} {mode}: asked for as such')
    restored = all(CANARIES['name'] in t and CANARIES[f'message {i}'] in t for i, t in enumerate(texts))
    expect(restored, f'{provider} {mode}: the printed answers have the originals back ({texts[-1][:300] if texts else ""})')
    expect('[' not in (texts[-1] if texts else '['), f'{provider} {mode}: no placeholder is left in the answer')
    key_header = 'x-api-key' if provider == 'rec-anthropic' else 'authorization'
    expect(all('key-for-the-recorder' in {k.lower(): v for k, v in h.items()}.get(key_header, '') for h in server.headers), f'{provider} {mode}: the credential is in its header')
    expect(all('key-for-the-recorder' not in p for p in server.paths), f'{provider} {mode}: no credential in the address')
    expect(json.loads(desk.cli('ledger', 'verify', check=0).stdout)['intact'], f'{provider} {mode}: the ledger verifies')
    disk = b''.join(p.read_bytes() for p in desk.home.rglob('*') if p.is_file() and 'countersign.sqlite' not in p.name)
    expect(not any(v.encode() in disk for v in CANARIES.values() if v != 'passages'), f'{provider} {mode}: no original is readable in the vault or the settings')
    expect(b'key-for-the-recorder' not in b''.join(p.read_bytes() for p in desk.home.rglob('*') if p.is_file()), f'{provider} {mode}: no credential on disk')
finish()
