# Every course of this repository, packaged into LECTERN_DIST.
file(GLOB courses CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/courses" "${PROJECT_SOURCE_DIR}/courses/*/course.yml")
set(packages)
foreach(course IN LISTS courses)
  cmake_path(GET course PARENT_PATH name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/courses/${name}/*")
  set(outputs "${LECTERN_DIST}/${name}-scorm12.zip" "${LECTERN_DIST}/${name}-scorm2004.zip")
  add_custom_command(
    OUTPUT ${outputs}
    COMMAND lectern build "${PROJECT_SOURCE_DIR}/courses/${name}" --target scorm12,scorm2004 --out "${LECTERN_DIST}"
    DEPENDS lectern ${sources}
    COMMENT "Packaging ${name}"
    VERBATIM)
  list(APPEND packages ${outputs})
endforeach()
add_custom_target(courses ALL DEPENDS ${packages})
