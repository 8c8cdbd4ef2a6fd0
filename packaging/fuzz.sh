#!/usr/bin/env bash
# Feeds every parser with hostile bytes for a while (tests/fuzz), by libFuzzer with AddressSanitizer and UBSan.
#   packaging/fuzz.sh [SECONDS [TARGET…]]     so long for each target; 3
# First a bug planted on purpose has to be found. What crashes a parser is left in build/fuzz/found/ and named.
# KIOSK_SEED (1) steers what is tried: the same seed on fresh corpora tries the same. Corpora are made from content/ and tests/, and grow in build/fuzz/corpus/ from run to run.
set -euo pipefail
seconds=${1:-3}
shift || true
"$(dirname "$0")/install.sh"
source "$(dirname "$0")/build.sh"
build fuzz kiosk-fuzz
cd build/fuzz
mkdir -p corpus found
rm -f found/*
./kiosk-fuzz --seeds=corpus
mkdir -p corpus/{yaml,markdown,walk,facts,rules,settings}
copy() { local to=corpus/$1; shift; local file; for file; do cp "$file" "$to/${file//\//_}"; done; }
(
    shopt -s globstar
    source_folder=../..
    copy yaml $source_folder/content/**/*.yaml $source_folder/tests/fixtures/**/*.yaml
    copy markdown $source_folder/content/**/*.md
    copy rules $source_folder/content/rules/*.yaml
    copy walk $source_folder/tests/journeys/**/*.walk
)
fuzz() { # TARGET SECONDS
    ./kiosk-fuzz --target="$1" -seed="${KIOSK_SEED:-1}" -max_total_time="$2" -max_len=8192 -timeout=20 -rss_limit_mb=1500 -verbosity=0 -print_final_stats=1 \
        -artifact_prefix="found/$1-" "corpus/$1" >"found/$1.log" 2>&1
}
if fuzz planted 20; then
    echo "fuzz.sh: the planted bug was not found, so nothing found means nothing" >&2
    exit 1
fi
grep -q "index .* out of bounds\|stack-buffer-overflow" found/planted.log || { tail -n 20 found/planted.log >&2; exit 1; }
rm -f found/planted-*

targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(./kiosk-fuzz --list)
failed=0
one() {
    if fuzz "$1" "$seconds"; then
        awk -v name="$1" '/number_of_executed_units/ {print "fuzz: " name ": " $2 " inputs, nothing found"}' "found/$1.log"
    else
        echo "fuzz: $1: FOUND A FAULT, see build/fuzz/found/$1.log and build/fuzz/found/$1-*" >&2
        tail -n 30 "found/$1.log" >&2
        return 1
    fi
}
running=()
for target in "${targets[@]}"; do
    one "$target" &
    running+=($!)
    if [ ${#running[@]} -ge "$jobs" ]; then
        wait "${running[0]}" || failed=1
        running=("${running[@]:1}")
    fi
done
for process in "${running[@]}"; do wait "$process" || failed=1; done
exit $failed
