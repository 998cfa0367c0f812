# Installs the library from BUILD_DIR below WORK_DIR, builds the project in SOURCE_DIR against it, runs the program and
# checks what it prints.
file(REMOVE_RECURSE "${WORK_DIR}")

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run(${CMAKE_COMMAND} --install "${BUILD_DIR}" --prefix "${WORK_DIR}/prefix" --component development)
run(${CMAKE_COMMAND} -S "${SOURCE_DIR}" -B "${WORK_DIR}/build" -G Ninja "-DCMAKE_PREFIX_PATH=${WORK_DIR}/prefix"
    "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}")
run(${CMAKE_COMMAND} --build "${WORK_DIR}/build")

execute_process(COMMAND "${WORK_DIR}/build/consumer" OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
message("${output}")
foreach(expected "estimated similarity 0\\.[0-9]+" "courier" "gazette" "Ilse Brandt" "rebuild every bridge")
  if(NOT output MATCHES "${expected}")
    message(FATAL_ERROR "the program did not print \"${expected}\"")
  endif()
endforeach()
if(output MATCHES "herald")
  message(FATAL_ERROR "the program printed an article that shares nothing")
endif()
