"""A terminal as far as a QR code needs one: what a program writes to it, the picture that a telephone sees of it."""
import fcntl
import os
import pty
import re
import struct
import termios
import time

import zxingcpp

BLACK, WHITE = 0, 255
# A cell is eight points wide and twice as high.
CELL = 8


class Terminal:
    """A pseudo-terminal; `end` is what a program gets for its standard output."""

    def __init__(self, columns, lines):
        self.own, self.end = pty.openpty()
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        os.set_blocking(self.own, False)
        self.text = ""
        self.bytes = b""

    def read_until(self, words, patience=60):
        """Everything written so far, once these words are among it."""
        deadline = time.monotonic() + patience
        while words not in self.text:
            assert time.monotonic() < deadline, f"never said: {words}\n{self.text}"
            try:
                self.bytes += os.read(self.own, 65_536)
            except BlockingIOError:
                time.sleep(0.01)
            self.text = self.bytes.decode("utf-8", "replace").replace("\r\n", "\n")
        return self.text

    def close(self):
        os.close(self.own)
        os.close(self.end)


def cells(text, foreground, background):
    """Lines of (upper half, lower half), black or white, in a window with these colours of its own."""
    own = (foreground, background)
    colours = {"0": own, "38;5;16;48;5;231": (BLACK, WHITE)}
    picture = []
    for line in text.split("\n"):
        front, back = own
        row = []
        for escape, character in re.findall(r"\x1b\[([0-9;]*)m|(.)", line):
            if not character:
                front, back = colours[escape]
                continue
            row.append({"█": (front, front), "▀": (front, back), "▄": (back, front)}.get(character, (back, back)))
        picture.append(row)
    return picture


def scanned(text, foreground, background, inverted=False):
    """The texts of all QR codes that a reader finds in the window."""
    rows = cells(text, foreground, background)
    width = max(len(row) for row in rows)
    points = bytearray()
    for row in rows:
        row = row + [(background, background)] * (width - len(row))
        for half in (0, 1):
            line = b"".join(bytes([cell[half]]) * CELL for cell in row)
            points += line * CELL
    image = memoryview(bytes(points)).cast("B", shape=[2 * CELL * len(rows), CELL * width])
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode, try_invert=inverted)
    return [code.text for code in found]
