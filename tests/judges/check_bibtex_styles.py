#!/usr/bin/python3
"""Has BibTeX make references of works of all kinds, and of real records, in its own styles, and compares them with the records.

    check_bibtex_styles.py TOOL FOLDER [RECORDS]

TOOL is bibrecords.dll, FOLDER receives the files, RECORDS is a file of real records in native JSON lines, among them pages that come twice. Every style must take
every entry without an error. A warning must be about a value that the record does not have. What a style prints of a kind of work must be in the reference.

The bibtex of 1988 and its styles know bytes, not letters: UTF-8 in a name is cut into halves where a style makes initials or labels. Those styles are
given the output with ascii=true; plain and unsrt, which print names in full, both outputs.
"""
import codecs
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import latexcodec  # noqa: F401 (registers the codec)

from check_works import HERE, MONTHS, edition_key, fold, pages_key, wanted

STYLES = ["plain", "unsrt", "alpha", "abbrv", "apalike", "acm", "ieeetr", "siam"]
WITHOUT_INITIALS = ["plain", "unsrt"]
MONTHLY = ["plain", "unsrt", "alpha"]
NOT_PRINTED = {"ieeetr": ["Issue"], "siam": ["Issue"]}
NOT_PRINTED_WITHOUT_JOURNAL = {"acm": ["Year"]}
SOURCE = ["Series", "Publisher", "PlaceOfPublication", "Edition"]

# What the styles print of each type of entry, besides author, title and year.
PRINTED = {
    "article": ["Journal", "Volume", "Issue", "Pages"],
    "book": ["Editors", *SOURCE],
    "incollection": ["Editors", "Journal", "Pages", *SOURCE],
    "inproceedings": ["Editors", "Journal", "Pages", "Series", "Publisher", "PlaceOfPublication"],
    "proceedings": ["Editors", "Series", "Publisher", "PlaceOfPublication"],
    "phdthesis": ["Publisher", "PlaceOfPublication"],
    "mastersthesis": ["Publisher", "PlaceOfPublication"],
    "techreport": ["Publisher", "PlaceOfPublication", "Issue"],
    "unpublished": ["Notes"],
    "misc": ["Notes"],
}

# The values behind the fields that a warning names.
FIELDS = {"author": ["Authors"], "editor": ["Editors"], "journal": ["Journal"], "booktitle": ["Journal"], "year": ["Year"], "publisher": ["Publisher"], "school": ["Publisher"],
          "institution": ["Publisher"], "title": ["Title"], "note": ["Notes"], "pages": ["Pages"]}


def plain(latex):
    """The text of a reference."""
    latex = re.sub(r"\{?\\symbol\s*\{(\d+)\}\}?", lambda found: chr(int(found[1])), latex)
    latex = re.sub(r"\\(newblock|em|sc)(?![a-z])", " ", latex)
    latex = codecs.decode(latex, "ulatex") if "\\" in latex else latex
    return re.sub(r"\\[A-Za-z]+ ?|\\.|[{}]", "", latex)  # what is left are accents on accents, and commands of symbols


def references(path):
    """The references of a .bbl file by their keys."""
    text = path.read_text("utf-8")
    found = re.split(r"\\bibitem(?:\[(?:[^\[\]]|\[[^\]]*\])*?\])?\s*\{([^}]*)\}", text.partition("\\end{thebibliography}")[0])
    return {key: re.sub(r"\s+", " ", text) for key, text in zip(found[1::2], found[2::2])}


def holds(name, want, text, style):
    """Whether a reference has a value."""
    if name == "Authors" and style == "siam" and "height 2pt" in text:
        return True  # a rule stands for the authors of the reference before it
    if name in ("Authors", "Editors"):
        return all(fold(person.get("family") or person.get("literal") or person.get("given")) in fold(text) for person in want) and (
            style not in MONTHLY or all(fold(person.get("given")) in fold(text) for person in want))
    if name == "Pages":
        pages = re.sub(r"\s*[-–]+\s*", "-", want)
        return fold(pages) in fold(text)
    if name == "Edition":
        return edition_key(want) in [edition_key(word) for word in text.split()] or fold(want) in fold(text)
    if name == "MonthAndDay":
        return MONTHS[int(want[5:7]) - 1] in text.casefold()
    return fold(want.partition(" ; ")[0] if name == "Series" else want) in fold(text)


def check(folder, name, records, styles):
    """Makes the references of a file in the styles; the number of faults."""
    bib = (folder / f"{name}.bib").read_text("utf-8")
    entries = re.findall(r"^@(\w+)\{([^,]+),", bib, re.M)
    faults, compared = [], 0
    if len(entries) != len(records):
        faults.append(f"{len(entries)} entries of {len(records)} records")
    for style in styles:
        job = f"{name}-{style}"
        (folder / f"{job}.aux").write_text(f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{{name}}}\n")
        done = subprocess.run(["bibtex", job], cwd=folder, capture_output=True, text=True)
        if done.returncode:
            faults.append(f"{style}: bibtex ends with {done.returncode}: {done.stdout[-300:]}")
            continue
        shown = references(folder / f"{job}.bbl")
        values = {key: wanted(record) for (_, key), record in zip(entries, records)}
        faults += [f"{style}: {warning}" for warning in warnings(folder / f"{job}.blg", values)]
        for (kind, key), record in zip(entries, records):
            text = plain(shown.get(key, ""))
            for value in ["Title", "Authors", "Year", *(["MonthAndDay"] if style in MONTHLY and kind != "book" else []), *PRINTED[kind]]:
                if value not in values[key] or value in NOT_PRINTED.get(style, []):
                    continue
                if kind == "article" and "Journal" not in values[key] and value in NOT_PRINTED_WITHOUT_JOURNAL.get(style, []):
                    continue
                compared += 1
                if not holds(value, values[key][value][0], text, style):
                    faults.append(f"{style}: {key} ({record['id']}) {value}: wrote {values[key][value][0]!r}, printed {text!r}")
    print(f"bibtex {name}: {len(entries)} records in {len(styles)} styles, {compared} values compared, {len(faults)} differ")
    for fault in faults[:40]:
        print("   ", fault)
    return len(faults)


def warnings(path, values):
    """The warnings that are not about a value that the record does not have."""
    for warning in re.findall(r"^Warning--(.*)$", path.read_text("utf-8", "replace"), re.M):
        key = warning.split()[-1]
        if empty := re.match(r"empty (.*) in ", warning):
            missing = [value for field in empty[1].split(" and ") for value in FIELDS.get(field, [field])]
            if not any(value in values[key] for value in missing):
                continue
        elif warning.startswith("to sort, need author") and "Authors" not in values[key]:
            continue
        elif warning.startswith("there's a number but no volume") and "Volume" not in values[key]:
            continue
        elif warning.startswith("can't use both volume and number") and "Volume" in values[key]:
            continue
        elif warning.startswith("can't use both author and editor") and {"Authors", "Editors"} <= values[key].keys():
            continue
        elif warning.startswith("you've exceeded 500, the entry-string-size"):
            continue  # apalike keeps 500 bytes of what it sorts by: a long title in ASCII of another script has more
        yield warning


def main():
    tool, folder = sys.argv[1], Path(sys.argv[2]) / "bibtex"
    folder.mkdir(exist_ok=True)
    if not shutil.which("bibtex"):
        print("skipped: bibtex is not installed")
        return 0
    faults = 0
    for name, source in (("works", HERE / "works.ndjson"), ("corpus", Path(sys.argv[3]) if len(sys.argv) > 3 else None)):
        if source is None:
            continue
        records = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
        for options, suffix, styles in (([], "", WITHOUT_INITIALS), (["--set", "ascii=true"], "-ascii", STYLES)):
            subprocess.run(["dotnet", tool, "convert", str(source), "--to", "bibtex", *options, "-o", str(folder / f"{name}{suffix}.bib"), "--quiet"], check=True)
            faults += check(folder, name + suffix, records, styles)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
