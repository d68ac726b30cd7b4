# Budgets of speed and size, as ratios and sizes measured in one run: `make bench`. Never a timed test.
find_program(NODE NAMES node nodejs REQUIRED)
add_custom_target(bench
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN=$<TARGET_FILE:lectern>" "LECTERN_SOURCE=${PROJECT_SOURCE_DIR}"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/bench/build.mjs"
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}" "LECTERN_WASM=${PROJECT_BINARY_DIR}/wasm/engine.wasm"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/bench/load.mjs"
  DEPENDS courses
  USES_TERMINAL
  VERBATIM)

# The README's picture, from the packages as they are shipped.
add_custom_target(screenshot
  COMMAND "${CMAKE_COMMAND}" -E env "LECTERN_DIST=${LECTERN_DIST}"
    "${NODE}" "${PROJECT_SOURCE_DIR}/tests/browser/screenshot.mjs" "${PROJECT_SOURCE_DIR}/docs/module.png"
  DEPENDS courses
  USES_TERMINAL
  VERBATIM)
