"""Renders the variants of a corpus of real records, converts them with the tool and scores the result against the truth."""
import collections
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

corpus, tool, *wanted = sys.argv[1:]
sys.path.insert(0, corpus)
import dialects  # noqa: E402
import gen  # noqa: E402
import score  # noqa: E402


def with_suffix(person):
    """The truth keeps a suffix with the given names, with the comma that the record has before it; the scorer joins family, given names and suffix with blanks."""
    return lambda author, mapped: tuple(part and SUFFIX.sub(" ", part) for part in person(author, mapped))


SUFFIX = re.compile(r" *, (?=(Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$)")
score.person = with_suffix(score.person)

TRUTH = Path(corpus) / "sample.truth.ndjson.gz"
COLUMNS = ["authors PMC", "authors", "title", "journal", "date", "pmid", "pmcid", "doi", "abstract", "subjects*", "urls", "licence", "publisher", "datestamp"]
HEADINGS = {"authors PMC": "authors, PMC", "subjects*": "subjects as one text"}
DIALECTS = {f"{dialect}-{page}": (dialect, page) for dialect, page in [*dialects.SETS, ("bs4-space", 8), ("html2txt", 8)]}
WITHOUT_SPELLING = {"nospelling", "bare"}  # nothing in these pages tells the journal, the full date, the licence or the datestamp
NEEDS_SPELLING = {"journal", "date", "licence", "datestamp"}


def render(variant, page, truth):
    script, name = ("dialects.py", DIALECTS[variant]) if variant in DIALECTS else ("gen.py", (variant,))
    subprocess.run([sys.executable, script, "render", TRUTH, *map(str, name), "-o", page, "--truth", truth], cwd=corpus, check=True, stderr=subprocess.DEVNULL)


def convert(page, output):
    subprocess.run(["dotnet", tool, "convert", page, "--to", "ndjson", "-o", output, "--quiet"], check=True)


def calibrate(truth, predicted, table):
    expected = [score.view(record, False) for record in truth]
    actual = [score.view(record, True) for record in predicted]
    pairs, _ = score.align(expected, actual)
    for i, record in enumerate(expected):
        if i not in pairs or not record["authors"] or truth[i].get("cut") and "author" not in truth[i]["whole"]:
            continue
        certainty = predicted[pairs[i]].get("evidence", {}).get("authors", {}).get("certainty", "none")
        table[certainty][0] += 1
        table[certainty][1] += actual[pairs[i]]["authors"] == record["authors"]


def write_table(columns, rows):
    """Writes a table in which variants with the same figures share a row."""
    variants = {}
    for variant, cells in rows:
        variants.setdefault(tuple(cells), []).append(variant)
    print("| variant | " + " | ".join(columns) + " |")
    print("|---|" + "--:|" * len(columns))
    for cells, names in variants.items():
        print(f"| {', '.join(names)} | " + " | ".join(cells) + " |")


variants = wanted or [*gen.VARIANTS, *DIALECTS]
calibration = {}
rows = []
with tempfile.TemporaryDirectory() as folder:
    for variant in variants:
        page, truth, output = (Path(folder) / f"{variant}.{kind}" for kind in ("txt", "truth.ndjson", "ndjson"))
        render(variant, page, truth)
        convert(page, output)
        expected, actual = score.read(str(truth)), score.read(str(output))
        result = score.score(expected, actual)
        cells = []
        for column in COLUMNS:
            total, right = result["n"][column], result["ok"][column]
            told = total and not (variant in WITHOUT_SPELLING and column in NEEDS_SPELLING)
            cells.append(f"{100 * right / total:.2f}".replace("100.00", "100") if told else "–")
        rows.append((variant, [str(result["scored"]), str(result["missing"]), str(result["extra"]), *cells]))
        print(variant, end=" ", file=sys.stderr, flush=True)
        calibrate(expected, actual, calibration.setdefault(variant, collections.defaultdict(lambda: [0, 0])))
        for file in (page, truth, output):
            file.unlink()

print(file=sys.stderr)
write_table(["records", "missing", "extra", *(HEADINGS.get(column, column) for column in COLUMNS)], rows)

rows = []
for variant, table in calibration.items():
    cells = []
    for certainty in ("certain", "likely", "guess"):
        total, right = table[certainty]
        cells += [str(total), f"{100 * right / total:.2f}" if total else "–"]
    right = sum(good for _, good in table.values())
    cells.append(f"{100 * (table['certain'][1] + table['likely'][1]) / right:.1f}" if right else "–")
    rows.append((variant, cells))
print()
write_table(["certain: lists", "right %", "likely: lists", "right %", "guess: lists", "right %", "right lists better than a guess %"], rows)
