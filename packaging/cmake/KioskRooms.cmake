# A room is one folder, one static library, one namespace, and one test program that links this room only.
#   kiosk_room(NAME BELOW rooms... PACKAGES targets... [OWN_OPTIONS])    OWN_OPTIONS: compiled otherwise than the rest
# Sources: kiosk/NAME/*.cpp and kiosk/NAME/*/*.cpp. Tests: tests/NAME/*_test.cpp.
function(kiosk_room name)
    cmake_parse_arguments(ROOM "OWN_OPTIONS" "" "BELOW;PACKAGES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/kiosk/${name}/*.cpp ${CMAKE_SOURCE_DIR}/kiosk/${name}/*/*.cpp)
    set(scope PUBLIC)
    if(sources)
        add_library(kiosk_${name} STATIC ${sources})
    else()
        add_library(kiosk_${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(kiosk_${name} ${scope} ${CMAKE_SOURCE_DIR})
    list(TRANSFORM ROOM_BELOW PREPEND kiosk_)
    target_link_libraries(kiosk_${name} ${scope} ${ROOM_BELOW} ${ROOM_PACKAGES})
    if(sources AND NOT ROOM_OWN_OPTIONS)
        target_precompile_headers(kiosk_${name} REUSE_FROM kiosk_room_headers)
    endif()
    kiosk_test(${name} kiosk_${name})
endfunction()

# Without optimisation, and under sanitizers, the walks through every page take some minutes.
set(kiosk_test_seconds 120)
set(kiosk_walk_seconds 300)
if(CMAKE_BUILD_TYPE STREQUAL Debug)
    set(kiosk_test_seconds 900)
    set(kiosk_walk_seconds 900)
endif()

# One test program from tests/FOLDER/*_test.cpp, linked against the given targets only.
function(kiosk_test folder)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*_test.cpp)
    if(NOT sources OR NOT BUILD_TESTING)
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY KIOSK_TEST_FILES ${sources})
    # doctest's own code is large: built once for all test programs.
    if(NOT TARGET kiosk_test_main)
        add_library(kiosk_test_main OBJECT ${CMAKE_SOURCE_DIR}/tests/support/main.cpp)
        target_link_libraries(kiosk_test_main PRIVATE doctest::doctest)
    endif()
    add_executable(${folder}_test ${sources} $<TARGET_OBJECTS:kiosk_test_main>)
    target_link_libraries(${folder}_test PRIVATE ${ARGN} doctest::doctest)
    target_compile_options(${folder}_test PRIVATE ${kiosk_test_options})
    target_precompile_headers(${folder}_test REUSE_FROM kiosk_test_headers)
    target_compile_definitions(${folder}_test PRIVATE KIOSK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" KIOSK_BINARY_DIR="${CMAKE_BINARY_DIR}"
                               $<$<BOOL:${KIOSK_SANITIZE}>:KIOSK_SANITIZED>)
    doctest_discover_tests(${folder}_test TEST_PREFIX "${folder}: " PROPERTIES LABELS ${folder} TIMEOUT ${kiosk_test_seconds})
endfunction()

# Which test files are compiled, for the check that none is forgotten.
function(kiosk_write_test_files)
    get_property(files GLOBAL PROPERTY KIOSK_TEST_FILES)
    list(JOIN files "\n" lines)
    file(WRITE ${CMAKE_BINARY_DIR}/test_files.txt "${lines}\n")
endfunction()
cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL kiosk_write_test_files)
