"""HTTP handlers: requests per second beside those of the bare handler, and the tail.

Called in one process they tell what a handler costs; `wasmtime serve`, with sockets and several connections, is the
check that servers see the same.
"""

import itertools
import socket
import statistics
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass

from bench import COMPONENTS
from measure import Ratio
from report import KIB, MIB, Row, duration, missing

# Ratios are measured until they are known this well, or the time for it is over.
PRECISION = 0.01
# How long a side's turn in a round may be, in nanoseconds: sides whose turns are short see the same machine.
TURN = 50e6
GOALS = ("0.97", "0.9")
# How long a server may take to start, in seconds: it compiles the handler first.
PATIENCE = 120
FUSED, COMPOSED = [], ["--link=composed"]


@dataclass
class Handler:
    """A guest, what it is asked, and what it is allowed. `file` is whether it finds files: on the host if it is bare,
    else in a mount."""

    guest: object
    work: str
    path: str = "/"
    body: int = 0
    options: tuple = ()
    file: bool = False
    name: str = "deny all"

    def bare(self, files):
        return self.guest, files if self.file else "-"

    def virtualized(self, bench, name, files, options):
        mount = ["--mount", f"/={files}"] if self.file else []
        return bench.virtualized(f"{self.guest.stem}-{name}", self.guest, *self.options, *mount, *options), "-"


def handlers(bench):
    plain, streaming = COMPONENTS / "http-handler.wasm", COMPONENTS / "http-stream.wasm"
    sending = COMPONENTS / "example-upstream-handler.wasm"
    mounted = {"options": ("--stdio=allow",), "file": True, "name": "a mount"}
    yield Handler(plain, "no body")
    yield Handler(plain, "64 KiB back", body=64 * KIB)
    yield Handler(plain, "1 MiB back", body=MIB)
    yield Handler(streaming, "a file", path="/greeting.txt", **mounted)
    yield Handler(streaming, "a file and 64 KiB back in pieces of 4 KiB", "/greeting.txt", 64 * KIB, **mounted)
    guarded = ("--base=handler", "--allow-http=https://api.example.com")
    yield Handler(sending, "a file", "/greeting.txt", options=guarded, file=True, name="a mount and a list")
    python = bench.programs.get("python-handler.wasm")
    if python is not None:
        allowed = ("--allow-random", "--allow-clocks")
        yield Handler(python, "no body", options=allowed, name="deny all but random numbers and clocks")


class Sides:
    """The bare handler, and what is made of it in both ways, each with the directory that it finds."""

    def __init__(self, bench, handler):
        files = bench.directory / "files"
        site = files / "site"
        site.mkdir(exist_ok=True, parents=True)
        for place in (files, site):
            (place / "greeting.txt").write_text("a greeting from a file\n")
        self.names = [f"{handler.name}, fused", f"{handler.name}, composed"]
        self.components = [
            handler.bare(files),
            handler.virtualized(bench, "fused", files, FUSED),
            handler.virtualized(bench, "composed", files, COMPOSED),
        ]


def rows(bench):
    for handler in handlers(bench):
        with bench.part() as part:
            sides = Sides(part, handler)
            targets = [f"{part.compiled(component)}={files}" for component, files in sides.components]
            yield from measured(part, handler, sides, "handle", targets)
    if "python-handler.wasm" not in bench.programs:
        yield missing("handler in Python", "needs `python-handler.wasm` in PROGRAMS")


def served_rows(bench):
    wasmtime = bench.programs.get("wasmtime")
    if wasmtime is None:
        yield missing("handlers under `wasmtime serve`", "needs `wasmtime` in PROGRAMS")
        return
    for handler in handlers(bench):
        # A server may begin its answer before it has all of the request: a large one would wait for us, and we for it.
        if handler.body < MIB:
            with bench.part() as part:
                sides = Sides(part, handler)
                with servers(wasmtime, sides.components) as addresses:
                    yield from measured(part, handler, sides, "load", addresses, "`wasmtime serve`, ")


def measured(bench, handler, sides, how, targets, prefix=""):
    """The rows of a handler, from as many batches of rounds as it takes."""
    found = [Requests() for _ in targets]
    scale = bench.scale

    def run(rounds, requests):
        return bench.columns(how, rounds, requests, handler.path, handler.body, *targets)

    tried = Requests()
    tried.add(run(3, 5)[0])
    requests = max(1, min(scale.requests, int(TURN / min(tried.times))))
    ends = time.monotonic() + scale.handler_seconds
    for batch in itertools.count(1):
        for side, column in zip(found, run(scale.rounds, requests), strict=True):
            side.add(column)
        # Of requests per second, so of the times the other way round.
        bare, ratios = found[0], [Ratio(found[0].times, side.times) for side in found[1:]]
        is_known = batch >= scale.batches and all(ratio.within <= PRECISION for ratio in ratios)
        if is_known or time.monotonic() >= ends:
            break
    for name, side, ratio, goal in zip(sides.names, found[1:], ratios, GOALS[: len(ratios)], strict=True):
        yield Row(
            f"{prefix}handler `{handler.guest.stem}`, {handler.work}: {name}",
            f"bare {bare}",
            str(side),
            f"{ratio} (p99 {Ratio(side.tails, bare.tails)})",
            goal,
        )


class Requests:
    """How long a request took on average, by round, and the 99th percentile, by batch."""

    def __init__(self):
        self.times, self.tails = [], []

    def add(self, column):
        latencies = []
        for entry in column:
            elapsed, *each = map(int, entry.split(","))
            self.times.append(elapsed / len(each))
            latencies += each
        self.tails.append(sorted(latencies)[len(latencies) * 99 // 100])

    def __str__(self):
        return f"{1e9 / statistics.median(self.times):,.0f}/s, p99 {duration(statistics.median(self.tails))}"


@contextmanager
def servers(wasmtime, components):
    """Starts a server for each component; gives their addresses."""
    started = []
    try:
        for component, files in components:
            started.append(start(wasmtime, component, files))
        for server, address in started:
            wait_for(server, address)
        yield [address for _, address in started]
    finally:
        for server, _ in started:
            server.terminate()
            server.wait()


def start(wasmtime, component, files):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    directories = [] if files == "-" else [f"--dir={files}::/"]
    command = [wasmtime, "serve", "-Scli", *directories, "--addr", address, component]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL), address


def wait_for(server, address):
    host, port = address.split(":")
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends and server.poll() is None:
        try:
            socket.create_connection((host, int(port))).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"`wasmtime serve` did not start at {address}")
