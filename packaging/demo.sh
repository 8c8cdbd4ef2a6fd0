#!/usr/bin/env bash
# Installs what is missing, builds, and shows the terminal with demo data. Needs no set-up and leaves none behind.
#   packaging/demo.sh [OPTIONS OF kiosk]     in a window, or as the options say (--windowed WxH)
# With no display a citizen's visit is walked headless instead, from the front page to a sealed request.
set -euo pipefail
"$(dirname "$0")/install.sh"
display=${DISPLAY:-}${WAYLAND_DISPLAY:-}
source "$(dirname "$0")/build.sh"
build release programs

if [ -n "$display" ]; then
    [ $# -gt 0 ] || set -- --windowed 1280x1024
    exec build/release/kiosk --demo "$@"
fi

out=$PWD/out/demo
walk=tests/journeys/receipt.walk
rm -rf "$out"
mkdir -p "$out/pictures"
echo "No display here, so a citizen's visit is walked without one ($walk)."
build/release/kiosk --demo --data "$out/data" --clock 2026-11-23T09:42 --walk "$walk" --shots "$out/pictures"
cat <<TEXT

pictures   $out/pictures/*.png
receipt    $out/pictures/08-receipt.png and, as text, 08-receipt.json; on paper slip.pdf
queue      sealed in $out/data; open it as staff do:
           build/release/kiosk-desk --demo --data $out/data --windowed 1920x1080
           (without a display: --walk tests/journeys/desk/*.walk)
TEXT
