# SPDX-License-Identifier: GPL-3.0-or-later
"""A temporary data folder and workspace, and the command line in them."""
import json, os, pathlib, subprocess, tempfile

class Desk:
    def __init__(self, program, server_url, agent, files=None, policies=None):
        self.program = program
        self.folder = tempfile.TemporaryDirectory(prefix='countersign-test-')
        root = pathlib.Path(self.folder.name)
        self.workspace, self.home = root / 'workspace', root / 'home'
        for name, text in {'agents/tester.agent.md': agent, **(files or {}), **{f'policies/{n}.yaml': t for n, t in (policies or {}).items()}}.items():
            path = self.workspace / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        (self.workspace / 'providers.json').write_text(json.dumps({'providers': [
            {'name': 'rec-anthropic', 'api': 'anthropic-messages', 'base_url': server_url, 'key_env': 'TEST_KEY', 'models': ['rec-1']},
            {'name': 'rec-chat', 'api': 'openai-chat', 'base_url': server_url + '/v1', 'key_env': 'TEST_KEY', 'models': ['rec-1']}]}))
        self.environment = {**os.environ, 'COUNTERSIGN_HOME': str(self.home), 'COUNTERSIGN_WORKSPACE': str(self.workspace), 'TEST_KEY': 'key-for-the-recorder',
                            'QT_LOGGING_RULES': '*.debug=true;qt.*=false'}

    def cli(self, *args, stdin=None, check=None):
        done = subprocess.run([self.program, *args], env=self.environment, input=stdin, capture_output=True, timeout=120)
        if check is not None and done.returncode != check:
            raise SystemExit(f'{args}: exit status {done.returncode}, expected {check}\n{done.stdout.decode()[-2000:]}\n{done.stderr.decode()[-2000:]}')
        return done

    def start(self, *args):
        return subprocess.Popen([self.program, *args], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def run(self, message, provider, *more, check=0):
        done = self.cli('run', '--agent', 'tester', '--message', message, '--provider', provider, '--review', 'clean', '--json', *more, check=check)
        return [json.loads(line) for line in done.stdout.decode().splitlines()], done

failures = []
def expect(condition, sentence):
    print(('ok      ' if condition else 'FAILED  ') + sentence)
    if not condition: failures.append(sentence)
def finish():
    print(f'{len(failures)} failed')
    raise SystemExit(1 if failures else 0)
