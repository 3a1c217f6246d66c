"""Renders records as the pages of portals of repositories (LA Referencia, oasisbr) show them: the list for readers, then the index fields."""
import random

from gen import author_str as name_of   # of the corpus

NETWORK = "Repositorio de las Garzas"
KINDS = ("article", "bachelorThesis", "masterThesis", "doctoralThesis")
LICENSES = ("https://creativecommons.org/licenses/by-nc/4.0/", "https://creativecommons.org/licenses/by/4.0/")
FORMS = ("spaces", "pipes", "outer", "below")


def rows_of(record, advisor, kind, number):
    """The index fields with their values, in the index's order."""
    names = [name_of(person) for person in record["authors"]]
    title, address = record["title"], f"https://repositorio.garzas.example/handle/1/{number}"
    issued = record["dates"][0] if record["dates"] else None
    rows = {
        "id": [f"GARZAS_{number:032x}"], "oai_identifier_str": [f"oai:garzas.example:1/{number}"], "network_acronym_str": ["GARZAS"],
        "network_name_str": [NETWORK], "repository_id_str": [""], "dc.title.none.fl_str_mv": [title], "title": [title],
        "spellingShingle": [title, *names[:1], *record["subjects"]], "title_short": [title], "title_full": [title], "title_fullStr": [title],
        "title_full_unstemmed": [title], "title_sort": [title.lower()], "dc.creator.none.fl_str_mv": names, "author": names[:1],
        "author_facet": names, "author_role": ["author"] * len(names[:1]), "dc.contributor.advisor.none.fl_str_mv": [advisor],
        "author2": names[1:], "author2_role": ["author"] * len(names[1:]), "dc.subject.none.fl_str_mv": record["subjects"],
        "topic": record["subjects"], "dc.description.abstract.none.fl_txt_mv": [record["abstract"]], "description": [record["abstract"]],
        "publishDate": [issued and issued[:4]], "dc.date.issued.none.fl_str_mv": [issued], "dc.type.none.fl_str_mv": [f"info:eu-repo/semantics/{kind}"],
        "format": [kind], "status_str": ["publishedVersion"], "dc.identifier.uri.none.fl_str_mv": [address],
        "dc.identifier.doi.none.fl_str_mv": [record["doi"]], "url": [address], "dc.language.iso.none.fl_str_mv": ["eng"], "language": ["eng"],
        "dc.rights.none.fl_str_mv": ["info:eu-repo/semantics/openAccess"], "dc.rights.uri.none.fl_str_mv": [LICENSES[number % len(LICENSES)]],
        "eu_rights_str_mv": ["openAccess"], "dc.publisher.none.fl_str_mv": [record["publisher"]], "instname_str": [NETWORK],
        "institution": [NETWORK], "reponame_str": ["GARZAS"], "collection": ["GARZAS"], "_version_": [record["version"]],
    }
    return {name: [" ".join(str(value).split()) for value in values if value is not None] for name, values in rows.items() if any(v is not None for v in values)}


def list_of(record, form):
    """The list for readers."""
    names = [name_of(person) for person in record["authors"]]
    year = record["dates"][0][:4] if record["dates"] else None
    rows = [("Autores", names), ("Tipo de recurso", ["Article of journal"]), ("Fecha de publicación", [year]), ("Institución", [NETWORK]),
            ("Idioma", ["eng"]), ("Palabra clave", record["subjects"])]
    lines = [" ".join(record["title"].split())]
    for label, values in rows:
        values = [" ".join(value.split()) for value in values if value]
        if values and form == "spaces":
            lines += [f"{label}:", *values]
        elif values and form == "below":
            lines += [f"- {label}:", *([f"- {values[0]}", *values[1:]] if len(values) == 1 else ["-", *values])]
        elif values:
            cell = "" if label == "Autores" else " ".join(values)   # the extractor leaves links out
            lines.append(f"| {label}: | {cell} |" if form == "outer" else f"{label}: | {cell} |")
    return lines


def page_of(record, advisor, kind, number, form):
    rows = rows_of(record, advisor, kind, number)
    lines = list_of(record, form)
    names = sorted(rows) if number % 3 == 0 else list(rows)
    for i, name in enumerate(names):
        values = rows[name]
        if form == "spaces":
            lines += [f"{name} {values[0]}".rstrip() if values else name, *values[1:]]
        elif form == "pipes":
            lines.append(f"{name} | {' '.join(values)} |" if any(values) else f"{name} | |")
        elif form == "outer":
            lines += [f"| {name} |", f"{' '.join(values)} |" if any(values) else "|"]
        else:
            lines += [f"{name} |", f"{' '.join(values)} |" if any(values) else "|"]
        if i == 0 and form != "spaces":
            lines.append("|---|---|" if form == "outer" else "---|---|")
    return "\n".join(lines) + "\n"


def pages(records, form, seed=1):
    """Yields each page with its truth."""
    chance = random.Random(seed)
    for number, record in enumerate(records, 1):
        if not record["authors"]:
            continue
        other = records[number % len(records)]
        advisor = name_of(other["authors"][0]) if other["authors"] else "Terradas, Oriol"
        kind = chance.choice(KINDS)
        address = f"https://repositorio.garzas.example/handle/1/{number}"
        dates = record["dates"][:1]
        truth = dict(record, id=f"GARZAS_{number:032x}", urls=[address], date=dates[0] if dates else None, dates=dates,
                     licenseUrl=LICENSES[number % len(LICENSES)], publisher=record["publisher"] or NETWORK, pmid=None, pmcid=None, journal=None,
                     datestamp=None, kind_of_work=kind, advisor=advisor)
        yield page_of(record, advisor, kind, number, form), truth
