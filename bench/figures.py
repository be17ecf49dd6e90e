"""Measures the tool; see figures.sh.

usage: figures.py PATH_TO_WASI_VIRT LARGE_GUEST...
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

RUNS = 20
COMPONENTS = Path(__file__).parent.parent / "tests" / "components"
# Of about the size that the goals are for: one with sockets and files, one with every type of HTTP.
SMALL_GUESTS = ["sockets", "http-types"]

DENY_ALL = []
SET_ONLY = ["-e", "NAME=value"]
SET_IN_ALLOWED = ["--allow-all", "-e", "NAME=value"]
ALLOW_ALL = ["--allow-all"]


class Measurement:
    """Several runs of one command that writes one file: milliseconds of wall time, and bytes.

    A peak cannot be less than this interpreter's own memory, about 15 MB: the system counts the moment before the
    command replaces it.
    """

    def __init__(self, command, output, redirect=False):
        times, peaks = [], []
        for _ in range(RUNS):
            output.unlink(missing_ok=True)
            started = time.perf_counter()
            _, status, usage = os.wait4(start(command, output if redirect else None), 0)
            times.append((time.perf_counter() - started) * 1000)
            peaks.append(usage.ru_maxrss * 1024)
            if status:
                sys.exit(f"`{' '.join(map(str, command))}` failed")
        self.median = statistics.median(times)
        self.best = min(times)
        self.peak = max(peaks)
        self.size = output.stat().st_size if output.exists() else 0


def start(command, output):
    """Starts a command, with its standard output in a file if one is given."""
    actions = []
    if output:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        actions.append((os.POSIX_SPAWN_OPEN, 1, os.fspath(output), flags, 0o644))
    return os.posix_spawnp(command[0], [os.fspath(part) for part in command], os.environ, file_actions=actions)


class Table:
    def __init__(self):
        print("| what | measured | goal |\n|---|---|---|")

    def row(self, what, measured, goal):
        print(f"| {what} | {measured} | {goal} |", flush=True)


def small_rows(table, tool, guest, output):
    size = guest.stat().st_size

    def virtualize(options):
        return Measurement([tool, "--quiet", guest, *options, "-o", output], output)

    def added(measurement):
        return f"{measurement.size - size:+,} bytes"

    name = f"`{guest.name}`, {size:,} bytes"
    denied = virtualize(DENY_ALL)
    table.row(f"{name}: deny all, time", f"{denied.median:.1f} ms (best {denied.best:.1f})", "15 ms")
    table.row(f"{name}: deny all", added(denied), "+6,000")
    table.row(f"{name}: deny all, `-e NAME=value`", added(virtualize(SET_ONLY)), "+8,000")
    table.row(f"{name}: allow all, `-e NAME=value`", added(virtualize(SET_IN_ALLOWED)), "+8,000")
    table.row(f"{name}: allow all", added(virtualize(ALLOW_ALL)), "+0 and the metadata sections")


def large_rows(table, tool, guest, output):
    size = guest.stat().st_size
    copied = Measurement(["cat", guest], output, redirect=True)
    denied = Measurement([tool, "--quiet", guest, "-o", output], output)
    name = f"`{guest.name}`, {size / 1e6:.1f} MB"
    ratio = denied.median / copied.median
    table.row(
        f"{name}: deny all, time",
        f"{denied.median:.0f} ms, {ratio:.1f} times `cat` ({copied.median:.0f} ms)",
        "4 times `cat`",
    )
    table.row(
        f"{name}: deny all, peak memory",
        f"{denied.peak / 1e6:.0f} MB, {denied.peak / size:.2f} times the guest",
        "1.5 times the guest",
    )


def main(tool, *guests):
    with tempfile.TemporaryDirectory() as directory:
        output = Path(directory) / "out.wasm"
        table = Table()
        started = Measurement([tool, "--version"], output, redirect=True)
        table.row("starting the tool", f"{started.median:.1f} ms", "")
        for name in SMALL_GUESTS:
            small_rows(table, tool, COMPONENTS / f"{name}.wasm", output)
        for guest in map(Path, guests):
            large_rows(table, tool, guest, output)


main(*sys.argv[1:])
