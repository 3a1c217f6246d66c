#!/usr/bin/python3
"""Compares what reference managers read of real records with the records, value by value.

    check_corpus.py TOOL FOLDER RECORDS [--accept]

TOOL is bibrecords.dll, FOLDER receives the outputs, RECORDS is a file of real records in native JSON lines, among them pages that come twice, other scripts,
and titles and abstracts with formulas and braces. The readers are those of check_works.py.

corpus.tsv has how many records each reader does not read as they were meant, a line for each reader, format and value; what is not in it is read of every record.
This program fails when a number is higher than there; --accept writes the file anew.

What the numbers are made of, besides what check_works.py tells of the readers:

JabRef (3.8.2)
    - never ends when a value has unpaired braces, which its own writer of BibTeX refuses: such records are left out here, for JabRef only.
bibutils
    - takes the DOI of RIS only when four digits, a slash and another character follow "10.": not 10.12345/x.
"""
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import check_works
from check_works import FILES, HERE, READERS, compare, read_csl, read_zotero

FORMATS = [format for format in FILES if format not in ("ndjson", "marc", "jats", "tei", "oai-dc", "hayagriva")]
JABREF = next(formats for program, _, _, _, formats in READERS if program == "jabref")


def has_unpaired_braces(record):
    for value in record.values():
        depth = 0
        for c in value if isinstance(value, str) else "":
            depth += (c == "{") - (c == "}")
            if depth < 0:
                return True
        if depth:
            return True
    return False


def write(tool, folder, records, formats):
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "source.ndjson"
    source.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")
    for format in formats:
        subprocess.run(["dotnet", tool, "convert", str(source), "--to", format, "-o", str(folder / f"records.{FILES[format]}"), "--quiet"], check=True)


def main():
    tool, folder, source = sys.argv[1], Path(sys.argv[2]) / "corpus", Path(sys.argv[3])
    records = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    for_jabref = [record for record in records if not has_unpaired_braces(record)]
    write(tool, folder, records, FORMATS)
    write(tool, folder / "jabref", for_jabref, JABREF)

    def run_program(program, run, format):
        return run(folder / "jabref" if program == "jabref" else folder, format)

    lines = []
    with ThreadPoolExecutor(2) as pool:
        zotero = pool.submit(subprocess.run, ["node", str(HERE / "read_works.cjs"), str(folder)], check=True)
        runs = [(program, name, value, format, pool.submit(run_program, program, run, format))
                for program, name, run, value, formats in READERS if check_works.shutil.which(program) for format in formats]
        zotero.result()
        for name, file, value in (("Zotero", "zotero.json", read_zotero), ("citation-js", "citation-js.json", read_csl)):
            for format, items in json.loads((folder / file).read_text("utf-8")).items():
                count = compare(name, format, records, items, value, lines)
                print(f"{name} {format}: {len(items) if isinstance(items, list) else items} real records, {count} values compared")
        for program, name, value, format, result in runs:
            items = result.result()
            count = compare(name, format, for_jabref if program == "jabref" else records, items, value, lines)
            print(f"{name} {format}: {len(items)} real records, {count} values compared")
    (folder / "missed.tsv").write_text("".join("\t".join(line) + "\n" for line in lines), "utf-8")
    return report(lines)


def report(lines):
    path = HERE / "corpus.tsv"
    found = {tuple(line[:3]): len(line[3].split()) for line in lines}
    if "--accept" in sys.argv:
        path.write_text("".join(f"{reader}\t{format}\t{value}\t{count}\n" for (reader, format, value), count in sorted(found.items())), "utf-8")
        return 0
    known = {tuple(line.split("\t")[:3]): int(line.split("\t")[3]) for line in path.read_text("utf-8").splitlines()}
    more = [(key, count) for key, count in sorted(found.items()) if count > known.get(key, 0)]
    print(f"real records: {len(found)} values that are not read of all, {len(more)} of fewer than in corpus.tsv")
    for key, count in more:
        print("   ", *key, f"{count} missed, {known.get(key, 0)} in corpus.tsv")
    return 1 if more else 0


if __name__ == "__main__":
    sys.exit(main())
