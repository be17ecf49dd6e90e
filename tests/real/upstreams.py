"""Two web servers that note all connections: upstreams.py DIRECTORY, where they write `NAME.port` and `NAME.txt`.

The notes have a line for each connection, and one for each request.
"""

import http.server
import pathlib
import sys
import threading

directory = pathlib.Path(sys.argv[1])


class Server(http.server.ThreadingHTTPServer):
    def __init__(self, name):
        super().__init__(("127.0.0.1", 0), Handler)
        self.name = name
        self.note("")
        (directory / f"{name}.port").write_text(str(self.server_address[1]))

    def note(self, line):
        with open(directory / f"{self.name}.txt", "a") as notes:
            notes.write(line)

    def get_request(self):
        accepted = super().get_request()
        self.note("a connection\n")
        return accepted


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.note(f"GET {self.path}\n")
        content = f"from {self.server.name}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


servers = [Server(name) for name in ("allowed", "other")]
(directory / "ready").touch()
for server in servers:
    threading.Thread(target=server.serve_forever).start()
