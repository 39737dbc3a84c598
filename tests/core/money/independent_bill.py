#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prices generated uses with decimal arithmetic, from the shipped price list, and compares each with what the program says, to the last decimal.

usage: independent_bill.py PRICE_USAGES PRICES_JSON [SEED [COUNT]]
Nothing here is taken from the program: the rules are those of the price list's own notes."""
import decimal, json, random, subprocess, sys
from datetime import datetime, timedelta, timezone
from decimal import Decimal

decimal.getcontext().prec = 60
program, prices_file = sys.argv[1:3]
seed, count = int((sys.argv[3:] or [20261123])[0]), int((sys.argv[4:] or [10000])[0])
prices = json.load(open(prices_file), parse_float=Decimal, parse_int=Decimal)
MILLION = Decimal(1000000)
URLS = {'anthropic': 'https://api.anthropic.com/v1/messages', 'openai': 'https://api.openai.com/v1/responses', 'mistral': 'https://api.mistral.ai/v1/chat/completions',
        'google': 'https://generativelanguage.googleapis.com/v1beta/models/x:generateContent', 'deepseek': 'https://api.deepseek.com/chat/completions',
        'xai': 'https://api.x.ai/v1/chat/completions', 'groq': 'https://api.groq.com/openai/v1/chat/completions',
        'moonshotai': 'https://api.moonshot.ai/v1/chat/completions', 'zai': 'https://api.z.ai/api/paas/v4/chat/completions'}

def rates(model, use):
    """Dollars per million tokens that hold for this use; None where the list knows none."""
    at = datetime.fromisoformat(use['at'])
    base, steps, batch = model['usd_per_mtok'], model['tiers'], use.get('tier') == 'batch'
    for timed in model.get('scheduled_or_timed', []):
        if 'from' in timed and at >= datetime.fromisoformat(timed['from']).replace(tzinfo=timezone.utc):
            base, steps = timed['usd_per_mtok'], timed.get('tiers', [])
    chosen = base
    for step in steps:
        if use['input'] > step['input_tokens_above']: chosen = step['usd_per_mtok']
    if chosen is base and not batch:
        for timed in model.get('scheduled_or_timed', []):
            if 'time_of_day_utc' in timed:
                first, past = (x.rstrip('Z') for x in timed['time_of_day_utc'])
                if first <= at.strftime('%H:%M:%S') < past: chosen = timed['usd_per_mtok']
    rate = {k: chosen.get(k) for k in ('input', 'output', 'cache_read', 'cache_write_1h')}
    rate['cache_write_5m'] = chosen.get('cache_write', chosen.get('cache_write_5m'))
    if not rate['input'] and not rate['output']: return None
    if use.get('tier', 'standard') not in ('standard', 'default', 'batch', 'on_demand', ''): return None
    if batch:
        if model['provider'] not in ('anthropic', 'openai', 'google'): return None
        half = Decimal('0.5')
        rate['input'], rate['output'] = rate['input'] * half, rate['output'] * half
        for kind in ('cache_read', 'cache_write_5m', 'cache_write_1h'):
            if model['provider'] == 'openai': rate[kind] = None
            elif model['provider'] == 'anthropic' and rate[kind] is not None: rate[kind] *= half
    return rate

def expected(model, use):
    rate = rates(model, use)
    if rate is None: return None
    special = {'cache_read': use['cache_read'], 'cache_write_5m': use['cache_write_5m'], 'cache_write_1h': use['cache_write_1h']}
    counts = dict(special, input=use['input'] - sum(special.values()), output=use['output'])
    if any(n and rate[kind] is None for kind, n in counts.items()): return None
    total = sum((Decimal(n) * rate[kind] / MILLION for kind, n in counts.items() if n), Decimal(0))
    if use['web_searches']:
        fees = [f['usd'] for f in prices['fees'] if f['provider'] == model['provider'] and f['use'] == 'web_search']
        if not fees: return None
        total += fees[0] * use['web_searches']
    return total

def generated(random):
    model = random.choice(prices['models'])
    size = random.choice([50, 5000, 99999, 100001, 199999, 272000, 272001, 900000, 40000000])
    use = {'model': model['model'], 'url': URLS[model['provider']], 'input': random.randint(0, size), 'output': random.randint(0, 64000),
           'cache_read': 0, 'cache_write_5m': 0, 'cache_write_1h': 0, 'web_searches': 0,
           'at': (datetime(2026, 9, 1, tzinfo=timezone.utc) + timedelta(seconds=random.randint(0, 200 * 86400))).isoformat()}
    if size in (272000, 272001, 100001): use['input'] = size
    rest = use['input']
    for kind in ('cache_read', 'cache_write_5m', 'cache_write_1h'):
        if random.random() < (.5 if kind == 'cache_read' or model['provider'] == 'anthropic' else .05):
            use[kind] = random.randint(0, rest)
            rest -= use[kind]
    use['reasoning'] = random.randint(0, use['output']) # part of the output, priced with it
    use['input_image'] = random.randint(0, rest)
    if random.random() < (.2 if model['provider'] == 'anthropic' else .02): use['web_searches'] = random.randint(1, 9)
    use['tier'] = random.choice(['standard', 'default', '', '', '', '', 'on_demand', 'batch', 'batch', 'flex'])
    return model, use

random = random.Random(seed)
uses = [generated(random) for _ in range(count)]
told = subprocess.run([program], input='\n'.join(json.dumps(use) for _, use in uses) + '\n', capture_output=True, text=True, check=True).stdout.split('\n')
wrong, total, unpriced = 0, Decimal(0), 0
for (model, use), answer in zip(uses, told):
    want = expected(model, use)
    if want is None: unpriced += 1
    else: total += want
    got = None if answer == 'unknown' else Decimal(answer)
    if got != want:
        wrong += 1
        if wrong <= 5: print(f'{json.dumps(use)}: the program says {answer}, decimal arithmetic {want}')
word, told_total, told_calls, told_unpriced = told[count].split()
if word != 'sum' or Decimal(told_total) != total or int(told_calls) != count or int(told_unpriced) != unpriced:
    wrong += 1
    print(f'the sum: the program says {told[count]}, decimal arithmetic {total}, {unpriced} of {count} unpriced')
print(f'{count} uses (seed {seed}): {count - unpriced} priced at {total} dollars together, {unpriced} unpriced, {wrong} different')
if not unpriced or unpriced == count:
    sys.exit('the generated uses do not try both known and unknown prices')
sys.exit(1 if wrong else 0)
