#!/usr/bin/python3
"""Reads the remaining formats as other programs do and compares what they read with the library's own JSON, value by value.

    check_others.py FOLDER

FOLDER holds records.ndjson, .json, .solr.json, .jsonld, .csl.json, .biblatex.bib, .jats.xml, .enw and .nbib, of the same records in the same order.
Needs Debian's jq, pandoc, bibutils, python3-biopython and python3-rdflib. One line is printed for each reader, then the differences; the exit code is 1
when there is one.

What a reader is known to read wrongly however it is written is left out of the comparison, here and nowhere else:

pandoc
    - writes ASCII quotes as typographic ones or the other way round;
    - of JATS gives title, authors and year only.
end2xml (bibutils)
    - takes groups apart at blanks, and a suffix into the given name: only persons without a suffix are compared;
    - has no field for a PMID or a DOI.
"""
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from judging import Comparison, one_line, title_text

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MODS = "{http://www.loc.gov/mods/v3}"
SCHEMA = "https://schema.org/"


def run(*command, text=None):
    return subprocess.run(command, input=text, capture_output=True, check=True).stdout.decode("utf-8-sig")


def plain(value):
    return re.sub(r"\s+", " ", (value or "").translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-"})).strip()


def names(record):
    return [plain(" ".join(filter(None, (a.get("given"), a.get("family"), a.get("suffix"))))) if a.get("family") else plain(a["literal"]) for a in record.get("authors", [])]


def compare(comparison, record, got, *values):
    """Compares the values named, each as it stands in the library's own JSON."""
    for name in values:
        want = title_text(record.get("title")) if name == "title" else record.get(name)
        comparison.value(record, name, plain(one_line(want or "")), plain(got.get(name)))


def check_jq(folder, records):
    differences = 0
    fields = "[.id, .pmid, .pmcid, .doi, .title, .date, .abstract, (.authors // [] | length)]"
    for file, filter in (("records.ndjson", fields), ("records.json", f".[] | {fields}"), ("records.solr.json", f".[] | .fullrecord | fromjson | {fields}")):
        comparison = Comparison("jq", file.partition(".")[2], records)
        rows = [json.loads(line) for line in run("jq", "-c", filter, str(folder / file)).splitlines()]
        for record, row in zip(records, rows):
            want = [record.get(name) for name in ("id", "pmid", "pmcid", "doi", "title", "date", "abstract")] + [len(record.get("authors", []))]
            for name, a, b in zip(("id", "pmid", "pmcid", "doi", "title", "date", "abstract", "authors"), want, row):
                comparison.value(record, name, a, b)
        differences += comparison.report(len(rows))
    return differences


def check_json_ld(folder, records):
    from rdflib import Graph, URIRef, RDF
    comparison = Comparison("rdflib", "schema-org", records)
    document = json.loads((folder / "records.jsonld").read_text("utf-8"))
    items = document.get("@graph", document) if isinstance(document, dict) else document
    for record, item in zip(records, items):
        item = dict(item, **{"@context": {"@vocab": SCHEMA}})   # the published context is on the web
        graph = Graph().parse(data=json.dumps(item), format="json-ld")
        node = next(subject for subject in graph.subjects(URIRef(SCHEMA + "name")) if not list(graph.subjects(None, subject)))
        value = lambda name, of=node: str(graph.value(of, URIRef(SCHEMA + name)) or "")
        ids = {value("propertyID", one): value("value", one) for one in graph.objects(node, URIRef(SCHEMA + "identifier"))}
        got = {"title": value("name"), "date": value("datePublished"), "abstract": value("abstract"), **ids}
        compare(comparison, record, got, "title", "date", "abstract", "pmid", "pmcid", "doi")
        authors = {value("name", one) for one in graph.objects(node, URIRef(SCHEMA + "author"))}
        comparison.value(record, "authors", sorted(set(names(record))), sorted(plain(name) for name in authors))
    return comparison.report(len(items))


def check_pandoc(folder, records):
    differences = 0
    for format, file in (("biblatex", "records.biblatex.bib"), ("csljson", "records.csl.json")):
        comparison = Comparison("pandoc", format, records)
        by_order = json.loads(run("pandoc", "-f", format, "-t", "csljson", str(folder / file)))
        by_doi = {item.get("DOI", item.get("title")): item for item in by_order}
        for record, item in zip(records, by_order if format == "csljson" else [by_doi.get(r.get("doi"), {}) or find(by_order, r) for r in records]):
            parts = item.get("issued", {}).get("date-parts", [[]])[0]
            date = "-".join(f"{int(part):02}" for part in parts)
            got = {"title": re.sub("<[^>]*>", "", item.get("title", "")), "date": date, "doi": item.get("DOI"), "pmid": item.get("PMID"), "pmcid": item.get("PMCID"),
                   "publisher": item.get("publisher"), "journal": item.get("container-title"), "abstract": re.sub("<[^>]*>", "", item.get("abstract", ""))}
            compare(comparison, record, got, "date", "doi", "pmid", "pmcid", "publisher", "journal")
            comparison.value(record, "title", loose(title_text(record.get("title"))), loose(got["title"]))
            comparison.value(record, "authors", [loose(name) for name in names(record)], [loose(pandoc_name(name)) for name in item.get("author", [])])
        differences += comparison.report(len(by_order))
    return differences


def find(items, record):
    return next((item for item in items if loose(re.sub("<[^>]*>", "", item.get("title", ""))) == loose(title_text(record.get("title")))), {})


def loose(value):
    return re.sub(r"[^\w]|_", "", plain(value)).lower()


def pandoc_name(name):
    return name.get("literal") or " ".join(filter(None, (name.get("given"), name.get("dropping-particle"), name.get("non-dropping-particle"), name.get("family"), name.get("suffix"))))


def check_medline(folder, records):
    from Bio import Medline
    comparison = Comparison("Biopython", "medline", records)
    with open(folder / "records.nbib", encoding="utf-8") as file:
        items = list(Medline.parse(file))
    for record, item in zip(records, items):
        ids = [value.partition(" ") for value in item.get("AID", [])]
        year, month, day = (item.get("DP", "").split() + ["", "", ""])[:3]
        date = "-".join(filter(None, (year, f"{MONTHS.index(month) + 1:02}" if month else "", f"{int(day):02}" if day else "")))
        got = {"pmid": item.get("PMID"), "pmcid": item.get("PMC"), "doi": next((id for id, _, kind in ids if kind == "[doi]"), None), "title": item.get("TI"), "date": date,
               "abstract": item.get("AB"), "journal": item.get("JT")}
        compare(comparison, record, got, "pmid", "pmcid", "doi", "title", "date", "abstract", "journal")
        people = [f"{a['family']}, {a['given']}" + (f" {a['suffix']}" if a.get("suffix") else "") for a in record.get("authors", []) if a.get("given")]
        comparison.value(record, "authors", people, [name for name in item.get("FAU", []) if "," in name])
    return comparison.report(len(items))


def check_enw(folder, records):
    comparison = Comparison("bibutils", "endnote", records)
    items = xml.fromstring(run("end2xml", str(folder / "records.enw"))).findall(MODS + "mods")
    for record, item in zip(records, items):
        title = (item.findtext(f"{MODS}titleInfo/{MODS}title") or "") + (item.findtext(f"{MODS}titleInfo/{MODS}subTitle") or "")
        comparison.value(record, "title", loose(title_text(record.get("title"))), loose(title))
        comparison.value(record, "abstract", plain(one_line(record.get("abstract"))), plain(item.findtext(MODS + "abstract")))
        people = {loose(a["family"] + a["given"]) for a in record.get("authors", []) if a.get("given") and not a.get("suffix")}
        read = {loose("".join(part.text or "" for kind in ("family", "given") for part in name.findall(MODS + "namePart") if part.get("type") == kind)) for name in item.findall(MODS + "name")}
        comparison.value(record, "authors", sorted(people), sorted(people & read))
    return comparison.report(len(items))


def main():
    folder = Path(sys.argv[1])
    records = [json.loads(line) for line in (folder / "records.ndjson").read_text("utf-8").split("\n") if line]
    differences = sum(check(folder, records) for check in (check_jq, check_json_ld, check_pandoc, check_medline, check_enw))
    sys.exit(1 if differences else 0)


main()
