#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the text that train_tagger reads: multiplies the marked documents and joins labelled corpora to them. Standard library only.

usage: make_training_text.py DOCUMENTS CORPORA OUT [SEED]
    DOCUMENTS  resources/corpus            CORPORA  a folder with names/ and train/ (see resources/tagger/MODEL.md)
    writes OUT/train.jsonl and OUT/held-out.jsonl; the same seed gives the same files

Each document that is not held out comes as it is, in small letters, and in variants: persons, places, organisations and house numbers swapped for others (one name for one
name all over the document, in the case of the original), letters dropped or doubled, accents left out, lines broken elsewhere, small or capital letters, single lines.
"""
import collections, csv, json, pathlib, random, re, sys, unicodedata

from made_up_text import made_up

KINDS = ('PERSON', 'ORG', 'LOCATION', 'ADDRESS')
MARK = re.compile(r'⟦([A-Z_]+):(.*?)⟧', re.S)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
COUNTRIES = {'en': 'US GB IE AU NZ CA IN PH', 'de': 'DE AT CH TR', 'fr': 'FR BE LU CH', 'es': 'ES MX AR CL CO PE', 'it': 'IT CH', 'pt': 'PT BR', 'nl': 'NL BE SR', 'pl': 'PL UA CZ'}
VARIANTS = 6
# What a corpus calls the four kinds; (share of its texts that is taken, weight in training, sentences that are joined).
NAMES = {'PER': 'PERSON', 'PERSON': 'PERSON', 'person': 'PERSON', 'NOMBRE_SUJETO_ASISTENCIA': 'PERSON', 'NOMBRE_PERSONAL_SANITARIO': 'PERSON', 'LEGAL_PROFESSIONAL': 'PERSON',
         'ORG': 'ORG', 'corporation': 'ORG', 'group': 'ORG', 'HOSPITAL': 'ORG', 'INSTITUCION': 'ORG', 'CENTRO_SALUD': 'ORG',
         'LOC': 'LOCATION', 'location': 'LOCATION', 'TERRITORIO': 'LOCATION', 'PAIS': 'LOCATION', 'CALLE': 'ADDRESS'}
CORPORA = {'tab': (1, .8, 1), 'wnut17': (1, .6, 1), 'btc': (1, .5, 1), 'wikigold': (1, .5, 1), 'meddocan_es': (.5, .6, 1), 'en_gum_ccby': (1, .7, 5), 'en_litbank': (.7, .4, 5),
           'en_multileg': (.35, .25, 6), 'pl_multileg': (.35, .25, 6), 'en_sec_filings': (1, .3, 6), 'de_germeval14_devtest': (1, .6, 1), 'pl_kpwr_test': (1, .6, 5),
           'fr_europeana_bnf': (.15, .2, 1), 'echr_es': (1, .5, 6), 'echr_fr': (1, .5, 6)}


def held_out(identity):
    return int(re.search(r'\d+$', identity)[0]) % 10 == 0


def documents(folder):
    for path in sorted(folder.glob('*/*.txt')):
        for part in re.split(r'^=== ', path.read_text(encoding='utf-8'), flags=re.M)[1:]:
            heading, _, body = part.partition('\n')
            identity, language, genre = heading.split(' | ')
            yield identity, language, genre, body.strip('\n')


def pieces(body):
    """[(kind or None, text)]; marks of other kinds become plain text."""
    out, last = [], 0
    for m in MARK.finditer(body):
        out += [(None, body[last:m.start()]), (m[1], m[2])]
        last = m.end()
    return [p for p in out + [(None, body[last:])] if p[1]]


def row(parts, weight=1.0):
    text, spans = '', []
    for kind, value in parts:
        if kind in KINDS: spans.append([kind, len(text), len(text) + len(value)])
        text += value
    return {'text': text, 'spans': spans, 'weight': weight}


def plain(word):
    word = word.replace('ß', 'ss').replace('ł', 'l').replace('Ł', 'L').replace('ø', 'o').replace('Ø', 'O')
    return ''.join(c for c in unicodedata.normalize('NFD', word) if not unicodedata.combining(c))


def like(model, word):
    if model.isupper() and len(model) > 1: return word.upper()
    if model.islower(): return word.lower()
    return word[:1].upper() + word[1:]


def same_length(text, change):
    changed = change(text)
    return changed if len(changed) == len(text) else text


class Swaps:
    def __init__(self, corpora, trained, rng):
        self.rng = rng
        self.forenames, self.surnames = collections.defaultdict(list), collections.defaultdict(list)
        for table, name in ((self.forenames, 'forenames'), (self.surnames, 'surnames')):
            for r in csv.DictReader(open(corpora / f'names/common-{name}-by-country.csv', encoding='utf-8-sig')):
                for word in {r['Localized Name'], r['Romanized Name']}:
                    if word and re.fullmatch(r"[A-Za-zÀ-žḀ-ỿ'’-]+", word): table[r['Country']].append(word)
        rare = [w.strip() for w in open(corpora / 'names/libpostal_surnames.txt', encoding='utf-8')]
        self.rare = [w[:1].upper() + w[1:] for w in rare if re.fullmatch(r"[a-zà-ž]{4,12}", w)]
        self.known = {plain(w).lower() for words in self.forenames.values() for w in words}
        self.cities = [line.split('\t')[0] for line in open(corpora / 'names/geonames_cities15000.tsv', encoding='utf-8')]
        self.marks = collections.defaultdict(list)  # (language, kind) → values in the documents
        self.words = collections.defaultdict(lambda: ([], []))  # language → forenames and other words of persons there
        for _, language, _, body in trained:
            for kind, value in MARK.findall(body):
                if kind in KINDS and '\n' not in value: self.marks[language, kind].append(value)
                if kind == 'PERSON':
                    for w in WORD.findall(value):
                        if len(w) > 2 and w[0].isupper() and not w.isupper(): self.words[language][plain(w).lower() not in self.known].append(w)

    def name(self, language, is_surname):
        rng, draw = self.rng, self.rng.random()
        table = self.surnames if is_surname else self.forenames
        if draw < .35: word = rng.choice(self.words[language][is_surname] or ['Okafor'])
        elif draw < .65: word = rng.choice(table[rng.choice([c for c in COUNTRIES[language].split() if table[c]])])
        elif draw < .85 or not is_surname: word = rng.choice(table[rng.choice(sorted(c for c in table if table[c]))])
        else: word = rng.choice(self.rare)
        if rng.random() < .12 and len(word) > 4: word = self.mistyped(word)
        return word

    def mistyped(self, word):
        i = self.rng.randrange(1, len(word) - 1)
        return self.rng.choice([word[:i] + word[i + 1:], word[:i] + word[i] + word[i:], word[:i] + word[i + 1] + word[i] + word[i + 2:],
                                word[:i] + self.rng.choice('aeiourstln') + word[i + 1:]])

    def swapped(self, language, parts):
        rng, names = self.rng, {}
        bare = rng.random() < .25

        def other(m):
            word = m[0]
            if len(word) < 2 or (word.islower() and len(word) < 4) or word.lower() in ('van', 'von', 'der', 'den', 'de', 'da', 'di', 'del', 'della', 'dos', 'jr', 'jr.', 'al', 'bin'): return word
            key = plain(word).lower()
            if key not in names: names[key] = self.name(language, key not in self.known)
            return like(word, plain(names[key]) if bare else names[key])
        for kind, value in parts:
            draw = rng.random()
            if kind == 'PERSON': value = WORD.sub(other, value)
            elif kind == 'LOCATION' and draw < .7 and '\n' not in value:
                value = like(value, names.setdefault(('place', value.lower()), rng.choice(self.cities) if draw < .35 else rng.choice(self.marks[language, kind])))
            elif kind == 'ORG' and draw < .6 and '\n' not in value: value = names.setdefault(('org', value.lower()), rng.choice(self.marks[language, kind]))
            elif kind == 'ADDRESS' and draw < .4 and '\n' not in value: value = rng.choice(self.marks[language, kind])
            elif kind == 'ADDRESS': value = re.sub(r'\d', lambda m: str(rng.randrange(1, 10)), value)
            yield kind, value


def noisy(parts, rng):
    """Line breaks elsewhere, typing errors outside the marks."""
    breaks, errors = rng.random() < .15, rng.random() < .2
    for kind, value in parts:
        if breaks: value = ''.join('\n' if c == ' ' and rng.random() < .04 else c for c in value)
        if errors and kind is None: value = re.sub(r'[a-z]{4,}', lambda m: m[0] if rng.random() > .06 else m[0][:2] + m[0][3:], value)
        yield kind, value


def capitals(r, ordinary, rng):
    """Names of dishes, rooms, buttons, breeds: ordinary words with a capital, here and there, outside the marks."""
    inside = [False] * (len(r['text']) + 1)
    for _, a, b in r['spans']: inside[a:b] = [True] * (b - a)
    often = rng.choice([.03, .06, .15])

    def raised(m):
        word = m[0]
        return word.capitalize() if not inside[m.start()] and rng.random() < often and plain(word) in ordinary else word
    r['text'] = same_length(r['text'], lambda t: re.sub(r"(?<![\w'’@/.-])[^\W\d_]{4,}(?![\w@/])", raised, t))
    return r


def recased(r, rng, small=.38, upper=.05):
    draw = rng.random()
    if draw < small: r['text'] = same_length(r['text'], str.lower)
    elif draw < small + upper: r['text'] = same_length(r['text'], str.upper)
    return r


def fragments(parts, rng):
    """Some lines of a document, each by itself: people paste little, too."""
    lines, current = [], []
    for kind, value in parts:
        for k, bit in enumerate(value.split('\n')):
            if k:
                if kind in KINDS: return
                lines.append(current)
                current = []
            if bit: current.append((kind, bit))
    lines.append(current)
    lines = [x for x in lines if sum(len(v) for _, v in x) > 2]
    rng.shuffle(lines)
    for line in lines[:1 + len(lines) // 2]: yield line


def ready_made(corpora, rng):
    for name, (share, weight, joined) in CORPORA.items():
        texts = []
        for line in open(corpora / f'train/{name}.jsonl', encoding='utf-8'):
            r = json.loads(line)
            texts.append((r['text'].lstrip('\ufeff'), [[NAMES[s[0]], s[1] - r['text'].startswith('\ufeff'), s[2] - r['text'].startswith('\ufeff')] for s in r['spans'] if s[0] in NAMES]))
        at = 0
        while at < len(texts):
            count = joined if joined > 1 and rng.random() < .6 else 1
            text, spans = '', []
            for t, found in texts[at:at + count]:
                if text: text += ' '
                spans += [[k, a + len(text), b + len(text)] for k, a, b in found]
                text += t
            at += count
            if rng.random() > share: continue
            yield {'text': text, 'spans': spans, 'weight': weight}
            if rng.random() < .4: yield {'text': same_length(text, str.lower), 'spans': spans, 'weight': weight}


def technical(folder, everything, rng, count=8000):
    """Made-up text without names, of the words of the English documents and of the pieces of sources among them."""
    vocabulary = collections.Counter()
    for identity, language, _, body in everything:
        if language == 'en': vocabulary.update(w.lower() for w in re.findall(r'[A-Z]?[a-z]{2,}', MARK.sub(' ', body)))
    usual = sorted(w for w, n in vocabulary.items() if n > 2)
    for text in made_up(folder.parent / 'rules/names.txt', usual, rng, count): yield recased({'text': text, 'spans': [], 'weight': 1}, rng, .12, .02)


def main(folder, corpora, out, seed=1):
    rng = random.Random(seed)
    everything = list(documents(folder))
    trained = [d for d in everything if not held_out(d[0])]
    swaps = Swaps(corpora, trained, rng)
    rows = []
    for _, language, _, body in trained:
        parts = pieces(body)
        # Documents in which nobody appears teach restraint.
        some = any(kind in KINDS for kind, _ in parts)
        rows += [row(parts, 1 if some else 2), recased(row(parts, .8 if some else 1.5), rng, 1)]
        for _ in range(VARIANTS if some else 2):
            change = list(swaps.swapped(language, parts)) if language != 'pl' or rng.random() < .3 else parts
            rows.append(recased(row(noisy(change, rng), .7), rng))
        for line in fragments(list(swaps.swapped(language, parts)), rng): rows.append(recased(row(line, .7), rng))
    rows += ready_made(corpora, rng)
    ordinary = set()
    for line in open(folder.parent / 'rules/names.txt', encoding='utf-8'):
        word, letters = line.rstrip('\n').split('\t')
        if set(letters) & set('XYCD') and (not set(letters) & set('FGSTPN') or set(letters) & set('YD')): ordinary.add(word)
    for r in rows:
        if rng.random() < .25: capitals(r, ordinary, rng)
    rows += technical(folder, trained, rng)
    rng.shuffle(rows)
    test = [row(pieces(d[3])) for d in everything if held_out(d[0])]
    test += [recased(dict(r), rng, 1) for r in test]
    test += technical(folder, trained, rng, 200)
    out.mkdir(parents=True, exist_ok=True)
    for name, some in (('train', rows), ('held-out', test)):
        with open(out / f'{name}.jsonl', 'w', encoding='utf-8') as f:
            for r in some: f.write(json.dumps(r, ensure_ascii=False) + '\n')
    print(f'{len(rows)} texts, {sum(len(r["text"]) for r in rows) / 1e6:.1f} million characters; {len(test)} held out')


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 1)
