#!/usr/bin/env python3
"""Writes src/Bibliographic.Records/Input/Marc/marc-8.txt, the characters of MARC-8 and of ISO 5426, and Marc/marks.txt, how letters and marks compose.

    python3 src/Generators/marc-8.py        (needs Debian's package libmarc-charset-perl)

The sets of MARC-8 are the Library of Congress's code tables as the Perl module MARC::Charset ships them. Where the tables map a character to Unicode's private
use area and give an alternative, the alternative is taken; the halves of double marks are U+FE20 to U+FE23, so that each byte is one character.
Compositions are those of Unicode's normalization form C, as far as their mark is one of the sets' or one of U+0300 to U+036F.

Lines of the files:
    set 45 !…        the characters of the set with this final byte, from 0x21 on; a space where there is none
    eacc 2130 0…     the characters of three bytes that begin with 0x21 0x30, from the third byte that is named on
    0301 230 AÁ…     a combining mark, its canonical class, and pairs of a letter and the letter composed with the mark
"""
import subprocess
import unicodedata
from collections import defaultdict
from pathlib import Path

SOURCES = Path(__file__).parent.parent / "Bibliographic.Records"
TARGET, MARKS = SOURCES / "Input/Marc/marc-8.txt", SOURCES / "Marc/marks.txt"
DUMP = r"""
use MARC::Charset::Table; use Storable qw(thaw);
my $db = MARC::Charset::Table->new()->db();
while (my ($key, $value) = each %$db) {
    next unless $key =~ /^(.):/s;
    my ($set, $code) = (ord $1, thaw($value));
    print join("\t", sprintf("%02x", $set), $code->marc, $code->alt || $code->ucs), "\n";
}
"""
LONGEST_GAP = 6

# ISO 5426:1983, the upper half. Marks stand before their letter.
ISO_5426 = {
    0xA1: "¡„£$¥†§′‘“«♭©℗®ʻʼ‚", 0xB6: "‡·″’”»♯ʹʺ¿",
    0xC0: "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030A\u0315\u0312\u030B\u031B\u030C",
    0xD0: "\u0327\u031C\u0326\u0328\u0325\u032E\u0323\u0324\u0332\u0333\u0329\u032D", 0xDD: "\uFE20\uFE21\uFE23",
    0xE1: "ÆĐ", 0xE6: "Ĳ", 0xE8: "ŁØŒ", 0xEC: "Þ", 0xF1: "æđð", 0xF5: "ıĳ", 0xF8: "łøœßþ",
}

rows = subprocess.run(["perl", "-e", DUMP], capture_output=True, check=True, text=True).stdout.splitlines()
sets, eacc = defaultdict(dict), {}
for row in rows:
    final, code, point = row.split("\t")
    if final == "31":
        eacc[int(code, 16)] = chr(int(point, 16))
    elif final != "42" and 0x21 <= int(code, 16) <= 0x7E:
        sets[final][int(code, 16)] = chr(int(point, 16))
for start, text in ISO_5426.items():
    for i, c in enumerate(text):
        sets["5426"][(start & 0x7F) + i] = c

lines = []
for final in sorted(sets):
    table = sets[final]
    lines.append(f"set {final} " + "".join(table.get(i, " ") for i in range(0x21, max(table) + 1)))

previous = None
for code in sorted(eacc):
    prefix = code >> 8
    if previous is None or prefix != previous >> 8 or code - previous > LONGEST_GAP:
        lines.append(f"eacc {prefix:04X} {chr(code & 0xFF)}")
    else:
        lines[-1] += " " * (code - previous - 1)
    lines[-1] += eacc[code]
    previous = code

marks = {c for table in sets.values() for c in table.values() if unicodedata.combining(c)}
pairs = defaultdict(str)
for point in range(0xC0, 0x2FFFF):
    parts = unicodedata.decomposition(chr(point)).split()
    if len(parts) == 2 and "<" not in parts[0]:
        base, mark = (chr(int(part, 16)) for part in parts)
        if (mark in marks or "\u0300" <= mark <= "\u036f") and unicodedata.normalize("NFC", base + mark) == chr(point):
            pairs[mark] += base + chr(point)
MARKS.write_text("".join(f"{ord(mark):04X} {unicodedata.combining(mark)} {pairs[mark]}\n" for mark in sorted(marks | set(pairs))), encoding="utf-8")
TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
print(len(lines), "lines,", TARGET.stat().st_size, "bytes,", len(eacc), "characters of EACC,", sum(map(len, pairs.values())) // 2, "compositions")
