#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""start_libraries.py PROGRAM MODULE: fails when the program loads a library at its start that belongs to one of its modules. MODULE needs the
libraries for the network; that they are found there shows that they would be found in the program."""
import subprocess
import sys

LATER = {
    'libQt6Network': 'app/network',
    'libQt6HttpServer': 'app/network',
    'libcurl': 'app/network',
    'libKF6SyntaxHighlighting': 'ui/widgets/code',
    'libQt6Charts': 'ui/insights/charts',
    'libpoppler': 'app/extract',
    'libarchive': 'app/extract',
    'libgumbo': 'app/extract',
    'libphonenumber': 'the build',
}


def loaded(path):
    listing = subprocess.run(['ldd', path], capture_output=True, text=True, check=True).stdout
    return {line.split()[0] for line in listing.splitlines() if line.strip()}


def early(libraries):
    return sorted((library, place) for library in libraries for name, place in LATER.items() if library.startswith(name))


program, module = sys.argv[1:]
if not early(loaded(module)):
    sys.exit(f'{module} needs none of the libraries that this looks for: the look is blind')
found = early(loaded(program))
for library, place in found:
    print(f'{program} loads {library} at its start; it belongs to {place}')
sys.exit(bool(found))
