#!/usr/bin/python3
"""Writes records whose values look like the syntax of formats, and lets other programs count what they read.

    check_hostile.py COMMAND FOLDER

COMMAND is the path of bibrecords.dll; FOLDER receives the outputs. The records are the same in every run. A value that ended its field, its
record or its file would make a reader find another number of records, other names of elements, tags or columns, or nothing at all. One line is
printed for each reader; the exit code is 1 when one finds something else than was written.
"""
import csv
import json
import random
import subprocess
import sys
import xml.etree.ElementTree as xml
from html.parser import HTMLParser
from pathlib import Path

COUNT = 600
FORGED = "forged"
PIECES = [
    "\n", "\r\n", "\r", "\u0085", "\u2028", "\t", "  ", "\nER  - \nTY  - JOUR\nTI  - forged\n", "\n\n%0 Book\n%T forged", "\nRT Book\nT1 forged", "\n\nPMID- 666\nTI  - forged\n",
    "      ", "{", "}", "},\n}\n@book{forged,\n  title = {forged}", "\\", "\\}", "\\{", "@book{forged,", "#", "%", "$", "&", "_", "^", "~", "\n- forged: 1", ": ", "\nforged:\n  type: book\n",
    "#x", "*a", "!!python/none", "|", ">", "[", "]", "---\n", "...", "null", '"', "'", '"},{"title":"forged"},{"x":"', ",", "<", "&amp;", "&#60;", "]]>", "<!--", "<?x ?>",
    "</title></titleInfo></mods><mods><titleInfo><title>forged", "</record><record><title>forged</title>", "<i>", "</i>", '<b onclick="x">', "<script>forged</script>", "</span><span class=\"Z3988\" title=\"forged\">",
    "=1+1", '""', '",forged\n', "\x1d", "\x1e", "\x1f", "\x1fa", "\tP31\tQ5", "\nCREATE\nLAST\tLen\t\"forged\"", "||", "\0", "\x1b[31m", "\x7f", "\ufffe", "\ufeff", "\u202e",
    "李", "é", "𝄞", "Jr", "and", "van der", "10.5555/a{b}", "word", "x",
]


def records():
    """The records: each has a title that begins with its number, and some odd values."""
    source = random.Random(20210305)

    def text():
        return "".join(source.choice(PIECES) for _ in range(source.randint(1, 6)))

    fields = ["journal", "volume", "issue", "pages", "publisher", "placeOfPublication", "abstract", "articleType", "edition", "licenseText", "copyright"]
    lists = ["subjects", "alternativeTitles", "series", "notes", "genres", "urls", "collections"]
    for number in range(COUNT):
        record = {"id": f"h{number}", "title": f"N{number} {text()}", "authors": [{"family": "F" + text(), "given": "G" + text()}], "date": "2021-03-05"}
        record.update((name, text()) for name in source.sample(fields, 4))
        record.update((name, [text(), text()]) for name in source.sample(lists, 2))
        record["pmid"] = str(1000 + number)
        yield record


class Spans(HTMLParser):
    """Counts the spans of COinS, and collects all other elements."""

    def __init__(self):
        super().__init__()
        self.count, self.others = 0, set()

    def handle_starttag(self, tag, attrs):
        if tag == "span" and ("class", "Z3988") in attrs:
            self.count += 1
        else:
            self.others.add(tag)


def of_xml(text):
    """The elements that are records, and whether an element or attribute has a forged name."""
    root = xml.fromstring(text)
    for element in root.iter():
        if any(FORGED in name or name.endswith("}script") or name == "script" for name in [str(element.tag), *element.attrib]):
            raise ValueError(f"an element or attribute {element.tag} was forged")
    return root


def children(name):
    return lambda text: sum(1 for element in of_xml(text).iter() if str(element.tag).rpartition("}")[2] == name)


def rows(delimiter):
    def count(text):
        table = list(csv.reader(text.decode("utf-8-sig").splitlines(keepends=True), delimiter=delimiter, strict=delimiter == ","))
        if len({len(row) for row in table}) != 1:
            raise ValueError("rows have different numbers of cells")
        return len(table) - 1
    return count


def spans(text):
    parser = Spans()
    parser.feed(text.decode())
    if parser.others - {"html", "head", "body", "meta", "title", "p", "br"}:
        raise ValueError(f"elements were forged: {parser.others}")
    return parser.count


def through(*command, count):
    """Counts in what a program makes of the output."""
    return lambda text: count(subprocess.run(command, input=text, capture_output=True, check=True).stdout.decode("utf-8-sig").encode())


def bibtex(text):
    from pybtex.database import parse_string
    return len(parse_string(text.decode(), "bibtex").entries)


def yaml(text):
    import yaml as library
    entries = library.safe_load(text.decode())
    if any(key == FORGED for key in entries):
        raise ValueError("a key was forged")
    return len(entries)


def medline(text):
    import io
    from Bio import Medline
    return sum(1 for record in Medline.parse(io.StringIO(text.decode())) if record)


READERS = [
    ("JSON", "json", lambda text: len(json.loads(text))),
    ("JSON", "ndjson", lambda text: len([json.loads(line) for line in text.decode().split("\n") if line])),
    ("JSON", "csl-json", lambda text: len(json.loads(text))),
    ("JSON", "solr", lambda text: len(json.loads(text))),
    ("JSON", "schema-org", lambda text: len(json.loads(text)["@graph"]) if text[:1] == b"{" else len(json.loads(text))),
    ("pybtex", "bibtex", bibtex),
    ("bibutils", "bibtex", through("bib2xml", "/dev/stdin", count=children("mods"))),
    ("pybtex", "biblatex", bibtex),
    ("bibutils", "ris", through("ris2xml", "/dev/stdin", count=children("mods"))),
    ("bibutils", "endnote", through("end2xml", "/dev/stdin", count=children("mods"))),
    ("Biopython", "medline", medline),
    ("ElementTree", "mods", children("mods")),
    ("ElementTree", "marcxml", children("record")),
    ("ElementTree", "oai-dc", children("dc")),
    ("ElementTree", "jats", children("article")),
    ("ElementTree", "pubmed-xml", children("PubmedArticle")),
    ("ElementTree", "endnote-xml", children("record")),
    ("ElementTree", "tei", children("biblStruct")),
    ("yaz-marcdump", "marc", through("yaz-marcdump", "-i", "marc", "-o", "marcxml", "/dev/stdin", count=children("record"))),
    ("csv", "csv", rows(",")),
    ("csv", "tsv", rows("\t")),
    ("PyYAML", "hayagriva", yaml),
    ("html.parser", "coins", spans),
]


def main():
    command, folder = sys.argv[1], Path(sys.argv[2])
    source = folder / "hostile.source.ndjson"
    source.write_text("".join(json.dumps(record) + "\n" for record in records()), encoding="utf-8")
    outputs, failures = {}, 0
    for reader, format, count in READERS:
        if format not in outputs:
            path = folder / f"hostile.{format}"
            subprocess.run(["dotnet", command, "convert", str(source), "--to", format, "-o", str(path), "--quiet"], check=True)
            outputs[format] = path.read_bytes()
        try:
            found = count(outputs[format])
        except Exception as error:   # whatever a reader throws at what it is given
            found = f"{type(error).__name__}: {error}"
        print(f"{reader} {format}: {COUNT} hostile records, {found} read")
        failures += found != COUNT
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
