# A copy of the tree with its own build folder, in which one line at a time is broken. The tree itself is only read.
import filecmp
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

LEFT_OUT = {".git", "build"}
MEMORY = 4 << 30  # a broken loop may ask for all there is
FILE_SIZE = 1 << 30


class Broken(Exception):
    """Nothing can be proved here: the tree does not build, or a test is red before anything was broken."""


class Workbench:
    def __init__(self, root, folder, jobs, cmake_options, least_seconds):
        self.root, self.tree, self.build = root, folder / "tree", folder / "build"
        self.jobs, self.cmake_options, self.least_seconds = jobs, cmake_options, least_seconds
        self.limits = {}  # test -> seconds of work, seconds on the clock
        self.copy()

    def copy(self):
        """Makes the copy like the tree; what is alike keeps its time, so that little is built anew."""
        there = set()
        for folder, names, files in os.walk(self.root):
            names[:] = [one for one in names if one not in LEFT_OUT and one != "__pycache__"]
            for name in files:
                source = Path(folder) / name
                path = source.relative_to(self.root)
                there.add(path)
                target = self.tree / path
                if not target.exists() or not filecmp.cmp(source, target, shallow=False):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(source, target)
        for old in [one for one in self.tree.rglob("*") if one.is_file() and one.relative_to(self.tree) not in there]:
            old.unlink()

    def configure(self):
        self.build.mkdir(parents=True, exist_ok=True)
        run = subprocess.run(["cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja", *self.cmake_options],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if run.returncode != 0:
            raise Broken(run.stdout[-4000:])

    def make(self, target):
        """Whether it could be built, whether there was anything to build, and what was said."""
        run = subprocess.run(["cmake", "--build", self.build, "--parallel", str(self.jobs), "--target", target],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return run.returncode == 0, "no work to do" not in run.stdout, run.stdout

    def program(self, test):
        found = [one for one in (self.build / test, self.build / "tests" / test) if one.is_file()]
        if not found:
            raise Broken(f"{test} was built and is nowhere")
        return found[0]

    def run(self, test, work_limit, clock_limit):
        """What went red, or None, and how long it worked. A test that runs over its limit, or dies, is red."""
        with tempfile.TemporaryDirectory(prefix="mutant-", ignore_cleanup_errors=True) as scratch:
            said = Path(scratch) / "said.txt"
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            with said.open("w") as out:
                run = subprocess.Popen([self.program(test), "--abort-after=1", "--no-colors"], cwd=self.build, stdout=out,
                                       stderr=subprocess.STDOUT, env={**os.environ, "TMPDIR": scratch},
                                       start_new_session=True, preexec_fn=lambda: bound(work_limit))
                try:
                    code = run.wait(clock_limit)
                except subprocess.TimeoutExpired:
                    code = -signal.SIGXCPU
                finally:  # also what the test itself has started
                    try:
                        os.killpg(run.pid, signal.SIGKILL)
                    except ProcessLookupError:
                        pass
                    run.wait()
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            words = said.read_text(errors="replace")
        worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        named = re.findall(r"^TEST CASE: +(.+)$", words, re.M)
        if code == 0:
            return None, worked
        if code == -signal.SIGXCPU:
            return "over the time limit", worked
        return named[-1] if named else f"ended with {code}", worked

    def is_red(self, test):
        return self.run(test, *self.limits[test])[0]

    def prove_green(self, test):
        """Unbroken it is green; how long it takes sets its limits. Work counts, since others may use this machine as well."""
        made, _, said = self.make(test)
        if not made:
            raise Broken(f"{test} does not build:\n{said[-4000:]}")
        begun = time.monotonic()
        red, worked = self.run(test, 3600, 3600)
        if red:
            raise Broken(f"{test} is red before anything is broken: {red}")
        self.limits[test] = self.least_seconds + 5 * worked, 2 * self.least_seconds + 10 * (time.monotonic() - begun)

    def judge(self, mutant, tests):
        """("seen", which test), ("survived", ""), or ("none", what the compiler said)."""
        target = self.tree / mutant.file
        text = target.read_text()
        broken = text[: mutant.start] + mutant.to + text[mutant.end :]
        try:
            for test in tests:
                if test not in self.limits:
                    target.write_text(text)
                    self.prove_green(test)
                if target.read_text() != broken:
                    target.write_text(broken)
                made, anything, said = self.make(test)
                if not made:
                    if Path(mutant.file).name not in said:
                        raise Broken(f"{test} does not build, and not for {mutant.file}:\n{said[-4000:]}")
                    return "none", said
                if anything and (red := self.is_red(test)):
                    return "seen", f"{test}: {red}"
            return "survived", ""
        finally:
            target.write_text(text)


def bound(work_limit):
    resource.setrlimit(resource.RLIMIT_CPU, (int(work_limit) + 1, int(work_limit) + 2))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
