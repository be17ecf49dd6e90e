"""Changes of files that are inside, in memory, beside the same on the host's own file system."""

from bench import COMPONENTS, make_files
from calls import compared, guest_runs, in_turn
from later import lines
from report import MIB, Row, missing

GUEST = COMPONENTS / "write-times.wasm"
# The guest's line, what it is called here, and the goal.
WORKS = [
    ("write-512", "write 512 B", "1/5"),
    ("write-4096", "write 4 KiB", "1/5"),
    ("write-65536", "write 64 KiB", ""),
    ("create", "create a file", "1/5"),
    ("rename", "rename a file", "1/5"),
    ("unlink", "remove a file", "1/5"),
    ("mkdir", "make a directory", "1/5"),
    ("first-write", "copy-on-write: the first byte in a page", ""),
]
# How large the file is that is copied on write. Its pages are counted, and those of numbers that lead to them.
MOUNTED = 16 * MIB
# What one of many costs, against one of few.
FEW = 500
PROFILE = """base = "command"
[fs.tmpfs]
"/tmp" = { size = "1GiB", entries = 200_000 }
"""


def rows(bench):
    wasmtime = bench.programs.get("wasmtime")
    if wasmtime is None:
        yield missing("writable memory", "needs `wasmtime` in PROGRAMS")
        return
    host = bench.directory / "host"
    (paged,) = make_files(host / "mounted", [MOUNTED]).iterdir()
    (host / "tmp").mkdir()
    profile = bench.directory / "writable.toml"
    profile.write_text(PROFILE)
    virtual = bench.virtualized("writable", GUEST, "--profile", profile, "--mount", f"/mounted={paged.parent}:rw")
    many, grown = bench.scale.written_files, bench.scale.grown
    arguments = ["/tmp", str(many), str(grown), f"/mounted/{paged.name}"]
    commands = {
        "host": [wasmtime, "run", f"--dir={host}::/", GUEST, *arguments],
        "memory": [wasmtime, "run", virtual, *arguments],
        "few": [wasmtime, "run", virtual, "/tmp", str(FEW), str(grown), arguments[-1]],
    }
    found = in_turn(bench, commands, lines)
    memory = found["memory"]
    for line, work, goal in WORKS:
        yield compared(f"in memory: {work}", memory[line], found["host"][line], goal, "host")
    module = bench.made("copy.wasm", "copy", paged)
    copied = guest_runs(bench, copied=("copy", paged, module))["copied"]
    work = "in memory: write 64 KiB, against memcpy"
    yield compared(work, memory["write-65536"], copied["memcpy-65536"], "1", "memcpy")
    line = "create-and-remove"
    work = f"in memory: create and remove one of {many:,} files"
    yield compared(work, memory[line], found["few"][line], "less than linear", f"of {FEW}")
    work = f"in memory: append 64 KiB, at the end of {grown} MiB"
    yield compared(work, memory["append-last"], memory["append-first"], "less than linear", "at the beginning")
    read_only = bench.virtualized("read-only", GUEST, "--base=command", "--mount", f"/mounted={paged.parent}")
    added = virtual.stat().st_size - read_only.stat().st_size
    yield Row("bytes: writable memory", "read-only", f"{added:+,} bytes")
