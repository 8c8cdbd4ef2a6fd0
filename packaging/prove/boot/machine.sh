# Sourced by run.sh: an emulated machine, its screen, its glass, and what it says of itself. The emulator's own monitor (QMP)
# takes pictures and sends touches; software emulation, so that any machine can do it.
# Needs $work (image.sh) and $screen, such as 1280x1024.
machine_pid=
memory_mib=1024

pipe_to() { # NAME: what is written to the file descriptor NAME_in goes to the socket $work/NAME.sock, its answers come from NAME_out
    local name=$1
    for _ in $(seq 100); do
        [ ! -S "$work/$name.sock" ] || break
        sleep 0.1
    done
    rm -f "$work/$name.in" "$work/$name.out"
    mkfifo "$work/$name.in" "$work/$name.out"
    eval "exec {${name}_in}<>'$work/$name.in' {${name}_out}<>'$work/$name.out'"
    socat - "UNIX-CONNECT:$work/$name.sock" <"$work/$name.in" >"$work/$name.out" 2>/dev/null &
}

# From the power switch on; a printer on a serial line of the USB keeps its paper in $work/paper.bin.
start_machine() {
    rm -f "$work"/{qmp,agent}.sock
    qemu-system-x86_64 -name kiosk -machine q35 -accel tcg,thread=multi -m "$memory_mib" -smp 2 -no-reboot -display none -nodefaults \
        -kernel "$work/kernel" -initrd "$work/initrd" \
        -append "root=/dev/vda ro quiet panic=5" \
        -drive "file=$work/disk.img,if=virtio,format=raw" \
        -device "VGA,edid=on,xres=${screen%x*},yres=${screen#*x}" -device virtio-rng-pci \
        -device qemu-xhci -device usb-kbd -device usb-tablet \
        -chardev "file,id=paper,path=$work/paper.bin" -device usb-serial,chardev=paper \
        -chardev "file,id=journal,path=$work/journal.txt,append=on" -serial chardev:journal \
        -device virtio-serial-pci -chardev "socket,id=agent,path=$work/agent.sock,server=on,wait=off" \
        -device virtserialport,chardev=agent,name=prove \
        -qmp "unix:$work/qmp.sock,server=on,wait=off" >"$work/emulator.log" 2>&1 &
    machine_pid=$!
    switched_on=$(date +%s%N)
    pipe_to qmp
    qmp '{"execute":"qmp_capabilities"}'
    pipe_to agent
}

# The power is gone: nothing is written any more, nothing is ended.
cut_power() {
    [ -n "$machine_pid" ] || return 0
    kill -KILL "$machine_pid" 2>/dev/null || true
    wait "$machine_pid" 2>/dev/null || true
    machine_pid=
    exec {qmp_in}>&- {qmp_out}>&- {agent_in}>&- {agent_out}>&-
}

seconds_on() { awk -v from="$switched_on" -v now="$(date +%s%N)" 'BEGIN {printf "%.1f", (now - from) / 1e9}'; }

qmp() { # COMMAND
    local line
    printf '%s\n' "$1" >&"$qmp_in"
    while IFS= read -r -t 120 -u "$qmp_out" line; do
        case $line in
            '{"return"'*) return 0 ;;
            '{"error"'*) echo "$line" >&2; return 1 ;;
        esac
    done
    echo "the emulator does not answer" >&2
    return 1
}

asked() { # COMMAND: run by root in the machine; says what it said, and ends as it ended
    local line
    # Inside it is one line.
    printf '%s\n' "$1" >&"$agent_in"
    while IFS= read -r -t 300 -u "$agent_out" line; do
        case $line in
            '=== '*) return "${line#=== }" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done
    echo "the machine does not answer" >&2
    return 99
}

picture() { qmp "{\"execute\":\"screendump\",\"arguments\":{\"filename\":\"$work/now.ppm\"}}"; }

# So many of a million dots of the screen are not as in the picture; all when the sizes differ.
unlike() { # PICTURE
    local dots
    dots=$(pamarith -difference "$work/now.ppm" "$1" 2>/dev/null | ppmtopgm 2>/dev/null | pgmtopbm -threshold -value 0.1 2>/dev/null \
        | pamsumm -mean -brief 2>/dev/null) || dots=1
    awk -v share="${dots:-1}" 'BEGIN {printf "%d", share * 1e6}'
}

touch_glass() { # X Y
    local x y
    x=$((($1 * 2 + 1) * 32768 / (${screen%x*} * 2)))
    y=$((($2 * 2 + 1) * 32768 / (${screen#*x} * 2)))
    qmp "{\"execute\":\"input-send-event\",\"arguments\":{\"events\":[{\"type\":\"abs\",\"data\":{\"axis\":\"x\",\"value\":$x}},{\"type\":\"abs\",\"data\":{\"axis\":\"y\",\"value\":$y}}]}}"
    qmp '{"execute":"input-send-event","arguments":{"events":[{"type":"btn","data":{"button":"left","down":true}}]}}'
    sleep 0.1
    qmp '{"execute":"input-send-event","arguments":{"events":[{"type":"btn","data":{"button":"left","down":false}}]}}'
}
