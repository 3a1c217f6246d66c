#!/usr/bin/python3
"""Reads tables, COinS, Hayagriva, QuickStatements and Markdown as other programs do and compares what they read with the library's own JSON, value by value.

    check_text.py FOLDER

FOLDER holds records.ndjson and records.csv, .tsv, .coins.html, .yml, .qs, .citation.txt, .md, .bib and .biblatex.bib, of the same records in the same order. sqlite3 reads CSV, Python's html.parser
and urllib read COinS; the npm packages @myriaddreamin/typst-ts-node-compiler (Typst itself) and quickstatements-to-wikibase-edit and commonmark the others, from
node_modules beside this file or where NODE_PATH says. What is not installed is named and skipped. One line is printed for each reader, then the differences;
the exit code is 1 when there is one.

What a reader is known to read otherwise however it is written is left out of the comparison, here and nowhere else:

quickstatements-to-wikibase-edit
    - reads no records without an identifier, for they are not written; DOIs are compared in capitals, as Wikidata has them.
Typst
    - shows what a style shows: only the DOI is looked for in the formatted entry, everything else in the data that it reads;
    - of BibTeX and BibLaTeX shows the commands of raised, lowered and slanted text as they are, and particles after the given name.
"""
import csv
import html
import json
import os
import re
import shutil
import subprocess
import sys
import urllib.parse
from html.parser import HTMLParser
from pathlib import Path

from judging import Comparison, one_line, title_text

HERE = Path(__file__).parent
TYPST = r"""
const {NodeCompiler} = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({workspace: process.argv[1]});
const main = `#bibliography("records.yml", full: true, style: "ieee")\n#metadata(yaml("records.yml")) <data>`;
const data = compiler.query({mainFileContent: main}, {selector: '<data>'})[0].value;
const html = compiler.html ? compiler.html({mainFileContent: `#bibliography("records.yml", full: true, style: "ieee")`}) : '';
process.stdout.write(JSON.stringify({data, html}));
"""
TYPST_BIB = r"""
const {NodeCompiler} = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({workspace: process.argv[1]});
const read = file => {
    const compiled = compiler.compileHtml ? compiler.compileHtml({mainFileContent: `#bibliography("${file}", full: true, style: "american-psychological-association")`}) : null;
    if (compiled && compiled.hasError && compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics()));
    return compiler.html ? compiler.html({mainFileContent: `#bibliography("${file}", full: true, style: "american-psychological-association")`})
        : compiler.plainSvg({mainFileContent: `#bibliography("${file}", full: true, style: "american-psychological-association")`});
};
process.stdout.write(JSON.stringify(['records.bib', 'records.biblatex.bib'].map(read)));
"""
QUICKSTATEMENTS = r"""
const module_ = require('quickstatements-to-wikibase-edit');
const convert = module_.default || module_.convert || module_;
(async () => process.stdout.write(JSON.stringify(await convert(require('fs').readFileSync(process.argv[1], 'utf8')))))();
"""
MARKDOWN = r"""
const commonmark = require('commonmark');
const blocks = [];
const walker = new commonmark.Parser().parse(require('fs').readFileSync(process.argv[1], 'utf8')).walker();
for (let event; (event = walker.next());) {
    const node = event.node;
    if (event.entering && node.parent && node.parent.type === 'document') blocks.push(node.type === 'paragraph' ? '' : `(${node.type})`);
    if (event.entering && node.type === 'text') blocks[blocks.length - 1] += node.literal;
}
process.stdout.write(JSON.stringify(blocks));
"""


def text(value):
    return one_line(re.sub("[\ud800-\udfff]", "\ufffd", value or ""))


def title(record):
    return text(title_text(record.get("title")))


def names(record, order):
    return [text(order(author)) for author in record.get("authors") or []]


def inverted(author):
    return author.get("literal") or ", ".join(part for part in (author.get("family"), author.get("given"), author.get("suffix")) if part)


def natural(author):
    return author.get("literal") or " ".join(part for part in (author.get("given"), author.get("family"), author.get("suffix")) if part)


def node(script, path):
    """What a script of Node's prints as JSON; None when it cannot run."""
    if not shutil.which("node"):
        return None
    paths = os.pathsep.join(filter(None, [str(HERE / "node_modules"), os.environ.get("NODE_PATH")]))
    done = subprocess.run(["node", "-e", script, str(path)], capture_output=True, text=True, env={**os.environ, "NODE_PATH": paths})
    if "Cannot find module" in done.stderr:
        return None
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return {}
    return json.loads(done.stdout)


def guarded(value, starts="=+-@＝＋－＠"):
    return "'" + value if value[:1] and value[0] in starts else value


def joined(values, guard=guarded):
    values = [text(value) for value in values or [] if text(value)]
    return guard("; ".join(value.replace("\\", "\\\\").replace("; ", "\\; ") for value in values))


def compare_table(comparison, records, rows, starts="=+-@＝＋－＠"):
    def guard(value):
        return guarded(value, starts)

    for record, row in zip(records, rows):
        for name in ["id", "articleType", "journal", "volume", "issue", "pages", "publisher", "date", "abstract", "pmid", "pmcid", "doi", "licenseUrl",
                     "licenseText", "licenseSpdx", "copyright", "edition", "recordFormat", "datestamp", "indexedAt"]:
            comparison.value(record, name, guard(text(record.get(name))), row[name])
        for name in ["formats", "subjects", "urls", "issn", "isbn", "series", "contents", "alternativeTitles", "callNumbers", "institutions", "collections"]:
            comparison.value(record, name, joined(record.get(name), guard), row[name])
        comparison.value(record, "title", guard(title(record)), row["title"])
        comparison.value(record, "authors", joined((inverted(author) for author in record.get("authors") or []), guard), row["authors"])
        comparison.value(record, "languages", joined((language["name"] for language in record.get("languages") or []), guard), row["languages"])
        comparison.value(record, "version", str(record.get("version") or ""), row["version"])
    return comparison.report(len(rows))


def check_csv(folder, records):
    if not shutil.which("sqlite3"):
        print("skipped: sqlite3 is not installed")
        return 0
    script = f".mode csv\n.import '{folder / 'records.csv'}' records\n.mode json\nselect * from records;"
    done = subprocess.run(["sqlite3", ":memory:"], input=script, capture_output=True, text=True, check=True)
    if done.stderr:
        print(done.stderr)
    return compare_table(Comparison("sqlite3", "CSV", records), records, json.loads(done.stdout or "[]"))


def check_tsv(folder, records):
    with open(folder / "records.tsv", encoding="utf-8", newline="\n") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return compare_table(Comparison("Python's csv", "TSV", records), records, rows, "=+-@＝＋－＠\"")


class Spans(HTMLParser):
    def __init__(self):
        super().__init__()
        self.titles, self.texts = [], []

    def handle_starttag(self, tag, attrs):
        if tag == "span" and dict(attrs).get("class") == "Z3988":
            self.titles.append(dict(attrs)["title"])
        else:
            self.texts.append(tag)

    def handle_data(self, data):
        self.texts.append(data.strip())


def check_coins(folder, records):
    comparison = Comparison("html.parser", "COinS", records)
    spans = Spans()
    spans.feed((folder / "records.coins.html").read_text("utf-8"))
    for record, span in zip(records, spans.titles):
        values = urllib.parse.parse_qs(span, strict_parsing=True)
        ids = values.get("rft_id", [])
        comparison.value(record, "title", title(record), (values.get("rft.atitle") or values.get("rft.btitle") or values.get("rft.title") or [""])[0])
        first = [", ".join(values[part][0] for part in ("rft.aulast", "rft.aufirst", "rft.ausuffix") if part in values)] if "rft.aulast" in values else []
        comparison.value(record, "authors", names(record, inverted), first + values.get("rft.au", []) or values.get("rft.creator", []))
        comparison.value(record, "date", record.get("date") or "", values.get("rft.date", [""])[0])
        comparison.value(record, "doi", record.get("doi") or "", "".join(value[9:] for value in ids if value.startswith("info:doi/")))
        comparison.value(record, "pmid", record.get("pmid") or "", "".join(value[10:] for value in ids if value.startswith("info:pmid/")))
        if "journal" in values["rft_val_fmt"][0]:
            comparison.value(record, "journal", text(record.get("journal")), values.get("rft.jtitle", [""])[0])
    comparison.value(records[0], "text outside the elements", "", "".join(spans.texts))
    return comparison.report(len(spans.titles))


def check_hayagriva(folder, records):
    read = node(TYPST, folder)
    if read is None:
        print("skipped: @myriaddreamin/typst-ts-node-compiler is not installed")
        return 0
    comparison = Comparison("Typst", "Hayagriva", records)
    plain = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"\s+", " ", read.get("html") or ""))).casefold()
    entries = read.get("data") or {}
    keys = re.findall(r"^([\w-]+):$", (folder / "records.yml").read_text("utf-8"), re.M)  # Typst gives them sorted.
    for record, key in zip(records, keys):
        entry = entries.get(key, {})
        numbers = entry.get("serial-number") or {}
        comparison.value(record, "title", title(record), re.sub(r"\\([\\{}$])", r"\1", entry.get("title", "")))
        comparison.value(record, "abstract", text(record.get("abstract")), re.sub(r"\\([\\{}$])", r"\1", entry.get("abstract", "")))
        comparison.value(record, "authors", names(record, inverted), [", ".join(filter(None, [" ".join(filter(None, [name.get("prefix"), name["name"]])), name.get("given-name"), name.get("suffix")])) for name in entry.get("author", [])], key=lambda value: [re.sub("(['’-]) ", r"\1", name) for name in value or []])
        comparison.value(record, "date", record.get("date") or "", entry.get("date", ""))
        for name in ["doi", "pmid", "pmcid"]:
            comparison.value(record, name, record.get(name) or "", numbers.get(name, ""))
        if plain:
            comparison.value(record, "formatted DOI", True, not record.get("doi") or record["doi"].casefold() in plain)
    return comparison.report(len(entries))


def check_typst_bibtex(folder, records):
    read = node(TYPST_BIB, folder)
    if read is None:
        print("skipped: @myriaddreamin/typst-ts-node-compiler is not installed")
        return 0
    differences = 0
    letters = lambda value: re.sub(r"[^\w]|_", "", value).casefold()
    for format, rendered in zip(("bibtex", "biblatex"), read):
        comparison = Comparison("Typst", format, records)
        plain = letters(re.sub(r"\\text(?:it|bf|sc|sub|super)(?:script)?", "", html.unescape(re.sub(r"<[^>]*>", "", rendered or ""))))
        for record in records:
            first = next((name.get("family") or name.get("literal") for name in record.get("authors", [])), None)
            for name, value in (("title", title(record)), ("first author", first and first.split(" ")[-1]), ("doi", record.get("doi")), ("year", (record.get("date") or "")[:4])):
                if value:
                    comparison.value(record, name, True, letters(value) in plain)
        differences += comparison.report(len(records))
    return differences


def check_quickstatements(folder, records):
    records = [record for record in records if record.get("doi") or record.get("pmid") or record.get("pmcid")]
    read = node(QUICKSTATEMENTS, folder / "records.qs")
    if read is None:
        print("skipped: quickstatements-to-wikibase-edit is not installed")
        return 0
    comparison = Comparison("quickstatements-to-wikibase-edit", "QuickStatements", records)
    items = read.get("creations", [])
    for record, item in zip(records, items):
        claims = item["claims"]
        comparison.value(record, "title", title(record), claims["P1476"][0]["text"] if "P1476" in claims else "")
        comparison.value(record, "authors", [(name, [str(at + 1)]) for at, name in enumerate(names(record, natural))], [(claim["value"], claim["qualifiers"]["P1545"]) for claim in claims.get("P2093", [])])
        comparison.value(record, "doi", (record.get("doi") or "").upper(), claims.get("P356", [""])[0])
        comparison.value(record, "pmid", record.get("pmid") or "", claims.get("P698", [""])[0])
        comparison.value(record, "pmcid", (record.get("pmcid") or "")[3:], claims.get("P932", [""])[0])
        date = (record.get("date") or "").split("-")
        wanted = f"+{'-'.join((date + ['00', '00'])[:3])}T00:00:00Z", 8 + len(date)
        comparison.value(record, "date", wanted if record.get("date") else None, (claims["P577"][0]["time"], claims["P577"][0]["precision"]) if "P577" in claims else None)
    return comparison.report(len(items))


def check_markdown(folder, records):
    read = node(MARKDOWN, folder / "records.md")
    if read is None:
        print("skipped: commonmark is not installed")
        return 0
    comparison = Comparison("commonmark", "Markdown", records)
    for record, want, got in zip(records, (folder / "records.citation.txt").read_text("utf-8").split("\n\n"), read):
        comparison.value(record, "citation", want.strip(), got)
    return comparison.report(len(read))


def main():
    folder = Path(sys.argv[1]).resolve()
    records = [json.loads(line) for line in (folder / "records.ndjson").read_text("utf-8").splitlines()]
    for record in records:
        record.setdefault("id", None)
    checks = [check_csv, check_tsv, check_coins, check_hayagriva, check_typst_bibtex, check_quickstatements, check_markdown]
    return 1 if sum(check(folder, records) for check in checks) else 0


if __name__ == "__main__":
    sys.exit(main())
