"""A small static server for the built book: `python -m widgets.serve _build/html`."""

import argparse
import contextlib
import gzip
import mimetypes
import os
import sys
import threading
import webbrowser
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

# Said here because the system's own table differs from machine to machine.
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
# Pictures, fonts and archives are compressed already.
COMPRESSED = {".gif", ".gz", ".jpeg", ".jpg", ".png", ".webp", ".woff", ".woff2", ".zip"}
FIRST_PORT = 8000


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD for the files below `server.folder`."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one write per answer: head and body in separate packets cost 40 ms
    disable_nagle_algorithm = True
    timeout = 60  # a connection that is kept alive does not hold its thread for ever

    def do_GET(self):
        """Send the file, a redirect to the folder's address, 304 or 404."""
        address = self.path.partition("?")[0]
        path = find(self.server.folder, address)
        if path is None:
            self._send(HTTPStatus.NOT_FOUND, b"There is no such page.\n", {})
        elif path.is_dir():
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": address + "/"})
        else:
            self._send_file(path)

    do_HEAD = do_GET

    def _send_file(self, path: Path):
        status = path.stat()
        tag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        headers = {"ETag": tag, "Vary": "Accept-Encoding", "Content-Type": content_type(path)}
        if self.headers.get("If-None-Match") == tag:
            self._send(HTTPStatus.NOT_MODIFIED, b"", headers)
            return
        zipped = path.suffix not in COMPRESSED and accepts_gzip(self.headers)
        if zipped:
            headers["Content-Encoding"] = "gzip"
        self._send(HTTPStatus.OK, content(path, tag, zipped), headers)

    def _send(self, status: HTTPStatus, body: bytes, headers: dict):
        self.send_response(status)
        # The browser keeps a file but asks each time whether it changed: a rebuilt book shows.
        for name, value in {"Cache-Control": "no-cache", **headers}.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args):
        """Stay quiet: one line a request would hide the address."""


class Server(ThreadingHTTPServer):
    """A server on localhost for one folder, on `port` or the next free one."""

    daemon_threads = True
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"  # on Windows it would share a port that is taken

    def __init__(self, folder: Path, port: int):
        """Open the port.

        Raises `FileNotFoundError` without the folder, `OSError` when a hundred ports are taken.
        """
        self.folder = folder.resolve()
        if not self.folder.is_dir():
            raise FileNotFoundError(f"There is no folder {folder}: build the book first.")
        for candidate in range(port, port + 100):
            try:
                super().__init__(("127.0.0.1", candidate), Handler)
                return
            except OSError as problem:
                failure = problem
        raise OSError(f"No free port from {port} to {port + 99}.") from failure

    @property
    def url(self) -> str:
        """The address, with a slash at its end."""
        return f"http://localhost:{self.server_port}/"

    def handle_error(self, request, client_address):
        """Stay quiet when a browser goes away in the middle of an answer."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


def find(folder: Path, address: str) -> Path | None:
    """Return the file that an address names; a folder when its last slash is missing, else None.

    Nothing outside of `folder` is ever returned, through dots or through links.
    """
    try:
        path = (folder / unquote(address).lstrip("/")).resolve()
        if not path.is_relative_to(folder):
            return None
        if path.is_dir() and address.endswith("/"):
            path = path / "index.html"
        return path if path.exists() else None
    except (ValueError, OSError):  # a zero byte, a name that is too long
        return None


def content_type(path: Path) -> str:
    """Return the MIME type of a file, with the encoding for text."""
    kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    if kind is None:
        return "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def accepts_gzip(headers) -> bool:
    """Tell whether a browser takes gzip; `gzip;q=0` says no."""
    offers = headers.get("Accept-Encoding", "").replace(" ", "").lower().split(",")
    return any(offer.startswith("gzip") and not offer.endswith("q=0") for offer in offers)


@lru_cache(maxsize=512)
def content(path: Path, tag: str, zipped: bool) -> bytes:
    """Return the bytes of a file; `tag` changes with the file, so that no old bytes are kept."""
    data = path.read_bytes()
    return gzip.compress(data, mtime=0) if zipped else data


@contextlib.contextmanager
def serving(folder: Path, port: int = FIRST_PORT):
    """Serve a folder while the block runs; gives the address, with a slash at its end."""
    with Server(Path(folder), port) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server.url
        finally:
            server.shutdown()
            thread.join()


def main():
    """Serve the folder that the command line names until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m widgets.serve", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=FIRST_PORT, help="the first port to try")
    parser.add_argument("--open", metavar="PATH", help="open the browser at this path")
    options = parser.parse_args()
    try:
        server = Server(options.folder, options.port)
    except OSError as problem:
        parser.exit(1, f"{problem}\n")
    print(f"The book is at {server.url} (Ctrl-C ends it).", flush=True)
    if options.open is not None:
        webbrowser.open(server.url + options.open.lstrip("/"))
    with server, contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
