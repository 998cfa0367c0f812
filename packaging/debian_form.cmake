# Run by cpack between install and packing: brings what was installed to the form that Debian asks for, manual pages
# and changelogs compressed, without a time in them.
file(GLOB pages "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*/usr/share/man/man*/*.[1-9]"
                "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/man/man*/*.[1-9]")
file(GLOB changelogs "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*/usr/share/doc/newsprint/changelog*"
                     "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/doc/newsprint/changelog*")
if(NOT pages OR NOT changelogs)
  message(FATAL_ERROR "found no manual pages or no changelogs below ${CPACK_TEMPORARY_INSTALL_DIRECTORY}")
endif()
execute_process(COMMAND gzip -9nf ${pages} ${changelogs} COMMAND_ERROR_IS_FATAL ANY)
