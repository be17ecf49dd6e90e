"""Asks a handler for files, many requests at a time, and compares what comes: load.py URL DIRECTORY [REQUESTS]."""

import concurrent.futures
import pathlib
import sys
import urllib.request

url, directory = sys.argv[1:3]
requests = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
wanted = {path.name: path.read_bytes() for path in sorted(pathlib.Path(directory).iterdir())}
names = list(wanted)


def is_whole(number):
    name = names[number % len(names)]
    try:
        with urllib.request.urlopen(f"{url.rstrip('/')}/{name}", timeout=60) as response:
            return response.read() == wanted[name]
    except OSError as error:
        return str(error)


with concurrent.futures.ThreadPoolExecutor(64) as pool:
    results = list(pool.map(is_whole, range(requests)))
print(f"{results.count(True)} of {requests}", *{str(result) for result in results if result is not True})
