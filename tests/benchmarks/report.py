#!/usr/bin/env python3
"""Writes the tables of docs/benchmarks.md, and that of the targets in docs/measurements.md, from the results of a run.

  report.py FOLDER REPOSITORY        prints the tables, and puts them between the marks in both pages
"""
import datetime, glob, json, os, platform, re, subprocess, sys

folder, root = sys.argv[1:]
results = {}     # (class, method, parameter): nanoseconds of the best run, bytes allocated
for path in glob.glob(os.path.join(folder, 'results', '*-report-brief.json')):
    for benchmark in json.load(open(path))['Benchmarks']:
        if not benchmark.get('Statistics'):
            continue
        parameter = benchmark['Parameters'].split('=')[-1].strip('[]"')
        key = benchmark['Namespace'].split('.')[-1] + '.' + benchmark['Type'], benchmark['Method'], parameter
        results[key] = benchmark['Statistics']['Min'], benchmark.get('Memory', {}).get('BytesAllocatedPerOperation', 0)


def load(name):
    path = os.path.join(folder, name)
    return json.load(open(path)) if os.path.exists(path) else {}


facts, processes = load('facts.json'), load('processes.json')
lines, targets = [], []
say = lines.append

# What the pages call the methods of the benchmarks.
NAMES = {
    'CountLineEnds': "floor: `Span.Count('\\n')`", 'CopyMemory': 'floor: copy the bytes', 'LinesByIndexOf': 'find each line by `IndexOf`',
    'LinesByMask': 'find each line by masks of 64 bytes', 'LinesByMaskAndFirstMark': 'the same, and look at its start', 'Tokenizer': '**rows of the library**',
    'Sylvan': 'rows of Sylvan.Data.Csv', 'CsvHelper': 'rows of CsvHelper 34', 'CsvHelper33': 'rows of CsvHelper 33', 'Cat': 'floor: `cat` into nothing',
    'Read': 'floor: read into a buffer', 'Records': '**records from the dump**', 'SystemTextJsonByLine': 'System.Text.Json from NDJSON, line by line',
    'SystemTextJsonStream': 'System.Text.Json from NDJSON, as a stream', 'NativeJson': '**records from the library\'s NDJSON**', 'FullRecords': 'all values',
    'IdAndDoi': '`Only = [RecordValue.Id, RecordValue.Doi]`',
    'IndexPages': 'index pages to records', 'Views': '**pages that show MARC, to records**', 'Iso2709ToRecords': '**ISO 2709 to records**',
    'Iso2709ToMarc': '**ISO 2709 to MARC records** (`Only = [RecordValue.Marc]`)', 'Iso2709ToMarcXml': '**ISO 2709 to MARCXML**',
    'YazMarcdump': '`yaz-marcdump -o marcxml` on the same file',
}


def ns(kind, method, parameter=''):
    return results.get((kind, method, parameter), (None, None))[0]


def size(n):
    return '%.2f GB/s' % n if n >= 0.1 else '%.3f GB/s' % n


def time(n):
    for unit, name in ((1e9, 's'), (1e6, 'ms'), (1e3, 'µs')):
        if n >= unit:
            return '%.3g %s' % (n / unit, name)
    return '%.3g ns' % n


def memory(n):
    return '%.1f MB' % (n / 1e6) if n >= 1e6 else '%.1f KB' % (n / 1e3) if n >= 1e3 else '%d B' % n


# ---------------------------------------------------------------- where and when
cpu = re.search(r'model name\s*: (.*)', open('/proc/cpuinfo').read())
total = int(re.search(r'MemTotal:\s*(\d+)', open('/proc/meminfo').read()).group(1)) // 1024 ** 2
versions = dict(re.findall(r'Include="([^"]+)" Version="([^"]+)"', open(os.path.join(root, 'Directory.Packages.props')).read()))
commit = subprocess.run(['git', '-C', root, 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True).stdout.strip()
dotnet = subprocess.run(['dotnet', '--version'], capture_output=True, text=True).stdout.strip()
os_name = platform.freedesktop_os_release()['PRETTY_NAME']
say('Measured on %s at commit %s: %s, %d cores (a virtual machine), %d GB, %s, .NET SDK %s, BenchmarkDotNet %s, Sylvan.Data.Csv %s, CsvHelper %s and 33.1.0.' % (
    datetime.date.today(), commit, cpu.group(1).strip() if cpu else platform.machine(), os.cpu_count(), total, os_name, dotnet,
    versions['BenchmarkDotNet'], versions['Sylvan.Data.Csv'], versions['CsvHelper']))
if facts:
    say('The input has %d records in %.0f MB (as NDJSON %.0f MB).' % (facts['records'], facts['dumpBytes'] / 1e6, facts['ndjsonBytes'] / 1e6))
say('')

# ---------------------------------------------------------------- targets
targets.append('| what | target | measured | |')
targets.append('|---|---:|---:|---|')


def target(what, limit, value, at_most=False, form='%.2f'):
    if value is None:
        return
    held = value <= limit if at_most else value >= limit
    targets.append('| %s | %s %s | %s | %s |' % (what, '≤' if at_most else '≥', (form % limit).rstrip('0').rstrip('.') if '.' in form % limit else form % limit, form % value, 'held' if held else '**not held**'))


def ratio(a, b):
    return a / b if a and b else None


rows = 'Reading.MemoryToRows'
target('tokenizer, memory → rows, against `Span.Count(\'\\n\')`', 0.8, ratio(ns(rows, 'CountLineEnds'), ns(rows, 'Tokenizer')))
target('file → rows, against `cat`', 0.9, ratio(ns('Reading.FileToRows', 'Cat'), ns('Reading.FileToRows', 'Tokenizer')))
target('tokenizer against Sylvan.Data.Csv', 8, ratio(ns(rows, 'Sylvan'), ns(rows, 'Tokenizer')))
target('tokenizer against CsvHelper 33', 40, ratio(ns(rows, 'CsvHelper33'), ns(rows, 'Tokenizer')))
target('tokenizer against CsvHelper 34, which was written anew on bytes', 40, ratio(ns(rows, 'CsvHelper'), ns(rows, 'Tokenizer')))
records = 'Reading.FileToRecords'
peers = [ns(records, method) for method in ('SystemTextJsonByLine', 'SystemTextJsonStream') if ns(records, method)]
target('file → full records, records a second against System.Text.Json', 1.0, ratio(min(peers, default=None), ns(records, 'Records')))
if facts and (records, 'Records', '') in results:
    allocated = results[records, 'Records', ''][1] / facts['records']
    target('bytes allocated a record, against the strings of the record (%d B)' % facts['stringBytesPerRecord'], 1.1, allocated / facts['stringBytesPerRecord'], at_most=True)
target('identifier and DOI only, against full records', 3, ratio(ns('Reading.Filter', 'FullRecords'), ns('Reading.Filter', 'IdAndDoi')))
marc = 'Reading.MarcToRecords'
target('ISO 2709 → MARCXML, against `yaz-marcdump`', 5, ratio(ns(marc, 'YazMarcdump'), ns(marc, 'Iso2709ToMarcXml')))
target('ISO 2709 → MARC records, against `yaz-marcdump`', 5, ratio(ns(marc, 'YazMarcdump'), ns(marc, 'Iso2709ToMarc')))
target('ISO 2709 → full records, against `yaz-marcdump`', 5, ratio(ns(marc, 'YazMarcdump'), ns(marc, 'Iso2709ToRecords')))
if 'marc' in facts and ns(marc, 'Views'):
    pages, views = facts['marc']['pages.txt'], facts['marc']['views.txt']
    for what, unit in (('pages that show MARC, against index pages of the same size', 'bytes'), ('the same, a record', 'records'), ('the same, a value', 'values')):
        target(what, 1.5, ns(marc, 'Views') / views[unit] / (ns(marc, 'IndexPages') / pages[unit]), at_most=True)
texts = 'Writing.RecordToText'
for format, peer in (('ndjson', 'Utf8JsonWriter'), ('csl-json', 'Utf8JsonWriter'), ('bibtex', 'Utf8JsonWriter'), ('ris', 'Utf8JsonWriter'), ('marcxml', 'XmlWriter')):
    target('record → %s, against `%s`' % (format, peer), 3, ratio(ns(texts, 'Peer', format), ns(texts, 'Serializer', format)))
target('record → ndjson, against `Utf8JsonWriter` driven by hand from the same records', 3, ratio(ns('Writing.RecordToNdJson', 'HandWritten'), ns('Writing.RecordToNdJson', 'Serializer')))
if processes:
    wall = {name: result['wall'] for name, result in processes.items()}
    target('`convert` with two cores against one', 1.8, wall['convert, 1 GB, one core'] / wall['convert, 1 GB'])
    target('the same, two processes with half of the dump each against one', 1.8, wall['convert, 1 GB, one core'] / wall['convert, 1 GB, two processes'])
    target('`convert` against `wc -l`', 4, wall['convert, 1 GB'] / wall['wc -l, 1 GB'], at_most=True)
    target('peak memory of `convert`, 1 GB, in MB', 200, processes['convert, 1 GB']['peak'] / 1e6, at_most=True, form='%.0f')
    target('peak memory of `convert`, 4 GB, in MB', 200, processes['convert, 4 GB']['peak'] / 1e6, at_most=True, form='%.0f')
    target('start: `bibrecords --version` against an empty program', 2.5, wall['bibrecords --version'] / wall['empty program'], at_most=True)
    target('one record to BibTeX, against an empty program', 3, wall['convert, one record to BibTeX'] / wall['empty program'], at_most=True)

# ---------------------------------------------------------------- all figures
def table(title, kind, bytes_of):
    found = [(method, value) for (k, method, _), value in results.items() if k == kind]
    if not found:
        return
    say('### ' + title)
    say('')
    say('| | time | rate | allocated |')
    say('|---|---:|---:|---:|')
    for method, (nanoseconds, allocated) in found:
        rate = bytes_of(method)
        say('| %s | %s | %s | %s |' % (NAMES.get(method, method), time(nanoseconds), size(rate / nanoseconds) if rate else '', memory(allocated)))
    say('')


if processes:
    say('### Whole programs')
    say('')
    say('| | time | processor time | peak memory |')
    say('|---|---:|---:|---:|')
    for name, result in processes.items():
        say('| %s | %s | %s | %s |' % (name, time(result['wall'] * 1e9), time(result['cpu'] * 1e9), memory(result['peak'])))
    say('')

dump = facts.get('dumpBytes')
table('From memory to rows', rows, lambda _: dump)
table('From a file to rows', 'Reading.FileToRows', lambda _: dump)
table('From a file to records', records, lambda method: dump if method == 'Records' else facts.get('ndjsonBytes'))
if 'marc' in facts:
    sizes = {name: fact['bytes'] for name, fact in facts['marc'].items()}
    table('From MARC to records', marc, lambda method: sizes['pages.txt' if method == 'IndexPages' else 'views.txt' if method == 'Views' else 'marc.mrc'])
    say('The files have %s.' % ', '.join('%s records with %s %s (%s)' % (f"{fact['records']:,}", f"{fact['values']:,}", 'rows' if name == 'pages.txt' else 'subfields', what)
                                         for (name, fact), what in zip(facts['marc'].items(), ('index pages', 'pages that show MARC', 'ISO 2709'))))
    say('')
table('Some values only', 'Reading.Filter', lambda _: dump)
if any(k == texts for k, _, _ in results):
    say('### From records to text')
    say('')
    say('| format | **the library** | rate | peer |')
    say('|---|---:|---:|---:|')
    for (kind, method, format), (nanoseconds, _) in results.items():
        if kind == texts and method == 'Serializer':
            say('| %s | %s | %s | %s |' % (format, time(nanoseconds), size(facts['payload'][format] / nanoseconds) if 'payload' in facts else '', time(ns(texts, 'Peer', format))))
    say('')
for title, kind, method, unit, plural in (
        ('Growth of the input', 'Growth.Input', 'Records', '8 MB', 'times 8 MB'),
        ('Growth of one record\'s authors', 'Growth.Authors', 'Record', 'author', 'authors'),
        ('Growth of one row', 'Growth.Row', 'Record', 'KB', 'KB')):
    found = sorted((int(parameter), value) for (k, m, parameter), value in results.items() if k == kind)
    if found:
        say('### ' + title)
        say('')
        say('| %s | time | time per %s | allocated | allocated per %s |' % (plural, unit, unit))
        say('|---:|---:|---:|---:|---:|')
        for n, (nanoseconds, allocated) in found:
            say('| %s | %s | %s | %s | %s |' % (f'{n:,}', time(nanoseconds), time(nanoseconds / n), memory(allocated), memory(allocated / n)))
        say('')


def put(page, text):
    """Puts the text between the marks in a page."""
    print(text)
    path = os.path.join(root, 'docs', page)
    old = open(path, encoding='utf-8').read()
    start, end = '<!-- tests/benchmarks/report.py writes what follows -->\n', '<!-- end -->'
    open(path, 'w', encoding='utf-8').write(old.split(start)[0] + start + '\n' + text + '\n' + end + old.split(end)[1])


put('benchmarks.md', '\n'.join(lines))
put('measurements.md', '\n'.join([*targets, '']))
