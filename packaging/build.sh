# Sourced by the scripts beside it: moves to the root and builds with Debian's own tools, whatever else is on the PATH.
#   build PRESET [TARGET…]     see CMakePresets.json; without targets everything
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
unset CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CMAKE_PREFIX_PATH CMAKE_GENERATOR CMAKE_BUILD_TYPE
jobs=${KIOSK_JOBS:-$(nproc)}

build() {
    local preset=$1
    shift
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    mkdir -p "build/$preset"
    local log=build/$preset/build.log
    if ! { cmake --preset "$preset" && cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}"; } >"$log" 2>&1; then
        grep -nE -A6 'error|FAILED|CMake Error' "$log" | head -n 80 >&2 || tail -n 40 "$log" >&2
        echo "The $preset build failed; all of it is in $log" >&2
        return 1
    fi
}
