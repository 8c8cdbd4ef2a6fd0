#!/usr/bin/env bash
# Walks the visit once inside the tree of the machine, by the program as it is installed there and on a copy of its data, without a
# display: pictures of every page, and where each touch fell.
#   packaging/prove/boot/rehearse.sh FOLDER SCREEN     after image.sh; leaves FOLDER/pictures/*.ppm and FOLDER/plan
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
screen=$2
machine=$work/machine
trial=/var/tmp/rehearsal
rm -rf "$work/pictures" "$machine$trial"
mkdir -p "$work/pictures" "$machine$trial"
cp -a "$machine/var/lib/legal-aid-kiosk" "$machine$trial/data"
rm -f "$machine$trial"/data/*.sock
cp "$here/visit.walk" "$machine$trial/"
chroot "$machine" chown -R kiosk-store:kiosk-data $trial
unshare --mount --pid --fork --kill-child bash -c 'mount -t proc proc "$0/proc" && chroot "$0" setpriv --reuid=kiosk-store --regid=kiosk-data --init-groups \
    kiosk --data "$1/data" --windowed "$2" --walk "$1/visit.walk" --shots "$1/pictures"' "$machine" "$trial" "$screen" >"$work/rehearsal.log" 2>&1 \
    || { tail -n 5 "$work/rehearsal.log" >&2; exit 1; }
for shot in "$machine$trial"/pictures/*.png; do
    pngtopnm "$shot" >"$work/pictures/$(basename "$shot" .png).ppm"
done
# What comes in which order: "picture NAME", "touch X Y", by the lines of the walk.
{
    awk '$1 == "shot" {print FNR, "picture", $2}' "$here/visit.walk"
    awk '{print $1, "touch", $2, $3}' "$machine$trial/pictures/touches.txt"
} | sort --stable --numeric-sort --key=1,1 | cut -d ' ' -f 2- >"$work/plan"
rm -rf "${machine:?}$trial"
