"""Measures the tool; see figures.sh.

usage: figures.py PATH_TO_WASI_VIRT LARGE_GUEST...
"""

import sys
import tempfile
from pathlib import Path

from measure import Measurement, Table

RUNS = 20
COMPONENTS = Path(__file__).parent.parent / "tests" / "components"
# Of about the size that the goals are for: one with sockets and files, one with every type of HTTP.
SMALL_GUESTS = ["sockets", "http-types"]

DENY_ALL = []
SET_ONLY = ["-e", "NAME=value"]
SET_IN_ALLOWED = ["--allow-all", "-e", "NAME=value"]
ALLOW_ALL = ["--allow-all"]


def small_rows(table, tool, guest, output):
    size = guest.stat().st_size

    def virtualize(options):
        return Measurement([tool, "--quiet", guest, *options, "-o", output], output).run(RUNS)

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
    copied = Measurement(["cat", guest], output, redirect=True).run(RUNS)
    denied = Measurement([tool, "--quiet", guest, "-o", output], output).run(RUNS)
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
        table = Table("what", "measured", "goal")
        started = Measurement([tool, "--version"], output, redirect=True).run(RUNS)
        table.row("starting the tool", f"{started.median:.1f} ms", "")
        for name in SMALL_GUESTS:
            small_rows(table, tool, COMPONENTS / f"{name}.wasm", output)
        for guest in map(Path, guests):
            large_rows(table, tool, guest, output)


main(*sys.argv[1:])
