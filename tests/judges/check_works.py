#!/usr/bin/python3
"""Compares what reference managers read of works of all kinds with the records, value by value.

    check_works.py TOOL FOLDER [SCHEMAS] [--accept]

TOOL is bibrecords.dll, FOLDER receives the outputs, SCHEMAS is as in check_xml_marc.py. works.ndjson has a full and a sparse record of every kind of work, a page that comes twice, keys that are
equal, and a first record without a PMID. Readers are Zotero's translators and citation-js (npm), JabRef, bibutils, biber and pandoc (Debian). Those that are
not installed are named and skipped.

works.tsv has what is not read as it was meant, one line for each reader, format and value, with the records. "!" before a record: something else is read in
the place of the value. Everything else is read. This program fails when that is no longer so; --accept writes the file anew, to be looked through. A test of
the library compares its loss reports with works.tsv: what none of the readers of a format gets may not be called written.

What is not read for reasons of the reader is in works.tsv as well. Some of it looks like a fault of the file and is none:

Zotero (the translators of 2019 that npm has)
    - reads the first four digits of MARC 773 $g as the year, and pages that begin with a digit only; 13-digit ISBNs of MODS to the tenth digit;
    - has no field for the issue, volume and publisher of a newspaper, for series of many kinds, and for subjects, rights and PMID of CSL-JSON;
    - takes the word "null" for the forename of a person of PubMed XML who has none, and fails at an empty one;
    - passes over @dataset and @periodical of BibLaTeX; reads no translators and editors of films in CSL-JSON but as directors.
JabRef (3.8.2)
    - takes the last related item of MODS for what holds the work, as bibutils takes the first, so that one of them gets the series;
    - makes three initials of the suffix III; reads translators as editors, ISBNs as ISSNs, and notes as comments.
bibutils
    - has no field for a PMID or PMCID in most formats, and divides names of groups.
"""
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
FILES = {"csl-json": "csl.json", "bibtex": "bib", "biblatex": "biblatex.bib", "ris": "ris", "endnote": "enw", "refworks": "refworks.txt", "medline": "nbib",
         "mods": "mods.xml", "marcxml": "marcxml", "pubmed-xml": "pubmed.xml", "endnote-xml": "endnote.xml", "zotero-rdf": "rdf",
         "ndjson": "ndjson", "marc": "mrc", "jats": "jats.xml", "tei": "tei.xml", "oai-dc": "oai-dc.xml", "hayagriva": "yml"}
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
LANGUAGES = {"en": "en eng english", "de": "de ger deu german ngerman", "sv": "sv swe swedish", "fr": "fr fre fra french",
             "es": "es spa spanish", "pt": "pt por portuguese", "zh": "zh chi zho chinese", "ru": "ru rus russian", "ko": "ko kor korean", "ar": "ar ara arabic"}


def fold(value):
    """Letters and digits only, without case, marks and markup."""
    value = re.sub(r"<[^>]*>|\\text(sub|super)script|\\text(it|bf)", "", str(value or ""))
    return "".join(c for c in unicodedata.normalize("NFKD", value).casefold() if c.isalnum())


def name_key(name):
    """A name however it is divided and ordered."""
    if isinstance(name, str):
        parts = [name]
    else:
        parts = [name.get(part) or "" for part in ("given", "dropping-particle", "non-dropping-particle", "family", "literal", "suffix",
                                                   "firstName", "lastName", "name")]
    return "".join(sorted(fold(" ".join(parts))))


def date_of(value):
    """A date in any spelling as year, month and day."""
    if isinstance(value, dict):
        return "-".join(f"{int(part):02}" for part in value.get("date-parts", [[]])[0])
    value = str(value or "")
    if iso := re.match(r"(\d{4})(-\d\d)?(-\d\d)?$", value):
        return iso[0]
    year, month = re.search(r"\d{4}", value), re.search("|".join(MONTHS), value.casefold())
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", value)
    parts = [year[0] if year else "", f"{MONTHS.index(month[0]) + 1:02}" if month else "", f"{int(day[0]):02}" if month and day else ""]
    return "-".join(part for part in parts if part)


def pages_key(pages):
    """First and last page, the last in full."""
    parts = re.split(r"\s*[-–]+\s*", str(pages or "").strip())
    if len(parts) == 2 and parts[0].isdigit() and parts[1].isdigit() and len(parts[1]) < len(parts[0]):
        parts[1] = parts[0][:-len(parts[1])] + parts[1]
    return "-".join(parts)


def edition_key(edition):
    words = [ORDINALS.get(word, word) for word in re.findall(r"\w+", str(edition or "").casefold())]
    number = next((re.match(r"\d+", word)[0] for word in words if re.match(r"\d+(st|nd|rd|th)?$", word)), None)
    return number or fold(edition)


# What is compared: the name of the value in loss reports, what the record has, and whether what was read is it.
def one(got, want):
    return fold(got) == fold(want)


def some(got, want):
    return fold(want) in fold(got)


def names(got, want):
    return sorted(map(name_key, got)) == sorted(map(name_key, want))


def wanted(record):
    """The values of a record by their names in loss reports, each with a comparison."""
    people = record.get("authors", [])
    by_role = lambda role: [c for c in record.get("contributors", []) if c["role"].startswith(role)]
    date, language = record.get("date", ""), (record.get("languages") or [{}])[0].get("code")
    values = {
        "Title": (record.get("title"), one),
        "Authors": (people, names),
        "Editors": (by_role("editor"), names),
        "Translators": (by_role("translator"), names),
        "Journal": (record.get("journal"), one),
        "Volume": (record.get("volume"), one),
        "Issue": (record.get("issue"), one),
        "Pages": (record.get("pages"), lambda got, want: fold(pages_key(got)) == fold(pages_key(want))),
        "Publisher": (record.get("publisher"), one),
        "PlaceOfPublication": (record.get("placeOfPublication"), one),
        "Year": (date[:4], lambda got, want: date_of(got)[:4] == want),
        "MonthAndDay": (date if "-" in date else None, lambda got, want: date_of(got) == want),
        "Abstract": (record.get("abstract"), one),
        "Subjects": (record.get("subjects"), lambda got, want: {fold(subject) for subject in want} <= {fold(subject) for subject in got}),
        "Language": (language, lambda got, want: str(got).casefold() in LANGUAGES.get(want, want).split()),
        "Url": ((record.get("urls") or [None])[0], one),
        "Pmid": (record.get("pmid"), one),
        "Pmcid": (record.get("pmcid"), one),
        "Doi": (record.get("doi"), one),
        "Issn": (record.get("issn"), lambda got, want: any(issn in str(got) for issn in want)),
        "Isbn": (record.get("isbn"), lambda got, want: any(isbn in str(got) for isbn in want)),
        "LicenseUrl": (record.get("licenseUrl"), some),
        "Copyright": (record.get("copyright"), some),
        "Edition": (record.get("edition"), lambda got, want: edition_key(got) == edition_key(want)),
        "Series": ((record.get("series") or [""])[0].partition(" ; ")[0], some),
        "Notes": ((record.get("notes") or [None])[0], some),
    }
    return {name: (want, test) for name, (want, test) in values.items() if want}


def labelled(texts, label):
    """The value behind a label in notes: PMID: 123."""
    found = re.search(rf"\b{label}:\s*([\w./()-]+)", " ; ".join(texts))
    return found[1] if found else None


def read_zotero(item):
    creators = item.get("creators", [])
    texts = [item.get("extra") or "", *item.get("notes", [])]
    first = lambda *fields: next((item[field] for field in fields if item.get(field)), None)
    by_role = lambda *roles: [c for c in creators if c["creatorType"] in roles]
    return {
        "Title": item.get("title"),
        "Authors": by_role("author", "cartographer", "director", "performer", "composer", "inventor", "programmer", "artist"),
        "Editors": by_role("editor") + (by_role("contributor") if item["itemType"] in ("videoRecording", "film") else []),
        "Translators": by_role("translator") or (by_role("contributor") if item["itemType"] in ("videoRecording", "film") else []),
        "Journal": first("publicationTitle", "bookTitle", "proceedingsTitle"), "Volume": item.get("volume"),
        "Issue": first("issue", "patentNumber", "priorityNumbers"), "Pages": first("pages", "numPages"),
        "Publisher": first("publisher", "university", "institution", "company", "studio", "label", "distributor", "assignee", "websiteTitle"),
        "PlaceOfPublication": first("place") or labelled(texts, "event-place"), "Year": first("date", "issueDate"), "MonthAndDay": first("date", "issueDate"),
        "Abstract": item.get("abstractNote"), "Subjects": [tag["tag"] for tag in item.get("tags", [])], "Language": item.get("language"), "Url": item.get("url") or next(iter(item.get("attachments", [])), None),
        "Pmid": labelled(texts, "PMID") or labelled([re.sub(r"\b(AN|accession-num:) (\d+)", r"PMID: \2", text) for text in texts], "PMID"),
        "Pmcid": labelled([re.sub(r"\bU1 PMC", "PMCID: PMC", text) for text in texts], "PMCID"),
        "Doi": first("DOI") or (re.search(r"(?:DOI: |DO |electronic-resource-num: )(\S+)", " ".join(texts)) or [None, None])[1],
        "Issn": first("ISSN") or labelled(texts, "ISSN"), "Isbn": first("ISBN"), "LicenseUrl": first("rights") or " ".join(texts), "Copyright": first("rights") or " ".join(texts),
        "Edition": first("edition", "versionNumber"), "Series": first("series", "seriesTitle"), "Notes": " ".join(texts),
    }


def read_csl(item):
    text = lambda value: " and ".join(value) if isinstance(value, list) else value
    note = " ; ".join(item["note"]) if isinstance(item.get("note"), list) else item.get("note") or ""
    keywords = item.get("keyword")
    return {
        "Title": item.get("title"), "Authors": item.get("author", []), "Editors": item.get("editor", []), "Translators": item.get("translator", []),
        "Journal": item.get("container-title"), "Volume": item.get("volume"), "Issue": item.get("issue") or item.get("number"),
        "Pages": item.get("page") or item.get("number"), "Publisher": text(item.get("publisher")), "PlaceOfPublication": text(item.get("publisher-place")),
        "Year": item.get("issued"), "MonthAndDay": item.get("issued"), "Abstract": item.get("abstract"),
        "Subjects": keywords if isinstance(keywords, list) else [keywords or ""], "Language": item.get("language"), "Url": item.get("URL"),
        "Pmid": item.get("PMID") or labelled([note], "PMID"), "Pmcid": item.get("PMCID") or labelled([note], "PMCID"), "Doi": item.get("DOI"),
        "Issn": item.get("ISSN") or labelled([note], "ISSN"), "Isbn": item.get("ISBN"), "LicenseUrl": note, "Copyright": note, "Edition": item.get("edition") or item.get("version"),
        "Series": item.get("collection-title"), "Notes": note,
    }


def read_bibtex(fields):
    if not re.search(r"\d{4}", fields.get("date", "")):
        fields = {**fields, "date": f"{fields.get('date', '')} {fields['year']}" if fields.get("date") and fields.get("year") else None}
    first = lambda *names: next((fields[name] for name in names if fields.get(name)), None)
    persons = lambda value: [re.sub(r"[{}]", "", name) for name in re.split(r"\s+and\s+(?![^{]*\})", value or "") if name]
    notes = " ; ".join(fields.get(name, "") for name in ("note", "comment", "annote", "copyright"))
    plain = lambda value: re.sub(r"\\text\w+|[{}\\]", "", value) if value else value
    return {name: plain(value) if isinstance(value, str) else value for name, value in {
        "Title": first("title"), "Authors": persons(fields.get("author")), "Editors": persons(fields.get("editor")), "Translators": persons(fields.get("translator")),
        "Journal": first("journal", "journaltitle", "booktitle"), "Volume": first("volume"), "Issue": first("number", "issue"), "Pages": first("pages", "eid"),
        "Publisher": first("publisher", "school", "institution", "organization"), "PlaceOfPublication": first("address", "location"),
        "Year": first("date") or f"{fields.get('day', '')} {fields.get('month', '')} {fields.get('year', '')}",
        "MonthAndDay": first("date") or f"{fields.get('day', '')} {fields.get('month', '')} {fields.get('year', '')}",
        "Abstract": first("abstract"), "Subjects": re.split(r"\s*[,;]\s*", plain(fields.get("keywords", ""))), "Language": first("language", "langid"),
        "Url": first("url"), "Pmid": first("pmid") or (fields.get("eprint") if fields.get("eprinttype") == "pubmed" else None) or labelled([notes], "PMID"),
        "Pmcid": first("pmcid", "pmc") or labelled([notes], "PMCID"), "Doi": first("doi"), "Issn": first("issn") or labelled([notes], "ISSN"), "Isbn": first("isbn"),
        "LicenseUrl": notes, "Copyright": notes, "Edition": first("edition", "version"), "Series": first("series"), "Notes": notes,
    }.items()}


def bibtex_entries(path):
    """The entries of a file that JabRef, bibutils or biber wrote, also those without a key."""
    text, entries = path.read_text("utf-8-sig"), []
    for entry in re.finditer(r"^@([\w ]+)\{[^,=]*,", text, re.M):
        fields, at = {}, entry.end()
        while name := re.compile(r"\s*([\w-]+)\s*=\s*").match(text, at):
            end, depth, quoted = name.end(), 0, text[name.end()] == '"'
            while end + 1 < len(text) and (depth or text[end] not in ",}\n" or quoted):
                depth += (text[end] == "{") - (text[end] == "}")
                end += 1
                if quoted and text[end] == '"' and depth == 0:
                    quoted = False
                    end += 1
            value = text[name.end():end].strip('"').removeprefix("{").removesuffix("}")
            if name[1].lower() == "note" and "note" in fields:
                fields["note"] += "; " + value
            fields.setdefault(name[1].lower(), value)
            at = end + 1
        entries.append({"type": entry[1].lower(), **fields})
    return entries


def run_jabref(folder, format):
    kinds = {"ris": "ris", "endnote": "refer", "mods": "mods", "medline": "medlineplain", "bibtex": "bibtex"}
    source, target = folder / f"records.{FILES[format]}", folder / f"jabref.{format}.bib"
    subprocess.run(["jabref", "-n", "-i", f"{source},{kinds[format]}", "-o", str(target)], capture_output=True, timeout=180)
    return bibtex_entries(target)


def run_bibutils(folder, format):
    programs = {"bibtex": "bib2xml", "biblatex": "biblatex2xml", "ris": "ris2xml", "endnote": "end2xml", "endnote-xml": "endx2xml"}
    source = folder / f"records.{FILES[format]}"
    text = source.read_bytes() if format == "mods" else subprocess.run([programs[format], "-nb", str(source)], capture_output=True, check=True).stdout
    middle = folder / f"bibutils.{format}.xml"
    middle.write_bytes(text)
    target = folder / f"bibutils.{format}.bib"
    target.write_bytes(subprocess.run(["xml2bib", "-nb", "-nl", str(middle)], capture_output=True, check=True).stdout)
    return bibtex_entries(target)


def run_biber(folder, format):
    target = folder / f"biber.{format}.bib"
    subprocess.run(["biber", "--tool", "--quiet", "--output-resolve", f"--output-file={target}", f"--logfile={folder / 'biber'}",
                    str(folder / f"records.{FILES[format]}")], capture_output=True, check=True)
    return bibtex_entries(target)


def run_pandoc(folder, format):
    names = {"csl-json": "csljson", "biblatex": "biblatex", "bibtex": "bibtex"}
    done = subprocess.run(["pandoc", "-f", names[format], "-t", "csljson", str(folder / f"records.{FILES[format]}")], capture_output=True, check=True)
    items = json.loads(done.stdout)
    order = re.findall(r"^@\w+\{([^,]+),", (folder / f"records.{FILES[format]}").read_text("utf-8"), re.M)
    return items if format == "csl-json" else sorted(items, key=lambda item: order.index(item["id"]))


READERS = [
    ("jabref", "JabRef", run_jabref, read_bibtex, ["bibtex", "ris", "endnote", "mods", "medline"]),
    ("xml2bib", "bibutils", run_bibutils, read_bibtex, ["bibtex", "biblatex", "ris", "endnote", "endnote-xml", "mods"]),
    ("biber", "biber", run_biber, read_bibtex, ["biblatex"]),
    ("pandoc", "pandoc", run_pandoc, read_csl, ["csl-json", "biblatex", "bibtex"]),
]


def pair(records, items, value):
    """Each record with what was read of it, in order; a record that was passed over has nothing."""
    if len(items) == len(records):
        return list(zip(records, items))
    pairs, at = [], 0
    for record in records:
        same = at < len(items) and fold(value(items[at])["Title"]) == fold(record.get("title"))
        pairs.append((record, items[at] if same else None))
        at += same
    return pairs


def compare(reader, format, records, items, value, lines):
    """A line for each value that was not read everywhere; the number of values compared."""
    if isinstance(items, str):
        lines.append((reader, format, "(file)", items))
        return 0
    missed, compared = {}, 0
    for record, item in pair(records, items, value):
        got = value(item) if item is not None else {}
        if item is None:
            missed.setdefault("(record)", []).append(record["id"])
        for name, (want, is_same) in wanted(record).items() if item is not None else []:
            compared += 1
            if not got.get(name) or name in ("LicenseUrl", "Copyright", "Notes", "MonthAndDay") and not is_same(got[name], want):
                missed.setdefault(name, []).append(record["id"])
            elif not is_same(got[name], want):
                missed.setdefault(name, []).append("!" + record["id"])
    order = ["(record)", *dict.fromkeys(name for record in records for name in wanted(record))]
    lines += [(reader, format, name, " ".join(dict.fromkeys(missed[name]))) for name in sorted(missed, key=order.index)]
    return compared


def main():
    tool, folder = sys.argv[1], Path(sys.argv[2]) / "works"
    folder.mkdir(exist_ok=True)
    records = [json.loads(line) for line in (HERE / "works.ndjson").read_text("utf-8").splitlines()]
    convert = lambda format: subprocess.run(["dotnet", tool, "convert", str(HERE / "works.ndjson"), "--to", format, "-o", str(folder / f"records.{FILES[format]}"), "--quiet"], check=True)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(convert, FILES))
    lines, skipped = [], set()
    subprocess.run(["node", str(HERE / "read_works.cjs"), str(folder)], check=True)
    for name, file, value in (("Zotero", "zotero.json", read_zotero), ("citation-js", "citation-js.json", read_csl)):
        read = json.loads((folder / file).read_text("utf-8"))
        for format, items in read.items():
            count = compare(name, format, records, items, value, lines)
            print(f"{name} {format}: {len(items) if isinstance(items, list) else 0} records of all kinds, {count} values compared")
    for program, name, run, value, formats in READERS:
        if not shutil.which(program):
            print(f"skipped: {program} is not installed")
            skipped.add(name)
            continue
        for format in formats:
            items = run(folder, format)
            count = compare(name, format, records, items, value, lines)
            print(f"{name} {format}: {len(items)} records of all kinds, {count} values compared")
    schemas = Path(sys.argv[3]) if len(sys.argv) > 3 and Path(sys.argv[3]).is_dir() else None
    return 1 if check_files(folder, schemas, records) + report(lines, skipped) else 0


def check_files(folder, schemas, records):
    """Whether whole files are accepted: by schemas and DTDs, marclint, and programs that refuse a file with equal keys."""
    import check_text
    import check_xml_marc
    from pybtex.database import parse_file
    expected = [{**check_xml_marc.expected(record), "raw": record} for record in records]
    differences = check_xml_marc.check_validity(folder, schemas, expected) + check_xml_marc.check_marclint(folder, expected)
    for format in ("bibtex", "biblatex"):
        print(f"pybtex {format}: {len(parse_file(str(folder / f'records.{FILES[format]}')).entries)} entries of all kinds")
    for script in (check_text.TYPST, check_text.TYPST_BIB):
        read = check_text.node(script, folder)
        differences += read == {}
    print("Typst: hayagriva, bibtex and biblatex of all kinds" + ("" if read else ", refused" if read == {} else ", skipped"))
    return differences


def report(lines, skipped):
    path = HERE / "works.tsv"
    found = ["\t".join(line) for line in sorted(lines, key=lambda line: line[:2])]
    if "--accept" in sys.argv:
        path.write_text("\n".join(found) + "\n", "utf-8")
        return 0
    known = [line for line in path.read_text("utf-8").splitlines() if line.split("\t")[0] not in skipped]
    faults = [f"no longer so: {line}" for line in known if line not in found] + [f"not in works.tsv: {line}" for line in found if line not in known]
    print(f"works of all kinds: {len(found)} lines of what is not read, {len(faults)} differ from works.tsv")
    for fault in faults:
        print("   ", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
