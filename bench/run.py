"""Measures everything, and prints the table; see run.sh.

usage: run.py TOOL HOST [--quick] [--write] [--million] [--rows PATTERN] [--program NAME PATH]...
"""

import argparse
import re
import sys
import tempfile
import traceback
from pathlib import Path

import calls
import guests
import handlers
import instantiation
import later
import memory
import mounts
import report
import rules
import sizes
from bench import QUICK, WHOLE, Bench
from measure import progress

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "speed.md"

PARTS = {
    "calls": calls.rows,
    "preview1-calls": calls.preview1_rows,
    "lookup": calls.lookup_rows,
    "handlers": handlers.rows,
    "served-handlers": handlers.served_rows,
    "wasi-0.3": later.rows,
<<<<<<< HEAD
    "memory": memory.rows,
=======
    "rules": rules.rows,
>>>>>>> main
    "instantiation": instantiation.rows,
    "bytes": sizes.rows,
    "programs": guests.rows,
    "guest-growth": guests.growth_rows,
    "mount-size": mounts.size_rows,
    "mount-count": mounts.count_rows,
    "million": mounts.million_rows,
}
# It takes minutes by itself.
ONLY_IF_ASKED = "million"


def arguments():
    parser = argparse.ArgumentParser(prog="bench/run.sh")
    parser.add_argument("tool", type=Path)
    parser.add_argument("host", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--rows", type=re.compile)
    parser.add_argument("--program", nargs=2, action="append", default=[])
    return parser.parse_args()


def chosen(options):
    for name, part in PARTS.items():
        wanted = options.rows.search(name) if options.rows else name != ONLY_IF_ASKED
        if wanted or (options.million and name == ONLY_IF_ASKED):
            yield name, part


def measured(bench, parts):
    """Prints the rows as they come; returns them, and the parts that failed."""
    rows, failed = [], []
    print(*report.HEAD, sep="\n", flush=True)
    for name, part in parts:
        progress(f"measuring {name}")
        try:
            with bench.part() as own:
                for row in part(own):
                    print(row, flush=True)
                    rows.append(row)
        except Exception:
            # What else there is to measure can take an hour.
            traceback.print_exc()
            failed.append(name)
    return rows, failed


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as directory:
        scale = QUICK if options.quick else WHOLE
        programs = {name: Path(path) for name, path in options.program}
        bench = Bench(options.tool, options.host, Path(directory), scale, programs)
        rows, failed = measured(bench, chosen(options))
    if options.write:
        report.write(PAGE, rows, is_whole=options.rows is None and not failed)
        for name, plot in bench.plots.items():
            (DOCS / name).write_text(plot.svg())
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


main()
