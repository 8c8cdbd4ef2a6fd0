#!/usr/bin/env bash
# Installs what is missing, builds, and runs the tests under CTest.
#   packaging/test.sh         everything in release; the lower rooms and two walks also under AddressSanitizer and UBSan; every
#                             parser fed with hostile bytes for some seconds (packaging/fuzz.sh)
#   packaging/test.sh --all   everything in all presets: dev, asan, release
set -euo pipefail
all=no
case "${1:-}" in
    "") ;;
    --all) all=yes ;;
    *) echo "usage: packaging/test.sh [--all]" >&2; exit 2 ;;
esac
"$(dirname "$0")/install.sh"
source "$(dirname "$0")/build.sh"

lower_rooms="base text drawing law record register visit content search page screens flow desk vault store wire"
run() { ctest --no-tests=error --output-on-failure --parallel "$jobs" --test-dir "$@"; }

if [ $all = yes ]; then
    for preset in dev asan; do
        build $preset
        run build/$preset
    done
else
    tests=()
    for room in $lower_rooms; do
        ls tests/"$room"/*_test.cpp >/dev/null 2>&1 && tests+=("${room}_test")
    done
    build asan "${tests[@]}" sanitized_walks
    run build/asan --label-regex "^(${lower_rooms// /|}|sanitized)$"
fi
packaging/fuzz.sh 3
build release
# Last, so that what stands at the end is CTest's summary of everything.
run build/release
