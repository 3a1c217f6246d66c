#!/usr/bin/python3
"""Reads the XML formats and MARC as other programs do and compares what they read with the library's own JSON, value by value.

    check_xml_marc.py FOLDER [SCHEMAS]

FOLDER holds records.ndjson and records.mods.xml, .marcxml, .mrc, .oai-dc.xml, .jats.xml, .pubmed.xml, .endnote.xml, .rdf and .tei.xml, of the same
records in the same order. Needs Debian's libxml2-utils, yaz, libmarc-record-perl, libmarc-lint-perl, bibutils, raptor2-utils, python3-biopython and
python3-rdflib. With SCHEMAS, a folder with mods-3-8.xsd, MARC21slim.xsd, simpledc.xsd, oai_dc_local.xsd, xlink.xsd and xml.xsd, documents are also
validated; JATS and PubMed XML always are, by the DTDs of Biopython. One line is printed for each reader, then the differences; the exit code is 1 when
there is one.

What a reader is known to read wrongly however it is written is left out of the comparison, here and nowhere else:

mods-3-8.xsd
    - gives one attribute group to accessCondition twice, which libxml2 refuses: the second is taken out of a copy.
marclint
    - wants a full stop at the end of 245 and " :" before $b, which a record without ISBD punctuation (leader position 18: c) does not have;
    - takes a word of the title for an article of another language than the record's.
xml2ris (bibutils), of MODS
    - has no field for a PMCID, a licence or a copyright; writes a PMID as an address;
    - writes groups after persons, initials with points, a suffix after the family name, and equal names and keywords once;
    - adds a letter to an identifier that it has read before.
endx2xml (bibutils), of EndNote XML
    - puts initials apart, divides names at "and" and groups at commas: records with such a name are not compared by their authors;
    - reads the year only; has no field for a PMID; takes blanks out of the label, and adds a letter to one that it has read before;
    - takes a short title for the title of what holds the work.
Biopython
    - keeps the tags of inline elements in the text.
"""
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

from judging import Comparison, one_line, title_text

DTDS = "/usr/lib/python3/dist-packages/Bio/Entrez/DTDs"
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
UNSAFE = "\"<>^`|\\{} "
MARC_RECORD = r"""
use strict; use utf8; use JSON::PP; use MARC::Batch;
my $json = JSON::PP->new->ascii;
my $batch = MARC::Batch->new('USMARC', $ARGV[0]);
while (my $record = $batch->next) {
    my @fields = map { my $f = $_; $f->is_control_field ? [$f->tag, $f->data]
        : [$f->tag, $f->indicator(1) . $f->indicator(2), map { [@$_] } $f->subfields] } $record->fields;
    print $json->encode({leader => $record->leader, fields => \@fields, warnings => [$record->warnings]}), "\n";
}
"""


def text(value):
    """A text as the library writes it: on one line; half a surrogate pair is one replacement character."""
    return one_line(re.sub("[\ud800-\udfff]", "\ufffd", value or ""))


def texts(values):
    return [text(value) for value in values or [] if text(value)]


def address(url):
    return "".join(f"%{ord(c):02X}" if c in UNSAFE else c for c in re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", (url or "").strip()))


def is_web(url):
    return bool(re.match("(https?|ftp)://", url, re.I))


def expected(record):
    """What a reader should find."""
    authors = []
    for author in record.get("authors", []):
        name = tuple(text(author.get(part)) for part in ("family", "given", "suffix"))
        authors.append(name if name[0] else (text(author.get("literal")), None, None))
    divided = bool(text(record.get("shortTitle")) and text(record.get("subtitle")))
    parts = [re.sub(" [:/;=]$", "", text(record.get(name))) for name in ("shortTitle", "subtitle")]
    return {
        "id": text(record.get("id")),
        "title": text(title_text(record.get("title") or record.get("shortTitle"))),
        "main title": text(title_text(parts[0] if divided else record.get("title") or record.get("shortTitle"))),
        "subtitle": text(title_text(parts[1])) if divided else "",
        "authors": authors,
        "orcids": [author["orcid"] for author in record.get("authors", []) if author.get("orcid")],
        "journal": text(record.get("journal")),
        "volume": text(record.get("volume")),
        "issue": text(record.get("issue")),
        "number": text(record.get("issue")) or ("" if record.get("journal") else "".join(record.get("series", [])[:1]).partition(" ; ")[2]),
        "pages": text(record.get("pages")),
        "publisher": text(record.get("publisher")),
        "date": record.get("date", ""),
        "dates": record.get("dates") or ([record["date"]] if record.get("date") else []),
        "abstract": text(record.get("abstract")),
        "subjects": texts(record.get("subjects")),
        "languages": [language.get("code") or language["name"] for language in record.get("languages", [])],
        "pmid": record.get("pmid", ""),
        "pmcid": record.get("pmcid", ""),
        "doi": record.get("doi", ""),
        "issn": record.get("issn", []),
        "isbn": record.get("isbn", []),
        "addresses": [address(url) for url in record.get("urls", []) if is_web(url)],
        "license": address(record.get("licenseUrl")),
        "license text": text(record.get("licenseText") or record.get("licenseSpdx") or record.get("licenseUrl")),
        "copyright": text(record.get("copyright")),
        "rights": text(f"{record.get('copyright') or ''} {record.get('licenseUrl') or record.get('licenseText') or ''}"),
    }


def inverted(author, end=""):
    name, given, suffix = author
    return name + end if given is None else ", ".join(filter(None, author))


def pages_of(first, last):
    return first + ("-" + last if last else "")


def page_key(pages):
    return re.sub(r"\s*[-–]+\s*", "-", pages)


def compare(comparison, record, found):
    """Each value that the format has, by its name in what is expected; anything but a name compares itself."""
    for name, got in found.items():
        comparison.value(record, name, record[name], got, page_key if name == "pages" else lambda value: value)


def strip_namespaces(root):
    for node in root.iter():
        node.tag = re.sub("^{.*}", "", node.tag)
        node.attrib = {re.sub("^{.*}", "", name): value for name, value in node.attrib.items()}
    return root


def parse(path):
    return strip_namespaces(xml.parse(path).getroot())


def content(node, path):
    found = node.find(path)
    return "" if found is None else one_line("".join(found.itertext()))


def contents(node, path):
    return [one_line("".join(found.itertext())) for found in node.findall(path)]


def read_mods(node):
    names = []
    for name in node.findall("name"):
        if content(name, "role/roleTerm") == "aut":
            parts = {part.get("type"): part.text for part in name.findall("namePart")}
            names.append((parts[None], None, None) if None in parts else (parts["family"], parts.get("given", ""), parts.get("termsOfAddress", "")))
    host = next((item for item in node.findall("relatedItem") if item.get("type") == "host"), xml.Element("none"))
    everything = {kind: [item.text for item in node.iter("identifier") if item.get("type") == kind] for kind in ("doi", "pmid", "pmcid", "issn", "isbn")}
    license = next((item for item in node.findall("accessCondition") if item.get("type")), xml.Element("none"))
    return {
        "id": content(node, "recordInfo/recordIdentifier"), "main title": content(node, "titleInfo/title"), "subtitle": content(node, "titleInfo/subTitle"), "authors": names,
        "orcids": [url.rsplit("/", 1)[1] for url in contents(node, "name/nameIdentifier")],
        "journal": content(host, "titleInfo/title"), "volume": content(host, "part/detail[@type='volume']/number"),
        "issue": content(host, "part/detail[@type='issue']/number"),
        "pages": pages_of(content(host, "part/extent/start"), content(host, "part/extent/end")),
        "publisher": content(host, "originInfo/publisher") or content(node, "originInfo/publisher"),
        "dates": contents(node, "originInfo/dateIssued") + contents(node, "originInfo/dateOther"),
        "abstract": content(node, "abstract"), "subjects": contents(node, "subject/topic"), "addresses": contents(node, "location/url"),
        "pmid": "".join(everything["pmid"]), "pmcid": "".join(everything["pmcid"]), "doi": "".join(everything["doi"]), "issn": everything["issn"],
        "isbn": everything["isbn"], "license": license.get("href", ""), "license text": one_line(license.text), "copyright": content(node, "accessCondition[@displayLabel]"),
    }


def read_oai_dc(node):
    identifiers = contents(node, "identifier")
    return {
        "title": content(node, "title"), "descriptions": contents(node, "description"), "publisher": content(node, "publisher"), "date": content(node, "date"),
        "subjects": contents(node, "subject"), "languages": contents(node, "language"), "creators": contents(node, "creator"),
        "doi address": next((url for url in identifiers if url.startswith("https://doi.org/")), ""),
        "pmid": next((url.split("/")[3] for url in identifiers if url.startswith("https://pubmed.")), ""),
        "pmcid": next((url.split("/")[4] for url in identifiers if url.startswith("https://pmc.")), ""),
        "issn": [source[5:] for source in contents(node, "source") if source.startswith("ISSN ")], "isbn": [i[9:] for i in identifiers if i.startswith("urn:ISBN:")],
        "all rights": contents(node, "rights"),
    }


def read_jats(node):
    meta = node.find("front/article-meta")
    names = []
    for person in meta.findall("contrib-group/contrib[@contrib-type='author']"):
        names.append((content(person, "collab"), None, None) if person.find("collab") is not None
                     else tuple(content(person, "name/" + part) for part in ("surname", "given-names", "suffix")))
    abstract = []
    for part in meta.findall("abstract/*"):
        abstract.append(one_line(part.findtext("p")) if part.tag == "p" or part.find("title") is None else f"{content(part, 'title')}: {content(part, 'p')}")
        if part.tag == "p":
            abstract[-1] = one_line("".join(part.itertext()))
    return {
        "id": content(meta, "article-id[@pub-id-type='other']"), "pmid": content(meta, "article-id[@pub-id-type='pmid']"),
        "pmcid": content(meta, "article-id[@pub-id-type='pmcid']"), "doi": content(meta, "article-id[@pub-id-type='doi']"),
        "main title": content(meta, "title-group/article-title"), "subtitle": content(meta, "title-group/subtitle"), "authors": names,
        "orcids": [url.rsplit("/", 1)[1] for url in contents(meta, "contrib-group/contrib/contrib-id")],
        "journal": content(node, "front/journal-meta/journal-title-group/journal-title"), "publisher": content(node, "front/journal-meta/publisher/publisher-name"),
        "issn": contents(node, "front/journal-meta/issn"), "isbn": contents(meta, "isbn"), "volume": content(meta, "volume"), "issue": content(meta, "issue"),
        "pages": pages_of(content(meta, "fpage") or content(meta, "elocation-id"), content(meta, "lpage")),
        "dates": ["-".join(filter(None, (content(date, part) for part in ("year", "month", "day")))) for date in meta.findall("pub-date")],
        "abstract": one_line(" ".join(abstract)), "subjects": contents(meta, "kwd-group/kwd"), "addresses": [uri.get("href") for uri in meta.findall("self-uri")],
        "license": content(meta, "permissions/license/license_ref"), "license text": content(meta, "permissions/license/license-p"), "copyright": content(meta, "permissions/copyright-statement"),
    }


def read_endnote(node):
    return {
        "id": content(node, "label"), "title": content(node, "titles/title"), "creators,": contents(node, "contributors/authors/author"),
        "volume": content(node, "volume"), "number": content(node, "number"), "pages": content(node, "pages"),
        "publisher": content(node, "publisher"), "abstract": content(node, "abstract"), "subjects": contents(node, "keywords/keyword"),
        "pmid": content(node, "accession-num"), "pmcid": content(node, "custom2"), "doi": content(node, "electronic-resource-num"), "rights": content(node, "custom1").replace("License: ", ""),
    }


def read_tei(node):
    work = node.find("analytic")
    if work is None:
        work = node.find("monogr")
    imprint = node.find("monogr/imprint")
    names = []
    for author in work.findall("author"):
        if author.find("orgName") is not None:
            names.append((content(author, "orgName"), None, None))
        else:
            link, surname = content(author, "persName/nameLink"), content(author, "persName/surname")
            names.append((link + ("" if not link or link[-1] in "'’-" else " ") + surname, content(author, "persName/forename"), content(author, "persName/genName")))
    return {
        "id": content(node, ".//idno[@type='recordID']"), "main title": content(work, "title"), "authors": names, "orcids": contents(work, "author/idno"),
        "journal": content(node, "monogr/title[@level='j']"), "volume": content(imprint, "biblScope[@unit='volume']"), "issue": content(imprint, "biblScope[@unit='issue']"),
        "pages": content(imprint, "biblScope[@unit='page']"), "publisher": content(imprint, "publisher"), "dates": [date for date in contents(imprint, "date") if date],
        "abstract": content(node, "note[@type='abstract']"), "subjects": contents(node, "note[@type='subject']"), "pmid": content(work, "idno[@type='PMID']"),
        "pmcid": content(work, "idno[@type='PMCID']"), "doi": content(work, "idno[@type='DOI']"), "issn": contents(node, ".//idno[@type='ISSN']"),
        "isbn": contents(work, "idno[@type='ISBN']"), "addresses": [pointer.get("target") for pointer in node.findall("ptr")],
        "license text": content(node, "note[@type='licence']"), "copyright": content(node, "note[@type='copyright']"),
    }


def check_elements(path, format, records, nodes, read):
    comparison = Comparison("ElementTree", format, records)
    for record, node in zip(records, nodes):
        record = dict(record)
        record["creators"] = [inverted(author) for author in record["authors"]]
        record["creators,"] = [inverted(author, ",") for author in record["authors"]]
        record["doi address"] = "https://doi.org/" + encoded(record["doi"]) if record["doi"] else ""
        record["descriptions"] = texts([record["raw"].get("abstract"), *record["raw"].get("contents", [])])
        found = read(node)
        if "doi address" in found:
            found["doi address"] = "https://doi.org/" + encoded(decoded(found["doi address"][16:])) if found["doi address"] else ""
        record["all rights"] = [value for value in (text(record["raw"].get(name)) for name in ("licenseUrl", "licenseText", "copyright")) if value]
        compare(comparison, record, found)
    return comparison.report(len(nodes))


def encoded(doi):
    return "".join(f"%{ord(c):02X}" if c in '%"# ?<>{}^[]`|\\+' else c for c in doi)


def decoded(doi):
    return re.sub("%([0-9A-F]{2})", lambda m: chr(int(m[1], 16)), doi)


def marc_values(fields):
    """The record's values in MARC fields: (tag, indicators, [(code, value)]) or (tag, data)."""
    def of(tag, code):
        return [value for field in fields if field[0] == tag for c, value in field[2] if c == code]

    names = []
    for field in fields:
        codes = {} if field[0] < "010" else dict(field[2])
        if field[0] in ("100", "110", "700", "710") and codes.get("4") == "aut":
            names.append(codes["a"] if field[0][1] == "1" else ", ".join(filter(None, (codes["a"], codes.get("c")))))
    numbers = {dict(field[2])["2"]: dict(field[2])["a"] for field in fields if field[0] == "024"}
    host = next((dict(field[2]) for field in fields if field[0] == "773"), {})
    control = {field[0]: field[1] for field in fields if field[0] < "010"}
    untitled = "".join(of("245", "a"))
    return control["008"], {
        "id": control.get("001", ""), "main title": "" if untitled == "[Untitled]" else untitled, "subtitle": "".join(of("245", "b")), "creators": names,
        "orcids": [url.rsplit("/", 1)[1] for tag in ("100", "700") for url in of(tag, "1")], "journal": host.get("t", ""), "publisher": "".join(of("264", "b")),
        "dates": of("264", "c"), "abstract": " ".join(of("520", "a")), "subjects": [v for f in fields if f[0] == "653" and f[1] == "  " for _, v in f[2]],
        "pmid": numbers.get("pmid", ""), "pmcid": numbers.get("pmcid", ""), "doi": numbers.get("doi", ""), "isbn": of("020", "a"), "addresses": of("856", "u"),
        "issn": of("022", "a") + of("490", "x") + of("773", "x"), "license": "".join(of("540", "u")), "license text": "".join(of("540", "a")), "copyright": "".join(of("542", "f")),
    }


def compare_marc(comparison, record, fields):
    fixed, found = marc_values(fields)
    record = dict(record)
    record["creators"] = [inverted(author) for author in record["authors"]]
    compare(comparison, record, found)
    date = (record["date"] + "-  -  ")[:10].replace("-", "") if record["date"] else "uuuuuuuu"
    comparison.value(record, "date in 008", date.ljust(8), fixed[7:15])
    comparison.value(record, "length of 008", 40, len(fixed))


def xml_fields(node):
    return [(field.get("tag"), field.text or "") if field.tag == "controlfield"
            else (field.get("tag"), field.get("ind1") + field.get("ind2"), [(s.get("code"), s.text or "") for s in field]) for field in node if field.tag != "leader"]


def check_marc(folder, records):
    differences = 0
    nodes = list(parse(folder / "records.marcxml"))
    comparison = Comparison("ElementTree", "marcxml", records)
    for record, node in zip(records, nodes):
        compare_marc(comparison, record, xml_fields(node))
    differences += comparison.report(len(nodes))

    comparison = Comparison("MARC::Record", "marc", records)
    lines = run(["perl", "-e", MARC_RECORD, str(folder / "records.mrc")]).stdout.splitlines()
    for record, line in zip(records, lines):
        read = json.loads(line)
        comparison.value(record, "warnings", [], read["warnings"])
        fields = [tuple(field) if field[0] < "010" else (field[0], field[1], [tuple(subfield) for subfield in field[2:]]) for field in read["fields"]]
        compare_marc(comparison, record, fields)
    differences += comparison.report(len(lines))

    comparison = Comparison("yaz-marcdump", "marc to marcxml", records)
    converted = list(strip_namespaces(xml.fromstring(run(["yaz-marcdump", "-i", "marc", "-o", "marcxml", str(folder / "records.mrc")]).stdout)))
    for record, ours, theirs in zip(records, nodes, converted):
        comparison.value(record, "fields", xml_fields(ours), xml_fields(theirs))
    differences += comparison.report(len(converted))

    comparison = Comparison("yaz-marcdump", "marcxml to marc", records)
    written = (folder / "records.mrc").read_bytes().split(b"\x1d")
    binary = run(["yaz-marcdump", "-i", "marcxml", "-o", "marc", str(folder / "records.marcxml")], binary=True).stdout.split(b"\x1d")
    for record, ours, theirs in zip(records, written, binary):
        comparison.value(record, "bytes", ours, theirs)
    differences += comparison.report(len(binary) - 1)

    return differences + check_marclint(folder, records)


def check_marclint(folder, records):
    comparison = Comparison("marclint", "marc", records)
    output = subprocess.run(["marclint", str(folder / "records.mrc")], capture_output=True).stdout.decode("utf-8", "replace")
    known = re.compile(r"245: (Must end with|MARC21 allows|Subfield _b should be preceded|First word, .* may be an article|First word, .* does not appear)")
    comparison.faults += [line for line in output.splitlines() if re.match(r"\d{3}: ", line) and not known.match(line)]
    return comparison.report(len(records))


def run(command, binary=False):
    return subprocess.run(command, capture_output=True, check=True, **({} if binary else {"encoding": "utf-8"}))


def read_ris(output):
    entries = []
    for line in output.lstrip("\ufeff").splitlines():
        match = re.match(r"([A-Z][A-Z0-9])  - ?(.*)", line)
        if match and match[1] == "TY":
            entries.append([])
        if match:
            entries[-1].append((match[1], match[2]))
    return entries


def loose_name(name):
    """The letters of a name in any order: words change places, and initials are put apart."""
    return "".join(sorted(re.sub(r"[\s.,-]", "", name)))


def check_bibutils(format, output, records, is_endnote):
    comparison = Comparison("bibutils", format, records)
    entries = read_ris(output)
    for record, entry in zip(records, entries):
        def of(tag):
            return [one_line(value) for t, value in entry if t == tag]

        joined = record["title"] if is_endnote else ": ".join(filter(None, (record["main title"], record["subtitle"])))
        comparison.value(record, "title", joined, "".join(of("TI") or of("T1")))
        for name, tags in {"journal": ("JO", "JF", "T2"), "volume": ("VL",), "issue": ("IS",), "publisher": ("PB",), "abstract": ("AB",), "doi": ("DO",)}.items():
            if name == "journal" and not record["journal"]:
                continue
            want = record["number"] if name == "issue" and is_endnote else record[name]
            comparison.value(record, name, want, next((of(tag)[0] for tag in tags if of(tag)), ""))
        pages = pages_of("".join(of("SP")), "".join(of("EP")))
        comparison.value(record, "pages", record["pages"], pages, page_key)
        comparison.value(record, "subjects", list(dict.fromkeys(record["subjects"])), [value for value in of("KW") if value not in record["places"]])
        date = "-".join(part for part in "".join(of("DA")).split("/") if part)
        comparison.value(record, "date", record["date"][:4] if is_endnote else record["date"], date)
        if record["id"]:
            comparison.value(record, "id", record["id"].replace(" ", ""), "".join(of("ID")).replace(" ", ""), lambda value: re.sub("[a-z]*$", "", value))
        if record["pmid"] and not is_endnote:
            comparison.value(record, "pmid", True, any(url.endswith("/pubmed/" + record["pmid"]) for url in of("UR")))
        if is_endnote and any(given is None or re.search(r"\band\b", f"{name} {given}", re.I) for name, given, _ in record["authors"]):
            continue
        names = [loose_name(" ".join(filter(None, (name, suffix, given)))) for name, given, suffix in record["authors"]]
        comparison.value(record, "authors", sorted(set(names)), sorted({loose_name(name) for name in of("AU")}))
    return comparison.report(len(entries))


def check_biopython(path, records):
    from Bio import Entrez
    comparison = Comparison("Biopython", "pubmed-xml", records)
    with open(path, "rb") as file:
        articles = Entrez.read(file)["PubmedArticle"]
    for record, item in zip(records, articles):
        citation = item["MedlineCitation"]
        article = citation["Article"]
        names = []
        for author in article.get("AuthorList", []):
            names.append((str(author["CollectiveName"]), None, None) if "CollectiveName" in author
                         else tuple(str(author.get(part, "")) for part in ("LastName", "ForeName", "Suffix")))
        record = dict(record)
        record["authors"] = [(name, given, {"II": "2nd", "III": "3rd", "IV": "4th"}.get(suffix, suffix and suffix.rstrip("."))) for name, given, suffix in record["authors"]]
        parts = [(f"{part.attributes['Label']}: " if "Label" in part.attributes else "") + str(part) for part in article.get("Abstract", {}).get("AbstractText", [])]
        issue = article["Journal"]["JournalIssue"]
        date = issue["PubDate"]
        month = date.get("Month")
        identifiers = {str(i.attributes["IdType"]): str(i) for i in item.get("PubmedData", {}).get("ArticleIdList", [])}
        inline = re.compile("</?(i|b|sup|sub)>")
        record["title"] = inline.sub("", record["title"])
        record["first issn"] = record["issn"][:1]
        compare(comparison, record, {
            "title": one_line(inline.sub("", article["ArticleTitle"])), "authors": names,
            "orcids": [str(identifier).rsplit("/", 1)[1] for author in article.get("AuthorList", []) for identifier in author.get("Identifier", [])],
            "journal": str(article["Journal"].get("Title", "")), "volume": str(issue.get("Volume", "")), "issue": str(issue.get("Issue", "")),
            "pages": str(article.get("Pagination", {}).get("MedlinePgn", "")), "abstract": one_line(" ".join(parts)),
            "date": "-".join(filter(None, (date.get("Year"), month and f"{MONTHS.index(month) + 1:02}", date.get("Day")))),
            "pmid": re.sub(r"\.1$", "", f"{citation['PMID']}.{citation['PMID'].attributes['Version']}") if str(citation["PMID"]) else "",
            "pmcid": identifiers.get("pmc", ""), "doi": identifiers.get("doi", ""), "rights": str(article.get("Abstract", {}).get("CopyrightInformation", "")),
            "subjects": [str(word) for words in citation["KeywordList"] for word in words], "first issn": [str(article["Journal"]["ISSN"])] if "ISSN" in article["Journal"] else [],
        })
    return comparison.report(len(articles))


def check_rdf(path, records):
    import rdflib
    from rdflib.namespace import DC, DCTERMS, FOAF, RDF
    BIB, Z = rdflib.Namespace("http://purl.org/net/biblio#"), rdflib.Namespace("http://www.zotero.org/namespaces/export#")
    PRISM = rdflib.Namespace("http://prismstandard.org/namespaces/1.2/basic/")
    differences = 0
    comparison = Comparison("rapper", "zotero-rdf", records)
    raptor = subprocess.run(["rapper", "-q", "-i", "rdfxml", "-o", "ntriples", str(path), "http://a.example/"], capture_output=True, encoding="utf-8")
    comparison.faults += raptor.stderr.splitlines()
    triples = [line for line in raptor.stdout.splitlines() if "<http://www.zotero.org/namespaces/export#itemType>" in line]
    differences += comparison.report(len(triples))
    comparison = Comparison("rdflib", "zotero-rdf", records)
    graph = rdflib.Graph().parse(str(path), format="xml", publicID="http://a.example/")
    items = {}
    for item in graph.subjects(Z.itemType):
        items.setdefault(str(graph.value(item, DC.coverage) or ""), []).append(item)
    for record in records:
        found = items.get(record["id"], [])
        item = found.pop() if found else None
        comparison.value(record, "item", True, item is not None)
        if item is None:
            continue

        def one(predicate, subject=None):
            values = [str(value) for value in graph.objects(subject or item, predicate) if isinstance(value, rdflib.Literal)]
            return values[0] if values else ""

        host = next((part for part in graph.objects(item, DCTERMS.isPartOf) if (part, RDF.type, BIB.Series) not in graph), item)
        names = []
        for sequence in graph.objects(item, BIB.authors):
            for position in range(1, len(record["authors"]) + 1):
                person = graph.value(sequence, RDF[f"_{position}"])
                names.append((one(FOAF.surname, person), one(FOAF.givenName, person)))
        numbers = [str(value) for node in {item, host} for value in graph.objects(node, DC.identifier) if isinstance(value, rdflib.Literal)]
        extra = dict(line.split(": ", 1) for line in one(DC.description).splitlines())
        record = dict(record)
        record["authors"] = [(name, ", ".join(filter(None, (given, suffix)))) for name, given, suffix in record["authors"]]
        record["subjects"], record["issn"] = sorted(set(record["subjects"])), sorted(record["issn"])
        compare(comparison, record, {
            "title": one(DC.title), "authors": names, "journal": one(DC.title, host) if host != item else "", "volume": one(PRISM.volume, host),
            "issue": one(PRISM.number, host), "pages": one(BIB.pages), "date": one(DC.date), "abstract": one(DCTERMS.abstract), "rights": one(DC.rights),
            "subjects": sorted({str(value) for value in graph.objects(item, DC.subject) if isinstance(value, rdflib.Literal)}),
            "publisher": one(FOAF.name, graph.value(item, DC.publisher)), "pmid": extra.get("PMID", ""), "pmcid": extra.get("PMCID", ""),
            "doi": "".join(number[4:] for number in numbers if number.startswith("DOI ")), "issn": sorted(n[5:] for n in numbers if n.startswith("ISSN ")),
        })
    return differences + comparison.report(len(list(graph.subjects(Z.itemType))))


def validate(format, records, documents, *options):
    """Documents by xmllint; each on its own."""
    comparison = Comparison("xmllint", format, records)
    with tempfile.TemporaryDirectory() as folder:
        for number, document in enumerate(documents):
            Path(folder, f"{number}.xml").write_text(document, "utf-8")
        checked = subprocess.run(["xmllint", "--noout", "--nonet", *options, *(str(Path(folder, f"{n}.xml")) for n in range(len(documents)))], capture_output=True, encoding="utf-8")
    comparison.faults += [line for line in checked.stderr.splitlines() if "error" in line][:20]
    if checked.returncode and not comparison.faults:
        comparison.faults.append(checked.stderr[:500])
    return comparison.report(len(records))


def check_validity(folder, schemas, records):
    def document(name):
        return (folder / f"records.{name}").read_text("utf-8")

    wrapper = '<?xml version="1.0" encoding="UTF-8"?>\n'
    jats = document("jats.xml").replace("<pmc-articleset>", f'<!DOCTYPE pmc-articleset [<!ENTITY % jats SYSTEM "{DTDS}/JATS-archivearticle1-3-mathml3.dtd"> %jats;'
                                        " <!ELEMENT pmc-articleset (article*)>]>\n<pmc-articleset>", 1)
    pubmed = re.sub("<!DOCTYPE[^>]*>", f'<!DOCTYPE PubmedArticleSet SYSTEM "{DTDS}/pubmed_190101.dtd">', document("pubmed.xml"), count=1)
    differences = validate("jats (DTD)", records, [jats], "--valid") + validate("pubmed-xml (DTD)", records, [pubmed], "--valid")
    differences += validate("endnote-xml (well-formed)", records, [document("endnote.xml")]) + validate("tei (grammar)", records, [document("tei.xml")], "--relaxng", str(Path(__file__).with_name("tei.rng")))
    if not schemas:
        return differences
    with tempfile.TemporaryDirectory() as copies:
        for file in schemas.glob("*.xsd"):
            content = file.read_text("utf-8")
            content = re.sub(r'schemaLocation="http://[^"]*/(xml|xlink)\.xsd"', r'schemaLocation="\1.xsd"', content)
            content = re.sub(r'(<xs:complexType name="accessConditionDefinition".*?)<xs:attributeGroup ref="IDAttributeGroup"/>', r"\1", content, count=1, flags=re.S)
            Path(copies, file.name).write_text(content, "utf-8")
        differences += validate("mods (schema)", records, [document("mods.xml")], "--schema", f"{copies}/mods-3-8.xsd")
        differences += validate("marcxml (schema)", records, [document("marcxml")], "--schema", f"{copies}/MARC21slim.xsd")
        cut = [wrapper + part for part in re.findall("<oai_dc:dc .*?</oai_dc:dc>", document("oai-dc.xml"), re.S)]
        differences += validate("oai-dc (schema)", records, cut, "--schema", f"{copies}/oai_dc_local.xsd")
    return differences


def main():
    folder = Path(sys.argv[1])
    schemas = Path(sys.argv[2]) if len(sys.argv) > 2 and Path(sys.argv[2]).is_dir() else None
    records = []
    for line in (folder / "records.ndjson").read_text("utf-8").split("\n"):
        if line:
            raw = json.loads(line)
            records.append({**expected(raw), "raw": raw, "places": texts(raw.get("places"))})
    differences = check_validity(folder, schemas, records)
    for name, format, find, read in [
        ("mods.xml", "mods", list, read_mods), ("oai-dc.xml", "oai-dc", list, read_oai_dc), ("jats.xml", "jats", list, read_jats),
        ("endnote.xml", "endnote-xml", lambda root: list(root[0]), read_endnote), ("tei.xml", "tei", lambda root: list(root.find("text/body/listBibl")), read_tei),
    ]:
        differences += check_elements(folder, format, records, find(parse(folder / f"records.{name}")), read)
    differences += check_marc(folder, records)
    differences += check_bibutils("mods (xml2ris)", run(["xml2ris", "-nb", str(folder / "records.mods.xml")]).stdout, records, False)
    converted = subprocess.run(["endx2xml", "-nb", str(folder / "records.endnote.xml")], capture_output=True, check=True).stdout
    ris = subprocess.run(["xml2ris", "-nb"], input=converted, capture_output=True, check=True).stdout.decode("utf-8")
    differences += check_bibutils("endnote-xml (endx2xml)", ris, records, True)
    differences += check_biopython(folder / "records.pubmed.xml", records)
    differences += check_rdf(folder / "records.rdf", records)
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
