# SPDX-License-Identifier: GPL-3.0-or-later
"""A temporary data folder and workspace, and the command line in them."""
import json, os, pathlib, pty, select, subprocess, tempfile, time

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

    def on_a_terminal(self, arguments, answers, limit=120):
        """Runs the program on a terminal of its own; `answers`: what is typed when a text is seen, in order."""
        process, terminal = pty.fork()
        if process == 0:
            os.execve(self.program, [self.program, *arguments], self.environment)
        earlier, seen, waiting, end = b'', b'', list(answers), time.monotonic() + limit
        while time.monotonic() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                try: piece = os.read(terminal, 65536)
                except OSError: piece = b''
                if not piece: break
                seen += piece
            if waiting and waiting[0][0] in seen:
                question, typed = waiting.pop(0)
                answered = seen.index(question) + len(question) # the same question may come again
                earlier, seen = earlier + seen[:answered], seen[answered:]
                os.write(terminal, typed)
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), (earlier + seen).decode(errors='replace')

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
