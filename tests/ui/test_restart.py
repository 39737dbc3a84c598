# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the real window while things are typed and starts it again: nothing that was typed more than a moment before may be missing, the window
stands where it stood, nothing was sent, and no key is on the disk. Started by CTest: test_restart.py PROGRAM"""
import json, os, pathlib, random, subprocess, sys, tempfile, threading, time

program = sys.argv[1]
A_MOMENT = 1.0 # writing begins at most 0.4 s after a key; the rest is for a disk that is busy
ROUNDS = 3
random.seed(20261122)
failures = []

def expect(condition, sentence):
    print(('ok      ' if condition else 'FAILED  ') + sentence, flush=True)
    if not condition: failures.append(sentence)

class Desk:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.home = self.root / 'home'
        self.environment = {**os.environ, 'COUNTERSIGN_HOME': str(self.home), 'COUNTERSIGN_WORKSPACE': str(self.root / 'desk'), 'XDG_CONFIG_HOME': str(self.root / 'config'),
                            'QT_QPA_PLATFORM': 'offscreen', 'LANGUAGE': 'en', 'LANG': 'C.UTF-8', 'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent'}

    def start(self, scene):
        process = subprocess.Popen([program, '--scene', scene, '--out', str(self.root / (scene + '.png')), '--size', '1300x800'],
                                   env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.said = []
        def listen():
            for line in process.stdout: self.said.append((time.monotonic(), line.strip()))
        threading.Thread(target=listen, daemon=True).start()
        return process

    def wait_for(self, process, word, patience=90):
        end = time.monotonic() + patience
        while time.monotonic() < end and process.poll() is None:
            if any(line.startswith(word) for _, line in self.said): return True
            time.sleep(0.02)
        return any(line.startswith(word) for _, line in self.said)

    def kill(self, process):
        process.kill() # SIGKILL: no destructor, no closing of files
        process.wait()

    def look(self, scene='restart-look'):
        process = self.start(scene)
        told = self.wait_for(process, 'seen ')
        try: process.wait(60)
        except subprocess.TimeoutExpired: self.kill(process)
        expect(told, 'the window starts again and tells what it shows')
        if not told: raise SystemExit(1)
        return json.loads(next(line for _, line in self.said if line.startswith('seen '))[5:])

    def files_with(self, needle):
        return [str(path) for path in self.home.rglob('*') if path.is_file() and needle in path.read_bytes()]

with tempfile.TemporaryDirectory(prefix='countersign-test-') as folder:
    desk = Desk(folder)
    process = desk.start('restart-type')
    expect(desk.wait_for(process, 'typed'), 'things are typed on every page')
    time.sleep(A_MOMENT)
    desk.kill(process)
    seen = desk.look()
    expect(seen['page'] == 'Documents', f'the page is the one that was open ({seen["page"]})')
    expect(seen['text'] == 'half a thought', f'the message is back ({seen["text"]!r})')
    expect(seen['files'] == ['claims.csv'], f'so are its files ({seen["files"]})')
    expect(seen['pasted'] == ['a long pasted text'], f'and what was pasted ({seen["pasted"]})')
    expect(seen['document'] == 'claims/claim-07.pdf', f'the document is open ({seen["document"]})')
    expect(seen['open'] == ['claims'], f'the other folders are folded ({seen["open"]})')
    expect((seen['period'], seen['grouping']) == ('Last 7 days', 'By agent'), f'Insights shows the period and grouping ({seen["period"]}, {seen["grouping"]})')
    expect(seen['agent'] == 'claim-letters', f'Design shows the agent ({seen["agent"]})')
    expect(seen['agentModified'] and seen['agentText'].endswith('Typed instruction.\n'), 'with what was typed into it, unsaved')
    expect(seen['ledgerState'] == 'refused', f'the ledger has its filter ({seen["ledgerState"]})')
    expect(seen['ledgerText'] == '', 'but not its words')
    expect(seen['datasetsInFront'], 'Compare shows its part with the datasets')
    expect(seen['evalPrompt'] == "Which desk takes Fenella Abernathy's claim?", f'with its message ({seen["evalPrompt"]!r})')
    expect(seen['evalCases'] > 0, f'the cases of the file that was opened ({seen["evalCases"]})')
    expect((seen['evalTargets'], seen['evalMost']) == (1, '0.25'), f'the target and the limit ({seen["evalTargets"]}, {seen["evalMost"]!r})')
    expect('Typed Term' in seen.get('neverMask', ''), 'the settings show the policy with what was typed into it')
    expect((seen['provider'], seen['address']) == ('openai', 'https://typed.example/v1'), f'and the provider ({seen["provider"]}, {seen["address"]})')
    expect(seen['variable'] == 'OPENAI_API_KEY', f'but not what may have been a key: the variable of the file stands there ({seen["variable"]})')
    for secret in (b'sk-put-into-the-wrong-field', b'half a thought', b'a long pasted text', b'typed.example', b'Typed Term', b'Fenella Abernathy', b'Oyelaran'):
        where = [path for path in desk.files_with(secret) if secret != b'Oyelaran' or not 'countersign.sqlite' in path] # the index of documents is plain text
        expect(not where, f'{secret.decode()!r} stands nowhere in the clear {where}')
    settings = (desk.home / 'settings.ini').read_text()
    expect('claim-07' not in settings, 'the settings name no document')
    before = [path for path in (desk.root / 'desk').rglob('*.yaml') if 'Typed Term' in path.read_text()]
    expect(not before, 'nothing was saved that was not asked for')

with tempfile.TemporaryDirectory(prefix='countersign-test-') as folder:
    desk = Desk(folder)
    for number in range(ROUNDS):
        process = desk.start('restart-storm')
        expect(desk.wait_for(process, 'word20'), f'storm {number + 1}: words are typed')
        time.sleep(random.uniform(0.5, 2.5))
        killed = time.monotonic()
        desk.kill(process)
        due = [line for at, line in desk.said if line.startswith('word') and at < killed - A_MOMENT]
        kept = desk.look('restart-look-run')['text'].split()
        missing = [word for word in due if word not in kept]
        expect(due and not missing, f'storm {number + 1}: all {len(due)} words that were older than a moment are there (missing: {missing[:5]})')

with tempfile.TemporaryDirectory(prefix='countersign-test-') as folder:
    desk = Desk(folder)
    process = desk.start('restart-held')
    expect(desk.wait_for(process, 'typed'), 'a held request is being edited')
    desk.kill(process)
    seen = desk.look('restart-look-run')
    expect(not seen['held'], 'nothing is held that nobody decides about')
    expect(seen['calls'] == 0, f'nothing was signed or sent ({seen["calls"]})')
    expect('Write to Marguerite Oyelaran about the boiler.' in seen['conversation'] + seen['text'], 'the message is there')

print(f'{len(failures)} failed')
sys.exit(1 if failures else 0)
