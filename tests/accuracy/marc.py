"""Renders real MARC records in every form of a view, reads them with the tool, scores what comes out, and fails where a figure is below its floor."""
import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

folder, tool, *wanted = sys.argv[1:]
sys.path.insert(0, folder)
import score_marc  # noqa: E402
import views  # noqa: E402

SAMPLE = Path(folder) / "sample"
SEED = 20  # not that of the files in the sample
FILES = {"iso2709.mrc": "iso2709.mrc.gz", "marcxml.xml": "marcxml.xml.gz"}
DAMAGED = {f"{form}.damage": form for form in ("S2a", "S2c", "S4a", "S4b")}  # 3 % of the lines lost, 15 % of the pages cut

# In percent: records found, control fields, data fields, lone indicators, records without and with indicators. A form may lose what tells more.
COLUMNS = ["found", "control", "fields", "lone", "record", "with"]
FLOOR = dict(found=100, control=100, fields=99.9, lone=97, record=99, **{"with": 91})
FLOORS = {
    "damage": dict(found=94, control=97, fields=98, lone=96, record=0, **{"with": 0}),
    "BLline": dict(record=98.5, **{"with": 98.5}),  # a bar in a value looks like the sign of a subfield
    "BNPtxt": dict(record=96, **{"with": 96}),
    "HyLib": dict(fields=99.7, record=96, **{"with": 94}),  # no leader; a pipe in a value looks like the sign of a subfield
    "ITB": dict(fields=99.8, lone=0, record=96, **{"with": 0}),  # no leader, no indicators, codes without a sign
    "Invenio": dict(control=99.9, record=99.5, **{"with": 99.5}),
    "KO1": dict(control=99.7), "ULIB": dict(control=99.7),
    "S4b": dict(record=98.5), "S4c": dict(record=98.5), "S4c1": dict(record=98.5), "S4h": dict(record=98.5),
}


def read(path, output):
    subprocess.run(["dotnet", tool, "convert", path, "--to", "marcxml", "-o", output, "--quiet"], check=False)
    return score_marc.load_marc(str(output)) if output.exists() else []


def score(name, form, path, truth, output):
    counts, _ = score_marc.score_marc(truth, read(path, output), form)
    percent = lambda right, of: 100 * counts[right] / counts[of] if counts[of] else None
    figures = dict(found=percent("found", "pages"), control=percent("control right", "control n"), fields=percent("field right", "field n"),
                   lone=percent("ind one blank right", "ind one blank n"), record=percent("record exact", "record n"))
    figures["with"] = percent("record exact with indicators", "record n")
    print(f"| {name} | {len(truth)} | {counts['false records']} | " + " | ".join("" if figures[c] is None else f"{figures[c]:.2f}" for c in COLUMNS) + " |", flush=True)
    floor = FLOOR | FLOORS.get(form, {}) | (FLOORS["damage"] if name in DAMAGED else {})
    faults = [f"{name}: {column} {figures[column]:.2f} is below {floor[column]}" for column in COLUMNS if figures[column] is not None and figures[column] < floor[column]]
    most_false = len(truth) // 200 if name in DAMAGED else 0  # a record that is cut in two by lost lines
    return faults + ([f"{name}: {counts['false records']} false records"] if counts["false records"] > most_false else [])


records = [entry["record"] for entry in score_marc.load_truth(str(SAMPLE / "records.ndjson.gz"))]
faults = []
print("| form | records | false | " + " | ".join(COLUMNS) + " |\n|---|" + "--:|" * (len(COLUMNS) + 2))
with tempfile.TemporaryDirectory() as temporary:
    output = Path(temporary) / "out.xml"
    for name in wanted or [*views.SHAPES, *DAMAGED, *FILES]:
        output.unlink(missing_ok=True)
        path = Path(temporary) / (name if name in FILES else "page.txt")
        if name in FILES:
            form, truth = None, [{"record": record} for record in records]
            path.write_bytes(gzip.open(SAMPLE / FILES[name]).read())
        else:
            form = DAMAGED.get(name, name)
            losses = (0.03, 0.15) if name in DAMAGED else (0.0, 0.0)
            text, truth = views.render_file([record for record in records if record["schema"] in views.SHAPES[form]["schemas"]], form, SEED, "concat", True, *losses)
            path.write_text(text, encoding="utf8", newline="")
        faults += score(name, form, path, truth, output)
print(*faults, sep="\n")
sys.exit(bool(faults))
