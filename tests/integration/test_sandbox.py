#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Foreign programs are confined or not started: with bubblewrap, as root and as a plain user; without it; and where what is called bubblewrap fails, lies, or
confines nothing at all."""
import json, os, pathlib, shutil, sys
from desk import Desk, expect, finish

bwrap = shutil.which('bwrap', path='/usr/bin:/bin:/usr/local/bin')
if bwrap is None:
    print('skipped: there is no bubblewrap here')
    finish()
desk = Desk(sys.argv[1], 'http://127.0.0.1:9', '---\nname: Tester\n---\nHelp.\n')
desk.environment.pop('DBUS_SESSION_BUS_ADDRESS', None)
root = pathlib.Path(desk.folder.name)
outside, marker = root / 'outside', root / 'outside/ran'
outside.mkdir()
(outside / 'secret').write_text('canary')
tools = desk.workspace / 'tools'
tools.mkdir()
# It does what a hostile one would: read beside, write beside, signal its parent, look for other networks.
(tools / 'probe.sh').write_text(f'''#!/bin/sh
echo "read:$(cat {outside}/secret 2>/dev/null)"
touch {marker} 2>/dev/null && echo write:done
kill -0 {os.getpid()} 2>/dev/null && echo signal:done
echo "net:$(readlink /proc/self/ns/net)"
''')
(tools / 'probe.sh').chmod(0o755)
(tools / 'probe.schema.json').write_text(json.dumps({'description': 'Looks around.', 'type': 'object'}))
call = ['tools', 'call', '--allow', '--json', 'script:probe', '{}']

def confined(done, who):
    text = json.loads(done.stdout)['text'] if done.returncode == 0 else done.stderr.decode()[-400:]
    expect(done.returncode == 0 and text.startswith('read:\n'), f'{who}: it runs and cannot read beside ({text})')
    expect('write:done' not in text and not marker.exists(), f'{who}: it cannot write beside')
    expect('signal:done' not in text, f'{who}: it cannot reach other processes')
    expect(os.readlink('/proc/self/ns/net') not in text, f'{who}: it stands in a network of its own')

confined(desk.cli(*call), 'as this user')
if os.getuid() == 0 and shutil.which('setpriv'):
    nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
    for folder, _, files in os.walk(root):
        for path in [folder, *(os.path.join(folder, file) for file in files)]:
            os.chown(path, 65534, 65534)
    ours, desk.program = desk.program, nobody[0]
    confined(desk.cli(*nobody[1:], ours, *call), 'as a plain user')
    desk.program = ours
    for folder, _, files in os.walk(root):
        for path in [folder, *(os.path.join(folder, file) for file in files)]:
            os.chown(path, 0, 0)

# Something else stands where bubblewrap stood.
impostors = root / 'impostors'
impostors.mkdir()
def impostor(name, text):
    path = impostors / name
    path.write_text('#!/bin/sh\n' + text)
    path.chmod(0o755)
    return str(path)
for what, path in {'there is no bubblewrap': '/dev/null',
                   'bubblewrap fails': impostor('failing', 'exit 1\n'),
                   'bubblewrap says that all is well and does nothing': impostor('lying', 'echo held\n'),
                   'bubblewrap confines nothing': impostor('open', 'while [ "$1" != -- ]; do shift; done\nshift\nexec "$@"\n')}.items():
    program, desk.program = desk.program, bwrap
    done = desk.cli('--dev-bind', '/', '/', '--ro-bind', path, os.path.realpath(bwrap), '--', program, *call)
    desk.program = program
    expect(not marker.exists() and b'canary' not in done.stdout, f'{what}: nothing was run')
    expect(done.returncode == 1 and b'cannot be run safely' in done.stdout, f'{what}: the call is refused ({done.returncode}: {done.stdout[-300:]} {done.stderr[-300:]})')
finish()
