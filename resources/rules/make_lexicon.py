#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes names.txt out of lists of names and places and labelled text (see NOTICE.md for where those come from).

usage: make_lexicon.py CORPORA > names.txt        CORPORA holds names/ and train/

One line an entry: the word, folded (lower case, no accents), a tab, and letters: f F G forename (rare, known, popular), s S T surname, c C D the word
also stands in lower case in running text (seldom, often, very often), P city, L larger city, N country.
"""
import collections, csv, json, pathlib, re, sys, unicodedata

SPECIAL = str.maketrans({'ß': 'ss', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'æ': 'ae', 'œ': 'oe', 'ı': 'i', '’': "'", 'ʼ': "'"})

def fold(word):
    word = word.lower().translate(SPECIAL)
    return ''.join(c for c in unicodedata.normalize('NFD', word) if not unicodedata.combining(c))

def umlauts(word):
    return word.lower().replace('ä', 'ae').replace('ö', 'oe').replace('ü', 'ue')

def main(root):
    forename, surname, common = collections.defaultdict(int), collections.defaultdict(int), collections.Counter()
    def put(table, word, weight):
        word = word.strip()
        for form in {fold(word), fold(umlauts(word))}:
            if re.fullmatch(r"[^\W\d_]+('[^\W\d_]+)?", form) and len(form) > 1:
                table[form] = max(table[form], weight)
    names = root / 'names'
    for row in csv.DictReader(open(names / 'common-forenames-by-country.csv', encoding='utf-8-sig')):
        for k in ('Localized Name', 'Romanized Name'):
            for part in re.split(r'[\s-]+', row[k] or ''): put(forename, part, 3)
    for row in csv.DictReader(open(names / 'common-surnames-by-country.csv', encoding='utf-8-sig')):
        for k in ('Localized Name', 'Romanized Name'):
            for part in re.split(r'[\s-]+', row[k] or ''): put(surname, part, 3)
    for word in open(names / 'libpostal_given_names.txt', encoding='utf-8'): put(forename, word, 2)
    for word in open(names / 'libpostal_surnames.txt', encoding='utf-8'): put(surname, word, 2)
    labelled = collections.Counter()
    for file in sorted((root / 'train').glob('*.jsonl')):
        for line in open(file, encoding='utf-8'):
            row = json.loads(line)
            text, inside = row['text'], set()
            for s in row['spans']:
                inside.update(range(s[1], s[2]))
                if s[0] in ('PER', 'PERSON', 'NOMBRE_SUJETO_ASISTENCIA', 'NOMBRE_PERSONAL_SANITARIO'):
                    for w in re.findall(r"[^\W\d_]+", text[s[1]:s[2]]):
                        if w[0].isupper(): labelled[fold(w)] += 1
            if 'btc' in file.name or 'wnut' in file.name:  # people write their names small there
                weight = 0
            else:
                weight = 1
            for m in re.finditer(r"[^\W\d_]+", text):
                if weight and m.group().islower() and m.start() not in inside: common[fold(m.group())] += weight
    for word, n in labelled.items():
        if n >= 3 and len(word) > 2 and word not in forename and word not in surname and common[word] == 0: put(surname, word, 1)
    cities, countries = {}, set()
    for line in open(names / 'geonames_cities15000.tsv', encoding='utf-8'):
        city, country = line.rstrip('\n').split('\t')[:2]
        form = re.sub(r"[\s-]+", ' ', fold(city)).strip()
        if len(form) > 3 and re.fullmatch(r"[^\W\d_' ]+( [^\W\d_']+){0,2}", form): cities[form] = 'P'
        countries.add(fold(country.split(',')[0]))
    out = collections.defaultdict(str)
    for w, n in forename.items(): out[w] += '.fFG'[n]
    for w, n in surname.items(): out[w] += '.sST'[n]
    for w in cities: out[w] += 'P'
    for w in countries: out[w] += 'N'
    for w, n in common.items():
        if w in out: out[w] += 'c' if n < 3 else 'C' if n < 40 else 'D'
        elif n >= 200 and len(w) > 1: out[w] += 'D'
        elif n >= 12 and len(w) > 1: out[w] += 'C'
    for w in sorted(out): print(f'{w}\t{out[w]}')

main(pathlib.Path(sys.argv[1]))
