"""Virtualizing large guests, real and made up: time beside `cat` of the guest, and memory beside its size."""

from bench import COMPONENTS
from measure import Measurement, Ratio, in_turn
from report import Row, duration, megabytes, missing, series

# The program, what it is called, and the goals.
PROGRAMS = [
    ("cpython.wasm", "CPython, a component", ("2.5", "1.1")),
    ("esbuild.wasm", "esbuild, a preview1 module", ("4", "1.1")),
]


class Denied:
    """A guest that everything is denied to, and `cat` of it, measured in turn."""

    def __init__(self, bench, guest):
        self.size = guest.stat().st_size
        self.built = bench.virtualizing(guest)
        self.copied = Measurement(["cat", guest], bench.directory / "copy", redirect=True)
        in_turn(bench.scale.builds, self.copied, self.built)

    def rows(self, work, goals=("", "")):
        ratio = Ratio(self.built.times, self.copied.times)
        yield Row(f"{work}: time", f"cat {duration(self.copied.median)}", duration(self.built.median), ratio, goals[0])
        of = f"guest {megabytes(self.size)}"
        yield Row(f"{work}: peak", of, megabytes(self.built.peak), f"{self.built.peak / self.size:.2f}", goals[1])


def rows(bench):
    for program, work, goals in PROGRAMS:
        guest = bench.programs.get(program)
        if guest is None:
            yield missing(work, f"needs `{program}` in PROGRAMS")
        else:
            yield from Denied(bench, guest).rows(work, goals)


def growth_rows(bench):
    """What grows: the guest, or the number of its data segments; once, twice, four times."""
    sizes = bench.scale.large_guests
    component = COMPONENTS / "fs.wasm"
    guests = [bench.made(f"component-{size}.wasm", "component", component, size) for size in sizes]
    yield from grown(bench, f"component of {largest(sizes)}", guests, ("4", "1.1"))
    guests = [bench.made(f"preview1-{size}.wasm", "preview1", size) for size in sizes]
    yield from grown(bench, f"preview1 module of {largest(sizes)}", guests, ("4", "1.1"))
    counts = bench.scale.segments
    guests = [bench.made(f"segments-{count}.wasm", "segments", count) for count in counts]
    yield from grown(bench, f"preview1 module with {max(counts):,} data segments", guests, ("4", ""))


def largest(sizes):
    return f"{max(sizes) / 1e6:g} MB"


def grown(bench, work, guests, goals):
    """The rows of the largest, and what the smaller ones take."""
    measured = [Denied(bench, guest) for guest in guests]
    yield from measured[-1].rows(work, goals)
    yield Row(
        f"{work}, growth (1, 2, 4 times): time",
        f"cat {series(duration, [one.copied.median for one in measured])}",
        series(duration, [one.built.median for one in measured]),
        ", ".join(f"{Ratio(one.built.times, one.copied.times).value:.1f}" for one in measured),
        "linear",
    )
    yield Row(
        f"{work}, growth: peak",
        f"guest {series(megabytes, [one.size for one in measured])}",
        series(megabytes, [one.built.peak for one in measured]),
        ", ".join(f"{one.built.peak / one.size:.2f}" for one in measured),
        "linear",
    )
