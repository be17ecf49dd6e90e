"""Serves a component that handles HTTP with jco, sends it one request, and prints the answer.

    serve.py COMPONENT PATH BODY
"""

import socket
import subprocess
import sys
import time
import urllib.request

# How long the server may take to start, in seconds: it compiles the component first.
PATIENCE = 120


def free_port():
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def wait_for(server, port):
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends and server.poll() is None:
        try:
            socket.create_connection(("localhost", port)).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


component, path, body = sys.argv[1:]
port = free_port()
# Not through `npx`: its child would outlive it.
command = ["node_modules/.bin/jco", "serve", component, "--port", str(port)]
server = subprocess.Popen(command, stdout=sys.stderr)
try:
    wait_for(server, port)
    request = urllib.request.Request(f"http://localhost:{port}{path}", body.encode(), method="POST")
    with urllib.request.urlopen(request, timeout=60) as answer:
        sys.stdout.write(answer.read().decode())
finally:
    server.terminate()
    server.wait()
