#!/usr/bin/env python3
"""Draws the packages' icon, src/icon.png: a catalogue card with the rows "field | value |" of a dump.

    python3 src/Generators/icon.py

Needs nothing but Python. Every point is sampled four by four, so that edges are smooth.
"""
import pathlib
import struct
import zlib

SIZE, SAMPLES = 128, 4
GREEN, PAPER, INK, RED = (22, 78, 86), (250, 246, 236), (60, 88, 94), (196, 80, 58)

# What is drawn, the last on top: left, top, right, bottom, radius of the corners, colour.
SHAPES = [(2, 2, 126, 126, 24, GREEN), (22, 20, 106, 108, 8, PAPER)]
for row, (field, value) in enumerate([(20, 30), (13, 34), (17, 22), (10, 31)]):
    top = 34 + 17 * row
    SHAPES += [
        (31, top, 31 + field, top + 7, 3, INK),
        (56, top - 3, 59, top + 10, 1, RED),
        (64, top, 64 + value, top + 7, 3, INK),
    ]


def inside(x, y, left, top, right, bottom, radius):
    dx = max(left + radius - x, x - (right - radius), 0)
    dy = max(top + radius - y, y - (bottom - radius), 0)
    return dx * dx + dy * dy <= radius * radius


def sample(x, y):
    for *shape, colour in reversed(SHAPES):
        if inside(x, y, *shape):
            return (*colour, 255)
    return (0, 0, 0, 0)


def pixel(column, row):
    points = [sample(column + (i + .5) / SAMPLES, row + (j + .5) / SAMPLES) for i in range(SAMPLES) for j in range(SAMPLES)]
    opaque = [point for point in points if point[3]]
    colour = [sum(point[i] for point in opaque) // len(opaque) for i in range(3)] if opaque else [0, 0, 0]
    return bytes([*colour, 255 * len(opaque) // len(points)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
(pathlib.Path(__file__).parent.parent / "icon.png").write_bytes(png)
