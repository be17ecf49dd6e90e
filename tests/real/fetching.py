"""A command for componentize-py: gets what is at each URL in its arguments.

The first argument says how: `requests` by componentize-py's client, whose requests the host sends, `sockets` by Python's
own, which connects by itself.
"""

import asyncio

# Found while the component is made, for there are no files when it runs.
import encodings.idna
import sys
import urllib.error
import urllib.parse
import urllib.request

import poll_loop
from componentize_py_types import Err
from poll_loop import PollLoop, Stream
from wit_world.exports import Run as RunExport
from wit_world.imports.types import Fields, OutgoingRequest, Scheme_Http, Scheme_Https


async def by_requests(url):
    parts = urllib.parse.urlsplit(url)
    request = OutgoingRequest(Fields.from_list([]))
    request.set_scheme(Scheme_Http() if parts.scheme == "http" else Scheme_Https())
    request.set_authority(parts.netloc)
    request.set_path_with_query(parts.path)
    response = await poll_loop.send(request)
    content = b""
    stream = Stream(response.consume())
    while (piece := await stream.next()) is not None:
        content += piece
    return response.status(), content


def by_sockets(url):
    with urllib.request.urlopen(url) as response:
        return response.status, response.read()


def told(how, url):
    try:
        if how == "sockets":
            status, content = by_sockets(url)
        else:
            loop = PollLoop()
            asyncio.set_event_loop(loop)
            status, content = loop.run_until_complete(by_requests(url))
        return f"{status} {content.decode()}"
    except Err as error:
        return type(error.value).__name__
    except urllib.error.URLError as error:
        return error.reason.strerror


class Run(RunExport):
    def run(self):
        how, *urls = sys.argv[1:]
        for number, url in enumerate(urls, 1):
            print(f"{number}: {told(how, url)}")
