"""A command for componentize-py, whose standard output is `/tmp/log`: prints, and reports on standard error what is there."""

import os
import sys

from wit_world.exports import Run as RunExport

LOG = "/tmp/log"


def report(what):
    with open(LOG) as file:
        print(f"{what}: {os.path.getsize(LOG)} bytes,", repr(file.read()), file=sys.stderr)


class Run(RunExport):
    def run(self):
        print("terminal:", sys.stdout.isatty(), flush=True)
        report("printed")
        os.write(1, "grün\n".encode())
        with open(LOG, "a") as file:
            file.write("by itself\n")
        print("more", flush=True)
        report("appended")
        os.truncate(LOG, 9)
        print(" cut", flush=True)
        report("truncated")
        os.rename(LOG, "/tmp/old")
        print("renamed", flush=True)
        with open("/tmp/old") as file:
            print("moved:", repr(file.read()), file=sys.stderr)
        print("large:", len("x" * 100_000), "x" * 100_000, flush=True)
        print("left:", os.listdir("/tmp"), os.path.exists(LOG), os.path.getsize("/tmp/old"), file=sys.stderr)
