"""A command for componentize-py: imports from a mount that is copied on write, and works below `/tmp`."""

import os
import py_compile
import shutil
import sys
import tempfile

from wit_world.exports import Run as RunExport


def tree(path):
    for directory, directories, files in sorted(os.walk(path)):
        directories.sort()
        yield " ".join([directory, *sorted(files)])


class Run(RunExport):
    def run(self):
        sys.path.insert(0, "/library")
        compiled = py_compile.compile("/library/greeting.py", doraise=True)
        print("compiled:", os.path.basename(os.path.dirname(compiled)))
        os.rename("/library/old.py", "/library/renamed.py")
        with open("/library/greeting.py", "a") as module:
            module.write("def more(): return 'appended'\n")
        import greeting
        import renamed

        print(greeting.text(), greeting.more(), renamed.NAME)

        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "data")
            with open(path, "wb+") as file:
                file.seek(100_000)
                file.write(b"end")
                file.truncate(100_001)
            print("sparse:", os.path.getsize(path), open(path, "rb").read().strip(b"\0"))
            shutil.copytree("/library", os.path.join(directory, "copy"), ignore=shutil.ignore_patterns("__pycache__"))
            os.symlink("data", os.path.join(directory, "link"))
            os.link(path, os.path.join(directory, "again"))
            print("links:", os.stat(path).st_nlink, os.readlink(os.path.join(directory, "link")))
            print("listed:", *sorted(os.listdir(directory)))
            shutil.move(os.path.join(directory, "copy"), "/tmp/moved")
            # To another file system it is copied.
            shutil.move("/tmp/moved/greeting.py", "/library/moved.py")
        print("left:", *tree("/tmp"))
        shutil.rmtree("/tmp/moved")
        with tempfile.TemporaryFile() as file:
            file.write(b"unlinked")
            file.seek(0)
            print(file.read().decode(), *tree("/tmp"))
        large = os.open("/tmp/large", os.O_CREAT | os.O_WRONLY)
        try:
            for _ in range(100):
                os.write(large, bytes(1 << 16))
        except OSError as error:
            print("full:", error.strerror, os.path.getsize("/tmp/large") > 900_000)
