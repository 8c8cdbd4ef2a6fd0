#!/usr/bin/env bash
# packaging/system/screen-turn with an xrandr and an xinput that only write down what they are asked.
#   screen_turn.sh ROOT FOLDER
set -euo pipefail
turn=$1/packaging/system/screen-turn place=$2
rm -rf "$place"
mkdir -p "$place/bin"
cat >"$place/bin/xrandr" <<'X'
#!/bin/sh
[ "$1" != --query ] || { printf 'HDMI-1 connected primary 1920x1080+0+0\nDP-1 disconnected\n'; exit; }
echo "xrandr $*" >>"$ASKED"
X
cat >"$place/bin/xinput" <<'X'
#!/bin/sh
case $1 in
list) if [ "$2" = --id-only ]; then printf '9\n12\n'; elif [ "$2" = 12 ]; then echo 'Touch mode: direct'; fi ;;
*) echo "xinput $*" >>"$ASKED" ;;
esac
X
chmod 755 "$place"/bin/*
export PATH=$place/bin:$PATH ASKED=$place/asked SCREEN_TURNED=$place/turned
fail() { echo "screen-turn: $*" >&2; exit 1; }
asked_of() { # SETTINGS
    : >"$ASKED"
    printf '%s\n' "$1" >"$place/settings.yaml"
    "$turn" "$place/settings.yaml"
    cat "$ASKED"
}
[ -z "$(asked_of 'rotation: normal')" ] || fail "a screen that nobody turned was turned"
[ -z "$(asked_of 'rotation: $(touch owned)')" ] || fail "what is no rotation was taken for one"
[ -z "$("$turn" "$place/missing")" ] || fail "no settings, and it said something"
[ "$(asked_of 'rotation: left')" = "xrandr --output HDMI-1 --rotate left
xinput set-prop 12 Coordinate Transformation Matrix 0 -1 1 1 0 0 0 0 1" ] || fail "left: $(cat "$ASKED")"
[ "$(asked_of 'rotation: normal' | wc -l)" = 2 ] || fail "it does not turn back"
