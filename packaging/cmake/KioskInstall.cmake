# What is installed beside the programs: the pack, the units of systemd, users, folders, the screen's configuration. Debian's
# packages are made of it (packaging/debian).
include(GNUInstallDirs)

# A program in a build tree finds its own source's pack, an installed one that of its installation. A package must not name
# the folder in which it was built.
option(KIOSK_PACKAGE "Build programs that know the installation alone, not this source tree" OFF)
if(KIOSK_PACKAGE)
    set(kiosk_source_dir ${CMAKE_INSTALL_FULL_DATADIR}/legal-aid-kiosk)
    set(kiosk_binary_dir ${CMAKE_INSTALL_FULL_BINDIR})
else()
    set(kiosk_source_dir ${CMAKE_SOURCE_DIR})
    set(kiosk_binary_dir ${CMAKE_BINARY_DIR})
endif()

install(DIRECTORY content/ DESTINATION ${CMAKE_INSTALL_DATADIR}/legal-aid-kiosk/content PATTERN README.md EXCLUDE)
if(KIOSK_PACKAGE)
    set(system packaging/system)
    file(GLOB units CONFIGURE_DEPENDS packaging/systemd/*.service packaging/systemd/*.socket packaging/systemd/*.timer
         packaging/systemd/*.target)
    install(FILES ${units} DESTINATION /lib/systemd/system)
    install(FILES ${system}/sysusers.conf DESTINATION /usr/lib/sysusers.d RENAME legal-aid-kiosk.conf)
    install(FILES ${system}/tmpfiles.conf DESTINATION /usr/lib/tmpfiles.d RENAME legal-aid-kiosk.conf)
    install(FILES ${system}/keys.conf DESTINATION /usr/lib/legal-aid-kiosk)
    install(FILES ${system}/xorg.conf ${system}/backup.conf DESTINATION /etc/legal-aid-kiosk)
    install(PROGRAMS ${system}/screen-key ${system}/screen-wait ${system}/screen-turn ${system}/watch ${system}/backup
            DESTINATION /usr/lib/legal-aid-kiosk)
endif()
