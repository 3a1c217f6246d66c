#!/usr/bin/env python3
"""Measures how fast a corpus is searched for records, each form beside a program that only searches or unpacks it, on one core.

  search.py FOLDER TOOL DUCKDB.dll REPOSITORY       FOLDER has what tests/benchmarks/corpus writes

Both of a row run in turn, several times, and the best processor time of each counts: so what else the machine does matters little. Of DuckDB only the query counts, not its start.
Writes the table of docs/benchmarks.md. Exits with 1 when a target is missed.
"""
import datetime, os, re, resource, subprocess, sys, time

folder, tool, duckdb, root = sys.argv[1:]
RUNS = 3
FORMS = [
    # form, file, the other program, target
    ('plain text', 'corpus.txt', ['rg', '-c', '_version_'], 2.5),
    ('JSON Lines', 'corpus.jsonl', ['rg', '-c', '_version_'], 3),
    ('JSON Lines, gzip', 'corpus.jsonl.gz', ['zcat'], 1.15),
    ('JSON Lines, Zstandard', 'corpus.jsonl.zst', ['zstdcat'], 1.15),
    ('WET, gzip', 'corpus.warc.wet.gz', ['zcat'], 1.15),
    ('Parquet', 'corpus.parquet', ['dotnet', duckdb, 'count'], 1.5),
]


def run(command, cores=(0,)):
    """Wall time and processor time; of DuckDB what it tells itself."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(command, stdout=subprocess.PIPE if command[0] == 'dotnet' else subprocess.DEVNULL, check=True,
                            preexec_fn=lambda: os.sched_setaffinity(0, cores))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if command[0] == 'dotnet':
        _, wall, processor = result.stdout.split()
        return float(wall), float(processor)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def convert(path):
    return [tool, 'convert', path, '--to', 'ndjson', '--quiet']


lines = ['| form | size | `bibrecords` | the other | | ratio | target | |', '|---|---:|---:|---:|---|---:|---:|---|']
missed = False
for form, name, other, target in FORMS:
    path = os.path.join(folder, name)
    own, peer = [], []
    for _ in range(RUNS):
        own.append(run(convert(path))[1])
        peer.append(run(other + [path])[1])
    ratio = min(own) / min(peer)
    missed |= ratio > target
    shown = 'DuckDB, `count(*)`' if other[0] == 'dotnet' else '`%s`' % ' '.join(other)
    lines.append('| %s | %.0f MB | %.2f s | %.2f s | %s | %.2f | %.2f | %s |' % (
        form, os.path.getsize(path) / 1e6, min(own), min(peer), shown, ratio, target, '**not held**' if ratio > target else 'held'))
    print(lines[-1], flush=True)
text = '\n\nMeasured on %s, processor time.\n\n%s\n\n' % (datetime.date.today(), '\n'.join(lines))
page = os.path.join(root, 'docs/benchmarks.md')
with open(page, encoding='utf-8') as file:
    old = file.read()
with open(page, 'w', encoding='utf-8') as file:
    file.write(re.sub(r'(<!-- tests/benchmarks/search.py writes what follows -->).*?(?=<!-- end of search -->)', lambda match: match.group(1) + text, old, flags=re.S))
sys.exit(missed)
