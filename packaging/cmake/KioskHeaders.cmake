# Standard headers that nearly every file reads, parsed once for all rooms and once, with doctest, for all tests. Without
# it a build takes half as long again. A file still includes what it uses: nothing may come to rely on this list.
set(kiosk_common_headers <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <string>
    <string_view> <type_traits> <utility> <variant> <vector> <tl/expected.hpp> <fmt/format.h>)

function(kiosk_headers name)
    cmake_parse_arguments(HEADERS "" "" "HEADERS;PACKAGES;OPTIONS" ${ARGN})
    file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "// Carries the common headers of packaging/cmake/KioskHeaders.cmake.\n")
    add_library(${name} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE kiosk::expected fmt::fmt ${HEADERS_PACKAGES})
    target_compile_options(${name} PRIVATE ${HEADERS_OPTIONS})
    target_precompile_headers(${name} PRIVATE ${kiosk_common_headers} ${HEADERS_HEADERS})
endfunction()

kiosk_headers(kiosk_room_headers)
# Tests are built without optimisation and without sanitizers: they call the rooms, which have both, and compiling them is
# most of a test run.
set(kiosk_test_options -O0 -fno-sanitize=all)
if(BUILD_TESTING)
    kiosk_headers(kiosk_test_headers HEADERS <doctest/doctest.h> PACKAGES doctest::doctest OPTIONS ${kiosk_test_options})
endif()
