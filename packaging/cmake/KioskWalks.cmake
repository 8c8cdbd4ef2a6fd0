# Every tests/journeys/*.walk (citizens) and tests/journeys/desk/*.walk (staff) is a test: the real program, its real loop and
# store, without a display. Pictures and dumps of a walk lie in BUILD/shots/NAME. A walk whose first line is
# "# screen 1024x768" is walked on a screen of that size; the others on 1920x1080.
function(kiosk_walks program folder prefix)
    if(NOT TARGET ${program} OR NOT BUILD_TESTING)
        return()
    endif()
    file(GLOB walks CONFIGURE_DEPENDS ${folder}/*.walk)
    list(SORT walks)
    set(labels journeys sanitized)
    foreach(walk ${walks})
        get_filename_component(name ${walk} NAME_WE)
        string(REPLACE "_" " " words "${name}")
        set(screen)
        file(STRINGS ${walk} first LIMIT_COUNT 1)
        if(first MATCHES "^# screen ([0-9]+x[0-9]+)")
            set(screen --windowed ${CMAKE_MATCH_1})
        endif()
        add_test(NAME "${prefix}: ${words}"
                 COMMAND ${program} --demo --clock 2026-11-23T09:42 ${screen} --walk ${walk} --shots ${CMAKE_BINARY_DIR}/shots/${name})
        # The first of each program also runs in the sanitizer part of packaging/test.sh.
        set_tests_properties("${prefix}: ${words}" PROPERTIES LABELS "${labels}" TIMEOUT 300)
        set(labels journeys)
    endforeach()
endfunction()
