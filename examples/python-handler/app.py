"""A web handler that answers with files, which are inside of it once it is sealed."""

import os

from componentize_py_types import Ok
from wit_world.exports import IncomingHandler as IncomingHandlerExport
from wit_world.imports.types import Fields, OutgoingBody, OutgoingResponse, ResponseOutparam

SITE = "/site"


def answer(path):
    """A status and a body."""
    wanted = os.path.normpath("/" + path.split("?")[0].lstrip("/"))
    file = SITE + ("/index.html" if wanted == "/" else wanted)
    try:
        with open(file, "rb") as opened:
            return 200, opened.read()
    except OSError as error:
        return 404, f"{wanted}: {error.strerror}\n".encode()


class IncomingHandler(IncomingHandlerExport):
    def handle(self, request, response_out):
        status, content = answer(request.path_with_query() or "/")
        response = OutgoingResponse(Fields())
        response.set_status_code(status)
        body = response.body()
        ResponseOutparam.set(response_out, Ok(response))
        with body.write() as stream:
            for start in range(0, len(content), 4096):
                stream.blocking_write_and_flush(content[start : start + 4096])
        OutgoingBody.finish(body, None)
