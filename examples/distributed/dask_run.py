"""Dask: assesses a list over the workers of a scheduler, or over two processes here when none is named.

    python3 dask_run.py list.jsonl results.jsonl [tcp://scheduler:8786] [options of gongo assess ...]

Writes the same bytes as `gongo assess LIST --format jsonl`. Workers need the command and the folder of the list. A
partition whose worker dies is done again.
"""

import os
import subprocess
import sys

from dask.distributed import Client, LocalCluster


def partitions(path, size):
    """Byte ranges of about `size` bytes that end with a line."""
    with open(path, "rb") as lines:
        end = lines.seek(0, os.SEEK_END)
        start = 0
        while start < end:
            lines.seek(min(end, start + size) - 1)
            lines.readline()
            yield start, lines.tell()
            start = lines.tell()


def assess(path, start, end, options):
    command = os.environ.get("GONGO", "gongo").split()
    with open(path, "rb") as lines:
        lines.seek(start)
        part = lines.read(end - start)
    run = subprocess.run(
        [*command, "assess", "-", "--format", "jsonl", "--workers", "1", *options], input=part, stdout=subprocess.PIPE
    )
    if run.returncode > 1:  # 1: some records were refused, each named on standard error
        raise RuntimeError(f"gongo ended with status {run.returncode}")
    return run.stdout


def main(path, out, *rest):
    scheduler = [one for one in rest[:1] if "://" in one]
    options = rest[len(scheduler) :]
    client = Client(scheduler[0] if scheduler else LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None))
    path = os.path.abspath(path)
    parts = list(partitions(path, int(os.environ.get("PARTITION_BYTES", 8_000_000))))
    futures = [client.submit(assess, path, start, end, options, pure=False, retries=3) for start, end in parts]
    with open(out, "wb") as results:
        while futures:
            results.write(futures.pop(0).result())
    client.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
