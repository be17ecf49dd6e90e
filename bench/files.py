"""Measures embedded files; see files.sh.

usage: files.py PATH_TO_WASI_VIRT PATH_TO_BENCH_HOST COMPONENT MODULE
"""

import math
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from measure import Measurement, Table

# How often the guest runs on each side: each of its lines is already a mean of thousands of calls.
ROUNDS = 15
INSTANTIATIONS = 101
BUILDS = 7

MIB = 1 << 20
EMBEDDED = ["--stdio=allow", "--allow-clocks", "--arg", "guest", "--arg", "/"]

# The guest's line, what it is called here, and the goal: nanoseconds, or a part of the host's time.
AGAINST_HOST = [
    ("read-512", "read 512 B", {"most": 250}),
    ("read-4096", "read 4 KiB", {"most": 600}),
    ("read-65536", "read 64 KiB", {"ratio": 0.2}),
    ("stat", "stat", {"most": 500}),
    ("open-close", "open and close", {"most": 800}),
    ("readdir-entry", "readdir, an entry", {"most": 800}),
]


# The same for a preview1 module, and what its front end may add in bytes.
MODULE_AGAINST_HOST = [
    ("read-512", "read 512 B", {"most": 100}),
    ("read-4096", "read 4 KiB", {"most": 300}),
    ("read-65536", "read 64 KiB", {"most": 2500}),
]
FRONT_END = 20_000


class Bench:
    """The programs, and a directory for what they make."""

    def __init__(self, tool, host, guest, directory):
        self.tool, self.host, self.guest, self.directory = tool, host, guest, directory

    def virtualizing(self, mount, output, *options):
        """Embeds a directory into the guest, as a measurement yet to run."""
        command = [self.tool, "--quiet", self.guest, *EMBEDDED, *options, "--mount", f"/={mount}", "-o", output]
        return Measurement(command, output)

    def compiled(self, component):
        """Compiles a component; returns where the result is."""
        compiled = self.directory / f"{component.stem}.cwasm"
        subprocess.run([self.host, "compile", component, compiled], check=True)
        return compiled

    def embedded(self, mount):
        """Embeds a directory into the guest and compiles that."""
        output = self.directory / f"{mount.name}.wasm"
        self.virtualizing(mount, output).run()
        return self.compiled(output)

    def lines(self, compiled, preopen="-"):
        """Runs the guest; returns nanoseconds by line. Its standard output goes nowhere."""
        command = [self.host, "run", compiled, preopen, "/"]
        ended = subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        words = (line.split() for line in ended.stderr.splitlines())
        return {name: float(time) for name, _, _, time, *_ in words}

    def medians(self, **runs):
        """Runs guests in turn; returns for each its medians by line."""
        found = {name: defaultdict(list) for name in runs}
        for _ in range(ROUNDS):
            for name, arguments in runs.items():
                for line, time in self.lines(*arguments).items():
                    found[name][line].append(time)
        return {name: {line: statistics.median(all) for line, all in lines.items()} for name, lines in found.items()}


class Results:
    """The table of ratios."""

    def __init__(self):
        self.table = Table("what", "reference", "embedded", "ratio", "goal", "met")

    def row(self, what, reference, found, show, ratio=None, most=None):
        """A row with one goal: the largest ratio, or the largest value of what was found. Or with none."""
        if ratio is not None:
            goal, is_met = f"ratio {ratio:g}", found / reference <= ratio
        elif most is not None:
            goal, is_met = show(most), found <= most
        else:
            goal, is_met = "", None
        self.table.row(
            what,
            "" if reference is None else show(reference),
            show(found),
            "" if reference is None else f"{found / reference:.3f}",
            goal,
            {True: "yes", False: "no", None: ""}[is_met],
        )


def microseconds(nanoseconds):
    return f"{nanoseconds / 1e3:.2f} us"


def milliseconds(time):
    return f"{time:.0f} ms"


def megabytes(size):
    return f"{size / 1e6:.0f} MB"


def make_files(directory, sizes):
    """Files of random bytes, whose names sort as they are numbered."""
    directory.mkdir(parents=True)
    for number, size in enumerate(sizes):
        (directory / f"{number:06}").write_bytes(os.urandom(size))
    return directory


def make_tree(directory, small, big):
    """What the guest reads: a directory of that many small files, and a big one."""
    make_files(directory / "small", [16] * small)
    (directory / "big.bin").write_bytes(os.urandom(big))
    return directory


def linkers(bench, results):
    """What a call costs where what virtualizes the guest is beside it."""
    tree = bench.directory / "tree"
    output = bench.directory / "composed.wasm"
    bench.virtualizing(tree, output, "--link=composed").run()
    found = bench.medians(fused=(bench.embedded(tree),), composed=(bench.compiled(output),))
    for line, what, _ in AGAINST_HOST:
        fused, composed = found["fused"][line], found["composed"][line]
        results.row(f"composed: {what}, against fused", fused, composed, microseconds)
    line = "stdout-65536"
    what = "composed: write 64 KiB to the host's standard output, against fused"
    results.row(what, found["fused"][line], found["composed"][line], microseconds)


def calls(bench, bare, results):
    tree = make_tree(bench.directory / "tree", 1000, 64 * MIB)
    found = bench.medians(host=(bare, tree), embedded=(bench.embedded(tree),))
    for line, what, goal in AGAINST_HOST:
        what = f"{what}, against the host's"
        results.row(what, found["host"][line], found["embedded"][line], microseconds, **goal)
    line = "stdout-65536"
    what = "write 64 KiB to the host's standard output, against the bare guest"
    results.row(what, found["host"][line], found["embedded"][line], microseconds, ratio=1.03)


def module(bench, results):
    """The guest as a preview1 module: on our front end, and on the adapter that is published."""
    compiled, sizes = {}, {}
    for front_end in ["own", "shared"]:
        output = bench.directory / f"{front_end}.wasm"
        subprocess.run(
            [bench.tool, "--quiet", bench.guest, "--allow-all", f"--preview1={front_end}", "-o", output], check=True
        )
        compiled[front_end], sizes[front_end] = bench.compiled(output), output.stat().st_size
    tree = bench.directory / "tree"
    found = bench.medians(
        host=(compiled["own"], tree), shared=(compiled["shared"], tree), embedded=(bench.embedded(tree),)
    )
    for line, what, goal in MODULE_AGAINST_HOST:
        what = f"preview1 module: {what}, against the host's"
        results.row(what, found["host"][line], found["embedded"][line], microseconds, **goal)
    line = "stdout-65536"
    what = "preview1 module: write 64 KiB to the host's standard output, against the published adapter"
    results.row(what, found["shared"][line], found["host"][line], microseconds, ratio=1)
    command = [bench.host, "instantiate", str(INSTANTIATIONS), compiled["shared"], compiled["own"]]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    rounds = [map(int, line.split()) for line in ended.stdout.splitlines()]
    shared, own = map(statistics.median, zip(*rounds))
    results.row("preview1 module: instantiate, against the published adapter", shared, own, microseconds, ratio=1.2)
    size = bench.guest.stat().st_size
    added = {name: output - size for name, output in sizes.items()}
    what = "preview1 module: bytes added, against the published adapter"
    results.row(what, added["shared"], added["own"], lambda size: f"{size:,}", most=FRONT_END)


def lookup(bench, results):
    sizes = {"few": 100, "many": 100_000}
    trees = {name: make_tree(bench.directory / name, count, 16 * MIB) for name, count in sizes.items()}
    found = bench.medians(**{name: (bench.embedded(tree),) for name, tree in trees.items()})
    growth = math.log(sizes["many"]) / math.log(sizes["few"])
    what = "stat in a directory of 100,000, against one of 100"
    results.row(what, found["few"]["stat"], found["many"]["stat"], microseconds, ratio=growth)


def instantiation(bench, bare, hundred, results):
    byte = make_files(bench.directory / "byte", [1])
    compiled = [bare, bench.embedded(byte), bench.embedded(hundred)]
    command = [bench.host, "instantiate", str(INSTANTIATIONS), *compiled]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    rounds = [map(int, line.split()) for line in ended.stdout.splitlines()]
    nothing, little, much = map(statistics.median, zip(*rounds))
    results.row("instantiate with 100 MiB, against the bare guest", nothing, much, microseconds, ratio=1.2)
    results.row("the same, against one byte embedded", little, much, microseconds, ratio=1.2)


def building(bench, hundred, results):
    output, copy = bench.directory / "built.wasm", bench.directory / "copy"
    copied = Measurement(["cat", *sorted(hundred.iterdir())], copy, redirect=True)
    built = bench.virtualizing(hundred, output)
    for _ in range(BUILDS):
        copied.run()
        built.run()
    results.row("mount 100 MiB in 10 files: time, against `cat`", copied.median, built.median, milliseconds, ratio=3)
    results.row("the same: peak memory, against the output", built.size, built.peak, megabytes, ratio=1.3)
    many = make_files(bench.directory / "many-files", [500] * 20_000)
    built = bench.virtualizing(many, output).run(BUILDS)
    results.row("mount 20,000 files of 500 B: time", None, built.median, milliseconds, most=500)


def main(tool, host, component, module_path):
    with tempfile.TemporaryDirectory() as directory:
        bench = Bench(Path(tool), Path(host), Path(component), Path(directory))
        results = Results()
        bare = bench.compiled(bench.guest)
        calls(bench, bare, results)
        linkers(bench, results)
        module(Bench(bench.tool, bench.host, Path(module_path), bench.directory), results)
        lookup(bench, results)
        hundred = make_files(bench.directory / "hundred", [10 * MIB] * 10)
        instantiation(bench, bare, hundred, results)
        building(bench, hundred, results)


main(*sys.argv[1:])
