#!/usr/bin/env bash
# Builds the Debian packages of packaging/debian into out/deb, and has lintian look at them.
#   packaging/deb.sh            legal-aid-kiosk, -desk, -board, -content
#   packaging/deb.sh --twice    builds them a second time in a folder of another name, and compares every byte
# The tests are not run here: packaging/test.sh does that.
set -euo pipefail
twice=no
case "${1:-}" in
    "") ;;
    --twice) twice=yes ;;
    *) echo "usage: packaging/deb.sh [--twice]" >&2; exit 2 ;;
esac
mapfile -t packages < <(grep -v '^#' "$(dirname "$0")/packages-deb.txt")
"$(dirname "$0")/install.sh" "${packages[@]}"
source "$(dirname "$0")/build.sh"
root=$PWD
out=$root/out/deb

# What git knows of, as it lies here; without git everything but builds.
sources() { # TO
    rm -rf "$1"
    mkdir -p "$1"
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=- --ignore-failed-read 2>/dev/null | tar --extract --directory "$1"
    else
        tar --create --exclude=./build --exclude=./build-\* --exclude=./out --exclude=./.git . | tar --extract --directory "$1"
    fi
    cp -a "$1/packaging/debian" "$1/debian"
}

# Under one umask and one time zone, as a machine that builds packages has them.
packages() { # FOLDER
    local log=$1/../build.log
    if ! (cd "$1" && umask 022 && TZ=UTC DEB_BUILD_OPTIONS="nocheck parallel=$jobs noautodbgsym" \
        nice -n 10 dpkg-buildpackage --build=binary --no-sign --no-pre-clean) >"$log" 2>&1; then
        grep -nE -A6 ' error: |^FAILED|CMake Error' "$log" | head -n 60 >&2 || true
        tail -n 25 "$log" >&2
        echo "The packages were not built; all of it is in $log" >&2
        return 1
    fi
}

build=$root/build/deb
rm -rf "$build" "$out"
mkdir -p "$out"
sources "$build/one/legal-aid-kiosk"
packages "$build/one/legal-aid-kiosk"
cp "$build"/one/*.deb "$out/"
if [ $twice = yes ]; then
    # Another path and no memory of the first build.
    sources "$build/second/folder/of-another-name"
    CCACHE_DISABLE=1 packages "$build/second/folder/of-another-name"
    for package in "$out"/*.deb; do
        cmp "$package" "$build/second/folder/$(basename "$package")"
    done
    echo "Built twice: the same bytes."
fi
lintian --fail-on error,warning "$out"/*.deb
(cd "$out" && ls -1s --block-size=K -- *.deb)
