#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the marked documents of resources/corpus (format: the README there).

usage: corpus.py FOLDER | corpus.py --self-test
"""
import collections, pathlib, re, sys

TYPES = set("""PERSON ORG LOCATION ADDRESS EMAIL PHONE URL IP_ADDRESS MAC_ADDRESS HOST_NAME DATE DATE_OF_BIRTH AGE CARD CARD_CVV CARD_EXPIRY IBAN BIC BANK_ACCOUNT
ROUTING_NUMBER CRYPTO_WALLET NATIONAL_ID TAX_ID VAT_ID PASSPORT DRIVING_LICENCE NUMBER_PLATE VIN HEALTH_ID PRACTITIONER_ID USER_NAME CUSTOMER_NUMBER CASE_NUMBER
EMPLOYEE_ID UUID SECRET AMOUNT NRP ROLE""".split())
GENRES = set("""mail ticket chat prompt cv claim clinical contract court log json table code form review forum social minutes news letter transcript manual""".split())
HEADING = re.compile(r'^=== ([a-z]{2}(?:-[a-z])?-[0-9]+) \| ([a-z]{2}) \| ([a-z]+)$')
MARK = re.compile(r'⟦([A-Z_]+):(.*?)⟧', re.S)
SURE = ('PERSON', 'EMAIL', 'IBAN', 'PHONE')  # a value of these, marked once and bare elsewhere, is nearly always a slip


def complaints(files):
    """files: (name, language of the folder, text). Yields one sentence for each thing that is wrong."""
    ids = set()
    for name, language, text in files:
        documents, current = [], None
        for number, line in enumerate(text.split('\n'), 1):
            heading = HEADING.match(line)
            if heading:
                if heading[1] in ids: yield f'{name}:{number}: the id {heading[1]} is used twice'
                ids.add(heading[1])
                if heading[2] != language: yield f'{name}:{number}: language {heading[2]} in a folder for {language}'
                if heading[3] not in GENRES: yield f'{name}:{number}: unknown genre {heading[3]}'
                current = []
                documents.append((number, heading[1], current))
            elif line.startswith('==='): yield f'{name}:{number}: begins with === and is no heading'
            elif current is None and line.strip(): yield f'{name}:{number}: text before the first heading'
            elif current is not None: current.append(line)
        for number, known, lines in documents:
            for what in document_complaints('\n'.join(lines).strip('\n')): yield f'{name}:{number}: {known}: {what}'


def document_complaints(text):
    if len(text) < 40: yield 'is very short'
    open_ = 0
    for sign in re.finditer(r'⟦([A-Z_]+:)?|⟧', text):
        if sign[0] == '⟧': open_ -= 1
        else:
            open_ += 1
            if not sign[1]: yield '⟦ without a type'
            elif sign[1][:-1] not in TYPES: yield f'unknown type {sign[1][:-1]}'
        if open_ not in (0, 1):
            yield 'marks are nested or not closed'
            return
    if open_: yield 'a mark is not closed'
    bare = MARK.sub('\0', text)
    for kind, value in sorted(set(MARK.findall(text))):
        if not value or value != value.strip(): yield f'white space at the edge of {value!r}'
        if kind in SURE and len(value) > 4 and re.search(r'(?<!\w)' + re.escape(value) + r'(?!\w)', bare): yield f'{value!r} is marked in one place and bare in another'
    for value in re.findall(r'@⟦USER_NAME:(.*?)⟧', text): yield f'the @ of {value!r} stands outside its mark'
    for value in re.findall(r'⟦PERSON:((?:Mrs?|Ms|Frau|Herr|Señora?|Mme)\.? .*?)⟧', text): yield f'a title stands inside the mark of {value!r}'


def self_test():
    good = '=== en-001 | en | mail\nDear ⟦PERSON:Ada Blythe⟧, thank you for the letter of last Monday.\n'
    broken = {
        'used twice': good + good, 'unknown type': good.replace('PERSON', 'HUMAN'), 'not closed': good.replace('⟧', ''),
        'white space': good.replace('⟦PERSON:', '⟦PERSON: '), 'bare in another': good + 'Ada Blythe\n', 'is no heading': good + '=== more\n',
        'stands outside': good.replace('⟦PERSON:', '@⟦USER_NAME:'), 'a title': good.replace('⟦PERSON:', '⟦PERSON:Mrs '), 'language de': good.replace('| en |', '| de |'),
        'unknown genre': good.replace('mail', 'poem'), 'nested': good.replace('Ada', '⟦ORG:Ada⟧'), 'very short': '=== en-001 | en | mail\nHi\n', 'text before': 'Hi\n' + good,
    }
    found = list(complaints([('good', 'en', good)]))
    assert not found, found
    for expected, text in broken.items():
        found = list(complaints([('broken', 'en', text)]))
        assert any(expected in what for what in found), (expected, found)


def main():
    if sys.argv[1:] == ['--self-test']: return self_test()
    paths = sorted(pathlib.Path(sys.argv[1]).glob('*/*.txt'))
    if not paths: sys.exit(f'{sys.argv[1]} holds no documents')
    files = [(str(path), path.parent.name[:2], path.read_text(encoding='utf-8')) for path in paths]
    wrong = list(complaints(files))
    marks = collections.Counter(kind for _, _, text in files for kind, _ in MARK.findall(text))
    print('\n'.join(wrong + [f'{len(paths)} files, {sum(marks.values())} marks, {len(wrong)} complaints']))
    sys.exit(bool(wrong))


main()
