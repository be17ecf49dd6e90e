"""Instantiation by itself: what an instance costs before it has done anything."""

import statistics

from bench import COMPONENTS, make_files
from measure import Ratio
from report import MIB, Row, duration

COMPONENT, MODULE = COMPONENTS / "fs.wasm", COMPONENTS / "c-hello.wasm"
COMPOSED = "--link=composed"
# Of what is mounted, by how instances are allocated.
GOALS = {"pooled": "+3 us", "on-demand": "+6 us"}


def rows(bench):
    byte = ["--mount", f"/={make_files(bench.directory / 'byte', [1])}"]
    size = bench.scale.mounts[0]
    much = ["--mount", f"/={make_files(bench.directory / 'much', [size // 10] * 10)}"]
    yield from compared(
        bench,
        "bare",
        bench.compiled(COMPONENT),
        {
            "deny all": bench.virtualized("denied", COMPONENT),
            "a mount of one byte": bench.virtualized("byte", COMPONENT, *byte),
            f"a mount of {size / MIB:g} MiB": bench.virtualized("much", COMPONENT, *much),
            "deny all, composed": bench.virtualized("composed-denied", COMPONENT, COMPOSED),
            "a mount of one byte, composed": bench.virtualized("composed-byte", COMPONENT, COMPOSED, *byte),
        },
    )
    published = bench.virtualized("published", MODULE, "--allow-all", "--preview1=shared")
    yield from compared(
        bench,
        "published adapter",
        bench.compiled(published),
        {
            "preview1, allow all": bench.virtualized("preview1-allowed", MODULE, "--allow-all"),
            "preview1, deny all": bench.virtualized("preview1-denied", MODULE),
            "preview1, mount of one byte": bench.virtualized("preview1-byte", MODULE, *byte),
        },
    )


def compared(bench, of, reference, results):
    """Rows for components by name, and what they take more than the reference, which is compiled already."""
    compiled = [reference, *(bench.compiled(result) for result in results.values())]
    for how, goal in GOALS.items():
        columns = bench.columns("instantiate", how, bench.scale.instantiations, *compiled)
        first, *others = ([int(time) for time in column] for column in columns)
        for name, times in zip(results, others, strict=True):
            more = statistics.median(times) - statistics.median(first)
            yield Row(
                f"instantiation, {how.replace('-', ' ')}: {name}",
                f"{of} {duration(statistics.median(first))}",
                f"{more / 1e3:+.1f} us",
                Ratio(times, first),
                goal if name.startswith("a mount") and "composed" not in name else "",
            )
