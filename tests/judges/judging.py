"""What the judges have in common."""
import html
import re


def one_line(text):
    """A text as any one-line value has it."""
    return re.sub(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ufffe\uffff]+", " ", text or "").strip()


def title_text(title):
    """A title without the inline tags that have a partner, its entities read once."""
    pattern = re.compile(r"<(i|em|b|strong|sup|sub|sc)>((?:(?!<\1>).)*?)</\1>", re.S | re.I)
    while title and pattern.search(title):
        title = pattern.sub(r"\2", title)
    return html.unescape(title or "")


class Comparison:
    def __init__(self, reader, format, records):
        self.reader, self.format, self.records = reader, format, records
        self.compared, self.faults = 0, []

    def value(self, record, name, want, got, key=lambda value: value):
        if not want and not got:
            return
        self.compared += 1
        if key(want) != key(got):
            self.faults.append(f"{record['id'] or '(no id)'} {name}: wrote {want!r}, read {got!r}")

    def report(self, read):
        if read != len(self.records):
            self.faults.insert(0, f"wrote {len(self.records)} records, read {read}")
        print(f"{self.reader} {self.format}: {read} records, {self.compared} values compared, {len(self.faults)} differ")
        for fault in self.faults:
            print("   ", fault)
        return len(self.faults)
