#!/usr/bin/python3
"""Lets yaz-marcdump, MARC::Record and pymarc read files of MARC, sound and damaged ones, and holds against them what the library reads.

    check_marc_reading.py COMMAND [SAMPLE]

COMMAND is the path of bibrecords.dll; SAMPLE is a folder with real records (../shared/marc/sample), of which the files are compared too. Needs Debian's yaz and
libmarc-record-perl. pymarc is asked where Python has it; a few lines that read ISO 2709 as pymarc does, by lengths and addresses alone, are asked
always. Of sound files both read the same fields, indicators, codes and values. Of damaged ones every record that a reader gets as it was
meant is one that the library gets so. One line is printed for each file and reader, then the differences; the exit code is 1 when there is one.

Not compared: the lengths and addresses in the leader and its position 9, which the readers set; composed and decomposed characters; white space at the ends of
control fields, which yaz-marcdump takes off in MARCXML.
"""
import gzip
import json
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as xml
from pathlib import Path
from xml.sax.saxutils import escape

try:
    import pymarc
except ImportError:
    pymarc = None

COUNT = 200
MARC_RECORD = r"""
use strict; use JSON::PP; use MARC::Batch;
my $json = JSON::PP->new->ascii;
my $batch = MARC::Batch->new('USMARC', $ARGV[0]); $batch->strict_off; $batch->warnings_off;
while (1) {
    my $record = eval { $batch->next }; last if $@ || !$record;
    my @fields = map { my $f = $_; $f->is_control_field ? [$f->tag, $f->data]
        : [$f->tag, $f->indicator(1) . $f->indicator(2), map { [@$_] } $f->subfields] } $record->fields;
    print $json->encode({leader => $record->leader, fields => \@fields}), "\n";
}
"""
WORDS = "marsh fen reed heron maps étangs Überschwemmung пойма 湿地 guide: / & < > \" ' | $a _b ^ 1998- 12 cm".split()
MARC8 = {"é": b"\xe2e", "Ü": b"\xe8U", "ł": b"\xb1", "ø": b"\xb2", "ñ": b"\xe4n"}


def invented(source, words):
    """Records as (leader, [(tag, indicators or None, value or [(code, value)])]), each with its own 001."""
    for number in range(COUNT):
        text = lambda: " ".join(source.choice(words) for _ in range(source.randint(1, 9)))
        fields = [("001", None, f"m{number}"), ("008", None, "210304s2021    enka          000 0 eng d")]
        fields.append(("245", "10", [("a", text() + " :"), ("b", text())]))
        for _ in range(source.randint(1, 20)):
            subfields = [(source.choice("abcdxyz0159"), source.choice([text(), text(), ""])) for _ in range(source.randint(1, 4))]
            fields.append((source.choice("100 260 300 490 500 505 520 650 651 700 830 856 880 952".split()), source.choice([" 0", "1 ", "  ", "12", "07"]), subfields))
        yield f"00000{source.choice('nc')}{source.choice('aegm')}m a2200000 a 4500", fields


def iso2709(leader, fields, encode=str.encode):
    data, directory = b"", b""
    for tag, indicators, value in fields:
        content = encode(value) if indicators is None else encode(indicators) + b"".join(b"\x1f" + encode(code + text) for code, text in value)
        directory += b"%s%04d%05d" % (tag.encode(), len(content) + 1, len(data))
        data += content + b"\x1e"
    base = 24 + len(directory) + 1
    return b"%05d%s%05d%s" % (base + len(data) + 1, leader[5:12].encode(), base, leader[17:].encode()) + directory + b"\x1e" + data + b"\x1d"


def lie(source, record):
    """A record of ISO 2709 with a fault of one of the kinds that files have."""
    base = int(record[12:17])
    at = 24 + 12 * source.randrange((base - 25) // 12)
    return source.choice([
        lambda: b"%05d" % source.choice([0, 24, len(record) - 3, len(record) + 7, 99999]) + record[5:],
        lambda: b"     " + record[5:],
        lambda: record[:12] + b"%05d" % (base + source.choice([-1, 1, 12])) + record[17:],
        lambda: record[:at + 3] + b"%04d" % source.choice([0, 1, 9999]) + record[at + 7:],
        lambda: record[:at + 7] + b"%05d" % source.choice([0, 1, 99999]) + record[at + 12:],
        lambda: record[:base - 1] + b" " + record[base:],
        lambda: record[:base] + record[base:].replace(b"\x1e", b" "),
        lambda: record[:base] + record[base:].replace(b"\x1e", b" ", 1),
        lambda: record[:at + 3] + source.choice([b"x", b" "]) + record[at + 4:],
        lambda: record[:-1] + b"\r\n\x1d",
        lambda: record[:-1],
        lambda: record + source.choice([b"\r\n", b"\n\n", b"  ", b"\0\0"]),
    ])()


def marcxml(records, prefix="m:", namespace=True, collection=True):
    name = lambda local: prefix + local
    declaration = f' xmlns{":" + prefix[:-1] if prefix else ""}="http://www.loc.gov/MARC21/slim"' if namespace else ""
    out = ['<?xml version="1.0" encoding="UTF-8"?>', f"<{name('collection')}{declaration}>" if collection else ""]
    for leader, fields in records:
        out.append(f"<{name('record')}><{name('leader')}>{leader}</{name('leader')}>")
        for tag, indicators, value in fields:
            if indicators is None:
                out.append(f'<{name("controlfield")} tag="{tag}">{escape(value)}</{name("controlfield")}>')
                continue
            parts = "".join(f'<{name("subfield")} code="{code}">{escape(text)}</{name("subfield")}>' for code, text in value)
            out.append(f"<{name('datafield')} ind1='{indicators[0]}' ind2='{indicators[1]}' tag=\"{tag}\">{parts}</{name('datafield')}>")
        out.append(f"</{name('record')}>")
    return "\n".join(out + [f"</{name('collection')}>" if collection else ""])


def plain(text):
    return unicodedata.normalize("NFC", text or "")


def comparable(fields):
    return [(tag, indicators, plain(value).strip() if indicators is None else [(code, plain(text)) for code, text in value]) for tag, indicators, value in fields]


def read_xml(path):
    records = []
    for record in xml.parse(path).getroot().iter():
        if record.tag.rpartition("}")[2] != "record":
            continue
        fields = []
        for field in record:
            local = field.tag.rpartition("}")[2]
            if local == "controlfield":
                fields.append((field.get("tag"), None, field.text or ""))
            elif local == "datafield":
                fields.append((field.get("tag"), field.get("ind1") + field.get("ind2"), [(subfield.get("code"), subfield.text or "") for subfield in field]))
        records.append(comparable(fields))
    return records


def clean(data):
    """What yaz-marcdump writes may hold characters that XML does not have; and its documents of several records their own heads."""
    return re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b" ", data)


def read_by_yaz(path, folder, kind, encoding):
    out = folder / "yaz.xml"
    result = subprocess.run(["yaz-marcdump", "-i", kind, "-o", "marcxml", *(["-f", encoding, "-t", "utf-8"] if encoding else []), str(path)], capture_output=True, check=False)
    data = clean(result.stdout)
    if b"</collection>" not in data:
        data += b"</collection>"   # it ends at a record that it cannot read
    out.write_bytes(data)
    try:
        return read_xml(out)
    except xml.ParseError:
        return []


def read_by_marc_record(path, *_):
    result = subprocess.run(["perl", "-e", MARC_RECORD, str(path)], capture_output=True, check=False, text=True, errors="replace")
    records = []
    for line in result.stdout.splitlines():
        fields = json.loads(line)["fields"]
        records.append(comparable([(field[0], None, field[1]) if field[0] < "010" else (field[0], field[1], field[2:]) for field in fields]))
    return records


def read_by_pymarc(path, *_):
    records = []
    with open(path, "rb") as file:
        for record in pymarc.MARCReader(file, permissive=True):
            if record is not None:
                records.append(comparable([(field.tag, None, field.data) if field.tag.isdigit() and field.tag < "010"
                                           else (field.tag, field.indicator1 + field.indicator2, list(field)) for field in record.fields]))
    return records


def read_by_directory(path, *_):
    """As pymarc reads: a record has the length that it tells, and each field the place that the directory tells."""
    file, records = path.read_bytes(), []
    while file[:5].isdigit() and int(file[:5]) > 24:
        record, file = file[:int(file[:5])], file[int(file[:5]):]
        try:
            base, fields = int(record[12:17]), []
            for at in range(24, base - 1, 12):
                tag, length, start = record[at:at + 3].decode("ascii"), int(record[at + 3:at + 7]), base + int(record[at + 7:at + 12])
                indicators, *subfields = record[start:start + length - 1].split(b"\x1f")
                fields.append((tag, None, indicators.decode()) if tag.isdigit() and tag < "010" else
                              (tag, indicators.decode("ascii").ljust(2)[:2], [(part[:1].decode("ascii"), part[1:].decode()) for part in subfields if part]))
            records.append(comparable(fields))
        except ValueError:
            continue
    return records


READERS = {"yaz-marcdump": read_by_yaz, "MARC::Record": read_by_marc_record, "by the directory": read_by_directory, **({"pymarc": read_by_pymarc} if pymarc else {})}


def read_by_library(command, path, folder):
    out = folder / "library.xml"
    out.unlink(missing_ok=True)
    subprocess.run(["dotnet", command, "convert", str(path), "--to", "marcxml", "-o", str(out), "--quiet"], check=False)
    return read_xml(out) if out.exists() else []


def number(record):
    return next((value for tag, indicators, value in record if tag == "001" and indicators is None), None)


def compare(name, judge, judged, ours, truth=None):
    """Differences between what a judge reads and what the library reads. Of a damaged file only what the judge gets as it was meant counts."""
    if truth is None:
        differences = [f"record {at}: {judge} {one}, the library {other}" for at, (one, other) in enumerate(zip(judged, ours)) if one != other]
        if len(judged) != len(ours):
            differences.append(f"{judge} reads {len(judged)} records, the library {len(ours)}")
        count = len(judged)
    else:
        meant = {number(record): record for record in truth}
        right = [record for record in judged if meant.get(number(record)) == record]
        of_library = [record for record in ours if meant.get(number(record)) == record]
        differences = [f"{judge} reads {number(record)} as it was meant, and the library does not" for record in right if record not in of_library]
        count = f"{len(right)} of {len(truth)} as they were meant, the library {len(of_library)};"
    print(f"{name}, {judge}: {count} records, {len(differences)} differences")
    for difference in differences[:5]:
        print("   ", difference[:600])
    return len(differences)


def compare_damaged(name, records, truth, command, folder):
    """Most readers stop at faults: they get each record in a file of its own, and the library all of them in one."""
    (folder / "damaged.mrc").write_bytes(b"".join(records))
    ours = read_by_library(command, folder / "damaged.mrc", folder)
    failures = 0
    for judge, read in READERS.items():
        judged = []
        for record in records:
            (folder / "one.mrc").write_bytes(record)
            judged += read(folder / "one.mrc", folder, "marc", "")
        failures += compare(name, judge, judged, ours, truth)
    return failures


def main(command, sample=None):
    source = random.Random(20210305)
    failures = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        records = list(invented(source, WORDS))
        truth = [comparable(fields) for _, fields in records]
        sound, cut = folder / "sound.mrc", folder / "cut.mrc"
        whole = [iso2709(*record) for record in records]
        sound.write_bytes(b"".join(whole))
        lies = [lie(source, record) if source.random() < 0.5 else record for record in whole]
        cut.write_bytes(b"".join(whole)[:-50])
        old = list(invented(source, ["caf", "e", *MARC8, "maps", "1998"]))
        marc8 = folder / "marc8.mrc"
        encode = lambda text: b"".join(MARC8.get(c, c.encode()) for c in text)
        marc8.write_bytes(b"".join(iso2709(leader[:9] + " " + leader[10:], fields, encode) for leader, fields in old))
        for name, path, expected, encoding in (("sound ISO 2709", sound, None, ""), ("cut ISO 2709", cut, truth, ""), ("MARC-8", marc8, None, "marc-8")):
            ours = read_by_library(command, path, folder)
            failures += compare(name, "yaz-marcdump", read_by_yaz(path, folder, "marc", encoding), ours, expected)
            if not encoding:
                for judge in list(READERS)[1:]:
                    failures += compare(name, judge, READERS[judge](path), ours, expected)
        failures += compare_damaged("damaged ISO 2709", lies, truth, command, folder)
        for name, options in (("MARCXML", {"prefix": ""}), ("MARCXML with a prefix", {}), ("MARCXML without a namespace", {"prefix": "", "namespace": False})):
            path = folder / "records.xml"
            path.write_text(marcxml(records, **options), encoding="utf-8")
            failures += compare(name, "yaz-marcdump", read_by_yaz(path, folder, "marcxml", ""), read_by_library(command, path, folder))
        if sample:
            for file, kind, encoding in (("iso2709.mrc.gz", "marc", ""), ("marcxml.xml.gz", "marcxml", "")):
                path = folder / file[:-3]
                path.write_bytes(gzip.open(Path(sample) / file).read())
                failures += compare(f"real records, {kind}", "yaz-marcdump", read_by_yaz(path, folder, kind, encoding), read_by_library(command, path, folder))
            real = [record + b"\x1d" for record in (folder / "iso2709.mrc").read_bytes().split(b"\x1d")[:-1]]
            truth = read_by_directory(folder / "iso2709.mrc")
            failures += compare_damaged("damaged real records", [lie(source, record) if source.random() < 0.7 else record for record in real], truth, command, folder)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
