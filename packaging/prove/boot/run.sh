#!/usr/bin/env bash
# Boots a machine made of the packages of out/deb in an emulator and uses it as a citizen does, with a finger on its glass. Needs
# root; packaging/deb.sh has to have run. Ends with 1 at the first thing that is not as promised.
#   packaging/prove/boot/run.sh [--long | --cuts N] [--seed N] [FOLDER]
#       --long   then cuts the power at 20 random moments of further visits; what came of it is written to REPORT.md beside this
#       --cuts   so many cuts instead, and no report
#       --seed   draws the same moments again; otherwise KIOSK_SEED, or the time
#       FOLDER   (build/prove) keeps the downloaded packages and the bare Debian for the next time
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
cuts=0
long=no
seed=${KIOSK_SEED:-$(date +%s)}
while [ $# -gt 0 ]; do
    case "$1" in
        --long) cuts=20; long=yes ;;
        --cuts) cuts=$2; shift ;;
        --seed) seed=$2; shift ;;
        --*) echo "usage: packaging/prove/boot/run.sh [--long | --cuts N] [--seed N] [FOLDER]" >&2; exit 2 ;;
        *) break ;;
    esac
    shift
done
work=$(realpath -m "${1:-$root/build/prove}")
screen=1280x1024
[ "$(id -u)" -eq 0 ] || { echo "This needs root: it makes users in a Debian of its own." >&2; exit 2; }
ls "$root"/out/deb/*.deb >/dev/null 2>&1 || { echo "out/deb holds no packages; run packaging/deb.sh first" >&2; exit 2; }
mapfile -t packages < <(sed -n '/^# -- for --boot/,/^# -- /p' "$root/packaging/packages-prove.txt" | grep -v '^#')
"$root/packaging/install.sh" "${packages[@]}"
source "$here/machine.sh"
source "$here/visit.sh"
source "$here/promises.sh"
trap 'cut_power' EXIT
mkdir -p "$work"
rm -f "$work"/{journal.txt,paper.bin,figures}
RANDOM=$((seed % 32768))
echo "seed $seed"

c++ -std=c++20 -O1 -o "$work/slip_picture" "$here/slip_picture.cpp"
c++ -std=c++20 -O1 -o "$work/sandbox" "$here/sandbox.cpp"
"$here/image.sh" "$work" /dev/ttyUSB0
"$here/rehearse.sh" "$work" "$screen"
rm -f "$work/disk.img"
mke2fs -q -t ext4 -L kiosk -d "$work/machine" "$work/disk.img" "$(($(cat "$work/installed_mib") + 700))M"
figure day "$(date +%F)"
figure seed "$seed"
figure version "$(ls "$root"/out/deb/legal-aid-kiosk_*.deb | sed "s/.*legal-aid-kiosk_\([^_]*\)_.*/\1/")"
figure load "$(cut -d ' ' -f 1 /proc/loadavg)"
figure cores "$(nproc)"
figure memory_mib "$memory_mib"
figure installed_mib "$(cat "$work/installed_mib")"

booted first
promise_a_terminal
promise_keys_shut_off
promise_a_printed_receipt
promise_sandboxes
promise_started_anew
for cut in $(seq "$cuts"); do
    promise_after_a_cut "$cut"
done
asked 'systemctl poweroff' >/dev/null || true
"$here/report.sh" "$work/figures" >"$work/REPORT.md"
[ $long = no ] || cp "$work/REPORT.md" "$here/REPORT.md"
