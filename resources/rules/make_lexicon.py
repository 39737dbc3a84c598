#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes names.txt out of lists of names and places and labelled text (see NOTICE.md for where those come from).

usage: make_lexicon.py CORPORA COUNTS NOUNS > names.txt        CORPORA holds names/ and train/, COUNTS word counts (*.lm), NOUNS a list of German words

One line an entry: the word, folded (lower case, no accents), a tab, and letters: f F G forename (rare, known, popular), s S T surname, c C D the word
also stands in lower case in running text (seldom, often, very often), x X Y the same by the word counts of encyclopaedias, p nearly always written
with a capital there, P city, N country.
"""
import collections, csv, json, pathlib, re, sys, unicodedata

SPECIAL = str.maketrans({'ß': 'ss', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'æ': 'ae', 'œ': 'oe', 'ı': 'i', '’': "'", 'ʼ': "'"})

def fold(word):
    word = word.lower().translate(SPECIAL)
    return ''.join(c for c in unicodedata.normalize('NFD', word) if not unicodedata.combining(c))

def umlauts(word):
    return word.lower().replace('ä', 'ae').replace('ö', 'oe').replace('ü', 'ue')

LANGUAGES = 'en_US de_DE fr_FR es_ES it_IT pt_PT nl_NL pl_PL'.split()

def everyday(folder, nouns):
    """{word: 1 … 3} for words that are written small, and {word} for those that hardly ever are. German nouns count as written small."""
    german = {fold(w) for w in open(nouns, encoding='utf-8').read().split() if w.isalpha()}
    level, small, capital = collections.Counter(), collections.Counter(), collections.Counter()
    for language in LANGUAGES:
        low, cap, unigrams = collections.Counter(), collections.Counter(), False
        for line in open(folder / f'{language}.lm', encoding='utf-8'):
            if line.startswith('\\'): unigrams = line.startswith('\\1-grams')
            count, _, word = line.rstrip('\n').partition(' ')
            if not unigrams or not word.isalpha() or not count.isdigit(): continue
            if word.islower(): low[fold(word)] += int(count)
            elif word[1:].islower(): cap[fold(word)] += int(count)
        million = (sum(low.values()) + sum(cap.values())) / 1e6
        for w in low.keys() | cap.keys():
            per_million = low[w] / million
            if low[w] * 3 >= cap[w]: rank = 3 if per_million >= 60 else 2 if per_million >= 6 else 1 if per_million >= LEAST.get(language, 4.5) else 0
            else: rank = 1 if per_million >= 2 else 0
            if language == 'de_DE' and w in german and cap[w] > low[w]: rank = -2 if cap[w] / million >= 6 else -1 if cap[w] / million >= 2.5 else 0
            if rank and abs(rank) > abs(level[w]): level[w] = rank
            small[w] += per_million
            capital[w] += cap[w] / million
    return level, {w for w in capital if capital[w] > 12 * small[w] and level[w] == 0}

LEAST = {'en_US': 1.0, 'de_DE': 2.5} # times in a million words

def main(root, counts, nouns):
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
    level, proper = everyday(counts, nouns)
    for w, rank in level.items():
        # A German noun that is also somebody's name says nothing.
        if len(w) < 2 or len(w) > 24 or (rank < 0 and w in out and out[w].strip('cCD')): continue
        out[w] += '.xXY'[abs(rank)]
    for w in proper:
        if w in out: out[w] += 'p'
    for w in sorted(out): print(f'{w}\t{out[w]}')

main(*map(pathlib.Path, sys.argv[1:4]))
