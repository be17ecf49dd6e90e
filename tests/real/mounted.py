"""A command for componentize-py: imports modules that are in a mount, and walks it."""

import os
import sys

from wit_world.exports import Run as RunExport


class Run(RunExport):
    def run(self):
        sys.path.insert(0, "/library")
        import greeting

        print(greeting.text())
        for directory, directories, files in sorted(os.walk("/library")):
            directories.sort()
            print(directory, *sorted(files))
        try:
            open("/library/new", "w")
        except OSError as error:
            print("writing:", error.strerror)
