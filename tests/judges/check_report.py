#!/usr/bin/env python3
"""Lets Chromium draw the page of `bibrecords stats --html` without a network, and measures the columns of its chart in a picture.

    check_report.py FOLDER      FOLDER has report.html and report.json
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

BAR = (0x2A, 0x7F, 0x86)
WIDTH, HEIGHT = 1200, 2200
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--hide-scrollbars", "--force-device-scale-factor=1", "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr",
    "--blink-settings=preferredColorScheme=1", f"--window-size={WIDTH},{HEIGHT}",
]


def draw(page, picture):
    """Has the page drawn; what the page complains of."""
    with tempfile.TemporaryDirectory() as profile:
        run = subprocess.run(
            ["chromium", *FLAGS, f"--user-data-dir={profile}", f"--screenshot={picture}", page.as_uri()],
            capture_output=True, text=True, timeout=120, check=True)
    return [line for line in run.stderr.splitlines() if "CONSOLE" in line]


def columns(image):
    """The heights of the first chart's columns, from left to right."""
    is_bar = [[image.getpixel((x, y)) == BAR for x in range(image.width)] for y in range(image.height // 2)]
    top = next(y for y, row in enumerate(is_bar) if any(row))
    bottom = next(y for y in range(top, len(is_bar)) if not any(is_bar[y]))
    heights = [sum(is_bar[y][x] for y in range(top, bottom)) for x in range(image.width)]
    found = []
    for before, height in zip([0] + heights, heights):
        if height and not before:
            found.append(0)
        if height:
            found[-1] = max(found[-1], height)
    return found


def main():
    folder = Path(sys.argv[1]).resolve()
    faults = draw(folder / "report.html", folder / "report.png")
    counts = list(json.loads((folder / "report.json").read_text("utf-8"))["years"].values())
    heights = columns(Image.open(folder / "report.png").convert("RGB"))
    if len(heights) != len(counts):
        faults.append(f"{len(counts)} years, {len(heights)} columns")
    for count, height in zip(counts, heights):
        if abs(height / max(heights) - count / max(counts)) > 0.02:
            faults.append(f"a column for {count} of {max(counts)} records is {height} of {max(heights)} pixels high")
    print(f"chromium report: {len(heights)} columns measured, {len(faults)} faults")
    for fault in faults:
        print("   ", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
