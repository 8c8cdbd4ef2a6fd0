# Mutants that no test can see or need see, each with the reason. A line is named by what stands in it, so that it may move in
# its file; an explanation whose line is gone is a fault, as is one without a reason.
import re

HEAD = re.compile(r"^(kiosk/\S+): (.* -> .*)$")


class Explained:
    def __init__(self, path, root):
        self.reasons = {}  # (file, change, content) -> reason
        self.faults = []
        if not path.exists():
            return
        blocks = re.split(r"\n\s*\n", re.sub(r"^#.*\n?", "", path.read_text(), flags=re.M).strip())
        for block in filter(None, blocks):
            self.read(block.split("\n"), path.name, root)

    def read(self, lines, name, root):
        head = HEAD.match(lines[0])
        reason = " ".join(line.strip() for line in lines[2:])
        if not head or not reason.startswith("because "):
            self.faults.append(f"{name}: three lines are expected, FILE: FROM -> TO, the line, because …: {lines[0]}")
            return
        file, change = head.groups()
        content = lines[1].strip()
        source = root / file
        if not source.exists() or content not in (line.strip() for line in source.read_text().split("\n")):
            self.faults.append(f"{name}: {file} has no such line: {content}")
        self.reasons[file, change, content] = reason

    def reason_for(self, mutant):
        return self.reasons.get((mutant.file, mutant.change(), mutant.content))
