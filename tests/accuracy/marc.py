"""Renders real MARC records in every form of a view, reads them with the tool, scores what comes out, and fails where a figure is below its floor."""
import gzip
import os
import subprocess
import sys
import tempfile
from pathlib import Path

folder, tool, *wanted = sys.argv[1:]
sys.path.insert(0, folder)
import score_marc  # noqa: E402
import views  # noqa: E402

SAMPLE = Path(folder) / "sample"
SEED = int(os.environ.get("MARC_SEED", 20))  # not that of the files in the sample
FILES = {"iso2709.mrc": "iso2709.mrc.gz", "marcxml.xml": "marcxml.xml.gz"}
DAMAGED = {f"{form}.damage": form for form in ("S2a", "S2c", "S4a", "S4b")}  # 3 % of the lines lost, 15 % of the pages cut

# The values that are held against the truth, and the names of their evidence. The truth takes a language only from its place in field 008, also where the
# source has spaces too few before it: a language where the truth has none is not counted.
VALUES = {"title": "title", "authors": "authors", "year": "dates", "isbn": "isbn", "language": "languages"}
MOST_CERTAIN_AND_WRONG = 0.05  # percent of the values
score_marc.LANG.update(scc="srp", scr="hrv")  # given up in 2008

# In percent: records found, control fields, data fields, lone indicators, records without and with indicators. A form may lose what tells more.
COLUMNS = ["found", "control", "fields", "lone", "record", "with", *VALUES]
FLOOR = dict(found=100, control=100, fields=99.9, lone=97, record=99, **{"with": 91}, **dict.fromkeys(VALUES, 99))
FLOORS = {
    "damage": dict(found=94, control=97, fields=98, lone=96, record=0, **{"with": 0}, **dict.fromkeys(VALUES, 97)),
    "BLline": dict(record=99, **{"with": 99}),  # a bar in a value looks like the sign of a subfield
    "BNPtxt": dict(record=96, **{"with": 96}),
    "HyLib": dict(fields=99.7, record=96, **{"with": 94}),  # no leader; a pipe in a value looks like the sign of a subfield
    "ITB": dict(fields=99.8, lone=0, record=96, **{"with": 0}),  # no leader, no indicators, codes without a sign
    "Invenio": dict(control=99.9, record=99.5, **{"with": 99.5}),
    "KO1": dict(control=99.7), "ULIB": dict(control=99.7),
}


def read(path, folder):
    """The MARC records, and the records with their values, as the tool reads them."""
    xml, json = folder / "out.marcxml", folder / "out.ndjson"
    for output in xml, json:
        output.unlink(missing_ok=True)
    subprocess.run(["dotnet", tool, "convert", path, "-o", xml, "-o", json, "--quiet"], check=False)
    return (score_marc.load_marc(str(xml)), score_marc.load_json(str(json))) if xml.exists() and json.exists() else ([], [])


def score_values(truth, records):
    """How many values are right, in percent, and how many are certain and wrong: of all, in percent."""
    right, asked, certain = dict.fromkeys(VALUES, 0), dict.fromkeys(VALUES, 0), 0
    key = lambda record: score_marc.sq(record.get("title") or "")
    number = lambda record: score_marc.tx(record.get("id") or "")
    expected = [score_marc.to_bib(entry["record"]) for entry in truth]
    pairs, _, _ = score_marc.align([key(e) for e in expected], [key(r) for r in records], [number(e) for e in expected], [number(r) for r in records])
    for at, found in pairs:
        counts, _ = score_marc.score_bib([truth[at]], [records[found]])
        for name, evidence in VALUES.items():
            count = counts[name]
            right[name] += count["right"]
            asked[name] += count["n"]
            wrong = count["wrong"] or count["false"] and name != "language"
            certain += bool(wrong and records[found]["evidence"].get(evidence, {}).get("certainty") == "certain")
    return {name: 100 * right[name] / asked[name] if asked[name] else None for name in VALUES} | {"certain": 100 * certain / max(1, sum(asked.values()))}


def score(name, form, path, truth, folder):
    marc, records = read(path, folder)
    counts, _ = score_marc.score_marc(truth, marc, form)
    percent = lambda right, of: 100 * counts[right] / counts[of] if counts[of] else None
    figures = dict(found=percent("found", "pages"), control=percent("control right", "control n"), fields=percent("field right", "field n"),
                   lone=percent("ind one blank right", "ind one blank n"), record=percent("record exact", "record n"))
    figures["with"] = percent("record exact with indicators", "record n")
    figures |= score_values(truth, records)
    shown = " | ".join("" if figures[column] is None else f"{figures[column]:.2f}" for column in [*COLUMNS, "certain"])
    print(f"| {name} | {len(truth)} | {counts['false records']} | {shown} |", flush=True)
    floor = FLOOR | FLOORS.get(form, {}) | (FLOORS["damage"] if name in DAMAGED else {})
    faults = [f"{name}: {column} {figures[column]:.2f} is below {floor[column]}" for column in COLUMNS if figures[column] is not None and figures[column] < floor[column]]
    if figures["certain"] >= MOST_CERTAIN_AND_WRONG and name not in DAMAGED:
        faults.append(f"{name}: {figures['certain']:.2f} % of the values are certain and wrong")
    most_false = len(truth) // 200 if name in DAMAGED else 0  # a record that is cut in two by lost lines
    return faults + ([f"{name}: {counts['false records']} false records"] if counts["false records"] > most_false else [])


records = [entry["record"] for entry in score_marc.load_truth(str(SAMPLE / "records.ndjson.gz"))]
faults = []
print("| form | records | false | " + " | ".join([*COLUMNS, "certain and wrong"]) + " |\n|---|" + "--:|" * (len(COLUMNS) + 3))
with tempfile.TemporaryDirectory() as temporary:
    for name in wanted or [*views.SHAPES, *DAMAGED, *FILES]:
        path = Path(temporary) / (name if name in FILES else "page.txt")
        if name in FILES:
            form, truth = None, [{"record": record} for record in records]
            path.write_bytes(gzip.open(SAMPLE / FILES[name]).read())
        else:
            form = DAMAGED.get(name, name)
            losses = (0.03, 0.15) if name in DAMAGED else (0.0, 0.0)
            text, truth = views.render_file([record for record in records if record["schema"] in views.SHAPES[form]["schemas"]], form, SEED, "concat", True, *losses)
            path.write_text(text, encoding="utf8", newline="")
        faults += score(name, form, path, truth, Path(temporary))
print(*faults, sep="\n")
sys.exit(bool(faults))
