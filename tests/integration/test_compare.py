#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One prompt to several models, and datasets: what leaves, what it costs, the exit status; a killed evaluation pays for nothing twice."""
import csv, io, json, re, signal, sys, time
from desk import Desk, expect, finish
from recording_server import Recorder

program = sys.argv[1]

class Scripted(Recorder):
    """Answers by model: "good" says what the message asks to say, "bad" says no, "judge" gives a verdict, "wordy" a long text."""
    def plan(self, request, anthropic):
        last = request['messages'][-1]['content']
        words = last if isinstance(last, str) else ' '.join(part.get('text', '') for part in last)
        model = request['model']
        if model == 'judge': return json.dumps({'pass': '<answer>\nno' not in words, 'reason': 'as asked'}), []
        if model == 'bad': return 'no', []
        if model == 'wordy': return 'word ' * 60, []
        return re.sub(r'^Say ', '', words), []

server = Scripted()
AGENT = '---\nname: Tester\nredaction: strict\n---\nHelp.\n'
desk = Desk(program, server.url, AGENT, policies={'open': 'name: open\ndefault: {action: allow}\n', 'nothing': 'name: nothing\ntypes:\n  EMAIL: {action: block}\n'})
GOOD, BAD = 'rec-anthropic/good', 'rec-chat/bad'
def compare(*args, check=0, stdin=None):
    done = desk.cli('compare', *args, check=check, stdin=stdin)
    return [json.loads(line) for line in done.stdout.decode().splitlines()] if '--json' in args else done.stdout.decode()
def evaluate(*args, check=0):
    done = desk.cli('eval', *args, '--review', 'clean', '--json', check=check)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]

# -- compare
PERSON = 'Say hello to Mrs Marguerite Oyelaran, jane.roe@example.org'
events = compare('--targets', f'{GOOD},{BAD}', '--message', PERSON, '--review', 'clean', '--json', '--diff')
results = {e['target']: e for e in events if e['event'] == 'result'}
expect(set(results) == {GOOD, BAD} and all(r['state'] == 'done' for r in results.values()), 'both targets answer')
expect('Marguerite Oyelaran' in results[GOOD]['text'] and results[BAD]['text'] == 'no', 'each column has its own answer, with the originals back')
expect(len(server.bodies) == 2 and not any(b'Oyelaran' in b or b'jane.roe' in b for b in server.bodies), 'no name arrives at either provider')
expect(results[GOOD]['tokens']['input'] == 21 and results[GOOD]['tokens']['output'] == 9, 'the tokens are those that the provider counted')
expect(results[GOOD]['saw'].get('EMAIL') == {'placeholder': 1}, f'what the provider saw is said ({results[GOOD]["saw"]})')
expect(results[GOOD]['total_ms'] is not None and results[GOOD]['first_token_ms'] is not None and results[GOOD]['stop'] == 'end_turn', 'times and the stop reason are there')
sent = [e for e in events if e['event'] == 'sent']
expect({e['target'] for e in sent} == {GOOD, BAD} and sorted(e['sha256'] for e in sent) == sorted(server.hashes()), 'the hashes that were signed arrived')
diff = [e for e in events if e['event'] == 'diff'][0]
expect(not diff['same'] and ''.join(t for k, t in diff['pieces'] if k != 'right') == results[diff['left']]['text'], 'the difference holds both answers')
rows = [json.loads(l) for l in desk.cli('ledger', 'export', '--format', 'jsonl', check=0).stdout.decode().splitlines()]
expect(len(rows) == 2 and all(r['decision'] == 'signed' for r in rows), 'both are in the ledger, signed')
text = compare('--targets', f'{GOOD},{BAD}', '--message', 'Say hello', '--review', 'clean')
expect(f'== {GOOD} ==' in text and 'hello' in text and '21 tokens in' in text, 'without --json it is for people')
policies = compare('--targets', f'{GOOD}+policy=open,{GOOD}', '--message', PERSON, '--review', 'all', '--json')
saw = {e['target']: e['saw'] for e in policies if e['event'] == 'result'}
expect(saw[GOOD + '+policy=open'].get('EMAIL') == {'left_in': 1} and saw[GOOD]['EMAIL'] == {'placeholder': 1}, f'policies are compared too ({saw})')
compare('--targets', f'{GOOD}+temperature=0.5+max=33,{BAD}', '--message', 'Say x', '--review', 'clean', '--json')
body = next(json.loads(b) for b in reversed(server.bodies) if json.loads(b)['model'] == 'good')
expect(body.get('temperature') == 0.5 and body.get('max_tokens') == 33, 'parameters of a target arrive')
practice = compare('--targets', 'practice/practice-1,practice-openai/practice-1', '--message', 'practice:echo Good day to Mrs Marguerite Oyelaran', '--review', 'clean', '--json')
expect(all('Marguerite Oyelaran' in e['text'] and e['cost_usd'] == 0 for e in practice if e['event'] == 'result'), 'the practice provider compares without a key')

(desk.workspace / 'agents' / 'lister.agent.md').write_text('---\nname: Lister\ntools: [list_files]\nredaction: strict\n---\nHelp.\n')
runs = compare('--agent', 'lister', '--targets', 'practice/practice-1,practice-openai/practice-1', '--message', 'practice:tool=list_files {} What is there?', '--review', 'clean', '--json')
expect([(e['tool_calls'], e['requests'], len(e['calls'])) for e in runs if e['event'] == 'result'] == [(['list_files'], 2, 2)] * 2, 'a whole agent run is compared, tools and all')

# -- exit status
before = len(server.bodies)
expect(desk.cli('compare', '--targets', f'{GOOD},{BAD}').returncode == 2, 'no message is bad usage')
expect(desk.cli('compare', '--targets', GOOD, '--message', 'x', '--review', 'clean').returncode == 2, 'one target is bad usage')
expect(desk.cli('compare', '--targets', f'{GOOD},nonesuch/m', '--message', 'x', '--review', 'clean').returncode == 2, 'an unknown provider is bad usage')
expect(desk.cli('compare', '--targets', f'{GOOD},{BAD}', '--message', 'x', stdin=b'').returncode == 3, 'to ask without a terminal refuses with 3')
expect(len(server.bodies) == before, 'and none of these sent anything')
blocked = desk.cli('compare', '--targets', f'{GOOD},{BAD}+policy=nothing', '--message', PERSON, '--review', 'all', '--json')
expect(blocked.returncode == 3, 'a target that its policy blocks gives 3')
expect(len(server.bodies) == before + 1, 'and the others are asked nevertheless')

# -- eval
(desk.workspace / 'cases.csv').write_text('id,word,check:equals,check:max_ms\na,water,water,60000\nb,fire,fire,60000\nc,no,no,60000\n')
cases = str(desk.workspace / 'cases.csv')
before = len(server.bodies)
exports = [str(desk.workspace / f'out.{kind}') for kind in ('csv', 'json', 'html')]
events = evaluate('--dataset', cases, '--targets', f'{GOOD},{BAD}', '--message', 'Say {{word}}', *[a for e in exports for a in ('--export', e)], check=1)
summary = events[-1]
expect(len(server.bodies) == before + 6, 'three cases at two targets are six requests')
expect([(t['passed'], t['failed']) for t in summary['targets']] == [(3, 0), (1, 2)], f'checks are counted ({summary["targets"]})')
expect(0.43 < summary['targets'][0]['pass_rate']['low'] < 0.44 and summary['targets'][0]['pass_rate']['high'] == 1, 'a pass rate has its interval')
expect(summary['duels'][0]['wins'] == 2 and summary['duels'][0]['ties'] == 1, 'and the targets are held against each other')
table = list(csv.DictReader(io.StringIO(open(exports[0], encoding='utf-8-sig').read())))
expect(len(table) == 6 and {r['verdict'] for r in table} == {'passed', 'failed'}, 'the CSV has a line for each')
expect(len(json.load(open(exports[1]))['results']) == 6 and '<table>' in open(exports[2]).read(), 'JSON and HTML are written')
evaluate('--dataset', cases, '--targets', GOOD, '--message', 'Say {{word}}', check=0)
evaluate('--dataset', cases, '--targets', f'{GOOD},{BAD}', '--message', 'Say {{word}}', '--min-pass-rate', '0.3', check=0)
evaluate('--dataset', cases, '--targets', GOOD, '--message', 'Say {{word}}', '--max-cost', '0', check=4)
(desk.workspace / 'judged.jsonl').write_text('{"id":1,"vars":{"prompt":"Say yes"},"checks":[{"judge":"Does it agree?"}]}\n')
judged = evaluate('--dataset', str(desk.workspace / 'judged.jsonl'), '--targets', f'{GOOD},{BAD}', '--judge', 'rec-anthropic/judge', '--min-pass-rate', '0', check=0)
expect([(t['passed'], t['failed']) for t in judged[-1]['targets']] == [(1, 0), (0, 1)], 'a judge judges, and without --message the variable "prompt" is asked')
(desk.workspace / 'broken.csv').write_text('id,word\na,water\nb\n')
broken = desk.cli('eval', '--dataset', str(desk.workspace / 'broken.csv'), '--targets', GOOD, '--message', 'Say {{word}}')
expect(broken.returncode == 2 and b'Line 3' in broken.stderr, 'a broken dataset is bad usage, named with its line')
missing = desk.cli('eval', '--dataset', cases, '--targets', GOOD, '--message', 'Say {{sentence}}')
expect(missing.returncode == 2 and b'{{sentence}}' in missing.stderr, 'so is a variable that no case has')
expect(desk.cli('eval', '--dataset', cases, '--targets', GOOD, '--message', 'Say {{word}}', '--export', 'x.xls').returncode == 2, 'and an export of another kind')
refused = desk.cli('eval', '--dataset', cases, '--targets', GOOD, '--message', 'Say {{word}}', stdin=b'')
expect(refused.returncode == 3, 'an evaluation that nobody reviews is refused')
expect(not [c for c in (desk.home / 'evaluations').glob('*.eval') if c.stat().st_mode & 0o077], 'journals are for the person alone')
expect(not any(b'water' in p.read_bytes() for p in (desk.home / 'evaluations').iterdir()), 'and sealed')

# -- killed in the middle, at any moment, again and again
slow = Scripted(pace=0.004)
desk = Desk(program, slow.url, AGENT)
(desk.workspace / 'cases.csv').write_text('id,word\n' + ''.join(f'c{i},number {i}\n' for i in range(12)))
process = desk.start('eval', '--dataset', str(desk.workspace / 'cases.csv'), '--targets', 'rec-anthropic/wordy,rec-chat/wordy', '--message', 'Say {{word}}', '--at-once', '3', '--review', 'clean', '--json')
identity = json.loads(process.stdout.readline())['id']
kills = 0
for wait in (0.35, 0.6, 0.5):
    time.sleep(wait)
    if process.poll() is not None: break
    process.send_signal(signal.SIGKILL); process.wait(); kills += 1
    process = desk.start('eval', '--resume', 'last', '--at-once', '3', '--review', 'clean', '--json')
    process.stdout.readline()
output = [json.loads(line) for line in process.stdout if line.endswith(b'\n')]
process.wait()
expect(kills > 0, f'it was killed {kills} time(s)')
expect(sum(t['unchecked'] + t['unanswered'] for t in output[-1]['targets']) == 24, f'every case of every target has its result ({output[-1]["targets"]})')
asked = [(path, b) for path, b in zip(slow.paths, slow.bodies)]
expect(len(asked) == len(set(asked)) <= 24, f'no case went to a target twice ({len(asked)} requests)')
lost = sum(t['unanswered'] for t in output[-1]['targets'])
expect(lost <= 3 * kills, f'only what was under way has no answer ({lost})')
again = desk.cli('eval', '--resume', identity, '--again', '--review', 'clean', '--json', check=0)
expect(sum(t['unanswered'] for t in json.loads(again.stdout.splitlines()[-1])['targets']) == 0, 'with --again that is asked too')
total = len(slow.bodies)
desk.cli('eval', '--resume', identity, '--review', 'clean', '--json', check=0)
expect(len(slow.bodies) == total, 'resuming what is complete sends nothing')
expect(json.loads(desk.cli('ledger', 'verify', check=0).stdout)['intact'], 'the ledger verifies')
expect(identity in desk.cli('eval', '--list', check=0).stdout.decode(), 'it is listed')
desk.cli('eval', '--remove', identity, check=0)
expect(desk.cli('eval', '--list', check=0).stdout == b'', 'and gone when it is removed')
finish()
