#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments of a run. No message that the run had begun to work on and no request that was sent may be missing
afterwards, and the ledger must verify."""
import json, random, signal, sys, threading, time
from desk import Desk, expect, finish
from recording_server import Recorder

program = sys.argv[1]
ROUNDS = 14
random.seed(20261122)
server = Recorder(pace=0.04)
desk = Desk(program, server.url, '---\nname: Tester\ntools: [list_files]\nredaction: strict\nlimits: {steps: 4}\n---\nHelp.\n')
events, _ = desk.run('first message zero', 'rec-anthropic')
conversation = events[-1]['conversation']

begun, sent = ['first message zero'], [e['id'] for e in events if e['event'] == 'sent']
killed = 0
for number in range(ROUNDS):
    message = f'message number {number} of the storm'
    process = desk.start('run', '--agent', 'tester', '--message', message, '--provider', 'rec-anthropic', '--review', 'clean', '--json', '--conversation', conversation)
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(process.stdout), daemon=True)
    reader.start()
    # Until the first event, then at any moment of what follows.
    while not lines and process.poll() is None: time.sleep(0.002)
    time.sleep(random.uniform(0, 0.6))
    if process.poll() is None: killed += 1
    process.send_signal(signal.SIGKILL)
    process.wait(); reader.join()
    heard = [json.loads(l) for l in lines if l.endswith(b'\n')]
    if any(e['event'] == 'draft' for e in heard): begun.append(message)
    sent += [e['id'] for e in heard if e['event'] == 'sent']

expect(killed >= ROUNDS // 2, f'{killed} of {ROUNDS} runs were killed while they worked')
verification = json.loads(desk.cli('ledger', 'verify').stdout)
expect(verification['intact'], f'the ledger verifies ({verification["problem"]})')
rows = {json.loads(line)['id'] for line in desk.cli('ledger', 'export', '--format', 'jsonl', check=0).stdout.decode().splitlines()}
expect(set(sent) <= rows, f'all {len(sent)} sent requests are in the ledger')
ledger_hashes = {json.loads(line)['sha256'] for line in desk.cli('ledger', 'export', '--format', 'jsonl', check=0).stdout.decode().splitlines()}
expect(set(server.hashes()) <= ledger_hashes, 'everything that arrived at the server is in the ledger')
events, _ = desk.run('the last message', 'rec-anthropic', '--conversation', conversation)
expect(events[-1]['event'] == 'done', 'the conversation goes on afterwards')
last = server.bodies[-1].decode()
missing = [message for message in begun if message not in last]
expect(not missing, f'all {len(begun)} messages are in the conversation (missing: {missing})')
finish()
