# The first start on a slow machine reads the whole pack; a terminal that is ended before its first page would never show any.
#   cmake -DROOT=… -P tests/units/slow.cmake
cmake_minimum_required(VERSION 3.25)
file(STRINGS ${ROOT}/packaging/systemd/kiosk.service found REGEX "^TimeoutStartSec=[0-9]+$")
string(REGEX REPLACE "^TimeoutStartSec=" "" seconds "${found}")
if(NOT seconds MATCHES "^[0-9]+$" OR seconds LESS 60)
    message(FATAL_ERROR "the terminal is ended when its first page took longer than \"${seconds}\" s; at least 60 are expected")
endif()
