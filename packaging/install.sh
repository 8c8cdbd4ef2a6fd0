#!/usr/bin/env bash
# Installs the packages of packaging/packages.txt, and those named, that are missing. Needs root or sudo only then.
#   packaging/install.sh [PACKAGE…]
set -euo pipefail
cd "$(dirname "$0")"

mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' packages.txt)
missing=()
for package in "${wanted[@]}" "$@"; do
    status=$(dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These Debian packages are missing: ${missing[*]}" >&2
        echo "Install them as root, or run this as root or with sudo installed." >&2
        exit 2
    fi
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >>"$log" 2>&1; }
apt update || echo "The list of packages could not be renewed; trying with the one at hand." >&2
if ! apt install --yes --no-install-recommends "${missing[@]}"; then
    tail -n 20 "$log" >&2
    echo "Installing failed; nothing was built." >&2
    exit 3
fi
