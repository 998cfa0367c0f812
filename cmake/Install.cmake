# What `cmake --install` puts in place: the library with its headers and its CMake package, component
# "development". The command installs itself in src/cli.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/newsprint")
install(TARGETS newsprint EXPORT newsprint COMPONENT development
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT newsprint NAMESPACE newsprint:: FILE newsprintTargets.cmake
        DESTINATION "${package_dir}" COMPONENT development)

configure_package_config_file(cmake/newsprintConfig.cmake.in "${PROJECT_BINARY_DIR}/newsprintConfig.cmake"
                              INSTALL_DESTINATION "${package_dir}")
# Until 1.0 each minor version may change the interface.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/newsprintConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/newsprintConfig.cmake" "${PROJECT_BINARY_DIR}/newsprintConfigVersion.cmake"
              cmake/Findlibcsv.cmake cmake/Findutf8proc.cmake
        DESTINATION "${package_dir}" COMPONENT development)
