#!/usr/bin/env bash
# Proofs that take longer than tests should: the random ones again with more rounds and other seeds.
#   packaging/prove.sh          some minutes
#   packaging/prove.sh --long   ten times the rounds; clang-tidy over every source; every parser fed with hostile bytes for two
#                               minutes; the Vietnamese keyboard against UniKey, Bamboo and m17n
#   packaging/prove.sh --mutants [OPTIONS]
#                               breaks 60 lines of law, record, register, flow, vault and store one by one and tells which no
#                               test sees: some minutes to build, then some seconds a line
#   packaging/prove.sh --install
#                               builds the Debian packages twice and compares their bytes, then installs, upgrades, removes and
#                               purges them in a clean Debian 12 and uses them there, each program as its own user; as root
#   packaging/prove.sh --boot [--long]
#                               boots a machine made of the Debian packages in an emulator, waits for the front page, files a
#                               request with a finger on its glass, reads the slip on paper, kills terminal and screen; with
#                               --long also cuts the power at 20 random moments of further visits; as root, some minutes, with
#                               --long an hour or two. What came of it: packaging/prove/boot/REPORT.md
# Low reach is looked at on every page at every size (KIOSK_EVERY_PAGE), a third of them in tests.
# The random tests of keyboard and touch read KIOSK_ROUNDS, those of the record KIOSK_PROVE (times as many), all KIOSK_SEED; they are printed, so that a run can be repeated.
# Two desks claim from one queue a hundred times, KIOSK_ROUNDS times as often (tests/danger/two_desks_test.cpp): ten thousand with --long.
# --mutants draws conditions, comparisons and constants, each of another line, by a seed that it prints, and breaks them in a copy
# of the tree, in build/mutants. A line is seen when a test of its room, or of a room above that leans on it, goes red or runs over
# five times its time; a change that the compiler refuses is not counted, and another is drawn. First lines planted on purpose have
# to be told as what they are. What cannot be seen stands with its reason in tests/meta/unseen_mutants.txt; it ends with 1 when a
# line is neither seen nor explained, or an explained line is gone, and with 2 when a test is red before anything is broken.
#   --count N           so many lines; 60
#   --seed N            draws the same lines again; otherwise KIOSK_SEED, or the time
#   --room ROOM         of this room alone; may be said again for others
#   --line FILE:LINE    every change of this one line
#   --list              what can be drawn, and nothing is broken
#   --self-check        the planted lines alone
set -euo pipefail
long=no
case "${1:-}" in
    "") ;;
    --long) long=yes ;;
    --mutants)
        shift
        "$(dirname "$0")/install.sh" python3
        source "$(dirname "$0")/build.sh"
        KIOSK_JOBS=$jobs exec python3 packaging/prove/mutants/run.py "$@"
        ;;
    --install)
        "$(dirname "$0")/deb.sh" --twice
        exec "$(dirname "$0")/prove/install/run.sh"
        ;;
    --boot)
        shift
        "$(dirname "$0")/deb.sh"
        exec "$(dirname "$0")/prove/boot/run.sh" "$@"
        ;;
    --help) sed -n -e '1d' -e '/^set /q' -e 's/^# \{0,1\}//p' "$0"; exit ;;
    *) echo "usage: packaging/prove.sh [--long | --mutants [OPTIONS] | --install | --boot [--long] | --help]" >&2; exit 2 ;;
esac
"$(dirname "$0")/install.sh"
source "$(dirname "$0")/build.sh"
build release

rounds=10
[ $long = no ] || rounds=100
seed=${KIOSK_SEED:-$(date +%s)}
echo "KIOSK_SEED=$seed KIOSK_ROUNDS=$rounds"
KIOSK_EVERY_PAGE=1 KIOSK_SEED=$seed KIOSK_ROUNDS=$rounds KIOSK_PROVE=$rounds \
    ctest --no-tests=error --output-on-failure --parallel "$jobs" --timeout 3600 --test-dir build/release

[ $long = yes ] || exit 0
mapfile -t packages < <(grep -v '^#' packaging/packages-prove.txt)
packaging/install.sh "${packages[@]}"
cmake --preset tidy >/dev/null
run-clang-tidy -quiet -p build/tidy -j "$jobs" "$PWD/kiosk/.*"
KIOSK_SEED=$seed packaging/fuzz.sh 120
packaging/prove/compose/run.sh
