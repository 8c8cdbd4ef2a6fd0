#!/bin/bash
# Run by image.sh inside the machine's tree: from a bare Debian to a terminal, as README.md says, and nothing is asked.
#   inside.sh PRINTER
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
data=/var/lib/legal-aid-kiosk
as() { setpriv --reuid="$1" --regid="$1" --init-groups "${@:2}"; }

echo kiosk >/etc/hostname
echo "127.0.0.1 localhost kiosk" >/etc/hosts
echo "/dev/vda / ext4 errors=remount-ro 0 1" >/etc/fstab
ln -sf /usr/share/zoneinfo/Asia/Ho_Chi_Minh /etc/localtime
# Debian's system has it from its installer.
[ -s /etc/machine-id ] || systemd-machine-id-setup
apt-get update -qq
apt-get install -y /packages/*.deb
systemctl enable kiosk.target

# The technician's part: a unit, the first head and a printer.
echo "bốn mùa xuân hạ" >/tmp/passphrase
chmod 644 /tmp/passphrase
as kiosk-store kioskctl init --data $data --unit TT --keys $data/staff.keys --passphrase-file /tmp/passphrase --role head
mv $data/staff.keys /var/lib/legal-aid-kiosk-desk/
sed -i -e 's|^keys_file:.*|keys_file: /var/lib/legal-aid-kiosk-desk/staff.keys|' -e "s|^printer:.*|printer: \"$1\"|" $data/settings.yaml
systemd-tmpfiles --create legal-aid-kiosk.conf
mv /tmp/passphrase /var/lib/legal-aid-kiosk-desk/
chown -R kiosk-desk: /var/lib/legal-aid-kiosk-desk

# Only for the proof: a door by which it asks what the machine says of itself.
systemctl enable prove-agent.service
