#!/usr/bin/env bash
# Makes the pictures of packaging/SETUP.md with the program itself: a walk through the pages that set a terminal up.
#   packaging/setup/pictures.sh [PROGRAM] [FOLDER]     build/release/kiosk-setup, packaging/setup
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../../build/release/kiosk-setup}
into=${2:-$here}
[ -x "$program" ] || { echo "$program is not there; build it first" >&2; exit 2; }
shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
"$program" --demo --clock 2026-11-23T09:42 --windowed 1024x768 --walk "$here/pictures.walk" --shots "$shots" >"$shots/said" 2>&1 || {
    tail -n 3 "$shots/said" >&2
    exit 1
}
cp "$shots"/*.png "$into/"
