/* The smallest host: opens a compiled course, launches a session without an LMS, answers a question, prints effects.

   usage: host COURSE.json      (lectern build makes one: it stands in the package's course-*.js, under "course") */
#include <stdio.h>
#include <stdlib.h>

#include "lectern/lectern.h"

static char* read_file(const char* path, size_t* size) {
  FILE* file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  char* text = length > 0 ? malloc((size_t)length) : NULL;
  *size = text ? fread(text, 1, (size_t)length, file) : 0;
  fclose(file);
  return text;
}

static int fail(uint32_t handle) {
  lectern_bytes why;
  lectern_error(handle, &why);
  fprintf(stderr, "%.*s\n", (int)why.size, why.data);
  return 1;
}

int main(int count, char** arguments) {
  static const char* const events[] = {
      "{\"on\":\"launch\",\"at\":1795370400000,\"api\":\"none\",\"seed\":\"000102030405060708090a0b0c0d0e0f\",\"zone\":0}",
      "{\"on\":\"answer\",\"at\":1795370405000,\"question\":\"ready\",\"options\":[\"a\"]}",
  };
  size_t size = 0;
  char* json = count == 2 ? read_file(arguments[1], &size) : NULL;
  if (!json) {
    fputs("usage: host COURSE.json\n", stderr);
    return 2;
  }

  lectern_course course;
  lectern_session session;
  if (lectern_course_open(json, size, &course) != LECTERN_OK) return fail(0);
  free(json);
  if (lectern_session_open(course, &session) != LECTERN_OK) return fail(0);
  lectern_course_close(course); /* the session keeps what it needs */

  for (size_t at = 0; at < sizeof events / sizeof *events; ++at) {
    lectern_bytes effects;
    size_t length = 0;
    while (events[at][length]) ++length;
    if (lectern_session_dispatch(session, events[at], length, &effects) != LECTERN_OK) return fail(session);
    printf("> %s\n< %.*s\n", events[at], (int)effects.size, effects.data);
  }
  lectern_session_close(session);
  return 0;
}
