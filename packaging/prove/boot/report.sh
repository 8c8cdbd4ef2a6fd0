#!/usr/bin/env bash
# Says as a page what run.sh --long found.
#   packaging/prove/boot/report.sh FIGURES >REPORT.md
set -euo pipefail
figures=$1
first() { awk -F '\t' -v name="$1" '$1 == name {print $2; exit}' "$figures"; }
fronts() { awk -F '\t' '$1 == "front_page_seconds" {print $2}' "$figures" | sort -n; }
load() {
    local load
    load=$(first load)
    [ -z "$load" ] || echo " (load $load)"
}
cut_count=$(grep -c ^cut "$figures") || true
cat <<TEXT
# A machine that was booted

Written by \`packaging/prove/boot/report.sh\` from a run of \`packaging/prove.sh --boot\` with $cut_count power cuts on $(first day), seed $(first seed), version $(first version): Debian 12 and the packages of this tree on a disk of their own, booted in an emulator without the help of the processor ($(first cores) cores of it). A finger on the emulated glass fills in and sends a request; the screen is compared with what the program draws at that size; paper is read back from the serial printer. Times are those of such an emulation beside other work$(load).

| | |
|---|---|
| power switch to front page, first boot | $(first front_page_seconds) s |
| the same over all boots: least, middle, most | $(fronts | awk '{all[NR] = $1} END {printf "%s, %s, %s s", all[1], all[int((NR + 1) / 2)], all[NR]}') |
| of the first, from the kernel's start to the terminal's first frame | $(first userspace_ready) s |
| installed system | $(first installed_mib) MiB |
| memory used with the front page shown, of $(first memory_mib) MiB | $(first memory_used_mib) MiB |
| of it terminal, screen, store (with the pages of files they read) | $(first memory_kiosk_mib), $(first memory_kiosk-screen_mib), $(first memory_kiosk-store_mib) MiB |
| a visit of $(first visit_touches) touches and the slip on paper | $(first visit_seconds) s |

## Power cuts

The emulator is killed $cut_count times; what the machine had not yet handed to its disk is gone. After each cut the front page came by itself, \`kioskctl verify\` found the store whole and no unit had failed.

| cut | moment | receipts seen on the screen until then | requests stored | front page after |
|---|---|---|---|---|
$(awk -F '\t' '$1 == "cut" {gsub("; ", " | ", $2); print "| " $2 " s |"}' "$figures")
TEXT
