#!/bin/bash
# Run by run.sh inside the clean Debian. Ends with 1 at the first thing that is not as promised.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
data=/var/lib/legal-aid-kiosk
promise() { # WORDS COMMAND…
    local words=$1
    shift
    if "$@" >/root/said 2>&1; then echo "ok: $words"; else echo "NOT: $words" >&2; cat /root/said >&2; exit 1; fi
}
refused() { # EXIT-CODE WORDS COMMAND…
    local wanted=$1 words=$2 code=0
    shift 2
    timeout 60 "$@" >/root/said 2>&1 || code=$?
    if [ "$code" = "$wanted" ]; then echo "ok: $words"; else echo "NOT: $words (exit $code)" >&2; cat /root/said >&2; exit 1; fi
}
cat >/usr/local/bin/as <<'X'
#!/bin/bash
user=$1
shift
exec setpriv --reuid="$user" --regid="$user" --init-groups "$@"
X
chmod +x /usr/local/bin/as
install_all() { apt-get install -y --no-install-recommends --allow-downgrades "$@"; }

apt-get update -qq
# A lower version of the same packages first: their upgrade has data to keep.
for package in /packages/*.deb; do
    old=/root/old/$(basename "$package")
    mkdir -p /root/old
    dpkg-deb --raw-extract "$package" /root/unpacked
    sed -i 's/^Version: .*/Version: 0.0.9/; s/(= [0-9.]*)/(= 0.0.9)/g' /root/unpacked/DEBIAN/control
    dpkg-deb --root-owner-group --build /root/unpacked "$old" >/dev/null
    rm -rf /root/unpacked
done
promise "the packages install in a clean Debian" install_all /root/old/*.deb
promise "each program has a user of its own" id kiosk-store kiosk-terminal kiosk-voice kiosk-print kiosk-desk kiosk-board
promise "each program has a man page" test -e /usr/share/man/man1/kioskctl.1.gz -o ! -e /usr/share/man/man1
promise "the data folder is the store's" test "$(stat -c %U:%G:%a $data)" = kiosk-store:kiosk-data:2750

echo "bốn mùa xuân hạ" >/root/passphrase
cp /root/passphrase /tmp/
# As far as the receipt: no printer is set up here.
sed '/tap "In phiếu"/,$d' /root/receipt.walk >/tmp/receipt.walk
chmod 644 /tmp/passphrase /tmp/receipt.walk
refused 2 "root is refused on the store's folder, before anything is made" kioskctl init --data $data --unit TT --keys /root/staff.keys --passphrase-file /root/passphrase
promise "nothing was made" test ! -e $data/settings.yaml -a ! -e /root/staff.keys
promise "the store's user begins the folder" as kiosk-store kioskctl init --data $data --unit TT --keys $data/staff.keys --passphrase-file /tmp/passphrase --role head
mv $data/staff.keys /var/lib/legal-aid-kiosk-desk/
sed -i 's|^keys_file:.*|keys_file: /var/lib/legal-aid-kiosk-desk/staff.keys|' $data/settings.yaml
chown kiosk-desk: /var/lib/legal-aid-kiosk-desk/staff.keys
promise "settings and public keys are given to the other programs" systemd-tmpfiles --create legal-aid-kiosk.conf

# Settings keep their owner and mode: the other programs read them.
printf 'terminal: Máy sảnh\ndiagonal_inches: 19\ntime_zone: Asia/Ho_Chi_Minh\n' >/tmp/answers.yaml
refused 2 "root is refused when it sets up the store's machine" kiosk-setup --answers /tmp/answers.yaml --data $data
promise "the store's user sets the machine up from a file of answers" as kiosk-store kiosk-setup --answers /tmp/answers.yaml --data $data
promise "the terminal's user reads what was answered" as kiosk-terminal grep -q 'terminal: "Máy sảnh"' $data/settings.yaml
promise "its first start asks nothing more" test -e $data/setup.done

# What systemd does for kiosk-store.service and its sockets, owners and modes as in the units; on the day of the walk.
start_store() {
    rm -f /run/legal-aid-kiosk/*/*.sock
    (umask 0 && exec systemd-socket-activate --fdname=terminal:desk:board -l /run/legal-aid-kiosk/terminal/terminal.sock \
        -l /run/legal-aid-kiosk/desk/desk.sock -l /run/legal-aid-kiosk/board/board.sock \
        setpriv --reuid=kiosk-store --regid=kiosk-data --init-groups \
        $(sed -n 's/^ExecStart=//p' /lib/systemd/system/kiosk-store.service) --clock 2026-11-23T09:42) >/root/store.log 2>&1 &
    store=$!
    for _ in $(seq 50); do
        [ ! -S /run/legal-aid-kiosk/board/board.sock ] || break
        sleep 0.1
    done
    for door in terminal desk board; do
        chown kiosk-store:kiosk-$door /run/legal-aid-kiosk/$door/$door.sock
        chmod 0660 /run/legal-aid-kiosk/$door/$door.sock
    done
}
stop_store() { kill "$store"; wait "$store" 2>/dev/null || true; }
for door in terminal desk board; do mkdir -p -m 0711 /run/legal-aid-kiosk/$door; done
start_store
promise "the terminal's user gets a receipt" timeout 60 as kiosk-terminal kiosk --data $data --clock 2026-11-23T09:42 --walk /tmp/receipt.walk
refused 3 "the terminal's user finds the desk's door shut" as kiosk-terminal kioskctl verify --data $data
chmod 0666 /run/legal-aid-kiosk/desk/desk.sock
refused 2 "and is refused by the store when the door's mode is wrong" as kiosk-terminal kioskctl verify --data $data
promise "the desk's user reads what came" bash -c "timeout 60 as kiosk-desk kioskctl requests list --data $data --keys /var/lib/legal-aid-kiosk-desk/staff.keys --passphrase-file /tmp/passphrase | grep -q BK-"

refused 2 "root is refused beside it" kioskctl verify --data $data
promise "the daily backup is made" timeout 60 as kiosk-store /usr/lib/legal-aid-kiosk/backup
promise "and is told by the doctor" bash -c "as kiosk-store kioskctl doctor --data $data --json | grep -A2 '\"backup\"' | grep -q well"
stop_store

promise "the upgrade goes on with the data" install_all /packages/*.deb
start_store
promise "after it the store is whole" timeout 60 as kiosk-store kioskctl verify --data $data
stop_store
promise "the programs are removed" apt-get remove -y legal-aid-kiosk
promise "the data stay" test -s $data/settings.yaml -a -d $data/store
promise "purging without an answer" apt-get purge -y legal-aid-kiosk
promise "keeps the data" test -s $data/settings.yaml -a -d $data/store
promise "they are found again" install_all /packages/*.deb
echo "legal-aid-kiosk legal-aid-kiosk/purge_data boolean true" | debconf-set-selections
promise "purging with the answer yes" apt-get purge -y legal-aid-kiosk
promise "deletes the data" test ! -e $data
promise "and nothing of the package is left" bash -c '! ls /etc/legal-aid-kiosk /usr/lib/legal-aid-kiosk /lib/systemd/system/kiosk* 2>/dev/null'
