#!/usr/bin/python3
"""Reads BibTeX and RIS as other programs do and compares what they read with the library's own JSON, value by value.

    check_bibtex_ris.py FOLDER

FOLDER holds records.ndjson, records.bib and records.ris, of the same records in the same order. Needs Debian's bibutils, python3-pybtex and
libtext-bibtex-perl. One line is printed for each reader, then every difference; the exit code is 1 when there is one.

What a reader is known to read wrongly however it is written is left out of the comparison, here and nowhere else:

bibutils, RIS
    - divides names at "and", takes an undivided name apart at commas and blanks: records with such a name are not compared by their authors;
    - leaves a comma in the given name before a suffix.
bibutils, both
    - knows no PMID;
    - divides titles into title and subtitle, and given names into their words and initials;
    - writes a suffix with a point;
    - reads equal authors and equal keywords once;
    - takes the series of a book for what holds it.
bibutils, BibTeX
    - makes typographic quotes and dashes of the ASCII ones;
    - does not know the commands \\textbackslash and \\textsubscript, and gives other characters for ^ and ~;
    - divides keywords at semicolons, and at commas in braces.
"""
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from judging import Comparison, one_line, title_text

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MODS = "{http://www.loc.gov/mods/v3}"
BTPARSE = r"""
use strict; use utf8; use JSON::PP; use Text::BibTeX; use Text::BibTeX::Name;
my $json = JSON::PP->new->canonical->ascii;
my $file = Text::BibTeX::File->new($ARGV[0], {binmode => 'utf-8'}) or die "cannot open";
while (my $entry = Text::BibTeX::Entry->new($file)) {
    my %fields;
    for my $name ($entry->fieldlist) {
        if ($name eq 'author') {
            $fields{$name} = [map { my $n = $_; [map { join ' ', $n->part($_) } qw(von last jr first)] } $entry->names($name)];
        } else {
            $fields{$name} = $entry->get($name);
        }
    }
    print $json->encode({ok => $entry->parse_ok ? 1 : 0, key => $entry->key, fields => \%fields}), "\n";
}
"""


def series_number(record):
    """The number of a series behind a semicolon, which BibTeX has a field for where there is no volume or issue."""
    series = (record.get("series") or [""])[0]
    return "" if record.get("volume") else series.rpartition(" ; ")[2] if " ; " in series else ""


def latex_text(latex):
    """The characters of LaTeX that the library writes."""
    marks = {"\\textbackslash": "\ue000", "\\textbraceleft": "\ue001", "\\textbraceright": "\ue002", "\\textasciitilde": "~", "\\textasciicircum": "^",
             "\\{": "\ue001", "\\}": "\ue002"}
    latex = re.sub(r"\{(\\text(?:backslash|braceleft|braceright|asciitilde|asciicircum))\}", lambda m: marks[m[1]], latex)
    latex = re.sub(r"\\[{}]", lambda m: marks[m[0]], latex)
    latex = re.sub(r"\\(?:textit|textbf|textsc|textsuperscript|textsubscript)(?=\{)", "", latex)
    latex = re.sub(r"\\([#$%&_])", r"\1", latex)
    return latex.replace("{", "").replace("}", "").replace("\ue000", "\\").replace("\ue001", "{").replace("\ue002", "}")


def keywords(latex):
    """Splits at commas outside braces."""
    words, depth, start = [], 0, 0
    for at, c in enumerate(latex):
        depth += (c == "{") - (c == "}") if at == 0 or latex[at - 1] != "\\" else 0
        if c == "," and depth == 0:
            words.append(latex[start:at])
            start = at + 1
    return [latex_text(word.strip()) for word in words + [latex[start:]] if word.strip()]


def expected(record):
    """What a reader should find."""
    address = record.get("licenseUrl") or record.get("licenseText")
    authors = []
    for author in record.get("authors", []):
        name = tuple(one_line(author.get(part)) for part in ("family", "given", "suffix"))
        authors.append(name if name[0] else (one_line(author.get("literal")), "", ""))
    return {
        "title": one_line(title_text(record.get("title"))),
        "authors": authors,
        "divided": any(not name[1] or re.search(r"\band\b", name[0], re.I) for name in authors),
        "journal": one_line(record.get("journal")),
        "date": record.get("date", ""),
        "volume": one_line(record.get("volume")),
        "issue": one_line(record.get("issue")),
        "number": one_line(record.get("issue") or series_number(record)),
        "pages": one_line(record.get("pages")),
        "doi": record.get("doi", ""),
        "pmid": record.get("pmid", ""),
        "pmcid": record.get("pmcid", ""),
        "publisher": one_line(record.get("publisher")),
        "abstract": one_line(record.get("abstract")),
        "subjects": [one_line(subject) for subject in record.get("subjects", []) if one_line(subject)],
        "rights": one_line(f"{record.get('copyright') or ''} {address or ''}"),
        "id": one_line(record.get("id")),
    }


def compare_fields(comparison, record, fields, authors):
    """BibTeX's fields as they stand, in LaTeX."""
    def field(name):
        return latex_text(fields.get(name, ""))

    date = fields.get("year", "")
    month = fields.get("month", "")[:3].lower()
    if month:
        date += f"-{MONTHS.index(month) + 1:02}"
    if fields.get("day"):
        date += f"-{int(fields['day']):02}"
    for name, got in [
        ("title", field("title")), ("journal", field("journal") or field("booktitle")), ("date", date), ("volume", field("volume")), ("number", field("number")),
        ("doi", fields.get("doi", "")), ("pmid", field("pmid")), ("pmcid", field("pmcid")),
        ("publisher", field("publisher") or field("school") or field("institution")), ("abstract", field("abstract")), ("rights", field("copyright")), ("id", field("recordid")),
        ("subjects", keywords(fields.get("keywords", ""))),
    ]:
        comparison.value(record, name, record[name], got)
    comparison.value(record, "pages", record["pages"], field("pages").replace("--", "-"), lambda pages: re.sub("[-–]", "-", pages))
    comparison.value(record, "authors", [" ".join(filter(None, (n[0], n[2], n[1]))) for n in record["authors"]], [latex_text(author) for author in authors])


def check_pybtex(path, records):
    from pybtex.database import parse_file
    comparison = Comparison("pybtex", "bibtex", records)
    entries = list(parse_file(str(path)).entries.values())
    for record, entry in zip(records, entries):
        authors = [" ".join(p.prelast_names + p.last_names + p.lineage_names + p.first_names + p.middle_names) for p in entry.persons.get("author", [])]
        compare_fields(comparison, record, dict(entry.fields), authors)
    return comparison.report(len(entries))


def check_btparse(path, records):
    comparison = Comparison("btparse", "bibtex", records)
    run = subprocess.run(["perl", "-e", BTPARSE, str(path)], capture_output=True, text=True, check=True)
    entries = [json.loads(line) for line in run.stdout.splitlines()]
    if run.stderr:
        comparison.faults.append(run.stderr.strip())
    for record, entry in zip(records, entries):
        comparison.value(record, "entry", 1, entry["ok"])
        fields = entry["fields"]
        authors = [" ".join(filter(None, name)) for name in fields.pop("author", [])]
        compare_fields(comparison, record, fields, authors)
    return comparison.report(len(entries))


def check_bibutils(command, format, path, records):
    comparison = Comparison("bibutils", format, records)
    run = subprocess.run([command, "-nb", str(path)], capture_output=True, check=True)
    entries = xml.fromstring(run.stdout.decode("utf-8-sig")).findall(MODS + "mods")
    is_ris = format == "ris"

    def text(entry, *names):
        found = entry.find("/".join(MODS + name for name in names))
        return (found.text or "") if found is not None else ""

    for record, entry in zip(records, entries):
        identifiers = {node.get("type"): node.text for node in entry.findall(MODS + "identifier")}
        notes = [node.text for node in entry.findall(MODS + "note")]
        host = next((node for node in entry.findall(MODS + "relatedItem") if node.get("type") == "host"), xml.Element("none"))
        title = text(entry, "titleInfo", "title") + text(entry, "titleInfo", "subTitle")
        comparison.value(record, "title", record["title"], title, loose)
        comparison.value(record, "doi", record["doi"], identifiers.get("doi", ""))
        comparison.value(record, "abstract", record["abstract"], text(entry, "abstract"), loose if not is_ris else lambda value: value)
        subjects = [node.findtext(MODS + "topic") for node in entry.findall(MODS + "subject")]
        comparison.value(record, "subjects", record["subjects"], subjects, loose_list if not is_ris else lambda value: list(dict.fromkeys(value)))
        date = text(entry, "originInfo", "dateIssued") or text(host, "part", "date") or text(entry, "part", "date")
        comparison.value(record, "date", record["date"], date)
        if record["journal"]:
            comparison.value(record, "journal", record["journal"], text(host, "titleInfo", "title") + text(host, "titleInfo", "subTitle"), loose if not is_ris else lambda value: value)
        if is_ris:
            comparison.value(record, "pmcid", record["pmcid"], next((note for note in notes if note.startswith("PMC")), ""))
            addresses = [node.text for node in entry.iter(MODS + "url")]
            comparison.value(record, "rights", record["rights"], record["rights"] if record["rights"] in notes + addresses + [""] else notes)
            if record["id"]:
                comparison.value(record, "id", record["id"].replace(" ", ""), (identifiers.get("citekey") or "").replace(" ", ""), loose)
        part = host.find(MODS + "part")
        if part is None:
            part = entry.find(MODS + "part")
        details = {} if part is None else {node.get("type"): node.findtext(MODS + "number") for node in part.findall(MODS + "detail")}
        comparison.value(record, "volume", record["volume"], details.get("volume", ""))
        comparison.value(record, "issue", record["issue" if is_ris else "number"], details.get("issue") or details.get("number") or "")
        names = [name for name in entry.findall(MODS + "name") if name.findtext(f"{MODS}role/{MODS}roleTerm") == "author"]
        if is_ris and record["divided"]:
            continue
        comparison.value(record, "authors", ["".join(author) for author in record["authors"]], [mods_name(name) for name in names],
                         lambda value: list(dict.fromkeys(loose(name) for name in value)))
    return comparison.report(len(entries))


def loose(value):
    """Without what bibutils rewrites: quotes, dashes, blanks, the colon between title and subtitle, backslashes."""
    value = value.translate({0x2018: "'", 0x2019: "'", 0x201c: '"', 0x201d: '"', 0x2013: "-", 0x2014: "-"})
    value = value.replace("''", '"').replace("\\textbackslash", "").replace("\\textsubscript", "").replace("⌃", "^")
    return re.sub(r"[\s:?.,`~\\{}-]", "", value)


def loose_list(values):
    """Keywords, wherever they were put apart."""
    return loose("".join(values)).replace(";", "")


def mods_name(name):
    parts = {"family": "", "given": "", "suffix": "", None: ""}
    for part in name.findall(MODS + "namePart"):
        parts[part.get("type")] += part.text or ""
    return parts["family"] + parts[None] + parts["given"] + parts["suffix"]


def main():
    folder = Path(sys.argv[1])
    lines = (folder / "records.ndjson").read_text("utf-8").split("\n")
    records = [expected(json.loads(line)) for line in lines if line]
    differences = check_bibutils("ris2xml", "ris", folder / "records.ris", records)
    differences += check_bibutils("bib2xml", "bibtex", folder / "records.bib", records)
    differences += check_pybtex(folder / "records.bib", records)
    differences += check_btparse(folder / "records.bib", records)
    sys.exit(1 if differences else 0)


main()
