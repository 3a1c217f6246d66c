"""What happens to pages on their way into a corpus: lines are lost, short lines are filtered, addresses are replaced."""
import random
import re

ADDRESSES = ("22.214.171.124", "126.96.36.199", "188.8.131.52", "184.108.40.206", "220.127.116.11", "18.104.22.168")
MAILS = ("email@example.com", "firstname.lastname@example.org")


def lose_lines(pages, share, seed=1):
    """Each line is lost with the same probability."""
    chance = random.Random(seed)
    return ["\n".join(line for line in page.split("\n") if chance.random() >= share) for page in pages]


def lose_one(pages, distance=1000, seed=1):
    """One line is lost of every so many pages."""
    chance = random.Random(seed)
    pages = list(pages)
    for start in range(0, len(pages), distance):
        page = start + chance.randrange(min(distance, len(pages) - start))
        lines = pages[page].split("\n")
        del lines[chance.randrange(len(lines))]
        pages[page] = "\n".join(lines)
    return pages


def filter_short(pages):
    """The line filter of C4: lines of fewer than three words go, and citations such as [1]."""
    return ["\n".join(re.sub(r"\[\d*\]", "", line) for line in page.split("\n") if len(line.split()) >= 3) for page in pages]


def replace_addresses(pages):
    """The replacement of e-mail addresses and of numbers that look like addresses of computers, in turn, page by page."""
    def replace(page):
        count = {"mail": 0, "number": 0}

        def mail(_):
            count["mail"] += 1
            return MAILS[(count["mail"] - 1) % len(MAILS)]

        def number(_):
            count["number"] += 1
            return ADDRESSES[(count["number"] - 1) % len(ADDRESSES)]
        page = re.sub(r"\b[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\b", mail, page)
        return re.sub(r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])", number, page)
    return [replace(page) for page in pages]
