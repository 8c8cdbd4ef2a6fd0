#!/usr/bin/env bash
# Makes the disk of a terminal: a Debian 12 with a kernel and the packages of out/deb, set up as README.md says, no boot loader (the
# emulator is handed kernel and initrd). Needs root; no loop device, no mount but an own /proc.
#   packaging/prove/boot/image.sh FOLDER PRINTER     FOLDER keeps the downloaded packages and the bare Debian for the next time
# Leaves in FOLDER: machine/ (the tree), disk.img, kernel, initrd, installed_mib.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$1
printer=$2
bare=$work/bare
machine=$work/machine
mkdir -p "$work/debs"
in_machine() { unshare --mount --pid --fork --kill-child bash -c 'mount -t proc proc "$0/proc" && chroot "$0" "${@:1}"' "$machine" "$@"; }

if [ ! -e "$bare/made" ]; then
    rm -rf "$bare"
    debootstrap --variant=minbase --cache-dir="$work/debs" --include=systemd,systemd-sysv,udev,dbus,tzdata,initramfs-tools,linux-image-amd64 \
        bookworm "$bare" "$(apt-get indextargets --format '$(SITE)' | head -n 1)" >"$work/debootstrap.log"
    touch "$bare/made"
fi
rm -rf "$machine"
cp -a "$bare" "$machine"
rm "$machine/made"
cp -a "$root/out/deb" "$machine/packages"
cp "$work"/debs/*.deb "$machine/var/cache/apt/archives/"
cp "$here/inside.sh" "$machine/root/"
install -m 755 "$here/agent" "$machine/usr/local/sbin/prove-agent"
install -m 755 "$work/sandbox" "$machine/usr/lib/prove-sandbox"
install -m 644 "$here/prove-agent.service" "$machine/etc/systemd/system/"
install -D -m 644 "$here/journal.conf" "$machine/etc/systemd/journald.conf.d/prove.conf"
in_machine bash /root/inside.sh "$printer" >"$work/inside.log" 2>&1 || { tail -n 20 "$work/inside.log" >&2; exit 1; }
cp -n "$machine"/var/cache/apt/archives/*.deb "$work/debs/"
in_machine apt-get clean
# A new file system keeps whole seconds alone, and an index of fonts counts only for folders that are as old as it says.
find "$machine/usr" -type d -exec touch --date="$(date --utc +%FT%TZ)" {} +
in_machine fc-cache --system-only --force
rm -rf "$machine"/packages "$machine"/root/inside.sh "$machine"/var/lib/apt/lists/*
cp "$machine"/boot/vmlinuz-* "$work/kernel"
cp "$machine"/boot/initrd.img-* "$work/initrd"
du --summarize --block-size=MiB "$machine" | sed 's/MiB.*//' >"$work/installed_mib"
