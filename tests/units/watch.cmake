# The script that reboots a terminal which starting anew does not help, with a made-up systemctl: when it reboots, and how the
# waits grow.
#   cmake -DROOT=… -DBUILD=… -P tests/units/watch.cmake
cmake_minimum_required(VERSION 3.25)
set(folder ${BUILD}/watch_test)
file(REMOVE_RECURSE ${folder})
file(MAKE_DIRECTORY ${folder}/state)
# Answers with the number in `restarts` for the terminal and none for the others; a reboot is written down.
file(WRITE ${folder}/systemctl "#!/bin/sh
case \"$*\" in
reboot) echo reboot >>${folder}/reboots ;;
*kiosk.service) cat ${folder}/restarts ;;
*) echo 0 ;;
esac
")
file(CHMOD ${folder}/systemctl PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
set(restarts 0)

# So many looks, between each two of which the terminal started anew so often; `out`: how many reboots that made.
function(look times more out)
    file(REMOVE ${folder}/reboots)
    foreach(unused RANGE 1 ${times})
        math(EXPR restarts "${restarts} + ${more}")
        file(WRITE ${folder}/restarts "${restarts}\n")
        execute_process(COMMAND ${CMAKE_COMMAND} -E env PATH=${folder}:$ENV{PATH} STATE_DIRECTORY=${folder}/state
                        ${ROOT}/packaging/system/watch RESULT_VARIABLE failed ERROR_VARIABLE said)
        if(failed)
            message(SEND_ERROR "the script failed: ${failed}")
        endif()
        # On a new machine nothing was kept yet, which is no fault.
        if(said AND NOT EXISTS ${folder}/reboots)
            message(SEND_ERROR "the script complains: ${said}")
        endif()
    endforeach()
    set(restarts ${restarts} PARENT_SCOPE)
    set(count 0)
    if(EXISTS ${folder}/reboots)
        file(STRINGS ${folder}/reboots lines)
        list(LENGTH lines count)
    endif()
    set(${out} ${count} PARENT_SCOPE)
endfunction()
function(expect got wanted what)
    if(NOT got EQUAL wanted)
        message(SEND_ERROR "${what}: ${got} reboots, not ${wanted}")
    endif()
endfunction()

look(20 0 made)
expect(${made} 0 "a quiet terminal")
look(4 1 made)
expect(${made} 0 "four looks with restarts")
look(1 0 made)
look(4 1 made)
expect(${made} 0 "a quiet look begins the count anew")
look(1 1 made)
expect(${made} 1 "the fifth look with restarts")
# systemd counts from nothing after a boot.
set(restarts 0)
look(1 0 made)
look(9 1 made)
expect(${made} 0 "after one reboot nine looks are borne")
look(1 1 made)
expect(${made} 1 "the tenth is not")
look(19 1 made)
expect(${made} 0 "nineteen")
look(1 1 made)
expect(${made} 1 "the twentieth")
# What it kept may be damaged by a power cut.
file(WRITE ${folder}/state/looks "\n")
file(WRITE ${folder}/state/reboots "xx")
look(6 1 made)
expect(${made} 1 "kept numbers that are none count as nothing")
