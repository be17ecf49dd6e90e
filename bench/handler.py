"""A handler for componentize-py, which programs.sh makes a component of: answers every request with its path."""

from componentize_py_types import Ok
from wit_world.exports import IncomingHandler as IncomingHandlerExport
from wit_world.imports.types import Fields, OutgoingBody, OutgoingResponse, ResponseOutparam


class IncomingHandler(IncomingHandlerExport):
    def handle(self, request, response_out):
        response = OutgoingResponse(Fields.from_list([("content-type", b"text/plain")]))
        body = response.body()
        ResponseOutparam.set(response_out, Ok(response))
        with body.write() as stream:
            stream.blocking_write_and_flush(f"from Python: {request.path_with_query()}\n".encode())
        OutgoingBody.finish(body, None)
