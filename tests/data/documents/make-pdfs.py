#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the PDF files of this folder, byte by byte, with nothing but the standard library (PDF 1.4, ISO 32000-1). All names are invented."""
import hashlib
import os
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def rc4(key, data):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) & 255])
    return bytes(out)


class Encryption:
    """The standard handler, revision 2, 40 bits (ISO 32000-1, 7.6.3)."""

    def __init__(self, password, file_id):
        padded = (password + PADDING)[:32]
        self.owner = rc4(hashlib.md5(padded).digest()[:5], padded)
        self.permissions = -4
        self.key = hashlib.md5(padded + self.owner + self.permissions.to_bytes(4, "little", signed=True) + file_id).digest()[:5]
        self.user = rc4(self.key, PADDING)

    def stream(self, number, data):
        return rc4(hashlib.md5(self.key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], data)


def page_content(lines):
    """lines: (x, y, text) in points from the lower left corner."""
    out = [b"BT /F1 11 Tf"]
    for x, y, text in lines:
        escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        out.append(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, escaped))
    return b"\n".join(out + [b"ET"])


def column(text, x=72, top=760, step=16):
    return [(x, top - i * step, line) for i, line in enumerate(text.strip().split("\n"))]


def pdf(contents, password=None):
    """contents: one content stream a page."""
    file_id = hashlib.md5(b"".join(contents)).digest()
    encryption = Encryption(password, file_id) if password else None
    count = len(contents)
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>",
               2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(count))),
               3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
    for i, content in enumerate(contents):
        number = 4 + 2 * i
        data = zlib.compress(content)
        if encryption:
            data = encryption.stream(number + 1, data)
        objects[number] = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                           b"/Resources << /Font << /F1 3 0 R >> >> >>" % (number + 1))
        objects[number + 1] = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(data), data)
    trailer = b"/Size %d /Root 1 0 R /ID [<%s> <%s>]" % (len(objects) + 1, file_id.hex().encode(), file_id.hex().encode())
    if encryption:
        objects[len(objects) + 1] = (b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>"
                                     % (encryption.owner.hex().encode(), encryption.user.hex().encode(), encryption.permissions))
        trailer += b" /Encrypt %d 0 R" % len(objects)
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number in sorted(objects):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number in sorted(objects):
        out += b"%010d 00000 n \n" % offsets[number]
    out += b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)
    return bytes(out)


CLAIM = """Claim report
Policy number: HX-2291-044
Insured: Rosalind Achterberg
The washing machine flooded the kitchen on 12 March 2026.
The parquet floor is beyond repair. A plumber was called."""
ESTIMATE = """Estimate of the repair
Drying the floor costs 480 euros.
New parquet costs 2,350 euros."""
GERMAN = """Schadenmeldung
Die Küche steht unter Wasser, der Boden quillt auf.
Straße: Öltzener Weg 9, Größe: 14 m²"""
FORM = column("Policy holder\nPolicy number\nDate of loss") + column("Tomasz Wiśniowiecki".replace("ś", "s") + "\nKL-7710-9\n3 May 2026", x=320)
SCAN = b"0.9 g 72 72 451 698 re f"  # a grey page, as of a scanner without text recognition


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data)


def main():
    three = pdf([page_content(column(CLAIM)), page_content(column(ESTIMATE)), SCAN])
    write("claim.pdf", three)
    write("german.pdf", pdf([page_content(column(GERMAN))]))
    write("form.pdf", pdf([page_content(FORM)]))
    write("encrypted.pdf", pdf([page_content(column(CLAIM))], password=b"open sesame"))
    write("cut-off.pdf", three[:len(three) * 6 // 10])
    write("not-really.pdf", b"%PDF-1.4\n" + bytes(range(1, 200)) * 20)
    # A page tree that contains itself.
    loop = pdf([page_content(column(CLAIM))]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    write("loop.pdf", loop)


if __name__ == "__main__":
    main()
