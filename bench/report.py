"""The table: rows, how quantities are written, and the page that has them."""

from dataclasses import dataclass

BEGIN, END = "<!-- bench/run.sh --write: begin -->", "<!-- end -->"
COLUMNS = ("work", "reference", "here", "ratio", "goal")

KIB, MIB = 1 << 10, 1 << 20


@dataclass
class Row:
    """A line: what was done, the reference and what it took in the same run, what it took here, how the two compare,
    and what was aimed at."""

    work: str
    reference: str = ""
    here: str = ""
    ratio: object = ""
    goal: str = ""

    def __str__(self):
        return line(self.work, self.reference, self.here, str(self.ratio), self.goal)


def missing(work, what):
    return Row(work, here=f"not measured: {what}")


def line(*cells):
    return f"| {' | '.join(cells)} |"


HEAD = [line(*COLUMNS), line(*["---"] * len(COLUMNS))]


def duration(nanoseconds):
    for unit, size in [("s", 1e9), ("ms", 1e6)]:
        if nanoseconds >= size:
            return f"{figures(nanoseconds / size)} {unit}"
    return f"{figures(nanoseconds / 1e3)} us"


def figures(number):
    """A number with three figures, or as many as it has before the point."""
    digits = 2 if number < 10 else 1 if number < 100 else 0
    return f"{number:.{digits}f}"


def mebibytes(size):
    return f"{size / MIB:.0f} MiB"


def megabytes(size):
    return f"{size / 1e6:.0f} MB"


def signed(size):
    return f"{size:+,} bytes"


def series(show, values):
    """Values of one unit: `1, 2, 3 ms`."""
    shown = [show(value) for value in values]
    units = {text.split()[-1] for text in shown}
    if len(units) > 1:
        return ", ".join(shown)
    return f"{', '.join(text.split()[0] for text in shown)} {units.pop()}"


def write(page, rows, is_whole):
    """Replaces the page's table. A run that is not whole replaces the rows that it has, and adds those that are new."""
    before, rest = page.read_text().split(BEGIN)
    old, after = rest.split(END)
    lines = {line.split(" | ")[0]: line for line in old.strip().splitlines()[len(HEAD) :] if not is_whole}
    lines |= {str(row).split(" | ")[0]: str(row) for row in rows}
    table = "\n".join([*HEAD, *lines.values()])
    page.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}")
