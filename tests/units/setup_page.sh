#!/usr/bin/env bash
# Runs the command lines of packaging/SETUP.md as they stand there, in order, with the places of a machine moved into a folder
# of its own. What needs a whole machine (apt, systemd, sticks) is held to what the package brings.
#   setup_page.sh ROOT PROGRAMS FOLDER
set -euo pipefail
root=$1 programs=$2 machine=$3
rm -rf "$machine"
mkdir -p "$machine/run" "$machine/mnt" "$machine/data"
export PATH=$programs:$PATH
fail() { echo "SETUP.md: $*" >&2; exit 1; }
mount() { :; }
umount() { :; }
chown() { :; }
apt() {
    [ "$1" = install ] || return 0
    local one
    for one in "${@:2}"; do
        one=${one##*/}
        grep -q "^Package: ${one%%_*}$" "$root/packaging/debian/control" || fail "there is no package $one"
    done
}
timedatectl() { [ "$1" = set-timezone ] || fail "timedatectl $1"; }
systemctl() { [ -e "$root/packaging/systemd/${*: -1}" ] || fail "there is no unit ${*: -1}"; }
systemd-tmpfiles() { [ "$2" = legal-aid-kiosk.conf ] || fail "there is no $2"; }
runuser() {
    [ "$1 $2 $3" = "-u kiosk-store --" ] || fail "runuser $*"
    shift 3
    "$@"
}
# A new terminal has no printer and nobody's passphrase: the sheet says so, and that is its answer.
kioskctl() {
    local code=0
    command kioskctl "$@" || code=$?
    [ "$code" = 0 ] || { [ "$1" = doctor ] && [ "$code" = 1 ]; } || fail "kioskctl $1 ended with $code"
}
lines=$(awk '/^```sh$/ {inside = 1; next} /^```$/ {inside = 0} inside' "$root/packaging/SETUP.md" |
    sed -e "s|/run/kiosk-|$machine/run/kiosk-|g" -e "s|/var/lib/legal-aid-kiosk|$machine/data|g" -e "s|/mnt/|$machine/mnt/|g")
[ "$(echo "$lines" | grep -c .)" -gt 25 ] || fail "no command lines were found"
eval "$lines" <<<"mot hai ba bon nam"
[ -e "$machine/mnt/staff.keys" ] || fail "the staff's keys are not on the stick"
[ ! -e "$machine/run/kiosk-init" ] || fail "the passphrase lies about"
grep -q 'terminal: "Máy sảnh"' "$machine/data/settings.yaml" || fail "the answers are not in the settings"
grep -q '^keys_file: ""' "$machine/data/settings.yaml" || fail "the settings still name the staff's keys"
[ ! -e "$machine/data/setup.done" ] || fail "it would not be asked again"
