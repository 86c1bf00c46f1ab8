"""Real triplestores on free loopback ports, started in a folder of their own and stopped by their process ids."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.require import program

PASSWORD = "of the tests"  # noqa: S105 - of a server that lives as long as a test
_STARTS_WITHIN = 60.0


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Run `oxigraph serve`; yield its address."""
    port = free_port()
    command = [program("oxigraph"), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Run Virtuoso, with a password of our own for its administrator; yield its Graph Store address."""
    server, isql = program("virtuoso-t"), program("isql-vt")
    http_port, sql_port = free_port(), free_port()
    (folder / "empty").mkdir()
    (folder / "virtuoso.ini").write_text(_INI.format(folder=folder, http=http_port, sql=sql_port), encoding="utf-8")
    subprocess.run(
        [server, "+configfile", str(folder / "virtuoso.ini"), "+wait"],
        cwd=folder,
        check=True,
        timeout=_STARTS_WITHIN,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    pid = int((folder / "virtuoso.lck").read_text(encoding="utf-8").split("VIRT_PID=")[1].split()[0])
    try:
        statements = f'set password "dba" "{PASSWORD}";\ncheckpoint;\n'
        address = f"127.0.0.1:{sql_port}"
        subprocess.run([isql, address, "dba", "dba"], input=statements, text=True, check=True, capture_output=True)
        _wait_for(http_port)
        yield f"http://127.0.0.1:{http_port}/sparql-graph-crud-auth"
    finally:
        os.kill(pid, signal.SIGKILL)


def _wait_for(port: int) -> None:
    """Wait until somebody answers at the port."""
    deadline = time.monotonic() + _STARTS_WITHIN
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
        finally:
            connection.close()


_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}/empty
[SPARQL]
ResultSetMaxRows = 10000
"""


class Scripted(ThreadingHTTPServer):
    """A server that answers each request with the next of the statuses given, the last one for ever."""

    def __init__(self, *statuses: int, headers: dict[str, str] | None = None, answer: bytes = b"") -> None:
        super().__init__(("127.0.0.1", 0), _Scripted)
        self.statuses, self.headers, self.answer = [*statuses], headers or {}, answer
        self.requests: list[tuple[str, str, bytes, dict[str, str]]] = []

    @property
    def address(self) -> str:
        """Return where the server listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def next_status(self) -> int:
        """Return the status to answer with."""
        return self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]


class _Scripted(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Scripted

    def _answer(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.requests.append((self.command, self.path, content, dict(self.headers)))
        self.send_response(self.server.next_status())
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        self.wfile.write(self.server.answer)

    do_PUT = do_POST = do_GET = _answer  # noqa: N815 - the library's names

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@contextmanager
def scripted(*statuses: int, headers: dict[str, str] | None = None, answer: bytes = b"") -> Iterator[Scripted]:
    """Run a server that answers with these statuses, one request after the other."""
    with Scripted(*statuses, headers=headers, answer=answer) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
