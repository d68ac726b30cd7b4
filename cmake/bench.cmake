# Budgets of speed and size, as ratios and sizes measured in one run: `make bench`. Never a timed test.
find_program(NODE NAMES node nodejs REQUIRED)
pkg_check_modules(benchmark QUIET IMPORTED_TARGET benchmark)
if(benchmark_FOUND)
  add_executable(bench_engine EXCLUDE_FROM_ALL "${PROJECT_SOURCE_DIR}/tests/bench/engine.cpp")
  target_compile_features(bench_engine PRIVATE cxx_std_20)
  target_link_libraries(bench_engine PRIVATE lectern_engine PkgConfig::benchmark)
endif()
add_custom_target(bench
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN=$<TARGET_FILE:lectern>" "LECTERN_SOURCE=${PROJECT_SOURCE_DIR}"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/bench/build.mjs"
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}" "LECTERN_WASM=${PROJECT_BINARY_DIR}/wasm/engine.wasm"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/bench/load.mjs"
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}" "LECTERN_WASM=${PROJECT_BINARY_DIR}/wasm/engine.wasm"
    "LECTERN_BENCH_ENGINE=${PROJECT_BINARY_DIR}/bin/bench_engine"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/bench/engine.mjs"
  COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}/wasm/module" --target engine-named
  COMMAND "${NODE}" "${PROJECT_SOURCE_DIR}/tests/bench/rooms.mjs" "${PROJECT_BINARY_DIR}/wasm/module/engine-named.wasm"
    "${PROJECT_BINARY_DIR}/engine/CMakeFiles/lectern_engine.dir/src"
  DEPENDS courses
  USES_TERMINAL
  VERBATIM)
if(TARGET bench_engine)
  add_dependencies(bench bench_engine)
endif()

# The README's picture, from the packages as they are shipped.
add_custom_target(screenshot
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/browser/screenshot.mjs" "${PROJECT_SOURCE_DIR}/docs/module.png"
  DEPENDS courses
  USES_TERMINAL
  VERBATIM)
