#!/usr/bin/env python3
# Breaks lines one by one and tells which no test sees. Started by packaging/prove.sh --mutants, which tells of the options.
import argparse
import os
import random
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
from explained import Explained  # noqa: E402
from lines import enums_in, mutants_in  # noqa: E402
from workbench import Broken, Workbench  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
# Each room's own test and those of the rooms above that lean on it, the quick ones first. What is not there is passed over.
TESTS = {
    "law": ["law", "content", "flow"],
    "record": ["record", "store", "flow", "ctl"],
    "register": ["register", "flow", "desk", "ctl"],
    "flow": ["flow", "desk", "vault", "store", "ctl"],
    "vault": ["vault", "flow", "author", "store", "ctl"],
    "store": ["store", "wire", "danger", "ctl"],
}
CMAKE_OPTIONS = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O1", "-DCMAKE_UNITY_BUILD=ON",
                 "-DCMAKE_UNITY_BUILD_BATCH_SIZE=16", f"-DCMAKE_PROJECT_INCLUDE={Path(__file__).with_name('rooms.cmake')}"]


def room_of(file):
    return file.split("/")[1]


def tests_of(root, room):
    return [f"{one}_test" for one in TESTS[room] if any((root / "tests" / one).glob("*_test.cpp"))]


def all_mutants(root, rooms):
    sources = {one: one.read_text() for one in sorted((root / "kiosk").rglob("*")) if one.suffix in (".h", ".cpp")}
    enums = enums_in(sources.values())
    mutants = []
    for path, text in sources.items():
        file = path.relative_to(root).as_posix()
        if path.suffix == ".cpp" and room_of(file) in rooms:
            mutants += mutants_in(file, text, enums)
    return mutants


def drawn(mutants, seed):
    """In the order of the seed, of each line one."""
    shuffled = list(mutants)
    random.Random(seed).shuffle(shuffled)
    lines = set()
    for one in shuffled:
        if (one.file, one.line) not in lines:
            lines.add((one.file, one.line))
            yield one


def break_lines(bench, root, mutants, count, explained, say=print):
    """Breaks `count` lines, told one by one; the compiler's refusals come on top. What nobody sees and nothing explains."""
    numbers = {"seen": 0, "survived": 0, "none": 0, "explained": 0}
    unexplained = []
    for mutant in mutants:
        if numbers["seen"] + numbers["survived"] == count:
            break
        begun = time.monotonic()
        reason = explained.reason_for(mutant)
        tests = tests_of(root, room_of(mutant.file))
        # What is explained costs its own room's test only, which would see it if the reason were none.
        verdict, detail = bench.judge(mutant, tests[:1] if reason else tests)
        numbers[verdict] += 1
        where = f"{mutant.file}:{mutant.line}: {mutant.change()}"
        if verdict == "seen":
            say(f"seen by {detail} | {where} | {time.monotonic() - begun:.0f} s")
        elif verdict == "survived":
            numbers["explained"] += reason is not None
            say(f"SURVIVED {where}\n    {mutant.content}" + (f"\n    explained: {reason}" if reason else ""))
            if not reason:
                unexplained.append(mutant)
    return numbers, unexplained


def main():
    parser = argparse.ArgumentParser(prog="packaging/prove.sh --mutants", usage="%(prog)s [options]; see packaging/prove.sh --help")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("KIOSK_SEED", time.time())))
    parser.add_argument("--room", action="append", choices=TESTS)
    parser.add_argument("--line", metavar="FILE:LINE")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()

    from self_check import check_itself  # noqa: E402
    if not options.list and not check_itself(ROOT):
        return 1
    if options.self_check:
        return 0

    explained = Explained(ROOT / "tests/meta/unseen_mutants.txt", ROOT)
    mutants = all_mutants(ROOT, options.room or list(TESTS))
    if options.line:
        file, line = options.line.rsplit(":", 1)
        mutants = [one for one in mutants if one.file == file and one.line == int(line)]
    if options.list:
        for one in mutants:
            print(f"{one.file}:{one.line}: {one.change()}")
        return 0
    if not mutants:
        print("no line can be broken there", file=sys.stderr)
        return 2
    lines = {(one.file, one.line) for one in mutants}
    print(f"mutants: seed {options.seed}, {len(mutants)} mutants of {len(lines)} lines to draw from", flush=True)
    order = mutants if options.line else list(drawn(mutants, options.seed))
    try:
        bench = Workbench(ROOT, ROOT / "build/mutants", int(os.environ.get("KIOSK_JOBS", os.cpu_count())), CMAKE_OPTIONS, 30)
        bench.configure()
        say = lambda words: print(words, flush=True)  # noqa: E731
        numbers, unexplained = break_lines(bench, ROOT, order, len(order) if options.line else options.count, explained, say)
    except Broken as broken:
        print(f"mutants: {broken}", file=sys.stderr)
        return 2
    print("mutants: seed {}, {} broken, {} seen, {} survived, {} of them explained; {} more the compiler refused".format(
        options.seed, numbers["seen"] + numbers["survived"], numbers["seen"], numbers["survived"], numbers["explained"],
        numbers["none"]))
    for fault in explained.faults:
        print(fault, file=sys.stderr)
    for one in unexplained:
        print(f"no test sees and nothing explains {one.file}:{one.line}: {one.change()}", file=sys.stderr)
    return 1 if unexplained or explained.faults else 0


if __name__ == "__main__":
    sys.exit(main())
