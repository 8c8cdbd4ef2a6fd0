# A check that cannot fail proves nothing: a small tree with lines that a test sees, one that hangs, one that the compiler
# refuses and some that no test sees, of which one is explained. Each has to be told as what it is.
import tempfile
from pathlib import Path

from explained import Explained
from lines import enums_in, mutants_in
from workbench import Broken, Workbench

BUILD = """cmake_minimum_required(VERSION 3.25)
project(gate CXX)
add_library(gate STATIC kiosk/law/gate.cpp)
add_executable(law_test tests/law/gate_test.cpp)
target_link_libraries(law_test gate)
"""
HEADER = """#pragma once
enum class Gate { open, shut };
Gate gate_at(int hour);
bool is_late(int hour);
int steps_to(int hour);
inline int sink = 0;
"""
GATE = """#include "gate.h"
// if (a < 1) in a comment is no line
constexpr const char* words[] = {"one == 1", "!"};
const char* message(bool, int) { return "a && b == 7"; }
constexpr int size = 2;
char table[size == 2 ? 1 : -1];

Gate gate_at(int hour)
{
    if (hour >= 8 && hour < 17) return Gate::open;
    return Gate::shut;
}

bool is_late(int hour)
{
    return hour > 20;
}

int steps_to(int hour)
{
    int steps = 0;
    for (int at = hour; at != 5; at -= 1) ++steps;
    if (sink) sink = steps;
    return steps;
}
"""
TEST = """#include "../../kiosk/law/gate.h"
int main()
{
    const bool right = gate_at(7) == Gate::shut && gate_at(8) == Gate::open && gate_at(16) == Gate::open &&
                       gate_at(17) == Gate::shut && is_late(23) && !is_late(12) && steps_to(8) == 3;
    return right ? 0 : 1;
}
"""
EXPLAINED = """# One is explained.

kiosk/law/gate.cpp: sink -> !(sink)
    if (sink) sink = steps;
    because nothing reads the sink
"""
# line, change -> how it has to end
WANTED = {
    (5, "2 -> 3"): "none",
    (6, "== -> !="): "none",
    (6, "2 -> 3"): "none",
    (6, "1 -> 2"): "survived",
    (6, "1 -> 2, number 2"): "survived",
    (10, "hour >= 8 && hour < 17 -> !(hour >= 8 && hour < 17)"): "seen",
    (10, ">= -> >"): "seen",
    (10, "8 -> 9"): "seen",
    (10, "&& -> ||"): "seen",
    (10, "< -> <="): "seen",
    (10, "17 -> 18"): "seen",
    (10, "open -> shut"): "seen",
    (11, "shut -> open"): "seen",
    (16, "> -> >="): "survived",
    (16, "20 -> 21"): "survived",
    (21, "0 -> 1"): "seen",
    (22, "!= -> =="): "seen",
    (22, "5 -> 6"): "seen",
    (22, "1 -> 2"): "over the time limit",
    (23, "sink -> !(sink)"): "explained",
}


def check_itself(root):
    """Says what is wrong, and whether nothing is."""
    with tempfile.TemporaryDirectory(prefix="mutants-", ignore_cleanup_errors=True) as scratch:
        tree = Path(scratch) / "planted"
        for name, text in {"CMakeLists.txt": BUILD, "kiosk/law/gate.h": HEADER, "kiosk/law/gate.cpp": GATE,
                           "tests/law/gate_test.cpp": TEST, "unseen.txt": EXPLAINED,
                           "gone.txt": EXPLAINED.replace("if (sink)", "if (sunk)"),
                           "why.txt": EXPLAINED.replace("because", "since")}.items():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_text(text)
        wrong = faults_of(tree, Path(scratch) / "work")
    for one in wrong:
        print(f"mutants: the check of itself: {one}")
    if not wrong:
        print("mutants: planted lines were told as they are: seen, hanging, refused, survived, explained", flush=True)
    return not wrong


def faults_of(tree, work):
    explained = Explained(tree / "unseen.txt", tree)
    wrong = list(explained.faults)
    for name in ("gone.txt", "why.txt"):
        if not Explained(tree / name, tree).faults:
            wrong.append(f"{name} was taken")
    texts = [(tree / "kiosk/law" / name).read_text() for name in ("gate.h", "gate.cpp")]
    told = {}
    try:
        bench = Workbench(tree, work, 1, ["-DCMAKE_BUILD_TYPE=Debug"], 1)
        bench.configure()
        for mutant in mutants_in("kiosk/law/gate.cpp", texts[1], enums_in(texts)):
            verdict, detail = bench.judge(mutant, ["law_test"])
            if "time limit" in detail:
                verdict = "over the time limit"
            if verdict == "survived" and explained.reason_for(mutant):
                verdict = "explained"
            told[mutant.line, mutant.change()] = verdict
        (bench.tree / "tests/law/gate_test.cpp").write_text("int main() { return 1; }\n")
        try:
            bench.prove_green("law_test")
            wrong.append("a test that is red before anything is broken was taken")
        except Broken:
            pass
    except Broken as broken:
        return [str(broken)]
    for key in {**WANTED, **told}:
        if WANTED.get(key) != told.get(key):
            wrong.append(f"line {key[0]}, {key[1]}: {told.get(key, 'not drawn')}, where {WANTED.get(key, 'nothing')} was planted")
    return wrong
