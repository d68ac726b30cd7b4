// The engine's C ABI from JavaScript, in a page or in Node: wasm/README.md tells it step by step.

export async function openEngine(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes, {
    wasi_snapshot_preview1: { proc_exit: (code) => { throw new Error(`the engine stopped with ${code}`); } },
    env: { emscripten_notify_memory_growth: () => {} },
  });
  const engine = instance.exports;
  engine._initialize?.();
  const answer = engine.lectern_alloc(8);

  function lend(text, use) {
    const utf8 = new TextEncoder().encode(text);
    const at = engine.lectern_alloc(utf8.length);
    new Uint8Array(engine.memory.buffer).set(utf8, at);
    const status = use(at, utf8.length);
    engine.lectern_free(at);
    return status;
  }

  function words() {
    const view = new DataView(engine.memory.buffer);
    return [view.getUint32(answer, true), view.getUint32(answer + 4, true)];
  }

  function text() {
    const [at, size] = words();
    return new TextDecoder().decode(new Uint8Array(engine.memory.buffer, at, size));
  }

  function must(status, handle) {
    if (status === 0) return;
    engine.lectern_error(handle, answer);
    throw new Error(text());
  }

  return {
    openSession(courseJson) {
      must(lend(courseJson, (at, size) => engine.lectern_course_open(at, size, answer)), 0);
      const [course] = words();
      must(engine.lectern_session_open(course, answer), 0);
      const [session] = words();
      engine.lectern_course_close(course);
      return {
        dispatch(event) {
          const json = JSON.stringify({ at: Date.now(), ...event });
          must(lend(json, (at, size) => engine.lectern_session_dispatch(session, at, size, answer)), session);
          return JSON.parse(text());
        },
        close: () => engine.lectern_session_close(session),
      };
    },
  };
}
