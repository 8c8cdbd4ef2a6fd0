# Sourced by run.sh after visit.sh: what a booted machine promises, each told as it is seen.

figure() { printf '%s\t%s\n' "$1" "$2" >>"$work/figures"; }
promise() { # WORDS COMMAND…
    local words=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "ok: $words"
    else
        echo "NOT: $words" >&2
        tail -n 20 "$work/said" >&2
        exit 1
    fi
}
machine_says() { asked "$1"; }

booted() { # NAME OF THE BOOT
    start_machine
    promise "the front page comes by itself after the power is switched on ($1)" seen 01-front 900
    figure "front_page_seconds" "$(seconds_on)"
}

promise_a_terminal() {
    local unit
    for unit in kiosk.target kiosk.service kiosk-screen.service kiosk-store.service kiosk-keys.service kiosk-watch.timer kiosk-backup.timer \
        kiosk-store-{terminal,desk,board}.socket kiosk-voice.socket kiosk-print.socket; do
        promise "$unit is active" machine_says "systemctl is-active $unit"
    done
    promise "the journal on the serial line tells that the terminal was started" grep -q 'Started kiosk.service' "$work/journal.txt"
    promise "no unit has failed" machine_says '! systemctl --failed --no-legend | grep .'
    promise "nothing of the kiosk's complains in the journal" no_complaint
    promise_no_question
    promise "the store is whole" machine_says "$as_desk kioskctl verify --data $data"
    figure "userspace_ready" "$(asked 'systemctl show --property=ActiveEnterTimestampMonotonic --value kiosk.service' | awk '{printf "%.1f", $1 / 1e6}')"
    figure "memory_used_mib" "$(asked 'awk "/MemTotal|MemAvailable/ {print \$2}" /proc/meminfo' | awk 'NR == 1 {all = $1} NR == 2 {printf "%d", (all - $1) / 1024}')"
    figure screen_cpu_seconds "$(asked 'systemctl show --property=CPUUsageNSec --value kiosk-screen.service' | awk '{printf "%.1f", $1 / 1e9}')"
    for unit in kiosk.service kiosk-screen.service kiosk-store.service; do
        figure "memory_${unit%.service}_mib" "$(asked "systemctl show --property=MemoryCurrent --value $unit" | awk '{printf "%d", $1 / 1048576}')"
    done
}

promise_no_question() {
    promise "nothing is asked on any console" machine_says '! ls -A /run/systemd/ask-password 2>/dev/null | grep . && ! systemctl list-units --no-legend --state=running "*getty*" | grep . && ! grep -aiE "login:|password|press|\[y/n\]" /dev/vcs[1-6]'
}
no_complaint() {
    ! grep -aE ' (kiosk|watch|backup|screen-)[a-z-]*\[' "$work/journal.txt" | grep -aiE 'error|cannot|denied|no such|refus'
}

chord() { # KEYS…
    local keys=""
    local key
    for key; do keys+="${keys:+,}{\"type\":\"qcode\",\"data\":\"$key\"}"; done
    qmp "{\"execute\":\"send-key\",\"arguments\":{\"keys\":[$keys]}}"
    sleep 0.5
}
promise_keys_shut_off() {
    local before after
    before=$(asked 'cat /proc/sys/kernel/random/boot_id; systemctl show --property=MainPID kiosk.service kiosk-screen.service')
    chord ctrl alt delete
    chord ctrl alt backspace
    chord ctrl alt f2
    chord alt f4
    chord alt sysrq b
    sleep 3
    promise "Ctrl-Alt-Del, Zap, another console, Alt-F4 and SysRq leave the front page as it is" seen 01-front 120
    after=$(asked 'cat /proc/sys/kernel/random/boot_id; systemctl show --property=MainPID kiosk.service kiosk-screen.service')
    promise "and its processes" test "$before" = "$after"
}

promise_a_printed_receipt() {
    local code from=$SECONDS
    promise "a finger walks from the front page to the button that sends, page by page as the program draws them" fill_in_and_send
    code=$(await_code 120) || true
    promise "a slip with its code is on the screen" test -n "$code"
    shown+=("$code")
    promise "the store holds the request of that code" has_code "$code"
    promise "the desk opens it with a key" machine_says "$as_desk kioskctl requests show $code --data $data --keys /var/lib/legal-aid-kiosk-desk/staff.keys --passphrase-file /var/lib/legal-aid-kiosk-desk/passphrase | grep -q 0912345678"
    touch_after_sending 1
    promise "the slip on paper has the same code" paper_has_code "$code" 180
    figure visit_seconds $((SECONDS - from))
    figure visit_touches "$(grep -c ^touch "$work/plan")"
    touch_after_sending 2
    promise "the quick exit leads to the front page" seen 01-front 120
    promise "nothing of the kiosk's complains in the journal of the visit" no_complaint
}
has_code() { codes_stored | grep -qx "$1"; }
paper_has_code() { # CODE SECONDS
    local until=$((SECONDS + $2))
    while [ $SECONDS -lt $until ]; do
        if "$work/slip_picture" <"$work/paper.bin" >"$work/paper.pbm" 2>/dev/null && pnmpad -white -left 40 -right 40 "$work/paper.pbm" \
            | pnmtopng 2>/dev/null >"$work/paper.png" && zbarimg --quiet --raw "$work/paper.png" 2>/dev/null | grep -q "^TGPL1:$1:"; then
            return 0
        fi
        sleep 1
    done
    return 1
}

# In the place of each program, under all that its unit says: network, other programs, files, devices, tracing.
promise_sandboxes() {
    local unit own copy
    for unit in kiosk.service kiosk-store.service kiosk-voice@.service kiosk-print@.service kiosk-print-clear.service; do
        own=
        [ $unit != kiosk-store.service ] || own=$data
        copy=prove-${unit/@/}
        asked "sed -e '/^\(Type\|Restart\|RestartSec\|WatchdogSec\|NotifyAccess\|Sockets\|StandardInput\|StandardOutput\|BindsTo\|Requires\|Wants\|PartOf\|After\|Before\)=/d' -e 's|^ExecStart=.*|Type=oneshot\nExecStart=/usr/lib/prove-sandbox $own|' /lib/systemd/system/$unit >/run/systemd/system/$copy; systemctl daemon-reload" >/dev/null
        # Else nothing was tried.
        [ $unit != kiosk.service ] || promise "a user alone is refused less" machine_says "! setpriv --reuid=kiosk-terminal --regid=kiosk-terminal --init-groups /usr/lib/prove-sandbox"
        promise "in the sandbox of $unit network, programs, files, devices and tracing are refused" machine_says "systemctl start $copy || { journalctl --no-pager --output=cat --unit=$copy; false; }"
    done
}

promise_started_anew() {
    local before
    before=$(asked 'systemctl show --property=MainPID --value kiosk.service')
    promise "the terminal is killed" machine_says 'systemctl kill --signal=KILL kiosk.service'
    sleep 2
    promise "and comes again to the front page" seen 01-front 300
    promise "as a new process" machine_says "test \$(systemctl show --property=MainPID --value kiosk.service) != $before"
    promise "the screen is killed" machine_says 'systemctl kill --signal=KILL kiosk-screen.service'
    sleep 2
    promise "and the front page comes again" seen 01-front 300
}

# A further visit, cut at a moment of its own; then the machine is switched on again. Every other cut falls within three seconds
# after the touch that sends, where there is something to lose; the others after any touch before.
promise_after_a_cut() { # NUMBER
    local touches code="" moment pause lost=0
    touches=$(awk '$2 == "23-check-answers" {print seen + 1; exit} $1 == "touch" {seen++}' "$work/plan")
    if [ $(($1 % 2)) -eq 0 ]; then
        touches=$((RANDOM % (touches - 1) + 1))
        pause=$((RANDOM % 500))
    else
        pause=$((RANDOM % 3000))
    fi
    moment="$pause ms after touch $touches"
    promise "visit $1 goes on until $moment" fill_in_and_send "$touches"
    sleep "$(awk -v ms=$pause 'BEGIN {print ms / 1000}')"
    picture
    cut_power
    code=$(code_in_picture)
    [ -z "$code" ] || shown+=("$code")
    booted "after cut $1"
    codes_stored >"$work/codes"
    for code in "${shown[@]}"; do grep -qx "$code" "$work/codes" || lost=$((lost + 1)); done
    promise "every one of ${#shown[@]} receipts that were on the screen is in the store" test "$lost" -eq 0
    promise "the store is whole after cut $1" machine_says "$as_desk kioskctl verify --data $data"
    promise "no unit has failed after cut $1" machine_says '! systemctl --failed --no-legend | grep .'
    promise_no_question
    figure cut "$1; $moment; ${#shown[@]}; $(wc -l <"$work/codes"); $(tail -n 1 "$work/figures" | cut -f 2)"
}
shown=()
