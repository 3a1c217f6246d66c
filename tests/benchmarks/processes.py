#!/usr/bin/env python3
"""Measures whole processes: wall time, processor time and peak memory of the command, of wc, of cat and of an empty program.

  processes.py FOLDER TOOL EMPTY OUT.json        FOLDER has dump-256M.txt, dump-1G.txt and dump-4G.txt

Each is run several times, in turn, and the best time and the highest peak count: what disturbs a run only makes it slower.
"""
import json, os, sys, time

folder, tool, empty, out = sys.argv[1:]
RUNS = 5
article = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../docs/samples/article.txt')


def run(*commands):
    """Runs commands at once, each on its cores, and waits for all."""
    start, children = time.perf_counter(), []
    for command, cores in commands:
        pid = os.fork()
        if pid == 0:
            try:
                if cores:
                    os.sched_setaffinity(0, cores)
                os.dup2(os.open('/dev/null', os.O_WRONLY), 1)
                os.execvp(command[0], command)
            finally:
                os._exit(127)
        children.append((pid, command))
    cpu = peak = 0
    for pid, command in children:
        _, status, usage = os.wait4(pid, 0)
        if status != 0:
            sys.exit('%s: status %d' % (' '.join(command), status))
        cpu, peak = cpu + usage.ru_utime + usage.ru_stime, peak + usage.ru_maxrss * 1024
    return dict(wall=time.perf_counter() - start, cpu=cpu, peak=peak)


def dump(size):
    return os.path.join(folder, 'dump-%s.txt' % size)


def convert(size, *options):
    return [tool, 'convert', dump(size), '--to', 'ndjson', '-q', *options]


# name: commands with their cores, runs a turn
commands = {
    'cat, 1 GB': ([(['cat', dump('1G')], None)], 1),
    'wc -l, 1 GB': ([(['wc', '-l', dump('1G')], None)], 1),
    'convert, 256 MB': ([(convert('256M'), None)], 1),
    'convert, 1 GB': ([(convert('1G'), None)], 3),
    'convert, 1 GB, one core': ([(convert('1G'), {0})], 3),
    'convert, 1 GB, two processes': ([(convert('1G', '--shard', '%d/2' % (core + 1)), {core}) for core in (0, 1)], 3),
    'convert, 4 GB': ([(convert('4G'), None)], 1),
    'convert, one record to BibTeX': ([([tool, 'convert', article, '--to', 'bibtex', '-q'], None)], 8),
    'bibrecords --version': ([([tool, '--version'], None)], 8),
    'empty program': ([([empty], None)], 8),
}
best = {}
for turn in range(RUNS):
    for name, (started, runs) in commands.items():
        if name == 'convert, 4 GB' and turn > 1:
            continue
        for _ in range(runs):
            result = run(*started)
            known = best.setdefault(name, result)
            best[name] = {key: (max if key == 'peak' else min)(known[key], result[key]) for key in result}
for name, result in best.items():
    print('%-26s %8.3f s wall %8.3f s processor %8.1f MB peak' % (name, result['wall'], result['cpu'], result['peak'] / 1e6))
with open(out, 'w') as file:
    json.dump(best, file, indent=1)
