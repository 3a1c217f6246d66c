#!/usr/bin/python3
"""Converts a dump on a Dask cluster: each task one shard. The outputs, joined in order, are the output of one run.

    convert-dask.py DUMP FOLDER FORMAT SHARDS [SCHEDULER]      a cluster of two processes on this machine without SCHEDULER
"""
import os
import subprocess
import sys

from distributed import Client, LocalCluster


def convert(dump, part, format, shard):
    subprocess.run(["bibrecords", "convert", dump, "--to", format, "--quiet", "--shard", shard, "-o", part], check=True)
    return part


def main(dump, folder, format, shards, scheduler=None):
    cluster = None if scheduler else LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(scheduler or cluster) as client:
        tasks = [
            client.submit(convert, dump, os.path.join(folder, f"part-{i:05}"), format, f"{i}/{shards}", pure=False, retries=2)
            for i in range(1, int(shards) + 1)
        ]
        client.gather(tasks)
    if cluster:
        cluster.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
