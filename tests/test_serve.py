"""The small server: what a browser needs, and nothing outside of its folder."""

import gzip
import http.client
import os
import socket
import threading
from urllib.parse import urlsplit

import pytest

from widgets.serve import serving

PAGE = "<!doctype html><title>A page</title>" + "<p>words</p>" * 50


@pytest.fixture
def folder(tmp_path):
    """A site with one file of each kind, and a secret beside it."""
    site = tmp_path / "site"
    (site / "part").mkdir(parents=True)
    (site / "index.html").write_text(PAGE)
    (site / "part" / "index.html").write_text(PAGE)
    for name in ("a.wasm", "a.js", "a.mjs", "a.svg", "a.woff2", "a.css", "a.json", "a.strange"):
        (site / name).write_bytes(b"data " * 100)
    (tmp_path / "secret.txt").write_text("secret")
    (site / "way-out.txt").symlink_to(tmp_path / "secret.txt")
    return site


@pytest.fixture
def ask(folder):
    """Ask the server on one kept-alive connection, with the path sent as it is."""
    with serving(folder) as base:
        address = urlsplit(base)
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=5)

        def send(path, method="GET", **headers):
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer, answer.read()

        yield send
        connection.close()


def test_plain_and_gzip(ask):
    answer, body = ask("/index.html")
    assert answer.status == 200
    assert answer.getheader("Content-Encoding") is None
    assert body.decode() == PAGE
    answer, body = ask("/index.html", **{"Accept-Encoding": "gzip, deflate, br"})
    assert answer.getheader("Content-Encoding") == "gzip"
    assert answer.getheader("Vary") == "Accept-Encoding"
    assert len(body) < len(PAGE) / 2
    assert gzip.decompress(body).decode() == PAGE
    answer, body = ask("/index.html", **{"Accept-Encoding": "gzip;q=0, br"})
    assert body.decode() == PAGE


def test_fonts_are_not_compressed_again(ask):
    answer, _ = ask("/a.woff2", **{"Accept-Encoding": "gzip"})
    assert answer.getheader("Content-Encoding") is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/index.html", "text/html; charset=utf-8"),
        ("/a.wasm", "application/wasm"),
        ("/a.js", "text/javascript; charset=utf-8"),
        ("/a.mjs", "text/javascript; charset=utf-8"),
        ("/a.css", "text/css; charset=utf-8"),
        ("/a.svg", "image/svg+xml"),
        ("/a.json", "application/json"),
        ("/a.woff2", "font/woff2"),
        ("/a.strange", "application/octet-stream"),
    ],
)
def test_types(ask, path, kind):
    assert ask(path)[0].getheader("Content-Type") == kind


def test_folders_and_queries(ask):
    assert ask("/")[1].decode() == PAGE
    assert ask("/part/?present=1")[1].decode() == PAGE
    answer, _ = ask("/part")
    assert (answer.status, answer.getheader("Location")) == (301, "/part/")
    answer, _ = ask("//part")
    assert answer.getheader("Location") == "/part/", "two slashes would name another host"
    assert ask("/missing.html")[0].status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/part/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//../secret.txt",
        "/way-out.txt",
        "/%00",
        pytest.param("/" + "x" * 5000, id="long"),
    ],
)
def test_nothing_outside_of_the_folder(ask, path):
    answer, body = ask(path)
    assert answer.status == 404
    assert b"secret" not in body


def test_an_unchanged_file_is_not_sent_again_and_a_changed_one_is(ask, folder):
    tag = ask("/index.html")[0].getheader("ETag")
    answer, body = ask("/index.html", **{"If-None-Match": tag})
    assert (answer.status, body) == (304, b"")
    assert answer.getheader("Cache-Control") == "no-cache"
    (folder / "index.html").write_text("new")
    os.utime(folder / "index.html", (1, 1))
    assert ask("/index.html", **{"If-None-Match": tag})[1] == b"new"


def test_head_has_the_length_and_no_body(folder):
    """Asked by hand, because Python's client throws away a body that should not be there."""
    with (
        serving(folder) as base,
        socket.create_connection(("127.0.0.1", urlsplit(base).port), timeout=5) as line,
    ):
        line.sendall(b"HEAD /index.html HTTP/1.1\r\nConnection: close\r\n\r\n")
        answer = b"".join(iter(lambda: line.recv(4096), b""))
    assert b"Content-Length: %d\r\n" % len(PAGE) in answer
    assert answer.endswith(b"\r\n\r\n")


def test_connections_are_kept_alive(ask):
    assert ask("/index.html")[0].version == 11
    assert ask("/missing.html")[0].getheader("Connection") is None


def test_a_taken_port_is_passed_over(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with serving(folder, port) as base:
            assert port < urlsplit(base).port < port + 100


def test_two_servers_at_once_and_none_left_behind(folder):
    before = threading.active_count()
    with serving(folder) as first, serving(folder) as second:
        assert first != second
        assert first.startswith("http://localhost:") and first.endswith("/")
    assert threading.active_count() == before


def test_no_folder_is_one_sentence(tmp_path):
    with pytest.raises(FileNotFoundError, match="build the book first"), serving(tmp_path / "none"):
        pass
