"""`kheo serve --lan` in a network of its own: the address that it says, the QR code, and who is answered."""
import os
import re
import signal
import subprocess
import sys

import pytest

from small_content import PROGRAM, TEMPLATES, write_bulletin
from terminal import BLACK, WHITE, Terminal, scanned

ADDRESS = "192.168.77.5"
# A network of the test's own, in which the machine has this address besides loopback; then the program, in the same process.
APART = ["unshare", "--map-root-user", "--net", "sh", "-c"]
JOINED = f"""ip link set lo up && ip link add lan0 type veth peer name lan1 && ip address add {ADDRESS}/24 dev lan0 &&
ip link set lan0 up && exec "$@" """
ALONE = """ip link set lo up && exec "$@" """
# Asks an address for the page /, with a name of the machine; prints the status.
ASK = """
import socket, sys
address, port, host = sys.argv[1:]
try:
    connection = socket.create_connection((address, int(port)), 60)
except ConnectionRefusedError:
    sys.exit("refused")
connection.sendall(f"GET / HTTP/1.1\\r\\nHost: {host}\\r\\nConnection: close\\r\\n\\r\\n".encode())
print(connection.makefile("rb").readline().split()[1].decode())
"""

permitted = subprocess.run([*APART, JOINED, "sh", "true"], capture_output=True).returncode == 0
pytestmark = pytest.mark.skipif(not permitted, reason="networks of their own are not permitted here (unshare --net)")


class Preview:
    """kheo serve of a bulletin without stories, in a window of its own."""

    def __init__(self, folder, *options, window=(100, 40), network=JOINED, **environment):
        write_bulletin(folder / "content")
        self.terminal = Terminal(*window)
        arguments = ["serve", "--content", str(folder / "content"), "--templates", TEMPLATES, "--port", "0"]
        self.log = open(folder / "log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [*APART, network, "sh", PROGRAM, *arguments, *options], stdin=subprocess.DEVNULL, stdout=self.terminal.end,
            stderr=self.log, env={"PATH": os.environ["PATH"], "TERM": "xterm-256color", **environment})

    def port(self):
        said = self.terminal.read_until("http://localhost:")
        said = self.terminal.read_until("\n")
        return re.search(r"http://localhost:(\d+)/", said).group(1)

    def ask(self, address, host):
        """The status of the answer, or `refused`."""
        outcome = subprocess.run(
            ["nsenter", "--target", str(self.process.pid), "--user", "--net", "--preserve-credentials", sys.executable, "-c",
             ASK, address, self.port(), host], capture_output=True, text=True)
        return (outcome.stdout or outcome.stderr).strip()

    def close(self, interrupts=True):
        if interrupts:
            self.process.send_signal(signal.SIGINT)
        status = self.process.wait(60)
        self.terminal.close()
        self.log.close()
        return status


@pytest.fixture
def preview(tmp_path):
    started = []

    def start(*options, **others):
        started.append(Preview(tmp_path, *options, **others))
        return started[-1]

    yield start
    for one in started:
        assert one.close() == 0


def whole(running):
    """What it said in its window up to the first build, which comes after address and code."""
    return running.terminal.read_until("đã dựng ")


@pytest.mark.parametrize("foreground, background", [(WHITE, BLACK), (BLACK, WHITE)])
def test_the_code_in_the_window_is_the_address_that_is_said(preview, foreground, background):
    running = preview("--lan")
    url = f"http://{ADDRESS}:{running.port()}/"
    said = whole(running)
    assert f"trong mạng nội bộ, ai cũng xem được, kể cả bản nháp: {url}\n" in said
    assert scanned(said, foreground, background) == [url]


def test_without_colours_the_code_is_light_on_dark_or_its_negative(preview):
    running = preview("--lan", NO_COLOR="1")
    said = whole(running)
    url = f"http://{ADDRESS}:{running.port()}/"
    assert "\x1b" not in said
    assert scanned(said, WHITE, BLACK) == [url]
    assert scanned(said, BLACK, WHITE, inverted=True) == [url]


@pytest.mark.parametrize("window", [(32, 40), (100, 18)])
def test_a_window_that_is_too_small_gets_no_code_and_is_told_the_size(preview, window):
    said = whole(preview("--lan", window=window))
    assert f"http://{ADDRESS}:" in said
    assert "cửa sổ nhỏ quá nên không vẽ mã QR của địa chỉ ấy (cần 33 cột, 19 dòng)\n" in said
    assert "█" not in said


def test_the_smallest_window_holds_it(preview):
    said = whole(preview("--lan", window=(33, 19)))
    assert len(scanned(said, WHITE, BLACK)) == 1


def test_no_code_where_nobody_looks_and_none_without_lan(preview):
    assert "█" not in whole(preview("--lan", TERM="dumb"))
    said = whole(preview())
    assert "█" not in said and ADDRESS not in said


def test_only_the_address_that_was_said_is_answered_in_the_network(preview):
    running = preview("--lan")
    port = running.port()
    assert running.ask(ADDRESS, f"{ADDRESS}:{port}") in ("200", "503")
    for address in (ADDRESS, "127.0.0.1"):
        assert running.ask(address, f"may-cua-ai.example:{port}") == "403"
        assert running.ask(address, f"192.168.77.6:{port}") == "403"
    assert running.ask("127.0.0.1", f"localhost:{port}") in ("200", "503")


def test_without_lan_nobody_listens_in_the_network(preview):
    running = preview()
    port = running.port()
    assert running.ask("127.0.0.1", f"localhost:{port}") in ("200", "503")
    assert running.ask("127.0.0.1", f"{ADDRESS}:{port}") == "403"
    assert running.ask(ADDRESS, f"{ADDRESS}:{port}") == "refused"


def test_a_machine_in_no_network_says_so(tmp_path):
    running = Preview(tmp_path, "--lan", network=ALONE)
    assert running.close(interrupts=False) == 2
    said = (tmp_path / "log").read_text("utf-8")
    assert said.startswith("lỗi: máy này không nối vào mạng nội bộ nào\n")
    assert "bỏ --lan" in said
