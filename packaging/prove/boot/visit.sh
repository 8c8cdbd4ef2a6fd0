# Sourced by run.sh after machine.sh: the visit of visit.walk, by the plan that rehearse.sh made of it.

# The time and what was typed lately may differ by so many dots of a million: one in five hundred.
unlike_max=2000

# Waits until the screen is as in a picture.
seen() { # PICTURE SECONDS
    local until=$((SECONDS + $2)) how
    while :; do
        picture
        how=$(unlike "$work/pictures/$1.ppm")
        [ "$how" -gt $unlike_max ] || return 0
        if [ $SECONDS -ge $until ]; then
            pnmtopng "$work/now.ppm" >"$work/unlike-$1.png" 2>/dev/null
            echo "the screen is not as in picture $1: $how of a million dots; see $work/unlike-$1.png" >&2
            return 1
        fi
        sleep 0.2
    done
}

# A page takes no touch within 0.4 s, a control within 0.3 s of the last touch.
touch_pause=0.5

# All touches up to the one that sends, or so many of them.
fill_in_and_send() { # [TOUCHES]
    local kind name y after="" left=${1:-1000}
    while read -r kind name y; do
        case $kind in
            picture)
                seen "$name" 180
                # What comes after this picture sends.
                [ "$name" != 23-check-answers ] || after=yes
                ;;
            touch)
                sleep $touch_pause
                touch_glass "$name" "$y"
                left=$((left - 1))
                [ -z "$after" ] && [ $left -gt 0 ] || return 0
                ;;
        esac
    done <"$work/plan"
}
# The nth touch after the one that sends.
touch_after_sending() { # N
    local x y
    read -r _ x y < <(awk -v n="$1" '$2 == "23-check-answers" {on = 1; next} on && $1 == "touch" {if (seen++ == n) print}' "$work/plan")
    sleep $touch_pause
    touch_glass "$x" "$y"
}

# The code of the slip in the picture taken last; nothing when there is none. The slip's secret goes nowhere.
code_in_picture() {
    { zbarimg --quiet --raw "$work/now.ppm" 2>/dev/null || true; } | sed -n 's/^TGPL1:\([^:]*\):.*/\1/p'
}
await_code() { # SECONDS
    local until=$((SECONDS + $1)) code
    while [ $SECONDS -lt $until ]; do
        picture
        code=$(code_in_picture)
        if [ -n "$code" ]; then
            echo "$code"
            return 0
        fi
        sleep 0.2
    done
    return 1
}

# The codes that the store holds, one a line, as the desk's user reads them from outside of the seals.
codes_stored() {
    asked "$as_desk kioskctl requests list --data $data" | sed -n 's/.*"code": *"\([^"]*\)".*/\1/p'
}
data=/var/lib/legal-aid-kiosk
as_desk="setpriv --reuid=kiosk-desk --regid=kiosk-desk --init-groups"
