"""Embedding a lot: bytes beside `cat` of them, small files beside `cp -r`. Both are drawn as well."""

from bench import COMPONENTS, make_files
from measure import Measurement, Ratio, in_turn, remove, system_calls
from plot import Panel, Plot
from report import MIB, Row, duration, mebibytes, missing, series

GUEST = COMPONENTS / "fs.wasm"
SMALL_FILE = 50
FILES_OF_A_MOUNT = 10
MEMORY_GOAL = 32 * MIB


class Embedded:
    """A directory that is embedded, and copied by a command that is the reference, in turn."""

    def __init__(self, bench, mount, copying):
        self.built = bench.virtualizing(GUEST, "--mount", f"/={mount}")
        self.copied = copying(mount, bench.directory / "copy")
        in_turn(bench.scale.large_builds, self.copied, self.built, settle=True)
        self.ratio = Ratio(self.built.times, self.copied.times)

    def rows(self, work, reference, goal):
        times = duration(self.copied.median), duration(self.built.median)
        yield Row(f"{work}: time", f"{reference} {times[0]}", times[1], self.ratio, goal)
        of, ratio = f"output {mebibytes(self.built.size)}", f"{self.built.peak / self.built.size:.2f}"
        yield Row(f"{work}: peak", of, mebibytes(self.built.peak), ratio, "32 MiB")


def concatenated(mount, output):
    return Measurement(["cat", *sorted(mount.iterdir())], output, redirect=True)


def copied_tree(mount, output):
    return Measurement(["cp", "-r", mount, output], output)


def size_rows(bench):
    sizes, measured = bench.scale.mounts, []
    for size in sizes:
        mount = make_files(bench.directory / "mount", [size // FILES_OF_A_MOUNT] * FILES_OF_A_MOUNT)
        measured.append(Embedded(bench, mount, concatenated))
        remove(mount)
        yield from measured[-1].rows(f"mount {size / MIB:g} MiB in {FILES_OF_A_MOUNT} files", "cat", "1.7")
    bench.plots["mount-size.svg"] = drawn("MiB mounted", [size / MIB for size in sizes], measured, "cat")


def count_rows(bench):
    counts, measured = bench.scale.files, []
    for count in counts:
        measured.append(small_files(bench, count))
        yield from measured[-1].rows(f"mount {count:,} files of {SMALL_FILE} B", "cp -r", "")
    bench.plots["file-count.svg"] = drawn("thousands of files", [count / 1000 for count in counts], measured, "cp -r")
    yield calls_row(bench)


def million_rows(bench):
    count = bench.scale.million
    yield from small_files(bench, count).rows(f"mount {count:,} files of {SMALL_FILE} B", "cp -r", "8 s")


def small_files(bench, count):
    mount = make_files(bench.directory / "mount", [SMALL_FILE] * count)
    measured = Embedded(bench, mount, copied_tree)
    remove(mount)
    return measured


def calls_row(bench):
    """The system calls of a file: what twice as many files take more."""
    work = "system calls for each small file"
    found = {"built": [], "copied": []}
    for count in (bench.scale.traced_files, 2 * bench.scale.traced_files):
        mount = make_files(bench.directory / "mount", [SMALL_FILE] * count)
        commands = {
            "built": bench.virtualizing(GUEST, "--mount", f"/={mount}"),
            "copied": copied_tree(mount, bench.directory / "copy"),
        }
        for name, measurement in commands.items():
            calls = system_calls(measurement.command, bench.directory / "summary")
            if calls is None:
                return missing(work, "needs strace")
            found[name].append(calls)
            remove(measurement.output)
        remove(mount)
    built, copied = ((many - few) / bench.scale.traced_files for few, many in found.values())
    return Row(work, f"cp -r {copied:.1f}", f"{built:.1f}", f"{built / copied:.2f}", "5")


def drawn(horizontal, places, measured, reference):
    time = Panel(
        "time, in seconds",
        [one.built.median / 1e9 for one in measured],
        reference,
        [one.copied.median / 1e9 for one in measured],
    )
    memory = Panel(
        "peak memory, in MiB",
        [one.built.peak / MIB for one in measured],
        f"goal: {MEMORY_GOAL // MIB} MiB",
        [MEMORY_GOAL / MIB] * len(places),
    )
    return Plot(horizontal, places, [time, memory])
