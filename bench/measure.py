"""Measuring commands, and comparing what was measured."""

import math
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

LAUNCHER = [sys.executable, "-I", "-S", "-B", Path(__file__).with_name("launch.py")]


class Measurement:
    """Runs of one command that writes one file or directory: nanoseconds of wall time, and bytes.

    A peak is not less than the launcher's own memory, about 9 MiB: see launch.py.
    """

    def __init__(self, command, output, redirect=False):
        self.command, self.output, self.redirect = command, output, redirect
        self.times, self.peak, self.size = [], 0, 0

    def run(self):
        """Runs the command once more."""
        remove(self.output)
        command = [*LAUNCHER, self.output if self.redirect else "-", *self.command]
        ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        # The command may print as well.
        time, peak = map(int, ended.stdout.splitlines()[-1].split())
        self.times.append(time)
        self.peak = max(self.peak, peak)
        self.size = self.output.stat().st_size

    @property
    def median(self):
        return statistics.median(self.times)


def in_turn(count, *measurements, settle=False):
    """Runs each that many times, one after the other, so that what else runs on the machine is in all of them. Each
    leaves nothing behind; if they are to `settle`, what one wrote is on the disk before the next starts."""
    for round in range(count):
        for place in range(len(measurements)):
            measurement = measurements[(round + place) % len(measurements)]
            if settle:
                os.sync()
            measurement.run()
            remove(measurement.output)


def remove(path):
    """Removes a file or a directory with all that is in it, if it is there. There can be a million files."""
    subprocess.run(["rm", "-rf", path], check=True)


def system_calls(command, summary):
    """How many system calls a command and its threads make, or None without strace."""
    if shutil.which("strace") is None:
        return None
    strace = ["strace", "-f", "-c", "-o", summary, *command]
    subprocess.run(strace, check=True, stdout=subprocess.DEVNULL)
    total = summary.read_text().splitlines()[-1].split()
    # Its columns: % time, seconds, usecs/call, calls, and errors if there were any.
    return int(total[3])


class Ratio:
    """The median of the ratios of each round, and how far from it the true one may be.

    The interval is that of the order statistics around the median: 19 of 20 hold the true one, however the ratios are
    distributed. With few rounds it is all of them.
    """

    def __init__(self, found, reference):
        ratios = sorted(a / b for a, b in zip(found, reference, strict=True))
        middle, away = len(ratios) / 2, 0.98 * math.sqrt(len(ratios))
        low = ratios[max(0, math.floor(middle - away))]
        high = ratios[min(len(ratios), math.ceil(middle + away)) - 1]
        self.value, self.within, self.rounds = statistics.median(ratios), (high - low) / 2, len(ratios)

    def __str__(self):
        if self.rounds == 1:
            return f"{self.value:.2f}"
        digits = 2 if self.within >= 0.01 else 3
        return f"{self.value:.{digits}f} ± {self.within:.{digits}f}"


def progress(text):
    print(text, file=sys.stderr, flush=True)
