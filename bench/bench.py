"""What the parts of the bench share: programs, how much is measured, and a place for files."""

import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from measure import Measurement, remove
from report import MIB

COMPONENTS = Path(__file__).parent.parent / "tests" / "components"
# How many random bytes are held at a time.
CHUNK = MIB


@dataclass(frozen=True)
class Scale:
    """How much is measured, and how often."""

    # Runs of the guest that measures: each of its lines is a mean of thousands of calls.
    guest_runs: int = 15
    lookup_files: tuple = (100, 100_000)
    big_file: int = 64 * MIB
    instantiations: int = 3001
    # The most requests in a round, rounds in a batch, the least number of batches, and the time in which there may be
    # more.
    requests: int = 100
    rounds: int = 20
    batches: int = 10
    handler_seconds: int = 60
    builds: int = 21
    large_builds: int = 5
    large_guests: tuple = (17_500_000, 35_000_000, 70_000_000)
    segments: tuple = (25_000, 50_000, 100_000)
    mounts: tuple = (100 * MIB, 250 * MIB, 500 * MIB, 1000 * MIB)
    files: tuple = (50_000, 100_000, 200_000)
    traced_files: int = 2_000
    rules: int = 10_000
    million: int = 1_000_000


WHOLE = Scale()
QUICK = Scale(
    guest_runs=1,
    lookup_files=(10, 100),
    big_file=16 * MIB,
    instantiations=5,
    requests=10,
    rounds=2,
    batches=1,
    handler_seconds=0,
    builds=1,
    large_builds=1,
    large_guests=(250_000, 500_000, 1_000_000),
    segments=(250, 500, 1000),
    mounts=(MIB // 2, MIB, 2 * MIB, 4 * MIB),
    files=(50, 100, 200),
    traced_files=100,
    rules=100,
    million=1000,
)


@dataclass(frozen=True)
class Bench:
    tool: Path
    host: Path
    directory: Path
    scale: Scale
    # Programs that are not in the repository, by name: those that there are.
    programs: dict
    plots: dict = field(default_factory=dict)

    @contextmanager
    def part(self):
        """The same with a directory of its own, which is removed at the end: some parts take gigabytes."""
        directory = Path(tempfile.mkdtemp(dir=self.directory))
        try:
            yield replace(self, directory=directory)
        finally:
            remove(directory)

    def virtualizing(self, guest, *options, output=None):
        """Virtualizes a guest, as a measurement yet to run."""
        output = output or self.directory / "output.wasm"
        return Measurement([self.tool, "--quiet", guest, *options, "-o", output], output)

    def virtualized(self, name, guest, *options):
        """Virtualizes a guest; returns where the result is."""
        output = self.directory / f"{name}.wasm"
        self.virtualizing(guest, *options, output=output).run()
        return output

    def compiled(self, component):
        """Compiles a component; returns where the result is."""
        compiled = self.directory / f"{component.stem}.cwasm"
        subprocess.run([self.host, "compile", component, compiled], check=True)
        return compiled

    def made(self, name, *arguments):
        """A guest that `large_guest.py` makes, in a process of its own."""
        path = self.directory / name
        script = Path(__file__).with_name("large_guest.py")
        with path.open("wb") as output:
            subprocess.run([sys.executable, "-B", script, *map(str, arguments)], stdout=output, check=True)
        return path

    def columns(self, *arguments):
        """Runs the host; returns the columns of its lines, each a list of text."""
        command = [self.host, *map(str, arguments)]
        ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        return list(zip(*(line.split() for line in ended.stdout.splitlines()), strict=True))


def make_files(directory, sizes):
    """Files of random bytes, whose names sort as they are numbered."""
    directory.mkdir(parents=True)
    with open("/dev/urandom", "rb") as random:
        for number, size in enumerate(sizes):
            with open(directory / f"{number:07}", "wb") as file:
                for start in range(0, size, CHUNK):
                    file.write(random.read(min(CHUNK, size - start)))
    return directory


def make_tree(directory, small, big):
    """What the guest that measures reads: a directory of that many small files, and a big one."""
    make_files(directory / "small", [500] * small)
    make_files(directory / "big", [big])
    (directory / "big" / f"{0:07}").rename(directory / "big.bin")
    (directory / "big").rmdir()
    return directory
