# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minute through the accessibility tree alone, as a screen reader has it: no pixel and no key is used.
Started by CTest on a display and a session bus of its own: test_accessibility.py PROGRAM"""
import os, subprocess, sys, tempfile, time
import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

PATIENCE = 60
failures = []

def expect(condition, sentence):
    print(('ok      ' if condition else 'FAILED  ') + sentence, flush=True)
    if not condition: failures.append(sentence)

def spin(seconds=0.05):
    """Lets events of the tree arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False): pass
        time.sleep(0.01)

def walk(node, depth=0, into_tables=False):
    if node is None or depth > 40: return
    yield node
    if not into_tables and node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST): return
    try: count = min(node.get_child_count(), 400)
    except GLib.Error: return
    for i in range(count):
        try: child = node.get_child_at_index(i)
        except GLib.Error: continue
        yield from walk(child, depth + 1, into_tables)

def states(node): return node.get_state_set()
def showing(node): return states(node).contains(Atspi.StateType.SHOWING)

def find(root, name=None, role=None, contains=None):
    for node in walk(root):
        try:
            if role is not None and node.get_role() != role: continue
            if name is not None and node.get_name() != name: continue
            if contains is not None and contains not in (node.get_name() or ''): continue
            if showing(node): return node
        except GLib.Error: continue
    return None

def wait(what, sentence, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        spin()
        found = what()
        if found: return found
    expect(False, sentence)
    raise SystemExit(1)

def text_of(node): return Atspi.Text.get_text(node, 0, -1)
def press(node): return Atspi.Action.do_action(node, 0)
def enabled(node): return states(node).contains(Atspi.StateType.ENABLED)

def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and 'countersign' in (child.get_name() or '').lower(): return child
    return None

program = sys.argv[1]
with tempfile.TemporaryDirectory(prefix='countersign-test-') as folder:
    environment = {**os.environ, 'COUNTERSIGN_HOME': folder + '/data', 'COUNTERSIGN_WORKSPACE': folder + '/desk', 'QT_LINUX_ACCESSIBILITY_ALWAYS_ON': '1',
                   'QT_QPA_PLATFORM': 'xcb', 'LANGUAGE': 'en', 'LANG': 'en_GB.UTF-8'}
    # The tree's bus is named to the program, the session's bus is not: its keychain would ask for a password.
    from gi.repository import Gio
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    answer = bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, Gio.DBusCallFlags.NONE, 10000, None)
    environment['AT_SPI_BUS_ADDRESS'] = answer.unpack()[0]
    environment['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent'
    announced = []
    listener = Atspi.EventListener.new(lambda event: announced.append(event.any_data))
    listener.register('object:announcement')
    process = subprocess.Popen([program], env=environment, stderr=subprocess.DEVNULL)
    try:
        app = wait(application, 'the program is in the tree')
        window = wait(lambda: find(app, role=Atspi.Role.FRAME), 'its window is in the tree')
        practice = find(window, role=Atspi.Role.BUTTON, contains='Try it offline now') if hasattr(Atspi.Role, 'BUTTON') else None
        practice = practice or find(window, contains='Try it offline now')
        if practice: press(practice)

        message = wait(lambda: find(window, name='Message'), 'the message box has a name')
        expect(Atspi.EditableText.set_text_contents(message, 'Search the documents for Marguerite Oyelaran and say which desk should take her claim.'),
               'a message can be written')
        press(wait(lambda: find(window, name='Send to review'), 'there is a button that sends'))
        wait(lambda: find(window, contains='Held for you'), 'the request is held, and says so')
        expect(wait(lambda: any('Held for you' in str(a) for a in announced), 'the held request is announced', 15), 'the held request is announced')
        sent = text_of(wait(lambda: find(window, name='Bytes of the request'), 'the bytes are there'))
        expect('Marguerite' not in sent and '[PERSON_1]' in sent, 'the bytes hold the placeholder and not the name')
        table = wait(lambda: find(window, name='Found values'), 'the found values are a table')
        cells = [node.get_name() for node in walk(table, into_tables=True)]
        expect(any('Marguerite Oyelaran' in (name or '') for name in cells), 'the table tells the found value')

        # The text is changed, and what would leave changes with it.
        press(find(window, name='Edit'))
        part = wait(lambda: find(window, name='Text of the part'), 'the text of the part is there')
        wait(lambda: states(part).contains(Atspi.StateType.EDITABLE), 'the text of the part can be edited')
        expect('Marguerite Oyelaran' in text_of(part), 'the original is edited')
        expect(Atspi.EditableText.set_text_contents(part, text_of(part) + ' Ask about zebras.'), 'the original can be changed')
        press(wait(lambda: find(window, name='Apply edit'), 'there is a button that applies the edit'))
        def changed():
            shown = find(window, name='Bytes of the request')
            return shown and 'Ask about zebras.' in text_of(shown)
        wait(changed, 'the bytes hold the change')
        expect('Marguerite' not in text_of(find(window, name='Bytes of the request')), 'and still not the name')

        nameless = []
        interactive = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.COMBO_BOX, Atspi.Role.TEXT, Atspi.Role.TREE,
                       Atspi.Role.TREE_TABLE, Atspi.Role.TABLE, Atspi.Role.LIST, Atspi.Role.RADIO_BUTTON, Atspi.Role.BUTTON_DROPDOWN, Atspi.Role.BUTTON_MENU} \
            if hasattr(Atspi.Role, 'BUTTON_DROPDOWN') else {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.COMBO_BOX,
                                                           Atspi.Role.TEXT, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.TABLE, Atspi.Role.LIST, Atspi.Role.RADIO_BUTTON}
        for node in walk(window):
            try:
                if node.get_role() in interactive and showing(node) and not node.get_name(): nameless.append(node.get_role_name())
            except GLib.Error: continue
        expect(not nameless, f'every control has a name {nameless}')

        sign = wait(lambda: find(window, name='Sign and send'), 'there is a button that signs')
        def done():
            # Asking for the whole tree also hands out the events that wait.
            shown = find(window, name='Sign and send')
            if shown and enabled(shown): press(shown)
            return any('Done.' in str(a) for a in announced)
        wait(done, 'the run ends after its requests were signed, and that is announced')
        talk = text_of(wait(lambda: find(window, name='Conversation'), 'the conversation is there'))
        expect('Marguerite Oyelaran' in talk, 'the answer has the name back')

        # And a request can be refused.
        since = len(announced)
        message = wait(lambda: find(window, name='Message'), 'the message box is there again')
        expect(Atspi.EditableText.set_text_contents(message, 'Write to Marguerite Oyelaran.'), 'another message can be written')
        press(wait(lambda: find(window, name='Send to review'), 'there is the button that sends again'))
        wait(lambda: find(window, contains='Held for you'), 'the second request is held')
        wait(lambda: enabled(find(window, name='Refuse') or window), 'there is a button that refuses')
        press(find(window, name='Refuse'))
        wait(lambda: find(window) and any('efused' in str(a) for a in announced[since:]), 'the refusal is announced')
    finally:
        if failures: print(announced)
        process.terminate()
        try: process.wait(20)
        except subprocess.TimeoutExpired: process.kill()
print(f'{len(failures)} failed')
sys.exit(1 if failures else 0)
