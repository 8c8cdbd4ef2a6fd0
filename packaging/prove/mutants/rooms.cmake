# Read by CMake for packaging/prove/mutants/run.py alone: the rooms whose lines are broken compile file by file, so that a broken
# line costs one object; all the others compile many files together.
function(kiosk_part_mutated_rooms)
    foreach(room law record register flow vault store)
        if(TARGET kiosk_${room})
            set_target_properties(kiosk_${room} PROPERTIES UNITY_BUILD OFF)
        endif()
    endforeach()
endfunction()
cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL kiosk_part_mutated_rooms)
