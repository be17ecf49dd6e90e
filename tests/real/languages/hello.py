"""Says hello, and what is in a file, if there is one."""

import os

from wit_world.exports import Run as RunExport


class Run(RunExport):
    def run(self):
        print("hello from Python")
        if os.path.exists("/data/greeting.txt"):
            print(open("/data/greeting.txt").read(), end="")
