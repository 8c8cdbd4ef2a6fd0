#!/usr/bin/env bash
# Installs, upgrades, removes and purges the packages of out/deb in a clean Debian 12, and uses them there: each program as its
# own user, over doors that are handed to the store as systemd does it. Needs root; packaging/deb.sh has to have run.
#   packaging/prove/install/run.sh [FOLDER]     FOLDER (build/prove) keeps the downloaded packages for the next time
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${1:-$root/build/prove}
[ "$(id -u)" -eq 0 ] || { echo "This needs root: it makes users in a Debian of its own." >&2; exit 2; }
ls "$root"/out/deb/*.deb >/dev/null 2>&1 || { echo "out/deb holds no packages; run packaging/deb.sh first" >&2; exit 2; }
"$root/packaging/install.sh" debootstrap
mkdir -p "$work/debs"
machine=$work/machine
rm -rf "$machine"
debootstrap --variant=minbase --cache-dir="$work/debs" --include=systemd,udev bookworm "$machine" \
    "$(apt-get indextargets --format '$(SITE)' | head -n 1)" >"$work/debootstrap.log"
cp -a "$root/out/deb" "$machine/packages"
cp "$root/tests/journeys/receipt.walk" "$here/inside.sh" "$machine/root/"
# An own view of processes and mounts: what is left over ends with it.
unshare --mount --pid --fork --kill-child bash -c "mount -t proc proc '$machine/proc' && chroot '$machine' bash /root/inside.sh"
