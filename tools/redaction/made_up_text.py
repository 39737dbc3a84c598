# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts without anybody in them, made of ordinary words, words that no list knows and words that are names elsewhere: code of a dozen languages, logs,
settings, manuals, tables of products, answers of tools. They teach the tagger restraint."""
import re

LANGUAGE_LETTERS = re.compile(r'[a-z]+')


COLUMNS = '''id sku code model product item article description title label colour color size stock qty quantity price unit category brand material weight notes status region
Artikel Bezeichnung Einheit Lager Preis Menge Farbe Größe Kategorie produit désignation couleur stock prix quantité référence catégorie producto descripción precio cantidad unidad color articolo descrizione prezzo
quantità colore codice omschrijving kleur voorraad prijs eenheid nazwa towar cena ilość kolor produto descrição preço quantidade cor name type version layers params score license'''.split()


class Words:
    """What the texts are made of; `lexicon` is resources/rules/names.txt, `usual` words that stand in real texts of the kind."""

    def __init__(self, lexicon, usual, rng):
        self.rng, self.usual = rng, usual
        self.often, self.seldom, self.names = [], [], []
        for line in open(lexicon, encoding='utf-8'):
            word, letters = line.rstrip('\n').split('\t')
            if not LANGUAGE_LETTERS.fullmatch(word) or len(word) < 2: continue
            if set(letters) <= set('cCDxXY'): (self.often if set(letters) & set('DY') else self.seldom).append(word)
            elif set(letters) & set('XY') and set(letters) & set('FGST'): self.names.append(word)

    def word(self):
        draw = self.rng.random()
        if draw < .6: return self.rng.choice(self.usual)
        if draw < .7: return self.rng.choice(self.often)
        if draw < .82: return self.rng.choice(self.seldom)
        return self.rng.choice(self.names) if draw < .9 else self.strange()

    def strange(self):
        """A word of no language: kubectl, zstd, grpcio."""
        rng = self.rng
        if rng.random() < .3: return ''.join(rng.choice('bcdfghjklmnpqrstvwxz') for _ in range(rng.randrange(2, 6)))
        return ''.join(rng.choice('b c d f g h j k l m n p qu r s t v w x z cl dr fl gr pl st tr sc'.split()) + rng.choice('a e i o u y ae io ee'.split()) for _ in range(rng.randrange(1, 4))) \
            + rng.choice(['', '', 'x', 'n', 'r', 'lib', 'ctl', 'db', 'io', 'js', 'py', 'kit', 'q'])

    def camel(self, first=True):
        parts = [self.word() for _ in range(self.rng.randrange(1, 4))]
        return ''.join(p.capitalize() if first or i else p for i, p in enumerate(parts))

    def snake(self, upper=False):
        name = '_'.join(self.word() for _ in range(self.rng.randrange(1, 4)))
        return name.upper() if upper else name

    def identifier(self):
        return self.rng.choice([self.camel, lambda: self.camel(False), self.snake, self.snake, lambda: self.snake(True), self.word, lambda: self.word() + '.' + self.word(), lambda: self.word() + '-' + self.word()])()

    def product(self):
        return self.rng.choice([self.strange, self.word])().capitalize() + self.rng.choice(['', '', '', ' ' + self.word().capitalize(), ' Pro', 'DB', 'Hub', 'JS', ' ' + str(self.rng.randrange(2, 20))])

    def number(self):
        return str(self.rng.choice([0, 1, 2, 3, 8, 10, 16, 60, 100, 256, 443, 1024, 8080, self.rng.randrange(10 ** 6)]))

    def hexes(self, count):
        return ''.join(self.rng.choice('0123456789abcdef') for _ in range(count))

    def version(self):
        return '.'.join(str(self.rng.randrange(0, 25)) for _ in range(self.rng.randrange(2, 4)))


def genres(words):
    """Name of the genre → kinds of lines."""
    w, c, s, n, p, rng = words.word, words.camel, words.snake, words.number, words.product, words.rng
    S, C, i, v = lambda: s(True), lambda: w().capitalize(), words.identifier, words.version
    say = lambda k: ' '.join(w() for _ in range(k))
    stamp = lambda: f'20{rng.randrange(15, 27)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}{rng.choice("T ")}{rng.randrange(24):02}:{rng.randrange(60):02}:{rng.randrange(60):02}'
    both = lambda: rng.choice('and and und et y e en i or oder ou o'.split())
    the = lambda: rng.choice('the the the a der die das den le la les un el los il lo een het de o os'.split())
    path = lambda: '/' + '/'.join(w() for _ in range(rng.randrange(1, 5))) + rng.choice(['', '.py', '.conf', '.so', '.json', '.h'])
    return {
        'python': [lambda: f'def {s()}(self, {w()}, {w()}=None):', lambda: f'    if {w()} is not None and {i()} in {s()}:', lambda: f'        return {i()}({w()}, {n()})', lambda: f'from {w()}.{w()} import {c()}, {s()}',
                   lambda: f'class {c()}({c()}):', lambda: f'    """{C()} the {w()} of a {w()}. {C()} {w()} and {w()}."""', lambda: f'    # {C()} {say(5)}', lambda: f"    {s()} = {{'{w()}': {n()}, '{s()}': '{w()}'}}",
                   lambda: f'    raise {c()}Error("{say(4)}: %s" % {w()})', lambda: f'    @{w()}.{w()}({w()}={n()})', lambda: f'        :param {w()}: {C()} {say(4)}.', lambda: f'    for {w()}, {w()} in {s()}.items():', lambda: f'{S()} = {n()}'],
        'web': [lambda: f'const {c(False)} = await {w()}.{c(False)}({w()});', lambda: f'export function {c(False)}({w()}: {c()}, {w()}?: string): {c()}[] {{', lambda: f"import {{ {c()}, {c(False)} }} from '@{w()}/{w()}-{w()}';", lambda: f'  return {w()}.map(({w()}) => {w()}.{c(False)} ?? null);',
                lambda: f'// {C()} {say(6)}', lambda: f'/** {C()} {say(5)}. @returns {{{c()}}} */', lambda: f'<div class="{w()}-{w()} {w()}" data-{w()}="{w()}"><{c()} :{w()}="{c(False)}" /></div>', lambda: f'.{w()}-{w()} > {w()} {{ {w()}-{w()}: {n()}px; }}', lambda: f"  {c(False)}: '{w()} {w()}',",
                lambda: f'<label for="{w()}">{C()} {w()}</label> <option value="{w()}">{C()} {C()}</option>', lambda: f'  if (!{c(False)}) throw new {c()}Error(`{C()} ${{{w()}}} {say(3)}`);'],
        'systems': [lambda: f'static int {s()}(struct {s()} *{w()}, size_t {w()})', lambda: f'#define {S()} {n()}', lambda: f'#include <{w()}/{s()}.h>', lambda: f'    {c()}<{c()}> {w()}({w()}, {c()}::{c()});', lambda: f'    /* {C()} {say(6)}. */', lambda: f'    case {S()}: return {c()}::{c()};',
                    lambda: f'pub fn {s()}(&mut self, {w()}: &str) -> Result<{c()}, {c()}Error> {{', lambda: f'func ({w()[0]} *{c()}) {c()}({w()} context.Context, {w()} []byte) error {{', lambda: f'    /// {C()} {say(7)}.', lambda: f'    let {s()} = {c()}::new({w()}.{w()}()?);', lambda: f'\treturn fmt.Errorf("{say(3)}: %w", err)',
                    lambda: f'    private final {c()} {c(False)} = new {c()}Impl({S()}); // {C()} {w()}', lambda: f'    @Override public List<{c()}> find{c()}By{c()}(String {w()}) {{', lambda: f'  u32 {s()}; /* {C()} {w()} */', lambda: f'namespace {c()}.{c()}.{c()};'],
        'script': [lambda: f'$ {w()} --{w()}={n()} {path()}', lambda: f'export {S()}={w()}', lambda: f'if [ -z "${S()}" ]; then echo "{C()} {say(3)}" >&2; exit 1; fi', lambda: f'{s()}() {{ local {w()}=$1; }}', lambda: f'# Usage: {w()} {w().upper()} {S()} [{w().upper()}]', lambda: f'apt-get install -y {w()}-{w()} lib{w()}{n()}',
                   lambda: f'SELECT {s()}, COUNT(*) FROM {s()} {w()[0]} JOIN {s()} ON {w()[0]}.id = {s()}_id WHERE {s()} = \'{w()}\';', lambda: f'CREATE TABLE {s()} ({s()} INTEGER NOT NULL, {s()} VARCHAR({n()}) DEFAULT \'{w()}\');', lambda: f'my ${s()} = {c()}::{c()}->new({w()} => ${w()});', lambda: f'use {c()}::{c()} qw({w()} {w()});',
                   lambda: f'  {S()}: {w()} {n()}', lambda: f'COPY --from={w()} {path()} {path()}', lambda: f'{w()}: {w()}.o {w()}.o\n\t$(CC) -o $@ $^', lambda: f'- name: {C()} {w()}\n  uses: {w()}/{w()}-{w()}@v{n()}'],
        'log': [lambda: f'{stamp()} {rng.choice(["INFO", "WARN", "ERROR", "DEBUG"])} [{w()}-{n()}] {c()}: {say(4)} took {n()} ms', lambda: f'WARN {c()}: {say(3)} {n()}', lambda: f'  at {w()}.{w()}.{c()}.{c(False)}({c()}.java:{n()})', lambda: f'[{n()}.{n()}] {w()} {w()}: {c()} {say(3)} ({w()}={n()})',
                lambda: f'{stamp()} {w()}-{w()} {w()}[{n()}]: {C()} {say(5)}.', lambda: f'Traceback: File "{path()}", line {n()}, in {s()}', lambda: f'{C()} {w()} {w()}-{w()} ({v()}) ...', lambda: f'level={w()} msg="{C()} {say(3)}" component={w()} duration={n()}ms', lambda: f'[{n()}/{n()}] Building CXX object {path()}.o',
                lambda: f'ok {n()} - {say(4)}', lambda: f'FAILED {path()}::{c()}::{s()} - {c()}Error: {say(3)}', lambda: f'{words.hexes(8)} {words.hexes(4).upper()} {words.hexes(4).upper()} {words.hexes(2).upper()}{n()} {words.hexes(4).upper()}', lambda: f'GET {path()}?{w()}={w()} 200 {n()}'],
        'data': [lambda: f'  "{s()}": "{i()}",', lambda: f'  "{c(False)}": {n()},', lambda: f'  "{w()}": "{C()} {say(rng.randrange(1, 8))}.",', lambda: f'    {{"type": "{w()}", "id": {n()}, "status": "{w()}", "{w()}": "{C()} {C()}"}},', lambda: f'{s()}: {w()}', lambda: f'- {w()}: {C()} {say(4)}', lambda: f'  "{w()}": ["{w()}", "{w()}", "{C()}"],', lambda: f'[{w()}.{w()}]',
                 lambda: f'  <{c(False)} {w()}="{w()}">{C()} {w()}</{c(False)}>', lambda: f'  description: {C()} {say(7)}.', lambda: f'{s()} = "{C()} {w()}"', lambda: f'  "$ref": "#/{w()}/{c()}"', lambda: f'  "{w()}_at": "{stamp()}", "{w()}_token": "{c()}", "kind": "{w()}#{c(False)}"'],
        'products': [lambda: f'{n()}-{n()};{C()} {C()};{C()};{n()};{n()},{rng.randrange(10, 99)}', lambda: f'{n()};{C()} {C()} {C()}, {w()};{w()};{n()}', lambda: f'{w().upper()[:3]}-{n()},{C()} {p()},{w()},{n()},{n()}.00', lambda: f'{w().upper()[:2]}{n()}\t{p()} {p()}\t{C()}\t{n()}', lambda: f'{n()};{words.strange().capitalize()}{w()} {C()};{C()};{n()}', lambda: f'| {C()} {C()} | {n()} {w()[0].upper()} | {n()}k | {p()} |',
                     lambda: f'{w().upper()[:2]}-{n()};{C()} {w()}, {w()};{w()};{rng.randrange(1, 400)};{rng.randrange(1, 90)},{rng.randrange(10, 99)}', lambda: f'{n()},{p()},{C()} {w()} {w()},{n()},{rng.randrange(1, 300)}.{rng.randrange(10, 99)}', lambda: f'| {p()} | {w()} {w()} | {n()} | {w()} |', lambda: f'{C()} {C()} {w()}, {n()} {rng.choice(["ml", "g", "cm", "pcs", "kg"])}\t{n()}\t{w()}'],
        'lists': [lambda: f'{C()}: {C()}, {C()}, {C()} {both()} {C()}.', lambda: f'{C()} {say(3)} {C()}, {say(4)} {both()} {C()} {say(2)}.', lambda: f'{C()}, {C()} {both()} {C()} {say(5)}; {say(3)} {C()} {C()} {say(2)}.', lambda: f'- {C()} {C()}: {say(5)}', lambda: f'{C()} {w()} {C()} {C()}, {C()}, {say(3)}.', lambda: f'{C()}: {say(4)}, {C()} {say(2)}', lambda: f'* {C()}', lambda: f'{C()}: {C()}', lambda: f'{C()} {say(2)} "{C()}" {both()} "{C()} {w()}", {say(4)}.',
                  lambda: f'{C()} {say(4)}: {C()} {say(3)}. {C()} {C()} {say(4)}!', lambda: f'{the()} {C()} {say(3)}, {the()} {C()} {C()} {say(3)}.', lambda: f'{say(3)} {the()} {p()} {say(2)} {the()} {words.strange().capitalize()} {say(3)}.', lambda: f'{C()} {say(2)} {the()} {C()} {C()} {both()} {the()} {p()}.', lambda: f'{n()}. {C()} {say(6)}.'],
        'manual': [lambda: f'## {C()} {C()}', lambda: f'# {C()} {w()} and {w()}', lambda: f'The {w()} {w()} returns a {w()} when the {w()} is {w()}.', lambda: f'* **{C()} {w()}**: {say(3)} and {w()}.', lambda: f'{C()} the {w()}, then {say(3)}.', lambda: f'{p()} {v()} supports {say(2)} and {p()}.', lambda: f'Install {p()} with `{w()} install {w()}`.',
                   lambda: f'{p()} is a {w()} {w()} for {say(2)}; it replaces {p()} since version {v()}.', lambda: f'       --{w()}-{w()}  {C()} {say(5)}', lambda: f'`{i()}` {{{w()}}} {C()} {say(4)}. **Default:** `{w()}`', lambda: f'- Fixed: {say(5)} in {c()}', lambda: f'See `{c()}` and :ref:`{C()} {C()}`.', lambda: f'{C()}: {say(6)}.', lambda: f'With {p()}, the {say(3)} of a {w()} can be {w()}.',
                   lambda: f'### {c()}.{c(False)}({w()}[, {w()}])', lambda: f'1. Open **{C()} > {C()} {C()}** and choose *{C()} {w()}*.', lambda: f'{C()} {w()} {w()}, {w()} or {w()}: {say(4)}? {C()} {say(6)}!'],
    }


def made_up(lexicon, usual, rng, count):
    words = Words(lexicon, usual, rng)
    kinds = genres(words)
    for _ in range(count):
        lines = list(kinds[rng.choice(sorted(kinds))])
        if rng.random() < .15: lines += kinds[rng.choice(sorted(kinds))]
        some = rng.sample(lines, rng.randrange(2, min(len(lines), 9) + 1) if len(lines) > 2 else len(lines))
        indent = ' ' * rng.choice([0, 0, 0, 2, 4])
        heading = []
        if lines[0] in kinds['products'] and rng.random() < .7:
            heading = [rng.choice(';;,\t|').join(rng.choice(COLUMNS) for _ in range(rng.randrange(3, 7)))]
        yield '\n'.join(heading + [indent + rng.choice(some)() for _ in range(rng.randrange(2, 22))])
