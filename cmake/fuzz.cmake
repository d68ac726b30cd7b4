# The fuzz targets of tests/fuzz: seconds of each belong to the tests, `make fuzz` runs them for longer.
find_program(CLANG NAMES clang++ REQUIRED)
set(fuzz "${PROJECT_BINARY_DIR}/fuzz")
set(LECTERN_FUZZ_SECONDS 300 CACHE STRING "How long `make fuzz` runs each target")
set(doors course event state)

include(ExternalProject)
ExternalProject_Add(fuzzers
  SOURCE_DIR "${PROJECT_SOURCE_DIR}/tests/fuzz"
  BINARY_DIR "${fuzz}/bin"
  PREFIX "${fuzz}/steps"
  CONFIGURE_COMMAND "${CMAKE_COMMAND}" -G Ninja -S <SOURCE_DIR> -B <BINARY_DIR>
    -D "CMAKE_CXX_COMPILER=${CLANG}"
    -D "CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER}"
    -D "RAPIDJSON=${rapidjson_INCLUDEDIR}"
  BUILD_COMMAND "${CMAKE_COMMAND}" --build <BINARY_DIR>
  INSTALL_COMMAND ""
  BUILD_ALWAYS ON)

# Seeds are the transcripts, and what crashed once (tests/fuzz/found); what a run finds stays in the build folder.
add_custom_target(fuzz_seeds ALL
  COMMAND "${NODE}" "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus.mjs" "${PROJECT_SOURCE_DIR}/tests/transcripts" "${fuzz}/seeds"
  VERBATIM)

set(limits -timeout=10 -rss_limit_mb=1024)
set(runs)
foreach(door IN LISTS doors)
  add_test(NAME fuzz-${door} COMMAND "${fuzz}/bin/fuzz_${door}" ${limits} -max_total_time=5 "${fuzz}/seeds/${door}"
      "${PROJECT_SOURCE_DIR}/tests/fuzz/found/${door}"
    WORKING_DIRECTORY "${fuzz}")
  set_tests_properties(fuzz-${door} PROPERTIES LABELS fuzz TIMEOUT 120)
  list(APPEND runs COMMAND "${fuzz}/bin/fuzz_${door}" ${limits} "-max_total_time=${LECTERN_FUZZ_SECONDS}"
    -print_final_stats=1 "${fuzz}/seeds/${door}" "${PROJECT_SOURCE_DIR}/tests/fuzz/found/${door}")
endforeach()
add_custom_target(fuzz ${runs} DEPENDS fuzzers fuzz_seeds WORKING_DIRECTORY "${fuzz}" USES_TERMINAL VERBATIM)
