#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rules between folders: one door per danger, no pixels in core, no wires in ui, includes that go downwards only.

usage: layers.py PROJECT | layers.py --self-test
Prints each broken rule as FILE:LINE: RULE and exits with 1 when there is one."""
import pathlib, re, subprocess, sys, tempfile

# A word that opens a door → the folders that may have it, and why there.
DOORS = {
    r'\bQNetworkAccessManager\b|\bQNetworkReply\b': ['core/egress'],
    r'\bQSslSocket\b|\bQUdpSocket\b|\bQWebSocket\b|\bQLocalSocket\b': ['core/egress'],
    r'\bQTcpSocket\b': ['core/egress', 'core/practice'],
    r'\bQTcpServer\b|\bQHttpServer\b': ['core/practice'],
    r'\bQSqlQuery\b': ['core/store', 'core/ledger', 'core/documents'],
    r'\bQProcess\b|\bposix_spawn|\bfork\s*\(|\bpopen\s*\(|std::system\s*\(': ['core/tools', 'core/documents'],
    r'\bQSettings\b': ['core/settings'],
    r'\bQKeychain\b|\bcrypto_aead_|\bcrypto_secretbox': ['core/secrets'],
    r'\bRestoredReply\s*\(|\bSignedRequest\s*\(': ['core/base', 'core/redaction', 'core/review'],
}
# What a folder may not include at all.
FORBIDDEN = [
    ('core/', r'#include\s*[<"](QtGui|QtWidgets|QtCharts|QtQml|QtQuick)/|#include\s*[<"]Q(Widget|Application|GuiApplication|Color|Font|Icon|Image|Pixmap|Painter|TextDocument|MainWindow|Dialog)[>"]', 'core has no pixels'),
    ('core/', r'#include\s*"(ui|app)/', 'core does not know ui or app'),
    ('ui/', r'#include\s*[<"](QtNetwork|QtSql|QtHttpServer)/', 'ui has no sockets and no SQL'),
    ('ui/', r'#include\s*"app/', 'ui does not know app'),
]
# A window that waits in a loop of its own inside a slot: everything else goes on meanwhile, and may take away what the slot stands on.
NESTED = r'\bQ(?:File|Input|Color|Font)Dialog::get\w+\s*\(|\bQMessageBox::(?:information|question|warning|critical|about)\s*\(|\bQEventLoop\b|[.>]exec\s*\(\s*\)|\bprocessEvents\s*\('
# Where there still is one. Shrinks; a new one is a broken rule, and so is a line here that is not needed any more.
NESTED_STILL = {
    'ui/documents/documents_page.cpp': 1,
    'ui/insights/chart_card.cpp': 1,
    'ui/ledger/ledger_page.cpp': 1,
    'ui/main/main_window.cpp': 1,
    'ui/run/open_link.cpp': 1,
}
# From the bottom up; a folder includes only folders that stand before it.
ORDER = ['base', 'money', 'providers', 'secrets', 'redaction', 'settings', 'store', 'documents', 'review', 'egress', 'ledger', 'billing', 'routing', 'tools', 'memory', 'practice', 'agents', 'compare']
# Values that are declared above the folder that uses them; each is a plain type without behaviour.
EXCEPTIONS = set()

def code_only(text):
    """The text with comments and string literals blanked, line breaks kept."""
    def blank(match):
        return re.sub(r'[^\n]', ' ', match.group(0))
    return re.sub(r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"', blank, text, flags=re.S)

def check_file(name, text):
    problems = []
    code = code_only(text)
    raw_lines, code_lines = text.split('\n'), code.split('\n')
    for number, line in enumerate(code_lines, 1):
        for pattern, folders in DOORS.items():
            if re.search(pattern, line) and not any(name.startswith(folder + '/') for folder in folders):
                problems.append(f'{name}:{number}: {re.search(pattern, line).group(0).strip()} only in {", ".join(folders)}')
    for number, line in enumerate(raw_lines, 1):
        for folder, pattern, why in FORBIDDEN:
            if name.startswith(folder) and re.search(pattern, line):
                problems.append(f'{name}:{number}: {why}: {line.strip()}')
        include = re.match(r'#include "core/(\w+)/', line)
        own = re.match(r'core/(\w+)/', name)
        if include and own and include.group(1) in ORDER and own.group(1) in ORDER and ORDER.index(include.group(1)) > ORDER.index(own.group(1)):
            problems.append(f'{name}:{number}: core/{own.group(1)} stands below core/{include.group(1)} and may not include it')
    if not raw_lines[0].startswith('// SPDX-License-Identifier: GPL-3.0-or-later'):
        problems.append(f'{name}:1: the licence line is missing')
    return problems

def nested_loops(name, text, still=NESTED_STILL):
    """Dialogs that stop the slot that asks; only ui is looked at, since a program without a window may wait."""
    if not name.startswith('ui/'): return []
    found = [number for number, line in enumerate(code_only(text).split('\n'), 1) if re.search(NESTED, line)]
    allowed = still.get(name, 0)
    if len(found) > allowed:
        return [f'{name}:{number}: a nested event loop; open() the dialog and take its signal (ui/widgets/choose_file.h)' for number in found]
    if len(found) < allowed:
        return [f'{name}: has {len(found)} nested event loops, and NESTED_STILL in tests/lint/layers.py says {allowed}']
    return []

def files(project):
    listed = subprocess.run(['git', '-C', str(project), 'ls-files', '-co', '--exclude-standard', '*.cpp', '*.h'], capture_output=True, text=True)
    names = listed.stdout.split('\n') if listed.returncode == 0 else [str(p.relative_to(project)) for p in pathlib.Path(project).rglob('*') if p.suffix in ('.cpp', '.h')]
    return sorted(n for n in names if n.startswith(('core/', 'ui/', 'app/')) and (pathlib.Path(project) / n).is_file())

def twice_defined(headers):
    """Two types of one name in namespace countersign: the linker takes the functions of one for both, and memory is overwritten."""
    seen, problems = {}, []
    for name, text in headers.items():
        depth_is_one = re.findall(r'^(?:struct|class)\s+(\w+)(?:\s+final)?\s*(?::(?!:)[^;{]*)?\{', code_only(re.sub(r'namespace (?:reply|restored|run|place)\b.*?\n\} // namespace', '', text, flags=re.S)), flags=re.M)
        if not re.search(r'^namespace countersign \{', text, flags=re.M): continue
        for word in depth_is_one:
            if seen.setdefault(word, name) != name: problems.append(f'{name}: {word} is defined in {seen[word]} too')
    return problems

def secret_places(project):
    """No name of a package registry and no path of a developer's machine in any tracked text."""
    # Written in pieces, so that this file does not find itself.
    words = ['deb.' + 'debian.org', 'registry.' + 'npmjs.org', 'pypi.' + 'org', 'crates' + '.io', 'archive.' + 'ubuntu.com', '/work/' + 'main', '/work/' + 'shared', '/root/' + '.cache']
    listed = subprocess.run(['git', '-C', str(project), 'ls-files'], capture_output=True, text=True).stdout.split('\n')
    problems = []
    for name in filter(None, listed):
        try:
            text = (pathlib.Path(project) / name).read_text(encoding='utf-8')
        except (UnicodeDecodeError, OSError):
            continue
        problems += [f'{name}: names {word}' for word in words if word in text]
    return problems

def self_test():
    head = '// SPDX-License-Identifier: GPL-3.0-or-later\n'
    bad = {
        'core/agents/a.cpp': head + 'QNetworkAccessManager m;',
        'ui/run/a.cpp': head + 'QSqlQuery q;',
        'core/base/a.cpp': head + '#include <QtGui/QColor>',
        'core/redaction/a.cpp': head + '#include "core/egress/egress.h"',
        'ui/run/b.cpp': head + '#include <QtNetwork/QTcpSocket>',
        'core/store/a.cpp': head + 'QSettings s;',
        'core/base/b.cpp': 'int x;',
        'core/agents/b.cpp': head + 'QProcess p;',
    }
    good = {'core/agents/c.cpp': head + '// QNetworkAccessManager is elsewhere\nconst char *s = "QProcess";', 'core/egress/a.cpp': head + 'QNetworkAccessManager m;'}
    missed = [name for name, text in bad.items() if not check_file(name, text)]
    wrong = [name for name, text in good.items() if check_file(name, text)]
    pair = {'core/a.h': 'namespace countersign {\nstruct Candidate {\n};\n}', 'core/b.h': 'namespace countersign {\nclass Candidate final : public X {\n};\n}'}
    loops = ['QFileDialog::getOpenFileName(this);', 'QFileDialog::getSaveFileName (this);', 'dialog.exec();', 'dialog->exec( );', 'QMessageBox::question(this);',
             'QEventLoop loop;', 'QCoreApplication::processEvents();', 'QInputDialog::getText(this);']
    missed += [text for text in loops if not nested_loops('ui/run/x.cpp', head + text)]
    wrong += [text for text in ['dialog->open();', '// dialog.exec();', 'query.exec(text);', 'auto s = "QFileDialog::getOpenFileName()";', 'chooseFile(this);'] if nested_loops('ui/run/x.cpp', head + text)]
    if nested_loops('core/store/x.cpp', head + 'query.exec();'): wrong.append('a query')
    if nested_loops('ui/run/x.cpp', head + loops[0], {'ui/run/x.cpp': 1}): wrong.append('one that is known')
    if not nested_loops('ui/run/x.cpp', head, {'ui/run/x.cpp': 1}): missed.append('one that is gone')
    if not twice_defined(pair): missed.append('a type defined twice')
    print(f'missed: {missed}, wrongly found: {wrong}')
    return 1 if missed or wrong else 0

if __name__ == '__main__':
    if sys.argv[1] == '--self-test':
        sys.exit(self_test())
    project = pathlib.Path(sys.argv[1])
    names = files(project)
    problems = [p for name in names for p in check_file(name, (project / name).read_text(encoding='utf-8'))] + secret_places(project)
    problems += [p for name in names for p in nested_loops(name, (project / name).read_text(encoding='utf-8'))]
    problems += twice_defined({name: (project / name).read_text(encoding='utf-8') for name in names if name.endswith('.h')})
    print('\n'.join(problems) if problems else f'{len(names)} files keep the rules')
    sys.exit(1 if problems else 0)
