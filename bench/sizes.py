"""Bytes that are added to small guests. Nothing here is measured in rounds: outputs are the same each time."""

from bench import COMPONENTS, make_files
from report import Row, signed

DENY_ALL = []
# Of about the size that the goals are for: one with sockets and files, one with every type of HTTP, a preview1 module.
ROWS = [
    ("sockets", "deny all", DENY_ALL, "+5,000"),
    ("sockets", "deny all, composed", ["--link=composed"], ""),
    ("sockets", "deny all, `-e NAME=value`", ["-e", "NAME=value"], ""),
    ("sockets", "allow all, `-e NAME=value`", ["--allow-all", "-e", "NAME=value"], ""),
    ("sockets", "allow all", ["--allow-all"], "the metadata sections"),
    ("http-types", "deny all", DENY_ALL, ""),
    ("http-handler", "deny all", DENY_ALL, ""),
    ("fs", "deny all", DENY_ALL, "+5,000"),
    ("c-hello", "deny all", DENY_ALL, ""),
    ("c-hello", "allow all", ["--allow-all"], "+20,000"),
    ("c-hello", "allow all, published adapter", ["--allow-all", "--preview1=shared"], ""),
]


def rows(bench):
    file = make_files(bench.directory / "file", [100])
    mounted = ("fs", "mount of one small file", ["--mount", f"/={file}"], "+14,000")
    for name, work, options, goal in [*ROWS, mounted]:
        guest = COMPONENTS / f"{name}.wasm"
        size = guest.stat().st_size
        added = bench.virtualized("output", guest, *options).stat().st_size - size
        yield Row(f"bytes: `{guest.name}`, {work}", f"{size:,}", signed(added), goal=goal)
