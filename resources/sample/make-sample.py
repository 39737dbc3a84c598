#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the claims (PDF) and the claims database of the sample workspace out of source/*.txt, source/payments.csv and
workspace/claims/claims.csv. Standard library only; the same input gives the same PDF bytes.

    resources/sample/make-sample.py            writes workspace/claims/*.pdf and workspace/claims/claims.sqlite

A claim's text (source/claim-NN.txt) begins with "key: value" lines (lang, title, desk, date) up to an empty line, then:

    Label :: value        a field of the form           == Words      a heading
    | a | b |             a row of a table, head first  > words       a note of the desk, in a box
    form: WORDS           typewritten                   sign: Name    a signature
    ---page---            a new page                    other lines   paragraphs, parted by empty lines

{name}, {address}, {iban}, … are the columns of claims.csv.
"""
import csv
import pathlib
import re
import sqlite3
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
CLAIMS = HERE / "workspace" / "claims"
INSURER = "Larkhaven Mutual"
WORDS = {  # what the letterhead and the foot of a page say, by language
    "en": ("Insurance society, invented for this sample", "Invented sample document", "Page {} of {}"),
    "de": ("Versicherungsverein, für dieses Beispiel erfunden", "Erfundenes Beispieldokument", "Seite {} von {}"),
    "fr": ("Société d’assurance, inventée pour cet exemple", "Document d’exemple inventé", "Page {} sur {}"),
    "es": ("Sociedad de seguros, inventada para este ejemplo", "Documento de ejemplo inventado", "Página {} de {}"),
}

# ---- type ------------------------------------------------------------------------------------------------------------------

# Advance widths of Helvetica and Helvetica-Bold in 1/1000 em for U+0020 … U+007E (Adobe's metrics of the standard 14 fonts).
REGULAR = """278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"""
BOLD = """278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"""
OTHERS = {  # regular, bold: characters of Windows-1252 that do not come apart into a letter and an accent
    "€": (556, 556), "£": (556, 556), "–": (556, 556), "—": (1000, 1000), "‘": (222, 278), "’": (222, 278), "“": (333, 500),
    "”": (333, 500), "„": (333, 500), "•": (350, 350), "·": (278, 278), "°": (400, 400), "º": (365, 365), "ª": (370, 370), "²": (333, 333),
    "«": (556, 556), "»": (556, 556), "ß": (611, 611), "ø": (611, 611), "æ": (889, 889), "œ": (944, 944), "…": (1000, 1000), "§": (556, 556),
    "\u00a0": (278, 278), "¿": (611, 611), "¡": (333, 333),
}


def width_table(ascii_widths, column):
    table = {chr(32 + i): int(w) for i, w in enumerate(ascii_widths.split())}
    table.update({c: w[column] for c, w in OTHERS.items()})
    for code in range(128, 256):
        try:
            c = bytes([code]).decode("cp1252")
        except UnicodeDecodeError:
            continue
        table.setdefault(c, table.get(unicodedata.normalize("NFD", c)[0], 556))
    return table


class Font:
    def __init__(self, resource, name, widths=None, every=600):
        self.resource, self.name = resource, name
        self.widths, self.every = widths, every

    def width(self, text, size):
        return sum(self.widths.get(c, 556) if self.widths else self.every for c in text) * size / 1000

    def dictionary(self):
        codes = range(32, 256)
        chars = [bytes([c]).decode("cp1252", "replace") for c in codes]
        widths = " ".join(str(self.widths.get(c, 556) if self.widths else self.every) for c in chars)
        return (f"<< /Type /Font /Subtype /Type1 /BaseFont /{self.name} /Encoding /WinAnsiEncoding"
                + (f" /FirstChar 32 /LastChar 255 /Widths [{widths}]" if self.widths or self.every == 600 else "") + " >>")


SANS = Font("F1", "Helvetica", width_table(REGULAR, 0))
STRONG = Font("F2", "Helvetica-Bold", width_table(BOLD, 1))
TYPEWRITER = Font("F3", "Courier")
HAND = Font("F4", "Times-Italic", every=450)
FONTS = (SANS, STRONG, TYPEWRITER, HAND)

INK, QUIET, NAVY, TEAL, PALE, RULE, PAPER = ("0.13 0.15 0.18", "0.42 0.46 0.50", "0.07 0.20 0.33", "0.10 0.50 0.52", "0.93 0.96 0.97",
                                             "0.82 0.86 0.88", "0.98 0.97 0.92")


def wrap(text, font, size, room):
    text = re.sub(r" (?=[;:!?»€])|(?<=«) ", "\u00a0", text)  # French punctuation and the euro sign stay with their word
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and font.width(longer, size) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    return lines + [line]


# ---- pages -----------------------------------------------------------------------------------------------------------------

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM = 595, 842, 62, 533, 78


class Letter:
    """Lays out one claim, top to bottom; `y` is the baseline that comes next."""

    def __init__(self, head):
        self.head, self.pages = head, []
        self.new_page()

    def new_page(self):
        self.page = []
        self.pages.append(self.page)
        self.letterhead() if len(self.pages) == 1 else self.running_head()

    def need(self, room):
        if self.y - room < BOTTOM:
            self.new_page()

    def text(self, x, y, text, font=SANS, size=10, colour=INK):
        code = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self.page.append(f"BT {colour} rg /{font.resource} {size} Tf {x:.2f} {y:.2f} Td (".encode() + code + b") Tj ET")

    def right(self, x, y, text, font=SANS, size=10, colour=INK):
        self.text(x - font.width(text, size), y, text, font, size, colour)

    def box(self, x, y, width, height, colour):
        self.page.append(f"{colour} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f".encode())

    def line(self, y, colour=RULE, weight=0.6, left=LEFT, right=RIGHT):
        self.page.append(f"{colour} RG {weight} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S".encode())

    def mark(self, x, y, r):
        """The insurer's mark: a sun behind two waves."""
        k = 0.5523 * r
        self.page.append((f"{TEAL} rg {x + r:.2f} {y:.2f} m {x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
                          f"{x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c h f").encode())
        for n, drop in enumerate((5, 10)):
            a, b = x - r, y - drop
            self.page.append((f"{NAVY} RG 2 w 1 J {a:.2f} {b:.2f} m {a + r / 2:.2f} {b + 5:.2f} {x - r / 2:.2f} {b - 5:.2f} {x:.2f} {b:.2f} c "
                              f"{x + r / 2:.2f} {b + 5:.2f} {x + r / 2:.2f} {b - 5:.2f} {x + r:.2f} {b:.2f} c S 0 J").encode())

    def letterhead(self):
        self.box(0, HEIGHT - 8, WIDTH, 8, NAVY)
        self.mark(LEFT + 15, HEIGHT - 56, 15)
        self.text(LEFT + 42, HEIGHT - 53, INSURER, STRONG, 17, NAVY)
        self.text(LEFT + 42, HEIGHT - 67, WORDS[self.head["lang"]][0], SANS, 8, QUIET)
        self.right(RIGHT, HEIGHT - 52, self.head["desk"], STRONG, 9, NAVY)
        self.right(RIGHT, HEIGHT - 66, self.head["date"], SANS, 9, QUIET)
        self.line(HEIGHT - 84, TEAL, 1.2)
        self.text(LEFT, HEIGHT - 118, self.head["title"], STRONG, 16, INK)
        self.y = HEIGHT - 146

    def running_head(self):
        self.text(LEFT, HEIGHT - 48, f"{INSURER}  ·  {self.head['desk']}", SANS, 8, QUIET)
        self.right(RIGHT, HEIGHT - 48, self.head["number"], SANS, 8, QUIET)
        self.line(HEIGHT - 56)
        self.y = HEIGHT - 84

    def feet(self):
        _, invented, count = WORDS[self.head["lang"]]
        for n, page in enumerate(self.pages, 1):
            self.page = page
            self.line(52)
            self.text(LEFT, 38, f"{self.head['number']}  ·  {invented}", SANS, 8, QUIET)
            self.right(RIGHT, 38, count.format(n, len(self.pages)), SANS, 8, QUIET)

    # -- what a claim is made of

    def field(self, label, value):
        lines = wrap(value, SANS, 10, RIGHT - LEFT - 176)
        self.need(13 * len(lines) + 6)
        self.text(LEFT, self.y, label, SANS, 9, QUIET)
        for n, words in enumerate(lines):
            self.text(LEFT + 176, self.y - 13 * n, words)
        self.y -= 13 * (len(lines) - 1)
        self.line(self.y - 5.5)
        self.y -= 18

    def heading(self, words):
        self.need(60)
        self.y -= 12
        self.text(LEFT, self.y, words, STRONG, 11.5, NAVY)
        self.y -= 21

    def paragraph(self, words):
        for line in wrap(words, SANS, 10, RIGHT - LEFT):
            self.need(14)
            self.text(LEFT, self.y, line)
            self.y -= 14.2
        self.y -= 5

    def note(self, words):
        lines = wrap(words, SANS, 9.5, RIGHT - LEFT - 28)
        height = 13.4 * len(lines) + 14
        self.need(height + 8)
        self.box(LEFT, self.y + 12 - height, RIGHT - LEFT, height, PALE)
        self.box(LEFT, self.y + 12 - height, 3, height, TEAL)
        for n, line in enumerate(lines):
            self.text(LEFT + 16, self.y - 4 - 13.4 * n, line, SANS, 9.5)
        self.y -= height + 6

    def typewritten(self, lines):
        height = 13 * len(lines) + 12
        self.need(height + 8)
        self.box(LEFT, self.y + 12 - height, RIGHT - LEFT, height, PAPER)
        for n, line in enumerate(lines):
            self.text(LEFT + 12, self.y - 4 - 13 * n, line, TYPEWRITER, 9)
        self.y -= height + 8

    def table(self, rows):
        self.y -= 4
        self.need(18 * len(rows) + 8)
        widths = [max(SANS.width(row[c], 9.5) for row in rows) + 18 for c in range(len(rows[0]))]
        widths[-2 if len(widths) < 4 else 1] += RIGHT - LEFT - sum(widths)
        amounts = [bool(re.search(r"\d", rows[-1][c]) and not re.search(r"[A-Za-z]", rows[-1][c])) for c in range(len(widths))]
        self.box(LEFT, self.y - 6, RIGHT - LEFT, 18, PALE)
        for n, row in enumerate(rows):
            total = n == len(rows) - 1 and amounts[-1]
            font = STRONG if n == 0 or total else SANS
            x = LEFT
            for cell, width, amount in zip(row, widths, amounts):
                if amount:
                    self.right(x + width - 8, self.y, cell, font, 9.5, NAVY if n == 0 else INK)
                else:
                    self.text(x + 8, self.y, cell, font, 9.5, NAVY if n == 0 else INK)
                x += width
            self.line(self.y - 6, NAVY if total else RULE, 0.9 if total else 0.6)
            self.y -= 18
        self.y -= 8

    def signature(self, name):
        self.need(52)
        self.y -= 18
        self.text(LEFT + 4, self.y, name.split(",")[0], HAND, 17, NAVY)
        self.line(self.y - 7, QUIET, 0.6, LEFT, LEFT + 190)
        self.text(LEFT, self.y - 18, name, SANS, 8.5, QUIET)
        self.y -= 40


# ---- from a source text to a file --------------------------------------------------------------------------------------------

def blocks(body):
    """(kind, value) in order; rows of a table and typewritten lines come together."""
    rows, typed = [], []
    for line in body.splitlines() + [""]:
        line = line.strip()
        if rows and not line.startswith("|"):
            yield "table", rows
            rows = []
        if typed and not line.startswith("form:"):
            yield "typewritten", typed
            typed = []
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif line.startswith("form:"):
            typed.append(line[5:].strip())
        elif line.startswith("=="):
            yield "heading", line[2:].strip()
        elif line.startswith(">"):
            yield "note", line[1:].strip()
        elif line.startswith("sign:"):
            yield "signature", line[5:].strip()
        elif line == "---page---":
            yield "page", None
        elif " :: " in line:
            yield "field", line.split(" :: ", 1)
        elif line:
            yield "paragraph", line


def lay_out(source, claim):
    head_text, body = source.split("\n\n", 1)
    head = dict(line.split(": ", 1) for line in head_text.splitlines())
    head["number"] = claim["claim_number"]
    letter = Letter(head)
    for kind, value in blocks(body.format(**claim)):
        if kind == "page":
            letter.new_page()
        elif kind == "field":
            letter.field(*value)
        else:
            getattr(letter, kind)(value)
    letter.feet()
    return letter


def pdf_string(text):
    return "<" + ("\ufeff" + text).encode("utf-16-be").hex().upper() + ">"


def pdf_bytes(letter):
    """PDF 1.4, uncompressed: objects 1 catalogue, 2 pages, 3 information, 4 … fonts, then a page and its content in turn."""
    first_page = 4 + len(FONTS)
    kids = " ".join(f"{first_page + 2 * n} 0 R" for n in range(len(letter.pages)))
    fonts = " ".join(f"/{font.resource} {4 + n} 0 R" for n, font in enumerate(FONTS))
    title = f"{letter.head['title']}, {letter.head['number']}"
    objects = [f"<< /Type /Catalog /Pages 2 0 R /Lang ({letter.head['lang']}) >>".encode(),
               f"<< /Type /Pages /Kids [{kids}] /Count {len(letter.pages)} >>".encode(),
               f"<< /Title {pdf_string(title)} /Author {pdf_string(INSURER)} >>".encode()]
    objects += [font.dictionary().encode() for font in FONTS]
    for n, page in enumerate(letter.pages):
        content = b"\n".join(page)
        objects.append((f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << {fonts} >> >>"
                        f" /Contents {first_page + 2 * n + 1} 0 R >>").encode())
        objects.append(f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")
    out, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    return out + (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\n"
                  f"startxref\n{len(out)}\n%%EOF\n").encode()


def read_claims():
    with open(CLAIMS / "claims.csv", encoding="utf-8", newline="") as file:
        claims = list(csv.DictReader(file))
    for claim in claims:
        last, first = claim["policyholder"].split(", ")
        title = re.match(r"(Dr\. )?(.*)", first)
        claim["name"] = f"{title[1] or ''}{title[2]} {last}"
    return claims


def make_database(path, claims):
    path.unlink(missing_ok=True)
    with open(HERE / "source" / "payments.csv", encoding="utf-8", newline="") as file:
        payments = list(csv.DictReader(file))
    database = sqlite3.connect(path)
    with database:
        columns = [column for column in claims[0] if column != "name"]
        database.execute("CREATE TABLE claims (" + ", ".join(
            f"{c} {'REAL' if c == 'amount' else 'TEXT'} {'PRIMARY KEY' if c == 'claim_number' else 'NOT NULL'}" for c in columns) + ")")
        database.execute("CREATE TABLE payments (payment_id INTEGER PRIMARY KEY, claim_number TEXT NOT NULL REFERENCES claims (claim_number), "
                         "paid_on TEXT NOT NULL, payee TEXT NOT NULL, iban TEXT NOT NULL, amount REAL NOT NULL, currency TEXT NOT NULL, "
                         "reference TEXT NOT NULL)")
        marks = ", ".join(f":{c}" for c in columns)
        database.executemany(f"INSERT INTO claims VALUES ({marks})", claims)
        database.executemany("INSERT INTO payments (claim_number, paid_on, payee, iban, amount, currency, reference) VALUES "
                             "(:claim_number, :paid_on, :payee, :iban, :amount, :currency, :reference)", payments)
    database.execute("VACUUM")
    database.close()


def main():
    claims = read_claims()
    for claim in claims:
        source = (HERE / "source" / claim["file"].replace(".pdf", ".txt")).read_text(encoding="utf-8")
        letter = lay_out(source, claim)
        (CLAIMS / claim["file"]).write_bytes(pdf_bytes(letter))
        print(f"{claim['file']}: {len(letter.pages)} pages")
    make_database(CLAIMS / "claims.sqlite", claims)
    print("claims.sqlite: 2 tables")


if __name__ == "__main__":
    main()
