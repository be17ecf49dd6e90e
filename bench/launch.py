"""Runs one command, its standard output in a file if one is given; prints nanoseconds of wall time, and the peak of its
memory in bytes.

usage: launch.py OUTPUT COMMAND...     OUTPUT is `-` for none

A process of its own, that imports next to nothing: what the starting process holds, the system counts as the command's,
since it looks the moment before the command replaces it.
"""

import os
import sys
import time

output, *command = sys.argv[1:]
actions = []
if output != "-":
    actions.append((os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644))
started = time.perf_counter_ns()
_, status, usage = os.wait4(os.posix_spawnp(command[0], command, os.environ, file_actions=actions), 0)
elapsed = time.perf_counter_ns() - started
if status:
    sys.exit(f"`{' '.join(command)}` failed")
print(elapsed, usage.ru_maxrss * 1024)
