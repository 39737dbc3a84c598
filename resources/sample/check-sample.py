#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the sample workspace: every number passes its check and lies in a range that belongs to nobody, sums add up, the made files
are what make-sample.py makes, and the text layer of the PDFs says what the sources say. Needs pdftotext (poppler-utils).

    resources/sample/check-sample.py           prints what is wrong; exit status 1 when anything is
"""
import csv
import email
import email.policy
import importlib.util
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WORKSPACE = HERE / "workspace"
problems = []


def expect(true, what):
    if not true:
        problems.append(what)


# ---- checks of single values ---------------------------------------------------------------------------------------------------

def mod97(iban):
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


def luhn(digits):
    return sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(reversed(digits))) % 10 == 0


def nhs(digits):
    return sum((10 - i) * int(c) for i, c in enumerate(digits[:9])) % 11 == (11 - int(digits[9])) % 11


def german_tax_id(digits):
    product = 10
    for c in digits[:10]:
        product = 2 * (((int(c) + product) % 10) or 10) % 11
    return (11 - product) % 10 == int(digits[10])


def german_health_insurance(number):
    digits = f"{ord(number[0]) - 64:02d}" + number[1:9]
    return sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(digits)) % 10 == int(number[9])


def german_pension_insurance(number):
    digits = number[:8] + f"{ord(number[8]) - 64:02d}" + number[9:11]
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    return sum(sum(divmod(int(c) * w, 10)) for c, w in zip(digits, weights)) % 10 == int(number[11])


def french_social_security(digits):
    return 97 - int(digits[:13]) % 97 == int(digits[13:])


def spanish_identity(number):
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(number[:8]) % 23] == number[8]


def british_vat(digits):
    total = sum(int(c) * w for c, w in zip(digits, range(8, 1, -1)))
    return (total + int(digits[7:])) % 97 == 0


def vehicle(number):
    values = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9)))
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    rest = sum((int(c) if c.isdigit() else values[c]) * w for c, w in zip(number, weights)) % 11
    return number[8] == ("X" if rest == 10 else str(rest))


def american_routing(digits):
    return sum(int(c) * w for c, w in zip(digits, (3, 7, 1) * 3)) % 10 == 0


# Numbers that stand once in the files: (file, as written, check). Where a range for tests or examples exists the number is of it:
# NHS numbers that begin with 999, an SSN that was printed in a pamphlet, the tax office's and the Spanish state's own examples.
NUMBERS = [
    ("claim-02", "1M8GDM9AXKP042788", vehicle), ("claim-02", "999 417 2034", nhs), ("claim-10", "999 123 4578", nhs),
    ("claim-03", "86 095 742 719", german_tax_id), ("claim-11", "A123456780", german_health_insurance),
    ("claim-11", "65 130682 K 99 2", german_pension_insurance), ("claim-05", "2 85 03 75 999 999 37", french_social_security),
    ("claim-06", "12345678-Z", spanish_identity), ("claim-12", "999 0417 69", british_vat), ("claim-04", "110000000", american_routing),
    ("claim-04", "4111 1111 1111 1111", luhn), ("claim-08", "5555 5555 5555 4444", luhn), ("claim-11", "4242 4242 4242 4242", luhn),
    ("claim-04", "219-09-9999", lambda n: n == "219099999"), ("claim-02", "AB123456C", lambda n: re.fullmatch(r"[A-Z]{2}\d{6}[A-D]", n)),
]
TEST_CARDS = {"4111111111111111", "5555555555554444", "4242424242424242"}  # published by payment services for tests

# Ranges for drama: Ofcom (UK), Bundesnetzagentur (DE), Arcep (FR), 555-01xx (US). Spaces removed.
FICTION = re.compile(r"""(?:\+44|0)(?: 7700900\d{3} | 1632960\d{3} | 2079460\d{3} | 2920180\d{3} | 1(?:13|17|31|61)4960\d{3} )
    | (?:\+49|0)(?: 2214710\d{3} | 4066969\d{3} | 8999998\d{3} | 6990009\d{3} | 3023125\d{3} | 17139200\d{2} | 1522(?:8817386|8895456) | 15228817386 )
    | (?:\+33|0)(?: 46571\d{4} | 63998\d{4} )
    | \(?614\)?55501\d{2}""", re.VERBOSE)
PHONE = re.compile(r"(?<!\d )(?<![\w.,/-])(?:\+\d{2} ?|0|\(\d{3}\) )\d[\d ]{1,14}(?:-\d{4}|\d)(?![\w/-]|[.,:]\d)")
NOT_PHONES = {"000123456789"}  # the American account number
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
CARD = re.compile(r"\b\d{4}(?: \d{4}){3}\b")
MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
IP = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
TEST_NETWORKS = ("192.0.2.", "198.51.100.", "203.0.113.")


def check_text(where, text):
    flat = re.sub(r"\s+", " ", text)
    for match in IBAN.finditer(flat):
        number = match[0].replace(" ", "")
        lengths = {"GB": 22, "DE": 22, "FR": 27, "ES": 24}
        if number[:2] in lengths:
            number = number[:lengths[number[:2]]]
            expect(mod97(number), f"{where}: IBAN {number} fails mod 97")
            expect(number[4:8] in ("KSTL", "9999"), f"{where}: IBAN {number} is not of an invented bank")
    for match in CARD.finditer(flat):
        card = match[0].replace(" ", "")
        if not any(card in m[0].replace(" ", "") for m in IBAN.finditer(flat)):
            expect(card in TEST_CARDS and luhn(card), f"{where}: card {match[0]} is not a published test number")
    for match in MAIL.finditer(flat):
        expect(match[1] in ("example.com", "example.org", "example.net") or match[1].endswith(".example"), f"{where}: {match[0]} could be real")
    for match in IP.finditer(flat):
        expect(match[0].startswith(TEST_NETWORKS), f"{where}: address {match[0]} is not of a documentation network")
    without_ibans = IBAN.sub("", flat)
    for match in PHONE.finditer(without_ibans):
        number = re.sub(r"[ -]", "", match[0])
        if len(number) >= 8 and match[0] not in NOT_PHONES:
            expect(FICTION.fullmatch(number), f"{where}: telephone {match[0]} is not of a range kept for fiction")


# ---- checks of files ------------------------------------------------------------------------------------------------------------

def pdf_text(path):
    return subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True).stdout.decode()


def amount(text):
    """"£1,234.50", "1.234,50 €", "4 150,00 €" → cents; None for other text."""
    digits = re.sub(r"[^\d.,]", "", text)
    if not re.search(r"[.,]\d\d$", digits):
        return None
    return int(re.sub(r"[.,]", "", digits))


def check_sums(where, source, claimed):
    totals = []
    for table in re.findall(r"(?:^\|.*\n)+", source, re.MULTILINE):
        rows = [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in table.splitlines()]
        if amount(rows[-1][-1]) is None or not re.search(r"Total|Summe", " ".join(rows[-1])):
            continue
        totals.append(amount(rows[-1][-1]))
        expect(sum(amount(row[-1]) or 0 for row in rows[1:-1]) == totals[-1], f"{where}: a table does not add up to {rows[-1][-1]}")
    expect(round(float(claimed) * 100) in totals, f"{where}: no table adds up to the amount in the register, {claimed}")


def check_claims(maker):
    claims = maker.read_claims()
    expect(len(claims) == 12, "the register has not twelve claims")
    pages = 0
    for claim in claims:
        stem = claim["file"].removesuffix(".pdf")
        source = (HERE / "source" / f"{stem}.txt").read_text(encoding="utf-8")
        letter = maker.lay_out(source, claim)
        path = maker.CLAIMS / claim["file"]
        expect(path.read_bytes() == maker.pdf_bytes(letter), f"{claim['file']} is not what make-sample.py makes; run it")
        text = pdf_text(path)
        flat = re.sub(r"\s+", " ", text)
        expect(1 <= text.count("\f") <= 3, f"{claim['file']} has {text.count(chr(12))} pages")
        pages += text.count("\f")
        for column in ("claim_number", "name", "email"):
            expect(claim[column] in flat, f"{claim['file']}: its text does not have the {column} {claim[column]}")
        expect(claim["iban"] in flat.replace(" ", ""), f"{claim['file']}: its text does not have the register's IBAN")
        body = source.split("\n\n", 1)[1].format(**claim)
        for kind, value in maker.blocks(body):  # every paragraph arrives word for word
            if kind in ("paragraph", "note", "heading"):
                expect(re.sub(r"\s+", " ", value) in flat, f"{claim['file']}: the text layer lacks “{value[:60]}…”")
        check_sums(stem, source, claim["amount"])
        check_text(stem, text)
    for stem, written, check in NUMBERS:
        source = (HERE / "source" / f"{stem}.txt").read_text(encoding="utf-8")
        expect(written in source, f"{stem} does not have {written} any more")
        expect(check(re.sub(r"[ -]", "", written)), f"{stem}: {written} fails its check")
    return claims, pages


def check_database(maker, claims):
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "claims.sqlite"
        maker.make_database(fresh, claims)
        dumps = []
        for path in (fresh, maker.CLAIMS / "claims.sqlite"):
            database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
            dumps.append("\n".join(database.iterdump()))
            expect(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), f"{path.name} is damaged")
            expect(database.execute("PRAGMA foreign_key_check").fetchall() == [], "a payment belongs to no claim")
            database.close()
        expect(dumps[0] == dumps[1], "claims.sqlite is not what make-sample.py makes; run it")
    with open(HERE / "source" / "payments.csv", encoding="utf-8", newline="") as file:
        by_number = {claim["claim_number"]: claim for claim in claims}
        for row in csv.DictReader(file):
            expect(row["iban"] == by_number[row["claim_number"]]["iban"], f"payments: {row['claim_number']} goes to another account")
            expect(row["payee"] == by_number[row["claim_number"]]["name"], f"payments: {row['claim_number']} goes to somebody else")


def check_register(claims):
    for claim in claims:
        number = claim["claim_number"]
        for column in ("birth_date", "date_of_loss"):
            expect(re.fullmatch(r"\d{4}-\d\d-\d\d", claim[column]), f"{number}: {column} is not a date")
        check_text(f"register {number}", " ".join((claim["email"], claim["iban"])))
        expect(FICTION.fullmatch(re.sub(r"[ -]", "", claim["phone"])), f"{number}: telephone {claim['phone']} is not of a range kept for fiction")


def check_others():
    mails = sorted((WORKSPACE / "mails").glob("*.eml"))
    expect(len(mails) == 6, "there are not six mails")
    for path in mails:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        body = message.get_body(("plain",))
        expect(not message.defects and body is not None, f"{path.name}: {message.defects or 'no text part'}")
        check_text(path.name, f"{message['from']} {message['to']} {message['cc']} {body.get_content() if body else ''}")
    for path in sorted((WORKSPACE / "notes").glob("*.md")):
        check_text(path.name, path.read_text(encoding="utf-8"))
    size = sum(path.stat().st_size for path in WORKSPACE.rglob("*") if path.is_file())
    expect(size < 600_000, f"the workspace has {size} bytes, more than 600,000")
    return len(mails), size


def main():
    spec = importlib.util.spec_from_file_location("make_sample", HERE / "make-sample.py")
    maker = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(maker)
    claims, pages = check_claims(maker)
    check_database(maker, claims)
    check_register(claims)
    mails, size = check_others()
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"sample: {len(claims)} claims on {pages} pages, {len(NUMBERS)} numbers, {mails} mails, {size} bytes: "
          + (f"{len(problems)} problems" if problems else "all in order"))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
