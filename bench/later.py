"""Guests of WASI 0.3 under wasmtime's command: files, beside those of a host's directory."""

import subprocess

from bench import COMPONENTS
from calls import compared, in_turn
from handlers import Handler, measured, servers
from report import missing

FILES = {"small.txt": 39, "large.txt": 169 * 1024}
GUEST = COMPONENTS / "file-times-0.3.wasm"
HANDLER = COMPONENTS / "http-files-0.3.wasm"


def make_files(directory):
    directory.mkdir()
    for name, size in FILES.items():
        (directory / name).write_bytes(b"0123456789abcde\n" * (size // 16 + 1))
        with open(directory / name, "r+b") as file:
            file.truncate(size)
    return directory


def lines(command):
    """Runs a guest; returns nanoseconds by what it names first in a line."""
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    words = (line.split() for line in ended.stdout.splitlines())
    return {name: float(time) for name, *_, time in words}


def rows(bench):
    wasmtime = bench.programs.get("wasmtime")
    if wasmtime is None:
        yield missing("files of WASI 0.3", "needs `wasmtime` in PROGRAMS")
        return
    files = make_files(bench.directory / "files")
    virtual = bench.virtualized("times", GUEST, "--base=command", "--mount", f"/={files}")
    commands = {
        "host": [wasmtime, "run", f"--dir={files}::/", GUEST],
        "fused": [wasmtime, "run", virtual],
    }
    found = in_turn(bench, commands, lines)
    for file, size in FILES.items():
        work = f"0.3: open, read {size:,} bytes, close"
        yield compared(work, found["fused"][file], found["host"][file], "", "host")
    yield from served(bench, wasmtime, files)


class Sides:
    """The handler that finds a directory of the host's, and the one that has it inside."""

    names = ["a mount, fused"]

    def __init__(self, bench, handler, files):
        self.components = [
            (handler.guest, files),
            (bench.virtualized("handler", handler.guest, "--mount", f"/={files}"), "-"),
        ]


def served(bench, wasmtime, files):
    for file, size in FILES.items():
        handler = Handler(HANDLER, f"a body of {size:,} bytes", path=f"/{file}", file=True)
        sides = Sides(bench, handler, files)
        with servers(wasmtime, sides.components) as addresses:
            yield from measured(bench, handler, sides, "load", addresses, "`wasmtime serve`, 0.3, ")
