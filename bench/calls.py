"""Calls on embedded files, beside the same on the host's, and standard output beside files that are virtual.

The guest that measures is a program that is not in the repository: docs/speed.md tells what it has to do.
"""

import statistics
import subprocess
from collections import defaultdict

from bench import make_tree
from measure import Ratio
from report import Row, duration, missing

EMBEDDED = ["--stdio=allow", "--allow-clocks", "--arg", "guest", "--arg", "/"]
SMALL_FILES = 1000

# The guest's line, what it is called here, and the goal.
READS = [
    ("read-512", "read 512 B", "0.12 us"),
    ("read-4096", "read 4 KiB", "0.5 us"),
    ("read-65536", "read 64 KiB", ""),
]
OTHERS = [
    ("stat", "stat", "1/20"),
    ("open-close", "open and close", "1/20"),
    ("readdir-entry", "readdir, an entry", "1/20"),
]
STDOUT = "stdout-65536"


def embedding(bench, name, guest, tree, *options):
    """Embeds a directory into the guest and compiles that."""
    return bench.compiled(bench.virtualized(name, guest, *EMBEDDED, *options, "--mount", f"/={tree}"))


def lines(command):
    """Runs what measures; returns nanoseconds by line. Its standard output goes nowhere."""
    ended = subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    words = (line.split() for line in ended.stderr.splitlines())
    return {name: float(time) for name, _, _, time, *_ in words}


def in_turn(bench, commands, lines):
    """Runs commands in turn; returns for each, by its name, the times that are in its lines, by line."""
    found = {name: defaultdict(list) for name in commands}
    for _ in range(bench.scale.guest_runs):
        for name, command in commands.items():
            for line, time in lines(command).items():
                found[name][line].append(time)
    return found


def guest_runs(bench, **commands):
    """Runs commands of the host in turn; returns for each its times by line."""
    return in_turn(bench, {name: [bench.host, *arguments] for name, arguments in commands.items()}, lines)


def compared(work, here, reference, goal="", of=""):
    """A row of times of the same rounds; `of` is what the reference is."""
    return Row(
        work,
        f"{of} {duration(statistics.median(reference))}".strip(),
        duration(statistics.median(here)),
        Ratio(here, reference),
        goal,
    )


def rows(bench):
    guest = bench.programs.get("fsbench.wasm")
    if guest is None:
        yield missing("calls on embedded files", "needs FSBENCH")
        return
    tree = make_tree(bench.directory / "tree", SMALL_FILES, bench.scale.big_file)
    module = bench.made("copy.wasm", "copy", tree / "big.bin")
    found = guest_runs(
        bench,
        host=("run", bench.compiled(guest), tree, "/"),
        fused=("run", embedding(bench, "fused", guest, tree), "-", "/"),
        composed=("run", embedding(bench, "composed", guest, tree, "--link=composed"), "-", "/"),
        copied=("copy", tree / "big.bin", module),
    )
    host, fused, composed, copied = (found[name] for name in ("host", "fused", "composed", "copied"))
    for line, work, goal in READS + OTHERS:
        yield compared(work, fused[line], host[line], goal, "host")
    read = fused["read-65536"]
    yield compared("read 64 KiB, against memcpy", read, copied["memcpy-65536"], "", "memcpy")
    yield compared("read 64 KiB, against a copy in wasm", read, copied["in-wasm-65536"], "1.05", "in wasm")
    yield compared("stdout 64 KiB beside virtual files", fused[STDOUT], host[STDOUT], "1.03", "bare")
    for line, work, _ in [*READS, *OTHERS, (STDOUT, "stdout 64 KiB", "")]:
        yield compared(f"composed: {work}", composed[line], fused[line], "", "fused")


def preview1_rows(bench):
    """The guest as a preview1 module: on our front end, and on the adapter that is published."""
    guest = bench.programs.get("fsbench-preview1.wasm")
    if guest is None:
        yield missing("the same for a preview1 module", "needs FSBENCH")
        return
    tree = make_tree(bench.directory / "tree", SMALL_FILES, bench.scale.big_file)
    own, shared = (
        bench.compiled(bench.virtualized(front, guest, "--allow-all", f"--preview1={front}"))
        for front in ("own", "shared")
    )
    found = guest_runs(
        bench,
        host=("run", own, tree, "/"),
        shared=("run", shared, tree, "/"),
        embedded=("run", embedding(bench, "embedded", guest, tree), "-", "/"),
    )
    for line, work, _ in READS:
        yield compared(f"preview1: {work}", found["embedded"][line], found["host"][line], "", "host")
    yield compared("preview1: stdout 64 KiB", found["host"][STDOUT], found["shared"][STDOUT], "1", "published adapter")


def lookup_rows(bench):
    guest = bench.programs.get("fsbench.wasm")
    few, many = bench.scale.lookup_files
    work = f"stat in a directory of {many:,} files"
    if guest is None:
        yield missing(work, "needs FSBENCH")
        return
    trees = {count: make_tree(bench.directory / f"{count}", count, bench.scale.big_file // 4) for count in (few, many)}
    compiled = {count: embedding(bench, f"files-{count}", guest, tree) for count, tree in trees.items()}
    found = guest_runs(bench, few=("run", compiled[few], "-", "/"), many=("run", compiled[many], "-", "/"))
    yield compared(work, found["many"]["stat"], found["few"]["stat"], "less than linear", f"of {few:,}")
