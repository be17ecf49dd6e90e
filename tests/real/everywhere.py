"""A command for componentize-py: prints what differs from run to run, and from host to host, if nothing is done about it."""

import os
import random
import sys
import tempfile
import time
import uuid

from wit_world.exports import Run as RunExport


class Run(RunExport):
    def run(self):
        started = time.monotonic_ns()
        print("time:", time.time(), time.strftime("%Y-%m-%d", time.gmtime()))
        print("random:", random.random(), random.SystemRandom().random(), os.urandom(8).hex(), uuid.uuid4())
        print("set:", *{str(number) for number in range(30)})
        print("environment:", dict(os.environ))
        print("arguments:", sys.argv)
        print("directory:", os.getcwd())
        print("input:", repr(sys.stdin.read()))
        print("mounted:", os.listdir("/data"), os.stat("/data/one.txt").st_mtime)
        with tempfile.NamedTemporaryFile(dir="/tmp") as file:
            file.write(b"text")
            file.flush()
            print("written:", os.listdir("/tmp"), os.stat(file.name).st_mtime_ns)
        time.sleep(0.01)
        print("took:", time.monotonic_ns() - started, time.perf_counter_ns())
