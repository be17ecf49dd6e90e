"""Instantiation by itself: what an instance costs before it has done anything."""

import statistics

from bench import COMPONENTS, make_files
from measure import Ratio
from report import MIB, Row, duration

GUEST = COMPONENTS / "fs.wasm"
GOALS = {"pooled": "+3 us", "on-demand": "+6 us"}


def compiled(bench):
    """The guest alone, and what is made of it, by what it is called here."""
    file = make_files(bench.directory / "file", [1])
    large = make_files(bench.directory / "large", [bench.scale.mounts[0] // 10] * 10)
    size = f"{bench.scale.mounts[0] / MIB:g} MiB"
    results = {
        "deny all": bench.virtualized("denied", GUEST),
        "a mount of one byte": bench.virtualized("mounted", GUEST, "--mount", f"/={file}"),
        f"a mount of {size}": bench.virtualized("large", GUEST, "--mount", f"/={large}"),
        "composed, deny all": bench.virtualized("composed-denied", GUEST, "--link=composed"),
        "composed, a mount of one byte": bench.virtualized(
            "composed-mounted", GUEST, "--link=composed", "--mount", f"/={file}"
        ),
    }
    return bench.compiled(GUEST), {name: bench.compiled(result) for name, result in results.items()}


def rows(bench):
    bare, results = compiled(bench)
    for how in ("pooled", "on-demand"):
        columns = bench.columns("instantiate", how, bench.scale.instantiations, bare, *results.values())
        reference, *found = ([int(time) for time in column] for column in columns)
        for name, times in zip(results, found, strict=True):
            more = statistics.median(times) - statistics.median(reference)
            yield Row(
                f"instantiation, {how.replace('-', ' ')}: {name}",
                f"bare {duration(statistics.median(reference))}",
                f"{more / 1e3:+.1f} us",
                Ratio(times, reference),
                GOALS[how] if name.startswith("a mount") else "",
            )
