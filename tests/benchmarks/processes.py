#!/usr/bin/env python3
"""Measures whole processes: wall time, processor time and peak memory of the command, of wc and of cat.

  processes.py FOLDER TOOL EMPTY OUT.json        FOLDER has dump-256M.txt, dump-1G.txt and dump-4G.txt

Each is run several times, in turn, and the best run counts: what disturbs a run only makes it slower.
"""
import json, os, sys, time

folder, tool, empty, out = sys.argv[1:]
RUNS = 5
BOTH, ONE = None, {0}


def run(command, cores=BOTH):
    """One run of a command: wall seconds, processor seconds, peak of resident memory in bytes."""
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        try:
            if cores:
                os.sched_setaffinity(0, cores)
            nothing = os.open('/dev/null', os.O_WRONLY)
            os.dup2(nothing, 1)
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit('%s: status %d' % (' '.join(command), status))
    return dict(wall=time.perf_counter() - start, cpu=usage.ru_utime + usage.ru_stime, peak=usage.ru_maxrss * 1024)


def dump(size):
    return os.path.join(folder, 'dump-%s.txt' % size)


def convert(size, *cores):
    return ['dotnet', tool, 'convert', dump(size), '--to', 'ndjson', '-q'], *cores


commands = {
    'cat 1G': (['cat', dump('1G')],),
    'wc -l 1G': (['wc', '-l', dump('1G')],),
    'convert 1G, both cores': convert('1G'),
    'convert 1G, one core': convert('1G', ONE),
    'convert 256M, both cores': convert('256M'),
    'convert 4G, both cores': convert('4G'),
    'bibrecords --version': (['dotnet', tool, '--version'],),
    'empty program': (['dotnet', empty],),
}
best = {}
for turn in range(RUNS):
    for name, command in commands.items():
        quick = 'version' in name or 'empty' in name
        for _ in range(4 if quick else 1):
            result = run(*command)
            known = best.setdefault(name, result)
            best[name] = {key: max(known[key], result[key]) if key == 'peak' else min(known[key], result[key]) for key in result}
for name, result in best.items():
    print('%-28s %8.3f s wall %8.3f s processor %8.1f MB peak' % (name, result['wall'], result['cpu'], result['peak'] / 1e6))
with open(out, 'w') as file:
    json.dump(best, file, indent=1)
