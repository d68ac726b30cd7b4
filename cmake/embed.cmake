# lectern_embed(TARGET NAME FILE …): a library with built_in_assets(), each FILE's bytes under its NAME.
function(lectern_embed target)
  set(text "// Written by cmake/embed.cmake.\n#include \"lectern/packager/package.hpp\"\n\n")
  set(entries)
  set(files)
  set(index 0)
  while(ARGN)
    list(POP_FRONT ARGN name file)
    list(APPEND files "${file}")
    string(REGEX REPLACE "([\"\\\\])" "\\\\\\\\\\\\\\1" quoted "${file}")
    set(symbol "lectern_asset_${index}")
    string(APPEND text
      "asm(\".section .rodata\\n.global ${symbol}, ${symbol}_end\\n.hidden ${symbol}, ${symbol}_end\\n\"\n"
      "    \"${symbol}: .incbin \\\"${quoted}\\\"\\n${symbol}_end: .byte 0\\n.previous\");\n"
      "extern \"C\" __attribute__((visibility(\"hidden\"))) const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND entries "      {\"${name}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR index "${index} + 1")
  endwhile()
  string(APPEND text
    "\nnamespace lectern::packager {\n\nconst Assets& built_in_assets() {\n  static const Assets assets{\n"
    "${entries}  };\n  return assets;\n}\n\n}  // namespace lectern::packager\n")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "${text}" @ONLY)
  # The bytes are read by the assembler, so the compiler's dependencies don't name them, and no other file may inline it.
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${files}" COMPILE_OPTIONS -fno-lto)
  add_library(${target} STATIC "${source}")
endfunction()
