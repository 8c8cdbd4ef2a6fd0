#!/usr/bin/env bash
# The Vietnamese keyboard against UniKey, Bamboo and m17n: builds the tools in build/prove/compose, types every set into every
# engine, prints the report. The packages of packages-prove.txt must be installed; UniKey's engine is fetched there as a
# Debian source package. Some ten minutes on one core.
#   packaging/prove/compose/run.sh [OURS-ONLY]     with any argument the others' earlier answers are kept
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$here/../../.." && pwd)/build/prove/compose
mkdir -p "$work/source/lists/partial" "$work/sets"
cd "$work"

if ! ls source/ibus-unikey-*/ukengine/ukengine.cpp >/dev/null 2>&1; then
    # From wherever this machine has its packages.
    from=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' | awk '$2 == "bookworm" && $3 == "main" {print $1; exit}')
    printf '%s\n' 'Types: deb-src' "URIs: $from" 'Suites: bookworm' 'Components: main' \
        'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg' >source/debian.sources
    apt=(apt-get -qq -o Dir::Etc::sourcelist="$work/source/debian.sources" -o Dir::Etc::sourceparts=-
        -o Dir::State::lists="$work/source/lists" -o APT::Sandbox::User="$(id -un)")
    "${apt[@]}" update
    (cd source && "${apt[@]}" source --tar-only ibus-unikey && tar --extract --file ibus-unikey_*.orig.tar.gz)
fi
unikey=$(dirname "$(ls "$work"/source/ibus-unikey-*/ukengine/ukengine.cpp)")
cmake -S "$here" -B . -G Ninja -DCMAKE_BUILD_TYPE=Release -DPROOF_UNIKEY="$unikey" >cmake.log
cmake --build . >build.log || { tail -n 40 build.log >&2; exit 1; }

bamboo=$(dpkg --listfiles fcitx5-bamboo | grep '/libbamboo.so$')
[ $# -gt 0 ] || rm -f sets/*
./generate "$here/syllables.txt" /usr/share/hunspell/vi_VN.dic /usr/share/dict/american-english sets
for keys in sets/*.keys; do
    set=${keys%.keys}
    IFS=. read -r _ method style _ <<<"$(basename "$keys")"
    ./ours "$method" "$style" <"$keys" >"$set.ours"
    [ $# -eq 0 ] || continue
    ./unikey "$method" "$style" <"$keys" >"$set.unikey"
    ./bamboo "$method" "$style" "$bamboo" <"$keys" >"$set.bamboo"
    ./m17n "$method" "$style" <"$keys" >"$set.m17n"
done
./report sets
