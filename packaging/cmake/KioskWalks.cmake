# Every tests/journeys/*.walk (citizens) and tests/journeys/desk/*.walk (staff) is a test: the real program, its real loop and
# store, without a display. Pictures, dumps and what was heard (transcript.txt) of a walk lie in BUILD/shots/NAME. A walk whose
# first line is "# screen 1024x768" is walked on a screen of that size; the others on 1920x1080.
#   kiosk_walks(PROGRAM FOLDER PREFIX [FIXTURE PACK])   with a pack that the fixture makes
function(kiosk_walks program folder prefix)
    if(NOT TARGET ${program} OR NOT BUILD_TESTING)
        return()
    endif()
    file(GLOB walks CONFIGURE_DEPENDS ${folder}/*.walk)
    list(SORT walks)
    set(labels journeys sanitized)
    set(pack "")
    if(ARGC GREATER 4)
        set(pack --content ${ARGV4})
        set(labels journeys)
    endif()
    foreach(walk ${walks})
        get_filename_component(name ${walk} NAME_WE)
        string(REPLACE "_" " " words "${name}")
        set(screen)
        file(STRINGS ${walk} first LIMIT_COUNT 1)
        if(first MATCHES "^# screen ([0-9]+x[0-9]+)")
            set(screen --windowed ${CMAKE_MATCH_1})
        endif()
        add_test(NAME "${prefix}: ${words}"
                 COMMAND ${program} --demo ${pack} --clock 2026-11-23T09:42 ${screen} --walk ${walk} --shots ${CMAKE_BINARY_DIR}/shots/${name})
        # The first of each program also runs in the sanitizer part of packaging/test.sh.
        set_tests_properties("${prefix}: ${words}" PROPERTIES LABELS "${labels}" TIMEOUT ${kiosk_walk_seconds})
        if(pack)
            set_tests_properties("${prefix}: ${words}" PROPERTIES FIXTURES_REQUIRED ${ARGV3})
        endif()
        set(labels journeys)
    endforeach()
endfunction()
