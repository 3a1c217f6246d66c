"""Renders the variants of a corpus of real records, converts them with the tool and scores the result against the truth."""
import collections
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import damage

corpus, tool, *wanted = sys.argv[1:]
sys.path.insert(0, corpus)
import dialects  # noqa: E402
import gen  # noqa: E402
import repositories  # noqa: E402
import score  # noqa: E402


def with_suffix(person):
    """The truth keeps a suffix with the given names, with the comma that the record has before it; the scorer joins family, given names and suffix with blanks."""
    return lambda author, mapped: tuple(part and SUFFIX.sub(" ", part) for part in person(author, mapped))


def with_article_type(view):
    """The topic of these records is the kind of article. The scorer takes it for subjects; the library says which it is."""
    def viewed(record, mapped):
        seen = view(record, mapped)
        if mapped and record.get("articleType") and not record.get("subjects"):
            seen["subjects*"] = score.tx(record["articleType"])
        return seen
    return viewed


SUFFIX = re.compile(r" *, (?=(Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$)")
score.person = with_suffix(score.person)
score.view = with_article_type(score.view)

NOTHING_READ = 5   # an exit code of the command
TRUTH = Path(corpus) / "sample.truth.ndjson.gz"
COLUMNS = ["authors PMC", "authors", "title", "journal", "date", "pmid", "pmcid", "doi", "abstract", "subjects*", "urls", "licence", "publisher", "datestamp"]
HEADINGS = {"authors PMC": "authors, PMC", "subjects*": "article type"}
DIALECTS = {f"{dialect}-{page}": (dialect, page) for dialect, page in [*dialects.SETS, ("bs4-space", 8), ("html2txt", 8)]}
WITHOUT_SPELLING = {"nospelling", "bare"}  # nothing in these pages tells the journal, the full date, the licence or the datestamp
NEEDS_SPELLING = {"journal", "date", "licence", "datestamp"}

REPOSITORY_COLUMNS = ["authors", "title", "date", "doi", "abstract", "subjects*", "urls", "licence", "publisher"]
DAMAGED_FORMS = {"rows": [("D", 9), ("E", 8), ("A1", 9), ("B", 9)], "values on lines": [("wet", 9), ("wet", 8)]}
DAMAGES = {
    "2 % of the lines lost": lambda pages: damage.lose_lines(pages, 0.02),
    "5 % of the lines lost": lambda pages: damage.lose_lines(pages, 0.05),
    "15 % of the lines lost": lambda pages: damage.lose_lines(pages, 0.15),
    "one line lost in 1,000 pages": damage.lose_one,
    "C4's filter of lines": damage.filter_short,
    "addresses replaced": damage.replace_addresses,
}
# each value with the name of its evidence
JUDGED = {"authors": "authors", "title": "title", "journal": "journal", "date": "dates", "pmid": "pmid", "pmcid": "pmcid", "doi": "doi",
          "abstract": "abstract", "urls": "urls", "publisher": "publisher", "licence": "license", "datestamp": "datestamp", "subjects*": "articleType"}


def render(variant, page, truth):
    script, name = ("dialects.py", DIALECTS[variant]) if variant in DIALECTS else ("gen.py", (variant,))
    subprocess.run([sys.executable, script, "render", TRUTH, *map(str, name), "-o", page, "--truth", truth], cwd=corpus, check=True, stderr=subprocess.DEVNULL)


def convert(page, output):
    status = subprocess.run(["dotnet", tool, "convert", page, "--to", "ndjson", "-o", output, "--quiet"]).returncode
    if status == NOTHING_READ:
        output.write_text("")
    elif status != 0:
        raise SystemExit(f"{page}: the command ended with {status}")


def read(pages, folder):
    """The records of pages in one file, one after the other."""
    page, output = Path(folder) / "pages.txt", Path(folder) / "pages.ndjson"
    page.write_text("\n".join(pages), encoding="utf-8", newline="")
    convert(page, output)
    return score.read(str(output))


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


def calibrate_all(truth, predicted, table):
    """Counts, for each certainty, the values given and those that are right."""
    expected = [score.view(record, False) for record in truth]
    actual = [score.view(record, True) for record in predicted]
    pairs, _ = score.align(expected, actual)
    for i, j in pairs.items():
        for column, name in JUDGED.items():
            if not actual[j][column]:
                continue
            if column == "subjects*" and predicted[j].get("subjects"):
                name = "subjects"
            certainty = predicted[j].get("evidence", {}).get(name, {}).get("certainty", "certain")
            table[certainty][0] += 1
            table[certainty][1] += actual[j][column] == expected[i][column]
            if certainty == "certain" and actual[j][column] != expected[i][column] and verbose:
                print(column, expected[i]["id"], repr(expected[i][column])[:150], repr(actual[j][column])[:150], sep="\n    ", file=sys.stderr)


def write_table(columns, rows):
    """Writes a table in which variants with the same figures share a row."""
    variants = {}
    for variant, cells in rows:
        variants.setdefault(tuple(cells), []).append(variant)
    print("| variant | " + " | ".join(columns) + " |")
    print("|---|" + "--:|" * len(columns))
    for cells, names in variants.items():
        print(f"| {', '.join(names)} | " + " | ".join(cells) + " |")


def percentage(right, total):
    return f"{100 * right / total:.2f}".replace("100.00", "100") if total else "–"


def measure_variants(folder):
    calibration, rows = {}, []
    for variant in [*gen.VARIANTS, *DIALECTS]:
        if not is_wanted(variant):
            continue
        page, truth, output = (Path(folder) / f"{variant}.{kind}" for kind in ("txt", "truth.ndjson", "ndjson"))
        render(variant, page, truth)
        convert(page, output)
        expected, actual = score.read(str(truth)), score.read(str(output))
        result = score.score(expected, actual)
        cells = []
        for column in COLUMNS:
            total = result["n"][column] if not (variant in WITHOUT_SPELLING and column in NEEDS_SPELLING) else 0
            cells.append(percentage(result["ok"][column], total))
        rows.append((variant, [str(result["scored"]), str(result["missing"]), str(result["extra"]), *cells]))
        print(variant, end=" ", file=sys.stderr, flush=True)
        calibrate(expected, actual, calibration.setdefault(variant, collections.defaultdict(lambda: [0, 0])))
        for file in (page, truth, output):
            file.unlink()
    write_table(["records", "missing", "extra", *(HEADINGS.get(column, column) for column in COLUMNS)], rows)
    write_authors(calibration)


def write_authors(calibration):
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


def cells_of(table):
    return [cell for certainty in ("certain", "likely", "guess")
            for cell in (str(table[certainty][0]), percentage(table[certainty][1], table[certainty][0]))]


def measure_repositories(folder, records):
    rows, certain = [], []
    for form in repositories.FORMS:
        if not is_wanted(f"portal, {form}"):
            continue
        pages, expected = zip(*repositories.pages(records, form))
        actual = read(pages, folder)
        result = score.score(expected, actual)
        name = f"portal, {form}"
        given = {record["id"]: record for record in actual}
        kinds = sum(given.get(truth["id"], {}).get("formats") == [truth["kind_of_work"]] for truth in expected)
        advisors = sum(score.view({"authors": given.get(truth["id"], {}).get("contributors", [])}, True)["authors*"] == [truth["advisor"].rstrip(",")] for truth in expected)
        rows.append((name, [str(result["scored"]), str(result["missing"]), str(result["extra"]),
                            *(percentage(result["ok"][column], result["n"][column]) for column in REPOSITORY_COLUMNS),
                            percentage(kinds, len(expected)), percentage(advisors, len(expected))]))
        table = collections.defaultdict(lambda: [0, 0])
        calibrate_all(expected, actual, table)
        certain.append((name, cells_of(table)))
        print(name, end=" ", file=sys.stderr, flush=True)
    print()
    write_table(["records", "missing", "extra", *(("subjects" if column == "subjects*" else column) for column in REPOSITORY_COLUMNS), "kind", "advisor"], rows)
    return certain


def measure_damage(folder, records):
    totals = {}
    for kind, forms in DAMAGED_FORMS.items():
        for dialect, release in forms:
            pages, expected = zip(*dialects.pages(records, dialect, release))
            for name, change in DAMAGES.items():
                if not is_wanted(name):
                    continue
                total = totals.setdefault((name, kind), [0, 0, collections.defaultdict(lambda: [0, 0])])
                actual = read(change(pages), folder)
                total[0] += len(expected)
                total[1] += len(actual)
                calibrate_all(expected, actual, total[2])
                print(f"{name}, {dialect}-{release}", end="; ", file=sys.stderr, flush=True)
    names = list(DAMAGES)
    return [(f"{name}, {kind}", [str(pages), str(found), *cells_of(table)])
            for (name, kind), (pages, found, table) in sorted(totals.items(), key=lambda total: names.index(total[0][0]))]


def is_wanted(variant):
    return not wanted or any(variant.startswith(name) for name in wanted)


verbose = "--verbose" in wanted
wanted = [name for name in wanted if name != "--verbose"]
with tempfile.TemporaryDirectory() as folder:
    measure_variants(folder)
    records = list(gen.read_nd(str(TRUTH)))
    certain = measure_repositories(folder, records)
    damaged = measure_damage(folder, records)
print(file=sys.stderr)
headings = ["certain: values", "right %", "likely: values", "right %", "guess: values", "right %"]
print()
write_table(headings, certain)
print()
write_table(["pages", "records", *headings], damaged)
