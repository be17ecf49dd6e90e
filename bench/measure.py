"""Measuring commands, and printing what was measured."""

import os
import statistics
import sys
import time


class Measurement:
    """Several runs of one command that writes one file: milliseconds of wall time, and bytes.

    A peak cannot be less than this interpreter's own memory, about 15 MB: the system counts the moment before the
    command replaces it.
    """

    def __init__(self, command, output, redirect=False):
        self.command, self.output, self.redirect = command, output, redirect
        self.times, self.peak, self.size = [], 0, 0

    def run(self, count=1):
        """Runs the command that many times more."""
        for _ in range(count):
            self.output.unlink(missing_ok=True)
            started = time.perf_counter()
            _, status, usage = os.wait4(start(self.command, self.output if self.redirect else None), 0)
            self.times.append((time.perf_counter() - started) * 1000)
            self.peak = max(self.peak, usage.ru_maxrss * 1024)
            if status:
                sys.exit(f"`{' '.join(map(str, self.command))}` failed")
        self.size = self.output.stat().st_size if self.output.exists() else 0
        return self

    @property
    def median(self):
        return statistics.median(self.times)

    @property
    def best(self):
        return min(self.times)


def start(command, output):
    """Starts a command, with its standard output in a file if one is given."""
    actions = []
    if output:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        actions.append((os.POSIX_SPAWN_OPEN, 1, os.fspath(output), flags, 0o644))
    return os.posix_spawnp(command[0], [os.fspath(part) for part in command], os.environ, file_actions=actions)


class Table:
    """A Markdown table, printed row by row."""

    def __init__(self, *columns):
        self.row(*columns)
        self.row(*["---"] * len(columns))

    def row(self, *cells):
        print(f"| {' | '.join(cells)} |", flush=True)
