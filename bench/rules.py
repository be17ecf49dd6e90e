"""Calls that rules are asked about, beside the host's own, and what many rules cost."""

import random
import socket
from contextlib import closing

from bench import COMPONENTS
from calls import compared, in_turn
from later import lines
from report import Row, missing

GUEST = COMPONENTS / "network-times.wasm"
# The guest's line, and what it is called here.
CALLS = [("send", "send a datagram"), ("handle", "send a request")]


def profile(path, port, others):
    """Rules for what the guest does, and so many for other places."""
    # The same places each time.
    places = random.Random(1)
    sockets = ["udp-bind:127.0.0.1:*", f"udp-send:127.0.0.1:{port}"]
    http = ["http://127.0.0.1:1"]
    for _ in range(others // 2):
        a, b, c = places.randbytes(3)
        sockets.append(f"udp-send:10.{a}.{b}.{c}:53")
        http.append(f"https://{places.randbytes(8).hex()}.example.com")
    path.write_text(f'base = "command"\nhttp = {http}\nsockets = {sockets}\n')
    return path


def rows(bench):
    wasmtime = bench.programs.get("wasmtime")
    if wasmtime is None:
        yield missing("calls that rules are asked about", "needs `wasmtime` in PROGRAMS")
        return
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as receiver:
        receiver.bind(("127.0.0.1", 0))
        yield from measured(bench, wasmtime, receiver.getsockname()[1])


def measured(bench, wasmtime, port):
    count = bench.scale.rules
    guests = {"host": GUEST}
    for name, others in (("few", 0), ("many", count)):
        path = profile(bench.directory / f"{name}.toml", port, others)
        guests[name] = bench.virtualized(name, GUEST, "--profile", path)
    run = [wasmtime, "run", "-Sinherit-network", "-Shttp"]
    commands = {name: [*run, guest, str(port)] for name, guest in guests.items()}
    found = in_turn(bench, commands, lines)
    for line, work in CALLS:
        yield compared(f"{work}: a list", found["few"][line], found["host"][line], "", "host")
        goal = "less than linear"
        yield compared(f"{work}: {count:,} rules", found["many"][line], found["few"][line], goal, "three rules")
    added = guests["many"].stat().st_size - guests["few"].stat().st_size
    yield Row(f"bytes: {count:,} rules", "three rules", f"{added:+,} bytes")
