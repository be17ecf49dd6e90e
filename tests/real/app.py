"""A command for componentize-py: prints what it sees of its host."""

import os
import sys

from wit_world.exports import Run as RunExport


class Run(RunExport):
    def run(self):
        print("arguments:", *sys.argv)
        print("environment:", *(f"{name}={value}" for name, value in sorted(os.environ.items())))
        print("platform:", sys.platform)
        print("input:", sys.stdin.read().strip())
