# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word of the window is translated in every language that ships: lupdate finds nothing new, nothing is unfinished or empty, and no translation
loses or invents a %1, a key or a tag.   translations.py PROJECT LUPDATE   |   translations.py --self-test"""
import pathlib, re, subprocess, sys, tempfile, xml.etree.ElementTree as ET

# Words that are the same in both languages by right are many; only whole sentences are looked at for having been forgotten.
SENTENCE = re.compile(r'\w+ \w+ \w+ \w+.*[.!?]$')

def marks(text):
    """What must be in a translation as often as in the source."""
    return sorted(re.findall(r'%L?\d|%n|</?\w+[^>]*>', text))

def keys(text): return len(re.findall(r'&(?!&)(?=\S)', text.replace('&&', '')))

def check_message(context, message, plural_forms):
    problems = []
    source = message.find('source').text or ''
    translation = message.find('translation')
    where = f'{context}: "{source[:60]}"'
    if translation is None or translation.get('type') in ('unfinished', 'vanished', 'obsolete'):
        return [f'{where} is {"missing" if translation is None else translation.get("type")}']
    numerus = message.get('numerus') == 'yes'
    forms = [f.text or '' for f in translation.findall('numerusform')] if numerus else [translation.text or '']
    if numerus and len(forms) != plural_forms: problems.append(f'{where} has {len(forms)} forms, not {plural_forms}')
    for form in forms:
        if not form.strip(): problems.append(f'{where} is empty')
        # A singular may say "one" instead of %n.
        wanted, has = marks(source), marks(form)
        if numerus: wanted, has = [m for m in wanted if m != '%n'], [m for m in has if m != '%n']
        if wanted != has: problems.append(f'{where} has {has} where the source has {wanted}')
        if '<' not in source and keys(source) != keys(form): problems.append(f'{where} has {keys(form)} menu keys, not {keys(source)}')
        if source.endswith('\n') != form.endswith('\n') or source.startswith(' ') != form.startswith(' ') or source.endswith(' ') != form.endswith(' '):
            problems.append(f'{where} begins or ends with other blanks')
    return problems

def check_file(path, plural_forms=2):
    root = ET.parse(path).getroot()
    english = root.get('language', '').startswith('en')
    problems, same = [], 0
    for context in root.findall('context'):
        for message in context.findall('message'):
            problems += check_message(context.find('name').text, message, plural_forms)
            if not english and SENTENCE.match(message.find('source').text or '') and (message.find('translation').text or '') == message.find('source').text: same += 1
    if same: problems.append(f'{same} sentences are the same as in English')
    return [f'{path.name}: {p}' for p in problems]

def words(path, plurals_only):
    root = ET.parse(path).getroot()
    return {(c.find('name').text, m.find('source').text, m.findtext('comment') or '') for c in root.findall('context') for m in c.findall('message')
            if not plurals_only or m.get('numerus') == 'yes'}

def check_project(project, lupdate):
    files = sorted((project / 'translations').glob('countersign_*.ts'))
    problems = [] if len(files) >= 3 else ['translations/ must hold English plurals, German and French']
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / 'countersign_xx.ts'
        subprocess.run([lupdate, '-silent', '-no-obsolete', '-locations', 'none', '-I', '.', '-extensions', 'cpp,h', 'core', 'app/network', 'app/workbench', 'app/desktop', 'ui',
                        '-target-language', 'de', '-ts', str(fresh)], cwd=project, check=True, capture_output=True)
        for file in files:
            plurals = file.name.endswith('_en.ts')
            missing, gone = words(fresh, plurals) - words(file, plurals), words(file, plurals) - words(fresh, plurals)
            problems += [f'{file.name}: {c}: "{s[:60]}" is new: run packaging/update-translations and translate it' for c, s, _ in sorted(missing)]
            problems += [f'{file.name}: {c}: "{s[:60]}" is in the code no more: run packaging/update-translations' for c, s, _ in sorted(gone)]
            problems += check_file(file)
    return problems

def self_test():
    def message(source, translation, kind=None, numerus=False):
        m = ET.Element('message', {'numerus': 'yes'} if numerus else {})
        ET.SubElement(m, 'source').text = source
        t = ET.SubElement(m, 'translation', {'type': kind} if kind else {})
        if numerus:
            for form in translation: ET.SubElement(t, 'numerusform').text = form
        else: t.text = translation
        return m
    good = [message('Open %1', '%1 öffnen'), message('&Open', 'Öff&nen'), message('%n calls', ['ein Aufruf', '%n Aufrufe'], numerus=True), message('<b>%1</b>', '<b>%1</b>')]
    bad = [message('Open %1', 'öffnen'), message('Open %1', '%2 öffnen'), message('Open', ''), message('Open', 'Öffnen', 'unfinished'), message('&Open', 'Öffnen'),
           message('%n calls', ['%n Aufrufe'], numerus=True), message('<b>x</b>', '<b>x'), message('a ', 'b')]
    assert not any(check_message('C', m, 2) for m in good), [check_message('C', m, 2) for m in good]
    assert all(check_message('C', m, 2) for m in bad), [m.find('source').text for m in bad if not check_message('C', m, 2)]
    print('finds broken translations')

if sys.argv[1] == '--self-test': self_test()
else:
    found = check_project(pathlib.Path(sys.argv[1]), sys.argv[2])
    for problem in found[:60]: print(problem)
    print(f'{len(found)} problems' if found else 'the translations are complete')
    sys.exit(1 if found else 0)
