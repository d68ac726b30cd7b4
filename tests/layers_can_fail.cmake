# Shows that layers.cmake finds each kind of fault. usage: cmake -D FOLDER=DIR -P layers_can_fail.cmake
cmake_minimum_required(VERSION 3.25)

function(expect verdict file text)
  file(REMOVE_RECURSE "${FOLDER}")
  file(WRITE "${FOLDER}/${file}" "${text}\n")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -D "ROOT=${FOLDER}" -P "${CMAKE_CURRENT_LIST_DIR}/layers.cmake"
    RESULT_VARIABLE result ERROR_VARIABLE message)
  if(verdict STREQUAL right AND NOT result EQUAL 0 OR verdict STREQUAL wrong AND NOT message MATCHES "${file}: ")
    message(FATAL_ERROR "${file} with ${text} should be ${verdict}, but layers.cmake says: ${message}")
  endif()
endfunction()

expect(right engine/src/state/state.cpp "#include \"progress/record.hpp\"")
expect(wrong engine/src/model/course.cpp "#include \"session/session.hpp\"")
expect(wrong engine/src/base/json.cpp "#include \"lectern/course.hpp\"")
expect(wrong engine/src/marking/marking.cpp "#include <rapidjson/document.h>")
expect(wrong engine/include/lectern/course.hpp "#include \"model/course.hpp\"")
expect(right packager/src/compile/page.cpp "#include \"lectern/course.hpp\"")
expect(wrong packager/src/compile/page.cpp "#include \"../../engine/src/model/course.hpp\"")
expect(wrong packager/src/compile/page.cpp "#include <cmark.h>")
expect(wrong packager/src/package/package.cpp "#include <pugixml.hpp>")
expect(right packager/src/package/manifest.cpp "#include <pugixml.hpp>")
expect(wrong packager/src/render/site.cpp "#include <zip.h>")
expect(right wasm/player/lms.ts "api.LMSGetValue(effect.element)")
expect(wrong wasm/player/lms.ts "api.LMSGetValue(\"cmi.core.lesson_status\")")
file(REMOVE_RECURSE "${FOLDER}")
