#!/usr/bin/env bash
# Proofs that take longer than tests should: the random ones again with more rounds and other seeds.
#   packaging/prove.sh          some minutes
#   packaging/prove.sh --long   ten times the rounds; clang-tidy over every source; every parser fed with hostile bytes for two
#                               minutes; the Vietnamese keyboard against UniKey, Bamboo and m17n
# Low reach is looked at on every page at every size (KIOSK_EVERY_PAGE), a third of them in tests.
# The random tests of keyboard and touch read KIOSK_ROUNDS (times as many) and KIOSK_SEED; both are printed, so that a run can be repeated.
set -euo pipefail
long=no
case "${1:-}" in
    "") ;;
    --long) long=yes ;;
    *) echo "usage: packaging/prove.sh [--long]" >&2; exit 2 ;;
esac
"$(dirname "$0")/install.sh"
source "$(dirname "$0")/build.sh"
build release

rounds=10
[ $long = no ] || rounds=100
seed=${KIOSK_SEED:-$(date +%s)}
echo "KIOSK_SEED=$seed KIOSK_ROUNDS=$rounds"
KIOSK_EVERY_PAGE=1 KIOSK_SEED=$seed KIOSK_ROUNDS=$rounds \
    ctest --no-tests=error --output-on-failure --parallel "$jobs" --timeout 3600 --test-dir build/release

[ $long = yes ] || exit 0
mapfile -t packages < <(grep -v '^#' packaging/packages-prove.txt)
packaging/install.sh "${packages[@]}"
cmake --preset tidy >/dev/null
run-clang-tidy -quiet -p build/tidy -j "$jobs" "$PWD/kiosk/.*"
KIOSK_SEED=$seed packaging/fuzz.sh 120
packaging/prove/compose/run.sh
