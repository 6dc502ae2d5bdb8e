"""The page's icons, drawn here: six petals round a centre on paper, nothing that tells what the page is about."""

import math
import struct
import zlib

GROUND, PETAL, HEART = (251, 248, 241), (176, 120, 96), (214, 172, 92)
STEPS = 2  # samples a pixel and axis


def colour_at(x, y, reach):
    """x and y from -1 to 1; the flower reaches `reach` from the middle."""
    x, y = x / reach, y / reach
    if math.hypot(x, y) < 0.2:
        return HEART
    for petal in range(6):
        turn = petal * math.pi / 3
        along = x * math.cos(turn) + y * math.sin(turn)
        across = -x * math.sin(turn) + y * math.cos(turn)
        if ((along - 0.6) / 0.4) ** 2 + (across / 0.24) ** 2 < 1:
            return PETAL
    return GROUND


def png(size, reach):
    rows = bytearray()
    for row in range(size):
        rows.append(0)
        for column in range(size):
            total = [0, 0, 0]
            for i in range(STEPS * STEPS):
                x = (column + (i % STEPS + 0.5) / STEPS) / size * 2 - 1
                y = (row + (i // STEPS + 0.5) / STEPS) / size * 2 - 1
                for channel, value in enumerate(colour_at(x, y, reach)):
                    total[channel] += value
            rows.extend(value // (STEPS * STEPS) for value in total)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(bytes(rows), 9)) + chunk(b"IEND", b""))


# Systems cut a maskable icon down to its inner four fifths.
ICONS = {"icon-180.png": (180, 0.8), "icon-192.png": (192, 0.86), "icon-512.png": (512, 0.86),
         "icon-maskable-512.png": (512, 0.62)}


def make(folder):
    """Draws those that are not there yet; returns their names."""
    for name, (size, reach) in ICONS.items():
        if not (folder / name).exists():
            (folder / name).write_bytes(png(size, reach))
    return sorted(ICONS)
