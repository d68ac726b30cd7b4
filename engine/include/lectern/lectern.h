/* The engine's C ABI: courses are opened, sessions on them take events and give effects.

   1 A handle is a number, never 0. A closed, foreign or made-up handle is LECTERN_BAD_HANDLE, never a crash.
     Closing a handle twice, or 0, does no harm.
   2 Text is UTF-8 with a length in bytes; no call needs a terminating NUL, none is promised.
   3 A call that can fail returns a lectern_status. lectern_error() then says why, in a sentence for developers;
     the message belongs to the handle (for a failed _open: to no handle, ask with 0) and to the calling thread.
   4 Bytes handed out belong to the handle and live until the next call with it.
   5 A course is immutable: any number of sessions in any number of threads share it, and it may be closed before them.
     A session is one learner, one launch, and belongs to one thread at a time.
   6 Events and effects are JSON: engine/protocol.md. Compiled courses are JSON: engine/course.md.
   7 The ABI changes only with LECTERN_ABI_VERSION; a host compares it with lectern_abi_version() once. */
#ifndef LECTERN_H
#define LECTERN_H

#include <stddef.h>
#include <stdint.h>

#if defined(__EMSCRIPTEN__)
#define LECTERN_API __attribute__((used, visibility("default")))
#elif defined(__GNUC__)
#define LECTERN_API __attribute__((visibility("default")))
#else
#define LECTERN_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define LECTERN_ABI_VERSION 1u

typedef enum lectern_status {
  LECTERN_OK = 0,
  LECTERN_BAD_HANDLE = 1,  /* closed, or never opened */
  LECTERN_BAD_COURSE = 2,  /* the bytes are no compiled course of a version this engine reads */
  LECTERN_BAD_EVENT = 3,   /* not JSON, no event of this version, or out of place; the session goes on unchanged */
  LECTERN_BAD_ARGUMENT = 4, /* a null pointer where bytes or a place for the answer were needed */
  LECTERN_NO_ROOM = 5      /* too many handles are open, or the bytes are over the format's limit */
} lectern_status;

typedef uint32_t lectern_course;
typedef uint32_t lectern_session;

typedef struct lectern_bytes {
  const char* data;
  size_t size;
} lectern_bytes;

LECTERN_API uint32_t lectern_abi_version(void);

/* Versions and limits as JSON, for any host; lives for ever. */
LECTERN_API void lectern_describe(lectern_bytes* json);

/* Memory in the engine's address space, for hosts that cannot point into it otherwise (a page and its wasm). */
LECTERN_API void* lectern_alloc(size_t size);
LECTERN_API void lectern_free(void* memory);

LECTERN_API lectern_status lectern_course_open(const char* json, size_t size, lectern_course* course);
LECTERN_API void lectern_course_close(lectern_course course);

LECTERN_API lectern_status lectern_session_open(lectern_course course, lectern_session* session);

/* Feeds one event; `effects` is a JSON list, possibly empty, in the order they are to be carried out. */
LECTERN_API lectern_status lectern_session_dispatch(lectern_session session, const char* event, size_t size,
                                                    lectern_bytes* effects);
LECTERN_API void lectern_session_close(lectern_session session);

/* Why the last call with this handle failed; empty if it did not. */
LECTERN_API void lectern_error(uint32_t handle, lectern_bytes* message);

#ifdef __cplusplus
}
#endif

#endif
