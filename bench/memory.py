"""Changes of files in memory, beside those of the host's own temporary directory."""

from bench import COMPONENTS, make_files
from calls import compared, guest_runs
from report import MIB

GUEST = COMPONENTS / "write-times.wasm"
OPTIONS = ["--stdio=allow", "--allow-clocks", "--arg", "guest", "--arg"]
# Pages are copied on write of this.
EMBEDDED = 8 * MIB

# The guest's line, what it is called here, and the goal.
CHANGES = [
    ("write-512", "write 512 B", "1/5"),
    ("write-4096", "write 4 KiB", "1/5"),
    ("write-65536", "write 64 KiB", ""),
    ("create", "create", "1/5"),
    ("rename", "rename", "1/5"),
    ("unlink", "unlink", "1/5"),
    ("mkdir", "mkdir", "1/5"),
    ("rmdir", "rmdir", "1/5"),
    ("append-65536", "append 64 KiB", ""),
]


def rows(bench):
    written = str(bench.scale.big_file)
    temporary = bench.directory / "temporary"
    temporary.mkdir()
    embedded = make_files(bench.directory / "embedded", [EMBEDDED])
    (embedded / f"{0:07}").rename(embedded / "embedded")
    empty = bench.virtualized("empty", GUEST, *OPTIONS, written, "--tmpfs", "/=1GiB")
    copied = bench.virtualized("copied", GUEST, *OPTIONS, str(EMBEDDED), "--mount", f"/={embedded}:rw")
    found = guest_runs(
        bench,
        host=("run", bench.compiled(GUEST), f"{temporary}:rw", written),
        memory=("run", bench.compiled(empty), "-"),
        copied=("run", bench.compiled(copied), "-"),
    )
    host, memory, copied = (found[name] for name in ("host", "memory", "copied"))
    for line, work, goal in CHANGES:
        yield compared(f"in memory: {work}", memory[line], host[line], goal, "host")
    yield compared("first write to an embedded page", copied["first-write"], memory["write-4096"], "", "write 4 KiB")
