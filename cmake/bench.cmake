# Budgets of speed and size, as ratios and sizes measured in one run: `make bench`. Never a timed test.
find_program(NODE NAMES node nodejs REQUIRED)
pkg_check_modules(benchmark QUIET IMPORTED_TARGET benchmark)
if(benchmark_FOUND)
  add_executable(bench_engine EXCLUDE_FROM_ALL "${PROJECT_SOURCE_DIR}/tests/bench/engine.cpp")
  target_compile_features(bench_engine PRIVATE cxx_std_20)
  target_link_libraries(bench_engine PRIVATE lectern_engine PkgConfig::benchmark)
endif()

# One target a table, so that a budget that is missed hides no other.
add_custom_target(bench)
function(lectern_bench name)
  add_custom_target(bench-${name} ${ARGN} DEPENDS courses USES_TERMINAL VERBATIM)
  add_dependencies(bench bench-${name})
endfunction()
set(bench "${PROJECT_SOURCE_DIR}/tests/bench")
set(wasm "${PROJECT_BINARY_DIR}/wasm")
lectern_bench(build
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN=$<TARGET_FILE:lectern>" "LECTERN_SOURCE=${PROJECT_SOURCE_DIR}"
    "${NODE}" "${bench}/build.mjs")
lectern_bench(load
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}" "LECTERN_WASM=${wasm}/engine.wasm"
    "${NODE}" "${bench}/load.mjs")
lectern_bench(engine
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}" "LECTERN_WASM=${wasm}/engine.wasm"
    "LECTERN_BENCH_ENGINE=${PROJECT_BINARY_DIR}/bin/bench_engine" "${NODE}" "${bench}/engine.mjs")
lectern_bench(rooms
  COMMAND "${CMAKE_COMMAND}" --build "${wasm}/module" --target engine-named
  COMMAND "${NODE}" "${bench}/rooms.mjs" "${wasm}/module/engine-named.wasm"
    "${PROJECT_BINARY_DIR}/engine/CMakeFiles/lectern_engine.dir/src")
if(TARGET bench_engine)
  add_dependencies(bench-engine bench_engine)
endif()

# The README's picture, from the packages as they are shipped.
add_custom_target(screenshot
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/browser/screenshot.mjs" "${PROJECT_SOURCE_DIR}/docs/module.png"
  DEPENDS courses
  USES_TERMINAL
  VERBATIM)
